"""What people type into a cell -> blocks: bullets and numbers by the signs they begin with, a line break a new block.

Nothing in it is markup: an asterisk stays an asterisk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.marks import LABEL

_BULLET = re.compile(
    r"(?P<indent>[ \t\u00a0]*)(?P<sign>[•●▪◦‣■□►➢➤✓✔·∙\uf0b7\uf0a7\uf0d8]|[-–—*+§o](?=[ \t\u00a0]))[ \t\u00a0]*(?=\S)"
)
_NUMBER = re.compile(r"(?P<indent>[ \t\u00a0]*)(?P<sign>\(?[0-9A-Za-z.]{1,9}[.)]+)[ \t\u00a0]+(?=\S)")
_LOWER = "◦o"  # signs of a bullet below another
_TAB = 4  # blanks that a tab stands for
_INDENT = 2  # blanks from which an item stands below another
_SHOUTED = re.compile(r"[^\W\d_]{2}")
_LONGEST_HEADING = 80


def blocks_of(text: str) -> list[Block]:
    """The blocks of a cell's text; a heading is none of them."""
    lines = [line for line in re.split(r"\r\n?|\n", text) if line.strip()]
    return [block_of(line) for line in lines]


def block_of(line: str) -> Block:
    """A line as a paragraph, bullet or numbered item."""
    if found := _NUMBER.match(line):
        sign = found["sign"]
        if LABEL.fullmatch(sign):
            return Block(BlockType.NUMBERED, (Run(line[found.end() :].strip()),), _level(found["indent"]), sign)
    if found := _BULLET.match(line):
        level = 2 if found["sign"] in _LOWER else _level(found["indent"])
        return Block(BlockType.BULLET, (Run(line[found.end() :].strip()),), level)
    return Block(BlockType.PARAGRAPH, (Run(line.strip()),))


def is_sign(text: str) -> bool:
    """Whether a cell holds nothing but the sign or number of the item beside it."""
    text = text.strip()
    return bool(text) and block_of(f"{text} x").type is not BlockType.PARAGRAPH


def beside_sign(sign: str, text: str) -> list[Block]:
    """The blocks of an item whose sign stands in a cell of its own."""
    first, *more = text.strip().split("\n")
    return [block_of(f"{sign.strip()} {first}"), *blocks_of("\n".join(more))]


def is_shouted(line: str) -> bool:
    """Whether a line of capitals is set off as a heading: short, without a full stop, more than an abbreviation."""
    line = line.strip()
    if len(line) > _LONGEST_HEADING or line.endswith((".", ";", ",", "!", "?")) or line.upper() != line:
        return False
    return len(line.split()) > 1 and len(_SHOUTED.findall(line)) > 3 and line.lower() != line


def table_of(rows: Iterable[Iterable[str]]) -> Block:
    """Rows of cells as a table, whose first row is its heading."""
    return Block(BlockType.TABLE, rows=tuple(tuple((Run(cell.strip()),) for cell in row) for row in rows))


def _level(indent: str) -> int:
    return 2 if sum(_TAB if char == "\t" else 1 for char in indent) >= _INDENT else 1
