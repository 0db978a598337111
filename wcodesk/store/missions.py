"""Reading missions: planned and delivered activities of an edition. Changing them is in mission_edits.py."""

from __future__ import annotations

from wcodesk.model.errors import NotFound
from wcodesk.model.records import Mission, MissionMode, MissionState
from wcodesk.store.database import Database
from wcodesk.store.schema import Row


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
        return [_mission(row) for row in self._db.records("missions", where + " ORDER BY position, id", values)]

    def get(self, mission_id: str) -> Mission:
        """One mission. Raises NotFound."""
        found = self._db.records("missions", "WHERE id = ?", (mission_id,))
        if not found:
            raise NotFound("That mission is not in the store (it may have been removed).")
        return _mission(found[0])


def _mission(row: Row) -> Mission:
    named = row | {"member": row["member"] or "", "section_id": row["section_id"] or ""}
    named |= {"mode": MissionMode(row["mode"]), "state": MissionState(row["state"])}
    del named["position"]
    return Mission(**named)
