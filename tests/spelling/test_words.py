"""What is a word to be checked, and what is passed over. No dictionary is needed."""

import pytest

from wcodesk.spelling.words import is_passed_over, misspelt, name_words, plain, stem, words

NONE: frozenset[str] = frozenset()


def wrong(text: str, language: str = "en-GB", names=NONE, right: str = "") -> list[str]:
    """The parts of a text that are marked, where only these words are right."""
    known = set(right.split())
    found, unknown = misspelt(text, language, names, lambda word: word in known)
    assert not unknown
    raw = text.encode("utf-16-le")
    return [raw[2 * first : 2 * last].decode("utf-16-le") for first, last, _ in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The service's plan.", ["The", "service's", "plan"]),
        ("L’administration d'Albanie", ["L’administration", "d'Albanie"]),
        ("risk-based and “quoted” words", ["risk-based", "and", "quoted", "words"]),
        ("3 officers, 12 ports", ["3", "officers", "12", "ports"]),
        ("таможня и ещё", ["таможня", "и", "ещё"]),
        ("the Members' wishes", ["the", "Members", "wishes"]),
        ("", []),
    ],
)
def test_words(text, found):
    assert [word for _, word in words(text)] == found


@pytest.mark.parametrize(
    "text",
    ["https://www.wcoomd.org/en/abcd", "write@wcoomd.orgg", "the.file.pdff", "C:\\Usrs", "a_nme", "#tagg", "@nme"],
)
def test_addresses_and_names_of_files_are_no_words(text):
    assert not {word for _, word in words(text)} & {"abcd", "write", "orgg", "pdff", "Usrs", "nme", "tagg"}


@pytest.mark.parametrize("word", ["a", "B", "A4", "2019", "3rd", "WCO", "RDMs", "nCEN", "AfCFTA", "WCO's", "МЧС"])
def test_codes_and_abbreviations_are_passed_over(word):
    assert is_passed_over(word, "en-GB", NONE)


@pytest.mark.parametrize("word", ["Custms", "TRaining", "officrs", "as", "is"])
def test_plain_words_are_not(word):
    assert not is_passed_over(word, "en-GB", NONE)


def test_words_of_another_script_are_passed_over():
    assert is_passed_over("таможня", "en-GB", NONE)
    assert is_passed_over("customs", "ru", NONE)
    assert not is_passed_over("таможня", "ru", NONE)


def test_names_are_passed_over_with_what_the_language_hangs_on_them():
    names = name_words(["Timor-Leste", "Côte d'Ivoire", "Albanie", "Centre of the"]) | {"harmonized"}
    assert "of" not in names
    assert is_passed_over("Leste", "en-GB", names)
    assert is_passed_over("Ivoire", "en-GB", names) is False  # the name is d'Ivoire
    assert is_passed_over("Albanie's", "en-GB", names)
    assert is_passed_over("d'Albanie", "fr", names)
    assert is_passed_over("l'OMD", "fr", names)
    assert is_passed_over("Harmonized", "en-GB", names)
    assert not is_passed_over("albanie", "en-GB", names)


def test_a_word_is_kept_without_what_the_language_hangs_on_it():
    assert stem("Arusha's", "en-GB") == "Arusha"
    assert stem("d'Arusha", "fr") == "Arusha"
    assert stem("aujourd'hui", "fr") == "aujourd'hui"


def test_apostrophes_hyphens_and_accents_are_written_as_in_dictionaries():
    assert plain("l’e\u0301t\u00ade\u0301") == "l'été"
    assert plain("risk‑based") == "risk-based"


def test_a_word_with_hyphens_is_right_as_a_whole_or_part_by_part():
    assert wrong("peut-être", "fr", right="peut-être") == []
    assert wrong("risk-based", right="risk based") == []
    assert wrong("risk-baced", right="risk based") == ["baced"]
    assert wrong("WCO-suported", right="supported") == ["suported"]


def test_words_after_numbers_and_in_quotation_marks_are_checked():
    assert wrong("12 officrs said “trainning”", right="said") == ["officrs", "trainning"]


def test_places_count_as_qt_counts_them():
    assert wrong("𝔸 officrs 😀 oficers", right="") == ["officrs", "oficers"]


def test_words_that_are_not_known_yet_are_asked_for_and_not_marked():
    found, unknown = misspelt("risk-based plans", "en-GB", NONE, lambda _: None)
    assert found == ()
    assert unknown == {"risk-based", "risk", "based", "plans"}
