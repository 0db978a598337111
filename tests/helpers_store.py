"""What several tests do to the file of a store."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

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
