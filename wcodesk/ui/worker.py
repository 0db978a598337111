"""Slow work beside the window: one helper for reading files and for layout.

The work is a function of plain values that knows nothing of Qt or the store. It runs in a thread; the
window looks for its result on a timer, so that no Qt object is ever touched from elsewhere.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from wcodesk.model.errors import DeskError

if TYPE_CHECKING:
    from wcodesk.model.progress import Progress
    from wcodesk.ui.job import Job
    from wcodesk.ui.progress_dialog import ProgressDialog

T = TypeVar("T")
POLL = 30  # milliseconds between looks at the thread
PATIENCE = 400  # milliseconds before a progress dialog is worth showing
LAST_WAIT = 5.0  # seconds that closing the window waits for work to notice that it was cancelled


class Runs(Protocol):
    """What the window needs of a worker; tests bring one that works at once."""

    def run(
        self,
        title: str,
        function: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """Work out function(progress), then call done(result), or failed(error) for a DeskError.

        title: what is going on, for the user. Any other exception is a bug and is raised in the window's thread.
        """

    @property
    def busy(self) -> bool:
        """Whether work is going on; then run() may not be called."""

    def stop(self) -> None:
        """Cancel what is going on and forget it."""


class Worker(QObject):
    """One piece of work at a time, with a progress dialog that cancels it."""

    busy_changed = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._job: Job | None = None
        self._thread: threading.Thread | None = None
        self._dialog: ProgressDialog | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL)
        self._timer.timeout.connect(self._look)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)

    @property
    def busy(self) -> bool:
        """Whether work is going on."""
        return self._job is not None

    def run(
        self,
        title: str,
        function: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """See Runs.run."""
        if self._job is not None:
            raise RuntimeError("one piece of work at a time")
        from wcodesk.ui.job import Job  # late, both: a start needs none
        from wcodesk.ui.progress_dialog import ProgressDialog

        job = self._job = Job(done, failed)
        self._dialog = ProgressDialog(title, self._window)
        self._dialog.cancelled.connect(job.cancelled.set)
        self._patience.timeout.connect(self._dialog.show)
        self._thread = threading.Thread(target=job.work, args=(function,), daemon=True, name=title)
        self._thread.start()
        self._timer.start()
        self._patience.start()
        self.busy_changed.emit(True)

    def stop(self) -> None:
        """See Runs.stop."""
        if self._job is not None and self._thread is not None:
            self._job.cancelled.set()
            self._thread.join(LAST_WAIT)
            self._forget()

    def _forget(self) -> None:
        self._timer.stop()
        self._patience.stop()
        if self._dialog is not None:
            self._patience.timeout.disconnect(self._dialog.show)
            self._dialog.close()
            self._dialog.deleteLater()
        self._job = self._thread = self._dialog = None
        self.busy_changed.emit(False)

    def _look(self) -> None:
        job = self._job
        if job is None:
            return
        if self._dialog is not None:
            self._dialog.say(*job.said)
        if not job.finished.is_set():
            return
        self._forget()
        if isinstance(job.error, DeskError):
            job.failed(job.error)
        elif job.error is not None:
            raise job.error
        else:
            job.done(job.result)
