"""Many short acts, one a turn of the event loop, so that the window never waits for all of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

Act = Callable[[], object]


class Turns(QObject):
    """Does what it is given in order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._acts: deque[Act] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._turn)

    @property
    def busy(self) -> bool:
        """Whether something is still to be done."""
        return bool(self._acts)

    def add(self, *acts: Act) -> None:
        """Do these behind the others."""
        self._acts.extend(acts)
        self._timer.start()

    def stop(self) -> None:
        """Forget what is still to be done."""
        self._acts.clear()
        self._timer.stop()

    def _turn(self) -> None:
        if self._acts:
            self._acts.popleft()()
        if not self._acts:
            self._timer.stop()
