"""The line that is kept of a file."""

from collections.abc import Iterator

import pytest

from wcodesk.model.translation import speak
from wcodesk.ui.imports.summaries import retold, to_do

FRENCH = {
    "{n} change": "{n} changement",
    "{n} changes": "{n} changements",
    "{n} to decide": "{n} à décider",
    "{n} texts changed": "textes modifiés : {n}",
    "{n} mission added": "{n} mission ajoutée",
    "nothing to change": "rien à modifier",
}


@pytest.fixture
def french() -> Iterator[None]:
    speak("fr", FRENCH)
    yield
    speak("en")


def test_what_there_is_to_do_is_kept_in_english(french):
    assert to_do(12, 2, 0) == "12 changes · 2 to decide"
    assert to_do(1, 0, 1) == "1 change · 1 problem"


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("12 changes · 2 to decide", "12 changements · 2 à décider"),
        ("0 changes", "0 changement"),
        ("2 texts changed, 1 mission added", "textes modifiés : 2, 1 mission ajoutée"),
        ("nothing to change", "rien à modifier"),
    ],
)
def test_it_is_said_in_the_language_that_is_spoken(french, kept, said):
    assert retold(kept) == said


def test_what_is_not_understood_stays_as_it_is(french):
    assert retold("2 octopuses, a note; 12 changes of heart") == "2 octopuses, a note; 12 changes of heart"


def test_in_english_it_reads_as_it_is_kept():
    assert retold("2 texts changed, 1 mission added") == "2 texts changed, 1 mission added"
