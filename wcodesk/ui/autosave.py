"""When to save what is being typed: a moment after the last key, and never long after the first."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

QUIET = 900  # milliseconds without a key after which typing is saved
LATEST = 1800  # milliseconds that any key waits at most, well within the promised two seconds
RETRY = 5000  # milliseconds until a save that failed is tried again
PAUSE = 1500  # milliseconds without a key after which typing is a new step of undo


class Autosave(QObject):
    """due: now is the time to save."""

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quiet = self._timer(QUIET)
        self._latest = self._timer(LATEST)
        self._retry = self._timer(RETRY)
        self._since_key = QElapsedTimer()

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(self.due)
        return timer

    def touch(self) -> bool:
        """A key changed something. True where a pause went before it, so that it begins a new step."""
        paused = not self._since_key.isValid() or self._since_key.hasExpired(PAUSE)
        self._since_key.start()
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()
        return paused

    def rest(self) -> None:
        """Everything is saved."""
        for timer in (self._quiet, self._latest, self._retry):
            timer.stop()

    def retry(self) -> None:
        """A save failed: try again later."""
        self.rest()
        self._retry.start()
