"""The journal: every change is an operation, and an operation is a list of revisions.

Nothing is overwritten. An operation says who did what, where, when and why; a revision holds one
record's row before and after it, as JSON. Both only grow (triggers see to it). The record tables hold
the present state, which is what the last revision of each record says; check.py compares the two.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, NamedTuple

from wcodesk.model.blocks import Block
from wcodesk.model.changes import Action, Change, ChangeSet, Operation, Revision, Skipped
from wcodesk.model.errors import Refused
from wcodesk.model.ids import new_id
from wcodesk.model.translation import spoken, tr
from wcodesk.store.database import Database
from wcodesk.store.index import SearchIndex
from wcodesk.store.schema import COLUMNS, DELETE, INSERT, Row
from wcodesk.store.texts import issue_name, one_line

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def to_json(value: object) -> str:
    """The one way in which the store writes JSON."""
    return _ENCODER.encode(value)


def timestamp(moment: datetime) -> str:
    """A moment as the journal writes it: ISO 8601 in UTC with milliseconds; such texts sort by time."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Author(NamedTuple):
    """Who writes, and on which computer."""

    who: str
    host: str


class Header(NamedTuple):
    """What an operation is called and where it comes from; see the columns of `operations`."""

    name: str
    label: str
    kind: str = "do"
    group_id: str = ""
    why: str = ""
    source: str = ""
    target: str = ""


class Recorder:
    """One operation while it is being written, inside its transaction."""

    def __init__(self, db: Database, index: SearchIndex, header: Header, author: Author, at: datetime) -> None:
        self.id = new_id()
        self.header = header
        self._db = db
        self._conn = db.conn
        self._index = index
        self._author = author
        self._at = at
        self._begun = False
        self._open: set[str] = set()
        self._revisions: list[tuple[Any, ...]] = []
        self._places: list[tuple[str, ...]] = []
        self._changes: list[Change] = []
        self._skipped: list[Skipped] = []

    @property
    def signature(self) -> tuple[str, str]:
        """When and by whom, as the journal writes them."""
        return timestamp(self._at), one_line(self._author.who)

    def know(self, text: str, blocks: Sequence[Block]) -> None:
        """Says which blocks a section's text is made of, so that search need not read it to find its words."""
        self._index.know(text, blocks)

    def get(self, table: str, record_id: str) -> Row | None:
        """The record's row as it is now, or None."""
        found = self._db.records(table, "WHERE id = ?", (record_id,))
        return found[0] if found else None

    def insert(self, table: str, row: Mapping[str, Any]) -> str:
        """Adds a record; returns its id."""
        after = {name: row[name] for name in COLUMNS[table]}
        if table == "editions":
            self._open.add(after["id"])
        else:
            self._refuse_frozen(after["edition_id"])
        self._conn.execute(INSERT[table], tuple(after.values()))
        if table == "editions":
            self._index.wait(after["id"])
        self._write(table, None, after)
        return str(after["id"])

    def update(self, table: str, record_id: str, fields: Mapping[str, Any]) -> bool:
        """Changes some fields of a record; does nothing, and says False, where they already are so."""
        before = self.get(table, record_id)
        if before is None:
            raise KeyError(record_id)
        changed = {name: value for name, value in fields.items() if before[name] != value}
        if not changed:
            return False
        if table != "editions":
            self._refuse_frozen(before["edition_id"])
        elif set(changed) != {"state"}:
            self._refuse_frozen(record_id)
        assignments = ", ".join(f'"{name}" = ?' for name in changed)
        self._conn.execute(f"UPDATE {table} SET {assignments} WHERE id = ?", (*changed.values(), record_id))  # noqa: S608
        self._write(table, before, before | changed, tuple(changed))
        return True

    def delete(self, table: str, record_id: str) -> None:
        """Takes a record out; its revisions stay."""
        before = self.get(table, record_id)
        if before is None:
            raise KeyError(record_id)
        self._refuse_frozen(record_id if table == "editions" else before["edition_id"])
        self._conn.execute(DELETE[table], (record_id,))
        self._write(table, before, None)

    def came_from(self, sha256: str, file: str, sheet: str, cells: str) -> None:
        """Says where in which file the last change came from."""
        self._places.append((self._changes[-1].revision, sha256, file, sheet, cells))

    def skip(self, table: str, record_id: str, reason: str, fields: tuple[str, ...] = ()) -> None:
        """Notes what an undo or redo left alone."""
        self._skipped.append(Skipped(table, record_id, reason, fields))

    def allow_frozen(self, edition_id: str) -> None:
        """Lets this operation change a frozen edition: the undo of the very step that brought it in."""
        self._open.add(edition_id)

    def begin(self) -> None:
        """Writes the operation itself; done by the first change, or called for one without any."""
        if self._begun:
            return
        self._begun = True
        head = self.header
        at, who = self.signature
        self._conn.execute(
            "INSERT INTO operations (id, name, label, kind, group_id, at, who, host, why, source, target)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self.id, head.name, head.label, head.kind, head.group_id or self.id, at, who,
                one_line(self._author.host), one_line(head.why), head.source, head.target,
            ),
        )  # fmt: skip

    def finish(self) -> None:
        """The last act inside the transaction."""
        self._conn.executemany(
            "INSERT INTO revisions (id, operation_id, table_name, record_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            self._revisions,
        )
        self._conn.executemany(
            "INSERT INTO provenance (revision_id, sha256, file, sheet, cells) VALUES (?, ?, ?, ?, ?)", self._places
        )
        self._index.flush()

    def result(self, note: str = "") -> ChangeSet:
        """What was changed. Only true after the commit."""
        changes, skipped = tuple(self._changes), tuple(self._skipped)
        return ChangeSet(self.id if self._begun else "", self.header.label, changes, skipped, note)

    def _refuse_frozen(self, edition_id: str) -> None:
        if edition_id not in self._open:
            refuse_frozen(self._conn, edition_id)
            self._open.add(edition_id)

    def _write(self, table: str, before: Row | None, after: Row | None, fields: tuple[str, ...] = ()) -> None:
        self.begin()
        row = after or before or {}
        revision = new_id()
        states = (before and to_json(before), after and to_json(after))
        self._revisions.append((revision, self.id, table, row["id"], *states))
        action = Action.ADDED if before is None else Action.REMOVED if after is None else Action.CHANGED
        edition_id = row["id"] if table == "editions" else row["edition_id"]
        self._changes.append(Change(table, row["id"], action, _owner(table, row), edition_id, fields, revision))
        if after is None:
            self._index.remove(row["id"])
        else:
            self._index.put(table, after)


def refuse_frozen(conn: sqlite3.Connection, edition_id: str) -> None:
    """Raises Refused where that edition may not be changed."""
    sql = "SELECT state, title, published, part FROM editions WHERE id = ?"
    found = conn.execute(sql, (edition_id,)).fetchone()
    if found and found[0] == "frozen":
        _, title, published, part = found
        said = tr("{edition} is frozen: it can be read but not changed. Thaw it first.")
        raise Refused(said.format(edition=issue_name(title, published, part, spoken())))


def _owner(table: str, row: Row) -> str:
    if table == "sections":
        return str(row["entry_id"] or row["chapter_id"] or row["edition_id"])
    return str(row.get("chapter_id") or row.get("edition_id") or "")


class Journal:
    """Writes operations and reads back what was written."""

    def __init__(self, db: Database, index: SearchIndex, author: Author, clock: Callable[[], datetime]) -> None:
        self.db = db
        self.clock = clock
        self._index = index
        self._author = author

    @contextmanager
    def operation(self, header: Header) -> Iterator[Recorder]:
        """One operation in one transaction; nothing is written when the block raises or changes nothing."""
        self._index.forget()
        with self.db.transaction():
            recorder = Recorder(self.db, self._index, header, self._author, self.clock())
            yield recorder
            recorder.finish()

    def history(self, record_id: str) -> list[Revision]:
        """Every saved state of one record, the newest first."""
        rows = self.db.rows(
            "SELECT r.id, r.operation_id, r.table_name, r.record_id, r.before, r.after,"
            " o.label, o.kind, o.at, o.who, o.host, o.why,"
            " coalesce(s.id, ''), p.file, p.sheet, p.cells, coalesce(s.received, '')"
            " FROM revisions r JOIN operations o ON o.id = r.operation_id"
            " LEFT JOIN provenance p ON p.revision_id = r.id LEFT JOIN submissions s ON s.sha256 = p.sha256"
            " WHERE r.record_id = ? ORDER BY r.seq DESC",
            (record_id,),
        )
        return [_revision(row) for row in rows]

    def operations(self, limit: int = 100, skip: int = 0) -> list[Operation]:
        """The lines of the journal, the newest first."""
        rows = self.db.rows(
            "SELECT o.id, o.name, o.label, o.kind, o.at, o.who, o.host, o.why, o.source,"
            " (SELECT count(*) FROM revisions r WHERE r.operation_id = o.id)"
            " FROM operations o ORDER BY o.seq DESC LIMIT ? OFFSET ?",
            (limit, skip),
        )
        return [Operation(*row) for row in rows]


def _revision(row: Sequence[Any]) -> Revision:
    from wcodesk.model.submission import Provenance  # late: it costs writing more than opening a store does

    revision, operation, table, record, before, after, label, kind, at, who, host, why, *place = row
    provenance = Provenance(*place) if place[1] is not None else None
    states = _row(before), _row(after)
    return Revision(revision, operation, table, record, *states, label, kind, at, who, host, why, provenance)


def _row(text: str | None) -> Row | None:
    if text is None:
        return None
    value: Row = json.loads(text)
    return value
