"""The file of a new store."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

from wcodesk.model.errors import FileProblem
from wcodesk.model.members import load_members
from wcodesk.model.records import Member
from wcodesk.model.translation import tr
from wcodesk.store.backup import put_in_place
from wcodesk.store.journal import to_json
from wcodesk.store.migrations import migrate


def write_new(path: Path, members: Iterable[Member] | None, fill: Callable[[Path], None] | None = None) -> None:
    """Makes a store with these Members, or those that are shipped. Raises FileProblem.

    fill: puts more into the store at the path it is given, before anyone can see it.
    It is made under another name and renamed, so that a crash leaves no half one.
    """
    passing = path.with_name(f".{path.name}.{os.urandom(4).hex()}.new")
    try:
        conn = sqlite3.connect(passing, isolation_level=None)
        try:
            migrate(conn, path)
            conn.execute("BEGIN IMMEDIATE")
            conn.executemany(
                "INSERT INTO members (iso, name, name_fr, region, aliases, former, position)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    (one.iso, one.name, one.name_fr, one.region, to_json(one.aliases), to_json(one.former), place)
                    for place, one in enumerate(load_members() if members is None else members)
                ),
            )
            conn.execute("COMMIT")
        finally:
            conn.close()
        if fill:
            fill(passing)
        put_in_place(passing, path)
    except (OSError, sqlite3.Error) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise FileProblem(path, tr("the store could not be made ({reason}).", reason=reason)) from problem
    finally:
        for leftover in (passing, passing.with_name(passing.name + "-journal")):
            leftover.unlink(missing_ok=True)
