"""Giving a Member an entry in an edition, and taking one out that holds nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from wcodesk.model.changes import ChangeSet
from wcodesk.model.errors import NotFound, Refused
from wcodesk.model.folding import fold
from wcodesk.model.ids import new_id
from wcodesk.model.kinds import ENTRY_KINDS, STANDARD_HEADINGS
from wcodesk.model.records import SectionKind
from wcodesk.model.step_words import ADD_ENTRY, REMOVE_ENTRY, spoken_owner
from wcodesk.model.translation import counted, tr
from wcodesk.store.database import Database
from wcodesk.store.journal import Header, Journal
from wcodesk.store.positions import STEP, opened
from wcodesk.store.section_edits import remove_section, section_row
from wcodesk.store.sections import Owner

_NAMES = "SELECT heading FROM entries WHERE edition_id = ?"
_BESIDE = "SELECT id, position, heading FROM entries WHERE chapter_id = ? ORDER BY position, id"
_HEADINGS = (
    "SELECT kind, heading FROM sections WHERE edition_id = ? AND entry_id IS NOT NULL AND heading <> ''"
    " ORDER BY owner_id, position, id"
)
_TEXTS = "SELECT count(*) FROM sections WHERE entry_id = ? AND text <> ''"
_MISSIONS = "SELECT count(*) FROM missions WHERE edition_id = ? AND member = ?"


class EntryEdits:
    """Each act is one operation."""

    def __init__(self, db: Database, journal: Journal) -> None:
        self._db = db
        self._journal = journal

    def add(self, edition_id: str, iso: str, *, why: str = "") -> tuple[ChangeSet, str]:
        """A Member's entry with its main sections, all empty, and its id; see Store.add_entry."""
        name, region = self._member(iso)
        if self._db.row("SELECT id FROM entries WHERE edition_id = ? AND member = ?", (edition_id, iso)):
            raise Refused(tr("{name} has an entry in this edition already.", name=spoken_owner(name)))
        chapter = self._db.row("SELECT id FROM chapters WHERE edition_id = ? AND region = ?", (edition_id, region))
        if chapter is None:
            said = tr("This edition has no chapter for the region of {name}, so no entry can stand in it.")
            raise Refused(said.format(name=spoken_owner(name)))
        heading = self._as_printed(name, edition_id)
        headings = usual_headings(self._db.rows(_HEADINGS, (edition_id,)))
        with self._journal.operation(Header("add_entry", ADD_ENTRY.format(owner=name), why=why)) as op:
            row = {"id": new_id(), "edition_id": edition_id, "chapter_id": chapter[0], "member": iso}
            beside = list(self._db.rows(_BESIDE, (chapter[0],)))
            later = (at for at, (*_, other) in enumerate(beside) if fold(other) > fold(heading))
            place, moved = opened([(each, number) for each, number, _ in beside], next(later, None))
            for neighbour, number in moved:
                op.update("entries", neighbour, {"position": number})
            entry_id = op.insert("entries", row | {"heading": heading, "position": place})
            owner = Owner(edition_id, None, entry_id, name)
            for number, kind in enumerate(ENTRY_KINDS, start=1):
                op.insert("sections", section_row(owner, headings[kind], kind, 1, number * STEP, ""))
        return op.result(), entry_id

    def remove(self, entry_id: str, *, why: str = "") -> ChangeSet:
        """Takes an entry out in which nothing is written and which has no missions; see Store.remove_entry."""
        found = self._db.row(
            "SELECT n.edition_id, n.member, m.name FROM entries n JOIN members m ON m.iso = n.member WHERE n.id = ?",
            (entry_id,),
        )
        if found is None:
            raise NotFound(tr("That entry is not in the store (it may have been removed)."))
        edition_id, iso, name = found
        if texts := self._count(_TEXTS, entry_id):
            one = tr("The entry of {name} holds {n} text. Remove that section first, if it is to go.")
            several = tr("The entry of {name} holds {n} texts. Remove those sections first, if they are to go.")
            raise Refused(counted(texts, one, several, name=spoken_owner(name)))
        if missions := self._count(_MISSIONS, edition_id, iso):
            one = tr("{name} has {n} mission in this edition, so its entry stays.")
            several = tr("{name} has {n} missions in this edition, so its entry stays.")
            raise Refused(counted(missions, one, several, name=spoken_owner(name)))
        with self._journal.operation(Header("remove_entry", REMOVE_ENTRY.format(owner=name), why=why)) as op:
            for (section_id,) in list(self._db.rows("SELECT id FROM sections WHERE entry_id = ?", (entry_id,))):
                remove_section(self._db, op, section_id)
            op.delete("entries", entry_id)
        return op.result()

    def _member(self, iso: str) -> tuple[str, str]:
        """The name and region of a Member. Raises NotFound."""
        row = self._db.row("SELECT name, region FROM members WHERE iso = ?", (iso,))
        if row is None:
            raise NotFound(tr("There is no Member with the code {iso}.", iso=iso))
        return str(row[0]), str(row[1])

    def _as_printed(self, name: str, edition_id: str) -> str:
        """A Member's name as the edition prints most: in capitals, or as it is; in capitals in an empty edition."""
        printed = [row[0] for row in self._db.rows(_NAMES, (edition_id,))]
        capitals = sum(heading == heading.upper() for heading in printed)
        return name.upper() if 2 * capitals >= len(printed) else name

    def _count(self, sql: str, *values: str) -> int:
        row = self._db.row(sql, values)
        return int(row[0]) if row else 0


def usual_headings(printed: Iterable[tuple[str, str]]) -> dict[SectionKind, str]:
    """The heading that most entries print above each main section; the standard one where none has it.

    printed: kind and heading of every section.
    """
    counts = Counter(printed)
    found = dict(STANDARD_HEADINGS)
    for (kind, heading), _ in reversed(counts.most_common()):
        if kind in found:
            found[SectionKind(kind)] = heading
    return found
