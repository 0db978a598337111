"""Links from one part of the report to another, in the files that are made."""

import io

import pytest
from invented_edition import entry, make_edition, para, section
from openpyxl import load_workbook
from pdf_objects import PdfObjects, text_of

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.inner_links import inner_scope
from wcodesk.reports.changes import mark_changes
from wcodesk.reports.excel import write_xlsx
from wcodesk.reports.outline import Body, outline
from wcodesk.reports.pdf.writer import write_pdf
from wcodesk.reports.preflight import FindingKind, preflight

REPORT = Scope("report")
NEIGHBOUR = Run("its neighbour", href="member:GE")


def edition(*blocks: Block, others: tuple[str, ...] = ("GE",)) -> EditionContent:
    """Albania with these blocks, and others."""
    whole = make_edition()
    albania = entry("AL", "Albania", "ALBANIA")._replace(sections=(section("Background", *blocks),))
    georgia = [entry(iso, "Georgia", "GEORGIA") for iso in others]
    chapter = whole.chapters[0]._replace(region="europe", sections=(), entries=(albania, *georgia))
    return whole._replace(overview=(), chapters=(chapter,))


def hrefs(content: EditionContent, scope: Scope = REPORT) -> list[str]:
    blocks = [each.block for each in outline(content, scope).blocks if isinstance(each, Body)]
    return [
        run.href
        for block in blocks
        for run in (*block.runs, *(run for row in block.rows for cell in row for run in cell))
        if inner_scope(run.href)
    ]


def test_a_link_to_what_is_printed_stays():
    assert hrefs(edition(para("See ", NEIGHBOUR, " and ", Run("all", href="region:europe")))) == [
        "member:GE",
        "region:europe",
    ]


def test_a_link_out_of_the_file_leaves_its_words():
    content = edition(para("See ", NEIGHBOUR), Block(BlockType.TABLE, rows=(((NEIGHBOUR,), (Run("x"),)),)))
    assert hrefs(content, Scope("member", "AL")) == []
    assert "its neighbour" in outline(content, Scope("member", "AL")).blocks[-2].block.text


def test_a_member_alone_has_no_link_to_its_own_region():
    content = edition(para(Run("its region", href="region:europe")))
    alone = outline(content, Scope("member", "AL"))
    assert hrefs(content, Scope("member", "AL")) == []
    assert b"region:europe" not in write_pdf(alone)
    assert load_workbook(io.BytesIO(write_xlsx(alone))).sheetnames


def test_a_link_in_the_pdf_leads_to_the_members_page_and_says_so():
    data = write_pdf(outline(edition(para("See ", NEIGHBOUR)), REPORT, front=False))
    file = PdfObjects(data)
    (link,) = [each for each in file.tree.find("Link") if "neighbour" in file.said(each)]
    assert len(link.areas) == len(link.marks) == 1
    notes = [text_of(each["Contents"]) for _, each in file.annotations.values() if "Dest" in each]
    assert notes == ["GEORGIA"]
    (target,) = [each["Dest"] for _, each in file.annotations.values() if "Dest" in each]
    names = [each for each in file.tree.walk() if "GEORGIA" in file.said(each) and each.kind.startswith("H")]
    assert file.page_numbers.index(target[0].number) == names[-1].marks[0].page


def test_a_cell_of_one_link_leads_to_the_members_sheet():
    book = load_workbook(io.BytesIO(write_xlsx(outline(edition(para(NEIGHBOUR)), REPORT))))
    sheet = next(sheet for sheet in book if sheet.title == "Albania")
    (link,) = [cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert link.location == "'Georgia'!B1"
    assert book["Georgia"]["B1"].value == "GEORGIA"


def test_a_link_among_other_words_of_a_cell_does_not_look_like_one():
    book = load_workbook(io.BytesIO(write_xlsx(outline(edition(para("See ", NEIGHBOUR)), REPORT))), rich_text=True)
    (cell,) = [cell for row in book["Albania"].iter_rows() for cell in row if "neighbour" in str(cell.value)]
    assert (cell.hyperlink, type(cell.value)) == (None, str)


def test_what_was_removed_leads_nowhere():
    now, before = edition(para("See nobody.")), edition(para("See ", NEIGHBOUR))
    runs = [
        run
        for block in mark_changes(outline(now, REPORT), outline(before, REPORT)).blocks
        if isinstance(block, Body)
        for run in block.block.runs
    ]
    assert any("neighbour" in run.text for run in runs)
    assert [run.href for run in runs if inner_scope(run.href)] == []
    write_pdf(mark_changes(outline(now, REPORT), outline(edition(para(NEIGHBOUR)), REPORT)))


@pytest.mark.parametrize(("others", "dead"), [(("GE",), []), ((), ["member:GE"])])
def test_a_link_to_a_member_that_the_report_has_not_is_found(others, dead):
    found = preflight(edition(para("See ", NEIGHBOUR), others=others), REPORT)
    assert [each.text for each in found if each.kind is FindingKind.LINK] == dead


def test_in_a_part_of_the_report_a_link_out_of_it_is_no_fault():
    found = preflight(edition(para("See ", NEIGHBOUR)), Scope("member", "AL"))
    assert [each for each in found if each.kind is FindingKind.LINK] == []
