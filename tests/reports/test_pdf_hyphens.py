from __future__ import annotations

import pytest

from wcodesk.reports.pdf.hyphens import Break, breaks, is_address


def parts(word: str, language: str = "en-GB") -> list[str]:
    return [f"{each.head}{'-' if each.hyphen else '|'}{each.tail}" for each in breaks(word, language)]


def test_a_word_is_broken_at_its_syllables_the_longest_beginning_first() -> None:
    found = parts("modernization")
    assert found == sorted(found, key=lambda each: each.index("-"), reverse=True)
    assert "mod-ernization" in found


def test_signs_around_a_word_stay_with_it() -> None:
    assert "(mod-ernization)," in parts("(modernization),")


@pytest.mark.parametrize("word", ["Albania", "CUSTOMS", "SAFEtrade", "a2b4c6d8", "it", "under", "don’tknowwhat"])
def test_names_figures_and_short_words_are_not_hyphenated(word: str) -> None:
    assert not any(each.hyphen for each in breaks(word, "en-GB"))


def test_at_least_two_letters_stand_before_a_hyphen_and_three_after_it() -> None:
    for word in ("administrations", "facilitated", "especially", "economies"):
        assert all(len(each.head) >= 2 and len(each.tail) >= 3 for each in breaks(word, "en-GB"))


def test_each_language_has_its_own_syllables_and_an_unknown_one_none() -> None:
    assert parts("information", "fr") != parts("information", "en-GB")
    assert parts("information", "fr")
    assert parts("modernization", "") == []
    assert parts("modernization", "xx") == []


def test_a_compound_is_broken_after_the_hyphen_that_it_has() -> None:
    assert parts("cross-border") == ["cross-|border"]
    assert "Asia/|Pacific" in parts("Asia/Pacific")


def test_numbers_are_not_broken_at_their_dash() -> None:
    assert parts("2016-2020") == []
    assert parts("1,5-2") == []


@pytest.mark.parametrize("word", ["https://example.org/a/b?c=d&e=f#g", "www.example.org/a", "post@example.org"])
def test_addresses_are_broken_at_their_signs_and_never_hyphenated(word: str) -> None:
    assert is_address(word)
    assert breaks(word, "en-GB")
    assert not any(each.hyphen for each in breaks(word, "en-GB"))
    assert all(each.head + each.tail == word for each in breaks(word, "en-GB"))
    assert not any(each.head.endswith((".", "?", "#")) for each in breaks(word, "en-GB"))


@pytest.mark.parametrize("word", ["and/or", "e.g.", "Customs", "2.5", "etc.", "Asia/Pacific"])
def test_what_only_looks_like_an_address_is_none(word: str) -> None:
    assert not is_address(word)


def test_the_first_part_shows_a_hyphen_only_where_the_word_has_none() -> None:
    assert Break("mod", "ern", hyphen=True).set_head == "mod\u00ad"
    assert Break("cross-", "border").set_head == "cross-"
