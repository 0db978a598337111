"""The cells that ruled lines make on a page of a PDF without tags. In points from the lower left corner of the page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from wcodesk.intake.report.pdf_lines import FURNITURE, NO_CELL, Cell, Run

NEAR = 2.0
"""Points: rules so near to one another are one, or touch."""
_SHORTEST = 5.0
_MOST_PARTS = 400  # of one path; more are a drawing
_MOST_STROKES, _MOST_RULES = 6_000, 400  # of a page; the same
_FEWEST = 2  # rows, and columns


class Rule(NamedTuple):
    """A line straight across or down. at: where it stands; first, last: its ends."""

    at: float
    first: float
    last: float

    def crosses(self, other: Rule) -> bool:
        """Whether it meets one of the other direction."""
        return self.first - NEAR <= other.at <= self.last + NEAR and other.first - NEAR <= self.at <= other.last + NEAR

    def passes(self, place: float) -> bool:
        """Whether a place is between its ends."""
        return self.first <= place <= self.last


class Grid:
    """Rules that meet one another. across: from above; down: from the left."""

    def __init__(self, across: Sequence[Rule], down: Sequence[Rule]) -> None:
        self.across = across
        self.down = down
        self._rows = {at: row for row, at in enumerate(sorted({rule.at for rule in across}, reverse=True))}
        self._columns = {at: column for column, at in enumerate(sorted({rule.at for rule in down}))}

    @property
    def rows(self) -> int:
        """How many there are."""
        return len(self._rows) - 1

    @property
    def columns(self) -> int:
        """How many there are."""
        return len(self._columns) - 1

    def cell(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of a place; of a cell that spans several, the first."""
        if not (self.across[-1].at < y < self.across[0].at and self.down[0].at < x < self.down[-1].at):
            return None
        above = [rule.at for rule in self.across if rule.at > y and rule.passes(x)]
        left = [rule.at for rule in self.down if rule.at < x and rule.passes(y)]
        return (self._rows[min(above)], self._columns[max(left)]) if above and left else None


def page_rules(page: pypdfium2.PdfPage) -> tuple[list[Rule], list[Rule]]:
    """The rules of a page: those across, and those down."""
    across, down = [], []
    for one, other in _segments(page):
        (x, y), (to_x, to_y) = one, other
        if abs(y - to_y) < 0.5 < _SHORTEST < abs(x - to_x):
            across.append(Rule(y, min(x, to_x), max(x, to_x)))
        elif abs(x - to_x) < 0.5 < _SHORTEST < abs(y - to_y):
            down.append(Rule(x, min(y, to_y), max(y, to_y)))
        if len(across) + len(down) > _MOST_STROKES:
            return [], []
    rules = _united(across), _united(down)
    return rules if sum(map(len, rules)) < _MOST_RULES else ([], [])


def grids(across: Sequence[Rule], down: Sequence[Rule]) -> list[Grid]:
    """The grids that rules make, of one row or more and of two columns or more."""
    return [grid for grid in _together(across, down) if grid.rows > 0 and grid.columns >= _FEWEST]


class RuledTables:
    """Goes from page to page and says which grids are tables, and which of them go on with one of the page before."""

    def __init__(self) -> None:
        self._above: tuple[Grid, int] | None = None  # a table that ended a page, and its last row

    def checked(self, runs: list[Run], found: Sequence[Grid]) -> list[Run]:
        """The runs of the next page: in no cell where a grid is no table, and with rows that are counted on."""
        above, self._above = self._above, None
        if not found:
            return runs
        held: dict[int, set[tuple[int, int]]] = {}
        for run in runs:
            held.setdefault(run.cell.table, set()).add((run.cell.row, run.cell.column))
        tables = sorted(table for table, cells in held.items() if table >= 0 and _is_table(cells))
        if not tables:
            return [run._replace(cell=NO_CELL) for run in runs]
        first, last = found[tables[0]], found[tables[-1]]
        before = 0
        if above and _alike(above[0], first) and _lines(runs, over=first.across[0].at) <= FURNITURE:
            before = above[1] + 1
        if _lines(runs, under=last.across[-1].at) <= FURNITURE:
            rows = max(held[tables[-1]])[0]
            self._above = last, rows + (before if len(tables) == 1 else 0)
        checked = []
        for run in runs:
            cell = run.cell if run.cell.table in tables else NO_CELL
            if cell.table == tables[0]:
                cell = cell._replace(row=cell.row + before)
            checked.append(run._replace(cell=cell))
        return checked


def _is_table(cells: set[tuple[int, int]]) -> bool:
    """Whether cells that hold something are of two rows or more, and two or more of them of the first."""
    first = min(cells)[0]
    return len({row for row, _ in cells}) >= _FEWEST and sum(row == first for row, _ in cells) >= _FEWEST


def _alike(one: Grid, other: Grid) -> bool:
    """Whether two are of the same width and number of columns."""
    ends = ((one.down[0], other.down[0]), (one.down[-1], other.down[-1]))
    return one.columns == other.columns and all(abs(rule.at - twin.at) < NEAR for rule, twin in ends)


def _lines(runs: Sequence[Run], *, over: float = 0.0, under: float = 0.0) -> int:
    """How many lines stand over or under a place."""
    return len({round(run.bottom) for run in runs if (run.bottom > over if over else run.bottom < under)})


def cell_at(found: Sequence[Grid], x: float, y: float) -> Cell:
    """The cell of a place."""
    for number, grid in enumerate(found):
        if place := grid.cell(x, y):
            return Cell(number, *place, grid.columns)
    return NO_CELL


def _segments(page: pypdfium2.PdfPage) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """All straight lines that are drawn on a page."""
    matrix = raw.FS_MATRIX()
    for number in range(raw.FPDFPage_CountObjects(page)):
        path = raw.FPDFPage_GetObject(page, number)
        if raw.FPDFPageObj_GetType(path) != raw.FPDF_PAGEOBJ_PATH:
            continue
        count = raw.FPDFPath_CountSegments(path)
        if 1 < count < _MOST_PARTS and raw.FPDFPageObj_GetMatrix(path, matrix):
            yield from _lines_of(path, count, matrix)


def _lines_of(path: Any, count: int, matrix: Any) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for at in range(count):
        part = raw.FPDFPath_GetPathSegment(path, at)
        raw.FPDFPathSegment_GetPoint(part, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = raw.FPDFPathSegment_GetType(part)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield last, point
        last = point
        if raw.FPDFPathSegment_GetClose(part):
            yield point, start
            last = start


def _united(rules: list[Rule]) -> list[Rule]:
    """Rules of one direction, each whole and once."""
    levels: list[list[Rule]] = []
    for rule in sorted(rules):
        if levels and rule.at - levels[-1][0].at < NEAR:
            levels[-1].append(rule)
        else:
            levels.append([rule])
    found: list[Rule] = []
    for level in levels:
        at = level[0].at
        first, last = level[0].first, level[0].first
        for rule in sorted(level, key=lambda rule: rule.first):
            if rule.first > last + NEAR:
                found.append(Rule(at, first, last))
                first = rule.first
            last = max(last, rule.last)
        found.append(Rule(at, first, last))
    return found


def _together(across: Sequence[Rule], down: Sequence[Rule]) -> list[Grid]:
    """The rules by which of them meet."""
    left = set(range(len(across)))
    free = set(range(len(down)))
    found = []
    while left:
        rows, columns = {left.pop()}, set[int]()
        while met := {at for at in free if any(down[at].crosses(across[row]) for row in rows)}:
            free -= met
            columns |= met
            more = {at for at in left if any(across[at].crosses(down[column]) for column in met)}
            left -= more
            rows |= more
        found.append(
            Grid(tuple(sorted((across[at] for at in rows), reverse=True)), tuple(sorted(down[at] for at in columns)))
        )
    return sorted(found, key=lambda grid: -grid.across[0].at)
