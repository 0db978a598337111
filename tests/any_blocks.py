"""Blocks of any words, for tests that draw them: awkward words above all, since each broke something once."""

from __future__ import annotations

from hypothesis import strategies as st

from wcodesk.model.blocks import Block, BlockType, Run

AWKWARD = (
    "a", "word ", "x" * 60,
    "\xad", "\u200b", "\u200d", "\u2060", "\ufeff",  # signs that nobody sees
    "\xa0", "\u202f", "\u3000", " ", "\t", "\n", "\u2028",  # blanks and breaks
    "\u0301", "\u0338", "e\u0301", "\ufb01", "\u0130", "\U0001f600", "\u1112\u1161\u11ab",
    "\u202e", "\u202c", "\u200f", "\u05d0\u05d1", "\u0627\u0644",  # written from right to left
    "*", "**", "\\", "<br>", "[a](https://b.c)", "|", "# ", "- ", "1. ", "(a) ",  # Markdown
    "=1", "'a", "+1", "@", "_x0041_", "CLEAR", "&", "<b>", "2019-12-31/2020",  # what Excel takes for something else
)  # fmt: skip
TEXT = st.text(max_size=20) | st.lists(st.sampled_from(AWKWARD), max_size=5).map("".join)
LABEL = st.sampled_from(["1.", "(a)", "ii."])


def any_blocks(
    text: st.SearchStrategy[str] = TEXT, label: st.SearchStrategy[str] = LABEL, *, links: bool = True
) -> st.SearchStrategy[Block]:
    """Blocks that are not in normal form."""
    href = st.sampled_from(["", "https://example.org/?a&b"] if links else [""])
    runs = st.lists(st.builds(Run, text, st.booleans(), st.booleans(), href), max_size=3).map(tuple)
    row = st.lists(runs, max_size=4).map(tuple)
    return st.builds(Block, st.sampled_from(list(BlockType)[:4]), runs, st.integers(1, 3), label) | st.builds(
        lambda rows: Block(BlockType.TABLE, rows=tuple(rows)), st.lists(row, min_size=1, max_size=4)
    )
