"""The tables of the store, version by version, and how to tell our file from another.

Every table is STRICT. Ids are the UUID texts of model/ids.py, so that two machines can meet; the
integers beside them (`seq`, `number`) order or link rows of this one file and never leave it.

`position` is sparse (see positions.py), so that inserting or moving one record changes no other one.
"""

from __future__ import annotations

import sqlite3
from typing import Any

try:
    # As the library's own random does: hashlib loads all of OpenSSL, which takes longer than to open a store.
    from _sha256 import sha256  # type: ignore[import-not-found, unused-ignore]
except ImportError:
    from hashlib import sha256

APPLICATION_ID = 0x57434F44  # "WCOD"

# The columns of the journaled tables, in the order in which their rows are written down in revisions.
COLUMNS: dict[str, tuple[str, ...]] = {
    "editions": ("id", "title", "published", "part", "period_from", "period_to", "state", "position"),
    "chapters": ("id", "edition_id", "region", "name", "position"),
    "entries": ("id", "edition_id", "chapter_id", "member", "heading", "position"),
    "sections": ("id", "edition_id", "chapter_id", "entry_id", "heading", "kind", "level", "position", "text"),
    "missions": (
        "id", "edition_id", "region", "member", "title", "form", "topic", "programme", "donor", "when", "place",
        "mode", "state", "section_id", "note", "position",
    ),
    "registers": ("id", "edition_id", "kind", "fields", "position"),
}  # fmt: skip

# A journaled table's row by column name.
Row = dict[str, Any]

_NAMES = {table: ", ".join(f'"{name}"' for name in names) for table, names in COLUMNS.items()}
SELECT = {table: f"SELECT {names} FROM {table} " for table, names in _NAMES.items()}  # noqa: S608
INSERT = {
    table: f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' for _ in COLUMNS[table])})"  # noqa: S608
    for table, names in _NAMES.items()
}
DELETE = {table: f"DELETE FROM {table} WHERE id = ?" for table in COLUMNS}  # noqa: S608

VERSION_1: tuple[str, ...] = (
    """CREATE TABLE members (
    iso TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    region TEXT NOT NULL,
    aliases TEXT NOT NULL,
    former TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT""",
    """CREATE TABLE editions (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    published TEXT NOT NULL,
    part TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'frozen')),
    position INTEGER NOT NULL
) STRICT""",
    """CREATE TABLE chapters (
    id TEXT PRIMARY KEY NOT NULL,
    edition_id TEXT NOT NULL REFERENCES editions(id),
    region TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (edition_id, region)
) STRICT""",
    """CREATE TABLE entries (
    id TEXT PRIMARY KEY NOT NULL,
    edition_id TEXT NOT NULL REFERENCES editions(id),
    chapter_id TEXT NOT NULL REFERENCES chapters(id),
    member TEXT NOT NULL REFERENCES members(iso),
    heading TEXT NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (edition_id, member)
) STRICT""",
    "CREATE INDEX entries_chapter ON entries (chapter_id, position)",
    """CREATE TABLE sections (
    id TEXT PRIMARY KEY NOT NULL,
    edition_id TEXT NOT NULL REFERENCES editions(id),
    chapter_id TEXT REFERENCES chapters(id),
    entry_id TEXT REFERENCES entries(id),
    owner_id TEXT GENERATED ALWAYS AS (coalesce(entry_id, chapter_id, edition_id)) VIRTUAL,
    heading TEXT NOT NULL,
    kind TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    CHECK (chapter_id IS NULL OR entry_id IS NULL)
) STRICT""",
    "CREATE INDEX sections_owner ON sections (owner_id, position)",
    "CREATE INDEX sections_edition ON sections (edition_id, owner_id)",
    "CREATE INDEX sections_chapter ON sections (chapter_id) WHERE chapter_id IS NOT NULL",
    "CREATE INDEX sections_entry ON sections (entry_id) WHERE entry_id IS NOT NULL",
    """CREATE TABLE missions (
    id TEXT PRIMARY KEY NOT NULL,
    edition_id TEXT NOT NULL REFERENCES editions(id),
    region TEXT NOT NULL,
    member TEXT REFERENCES members(iso),
    title TEXT NOT NULL,
    form TEXT NOT NULL,
    topic TEXT NOT NULL,
    programme TEXT NOT NULL,
    donor TEXT NOT NULL,
    "when" TEXT NOT NULL,
    place TEXT NOT NULL,
    mode TEXT NOT NULL,
    state TEXT NOT NULL,
    section_id TEXT REFERENCES sections(id),
    note TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT""",
    "CREATE INDEX missions_edition ON missions (edition_id, position)",
    "CREATE INDEX missions_section ON missions (section_id) WHERE section_id IS NOT NULL",
    """CREATE TABLE registers (
    id TEXT PRIMARY KEY NOT NULL,
    edition_id TEXT NOT NULL REFERENCES editions(id),
    kind TEXT NOT NULL,
    fields TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT""",
    "CREATE INDEX registers_edition ON registers (edition_id, position)",
    """CREATE TABLE operations (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    group_id TEXT NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    host TEXT NOT NULL,
    why TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL
) STRICT""",
    "CREATE INDEX operations_group ON operations (group_id)",
    "CREATE INDEX operations_target ON operations (target) WHERE target <> ''",
    "CREATE INDEX operations_source ON operations (source) WHERE source <> ''",
    """CREATE TABLE revisions (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    operation_id TEXT NOT NULL REFERENCES operations(id),
    table_name TEXT NOT NULL,
    record_id TEXT NOT NULL,
    before TEXT,
    after TEXT,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT""",
    "CREATE INDEX revisions_operation ON revisions (operation_id)",
    "CREATE INDEX revisions_record ON revisions (record_id, seq)",
    """CREATE TABLE settings (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT""",
    # What search and word counts are made from: derived from the records, never journaled. `edition` is
    # the edition's id as one word, so that the index itself narrows a search to one edition.
    """CREATE TABLE search_docs (
    number INTEGER PRIMARY KEY,
    record_id TEXT NOT NULL UNIQUE,
    table_name TEXT NOT NULL,
    title TEXT NOT NULL,
    name TEXT NOT NULL,
    edition TEXT NOT NULL,
    body TEXT NOT NULL,
    words INTEGER NOT NULL
) STRICT""",
    """CREATE VIRTUAL TABLE search USING fts5 (
    title, name, edition, body,
    content='search_docs', content_rowid='number', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
)""",
)


def _only_grows(table: str) -> tuple[str, ...]:
    """What the journal holds may never be rewritten, not even by a mistake of ours."""
    return tuple(
        f"CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT raise(ABORT, 'the journal only grows'); END"
        for verb in ("UPDATE", "DELETE")
    )


VERSION_1 += (*_only_grows("operations"), *_only_grows("revisions"))

VERSION_2: tuple[str, ...] = (
    # The editions of which search holds nothing yet: it takes them in when it is first asked. See index.py.
    """CREATE TABLE search_pending (
    edition_id TEXT PRIMARY KEY NOT NULL REFERENCES editions(id) ON DELETE CASCADE
) STRICT""",
)

VERSION_3: tuple[str, ...] = (
    # What came in, and its bytes: no part of the report, so never journaled. Which operations accepted it, and
    # whether they still stand, is in the journal under its source. The bytes are last, so that a list reads none.
    """CREATE TABLE submissions (
    id TEXT PRIMARY KEY NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    received TEXT NOT NULL,
    members TEXT NOT NULL,
    edition TEXT NOT NULL,
    sender TEXT NOT NULL,
    summary TEXT NOT NULL,
    set_aside INTEGER NOT NULL CHECK (set_aside IN (0, 1)),
    decided TEXT NOT NULL,
    who TEXT NOT NULL,
    choices TEXT NOT NULL,
    data BLOB NOT NULL
) STRICT""",
    "CREATE INDEX submissions_received ON submissions (received)",
    # Where in which file a revision came from.
    """CREATE TABLE provenance (
    revision_id TEXT PRIMARY KEY NOT NULL REFERENCES revisions(id),
    sha256 TEXT NOT NULL,
    file TEXT NOT NULL,
    sheet TEXT NOT NULL,
    cells TEXT NOT NULL
) STRICT""",
    "CREATE INDEX provenance_sha256 ON provenance (sha256)",
    *_only_grows("provenance"),
)

_ADDED_BY_SQLITE = ("sqlite_stat", "sqlite_autoindex")
_WORDED_BY_LIBRARIES = ("search_data", "search_idx", "search_docsize", "search_config", "_sqlite_migrations")


def fingerprint(conn: sqlite3.Connection) -> str:
    """A hash of every table, index, trigger and view of a store, as hexadecimal text.

    A file with anything added, taken away or altered has another one. The text of the tables that FTS5
    and sqlite-utils make may differ from one of their versions to the next, so only their names count.
    """
    rows = []
    for kind, name, table, sql in conn.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"):
        if not name.startswith(_ADDED_BY_SQLITE):
            rows.append((kind, name, table, "" if table in _WORDED_BY_LIBRARIES else sql or ""))
    digest: str = sha256(repr(sorted(rows)).encode()).hexdigest()
    return digest


# The fingerprint of each released version; the last is what this program reads and writes.
FINGERPRINTS: dict[int, str] = {
    1: "396a11707175d3cf2b37122bdd3c8795812cd528dd720394b4e35f1bfdfa519c",
    2: "d69f9fb30af7adca154c9bc2e55eea1bbc23f86af6517fded991545d89f4bbdc",
    3: "06cd5544d4a64a2a1072a667d865e024ca9d10d7d8c2c65f6c2978ed72a2dadb",
    4: "06cd5544d4a64a2a1072a667d865e024ca9d10d7d8c2c65f6c2978ed72a2dadb",
}
NEWEST = max(FINGERPRINTS)
