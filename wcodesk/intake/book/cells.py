"""What a workbook holds, as plain values: the same for every kind of file."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

Value = str | int | float | bool | datetime | date | time | timedelta | None


class FileKind(StrEnum):
    """What a file that can be read is, by what it holds and not by its name."""

    XLSX = "Excel workbook"
    XLSM = "Excel workbook with macros"
    STRICT = "Strict Open XML workbook"
    XLS = "Excel 97-2003 workbook"
    ODS = "OpenDocument spreadsheet"
    CSV = "text with separated columns"


class CellKind(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOL = "bool"
    ERROR = "error"
    """value: its name, such as #REF!"""
    EMPTY = "empty"
    FORMULA = "formula without value"
    """A formula whose result the file does not hold. value: None; shown: the formula where it can be had."""


class State(StrEnum):
    """Whether Excel shows a sheet."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "very hidden"


class Cell(NamedTuple):
    """One cell. row, column: 1-based. shown: as the sheet shows it, "" where that cannot be told.

    computed: the value is the stored result of a formula.
    """

    row: int
    column: int
    kind: CellKind
    value: Value
    shown: str = ""
    computed: bool = False

    @property
    def address(self) -> str:
        """As Excel writes it: B12."""
        return address(self.row, self.column)


class Row(NamedTuple):
    """The cells of a row that hold something, from left to right."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """The cell of a column, which may be empty."""
        for cell in self.cells:
            if cell.column == column:
                return cell
        return Cell(self.number, column, CellKind.EMPTY, None)


class Merge(NamedTuple):
    """A range shown as one cell; its value is that of the first."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @property
    def address(self) -> str:
        """As Excel writes it: B2:D4."""
        return f"{address(self.first_row, self.first_column)}:{address(self.last_row, self.last_column)}"


class CellNote(NamedTuple):
    """A remark that someone fastened to a cell."""

    row: int
    column: int
    text: str
    author: str = ""

    @property
    def address(self) -> str:
        """Of the cell."""
        return address(self.row, self.column)


class Passed(NamedTuple):
    """A cell that holds something and is not among the rows. address: "" for so many times a cell, not told apart."""

    address: str
    reason: str
    text: str = ""
    times: int = 1


class BookNote(NamedTuple):
    """Something that reading met or did, so many times. sheet: "" for the whole file; cells: the first addresses."""

    text: str
    sheet: str = ""
    cells: tuple[str, ...] = ()
    times: int = 0


class Sheet(NamedTuple):
    """A sheet. rows: those that hold something, in order. hidden_rows, hidden_columns: those of them not shown.

    seen: how many cells of the file hold something: as many as stand in rows and in passed together.
    """

    name: str
    state: State
    rows: tuple[Row, ...]
    merges: tuple[Merge, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    notes: tuple[CellNote, ...] = ()
    passed: tuple[Passed, ...] = ()
    seen: int = 0

    @property
    def delivered(self) -> int:
        """How many cells stand in rows."""
        return sum(len(row.cells) for row in self.rows)

    def cell(self, row: int, column: int) -> Cell:
        """The cell of a row and column, which may be empty."""
        place = bisect_left(self.rows, row, key=lambda one: one.number)
        if place < len(self.rows) and self.rows[place].number == row:
            return self.rows[place].cell(column)
        return Cell(row, column, CellKind.EMPTY, None)


class Book(NamedTuple):
    """The sheets of a workbook, in its own order."""

    sheets: tuple[Sheet, ...]

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of that name."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


class BookFile(NamedTuple):
    """A file that was read. data: the bytes that were read; sha256, size: of these."""

    name: str
    sha256: str
    size: int
    kind: FileKind
    book: Book
    notes: tuple[BookNote, ...]
    path: Path
    data: bytes = b""


class Limits(NamedTuple):
    """How much a file may be and take; a Member's workbook stays below a hundredth of each."""

    file_bytes: int = 50_000_000
    parts: int = 4_000
    part_bytes: int = 100_000_000
    all_bytes: int = 200_000_000
    ratio: int = 200
    """Unzipped to zipped bytes, for parts that are large."""
    sheets: int = 250
    cells: int = 150_000
    """In the whole book; what is beyond is counted and listed as passed over."""
    text: int = 20_000_000
    """Characters in the whole book, shared strings included."""
    blank_rows: int = 10_000
    """Rows that stand in the file and hold nothing, before reading of a sheet stops."""
    merges: int = 5_000
    seconds: float = 5.0
    memory: int = 300_000_000
    """Bytes of the reading process (where the system can hold it to that)."""
    answer_bytes: int = 60_000_000


MAX_ROW = 1_048_576
MAX_COLUMN = 16_384
_LETTERS: dict[int, str] = {}


def letters(column: int) -> str:
    """A column's name: 1 is A, 28 is AB."""
    known = _LETTERS.get(column)
    if known is None:
        number, known = column, ""
        while number:
            number, rest = divmod(number - 1, 26)
            known = chr(65 + rest) + known
        if len(_LETTERS) < MAX_COLUMN:
            _LETTERS[column] = known
    return known


def address(row: int, column: int) -> str:
    """As Excel writes it: B12."""
    return f"{letters(column)}{row}"


_COLUMNS: dict[str, int] = {}


def place(reference: str) -> tuple[int, int] | None:
    """The row and column of an address such as B12 or $B$12; None for what no sheet has."""
    text = reference.replace("$", "")
    digits = text.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    name = text[: len(text) - len(digits)]
    if not (0 < len(name) <= 3 and 0 < len(digits) <= 7 and digits.isascii() and digits.isdigit()):
        return None
    column = _COLUMNS.get(name)
    if column is None:
        column = 0
        for letter in name.upper():
            column = column * 26 + ord(letter) - 64
        _COLUMNS[name] = column  # at most as many as three letters make
    row = int(digits)
    return (row, column) if 0 < row <= MAX_ROW and column <= MAX_COLUMN else None
