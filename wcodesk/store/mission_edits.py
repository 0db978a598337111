"""Changing missions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wcodesk.model.changes import ChangeSet
from wcodesk.model.errors import NotFound, Refused
from wcodesk.model.ids import new_id
from wcodesk.model.markdown import clean_text
from wcodesk.model.records import Mission, MissionMode, MissionState
from wcodesk.model.step_words import ADD_MISSION, EDIT_MISSION, REMOVE_MISSION
from wcodesk.model.translation import tr
from wcodesk.model.when import When
from wcodesk.store.database import Database
from wcodesk.store.journal import Header, Journal, Recorder
from wcodesk.store.missions import Missions
from wcodesk.store.positions import at_end
from wcodesk.store.schema import COLUMNS, Row
from wcodesk.store.texts import one_line

_COLUMNS = COLUMNS["missions"][:-1]  # without its position
_LINES = ("title", "form", "topic", "programme", "donor", "place")
_EDITABLE = frozenset((*_LINES, "note", "region", "member", "when", "mode", "state", "section_id"))


class MissionEdits(Missions):
    """Reads missions and changes them."""

    def __init__(self, db: Database, journal: Journal) -> None:
        super().__init__(db)
        self._journal = journal

    def add(self, edition_id: str, fields: dict[str, Any], *, why: str = "") -> tuple[ChangeSet, str]:
        """Adds a mission; returns its id beside the changes."""
        row = self.new_row(edition_id, fields)
        with self._journal.operation(Header("add_mission", ADD_MISSION.format(title=row["title"]), why=why)) as op:
            append_mission(self._db, op, row)
        return op.result(), str(row["id"])

    def edit(self, mission_id: str, fields: dict[str, Any], *, why: str = "") -> ChangeSet:
        """Changes the given fields of a mission."""
        mission = self.get(mission_id)
        changed = self.changed_row(mission, fields)
        with self._journal.operation(Header("edit_mission", EDIT_MISSION.format(title=mission.title), why=why)) as op:
            op.update("missions", mission_id, changed)
        return op.result()

    def remove(self, mission_id: str, *, why: str = "") -> ChangeSet:
        """Takes a mission out."""
        mission = self.get(mission_id)
        label = REMOVE_MISSION.format(title=mission.title)
        with self._journal.operation(Header("remove_mission", label, why=why)) as op:
            op.delete("missions", mission_id)
        return op.result()

    def new_row(self, edition_id: str, fields: Mapping[str, Any]) -> Row:
        """A new mission's row without its position. Raises Refused or NotFound."""
        if self._db.row("SELECT 1 FROM editions WHERE id = ?", (edition_id,)) is None:
            raise NotFound(tr("That edition is not in the store."))
        _refuse_unknown(fields)
        row = self._checked(dict.fromkeys(_COLUMNS, "") | {"mode": "", "state": "planned"} | dict(fields), edition_id)
        return row | {"id": new_id(), "edition_id": edition_id}

    def changed_row(self, mission: Mission, fields: Mapping[str, Any]) -> Row:
        """What can be edited of a mission, with those fields changed. Raises Refused or NotFound."""
        _refuse_unknown(fields)
        now = {name: getattr(mission, name) for name in _EDITABLE}
        if fields.get("member", mission.member) != mission.member and "region" not in fields:
            now["region"] = ""
        return self._checked(now | dict(fields), mission.edition_id)

    def _checked(self, fields: dict[str, Any], edition_id: str) -> Row:
        """The fields as a row holds them. Raises Refused or NotFound in words for the user."""
        row = {name: value for name, value in fields.items() if name in _EDITABLE}
        row |= clean_mission(row)
        if not row["title"]:
            raise Refused(tr("A mission needs a title."))
        row["when"] = _canonical(row["when"])
        row["mode"], row["state"] = MissionMode(row["mode"]).value, MissionState(row["state"]).value
        row["member"], row["section_id"] = row["member"] or None, row["section_id"] or None
        if row["member"]:
            found = self._db.row("SELECT region FROM members WHERE iso = ?", (row["member"],))
            if found is None:
                raise NotFound(tr("There is no Member with the code {iso}.", iso=row["member"]))
            row["region"] = row["region"] or self._chapter_of(row["member"], edition_id) or found[0]
        if not row["region"]:
            raise Refused(tr("A mission needs a Member or a region."))
        if row["section_id"]:
            found = self._db.row("SELECT edition_id FROM sections WHERE id = ?", (row["section_id"],))
            if found is None or found[0] != edition_id:
                raise NotFound(tr("The section that should tell of the mission is not in this edition."))
        return row

    def _chapter_of(self, iso: str, edition_id: str) -> str:
        """The region in whose chapter the edition prints a Member, which need not be the Member's own."""
        found = self._db.row(
            "SELECT c.region FROM entries n JOIN chapters c ON c.id = n.chapter_id"
            " WHERE n.edition_id = ? AND n.member = ?",
            (edition_id, iso),
        )
        return str(found[0]) if found else ""


def _refuse_unknown(fields: Mapping[str, Any]) -> None:
    if unknown := set(fields) - _EDITABLE:
        raise TypeError(f"a mission has no field {', '.join(sorted(unknown))} that can be edited")


def clean_mission(fields: Row) -> Row:
    """The texts of a mission as they are kept: one line each, but for the note."""
    return {name: one_line(fields[name]) for name in _LINES} | {"note": clean_text(fields["note"]).strip()}


def append_mission(db: Database, op: Recorder, row: dict[str, Any]) -> None:
    """Adds a mission after the others of its edition, inside an operation."""
    last = db.row("SELECT max(position) FROM missions WHERE edition_id = ?", (row["edition_id"],))
    op.insert("missions", row | {"position": at_end(last[0] if last else None)})


def _canonical(when: str) -> str:
    try:
        return When.parse(when).text
    except ValueError as problem:
        said = tr("“{text}” is no date; write 2019-06-03, 2019-06 or 2019, for example.", text=when)
        raise Refused(said) from problem
