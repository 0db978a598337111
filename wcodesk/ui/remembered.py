"""Windows beside the main one come back as they were left, also after another start."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView, QWidget

from wcodesk.ui.window_state import Part, WindowState


class Remembered(QObject):
    """Puts a window where it was, now, and remembers it whenever it goes. name: of the window, for the settings.

    parts: what has a state of its own, by names for the settings: where splitters are, how wide columns are and in
    which order, and what a table is sorted by.
    """

    def __init__(self, window: QWidget, name: str, state: WindowState, parts: Mapping[str, Part]) -> None:
        super().__init__(window)
        self._window = window
        self._name = name
        self._state = state
        # A table that has other columns by now is as usual.
        self._parts = {
            f"{which}{part.count()}" if isinstance(part, QHeaderView) else which: part for which, part in parts.items()
        }
        state.restore_beside(name, window, self._parts)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is closed; one that is only made small is hidden by the system."""
        if event.type() is QEvent.Type.Hide and watched is self._window and not event.spontaneous():
            self._state.save_beside(self._name, self._window, self._parts)
        return False
