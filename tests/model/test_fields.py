"""The declaration of a mission, and what its fields make of what is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wcodesk.model.content import MissionContent
from wcodesk.model.fields import MISSION_FIELDS, Field, FieldKind, validate
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.records import Mission, MissionMode, MissionState
from wcodesk.model.translation import read_texts, speak
from wcodesk.model.vocabulary import DONORS, MISSION_FORMS, PROGRAMMES, TOPICS

MEMBERS = MemberIndex(load_members())
BY_NAME = {field.name: field for field in MISSION_FIELDS}
GOOD = {
    "title": "Workshop on rules of origin",
    "member": "Albania",
    "form": "workshop",
    "topic": "Rules of origin",
    "when": "3-7 June 2019",
    "place": "Tirana",
    "mode": "in person",
    "state": "delivered",
}


def problem_of(name: str, typed: str) -> str:
    [sentence] = validate({**GOOD, name: typed}, MEMBERS)
    return sentence


# --- the declaration ------------------------------------------------------------------------------


def test_fields_are_a_missions_own() -> None:
    record = set(Mission._fields)
    printed = set(MissionContent._fields) - {"id", "section"}
    assert set(BY_NAME) <= record
    assert printed <= set(BY_NAME)
    assert len(BY_NAME) == len(MISSION_FIELDS)


def test_choices_are_what_the_records_can_hold() -> None:
    assert {choice.value for choice in BY_NAME["state"].choices} == {state.value for state in MissionState}
    modes = {mode.value for mode in MissionMode if mode is not MissionMode.UNKNOWN}
    assert {choice.value for choice in BY_NAME["mode"].choices} == modes


def test_defaults_are_those_of_a_new_mission() -> None:
    blank = Mission(id="", edition_id="", region="", member="", title="")
    for field in MISSION_FIELDS:
        assert field.default == str(getattr(blank, field.name)), field.name


def test_each_field_says_what_it_is_for() -> None:
    for field in MISSION_FIELDS:
        assert field.label
        assert field.help.endswith(".")
        assert field.width > 0
        assert (field.kind is FieldKind.CHOICE) == bool(field.choices)


@pytest.mark.parametrize("suggestions", [TOPICS, PROGRAMMES, DONORS])
def test_suggestions_are_in_order_and_storable(suggestions: tuple[str, ...]) -> None:
    assert list(suggestions) == sorted(suggestions, key=str.casefold)
    assert [BY_NAME["topic"].read(text) for text in suggestions] == list(suggestions)


def test_forms_have_labels_of_their_own() -> None:
    labels = [choice.label for choice in MISSION_FORMS]
    assert len(set(labels)) == len(labels)


# --- reading --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "typed", "stored"),
    [
        ("title", "  Workshop on\nvaluation ", "Workshop on valuation"),
        ("note", "one \r\n two", "one\ntwo"),
        ("note", "bell\x07", "bell"),
        ("when", "3-7 June 2019", "2019-06-03/2019-06-07"),
        ("when", "FY 2019/20", "2019/20"),
        ("when", "", ""),
        ("form", "Study Visit", "study visit"),
        ("form", "SUPPORT MISSION", "mission"),
        ("form", "mission", "mission"),
        ("mode", "In-person", "in person"),
        ("mode", "", ""),
        ("state", "Delivered", "delivered"),
        ("member", "ALBANIA", "AL"),
        ("member", "al", "AL"),
        ("member", "", ""),
    ],
)
def test_what_is_typed_is_stored_as(name: str, typed: str, stored: str) -> None:
    assert BY_NAME[name].read(typed, MEMBERS) == stored


def test_a_member_is_taken_as_typed_without_an_index() -> None:
    assert BY_NAME["member"].read(" XX ") == "XX"


@pytest.mark.parametrize("field", MISSION_FIELDS, ids=lambda field: field.name)
@given(typed=st.text(max_size=60))
def test_what_is_stored_reads_as_itself(field: Field, typed: str) -> None:
    try:
        stored = field.read(typed, MEMBERS)
    except ValueError:
        return
    assert field.read(stored, MEMBERS) == stored


# --- showing --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "stored", "shown"),
    [
        ("form", "study visit", "Study visit"),
        ("form", "picnic", "picnic"),
        ("when", "2019-06-03/2019-06-07", "3–7 June 2019"),
        ("when", "some day", "some day"),
        ("member", "KR", "Korea (Republic of)"),
        ("member", "", ""),
        ("title", "Seminar", "Seminar"),
    ],
)
def test_what_is_stored_is_shown_as(name: str, stored: str, shown: str) -> None:
    assert BY_NAME[name].show(stored, MEMBERS) == shown


def test_dates_and_members_are_shown_in_french() -> None:
    assert BY_NAME["when"].show("2019-08", language="fr") == "août 2019"
    assert BY_NAME["member"].show("DE", MEMBERS, language="fr") == "Allemagne"


@pytest.mark.parametrize("field", [field for field in MISSION_FIELDS if field.choices], ids=lambda field: field.name)
def test_every_choice_is_read_from_what_is_shown(field: Field) -> None:
    for choice in field.choices:
        assert field.read(field.show(choice.value)) == choice.value


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_member_is_read_from_what_is_shown(language: str) -> None:
    field = BY_NAME["member"]
    for member in MEMBERS:
        assert field.read(field.show(member.iso, MEMBERS, language=language), MEMBERS) == member.iso


# --- validation -----------------------------------------------------------------------------------


def test_a_good_mission_has_no_problem() -> None:
    assert validate(GOOD, MEMBERS) == []


def test_a_title_is_all_a_mission_needs() -> None:
    assert validate({"title": "Seminar"}) == []


def test_a_missing_title_is_a_problem() -> None:
    assert validate({"when": "2019"}) == ["Title: this must be filled in."]


def test_an_emptied_state_is_a_problem() -> None:
    assert problem_of("state", " ") == "State: this must be filled in."


def test_a_date_that_cannot_be_read_is_a_problem() -> None:
    assert problem_of("when", "early 2020").startswith("When: “early 2020” is not understood as a date;")


def test_a_choice_off_the_list_is_a_problem_that_names_the_list() -> None:
    assert "choose one of Diagnostic, Scoping," in problem_of("form", "picnic")


def test_an_unknown_member_is_a_problem_that_names_the_closest() -> None:
    assert problem_of("member", "Albnia") == "Member: no Member is called “Albnia”; did you mean Albania?"


def test_a_member_far_from_any_name_is_a_problem() -> None:
    assert "write its name or its code" in problem_of("member", "qqqq")


def test_text_that_is_too_long_is_a_problem_that_says_by_how_much() -> None:
    assert problem_of("title", "x" * 301) == "Title: 301 characters are too many; at most 300 fit."


def test_each_field_has_its_own_problem() -> None:
    problems = validate({"title": "", "when": "soon", "form": "picnic"})
    assert [problem.partition(":")[0] for problem in problems] == ["Title", "Form", "When"]


def test_a_name_that_is_no_field_is_a_bug() -> None:
    with pytest.raises(KeyError, match="colour"):
        validate({"title": "Seminar", "colour": "red"})


# --- in another language --------------------------------------------------------------------------


@pytest.fixture
def french():
    speak("fr", {"Workshop": "Atelier", "Form": "Type", "{field}: this must be filled in.": "{field} : à remplir."})
    yield
    speak("en")


def test_a_choice_is_understood_in_the_language_that_is_spoken(french: None) -> None:
    assert BY_NAME["form"].read("atelier") == "workshop"
    assert BY_NAME["form"].read("Workshop") == "workshop"


@pytest.mark.parametrize("field", [field for field in MISSION_FIELDS if field.choices], ids=lambda field: field.name)
def test_a_choice_that_was_typed_while_the_desk_spoke_french_is_understood_in_english(field: Field) -> None:
    french = read_texts("fr")
    assert [field.read(french[choice.label]) for choice in field.choices] == [each.value for each in field.choices]


def test_a_choice_is_shown_in_the_language_that_is_spoken_where_that_is_asked_for(french: None) -> None:
    assert BY_NAME["form"].show("workshop", language="fr") == "Atelier"
    assert BY_NAME["form"].show("workshop") == "Workshop"


def test_what_is_wrong_is_said_in_the_language_that_is_spoken(french: None) -> None:
    assert validate({**GOOD, "title": ""}, MEMBERS) == ["Title : à remplir."]


def test_near_names_are_in_the_language_that_is_spoken(french: None) -> None:
    assert "Albanie" in problem_of("member", "Albanai")
