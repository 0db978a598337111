"""What the Excel pages say of their rows: enough to read every block back as it was."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from any_blocks import any_blocks
from helpers_content import small_content
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_edition import bullet, item, lower, para, table
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils import column_index_from_string
from workbook_reader import cell_text

from wcodesk.model.blocks import Block, Run
from wcodesk.model.content import EditionContent, Scope, SectionContent
from wcodesk.model.markdown import clean, parse, parse_line
from wcodesk.model.page_rows import HEADING_OF_SECTION, PAGES, PAGES_SIGNATURE, PageRow, page_blocks, page_row
from wcodesk.model.records import SectionKind
from wcodesk.reports.excel import write_xlsx
from wcodesk.reports.figures import Drawing
from wcodesk.reports.outline import Figure, outline


def edition_of(*blocks: Block) -> EditionContent:
    return small_content()._replace(
        overview=(SectionContent("Head", SectionKind.OTHER, 1, clean(blocks), id="s1"),),
        chapters=(),
        id="e1",
    )


def runs_of(value: object) -> tuple[Run, ...]:
    """The runs of a cell; with rich text, openpyxl undoes Excel's escapes itself."""
    if isinstance(value, CellRichText):
        return tuple(
            Run(part.text, bool(part.font.b), bool(part.font.i)) if isinstance(part, TextBlock) else Run(part)
            for part in value
        )
    return (Run(str(value)),) if value else ()


def rows_of(edition: EditionContent) -> Iterator[tuple[PageRow, str, tuple[tuple[Run, ...], ...], str]]:
    book = load_workbook(io.BytesIO(write_xlsx(outline(edition, Scope("report")))), rich_text=True)
    stamp = [[cell for cell in row if cell] for row in book[PAGES].iter_rows(values_only=True)]
    assert stamp[:3] == [[PAGES_SIGNATURE], ["format", "1"], ["edition", "e1"]]
    for _, name, letter in stamp[3:]:
        column = column_index_from_string(letter) - 1
        page = book[name]
        assert page.column_dimensions[letter].hidden
        merged = {merge.coord.split(":")[0]: merge for merge in page.merged_cells.ranges}
        for row in page.iter_rows():
            where = page_row(cell_text(row[column].value)) if len(row) > column else None
            if where is None:
                continue
            cells = [
                cell
                for at, cell in enumerate(row[1:column])
                if not any(cell.coordinate in merge and cell.coordinate not in merged for merge in merged.values())
            ]
            source = cell_text(row[column + 1].value) if len(row) > column + 1 else ""
            yield where, cell_text(row[0].value), tuple(runs_of(cell.value) for cell in cells), source


def read_back(edition: EditionContent) -> tuple[Block, ...]:
    return page_blocks(row[:3] for row in rows_of(edition)).get("s1", ())


BLOCKS = (
    lower("Head", 2),
    para("A ", Run("bold", bold=True), " word"),
    bullet("one"),
    bullet("two", 2),
    item("(a)", "three"),
    table(("A", "B"), ("", "2"), ("3", "")),
    table(("A", "B", "C"), ("1", "2", "3")),
)


def test_every_kind_of_block_is_read_back() -> None:
    assert read_back(edition_of(*BLOCKS)) == clean(BLOCKS)


@pytest.mark.parametrize(
    "text", ["word " * 20_000 + "end", "x" * 70_000, "_x0041_ " * 6_000 + "end", "a\n" * 5_000 + "b"]
)
def test_text_over_several_rows_is_joined_again(text: str) -> None:
    blocks = (para(text), bullet(text), table(("A", "B"), ("short", text)))
    assert read_back(edition_of(*blocks)) == clean(blocks)


def test_links_are_kept_beside_their_text() -> None:
    runs = (Run("See "), Run("the record", href="https://example.org/r"), Run("."))
    cells = table(("a", "b"), ("x", "y"))
    linked = cells._replace(rows=(cells.rows[0], (cells.rows[1][0], (Run("y", href="https://example.org/y"),))))
    sources = {where.block: source for where, _, _, source in rows_of(edition_of(para(*runs), para("plain"), linked))}
    assert parse_line(sources[0]) == runs
    assert sources[1] == ""
    assert parse(sources[2])[0].rows == linked.rows[1:]


def test_headings_of_sections_say_whose_they_are() -> None:
    edition = edition_of(para("x"))._replace(overview=small_content().overview)
    edition = edition._replace(overview=tuple(one._replace(id=f"s{at}") for at, one in enumerate(edition.overview)))
    heads = [where.section for where, _, _, _ in rows_of(edition) if where.block == HEADING_OF_SECTION]
    assert heads == ["s1", "s2"]


def test_a_cell_that_says_something_else_is_no_row() -> None:
    assert page_row(str(PageRow("s", 3, "bullet", 2, 0, 1))) == PageRow("s", 3, "bullet", 2, 0, 1)
    for text in ("", "s 1 bullet", "s 1 poem 1 0 0", "s x bullet 1 0 0"):
        assert page_row(text) is None


def test_a_figure_is_told_in_words() -> None:
    printed = outline(edition_of(para("x")), Scope("report"))
    printed = printed._replace(blocks=(*printed.blocks, Figure(Drawing(1, 1, ()), "Five missions in June.")))
    book = load_workbook(io.BytesIO(write_xlsx(printed)))
    assert any(cell.value == "Five missions in June." for row in book["Overview"].iter_rows() for cell in row)


@settings(max_examples=40, deadline=None)
@given(st.lists(any_blocks(links=False), min_size=1, max_size=6))
def test_any_words_are_read_back(blocks: list[Block]) -> None:
    """Which of several blanks in a row was bold is not kept: Excel drops blanks that stand alone."""
    read = read_back(edition_of(*blocks))
    wanted = clean(blocks)
    assert [(block.type, block.level, block.label, block.text) for block in read] == [
        (block.type, block.level, block.label, block.text) for block in wanted
    ]
