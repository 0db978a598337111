"""What several tests do to the file of a store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from wcodesk.model.errors import StoreProblem
from wcodesk.store import Store
from wcodesk.store.migrations import MIGRATIONS
from wcodesk.store.schema import FINGERPRINTS, fingerprint

_TABLES = {2: ("search_pending",), 3: ("provenance", "submissions"), 4: ()}  # that a version brought


def make_older(path: Path, version: int) -> None:
    """Turns a closed store into one of an older version, with all that this version could hold."""
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        for later in range(len(MIGRATIONS), version, -1):
            for table in _TABLES[later]:
                conn.execute(f"DROP TABLE {table}")
            conn.execute("DELETE FROM _sqlite_migrations WHERE name = ?", (MIGRATIONS[later - 1].name,))
        conn.execute(f"PRAGMA user_version={version}")
        assert fingerprint(conn) == FINGERPRINTS[version]


@contextmanager
def full_disk(store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every transaction fails when it is to be committed."""
    transaction = store._db.transaction

    @contextmanager
    def failing() -> Iterator[object]:
        with transaction() as conn:
            yield conn
            raise StoreProblem("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(store._db, "transaction", failing)
        yield
