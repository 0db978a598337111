"""At most two reading children, used again and again, and replaced when one is lost."""

from __future__ import annotations

import contextlib
import queue
import subprocess
import threading
import time
from collections.abc import Sequence
from typing import IO, Any

from wcodesk.intake import children
from wcodesk.intake.book.cells import Limits
from wcodesk.intake.book.wire import pack, receive, send, unpack
from wcodesk.model.translation import spoken

_START = 30.0
"""Seconds that a child may take to start: a virus scanner may want to see all of a frozen program first."""
_GOING = 1.0  # seconds that a child has to end after its last word
_BEAT = 0.1

Notes = Sequence[tuple[str, str, str]]
"""What a file is to say at its cells: sheet, cells, text."""


class Lost(Exception):
    """A child that did not answer. late: it took too long; else it ended by itself."""

    def __init__(self, words: str, *, late: bool = False) -> None:
        self.words = words
        self.late = late
        super().__init__(words)


class Child:
    """One process. Not for two threads at once."""

    def __init__(self) -> None:
        self._process = children.start(_command())
        self._answers: queue.Queue[bytes | None] = queue.Queue()
        self._words = b""
        self._fresh = True
        self._limit = Limits().answer_bytes
        # Waiting with a time limit on a pipe works on every system only from a thread.
        self._threads = [
            threading.Thread(target=self._listen, args=(self._process.stdout,), daemon=True),
            threading.Thread(target=self._hear, args=(self._process.stderr,), daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def read(
        self, data: bytes, limits: Limits, cancelled: threading.Event, notes: Notes | None = None
    ) -> dict[str, Any]:
        """The answer about a file, or the file with notes. Raises Lost; the child is then of no more use."""
        self._limit = limits.answer_bytes + 1_000
        request = pack({"limits": limits, "notes": notes, "language": spoken()})
        sender = threading.Thread(target=self._send, args=(request, data), daemon=True)
        sender.start()
        if self._fresh:
            self._answer(_START, cancelled)  # that it has started, from which on its time counts
            self._fresh = False
        return self._answer(limits.seconds, cancelled)

    def _answer(self, seconds: float, cancelled: threading.Event) -> dict[str, Any]:
        end = time.monotonic() + seconds
        while not cancelled.is_set():
            try:
                answer = self._answers.get(timeout=_BEAT)
            except queue.Empty:
                if time.monotonic() > end:
                    raise Lost("no answer in time", late=True) from None
                continue
            if answer is None:
                try:
                    self._process.wait(_GOING)
                except subprocess.TimeoutExpired:  # it is there, and what it sent was none
                    raise Lost("an answer that makes no sense") from None
                self._threads[1].join(1)
                raise Lost(f"ended with {self._process.returncode}: {self._words.decode(errors='replace')}")
            try:
                found = unpack(answer)
            except (ValueError, RecursionError):
                raise Lost("an answer that makes no sense") from None
            if not isinstance(found, dict):
                raise Lost("an answer that makes no sense")
            return found
        raise Lost("cancelled")

    def end(self) -> None:
        """Stop the process, at work or not."""
        with contextlib.suppress(OSError):
            self._process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join(1)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            with contextlib.suppress(OSError, ValueError):
                if stream:
                    stream.close()

    def _send(self, *frames: bytes) -> None:
        with contextlib.suppress(OSError, ValueError):  # one that ended; the answer says so
            if self._process.stdin:
                send(self._process.stdin, *frames)  # type: ignore[arg-type]

    def _listen(self, stream: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError):
            while (answer := receive(stream, self._limit)) is not None:  # type: ignore[arg-type]
                self._answers.put(answer)
        self._answers.put(None)

    def _hear(self, stream: IO[bytes]) -> None:
        """What a child complains of, of which the end is kept for the log."""
        with contextlib.suppress(OSError, ValueError):
            while piece := stream.read1(4_096):  # type: ignore[attr-defined]
                self._words = (self._words + piece)[-4_000:]


def _command() -> list[str]:
    return children.command("--book-reader", "wcodesk.intake.book.child")


class Pool:
    """Hands out children. A child that was lost is ended and the next one asked for is new."""

    def __init__(self) -> None:
        self._idle: list[Child] = []
        self._all: set[Child] = set()
        self._lock = threading.Lock()
        self.cancelled = threading.Event()

    def read(self, data: bytes, limits: Limits, notes: Notes | None = None) -> dict[str, Any]:
        """The answer of a child about a file, or with notes: the file with them. Raises Lost."""
        with self._lock:
            child = self._idle.pop() if self._idle else None
        if child is None:
            child = Child()
            with self._lock:
                self._all.add(child)
        try:
            answer = child.read(data, limits, self.cancelled, notes)
        except BaseException:
            with self._lock:
                self._all.discard(child)
            child.end()
            raise
        with self._lock:
            if "memory" in answer:
                self._all.discard(child)
            else:
                self._idle.append(child)
        if "memory" in answer:
            child.end()
        return answer

    def close(self) -> None:
        """End all children."""
        self.cancelled.set()
        with self._lock:
            ending, self._all, self._idle = list(self._all), set(), []
        for child in ending:
            child.end()
