"""Two changed texts in one, and the words that differ: nothing of either is lost."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wcodesk.intake.submission.combine import Mark, Origin, combine, word_marks
from wcodesk.model.markdown import parse, render

WORDS = st.lists(
    st.sampled_from(["one", "two", "three", "four", " ", "\n", "é", ",", "中", "\U0001f600"]), max_size=25
).map("".join)
ANY = WORDS | st.text(max_size=60)
LINES = ["Alpha.", "Beta.", "Gamma.", "- delta", "- epsilon", "1. zeta", "# Eta", "Theta<br>iota.", "**K**"]
TEXTS = st.lists(st.sampled_from(LINES), max_size=7).map(lambda lines: render(parse("\n\n".join(lines))))
SAME, THEIRS, OURS, CLASH = Origin.SAME, Origin.THEIRS, Origin.OURS, Origin.CLASH


def marked(old: str, new: str, *kinds: Mark) -> str:
    return "".join(text for mark, text in word_marks(old, new) if mark in kinds)


@settings(max_examples=300)
@given(ANY, ANY)
def test_marks_make_both_texts(old: str, new: str) -> None:
    assert marked(old, new, Mark.SAME, Mark.ADDED) == new
    assert marked(old, new, Mark.SAME, Mark.REMOVED) == old
    assert all(text for _, text in word_marks(old, new))


def test_marks_are_of_whole_words() -> None:
    assert word_marks("ten officers came", "two officers came") == [
        (Mark.REMOVED, "ten"),
        (Mark.ADDED, "two"),
        (Mark.SAME, " officers came"),
    ]


def test_marks_of_very_long_texts_with_more_words_than_signs_below_the_surrogates() -> None:
    old = " ".join(f"w{number}" for number in range(70_000))
    new = old.replace("w60001 ", "")
    assert marked(old, new, Mark.SAME, Mark.ADDED) == new
    assert marked(old, new, Mark.SAME, Mark.REMOVED) == old


@settings(max_examples=200)
@given(TEXTS, TEXTS)
def test_one_side_unchanged_gives_the_other(sent: str, other: str) -> None:
    theirs, ours = combine(sent, other, sent), combine(sent, sent, other)
    assert theirs.clean
    assert ours.clean
    assert theirs.text == ours.text == other
    assert {origin for origin, _ in theirs.parts} <= {SAME, THEIRS}
    assert {origin for origin, _ in ours.parts} <= {SAME, OURS}


@settings(max_examples=200)
@given(TEXTS, TEXTS)
def test_both_the_same_is_that(sent: str, both: str) -> None:
    combined = combine(sent, both, both)
    assert (combined.text, combined.clean) == (both, True)


@settings(max_examples=300)
@given(st.none() | TEXTS, TEXTS, TEXTS)
def test_no_new_block_of_either_side_is_lost(sent: str | None, theirs: str, ours: str) -> None:
    combined = combine(sent, theirs, ours)
    there = set(parse(combined.text))
    before = set(parse(sent or ""))
    for side in (theirs, ours):
        assert {block for block in parse(side) if block not in before} <= there
    assert there <= before | set(parse(theirs)) | set(parse(ours))


@settings(max_examples=200)
@given(st.none() | TEXTS, TEXTS, TEXTS)
def test_the_parts_are_the_text(sent: str | None, theirs: str, ours: str) -> None:
    combined = combine(sent, theirs, ours)
    blocks = [block for _, text in combined.parts for block in parse(text)]
    assert Counter(blocks) == Counter(parse(combined.text))
    assert render(tuple(blocks)) == combined.text


def test_changes_in_different_places_stand_together() -> None:
    combined = combine("One.\n\nTwo.\n\nThree.", "One!\n\nTwo.\n\nThree.", "One.\n\nTwo.\n\nThree!")
    assert combined.clean
    assert combined.text == "One!\n\nTwo.\n\nThree!"
    assert combined.parts == ((THEIRS, "One!"), (SAME, "Two."), (OURS, "Three!"))


def test_changes_in_the_same_place_stand_twice_ours_first() -> None:
    combined = combine("One.\n\nTwo.", "One, theirs.\n\nTwo.", "One, ours.\n\nTwo.")
    assert not combined.clean
    assert combined.text == "One, ours.\n\nOne, theirs.\n\nTwo."
    assert combined.parts[0] == (CLASH, "One, ours.\n\nOne, theirs.")


@pytest.mark.parametrize("sent", [None, ""])
def test_two_texts_of_which_nothing_was_sent(sent: str | None) -> None:
    combined = combine(sent, "One.\n\nTheirs.", "One.\n\nOurs.")
    assert {"One.", "Theirs.", "Ours."} == {block.text for block in parse(combined.text)}


def test_texts_with_more_words_than_there_are_signs_are_marked_as_a_whole() -> None:
    endless = " ".join(map(str, range(1_200_000)))
    assert word_marks("Before.", endless) == [(Mark.REMOVED, "Before."), (Mark.ADDED, endless)]


def test_changes_in_different_places_of_one_paragraph_stand_in_it_together() -> None:
    sent = "The plan for 2017-2021 began in January of that year."
    theirs = sent.replace("2017-2021", "2022-2025")
    ours = sent.replace("January", "**February**")
    found = combine(sent, theirs, ours)
    assert found.text == "The plan for 2022-2025 began in **February** of that year."
    assert found.clean and [origin for origin, _ in found.parts] == [Origin.BOTH]


def test_changes_of_the_same_words_stand_one_below_the_other() -> None:
    found = combine("It has 400 officers.", "It has 412 officers.", "It has 500 officers.")
    assert found.text == "It has 500 officers.\n\nIt has 412 officers."
    assert not found.clean
