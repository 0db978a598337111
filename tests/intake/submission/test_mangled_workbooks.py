"""Workbooks whose sheets, columns and rows were moved, copied, renamed or lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import copy

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from submission_kit import (
    EDITION,
    SENT,
    TEXT,
    back,
    changes,
    delete,
    edited,
    opened,
    proposed,
    put,
    record,
    row_with,
    saved,
    say,
    sentences,
    serious,
    states,
    text,
    workbook,
)

from wcodesk.model.decisions import Choices
from wcodesk.model.submission import ChangeState, Level, ProblemKind
from wcodesk.model.workbook import read_stamp, stamp_rows

SUPPORT = "WCO support"
THEIRS = say("A workshop on valuation", "Two workshops took place.")
PLACE = say("Workshop on valuation", "Durrës", 6, "Missions")
CHANGED, DIFFERS, SAME = ChangeState.CHANGED, ChangeState.DIFFERS, ChangeState.SAME
Edit = Callable[[Workbook], object]


def all_there(*edits: Edit) -> None:
    """Both a text and a mission are read as changed, and nothing else is said."""
    proposal = back(THEIRS, PLACE, *edits)
    assert states(proposal) == {SUPPORT: CHANGED, "Workshop on valuation": CHANGED}
    assert not serious(proposal), sentences(proposal)
    assert len(proposal.problems) <= 1


def on_all(change: Callable[[Worksheet], object]) -> Edit:
    def edit(book: Workbook) -> None:
        for name in ("Texts", "Missions", "Facts"):
            change(book[name])

    return edit


def no_merges(page: Worksheet) -> None:
    for merge in list(page.merged_cells.ranges):
        page.unmerge_cells(merge.coord)


# -- columns and rows --------------------------------------------------------------------------------------------


def test_a_column_inserted_before_the_hidden_one() -> None:
    def change(page: Worksheet) -> None:
        no_merges(page)
        page.insert_cols(1)

    all_there(on_all(change))


def test_columns_moved() -> None:
    def move(page: Worksheet, one: int, other: int) -> None:
        no_merges(page)
        for row in range(1, page.max_row + 1):
            a, b = page.cell(row, one), page.cell(row, other)
            a.value, b.value = b.value, a.value

    all_there(lambda book: move(book["Texts"], 2, 3), lambda book: move(book["Missions"], 4, 9))


def test_a_column_inserted_between_number_and_text() -> None:
    def edit(book: Workbook) -> None:
        page = book["Texts"]
        no_merges(page)
        page.insert_cols(TEXT)

    all_there(edit)


def test_the_column_of_keys_deleted() -> None:
    def change(page: Worksheet) -> None:
        no_merges(page)
        page.delete_cols(1)

    all_there(on_all(change))
    proposal = back(on_all(change), say("RKC", "2014", 3, "Facts"))
    assert states(proposal) == {"RKC": CHANGED}
    assert not proposal.problems


def test_the_column_of_keys_written_over_with_numbers() -> None:
    def change(page: Worksheet) -> None:
        for row in range(1, page.max_row + 1):
            page.cell(row, 1).value = row

    all_there(on_all(change))
    assert states(back(on_all(change), say("RKC", "2014", 4, "Facts"))) == {"RKC": CHANGED}


def test_without_keys_and_headings_everything_is_told_once() -> None:
    def edit(book: Workbook) -> None:
        page = book["Texts"]
        no_merges(page)
        page.delete_cols(1)
        for row in range(3, page.max_row + 1):
            if page.cell(row, 1).value and not page.cell(row, 4).value:
                page.cell(row, 1).value = None

    proposal = back(THEIRS, edit)
    assert not changes(proposal)
    assert len(serious(proposal)) == 1
    assert any("above the first section" in sentence for sentence in sentences(proposal))


def test_who_filled_it_in_without_keys() -> None:
    def edit(book: Workbook) -> None:
        page = book["Facts"]
        no_merges(page)
        page.cell(row_with(page, "Name"), 3).value = "C. Person"
        page.delete_cols(1)

    proposal = back(edit)
    assert dict(proposal.submission.sender) == {"name": "C. Person"}
    assert not changes(proposal)


def test_the_columns_of_type_level_and_number_deleted() -> None:
    def edit(book: Workbook) -> None:
        page = book["Texts"]
        no_merges(page)
        page.delete_cols(2, 3)

    proposal = back(THEIRS, edit)
    assert text(proposal, SUPPORT).returned == "Two workshops took place."


def test_the_row_of_heads_deleted() -> None:
    all_there(lambda book: delete(book["Texts"], 2), lambda book: delete(book["Missions"], 2))


def test_the_row_of_heads_in_the_other_language() -> None:
    def edit(book: Workbook) -> None:
        for column, head in enumerate(("Type", "Niveau", "Numéro", "Texte"), 2):
            book["Texts"].cell(2, column).value = head
        for column, head in enumerate(("Intitulé", "Forme", "Sujet", "Quand", "Lieu", "Mode", "État"), 2):
            book["Missions"].cell(2, column).value = head

    all_there(edit)


def test_the_row_of_heads_in_no_language() -> None:
    def edit(book: Workbook) -> None:
        for name in ("Texts", "Missions"):
            for cell in book[name][2][1:]:
                cell.value = f"column {cell.column}"

    all_there(edit)


def test_rows_grouped_filtered_or_hidden_are_read_all_the_same() -> None:
    def change(page: Worksheet) -> None:
        for row in range(3, page.max_row):
            page.row_dimensions[row].hidden = True

    all_there(on_all(change))


def test_rows_of_text_merged_downwards() -> None:
    def edit(book: Workbook) -> None:
        page = book["Texts"]
        row = row_with(page, "Two workshops")
        page.merge_cells(start_row=row, end_row=row + 1, start_column=TEXT, end_column=TEXT)

    all_there(edit)


def test_a_text_merged_across_the_columns_of_tables() -> None:
    def edit(book: Workbook) -> None:
        page = book["Texts"]
        row = row_with(page, "Two workshops")
        page.merge_cells(start_row=row, end_row=row, start_column=TEXT, end_column=TEXT + 2)

    all_there(edit)


def test_empty_rows_at_the_top() -> None:
    def change(page: Worksheet) -> None:
        no_merges(page)
        page.insert_rows(1, 3)

    all_there(on_all(change))


# -- sheets ------------------------------------------------------------------------------------------------------


def test_sheets_renamed_and_in_another_order() -> None:
    def edit(book: Workbook) -> None:
        book["Texts"].title = "Albania final (clean)"
        book["Missions"].title = "Sheet1"
        book["Facts"].title = "Texts"
        book.move_sheet(book["Sheet1"], -2)

    all_there(edit)


def test_sheets_hidden() -> None:
    all_there(on_all(lambda page: setattr(page, "sheet_state", "hidden")))


def test_the_guide_and_the_lists_deleted() -> None:
    all_there(lambda book: book.remove(book["Guide"]), lambda book: book.remove(book["Lists"]))


@pytest.mark.parametrize(
    ("name", "level"), [("Texts", Level.WARNING), ("Missions", Level.WARNING), ("Facts", Level.NOTE)]
)
def test_a_missing_sheet_is_told_and_changes_nothing(name: str, level: Level) -> None:
    proposal = back(lambda book: book.remove(book[name]))
    assert not changes(proposal)
    assert [problem.level for problem in proposal.problems] == [level]
    assert name in proposal.problems[0].sentence


def test_a_copy_of_a_sheet_that_says_the_same() -> None:
    proposal = back(lambda book: copied(book, "Texts", "Texts (2)"), THEIRS)
    assert states(proposal) == {SUPPORT: CHANGED}
    assert any("Texts (2)" in sentence for sentence in sentences(proposal))


def test_a_copy_of_a_sheet_that_was_edited_is_not_passed_over_unseen() -> None:
    def edit(book: Workbook) -> None:
        copied(book, "Texts", "Texts (2)")
        page = book["Texts (2)"]
        page.cell(row_with(page, "A workshop on valuation"), TEXT).value = "Two workshops took place."

    proposal = back(edit)
    assert any("Texts (2)" in sentence for sentence in sentences(proposal))
    assert serious(proposal)
    assert len(proposal.problems) <= 2
    assert [change.member for change in proposal.texts] == ["AL"] * len(proposal.texts)


def test_a_sheet_of_ones_own_beside_ours_is_told() -> None:
    def edit(book: Workbook) -> None:
        page = book.create_sheet("Comments")
        page["A1"] = "We would like to meet you in June."

    proposal = back(edit)
    assert not changes(proposal)
    reasons = [ignored.reason for ignored in proposal.submission.account.ignored]
    assert any("no part" in reason for reason in reasons) or proposal.submission.foreign


# -- the stamp ---------------------------------------------------------------------------------------------------


def no_stamp(book: Workbook) -> None:
    book.remove(book["wcodesk"])


def test_without_its_stamp_what_differs_has_to_be_decided() -> None:
    proposal = back(THEIRS, PLACE, no_stamp)
    change = text(proposal, SUPPORT)
    assert (change.state, change.sent, change.section_id) == (DIFFERS, None, "s-AL-4")
    assert proposal.submission.members == ("AL",)
    assert len(serious(proposal)) == 1
    assert states(proposal)["Workshop on valuation"].asks


def test_without_its_stamp_what_is_the_same_is_the_same() -> None:
    proposal = back(no_stamp)
    assert not changes(proposal)
    assert proposal.submission.edition == EDITION
    assert len(proposal.problems) == 1


def test_without_stamp_and_guide_the_file_s_name_says_whose_it_is() -> None:
    data = edited(workbook(), no_stamp, lambda book: book.remove(book["Guide"]))
    assert proposed(data).submission.members == ("AL",)
    unknown = proposed(data, name="contribution finale.xlsx")
    assert unknown.submission.members == ()
    (problem,) = [each for each in unknown.problems if each.kind is ProblemKind.MEMBER]
    assert problem.level is Level.ERROR
    assert len(serious(unknown)) == 2
    assert all(change.blocked for change in unknown.records)
    assert not unknown.texts
    said = proposed(
        data, choices=Choices(words={"member": {"contribution finale": "AL"}}), name="contribution finale.xlsx"
    )
    assert said.submission.members == ("AL",)
    assert not changes(said)


def test_a_stamp_that_is_damaged() -> None:
    def edit(book: Workbook) -> None:
        book["wcodesk"]["B3"] = "{"

    proposal = back(THEIRS, edit)
    assert text(proposal, SUPPORT).state is DIFFERS
    assert 1 <= len(serious(proposal)) <= 2
    assert any("damaged" in sentence for sentence in sentences(proposal))


def test_a_stamp_that_somebody_sorted() -> None:
    def edit(book: Workbook) -> None:
        page = book["wcodesk"]
        rows = sorted(([cell.value for cell in row] for row in page.iter_rows()), key=lambda row: str(row[0]))
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                page.cell(number, column).value = value

    proposal = back(THEIRS, edit)
    assert states(proposal) in ({SUPPORT: CHANGED}, {SUPPORT: DIFFERS})


def test_a_workbook_of_a_newer_format_is_refused_in_words() -> None:
    def edit(book: Workbook) -> None:
        page = book["wcodesk"]
        (row,) = [row for row in page.iter_rows() if row[0].value == "format"]
        row[1].value = json.dumps(99)

    proposal = back(THEIRS, edit)
    assert "format 99" in sentences(proposal)[0]
    assert [problem.level for problem in proposal.problems] == [Level.ERROR]
    assert not changes(proposal)


# -- several workbooks in one file -------------------------------------------------------------------------------


def copied(book: Workbook, name: str, new: str) -> None:
    _copy(book[name], book, new)


def _copy(page: Worksheet, book: Workbook, name: str) -> None:
    new = book.create_sheet(name)
    new.sheet_state = page.sheet_state
    for row in page.iter_rows():
        for cell in row:
            if cell.value is not None:
                new.cell(cell.row, cell.column).value = cell.value
    for merge in page.merged_cells.ranges:
        new.merge_cells(merge.coord)
    for letter, dimension in page.column_dimensions.items():
        new.column_dimensions[letter] = copy(dimension)


def together(*datas: bytes, second: str = "{} ({})", stamps: bool = True) -> bytes:
    """Sheets moved into the first of the workbooks, named as Excel ("Texts (2)") or LibreOffice ("Texts_2") does."""
    first, *others = map(opened, datas)
    for number, book in enumerate(others, 2):
        for page in book:
            if not stamps and page.sheet_state == "veryHidden":
                continue  # Excel does not list it among those that can be moved
            name = page.title if page.title not in first.sheetnames else second.format(page.title, number)
            _copy(page, first, name)
    return saved(first)


@pytest.mark.parametrize("second", ["{} ({})", "{}_{}", "{}{}"])
@pytest.mark.parametrize("stamps", [True, False])
def test_workbooks_of_two_members_in_one_file(second: str, stamps: bool) -> None:
    armenia = edited(workbook(iso="AM"), say("Éclair", "Two words."))
    proposal = proposed(together(edited(workbook(), THEIRS), armenia, second=second, stamps=stamps), name="all.xlsx")
    found = {(change.member, change.title): change.state for change in changes(proposal)}
    assert found == {
        ("AL", SUPPORT): CHANGED,
        ("AM", "Background and current planning"): CHANGED if stamps else DIFFERS,
    }
    assert proposal.submission.members == ("AL", "AM")
    assert len(serious(proposal)) == (0 if stamps else 1)


def test_workbooks_of_three_members_in_one_file() -> None:
    fiji = edited(workbook(iso="FJ"), say("an adviser", "two advisers"))
    proposal = proposed(together(workbook(), workbook(iso="AM"), fiji), name="all.xlsx")
    assert {(change.member, change.title) for change in changes(proposal)} == {("FJ", SUPPORT)}
    assert proposal.submission.members == ("AL", "AM", "FJ")


def test_workbooks_in_two_languages_in_one_file_without_the_second_stamp() -> None:
    french = edited(
        workbook(iso="AM", language="fr"),
        lambda book: book["Textes"].cell(row_with(book["Textes"], "Éclair"), TEXT, "Deux mots."),
    )
    proposal = proposed(together(workbook(), french, stamps=False), name="all.xlsx")
    assert {(change.member, change.title) for change in changes(proposal)} == {
        ("AM", "Background and current planning")
    }


def test_the_same_workbook_twice_in_one_file() -> None:
    proposal = proposed(together(workbook(), edited(workbook(), THEIRS)), name="all.xlsx")
    assert proposal.submission.members == ("AL",)
    assert serious(proposal)
    assert len(proposal.problems) <= 3


def test_rows_of_two_members_on_one_sheet_are_never_mixed() -> None:
    def edit(book: Workbook) -> None:
        page, other = book["Texts"], opened(workbook(iso="AM"))["Texts"]
        last = page.max_row
        for row in other.iter_rows():
            for cell in row:
                page.cell(last + cell.row, cell.column).value = cell.value

    proposal = back(THEIRS, edit)
    assert states(proposal) == {SUPPORT: CHANGED}
    assert "Éclair" not in str([change.returned for change in proposal.texts])
    assert len(serious(proposal)) == 1
    assert any("another workbook" in sentence for sentence in sentences(proposal))


def test_missions_of_two_members_on_one_sheet_are_never_mixed() -> None:
    def edit(book: Workbook) -> None:
        page, other = book["Missions"], opened(workbook())["Missions"]
        last = page.max_row
        for row in other.iter_rows(max_row=4):
            for cell in row:
                page.cell(last + cell.row, cell.column).value = cell.value
        page.cell(last + 3, 2).value = "Something of another Member"

    proposal = back(edit)
    assert not changes(proposal)
    assert any("another workbook" in sentence for sentence in sentences(proposal))


def test_a_sheet_that_one_of_two_lacks_is_not_taken_from_the_other() -> None:
    data = together(workbook(), workbook(iso="AM"))
    book = opened(data)
    book.remove(book["Missions"])
    proposal = proposed(saved(book), name="all.xlsx")
    assert not changes(proposal)
    assert ["Missions" in sentence for sentence in sentences(proposal)] == [True]


def test_a_sheet_of_texts_that_holds_nothing_that_was_sent_is_told() -> None:
    def edit(book: Workbook) -> None:
        page, other = book["Texts"], opened(workbook(iso="FJ"))["Texts"]
        no_merges(page)
        page.delete_rows(1, page.max_row)
        for row in other.iter_rows():
            for cell in row:
                page.cell(cell.row, cell.column).value = cell.value

    proposal = back(edit)
    assert any("another Member" in problem.sentence for problem in serious(proposal))


def test_only_the_sheet_of_texts_of_another_member_was_put_in_place_of_ours() -> None:
    """Without its stamp the sheet cannot be told from one in which everything was changed: both sides ask."""
    data = together(workbook(), workbook(iso="AM"), stamps=False)
    book = opened(data)
    book.remove(book["Texts"])
    proposal = proposed(saved(book))
    assert all(change.member != "AL" or change.state.folded for change in changes(proposal))


def test_a_row_that_was_written_in_the_first_workbook_stays_with_its_member() -> None:
    data = together(edited(workbook(), put("S4", None, None, None, "More.")), workbook(iso="AM"))
    proposal = proposed(data, name="all.xlsx")
    (change,) = changes(proposal)
    assert (change.member, change.returned.endswith("More.")) == ("AL", True)


def test_a_workbook_that_was_filled_in_for_another_member_is_told() -> None:
    proposal = proposed(workbook(), name="Armenia - June 2020, Part I.xlsx")
    (problem,) = proposal.problems
    assert problem.level is Level.WARNING
    assert "Armenia" in problem.sentence
    assert "Albania" in problem.sentence
    for name in ("Albania.xlsx", "ALBANIA final (2).xlsx", "contribution.xlsx", "AL.xlsx"):
        assert not proposed(workbook(), name=name).problems, name


def test_the_kit_s_stamp_is_one() -> None:
    stamp = read_stamp(
        [[cell or "" for cell in row] for row in opened(workbook())["wcodesk"].iter_rows(values_only=True)]
    )
    assert stamp is not None
    assert stamp_rows(stamp)[0] == ("WCO Desk Member workbook",)
    assert record(back(), "Workshop on valuation").state is SAME
    assert SENT.id == stamp.edition
