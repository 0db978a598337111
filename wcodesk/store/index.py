"""The index of full-text search (SQLite FTS5): headings, texts, Member names and missions.

`search_docs` holds the plain words of each record that can be found, `search` is the index of them.
Both are derived from the records: SearchIndex keeps them in step inside the transaction that changes a
record, and can make them anew. What is asked of them is in search.py.

An edition that comes in waits instead, because indexing all its texts takes as long as storing them: the
transaction that adds it also notes it in `search_pending`. Store has it taken in before the index is asked for
anything, at once or in parts. Of an edition noted there the index may lack any record; what it holds is in step.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from wcodesk.model.blocks import Block
from wcodesk.model.markdown import parse
from wcodesk.model.spacing import spaced
from wcodesk.store.database import Database
from wcodesk.store.schema import Row

TABLES = ("chapters", "entries", "sections", "missions")
_MISSION_WORDS = ("form", "topic", "programme", "donor", "place", "note")
_OLD = "SELECT number, title, name, edition, body, words FROM search_docs WHERE record_id = ?"
_UNINDEX = "INSERT INTO search (search, rowid, title, name, edition, body) VALUES ('delete', ?, ?, ?, ?, ?)"
_INDEX = "INSERT INTO search (rowid, title, name, edition, body) VALUES (?, ?, ?, ?, ?)"
_WAITING = "SELECT edition_id FROM search_pending"
# What the index lacks of an edition, in the order in which each record was last added: documents are numbered so, as
# they are where they do not wait, because search lists what is equally good by number.
_LACKING_OF = (
    "SELECT '{0}', t.id, (SELECT max(seq) FROM revisions WHERE record_id = t.id AND before IS NULL) AS added FROM {0} t"
    " WHERE t.edition_id = ?1 AND NOT EXISTS (SELECT 1 FROM search_docs WHERE record_id = t.id)"
)
_LACKING = " UNION ALL ".join(_LACKING_OF.format(table) for table in TABLES) + " ORDER BY added"
_THESE = "WHERE id IN (SELECT value FROM json_each(?))"
_SECTION = 15  # times as long as a mission takes, in texts of a real edition
_ADD = (
    "INSERT INTO search_docs (number, record_id, table_name, title, name, edition, body, words)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)

_Key = tuple[Any, ...]  # of a record: its table and its id


class Document(NamedTuple):
    """What can be found of one record. name: of its Member; edition: its edition's id as one word."""

    title: str
    name: str
    edition: str
    body: str
    words: int


def words_of(blocks: Iterable[Block]) -> tuple[str, int]:
    """The words of blocks, one line a block, so that the number of a line is that of a block; and how many they are.

    The labels of numbered items stand in the lines but do not count.
    """
    lines = []
    count = 0
    for block in blocks:
        text = spaced(block.text)
        lines.append(f"{block.label} {text}".rstrip() if block.label else text)
        count += text.count(" ") + 1 if text else 0
    return "\n".join(lines), count


@lru_cache(maxsize=64)  # every record of an edition asks for the same
def one_word(record_id: str) -> str:
    """An id as the index holds it."""
    return "".join(filter(str.isalnum, record_id))


class SearchIndex:
    """Keeps what can be found in step with the records. Writes only inside a transaction of the caller."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._conn = db.conn
        self._pending: dict[str, tuple[str, Row] | None] = {}
        self._blocks: dict[str, Sequence[Block]] = {}
        self._lacking: dict[str, list[_Key]] = {}  # of an edition that is half taken in: tables and ids
        self._member_rows: dict[str, tuple[str, str, str, str]] = {}
        self._members: dict[str, str] = {}

    def forget(self) -> None:
        """Drops what a failed operation has left behind, and what the next one may change."""
        self._pending.clear()
        self._lacking.clear()
        self._blocks.clear()
        self._members.clear()

    def know(self, text: str, blocks: Sequence[Block]) -> None:
        """Takes the blocks that parse would find in a section's text, until the words of that text are written."""
        self._blocks[text] = blocks

    def wait(self, edition_id: str) -> None:
        """Leaves an edition that was just added for later."""
        self._conn.execute("INSERT INTO search_pending (edition_id) VALUES (?)", (edition_id,))

    def waiting(self) -> set[str]:
        """The editions that wait."""
        return {edition_id for (edition_id,) in self._conn.execute(_WAITING)}

    def put(self, table: str, row: Row) -> None:
        """Notes that a record was added or changed."""
        if table in TABLES:
            self._pending[row["id"]] = (table, row)
        if table == "entries":
            self._members[row["id"]] = row["member"]

    def remove(self, record_id: str) -> None:
        """Notes that a record was taken out."""
        self._pending[record_id] = None

    def flush(self) -> None:
        """Writes what was noted."""
        conn = self._conn
        last = conn.execute("SELECT coalesce(max(number), 0) FROM search_docs").fetchone()[0]
        filled = last > 0
        waiting = self.waiting()
        gone: list[tuple[Any, ...]] = []
        added: list[tuple[Any, ...]] = []
        for record_id, noted in self._pending.items():
            old = conn.execute(_OLD, (record_id,)).fetchone() if filled else None
            if noted and not old and noted[1]["edition_id"] in waiting:
                continue
            new = self.document(*noted) if noted else None
            if old and old[1:] == new:
                continue
            if old:
                gone.append(old)
            if noted and new:
                last += 1
                added.append((old[0] if old else last, record_id, noted[0], *new))
        conn.executemany(_UNINDEX, [old[:5] for old in gone])
        conn.executemany("DELETE FROM search_docs WHERE number = ?", [old[:1] for old in gone])
        self._write(added)
        self._pending.clear()
        self._blocks.clear()

    def _write(self, added: Sequence[tuple[Any, ...]]) -> None:
        self._conn.executemany(_ADD, added)
        self._conn.executemany(_INDEX, [(number, *new[:4]) for number, _, _, *new in added])

    def rebuild(self) -> None:
        """Makes the index anew from the records."""
        self.forget()
        self._conn.execute("INSERT INTO search (search) VALUES ('delete-all')")
        self._conn.execute("DELETE FROM search_docs")
        for (edition_id,) in self._db.rows("SELECT id FROM editions ORDER BY rowid"):
            self.take_in(edition_id)

    def look(self, edition_id: str) -> bool:
        """Finds out what the index lacks of an edition; False where that is known, which it is until an operation."""
        if edition_id in self._lacking:
            return False
        self._lacking[edition_id] = [row[:2] for row in self._db.rows(_LACKING, (edition_id,))]
        return True

    def take_in(self, edition_id: str, most: int = sys.maxsize) -> None:
        """Indexes what the index lacks of an edition, or a part of it; when nothing is lacking, it waits no more.

        most: the size of that part, in missions; at least one record is taken. Call forget where the commit fails.
        """
        self._members.clear()  # a failed operation may have left some behind
        self.look(edition_id)
        part, rest = _split(self._lacking.pop(edition_id), most)
        rows = {row["id"]: row for table in TABLES for row in self._rows(table, part)}
        last = self._conn.execute("SELECT coalesce(max(number), 0) FROM search_docs").fetchone()[0]
        self._write(
            [
                (number, record_id, table, *self.document(table, rows[record_id]))
                for number, (table, record_id) in enumerate(part, last + 1)
            ]
        )
        if rest:
            self._lacking[edition_id] = rest
        else:
            self._conn.execute("DELETE FROM search_pending WHERE edition_id = ?", (edition_id,))

    def _rows(self, table: str, records: Iterable[_Key]) -> list[Row]:
        """The records of that table among those."""
        return self._db.records(table, _THESE, (json.dumps([each for its, each in records if its == table]),))

    def document(self, table: str, row: Row) -> Document:
        """What can be found of a record."""
        edition = one_word(row["edition_id"])
        if table == "chapters":
            return Document(row["name"], "", edition, "", 0)
        if table == "entries":
            return Document(row["heading"], self._names(row["member"]), edition, "", 0)
        if table == "missions":
            body = "\n".join(row[name] for name in _MISSION_WORDS if row[name])
            return Document(row["title"], self._name(row["member"]), edition, body, 0)
        name = self._name(self._member_of(row["entry_id"]))
        blocks = self._blocks.get(row["text"])
        return Document(row["heading"], name, edition, *words_of(parse(row["text"]) if blocks is None else blocks))

    def _member_of(self, entry_id: str | None) -> str | None:
        if entry_id is None:
            return None
        if entry_id not in self._members:
            found = self._conn.execute("SELECT member FROM entries WHERE id = ?", (entry_id,)).fetchone()
            self._members[entry_id] = found[0] if found else ""
        return self._members[entry_id]

    def _name(self, iso: str | None) -> str:
        """A Member's name of today."""
        return self._member(iso)[0]

    def _names(self, iso: str) -> str:
        """All its names, one a line."""
        name, name_fr, aliases, former = self._member(iso)
        return "\n".join((name, name_fr, *json.loads(aliases), *json.loads(former))) if name else ""

    def _member(self, iso: str | None) -> tuple[str, str, str, str]:
        """What the store knows of a Member; nothing for one that it does not know."""
        if not self._member_rows:
            rows = self._conn.execute("SELECT iso, name, name_fr, aliases, former FROM members")
            self._member_rows = {row[0]: row[1:] for row in rows}
        return self._member_rows.get(iso or "", ("", "", "[]", "[]"))


def _split(records: list[_Key], most: int) -> tuple[list[_Key], list[_Key]]:
    """The first records, as many as weigh less than `most` without the last of them, and the others."""
    weight = 0
    for count, (table, _) in enumerate(records):
        if weight >= most:
            return records[:count], records[count:]
        weight += _SECTION if table == "sections" else 1
    return records, []
