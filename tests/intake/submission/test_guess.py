from __future__ import annotations

import pytest
from sheet_maker import MEMBERS, columns_of, grid_of, read, sheet_of
from sheets_foreign import CASES, Case

from wcodesk.intake.submission.foreign.guess import guess, scores
from wcodesk.intake.submission.foreign.heads import heads, signature
from wcodesk.intake.submission.foreign.owners import named
from wcodesk.intake.submission.foreign.synonyms import MISSION_HEADS, likeness, says_nothing
from wcodesk.intake.submission.grid import Grid
from wcodesk.model.submission import SheetUse


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_sheet_is_taken_for_what_it_is(case: Case) -> None:
    found = guess(Grid(case.sheet, {}), MEMBERS, case.file)
    assert found.use is case.use
    assert found.header == case.header
    assert columns_of(found) == dict(part.split("=") for part in case.columns.split())
    assert found.member == case.member


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_guessed_reads_and_leaves_no_cell_unexplained(case: Case) -> None:
    part, account = read(case.sheet, file_name=case.file)
    assert "no part of the texts, missions or facts that are read" not in {each.reason for each in account.ignored}
    if case.use is SheetUse.MISSIONS and (case.member or "member" in case.columns):
        assert part.records and all(record.values["title"] for record in part.records)
    if case.use is SheetUse.TEXTS and (case.member or "member" in case.columns):
        assert part.texts and any(text.text for text in part.texts)


def test_scores_are_of_the_mapped_columns() -> None:
    grid = grid_of([["Activity", "Q", "Venue"], ["Workshop on AEO", "June 2019", "Tirana"], ["HS", "2020", "Durrës"]])
    found = dict(scores(grid, guess(grid, MEMBERS), MEMBERS))
    assert found.keys() == {1, 2, 3}
    assert found[2] < found[1] and found[2] < found[3]


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("Title of the activity", "title"),
        ("Name of the mission (as in the report)", "title"),
        ("Intitulé", "title"),
        ("Nombre de la actividad", "title"),
        ("Nom du pays", "member"),
        ("Pays bénéficiaire", "member"),
        ("Country / Administration", "member"),
        ("Mission dates", "when"),
        ("Date(s)", "when"),
        ("Période de mise en œuvre", "when"),
        ("Date de début", "begin"),
        ("From", "begin"),
        ("Fecha final", "end"),
        ("To", "end"),
        ("Activity location", "place"),
        ("Lieu de l’atelier", "place"),
        ("Type of support", "form"),
        ("Source of funding", "donor"),
        ("Bailleurs de fonds", "donor"),
        ("Project / Programme", "programme"),
        ("Statut", "state"),
        ("Mode of delivery", "mode"),
        ("Thème", "topic"),
        ("Observaciones", "note"),
    ],
)
def test_a_head_is_likest_to_its_own_field(head: str, field: str) -> None:
    found = {
        name: likeness(head, phrases, generic=name in ("title", "note")) for name, phrases in MISSION_HEADS.items()
    }
    assert max(found, key=lambda name: found[name]) == field


def test_heads_are_told_over_two_rows() -> None:
    grid = grid_of([["Activity", "Dates", ""], ["", "From", "To"]], merges=["A1:A2", "B1:C1"])
    assert {column: head.text for column, head in heads(grid, 2).items()} == {
        1: "Activity",
        2: "Dates From",
        3: "Dates To",
    }


def test_a_title_is_no_head() -> None:
    grid = grid_of([["Missions of 2019"], ["Activity", "Date"]], merges=["A1:B1"])
    assert {column: head.text for column, head in heads(grid, 2).items()} == {1: "Activity", 2: "Date"}


def test_a_signature_does_not_hang_on_capitals_or_the_row() -> None:
    one = grid_of([["Activity", "Date"], ["Workshop", "2019"]])
    other = grid_of([["Missions"], [], ["ACTIVITY ", "date"], ["Training", "2020"]])
    assert signature(one, 1) == signature(other, 3) == "1:activity; 2:date"
    assert signature(one, 0) == "no heads: sheet1"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Contribution of Albania to the report", "AL"),
        ("Customs of Papua New Guinea", "PG"),
        ("République démocratique du Congo – missions", "CD"),
        ("please send it to us", ""),
        ("Albania and Georgia", ""),
        ("AL", ""),
        ("", ""),
    ],
)
def test_a_title_names_one_member_or_none(text: str, iso: str) -> None:
    found = named(text, MEMBERS)
    assert (found.iso if found else "") == iso


@pytest.mark.parametrize("text", ["n/a", "N/A", "-", "–", "none", "Néant", " nil ", "...", "TBD", "S/O"])
def test_some_words_say_nothing(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["", "no", "Online", "A", "1", "x", "none of the above was held"])
def test_others_say_something(text: str) -> None:
    assert not says_nothing(text)


def test_a_wide_sheet_is_guessed_all_the_same() -> None:
    rows = [["Activity", "Date", *(f"Extra {number}" for number in range(100))], ["Workshop", "2019", *["x"] * 100]]
    found = guess(Grid(sheet_of(rows), {}), MEMBERS)
    assert columns_of(found) == {"A": "title", "B": "when"}
