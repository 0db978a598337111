"""The Excel pages of a report, edited by somebody and read back."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from any_blocks import any_blocks
from helpers_content import paragraph
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from submission_kit import (
    MEMBERS,
    SENT,
    changed,
    changes,
    delete,
    edited,
    edition_with,
    insert,
    proposed,
    row_with,
    sentences,
    serious,
    states,
    with_ids,
    with_text,
)

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.markdown import clean, render
from wcodesk.model.submission import ChangeState, SubmissionProposal, TextChange
from wcodesk.reports.excel import write_xlsx
from wcodesk.reports.outline import outline
from wcodesk.store.bundle import bundled_edition

DIFFERS = ChangeState.DIFFERS
VALUATION = "A workshop on valuation"


def pages(content: EditionContent) -> bytes:
    return write_xlsx(outline(content, Scope("report")))


@cache
def sent() -> bytes:
    return pages(SENT)


def back(*edits: Callable[[Workbook], object], now: EditionContent = SENT) -> SubmissionProposal:
    return proposed(edited(sent(), *edits) if edits else sent(), now, name="report.xlsx")


def on(begins: str, value: object) -> Callable[[Workbook], None]:
    """Write over the cell that begins so, on whatever sheet."""

    def edit(book: Workbook) -> None:
        for page in book:
            for row in page.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str) and cell.value.startswith(begins) and page.title != "Contents":
                        cell.value = value
                        return
        raise AssertionError(begins)

    return edit


def sheet_of(book: Workbook, begins: str) -> Worksheet:
    for page in book:
        try:
            row_with(page, begins)
        except StopIteration:
            continue
        if page.title != "Contents":
            return page
    raise AssertionError(begins)


def test_unchanged_pages_change_nothing() -> None:
    for proposal in (back(), proposed(edited(sent()), name="report.xlsx")):
        assert not changes(proposal)
        assert not proposal.problems, sentences(proposal)


def test_all_members_of_the_bundled_edition() -> None:
    content = with_ids(bundled_edition(MEMBERS))
    proposal = proposed(pages(content), content, name="report.xlsx")
    assert not changes(proposal), [(each.heading, each.returned, each.now) for each in changes(proposal)][:3]
    assert not serious(proposal), sentences(proposal)[:5]
    sections = [each for chapter in content.chapters for entry in chapter.entries for each in entry.sections]
    seen = {change.section_id for change in proposal.texts}
    assert {each.id for each in sections if each.blocks} <= seen


def test_a_text_that_was_changed() -> None:
    proposal = back(on(VALUATION, "Two workshops took place."))
    change = text_of(proposal, "s-AL-4")
    assert states(proposal) == {"WCO support": DIFFERS}
    assert (change.returned, change.member) == ("Two workshops took place.", "AL")


def text_of(proposal: SubmissionProposal, section_id: str) -> TextChange:
    (found,) = [change for change in proposal.texts if change.section_id == section_id]
    return found


def test_a_row_inserted_into_a_section() -> None:
    def edit(book: Workbook) -> None:
        page = sheet_of(book, VALUATION)
        insert(page, row_with(page, VALUATION) + 1, "Another workshop followed.")

    proposal = back(edit)
    assert text_of(proposal, "s-AL-4").returned == "A workshop on valuation took place.\n\nAnother workshop followed."
    assert not serious(proposal)


def test_a_row_that_was_copied_with_its_marks() -> None:
    def edit(book: Workbook) -> None:
        page = sheet_of(book, VALUATION)
        row = row_with(page, VALUATION)
        insert(page, row + 1, "Another workshop followed.", page.cell(row, 3).value)

    assert text_of(back(edit), "s-AL-4").returned.endswith("took place.\n\nAnother workshop followed.")


def test_a_row_inserted_into_a_table() -> None:
    def edit(book: Workbook) -> None:
        page = sheet_of(book, "Neighbours")
        insert(page, row_with(page, "Neighbours") + 1, "Law", "Courts")

    returned = text_of(back(edit), "s-AM-2").returned
    assert returned.splitlines()[2:] == ["| Training | Neighbours |", "| Law | Courts |", "| Risk |  |"]


def test_words_beside_the_page_are_told_once() -> None:
    def edit(book: Workbook) -> None:
        page = sheet_of(book, VALUATION)
        for row in range(3, 9):
            page.cell(row, 7).value = "please check"

    proposal = back(edit)
    assert not changes(proposal)
    assert [problem.value for problem in serious(proposal)] == ["please check"]


def test_a_row_deleted() -> None:
    def edit(book: Workbook) -> None:
        page = sheet_of(book, "risk analysis")
        delete(page, row_with(page, "risk analysis"))

    assert "risk analysis" not in text_of(back(edit), "s-AL-2").returned


def test_a_cell_emptied() -> None:
    assert "risk analysis" not in text_of(back(on("risk analysis", None)), "s-AL-2").returned


def test_a_section_emptied_keeps_its_text() -> None:
    assert not changes(back(on(VALUATION, None)))


def test_styles_stay_where_the_words_did() -> None:
    proposal = back(on("Reports stand on", "Reports stand on  its site."))
    assert not changes(proposal)


def test_styled_text_that_was_changed_keeps_its_words() -> None:
    proposal = back(on("The service has nine", "The service has ten offices at sea ports."))
    returned = text_of(proposal, "s-AL-1").returned
    assert returned.startswith("The service has ten offices at sea ports.")
    assert "[its site](https://example.org/al)" in returned


def test_a_cell_of_a_table_that_was_changed() -> None:
    proposal = back(on("Neighbours", "All neighbours"))
    assert "| Training | All neighbours |" in text_of(proposal, "s-AM-2").returned


def test_an_error_in_a_text_holds_its_section_up() -> None:
    assert text_of(back(on(VALUATION, "#REF!")), "s-AL-4").blocked


def test_a_number_written_over_a_text() -> None:
    assert text_of(back(on(VALUATION, 2019)), "s-AL-4").returned == "2019"


def test_a_heading_that_was_changed() -> None:
    change = text_of(back(say_heading("WCO support", "Support from the WCO")), "s-AL-4")
    assert change.new_heading == "Support from the WCO"
    assert change.returned == change.now
    assert change.state is DIFFERS


def test_a_heading_that_we_changed_since_is_not_changed_back_unasked() -> None:
    now = with_text(SENT, "s-AL-4", "A workshop on valuation took place.", "Help from the WCO")
    assert states(back(now=now)) == {"Help from the WCO": DIFFERS}


def test_a_sheet_that_is_there_twice_is_taken_once() -> None:
    def copy(book: Workbook) -> None:
        page = sheet_of(book, VALUATION)
        second = book.copy_worksheet(page)
        row = row_with(second, VALUATION)
        for cell in second[row]:
            if isinstance(cell.value, str) and cell.value.startswith(VALUATION):
                cell.value = "Another text."
        on(VALUATION, "One text.")(book)

    proposal = back(copy)
    changes_of = [change for change in proposal.texts if change.section_id == "s-AL-4"]
    assert [(change.returned, change.blocked) for change in changes_of] == [("One text.", False)]
    assert any("stands twice" in problem.sentence for problem in serious(proposal))
    assert len({change.key for change in proposal.texts}) == len(proposal.texts)


def say_heading(old: str, new: str) -> Callable[[Workbook], None]:
    def edit(book: Workbook) -> None:
        page = sheet_of(book, VALUATION)
        for row in page.iter_rows():
            for cell in row:
                if cell.value == old:
                    cell.value = new

    return edit


def test_a_section_that_was_removed_since_is_told() -> None:
    now = changed(SENT, "AL", lambda entry: entry._replace(sections=entry.sections[:-1]))
    proposal = back(now=now)
    assert not changes(proposal)
    assert any("WCO support" in sentence for sentence in sentences(proposal))


def test_ours_that_moved_on_has_to_be_decided() -> None:
    proposal = back(now=with_text(SENT, "s-AL-4", "Ours."))
    assert states(proposal) == {"WCO support": DIFFERS}


def test_text_over_several_rows_is_joined_again() -> None:
    content = edition_with(paragraph("word " * 12_000 + "end"), paragraph("x" * 60_000), paragraph("a\n" * 3_000 + "b"))
    proposal = proposed(pages(content), content, name="report.xlsx")
    assert not changes(proposal)


def test_the_stamp_sheet_deleted() -> None:
    def edit(book: Workbook) -> None:
        book.remove(book["wcodesk"])

    proposal = back(edit, on(VALUATION, "Two workshops took place."))
    assert states(proposal) == {"WCO support": DIFFERS}


def test_a_column_inserted_at_the_left() -> None:
    def edit(book: Workbook) -> None:
        page = sheet_of(book, VALUATION)
        for merge in list(page.merged_cells.ranges):
            page.unmerge_cells(merge.coord)
        page.insert_cols(1)

    proposal = back(edit)
    returned = [change.returned for change in changes(proposal)]
    assert not returned, returned


@settings(max_examples=10)
@given(st.lists(any_blocks(links=False), max_size=5))
@example([Block(BlockType.TABLE, rows=(((Run("A"), Run("\u0300", italic=True)),),))])
def test_any_blocks_come_back_as_they_were(blocks: list[Block]) -> None:
    content = edition_with(*clean(blocks))
    proposal = proposed(pages(content), content, name="report.xlsx")
    assert not changes(proposal), (render(clean(blocks)), [each.returned for each in changes(proposal)])


def test_a_sign_that_nobody_sees_in_a_style_of_its_own_is_no_change() -> None:
    texts = [(Run("a"), Run("\xad", italic=True)), (Run("a", bold=True), Run("\u200b b", italic=True))]
    content = edition_with(
        *(Block(BlockType.PARAGRAPH, runs) for runs in texts),
        *(Block(BlockType.TABLE, rows=((runs,),)) for runs in texts),
    )
    assert not changes(proposed(pages(content), content, name="report.xlsx"))
