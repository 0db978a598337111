"""What the tree shows below and beside an entry: the headings of its sections, and what is empty or was edited."""

from __future__ import annotations

from wcodesk.model.shown import SectionNode, Signs
from wcodesk.store.database import Database

_HEADINGS = (
    "SELECT id, owner_id, heading FROM sections WHERE edition_id = ?1 AND (?2 = '' OR owner_id = ?2)"
    " ORDER BY owner_id, position, id"
)
_EMPTY = (
    "SELECT id FROM sections WHERE edition_id = ?1 AND text = '' UNION ALL SELECT n.id FROM entries n"
    " WHERE n.edition_id = ?1 AND NOT EXISTS (SELECT 1 FROM sections s WHERE s.owner_id = n.id AND s.text <> '')"
)
# What brought an edition in: the operation that made it, and each that updated one or gave a Member its empty entry.
CAME = (
    "WITH came AS (SELECT id FROM operations WHERE name IN ('add_edition', 'add_entry') UNION SELECT operation_id FROM"
    " (SELECT operation_id FROM revisions WHERE record_id = ?1 ORDER BY seq LIMIT 1))"
)
# Of a section s and its last revision r: whether it is not (again, by undo) what it was when it came, if it did.
NOT_AS_IT_CAME = (
    "r.operation_id NOT IN (SELECT id FROM came) AND r.after IS NOT (SELECT a.after FROM revisions a"
    " WHERE a.record_id = s.id AND a.operation_id IN (SELECT id FROM came) ORDER BY a.seq DESC LIMIT 1)"
)
_EDITED = (
    CAME + " SELECT s.id, s.owner_id FROM sections s"  # noqa: S608
    " JOIN revisions r ON r.seq = (SELECT max(seq) FROM revisions WHERE record_id = s.id)"
    " WHERE s.edition_id = ?1 AND " + NOT_AS_IT_CAME
)


def headings(db: Database, edition_id: str, owner_id: str = "") -> list[SectionNode]:
    """The sections of an edition, or of one owner in it, in printed order within each owner."""
    return [SectionNode(*row) for row in db.rows(_HEADINGS, (edition_id, owner_id))]


def signs(db: Database, edition_id: str) -> Signs:
    """What stands out in an edition."""
    empty = frozenset(row[0] for row in db.rows(_EMPTY, (edition_id,)))
    edited = frozenset(each for row in db.rows(_EDITED, (edition_id,)) for each in row)
    entries = frozenset(row[0] for row in db.rows("SELECT id FROM entries WHERE edition_id = ?", (edition_id,)))
    return Signs(empty, edited, entries)
