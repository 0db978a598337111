"""One piece of slow work in its thread, as the worker sees it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from wcodesk.model.errors import Cancelled, DeskError
from wcodesk.model.progress import Progress
from wcodesk.model.translation import tr


@dataclass(slots=True)
class Job:
    """What was asked, what it said last, and what came of it; said is (done, total, what)."""

    done: Callable[[Any], None]
    failed: Callable[[DeskError], None]
    cancelled: threading.Event = field(default_factory=threading.Event)
    finished: threading.Event = field(default_factory=threading.Event)
    said: tuple[int, int, str] = (0, 0, "")
    result: Any = None
    error: BaseException | None = None

    def progress(self, done: int, total: int, what: str) -> None:
        """Called by the work, in its thread."""
        if self.cancelled.is_set():
            raise Cancelled(tr("Cancelled. Nothing was changed."))
        self.said = (done, total, what)

    def work(self, function: Callable[[Progress], Any]) -> None:
        """The thread."""
        try:
            self.result = function(self.progress)
        except BaseException as error:  # the window's thread decides what it is
            self.error = error
        finally:
            self.finished.set()
