"""Blocks: what a section is made of, in printed order.

A section is a flat list of blocks. Formatting inside a block is a list of runs; nothing else can be
said, so nothing can be said that the page cannot print. Their normal form is made by normal.clean,
their text by markdown.render. Both are named tuples: a report is thousands of them, and one is made in
a third of the time that a frozen dataclass takes.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class BlockType(StrEnum):
    """The five kinds of block, by the words of the JSON export."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBERED = "numbered"
    TABLE = "table"


class Run(NamedTuple):
    r"""A stretch of text in one style.

    text: a line break inside a block is "\n".
    href: where a link leads, an http, https, mailto or inner address (see inner_links.py); "" for text that is no link.
    """

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


class Block(NamedTuple):
    """One block of a section.

    type: what it is.
    runs: its text (empty for a table).
    level: 1 or 2 for bullets and numbered items; 1 to 3 for a heading (1 stands directly under the
        section's own heading); 1 otherwise.
    label: a numbered item's own label as printed, such as "1.", "(a)", "ii.", "1.1"; else "".
    rows: a table's rows of cells, each cell a tuple of runs; the first row is the header.
    """

    type: BlockType
    runs: tuple[Run, ...] = ()
    level: int = 1
    label: str = ""
    rows: tuple[tuple[tuple[Run, ...], ...], ...] = ()

    @property
    def text(self) -> str:
        """The block's words without styles; a table's cells joined by tabs and its rows by line breaks."""
        if self.type is BlockType.TABLE:
            return "\n".join("\t".join(plain(cell) for cell in row) for row in self.rows)
        return plain(self.runs)


def plain(runs: Iterable[Run]) -> str:
    """The words of runs without their styles."""
    return "".join([run.text for run in runs])
