"""A book -> a plain workbook: its cells as they are shown, where notes cannot be put into the file itself."""

from __future__ import annotations

import datetime
import io
import math
import re
import zipfile
from typing import Any

from wcodesk.intake.book.cells import Book, Cell, CellKind, Merge, Sheet, State, letters
from wcodesk.intake.book.clean import EXCEL_LENGTH

_STATES = {State.VISIBLE: "visible", State.HIDDEN: "hidden", State.VERY_HIDDEN: "veryHidden"}
_NARROW, _WIDE = 8, 60  # characters of a column
_LINE, _HIGHEST = 13, 400  # points of a line, of a row
_NAME = 31  # characters of a sheet's name
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_DATE = datetime.datetime(2000, 1, 1)
_TEXT = "@"
_DIGITS = 15  # of a number that Excel holds exactly


def plain_workbook(book: Book) -> tuple[bytes, dict[str, str]]:
    """The workbook, and how it calls each sheet. The same book gives the same parts."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, NamedStyle
    from openpyxl.writer.excel import ExcelWriter

    made = Workbook()
    made.remove(made.active)
    look = Alignment(wrap_text=True, vertical="top")
    made.add_named_style(NamedStyle("Cell", font=Font("Arial", 10), alignment=look, number_format=_TEXT))
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
    across = {merge[:2]: merge for merge in sheet.merges}
    widths: dict[int, int] = {}
    styles: dict[bool, Any] = {}
    for row in sheet.rows:
        for cell in row.cells:
            _put(page, cell, styles)
            longest = 0 if cell[:2] in across else max(map(len, cell.shown.split("\n")))
            widths[cell.column] = max(widths.get(cell.column, _NARROW), min(longest + 2, _WIDE))
    for column, width in widths.items():
        page.column_dimensions[letters(column)].width = width
        page.column_dimensions[letters(column)].hidden = column in sheet.hidden_columns
    hidden = set(sheet.hidden_columns)
    for row in sheet.rows:
        seen = (cell for cell in row.cells if cell.column not in hidden)
        lines = (_lines(cell.shown, _room(cell, across.get(cell[:2]), widths)) for cell in seen)
        page.row_dimensions[row.number].height = min(max(lines, default=1) * _LINE + 2, _HIGHEST)
    for number in sheet.hidden_rows:
        page.row_dimensions[number].hidden = True
    for merge in sheet.merges:
        page.merged_cells.add(merge.address)  # merge_cells() would make every cell of it
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.sheet_state = _STATES[sheet.state]


def _room(cell: Cell, merge: Merge | None, widths: dict[int, int]) -> int:
    """Characters of a line of a cell."""
    last = merge.last_column if merge else cell.column
    return sum(widths.get(column, _NARROW) for column in range(cell.column, last + 1))


def _lines(text: str, width: int) -> int:
    return sum(max(1, math.ceil(len(line) * 1.1 / width)) for line in text.split("\n"))


def _put(page: Any, cell: Cell, styles: dict[bool, Any]) -> None:
    """Put in one cell. styles: those made before, of numbers or not, which cells share as nobody changes them."""
    target = page.cell(cell.row, cell.column)
    number = cell.kind is CellKind.NUMBER and cell.shown == str(cell.value) and len(cell.shown) <= _DIGITS
    if number not in styles:
        target.style = "Cell"
        if number:
            target.number_format = "General"
        else:
            target.quotePrefix = True
        styles[number] = target._style
    target._style = styles[number]
    if number:
        target._value = cell.value
        return
    text = cell.shown or ("" if cell.value is None else str(cell.value))
    target._value = _ESCAPE.sub("_x005F_", text)[:EXCEL_LENGTH]
    target.data_type = "s"  # never a formula, whatever it looks like


def _free_name(wanted: str, taken: dict[str, str]) -> str:
    """A name that Excel allows and no other sheet has."""
    name = _FORBIDDEN.sub("-", wanted).strip("' ")[:_NAME] or "Sheet"
    used = {one.casefold() for one in taken.values()} | {"history"}  # Excel keeps that name to itself
    number, free = 1, name
    while free.casefold() in used:
        number += 1
        free = f"{name[: _NAME - 6]} ({number})"
    return free
