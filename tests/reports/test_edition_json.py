from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_edition import make_edition

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import (
    ChapterContent,
    EditionContent,
    EntryContent,
    MissionContent,
    Scope,
    SectionContent,
)
from wcodesk.model.errors import DeskError
from wcodesk.model.records import MissionMode, MissionState, SectionKind
from wcodesk.reports.edition_json import REGISTERS, from_json, to_json
from wcodesk.reports.scope import scoped

TEXT = st.text(st.characters(), max_size=12)
RUNS = st.lists(st.builds(Run, TEXT, st.booleans(), st.booleans(), TEXT), max_size=3).map(tuple)
ROWS = st.lists(st.lists(RUNS, max_size=3).map(tuple), max_size=3).map(tuple)
BLOCKS = st.lists(
    st.builds(Block, st.sampled_from(BlockType), RUNS, st.integers(1, 3), TEXT)
    | st.builds(lambda rows: Block(BlockType.TABLE, rows=rows), ROWS),
    max_size=4,
).map(tuple)
SECTIONS = st.lists(
    st.builds(SectionContent, TEXT, st.sampled_from(SectionKind), st.integers(1, 3), BLOCKS), max_size=3
).map(tuple)
MISSIONS = st.lists(
    st.builds(
        MissionContent,
        *[TEXT] * 7,
        mode=st.sampled_from(MissionMode),
        state=st.sampled_from(MissionState),
        note=TEXT,
        section=TEXT,
    ),
    max_size=2,
).map(tuple)
ENTRIES = st.lists(st.builds(EntryContent, TEXT, TEXT, TEXT, SECTIONS, MISSIONS), max_size=2).map(tuple)
CHAPTERS = st.lists(st.builds(ChapterContent, TEXT, TEXT, SECTIONS, ENTRIES, MISSIONS), max_size=2).map(tuple)
ROW = st.dictionaries(TEXT, TEXT, max_size=3)
REGISTER = st.dictionaries(st.sampled_from(REGISTERS), st.lists(ROW, min_size=1, max_size=2).map(tuple), max_size=2)
EDITIONS = st.builds(EditionContent, *[TEXT] * 5, SECTIONS, CHAPTERS, REGISTER, st.booleans())


@given(EDITIONS)
def test_json_holds_the_whole_content(content: EditionContent) -> None:
    assert from_json(to_json(content)) == content


@given(st.text(st.characters(categories=["Cs"]), min_size=1, max_size=1))
def test_half_a_surrogate_pair_survives_the_file(text: str) -> None:
    content = EditionContent(text, "2020", "")
    assert from_json(to_json(content).encode().decode()) == content


def test_json_has_exactly_the_keys_of_the_design() -> None:
    data = json.loads(to_json(make_edition()))
    assert list(data) == ["edition", "overview", "chapters", "registers"]
    assert list(data["edition"]) == ["title", "published", "part", "period"]
    assert data["edition"]["period"] == ["2019-07", "2020-06"]
    assert list(data["overview"]) == ["sections"]
    chapter = data["chapters"][0]
    assert list(chapter) == ["region", "name", "sections", "missions", "members"]
    member = chapter["members"][0]
    assert list(member) == ["iso", "name", "heading", "sections", "missions"]
    assert list(member["sections"][0]) == ["heading", "kind", "level", "blocks"]
    assert list(member["missions"][0]) == [
        "title", "form", "topic", "programme", "donor", "when", "place", "mode", "state",
    ]  # fmt: skip
    assert data["registers"] == {name: [] for name in REGISTERS}


def test_a_plain_block_has_no_extras() -> None:
    data = json.loads(to_json(make_edition()))
    blocks = data["chapters"][0]["members"][0]["sections"][2]["blocks"]
    assert blocks[0] == {"type": "heading", "level": 1, "text": "Single window"}
    assert blocks[-1] == {"type": "numbered", "level": 2, "label": "(b)", "text": "seven on the railway"}


def test_a_styled_block_says_its_runs_beside_its_text() -> None:
    data = json.loads(to_json(make_edition()))
    block = data["chapters"][0]["members"][0]["sections"][3]["blocks"][0]
    assert block["text"] == "A scoping visit on audit came in May 2019."
    assert block["runs"][:2] == [{"text": "A "}, {"text": "scoping", "bold": True}]


def test_a_table_has_its_rows_as_plain_texts() -> None:
    data = json.loads(to_json(make_edition()))
    block = data["chapters"][1]["members"][0]["sections"][0]["blocks"][1]
    assert block["rows"][0] == ["Function", "Since", "What it is for"]
    assert "cells" not in block


def test_a_region_alone_has_its_rows_of_the_registers_alone() -> None:
    rows = ({"region": "europe", "name": "ROCB"}, {"region": "americas", "name": "RTC"}, {"member": "AL", "name": "x"})
    content = make_edition()._replace(registers={"structures": rows})
    europe = scoped(content, Scope("region", "europe"))
    assert europe.registers == {"structures": (rows[0], rows[2])}
    assert europe.overview == ()
    assert scoped(content, Scope("member", "PA")).registers == {"structures": ()}


def test_the_part_of_a_part_is_the_same_part() -> None:
    for scope in (Scope("report"), Scope("region", "europe"), Scope("member", "AL")):
        part = scoped(make_edition(), scope)
        assert scoped(part, scope) == part


def without(path: str) -> str:
    """The invented edition's JSON with one value replaced by a number."""
    data = json.loads(to_json(make_edition()))
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place = data
    for step in way:
        place = place[step]
    place[last] = 3.5
    return json.dumps(data)


@pytest.mark.parametrize(
    "path",
    [
        "edition",
        "edition.period",
        "edition.title",
        "overview.sections",
        "chapters",
        "chapters.0.region",
        "chapters.0.members.1.sections.0.kind",
        "chapters.0.members.1.sections.0.blocks.0",
        "chapters.0.members.1.sections.0.blocks.0.type",
        "chapters.0.members.1.sections.0.blocks.0.level",
        "chapters.0.members.0.sections.3.blocks.0.runs.1.bold",
        "chapters.0.members.0.missions.0.state",
        "chapters.1.members.0.sections.0.blocks.1.rows.2.1",
        "registers.projects",
    ],
)
def test_a_value_of_the_wrong_kind_is_named(path: str) -> None:
    key = [step for step in path.split(".") if not step.isdigit()][-1]
    with pytest.raises(DeskError, match=key):
        from_json(without(path))


@pytest.mark.parametrize("state", MissionState)
def test_every_state_of_a_mission_is_written_and_read(state: MissionState) -> None:
    data = json.loads(to_json(make_edition()))
    data["chapters"][0]["members"][0]["missions"][0]["state"] = state.value
    content = from_json(json.dumps(data))
    assert content.chapters[0].entries[0].missions[0].state is state
    assert from_json(to_json(content)) == content


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"edition": {}}', "[" * 100_000])
def test_text_that_is_no_edition_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(DeskError, match="not the JSON of an edition"):
        from_json(text)
