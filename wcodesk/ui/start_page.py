"""What the middle of the window says while no text is shown: what to do next."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wcodesk.ui.widgets import Label


class StartPage(QFrame):
    """A heading, a few sentences and buttons for the actions that help."""

    def __init__(self, read: QAction, open_store: QAction, new_store: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._heading = Label(scale=1.7, bold=True)
        self._text = Label(muted=True)
        self._text.setWordWrap(True)
        self._text.setMaximumWidth(self.fontMetrics().averageCharWidth() * 80)
        self._heading.setWordWrap(True)
        self._buttons: dict[QAction, QPushButton] = {}
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for action in (read, open_store, new_store):
            button = self._buttons[action] = QPushButton(action.text().replace("&", ""))
            button.clicked.connect(action.trigger)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._read, self._open, self._new = read, open_store, new_store
        rows = QVBoxLayout()
        rows.setSpacing(14)
        for widget in (self._heading, self._text):
            rows.addWidget(widget)
        rows.addLayout(buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(36, 36, 36, 36)
        outer.addStretch(1)
        outer.addLayout(rows)
        outer.addStretch(3)

    def show_no_store(self) -> None:
        """No store is open."""
        self._show(
            "No store is open",
            "A store is one file that holds the editions of the report, their missions and the history of every "
            "change. Open the store you work with, or make a new one.",
            self._open,
            self._new,
        )

    def show_no_edition(self) -> None:
        """The store is empty."""
        self._show(
            "Start with a report",
            "This store holds no edition yet. Read a published Capacity Building Progress Report, saved as text: its "
            "overview, regions and Members become an edition that you can edit, log missions in and export. You see "
            "what was read before anything is stored.",
            self._read,
        )

    def show_nothing_chosen(self) -> None:
        """Nothing is selected in the tree."""
        self._show(
            "Choose a Member", "Choose the overview, a region or a Member on the left to read and edit its text."
        )

    def _show(self, heading: str, text: str, *actions: QAction) -> None:
        self._heading.setText(heading)
        self._text.setText(text)
        for action, button in self._buttons.items():
            button.setVisible(action in actions)
            button.setDefault(bool(actions) and action is actions[0])
