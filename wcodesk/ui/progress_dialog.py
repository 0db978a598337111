"""How far slow work is, and a way to stop it. The window stays usable beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QPushButton, QVBoxLayout, QWidget

from wcodesk.model.translation import tr
from wcodesk.ui.widgets import ElidedLabel, Label, title_text


class ProgressDialog(QDialog):
    """cancelled: the user wants the work to stop (by the button, Escape or closing the dialog)."""

    cancelled = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self.setWindowTitle(title_text(title))
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setMinimumWidth(420)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(tr("How far it is"))
        self._what = ElidedLabel(muted=True)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setSpacing(10)
        rows.addWidget(Label(title, bold=True))
        rows.addWidget(self._bar)
        rows.addWidget(self._what)
        rows.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignRight)

    def say(self, done: int, total: int, what: str) -> None:
        """Show done of total steps; a total of 0 means that nobody knows how many there are."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._what.set_whole(what)

    def reject(self) -> None:
        """Ask the work to stop; the dialog goes when it has."""
        self._cancel.setEnabled(False)
        self._what.set_whole(tr("Stopping…"))
        self.cancelled.emit()
