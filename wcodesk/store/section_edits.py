"""Changing sections: their texts, headings and order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wcodesk.model.blocks import Block
from wcodesk.model.changes import ChangeSet, Conflict
from wcodesk.model.errors import Refused
from wcodesk.model.ids import new_id
from wcodesk.model.markdown import parse, render_clean
from wcodesk.model.records import Section, SectionKind
from wcodesk.model.section_order import branch_end
from wcodesk.model.step_words import (
    ADD_OPENING,
    ADD_SECTION,
    EDIT_OPENING,
    EDIT_SECTION,
    MOVE_OPENING,
    MOVE_SECTION,
    REMOVE_OPENING,
    REMOVE_SECTION,
)
from wcodesk.model.translation import tr
from wcodesk.store.database import Database
from wcodesk.store.journal import Header, Journal, Recorder
from wcodesk.store.positions import opened_for
from wcodesk.store.sections import Owner, Sections
from wcodesk.store.texts import one_line
from wcodesk.store.undo import Undo


def section_row(owner: Owner, heading: str, kind: SectionKind, level: int, position: int, text: str) -> dict[str, Any]:
    """A new section's row."""
    return {
        "id": new_id(),
        "edition_id": owner.edition_id,
        "chapter_id": owner.chapter_id,
        "entry_id": owner.entry_id,
        "heading": heading,
        "kind": kind.value,
        "level": level,
        "position": position,
        "text": text,
    }


class SectionEdits(Sections):
    """Reads sections and changes them."""

    def __init__(self, db: Database, journal: Journal, undo: Undo) -> None:
        super().__init__(db)
        self._journal = journal
        self._undo = undo

    def edit(
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
        """Changes what is given; see Store.edit_section."""
        section = self.get(section_id)
        label = self._label(EDIT_SECTION, EDIT_OPENING, section)
        fields: dict[str, Any] = {}
        blocks: tuple[Block, ...] = ()
        if text is not None and text != section.text:
            blocks = parse(text)
            fields["text"] = render_clean(blocks)
        if heading is not None:
            fields["heading"] = one_line(heading)
        if kind is not None:
            fields["kind"] = SectionKind(kind).value
        if level is not None:
            fields["level"] = heading_level(level)
        now = {"text": section.text, "heading": section.heading, "kind": section.kind.value, "level": section.level}
        fields = {name: value for name, value in fields.items() if now[name] != value}
        if not fields:
            return ChangeSet("", label)
        if expected and expected != section.revision:
            raise Conflict(
                _changed(section),
                mine=fields.get("text", section.text),
                theirs=section.text,
                revision=section.revision,
            )
        typed = (typed or merge) and set(fields) == {"text"}
        group = self._undo.typing_group(section_id, fields["text"]) if typed and merge else ""
        header = Header("type" if typed else "edit_section", label, group_id=group, why=why)
        with self._journal.operation(header) as op:
            if "text" in fields:
                op.know(fields["text"], blocks)
            op.update("sections", section_id, fields)
        return op.result()

    def add(
        self, owner_id: str, heading: str, kind: SectionKind, *, level: int, position: int | None, text: str, why: str
    ) -> ChangeSet:
        """Adds a section before the one that is at that position now; at the end without one."""
        owner = self.owner(owner_id)
        heading = one_line(heading)
        blocks = parse(text)
        text = render_clean(blocks)
        label = (ADD_SECTION if heading else ADD_OPENING).format(section=heading, owner=owner.name)
        with self._journal.operation(Header("add_section", label, why=why)) as op:
            place = free_place(self._db, op, owner_id, position)
            op.know(text, blocks)
            op.insert("sections", section_row(owner, heading, SectionKind(kind), heading_level(level), place, text))
        return op.result()

    def remove(self, section_id: str, *, why: str = "") -> ChangeSet:
        """Takes a section out; missions that it told of stay, without it."""
        section = self.get(section_id)
        label = self._label(REMOVE_SECTION, REMOVE_OPENING, section)
        with self._journal.operation(Header("remove_section", label, why=why)) as op:
            remove_section(self._db, op, section_id)
        return op.result()

    def move(self, section_id: str, position: int) -> ChangeSet:
        """Puts a section, with the lower ones below it, where `position` (from 0) says that it stands afterwards."""
        section = self.get(section_id)
        label = self._label(MOVE_SECTION, MOVE_OPENING, section)
        with self._journal.operation(Header("move_section", label)) as op:
            siblings = self.of(section.owner_id)
            at = section.position
            moved = siblings[at : branch_end([each.level for each in siblings], at)]
            wanted = max(0, min(position, len(siblings) - len(moved)))
            if wanted != at:
                ids = [each.id for each in moved]
                for each, place in zip(ids, free_places(self._db, op, section.owner_id, wanted, ids), strict=True):
                    op.update("sections", each, {"position": place})
        return op.result()

    def _label(self, headed: str, opening: str, section: Section) -> str:
        owner = self.owner(section.owner_id).name
        return (headed if section.heading else opening).format(section=section.heading, owner=owner)


def free_place(db: Database, op: Recorder, owner_id: str, position: int | None) -> int:
    """A number for a new section to stand at that index; its neighbours give way where there is no room."""
    (place,) = free_places(db, op, owner_id, position, [""])
    return place


def free_places(db: Database, op: Recorder, owner_id: str, position: int | None, ids: Sequence[str]) -> list[int]:
    """Numbers for these sections to stand one after another at that index among the others."""
    rows = db.rows("SELECT id, position FROM sections WHERE owner_id = ? ORDER BY position, id", (owner_id,))
    places, others = opened_for(len(ids), [(each, number) for each, number in rows if each not in ids], position)
    for neighbour, number in others:
        op.update("sections", neighbour, {"position": number})
    return places


def remove_section(db: Database, op: Recorder, section_id: str) -> None:
    """Takes a section out inside an operation; missions that it told of stay, without it."""
    for (mission_id,) in db.rows("SELECT id FROM missions WHERE section_id = ?", (section_id,)):
        op.update("missions", mission_id, {"section_id": None})
    op.delete("sections", section_id)


def _changed(section: Section) -> str:
    if not section.heading:
        return tr("the opening text was changed meanwhile. Nothing was saved; compare the two texts.")
    return tr("{heading} was changed meanwhile. Nothing was saved; compare the two texts.", heading=section.heading)


def heading_level(level: int) -> int:
    """The level of a section. Raises Refused where headings have no such one."""
    if level not in (1, 2, 3):
        raise Refused(tr("The level of a heading is 1, 2 or 3."))
    return level
