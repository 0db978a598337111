"""A text combined of both, or edited: its Markdown to type in, with a margin that says whose each paragraph is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from wcodesk.model.translation import mark, tr
from wcodesk.ui.imports.look import tints
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.widgets import Label

SIDES = {"theirs": mark("theirs"), "ours": mark("ours")}
HANDLED = HandledKeys(
    mark("Import window: in a text of your own"),
    (("Ctrl+Return", mark("Use this text")), ("Esc", mark("Leave it; nothing is decided"))),
)


class MarkdownEdit(QPlainTextEdit):
    """whose: a word for a line's paragraph, "" for none. done, left: Ctrl+Return or Escape was pressed."""

    done = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("The text as it is to be"))
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # files that are dropped are for the window
        self._whose: dict[str, str] = {}
        self._margin = _Margin(self)
        self.updateRequest.connect(lambda *_: self._margin.update())
        self.blockCountChanged.connect(lambda _: self._margin.update())

    def set_sides(self, theirs: str, ours: str) -> None:
        """The texts whose paragraphs are told apart."""
        mine, other = _lines(theirs), _lines(ours)
        self._whose = dict.fromkeys(mine - other, "theirs") | dict.fromkeys(other - mine, "ours")
        wide = max(self.fontMetrics().horizontalAdvance(tr(word)) for word in SIDES.values()) + 16
        self.setViewportMargins(wide, 0, 0, 0)
        self._margin.update()

    def whose(self, line: str) -> str:
        """The word "theirs" or "ours" for a paragraph that stands in one of the texts alone."""
        return self._whose.get(line.strip(), "")

    def event(self, event: QEvent) -> bool:
        """Keep the keys that end the editing, which elsewhere mean something else."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Return uses the text, Escape leaves everything as it was."""
        ends = _ends(event)
        if ends == "done":
            self.done.emit()
        elif ends == "left":
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The margin is as high as the text."""
        super().resizeEvent(event)
        seen, wide = self.viewport().geometry(), self.viewportMargins().left()
        self._margin.setGeometry(QRect(seen.left() - wide, seen.top(), wide, seen.height()))

    def paint_margin(self, painter: QPainter) -> None:
        """Write whose each paragraph is beside it."""
        block, width = self.firstVisibleBlock(), self._margin.width()
        colours = tints(self.palette())
        height = self.fontMetrics().height()
        top = self.contentOffset().y()
        while block.isValid() and top <= self.viewport().height():
            rect = self.blockBoundingGeometry(block)
            word = self.whose(block.text())
            if word:
                ground = colours.added if word == "theirs" else self.palette().color(QPalette.ColorRole.Highlight)
                painter.fillRect(QRect(2, int(top), width - 6, int(rect.height())), ground)
                painter.setPen(self.palette().color(QPalette.ColorRole.Text))
                painter.drawText(
                    QRect(6, int(top), width - 8, height), int(Qt.AlignmentFlag.AlignLeft), tr(SIDES[word])
                )
            top += rect.height()
            block = block.next()


class _Margin(QWidget):
    """The strip left of the text."""

    def __init__(self, edit: MarkdownEdit) -> None:
        super().__init__(edit)
        self._edit = edit

    def sizeHint(self) -> QSize:
        """As wide as the margin of the text."""
        return QSize(self._edit.viewportMargins().left(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Drawn by the editor, which knows its lines."""
        self._edit.paint_margin(QPainter(self))


class OwnText(QFrame):
    """used(text): this is to be the text. left: it is not."""

    used = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.note = Label()
        self.note.setWordWrap(True)
        self.edit = MarkdownEdit()
        self.use = QPushButton(tr("Use this text (Ctrl+Enter)"))
        self.use.setAutoDefault(False)
        self.cancel = QPushButton(tr("Cancel (Esc)"))
        self.cancel.setAutoDefault(False)
        self.use.clicked.connect(self._use)
        self.cancel.clicked.connect(self.left)
        self.edit.done.connect(self._use)
        self.edit.left.connect(self.left)
        bar = QHBoxLayout()
        bar.addWidget(self.note, 1)
        bar.addWidget(self.use)
        bar.addWidget(self.cancel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(10, 6, 10, 6)
        rows.setSpacing(6)
        rows.addLayout(bar)
        rows.addWidget(self.edit, 1)

    @property
    def typed(self) -> bool:
        """Whether anything was typed that nobody used yet."""
        return not self.isHidden() and self.edit.document().isModified()

    def begin(self, text: str, note: str, theirs: str, ours: str) -> None:
        """Show a text to go on from."""
        self.note.setText(note)
        self.edit.set_sides(theirs, ours)
        self.edit.setPlainText(text)
        self.show()
        self.edit.setFocus()

    def _use(self) -> None:
        self.used.emit(self.edit.toPlainText().strip("\n"))


def _lines(text: str) -> set[str]:
    return {line.strip() for line in text.split("\n") if line.strip()}


def _ends(event: QKeyEvent) -> str:
    if event.key() == Qt.Key.Key_Escape:
        return "left"
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return "done" if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) else ""
