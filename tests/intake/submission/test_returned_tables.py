"""What Members do to the sheets of missions and facts, and what comes of it."""

from __future__ import annotations

import datetime as dt

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from submission_kit import (
    CEFTA,
    RKC,
    SENT,
    back,
    below,
    changed,
    changes,
    delete,
    drop,
    edited,
    free,
    insert,
    proposed,
    put,
    record,
    row_with,
    rows_of,
    say,
    sentences,
    serious,
    states,
    with_mission,
    workbook,
)

from wcodesk.model.content import MissionContent
from wcodesk.model.decisions import Choices
from wcodesk.model.records import MissionState
from wcodesk.model.submission import ChangeState, Level, ProblemKind

TITLE, FORM, TOPIC, WHEN, PLACE, MODE, STATE, PROGRAMME, DONOR = range(2, 11)
CHANGED, BOTH, NEW, SAME = ChangeState.CHANGED, ChangeState.BOTH, ChangeState.NEW, ChangeState.SAME
VALUATION = "Workshop on valuation"


def field(column: int, value: object, begins: str = VALUATION) -> object:
    return say(begins, value, column, "Missions")


def new(*values: object) -> object:
    return put("M", *values, sheet="Missions")


def test_a_field_that_was_changed() -> None:
    proposal = back(field(PLACE, "Durrës"))
    change = record(proposal, VALUATION)
    assert states(proposal) == {VALUATION: CHANGED}
    assert (change.sent["place"], change.returned["place"], change.now["place"]) == ("Tirana", "Durrës", "Tirana")
    assert (change.record_id, change.revision, change.clashes) == ("m-AL-1", "r-m-AL-1", ())
    assert change.cells["place"] == "F3"
    assert not proposal.problems


@pytest.mark.parametrize(("language", "word"), [("en", "Reported"), ("fr", "Consignée"), ("fr", "Rapportée")])
def test_a_mission_that_was_reported(language: str, word: str) -> None:
    proposal = back(field(STATE, word), language=language)
    assert record(proposal, VALUATION).returned["state"] == "reported"
    assert not proposal.problems


def four_states(book: Workbook) -> None:
    """As workbooks were written before there was "reported"."""
    column = next(each for each in book["Lists"].iter_cols() if "Reported" in [cell.value for cell in each])
    words = [cell.value for cell in column if cell.value != "Reported"]
    for cell, word in zip(column, [*words, None], strict=True):
        cell.value = word


def test_a_workbook_that_offers_four_states_is_read_as_before() -> None:
    assert not changes(back(four_states))
    proposal = back(four_states, field(STATE, "Postponed"))
    assert record(proposal, VALUATION).returned["state"] == "postponed"
    assert not proposal.problems


def test_an_emptied_cell_keeps_what_is_there_and_is_counted() -> None:
    proposal = back(field(PLACE, None))
    assert not changes(proposal)
    assert proposal.submission.kept == 1


@pytest.mark.parametrize("word", ["CLEAR", "EFFACER"])
def test_a_cell_that_says_so_is_cleared(word: str) -> None:
    proposal = back(field(PLACE, word))
    assert record(proposal, VALUATION).returned["place"] == ""
    assert not proposal.problems


def test_what_must_be_filled_in_cannot_be_cleared() -> None:
    proposal = back(field(TITLE, "CLEAR"))
    (change,) = [change for change in proposal.records if change.record_id == "m-AL-1"]
    assert change.blocked or change.state is SAME
    assert serious(proposal)


def test_a_row_that_was_emptied_or_deleted_keeps_its_mission() -> None:
    def empty(book: Workbook) -> None:
        page = book["Missions"]
        for column in range(TITLE, DONOR + 1):
            page.cell(3, column).value = None

    for edit in (empty, drop(VALUATION, "Missions")):
        proposal = back(edit)
        assert not changes(proposal)
        assert not serious(proposal)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("3-7 June 2019", "2019-06-03/2019-06-07"),
        ("3–7 juin 2019", "2019-06-03/2019-06-07"),
        ("3 au 7 juin 2019", "2019-06-03/2019-06-07"),
        ("du 3 au 7 juin 2019", "2019-06-03/2019-06-07"),
        ("23/06/2019", "2019-06-23"),
        ("2019-06-03", "2019-06-03"),
        ("juin 2019", "2019-06"),
        ("June\u00a02019", "2019-06"),
        ("FY 2019/20", "2019/20"),
        (2019, "2019"),
        ("2019", "2019"),
        (dt.date(2019, 6, 3), "2019-06-03"),
        (dt.datetime(2019, 6, 3, 14, 30), "2019-06-03"),
    ],
)
def test_dates_as_people_write_them(written: object, wanted: str) -> None:
    proposal = back(new("Seminar on risk", "Seminar", "", written))
    assert not serious(proposal)
    assert record(proposal, "Seminar on risk").returned["when"] == wanted


def test_a_date_that_can_be_two_days_is_asked_about() -> None:
    """03/06/2019 is the third of June, or the sixth of March where somebody writes as Americans do."""
    proposal = back(new("Seminar on risk", "Seminar", "", "03/06/2019"))
    change = record(proposal, "Seminar on risk")
    assert change.returned["when"] == "2019-06-03" if not change.blocked else serious(proposal)


@pytest.mark.parametrize(
    ("number_format", "wanted"), [("mmm-yy", "2019-06"), ("mmmm yyyy", "2019-06"), ("yyyy", "2019")]
)
def test_a_date_that_shows_a_month_or_year_alone(number_format: str, wanted: str) -> None:
    def edit(book: Workbook) -> None:
        cell = book["Missions"].cell(3, WHEN)
        cell.value, cell.number_format = dt.date(2019, 6, 1), number_format

    assert record(back(edit), VALUATION).returned["when"] == wanted


def test_dates_of_a_workbook_that_counts_from_1904() -> None:
    def edit(book: Workbook) -> None:
        book.epoch = CALENDAR_MAC_1904
        book["Missions"].cell(3, WHEN).value = dt.date(2019, 6, 11)
        book["Missions"].cell(3, WHEN).number_format = "dd/mm/yyyy"

    assert record(back(edit), VALUATION).returned["when"] == "2019-06-11"


def test_a_serial_number_is_no_date_but_one_is_offered() -> None:
    data = edited(workbook(), field(WHEN, 43619))
    proposal = proposed(data)
    (problem,) = proposal.problems
    assert (problem.level, problem.kind, problem.offers[0].value) == (Level.ERROR, ProblemKind.DATE, "2019-06-03")
    assert record(proposal, VALUATION).blocked
    mended = proposed(data, choices=Choices(repairs={str(problem.place): problem.offers[0].value}))
    assert record(mended, VALUATION).returned["when"] == "2019-06-03"
    assert not mended.problems


def test_an_unknown_choice_is_mapped_or_repaired() -> None:
    data = edited(workbook(), new("Seminar on risk", "Atelier pratique"))
    (problem,) = proposed(data).problems
    assert (problem.level, problem.kind, problem.field) == (Level.ERROR, ProblemKind.CHOICE, "form")
    assert problem.offers[0].value == "workshop"
    mapped = proposed(data, choices=Choices(words={"form": {"atelier pratique": "workshop"}}))
    repaired = proposed(data, choices=Choices(repairs={str(problem.place): "Workshop"}))
    emptied = proposed(data, choices=Choices(repairs={str(problem.place): ""}))
    assert record(mapped, "Seminar on risk").returned["form"] == "workshop"
    assert record(repaired, "Seminar on risk").returned["form"] == "workshop"
    assert "form" not in record(emptied, "Seminar on risk").returned
    assert not mapped.problems + repaired.problems + emptied.problems


@pytest.mark.parametrize("written", ["Workshop", "workshop ", "WORKSHOP", "Atelier"])
def test_choices_in_both_languages(written: str) -> None:
    assert record(back(new("Seminar on risk", written)), "Seminar on risk").returned["form"] == "workshop"


def test_a_new_mission() -> None:
    proposal = back(
        new("Seminar on risk", "Seminar", "risk", "June 2020", "Vlorë", "Virtual", None, "Own", "Own funds")
    )
    change = record(proposal, "Seminar on risk")
    assert (change.state, change.now, change.record_id, change.region) == (NEW, None, "", "europe")
    assert change.returned["state"] == "planned"
    assert not proposal.problems


def test_a_new_mission_without_a_title_is_held_up() -> None:
    data = edited(workbook(), new(None, "Seminar", "risk", "June 2020"))
    proposal = proposed(data)
    (problem,) = proposal.problems
    assert (problem.kind, problem.level) == (ProblemKind.REQUIRED, Level.ERROR)
    (change,) = changes(proposal)
    assert change.blocked
    mended = proposed(data, choices=Choices(repairs={str(problem.place): "Seminar on risk"}))
    assert record(mended, "Seminar on risk").state is NEW


def test_a_title_that_is_far_too_long_is_held_up() -> None:
    proposal = back(new("very " * 100, "Seminar"))
    assert [problem.kind for problem in proposal.problems] == [ProblemKind.LENGTH]
    assert changes(proposal)[0].blocked


def test_a_row_below_all_that_were_prepared() -> None:
    def edit(book: Workbook) -> None:
        page = book["Missions"]
        page.cell(page.max_row + 1, TITLE).value = "Seminar on risk"

    assert states(back(edit)) == {"Seminar on risk": NEW}


def test_a_row_inserted_above_the_first_mission() -> None:
    proposal = back(below("Title", "Seminar on risk", "Seminar", sheet="Missions"))
    assert states(proposal) == {"Seminar on risk": NEW}
    assert not proposal.problems


def test_a_mission_that_is_probably_known() -> None:
    proposal = back(new("Valuation workshop", "Workshop", None, "June 2019"))
    change = record(proposal, "Valuation workshop")
    assert change.state is ChangeState.LIKELY
    assert change.candidates[0].record_id == "m-AL-1"


def test_the_same_title_in_another_year_is_another_mission() -> None:
    assert states(back(new(VALUATION, "Workshop", None, "June 2021"))) == {VALUATION: NEW}


def test_a_mission_written_twice_is_taken_once() -> None:
    proposal = back(new("Seminar on risk", "Seminar"), new("Seminar on risk", "Seminar"))
    assert len(changes(proposal)) == 1
    assert [problem.level for problem in proposal.problems] == [Level.NOTE]


def test_a_copied_row_that_was_made_into_another_mission() -> None:
    def edit(book: Workbook) -> None:
        page = book["Missions"]
        values = [page.cell(3, column).value for column in range(2, DONOR + 1)]
        insert(page, 4, *values, key="M1")
        page.cell(4, TITLE).value = "Seminar on risk"
        page.cell(4, WHEN).value = "October 2020"

    proposal = back(edit)
    assert states(proposal) == {"Seminar on risk": NEW}
    assert not proposal.problems


def test_a_copied_row_left_as_it_is_changes_nothing() -> None:
    def edit(book: Workbook) -> None:
        page = book["Missions"]
        insert(page, 4, *[page.cell(3, column).value for column in range(2, DONOR + 1)], key="M1")

    assert not changes(back(edit))


def test_rows_that_were_sorted() -> None:
    def edit(book: Workbook) -> None:
        page = book["Missions"]
        first, second = ([page.cell(row, column).value for column in range(1, DONOR + 1)] for row in (3, 4))
        for row, values in ((3, second), (4, first)):
            for column, value in enumerate(values, 1):
                page.cell(row, column).value = value

    proposal = back(edit)
    assert not changes(proposal)
    assert not proposal.problems


def test_rows_that_were_sorted_without_their_hidden_keys() -> None:
    """A sorted range without column A puts each key beside another mission: that is told, not taken."""

    def edit(book: Workbook) -> None:
        page = book["Missions"]
        first, second = ([page.cell(row, column).value for column in range(2, DONOR + 1)] for row in (3, 4))
        for row, values in ((3, second), (4, first)):
            for column, value in enumerate(values, 2):
                page.cell(row, column).value = value

    assert not changes(back(edit))


def test_a_title_copied_from_another_mission_is_a_change_of_its_own_row() -> None:
    proposal = back(field(TITLE, "Diagnostic visit"))
    (change,) = changes(proposal)
    assert (change.record_id, change.returned["title"]) == ("m-AL-1", "Diagnostic visit")


def test_cells_shown_as_one_say_the_same_in_each_row() -> None:
    def edit(book: Workbook) -> None:
        page = book["Missions"]
        for row, title in ((5, "One"), (6, "Two")):
            page.cell(row, TITLE).value = title
        page.cell(5, PLACE).value = "Durrës"
        page.merge_cells(start_row=5, end_row=6, start_column=PLACE, end_column=PLACE)

    proposal = back(edit)
    assert {change.title: change.returned["place"] for change in changes(proposal)} == {
        "One": "Durrës",
        "Two": "Durrës",
    }


def test_an_error_in_a_field_holds_its_mission_up() -> None:
    proposal = back(field(PLACE, "#REF!"))
    assert [problem.kind for problem in proposal.problems] == [ProblemKind.CELL]
    assert record(proposal, VALUATION).blocked


def test_a_total_below_the_table_is_no_mission() -> None:
    def edit(book: Workbook) -> None:
        page = book["Missions"]
        page.cell(page.max_row + 2, TITLE).value = "Total: 2"

    proposal = back(edit)
    assert all(change.state is NEW for change in changes(proposal))


def test_words_in_a_column_that_is_none_are_told() -> None:
    def edit(book: Workbook) -> None:
        book["Missions"].cell(2, DONOR + 1).value = "Participants"
        book["Missions"].cell(3, DONOR + 1).value = "Twenty officers"

    proposal = back(edit)
    assert any("Column K" in sentence for sentence in sentences(proposal))
    assert len(proposal.problems) == 1


def test_a_column_inserted_among_those_of_the_table() -> None:
    def edit(book: Workbook) -> None:
        page = book["Missions"]
        for row in range(page.max_row, 1, -1):
            for column in range(DONOR + 1, WHEN, -1):
                page.cell(row, column).value = page.cell(row, column - 1).value
            page.cell(row, WHEN).value = None
        page.cell(2, WHEN).value = "Participants"
        page.cell(3, WHEN).value = "20"

    proposal = back(edit)
    assert not changes(proposal)
    assert len(proposal.problems) == 1


# -- three ways --------------------------------------------------------------------------------------------------


def test_each_side_changed_another_field() -> None:
    proposal = back(field(PLACE, "Durrës"), now=with_mission(SENT, "m-AL-1", donor="Norway"))
    change = record(proposal, VALUATION)
    assert change.state is CHANGED
    assert (change.returned["place"], change.returned["donor"]) == ("Durrës", "Norway")


def test_both_sides_changed_the_same_field() -> None:
    proposal = back(field(PLACE, "Durrës"), now=with_mission(SENT, "m-AL-1", place="Vlorë"))
    change = record(proposal, VALUATION)
    assert (change.state, change.clashes) == (BOTH, ("place",))
    proposal = back(field(PLACE, "Durrës"), now=with_mission(SENT, "m-AL-1", place="Durrës"))
    assert not changes(proposal)


def test_ours_moved_on_and_theirs_did_not() -> None:
    proposal = back(now=with_mission(SENT, "m-AL-1", place="Vlorë"))
    assert record(proposal, VALUATION).state is ChangeState.UNTOUCHED
    assert record(proposal, VALUATION).returned["place"] == "Vlorë"


def test_a_mission_that_was_removed_since() -> None:
    now = changed(SENT, "AL", lambda entry: entry._replace(missions=entry.missions[1:]))
    assert not changes(back(now=now))
    assert record(back(field(PLACE, "Durrës"), now=now), VALUATION).state is ChangeState.GONE


def test_a_new_mission_that_we_logged_meanwhile_is_the_same() -> None:
    logged = MissionContent("Seminar on risk", form="seminar", when="2020-06", state=MissionState.PLANNED, id="m-new")
    now = changed(SENT, "AL", lambda entry: entry._replace(missions=(*entry.missions, logged)))
    proposal = back(new("Seminar on risk", "Seminar", None, "June 2020"), now=now)
    assert not changes(proposal)
    assert record(proposal, "Seminar on risk").record_id == "m-new"


# -- facts -------------------------------------------------------------------------------------------------------


def test_a_fact_that_was_changed() -> None:
    proposal = back(say("RKC", "2014", 4, "Facts"))
    change = record(proposal, "RKC")
    assert (change.state, change.table) == (CHANGED, "conventions")
    assert dict(change.returned) == {**RKC, "since": "2014"}
    assert dict(change.now) == RKC
    assert not proposal.problems


def test_new_facts() -> None:
    proposal = back(
        put("conventions", "TIR", "Party", "1985", sheet="Facts"),
        put("structures", "Tirana training centre", "RTC", "Tirana", "2019", sheet="Facts"),
    )
    assert states(proposal) == {"TIR": NEW, "Tirana training centre": NEW}
    assert record(proposal, "TIR").returned["member"] == "AL"
    assert record(proposal, "Tirana training centre").returned["region"] == "europe"
    assert not serious(proposal)


def test_a_contact_person_is_new() -> None:
    proposal = back(put("contacts", "B. Person", "Head of training", "Academy", "b@example.org", sheet="Facts"))
    change = record(proposal, "B. Person")
    assert (change.state, change.table) == (NEW, "contacts")
    assert (change.returned["member"], change.returned["region"]) == ("AL", "europe")
    assert not proposal.problems


def test_an_emptied_row_of_facts_keeps_it() -> None:
    def edit(book: Workbook) -> None:
        page = book["Facts"]
        for column in range(2, 7):
            page.cell(row_with(page, "RKC"), 2 if column == 2 else column).value = None if column > 2 else "RKC"
        page.cell(row_with(page, "RKC"), 2).value = None

    assert not changes(back(edit))


def test_a_deleted_row_of_facts_keeps_it() -> None:
    proposal = back(drop("RKC", "Facts"), drop("CEFTA", "Facts"))
    assert not changes(proposal)
    assert CEFTA["member"] == "AL"


def test_a_fact_that_was_removed_since() -> None:
    now = SENT._replace(registers={**SENT.registers, "conventions": ()})
    assert not changes(back(now=now))
    assert record(back(say("RKC", "2014", 4, "Facts"), now=now), "RKC").state is ChangeState.GONE


def test_a_convention_whose_name_was_corrected_is_the_same_row() -> None:
    proposal = back(say("RKC", "Revised Kyoto Convention", 2, "Facts"))
    change = record(proposal, "Revised Kyoto Convention")
    assert (change.state, dict(change.now)) == (CHANGED, RKC)


def test_a_copied_row_of_facts_that_was_made_into_another() -> None:
    def edit(book: Workbook) -> None:
        page = book["Facts"]
        row = row_with(page, "RKC")
        insert(page, row + 1, "TIR", "Party", "1985", key="conventions-1")

    assert states(back(edit)) == {"TIR": NEW}


def test_who_filled_it_in() -> None:
    def edit(book: Workbook) -> None:
        page = book["Facts"]
        for key, value in (
            ("name", "C. Person"),
            ("position", "Director"),
            ("email", "c@example.org"),
            ("date", dt.date(2026, 12, 24)),
            ("remarks", "Please call.\nThank you."),
        ):
            page.cell(rows_of(page, f"sender-{key}")[0], 3).value = value

    proposal = back(edit)
    assert dict(proposal.submission.sender) == {
        "name": "C. Person",
        "position": "Director",
        "email": "c@example.org",
        "date": "2026-12-24",
        "remarks": "Please call.\nThank you.",
    }
    assert not proposal.problems


def test_rows_of_facts_without_keys_belong_to_the_table_above() -> None:
    proposal = back(below("RKC", "TIR", "Party", "1985", sheet="Facts"))
    assert states(proposal) == {"TIR": NEW}
    assert record(proposal, "TIR").table == "conventions"


def test_a_whole_table_of_facts_that_was_deleted_changes_nothing() -> None:
    def edit(book: Workbook) -> None:
        page = book["Facts"]
        for row in range(page.max_row, 0, -1):
            if str(page.cell(row, 1).value or "").startswith("groupings"):
                delete(page, row)

    proposal = back(edit)
    assert not changes(proposal)
    assert not serious(proposal)


def test_a_column_of_choices_that_was_filled_down_makes_no_missions() -> None:
    def edit(book: Workbook) -> None:
        for row in rows_of(book["Missions"], "M"):
            book["Missions"].cell(row, STATE).value = "Planned"
        for row in rows_of(book["Facts"], "conventions"):
            book["Facts"].cell(row, 3).value = "Party"

    proposal = back(edit)
    assert not changes(proposal)
    assert not proposal.problems


def test_rows_that_are_gone_are_told_once() -> None:
    proposal = back(drop(VALUATION, "Missions"), drop("Diagnostic visit", "Missions"), drop("RKC", "Facts"))
    assert [problem.level for problem in proposal.problems] == [Level.NOTE] * 2
    assert VALUATION in proposal.problems[0].sentence
    assert "RKC" in proposal.problems[1].sentence


@pytest.mark.parametrize("word", ["DELETE", "to be deleted", "Supprimer", "à supprimer", "Clear"])
def test_a_mission_that_is_to_go_is_not_renamed(word: str) -> None:
    proposal = back(field(TITLE, word))
    assert [problem.kind for problem in proposal.problems] == [ProblemKind.REQUIRED]
    assert not [change for change in changes(proposal) if not change.blocked]


@pytest.mark.parametrize("word", ["n/a", "-", "tbc", "néant"])
def test_words_that_say_nothing_are_nothing(word: str) -> None:
    proposal = back(field(PLACE, word), field(WHEN, word))
    assert not changes(proposal)
    assert [problem.level for problem in proposal.problems] == [Level.NOTE] * 2


def test_the_sender_written_over_the_label() -> None:
    proposal = back(lambda book: book["Facts"].cell(rows_of(book["Facts"], "sender-name")[0], 2, "C. Person"))
    assert dict(proposal.submission.sender) == {"name": "C. Person"}


def test_labels_of_the_sender_in_other_words() -> None:
    def edit(book: Workbook) -> None:
        row = rows_of(book["Facts"], "sender-name")[0]
        book["Facts"].cell(row, 2).value, book["Facts"].cell(row, 3).value = "Nombre", "C. Person"

    assert dict(back(edit).submission.sender) == {"name": "C. Person"}


def test_rows_of_a_table_without_the_column_that_each_needs_are_held_up() -> None:
    def edit(book: Workbook) -> None:
        page = book["Missions"]
        row = free(page, "M")
        page.cell(row, 6).value = "Durres"
        page.delete_cols(2)

    proposal = back(edit)
    new = [change for change in proposal.records if change.state is ChangeState.NEW]
    assert new
    assert all(change.blocked for change in new)
    assert any("no column for it" in sentence for sentence in sentences(proposal))
