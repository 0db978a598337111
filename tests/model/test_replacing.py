"""Finding and replacing words in blocks: nothing else changes, and styles and links stay."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wcodesk.model.blocks import Block, BlockType, Run, plain
from wcodesk.model.markdown import clean, clean_text, parse, render
from wcodesk.model.replacing import Around, Spot, Wanted, around, replaced, spots, with_capitals_of

words = st.text(st.sampled_from("ab A.-ß’é😀\n*\xa0\xad\u0301\u200b\u202e"), max_size=8)
runs = st.lists(
    st.builds(Run, words, st.booleans(), st.booleans(), st.sampled_from(["", "https://x.org/"])), max_size=4
).map(tuple)
plain_blocks = st.builds(Block, st.sampled_from([BlockType.PARAGRAPH, BlockType.BULLET, BlockType.HEADING]), runs)
tables = st.builds(
    lambda rows: Block(BlockType.TABLE, rows=rows), st.lists(st.tuples(runs, runs), min_size=1, max_size=3).map(tuple)
)
texts = st.lists(plain_blocks | tables, max_size=4).map(clean)
wanted = st.builds(Wanted, st.text("abA ß’é", min_size=1, max_size=3), st.booleans(), st.booleans())


def replace_all(text: str, words: str, by: str, **how: bool) -> str:
    blocks = parse(text)
    return render(replaced(blocks, spots(blocks, Wanted(words, **how)), by))


def cells(blocks):
    for block in blocks:
        if block.type is BlockType.TABLE:
            yield from (plain(cell) for row in block.rows for cell in row)
        else:
            yield plain(block.runs)


@given(texts, wanted)
def test_what_is_found_is_what_was_looked_for(blocks, wanted):
    lines = list(cells(blocks))
    pattern = wanted.pattern()
    assert len(spots(blocks, wanted)) == sum(len(pattern.findall(line)) if pattern else 0 for line in lines)


@given(texts, wanted)
def test_replacing_nothing_changes_nothing(blocks, wanted):
    assert replaced(blocks, [], "other") == blocks


@given(texts, wanted)
def test_each_hit_put_in_its_own_place_changes_nothing(blocks, wanted):
    kept = blocks
    for spot in spots(blocks, wanted):
        middle = around(blocks, spot).hit
        if len({(run.bold, run.italic, run.href) for run in _runs(blocks, spot)}) == 1:
            kept = replaced(kept, [spot], middle)
    assert kept == blocks


def _runs(blocks, spot):
    block = blocks[spot.block]
    return block.rows[spot.row][spot.column] if block.type is BlockType.TABLE else block.runs


@given(texts, wanted)
def test_the_words_change_as_those_of_plain_text_do(blocks, wanted):
    pattern = wanted.pattern()
    changed = replaced(blocks, spots(blocks, wanted), "zz")
    expected = [clean_text(pattern.sub("zz", line)) if pattern else line for line in cells(blocks)]
    assert list(map(clean_text, cells(changed))) == expected  # an accent may stand in a run of its own


@given(texts, wanted, words)
def test_the_outcome_is_a_text_of_the_desk(blocks, wanted, by):
    changed = replaced(blocks, spots(blocks, wanted), by)
    assert parse(render(changed)) == changed


@given(texts, wanted)
def test_types_labels_and_links_stay(blocks, wanted):
    changed = replaced(blocks, spots(blocks, wanted), "zz")
    assert [(block.type, block.level, block.label) for block in changed] == [
        (block.type, block.level, block.label) for block in blocks
    ]
    links = [{run.href for run in block.runs if run.text.strip("abA ß’é'")} for block in blocks]
    assert all(kept <= {run.href for run in block.runs} for kept, block in zip(links, changed, strict=True))


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("a **port** here", "a **harbour** here"),
        ("a [port](https://x.org/) here", "a [harbour](https://x.org/) here"),
        ("a po**rt** here", "a harbour here"),
        ("a **po**rt here", "a **harbour** here"),
        ("(a) Port\n(b) port", "(a) harbour\n(b) harbour"),
        ("| port |\n| --- |\n| a *port* |", "| harbour |\n| --- |\n| a *harbour* |"),
        ("## port", "## harbour"),
        ("port**port***port*", "harbour**harbour***harbour*"),
    ],
)
def test_styles_links_and_labels_survive(text, outcome):
    assert replace_all(text, "port", "harbour") == outcome


def test_what_is_put_in_is_no_markup():
    assert replace_all("one", "one", "**two** | <br>") == render([Block(BlockType.PARAGRAPH, (Run("**two** | <br>"),))])


def test_what_is_replaced_by_nothing_goes():
    assert replace_all("one port here\n\nport", "port", "") == "one  here"


def test_case_and_whole_words_count_where_asked():
    text = "Port ports port"
    assert replace_all(text, "port", "x") == "x xs x"
    assert replace_all(text, "port", "x", case=True) == "Port xs x"
    assert replace_all(text, "port", "x", whole=True) == "x ports x"


def test_a_blank_and_an_apostrophe_are_found_in_any_shape():
    assert replace_all("the Bank’s\u00a0plan", "bank's plan", "it") == "the it"


def test_a_line_break_is_no_blank():
    assert replace_all("one<br>two", "one two", "x") == "one<br>two"


def test_blanks_alone_find_nothing():
    assert spots(parse("a b"), Wanted(" ")) == []


def test_a_sign_of_patterns_is_a_sign():
    assert replace_all("up 1.5 and 1x5", "1.5", "2") == "up 2 and 1x5"


def test_the_words_around_a_hit_are_whole():
    blocks = parse("one two three port four five six")
    (spot,) = spots(blocks, Wanted("port"))
    assert around(blocks, spot, 9) == Around("…three ", "port", " four…")
    assert around(blocks, spot) == Around("one two three ", "port", " four five six")
    assert spot == Spot(0, 0, 0, 14, 18)
    assert re.match("…", around(parse("x" * 99 + "port"), Spot(0, 0, 0, 99, 103), 9).before)


def test_what_is_put_in_takes_the_capitals_of_the_hit_where_asked():
    blocks = parse("The PORT, a port; Port **P**ort.\n\n| PORT | port |\n| --- | --- |\n| a | b |")
    changed = render(replaced(blocks, spots(blocks, Wanted("port")), "old quay", keep=True))
    assert changed.startswith("The OLD QUAY, a old quay; Old quay **Old quay**.")
    assert "| OLD QUAY | old quay |" in changed


@pytest.mark.parametrize(
    ("hit", "by", "made"),
    [("A", "one", "One"), ("“Port", "“quay", "“Quay"), ("pORT", "quay", "quay"), ("Port", "", ""), ("5", "six", "six")],
)
def test_one_capital_is_that_of_the_first_letter_and_none_says_nothing(hit, by, made):
    assert with_capitals_of(hit, by) == made


def test_words_looked_for_in_their_capitals_or_an_abbreviation_tell_nothing_of_others():
    assert Wanted("port").loose
    assert Wanted("Port").loose
    assert not Wanted("port", case=True).loose
    assert not Wanted("WCO").loose
