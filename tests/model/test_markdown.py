"""The small Markdown: whatever blocks say is still said after a journey through text."""

import re
import subprocess
import sys
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.garbage import put_off
from wcodesk.model.grammar import read
from wcodesk.model.markdown import clean, clean_text, parse, read_plain, render

PARAGRAPH, HEADING, BULLET, NUMBERED, TABLE = BlockType

SIGNS = [*" \n\t*\\_#|-+.:[]()<>&`~!=/\r\v\x00\x85"]
MARKUP = [
    "- ",
    "1. ",
    "(a) ",
    "1.1 ",
    "# ",
    "| a | b |",
    "|---|",
    "**",
    "***",
    "<br>",
    "](http://x)",
    "[a](http://x.y)",
]
MARKUP += ["\\ ", "\n\n", "  - ", "\\\n", "* ", "http://a.b/c_d", "mailto:a@b.c"]
WRITING = [
    "a",
    "b",
    "2",
    "ii",
    "word",
    "\u00a0",
    "\u0301",
    "\u0338",
    "\u200f",
    "\u05d0\u05d1",
    "\u200b",
    "\u200d",
    "😀",
    "\u2003",
]
WRITING += ["\u2028", "\ufeff", "\ud800", "\ufffe", "\u1100\u1161", "e\u0301"]
LABELS = ["", "1.", "(a)", "ii.", "1.1", "IV)", "1 .", "a", "2.)", "1.2.3.", "2017.", "Annex A", "-", "#", "**", "e.g."]
HREFS = [
    "",
    "",
    "",
    "http://a.b/c_(d)",
    "mailto:a@b.c",
    "https://x/ \\|)*<br>[](",
    "javascript:1",
    "www.a.b",
    "HTTP://x\u0338",
    "member:AL",
]

pieces = st.sampled_from(SIGNS + MARKUP + WRITING)
words = st.lists(pieces, max_size=7).map("".join) | st.text(max_size=6)
runs = st.lists(st.builds(Run, words, st.booleans(), st.booleans(), st.sampled_from(HREFS)), max_size=4).map(tuple)
rows = st.lists(st.lists(runs, max_size=3).map(tuple), max_size=3).map(tuple)
labels = st.sampled_from(LABELS) | st.text(max_size=3)
blocks = st.lists(st.builds(Block, st.sampled_from(BlockType), runs, st.integers(-1, 5), labels, rows), max_size=4)
typed = st.lists(pieces, max_size=20).map("".join) | st.text(max_size=40)


def only(text: str) -> Block:
    (block,) = parse(text)
    return block


def said(text: str) -> str:
    """The blocks of text in a short form: type, level, label and words of each."""
    return " / ".join(f"{block.type} {block.level} {block.label}: {block.text}" for block in parse(text))


# Round trips


@settings(max_examples=200, deadline=None)
@given(blocks)
def test_any_blocks_survive_the_journey_through_text(given_blocks: list[Block]) -> None:
    assert parse(render(given_blocks)) == clean(given_blocks)


@settings(max_examples=300, deadline=None)
@given(typed)
def test_any_text_is_read_and_settles_at_its_first_rendering(text: str) -> None:
    rendered = render(parse(text))
    assert render(parse(rendered)) == rendered


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from([*" \n*\\#|-.()", "- ", "1. ", "(b) ", "| ", "**", "***", "alpha", "beta", "x"]), max_size=20
    )
)
def test_no_word_typed_is_lost(parts: list[str]) -> None:
    text = "".join(parts)
    kept = "".join(block.label + block.text for block in parse(text))
    assert re.findall("[a-z0-9]", kept) == re.findall("[a-z0-9]", text)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from([*" \n#-.(", "- ", "1. ", "  (a) ", "## ", "2017. ", "a", "<", "[b] ", "\n\n", "  "])).map(
        "".join
    )
)
def test_the_short_way_reads_what_the_grammar_reads(text: str) -> None:
    plain = read_plain(text)
    assert plain is not None or "\n" in text
    assert plain is None or clean(plain) == clean(read(text))


@settings(max_examples=100, deadline=None)
@given(blocks)
def test_rendered_text_is_already_clean(given_blocks: list[Block]) -> None:
    rendered = render(given_blocks)
    assert clean_text(rendered) == rendered


@pytest.mark.parametrize(
    "text",
    [
        "- no item",
        "  - no item",
        "1. none",
        "(a) none",
        "1.1 none",
        "iv) none",
        "# no heading",
        "### none",
        "| no | row |",
        "* none",
        "+ none",
        "|---|---|",
        "**not bold**",
        "\\*",
        "C:\\new\\",
        "[a](http://x.y)",
        "a<br>b",
        "<BR/>",
        "_a_ `b`",
        "- \u00a0a",
        "&amp; &lt;",
        "<b>x</b>",
        "a\nb",
        "\u05d0\u05d1 1.",
        "\u202bx\u202c",
        "<http://x.y>",
        "> quote",
        "```",
        "---",
    ],
)
def test_a_literal_paragraph_stays_one(text: str) -> None:
    expected = (Block(PARAGRAPH, (Run(text.strip()),)),)
    assert parse(render(expected)) == expected


# What a person may type


def test_bullets_have_two_levels() -> None:
    assert said("- one\n  - two\n\t- three\n      - four\n- five") == (
        "bullet 1 : one / bullet 2 : two / bullet 2 : three / bullet 2 : four / bullet 1 : five"
    )


def test_a_numbered_item_keeps_its_label() -> None:
    assert said("1. a\n(b) b\n  ii. c\n1.1 d\nIV) e\n2.) f\n1.2.3. g\n3a. h") == (
        "numbered 1 1.: a / numbered 1 (b): b / numbered 2 ii.: c / numbered 1 1.1: d"
        " / numbered 1 IV): e / numbered 1 2.): f / numbered 1 1.2.3.: g / numbered 1 3a.: h"
    )


@pytest.mark.parametrize(
    "text", ["2017. A good year", "e.g. this", "Dr. Who", "-5 degrees", "1.word", "mild. Rain", "#tag", "-"]
)
def test_what_only_resembles_an_item_or_heading_is_a_paragraph(text: str) -> None:
    assert only(text) == Block(PARAGRAPH, (Run(text),))
    assert render(parse(text)) == text


def test_headings_have_three_levels() -> None:
    assert said("# one\n## two\n### three\n##### five\n####### seven") == (
        "heading 1 : one / heading 2 : two / heading 3 : three / heading 3 : five / paragraph 1 : ####### seven"
    )


def test_wrapped_lines_are_one_paragraph() -> None:
    assert said("one\n  two \nthree\n \nfour") == "paragraph 1 : one two three / paragraph 1 : four"


def test_lines_after_an_item_belong_to_it() -> None:
    assert said("- one\n  two\nthree\n\nfour") == "bullet 1 : one two three / paragraph 1 : four"


def test_a_table_keeps_every_cell() -> None:
    block = only("| a | b |\n|---|:-:|\n| 1 |\n| 1 | 2 | 3\n||x|")
    assert block.text == "a\tb\t\n1\t\t\n1\t2\t3\n\tx\t"


def test_a_table_needs_no_rule() -> None:
    assert only("| a | b |\n| c | d |").text == "a\tb\nc\td"


def test_a_bar_in_a_cell_is_escaped() -> None:
    table = (Block(TABLE, rows=(((Run("a|b\\"),), (Run("c", href="http://x/|y"),)),)),)
    assert render(table) == "| a\\|b\\\\ | [c](http://x/\\|y) |\n| --- | --- |"
    assert parse(render(table)) == table


def test_a_line_break_is_written_as_br() -> None:
    assert only("one<br>two<BR />three").text == "one\ntwo\nthree"
    assert render([Block(BULLET, (Run("one\ntwo"),))]) == "- one<br>two"


def test_a_line_break_of_markdown_is_understood() -> None:
    assert only("one\\\ntwo  \nthree").text == "one\ntwo\nthree"


def test_a_style_ends_inside_a_word() -> None:
    assert only("**Cus**toms *w*ork").runs == (
        Run("Cus", bold=True),
        Run("toms "),
        Run("w", italic=True),
        Run("ork"),
    )


def test_styles_may_overlap() -> None:
    assert only("**a *b** c*").runs == (Run("a ", True), Run("b", True, True), Run(" c", False, True))


def test_a_blank_at_the_edge_of_a_style_is_kept() -> None:
    mixed = (
        Block(PARAGRAPH, (Run("a"), Run(" b ", bold=True), Run("c", italic=True), Run(" ", True, True), Run("d"))),
    )
    assert render(mixed) == "a**\\ b\\ ***c**\\ ***d"
    assert parse(render(mixed)) == mixed


@pytest.mark.parametrize(
    "text", ["5 * 3 * 2", "2* and *", "**open", "a ** b", "****", "***", "*a **", "snake_case_", "1*"]
)
def test_asterisks_that_switch_nothing_are_text(text: str) -> None:
    assert only(text) == Block(PARAGRAPH, (Run(text),))


def test_an_unclosed_style_inside_a_closed_one_is_text() -> None:
    assert only("**a *b**").runs == (Run("a *b", bold=True),)


def test_a_link_holds_styles_and_brackets() -> None:
    expected = (
        Run("see "),
        Run("[the] ", href="http://x.y/(z)"),
        Run("page", bold=True, href="http://x.y/(z)"),
        Run("."),
    )
    assert only("see [\\[the\\] **page**](http://x.y/(z)).").runs == expected
    assert only(render([Block(PARAGRAPH, expected)])).runs == expected


@pytest.mark.parametrize(
    "text", ["[a](javascript:1)", "[a](file:///x)", "[a](page.html)", "[](http://x)", "[a] (http://x)", "[1]"]
)
def test_what_is_no_link_of_the_web_is_text(text: str) -> None:
    assert only(text) == Block(PARAGRAPH, (Run(text),))


def test_items_stand_on_consecutive_lines_and_other_blocks_apart() -> None:
    written = render(
        [
            Block(PARAGRAPH, (Run("Intro"),)),
            Block(BULLET, (Run("one"),)),
            Block(NUMBERED, (Run("two"),), 2, "(a)"),
            Block(HEADING, (Run("Next"),), 2),
            Block(TABLE, rows=(((Run("a"),), (Run("b"),)), ((Run("1"),), ()))),
            Block(PARAGRAPH, (Run("End"),)),
        ]
    )
    assert written == "Intro\n\n- one\n  (a) two\n\n## Next\n\n| a | b |\n| --- | --- |\n| 1 |  |\n\nEnd"


def test_composed_signs_do_not_swallow_a_line_break() -> None:
    overlaid = (Block(PARAGRAPH, (Run("a\n\u0338b"),)),)
    assert parse(unicodedata.normalize("NFC", render(overlaid))) == overlaid


# Cost


def test_plain_text_is_read_without_loading_markdown_it() -> None:
    code = (
        "import sys; from wcodesk.model.markdown import parse\n"
        "assert len(parse('# a\\n\\n- b\\n- c [d]\\n\\n(e) f')) == 4 and 'markdown_it' not in sys.modules\n"
        "assert parse('**a**')[0].runs[0].bold and 'markdown_it' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    "text",
    [
        "*a " * 12_000,
        "[" * 100_000,
        "\\" * 50_001,
        "[a](http://x" * 8_000,
        "|" * 30_000,
        "**a** *b " * 4_000,
        "<br" * 30_000,
        "(1.1." * 20_000,
        " " * 100_000 + "x",
        "| a |\n|" + " " * 50_000 + "x|",
        "a *" + "\\" * 50_000 + " *",
    ],
    ids=[
        "stars",
        "brackets",
        "backslashes",
        "links",
        "bars",
        "styles",
        "breaks",
        "labels",
        "blanks",
        "rule",
        "escapes",
    ],
)
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    def seconds(part: str) -> float:
        # The search for garbage goes through all that other tests left, which is no cost of this text.
        with put_off():
            began = time.process_time()
            parse(part)
            return time.process_time() - began

    quarter = text[: len(text) // 4]
    assert min(seconds(text) for _ in range(2)) < 0.1 + 12 * min(seconds(quarter) for _ in range(2))
