"""A list of missions as a file: Excel or CSV, the rows that were shown, in their order, every cell as text."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wcodesk.model.progress import Progress, silent

_TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a program that opens a CSV may take for the beginning of a formula."""
_STEP = 500  # rows between two reports of progress
_WIDEST = 60


class ListColumn(NamedTuple):
    """A column. width: in characters."""

    head: str
    width: int


class MissionList(NamedTuple):
    """What is written. rows: a text for each column."""

    title: str
    columns: Sequence[ListColumn]
    rows: Sequence[Sequence[str]]


def guarded(text: str) -> str:
    """Text that no program takes for a formula: with an apostrophe before what looks like one."""
    return f"'{text}" if text.startswith(_TRIGGERS) else text


def unguarded(text: str) -> str:
    """The text before `guarded`."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_TRIGGERS) else text


def tab_separated(rows: Iterable[Sequence[str]]) -> str:
    """Rows for the clipboard, as Excel takes them."""
    return _separated(rows, "\t", "\n")


def csv_bytes(listed: MissionList, progress: Progress = silent) -> bytes:
    """A CSV file that Excel reads rightly: UTF-8 with its mark, commas, no formula."""
    progress(0, 1, listed.title)
    heads = [column.head for column in listed.columns]
    return _separated([heads, *listed.rows], ",", "\r\n").encode("utf-8-sig")


def _separated(rows: Iterable[Sequence[str]], delimiter: str, end: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    for row in rows:
        writer.writerow([guarded(text) for text in row])
    return out.getvalue()


def xlsx_bytes(listed: MissionList, date: datetime.date, progress: Progress = silent) -> bytes:
    """An Excel file: heads that stay in sight and filter, and text that is never a formula.

    progress is called every few rows and may raise Cancelled.
    """
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.workbook import Workbook

    from wcodesk.reports.excel_file import file_bytes
    from wcodesk.reports.excel_text import legal, quoted

    book = Workbook()
    page = book.active
    page.title = "Missions"
    wrapped = Alignment(vertical="top", wrap_text=True)
    for number, column in enumerate(listed.columns, 1):
        cell = page.cell(1, number)
        cell._value, cell.data_type = legal(column.head), "s"
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="0B5CAD")
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        page.column_dimensions[get_column_letter(number)].width = min(_WIDEST, max(column.width, len(column.head) + 4))
    for at, texts in enumerate(listed.rows, 2):
        if at % _STEP == 2:
            progress(at - 2, len(listed.rows), listed.title)
        for number, text in enumerate(texts, 1):
            if not text:
                continue
            cell = page.cell(at, number)
            cell._value, cell.data_type = legal(text), "s"
            cell.alignment = wrapped
            cell.quotePrefix = quoted(text)
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(listed.columns))}{len(listed.rows) + 1}"
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToHeight = 0
    book.properties.title = legal(listed.title)
    book.properties.creator = "WCO Desk"
    book.properties.created = book.properties.modified = datetime.datetime.combine(date, datetime.time())
    return file_bytes(book, date)
