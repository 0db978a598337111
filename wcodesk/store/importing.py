"""One import while it is written: each change with the cells it came from, and what clashed with a change of ours."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from wcodesk.model.decisions import Acceptance
from wcodesk.model.errors import NotFound, Refused
from wcodesk.model.step_words import spoken_owner
from wcodesk.model.submission import Place
from wcodesk.model.translation import tr
from wcodesk.store.database import Database
from wcodesk.store.journal import Recorder
from wcodesk.store.schema import Row
from wcodesk.store.texts import one_line

_NEWEST = "SELECT id FROM revisions WHERE record_id = ? ORDER BY seq DESC LIMIT 1"
_ADDED = (
    "SELECT r.table_name, r.record_id, r.after FROM provenance p JOIN revisions r ON r.id = p.revision_id"
    " WHERE p.sha256 = ? AND r.before IS NULL ORDER BY r.seq"
)


class Import:
    """What the parts of an import share. clashes: names of what was changed since it was decided about."""

    def __init__(self, db: Database, op: Recorder, acceptance: Acceptance) -> None:
        self.db = db
        self.op = op
        self.edition = acceptance.edition
        self.clashes: list[str] = []
        self._sha256 = acceptance.sha256
        self._file = one_line(acceptance.file)

    def insert(self, table: str, row: Mapping[str, Any], place: Place) -> None:
        """Adds a record that the file speaks of."""
        self.op.insert(table, row)
        self.came_from(place)

    def update(self, table: str, record_id: str, fields: Mapping[str, Any], place: Place, clash: str = "") -> None:
        """Changes a record that the file speaks of; not where a clash with that name is to be said instead."""
        if clash:
            self.clashes.append(clash)
        elif self.op.update(table, record_id, fields):
            self.came_from(place)

    def stale(self, record_id: str, expected: str) -> bool:
        """Whether a record was changed since that revision of it. The import's own revisions are not there yet."""
        newest = self.db.row(_NEWEST, (record_id,))
        return bool(expected and newest and newest[0] != expected)

    def added_before(self, table: str, row: Mapping[str, Any], names: tuple[str, ...]) -> bool:
        """Whether this very file added a record that is alike in these columns, and that is still there."""
        return any(
            of == table and all(after[name] == row[name] for name in names) and self.op.get(table, record_id)
            for of, record_id, after in self._earlier
        )

    @cached_property
    def _earlier(self) -> list[tuple[str, str, Row]]:
        import json

        rows = self.db.rows(_ADDED, (self._sha256,))
        return [(table, record_id, json.loads(after)) for table, record_id, after in rows]

    def member(self, iso: str) -> tuple[str, str]:
        """A Member's name, and the region in whose chapter the edition prints it, else its own. Raises NotFound."""
        found = self.db.row(
            "SELECT m.name, coalesce((SELECT c.region FROM entries n JOIN chapters c ON c.id = n.chapter_id"
            " WHERE n.edition_id = ? AND n.member = m.iso), m.region) FROM members m WHERE m.iso = ?",
            (self.edition, iso),
        )
        if found is None:
            raise NotFound(tr("There is no Member with the code {iso}. Nothing was imported.", iso=iso))
        return str(found[0]), str(found[1])

    def called(self, iso: str) -> str:
        """A Member's name in a sentence. Raises NotFound."""
        return spoken_owner(self.member(iso)[0])

    def refuse(self, place: Place, sentence: str) -> Refused:
        """The error for something that the report cannot hold, with its place."""
        said = tr("{file}, {place}: {sentence} Nothing was imported.")
        return Refused(said.format(file=self._file, place=place, sentence=sentence))

    def came_from(self, place: Place) -> None:
        """Says that the last change is what the file says there."""
        self.op.came_from(self._sha256, self._file, one_line(place.sheet), one_line(place.cells))
