"""Two changed texts put together paragraph by paragraph, and the words in which two texts differ.

Where both changed one paragraph in different places, its words are put together too; whoever combines reads it anyway.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from wcodesk.model.blocks import Block, BlockType
from wcodesk.model.markdown import clean, parse, parse_line, render, render_line
from wcodesk.model.matching import matched

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_PATIENCE = 0.2  # seconds for the marks of one text; what is left then is marked as a whole
_LONGEST = 1_000_000  # characters of two texts that are compared: there are not signs enough for more words
_FIRST = 0x100  # the characters that stand for words while they are compared
_SURROGATES = range(0xD800, 0xE000)


class Mark(StrEnum):
    """What became of words."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class Origin(StrEnum):
    """Where a part of a combined text comes from. A clash is ours, then theirs."""

    SAME = "same"
    THEIRS = "theirs"
    OURS = "ours"
    BOTH = "both"  # one paragraph with the changes of both
    CLASH = "clash"


class Combined(NamedTuple):
    """text: the small Markdown; parts: of it, with where each comes from. Where nothing clashes, it is clean."""

    text: str
    parts: tuple[tuple[Origin, str], ...]

    @property
    def clean(self) -> bool:
        """Whether both sides' changes stand in it and none was made in the same place."""
        return all(origin is not Origin.CLASH for origin, _ in self.parts)


def word_marks(old: str, new: str) -> list[tuple[Mark, str]]:
    """The words of both texts, in order, with what became of them. The same and the added make the new text."""
    from diff_match_patch import diff_match_patch

    if len(old) + len(new) > _LONGEST:
        return [(mark, text) for mark, text in ((Mark.REMOVED, old), (Mark.ADDED, new)) if text]
    words: dict[str, str] = {}
    signs = _Signs(words)
    before, after = ("".join(signs.of(word) for word in _TOKEN.findall(text)) for text in (old, new))
    engine = diff_match_patch()
    engine.Diff_Timeout = _PATIENCE
    found = engine.diff_main(before, after, False)
    engine.diff_cleanupSemantic(found)
    marks = {0: Mark.SAME, 1: Mark.ADDED, -1: Mark.REMOVED}
    return [(marks[what], "".join(words[sign] for sign in text)) for what, text in found]


class _Signs:
    """One character for each word, since the library compares characters. words: the word of each, filled here."""

    def __init__(self, words: dict[str, str]) -> None:
        self._words = words
        self._signs: dict[str, str] = {}
        self._next = _FIRST

    def of(self, word: str) -> str:
        sign = self._signs.get(word)
        if sign is None:
            if self._next in _SURROGATES:
                self._next = _SURROGATES.stop
            sign = self._signs[word] = chr(self._next)
            self._words[sign] = word
            self._next += 1
        return sign


def combine(sent: str | None, theirs: str, ours: str) -> Combined:
    """Both texts in one: each side's changes to what was sent; what both changed stands twice, ours first.

    Without what was sent, what only one of them says counts as changed by both.
    """
    returned, now = (list(parse(text)) for text in (theirs, ours))
    groups = _two_ways(returned, now) if sent is None else _three_ways(list(parse(sent)), returned, now)
    parts = [(origin, tuple(blocks)) for origin, blocks in groups if blocks]
    whole = clean(block for _, blocks in parts for block in blocks)
    return Combined(render(whole), tuple((origin, render(blocks)) for origin, blocks in parts))


def _three_ways(
    sent: Sequence[Block], theirs: Sequence[Block], ours: Sequence[Block]
) -> Iterator[tuple[Origin, Sequence[Block]]]:
    from merge3 import Merge3

    # The library merges lines of text: each block is one.
    blocks = {repr(block): block for block in (*sent, *theirs, *ours)}
    base, returned, now = ([repr(block) for block in side] for side in (sent, theirs, ours))
    for what, *found in Merge3(base, returned, now).merge_groups():
        if what == "conflict":
            old, their_side, our_side = found
            one = _within([blocks[line] for line in old], blocks, their_side, our_side)
            if one is not None:
                yield Origin.BOTH, [one]
                continue
            both = [*our_side, *(line for line in their_side if line not in our_side)]
            yield Origin.CLASH, [blocks[line] for line in both]
        else:
            origin = {"a": Origin.THEIRS, "b": Origin.OURS}.get(what, Origin.SAME)
            yield origin, [blocks[line] for line in found[0]]


def _within(
    old: Sequence[Block], blocks: Mapping[str, Block], theirs: Sequence[str], ours: Sequence[str]
) -> Block | None:
    """One paragraph that both changed, with the changes of both; None where these meet, or there is more than one."""
    from merge3 import Merge3

    if not len(old) == len(theirs) == len(ours) == 1:
        return None
    base, returned, now = old[0], blocks[theirs[0]], blocks[ours[0]]
    alike = {block._replace(runs=()) for block in (base, returned, now)}
    if len(alike) > 1 or base.type is BlockType.TABLE:
        return None
    before, after, mine = (_TOKEN.findall(render_line(block.runs)) for block in (base, returned, now))
    words: list[str] = []
    for what, *found in Merge3(before, after, mine).merge_groups():
        if what == "conflict":
            return None
        words += found[0]
    return now._replace(runs=parse_line("".join(words)))


def _two_ways(theirs: Sequence[Block], ours: Sequence[Block]) -> Iterator[tuple[Origin, Sequence[Block]]]:
    for what, first, last, begin, end in matched(ours, theirs):
        if what == "equal":
            yield Origin.SAME, ours[first:last]
        else:
            yield Origin.CLASH, [*ours[first:last], *theirs[begin:end]]
