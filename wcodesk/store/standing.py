"""How an edition stands: one query a question, each in a few milliseconds also in a store of many editions."""

from __future__ import annotations

from wcodesk.model.kinds import ENTRY_KINDS, kinds_told
from wcodesk.model.records import SectionKind
from wcodesk.model.standing import EditedSection, EntryGaps, RegionGaps
from wcodesk.store.database import Database
from wcodesk.store.signs import CAME, NOT_AS_IT_CAME
from wcodesk.store.steps import FIRST_EDITION

# The newest revision of each section is found by the index of revisions, so that the length of the journal, and the
# other editions, do not count. What brought the edition in, or took that back, was nobody's edit of a section; nor is a
# section edited that is again what it was when it came.
_EDITED = (
    CAME + " SELECT s.id, s.edition_id, s.owner_id, coalesce(m.name, c.name, ''), s.heading, o.at, o.who,"  # noqa: S608
    " coalesce(p.file, ''), coalesce(m.name_fr, ''), coalesce(c.region, '')"
    " FROM sections s"
    " JOIN revisions r ON r.seq = (SELECT max(seq) FROM revisions WHERE record_id = s.id)"
    " JOIN operations o ON o.id = r.operation_id"
    " LEFT JOIN provenance p ON p.revision_id = r.id"
    " LEFT JOIN chapters c ON c.id = s.chapter_id"
    " LEFT JOIN entries n ON n.id = s.entry_id LEFT JOIN members m ON m.iso = n.member"
    " WHERE s.edition_id = ?1 AND "
    + NOT_AS_IT_CAME
    + " AND NOT EXISTS (SELECT 1 FROM operations t WHERE o.target <> '' AND t.group_id = o.target"
    "  AND t.name IN (?2, 'add_edition'))"
    " ORDER BY r.seq DESC LIMIT ?3"
)
# A text in its normal form is empty or says something: no blank ones are stored.
_GAPS = (
    "SELECT c.region, n.id, m.name, m.name_fr,"
    " coalesce(group_concat(CASE WHEN s.text <> '' THEN s.kind || char(9) || s.heading END, char(10)), '')"
    " FROM chapters c JOIN entries n ON n.chapter_id = c.id JOIN members m ON m.iso = n.member"
    " LEFT JOIN sections s ON s.entry_id = n.id"
    " WHERE c.edition_id = ? GROUP BY n.id ORDER BY c.position, c.id, n.position, n.id"
)


def edited_last(db: Database, edition_id: str, limit: int) -> list[EditedSection]:
    """The sections of an edition that are not as they came, the one changed last first."""
    return [EditedSection(*row) for row in db.rows(_EDITED, (edition_id, FIRST_EDITION, limit))]


def gaps(db: Database, edition_id: str) -> list[RegionGaps]:
    """What the entries of each chapter lack, in printed order; a chapter without entries is left out."""
    counts: dict[str, int] = {}
    found: dict[str, list[EntryGaps]] = {}
    for region, entry_id, name, name_fr, told in db.rows(_GAPS, (edition_id,)):
        written = [line.partition("\t") for line in told.split("\n") if line]
        says = {SectionKind(kind) for kind, _, _ in written}
        if not says.issuperset(ENTRY_KINDS):
            says = says.union(*(kinds_told(heading, SectionKind(kind)) for kind, _, heading in written))
        missing = tuple(kind for kind in ENTRY_KINDS if kind not in says)
        counts[region] = counts.get(region, 0) + 1
        lacking = found.setdefault(region, [])
        if missing:
            lacking.append(EntryGaps(entry_id, region, name, not says, missing, name_fr))
    return [RegionGaps(region, counts[region], tuple(lacking)) for region, lacking in found.items()]
