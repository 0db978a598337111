"""An OpenDocument spreadsheet (.ods) -> its sheets.

A pass of our own: calamine reads errors as empty, tells of no hidden row, note or merge, and makes room for every
cell that a short file says is repeated.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from wcodesk.intake.book.cells import (
    MAX_COLUMN,
    MAX_ROW,
    Book,
    CellKind,
    CellNote,
    Limits,
    Merge,
    Sheet,
    State,
    Value,
)
from wcodesk.intake.book.clean import clean
from wcodesk.intake.book.faults import Unreadable, damaged
from wcodesk.intake.book.guard import Package
from wcodesk.intake.book.markup import walk
from wcodesk.intake.book.remarks import Remarks
from wcodesk.intake.book.sheetxml import WRONG_KIND, read_number
from wcodesk.intake.book.tally import NO_PLACE, TOO_MANY, Budget, Tally
from wcodesk.model.translation import mark, number, tr

_ERROR = re.compile(r"#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A)|Err:[0-9]{3}")
_SPAN = re.compile(r"P(?:([0-9]{1,6})D)?T?(?:([0-9]{1,6})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,6})(?:[.,]([0-9]{1,9}))?S)?")
_TYPED = {"float": "value", "currency": "value", "percentage": "value", "date": "date-value", "time": "time-value",
          "boolean": "boolean-value"}  # fmt: skip
_TEXTS = frozenset({"text:p", "text:h"})
_NOTES = 2_000
DRAWINGS = mark("Holds pictures, charts or text boxes; what they say is not read.")


def read_ods(package: Package, limits: Limits, remarks: Remarks) -> Book:
    """Read all sheets."""
    part = package.find("content.xml")
    if not part:
        raise damaged(tr("it has no content"))
    reader = _Reader(limits, remarks)
    walk(package.chunks(part), tr("its content"), reader.start, reader.end, reader.text)
    if not reader.sheets:
        raise Unreadable(tr("holds no sheet: choose the workbook that was filled in"))
    if any(name.startswith(("Basic/", "Scripts/")) for name in package.names):
        remarks.add(tr("Holds macros; they were not run."))
    return Book(tuple(reader.sheets))


class _Reader:
    """What the parser calls. A cell waits in `_cell` until it ends."""

    def __init__(self, limits: Limits, remarks: Remarks) -> None:
        self.sheets: list[Sheet] = []
        self._limits, self._remarks, self._budget = limits, remarks, Budget(limits)
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._tally: Tally | None = None
        self._nested = 0
        self._state = State.VISIBLE
        self._row = self._column = self._rows = self._columns = 0
        self._merges: list[Merge] = []
        self._hidden: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
        self._notes: list[CellNote] = []
        self._cell: dict[str, str] | None = None
        self._lines: list[str] = []
        self._note: list[str] | None = None
        self._author = ""
        self._taking: list[str] | None = None
        self._skipping = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """The parser met the start of an element."""
        if tag == "style:style":
            self._style = attributes.get("style:name", "") if attributes.get("style:family") == "table" else ""
        elif tag == "style:table-properties":
            if attributes.get("table:display") == "false" and self._style:
                self._hidden_styles.add(self._style)
        elif tag == "table:table":
            self._start_table(attributes)
        elif self._nested != 1 or self._tally is None:
            return
        elif tag in ("table:table-row", "table:table-column"):
            self._start_line(attributes, row=tag == "table:table-row")
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            if self._cell is not None:
                raise damaged(tr("a cell in a cell"), self._tally.name)
            self._cell, self._lines, self._note, self._author = attributes, [], None, ""
        elif tag.startswith("draw:") or tag == "text:ruby-text":
            self._skipping += 1
            if tag.startswith("draw:"):
                self._tally.remark(tr(DRAWINGS))
        elif self._cell is not None and not self._skipping:
            self._start_text(tag, attributes)

    def end(self, tag: str) -> None:
        """The parser met the end of an element."""
        if tag == "table:table":
            self._nested -= 1
            if self._nested == 0 and self._tally is not None:
                sheet = self._tally.sheet(self._state, self._merges, *self._hidden, self._notes)
                self.sheets.append(sheet)
                self._tally = None
        elif self._nested != 1 or self._tally is None:
            return
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            self._end_cell()
        elif tag == "table:table-row":
            self._end_row()
        elif tag.startswith("draw:") or tag == "text:ruby-text":
            self._skipping -= 1
        elif self._skipping:
            return
        elif tag in _TEXTS or tag == "dc:creator":
            if tag == "dc:creator" and self._taking is not None and self._note is not None:
                self._author = "".join(self._taking)
            elif self._taking is not None:
                (self._lines if self._note is None else self._note).append("".join(self._taking))
            self._taking = None
        elif tag == "office:annotation" and self._cell is not None:
            self._end_note()

    def text(self, data: str) -> None:
        """The parser met text."""
        if self._taking is not None and not self._skipping and self._nested == 1:
            self._taking.append(data)

    def _start_table(self, attributes: dict[str, str]) -> None:
        self._nested += 1
        if self._nested > 1:
            if self._tally is not None:
                self._tally.remark(tr("Holds a table inside a cell, which is not read."))
            return
        if len(self.sheets) >= self._limits.sheets:
            raise Unreadable(
                tr("holds more than {n} sheets: delete those that are not asked for", n=self._limits.sheets)
            )
        name = clean(attributes.get("table:name", ""))[0] or f"Sheet {len(self.sheets) + 1}"
        self._tally = Tally(name, self._remarks, self._budget)
        hidden = attributes.get("table:style-name") in self._hidden_styles
        self._state = State.HIDDEN if hidden else State.VISIBLE
        self._row = self._column = self._columns = 0
        self._merges, self._notes, self._hidden = [], [], ([], [])
        self._cell = None

    def _start_line(self, attributes: dict[str, str], *, row: bool) -> None:
        hidden = attributes.get("table:visibility", "visible") != "visible"
        repeated = _count(attributes, f"table:number-{'rows' if row else 'columns'}-repeated")
        before = self._row if row else self._columns
        if hidden:
            self._hidden[0 if row else 1].append((before + 1, before + repeated))
        if row:
            self._rows, self._column = repeated, 0
        else:
            self._columns += repeated

    def _start_text(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _TEXTS or tag == "dc:creator":
            self._taking = []
        elif tag == "office:annotation":
            self._note = []
        elif self._taking is None:
            return
        elif tag == "text:s":
            self._taking.append(" " * min(_count(attributes, "text:c"), 1_000))
        elif tag == "text:tab":
            self._taking.append("\t")
        elif tag == "text:line-break":
            self._taking.append("\n")

    def _end_note(self) -> None:
        text = clean("\n".join(self._note or ())[:10_000])[0].strip()
        self._note = None
        if text and self._tally is not None:
            if len(self._notes) < _NOTES and self._row < MAX_ROW and self._column < MAX_COLUMN:
                author = clean(self._author)[0][:200]
                self._notes.append(CellNote(self._row + 1, self._column + 1, text, author))
            else:
                self._tally.remark(
                    tr("Has notes at cells that could not be placed or were too many; they were left out.")
                )

    def _end_cell(self) -> None:
        attributes, self._cell = self._cell or {}, None
        tally = self._tally
        if tally is None:
            return
        repeated = _count(attributes, "table:number-columns-repeated")
        wide = _count(attributes, "table:number-columns-spanned")
        high = _count(attributes, "table:number-rows-spanned")
        row, column = self._row + 1, self._column + 1
        if (wide > 1 or high > 1) and row + high <= MAX_ROW + 1 and column + wide <= MAX_COLUMN + 1:
            if len(self._merges) < self._limits.merges:
                self._merges.append(Merge(row, column, row + high - 1, column + wide - 1))
            else:
                tally.remark(
                    tr("Has more than {n} merged ranges; the others were left out.", n=number(self._limits.merges))
                )
        kind, value, shown, wrong = _read(attributes, "\n".join(self._lines))
        if kind is not CellKind.EMPTY:
            self._deliver(row, column, repeated, kind, value, shown, attributes, wrong=wrong)
        self._column += repeated

    def _deliver(
        self,
        row: int,
        column: int,
        repeated: int,
        kind: CellKind,
        value: Value,
        shown: str,
        attributes: dict[str, str],
        *,
        wrong: bool,
    ) -> None:
        """Add a cell as often as it is repeated. Repeats that nobody could have typed are counted alone."""
        tally = self._tally
        if tally is None:
            return
        computed = "table:formula" in attributes
        rows = range(row, min(row + self._rows, MAX_ROW + 1))
        columns = range(column, min(column + repeated, MAX_COLUMN + 1))
        inside = len(rows) * len(columns)
        tally.uncounted(self._rows * repeated - inside, tr(NO_PLACE))
        if inside > max(self._budget.cells, 1):
            tally.uncounted(inside, tr(TOO_MANY))
            return
        for one in rows:
            for other in columns:
                if wrong:
                    tally.remark(tr(WRONG_KIND), one, other)
                tally.add(one, other, kind, value, shown, computed=computed)

    def _end_row(self) -> None:
        self._row += self._rows


def _read(attributes: dict[str, str], text: str) -> tuple[CellKind, Value, str, bool]:
    """The kind and value of a cell, how it is shown, and whether it is not of the kind that it says."""
    kind = attributes.get("office:value-type") or attributes.get("calcext:value-type", "")
    computed = "table:formula" in attributes
    if attributes.get("calcext:value-type") == "error" or (computed and _ERROR.fullmatch(text)):
        name = clean(text[:40])[0] or "#UNKNOWN!"
        return CellKind.ERROR, name, name, False
    raw = attributes.get(f"office:{_TYPED.get(kind, 'string-value')}")
    if kind in _TYPED:
        value = _typed(kind, raw or "")
        if value is not None:
            found = {"date": CellKind.DATE, "time": CellKind.DATE, "boolean": CellKind.BOOL}.get(kind, CellKind.NUMBER)
            return found, value, clean(text[:200])[0], False
        text = text or raw or ""
        return (CellKind.TEXT if text else CellKind.EMPTY), text, text, bool(text)
    text = text or raw or ""
    if text:
        return CellKind.TEXT, text, text, False
    if computed and not kind:
        return CellKind.FORMULA, None, clean(attributes["table:formula"][:200])[0], False
    return CellKind.EMPTY, None, "", False


def _typed(kind: str, raw: str) -> int | float | bool | date | datetime | time | timedelta | None:
    if kind == "boolean":
        return {"true": True, "false": False}.get(raw)
    if kind == "date":
        try:
            return date.fromisoformat(raw) if len(raw) <= 10 else datetime.fromisoformat(raw[:26]).replace(tzinfo=None)
        except ValueError:
            return None
    if kind == "time":
        found = _SPAN.fullmatch(raw)
        if not found or len(raw) < 3:
            return None
        days, hours, minutes, seconds = (int(found[number] or 0) for number in range(1, 5))
        micros = int(((found[5] or "") + "000000")[:6])
        span = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds, microseconds=micros)
        return (datetime.min + span).time() if span < timedelta(days=1) else span
    return read_number(raw)


def _count(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return max(1, int(text)) if len(text) < 9 and text.isascii() and text.isdigit() else 1
