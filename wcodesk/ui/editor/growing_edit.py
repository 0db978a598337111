"""A text that is as high as what it holds, so that texts can stand one under another in one scrolling page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from wcodesk.model.translation import mark
from wcodesk.ui.keys import HandledKeys

HANDLED = HandledKeys(
    mark("In a heading or text"),
    (
        ("Up", mark("From the first line to the text above")),
        ("Down", mark("From the last line to the text below")),
        ("Ctrl+Home", mark("To the beginning; once more: to that of the whole entry")),
        ("Ctrl+End", mark("To the end; once more: to that of the whole entry")),
    ),
)
_MEANT = ~Qt.KeyboardModifier.KeypadModifier  # modifiers that change what a key means


class GrowingEdit(QTextEdit):
    """Undo and redo are left to the window, which knows the journal.

    edited: the user changed the text, by a key or otherwise. entered and left: the focus came, or went elsewhere.
    beyond: an arrow key went past the first line (-1) or the last (1). farthest: Ctrl+Home or Ctrl+End was pressed
    where it moves nothing here, and the beginning (-1) or the end (1) of all is wanted. acting and acted: before and
    after a command, so that it can be a step of its own.
    """

    edited = Signal()
    entered = Signal()
    left = Signal()
    beyond = Signal(int)
    farthest = Signal(int)
    acting = Signal()
    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self.underlined: list[QTextCursor] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.document().contentsChanged.connect(self._on_contents)

    @property
    def loading(self) -> bool:
        """Whether another text is being put in, so that the cursor is nowhere that anybody went to."""
        return self._loading

    @contextmanager
    def act(self) -> Iterator[None]:
        """Around a command, to make it a step of its own."""
        self.acting.emit()
        yield
        self.acted.emit()

    def own_key(self, event: QKeyEvent) -> bool:  # noqa: ARG002
        """Answer a key in an own way; False where Qt's is right."""
        return False

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the window's actions."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Own answers first, then Qt's; an arrow that moves nothing leaves the text."""
        if is_undo(event):
            event.ignore()
            return
        if not self.isReadOnly() and self.own_key(event):
            event.accept()
            return
        before, selected = self.textCursor().position(), self.textCursor().hasSelection()
        super().keyPressEvent(event)
        if self.textCursor().position() != before:
            return
        arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if arrow and not event.modifiers() & _MEANT:
            self.beyond.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.matches(QKeySequence.StandardKey.MoveToStartOfDocument) and not selected:
            self.farthest.emit(-1)
        elif event.matches(QKeySequence.StandardKey.MoveToEndOfDocument) and not selected:
            self.farthest.emit(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Text may be dropped; files are for the window, which imports them."""
        from wcodesk.ui.drops import dropped  # late: nothing is dropped at a start

        if dropped(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def underline(self, words: list[QTextCursor]) -> None:
        """Show a wavy line under these words and no others. It is no part of the text, and moves with it."""
        if words or self.underlined:
            self.underlined = words
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, then the lines under its words."""
        super().paintEvent(event)
        if self.underlined:
            from wcodesk.ui.editor.underlines import paint_underlines  # late: nothing is underlined at a start

            paint_underlines(self, self.underlined, event.rect())

    def _on_contents(self) -> None:
        if not self._loading:
            self.edited.emit()

    def _fit(self) -> None:
        margins = self.contentsMargins()
        height = round(self.document().size().height()) + margins.top() + margins.bottom() + 2
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, never one text."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that work begins here."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the text was left."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def is_undo(event: QKeyEvent) -> bool:
    """Whether a key means undo or redo."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
