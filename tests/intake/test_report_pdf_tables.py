"""Tables of a report that is read from a PDF."""

from __future__ import annotations

import pytest

from wcodesk import reports
from wcodesk.intake.report import read_report
from wcodesk.intake.report.pdf_lines import Cell, Printed, Run, printed_lines, raw_lines
from wcodesk.intake.report.pdf_tables import whole_tables
from wcodesk.model.blocks import Block, BlockType, plain
from wcodesk.model.blocks import Run as Words
from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.proposal import EditionProposal
from wcodesk.store.bundle import bundled_edition

MEMBERS = MemberIndex(load_members())
LONG = "The administration sent the officers whom it had trained to the regional workshop and heard of it"
TABLES = (
    (("Topic", "When", "Officers"), ("Risk management", "12 May 2020", "14"), ("Valuation", "June 2020", "9")),
    (("Topic", "When"), ("Data", "May")),
    (("A", "B", "C", "D", "E", ""),
     ("1.", "", "x", "", "2020", ""), ("", "b", "", "", "", ""), ("I", LONG, "", "", "", "")),
    (("Phase", "What was done", "Who"), *((f"{n}.", f"{LONG} {n}", "" if n % 3 else "Customs") for n in range(60))),
    (("Office and country", "Who"), ("Customs\nTirana", f"Ms A\nMr B of an office with a long name, who said: {LONG}")),
    (("Member", "What it told"), ("ALBANIA", LONG * 8), ("Background", LONG * 9)),
)  # fmt: skip


def table(rows: tuple[tuple[str, ...], ...]) -> Block:
    return Block(BlockType.TABLE, rows=tuple(tuple((Words(cell),) if cell else () for cell in row) for row in rows))


def with_tables(content: EditionContent) -> EditionContent:
    """A chapter of the edition alone, in which each entry ends in a table."""
    chapter = content.chapters[-1]
    entries = []
    for at, entry in enumerate(chapter.entries):
        last = entry.sections[-1]
        last = last._replace(blocks=(*last.blocks, table(TABLES[at % len(TABLES)])))
        entries.append(entry._replace(sections=(*entry.sections[:-1], last)))
    return content._replace(chapters=(chapter._replace(entries=tuple(entries)),))


def entries(content: EditionContent) -> list[str]:
    return [entry.iso for chapter in content.chapters for entry in chapter.entries]


def tables(content: EditionContent) -> list[tuple[tuple[str, ...], ...]]:
    found = (section for chapter in content.chapters for entry in chapter.entries for section in entry.sections)
    blocks = (block for section in found for block in section.blocks if block.type is BlockType.TABLE)
    return [tuple(tuple(map(plain, row)) for row in block.rows) for block in blocks]


@pytest.fixture(scope="module")
def made() -> EditionContent:
    return with_tables(bundled_edition(MEMBERS))


@pytest.fixture(scope="module")
def back(made: EditionContent, tmp_path_factory: pytest.TempPathFactory) -> EditionProposal:
    path = tmp_path_factory.mktemp("pdf") / "report.pdf"
    reports.export(made, Scope("report"), "pdf", path)
    return read_report(path, MEMBERS)


def test_the_program_s_own_tables_come_back_cell_by_cell(made, back):
    assert len(tables(made)) > len(TABLES)
    assert tables(back.content) == tables(made)


def test_the_entries_around_tables_are_the_same(made, back):
    assert entries(back.content) == entries(made)


# -- by hand --------------------------------------------------------------------------------------------------------


def runs(*cells: tuple[int, int, str], columns: int = 2) -> list[Run]:
    return [
        Run(90 + 200 * column, 600 - 14 * row, 180 + 200 * column, 11, text, Cell(0, row, column, columns))
        for row, column, text in cells
    ]


def read(*pages: list[Run]) -> list[str]:
    found, _ = raw_lines(whole_tables([printed_lines(page) for page in pages]))
    return [line.text for line in found if line.text]


def test_text_around_a_table_stays_text():
    above, below = Run(90, 700, 200, 11, "above"), Run(90, 500, 200, 11, "below")
    found = read([above, below, *runs((0, 0, "Topic"), (0, 1, "When"), (1, 0, "Data"), (1, 1, "May"))])
    assert found == ["above", "Topic\tWhen\nData\tMay", "below"]


def test_a_last_column_without_a_word_is_one():
    assert read(runs((0, 0, "Topic"), (1, 0, "Data"))) == ["Topic\t\nData\t"]


def test_a_first_row_without_a_word_is_one():
    assert read(runs((1, 0, "Data"), (1, 1, "May"))) == ["\t\nData\tMay"]


def test_a_word_that_a_cell_broke_is_whole():
    broken = [
        *runs((0, 0, "Topic"), (0, 1, "development"), (1, 0, "the devel-")),
        Run(90, 572, 180, 11, "opment", Cell(0, 1, 0, 2)),
    ]
    assert read(broken) == ["Topic\tdevelopment\nthe development\t"]


def test_a_line_that_had_room_ends_in_a_break():
    cells = [
        *runs((0, 0, "Office"), (0, 1, "Who"), (1, 0, "Customs"), (1, 1, "May")),
        Run(90, 572, 110, 11, "Tirana", Cell(0, 1, 0, 2)),
        Run(290, 558, 350, 11, "June", Cell(0, 2, 1, 2)),
    ]
    assert read(cells) == ["Office\tWho\nCustoms\vTirana\tMay\n\tJune"]


def test_centred_words_do_not_tell_how_far_the_column_before_goes():
    cells = [
        *runs((0, 0, "Office"), (1, 0, "Customs")),
        Run(90, 572, 180, 11, "Tirana", Cell(0, 1, 0, 2)),
        Run(290, 600, 350, 11, "Who", Cell(0, 0, 1, 2)),
        Run(300, 586, 340, 11, "May", Cell(0, 1, 1, 2)),
    ]
    assert read(cells) == ["Office\tWho\nCustoms Tirana\tMay"]


def test_a_header_that_is_printed_again_is_left_out():
    first = runs((0, 0, "Topic"), (0, 1, "When"), (1, 0, "Data"), (1, 1, "May"))
    again = [Run(90, 700, 130, 11, "Topic"), Run(290, 700, 330, 11, "When")]
    assert read(first, [*again, *runs((2, 0, "Risk"), (2, 1, "June"))]) == ["Topic\tWhen\nData\tMay\nRisk\tJune"]


def test_a_row_that_a_page_broke_is_one():
    first = runs((0, 0, "Topic"), (0, 1, "When"), (1, 0, "Data"), (1, 1, "from May"))
    assert read(first, runs((1, 1, "to June"))) == ["Topic\tWhen\nData\tfrom May to June"]


def test_a_table_that_begins_on_a_page_is_another():
    first = runs((0, 0, "Topic"), (0, 1, "When"), (1, 0, "Data"), (1, 1, "May"))
    assert len(read(first, first)) == 2


def test_a_table_after_a_page_without_one_is_another():
    first = runs((0, 0, "Topic"), (0, 1, "When"), (1, 0, "Data"), (1, 1, "May"))
    between = [Run(90, 700, 200, 11, "text")]
    assert len(read(first, between, runs((2, 0, "Risk"), (2, 1, "June")))) == 3


def test_lines_of_a_table_count_as_lines_of_its_page():
    page = printed_lines([*runs((0, 0, "Topic"), (1, 0, "Data")), Run(90, 500, 200, 11, "below")])
    found, starts = raw_lines([page, [Printed(700, "overleaf")]])
    assert [(line.number, line.text) for line in found if line.text][-2:] == [(3, "below"), (4, "overleaf")]
    assert starts == (1, 4)
