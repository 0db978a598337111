"""A snapshot: the part of an edition that is to be printed, as plain values that need no store any more."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from wcodesk.model.content import (
    ChapterContent,
    EditionContent,
    EntryContent,
    MissionContent,
    Scope,
    SectionContent,
)
from wcodesk.model.errors import NotFound
from wcodesk.model.markdown import parse
from wcodesk.model.records import MissionMode, MissionState, SectionKind
from wcodesk.model.translation import tr
from wcodesk.store.database import Database

_SECTIONS = (
    "SELECT s.owner_id, s.heading, s.kind, s.level, s.text, s.id FROM sections s"
    " LEFT JOIN entries n ON n.id = s.entry_id LEFT JOIN chapters c ON c.id = coalesce(s.chapter_id, n.chapter_id)"
    " WHERE s.edition_id = :edition AND (:kind = 'report'"
    "  OR (:kind = 'region' AND c.region = :key) OR (:kind = 'member' AND n.member = :key))"
    " ORDER BY s.owner_id, s.position, s.id"
)
_MISSION_TEXTS = ("title", "form", "topic", "programme", "donor", "when", "place", "note")


def take(db: Database, edition_id: str, scope: Scope) -> EditionContent:
    """The edition as far as the scope goes. Raises NotFound for what the edition does not hold.

    The scope of a region has its chapter and nothing of the overview; the scope of a Member has the
    chapter's name and the Member's entry alone.
    """
    edition = db.row(
        "SELECT title, published, part, period_from, period_to, state FROM editions WHERE id = ?", (edition_id,)
    )
    if edition is None:
        raise NotFound(tr("That edition is not in the store."))
    sections: defaultdict[str, list[SectionContent]] = defaultdict(list)
    named = {"edition": edition_id, "kind": scope.kind, "key": scope.key}
    with db.plain_errors():
        for owner, heading, kind, level, text, section_id in db.conn.execute(_SECTIONS, named):
            section = SectionContent(heading, SectionKind(kind), level, parse(text), id=section_id)
            sections[owner].append(section)
    chapters = _chapters(db, edition_id, scope, sections)
    if scope.kind != "report" and not chapters:
        said = (
            tr("The edition has no chapter for {scope}.")
            if scope.kind == "region"
            else tr("The edition has no entry for {scope}.")
        )
        raise NotFound(said.format(scope=scope.key))
    title, published, part, period_from, period_to, state = edition
    return EditionContent(
        title,
        published,
        part,
        period_from,
        period_to,
        overview=tuple(sections[edition_id]),
        chapters=chapters,
        registers=_registers(db, edition_id, scope),
        frozen=state == "frozen",
        id=edition_id,
    )


def _chapters(
    db: Database, edition_id: str, scope: Scope, sections: defaultdict[str, list[SectionContent]]
) -> tuple[ChapterContent, ...]:
    missions = _missions(db, edition_id)
    entries: defaultdict[str, list[EntryContent]] = defaultdict(list)
    for entry_id, chapter_id, iso, name, heading in db.rows(
        "SELECT n.id, n.chapter_id, n.member, m.name, n.heading FROM entries n JOIN members m ON m.iso = n.member"
        " WHERE n.edition_id = ? ORDER BY n.position, n.id",
        (edition_id,),
    ):
        told = missions.pop(iso, [])
        if scope.kind != "member" or scope.key == iso:
            content = EntryContent(
                iso, name, heading, tuple(sections[entry_id]), tuple(content for _, content in told), id=entry_id
            )
            entries[chapter_id].append(content)
    # What is left is the regions' own, and that of Members without an entry here, which would be lost else.
    own: defaultdict[str, list[MissionContent]] = defaultdict(list)
    for told in missions.values():
        for region, mission in told:
            own[region].append(mission)
    chapters = []
    for chapter_id, region, name in db.rows(
        "SELECT id, region, name FROM chapters WHERE edition_id = ? ORDER BY position, id", (edition_id,)
    ):
        if (scope.kind == "region" and scope.key != region) or (scope.kind == "member" and not entries[chapter_id]):
            continue
        its_own = () if scope.kind == "member" else tuple(own[region])
        chapters.append(
            ChapterContent(
                region, name, tuple(sections[chapter_id]), tuple(entries[chapter_id]), its_own, id=chapter_id
            )
        )
    return tuple(chapters)


def _missions(db: Database, edition_id: str) -> dict[str, list[tuple[str, MissionContent]]]:
    """The missions of each Member ("" for the regions' own) with their region."""
    told = "SELECT i.id, s.heading FROM missions i JOIN sections s ON s.id = i.section_id WHERE i.edition_id = ?"
    sections = dict(db.rows(told, (edition_id,)))
    found: defaultdict[str, list[tuple[str, MissionContent]]] = defaultdict(list)
    for row in db.records("missions", "WHERE edition_id = ? ORDER BY position, id", (edition_id,)):
        fields = {name: row[name] for name in _MISSION_TEXTS}
        mode, state = MissionMode(row["mode"]), MissionState(row["state"])
        found[row["member"] or ""].append(
            (
                row["region"],
                MissionContent(**fields, mode=mode, state=state, section=sections.get(row["id"], ""), id=row["id"]),
            )
        )
    return found


def _registers(db: Database, edition_id: str, scope: Scope) -> dict[str, tuple[dict[str, str], ...]]:
    """The registers, each in its order; of a region or Member the rows that name it or an entry's Member."""
    inside = {scope.key}
    if scope.kind == "region":
        sql = (
            "SELECT n.member FROM entries n JOIN chapters c ON c.id = n.chapter_id"
            " WHERE c.edition_id = ? AND c.region = ?"
        )
        inside |= {iso for (iso,) in db.rows(sql, (edition_id, scope.key))}
    found: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for kind, text in db.rows(
        "SELECT kind, fields FROM registers WHERE edition_id = ? ORDER BY kind, position, id", (edition_id,)
    ):
        fields: dict[str, Any] = json.loads(text)
        if scope.kind == "report" or inside & {fields.get("member"), fields.get(scope.kind)}:
            found[kind].append(fields)
    return {kind: tuple(rows) for kind, rows in found.items()}
