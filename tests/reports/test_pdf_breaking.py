"""Which words stand on which line. Every letter and every blank is ten units wide here."""

from __future__ import annotations

import pytest

from wcodesk.model.blocks import Run
from wcodesk.reports.pdf.breaking import broken
from wcodesk.reports.pdf.hyphens import HYPHEN
from wcodesk.reports.pdf.words import Look, words_of


class Tens(dict[str, float]):
    def __missing__(self, word: str) -> float:
        return 10.0 * len(word)


def lines(*runs: Run | str, room: float, justify: bool = False, language: str = "") -> list[str]:
    parts = [run if isinstance(run, Run) else Run(run) for run in runs]
    found = []
    for text in words_of(parts, Look()):
        cuts = broken(text, lambda look: Tens(), 10.0, room, justify=justify, language=language)
        for cut in cuts:
            line = ""
            for at in range(cut.start, cut.end):
                joined = at == cut.start or (text.glued and text.glued[at])
                line += text.words[at] if joined else f" {text.words[at]}"
            assert cut.width == pytest.approx(10 * len(line))
            assert cut.blanks == line.count(" ")
            found.append(line)
    return found


def bold(text: str) -> Run:
    return Run(text, bold=True)


def test_a_line_takes_words_until_the_next_does_not_fit() -> None:
    assert lines("one two three", room=70) == ["one two", "three"]
    assert lines("one two three", room=69) == ["one", "two", "three"]


def test_a_text_without_words_is_one_empty_line() -> None:
    assert lines("", room=70) == [""]
    assert lines("  ", room=70) == [""]


def test_a_forced_break_ends_a_line() -> None:
    assert lines("one\ntwo three", room=300) == ["one", "two three"]


def test_a_word_that_needs_little_more_room_is_squeezed_in() -> None:
    assert lines("aaaa bbbb cccc dd e", room=168, justify=True)[0] == "aaaa bbbb cccc dd"
    assert lines("aaaa bbbb cccc dd e", room=168)[0] == "aaaa bbbb cccc"


def test_a_word_is_broken_where_blanks_would_gape_and_only_there() -> None:
    assert lines("in the administration of", room=140, justify=True, language="en-GB")[0].endswith(HYPHEN)
    assert lines("the administrations of it", room=60, justify=True, language="")[0] == "the"
    assert HYPHEN not in "".join(lines("in the administration of", room=140, justify=True))
    assert HYPHEN not in "".join(lines("in the administration of", room=140, language="en-GB"))


def test_no_third_line_in_a_row_ends_in_a_hyphen() -> None:
    found = lines("aa bb administration " * 12, room=150, justify=True, language="en-GB")
    assert "---" not in "".join("-" if line.endswith(HYPHEN) else " " for line in found)


def test_the_last_line_is_not_the_end_of_a_word() -> None:
    assert lines("of the modernization", room=140, justify=True, language="en-GB") == ["of the", "modernization"]


def test_a_word_wider_than_a_line_is_broken_anywhere() -> None:
    assert lines("x" * 25, room=100) == ["x" * 10, "x" * 10, "x" * 5]
    assert lines("xxx", room=5) == ["x", "x", "x"]


def test_an_address_is_broken_at_its_signs_without_a_hyphen() -> None:
    found = lines("see www.example.org/customs/reform now", room=220, justify=True)
    assert found == ["see www.example.org/", "customs/reform now"]


def test_an_address_with_a_full_stop_behind_it_is_broken_too() -> None:
    """The link and the full stop are two looks of one word."""
    found = lines("see (www.example.org/customs/reform). It", room=220, justify=True)
    assert found == ["see (www.example.org/", "customs/reform). It"]


def test_pieces_in_several_looks_stay_together() -> None:
    assert lines("one ", bold("two"), "three", room=90) == ["one", "twothree"]


@pytest.mark.parametrize("first", range(1, 12))
@pytest.mark.parametrize("justify", [True, False])
def test_a_word_of_several_looks_wider_than_a_line_fits_its_lines(first: int, justify: bool) -> None:
    found = lines("a" * first, bold("b" * 6), "c" * 5, bold("d" * 4), room=110, justify=justify)
    assert "".join(found) == "a" * first + "b" * 6 + "c" * 5 + "d" * 4
    assert all(len(line) <= 11 for line in found)


def test_words_after_a_broken_one_are_measured_from_where_it_ended() -> None:
    assert lines("x" * 25 + " yy zz aaaa bb", room=100) == ["x" * 10, "x" * 10, "xxxxx yy", "zz aaaa bb"]
