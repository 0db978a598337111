"""The Member workbook: the Excel file that a Member fills in. Its format, declared once for writer and reader.

Sheets, in this order (titles by language in workbook_words.py; a reader finds them by the stamp):

    guide      for people
    texts      a row a block; columns TEXTS_COLUMNS
    missions   a row a mission; a hidden key, then MISSION_COLUMNS
    facts      tables of the registers, who filled it in; a hidden key, then the table's fields
    lists      hidden: what the drop-down lists offer
    STAMP      very hidden: stamp_rows()

Column A of texts, missions and facts is hidden and holds each row's key; `key_of` takes it apart. A row without a key
was inserted by the Member and belongs to the rows above it. A row whose cells are empty says nothing.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from wcodesk.model.content import EntryContent, MissionContent
from wcodesk.model.errors import DeskError
from wcodesk.model.fields import MISSION_FIELDS, Field
from wcodesk.model.kinds import ENTRY_KINDS, STANDARD_HEADINGS, kinds_told
from wcodesk.model.markdown import render
from wcodesk.model.records import SectionKind
from wcodesk.model.registers import REGISTERS
from wcodesk.model.translation import tr

FORMAT = 1
"""The version of the format. A reader takes this and every older one."""

STAMP = "wcodesk"
"""The name of the very hidden sheet."""

SIGNATURE = "WCO Desk Member workbook"
"""The first cell of the stamp."""

TEXTS_COLUMNS = ("key", "type", "level", "label", "text")
"""The first columns of the texts; those behind are the further cells of a table's row."""

NOT_ASKED = ("member", "note")
"""Fields of a mission that a Member is not shown: the note is the desk's own."""

MISSION_COLUMNS: tuple[Field, ...] = tuple(field for field in MISSION_FIELDS if field.name not in NOT_ASKED)

_OF_THE_ROW = ("member", "section", "region")  # what the desk knows of a Member's row without asking
_OWN = {"contacts": ("note",)}  # fields of a register that are the desk's own

FACT_TABLES: dict[str, tuple[Field, ...]] = {
    kind: tuple(field for field in REGISTERS[kind] if field.name not in (*_OF_THE_ROW, *_OWN.get(kind, ())))
    for kind in ("contacts", "conventions", "groupings", "structures")
}
"""The registers that a Member is asked about, with the fields of each."""

SENDER = "sender"
SENDER_FIELDS = ("name", "position", "email", "date", "remarks")
"""Who filled the workbook in: a row each, the answer in the column behind the label."""

_PIECE = 30_000  # characters of a cell of the stamp


class Role(StrEnum):
    """What a row with a key is for."""

    TITLE = "title"  # its first cell is the heading; in a section that the Member names, the cell of the text is
    HINT = "hint"
    COLUMNS = "columns"
    ROW = "row"


class Key(NamedTuple):
    """A row's key. name: "S1" a section, "M1" a mission, "conventions-1" a fact, "conventions" a new one."""

    name: str
    role: Role = Role.ROW

    def __str__(self) -> str:
        return self.name if self.role is Role.ROW else f"{self.name} {self.role.value}"


def key_of(text: str) -> Key | None:
    """The key in a cell of column A; None for an empty cell or anything else."""
    name, _, role = text.strip().partition(" ")
    if not name or role not in ("", *Role):
        return None
    return Key(name, Role(role or Role.ROW))


class SentSection(NamedTuple):
    """A section as it was sent.

    key: of its rows; id: "" for one that the report does not have yet; revision: of the store's journal.
    heading: "" for one that the Member names; text: the small Markdown, "" for none.
    """

    key: str
    id: str
    revision: str
    kind: str
    level: int
    heading: str
    text: str


class SentMission(NamedTuple):
    """A mission as it was sent. fields: by the names of MISSION_COLUMNS."""

    key: str
    id: str
    revision: str
    fields: dict[str, str]


class SentFact(NamedTuple):
    """A row of a register as it was sent. fields: the whole row."""

    key: str
    kind: str
    fields: dict[str, str]


class Stamp(NamedTuple):
    """What a workbook knows of itself. date: of the newest change in it; sheets: titles by part."""

    member: str
    edition: str
    edition_name: str
    store: str
    date: str
    language: str
    sheets: dict[str, str]
    sections: tuple[SentSection, ...] = ()
    missions: tuple[SentMission, ...] = ()
    facts: tuple[SentFact, ...] = ()
    format: int = FORMAT


class Origin(NamedTuple):
    """Where the content of workbooks comes from.

    store: the id of the store; date: the day of the edition's newest change, "2026-11-28"; edition_name: "June 2020,
    Part I"; revisions: the newest of each record, by its id.
    """

    store: str
    date: str
    edition_name: str
    revisions: Mapping[str, str] = {}


_PLAIN = ("format", "member", "edition", "edition_name", "store", "date", "language")


def stamp_rows(stamp: Stamp) -> list[tuple[str, ...]]:
    """The rows of the stamp's sheet: a word, then JSON, cut over as many cells as it needs."""
    values = stamp._asdict()
    rows: list[tuple[str, ...]] = [(SIGNATURE,)]
    rows += [(name, *_pieces(values[name])) for name in (*_PLAIN, "sheets")]
    for word in ("sections", "missions", "facts"):
        rows += [(word, *_pieces(sent._asdict())) for sent in values[word]]
    return rows


class NewerFormat(DeskError):
    """A workbook that a newer program made: what its rows mean is not known."""


def read_stamp(rows: Iterable[Sequence[str]]) -> Stamp | None:
    """The stamp of a workbook; None where the rows are none. NewerFormat, or DeskError for a damaged one."""
    lines = [[str(cell or "") for cell in row] for row in rows]
    if not lines or lines[0][:1] != [SIGNATURE]:
        return None
    try:
        found = [(line[0], json.loads("".join(line[1:]))) for line in lines[1:] if line and line[0]]
        plain = {word: value for word, value in found if word in (*_PLAIN, "sheets")}
        if int(plain["format"]) > FORMAT:
            said = tr(
                "This workbook has format {number}, which this version of WCO Desk does not know;"
                " install the newest one."
            )
            raise NewerFormat(said.format(number=plain["format"]))
        return _sound(
            Stamp(
                **plain,
                sections=tuple(SentSection(**value) for word, value in found if word == "sections"),
                missions=tuple(SentMission(**value) for word, value in found if word == "missions"),
                facts=tuple(SentFact(**value) for word, value in found if word == "facts"),
            )
        )
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as problem:
        said = tr("The workbook's stamp is damaged, so that what was sent is not known.")
        raise DeskError(said) from problem


def _sound(stamp: Stamp) -> Stamp:
    """The stamp, if each value is what the writer would have put there: files can come from anybody.

    Raises ValueError, TypeError, AttributeError or KeyError.
    """
    _words(stamp.member, stamp.edition, stamp.edition_name, stamp.store, stamp.date, stamp.language)
    _words(*stamp.sheets.keys(), *stamp.sheets.values())
    for section in stamp.sections:
        _words(section.key, section.id, section.revision, section.kind, section.heading, section.text)
        SectionKind(section.kind)
        if type(section.level) is not int or section.level not in (1, 2, 3):
            raise ValueError("a section has no such level")
    for mission in stamp.missions:
        _words(mission.key, mission.id, mission.revision, mission.fields["title"], *mission.fields.values())
    for fact in stamp.facts:
        asked = FACT_TABLES.get(fact.kind, ())
        _words(fact.key, fact.kind, *(fact.fields[field.name] for field in asked[:1]), *fact.fields.values())
    for sent in (stamp.sections, stamp.missions, stamp.facts):
        keys = [each.key for each in sent]
        ids = [each.id for each in sent if not isinstance(each, SentFact) and each.id]
        if len(set(keys)) < len(keys) or len(set(ids)) < len(ids):
            raise ValueError("something was sent twice")
    names = {field.name for field in MISSION_COLUMNS}
    return stamp._replace(
        missions=tuple(each._replace(fields=_known(each.fields, names)) for each in stamp.missions),
        facts=tuple(
            each._replace(fields=_known(each.fields, {field.name for field in REGISTERS[each.kind]}))
            for each in stamp.facts
            if each.kind in FACT_TABLES
        ),
    )


def _words(*values: object) -> None:
    """Refuses whatever is no text, or cannot be kept as such."""
    for value in values:
        if not isinstance(value, str):
            raise TypeError("a text of the stamp is none")
        value.encode()


def _known(fields: Mapping[str, str], names: Container[str]) -> dict[str, str]:
    return {name: value for name, value in fields.items() if name in names}


def _pieces(value: object) -> list[str]:
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return [text[at : at + _PIECE] for at in range(0, len(text), _PIECE)]


def sent_sections(entry: EntryContent, revisions: Mapping[str, str]) -> tuple[SentSection, ...]:
    """The sections that a Member is asked for: its own, those of the main kinds that it lacks, and one it may name."""
    named = {kind for section in entry.sections for kind in kinds_told(section.heading, section.kind)}
    wanted: list[tuple[str, SectionKind, int, str, str]] = []
    lacking = [kind for kind in ENTRY_KINDS if kind not in named]
    for section in entry.sections:
        if section.kind in ENTRY_KINDS:
            before = ENTRY_KINDS.index(section.kind)
            while lacking and ENTRY_KINDS.index(lacking[0]) < before:
                kind = lacking.pop(0)
                wanted.append(("", kind, 1, STANDARD_HEADINGS[kind], ""))
        wanted.append((section.id, section.kind, section.level, section.heading, render(section.blocks)))
    wanted += [("", kind, 1, STANDARD_HEADINGS[kind], "") for kind in lacking]
    wanted.append(("", SectionKind.OTHER, 1, "", ""))
    return tuple(
        SentSection(f"S{number}", section_id, revisions.get(section_id, ""), kind.value, level, heading, text)
        for number, (section_id, kind, level, heading, text) in enumerate(wanted, 1)
    )


def sent_missions(missions: Iterable[MissionContent], revisions: Mapping[str, str]) -> tuple[SentMission, ...]:
    """The missions of a Member."""
    return tuple(
        SentMission(
            f"M{number}",
            mission.id,
            revisions.get(mission.id, ""),
            {field.name: str(getattr(mission, field.name)) for field in MISSION_COLUMNS},
        )
        for number, mission in enumerate(missions, 1)
    )


def sent_facts(registers: Mapping[str, Iterable[Mapping[str, str]]], iso: str) -> tuple[SentFact, ...]:
    """The rows of the registers that name a Member."""
    return tuple(
        SentFact(f"{kind}-{number}", kind, dict(row))
        for kind in FACT_TABLES
        for number, row in enumerate((row for row in registers.get(kind, ()) if row.get("member") == iso), 1)
    )
