"""What Members do to the sheet of texts, and what comes of it."""

from __future__ import annotations

import datetime as dt

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from submission_kit import (
    KIND,
    LEVEL,
    NUMBER,
    SENT,
    TEXT,
    back,
    below,
    changes,
    delete,
    drop,
    edited,
    proposed,
    put,
    row_with,
    rows_of,
    say,
    sentences,
    serious,
    states,
    text,
    workbook,
)

from wcodesk.model.decisions import Choices
from wcodesk.model.records import SectionKind
from wcodesk.model.submission import ChangeState, Level, ProblemKind

CHANGED, UNTOUCHED, NEW = ChangeState.CHANGED, ChangeState.UNTOUCHED, ChangeState.NEW
PLANNING = "Three things come first:\n\n- risk analysis of parcels\n  - scanners for lorries\n- a school for officers"


def test_an_untouched_workbook_changes_nothing() -> None:
    proposal = back()
    assert not changes(proposal)
    assert not proposal.problems
    assert {change.state for change in proposal.changes} == {ChangeState.SAME}
    assert [change.heading for change in proposal.texts][:2] == ["Background", "Current planning"]


def test_a_paragraph_that_was_changed() -> None:
    proposal = back(say("A workshop on valuation", "Two workshops took place."))
    change = text(proposal, "WCO support")
    assert states(proposal) == {"WCO support": CHANGED}
    assert (change.sent, change.returned) == ("A workshop on valuation took place.", "Two workshops took place.")
    assert change.now == change.sent
    assert (change.section_id, change.revision) == ("s-AL-4", "r-s-AL-4")
    assert str(change.place).startswith("Texts!E")
    assert not proposal.problems


def test_an_emptied_row_takes_its_item_out() -> None:
    proposal = back(say("risk analysis", None))
    assert text(proposal, "Current planning").returned == PLANNING.replace("- risk analysis of parcels\n", "")
    assert states(proposal) == {"Current planning": CHANGED}
    assert not proposal.problems


def test_a_deleted_row_takes_its_item_out() -> None:
    proposal = back(drop("risk analysis"))
    assert text(proposal, "Current planning").returned == PLANNING.replace("- risk analysis of parcels\n", "")
    assert not proposal.problems


@pytest.mark.parametrize("key", [None, "S2"])
def test_a_row_inserted_between_two(key: str | None) -> None:
    """Excel gives a row that was copied the hidden key of its model, and one that was inserted none."""
    proposal = back(below("scanners", "Bullet", 1, None, "a laboratory", key=key))
    assert text(proposal, "Current planning").returned == PLANNING.replace("lorries\n", "lorries\n- a laboratory\n")
    assert states(proposal) == {"Current planning": CHANGED}
    assert not proposal.problems


def test_rows_written_at_the_end() -> None:
    proposal = back(put("S4", "Bullet", 1, None, "one"), put("S4", None, None, None, "A word."))
    assert text(proposal, "WCO support").returned == "A workshop on valuation took place.\n\n- one\n\nA word."
    assert not proposal.problems


def test_a_row_inserted_below_the_last_one_belongs_to_the_last_section() -> None:
    def edit(book: Workbook) -> None:
        page = book["Texts"]
        page.cell(page.max_row + 3, TEXT).value = "Written below everything."

    proposal = back(edit)
    (change,) = changes(proposal)
    assert change.state is NEW
    assert change.returned == "Written below everything."


@pytest.mark.parametrize("word", ["CLEAR", "EFFACER", " CLEAR "])
def test_a_row_that_says_so_clears_its_section(word: str) -> None:
    proposal = back(put("S2", None, None, None, word))
    change = text(proposal, "Current planning")
    assert (change.clears, change.returned, change.state) == (True, "", CHANGED)
    assert not serious(proposal)


@pytest.mark.parametrize("word", ["Clear", "clear", "CLEAR.", "effacer"])
def test_the_word_that_clears_in_other_letters_is_not_taken_for_text_unseen(word: str) -> None:
    proposal = back(put("S2", None, None, None, word))
    change = text(proposal, "Current planning")
    assert not change.clears
    assert any("CLEAR" in sentence for sentence in sentences(proposal))
    assert serious(proposal)


def test_the_word_that_clears_in_another_column_is_not_passed_over() -> None:
    proposal = back(put("S2", "CLEAR"))
    assert text(proposal, "Current planning").state is ChangeState.SAME
    assert any("CLEAR" in sentence for sentence in sentences(proposal))


def test_a_section_whose_rows_are_all_empty_keeps_its_text() -> None:
    def edit(book: Workbook) -> None:
        page = book["Texts"]
        for row in rows_of(page, "S2"):
            for column in (KIND, LEVEL, NUMBER, TEXT):
                page.cell(row, column).value = None

    proposal = back(edit)
    assert text(proposal, "Current planning").state is UNTOUCHED
    assert text(proposal, "Current planning").returned == text(proposal, "Current planning").now
    assert not serious(proposal)


def test_a_section_whose_rows_were_deleted_keeps_its_text_and_is_told() -> None:
    def edit(book: Workbook) -> None:
        page = book["Texts"]
        for row in reversed([*rows_of(page, "S2 title"), *rows_of(page, "S2 hint"), *rows_of(page, "S2")]):
            delete(page, row)

    proposal = back(edit)
    assert text(proposal, "Current planning").state is UNTOUCHED
    assert "“Current planning”" in " ".join(sentences(proposal))
    assert not changes(proposal)


def test_a_section_of_its_own_that_the_member_names() -> None:
    def edit(book: Workbook) -> None:
        page = book["Texts"]
        page.cell(rows_of(page, "S5 title")[0], TEXT).value = "Green customs"

    proposal = back(edit, put("S5", None, None, None, "Trees were planted."))
    change = text(proposal, "Green customs")
    assert (change.state, change.returned, change.sent, change.kind) == (
        NEW,
        "Trees were planted.",
        "",
        SectionKind.OTHER,
    )
    assert change.position == 4
    assert not proposal.problems


def test_text_without_the_heading_of_its_own_section_is_told() -> None:
    data = edited(workbook(), put("S5", None, None, None, "Trees were planted."))
    proposal = proposed(data)
    (change,) = changes(proposal)
    (problem,) = proposal.problems
    assert (change.title, change.blocked, problem.kind) == ("(no heading)", True, ProblemKind.REQUIRED)
    mended = proposed(data, choices=Choices(repairs={str(problem.place): "Green customs"}))
    assert states(mended) == {"Green customs": NEW}
    assert not mended.problems


def test_two_sections_of_its_own() -> None:
    """Somebody copies the rows of the first, with their hidden keys."""

    def edit(book: Workbook) -> None:
        page = book["Texts"]
        last = page.max_row
        for row in range(rows_of(page, "S5 title")[0] - 1, last + 1):
            for column in range(1, TEXT + 1):
                page.cell(row + 20, column).value = page.cell(row, column).value
        first, second = rows_of(page, "S5 title")
        page.cell(first, TEXT).value, page.cell(first + 2, TEXT).value = "One", "Text of one."
        page.cell(second, TEXT).value, page.cell(second + 2, TEXT).value = "Two", "Text of two."

    proposal = back(edit)
    assert {change.title: change.returned for change in changes(proposal)} == {
        "One": "Text of one.",
        "Two": "Text of two.",
    }
    assert not proposal.problems


def test_a_row_of_a_heading_that_was_copied_becomes_a_lower_heading() -> None:
    proposal = back(
        below("A workshop on valuation", "Courses", key="S4 title"), below("Courses", "Bullet", 1, None, "x")
    )
    assert text(proposal, "WCO support").returned == "A workshop on valuation took place.\n\n# Courses\n\n- x"


def test_text_in_the_column_of_types_is_told() -> None:
    proposal = back(put("S4", "We also had two workshops in May."))
    assert any("two workshops" in sentence for sentence in sentences(proposal))
    assert serious(proposal)


def test_a_heading_of_its_own_without_text_adds_nothing_and_is_told() -> None:
    def edit(book: Workbook) -> None:
        page = book["Texts"]
        page.cell(rows_of(page, "S5 title")[0], TEXT).value = "Green customs"

    proposal = back(edit)
    assert not changes(proposal)
    assert any("Green customs" in sentence for sentence in sentences(proposal))


def test_a_heading_that_was_changed() -> None:
    proposal = back(say("WCO support", "Support from the WCO", 2))
    change = text(proposal, "WCO support")
    assert (change.new_heading, change.state) == ("Support from the WCO", CHANGED)
    assert change.returned == change.now
    assert not proposal.problems


def test_a_heading_that_was_emptied_stays() -> None:
    proposal = back(say("WCO support", None, 2))
    assert not changes(proposal)


@pytest.mark.parametrize(
    ("kind", "level", "number", "wanted", "note"),
    [
        (None, None, None, "x", ""),
        ("Bullet", None, None, "- x", ""),
        ("bullet", 1, None, "- x", ""),
        ("BULLET ", "1", None, "- x", ""),
        ("Puce", "2", None, "  - x", ""),
        ("Élément numéroté", 1, "1.", "1. x", ""),
        ("Numbered item", 1, "1", "1. x", ""),
        ("Numbered item", 1, 1, "1. x", ""),
        ("Numbered item", 1, None, "- x", "number"),
        ("Bulet", 1, None, "x", "type"),
        ("Paragraph", 2, None, "x", ""),
        ("Bullet", 9, None, "- x", ""),
        ("Bullet", "two", None, "- x", ""),
        ("Lower heading", 1, None, "# x", ""),
        ("Poem", None, None, "x", "type"),
        ("Continued", None, None, "A workshop on valuation took place. x", ""),
    ],
)
def test_types_and_levels_as_people_write_them(
    kind: object, level: object, number: object, wanted: str, note: str
) -> None:
    proposal = back(put("S4", kind, level, number, "x"))
    before = "" if kind == "Continued" else "A workshop on valuation took place.\n\n"
    assert text(proposal, "WCO support").returned == (before + wanted).replace("\n\n  - ", "\n\n  - ")
    assert bool(proposal.problems) is bool(note)
    assert note in " ".join(sentences(proposal))


def test_a_list_typed_into_one_cell_becomes_items() -> None:
    proposal = back(say("A workshop on valuation", "Help came from:\n- Norway\n- Japan\n\nThank you."))
    assert text(proposal, "WCO support").returned == "Help came from:\n\n- Norway\n- Japan\n\nThank you."
    assert len(proposal.problems) == 1
    assert not serious(proposal)


def test_line_breaks_in_a_paragraph_stay() -> None:
    proposal = back(say("A workshop on valuation", "One line,\nanother line."))
    assert text(proposal, "WCO support").returned == "One line,<br>another line."
    assert not proposal.problems


def test_rows_and_columns_added_to_a_table() -> None:
    data = workbook(iso="AM")

    def edit(book: Workbook) -> None:
        page = book["Texts"]
        row = row_with(page, "Training")
        page.cell(row, TEXT + 2).value = "yearly"

    data = edited(data, edit, below("Risk", "Table row", None, None, "Law", "Courts"))
    change = text(proposed(data, name="Armenia - x.xlsx"), "Areas of cooperation")
    assert [line.count("|") for line in change.returned.splitlines()] == [4] * 5
    assert "Courts" in change.returned
    assert "yearly" in change.returned


def test_a_row_of_a_table_without_its_type_is_taken_for_one() -> None:
    data = edited(workbook(iso="AM"), below("Risk", None, None, None, "Law", "Courts"))
    proposal = proposed(data, name="Armenia - x.xlsx")
    assert "Law | Courts" in text(proposal, "Areas of cooperation").returned
    assert [problem.level for problem in proposal.problems] == [Level.WARNING]


@pytest.mark.parametrize("value", ["#REF!", "=A1&B1"])
def test_a_cell_without_a_value_holds_its_section_up(value: str) -> None:
    data = edited(workbook(), say("A workshop on valuation", value))
    proposal = proposed(data)
    change = text(proposal, "WCO support")
    assert change.blocked
    (problem,) = proposal.problems
    assert (problem.level, problem.kind, problem.item) == (Level.ERROR, ProblemKind.CELL, change.key)
    assert problem.mendable
    mended = proposed(data, choices=Choices(repairs={str(problem.place): "Mended."}))
    assert (text(mended, "WCO support").returned, text(mended, "WCO support").blocked) == ("Mended.", False)
    assert not mended.problems


def test_a_repair_with_nothing_takes_the_row_out() -> None:
    data = edited(workbook(), say("risk analysis", "#REF!"))
    (problem,) = proposed(data).problems
    mended = proposed(data, choices=Choices(repairs={str(problem.place): ""}))
    assert text(mended, "Current planning").returned == PLANNING.replace("- risk analysis of parcels\n", "")


@pytest.mark.parametrize(
    ("value", "wanted"),
    [(2019, "2019"), (1.5, "1.5"), (12_000_000, "12000000"), (True, "TRUE"), (dt.date(2019, 6, 3), "2019-06-03")],
)
def test_numbers_and_dates_typed_as_text(value: object, wanted: str) -> None:
    assert text(back(say("A workshop on valuation", value)), "WCO support").returned == wanted


def test_a_note_written_beside_the_table_is_told() -> None:
    """A remark in a column far to the right is neither text nor lost without a word."""

    def edit(book: Workbook) -> None:
        page = book["Texts"]
        page.cell(row_with(page, "A workshop on valuation"), 14).value = "please check with Ms X"

    proposal = back(edit)
    assert "please check" in text(proposal, "WCO support").returned or any(
        "N" in problem.place.cells for problem in proposal.problems
    )
    assert serious(proposal)


def test_text_above_the_first_section_is_told() -> None:
    def edit(book: Workbook) -> None:
        book["Texts"].cell(3, TEXT).value = "Dear colleagues, please find our text."

    proposal = back(edit)
    assert not changes(proposal)
    assert any("above the first section" in sentence for sentence in sentences(proposal))


def test_text_written_over_a_hint_is_told() -> None:
    proposal = back(
        lambda book: book["Texts"].cell(rows_of(book["Texts"], "S4 hint")[0], 2, "We had two more workshops in May.")
    )
    assert any("two more workshops" in problem.value for problem in serious(proposal)) or changes(proposal)


def test_a_french_workbook_is_read_alike() -> None:
    proposal = back(
        lambda book: book["Textes"].cell(
            row_with(book["Textes"], "A workshop on valuation"), TEXT, "Deux ateliers ont eu lieu."
        ),
        language="fr",
    )
    assert states(proposal) == {"WCO support": CHANGED}
    assert not proposal.problems


def test_the_same_file_gives_the_same_submission() -> None:
    data = edited(workbook(), say("A workshop on valuation", "Two."))
    assert proposed(data) == proposed(data)


def test_a_section_that_the_member_lacked_and_now_has() -> None:
    """The workbook asks Armenia for what its entry does not have yet."""
    data = workbook(iso="AM")
    proposal = proposed(edited(data, put("S3", None, None, None, "Much was done.")), name="Armenia.xlsx")
    (change,) = changes(proposal)
    assert (change.state, change.returned) == (NEW, "Much was done.")
    assert SENT.chapters[0].entries[1].iso == change.member == "AM"


def test_level_of_the_numbers_that_excel_makes_of_levels() -> None:
    assert "  - deep" in text(back(put("S4", "Bullet", 2.0, None, "deep")), "WCO support").returned
    assert LEVEL == 3


@pytest.mark.parametrize("words", ["No change", "no changes.", "N/A", "Néant", "RAS", "idem"])
def test_words_that_say_that_nothing_changed_are_told(words: str) -> None:
    data = edited(workbook(), put("S4", None, None, None, words))
    (problem,) = proposed(data).problems
    assert problem.level is Level.WARNING
    mended = proposed(data, choices=Choices(repairs={str(problem.place): problem.offers[0].value}))
    assert not changes(mended)
    assert not mended.problems


def test_text_beside_a_heading_is_told() -> None:
    def edit(book: Workbook) -> None:
        page = book["Texts"]
        row = rows_of(page, "S4 title")[0]
        for merge in list(page.merged_cells.ranges):
            if merge.min_row == row:
                page.unmerge_cells(merge.coord)
        page.cell(row, TEXT).value = "Pasted over everything."

    proposal = back(edit)
    assert not changes(proposal)
    assert [problem.value for problem in serious(proposal)] == ["Pasted over everything."]


def test_a_comment_fastened_to_a_cell_is_told() -> None:
    def edit(book: Workbook) -> None:
        page = book["Texts"]
        page.cell(row_with(page, "A workshop on"), TEXT).comment = Comment("Please add the one of May.", "C. Person")

    (problem,) = back(edit).problems
    assert (problem.level, problem.value) == (Level.WARNING, "Please add the one of May.")
    assert "C. Person" in problem.sentence


def test_what_a_reply_fastened_to_a_cell_is_no_comment_of_the_member() -> None:
    def edit(book: Workbook) -> None:
        page = book["Texts"]
        row = row_with(page, "A workshop on")
        page.cell(row, TEXT).comment = Comment("WCO Desk:\nTo correct: This is not a date.\n\nTo check: The place.", "")
        answered = "WCO Desk:\nÀ vérifier : La date.\nIt was in May."
        page.cell(row + 1, TEXT).comment = Comment(answered, "WCO Desk")

    (problem,) = back(edit).problems
    assert problem.value.endswith("It was in May.")


def test_rows_in_another_order_lose_nothing() -> None:
    def edit(book: Workbook) -> None:
        page = book["Texts"]
        first, second = row_with(page, "risk analysis"), row_with(page, "a school")
        for column in range(1, TEXT + 1):
            one, other = page.cell(first, column), page.cell(second, column)
            one.value, other.value = other.value, one.value

    change = text(back(edit), "Current planning")
    assert sorted(change.returned.split()) == sorted(PLANNING.split())
    assert change.state is CHANGED


def test_a_type_of_ones_own_is_told_once_and_mapped_once() -> None:
    def edit(book: Workbook) -> None:
        for row in rows_of(book["Texts"], "S2"):
            cell = book["Texts"].cell(row, KIND)
            cell.value = "Bulleted list" if cell.value == "Bullet" else cell.value

    data = edited(workbook(), edit)
    (problem,) = proposed(data).problems
    assert (problem.field, problem.value) == ("type", "Bulleted list")
    offer = next(offer for offer in problem.offers if offer.label == "Bullet")
    mapped = proposed(data, choices=Choices(words={"type": {"bulleted list": offer.value}}))
    assert not changes(mapped)
    assert not mapped.problems
