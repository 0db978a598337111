"""A book -> a plain workbook: its cells as they are shown, where notes cannot be put into the file itself."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from typing import Any

from wcodesk.intake.book.cells import Book, Cell, CellKind, Sheet, State, letters
from wcodesk.intake.book.clean import EXCEL_LENGTH

_STATES = {State.VISIBLE: "visible", State.HIDDEN: "hidden", State.VERY_HIDDEN: "veryHidden"}
_NARROW, _WIDE = 8, 60  # characters of a column
_NAME = 31  # characters of a sheet's name
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_DATE = datetime.datetime(2000, 1, 1)
_TEXT = "@"


def plain_workbook(book: Book) -> tuple[bytes, dict[str, str]]:
    """The workbook, and how it calls each sheet. The same book gives the same parts."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, NamedStyle
    from openpyxl.writer.excel import ExcelWriter

    made = Workbook()
    made.remove(made.active)
    made.add_named_style(NamedStyle("Cell", alignment=Alignment(wrap_text=True, vertical="top"), number_format=_TEXT))
    names: dict[str, str] = {}
    for sheet in book.sheets:
        name = _free_name(sheet.name, names)
        names.setdefault(sheet.name, name)
        _fill(made.create_sheet(name), sheet)
    if all(sheet.state is not State.VISIBLE for sheet in book.sheets):
        made.worksheets[0].sheet_state = "visible"  # a workbook without a sheet to see cannot be opened
    made.active = next(number for number, page in enumerate(made.worksheets) if page.sheet_state == "visible")
    made.properties.created = made.properties.modified = _DATE
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        ExcelWriter(made, file).save()  # Workbook.save would put the time of the clock in
    return out.getvalue(), names


def _fill(page: Any, sheet: Sheet) -> None:
    widths: dict[int, int] = {}
    for row in sheet.rows:
        for cell in row.cells:
            _put(page, cell)
            longest = max(map(len, cell.shown.split("\n")), default=0)
            widths[cell.column] = max(widths.get(cell.column, _NARROW), min(longest + 2, _WIDE))
    for column, width in widths.items():
        page.column_dimensions[letters(column)].width = width
        page.column_dimensions[letters(column)].hidden = column in sheet.hidden_columns
    for number in sheet.hidden_rows:
        page.row_dimensions[number].hidden = True
    for merge in sheet.merges:
        page.merged_cells.add(merge.address)  # merge_cells() would make every cell of it
    page.sheet_state = _STATES[sheet.state]


def _put(page: Any, cell: Cell) -> None:
    target = page.cell(cell.row, cell.column)
    target.style = "Cell"
    if cell.kind is CellKind.NUMBER and cell.shown == str(cell.value) and abs(float(cell.value or 0)) < 1e15:  # type: ignore[arg-type]
        target.number_format = "General"
        target.value = cell.value
        return
    text = cell.shown or ("" if cell.value is None else str(cell.value))
    target._value = _ESCAPE.sub("_x005F_", text)[:EXCEL_LENGTH]
    target.data_type = "s"  # never a formula, whatever it looks like
    target.quotePrefix = True


def _free_name(wanted: str, taken: dict[str, str]) -> str:
    """A name that Excel allows and no other sheet has."""
    name = _FORBIDDEN.sub("-", wanted).strip("' ")[:_NAME] or "Sheet"
    used = {one.casefold() for one in taken.values()} | {"history"}  # Excel keeps that name to itself
    number, free = 1, name
    while free.casefold() in used:
        number += 1
        free = f"{name[: _NAME - 6]} ({number})"
    return free
