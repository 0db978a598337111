"""How long a date lasts, said in each language of the program."""

from collections.abc import Iterator

import pytest

from wcodesk.model.translation import LANGUAGES, speak
from wcodesk.model.when import When
from wcodesk.ui.when_words import WORDS, said


@pytest.fixture
def french() -> Iterator[None]:
    speak("fr", {})
    yield
    speak("en")


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2019-06-03/2019-06-07", "3–7 juin 2019\u00a0: cinq jours"),
        ("2019-06-01", "1er juin 2019\u00a0: un samedi"),
        ("2019-06-03/2019-07-02", "3 juin – 2 juillet 2019\u00a0: 30 jours"),
        ("2019-06", "juin 2019\u00a0: dans le courant de ce mois"),
        ("2019-06/2019-08", "juin–août 2019\u00a0: trois mois"),
        ("2019", "2019\u00a0: dans le courant de cette année"),
        ("2019/2020", "2019–2020\u00a0: deux ans"),
        ("2019/20", "2019/20\u00a0: l’exercice de l’OMD, de juillet 2019 à juin 2020"),
        ("", ""),
    ],
)
def test_a_date_is_said_in_french(french, when, words):
    assert said(When(when)) == words


def test_every_language_of_the_program_has_its_words():
    assert WORDS.keys() == LANGUAGES.keys()
    assert len({(len(words.numbers), len(words.weekdays)) for words in WORDS.values()}) == 1
