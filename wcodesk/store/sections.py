"""Reading sections: the headed texts of an overview, a chapter or an entry. Changing them is in section_edits.py."""

from typing import Any, NamedTuple

from wcodesk.model.errors import NotFound
from wcodesk.model.records import Section, SectionKind
from wcodesk.model.step_words import OVERVIEW
from wcodesk.model.translation import tr
from wcodesk.store.database import Database

_SELECT = (
    "SELECT s.id, s.edition_id, s.owner_id, s.heading, s.kind, s.level,"
    " (SELECT count(*) FROM sections t WHERE t.owner_id = s.owner_id AND (t.position, t.id) < (s.position, s.id)),"
    " s.text, coalesce((SELECT r.id FROM revisions r WHERE r.record_id = s.id ORDER BY r.seq DESC LIMIT 1), '')"
    " FROM sections s "
)


class Owner(NamedTuple):
    """What a section stands in. name: for the label of an operation."""

    edition_id: str
    chapter_id: str | None
    entry_id: str | None
    name: str


class Sections:
    """Reads sections."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, owner_id: str) -> list[Section]:
        """The sections of an edition's overview, a chapter or an entry, in printed order."""
        rows = self._db.rows(_SELECT + "WHERE s.owner_id = ? ORDER BY s.position, s.id", (owner_id,))
        return [_section(row) for row in rows]

    def get(self, section_id: str) -> Section:
        """One section. Raises NotFound."""
        row = self._db.row(_SELECT + "WHERE s.id = ?", (section_id,))
        if row is None:
            raise NotFound(tr("That section is not in the store (it may have been removed)."))
        return _section(row)

    def owner(self, owner_id: str) -> Owner:
        """The edition, chapter or entry of that id. Raises NotFound."""
        row = self._db.row(
            "SELECT n.edition_id, NULL, n.id, m.name FROM entries n JOIN members m ON m.iso = n.member WHERE n.id = ?1"
            " UNION ALL SELECT edition_id, id, NULL, name FROM chapters WHERE id = ?1"
            " UNION ALL SELECT id, NULL, NULL, ?2 FROM editions WHERE id = ?1",
            (owner_id, OVERVIEW),
        )
        if row is None:
            said = tr("What the section should stand in is not in the store (it may have been removed).")
            raise NotFound(said)
        return Owner(*row)


def _section(row: tuple[Any, ...]) -> Section:
    section_id, edition_id, owner_id, heading, kind, level, position, text, revision = row
    return Section(section_id, edition_id, owner_id, heading, SectionKind(kind), level, position, text, revision)
