"""What the program says is said in the language that was chosen; what is not translated is said in English."""

import pytest

from wcodesk.model.translation import LANGUAGES, counted, mark, number, read_texts, speak, spoken, tr


@pytest.fixture(autouse=True)
def english_again():
    yield
    speak("en")


def test_english_is_said_as_it_is_written():
    assert tr("Two {what}", what="ports") == "Two ports"
    assert spoken() == "en"


def test_a_text_is_said_in_the_language_that_is_spoken():
    speak("fr", {"Two {what}": "Deux {what}"})
    assert tr("Two {what}", what="ports") == "Deux ports"
    assert spoken() == "fr"


def test_a_text_without_values_may_hold_braces():
    assert tr("a {x} stays") == "a {x} stays"


def test_a_value_with_braces_stays_as_it_is():
    assert tr("of {name}", name="{x}") == "of {x}"


def test_a_marked_text_is_translated_when_it_is_shown():
    label = mark("Place")
    speak("fr", {"Place": "Lieu"})
    assert (label, tr(label)) == ("Place", "Lieu")


def test_what_is_not_translated_is_said_in_english():
    speak("fr", {})
    assert tr("Nobody knows this one") == "Nobody knows this one"


@pytest.mark.parametrize(("language", "count", "said"), [("en", 0, "0 days"), ("en", 1, "1 day"), ("fr", 0, "0 day")])
def test_a_language_counts_in_its_own_way(language, count, said):
    speak(language, {})
    assert counted(count, "{n} day", "{n} days") == said


@pytest.mark.parametrize(("language", "said"), [("en", "12,345"), ("fr", "12\u202f345")])
def test_thousands_stand_apart(language, said):
    speak(language, {})
    assert number(12345) == said


def test_another_language_is_refused_and_nothing_changes():
    with pytest.raises(KeyError):
        speak("xx")
    assert spoken() == "en"


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_each_language_has_a_file(language):
    assert read_texts(language)
