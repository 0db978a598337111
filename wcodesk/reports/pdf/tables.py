"""Tables of the PDF: columns as wide as their words want, header repeated overleaf, cells flowing over pages."""

from __future__ import annotations

from collections.abc import Iterator

from wcodesk.model.blocks import Block, Run
from wcodesk.reports.pdf.items import Cell, Item, Role
from wcodesk.reports.pdf.setting import set_text
from wcodesk.reports.styles import Styles
from wcodesk.reports.table_widths import column_widths, filled

_Row = tuple[tuple[Run, ...], ...]
_HEADER_PART = 0.3  # of the page; a higher header row is not repeated
_AROUND = 9  # points before and after a table


def table_items(block: Block, styles: Styles, language: str) -> Iterator[Item]:
    """The rows of a table; one with more columns than the page can hold goes on below with the next columns."""
    count = max(len(row) for row in block.rows)
    rows = [row + ((),) * (count - len(row)) for row in block.rows]
    room = styles.page.column
    widths = column_widths(block, styles, room)
    first = 0
    while first < count:
        last = first + 1
        while last < count and sum(widths[first : last + 1]) <= room + 0.01:
            last += 1
        yield from _part([row[first:last] for row in rows], filled(widths[first:last], room), styles, language)
        first = last


def _part(rows: list[_Row], widths: list[float], styles: Styles, language: str) -> Iterator[Item]:
    header = _row(rows[0], widths, styles, language, head=True, opens=True, keep=len(rows) > 1)
    if len(rows) == 1:
        header.after = _AROUND
    header.before = _AROUND
    yield header
    repeated = header if header.height() < _HEADER_PART * styles.page.height else None
    for at, row in enumerate(rows[1:], start=2):
        item = _row(row, widths, styles, language, header=repeated)
        if at == len(rows):
            item.after = _AROUND
        yield item


def _row(
    row: _Row,
    widths: list[float],
    styles: Styles,
    language: str,
    *,
    head: bool = False,
    opens: bool = False,
    keep: bool = False,
    header: Item | None = None,
) -> Item:
    style, padding = styles.text["column" if head else "cell"], styles.table_padding
    cells, x = [], 0.0
    for runs, width in zip(row, widths, strict=True):
        text = set_text(runs, style, width - 2 * padding, styles, language="" if head else language)
        cells.append(Cell(x, width, text))
        x += width
    return Item(
        Role.ROW, None, cells=tuple(cells), above=padding - 1, below=padding, header=header, opens=opens, keep=keep,
        level=0 if head else 1,
    )  # fmt: skip
