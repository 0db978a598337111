"""Blanks between words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wcodesk.model.normal import printable
from wcodesk.model.spacing import count_words, spaced

TEXTS = st.one_of(st.text(alphabet="ab  \t\n\u00a0é", max_size=12), st.text().map(printable))


@given(TEXTS)
def test_one_blank_stands_between_words_and_none_around_them(text: str) -> None:
    assert spaced(text) == " ".join(text.split())


@given(TEXTS)
def test_the_words_of_a_text_are_counted(text: str) -> None:
    assert count_words(text) == len(text.split())
