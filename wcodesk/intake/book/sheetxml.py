"""The XML of one Excel sheet -> its cells.

A pass of our own, because each library loses something without a word: openpyxl believes a dimension that lies and
drops the rest of a row after a repeated cell; calamine reads errors as empty and builds every cell of a range.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import NamedTuple
from xml.parsers import expat

from wcodesk.intake.book.cells import MAX_COLUMN, MAX_ROW, CellKind, Limits, Merge, place
from wcodesk.intake.book.clean import clean, unescape
from wcodesk.intake.book.faults import damaged
from wcodesk.intake.book.formats import GENERAL, Form, Format, moment, shown_moment, shown_number
from wcodesk.intake.book.markup import as_utf8, broken, flag, make_parser, release
from wcodesk.intake.book.styles import Styles
from wcodesk.intake.book.tally import TOO_MANY, Tally
from wcodesk.model.translation import mark, tr
from wcodesk.model.translation import number as thousands

_NAME = rb"<(?:[\w.-]+:)?"
_CONTENT = re.compile(
    _NAME + rb"c(?:\s[^<>]*)?(?<!/)>\s*" + _NAME + rb"(?:(?:v|is)(?:\s[^<>]*)?(?<!/)>|f[\s/>])"
)  # fmt: skip
_DATA_END = re.compile(rb"</(?:[\w.-]+:)?sheetData\s*>")
_OVERLAP = 4_096
_WHOLE = re.compile(r"[+-]?[0-9]{1,300}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,5})?")
_LONG_NUMBER = 400  # characters; a double has 17 digits
_SHOWN_FORMULA = 200
_BOOLS = {"1": True, "true": True, "0": False, "false": False}

WRONG_KIND = mark("Is not of the kind that the file says (number, date or yes/no); it was read as text.")
NOT_A_DATE = mark("Is shown as a date that does not exist; it was read as a number.")
NO_SUCH_TEXT = mark("it points to a text that the file does not hold")
ELSEWHERE = mark("Stands in a row of another number; its own address counts.")
UNREAD_BELOW = mark("it stands below more empty rows than are read")


class Shape(NamedTuple):
    """What a sheet says besides its cells. hidden: ranges of numbers."""

    merges: list[Merge]
    hidden_rows: list[tuple[int, int]]
    hidden_columns: list[tuple[int, int]]
    drawings: list[str]


class SheetXml:
    """Reads one sheet into a tally."""

    def __init__(self, tally: Tally, strings: list[str], styles: Styles, limits: Limits, *, since_1904: bool) -> None:
        self.shape = Shape([], [], [], [])
        self._tally = tally
        self._strings = strings
        self._styles = styles
        self._limits = limits
        self._since_1904 = since_1904
        self._in_data = False
        self._row = 0
        self._column = 0
        self._held = False  # whether the row holds anything
        self._blank = 0  # rows without anything, one after the other
        self._stopped_for = ""
        self._root = ""
        self._cell: dict[str, str] | None = None
        self._value: list[str] | None = None
        self._inline: list[str] | None = None
        self._formula: list[str] | None = None
        self._aids = 0
        self._taken: list[str] | None = None

    def read(self, chunks: Iterable[bytes], what: str) -> Shape:
        """Run through the part. what: for the refusal of one that is no XML."""
        parser = make_parser(self._start, self._end, self._text)
        pieces = as_utf8(chunks)
        before = 0
        try:
            for chunk in pieces:
                try:
                    parser.Parse(chunk, False)
                except _Stopped:
                    tail = self._count_rest(chunk[max(0, parser.CurrentByteIndex - before) :], pieces)
                    self._read_tail(tail, pieces)
                    return self.shape
                before += len(chunk)
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise broken(error, what) from None
        finally:
            release(parser)
        return self.shape

    # What comes behind the place where reading stopped.

    def _count_rest(self, data: bytes, pieces: Iterator[bytes]) -> bytes:
        """Count the cells up to the end of the data without reading them; returns what follows it."""
        count = 0
        while not (end := _DATA_END.search(data)):
            cut = data.rfind(b"</")
            if cut <= 0:
                cut = max(0, len(data) - _OVERLAP)
            count += len(_CONTENT.findall(data, 0, cut))
            piece = next(pieces, b"")
            if not piece:
                raise damaged(tr("a sheet is cut off"))
            data = data[cut:] + piece
        count += len(_CONTENT.findall(data, 0, end.start()))
        self._tally.uncounted(count, self._stopped_for)
        return data[end.end() :]

    def _read_tail(self, data: bytes, pieces: Iterator[bytes]) -> None:
        self._in_data = False
        parser = make_parser(self._start)
        try:
            parser.Parse(f"<{self._root}>".encode() + data, False)
            for piece in pieces:
                parser.Parse(piece, False)
            parser.Parse(b"", True)
        finally:
            release(parser)

    # What the parser calls.

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2] if ":" in tag else tag
        if not self._in_data:
            self._start_outside(tag, name, attributes)
        elif name == "c":
            if self._cell is not None:
                raise damaged(tr("a cell in a cell"), self._where())
            self._cell = attributes
            self._value = self._formula = self._inline = None
        elif name == "row":
            self._start_row(attributes)
        elif self._cell is None:
            return
        elif name == "v":
            if self._value is not None:
                raise damaged(tr("a cell with two values"), self._where())
            self._taken = self._value = []
        elif name == "f":
            self._taken = self._formula = []
        elif name == "is":
            if self._inline is not None:
                raise damaged(tr("a cell with two texts"), self._where())
            self._inline = []
        elif name == "t" and self._inline is not None and not self._aids:
            self._taken = self._inline
        elif name == "rPh":
            self._aids += 1

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2] if ":" in tag else tag
        if name in ("v", "t", "f"):
            self._taken = None
        elif name == "c":
            if self._cell is not None:
                self._end_cell(self._cell)
                self._cell = None
        elif name == "row" and self._in_data:
            self._end_row()
        elif name == "rPh":
            self._aids -= 1
        elif name == "sheetData":
            self._in_data = False

    def _text(self, data: str) -> None:
        if self._taken is not None:
            self._taken.append(data)

    def _start_outside(self, tag: str, name: str, attributes: dict[str, str]) -> None:
        if not self._root:
            self._root = tag
        if name == "sheetData":
            self._in_data = True
        elif name == "col" and (flag(attributes.get("hidden")) or attributes.get("width") == "0"):
            first, last = _number(attributes.get("min")), _number(attributes.get("max"))
            if 0 < first <= last and len(self.shape.hidden_columns) < MAX_COLUMN:
                self.shape.hidden_columns.append((first, last))
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name in ("drawing", "legacyDrawing", "oleObjects", "controls"):
            self.shape.drawings.append(name)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        start, end = place(first), place(last or first)
        if len(self.shape.merges) >= self._limits.merges:
            self._tally.remark(
                tr("Has more than {n} merged ranges; the others were left out.", n=thousands(self._limits.merges))
            )
        elif start is None or end is None:
            self._tally.remark(tr("Lists merged cells with an address that no sheet has; they were left out."))
        elif start != end:
            rows, columns = sorted((start[0], end[0])), sorted((start[1], end[1]))
            self.shape.merges.append(Merge(rows[0], columns[0], rows[1], columns[1]))

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = _number(attributes.get("r"))
        self._row = number if 0 < number <= MAX_ROW else self._row + 1
        self._column = 0
        self._held = False
        if flag(attributes.get("hidden")) or attributes.get("ht") == "0":
            hidden = self.shape.hidden_rows
            if hidden and hidden[-1][1] == self._row - 1:
                hidden[-1] = (hidden[-1][0], self._row)
            else:
                hidden.append((self._row, self._row))

    def _end_row(self) -> None:
        if self._held:
            self._blank = 0
        else:
            self._blank += 1
            if self._blank > self._limits.blank_rows:
                said = tr("More than {n} empty rows end with row {row}; what stands below was counted and not read.")
                self._tally.remark(said.format(n=thousands(self._limits.blank_rows), row=thousands(self._row)))
                self._stopped_for = tr(UNREAD_BELOW)
                raise _Stopped
        if self._tally.full:
            self._stopped_for = tr(TOO_MANY)
            raise _Stopped

    def _end_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            row, column = self._row, self._column + 1
            where = (row, column) if 0 < row <= MAX_ROW and column <= MAX_COLUMN else None
        else:
            where = place(reference)
        if where is not None:
            self._column = where[1]
        value, formula, inline = self._value, self._formula, self._inline
        if value is None and formula is None and inline is None:
            return
        raw = "".join(inline if inline is not None else value or ())
        if not raw and formula is None:
            return
        self._held = True
        if where is None:
            self._tally.misplaced(reference or "", raw)
            return
        row, column = where
        if row != self._row:
            self._tally.remark(tr(ELSEWHERE), row, column)
        kind = "inlineStr" if inline is not None else attributes.get("t", "n")
        if not raw and formula is not None:
            if kind != "str" or value is None:
                self._tally.add(row, column, CellKind.FORMULA, None, "=" + "".join(formula)[:_SHOWN_FORMULA])
            return  # the result of the formula is an empty text
        self._put(row, column, kind, raw, attributes.get("s"), computed=formula is not None)

    def _put(self, row: int, column: int, kind: str, raw: str, style: str | None, *, computed: bool) -> None:
        add = self._tally.add
        if kind == "s":
            number = _number(raw.strip(), -1)
            if not 0 <= number < len(self._strings):
                self._tally.refuse(row, column, tr(NO_SUCH_TEXT), raw)
            elif text := self._strings[number]:
                add(row, column, CellKind.TEXT, text, computed=computed)
        elif kind == "n":
            self._put_number(row, column, raw.strip(), self._styles.format(style), computed=computed)
        elif kind in ("str", "inlineStr"):
            add(row, column, CellKind.TEXT, unescape(raw), computed=computed)
        elif kind == "b" and raw.strip() in _BOOLS:
            found = _BOOLS[raw.strip()]
            add(row, column, CellKind.BOOL, found, str(found).upper(), computed=computed)
        elif kind == "e":
            error = clean(raw.strip()[:40])[0]
            add(row, column, CellKind.ERROR, error, error, computed=computed)
        elif kind == "d" and (when := _iso(raw.strip())) is not None:
            add(row, column, CellKind.DATE, when, shown_moment(when, self._styles.format(style)), computed=computed)
        else:
            self._tally.remark(tr(WRONG_KIND), row, column)
            add(row, column, CellKind.TEXT, raw, computed=computed)

    def _put_number(self, row: int, column: int, raw: str, chosen: Format, *, computed: bool) -> None:
        number = read_number(raw)
        if number is None:
            self._tally.remark(tr(WRONG_KIND), row, column)
            self._tally.add(row, column, CellKind.TEXT, raw, computed=computed)
            return
        put_number(self._tally, row, column, number, chosen, since_1904=self._since_1904, computed=computed)

    def _where(self) -> str:
        return tr("{sheet}, row {row}", sheet=self._tally.name, row=self._row)


def put_number(
    tally: Tally, row: int, column: int, number: float, chosen: Format, *, since_1904: bool, computed: bool
) -> None:
    """Add a number, or the date that its format makes of it."""
    if chosen.form is not Form.NUMBER:
        when = moment(number, chosen.form, since_1904=since_1904)
        if when is not None:
            tally.add(row, column, CellKind.DATE, when, shown_moment(when, chosen), computed=computed)
            return
        tally.remark(tr(NOT_A_DATE), row, column)
        chosen = GENERAL
    tally.add(row, column, CellKind.NUMBER, number, shown_number(number, chosen), computed=computed)


def read_number(raw: str) -> int | float | None:
    """The number that a file writes so; None for what is none or more than a computer's number can be."""
    if _WHOLE.fullmatch(raw):
        return int(raw)  # exact, however long: it may be a number that nobody calculates with
    if len(raw) > _LONG_NUMBER or not _NUMBER.fullmatch(raw):
        return None
    found = float(raw)
    return found if math.isfinite(found) else None


def _iso(raw: str) -> date | datetime | time | None:
    """The date that a Strict workbook writes out."""
    try:
        if "-" not in raw[:5]:
            return time.fromisoformat(raw.lstrip("T")).replace(tzinfo=None)
        if len(raw) <= 10:
            return date.fromisoformat(raw)
        return datetime.fromisoformat(raw).replace(tzinfo=None)
    except ValueError:
        return None


def _number(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and len(text) < 9 and text.isascii() and text.isdigit() else otherwise


class _Stopped(Exception):
    """The rest of the sheet is counted and not read."""
