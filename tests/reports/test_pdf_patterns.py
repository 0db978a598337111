from __future__ import annotations

import pytest
from pyphen import LANGUAGES, HyphDict

from wcodesk.reports.pdf.hyphens import patterns_file
from wcodesk.reports.pdf.patterns import Patterns

WORDS = {
    "en_GB": "modernization administration recommendations especially facilitated strengthening interconnectivity",
    "en_US": "modernization administration recommendations especially facilitated strengthening",
    "fr": "développement renforcement administrations douanières facilitation aujourd",
    "es": "administración desarrollo facilitación aduaneras fortalecimiento",
    "pt": "administração desenvolvimento facilitação aduaneiras",
    "de": "zollverwaltung weiterentwicklung zusammenarbeit erleichterungen",
    "it": "amministrazione sviluppo facilitazione rafforzamento",
    "ru": "таможенное администрирование развитие сотрудничество",
    "bg": "митническа администрация сътрудничество",
    "el": "τελωνειακή συνεργασία διευκόλυνση",
    "te": "అభివృద్ధి నిర్వహణ",
}


@pytest.mark.parametrize("language", WORDS)
def test_words_break_where_pyphen_breaks_them(language: str) -> None:
    ours, theirs = Patterns(LANGUAGES[language]), HyphDict(LANGUAGES[language])
    for word in WORDS[language].split():
        inside = [int(at) for at in theirs.positions(word) if 2 <= at <= len(word) - 3]
        assert ours.positions(word, 2, 3) == inside


def test_a_word_that_is_too_short_for_a_break_has_none() -> None:
    assert Patterns(LANGUAGES["en_GB"]).positions("over", 2, 3) == []
    assert Patterns(LANGUAGES["en_GB"]).positions("", 2, 3) == []


@pytest.mark.parametrize("language", sorted({*LANGUAGES, "en", "es-MX", "fr-CA", "ru-KZ"}))
def test_a_language_has_the_patterns_that_pyphen_has_for_it(language: str) -> None:
    name = language.partition("_")[0].partition("-")[0]
    assert patterns_file(language.replace("_", "-")) == LANGUAGES.get(language, LANGUAGES[name])


@pytest.mark.parametrize("language", ["", "ar", "zz", "../en"])
def test_a_language_without_patterns_has_none(language: str) -> None:
    assert patterns_file(language) is None
