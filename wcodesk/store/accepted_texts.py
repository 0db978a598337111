"""Writing the sections of an accepted submission, and the entry or chapter where one is missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wcodesk.model.decisions import AcceptedText
from wcodesk.model.errors import NotFound
from wcodesk.model.folding import fold
from wcodesk.model.ids import new_id
from wcodesk.model.markdown import parse, render_clean
from wcodesk.model.records import SectionKind
from wcodesk.model.regions import REGIONS
from wcodesk.model.translation import tr
from wcodesk.store.importing import Import
from wcodesk.store.positions import opened
from wcodesk.store.schema import Row
from wcodesk.store.section_edits import free_place, heading_level, section_row
from wcodesk.store.sections import Owner
from wcodesk.store.texts import called, one_line

_ALIKE = ("entry_id", "heading", "kind", "level", "text")


class TextWriter:
    """Writes sections inside an import."""

    def __init__(self, act: Import) -> None:
        self._act = act
        self._db = act.db
        self._op = act.op
        self._own: set[str] = set()

    def write(self, text: AcceptedText) -> None:
        """Changes a section, or adds it where it is new. Raises NotFound or Refused."""
        if text.section_id:
            self._change(text)
        else:
            self._add(text)

    def _change(self, text: AcceptedText) -> None:
        now = self._op.get("sections", text.section_id)
        name = self._act.called(text.member) if text.member else tr("a region or the overview")
        if now is None or now["edition_id"] != self._act.edition:
            raise NotFound(_missing(text, name))
        fields: dict[str, Any] = {}
        if text.text is not None and text.text != now["text"]:
            fields["text"] = self._cleaned(text.text)
        if heading := one_line(text.heading):
            fields["heading"] = heading
        if all(now[column] == value for column, value in fields.items()):
            return
        stale = text.section_id not in self._own and self._act.stale(text.section_id, text.expected)
        clash = called(now["heading"], name) if stale else ""
        self._act.update("sections", text.section_id, fields, text.place, clash)
        self._own.add(text.section_id)

    def _add(self, text: AcceptedText) -> None:
        name, region = self._act.member(text.member)
        entry = self._entry(text.member, name, region)
        heading, kind = one_line(text.heading), SectionKind(text.kind)
        body = self._cleaned(text.text or "")
        row = section_row(Owner(self._act.edition, None, entry, ""), heading, kind, heading_level(text.level), 0, body)
        there = [
            other
            for other in self._db.records("sections", "WHERE entry_id = ?", (entry,))
            if (other["kind"], fold(other["heading"])) == (kind.value, fold(heading))
        ]
        if any(other["text"] == body for other in there) or self._act.added_before("sections", row, _ALIKE):
            return
        # A second one with the name of a main section is surely the same, written by somebody else meanwhile.
        if kind is not SectionKind.OTHER and any(other["id"] not in self._own for other in there):
            self._act.clashes.append(called(heading, self._act.called(text.member)))
            return
        row["position"] = free_place(self._db, self._op, entry, text.position)
        self._act.insert("sections", row, text.place)
        self._own.add(row["id"])

    def _cleaned(self, text: str) -> str:
        blocks = parse(text)
        cleaned = render_clean(blocks)
        self._op.know(cleaned, blocks)
        return cleaned

    def _entry(self, iso: str, name: str, region: str) -> str:
        """The id of a Member's entry, made where the edition has none: in the order of the alphabet."""
        found = self._db.row("SELECT id FROM entries WHERE edition_id = ? AND member = ?", (self._act.edition, iso))
        if found:
            return str(found[0])
        chapter = self._chapter(region)
        others = self._db.rows(
            "SELECT n.id, n.position, m.name FROM entries n JOIN members m ON m.iso = n.member"
            " WHERE n.chapter_id = ? ORDER BY n.position, n.id",
            (chapter,),
        )
        behind = (index for index, (_, _, other) in enumerate(others) if fold(other) > fold(name))
        row: Row = {"id": new_id(), "edition_id": self._act.edition, "chapter_id": chapter, "member": iso}
        row |= {"heading": name.upper(), "position": self._place("entries", others, next(behind, None))}
        return self._op.insert("entries", row)

    def _chapter(self, region: str) -> str:
        """The id of a region's chapter, made where the edition has none: in the order of the regions."""
        others = self._db.rows(
            "SELECT id, position, region FROM chapters WHERE edition_id = ? ORDER BY position, id", (self._act.edition,)
        )
        for chapter, _, of in others:
            if of == region:
                return str(chapter)
        order = {each.scope: each.position for each in REGIONS}
        last = len(order) + 1
        behind = (index for index, row in enumerate(others) if order.get(row[2], last) > order.get(region, last))
        names = {each.scope: each.name for each in REGIONS}
        row: Row = {"id": new_id(), "edition_id": self._act.edition, "region": region}
        row |= {"name": names.get(region, region), "position": self._place("chapters", others, next(behind, None))}
        return self._op.insert("chapters", row)

    def _place(self, table: str, others: Iterable[tuple[Any, ...]], index: int | None) -> int:
        place, moved = opened([(record_id, number) for record_id, number, _ in others], index)
        for record_id, number in moved:
            self._op.update(table, record_id, {"position": number})
        return place


def _missing(text: AcceptedText, owner: str) -> str:
    if not text.heading:
        said = tr("A section of {owner} is not in this edition (it may have been removed). Nothing was imported.")
        return said.format(owner=owner)
    said = tr(
        "The section “{heading}” of {owner} is not in this edition (it may have been removed). Nothing was imported."
    )
    return said.format(heading=one_line(text.heading), owner=owner)
