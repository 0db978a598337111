"""One program at a time at a store: a lock file beside it, held by the operating system.

The lock belongs to the open file, so it is gone when the program is, however it ended; what is left
of the file after a crash holds nobody up. The file says who holds it, for the sentence that a second
program shows. It is taken before anything else touches the store: on POSIX systems merely closing a
second handle of a file gives up the locks that SQLite holds on it.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from datetime import datetime
from pathlib import Path

from wcodesk.model.errors import FileProblem, StoreTaken
from wcodesk.model.translation import tr

# The locked byte lies far behind the text, because Windows keeps others from reading what is locked.
_LOCKED_BYTE = 1 << 30
_WAIT = 0.05  # seconds between two tries
COMMAND_LINE = "command line"  # what holds a store that no window has open
_TAKEN = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


def user_name() -> str:
    """The name of the person at this computer, "" where the system does not say."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):  # all this as getpass does, which takes long to import
        if found := os.environ.get(name):
            return found
    try:
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError):
        return ""


def host_name() -> str:
    """The name of this computer."""
    if sys.platform == "win32":
        import platform

        return platform.node()
    return os.uname().nodename  # what platform says too, whose import costs as much as opening a store


class StoreLock:
    """The right to use one store. Released by `release` and by the end of the process."""

    def __init__(self, store: Path, *, patience: float = 2.0, program: str = "") -> None:
        """Takes the lock of a store, waiting up to `patience` seconds for a program that is just ending.

        program: COMMAND_LINE where it is one. Raises StoreTaken when another program, or another
        window of this one, has the store open.
        """
        self._store = store
        self._path = store.with_name(store.name + ".lock")
        self._handle = self._take(time.monotonic() + patience)
        holder = (user_name(), host_name(), str(os.getpid()), _now(), program)
        # On a full disk nobody learns who holds it; the lock holds all the same.
        with contextlib.suppress(OSError):
            os.ftruncate(self._handle, 0)
            os.write(self._handle, "\n".join(holder).encode(errors="replace"))

    def release(self) -> None:
        """Gives the lock up. Doing so twice does nothing."""
        if self._handle < 0:
            return
        handle, self._handle = self._handle, -1
        # POSIX: the name goes while we still hold the lock, so that nobody waits at a file without a name.
        if sys.platform != "win32":
            self._path.unlink(missing_ok=True)
            os.close(handle)
        else:
            os.close(handle)
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)

    def _take(self, deadline: float) -> int:
        while True:
            try:
                handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOINHERIT", 0), 0o600)
            except FileNotFoundError as problem:
                raise FileProblem(self._store, tr("its folder does not exist.")) from problem
            except OSError as problem:
                sentence = tr("its folder cannot be written to, so it cannot be opened ({reason}).")
                raise FileProblem(self._store, sentence.format(reason=problem.strerror)) from problem
            try:
                if _lock(handle) and self._still_named(handle):
                    return handle
            except OSError as problem:
                os.close(handle)
                sentence = tr(
                    "its folder does not let programs lock files; move it to a folder of this computer ({reason})."
                )
                raise FileProblem(self._store, sentence.format(reason=problem.strerror)) from problem
            os.close(handle)
            if time.monotonic() >= deadline:
                raise self._taken()
            time.sleep(_WAIT)

    def _still_named(self, handle: int) -> bool:
        """Whether the lock file on disk is the one that we locked, and not a newer one of the same name."""
        try:
            return os.path.samestat(os.fstat(handle), self._path.stat())
        except FileNotFoundError:
            return False

    def _taken(self) -> StoreTaken:
        """Who holds it and since when, as far as the lock file says."""
        try:
            who, host, process, moment, *more = self._path.read_text(encoding="utf-8").split("\n")
            holder = tr(" ({who} on {host}, process {process}, since {moment})")
            holder = holder.format(who=who, host=host, process=process, moment=_since(moment))
            number = int(process) if host == host_name() else 0
        except (OSError, ValueError):
            holder, number, more = "", 0, []
        if more == [COMMAND_LINE]:
            sentence = tr("{store} is in use by a command line{holder}. Let it end, or stop it there, and try again.")
        else:
            sentence = tr("{store} is open in another WCO Desk{holder}. Close it there and try again.")
        return StoreTaken(self._store, sentence.format(store=self._store.name, holder=holder), number)


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _since(moment: str) -> str:
    """The time of day, and the day where it is another."""
    then = datetime.fromisoformat(moment).astimezone()
    return then.strftime("%H:%M" if then.date() == datetime.now().date() else "%Y-%m-%d %H:%M")


def _lock(handle: int) -> bool:
    """Whether the lock was free and is ours now. Raises OSError where files cannot be locked."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as problem:
        if problem.errno in _TAKEN:
            return False
        raise
    return True
