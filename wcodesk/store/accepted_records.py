"""Writing the missions and register rows of an accepted submission."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from wcodesk.model.decisions import AcceptedRecord
from wcodesk.model.errors import NotFound, Refused
from wcodesk.model.fields import Field, FieldKind
from wcodesk.model.ids import new_id
from wcodesk.model.registers import REGISTERS
from wcodesk.model.translation import mark, tr
from wcodesk.store.importing import Import
from wcodesk.store.journal import to_json
from wcodesk.store.mission_edits import MissionEdits, append_mission
from wcodesk.store.positions import at_end
from wcodesk.store.schema import COLUMNS, Row
from wcodesk.store.texts import one_line

# Two missions that are alike in all that a workbook says of them are one.
_ALIKE = tuple(name for name in COLUMNS["missions"] if name not in ("id", "section_id", "note", "position"))


_NAMES = {
    "projects": mark("projects"),
    "structures": mark("structures"),
    "contacts": mark("contacts"),
    "conventions": mark("conventions"),
    "groupings": mark("groupings"),
}


class MissionWriter:
    """Writes missions inside an import."""

    def __init__(self, act: Import, missions: MissionEdits) -> None:
        self._act = act
        self._missions = missions

    def write(self, record: AcceptedRecord) -> None:
        """Changes a mission, or adds it unless one just like it is there. Raises NotFound or Refused."""
        try:
            if record.record_id:
                self._change(record)
            else:
                self._add(record)
        except Refused as problem:
            raise self._act.refuse(record.place, str(problem)) from problem

    def _change(self, record: AcceptedRecord) -> None:
        now = self._act.op.get("missions", record.record_id)
        if now is None or now["edition_id"] != self._act.edition:
            raise NotFound(_missing(record))
        fields = self._missions.changed_row(self._missions.get(record.record_id), record.values)
        fields = {name: value for name, value in fields.items() if now[name] != value}
        if fields:
            stale = self._act.stale(record.record_id, record.expected)
            clash = tr("the mission “{title}”", title=now["title"]) if stale else ""
            self._act.update("missions", record.record_id, fields, record.place, clash)

    def _add(self, record: AcceptedRecord) -> None:
        if record.member:
            self._act.member(record.member)
        given = {name: value for name, value in record.values.items() if value}  # what is empty is as it begins
        row = self._missions.new_row(self._act.edition, {"member": record.member, "region": record.region} | given)
        there = self._act.db.records(
            "missions",
            "WHERE edition_id = ? AND member IS ? AND title = ?",
            (row["edition_id"], row["member"], row["title"]),
        )
        # A Member says for itself where it is; an edition that came in may have noted its missions elsewhere.
        names = tuple(name for name in _ALIKE if name != "region" or not row["member"])
        alike = any(all(other[name] == row[name] for name in names) for other in there)
        if not alike and not self._act.added_before("missions", row, names):
            append_mission(self._act.db, self._act.op, row)
            self._act.came_from(record.place)


class RegisterWriter:
    """Writes rows of registers inside an import. They have no ids outside the store: a row is known by what it says."""

    def __init__(self, act: Import) -> None:
        self._act = act
        self._held: dict[str, dict[str, dict[str, str]]] = {}
        self._taken: set[str] = set()

    def write(self, record: AcceptedRecord) -> None:
        """Changes a row, or adds it unless one that says the same is there. Raises NotFound or Refused."""
        if record.table not in REGISTERS:
            raise NotFound(tr("There is no register “{name}”. Nothing was imported.", name=record.table))
        if record.record_id or record.before is not None:
            self._change(record, self._cleaned(record))
        else:
            self._add(record, self._cleaned(record))

    def _change(self, record: AcceptedRecord, values: dict[str, str]) -> None:
        rows = self._rows(record.table)
        before = _said(record.before or {})
        found = [record.record_id] if record.record_id in rows else []
        if not record.record_id:
            found = [key for key, fields in rows.items() if _said(fields) == before and key not in self._taken]
        name = tr("“{name}” of the {register}", name=_name(record, before), register=tr(_NAMES[record.table]))
        if not found:
            if record.record_id:
                said = tr("{name} is not in this edition (it may have been removed). Nothing was imported.")
                raise NotFound(said.format(name=name))
            wanted = _said(before | values)
            if not any(_said(fields) == wanted for fields in rows.values()):
                self._act.clashes.append(name)
            return
        row_id = found[0]
        self._taken.add(row_id)
        fields = rows[row_id] | values
        if fields != rows[row_id]:
            clash = name if self._act.stale(row_id, record.expected) else ""
            self._act.update("registers", row_id, {"fields": to_json(fields)}, record.place, clash)
            rows[row_id] = fields

    def _add(self, record: AcceptedRecord, values: dict[str, str]) -> None:
        known = REGISTERS[record.table]
        fields = {field.name: values.get(field.name, "") for field in known}
        if record.member:
            region = record.region or self._act.member(record.member)[1]
            filled = {"member": record.member, "region": region}
            fields |= {name: fields[name] or value for name, value in filled.items() if name in fields}
        elif "region" in fields:
            fields["region"] = fields["region"] or record.region
        for field in known:
            if field.required and not fields[field.name]:
                said = tr("{field}: this must be filled in.", field=tr(field.label))
                raise self._act.refuse(record.place, said)
        rows = self._rows(record.table)
        row: Row = {"id": new_id(), "edition_id": self._act.edition, "kind": record.table, "fields": to_json(fields)}
        if any(_said(other) == _said(fields) for other in rows.values()):
            return
        if self._act.added_before("registers", row, ("edition_id", "kind", "fields")):
            return
        last = self._act.db.row("SELECT max(position) FROM registers WHERE edition_id = ?", (self._act.edition,))
        self._act.insert("registers", row | {"position": at_end(last[0] if last else None)}, record.place)
        rows[row["id"]] = fields

    def _rows(self, kind: str) -> dict[str, dict[str, str]]:
        if kind not in self._held:
            found = self._act.db.records(
                "registers", "WHERE edition_id = ? AND kind = ? ORDER BY position, id", (self._act.edition, kind)
            )
            self._held[kind] = {row["id"]: json.loads(row["fields"]) for row in found}
        return self._held[kind]

    def _cleaned(self, record: AcceptedRecord) -> dict[str, str]:
        fields: dict[str, Field] = {field.name: field for field in REGISTERS[record.table]}
        if unknown := record.values.keys() - fields.keys():
            raise TypeError(f"{record.table} have no field {', '.join(sorted(unknown))}")
        cleaned = {}
        for name, value in record.values.items():
            try:
                cleaned[name] = fields[name].read(value)
            except ValueError as problem:
                raise self._act.refuse(record.place, str(problem)) from problem
            if fields[name].kind is FieldKind.MEMBER and cleaned[name]:
                self._act.member(cleaned[name])
        return cleaned


def _missing(record: AcceptedRecord) -> str:
    if "title" not in record.values:
        return tr("A mission is not in this edition (it may have been removed). Nothing was imported.")
    said = tr("The mission “{title}” is not in this edition (it may have been removed). Nothing was imported.")
    return said.format(title=one_line(record.values["title"]))


def _said(fields: Mapping[str, Any]) -> dict[str, Any]:
    """What a row says, whether or not the fields of which it says nothing are there."""
    return {name: value for name, value in fields.items() if value}


def _name(record: AcceptedRecord, before: Mapping[str, str]) -> str:
    values = {**before, **record.values}
    return str(next(filter(None, (values.get(name) for name in ("name", "convention", "grouping"))), tr("a row")))
