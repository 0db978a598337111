"""The child process in which files from outside are read or get notes: it gets bytes and answers with plain data.

It needs no file and no network, so it gives them up: a reader that tried to open anything would be refused.
"""

from __future__ import annotations

import base64
import codecs
import contextlib
import gc
import os
import sys
import traceback
from typing import Any, BinaryIO, NoReturn

from wcodesk.intake.book.cells import Limits
from wcodesk.intake.book.content import read_content
from wcodesk.intake.book.faults import Unreadable
from wcodesk.intake.book.wire import book_to_plain, pack, receive, send, unpack
from wcodesk.model.translation import speak, spoken, tr

WORD = "--book-reader"
"""The argument by which the program, frozen or not, knows that it is such a child."""
READY = b'{"ready":1}'
"""What it says first, when all is imported."""
_FORBIDDEN = (
    "open", "os.", "socket.", "subprocess.", "shutil.", "ctypes.", "urllib.", "http.", "ftplib.", "smtplib.",
    "sqlite3.", "tempfile.", "webbrowser.", "winreg.", "pty.", "glob.", "import", "exec", "compile", "code.",
)  # fmt: skip
_CODECS = ("utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1", "utf-8-sig", "cp437", "ascii")
_REQUEST = 200_000_000


class Seal:
    """While it is closed, this process opens, imports and runs nothing."""

    def __init__(self) -> None:
        self._closed = False
        self.told: list[str] = []
        for name in _CODECS:
            codecs.lookup(name)  # which imports it
        sys.addaudithook(self._hear)

    def close(self) -> None:
        """Refuse from now on."""
        self._closed = True

    def open(self) -> None:
        """Let go."""
        self._closed = False

    def _hear(self, event: str, _: object) -> None:
        if self._closed and event.startswith(_FORBIDDEN):
            self.told.append(event)
            raise PermissionError(f"{event} while a file was read")


def serve() -> int:
    """Answer requests until the stream of them ends."""
    source, target = sys.stdin.buffer, _own_output()
    # What is left of a book is freed with it; looking for garbage in a hundred thousand cells only costs time.
    gc.disable()
    seal = Seal()
    send(target, READY)
    while (request := receive(source, _REQUEST)) is not None:
        data = receive(source, _REQUEST)
        if data is None:
            break
        asked = unpack(request)
        if asked["language"] != spoken():
            speak(asked["language"])
        limits = Limits(*asked["limits"])
        _limit(limits)
        answer = _answer(data, limits, seal, asked["notes"])
        del data
        send(target, answer)
        gc.collect(0)
    return 0


def _answer(data: bytes, limits: Limits, seal: Seal, notes: list[Any] | None) -> bytes:
    found: dict[str, Any]
    try:
        try:
            answer = _read(data, limits, seal) if notes is None else _annotated(data, limits, seal, notes)
        finally:
            seal.open()
        if len(answer) <= limits.answer_bytes:
            return b'{"read":' + answer + b"}"
        found = {"refused": tr("holds more than any Member's workbook: take out what is not asked for"), "place": ""}
    except Unreadable as refusal:
        found = {"refused": refusal.sentence, "place": refusal.place}
    except MemoryError:
        _leave(b'{"memory":1}')
    except BaseException:  # calamine's panics are no Exception, and whatever it is: the desk must hear of it
        found = {"fault": traceback.format_exc()[-8_000:]}
    if seal.told:
        found = {"fault": f"forbidden: {seal.told}\n{found.get('fault', '')}"}
        seal.told.clear()
    return pack(found)


def _read(data: bytes, limits: Limits, seal: Seal) -> bytes:
    content = read_content(data, limits, seal.close)
    return pack([content.kind.value, book_to_plain(content.book), content.notes])


def _annotated(data: bytes, limits: Limits, seal: Seal, notes: list[Any]) -> bytes:
    from wcodesk.intake.reply.annotate import annotate

    made = annotate(data, [(sheet, cells, text) for sheet, cells, text in notes], limits, seal.close)
    return pack(base64.b64encode(made).decode())


def _leave(answer: bytes) -> NoReturn:
    """Answer and end, when there is no memory to do more."""
    os.write(_ANSWERS, len(answer).to_bytes(8, "big") + answer)
    os._exit(3)


_ANSWERS = 1
"""The descriptor of the stream to the desk."""


def _own_output() -> BinaryIO:
    """The stream to the desk, taken away from whoever might print."""
    global _ANSWERS
    _ANSWERS = os.dup(1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(_ANSWERS, "wb", closefd=False)


def _limit(limits: Limits) -> None:
    """Hold this process to its limits where the system can do that; the desk watches the clock in any case."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + limits.seconds) + 2
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform.startswith("linux"):
            resource.setrlimit(resource.RLIMIT_AS, (limits.memory, resource.getrlimit(resource.RLIMIT_AS)[1]))


if __name__ == "__main__":
    sys.exit(serve())
