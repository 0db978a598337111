"""Full-text search (SQLite FTS5) over headings, texts, Member names and missions.

`search_docs` holds the plain words of each record that can be found, `search` is the index of them.
Both are derived from the records: SearchIndex keeps them in step inside the transaction that changes a
record, and can make them anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from wcodesk.model.blocks import Block
from wcodesk.model.changes import SearchHit
from wcodesk.model.markdown import parse
from wcodesk.store.database import Database
from wcodesk.store.schema import Row
from wcodesk.store.snippets import Snippets, Term
from wcodesk.store.texts import issue_name

TABLES = ("chapters", "entries", "sections", "missions")
_MISSION_WORDS = ("form", "topic", "programme", "donor", "place", "note")
_OLD = "SELECT number, title, name, edition, body, words FROM search_docs WHERE record_id = ?"
_UNINDEX = "INSERT INTO search (search, rowid, title, name, edition, body) VALUES ('delete', ?, ?, ?, ?, ?)"
_INDEX = "INSERT INTO search (rowid, title, name, edition, body) VALUES (?, ?, ?, ?, ?)"
_ADD = (
    "INSERT INTO search_docs (number, record_id, table_name, title, name, edition, body, words)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_MOST_WORDS = 32  # more than anyone types, few enough that a pasted page is no slow query
_MOST_TYPED = 2000
_WORD = re.compile(r"[^\W_]")
_QUOTED = re.compile(r'"([^"]*)"|([^\s"]+)')
_UNSAFE = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")


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
        words = block.text.split()
        lines.append(" ".join((block.label, *words) if block.label else words))
        count += len(words)
    return "\n".join(lines), count


def terms_of(text: str) -> list[Term]:
    """The words that someone typed: all must be found, and the last one may be the beginning of a word.

    "Quoted words" stand together. A single Latin letter is a word and no beginning: it would begin a tenth of
    all words.
    """
    typed = _UNSAFE.sub(" ", text[:_MOST_TYPED])
    found = [(phrase or word, not phrase) for phrase, word in _QUOTED.findall(typed)]
    found = [(words, single) for words, single in found if _WORD.search(words)][:_MOST_WORDS]
    last = len(found) - 1
    return [
        Term(words, single and place == last and not (len(words) == 1 and words.isascii()))
        for place, (words, single) in enumerate(found)
    ]


def match_of(terms: Iterable[Term], edition_id: str = "") -> str:
    """Terms as a query that FTS5 cannot misread, for all records or those of one edition."""
    words = " ".join(f'"{term.text}"' + ("*" if term.beginning else "") for term in terms)
    within = f' AND edition : "{_one_word(edition_id)}"' if edition_id else ""
    return f"{{title name body}} : ({words}){within}"


def _one_word(record_id: str) -> str:
    return "".join(char for char in record_id if char.isalnum())


class SearchIndex:
    """Keeps what can be found in step with the records. Writes only inside a transaction of the caller."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._conn = db.conn
        self._pending: dict[str, tuple[str, Row] | None] = {}
        self._blocks: dict[str, Sequence[Block]] = {}
        self._member_rows: dict[str, tuple[str, str, str, str]] = {}
        self._members: dict[str, str] = {}

    def forget(self) -> None:
        """Drops what a failed operation has left behind."""
        self._pending.clear()
        self._blocks.clear()
        self._members.clear()

    def know(self, text: str, blocks: Sequence[Block]) -> None:
        """Takes the blocks that parse would find in a section's text, until the words of that text are written."""
        self._blocks[text] = blocks

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
        gone: list[tuple[Any, ...]] = []
        added: list[tuple[Any, ...]] = []
        for record_id, noted in self._pending.items():
            old = conn.execute(_OLD, (record_id,)).fetchone()
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
        conn.executemany(_ADD, added)
        conn.executemany(_INDEX, [(number, *new[:4]) for number, _, _, *new in added])
        self._pending.clear()
        self._blocks.clear()

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


class Search:
    """Answers searches."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._snippets = Snippets()

    def search(self, text: str, *, edition_id: str = "", limit: int = 50) -> list[SearchHit]:
        """The newest edition's hits first, in each the best first: headings and Member names before texts."""
        terms = terms_of(text)
        if not terms:
            return []
        pattern = self._snippets.pattern(terms)
        editions = {
            _one_word(edition): (edition, issue_name(title, published, part))
            for edition, title, published, part in self._db.rows(_EDITIONS, (edition_id,))
        }
        numbers = self._ranked(terms, list(editions), limit)
        return [hit for number in numbers if (hit := self._hit(number, editions, pattern))]

    def _ranked(self, terms: list[Term], editions: list[str], limit: int) -> list[int]:
        """The numbers of the best documents. Weighing costs as much as a word is common, so it is done sparingly."""
        if len(editions) > 1 and len(self._db.rows(_SOME, (match_of(terms), _FEW))) < _FEW:
            order = {edition: place for place, edition in enumerate(editions)}
            rows = self._db.rows(_RANK_ALL, (match_of(terms),))
            return [number for number, _ in sorted(rows, key=lambda row: order[row[1]])][:limit]
        numbers: list[int] = []
        for edition in editions:
            if len(numbers) >= limit:
                break
            rows = self._db.rows(_RANK, (match_of(terms, edition), limit - len(numbers)))
            numbers += [number for (number,) in rows]
        return numbers

    def _hit(self, number: int, editions: dict[str, tuple[str, str]], pattern: re.Pattern[str]) -> SearchHit | None:
        row = self._db.row(_HIT, (number,))
        if row is None:  # the index is wrong, which the check of the store finds and rebuilding it mends
            return None
        table, record_id, word, title, body, owner_id, region, chapter, member, name = row
        edition_id, edition = editions[word]
        place = [edition, chapter, name, title if table in ("sections", "missions") else ""]
        snippet = self._snippets.cut(body, pattern)
        return SearchHit(
            table,
            record_id,
            owner_id,
            edition_id,
            region or "",
            member or "",
            tuple(word for word in place if word),
            snippet.text,
            snippet.marks,
            snippet.line if table == "sections" else -1,
        )


_FEW = 500  # hits that can all be weighed in a few milliseconds
_EDITIONS = (
    "SELECT id, title, published, part FROM editions WHERE ?1 = '' OR id = ?1 ORDER BY published DESC, part, title, id"
)
_SOME = "SELECT 1 FROM search WHERE search MATCH ? LIMIT ?"
_RANK = "SELECT rowid FROM search WHERE search MATCH ? AND rank MATCH 'bm25(8, 4, 0, 1)' ORDER BY rank LIMIT ?"
_RANK_ALL = (
    "SELECT search.rowid, d.edition FROM search CROSS JOIN search_docs d ON d.number = search.rowid"
    " WHERE search MATCH ? AND rank MATCH 'bm25(8, 4, 0, 1)' ORDER BY rank"
)
_HIT = """
SELECT d.table_name, d.record_id, d.edition, d.title, d.body,
    coalesce(s.owner_id, n.chapter_id, i.edition_id, c.edition_id), coalesce(i.region, c.region),
    coalesce(c.name, (SELECT name FROM chapters WHERE edition_id = i.edition_id AND region = i.region)), m.iso, m.name
FROM search_docs d
LEFT JOIN sections s ON s.id = d.record_id
LEFT JOIN missions i ON i.id = d.record_id
LEFT JOIN entries n ON n.id = coalesce(s.entry_id, d.record_id)
LEFT JOIN chapters c ON c.id = coalesce(s.chapter_id, n.chapter_id, d.record_id)
LEFT JOIN members m ON m.iso = coalesce(n.member, i.member)
WHERE d.number = ?
"""
