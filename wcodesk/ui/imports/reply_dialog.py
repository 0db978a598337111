"""What goes back to the sender: the text of an e-mail to copy, and the workbook with notes to save."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from wcodesk.intake.reply import Reply
from wcodesk.model.translation import tr
from wcodesk.ui.widgets import Label, title_text


class ReplyDialog(QDialog):
    """name: of the file that came back. save(): asks where the workbook goes; the path, None where it went nowhere."""

    def __init__(self, reply: Reply, name: str, save: Callable[[], Path | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reply")
        self.setWindowTitle(title_text(tr("Reply about {name}", name=name)))
        self._save = save
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 14)
        rows.setSpacing(10)
        lead = Label(tr("The text for an e-mail; it can be changed here before it is copied."), muted=True)
        lead.setWordWrap(True)
        rows.addWidget(lead)
        self.text = QPlainTextEdit(reply.text)
        self.text.setAccessibleName(tr("Text of the e-mail"))
        self.text.setTabChangesFocus(True)
        rows.addWidget(self.text, 1)
        self.told = Label(reply.note, muted=True)
        self.told.setWordWrap(True)
        self.told.setVisible(bool(reply.note))
        rows.addWidget(self.told)
        self.copy_button = self._button(tr("&Copy the text"), self.copy)
        self.save_button = self._button(tr("&Save the workbook with notes…"), self.save)
        close = self._button(tr("Close"), self.reject)
        buttons = QDialogButtonBox()
        for button in (self.copy_button, self.save_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        rows.addWidget(buttons)
        self.copy_button.setDefault(True)
        em = self.fontMetrics().averageCharWidth()
        room = self.screen().availableGeometry()
        self.resize(min(em * 110, room.width() - 80), min(em * 80, room.height() - 80))

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        return button

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._tell(tr("The text is on the clipboard."))

    def save(self) -> None:
        """Write the workbook."""
        path = self._save()
        if path is not None:
            self._tell(tr("Saved as {path}", path=path))

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.show()
