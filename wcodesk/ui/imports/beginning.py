"""What stands in the middle of the import window while no submission is shown: what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wcodesk.model.translation import tr
from wcodesk.ui.widgets import PART, Label


class Beginning(QWidget):
    """add_files, add_folder: a button was pressed."""

    add_files = Signal()
    add_folder = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = Label(tr("Drop the workbooks here, or choose files or a folder."), scale=PART)
        self.told.setWordWrap(True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.files = _button(tr("Choose files…"), self.add_files)
        self.files.setDefault(True)
        self.folder = _button(tr("Choose a folder…"), self.add_folder)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.files)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(40, 0, 40, 0)
        rows.setSpacing(16)
        rows.addStretch(2)
        rows.addWidget(self.told)
        rows.addLayout(buttons)
        rows.addStretch(3)


def _button(text: str, signal: SignalInstance) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: signal.emit())
    return button
