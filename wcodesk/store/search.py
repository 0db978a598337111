"""Full-text search (SQLite FTS5) over headings, texts, Member names and missions.

`search_docs` holds the plain words of each record that can be found, `search` is the index of them.
Both are derived from the records: SearchIndex keeps them in step inside the transaction that changes a
record, and can make them anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass

from wcodesk.model.blocks import Block
from wcodesk.model.changes import SearchHit
from wcodesk.model.markdown import parse
from wcodesk.store.database import Database
from wcodesk.store.schema import Row

TABLES = ("chapters", "entries", "sections", "missions")
_MISSION_WORDS = ("form", "topic", "programme", "donor", "place", "note")
_OLD = "SELECT number, title, name, body, edition, words FROM search_docs WHERE record_id = ?"
_UNINDEX = "INSERT INTO search (search, rowid, title, name, body, edition) VALUES ('delete', ?, ?, ?, ?, ?)"
_INDEX = "INSERT INTO search (rowid, title, name, body, edition) VALUES (?, ?, ?, ?, ?)"
_ADD = (
    "INSERT INTO search_docs (number, record_id, table_name, title, name, body, edition, words)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_OPEN, _CLOSE, _CUT = "\x02", "\x03", "…"  # control characters never stand in stored text
_MOST_WORDS = 32  # more than anyone types, few enough that a pasted page is no slow query
_MOST_TYPED = 2000
_WORD = re.compile(r"[^\W_]")
_QUOTED = re.compile(r'"([^"]*)"|([^\s"]+)')
_UNSAFE = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Document:
    """What can be found of one record. name: of its Member; edition: its edition's id as one word."""

    title: str
    name: str
    body: str
    edition: str
    words: int


def body_of(blocks: Iterable[Block]) -> str:
    """The words of blocks, one line a block, so that the number of a line is that of a block."""
    return "\n".join(" ".join(filter(None, (block.label, *block.text.split()))) for block in blocks)


def words_in(blocks: Iterable[Block]) -> int:
    """How many words blocks hold, labels of numbered items left out."""
    return sum(len(block.text.split()) for block in blocks)


def match_of(text: str, edition_id: str = "") -> str:
    """What someone typed, as a query that FTS5 cannot misread; "" where it holds no word.

    All words must be there; the last one may be the beginning of a word; "quoted words" stand together.
    """
    typed = _UNSAFE.sub(" ", text[:_MOST_TYPED])
    found = [(phrase or word, bool(phrase)) for phrase, word in _QUOTED.findall(typed)]
    words = [(word, quoted) for word, quoted in found if _WORD.search(word)][:_MOST_WORDS]
    if not words:
        return ""
    terms = " ".join(f'"{word}"' for word, _ in words)
    if not words[-1][1]:
        terms += "*"
    within = f' AND edition : "{_one_word(edition_id)}"' if edition_id else ""
    return f"{{title name body}} : ({terms}){within}"


def _one_word(record_id: str) -> str:
    return "".join(char for char in record_id if char.isalnum())


class SearchIndex:
    """Keeps what can be found in step with the records. Writes only inside a transaction of the caller."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._conn = db.conn
        self._pending: dict[str, tuple[str, Row] | None] = {}
        self._names: dict[str, tuple[str, str]] = {}
        self._members: dict[str, str] = {}

    def forget(self) -> None:
        """Drops what a failed operation has left behind."""
        self._pending.clear()
        self._members.clear()

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
        for record_id, noted in self._pending.items():
            self._replace(record_id, noted)
        self._pending.clear()

    def rebuild(self) -> None:
        """Makes the index anew from the records."""
        self._conn.execute("INSERT INTO search (search) VALUES ('delete-all')")
        self._conn.execute("DELETE FROM search_docs")
        for table in TABLES:
            for row in self._db.records(table):
                self.put(table, row)
        self.flush()

    def document(self, table: str, row: Row) -> Document:
        """What can be found of a record."""
        edition = _one_word(row["edition_id"])
        if table == "chapters":
            return Document(row["name"], "", "", edition, 0)
        if table == "entries":
            return Document(row["heading"], self._name(row["member"])[1], "", edition, 0)
        if table == "missions":
            body = "\n".join(row[name] for name in _MISSION_WORDS if row[name])
            return Document(row["title"], self._name(row["member"])[0], body, edition, 0)
        blocks = parse(row["text"])
        name = self._name(self._member_of(row["entry_id"]))[0]
        return Document(row["heading"], name, body_of(blocks), edition, words_in(blocks))

    def _replace(self, record_id: str, noted: tuple[str, Row] | None) -> None:
        conn = self._conn
        old = conn.execute(_OLD, (record_id,)).fetchone()
        new = astuple(self.document(*noted)) if noted else None
        if old and old[1:] == new:
            return
        if old:
            conn.execute(_UNINDEX, old[:5])
            conn.execute("DELETE FROM search_docs WHERE number = ?", old[:1])
        if noted and new:
            added = conn.execute(_ADD, (old[0] if old else None, record_id, noted[0], *new))
            conn.execute(_INDEX, (added.lastrowid, *new[:4]))

    def _member_of(self, entry_id: str | None) -> str | None:
        if entry_id is None:
            return None
        if entry_id not in self._members:
            found = self._conn.execute("SELECT member FROM entries WHERE id = ?", (entry_id,)).fetchone()
            self._members[entry_id] = found[0] if found else ""
        return self._members[entry_id]

    def _name(self, iso: str | None) -> tuple[str, str]:
        """A Member's name of today, and all its names."""
        if not self._names:
            rows = self._conn.execute("SELECT iso, name, name_fr, aliases, former FROM members")
            self._names = {
                row[0]: (row[1], "\n".join((row[1], row[2], *json.loads(row[3]), *json.loads(row[4])))) for row in rows
            }
        return self._names.get(iso or "", ("", ""))


class Search:
    """Answers searches."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def search(self, text: str, *, edition_id: str = "", limit: int = 50) -> list[SearchHit]:
        """The best hits first: headings and Member names before texts. Any text is a safe query."""
        match = match_of(text, edition_id)
        if not match:
            return []
        rows = self._db.rows(
            "SELECT d.table_name, d.record_id, d.title, d.body, snippet(search, 2, ?, ?, ?, 24)"
            " FROM search CROSS JOIN search_docs d ON d.number = search.rowid"
            " WHERE search MATCH ? AND rank MATCH 'bm25(8.0, 4.0, 1.0, 0.0)' ORDER BY rank LIMIT ?",
            (_OPEN, _CLOSE, _CUT, match, limit),
        )
        return [self._hit(*row) for row in rows]

    def _hit(self, table: str, record_id: str, title: str, body: str, marked: str) -> SearchHit:
        where = self._db.row(_WHERE[table], (record_id,))
        if where is None:
            raise LookupError(f"the index holds {table} {record_id}, which is gone")
        edition_id, edition, part, region, chapter, member, name, owner_id = where
        place = [", ".join(filter(None, (edition, part))), chapter, name]
        if table in ("sections", "missions"):
            place.append(title)
        snippet, marks = _unmarked(marked)
        block = -1
        if table == "sections" and marks:
            at = body.find(snippet.removeprefix(_CUT).removesuffix(_CUT))
            block = body.count("\n", 0, at + marks[0][0]) if at >= 0 else -1
        return SearchHit(
            table, record_id, owner_id, edition_id, region or "", member or "",
            tuple(word for word in place if word), snippet, marks, block,
        )  # fmt: skip


def _unmarked(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A snippet's plain words, and from where to where the hits in it reach."""
    text, marks, start = "", [], 0
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", marked):
        if piece == _OPEN:
            start = len(text)
        elif piece == _CLOSE:
            marks.append((start, len(text)))
        else:
            text += piece
    return text, tuple(marks)


_WHERE = {  # by table: what a hit needs to say where it stands
    "chapters": "SELECT e.id, e.title, e.part, c.region, c.name, '', '', e.id"
    " FROM chapters c JOIN editions e ON e.id = c.edition_id WHERE c.id = ?",
    "entries": "SELECT e.id, e.title, e.part, c.region, c.name, m.iso, m.name, c.id"
    " FROM entries n JOIN chapters c ON c.id = n.chapter_id JOIN editions e ON e.id = n.edition_id"
    " JOIN members m ON m.iso = n.member WHERE n.id = ?",
    "sections": "SELECT e.id, e.title, e.part, c.region, c.name, m.iso, m.name, s.owner_id"
    " FROM sections s JOIN editions e ON e.id = s.edition_id LEFT JOIN entries n ON n.id = s.entry_id"
    " LEFT JOIN chapters c ON c.id = coalesce(s.chapter_id, n.chapter_id)"
    " LEFT JOIN members m ON m.iso = n.member WHERE s.id = ?",
    "missions": "SELECT e.id, e.title, e.part, i.region, c.name, m.iso, m.name, e.id"
    " FROM missions i JOIN editions e ON e.id = i.edition_id LEFT JOIN members m ON m.iso = i.member"
    " LEFT JOIN chapters c ON c.edition_id = i.edition_id AND c.region = i.region WHERE i.id = ?",
}
