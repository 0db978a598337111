"""Items: what is placed on the pages, one under the other, each with its set lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from wcodesk.reports.outline import PrintBlock
from wcodesk.reports.pdf.lines import SetText

RULE_GAP = 3.5  # points between a heading and the line under it


class Role(Enum):
    """What an item is to someone who has the page read out."""

    HEADING = auto()
    PARAGRAPH = auto()
    BULLET = auto()
    NUMBERED = auto()
    ROW = auto()
    ORNAMENT = auto()
    FIGURE = auto()


class Cell(NamedTuple):
    """A cell of a table's row. x: of its left edge, from the column's; both in points."""

    x: float
    width: float
    text: SetText


class Item:
    """Something that is placed on pages and may be split between two of its lines.

    x: of the text, from the column's left edge; before, after: space around it, of which neighbours share the
    greater; above, below: space within it; level: of a list's item, or how far a lower heading stands under its
    section's; opens: it begins a list or a table; keep: never parted from what follows; ops, words: a drawing's
    operators and set words. Lengths in points.
    """

    __slots__ = (
        "above", "after", "before", "below", "cells", "count", "header", "keep", "label", "label_x", "leading", "level",
        "opens", "ops", "role", "rule", "text", "words", "x",
    )  # fmt: skip

    def __init__(
        self,
        role: Role,
        text: SetText | None,
        *,
        x: float = 0,
        before: float = 0,
        after: float = 0,
        level: int = 1,
        label: SetText | None = None,
        label_x: float = 0,
        keep: bool = False,
        opens: bool = False,
        rule: str = "",
        cells: tuple[Cell, ...] = (),
        header: Item | None = None,
        above: float = 0,
        below: float = 0,
        ops: bytes = b"",
        words: Sequence[SetText] = (),
    ) -> None:
        texts = [text] if text else [cell.text for cell in cells]
        self.role, self.text, self.x, self.before, self.after = role, text, x, before, after
        self.level, self.label, self.label_x, self.keep, self.opens = level, label, label_x, keep, opens
        self.rule, self.cells, self.header, self.above, self.below = rule, cells, header, above, below
        self.ops, self.words = ops, words
        self.count = max([len(each.lines) for each in texts], default=0)
        self.leading = texts[0].style.leading if texts else 0.0

    def height(self, first: int = 0, last: int | None = None) -> float:
        """Of its lines from first to last (exclusive), or of all."""
        end = self.count if last is None else last
        return self.above + (end - first) * self.leading + self.below

    @property
    def texts(self) -> Iterator[SetText]:
        """All set texts in it."""
        if self.label:
            yield self.label
        if self.text:
            yield self.text
        yield from (cell.text for cell in self.cells)


class Flow(NamedTuple):
    """An item with the block that it came out of."""

    item: Item
    block: PrintBlock
    language: str = ""
