"""The tables (CSV) of a bundled edition: missions and registers, every cell checked."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from wcodesk.model.content import MissionContent
from wcodesk.model.errors import FileProblem
from wcodesk.model.fields import MISSION_FIELDS, Field, FieldKind
from wcodesk.model.members import MemberIndex
from wcodesk.model.records import MissionMode, MissionState
from wcodesk.model.regions import REGIONS
from wcodesk.model.registers import REGISTERS
from wcodesk.model.vocabulary import Choice
from wcodesk.store.bundle_text import read_text

_REGION = Field(
    "region",
    "Region",
    FieldKind.CHOICE,
    "The region it belongs to.",
    choices=tuple(Choice(region.scope, region.name) for region in REGIONS),
    required=True,
)
_SECTION = Field(
    "section",
    "Section",
    FieldKind.TEXT,
    "The heading under which the report tells of it.",
    required=True,
    limit=300,
)
_MISSION = (_REGION, *(field for field in MISSION_FIELDS if field.name != "note"), _SECTION)
_LATER = {"contacts.csv": ("member",)}  # columns that a table may lack, because it was made before they were
_TEXTS = ("title", "form", "topic", "programme", "donor", "when", "place", "section")

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of an edition's sections, so that a table can be held against them.

    overview: of the overview; chapters: by the region's scope word; entries: by the Member's code.
    """

    overview: frozenset[str]
    chapters: Mapping[str, frozenset[str]]
    entries: Mapping[str, frozenset[str]]

    def check(self, heading: str, region: str, iso: str) -> None:
        """Raises ValueError with a sentence where none of the sections that may tell of it has that heading."""
        if region not in self.chapters:
            raise ValueError(f"the edition has no chapter {region}.")
        if heading not in (self.entries.get(iso, frozenset()) | self.chapters[region] | self.overview):
            where = f"the entry of {iso}, the chapter {region}" if iso in self.entries else f"the chapter {region}"
            raise ValueError(f"neither {where} nor the overview has a section “{heading}”.")


def read_registers(folder: Path, members: MemberIndex, headings: Headings) -> dict[str, tuple[Row, ...]]:
    """The rows of every register; a register without a file is empty. Raises FileProblem."""
    registers: dict[str, tuple[Row, ...]] = {}
    for kind, fields in REGISTERS.items():
        file = folder / f"{kind}.csv"
        rows = list(_rows(file, fields, members)) if file.is_file() else []
        seen: dict[tuple[str, ...], int] = {}
        for line, row in rows:
            _refuse_twice(file, line, seen, tuple(row.values()), "the same row")
            if row.get("section") and (member := members.get(row["member"])):
                _check_section(file, line, row, member.region, headings)
        registers[kind] = tuple(row for _, row in rows)
    return registers


def read_missions(
    folder: Path, members: MemberIndex, programmes: Sequence[str], headings: Headings
) -> Iterator[tuple[str, str, MissionContent]]:
    """Each mission with its region and its Member's code ("" for the region's own), in the file's order.

    programmes: the names a mission may give as its programme. Raises FileProblem.
    """
    file = folder / "missions.csv"
    seen: dict[tuple[str, ...], int] = {}
    for line, row in _rows(file, _MISSION, members):
        place = f"line {line}"
        member = members.get(row["member"]) if row["member"] else None
        if member and member.region != row["region"]:
            raise FileProblem(file.name, f"{member.name} is in {member.region}, not {row['region']}.", place=place)
        if row["programme"] and row["programme"] not in programmes:
            raise FileProblem(file.name, f"no programme is called “{row['programme']}”.", place=place)
        _check_section(file, line, row, row["region"], headings)
        key = (row["region"], row["member"], row["title"], row["when"], row["place"])
        _refuse_twice(file, line, seen, key, "the same mission")
        texts = {name: row[name] for name in _TEXTS}
        mission = MissionContent(**texts, mode=MissionMode(row["mode"]), state=MissionState(row["state"]))
        yield row["region"], row["member"], mission


def _refuse_twice(file: Path, line: int, seen: dict[tuple[str, ...], int], key: tuple[str, ...], what: str) -> None:
    if key in seen:
        raise FileProblem(file.name, f"{what} stands in line {seen[key]}.", place=f"line {line}")
    seen[key] = line


def _check_section(file: Path, line: int, row: Row, region: str, headings: Headings) -> None:
    try:
        headings.check(row["section"], region, row["member"])
    except ValueError as problem:
        raise FileProblem(file.name, str(problem), place=f"line {line}") from problem


def _rows(file: Path, fields: Sequence[Field], members: MemberIndex) -> Iterator[tuple[int, Row]]:
    """Each row with its line. Every cell must be just what its field stores."""
    reader = csv.reader(StringIO(read_text(file), newline=""), strict=True)
    by_name: Mapping[str, Field] = {field.name: field for field in fields}
    try:
        header = next(reader, [])
        later = [name for name in _LATER.get(file.name, ()) if name not in header]
        if sorted([*header, *later]) != sorted(by_name):
            raise FileProblem(file.name, f"the columns must be {', '.join(by_name)}.", place="line 1")
        for cells in reader:
            place = f"line {reader.line_num}"
            if len(cells) != len(header):
                raise FileProblem(file.name, f"{len(cells)} cells stand under {len(header)} columns.", place=place)
            row = dict(zip(header, cells, strict=True))
            for name, cell in row.items():
                _check(file.name, place, by_name[name], cell, members)
            yield reader.line_num, {name: row.get(name, "") for name in by_name}
    except csv.Error as problem:
        raise FileProblem(file.name, f"it is no sound CSV ({problem}).", place=f"line {reader.line_num}") from problem


def _check(name: str, place: str, field: Field, cell: str, members: MemberIndex) -> None:
    try:
        stored = field.read(cell, members)
    except ValueError as problem:
        raise FileProblem(name, str(problem), place=place) from problem
    if stored != cell:
        raise FileProblem(name, f"{field.label}: “{cell}” must be written “{stored}”.", place=place)
