"""Reading missions: planned and delivered activities of an edition. Changing them is in mission_edits.py."""

from __future__ import annotations

from typing import Any

from wcodesk.model.errors import NotFound
from wcodesk.model.records import Mission, MissionMode, MissionState
from wcodesk.model.translation import tr
from wcodesk.store.database import Database

NAMED = ("topic", "programme", "donor", "place")
"""Fields whose words are free, so that one thing can come to have several names."""

# In the order of the record's fields, so that ten thousand are read in a moment.
_COLUMNS = ", ".join(
    f"coalesce({name}, '')" if name in ("member", "section_id") else f'"{name}"' for name in Mission._fields
)
_SELECT = f"SELECT {_COLUMNS} FROM missions"  # noqa: S608
_MODE = Mission._fields.index("mode")
_MODES = {mode.value: mode for mode in MissionMode}
_STATES = {state.value: state for state in MissionState}


class Missions:
    """Reads missions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, edition_id: str, *, member: str | None = None, region: str | None = None) -> list[Mission]:
        """An edition's missions in the order they were noted; see Store.missions."""
        where, values = "WHERE edition_id = ?", [edition_id]
        if member is not None:
            where, values = where + " AND coalesce(member, '') = ?", [*values, member]
        if region is not None:
            where, values = where + " AND region = ?", [*values, region]
        return [_mission(row) for row in self._db.rows(f"{_SELECT} {where} ORDER BY position, id", values)]

    def names(self, field: str, edition_id: str) -> list[tuple[str, int]]:
        """See Store.mission_names."""
        if field not in NAMED:
            raise TypeError(f"{field} is no field with free words")
        where, values = ("AND edition_id = ?", (edition_id,)) if edition_id else ("", ())
        rows = self._db.rows(
            f'SELECT "{field}", count(*) FROM missions WHERE "{field}" <> \'\' {where}'  # noqa: S608
            " GROUP BY 1 ORDER BY 2 DESC, 1",
            values,
        )
        return [(str(name), int(count)) for name, count in rows]

    def get(self, mission_id: str) -> Mission:
        """One mission. Raises NotFound."""
        found = self._db.row(f"{_SELECT} WHERE id = ?", (mission_id,))
        if found is None:
            raise NotFound(tr("That mission is not in the store (it may have been removed)."))
        return _mission(found)


def _mission(row: tuple[Any, ...]) -> Mission:
    return Mission._make((*row[:_MODE], _MODES[row[_MODE]], _STATES[row[_MODE + 1]], *row[_MODE + 2 :]))
