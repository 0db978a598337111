"""Finding words in the blocks of a text and putting others in their place; styles and links stay.

What is looked for is compared with the plain words of a block, or of a cell of a table, so that a word is found
though half of it is bold. What comes in its place has the style, and the link, of the first letter that it replaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from wcodesk.model.blocks import Block, BlockType, Run, plain
from wcodesk.model.normal import clean, clean_text

_BLANK = r"[^\S\n\u2028]"  # any blank but a break of the line, in a text and in Qt's document of it
_APOSTROPHES = "'’"


class Wanted(NamedTuple):
    """What is looked for. case: A is not a; whole: no part of a longer word."""

    words: str
    case: bool = False
    whole: bool = False

    def pattern(self) -> re.Pattern[str] | None:
        """What finds it in plain words; None where nothing is looked for.

        A blank finds a blank of any width, and a straight apostrophe a curved one.
        """
        words = clean_text(self.words)
        if not words.strip():
            return None
        signs = (
            _BLANK if sign.isspace() else f"[{_APOSTROPHES}]" if sign in _APOSTROPHES else re.escape(sign)
            for sign in words
        )
        found = "".join(signs)
        if self.whole:
            found = rf"(?<!\w){found}(?!\w)"
        return re.compile(found, 0 if self.case else re.IGNORECASE)

    @property
    def loose(self) -> bool:
        """Whether the capitals of a hit tell how what comes in its place is written.

        They do not where only these were looked for, nor for an abbreviation such as WCO.
        """
        return not self.case and not _all_capitals(self.words)


class Spot(NamedTuple):
    """Where in a text something stands: in which block, in which cell of a table (else 0, 0), from sign to sign."""

    block: int
    row: int
    column: int
    start: int
    end: int


class Around(NamedTuple):
    """A hit with the words around it, in one line: before, the hit itself, after."""

    before: str
    hit: str
    after: str


def spots(blocks: Iterable[Block], wanted: Wanted) -> list[Spot]:
    """All places in blocks of normal form where it stands, in their order, none within another."""
    pattern = wanted.pattern()
    if pattern is None:
        return []
    return [
        Spot(number, row, column, hit.start(), hit.end())
        for number, block in enumerate(blocks)
        for row, column, runs in _lines(block)
        for hit in pattern.finditer(plain(runs))
    ]


def with_capitals_of(hit: str, by: str) -> str:
    """Words with the capitals of those that they replace: all of them, that of the first letter, or as they are."""
    if _all_capitals(hit):
        return by.upper()
    first = next((letter for letter in hit if letter.isalpha()), "")
    at = next((at for at, letter in enumerate(by) if letter.isalpha()), 0)
    return by[:at] + by[at : at + 1].upper() + by[at + 1 :] if first.isupper() else by


def _all_capitals(words: str) -> bool:
    """A single capital may as well be only the first letter."""
    return words.isupper() and sum(letter.isupper() for letter in words) > 1


def replaced(blocks: Sequence[Block], chosen: Iterable[Spot], by: str, *, keep: bool = False) -> tuple[Block, ...]:
    """The blocks, in normal form, with these words in those places. chosen: of spots(), for these very blocks.

    keep: what comes in has the capitals of what it replaces.
    """
    by = " ".join(clean_text(by).split("\n"))
    places: dict[tuple[int, int, int], list[Spot]] = {}
    for spot in chosen:
        places.setdefault(spot[:3], []).append(spot)
    made = list(blocks)
    for number in {place[0] for place in places}:
        block = made[number]
        if block.type is BlockType.TABLE:
            rows = tuple(
                tuple(_exchanged(cell, places.get((number, y, x), ()), by, keep) for x, cell in enumerate(row))
                for y, row in enumerate(block.rows)
            )
            made[number] = block._replace(rows=rows)
        else:
            made[number] = block._replace(runs=_exchanged(block.runs, places.get((number, 0, 0), ()), by, keep))
    return clean(made)


def around(blocks: Sequence[Block], spot: Spot, width: int = 48) -> Around:
    """The words around a hit, so many signs to each side and no word cut; "…" where text was left out."""
    block = blocks[spot.block]
    runs = block.rows[spot.row][spot.column] if block.type is BlockType.TABLE else block.runs
    text = plain(runs)
    before, hit, after = text[: spot.start], text[spot.start : spot.end], text[spot.end :]
    if len(before) > width:
        cut = before.find(" ", len(before) - width)
        before = "…" + before[cut + 1 if cut >= 0 else len(before) - width :]
    if len(after) > width:
        cut = after.rfind(" ", 0, width)
        after = after[: cut if cut >= 0 else width] + "…"
    return Around(*(part.replace("\n", " ") for part in (before, hit, after)))


def _lines(block: Block) -> Iterator[tuple[int, int, tuple[Run, ...]]]:
    """What is looked through of a block: its runs, or those of each cell."""
    if block.type is BlockType.TABLE:
        for y, row in enumerate(block.rows):
            for x, cell in enumerate(row):
                yield y, x, cell
    else:
        yield 0, 0, block.runs


def _exchanged(runs: tuple[Run, ...], spots_: Iterable[Spot], by: str, keep: bool) -> tuple[Run, ...]:
    """Runs with other words between the given signs."""
    text = plain(runs) if keep else ""
    made: list[Run] = []
    waiting = sorted((spot.start, spot.end) for spot in spots_)
    at = 0  # where the run begins, in signs of the whole
    for run in runs:
        end, here = at + len(run.text), at
        while waiting and waiting[0][0] < end:
            start, stop = waiting[0]
            if start >= at:  # it begins in this run; a later run only loses what belongs to it
                other = with_capitals_of(text[start:stop], by) if keep else by
                made += [run._replace(text=run.text[here - at : start - at]), run._replace(text=other)]
            here = min(stop, end)
            if stop > end:
                break
            waiting.pop(0)
        made.append(run._replace(text=run.text[here - at :]))
        at = end
    return tuple(run for run in made if run.text)
