"""Changing many missions in one operation: all of them or none, and one step of undo."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from wcodesk.model.changes import ChangeSet
from wcodesk.model.errors import DeskError, Refused
from wcodesk.model.records import Mission
from wcodesk.model.step_words import (
    ADD_MISSION,
    ADD_MISSIONS,
    CLEAR_NAME,
    CLEAR_NAMES,
    EDIT_MISSION,
    EDIT_MISSIONS,
    REMOVE_MISSION,
    REMOVE_MISSIONS,
    RENAME,
    RENAME_SEVERAL,
    SET_MISSION,
    SET_MISSIONS,
)
from wcodesk.model.translation import tr
from wcodesk.store.journal import Header
from wcodesk.store.mission_edits import MissionEdits
from wcodesk.store.missions import NAMED
from wcodesk.store.positions import at_end
from wcodesk.store.schema import Row
from wcodesk.store.texts import one_line

_LONGEST_TITLE = 60  # letters of a name that a step of undo is called by


class MissionBatches(MissionEdits):
    """Reads missions and changes them, one or many."""

    def add_many(
        self, edition_id: str, rows: Sequence[Mapping[str, Any]], *, why: str = ""
    ) -> tuple[ChangeSet, list[str]]:
        """Adds missions in this order; returns their ids beside the changes. One that is refused is named."""
        ready = [self._ready(edition_id, number, fields) for number, fields in enumerate(rows, 1)]
        label = _label(ADD_MISSION, ADD_MISSIONS, [str(row["title"]) for row in ready])
        last = self._db.row("SELECT max(position) FROM missions WHERE edition_id = ?", (edition_id,))
        position = last[0] if last else None
        with self._journal.operation(Header("add_mission", label, why=why)) as op:
            for row in ready:
                position = at_end(position)
                op.insert("missions", row | {"position": position})
        return op.result(), [str(row["id"]) for row in ready]

    def edit_many(self, mission_ids: Sequence[str], fields: Mapping[str, Any], *, why: str = "") -> ChangeSet:
        """Changes the same fields of several missions."""
        missions = self._get_all(mission_ids)
        changed = {mission.id: self.changed_row(mission, fields) for mission in missions}
        titles = [mission.title for mission in missions]
        label = _label(EDIT_MISSION, EDIT_MISSIONS, titles)
        if set(fields) == {"state"}:
            label = _label(SET_MISSION, SET_MISSIONS, titles, state=fields["state"])
        with self._journal.operation(Header("edit_mission", label, why=why)) as op:
            for mission_id, row in changed.items():
                op.update("missions", mission_id, row)
        return op.result()

    def remove_many(self, mission_ids: Sequence[str], *, why: str = "") -> ChangeSet:
        """Takes several missions out."""
        missions = self._get_all(mission_ids)
        label = _label(REMOVE_MISSION, REMOVE_MISSIONS, [mission.title for mission in missions])
        with self._journal.operation(Header("remove_mission", label, why=why)) as op:
            for mission in missions:
                op.delete("missions", mission.id)
        return op.result()

    def rename(self, edition_id: str, field: str, old: Collection[str], new: str, *, why: str = "") -> ChangeSet:
        """Gives the missions of an edition another topic, programme, donor or place, where theirs is one of the old."""
        if field not in NAMED:
            raise TypeError(f"{field} is no field whose names can be changed")
        name, others = one_line(new), [each for each in old if each != one_line(new)]
        marks = ", ".join("?" * len(others))
        found = [
            str(row[0])
            for row in self._db.rows(
                f'SELECT id FROM missions WHERE edition_id = ? AND "{field}" IN ({marks}) ORDER BY position, id',  # noqa: S608
                (edition_id, *others),
            )
        ]
        if len(others) == 1:
            label = (RENAME if name else CLEAR_NAME).format(field=field, old=_short(others[0]), new=_short(name))
        else:
            label = (RENAME_SEVERAL if name else CLEAR_NAMES).format(field=field, n=len(others), new=_short(name))
        with self._journal.operation(Header("rename_missions", label, why=why)) as op:
            for mission_id in found:
                op.update("missions", mission_id, {field: name})
        return op.result()

    def _ready(self, edition_id: str, number: int, fields: Mapping[str, Any]) -> Row:
        try:
            return self.new_row(edition_id, fields)
        except DeskError as problem:
            said = tr("Mission {number} of those to be added: {problem}", number=number, problem=problem)
            raise Refused(said) from problem

    def _get_all(self, mission_ids: Sequence[str]) -> list[Mission]:
        """The missions, each once, in that order."""
        return [self.get(mission_id) for mission_id in dict.fromkeys(mission_ids)]


def _label(one: str, many: str, titles: Sequence[str], **values: str) -> str:
    if len(titles) == 1:
        return one.format(title=titles[0], **values)
    return many.format(n=len(titles), **values)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_TITLE else f"{text[: _LONGEST_TITLE - 1]}…"
