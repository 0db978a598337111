"""What people do to tables: numbered blank rows, headings between rows, cells joined across fields…"""

from __future__ import annotations

import pytest
from sheet_maker import columns_of, read, reasons, sheet_of

from wcodesk.intake.submission.foreign.headings import kind_in
from wcodesk.model.records import SectionKind
from wcodesk.model.submission import Level, SheetMapping, SheetUse

HEADS = ["No.", "Activity", "Country", "Date", "Venue"]
LONG = "The administration is part of the Ministry of Finance and has some nine hundred officers in twelve offices."


def test_rows_that_are_numbered_and_no_more() -> None:
    rows = [HEADS, [1, "Workshop", "Albania", "2019", "Tirana"], [2], [3], [4, "PCA", "Georgia", "2020"]]
    part, account = read(rows)
    assert [record.member for record in part.records] == ["AL", "GE"]
    assert part.problems == ()
    assert reasons(account)["column A “No.” is not read"] == 4


def test_rows_that_are_numbered_and_no_more_in_a_sheet_of_nobody() -> None:
    part, _ = read([["No.", "Activity", "Date"], [1, "Workshop", "2019"], [2], [3]])
    [problem] = part.problems
    assert problem.sentence.startswith("1 row does not say")


def test_headings_and_dates_between_the_rows() -> None:
    rows = [
        HEADS,
        ["I. National activities"],
        [1, "Workshop", "Albania", "2019", "Tirana"],
        ["", "2020"],
        [2, "PCA", "Georgia", "2020"],
        ["", "Prepared by the international division"],
    ]
    part, account = read(sheet_of(rows, merges=["A2:E2"]))
    assert len(part.records) == 2 and part.problems == ()
    found = reasons(account)
    assert found["a heading within the table"] == 1
    assert found["a row with nothing but a date"] == 1
    assert found["a note below the table"] == 1


def test_a_member_over_the_whole_width_is_whose_the_rows_below_are() -> None:
    rows = [["Activity", "Date"], ["ALBANIA"], ["Workshop", "2019"], ["GEORGIA"], ["PCA", "2020"]]
    part, _ = read(sheet_of(rows, merges=["A2:B2", "A4:B4"]))
    assert [record.member for record in part.records] == ["AL", "GE"]


def test_a_cell_joined_across_fields_is_of_its_first_field_only() -> None:
    rows = [["Activity", "Country", "Venue", "Date"], ["Workshop", "Albania", "online", ""]]
    part, _ = read(sheet_of([*rows, ["PCA", "Albania", "Tirana", "2020"]], merges=["C2:D2"]))
    assert part.records[0].values == {"title": "Workshop", "place": "online"}
    assert part.problems == ()


def test_a_title_joined_down_is_that_of_each_row() -> None:
    rows = [["Activity", "Country", "Date"], ["Workshop", "Albania", "2019"], ["", "Albania", "2020"]]
    part, _ = read(sheet_of(rows, merges=["A2:A3"]))
    assert [(record.values["title"], record.values["when"]) for record in part.records] == [
        ("Workshop", "2019"),
        ("Workshop", "2020"),
    ]


@pytest.mark.parametrize("sign", [" (please describe the administration)", ": in a few sentences", " – what is new"])
def test_questions_beside_answers(sign: str) -> None:
    rows = [[f"1. Background{sign}", LONG], [f"2. Current planning{sign}", LONG], ["3. Anything else", "No."]]
    part, _ = read(sheet_of(rows, "Albania"))
    assert [(text.heading, text.kind) for text in part.texts] == [
        ("Background", SectionKind.BACKGROUND),
        ("Current planning", SectionKind.CURRENT_PLANNING),
        ("Anything else", SectionKind.OTHER),
    ]


def test_questions_over_answers_in_columns() -> None:
    rows = [
        ["Country", "Background (please be short)", "WCO support: since 2019", "Other news"],
        ["Albania", LONG, LONG, LONG],
    ]
    part, _ = read(rows)
    assert [text.heading for text in part.texts] == ["Background", "WCO support", "Other news"]


def test_a_column_of_texts_without_a_head_beside_headed_ones() -> None:
    mapping = SheetMapping(SheetUse.TEXTS, 1, ((1, "text"), (2, "text")), "AL")
    part, _ = read([["Background", ""], [LONG, "more"]], mapping)
    assert [(text.heading, text.text) for text in part.texts] == [("Background", LONG)]
    assert [problem.level for problem in part.problems] == [Level.WARNING]


def test_a_number_of_days_is_no_year() -> None:
    rows = [["Activity", "Country", "Date", "Days"], ["Workshop", "Albania", 43_619, 5], ["PCA", "Albania", "2020", 3]]
    part, _ = read(rows)
    assert columns_of(part.sheet.mapping) == {"A": "title", "B": "member", "C": "when"}
    [problem] = part.problems
    assert [offer.value for offer in problem.offers] == ["2019-06-03"]


def test_two_tables_of_the_same_heads_below_each_other() -> None:
    rows = [
        ["Planned"], ["Activity", "Country", "Date"], ["Workshop", "Albania", "2021"],
        ["Held"], ["Activity", "Country", "Date"], ["PCA", "Georgia", "2020"],
    ]  # fmt: skip
    part, account = read(sheet_of(rows, merges=["A4:C4"]))
    assert [record.member for record in part.records] == ["AL", "GE"]
    assert reasons(account)["the column heads once more"] == 3


def test_a_letter_with_headings_in_one_cell() -> None:
    part, account = read(sheet_of([[f"Dear all,\n\nBackground\n{LONG}\n\nCurrent planning\n- one"]], "Ghana"))
    assert [(text.key, text.text) for text in part.texts] == [
        ("text GH Ghana!1", LONG),
        ("text GH Ghana!1/2", "- one"),
    ]
    assert (account.read, part.problems) == (1, ())
    part, _ = read(sheet_of([[f"{LONG}\nBackground\n{LONG}\nCurrent planning\n- one"]], "Ghana"))
    assert [problem.level for problem in part.problems] == [Level.WARNING]


def test_a_member_alone_in_its_column_is_whose_the_rows_below_are() -> None:
    rows = [["Country", "Title", "Date"], ["ALBANIA"], ["", "Workshop", "2019"], ["", "PCA", "2020"], ["GEORGIA"]]
    part, account = read([*rows, ["", "Seminar", "2020"]])
    assert [record.member for record in part.records] == ["AL", "AL", "GE"]
    assert part.problems == ()
    assert account.read == 8


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Antecedentes", SectionKind.BACKGROUND),
        ("II. PLANIFICACIÓN ACTUAL", SectionKind.CURRENT_PLANNING),
        ("Reforma y modernización aduanera", SectionKind.REFORM_PROGRESS),
        ("Apoyo de la OMA", SectionKind.WCO_SUPPORT),
        ("Planejamento atual:", SectionKind.CURRENT_PLANNING),
        ("Assistência técnica da OMA", SectionKind.WCO_SUPPORT),
        ("La OMA dio su apoyo.", None),
        ("", None),
    ],
)
def test_headings_in_spanish_and_portuguese(heading: str, kind: SectionKind | None) -> None:
    assert kind_in(heading) is kind
