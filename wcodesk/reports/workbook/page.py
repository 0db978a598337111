"""One sheet of a Member workbook, written from the top down."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet

from wcodesk.model.blocks import Run
from wcodesk.model.workbook import Key
from wcodesk.reports.excel_sheet import SAFETY, points
from wcodesk.reports.excel_text import HIGHEST, legal, line_ends
from wcodesk.reports.workbook.look import STYLES, Look

_A4 = 9  # in the file format's list of papers
_PADDING = 4.0  # points above and below the text of a row together
_EDGE = 0.75  # characters of padding that a column needs beside its text


class _FreeRow(RowDimension):  # type: ignore[misc]  # openpyxl has no types
    """A row whose height is what its text needs, and that grows with what is typed: Excel fits it again itself."""

    @property
    def customHeight(self) -> bool:  # the file format's name
        return False


@lru_cache(maxsize=20_000)
def lines(text: str, room: float, style: str) -> tuple[int, int]:
    """How many lines a text takes in a column of that inner width, and how many of its characters one row can show."""
    look = STYLES[style]
    if 0.9 * look.size * len(text) < room and "\n" not in text:  # no letter is wider, so it is one line
        return 1, len(text)
    ends = line_ends((Run(text),), room, look.size, bold=look.bold)
    most = int((HIGHEST - _PADDING) // look.line)
    return max(len(ends), 1), len(text) if len(ends) <= most else ends[most - 1]


class Page:
    """Rows of one sheet. widths: of the visible columns, in characters; keyed: with a hidden column of keys first."""

    def __init__(
        self, book: Workbook, look: Look, title: str, widths: Sequence[float], *, keyed: bool, landscape: bool = True
    ) -> None:
        self.sheet: Worksheet = book.create_sheet(title)
        self.look = look
        self.widths = list(widths)
        self.row = 0
        self._first = 2 if keyed else 1
        for number, width in enumerate(widths, self._first):
            self.sheet.column_dimensions[get_column_letter(number)].width = width + _EDGE
        if keyed:
            self.sheet.column_dimensions["A"].width = 8
            self.sheet.column_dimensions["A"].hidden = True
        self._set_up(landscape)

    def _set_up(self, landscape: bool) -> None:
        sheet = self.sheet
        sheet.sheet_view.showGridLines = False
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_setup.orientation = "landscape" if landscape else "portrait"
        sheet.page_setup.paperSize = _A4
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        margins = sheet.page_margins
        margins.left = margins.right = 0.5
        margins.top, margins.bottom, margins.header, margins.footer = 0.8, 0.7, 0.4, 0.35
        protection = sheet.protection
        protection.sheet = True
        # These say what stays forbidden: columns and rows may be made wider, and rows inserted.
        protection.formatColumns = protection.formatRows = protection.insertRows = False

    def head_and_foot(self, left: str, right: str, page: str, foot: str) -> None:
        """The running head and foot. page: the word before the page's number."""
        sheet = self.sheet
        sheet.oddHeader.left.text, sheet.oddHeader.right.text = _literal(left), _literal(right)
        sheet.oddFooter.left.text = _literal(foot)
        sheet.oddFooter.right.text = f"{_literal(page)} &P/&N"
        for part in (sheet.oddHeader.left, sheet.oddHeader.right, sheet.oddFooter.left, sheet.oddFooter.right):
            part.size = 8

    def line(self, cells: Sequence[tuple[str, str]], key: Key | None = None, least: float = 0) -> int:
        """A row of cells, each its text and style; returns its number. Its height is that of its tallest text."""
        high = least
        self.row += 1
        for number, (text, style) in enumerate(cells):
            cell = self._cell(number)
            self.look.set(cell, text, style)
            if text and STYLES[style].wrap:
                count, _ = lines(text, self.room(number), style)
                high = max(high, count * STYLES[style].line + _PADDING)
        self._key(key)
        # Excel keeps heights in steps of a quarter of a point.
        if high:
            height = min(round(high * 4) / 4, HIGHEST)
            self.sheet.row_dimensions[self.row] = _FreeRow(self.sheet, index=self.row, ht=height)
        return self.row

    def across(
        self, text: str, style: str, key: Key | None = None, *, first: int = 0, last: int = -1, above: float = 0
    ) -> int:
        """A text in cells merged from the first to the last column, whose height is fixed."""
        last %= len(self.widths)
        self.row += 1
        self.look.set(self._cell(first), text, style)
        for number in range(first + 1, last + 1):
            self._cell(number)._style = self.look.array(style)
        if last > first:
            self.merge(first, last)
        self._key(key)
        room = sum(points(width + _EDGE) for width in self.widths[first : last + 1]) * SAFETY - 2 * _EDGE
        count = lines(text, room, style)[0] if STYLES[style].wrap else 1
        self.sheet.row_dimensions[self.row].height = round((count * STYLES[style].line + _PADDING + above) * 4) / 4
        return self.row

    def merge(self, first: int, last: int) -> None:
        """Make one of some of the present row's cells. merge_cells() would make them anew and compare their borders."""
        self.sheet.merged_cells.add(f"{self.letter(first)}{self.row}:{self.letter(last)}{self.row}")

    def gap(self, high: float) -> None:
        """An empty row."""
        self.row += 1
        self.sheet.row_dimensions[self.row].height = high

    def room(self, number: int) -> float:
        """The inner width of a column in points."""
        return points(self.widths[number]) * SAFETY

    def letter(self, number: int) -> str:
        """The letter of a visible column."""
        return str(get_column_letter(number + self._first))

    def number(self, column: int, value: int) -> None:
        """Put a number into the present row."""
        cell = self.sheet._cells[self.row, column + self._first]
        cell._value = value
        cell.data_type = "n"

    def blank(self, column: int, style: str) -> None:
        """An empty cell of the present row."""
        self._cell(column)._style = self.look.array(style)

    def freeze(self) -> None:
        """Keep all rows so far in sight, and on every printed page."""
        self.sheet.freeze_panes = f"A{self.row + 1}"
        self.sheet.print_title_rows = f"{self.row}:{self.row}"

    def offer(self, column: int, rows: Sequence[tuple[int, int]], formula: str, **options: Any) -> None:
        """A list, or another check, on the cells of a column in spans of rows."""
        if rows:
            check = DataValidation(formula1=formula, allow_blank=True, **{"type": "list", **options})
            letter = self.letter(column)
            for first, last in rows:
                check.add(f"{letter}{first}:{letter}{last}")
            self.sheet.add_data_validation(check)

    def _cell(self, number: int) -> Any:
        # What sheet.cell() does for a cell that is not there yet, and none is.
        cell = Cell(self.sheet, row=self.row, column=number + self._first)
        self.sheet._cells[self.row, number + self._first] = cell
        return cell

    def _key(self, key: Key | None) -> None:
        if key is not None:
            cell = Cell(self.sheet, row=self.row, column=1)
            self.sheet._cells[self.row, 1] = cell
            self.look.set(cell, str(key), "plain")


def _literal(text: str) -> str:
    """Text for a head or foot, where "&" begins a code; together they hold at most 255 characters."""
    return legal(text)[:90].replace("&", "&&")
