"""Python's search for garbage, in the window's thread alone.

It begins in whatever thread has just made an object. Where that is a worker's, a dialog that waits to be collected is
taken apart beside the window, and Qt crashes; reading files makes more than enough objects for it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK = 400  # milliseconds between two looks at how much there is


class Collector(QObject):
    """Takes the search over for as long as it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect, as thoroughly as Python would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
