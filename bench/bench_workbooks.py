"""Writing a workbook for each Member of a whole report, against openpyxl writing the same cells the fastest way it has.

The floor sets the same texts in the same number of styles, each style array made once for all files, with widths,
heights, lists and print set-up; it works out nothing: no blocks, rows, line counts, stamps.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from measure import Figure, call, compared, interleaved, python

GOAL = 1.3


def run(_report: Path, folder: Path) -> Iterator[Figure]:
    from wcodesk.model.content import Scope
    from wcodesk.model.members import MemberIndex
    from wcodesk.reports.workbook import WorkbookOptions, make_workbooks
    from wcodesk.store import Store

    path = folder / "desk.sqlite"
    python("-m", "wcodesk", "new", path)
    with Store.open(path) as store:
        edition = store.editions()[0]
        content, origin = store.snapshot(edition.id, Scope("report")), store.origin(edition.id)
        members = MemberIndex(store.members())

    def make() -> list[bytes]:
        books = make_workbooks(content, Scope("report"), origin, members, WorkbookOptions())
        return [book.data for book in books]

    made = make()
    write = floor(made)
    ours, fastest = interleaved((lambda: call(make), lambda: call(write)), rounds=5)
    yield compared(f"writing {len(made)} Member workbooks", ours, "openpyxl, same cells", fastest, GOAL)


def floor(files: list[bytes]) -> Callable[[], None]:
    """What writes the cells of these files again."""
    from openpyxl import load_workbook

    from wcodesk.reports.workbook.look import STYLES, Look

    look = Look()
    arrays = [look.array(name) for name in STYLES]
    books = [[sheet_of(page, arrays) for page in load_workbook(io.BytesIO(data))] for data in files]

    def write() -> None:
        for sheets in books:
            book = look.book()
            book.remove(book.active)
            for sheet in sheets:
                write_sheet(book, *sheet)
            book.save(io.BytesIO())

    return write


def sheet_of(page: Any, arrays: list[Any]) -> tuple[Any, ...]:
    """What stands on a sheet, as plain values. The styles are any of ours; how many there are is what costs."""
    cells = [
        (cell.row, cell.column, cell.value, cell.data_type, arrays[cell.style_id % len(arrays)])
        for row in page.iter_rows()
        for cell in row
        if cell.value is not None or cell.has_style
    ]
    heights = {number: row.height for number, row in page.row_dimensions.items() if row.height}
    widths = {letter: column.width for letter, column in page.column_dimensions.items()}
    merges = [str(merge) for merge in page.merged_cells.ranges]
    checks = [(check.formula1, str(check.sqref)) for check in page.data_validations.dataValidation]
    return page.title, page.sheet_state, cells, heights, widths, merges, checks


def write_sheet(
    book: Any, title: str, state: str, cells: Any, heights: Any, widths: Any, merges: Any, checks: Any
) -> None:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.datavalidation import DataValidation

    page = book.create_sheet(title)
    page.sheet_state = state
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.protection.sheet = True
    page.oddHeader.left.text, page.oddFooter.right.text = title, "&P"
    for letter, width in widths.items():
        page.column_dimensions[letter].width = width
    for number, height in heights.items():
        page.row_dimensions[number].height = height
    for row, column, value, kind, style in cells:
        cell = page._cells[row, column] = Cell(page, row=row, column=column)
        cell._value, cell.data_type, cell._style = value, kind, style
    for merge in merges:
        page.merged_cells.add(merge)
    for formula, places in checks:
        page.add_data_validation(DataValidation(type="list", formula1=formula, sqref=places))
