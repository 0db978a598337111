"""The Excel pages: the words of the PDF, a sheet a Member, print set-up, nothing that is a formula."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from any_blocks import LABEL, TEXT, any_blocks
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_edition import FILLER, bullet, item, make_edition, para, section, table
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.worksheet import Worksheet
from printed import difference, expected, sheets, shown, squeezed

from wcodesk.model.blocks import Block, Run
from wcodesk.model.content import EditionContent, EntryContent, Scope
from wcodesk.model.errors import Cancelled
from wcodesk.reports.excel import write_xlsx
from wcodesk.reports.excel_sheet import points
from wcodesk.reports.excel_text import HIGHEST, LONGEST, line_ends
from wcodesk.reports.outline import outline
from wcodesk.reports.pdf.writer import write_pdf

REPORT = Scope("report")


def xlsx(edition: EditionContent, scope: Scope = REPORT) -> bytes:
    return write_xlsx(outline(edition, scope))


def opened(data: bytes, *, rich: bool = False) -> Workbook:
    """The visible sheets of a file."""
    book = load_workbook(io.BytesIO(data), rich_text=rich)
    assert book["wcodesk"].sheet_state == "veryHidden"
    del book["wcodesk"]
    return book


def edition_of(*blocks: Block) -> EditionContent:
    return make_edition()._replace(chapters=(), overview=(section("Overview", *blocks),))


def texts(page: Worksheet) -> list[str]:
    return [str(cell.value) for cell in shown(page)]


@pytest.mark.parametrize(
    "scope", [REPORT, Scope("region", "europe"), Scope("member", "PA")], ids=lambda scope: scope.kind
)
def test_the_sheets_hold_the_words_of_the_pdf(scope: Scope) -> None:
    printed = outline(make_edition(), scope)
    words = squeezed("".join(sheets(write_xlsx(printed)).values()))
    assert words == expected(printed)
    assert difference(write_pdf(printed), printed) == ""


def test_the_sheets_hold_the_words_of_the_bundled_edition() -> None:
    from wcodesk.model.members import MemberIndex, load_members
    from wcodesk.store.bundle import bundled_edition

    printed = outline(bundled_edition(MemberIndex(load_members())), REPORT)
    assert squeezed("".join(sheets(write_xlsx(printed)).values())) == expected(printed)


def test_the_sheets_hold_the_words_of_the_published_report(published_report: Path) -> None:
    from wcodesk.intake.report import read_report
    from wcodesk.model.members import MemberIndex, load_members

    printed = outline(read_report(published_report, MemberIndex(load_members())).content, REPORT)
    assert squeezed("".join(sheets(write_xlsx(printed)).values())) == expected(printed)


def test_contents_come_first_then_overview_chapters_and_members() -> None:
    assert opened(xlsx(make_edition())).sheetnames == [
        "Contents",
        "Overview",
        "Europe",
        "Albania",
        "Armenia",
        "Azerbaijan",
        "Kosovo",
        "Americas and the Caribbean",
        "Panama",
    ]


def test_every_line_of_the_contents_leads_to_its_heading() -> None:
    book = opened(xlsx(make_edition()))
    links = [cell for row in book["Contents"].iter_rows() for cell in row if cell.hyperlink]
    assert len(links) == sum(heading.listed > 0 for heading in outline(make_edition(), REPORT).headings)
    for cell in links:
        sheet, place = cell.hyperlink.location.rsplit("!", 1)
        assert book[sheet.strip("'").replace("''", "'")][place].value == cell.value


def test_a_long_heading_takes_two_lines_of_the_contents_both_of_them_links() -> None:
    edition = edition_of()
    heading = "A heading about " + "many things and " * 8 + "one more"
    book = opened(xlsx(edition._replace(overview=(*edition.overview, section(heading, para("x"))))))
    links = [cell for row in book["Contents"].iter_rows() for cell in row if cell.hyperlink][1:]
    assert len(links) == 2
    assert " ".join(cell.value for cell in links) == heading
    assert {cell.hyperlink.location for cell in links} == {"'Overview'!B3"}


def test_a_name_with_an_apostrophe_can_be_linked_to() -> None:
    edition = make_edition()
    chapter = edition.chapters[1]._replace(entries=(EntryContent("CI", "Côte d'Ivoire", "CÔTE D'IVOIRE"),))
    book = opened(xlsx(edition._replace(chapters=(chapter,))))
    assert "Côte d'Ivoire" in book.sheetnames
    locations = [c.hyperlink.location for row in book["Contents"].iter_rows() for c in row if c.hyperlink]
    assert "'Côte d''Ivoire'!B1" in locations


def test_members_of_one_name_get_sheets_of_their_own() -> None:
    entries = tuple(EntryContent("AL", name, name) for name in ("Twin", "TWIN", "History", "a/b", "a:b", "", "x" * 40))
    edition = make_edition()
    book = opened(xlsx(edition._replace(overview=(), chapters=(edition.chapters[1]._replace(entries=entries),))))
    assert len({name.casefold() for name in book.sheetnames}) == len(entries) + 2
    assert all(0 < len(name) <= 31 for name in book.sheetnames)
    assert "history" not in {name.casefold() for name in book.sheetnames}


AWKWARD = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'quoted", "#N/A", "#REF!", "1", "2020-06-03", "TRUE", "=", "a=1"]


@pytest.mark.parametrize("text", AWKWARD)
def test_text_that_looks_like_something_else_stays_text(text: str) -> None:
    styled = para(Run(text, bold=True), Run(text))
    edition = edition_of(para(text), styled, bullet(text), item(text, text), table((text,), (text,)))
    edition = edition._replace(title=text, overview=(*edition.overview, section(text, para("end"))))
    book = opened(xlsx(edition))
    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert sum(cell.value == text for cell in cells) >= 8


def test_no_sheet_holds_a_formula() -> None:
    archive = zipfile.ZipFile(io.BytesIO(xlsx(edition_of(*(para(text) for text in AWKWARD)))))
    for name in archive.namelist():
        if name.startswith("xl/worksheets/"):
            assert not re.search(rb"<f[ >/]", archive.read(name))


def test_risky_beginnings_are_marked_as_text_for_other_programs() -> None:
    page = opened(xlsx(edition_of(para("=1+1"), para("plain"))))["Overview"]
    marks = {cell.value: cell.quotePrefix for row in page.iter_rows() for cell in row if cell.value}
    assert marks["=1+1"]
    assert not marks["plain"]


def test_bold_and_italic_stay_in_the_cell() -> None:
    page = opened(xlsx(make_edition(), Scope("member", "AL")), rich=True)["Albania"]
    cell = next(cell.value for row in page.iter_rows() for cell in row if str(cell.value).startswith("A scoping visit"))
    assert isinstance(cell, CellRichText)
    styles = {part.text: (bool(part.font.b), bool(part.font.i)) for part in cell if isinstance(part, TextBlock)}
    assert styles["scoping"] == (True, False)
    assert styles["audit"] == (False, True)


def test_blanks_between_styled_words_are_kept() -> None:
    runs = (Run("one", bold=True), Run(" "), Run("two", italic=True), Run("  "), Run("three", bold=True))
    assert texts(opened(xlsx(edition_of(para(*runs))))["Overview"])[1] == "one two  three"


def test_a_cell_that_is_one_address_is_a_link_and_text_with_addresses_is_not() -> None:
    """LibreOffice shows a single line of a cell that is a link."""
    whole = (para("www.example.org/x"), para(Run("the record", href="https://example.org/r")), bullet("a@example.org"))
    mixed = (para("See www.example.org/y."), para("www.example.org and a@example.org"))
    book = opened(xlsx(edition_of(*whole, *mixed)))
    links = [cell.hyperlink.target for row in book["Overview"].iter_rows() for cell in row if cell.hyperlink]
    assert links == ["http://www.example.org/x", "https://example.org/r", "mailto:a@example.org"]


def test_an_unsafe_link_is_no_link() -> None:
    book = opened(xlsx(edition_of(para(Run("x", href="file:///etc/passwd")), para(Run("y", href="javascript:1")))))
    assert not [cell for row in book["Overview"].iter_rows() for cell in row if cell.hyperlink]


@pytest.mark.parametrize("text", ["word " * 20_000, "x" * 70_000, "_x0041_ " * 6_000, "a\n" * 5_000])
def test_text_longer_than_a_cell_goes_on_in_the_next_row(text: str) -> None:
    cells = texts(opened(xlsx(edition_of(para(text))))["Overview"])
    assert squeezed("".join(cells)).replace("_x005F_x", "_x") == squeezed("Overview" + text + "xxx")
    assert all(len(cell) <= LONGEST for cell in cells)


def test_a_long_cell_of_a_table_goes_on_in_the_next_row() -> None:
    tall = FILLER.format("many") * 100
    page = opened(xlsx(edition_of(table(("A", "B"), ("short", tall), ("end", "row")))))["Overview"]
    assert squeezed("".join(texts(page))) == squeezed("OverviewABshort" + tall + "endrowxxx")


def test_every_row_is_high_enough_for_its_text_and_none_higher_than_excel_allows() -> None:
    blocks = (para(FILLER.format("few")), para(FILLER.format("many") * 30), bullet(FILLER.format("some")))
    page = opened(xlsx(edition_of(*blocks)))["Overview"]
    for row in page.iter_rows(min_row=3):
        text, high = row[1].value, page.row_dimensions[row[1].row].height
        assert high <= HIGHEST
        if text and len(text) > 50:
            lines = len(line_ends((Run(text),), points(page.column_dimensions["B"].width - 1), 10))
            assert high >= lines * 12.75


def test_tables_are_tables_and_text_beside_them_spans_their_columns() -> None:
    page = opened(xlsx(make_edition(), Scope("member", "PA")))["Panama"]
    header = next(row for row in page.iter_rows() if row[1].value == "Function")
    assert [cell.value for cell in header[1:4]] == ["Function", "Since", "What it is for"]
    assert header[1].fill.fgColor.rgb != "00000000"
    intro = next(row[1] for row in page.iter_rows() if str(row[1].value).startswith("What the system"))
    assert f"B{intro.row}:D{intro.row}" in {str(merge) for merge in page.merged_cells.ranges}


def test_a_sheet_without_tables_has_no_merged_cells() -> None:
    assert not opened(xlsx(make_edition()))["Albania"].merged_cells.ranges


def test_tables_of_different_widths_share_a_sheet() -> None:
    page = opened(xlsx(edition_of(table(("a", "b"), ("c", "d")), table(("e", "f", "g"), ("h", "i", "j")))))["Overview"]
    assert texts(page)[1:-2] == list("abcdefghij")


def test_rows_of_different_lengths_make_one_table() -> None:
    page = opened(xlsx(edition_of(table(("a", "b", "c"), ("d",), (), ("e", "f", "g", "h")))))["Overview"]
    assert texts(page)[1:-2] == list("abcdefgh")


def test_lists_hang_beside_their_signs() -> None:
    page = opened(xlsx(edition_of(bullet("one"), bullet("two", 2), item("(iv)", "three"))))["Overview"]
    rows = [(row[0].value, row[1].value, row[1].alignment.indent) for row in page.iter_rows() if row[0].value]
    assert rows == [("•", "one", 0), ("o", "two", 2), ("(iv)", "three", 0)]


def test_headings_look_like_those_of_the_page() -> None:
    page = opened(xlsx(make_edition(), Scope("member", "AL")))["Albania"]
    fonts = {row[1].value: row[1].font for row in page.iter_rows() if row[1].value}
    assert (fonts["ALBANIA"].b, fonts["ALBANIA"].sz) == (True, 12.5)
    assert (fonts["Background"].b, fonts["Background"].i) == (True, False)
    assert (fonts["Single window"].b, fonts["Single window"].i) == (True, True)


def test_every_sheet_prints_on_a4_as_wide_as_the_page_with_head_and_foot() -> None:
    for page in opened(xlsx(make_edition())):
        assert (int(page.page_setup.paperSize), page.page_setup.orientation) == (9, "portrait")
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
        assert (page.oddHeader.left.text, page.oddHeader.right.text) == (
            "June 2020",
            "Capacity Building Progress Report",
        )
        assert page.oddFooter.right.text == "Part I &P."
        assert page.evenFooter.left.text == "&P. Part I"
        assert not page.sheet_view.showGridLines


def test_a_draft_says_so_on_the_first_sheet_and_in_the_head_of_each_page() -> None:
    book = opened(write_xlsx(outline(make_edition(), REPORT), draft=True))
    assert "DRAFT" in [cell.value for (cell,) in book["Contents"].iter_rows(max_col=1)]
    shown = [page for page in book if page.sheet_state == "visible"]
    assert {text for page in shown for text in (page.oddHeader.center.text, page.evenHeader.center.text)} == {"DRAFT"}


def test_what_is_no_draft_bears_no_mark() -> None:
    assert "DRAFT" not in "".join(sheets(xlsx(make_edition())).values())


def test_a_title_with_an_ampersand_is_no_code_of_the_head() -> None:
    page = opened(xlsx(make_edition()._replace(title="Trade & Customs")))["Overview"]
    assert page.oddHeader.right.text == "Trade && Customs"


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert xlsx(make_edition()) == xlsx(make_edition())


def test_the_file_is_dated_by_the_edition() -> None:
    data = xlsx(make_edition())
    assert {info.date_time[:3] for info in zipfile.ZipFile(io.BytesIO(data)).infolist()} == {(2020, 6, 1)}
    about = opened(data).properties
    assert (about.creator, about.modified.year) == ("World Customs Organization", 2020)


def test_progress_counts_the_members_and_can_stop_the_work() -> None:
    seen: list[tuple[int, int, str]] = []
    write_xlsx(outline(make_edition(), Scope("region", "europe")), lambda *step: seen.append(step))
    assert seen[-1] == (4, 4, "Kosovo")

    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled("The export was cancelled.")

    with pytest.raises(Cancelled):
        write_xlsx(outline(make_edition(), REPORT), stop)


def test_an_empty_edition_has_its_contents_sheet_alone() -> None:
    assert opened(xlsx(EditionContent("Title", "2021", ""))).sheetnames == ["Contents"]


@settings(max_examples=60)
@given(st.lists(any_blocks(label=LABEL | TEXT), max_size=8), TEXT)
def test_any_block_can_be_written_and_read(blocks: list[Block], heading: str) -> None:
    edition = edition_of(*blocks)._replace(title=heading)
    edition = edition._replace(overview=(*edition.overview, section(heading, *blocks, level=3)))
    book = opened(xlsx(edition))
    assert {cell.data_type for page in book for row in page.iter_rows() for cell in row if cell.value} == {"s"}
