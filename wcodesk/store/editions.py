"""Reading editions with their chapters and entries. Changing them is in edition_edits.py."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from wcodesk.model.errors import NotFound
from wcodesk.model.records import Chapter, Edition, EditionState, Entry
from wcodesk.model.shown import ChapterNode, EditionTree, EntryNode
from wcodesk.model.step_words import spoken_owner
from wcodesk.model.translation import spoken, tr
from wcodesk.store.database import Database

_EDITIONS = "SELECT id, title, published, part, period_from, period_to, state FROM editions "
_CHAPTERS = (
    "SELECT c.id, c.edition_id, c.region, c.name,"
    " row_number() OVER (ORDER BY c.position, c.id) - 1 FROM chapters c WHERE c.edition_id = ?1"
)
_ENTRIES = (
    "SELECT n.id, n.edition_id, n.chapter_id, n.member, n.heading,"
    " row_number() OVER (PARTITION BY n.chapter_id ORDER BY n.position, n.id) - 1"
    " FROM entries n JOIN chapters c ON c.id = n.chapter_id"
    " WHERE n.edition_id = ?1 AND (?2 = '' OR c.region = ?2) ORDER BY c.position, c.id, n.position, n.id"
)
_COUNTS = "SELECT owner_id, count(*), 0 FROM sections WHERE edition_id = ? GROUP BY owner_id"
_WORDS = (
    "SELECT s.owner_id, count(*), coalesce(sum(d.words), 0) FROM sections s"
    " LEFT JOIN search_docs d ON d.record_id = s.id WHERE s.edition_id = ? GROUP BY s.owner_id"
)


class Editions:
    """Reads editions, chapters and entries."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Edition]:
        """Every edition, the newest first."""
        return [_edition(row) for row in self._db.rows(_EDITIONS + "ORDER BY published DESC, part, title, id")]

    def get(self, edition_id: str) -> Edition:
        """One edition. Raises NotFound."""
        row = self._db.row(_EDITIONS + "WHERE id = ?", (edition_id,))
        if row is None:
            raise NotFound(tr("That edition is not in the store."))
        return _edition(row)

    def chapters(self, edition_id: str) -> list[Chapter]:
        """The chapters of an edition in printed order."""
        return [Chapter(*row) for row in self._db.rows(_CHAPTERS, (edition_id,))]

    def entries(self, edition_id: str, region: str = "") -> list[Entry]:
        """The entries of an edition, or of one of its regions, in printed order."""
        return [Entry(*row) for row in self._db.rows(_ENTRIES, (edition_id, region))]

    def entry(self, edition_id: str, iso: str) -> Entry:
        """A Member's entry. Raises NotFound."""
        for entry in self.entries(edition_id):
            if entry.member == iso:
                return entry
        row = self._db.row("SELECT name FROM members WHERE iso = ?", (iso,))
        name = spoken_owner(row[0]) if row else tr("the Member {iso}", iso=iso)
        edition = self.get(edition_id)
        from wcodesk.store.texts import issue_name  # late: a start names no edition in a sentence

        title = issue_name(edition.title, edition.published, edition.part, spoken())
        raise NotFound(tr("{edition} has no entry for {name}.", edition=title, name=name))

    def waiting(self) -> list[str]:
        """The editions that the index of search, which also counts the words, has not taken in; see index.py."""
        return [row[0] for row in self._db.rows("SELECT edition_id FROM search_pending ORDER BY rowid")]

    def tree(self, edition_id: str, *, words: bool = True) -> EditionTree:
        """Chapters and entries with the number of their sections and words, without reading any text."""
        self.get(edition_id)
        counts: defaultdict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
        for owner, sections, number in self._db.rows(_WORDS if words else _COUNTS, (edition_id,)):
            counts[owner] = (sections, number)
        entries: defaultdict[str, list[EntryNode]] = defaultdict(list)
        for entry_id, chapter_id, iso, name, name_fr, heading in self._db.rows(
            "SELECT n.id, n.chapter_id, n.member, m.name, m.name_fr, n.heading"
            " FROM entries n JOIN members m ON m.iso = n.member"
            " WHERE n.edition_id = ? ORDER BY n.position, n.id",
            (edition_id,),
        ):
            entries[chapter_id].append(EntryNode(entry_id, iso, name, heading, *counts[entry_id], name_fr))
        chapters = tuple(
            ChapterNode(chapter.id, chapter.region, chapter.name, *counts[chapter.id], tuple(entries[chapter.id]))
            for chapter in self.chapters(edition_id)
        )
        return EditionTree(edition_id, *counts[edition_id], chapters)


def _edition(row: tuple[Any, ...]) -> Edition:
    edition_id, title, published, part, period_from, period_to, state = row
    return Edition(edition_id, title, published, part, period_from, period_to, EditionState(state))
