"""Words and their looks, shaped text, and how lines are written."""

from __future__ import annotations

import re

import pytest
from documents import ARABIC, HEBREW, ODD

from wcodesk.model.blocks import Run
from wcodesk.reports import fonts
from wcodesk.reports.pdf import shaping
from wcodesk.reports.pdf.operators import Codes, codes_of, colour, number, string
from wcodesk.reports.pdf.setting import set_text
from wcodesk.reports.pdf.words import Look, needs_shaping, words_of
from wcodesk.reports.styles import report_styles

STYLES = report_styles()
STYLE = STYLES.text["paragraph"]


def test_plain_text_has_one_look_and_no_glue() -> None:
    (text,) = words_of([Run("some  plain words ")], Look())
    assert (text.words, text.looks, text.glued, text.shaped) == (["some", "plain", "words"], None, None, False)


def test_pieces_without_a_blank_between_them_are_glued() -> None:
    (text,) = words_of([Run("re"), Run("form", bold=True), Run(" now")], Look())
    assert text.words == ["re", "form", "now"]
    assert text.glued == [False, True, False]
    assert text.looks == [Look(), Look(bold=True), Look()]


def test_a_run_of_blanks_parts_its_neighbours() -> None:
    (text,) = words_of([Run("one", bold=True), Run(" "), Run("two", italic=True)], Look())
    assert not any(text.glued or ())


def test_bare_addresses_become_links_and_the_signs_around_them_do_not() -> None:
    (text,) = words_of([Run("See (www.example.org), or post@example.org.")], Look())
    links = {word: look.link for word, look in zip(text.words, text.looks or [], strict=True) if look.link}
    assert set(links) == {"www.example.org", "post@example.org"}
    assert links["post@example.org"] == "mailto:post@example.org"
    assert text.words[-1] == "."


def test_a_hard_blank_does_not_part_words() -> None:
    (text,) = words_of([Run("10\u00a0000 people")], Look())
    assert text.words == ["10\u00a0000", "people"]


@pytest.mark.parametrize("script", ["arabic", "hebrew", "devanagari", "thai", "khmer", "missing", "emoji"])
def test_scripts_that_cannot_be_set_letter_by_letter_are_shaped(script: str) -> None:
    assert needs_shaping(fonts.shown(ODD[script]))


@pytest.mark.parametrize("script", ["greek", "cyrillic"])
def test_scripts_of_single_letters_are_not_shaped(script: str) -> None:
    assert not needs_shaping(fonts.shown(ODD[script]))


def test_numbers_in_text_from_right_to_left_run_from_left_to_right() -> None:
    found = dict(zip(f"{HEBREW} a", shaping.levels(f"{HEBREW} a"), strict=True))
    assert found["ה"] == 1
    assert found["2"] == 2
    assert found["a"] == 2


def test_every_character_has_a_level() -> None:
    for text in (*ODD.values(), "\u200d\u05d0\u200c", "\ue000\u05d0", "\U000f0000\u05d0"):
        assert len(shaping.levels(text)) == len(text)


def test_the_first_letter_decides_where_a_paragraph_begins() -> None:
    assert shaping.base_level(f"12 – {ARABIC} abc") == 1
    assert shaping.base_level(f"12 – abc {ARABIC}") == 0
    assert shaping.base_level("12 –") == 0


def visual(text: str) -> str:
    line = shaping.spans(text, 0, len(text), shaping.levels(text), [Look()] * len(text))
    return "".join(
        text[span.start : span.end][:: -1 if span.level % 2 else 1] for span in shaping.visual(line)
    )  # fmt: skip


def test_stretches_are_drawn_from_left_to_right() -> None:
    assert visual("abc אבג def") == "abc גבא def"
    assert visual("אבג 12 דהו") == "והד 12 גבא"
    assert visual("אבג abc דהו") == "והד abc גבא"
    assert visual("abc") == "abc"


def test_arabic_letters_join() -> None:
    face = fonts.face_of("ق")
    assert face is not None
    alone = [glyph.number for letter in "قدم" for glyph in shaping.shaped(face, letter, True)]
    joined = [glyph.number for glyph in shaping.shaped(face, "قدم", True)]
    assert joined != alone[::-1]


def test_a_line_from_right_to_left_ends_at_the_right_edge() -> None:
    text = set_text(ARABIC * 6, STYLE, 300, STYLES)
    assert text.rtl
    assert all(line.x + line.width == pytest.approx(300) for line in text.lines)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, b"0"),
        (-0.0001, b"0"),
        (1e-7, b"0"),
        (1.5, b"1.5"),
        (10, b"10"),
        (123456789.0, b"123456789"),
        (-2.25, b"-2.25"),
    ],
)
def test_numbers_have_no_exponent(value: float, written: bytes) -> None:
    assert number(value) == written


def test_colours_are_numbers_from_0_to_1_and_greys_one_number() -> None:
    assert colour("#000000") == b"0 g"
    assert colour("#FFFFFF") == b"1 g"
    assert colour("#FF0000") == b"1 0 0 rg"


def test_signs_that_would_end_a_string_are_escaped() -> None:
    assert string("(", Codes.BYTES) == b"(\\()Tj"
    assert string("(", Codes.UNITS) == b"(\x00\\()Tj"
    assert string("\\", Codes.UNITS) == b"(\x00\\\\)Tj"
    assert string("\u0d28\u2829", Codes.UNITS) == b"(\\r\\(\\(\\))Tj"


def test_text_of_western_europe_is_written_in_bytes_and_other_text_in_two_each() -> None:
    assert codes_of("plain") is Codes.BYTES
    assert codes_of("l’été – 5 €\u00ad") is Codes.BYTES
    assert codes_of("Ołomouc") is Codes.UNITS
    assert string("5 €", Codes.BYTES) == b"(5 \x80)Tj"


def test_blanks_of_a_justified_line_are_made_wider_for_that_line_alone() -> None:
    text = set_text("words that go on over more than one line of the room", STYLE, 120, STYLES, align="justify")
    for line in text.lines[:-1]:
        assert re.fullmatch(rb"-?\d+\.\d{3} Tw\([\w ]+ \)Tj 0 Tw", line.ops)
        assert line.width == pytest.approx(120)
    assert text.lines[-1].ops.startswith(b"(")


@pytest.mark.parametrize("word", ["\u0100\u2013\u0100", "\u0100\u2020", "\u0400\u040a", "(\\)\u010d\u0d0a"])
def test_no_bytes_of_two_letters_are_taken_for_a_blank(word: str) -> None:
    """The second byte of one and the first of the next can be those of a blank."""
    line = set_text(f"{word} {word}", STYLE, 400, STYLES).lines[0]
    assert line.ops == string(f"{word} {word} ", Codes.UNITS) or needs_shaping(word)


@pytest.mark.parametrize("first", [0x0A, 0x0B])
def test_letters_that_could_be_taken_for_the_end_of_a_word_or_line_are_shaped(first: int) -> None:
    assert all(needs_shaping(chr(first * 256 + second)) for second in range(256))


def test_a_justified_line_fills_its_room_and_the_last_does_not() -> None:
    text = set_text("some words of a report that go on and on " * 6, STYLE, 250, STYLES)
    assert all(line.width == pytest.approx(250) for line in text.lines[:-1])
    assert text.lines[-1].width < 250


def test_lines_can_stand_right_and_in_the_middle() -> None:
    right = set_text("word", STYLE, 200, STYLES, align="right").lines[0]
    middle = set_text("word", STYLE, 200, STYLES, align="centre").lines[0]
    assert right.x + right.width == pytest.approx(200)
    assert middle.x == pytest.approx((200 - middle.width) / 2)


def test_a_link_has_a_stretch_on_each_line_that_covers_its_words() -> None:
    text = set_text([Run("see "), Run("this link " * 20, href="https://example.org/"), Run(" now")], STYLE, 200, STYLES)
    assert len(text.lines) > 2
    for line in text.lines[1:-1]:
        (stretch,) = line.stretches
        assert (stretch.x0, stretch.x1) == pytest.approx((0, line.width))
