"""Small work beside the window that nobody waits for: no dialog, and what is asked last is what counts."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")
POLL = 30  # milliseconds between looks at the thread


class RunsQuietly(Protocol):
    """What a pane needs; tests bring one that works at once."""

    def run(self, function: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Work out function(), then call done(result) or failed(error), unless something else was asked meanwhile."""


class QuietWorker(QObject):
    """One thread at a time; the next piece of work begins when the one before has ended."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._next: tuple[Callable[[], Any], Callable[[Any], None], Callable[[Exception], None]] | None = None
        self._thread: threading.Thread | None = None
        self._result: list[tuple[Any, Exception | None]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(POLL)
        self._timer.timeout.connect(self._look)

    def run(self, function: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """See RunsQuietly."""
        self._next = (function, done, failed)
        if self._thread is None:
            self._begin()

    def _begin(self) -> None:
        if self._next is None:
            return
        (function, done, failed), self._next = self._next, None
        result: list[tuple[Any, Exception | None]] = []
        self._result, self._done, self._failed = result, done, failed
        # Not a daemon: Python would else end under a thread that has just begun to import.
        self._thread = threading.Thread(target=_work, args=(function, result), name="check")
        self._thread.start()
        self._timer.start()

    def _look(self) -> None:
        if self._thread is None or self._thread.is_alive():
            return
        self._thread = None
        self._timer.stop()
        (result, error) = self._result[0]
        if self._next is not None:  # the question is another one by now
            self._begin()
        elif error is not None:
            self._failed(error)
        else:
            self._done(result)


def _work(function: Callable[[], Any], result: list[tuple[Any, Exception | None]]) -> None:
    try:
        result.append((function(), None))
    except Exception as error:  # the window's thread decides what it is
        result.append((None, error))
