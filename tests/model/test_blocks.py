"""Blocks and their normal form."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wcodesk.model.blocks import Block, BlockType, Run, plain
from wcodesk.model.normal import clean, clean_href, clean_label, clean_runs, clean_text

PARAGRAPH, HEADING, BULLET, NUMBERED, TABLE = BlockType


def test_a_block_says_its_words_without_styles() -> None:
    assert Block(PARAGRAPH, (Run("Customs ", bold=True), Run("work"))).text == "Customs work"


def test_a_table_says_its_words_by_rows() -> None:
    rows = (((Run("a"), Run("b", bold=True)), (Run("c"),)), ((), (Run("d"),)))
    assert Block(TABLE, rows=rows).text == "ab\tc\n\td"


def test_plain_joins_runs() -> None:
    assert plain([Run("a", italic=True), Run(""), Run("b")]) == "ab"


def test_empty_blocks_are_dropped() -> None:
    blank = (Run(" \n"), Run("\u00a0\x00", bold=True))
    dropped = [Block(kind, blank, label="1.") for kind in BlockType] + [
        Block(PARAGRAPH),
        Block(TABLE, rows=((blank,), ())),
    ]
    assert clean(dropped) == ()


def test_neighbours_of_one_style_are_merged() -> None:
    given_runs = [Run("a", True), Run("b", True), Run("", italic=True), Run("c", True), Run("d", True, href="no:link")]
    assert clean_runs(given_runs) == (Run("abcd", True),)


def test_ends_are_stripped_across_runs() -> None:
    assert clean_runs([Run(" "), Run("\u00a0\na ", True), Run(" b"), Run(" \n", italic=True)]) == (
        Run("a ", True),
        Run(" b"),
    )


def test_an_accent_has_the_style_of_its_letter() -> None:
    assert clean_runs([Run("A"), Run("\u0300 b", italic=True)]) == (Run("À"), Run(" b", italic=True))
    assert clean_runs([Run("\u1100"), Run("\u1161", True)]) == (Run("가"),)
    assert clean_runs([Run("\u0300a"), Run("b", True)]) == (Run("\u0300a"), Run("b", True))


def test_a_sign_and_its_accent_are_composed_when_their_runs_merge() -> None:
    assert clean_runs([Run("e"), Run("\u0301")]) == (Run("é"),)


def test_rows_are_padded_to_the_longest() -> None:
    (table,) = clean([Block(TABLE, (Run("x"),), 2, "1.", (((Run("a"),),), ((), (Run("b"),), ())))])
    assert table == Block(TABLE, rows=(((Run("a"),), (), ()), ((), (Run("b"),), ())))


@pytest.mark.parametrize(
    ("kind", "given_level", "level"),
    [(HEADING, 9, 3), (HEADING, 0, 1), (BULLET, 3, 2), (NUMBERED, -1, 1), (PARAGRAPH, 2, 1)],
)
def test_levels_are_brought_into_their_bounds(kind: BlockType, given_level: int, level: int) -> None:
    (block,) = clean([Block(kind, (Run("a"),), given_level, "1.")])
    assert block.level == level


def test_only_numbered_items_keep_a_label_and_only_tables_rows() -> None:
    (block,) = clean([Block(BULLET, (Run("a"),), 1, "1.", (((Run("b"),),),))])
    assert block == Block(BULLET, (Run("a"),))


@pytest.mark.parametrize(
    "label",
    ["1.", "89.", "1)", "(1)", "1.)", "a.", "(a)", "B)", "ii.", "(xii)", "IV.", "1.1", "2.1.3.", "A.2", "IV.2", "3a."],
)
def test_a_printed_label_is_kept(label: str) -> None:
    assert clean_label(label) == label


@pytest.mark.parametrize(
    ("label", "cleaned"), [("1", "1."), (" 2 .\n", "2."), ("iv", "iv."), ("c", "c."), ("( d )", "(d)")]
)
def test_a_label_that_nearly_is_one_is_completed(label: str, cleaned: str) -> None:
    assert clean_label(label) == cleaned


@pytest.mark.parametrize("label", ["", "-", "#", "2017.", "Annex A", "e.g.", "p.5", "mix.", "**", "|", "1..", "()"])
def test_other_labels_are_none(label: str) -> None:
    assert clean_label(label) == ""


def test_an_item_with_another_label_becomes_a_bullet_that_says_it() -> None:
    (block,) = clean([Block(NUMBERED, (Run("the list", bold=True),), 2, "Annex A")])
    assert block == Block(BULLET, (Run("Annex A "), Run("the list", bold=True)), 2)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\vd\u2028e\u2029f\x85g\fh", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\tb", "a b"),
        ("a\x00\x07\x1b\x7f\x9fb", "ab"),
        ("\ufeffa\ufffe\uffff\ufdd0\U0010ffffb\U0001fffe", "ab"),
        ("a\ud800b\udfff", "ab"),
        ("e\u0301", "é"),
        ("e\x00\u0301", "é"),
        ("\u1112\u1161\u11ab", "한"),
    ],
)
def test_signs_that_cannot_be_printed_go(text: str, cleaned: str) -> None:
    assert clean_text(text) == cleaned


@pytest.mark.parametrize(
    "text", ["\u00a0x\u202f", "\u200f\u05d0\u202bx\u202c\u2067", "👩\u200d💻", "q\u0323\u0307", "\u200b", "ﬁ", "\ufffd"]
)
def test_signs_that_can_be_printed_stay(text: str) -> None:
    assert clean_text(text) == text


@pytest.mark.parametrize(
    "href",
    ["http://a.b", "https://a.b/ü?x=1&y=(2)#z", "mailto:a@b.c", "HTTPS://A.B", "member:AL", "region:asia-pacific"],
)
def test_a_web_or_mail_address_is_kept(href: str) -> None:
    assert clean_href(href) == href


@pytest.mark.parametrize(
    "href",
    [
        "",
        "javascript:alert(1)",
        "file:///etc/x",
        "www.a.b",
        "//a.b",
        "http://",
        "data:text/html,x",
        "mailto:",
        "member:al",
        "member:ALB",
        "region:",
        "region:-x",
        "report:",
    ],
)
def test_another_address_is_dropped_and_its_text_kept(href: str) -> None:
    assert clean_runs([Run("text", href=href)]) == (Run("text"),)


def test_white_space_in_an_address_is_encoded() -> None:
    assert clean_href(" http://a.b/c d\u00a0e\nf ") == "http://a.b/c%20d%C2%A0ef"


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.builds(
            Block,
            st.sampled_from(BlockType),
            st.lists(st.builds(Run, st.text(max_size=5), st.booleans(), st.booleans(), st.just("")), max_size=4).map(
                tuple
            ),
            st.integers(0, 4),
            st.text("1a.) x", max_size=4),
        ),
        max_size=4,
    )
)
def test_cleaning_twice_is_cleaning_once(blocks: list[Block]) -> None:
    assert clean(clean(blocks)) == clean(blocks)
