"""Tables of a PDF without tags, told by the rules that are drawn."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.colors import black, lightgrey
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, HRFlowable, Paragraph, SimpleDocTemplate, Spacer, Table

from wcodesk.intake.report import pdf_child
from wcodesk.intake.report.pdf_lines import Run, printed_lines, raw_lines
from wcodesk.intake.report.pdf_tables import whole_tables

NORMAL = getSampleStyleSheet()["Normal"]
TEXT = "The administration sent the officers whom it had trained to the regional workshop and heard of it. " * 4
LONG = "The officers went to the regional workshop and heard of the standards there"
GRID = [("GRID", (0, 0), (-1, -1), 0.5, black)]
BOXES = [("INNERGRID", (0, 0), (-1, -1), 0.25, black), ("BOX", (0, 0), (-1, -1), 1, black),
         ("BACKGROUND", (0, 0), (-1, 0), lightgrey)]  # fmt: skip
ROWS = [("LINEABOVE", (0, 0), (-1, 0), 1, black), ("LINEBELOW", (0, 0), (-1, -1), 0.5, black)]
BOOK = [("LINEABOVE", (0, 0), (-1, 0), 1, black), ("LINEBELOW", (0, 0), (-1, 0), 0.5, black),
        ("LINEBELOW", (0, -1), (-1, -1), 1, black)]  # fmt: skip
SMALL = (("Topic", "When", "Officers"), ("Risk management", "12 May 2020", "14"), ("Valuation", "June 2020", "9"))
WIDE = (("A", "B", "C", "D", "E", "F"), ("1.", "", "x", "", "2020", "y"), ("", "b", "", "", "", ""))
MANY = (("Phase", "What was done", "Who"), *((f"{n}.", f"{LONG} {n}", "" if n % 3 else "Customs") for n in range(70)))


def table(rows: tuple[tuple[str, ...], ...], style: list, **options) -> Table:
    cells = [[Paragraph(cell, NORMAL) for cell in row] for row in rows]
    widths = [430 / len(rows[0])] * len(rows[0])
    return Table(cells, widths, style=[*style, ("VALIGN", (0, 0), (-1, -1), "TOP")], **options)


def lines(*story: Flowable) -> list[str]:
    """The lines that are read of what was set; a table is one."""
    out = io.BytesIO()
    SimpleDocTemplate(out).build([Paragraph(TEXT, NORMAL), Spacer(1, 9), *story, Spacer(1, 9), Paragraph(TEXT, NORMAL)])
    pages: list[list[Run]] = pdf_child.read_pages(out.getvalue())["pages"]
    found, _ = raw_lines(whole_tables([printed_lines(page) for page in pages]))
    return [line.text for line in found if line.text]


def said(rows: tuple[tuple[str, ...], ...]) -> str:
    return "\n".join("\t".join(row) for row in rows)


@pytest.mark.parametrize("rows", [SMALL, WIDE, MANY], ids=["small", "wide", "over pages"])
@pytest.mark.parametrize("style", [GRID, BOXES, ROWS], ids=["grid", "boxes", "rows"])
def test_a_ruled_table_is_read_cell_by_cell(rows, style):
    assert [line for line in lines(table(rows, style, repeatRows=1)) if "\t" in line] == [said(rows)]


def test_a_header_that_is_not_repeated_is_the_only_one():
    assert [line for line in lines(table(MANY, GRID)) if "\t" in line] == [said(MANY)]


def test_rows_without_rules_between_them_are_told_by_their_lines():
    assert said(SMALL) in lines(table(SMALL, BOOK))


def test_a_cell_that_spans_columns_is_the_first_of_these():
    rows = (
        ("Topic", "When", "Officers"),
        ("All of the year was one workshop that went on and on, and then on", "", ""),
    )
    assert said(rows) in lines(table(rows, [*GRID, ("SPAN", (0, 1), (-1, 1))]))


def test_text_around_a_table_is_the_same():
    with_table, without = lines(table(SMALL, GRID)), lines()
    assert [line for line in with_table if "\t" not in line] == without


def test_tables_with_text_between_are_two():
    found = lines(table(SMALL, GRID), Paragraph(TEXT, NORMAL), table(WIDE, ROWS))
    assert [line for line in found if "\t" in line] == [said(SMALL), said(WIDE)]


def test_text_in_a_frame_is_no_table():
    assert not any("\t" in line for line in lines(table(((TEXT,), (TEXT,)), GRID)))


def test_one_row_in_boxes_is_no_table():
    assert not any("\t" in line for line in lines(table((("Part I", "June 2020"),), GRID)))


def test_headings_with_rules_are_no_table():
    heading = [HRFlowable(width="100%"), Paragraph("Background", NORMAL), HRFlowable(width="100%")]
    listed = [Paragraph(text, NORMAL, bulletText="1.") for text in ("12 May 2020", "One thing that was done")]
    assert not any("\t" in line for line in lines(*heading, Paragraph(TEXT, NORMAL), *heading, *listed, *heading))
