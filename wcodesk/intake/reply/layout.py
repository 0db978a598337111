"""How wide and high the columns and rows of a sheet are, in pixels, so that boxes can be placed over them."""

from __future__ import annotations

from collections.abc import Callable

from wcodesk.intake.book.cells import MAX_COLUMN, MAX_ROW
from wcodesk.intake.book.markup import flag

_COLUMN, _ROW = 64, 20
_DIGIT = 7  # pixels of a digit of the usual font
_MOST = 20_000  # of whatever a sheet counts here


class Layout:
    """Of one sheet, gathered while it is read. Columns and rows: 1-based."""

    def __init__(self) -> None:
        self._columns: list[tuple[int, int, int, int]] = []
        self._rows: dict[int, int] = {}
        self._reach: dict[tuple[int, int], int] = {}
        self._column, self._row = _COLUMN, _ROW

    def defaults(self, attributes: dict[str, str]) -> None:
        """Take in <sheetFormatPr>."""
        if width := _number(attributes.get("defaultColWidth")):
            self._column = _pixels(width)
        if height := _number(attributes.get("defaultRowHeight")):
            self._row = round(height * 4 / 3)

    def column(self, attributes: dict[str, str]) -> None:
        """Take in <col>."""
        first, last = int(_number(attributes.get("min"))), int(_number(attributes.get("max")))
        if 0 < first <= last and len(self._columns) < MAX_COLUMN:
            width = _number(attributes.get("width")) if "width" in attributes else -1.0
            pixels = 0 if flag(attributes.get("hidden")) else self._column if width < 0 else _pixels(width)
            self._columns.append((first, last, pixels, int(_number(attributes.get("style")))))

    def row(self, number: int, attributes: dict[str, str]) -> None:
        """Take in <row>."""
        if flag(attributes.get("hidden")):
            self._rows[number] = 0
        elif height := _number(attributes.get("ht")):
            self._rows[number] = round(height * 4 / 3)

    def merged(self, row: int, column: int, last: int) -> None:
        """Take in that a cell reaches to a column."""
        self._reach[row, column] = last

    def width(self, column: int) -> int:
        """Of a column; 0 for a hidden one."""
        return next((pixels for first, last, pixels, _ in self._columns if first <= column <= last), self._column)

    def height(self, row: int) -> int:
        """Of a row; 0 for a hidden one."""
        return self._rows.get(row, self._row)

    def hidden(self, column: int) -> bool:
        """Whether a column is not shown."""
        return self.width(column) == 0

    def style(self, column: int) -> int:
        """The number of the style that the empty cells of a column have."""
        return next((style for first, last, _, style in self._columns if first <= column <= last), 0)

    def anchor(self, row: int, column: int, width: int, height: int) -> str:
        """Where a box beside a cell begins and ends, as VML counts: from 0, column, pixels, row, pixels."""
        column = self._reach.get((row, column), column)
        left = column + 1 if column < MAX_COLUMN - 12 else column - 12
        top = row - 1 if 1 < row < MAX_ROW - 40 else row if row == 1 else row - 40
        right, across = _walk(left, min(12, self.width(left)), width, self.width, MAX_COLUMN)
        bottom, down = _walk(top, min(6, self.height(top)), height, self.height, MAX_ROW)
        starts = (left - 1, min(12, self.width(left)), top - 1, min(6, self.height(top)))
        return ", ".join(map(str, (*starts, right - 1, across, bottom - 1, down)))


def _walk(start: int, offset: int, length: int, size: Callable[[int], int], most: int) -> tuple[int, int]:
    """Where something ends that begins in a column or row at an offset: its number and the pixels in it."""
    rest = length + offset
    number = start
    while number < most and rest > (here := size(number)):
        rest -= here
        number += 1
    return number, min(rest, size(number))


def _pixels(width: float) -> int:
    return round(width * _DIGIT + 5) if width else 0


def _number(text: str | None) -> float:
    try:
        found = float((text or "0")[:20])
    except ValueError:
        return 0.0
    return found if 0 <= found <= _MOST else float(_MOST) if found > _MOST else 0.0
