"""The heads of a table: what stands over each column, in one row or two, and what the table is known by again."""

from __future__ import annotations

from typing import NamedTuple

from wcodesk.intake.submission.grid import Grid
from wcodesk.model.folding import fold

MOST_COLUMNS = 60
"""Columns of a sheet that can be mapped; ranges shown as one cell are followed as far."""
_LONGEST = 200  # characters of a head that is kept


class Head(NamedTuple):
    """own: in the row of the heads itself; over: in the row above, where that is one of heads too."""

    own: str
    over: str = ""

    @property
    def text(self) -> str:
        """Both, as they are read."""
        return " ".join(part for part in (self.over, self.own) if part)


def width(grid: Grid) -> int:
    """The last column that can be mapped."""
    return min(grid.last_column, MOST_COLUMNS)


def heads(grid: Grid, header: int) -> dict[int, Head]:
    """What stands over each column that has a head. header: the row of the heads, or the lower one of two."""
    if header < 1:
        return {}
    own = {column: one_line(grid.spread(header, column)) for column in range(1, width(grid) + 1)}
    over = _over(grid, header, own)
    found = {}
    for column, text in own.items():
        above = over.get(column, "")
        if text or above:
            found[column] = Head(text, above if above != text else "")
    return found


def first_of_heads(grid: Grid, header: int) -> int:
    """The upper row of the heads: the header itself, or the row above."""
    return header - 1 if any(head.over for head in heads(grid, header).values()) else header


def signature(grid: Grid, header: int) -> str:
    """What a sheet's columns are known by: the folded heads, each with its column; without heads, the sheet's name."""
    said = [f"{column}:{fold(head.text)}" for column, head in heads(grid, header).items() if fold(head.text)]
    return "; ".join(said) if said else f"no heads: {fold(grid.name)}"


def one_line(text: str) -> str:
    """A text as one line, cut where it is long."""
    return " ".join(text.split())[:_LONGEST]


def _over(grid: Grid, header: int, own: dict[int, str]) -> dict[int, str]:
    """The heads of the row above by column; empty where that row is none of heads."""
    row = header - 1
    texts = {column: one_line(grid.spread(row, column)) for column in own} if row else {}
    said = {column: text for column, text in texts.items() if text}
    if not said or max(map(len, said.values())) > 60:
        return {}
    table = [column for column, text in own.items() if text]
    groups = _groups(grid, row)
    narrow = bool(groups) and all(last - first + 1 < len(table) for first, last in groups)
    if len(set(said.values())) < 2 and not narrow:
        return {}  # a title above the table
    if groups:
        return said
    return _unmerged(said, own)


def _groups(grid: Grid, row: int) -> list[tuple[int, int]]:
    """First and last column of the ranges of a row that are shown as one cell."""
    return [
        (merge.first_column, merge.last_column)
        for merge in grid.sheet.merges
        if merge.first_row <= row <= merge.last_row and merge.first_column < merge.last_column
    ]


def _unmerged(said: dict[int, str], own: dict[int, str]) -> dict[int, str]:
    """The row above where "Dates" stands over "from" and "to" without being one cell; empty where nothing is so."""
    spread = dict(said)
    for column, text in own.items():
        if text and column not in said and own.get(column - 1) and column - 1 in spread:
            spread[column] = spread[column - 1]
    if len(spread) == len(said) or not any(not own[column] for column in said):
        return {}
    return spread
