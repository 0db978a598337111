"""An edition as JSON text and back, losing nothing: what other programs and checks read.

The shape is that of the design's "JSON of an edition". A block's "text" and "rows" are plain strings; a block
with bold, italic or links has its runs besides ("runs", for a table "cells"). "frozen" and a mission's "note"
and "section" are written only where they are set. Ids and places are not written: they are not part of the content.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from wcodesk.model.blocks import Block, BlockType, Run, plain
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, MissionContent, SectionContent
from wcodesk.model.errors import DeskError
from wcodesk.model.records import MissionMode, MissionState, SectionKind

REGISTERS = ("projects", "structures", "contacts", "conventions", "groupings")

_Json = dict[str, Any]
_MISSION_TEXTS = ("title", "form", "topic", "programme", "donor", "when", "place")
_MISSION_EXTRAS = ("note", "section")
_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(content: EditionContent) -> str:
    """The JSON text of content, its keys in the order of the design."""
    edition: _Json = {
        "title": content.title,
        "published": content.published,
        "part": content.part,
        "period": [content.period_from, content.period_to],
    }
    if content.frozen:
        edition["frozen"] = True
    registers = {name: content.registers.get(name, ()) for name in (*REGISTERS, *content.registers)}
    data = {
        "edition": edition,
        "overview": {"sections": [_section(section) for section in content.overview]},
        "chapters": [_chapter(chapter) for chapter in content.chapters],
        "registers": {name: [dict(row) for row in rows] for name, rows in registers.items()},
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    # Half a surrogate pair cannot be encoded; JSON's own escape carries it.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _chapter(chapter: ChapterContent) -> _Json:
    return {
        "region": chapter.region,
        "name": chapter.name,
        "sections": [_section(section) for section in chapter.sections],
        "missions": [_mission(mission) for mission in chapter.missions],
        "members": [
            {
                "iso": entry.iso,
                "name": entry.name,
                "heading": entry.heading,
                "sections": [_section(section) for section in entry.sections],
                "missions": [_mission(mission) for mission in entry.missions],
            }
            for entry in chapter.entries
        ],
    }


def _section(section: SectionContent) -> _Json:
    return {
        "heading": section.heading,
        "kind": section.kind.value,
        "level": section.level,
        "blocks": [_block(block) for block in section.blocks],
    }


def _mission(mission: MissionContent) -> _Json:
    data: _Json = {name: getattr(mission, name) for name in _MISSION_TEXTS}
    data |= {"mode": mission.mode.value, "state": mission.state.value}
    data |= {name: told for name in _MISSION_EXTRAS if (told := getattr(mission, name))}
    return data


def _block(block: Block) -> _Json:
    data: _Json = {"type": block.type.value, "level": block.level}
    if block.label or block.type is BlockType.NUMBERED:
        data["label"] = block.label
    data["text"] = block.text
    if block.type is BlockType.TABLE or block.rows:
        data["rows"] = [[plain(cell) for cell in row] for row in block.rows]
        if any(_styled(cell) for row in block.rows for cell in row):
            data["cells"] = [[_runs(cell) for cell in row] for row in block.rows]
    if block.runs and (block.type is BlockType.TABLE or _styled(block.runs)):
        data["runs"] = _runs(block.runs)
    return data


def _styled(runs: tuple[Run, ...]) -> bool:
    """Whether the plain text alone does not say these runs."""
    return runs != _plain_runs(plain(runs))


def _plain_runs(text: str) -> tuple[Run, ...]:
    return (Run(text),) if text else ()


def _runs(runs: Iterable[Run]) -> list[_Json]:
    return [
        {"text": run.text}
        | ({"bold": True} if run.bold else {})
        | ({"italic": True} if run.italic else {})
        | ({"href": run.href} if run.href else {})
        for run in runs
    ]


def from_json(text: str) -> EditionContent:
    """The content that to_json wrote. DeskError, naming the place, when text is not such JSON."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DeskError(f"This is not the JSON of an edition: {error}.") from error
    top = _Reader(data, "the file")
    edition = top.child("edition")
    period = edition.texts("period")
    if len(period) != 2:
        raise edition.wrong("period", "two texts")
    return EditionContent(
        title=edition.text("title"),
        published=edition.text("published"),
        part=edition.text("part"),
        period_from=period[0],
        period_to=period[1],
        overview=tuple(map(_read_section, top.child("overview").children("sections"))),
        chapters=tuple(map(_read_chapter, top.children("chapters"))),
        registers=_read_registers(top.child("registers")),
        frozen=edition.flag("frozen"),
    )


class _Reader:
    """One JSON object with the place it stands at, so that every complaint can name it."""

    def __init__(self, data: Any, place: str) -> None:
        if not isinstance(data, dict):
            raise DeskError(f"This is not the JSON of an edition: {place} should be an object.")
        self.data: _Json = data
        self.place = place

    def wrong(self, key: str, wanted: str) -> DeskError:
        return DeskError(f"This is not the JSON of an edition: “{key}” of {self.place} should be {wanted}.")

    def text(self, key: str, default: str | None = None) -> str:
        value = self.data.get(key, default)
        if not isinstance(value, str):
            raise self.wrong(key, "a text")
        return value

    def number(self, key: str) -> int:
        value = self.data.get(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(key, "a whole number")
        return value

    def flag(self, key: str) -> bool:
        value = self.data.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, "true or false")
        return value

    def items(self, key: str) -> list[Any]:
        value = self.data.get(key, [])
        if not isinstance(value, list):
            raise self.wrong(key, "a list")
        return value

    def texts(self, key: str) -> list[str]:
        values = self.items(key)
        if not all(isinstance(value, str) for value in values):
            raise self.wrong(key, "a list of texts")
        return values

    def child(self, key: str) -> _Reader:
        return _Reader(self.data.get(key), f"“{key}” of {self.place}")

    def children(self, key: str) -> list[_Reader]:
        return [
            _Reader(value, f"{key}[{number}] of {self.place}" if self.place != "the file" else f"{key}[{number}]")
            for number, value in enumerate(self.items(key))
        ]


def _read_chapter(chapter: _Reader) -> ChapterContent:
    return ChapterContent(
        region=chapter.text("region"),
        name=chapter.text("name"),
        sections=tuple(map(_read_section, chapter.children("sections"))),
        entries=tuple(map(_read_entry, chapter.children("members"))),
        missions=tuple(map(_read_mission, chapter.children("missions"))),
    )


def _read_entry(entry: _Reader) -> EntryContent:
    return EntryContent(
        iso=entry.text("iso"),
        name=entry.text("name"),
        heading=entry.text("heading"),
        sections=tuple(map(_read_section, entry.children("sections"))),
        missions=tuple(map(_read_mission, entry.children("missions"))),
    )


def _read_section(section: _Reader) -> SectionContent:
    kind = section.text("kind")
    if kind not in set(SectionKind):
        raise section.wrong("kind", "one of " + ", ".join(SectionKind))
    return SectionContent(
        heading=section.text("heading"),
        kind=SectionKind(kind),
        level=section.number("level"),
        blocks=tuple(map(_read_block, section.children("blocks"))),
    )


def _read_mission(mission: _Reader) -> MissionContent:
    mode, state = mission.text("mode", ""), mission.text("state", MissionState.PLANNED.value)
    if mode not in set(MissionMode):
        raise mission.wrong("mode", "one of " + ", ".join(MissionMode))
    if state not in set(MissionState):
        raise mission.wrong("state", "one of " + ", ".join(MissionState))
    texts = {name: mission.text(name, "") for name in _MISSION_TEXTS[1:]}
    return MissionContent(
        title=mission.text("title"),
        **texts,
        mode=MissionMode(mode),
        state=MissionState(state),
        **{name: mission.text(name, "") for name in _MISSION_EXTRAS},
    )


def _read_block(block: _Reader) -> Block:
    kind = block.text("type")
    if kind not in set(BlockType):
        raise block.wrong("type", "one of " + ", ".join(BlockType))
    type_ = BlockType(kind)
    if "runs" in block.data:
        runs = _read_runs(block.children("runs"))
    else:
        runs = () if type_ is BlockType.TABLE else _plain_runs(block.text("text"))
    return Block(
        type=type_,
        runs=runs,
        level=block.number("level"),
        label=block.text("label", ""),
        rows=_read_rows(block),
    )


def _read_rows(block: _Reader) -> tuple[tuple[tuple[Run, ...], ...], ...]:
    key = "cells" if "cells" in block.data else "rows"
    rows = block.items(key)
    if not all(isinstance(row, list) for row in rows):
        raise block.wrong(key, "a list of lists")
    if key == "cells":
        return tuple(tuple(_read_cell(cell, block) for cell in row) for row in rows)
    if not all(isinstance(cell, str) for row in rows for cell in row):
        raise block.wrong(key, "lists of texts")
    return tuple(tuple(_plain_runs(cell) for cell in row) for row in rows)


def _read_cell(cell: Any, block: _Reader) -> tuple[Run, ...]:
    if not isinstance(cell, list):
        raise block.wrong("cells", "lists of lists of runs")
    return _read_runs(_Reader(run, f"a cell of {block.place}") for run in cell)


def _read_runs(runs: Iterable[_Reader]) -> tuple[Run, ...]:
    return tuple(
        Run(run.text("text"), bold=run.flag("bold"), italic=run.flag("italic"), href=run.text("href", ""))
        for run in runs
    )


def _read_registers(registers: _Reader) -> dict[str, tuple[dict[str, str], ...]]:
    found: dict[str, tuple[dict[str, str], ...]] = {}
    for name in registers.data:
        rows = registers.children(name)
        if rows or name not in REGISTERS:
            found[name] = tuple({field: row.text(field) for field in row.data} for row in rows)
    return found
