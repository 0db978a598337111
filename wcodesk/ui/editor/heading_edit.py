"""A section's printed heading: one paragraph of plain words, broken into lines where it is long."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFont, QKeyEvent, QTextOption
from PySide6.QtWidgets import QWidget

from wcodesk.model.normal import clean_text
from wcodesk.model.translation import mark, tr
from wcodesk.ui.editor.growing_edit import GrowingEdit
from wcodesk.ui.keys import HandledKeys

HANDLED = HandledKeys(mark("In a section's heading"), (("Return", mark("Go to the text below")),))
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HeadingEdit(GrowingEdit):
    """Enter goes on to the text below, as the down arrow does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("heading")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAcceptRichText(False)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setPlaceholderText(tr("Heading"))

    def text(self) -> str:
        """The words as they are stored: one line, no blanks at its ends."""
        return one_line(self.toPlainText())

    def set_text(self, text: str) -> None:
        """Show these words; nothing happens where they are shown, so that the cursor stays."""
        if self.text() == text:
            return
        self._loading = True
        try:
            self.setPlainText(text)
        finally:
            self._loading = False

    def use_font(self, font: QFont) -> None:
        """The font of the heading's level."""
        self._loading = True
        try:
            self.document().setDefaultFont(font)
        finally:
            self._loading = False

    def own_key(self, event: QKeyEvent) -> bool:
        """Enter."""
        if event.key() in _ENTER:
            self.beyond.emit(1, False)
            return True
        return False

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste and drop: the words, in one line."""
        self.textCursor().insertText(one_line(source.text()))


def one_line(text: str) -> str:
    """Clean text with a blank for each run of white space."""
    return " ".join(clean_text(text).split())
