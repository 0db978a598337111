"""Answering searches: what is found, in what order, and the words around each hit.

The index is kept by index.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from wcodesk.model.changes import SearchHit
from wcodesk.model.translation import spoken
from wcodesk.store.database import Database
from wcodesk.store.index import one_word
from wcodesk.store.snippets import Snippets, Term
from wcodesk.store.texts import issue_name

_MOST_WORDS = 32  # more than anyone types, few enough that a pasted page is no slow query
_MOST_TYPED = 2000
_WORD = re.compile(r"[^\W_]")
_QUOTED = re.compile(r'"([^"]*)"|([^\s"]+)')
_UNSAFE = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")


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
    within = f' AND edition : "{one_word(edition_id)}"' if edition_id else ""
    return f"{{title name body}} : ({words}){within}"


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
            one_word(edition): (edition, issue_name(title, published, part, spoken()))
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
