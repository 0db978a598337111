"""Blocks as rows of a sheet: nothing is lost there and back, and what people leave behind is read kindly."""

from __future__ import annotations

import pytest
from any_blocks import AWKWARD
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.markdown import clean, parse, parse_line, render, render_line
from wcodesk.model.sheet_rows import (
    CLEAR_WORDS,
    MOST,
    Returned,
    RowNote,
    RowType,
    SheetRow,
    cell_text,
    from_rows,
    split,
    to_rows,
)

TEXT = st.lists(st.sampled_from([*AWKWARD, "EFFACER"]) | st.text(max_size=12), max_size=6).map("".join)
RUNS = st.lists(
    st.builds(Run, TEXT, st.booleans(), st.booleans(), st.sampled_from(["", "", "https://example.org/(a)?b=\\*"])),
    max_size=4,
).map(tuple)
TABLE = st.lists(st.lists(RUNS, max_size=4).map(tuple), max_size=4).map(
    lambda rows: Block(BlockType.TABLE, rows=tuple(rows))
)
LABEL = st.sampled_from(["1.", "(a)", "ii.", "1.1", ""])
BLOCK = st.builds(Block, st.sampled_from(list(BlockType)[:4]), RUNS, st.integers(1, 3), LABEL) | TABLE
CELLS = st.lists(TEXT, min_size=1, max_size=3).map(tuple)
BLOCKS = st.lists(BLOCK, max_size=6)


@settings(max_examples=200, deadline=None)
@given(BLOCKS, st.integers(1, 25))
@example([Block(BlockType.PARAGRAPH, (Run("CLEAR"),))], 100)
def test_rows_of_blocks_are_read_back_as_the_same_blocks(blocks: list[Block], room: int) -> None:
    wanted = clean(blocks)
    assert from_rows(to_rows(blocks)) == Returned(wanted)
    assert from_rows(to_rows(blocks, lambda text: room)) == Returned(wanted)


@settings(max_examples=300, deadline=None)
@given(TEXT, RUNS)
def test_a_line_is_read_back_as_it_was(text: str, runs: tuple[Run, ...]) -> None:
    cleaned = clean([Block(BlockType.PARAGRAPH, runs)])
    expected = cleaned[0].runs if cleaned else ()
    assert parse_line(render_line(runs)) == expected
    assert parse_line(cell_text(expected)) == expected
    parse_line(text)


@given(
    st.lists(
        st.builds(
            SheetRow,
            st.sampled_from([*RowType, "", "?"]),
            st.integers(-3, 9),
            TEXT,
            CELLS,
        )
    )
)
def test_any_rows_can_be_read_and_no_word_is_lost(rows: list[SheetRow]) -> None:
    returned = from_rows(rows)
    assert clean(returned.blocks) == returned.blocks
    assert parse(render(returned.blocks)) == returned.blocks


def test_plain_words_stand_in_the_cell_as_they_are() -> None:
    for text in ("Kosovo*", "5 * 3 = 15", "a_b", "C:\\temp", "# 1", "two\nlines", "x | y", "[sic]"):
        assert cell_text((Run(text),)) == text


def test_marks_stand_only_where_a_style_is() -> None:
    runs = (Run("A "), Run("bold", bold=True), Run(" and "), Run("a link", href="https://example.org/"))
    assert cell_text(runs) == "A **bold** and [a link](https://example.org/)"
    assert cell_text((Run("**not bold**"),)) != "**not bold**"


def test_a_long_text_goes_on_in_rows_below() -> None:
    text = "word " * 20_000 + "end"
    rows = to_rows([Block(BlockType.BULLET, (Run(text),), 2)])
    assert [row.type for row in rows] == ["bullet"] + ["continued"] * (len(rows) - 1)
    assert all(len(row.cells[0]) <= MOST for row in rows)
    assert not any(row.cells[0].endswith(" ") for row in rows)
    assert from_rows(rows).blocks[0].text == text


def test_a_word_longer_than_a_cell_is_cut_and_glued() -> None:
    assert split("x" * 50, lambda text: 24) == ["x" * 24 + "\u2060", "x" * 24 + "\u2060", "xx"]


@pytest.mark.parametrize("word", CLEAR_WORDS)
def test_the_word_for_clearing_empties_a_section_whatever_else_was_left(word: str) -> None:
    rows = [SheetRow("paragraph", cells=(f" {word} ",)), SheetRow("paragraph", cells=("left",))]
    assert from_rows(rows) == Returned((), clear=True)


def test_empty_rows_say_nothing() -> None:
    assert from_rows([SheetRow("paragraph", cells=("",)), SheetRow("", cells=(" ", ""))]) == Returned(())


def one(row: SheetRow) -> tuple[Block, RowNote | None]:
    returned = from_rows([row])
    return returned.blocks[0], returned.notes[0][1] if returned.notes else None


def test_what_was_left_out_is_guessed_and_said() -> None:
    assert one(SheetRow("", cells=("x",))) == (Block(BlockType.PARAGRAPH, (Run("x"),)), None)
    assert one(SheetRow("?", cells=("x",))) == (Block(BlockType.PARAGRAPH, (Run("x"),)), RowNote.TYPE)
    assert one(SheetRow("", label="1.", cells=("x",)))[0].label == "1."
    assert one(SheetRow("bullet", label="a", cells=("x",)))[1] is RowNote.LABELLED
    assert one(SheetRow("numbered", cells=("x",))) == (Block(BlockType.BULLET, (Run("x"),)), RowNote.LABEL)
    assert one(SheetRow("continued", cells=("x",)))[1] is RowNote.CONTINUED
    assert one(SheetRow("heading", 2, "1.", ("x",)))[0] == Block(BlockType.HEADING, (Run("1. x"),), 2)
    block, note = one(SheetRow("paragraph", cells=("a", "b")))
    assert (block.type, note) == (BlockType.TABLE, RowNote.CELLS)


def test_a_table_heading_begins_another_table() -> None:
    table = Block(BlockType.TABLE, rows=(((Run("a"),), ()), ((), ()), ((), (Run("b"),))))
    assert from_rows(to_rows([table, table])).blocks == (table, table)
