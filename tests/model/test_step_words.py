"""What a step is called is kept in English, and told again in the language that is spoken."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wcodesk.model.dates import understand
from wcodesk.model.step_words import FIELDS, OVERVIEW, STATES, TEMPLATES, UNDO, retold, spoken_owner
from wcodesk.model.translation import number, speak

MARKED = {text: f"‹{text}›" for text in (*TEMPLATES, *FIELDS, *STATES, OVERVIEW)}
NAMED = {text: " | ".join((text.split("{")[0], *re.findall(r"\{\w+\}", text)[::-1])) for text in TEMPLATES}


def is_nobodys(text):
    """Whether it is only a name: no owner, date or step that is told in the language too."""
    return spoken_owner(text) == text and retold(text) == text and not understand(text.partition(", ")[0])


words = st.text(st.characters(blacklist_categories=("Cs",)), min_size=1).filter(is_nobodys)
VALUES = {"n": st.integers(2, 99_999), "field": st.sampled_from(FIELDS), "state": st.sampled_from(STATES)}


@pytest.fixture(autouse=True)
def english_again():
    yield
    speak("en")


def told(name, value):
    """What a value is said as where every text of ours is marked."""
    if name == "n":
        return number(value)
    return MARKED[value] if name in ("field", "state") else value


@pytest.mark.parametrize("text", TEMPLATES)
@given(data=st.data())
def test_a_label_is_told_by_its_own_text_with_the_same_values(text, data):
    speak("fr", MARKED)
    values = {name: data.draw(VALUES.get(name, words)) for name in re.findall(r"\{(\w+)\}", text)}
    said = MARKED[text].format(**{name: told(name, value) for name, value in values.items()})
    assert retold(text.format(**values)) == said


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Edit Background of Albania", "Edit  | Albanie | Background"),
        ("Edit State of play of Albania", "Edit  | Albanie | State of play"),
        ("Edit Progress of the overview", "Edit  | the overview | Progress"),
        ("Move Aims of North of Africa, Near and Middle East (MENA)", "Move  | Afrique du Nord, Proche et "
         "Moyen-Orient (MENA) | Aims"),
        ("Remove Rules of origin of Nowhere", "Remove  | Nowhere | Rules of origin"),
        ("Call the donor “a” “b”", "Call the  | b | a | donor"),
        ("Call the donor 3 names “b”", "Call the  | b | 3 | donor"),
        ("Set the mission “Trip to planned ports” to planned", "Set the mission “ | planned | Trip to planned ports"),
        ("Edit the mission “History of Customs”", "Edit the mission “ | History of Customs"),
        ("Import a (2).xlsx (Albania)", "Import  | Albanie | a (2).xlsx"),
        ("Import a (2).xlsx (3 Members)", "Import  | 3 | a (2).xlsx"),
        ("Replace “in port” in Albania, 1,440 times", "Replace “ | 1\u202f440 | Albanie | in port"),
    ],
)  # fmt: skip
def test_the_values_are_found_whatever_their_order(label, said):
    speak("fr", NAMED)
    assert retold(label) == said


def test_what_was_undone_is_told_too():
    speak("fr", MARKED)
    assert retold(UNDO.format(step="Add 3 missions")) == "‹Undo: ‹Add 3 missions››"


def test_undoing_that_was_undone_hundreds_of_times_is_told():
    speak("fr", {"Undo: {step}": "Annuler : {step}", "Add {n} missions": "Ajouter {n} missions"})
    assert retold("Undo: " * 2000 + "Add 3 missions") == "Annuler : " * 2000 + "Ajouter 3 missions"


def test_the_month_of_an_edition_is_said_in_the_language():
    speak("fr", {"Freeze {edition}": "Figer {edition}"})
    assert retold("Freeze June 2020, Part I") == "Figer juin 2020, Part I"
    assert retold("Freeze The report") == "Figer The report"


def test_an_unknown_label_stays_as_it_is():
    speak("fr", MARKED)
    assert retold("Whatever an older program wrote") == "Whatever an older program wrote"


def test_english_stays_as_it_was_written():
    assert retold("Add 3 missions") == "Add 3 missions"
