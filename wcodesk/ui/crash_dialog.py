"""What the user sees when the program itself is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from wcodesk.ui.widgets import Label


class CrashDialog(QDialog):
    """The unexpected error in words, and in full for whoever mends it."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash")
        self.setWindowTitle("Something went wrong")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = Label(
            "Something went wrong that WCO Desk did not foresee. Your text is still on the screen and is being saved "
            "again; what you did last may not have happened. You can go on. Please send what stands below to whoever "
            "looks after the program: it holds no text of the report unless the error quotes some."
        )
        words.setWordWrap(True)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName("What happened")
        self.details.setTabChangesFocus(True)
        copy = QPushButton("Copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        close = QPushButton("Close")
        close.clicked.connect(self.reject)
        buttons = QDialogButtonBox()
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        rows = QVBoxLayout(self)
        rows.addWidget(words)
        rows.addWidget(self.details, 1)
        rows.addWidget(buttons)
        em = self.fontMetrics().averageCharWidth()
        self.resize(em * 90, em * 50)
