"""A text that is as high as what it holds, so that texts can stand one under another in one scrolling page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from wcodesk.model.translation import mark
from wcodesk.ui.keys import HandledKeys

HANDLED = HandledKeys(
    mark("In a heading or text"),
    (
        ("Up", mark("From the first line to the text above")),
        ("Down", mark("From the last line to the text below")),
        ("Left", mark("From the beginning to the text above")),
        ("Right", mark("From the end to the text below")),
        ("Ctrl+Up", mark("To the beginning of the paragraph; once more: to that of the one above")),
        ("Ctrl+Down", mark("To the next paragraph")),
        ("PgUp", mark("One screen up")),
        ("PgDown", mark("One screen down")),
        ("Ctrl+Home", mark("To the beginning; once more: to that of the whole entry")),
        ("Ctrl+End", mark("To the end; once more: to that of the whole entry")),
    ),
)
_MEANT = ~Qt.KeyboardModifier.KeypadModifier  # modifiers that change what a key means
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_PAGES: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_LINES: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LETTERS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class GrowingEdit(QTextEdit):
    """Undo and redo are left to the window, which knows the journal.

    edited: the user changed the text, by a key or otherwise. entered and left: the focus came, or went elsewhere.
    beyond: an arrow key went past the beginning (-1) or the end (1); True for one that goes from line to line and keeps
    its place in them. paged: a screen up (-1) or down (1); True to select all between. farthest: Ctrl+Home or Ctrl+End
    was pressed where it moves nothing here, and the beginning (-1) or the end (1) of all is wanted. acting and acted:
    before and after a command, so that it can be a step of its own.
    """

    edited = Signal()
    entered = Signal()
    left = Signal()
    beyond = Signal(int, bool)
    paged = Signal(int, bool)
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
        key, meant = event.key(), event.modifiers() & _MEANT
        if key in _PAGES and not meant & ~_SHIFT:
            self.paged.emit(_PAGES[key], bool(meant))
            return
        before, selected = self.textCursor().position(), self.textCursor().hasSelection()
        by_paragraph = key in _LINES and meant & ~_SHIFT == _CONTROL
        if by_paragraph:
            self._to_paragraph(_LINES[key], select=bool(meant & _SHIFT))
        else:
            super().keyPressEvent(event)
        if self.textCursor().position() != before:
            return
        if key in _LINES and not meant:
            self.beyond.emit(_LINES[key], True)
        elif not selected and ((key in _LETTERS and not meant & ~_CONTROL) or (by_paragraph and meant == _CONTROL)):
            self.beyond.emit((_LINES | _LETTERS)[key], False)
        elif event.matches(QKeySequence.StandardKey.MoveToStartOfDocument) and not selected:
            self.farthest.emit(-1)
        elif event.matches(QKeySequence.StandardKey.MoveToEndOfDocument) and not selected:
            self.farthest.emit(1)

    def _to_paragraph(self, by: int, *, select: bool) -> None:
        """To the beginning of the paragraph at the cursor or of the one before it (-1), or of the next one (1)."""
        cursor, move = self.textCursor(), QTextCursor.MoveOperation
        mode = QTextCursor.MoveMode.KeepAnchor if select else QTextCursor.MoveMode.MoveAnchor
        if by > 0:
            cursor.movePosition(move.NextBlock, mode) or cursor.movePosition(move.End, mode)
        else:
            cursor.movePosition(move.PreviousBlock if cursor.atBlockStart() else move.StartOfBlock, mode)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def enter(self, by: int, across: int = -1) -> None:
        """Come in from above (1) or from below (-1): into the first or last line, so far across it, or to its edge."""
        cursor, move = self.textCursor(), QTextCursor.MoveOperation
        cursor.movePosition(move.Start if by > 0 else move.End)
        if across >= 0:
            cursor = self.cursorForPosition(QPoint(across, self.cursorRect(cursor).center().y()))
        self.setTextCursor(cursor)
        self.setFocus()

    def unselect(self) -> None:
        """Take the selection away; the cursor stays where it is."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Text may be dropped; files are for the window, which imports them."""
        from wcodesk.ui.drops import dropped  # late: nothing is dropped at a start

        if dropped(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Who drops words goes on with them here."""
        super().dropEvent(event)
        self.setFocus()

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
        """Tell that the text was left. A click into another one takes the selection away, as if all were one text."""
        super().focusOutEvent(event)
        clicked = event.reason() is Qt.FocusReason.MouseFocusReason
        if clicked and isinstance(QApplication.focusWidget(), GrowingEdit):
            self.unselect()
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def is_undo(event: QKeyEvent) -> bool:
    """Whether a key means undo or redo."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
