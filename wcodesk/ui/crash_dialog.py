"""What the user sees when the program itself is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from wcodesk.model.translation import mark, tr
from wcodesk.ui.widgets import Label

HAPPENED = mark(
    "WCO Desk met a fault of its own. What you did last may not have happened; all that was saved before is as it was."
)
KEPT = mark(
    "What you typed is still on the screen. The text of the report is being saved again, and what you decided in an "
    "import is saved."
)
NOT_KEPT = mark(
    "What you typed last is still on the screen but could not be saved: copy it from there before you close the window."
)
DO = mark(
    "You can go on. Look first whether your last step was done, and do it again if not. Please send what stands below "
    "to whoever looks after the program; look through it first, as an error may quote the text that it met. "
    "Help > Show the log folder has earlier ones, without such words."
)


class CrashDialog(QDialog):
    """What happened, what was kept and what to do; and the error in full for whoever mends it.

    kept: whether the typed text is kept.
    """

    def __init__(self, details: str, parent: QWidget | None = None, *, kept: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("crash")
        self.setWindowTitle(tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(tr("The error in full"))
        self.details.setTabChangesFocus(True)
        copy = QPushButton(tr("&Copy"))
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        buttons = QDialogButtonBox()
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        rows = QVBoxLayout(self)
        rows.setSpacing(8)
        for words in (HAPPENED, KEPT if kept else NOT_KEPT, DO):
            label = Label(tr(words))
            label.setWordWrap(True)
            rows.addWidget(label)
        rows.addWidget(self.details, 1)
        rows.addWidget(buttons)
        em, room = self.fontMetrics().averageCharWidth(), self.screen().availableGeometry()
        self.resize(min(em * 90, room.width() * 9 // 10), min(em * 60, room.height() * 9 // 10))
