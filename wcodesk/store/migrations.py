"""How the tables of a store came about, one step a version.

A released step is never edited: a change of the tables is a new step at the end, with its fingerprint
in schema.py. All pending steps run in one transaction, after a backup, or not at all.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from wcodesk.model.errors import FileProblem
from wcodesk.model.translation import tr
from wcodesk.store import schema
from wcodesk.store.backup import back_up
from wcodesk.store.database import Database


class Migration(NamedTuple):
    """One step. name: for ever; apply: changes the tables, inside the transaction."""

    name: str
    apply: Callable[[sqlite3.Connection], None]


def _first_tables(conn: sqlite3.Connection) -> None:
    for statement in schema.VERSION_1:
        conn.execute(statement)


def _search_pending(conn: sqlite3.Connection) -> None:
    for statement in schema.VERSION_2:
        conn.execute(statement)


def _submissions(conn: sqlite3.Connection) -> None:
    for statement in schema.VERSION_3:
        conn.execute(statement)


def _reported_missions(_conn: sqlite3.Connection) -> None:
    """Missions may be reported from here on: the tables stay, but an older program cannot read that word."""


MIGRATIONS: tuple[Migration, ...] = (
    Migration("0001_first_tables", _first_tables),
    Migration("0002_search_pending", _search_pending),
    Migration("0003_submissions", _submissions),
    Migration("0004_reported_missions", _reported_missions),
)


def migrate(conn: sqlite3.Connection, path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Brings the tables to the newest version, or leaves them as they were and raises.

    conn: a connection without an open transaction; path: its file, for the words of an error.
    """
    # Costs 150 ms to import, and only a new or an old store needs it.
    import sqlite_utils
    from sqlite_utils.migrations import Migrations

    steps = Migrations("wcodesk")
    for migration in migrations:
        steps(name=migration.name)(lambda db, apply=migration.apply: apply(db.conn))
    db = sqlite_utils.Database(conn, recursive_triggers=False, execute_plugins=False)
    # A table that is rebuilt would take the rows that refer to it along, so the keys are checked at the end instead.
    conn.execute("PRAGMA foreign_keys=OFF")
    try:
        conn.execute("BEGIN IMMEDIATE")
        try:
            known = [migration.name for migration in migrations]
            applied = [step.name for step in steps.applied(db)]
            if applied != known[: len(applied)]:
                raise FileProblem(path, tr("its tables were changed by another program. Restore a backup."))
            steps.apply(db)
            if conn.execute("PRAGMA foreign_key_check").fetchone():
                said = tr("it is damaged: some records refer to missing ones. Restore a backup.")
                raise FileProblem(path, said)
            conn.execute(f"PRAGMA application_id={schema.APPLICATION_ID}")
            conn.execute(f"PRAGMA user_version={len(migrations)}")
            conn.execute("COMMIT")
        except BaseException:
            if conn.in_transaction:
                conn.execute("ROLLBACK")
            raise
    finally:
        conn.execute("PRAGMA foreign_keys=ON")


def upgrade(db: Database, version: int, migrations: Sequence[Migration] = MIGRATIONS) -> Path:
    """Brings an open store of an older version up to date; returns the backup that was made before.

    Raises DeskError and leaves the store as it was where the backup or any step fails.
    """
    with db.plain_errors():
        kept = back_up(db.conn, _backup_name(db.path, version))
        migrate(db.conn, db.path, migrations)
    return kept


def _backup_name(path: Path, version: int) -> Path:
    """Where a store of that version is kept before it is migrated; never the name of an existing file."""
    stamp = datetime.now().strftime("%Y-%m-%d")
    stem = f"{path.stem} before upgrade from version {version} {stamp}"
    candidate = path.with_name(f"{stem}{path.suffix}")
    number = 2
    while candidate.exists():
        candidate = path.with_name(f"{stem} ({number}){path.suffix}")
        number += 1
    return candidate
