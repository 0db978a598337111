from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheet_maker import MEMBERS, NO_VALUE, read, reasons, sheet_of

from wcodesk.intake.book.cells import Book, State
from wcodesk.intake.submission.foreign.guess import guess
from wcodesk.intake.submission.foreign.reading import read_foreign
from wcodesk.intake.submission.foreign.synonyms import MISSION_HEADS, TEXT_HEADS
from wcodesk.intake.submission.grid import Grids
from wcodesk.model.records import SectionKind
from wcodesk.model.submission import DateOrder, Level, ProblemKind, SheetMapping, SheetUse

LONG = "The administration is part of the Ministry of Finance and has some nine hundred officers in twelve offices."
HEADS = ["Activity", "Country", "Date", "Venue", "Status"]


def table(*rows: list[object]) -> list[list[object]]:
    return [list(HEADS), *rows]


def values(rows: list[list[object]], **more: object) -> list[dict[str, str]]:
    part, _ = read(sheet_of(rows), **more)  # type: ignore[arg-type]
    return [dict(record.values) for record in part.records]


# -- missions ---------------------------------------------------------------------------------------------------------


def test_a_row_becomes_a_mission_of_its_member() -> None:
    part, account = read(table(["Workshop on AEO", "Albania", "3-7 June 2019", "Tirana", "Completed"]))
    [record] = part.records
    assert (record.key, record.member, record.table) == ("missions AL Sheet1!2", "AL", "missions")
    assert record.values == {
        "title": "Workshop on AEO",
        "when": "2019-06-03/2019-06-07",
        "place": "Tirana",
        "state": "delivered",
    }
    assert record.cells == {"title": "A2", "when": "C2", "place": "D2", "state": "E2"}
    assert str(record.place) == "Sheet1!A2:E2"
    assert record.sent is None
    assert (account.read, account.problems) == (5, 0)
    assert reasons(account) == {"column heads": 5}


def test_a_state_that_the_file_does_not_say_is_not_made_up() -> None:
    [found] = values([["Activity", "Country", "Date"], ["Workshop on AEO", "Albania", "2019"]])
    assert "state" not in found


def test_cells_that_say_nothing_are_empty_and_counted() -> None:
    part, account = read(table(["Workshop on AEO", "Albania", "TBC", "n/a", "-"]))
    [record] = part.records
    assert record.values == {"title": "Workshop on AEO"}
    [note] = part.problems
    assert (note.level, note.sentence.startswith("3 cells say that there is nothing")) == (Level.NOTE, True)
    assert reasons(account)["a cell that says that there is nothing (n/a, –, none)"] == 3


def test_totals_notes_regions_and_repeated_heads_are_set_aside() -> None:
    part, account = read(
        table(
            ["Europe"],
            ["Workshop on AEO", "Albania", "2019", "Tirana"],
            list(HEADS),
            ["Training", "Georgia", "2020", "Tbilisi"],
            ["Total", "", 2],
            ["Source: Customs, 2020"],
        )
    )
    assert [record.member for record in part.records] == ["AL", "GE"]
    found = reasons(account)
    assert found["the name of a region"] == 1
    assert found["the column heads once more"] == 5
    assert found["a row of totals"] == 2
    assert found["a note below the table"] == 1
    assert part.problems == ()


def test_a_region_in_the_column_of_members_is_no_member() -> None:
    part, account = read(table(["Regional workshop", "Europe", "2019"], ["Workshop", "Albania", "2020"]))
    assert [record.member for record in part.records] == ["AL"]
    assert reasons(account)["a row of a region, not of a Member"] == 3


def test_an_unknown_name_stops_its_own_rows_only() -> None:
    rows = table(
        ["Workshop", "Albanja", "2019"],
        ["Training", "Georgia", "2019"],
        ["Seminar", "Albanja", "2020"],
        ["PCA", "", "2020"],
    )
    part, account = read(rows)
    assert [record.member for record in part.records] == ["GE"]
    [problem] = part.problems
    assert (problem.kind, problem.field, problem.value) == (ProblemKind.MEMBER, "member", "Albanja")
    assert problem.place.cells == "B2"
    assert "2 rows" in problem.sentence
    assert problem.offers[0].value == "AL"
    assert account.problems == 1
    assert reasons(account)["its Member is not known: “Albanja”"] == 7


def test_a_name_is_mapped_once_for_all_its_rows() -> None:
    rows = table(["Workshop", "Albanja", "2019"], ["Seminar", "ALBANJA ", "2020"], ["PCA", "Nowhere", "2020"])
    part, account = read(rows, words={"member": {"albanja": "AL", "nowhere": ""}})
    assert [record.member for record in part.records] == ["AL", "AL"]
    assert part.problems == ()
    assert reasons(account)["left out: “Nowhere”"] == 3


def test_a_name_among_other_words_is_known() -> None:
    part, _ = read(table(["Workshop", "Customs of Albania", "2019"], ["PCA", "Georgia (Revenue Service)", "2020"]))
    assert [record.member for record in part.records] == ["AL", "GE"]


def test_a_name_can_be_repaired_in_its_cell() -> None:
    part, _ = read(table(["Workshop", "Albanja", "2019"]), repairs={"B2": "Albania"})
    assert [record.member for record in part.records] == ["AL"]


def test_a_member_shown_over_several_rows_counts_for_each() -> None:
    rows = table(["Workshop", "Albania", "2019"], ["Seminar", "", "2020"], ["PCA", "", "2020"])
    part, _ = read(sheet_of(rows, merges=["B2:B4"]))
    assert [record.member for record in part.records] == ["AL", "AL", "AL"]
    assert part.problems == ()


def test_a_member_left_blank_is_that_above_and_said() -> None:
    part, _ = read(table(["Workshop", "Albania", "2019"], ["Seminar", "", "2020"], ["PCA", "Georgia", "2020"]))
    assert [record.member for record in part.records] == ["AL", "AL", "GE"]
    [note] = part.problems
    assert (note.level, note.kind) == (Level.NOTE, ProblemKind.MEMBER)


def test_members_as_rows_above_their_missions() -> None:
    rows = [
        ["Activity", "Date"],
        ["Albania"],
        ["Workshop", "2019"],
        ["Seminar", "2020"],
        ["Georgia"],
        ["PCA", "2020"],
    ]
    part, account = read(rows)
    assert [record.member for record in part.records] == ["AL", "AL", "GE"]
    assert account.read == 8


def test_a_sheet_of_nobody_is_asked_about() -> None:
    part, account = read([["Activity", "Date"], ["Workshop on AEO", "2019"], ["PCA", "2020"]])
    assert part.records == ()
    [problem] = part.problems
    assert (problem.level, problem.kind, problem.place.cells) == (Level.ERROR, ProblemKind.MEMBER, "")
    assert reasons(account)["which Member it is of is not known"] == 4


@pytest.mark.parametrize(
    ("dates", "first", "said"),
    [
        (["13/06/2019", "03/06/2019"], "2019-06-03", "day first, as 13/06/2019"),
        (["06/13/2019", "03/06/2019"], "2019-03-06", "month first, as 06/13/2019"),
        (["June 2019", "03/06/2019"], "2019-06-03", "day first, as nothing"),
        (["13/06/2019", "06/13/2019", "03/06/2019"], "2019-06-03", "both orders occur"),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_column(dates: list[str], first: str, said: str) -> None:
    part, _ = read(table(*(["Workshop", "Albania", text] for text in dates)))
    assert part.records[-1].values["when"] == first
    [note] = part.problems
    assert said in note.sentence and note.value == "03/06/2019"


@pytest.mark.parametrize(
    ("chosen", "first"), [(DateOrder.DAY, "2019-06-03"), (DateOrder.MONTH, "2019-03-06"), ("", "2019-06-03")]
)
@pytest.mark.parametrize("columns", [((3, "when"),), ((3, "begin"),)])
def test_the_order_of_day_and_month_can_be_chosen(chosen: DateOrder, first: str, columns: tuple) -> None:
    mapping = SheetMapping(SheetUse.MISSIONS, 1, ((1, "title"), (2, "member"), *columns), "", DateOrder(chosen))
    part, _ = read(table(["Workshop", "Albania", "03/06/2019"]), mapping)
    assert part.records[0].values["when"] == first
    assert part.sheet.date == "03/06/2019"
    assert ("as was chosen for this sheet" in part.problems[0].sentence) == bool(chosen)


def test_a_date_that_can_be_read_in_one_way_is_read_so_whatever_was_chosen() -> None:
    columns = ((1, "title"), (2, "member"), (3, "when"))
    mapping = SheetMapping(SheetUse.MISSIONS, 1, columns, "", DateOrder.MONTH)
    part, _ = read(table(["Workshop", "Albania", "25/06/2019"]), mapping)
    assert (part.records[0].values["when"], part.sheet.date) == ("2019-06-25", "")


def test_nothing_is_said_where_no_date_can_be_misread() -> None:
    part, _ = read(table(["Workshop", "Albania", "13/06/2019"], ["PCA", "Albania", "06/06/2019"]))
    assert part.problems == ()


@pytest.mark.parametrize(
    ("begin", "end", "when"),
    [
        (date(2019, 6, 3), date(2019, 6, 7), "2019-06-03/2019-06-07"),
        (date(2019, 6, 3), date(2019, 6, 3), "2019-06-03"),
        ("June 2019", "", "2019-06"),
        ("", "June 2019", "2019-06"),
        ("3", "7 June 2019", "2019-06-03/2019-06-07"),
        ("3 June", "7 June 2019", "2019-06-03/2019-06-07"),
        ("13.6.2019", "14.6.2019", "2019-06-13/2019-06-14"),
        ("2019", "2020", "2019/2020"),
    ],
)
def test_begin_and_end_make_the_date(begin: object, end: object, when: str) -> None:
    rows = [["Activity", "Country", "Start date", "End date"], ["Workshop", "Albania", begin, end]]
    part, account = read(rows)
    [record] = part.records
    assert record.values["when"] == when
    assert part.problems == ()
    assert account.read == 4 - (begin == "") - (end == "")


@pytest.mark.parametrize(
    ("begin", "end"), [("7 June 2019", "3 June 2019"), ("soon", "2020"), ("2019-06", "2019-07-03")]
)
def test_a_begin_and_end_that_do_not_fit_are_a_problem(begin: str, end: str) -> None:
    mapping = SheetMapping(SheetUse.MISSIONS, 1, ((1, "title"), (2, "begin"), (3, "end")), "AL")
    part, account = read([["Activity", "From", "To"], ["Workshop", begin, end]], mapping)
    [problem] = part.problems
    assert (problem.level, problem.kind, problem.item) == (Level.ERROR, ProblemKind.DATE, part.records[0].key)
    assert problem.mendable and account.problems == 1
    assert "when" not in part.records[0].values


def test_american_dates_in_two_columns_are_of_one_order() -> None:
    rows = [["Activity", "Country", "Start", "End"], ["Workshop", "Albania", "06/03/2019", "06/14/2019"]]
    assert values(rows)[0]["when"] == "2019-06-03/2019-06-14"


def test_a_row_without_a_title_is_a_problem_of_its_own() -> None:
    part, _ = read(
        table(["Workshop", "Albania", "2019"], ["", "Albania", "2020", "Tirana"], ["n/a", "Albania", "2020"])
    )
    wanted = [problem for problem in part.problems if problem.level is Level.ERROR]
    assert [(problem.kind, problem.place.cells) for problem in wanted] == [
        (ProblemKind.REQUIRED, "A3"),
        (ProblemKind.REQUIRED, "A4"),
    ]


def test_errors_and_formulas_without_a_value_are_problems() -> None:
    part, account = read(table(["Workshop", "Albania", "#N/A", NO_VALUE], ["PCA", "#REF!", "2020"]))
    assert [problem.place.cells for problem in part.problems] == ["C2", "D2", "B3"]
    assert account.problems == 3
    assert len(part.records) == 1


def test_a_word_of_no_list_can_be_mapped() -> None:
    rows = table(["Workshop", "Albania", "2019", "", "gone"])
    part, _ = read(rows)
    assert [(problem.kind, problem.field, problem.value) for problem in part.problems] == [
        (ProblemKind.CHOICE, "state", "gone")
    ]
    part, _ = read(rows, words={"state": {"gone": "cancelled"}})
    assert part.records[0].values["state"] == "cancelled"


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("Réalisée", "delivered"),
        ("Prévue", "planned"),
        ("Cancelado", "cancelled"),
        ("adiado", "postponed"),
        ("Done", "delivered"),
        ("Reported", "reported"),
        ("Rapportée", "reported"),
        ("Reportée", "postponed"),
        ("Written up", "reported"),
    ],
)
def test_words_of_other_languages_need_no_mapping(word: str, state: str) -> None:
    assert values(table(["Workshop", "Albania", "2019", "", word]))[0]["state"] == state


def test_a_mapping_without_titles_is_told() -> None:
    part, _ = read(table(["Workshop", "Albania", "2019"]), SheetMapping(SheetUse.MISSIONS, 1, ((2, "member"),)))
    assert [problem.kind for problem in part.problems] == [ProblemKind.STRUCTURE]
    assert part.records == ()


def test_hidden_rows_and_columns_are_read_and_told() -> None:
    rows = table(["Workshop", "Albania", "2019", "Tirana"], ["PCA", "Albania", "2020", "Durrës"])
    part, _ = read(sheet_of(rows, hidden_rows=[3], hidden_columns=[4]))
    assert len(part.records) == 2
    assert [note.sentence for note in part.problems] == [
        "Hidden in Excel and read all the same: 1 row (3), 1 column (D)."
    ]


def test_a_hidden_sheet_is_read_only_where_somebody_asks() -> None:
    sheet = sheet_of(table(["Workshop", "Albania", "2019"]), state=State.HIDDEN)
    part, account = read(sheet)
    assert part.records == () and account.read == 0
    assert [note.level for note in part.problems] == [Level.NOTE]
    mapping = SheetMapping(SheetUse.MISSIONS, 1, ((1, "title"), (2, "member"), (3, "when")))
    part, _ = read(sheet, mapping)
    assert len(part.records) == 1
    assert "the whole sheet" in part.problems[-1].sentence


def test_columns_that_are_not_read_are_named() -> None:
    _, account = read([["Activity", "Country", "Date", "Budget line"], ["Workshop", "Albania", "2019", "B-17"]])
    assert reasons(account)["column D “Budget line” is not read"] == 1


def test_what_is_shown_of_a_sheet() -> None:
    rows = [[], ["Missions"], ["Activity", "Country", "Date"], *[["Workshop", "Albania", "2019"]] * 60]
    part, _ = read(rows)
    sheet = part.sheet
    assert (sheet.first, len(sheet.rows), sheet.of) == (2, 50, 62)
    assert sheet.rows[:2] == (("Missions", "", ""), ("Activity", "Country", "Date"))
    assert sheet.heads == ((1, "Activity"), (2, "Country"), (3, "Date"))
    assert [column for column, _ in sheet.scores] == [1, 2, 3]


# -- texts ------------------------------------------------------------------------------------------------------------


def texts(rows: list[list[object]], name: str = "Albania", **more: object) -> dict[str, str]:
    part, _ = read(sheet_of(rows, name, **more))  # type: ignore[arg-type]
    return {text.heading: text.text for text in part.texts}


def test_headed_text_becomes_sections_with_blocks() -> None:
    rows = [
        ["Background"],
        [LONG],
        ["• one\n  - below one\n• two"],
        [],
        ["Current planning:"],
        ["1. first\n2) second\na) third"],
        ["SINGLE WINDOW"],
        ["It costs **nothing** and 3.5 million"],
    ]
    part, account = read(sheet_of(rows, "Albania"))
    first, second = part.texts
    assert (first.key, first.kind, str(first.place)) == ("text AL Albania!1", SectionKind.BACKGROUND, "Albania!A1:A3")
    assert first.text == f"{LONG}\n\n- one\n  - below one\n- two"
    assert (second.key, second.heading, second.kind) == (
        "text AL Albania!5",
        "Current planning",
        SectionKind.CURRENT_PLANNING,
    )
    assert second.text == (
        "1. first\n2) second\na) third\n\n# SINGLE WINDOW\n\nIt costs \\*\\*nothing\\*\\* and 3.5 million"
    )
    assert (first.sent, first.section_id) == (None, "")
    assert account.read == account.seen == 7


def test_signs_may_stand_in_a_column_of_their_own() -> None:
    rows = [["Current planning"], ["•", "single window"], ["1.", "a law"], ["WCO support"], [LONG]]
    assert texts(rows)["Current planning"] == "- single window\n1. a law"


def test_a_small_table_keeps_its_columns() -> None:
    rows = [
        ["Background"],
        [LONG],
        ["Port", "Year", "Staff"],
        ["North", "", 12],
        ["South", 2019],
        ["WCO support"],
        [LONG],
    ]
    assert texts(rows)["Background"] == (
        f"{LONG}\n\n| Port | Year | Staff |\n| --- | --- | --- |\n| North |  | 12 |\n| South | 2019 |  |"
    )


def test_headings_within_one_cell() -> None:
    found = texts([[f"Background\n{LONG}\n\nCurrent planning\n- one\n- two"]])
    assert found == {"Background": LONG, "Current planning": "- one\n- two"}


def test_what_stands_above_the_first_heading() -> None:
    part, account = read(sheet_of([["Report"], ["Foreword. " + LONG], ["Background"], [LONG]], "Albania"))
    [problem] = part.problems
    assert (problem.level, problem.kind, problem.place.cells) == (Level.WARNING, ProblemKind.STRUCTURE, "A2")
    assert reasons(account) == {"stands above the first heading": 1}


def test_several_members_one_below_the_other() -> None:
    rows = [["ALBANIA"], ["Background"], [LONG], ["GEORGIA"], ["Background"], [LONG], ["WCO support"], ["A visit."]]
    part, _ = read(sheet_of(rows))
    assert [(text.key, text.kind) for text in part.texts] == [
        ("text AL Sheet1!2", SectionKind.BACKGROUND),
        ("text GE Sheet1!5", SectionKind.BACKGROUND),
        ("text GE Sheet1!7", SectionKind.WCO_SUPPORT),
    ]


def test_texts_of_nobody_are_asked_about() -> None:
    part, _ = read([["Background"], [LONG]])
    assert part.texts == ()
    assert [(problem.level, problem.kind) for problem in part.problems] == [(Level.ERROR, ProblemKind.MEMBER)]


def test_headings_beside_texts_go_on_over_rows() -> None:
    rows = [["Section", "Text"], ["Background", LONG], ["", "- one"], ["Reforms", "Law."], ["Background", "More."]]
    assert texts(rows) == {"Background": f"{LONG}\n\n- one\n\nMore.", "Reforms": "Law."}


def test_a_heading_shown_over_several_rows_counts_for_each() -> None:
    rows = [
        ["Country", "Section", "Text"],
        ["Albania", "Background", LONG],
        ["", "", "More."],
        ["", "WCO support", "A."],
    ]
    part, _ = read(sheet_of(rows, merges=["A2:A4", "B2:B3"]))
    assert [(text.member, text.heading, text.text) for text in part.texts] == [
        ("AL", "Background", f"{LONG}\n\nMore."),
        ("AL", "WCO support", "A."),
    ]


def test_headings_over_columns_make_a_section_a_cell() -> None:
    rows = [["Member", "Background", "WCO support"], ["Albania", LONG, "none"], ["Georgia", "", "A visit."]]
    part, _ = read(sheet_of(rows))
    assert [(text.key, text.text, text.silent) for text in part.texts] == [
        ("text AL Sheet1!B2", LONG, False),
        ("text AL Sheet1!C2", "", True),
        ("text GE Sheet1!C3", "A visit.", False),
    ]


def test_our_own_columns_are_read_by_their_types() -> None:
    rows = [
        ["Type", "Level", "Number", "Text", ""],
        ["", "", "", "Background", ""],
        ["Paragraph", "", "", LONG, ""],
        ["Puce", 2, "", "below", ""],
        ["Lower heading", 1, "", "Ports", ""],
        ["Table heading", "", "", "Port", "Year"],
        ["Table row", "", "", "North", 2019],
        ["Numbered item", 1, "(a)", "first", ""],
        ["", "", "", "WCO support", ""],
        ["Paragraph", "", "", "Current planning", ""],
    ]
    found = texts(rows)
    assert found["Background"] == (
        f"{LONG}\n\n  - below\n\n# Ports\n\n| Port | Year |\n| --- | --- |\n| North | 2019 |\n\n(a) first"
    )
    assert found["WCO support"] == "Current planning"


def test_the_word_that_clears_clears() -> None:
    part, _ = read(sheet_of([["Section", "Text"], ["Background", LONG], ["WCO support", "EFFACER"]], "Albania"))
    assert [(text.text, text.clears) for text in part.texts] == [(LONG, False), ("", True)]


def test_a_text_without_a_value_blocks_its_section() -> None:
    part, _ = read(sheet_of([["Section", "Text"], ["Background", LONG], ["WCO support", NO_VALUE]], "Albania"))
    [problem] = part.problems
    assert (problem.level, problem.item) == (Level.ERROR, part.texts[1].key)


# -- whatever comes ---------------------------------------------------------------------------------------------------

SAID = (
    "Albania;Albanja;Europe;Background;Current planning;n/a;-;Total;Activity;Country;Date;Start date;End date;"
    "03/06/2019;13/06/2019;June 2019;#REF!;• one\n- two\n\n1. x;Text;Section;Type;Bullet;Table row; ;\n;"
    "CLEAR;Source: x;|a|b|;# x"
)
CELLS = st.one_of(
    st.none(),
    st.sampled_from([*SAID.split(";"), LONG]),
    st.text(max_size=30),
    st.integers(-5, 60_000),
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    st.just(NO_VALUE),
)
ROWS = st.lists(st.lists(CELLS, max_size=6), max_size=12)
NAMES = st.sampled_from(sorted({*MISSION_HEADS, *TEXT_HEADS, "nonsense"}))
MAPPINGS = st.builds(
    SheetMapping,
    st.sampled_from(SheetUse),
    st.integers(-1, 15),
    st.lists(st.tuples(st.integers(-1, 70), NAMES), max_size=8).map(tuple),
    st.sampled_from(["", "AL", "ge", "ZZ"]),
)
MERGES = st.lists(st.sampled_from(["A1:C1", "A2:A5", "B1:B2", "C3:E4", "A1:A2"]), max_size=2, unique=True)


@settings(max_examples=300)
@given(ROWS, st.none() | MAPPINGS, MERGES, st.sampled_from(State))
def test_every_cell_of_any_sheet_is_accounted_for(
    rows: list[list[object]], mapping: SheetMapping | None, merges: list[str], state: State
) -> None:
    sheet = sheet_of(rows, merges=merges, state=state)
    grids = Grids(Book((sheet,)), {})
    [grid] = grids.all
    part = read_foreign(grid, mapping or guess(grid, MEMBERS), MEMBERS, {})
    account = grids.account(part.problems)
    assert account.seen == account.read + account.problems + sum(each.times for each in account.ignored)
    assert "no part of the texts, missions or facts that are read" not in reasons(account)
    keys = [each.key for each in (*part.texts, *part.records)]
    assert len(set(keys)) == len(keys)
    assert {problem.item for problem in part.problems} <= {"", *keys}
    assert all(each.member for each in (*part.texts, *part.records))
