"""The part of the store that changes the report: editions, sections and missions, one operation an act."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from wcodesk.model.records import EditionState, SectionKind
from wcodesk.model.step_words import REPLACE
from wcodesk.store.database import Database

if TYPE_CHECKING:
    from wcodesk.model.changes import ChangeSet, Incoming
    from wcodesk.model.content import EditionContent
    from wcodesk.model.proposal import EditionProposal
    from wcodesk.store.writing import Writing


class Acts:
    """What writes, made when something is first written. who: the name for the journal; the system's user without."""

    def __init__(self, db: Database, who: str | None, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._who = who
        self._clock = clock

    @cached_property
    def _writing(self) -> Writing:
        from wcodesk.store.writing import Writing

        return Writing(self._db, self._who, self._clock)


class Changing(Acts):
    """Each act is one transaction and one line of the journal; it returns what it changed."""

    def add_edition(self, incoming: EditionProposal | EditionContent, *, why: str = "") -> ChangeSet:
        """A whole edition in one operation: added, or as changes of the one with its title, date and part.

        Nothing is changed, and the note says so, when this file was read before or all of it is there.
        why: for the journal; "read from FILE" for a proposal.
        """
        from wcodesk.store.landing import Landing

        return Landing(self._db, self._writing.journal).add(incoming, why=why)

    def incoming(self, incoming: EditionProposal | EditionContent) -> Incoming:
        """What add_edition would meet in the store; nothing is changed."""
        from wcodesk.store.landing import Landing

        return Landing(self._db, self._writing.journal).meets(incoming)

    def edit_edition(self, edition_id: str, *, why: str = "", **fields: str) -> ChangeSet:
        """Changes title, published, part, period_from or period_to."""
        return self._writing.editions.edit(edition_id, fields, why=why)

    def freeze_edition(self, edition_id: str, *, why: str = "") -> ChangeSet:
        """From now on nothing in that edition can be changed."""
        return self._writing.editions.set_state(edition_id, EditionState.FROZEN, why=why)

    def thaw_edition(self, edition_id: str, *, why: str = "") -> ChangeSet:
        """Lets a frozen edition be changed again."""
        return self._writing.editions.set_state(edition_id, EditionState.OPEN, why=why)

    def add_entry(self, edition_id: str, iso: str, *, why: str = "") -> tuple[ChangeSet, str]:
        """An entry for a Member that has none in the edition, and its id.

        It stands at its alphabetical place in the chapter of its region and has the four main sections, empty, headed
        as most entries of the edition are. Raises Refused where it has one, or the edition no chapter of the region.
        """
        return self._writing.entries.add(edition_id, iso, why=why)

    def remove_entry(self, entry_id: str, *, why: str = "") -> ChangeSet:
        """Takes an entry out. Raises Refused where it holds a text or its Member has missions in the edition."""
        return self._writing.entries.remove(entry_id, why=why)

    def edit_section(
        self,
        section_id: str,
        *,
        text: str | None = None,
        heading: str | None = None,
        kind: SectionKind | None = None,
        level: int | None = None,
        typed: bool = False,
        merge: bool = False,
        expected: str = "",
        why: str = "",
    ) -> ChangeSet:
        """Changes what is given of a section; nothing when it is so already.

        text: the small Markdown; kept in its normal form. typed: the save is of typing, which the next one may
        go on with. merge: it goes on with the last one, if that was typing in the same section within a minute,
        so that both are one step of undo. expected: the revision that the editor started from; raises Conflict,
        with both texts, when the section was changed since.
        """
        return self._writing.sections.edit(
            section_id,
            text=text,
            heading=heading,
            kind=kind,
            level=level,
            typed=typed,
            merge=merge,
            expected=expected,
            why=why,
        )

    def add_section(
        self,
        owner_id: str,
        heading: str,
        kind: SectionKind,
        level: int = 1,
        position: int | None = None,
        *,
        text: str = "",
        why: str = "",
    ) -> ChangeSet:
        """A new section in an overview, chapter or entry, at a place from 0; the last without one."""
        return self._writing.sections.add(owner_id, heading, kind, level=level, position=position, text=text, why=why)

    def remove_section(self, section_id: str, *, why: str = "") -> ChangeSet:
        """Takes a section out; missions it told of stay."""
        return self._writing.sections.remove(section_id, why=why)

    def move_section(self, section_id: str, position: int) -> ChangeSet:
        """Puts a section at that place (from 0) among the sections of its owner, with the lower ones below it."""
        return self._writing.sections.move(section_id, position)

    def replace_texts(self, texts: Iterable[tuple[str, str, str]], *, label: str = REPLACE, why: str = "") -> ChangeSet:
        """Gives several sections other texts, all of them or none, in one operation and one step of undo.

        texts: (section id, text, revision that the text was made from). Raises Refused, with the names, where a
        section was changed since. label: the operation's name for people.
        """
        from wcodesk.store.replacing import replace_texts

        return replace_texts(self._writing.sections, self._writing.journal, texts, label=label, why=why)

    def add_mission(self, edition_id: str, *, title: str, why: str = "", **fields: Any) -> tuple[ChangeSet, str]:
        """A new mission and its id. fields: those of records.Mission.

        member (its code) or region must be given; when is a canonical date of dates.py.
        """
        return self._writing.missions.add(edition_id, {"title": title, **fields}, why=why)

    def edit_mission(self, mission_id: str, *, why: str = "", **fields: Any) -> ChangeSet:
        """Changes the given fields of a mission."""
        return self._writing.missions.edit(mission_id, fields, why=why)

    def remove_mission(self, mission_id: str, *, why: str = "") -> ChangeSet:
        """Takes a mission out."""
        return self._writing.missions.remove(mission_id, why=why)

    def add_missions(
        self, edition_id: str, rows: Sequence[Mapping[str, Any]], *, why: str = ""
    ) -> tuple[ChangeSet, list[str]]:
        """New missions in one operation, all or none, and their ids. rows: the fields of each, as for add_mission."""
        return self._writing.missions.add_many(edition_id, rows, why=why)

    def edit_missions(self, mission_ids: Sequence[str], *, why: str = "", **fields: Any) -> ChangeSet:
        """Changes the given fields of several missions in one operation, all or none."""
        return self._writing.missions.edit_many(mission_ids, fields, why=why)

    def remove_missions(self, mission_ids: Sequence[str], *, why: str = "") -> ChangeSet:
        """Takes several missions out in one operation, all or none."""
        return self._writing.missions.remove_many(mission_ids, why=why)

    def rename_missions(
        self, edition_id: str, field: str, old: Collection[str], new: str, *, why: str = ""
    ) -> ChangeSet:
        """Gives an edition's missions with one of the old topics, programmes, donors or places the new one."""
        return self._writing.missions.rename(edition_id, field, old, new, why=why)
