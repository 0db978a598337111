"""A sheet as people read it: the text of each cell, ranges shown as one cell, and what became of every cell."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cached_property

from wcodesk.intake.book.cells import Book, Cell, CellKind, Sheet, address, place
from wcodesk.model.submission import Account, Ignored, Place, Problem
from wcodesk.model.translation import mark, tr

# As the formats of Excel show a month (Jun-19, 06/2019, 2019-06) or a year.
_MONTH_ALONE = re.compile(r"[^\W\d]{3,9}[-/. ]+(?:\d{2}|\d{4})|\d{1,2}[-/. ]\d{4}|\d{4}[-/. ]\d{1,2}")
_YEAR_ALONE = re.compile(r"\d{4}")
_LEFT = mark("no part of the texts, missions or facts that are read")
_FEW = 5  # places that a reason is listed with


class Grid:
    """One sheet. repairs: what cells should say instead, by their addresses ("B12").

    Each cell that holds something is taken, or ignored with a reason; what is neither at the end is told so.
    """

    def __init__(self, sheet: Sheet, repairs: Mapping[str, str]) -> None:
        self.sheet = sheet
        self.name = sheet.name
        self._repairs = repairs
        self._cells = {row.number: {cell.column: cell for cell in row.cells} for row in sheet.rows}
        for where in repairs:
            if (at := place(where)) and at[1] not in self._cells.setdefault(at[0], {}):
                row = {**self._cells[at[0]], at[1]: Cell(*at, CellKind.EMPTY, None)}
                self._cells[at[0]] = dict(sorted(row.items()))
        self._taken: set[tuple[int, int]] = set()
        self._ignored: dict[tuple[int, int], str] = {}

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """The numbers of the rows that hold something, in order."""
        return tuple(sorted(self._cells))

    @cached_property
    def _merged(self) -> dict[tuple[int, int], tuple[int, int]]:
        """The first cell of the merged range that a cell is in; for as many columns and rows as are ever looked at."""
        found = {}
        for merge in self.sheet.merges:
            first = (merge.first_row, merge.first_column)
            for row in range(merge.first_row, min(merge.last_row, merge.first_row + 2_000) + 1):
                for column in range(merge.first_column, min(merge.last_column, merge.first_column + 60) + 1):
                    if (row, column) != first:
                        found[row, column] = first
        return found

    def cell(self, row: int, column: int) -> Cell:
        """The cell itself."""
        return self._cells.get(row, {}).get(column) or Cell(row, column, CellKind.EMPTY, None)

    def columns(self, row: int) -> list[int]:
        """The columns of the cells of a row that hold something or were repaired, from left to right."""
        return list(self._cells.get(row, ()))

    @cached_property
    def last_column(self) -> int:
        """The last column that holds something; 0 for an empty sheet."""
        return max((max(cells, default=0) for cells in self._cells.values()), default=0)

    def text(self, row: int, column: int) -> str:
        """What a cell says, as a person would copy it: "" for empty, error and formula without a value."""
        if self._repairs and (mended := self._repairs.get(address(row, column))) is not None:
            return mended
        cells = self._cells.get(row)
        cell = cells.get(column) if cells else None
        return cell_text(cell) if cell is not None else ""

    def spread(self, row: int, column: int) -> str:
        """As text; where ranges are shown as one cell, each cell in one says what its first says."""
        first = self._merged.get((row, column))
        if first is None:
            return self.text(row, column)
        return self.text(*first)

    def inside(self, row: int, column: int) -> bool:
        """Whether a cell is one that a merged range covers with its first."""
        return (row, column) in self._merged

    def mended(self, row: int, column: int) -> bool:
        """Whether the cell was repaired."""
        return address(row, column) in self._repairs

    def broken(self, row: int, column: int) -> Cell | None:
        """The cell where it holds an error or a formula without a value, and was not repaired."""
        cell = self.cell(row, column)
        wrong = cell.kind in (CellKind.ERROR, CellKind.FORMULA)
        return cell if wrong and not self.mended(row, column) else None

    def place(self, row: int, column: int, last_row: int = 0, last_column: int = 0) -> Place:
        """A cell's place, or that of a range."""
        first = address(row, column)
        last = address(last_row or row, last_column or column)
        return Place(self.name, first if first == last else f"{first}:{last}")

    # -- what became of the cells --------------------------------------------------------------------------------

    def take(self, row: int, *columns: int) -> None:
        """Cells of a row are read: all of them without columns."""
        self._taken.update((row, column) for column in columns or self.columns(row))

    def ignore(self, reason: str, rows: Iterable[int] | None = None, column: int = 0) -> None:
        """Cells are passed over: of these rows or of all; of one column or of all. What was taken stays taken.

        reason: as it is said, or marked.
        """
        reason = tr(reason)
        for row in self.rows if rows is None else rows:
            for each in (column,) if column else self.columns(row):
                self._ignored.setdefault((row, each), reason)

    def fates(self, problems: set[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], str]]:
        """Each cell that holds something with what became of it: "read", "problem", or the reason why it is ignored."""
        for row in self.sheet.rows:
            for cell in row.cells:
                at = (cell.row, cell.column)
                if at in problems:
                    yield at, "problem"
                elif at in self._taken:
                    yield at, "read"
                else:
                    yield at, self._ignored.get(at, tr(_LEFT))


class Grids:
    """The sheets of a book. repairs: what cells should say, by "Sheet!B12"."""

    def __init__(self, book: Book, repairs: Mapping[str, str]) -> None:
        by_sheet: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for where, text in repairs.items():
            sheet, _, at = where.rpartition("!")
            by_sheet[sheet][at] = text
        self.all = [Grid(sheet, by_sheet[sheet.name]) for sheet in book.sheets]

    def named(self, name: str) -> Grid | None:
        """The sheet of that name."""
        return next((grid for grid in self.all if grid.name == name), None)

    def account(self, problems: Iterable[Problem]) -> Account:
        """What became of every cell."""
        wrong: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
        for problem in problems:
            if at := place(problem.place.cells):
                wrong[problem.place.sheet].add(at)
        counts: Counter[str] = Counter()
        reasons: dict[str, list[Place]] = {}
        for grid in self.all:
            for (row, column), fate in grid.fates(wrong[grid.name]):
                counts[fate] += 1
                if fate not in ("read", "problem") and len(places := reasons.setdefault(fate, [])) < _FEW:
                    places.append(grid.place(row, column))
            for passed in grid.sheet.passed:
                counts[passed.reason] += passed.times
                places = reasons.setdefault(passed.reason, [])
                if len(places) < _FEW:
                    places.append(Place(grid.name, passed.address))
        ignored = tuple(Ignored(reason, counts[reason], tuple(places)) for reason, places in reasons.items())
        return Account(sum(grid.sheet.seen for grid in self.all), counts["read"], counts["problem"], ignored)


def cell_text(cell: Cell) -> str:
    """What a cell says: text as it is, numbers and dates as the sheet shows them, else plainly."""
    if cell.kind is CellKind.TEXT:
        return str(cell.value)
    if cell.kind in (CellKind.EMPTY, CellKind.ERROR, CellKind.FORMULA):
        return ""
    if cell.shown:
        return cell.shown
    if cell.kind is CellKind.BOOL:
        return "TRUE" if cell.value else "FALSE"
    if cell.kind is CellKind.DATE:
        return date_text(cell)
    number = cell.value
    return str(int(number)) if isinstance(number, float) and number.is_integer() else str(number)


def date_text(cell: Cell) -> str:
    """A cell's date as the report keeps dates, as exact as the cell shows it: 2019-06-03, 2019-06 or 2019."""
    value = cell.value
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        text = value.isoformat()
        if _YEAR_ALONE.fullmatch(cell.shown):
            return text[:4]
        return text[:7] if _MONTH_ALONE.fullmatch(cell.shown) else text
    return cell.shown or str(value)
