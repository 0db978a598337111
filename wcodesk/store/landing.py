"""A whole edition coming into the store in one operation: new, or as changes of one that is there.

Chapters are matched by region, entries by Member, sections by kind and heading. What the content speaks
of becomes as it says, sections of an entry included; chapters, entries and missions that it is silent
about stay, so that a file with one chapter changes that chapter alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from wcodesk.model.changes import ChangeSet, Incoming
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, MissionContent, SectionContent
from wcodesk.model.errors import NotFound, Refused
from wcodesk.model.folding import fold
from wcodesk.model.ids import new_id
from wcodesk.model.markdown import clean, clean_text, render_clean
from wcodesk.model.proposal import EditionProposal
from wcodesk.model.records import SectionKind
from wcodesk.model.step_words import ADD_EDITION, UPDATE_EDITION
from wcodesk.model.translation import ENGLISH, spoken, tr
from wcodesk.store.database import Database
from wcodesk.store.journal import Header, Journal, Recorder, to_json
from wcodesk.store.mission_edits import clean_mission
from wcodesk.store.positions import arrange, at_end
from wcodesk.store.schema import Row
from wcodesk.store.section_edits import remove_section, section_row
from wcodesk.store.sections import Owner
from wcodesk.store.steps import FIRST_EDITION
from wcodesk.store.texts import issue_name, one_line

# Sections whose last change was neither an edition that came in nor an undo.
_EDITED_BY_HAND = (
    "SELECT count(*) FROM sections s JOIN revisions r ON r.seq ="
    " (SELECT max(seq) FROM revisions WHERE record_id = s.id) JOIN operations o ON o.id = r.operation_id"
    " WHERE s.edition_id = ? AND o.kind <> 'undo' AND o.name NOT IN (?, 'add_edition')"
)
_MISSION_FIELDS = ("title", "form", "topic", "programme", "donor", "when", "place", "note")


class Landing:
    """Brings editions in."""

    def __init__(self, db: Database, journal: Journal) -> None:
        self._db = db
        self._journal = journal

    def add(self, incoming: EditionProposal | EditionContent, *, why: str = "", first: bool = False) -> ChangeSet:
        """One operation, one step of undo; see Store.add_edition.

        first: the edition that a store begins with, which undo in order of doing does not reach.
        """
        content, source = _content(incoming), _source(incoming)
        if isinstance(incoming, EditionProposal):
            why = why or f"read from {incoming.source.name}"
        label = ADD_EDITION.format(edition=_identity(content))
        if source and self._already(source):
            note = tr("This very file was read before; {edition} stays as it is.", edition=_identity(content, spoken()))
            return ChangeSet("", label, note=note)
        self._refuse_unknown(content)
        found = self._same_edition(content)
        name = FIRST_EDITION if first else "add_edition"
        label = label if not found else UPDATE_EDITION.format(edition=_identity(content))
        header = Header(name, label, why=why, source=source)
        with self._journal.operation(header) as op:
            _Lander(self._db, op).edition(content, found[0] if found else "")
        changes = op.result()
        if found and not changes:
            note = tr("{edition} holds all of this already; nothing was changed.", edition=_identity(content, spoken()))
            return ChangeSet("", header.label, note=note)
        return changes

    def meets(self, incoming: EditionProposal | EditionContent) -> Incoming:
        """What `add` would meet; nothing is changed."""
        content, source = _content(incoming), _source(incoming)
        found = self._same_edition(content)
        if not found:
            return Incoming()
        (edited,) = self._db.row(_EDITED_BY_HAND, (found[0], FIRST_EDITION)) or (0,)
        return Incoming(_identity(content, spoken()), bool(source) and self._already(source), edited)

    def _same_edition(self, content: EditionContent) -> tuple[Any, ...] | None:
        return self._db.row(
            "SELECT id FROM editions WHERE title = ? AND published = ? AND part = ? ORDER BY position LIMIT 1",
            (one_line(content.title), one_line(content.published), one_line(content.part)),
        )

    def _already(self, source: str) -> bool:
        """Whether this file was read into this edition, and that was not undone."""
        rows = self._db.rows(
            "SELECT (SELECT t.kind FROM operations t WHERE t.target = o.group_id ORDER BY t.seq DESC LIMIT 1)"
            " FROM operations o WHERE o.source = ? AND o.kind = 'do'",
            (source,),
        )
        return any(row[0] != "undo" for row in rows)

    def _refuse_unknown(self, content: EditionContent) -> None:
        if not content.title.strip():
            raise Refused(tr("An edition needs a title."))
        known = {row[0] for row in self._db.rows("SELECT iso FROM members")}
        regions: set[str] = set()
        members: set[str] = set()
        for chapter in content.chapters:
            if chapter.region in regions:
                raise Refused(tr("The edition has two chapters of the region {region}.", region=chapter.region))
            regions.add(chapter.region)
            for entry in chapter.entries:
                if entry.iso not in known:
                    said = tr("There is no Member with the code {iso} ({name}).", iso=entry.iso, name=entry.heading)
                    raise NotFound(said)
                if entry.iso in members:
                    raise Refused(tr("The edition has two entries for {name}.", name=entry.name))
                members.add(entry.iso)


def _content(incoming: EditionProposal | EditionContent) -> EditionContent:
    return incoming.content if isinstance(incoming, EditionProposal) else incoming


def _source(incoming: EditionProposal | EditionContent) -> str:
    """What the journal knows a file by: its bytes, and the edition it was read as."""
    if not isinstance(incoming, EditionProposal):
        return ""
    content = incoming.content
    names = (incoming.sha256, content.title, content.published, content.part)
    return "sha256:" + " / ".join(one_line(name) for name in names)


class _Lander:
    """The writing, inside one operation."""

    def __init__(self, db: Database, op: Recorder) -> None:
        self._db = db
        self._op = op
        self._edition = ""
        self._last_mission = 0

    def edition(self, content: EditionContent, edition_id: str) -> None:
        fields = {
            "title": one_line(content.title),
            "published": one_line(content.published),
            "part": one_line(content.part),
            "period_from": one_line(content.period_from),
            "period_to": one_line(content.period_to),
        }
        if edition_id:
            given = {name: value for name, value in fields.items() if value}
            self._op.update("editions", edition_id, given)
        else:
            last = self._one("SELECT max(position) FROM editions")
            row = fields | {"id": new_id(), "state": "open", "position": at_end(last)}
            if content.frozen:
                row["state"] = "frozen"
            edition_id = self._op.insert("editions", row)
        self._edition = edition_id
        last = self._one("SELECT max(position) FROM missions WHERE edition_id = ?", edition_id)
        self._last_mission = last or 0
        if content.overview:
            self._sections(Owner(edition_id, None, None, ""), content.overview)
        self._chapters(content.chapters)
        for kind, rows in content.registers.items():
            self._register(kind, rows)

    def _chapters(self, chapters: Sequence[ChapterContent]) -> None:
        old = self._rows("chapters", "edition_id", self._edition)
        matched = {row["region"]: row for row in old}
        places = self._places("chapters", old, [matched.get(chapter.region) for chapter in chapters])
        for chapter, place in zip(chapters, places, strict=True):
            found = matched.get(chapter.region)
            if found:
                chapter_id = found["id"]
                self._op.update("chapters", chapter_id, {"name": one_line(chapter.name), "position": place})
            else:
                row: Row = {"id": new_id(), "edition_id": self._edition, "region": chapter.region}
                row |= {"name": one_line(chapter.name), "position": place}
                chapter_id = self._op.insert("chapters", row)
            if chapter.sections:
                self._sections(Owner(self._edition, chapter_id, None, ""), chapter.sections)
            self._missions(chapter.missions, chapter.region, None, (chapter_id, self._edition))
            self._entries(chapter.entries, chapter_id, chapter.region)

    def _entries(self, entries: Sequence[EntryContent], chapter_id: str, region: str) -> None:
        old = self._rows("entries", "edition_id", self._edition)
        matched = {row["member"]: row for row in old}
        here = [row for row in old if row["chapter_id"] == chapter_id]
        inside = {row["id"] for row in here}
        wanted = [matched.get(entry.iso) for entry in entries]
        places = self._places("entries", here, [row if row and row["id"] in inside else None for row in wanted])
        for entry, found, place in zip(entries, wanted, places, strict=True):
            if found:
                entry_id = found["id"]
                fields = {"heading": one_line(entry.heading), "position": place, "chapter_id": chapter_id}
                self._op.update("entries", entry_id, fields)
            else:
                row: Row = {"id": new_id(), "edition_id": self._edition, "chapter_id": chapter_id}
                row |= {"member": entry.iso, "heading": one_line(entry.heading), "position": place}
                entry_id = self._op.insert("entries", row)
            self._sections(Owner(self._edition, None, entry_id, ""), entry.sections)
            self._missions(entry.missions, region, entry.iso, (entry_id, chapter_id, self._edition))

    def _sections(self, owner: Owner, sections: Sequence[SectionContent]) -> None:
        owner_id = owner.entry_id or owner.chapter_id or owner.edition_id
        old = self._rows("sections", "owner_id", owner_id)
        matches = _matched(old, sections)
        kept = {row["id"] for row in matches if row}
        for row in old:
            if row["id"] not in kept:
                remove_section(self._db, self._op, row["id"])
        places = self._places("sections", [row for row in old if row["id"] in kept], matches)
        for section, found, place in zip(sections, matches, places, strict=True):
            blocks = clean(section.blocks)
            heading, text = one_line(section.heading), render_clean(blocks)
            self._op.know(text, blocks)
            row = section_row(owner, heading, section.kind, section.level, place, text)
            if found:
                fields = {name: row[name] for name in ("heading", "kind", "level", "position", "text")}
                self._op.update("sections", found["id"], fields)
            else:
                self._op.insert("sections", row)

    def _missions(
        self, missions: Iterable[MissionContent], region: str, member: str | None, owners: Sequence[str]
    ) -> None:
        """owners: the ids of what may hold the sections that tell of the missions, the nearest first."""
        if not missions:
            return
        old = self._db.records(
            "missions",
            "WHERE edition_id = ?1 AND member IS ?2 AND (?2 IS NOT NULL OR region = ?3) ORDER BY position, id",
            (self._edition, member, region),
        )
        for mission in missions:
            fields: Row = {name: getattr(mission, name) for name in _MISSION_FIELDS}
            fields |= clean_mission(fields) | {"mode": mission.mode.value, "state": mission.state.value}
            told = self._section_called(mission.section, owners)
            if told:
                fields["section_id"] = told
            same = [row for row in old if (row["title"], row["when"]) == (fields["title"], fields["when"])]
            if same:
                old.remove(same[0])
                self._op.update("missions", same[0]["id"], fields | {"region": region})
                continue
            self._last_mission = at_end(self._last_mission)
            row = {"id": new_id(), "edition_id": self._edition, "region": region, "member": member}
            self._op.insert("missions", row | {"section_id": None, "position": self._last_mission} | fields)

    def _section_called(self, heading: str, owners: Sequence[str]) -> str | None:
        """The id of the first section with that heading; None where none has it."""
        if not one_line(heading):
            return None
        sql = "SELECT id FROM sections WHERE owner_id = ? AND heading = ? ORDER BY position, id LIMIT 1"
        return next(filter(None, (self._one(sql, owner, one_line(heading)) for owner in owners)), None)

    def _places(self, table: str, old: Sequence[Row], matches: Sequence[Row | None]) -> list[int]:
        """A position for each match. Records that stay and must give way are moved here."""
        wanted = _order(old, matches)
        places = [0] * len(matches)
        numbers = arrange([row["position"] if row else None for row, _ in wanted])
        for (row, index), place in zip(wanted, numbers, strict=True):
            if index >= 0:
                places[index] = place
            elif row:
                self._op.update(table, row["id"], {"position": place})
        return places

    def _register(self, kind: str, rows: Sequence[dict[str, str]]) -> None:
        old = [row for row in self._rows("registers", "edition_id", self._edition) if row["kind"] == kind]
        matches: list[Row | None] = []
        left = list(old)
        rows = [{one_line(name): clean_text(value) for name, value in fields.items()} for fields in rows]
        for fields in rows:
            same = next((row for row in left if row["fields"] == to_json(fields)), None)
            if same:
                left.remove(same)
            matches.append(same)
        for row in left:
            self._op.delete("registers", row["id"])
        places = self._places("registers", [row for row in old if row not in left], matches)
        for fields, found, place in zip(rows, matches, places, strict=True):
            if found:
                self._op.update("registers", found["id"], {"position": place})
                continue
            row = {"id": new_id(), "edition_id": self._edition, "kind": kind}
            self._op.insert("registers", row | {"fields": to_json(fields), "position": place})

    def _rows(self, table: str, column: str, value: str) -> list[Row]:
        return self._db.records(table, f"WHERE {column} = ? ORDER BY position, id", (value,))

    def _one(self, sql: str, *values: Any) -> Any:
        row = self._db.row(sql, values)
        return row[0] if row else None


def _matched(old: Sequence[Row], sections: Sequence[SectionContent]) -> list[Row | None]:
    """For each section the stored one that it is a new state of: same kind and heading, then same kind, in order.

    Sections without a kind of their own need the same heading; two of those are never taken for one another.
    """
    left = list(old)
    matches: list[Row | None] = [None] * len(sections)
    for strict in (True, False):
        for index, section in enumerate(sections):
            if matches[index] is not None or (not strict and section.kind is SectionKind.OTHER):
                continue
            for row in left:
                same_heading = fold(row["heading"]) == fold(section.heading)
                if row["kind"] == section.kind.value and (same_heading or not strict):
                    matches[index] = row
                    left.remove(row)
                    break
    return matches


def _order(old: Sequence[Row], matches: Sequence[Row | None]) -> list[tuple[Row | None, int]]:
    """The wanted order of a list: the matches (with their index), those that stay (-1) behind who they followed."""
    wanted: list[tuple[Row | None, int]] = [(match, index) for index, match in enumerate(matches)]
    matched = {match["id"] for match in matches if match}
    before = ""
    for row in old:
        if row["id"] not in matched:
            at = next((place + 1 for place, (other, _) in enumerate(wanted) if other and other["id"] == before), 0)
            wanted.insert(at, (row, -1))
        before = row["id"]
    return wanted


def _identity(content: EditionContent, language: str = ENGLISH) -> str:
    return issue_name(one_line(content.title), one_line(content.published), one_line(content.part), language)
