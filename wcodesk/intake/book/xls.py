"""An old workbook (.xls) -> its sheets: values through calamine, the rest through our own scan."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta

import python_calamine as calamine

from wcodesk.intake.book.biff import Scanned, scan
from wcodesk.intake.book.cells import Book, CellKind, Limits, Merge, Sheet, State, Value, address
from wcodesk.intake.book.clean import clean
from wcodesk.intake.book.faults import Unreadable, damaged
from wcodesk.intake.book.formats import GENERAL, shown_number
from wcodesk.intake.book.ole import Ole, OleError
from wcodesk.intake.book.remarks import Remarks
from wcodesk.intake.book.tally import Budget, Tally
from wcodesk.model.translation import mark, tr

_AREA = 3_000_000
"""Cells of the range that a sheet fills, blanks included: calamine makes room for each."""
_NOTES = mark("Has a note at it, which is not read from a workbook of this old kind.")
UNREAD = mark("it holds something that could not be read")


def read_xls(data: bytes, limits: Limits, remarks: Remarks) -> Book:
    """Read all sheets of cells."""
    try:
        scanned = scan(Ole(data).read("Workbook"), limits.sheets)
    except (OleError, KeyError):
        raise damaged() from None
    for number, found in enumerate(scanned, start=1):
        if found.held:
            last = (max(row for row, _ in found.held), max(column for _, column in found.held))
            if last[0] * last[1] > _AREA:
                sentence = tr(
                    "reaches so far that it cannot be read: delete the empty rows and columns before that cell"
                )
                raise Unreadable(sentence, tr("sheet {number}, {cell}", number=number, cell=address(*last)))
    try:
        return _book(data, scanned, limits, remarks)
    except (Unreadable, MemoryError):
        raise
    except BaseException as error:  # a panic of calamine is no Exception
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        raise damaged() from error


def _book(data: bytes, scanned: list[Scanned], limits: Limits, remarks: Remarks) -> Book:
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    listed = book.sheets_metadata
    if len(listed) != len(scanned):
        raise damaged(tr("its list of sheets makes no sense"))
    budget = Budget(limits)
    sheets: list[Sheet] = []
    for number, (entry, found) in enumerate(zip(listed, scanned, strict=True)):
        name = clean(entry.name)[0] or f"Sheet {number + 1}"
        if entry.typ is not calamine.SheetTypeEnum.WorkSheet:
            remarks.add(tr("The sheet has no cells (a chart, a dialog or macros); it was passed over."), name)
            continue
        state = _state(entry.visible)
        sheets.append(_sheet(book.get_sheet_by_index(number), name, state, found, limits, remarks, budget))
    if not sheets:
        raise Unreadable(tr("holds no sheet with cells: choose the workbook that was filled in"))
    return Book(tuple(sheets))


def _sheet(
    source: calamine.CalamineSheet,
    name: str,
    state: State,
    found: Scanned,
    limits: Limits,
    remarks: Remarks,
    budget: Budget,
) -> Sheet:
    tally = Tally(name, remarks, budget)
    left = set(found.held)
    for row, values in enumerate(source.to_python(skip_empty_area=False), start=1):
        for column, value in enumerate(values, start=1):
            where = (row, column)
            if where in found.errors:
                left.discard(where)
                tally.add(
                    row,
                    column,
                    CellKind.ERROR,
                    found.errors[where],
                    found.errors[where],
                    computed=where in found.computed,
                )
            elif where in found.missing:
                left.discard(where)
                tally.add(row, column, CellKind.FORMULA, None)
            elif value != "":
                left.discard(where)
                kind, kept, shown = _value(value)
                tally.add(row, column, kind, kept, shown, computed=where in found.computed)
            elif where in left:
                left.discard(where)  # an empty text: it holds nothing
    for row, column in sorted(left):
        if (row, column) in found.errors:
            tally.add(row, column, CellKind.ERROR, found.errors[row, column], found.errors[row, column])
        elif (row, column) in found.missing:
            tally.add(row, column, CellKind.FORMULA, None)
        else:
            tally.refuse(row, column, tr(UNREAD))
    for where in found.noted:
        tally.remark(tr(_NOTES), *where)
    ranges = (source.merged_cell_ranges or [])[: limits.merges]
    merges = [Merge(first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1) for first, last in ranges]
    return tally.sheet(state, merges, found.hidden_rows, found.hidden_columns)


def _state(visible: calamine.SheetVisibleEnum) -> State:
    # Calamine's names have no hash, so that no table can hold them.
    if visible == calamine.SheetVisibleEnum.Hidden:
        return State.HIDDEN
    return State.VERY_HIDDEN if visible == calamine.SheetVisibleEnum.VeryHidden else State.VISIBLE


def _value(value: str | float | bool | time | date | datetime | timedelta) -> tuple[CellKind, Value, str]:
    if isinstance(value, bool):
        return CellKind.BOOL, value, str(value).upper()
    if isinstance(value, str):
        return CellKind.TEXT, value, value
    if isinstance(value, int | float):
        number = int(value) if value == int(value) and abs(value) < 1e15 else value
        return CellKind.NUMBER, number, shown_number(number, GENERAL)
    return CellKind.DATE, value, ""
