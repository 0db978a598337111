from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wcodesk.model.errors import DeskError
from wcodesk.reports.names import PATTERN, WORDS, file_name

VALUES = {"what": "Albania", "code": "AL", "edition": "June 2020, Part I", "month": "June 2020", "draft": ""}


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        (PATTERN, "Albania - June 2020, Part I"),
        ("{code}_{month}", "AL_June 2020"),
        ("{ What }", "Albania"),
        ("{code} - {draft} - {month}", "AL - June 2020"),
        ("{draft} {code}", "AL"),
        ("{code} ({draft})", "AL"),
        ("no word at all", "no word at all"),
        ("a/b:{code}", "a-b-AL"),
        ("", "untitled"),
    ],
)
def test_a_pattern_becomes_a_name(pattern: str, name: str) -> None:
    assert file_name(pattern, VALUES) == name


def test_a_word_that_there_is_not_is_named_with_those_that_there_are() -> None:
    with pytest.raises(DeskError, match=r"\{country\}.*\{what\}"):
        file_name("{country}", VALUES)


@given(st.text(st.characters(exclude_characters="{}"), max_size=40), st.sampled_from(WORDS), st.text(max_size=40))
def test_any_pattern_and_value_make_a_name_that_every_system_takes(pattern: str, word: str, value: str) -> None:
    name = file_name(f"{pattern}{{{word}}}", {word: value})
    assert name
    assert not set(name) & set('<>:"/\\|?*\0')
