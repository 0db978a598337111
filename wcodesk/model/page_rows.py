"""What the Excel pages of a report say of themselves, so that their rows can be read back.

Excel pages look like the printed page: bullets and labels in column A, text and tables behind it. Two hidden columns
behind the last visible one hold, for each row of a section, its PageRow and, where the text has styles or links, the
text as it was written, in the small Markdown (a table's row as one line of a table). A very hidden sheet, PAGES, holds
page_stamp_rows(): what the file is, and where the hidden columns of each sheet are.

A text that one row cannot show goes on in the rows below it, with the next part: the parts put together as they are,
blanks included, are the text. A numbered item's label is what stands in column A.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.markdown import clean

PAGES_FORMAT = 1
PAGES = "wcodesk"
PAGES_SIGNATURE = "WCO Desk report pages"

HEADING_OF_SECTION = -1
"""The block number of a row that is the heading of its section."""


class PageRow(NamedTuple):
    """What a row is. block: its number in the section; row: of a table, from 0; part: from 0."""

    section: str
    block: int
    type: str
    level: int = 1
    row: int = 0
    part: int = 0

    def __str__(self) -> str:
        return f"{self.section} {self.block} {self.type} {self.level} {self.row} {self.part}"


def page_row(text: str) -> PageRow | None:
    """The PageRow in a hidden cell; None for an empty cell or anything else."""
    words = text.split()
    try:
        section, block, kind, *numbers = words
        level, row, part = map(int, numbers)
        return PageRow(section, int(block), BlockType(kind), level, row, part)
    except ValueError:
        return None


def page_stamp_rows(edition: str, columns: Mapping[str, str]) -> list[tuple[str, ...]]:
    """The rows of the hidden sheet. edition: its id; columns: the letter of the first hidden column, by sheet."""
    return [
        (PAGES_SIGNATURE,),
        ("format", str(PAGES_FORMAT)),
        ("edition", edition),
        *(("sheet", name, letter) for name, letter in columns.items()),
    ]


def page_blocks(rows: Iterable[tuple[PageRow, str, tuple[tuple[Run, ...], ...]]]) -> dict[str, tuple[Block, ...]]:
    """The blocks of each section, by its id. rows: in the order of the sheets, each with label and cells."""
    found: dict[str, dict[int, Block]] = {}
    for where, label, cells in rows:
        if where.block == HEADING_OF_SECTION:
            continue
        blocks = found.setdefault(where.section, {})
        block = blocks.get(where.block) or Block(BlockType(where.type), level=where.level)
        if block.type is BlockType.TABLE:
            table = [*block.rows, *([()] * (where.row + 1 - len(block.rows)))]
            before = table[where.row] or ((),) * len(cells)
            table[where.row] = tuple(old + new for old, new in zip(before, cells, strict=True))
            block = block._replace(rows=tuple(table))
        else:
            kept = label if block.type is BlockType.NUMBERED and where.part == 0 else block.label
            block = block._replace(runs=block.runs + cells[0], label=kept)
        blocks[where.block] = block
    return {section: clean(blocks.values()) for section, blocks in found.items()}
