"""A copy of the store that is known to be good before it takes the place of an older one."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from pathlib import Path

from wcodesk.model.errors import FileProblem
from wcodesk.model.translation import tr
from wcodesk.store.schema import fingerprint

_PAUSES = (0.1, 0.3, 0.6, 1.0)  # seconds; on Windows a virus scanner holds a new file for a moment


def back_up(conn: sqlite3.Connection, target: Path) -> Path:
    """Copies the store through SQLite's backup, checks the copy, and gives it its name last.

    Raises FileProblem when the copy cannot be made or is not sound; an older file of that name is then
    untouched. Never copy a store file by itself: what lies in its journal would be missing.
    """
    target = target.resolve()
    passing = target.with_name(f".{target.name}.{os.urandom(4).hex()}.part")
    try:
        with contextlib.closing(sqlite3.connect(passing, isolation_level=None)) as copy:
            conn.backup(copy)
            _refuse_unsound(conn, copy, target)
        put_in_place(passing, target)
    except (OSError, sqlite3.Error) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        said = tr("the backup could not be written ({reason}); nothing was changed.", reason=reason)
        raise FileProblem(target, said) from problem
    finally:
        for leftover in (passing, passing.with_name(passing.name + "-journal")):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)
    return target


def put_in_place(passing: Path, target: Path) -> None:
    """Gives a finished file its name so that it lasts through a power cut. Raises OSError."""
    with passing.open("rb+") as file:
        os.fsync(file.fileno())
    for pause in _PAUSES:
        try:
            passing.replace(target)
            break
        except PermissionError:
            time.sleep(pause)
    else:
        passing.replace(target)
    # Windows makes a name last by itself and cannot be told to.
    with contextlib.suppress(OSError):
        handle = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refuse_unsound(conn: sqlite3.Connection, copy: sqlite3.Connection, target: Path) -> None:
    said = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    counts = "SELECT (SELECT count(*) FROM members), (SELECT count(*) FROM revisions), (SELECT count(*) FROM sections)"
    same = conn.execute(counts).fetchone() == copy.execute(counts).fetchone()
    if said != "ok" or not same or fingerprint(conn) != fingerprint(copy):
        raise FileProblem(target, tr("the copy is not sound, so it was not kept; check the store itself."))
