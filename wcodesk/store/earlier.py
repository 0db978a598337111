"""An edition's texts as they stood at an earlier moment, out of the journal."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import datetime

from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, Scope, SectionContent
from wcodesk.model.markdown import parse
from wcodesk.model.records import SectionKind
from wcodesk.store.database import Database
from wcodesk.store.journal import timestamp
from wcodesk.store.schema import Row
from wcodesk.store.snapshot import take

# Of each section that was changed since, the first revision after the moment: what it says of before holds then.
_FIRST = (
    "SELECT r.record_id, r.before FROM revisions r WHERE r.seq IN ("
    " SELECT min(v.seq) FROM revisions v JOIN operations o ON o.id = v.operation_id"
    " WHERE v.table_name = 'sections' AND o.at > ? GROUP BY v.record_id)"
)


# When the edition came into this store.
_BORN = (
    "SELECT min(o.at) FROM revisions v JOIN operations o ON o.id = v.operation_id"
    " WHERE v.table_name = 'editions' AND v.record_id = ? AND v.before IS NULL"
)


def take_earlier(db: Database, edition_id: str, scope: Scope, moment: datetime) -> EditionContent:
    """As snapshot.take, with the sections of the moment: what was added since is missing, what was removed is back.

    Chapters and entries are those of now. Before the edition was in the store it was as it came: what was changed
    since such a moment was changed since then. NotFound as there.
    """
    now = take(db, edition_id, scope)
    ((born,),) = db.rows(_BORN, (edition_id,))
    before: dict[str, Row | None] = {
        record: json.loads(text) if text else None
        for record, text in db.rows(_FIRST, (max(timestamp(moment), born or ""),))
    }
    if not before:
        return now
    by_owner: defaultdict[str, list[Row]] = defaultdict(list)
    for row in before.values():
        if row is not None and row["edition_id"] == edition_id:
            by_owner[row["entry_id"] or row["chapter_id"] or edition_id].append(row)
    places = dict(db.rows("SELECT id, position FROM sections"))

    def sections(owner: str, present: tuple[SectionContent, ...]) -> tuple[SectionContent, ...]:
        kept = [(places[section.id], section) for section in present if section.id not in before]
        old = [(row["position"], _section(row)) for row in by_owner[owner]]
        return tuple(section for _, section in sorted([*kept, *old], key=lambda each: (each[0], each[1].id)))

    def entry(present: EntryContent) -> EntryContent:
        return present._replace(sections=sections(present.id, present.sections))

    def chapter(present: ChapterContent) -> ChapterContent:
        own = () if scope.kind == "member" else sections(present.id, present.sections)
        return present._replace(sections=own, entries=tuple(map(entry, present.entries)))

    overview = sections(edition_id, now.overview) if scope.kind == "report" else ()
    return now._replace(overview=overview, chapters=tuple(map(chapter, now.chapters)))


def _section(row: Row) -> SectionContent:
    blocks = parse(row["text"])
    return SectionContent(row["heading"], SectionKind(row["kind"]), row["level"], blocks, id=row["id"])
