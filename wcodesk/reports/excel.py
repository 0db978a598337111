"""An outline -> the bytes of an Excel workbook: contents, then one sheet a chapter's text and one a Member."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from wcodesk.model.blocks import Run
from wcodesk.model.page_rows import PAGES, page_stamp_rows
from wcodesk.model.progress import Progress, silent
from wcodesk.reports.excel_file import file_bytes
from wcodesk.reports.excel_sheet import LABELS, SAFETY, TEXT, Sheet, points
from wcodesk.reports.excel_styles import LINE, CellStyles
from wcodesk.reports.excel_text import legal, line_ends
from wcodesk.reports.outline import ContentsList, Cover, MemberName, Opening, Outline, PrintBlock
from wcodesk.reports.sheet_names import SheetNames
from wcodesk.reports.styles import Styles, report_styles

CONTENTS = "Contents"
DRAFT = "DRAFT"
_ABOVE = (0, 8, 4, 2)  # points above a line of the contents, by its level
_A4 = 9  # in the file format's list of papers


def write_xlsx(
    outline: Outline, progress: Progress = silent, styles: Styles | None = None, *, draft: bool = False
) -> bytes:
    """The workbook of an outline. The same outline gives the same bytes.

    progress is called once a Member and may raise Cancelled; draft: the first sheet and the head of every printed page
    say that it is one.
    """
    look = styles or report_styles()
    book = Workbook()
    cells = CellStyles(book, look)
    first = book.active
    first.title = CONTENTS
    names = SheetNames([CONTENTS, PAGES])
    places: dict[str, tuple[str, int]] = {}
    inner: list[tuple[Any, str]] = []
    columns: dict[str, str] = {}
    members, total = 0, outline.members
    for blocks in _sheets(outline.blocks):
        opening = blocks[0]
        page = book.create_sheet(names.make(_tab(opening)))
        _set_up(page, outline, draft=draft)
        sheet = Sheet(page, cells, look)
        sheet.write(blocks)
        columns[page.title] = get_column_letter(sheet.marks)
        inner += sheet.inner
        places |= {anchor: (page.title, row) for anchor, row in sheet.rows.items()}
        if isinstance(opening, MemberName):
            members += 1
            progress(members, total, opening.name or opening.text)
    for cell, address in inner:
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=_location(places[address]))
    _set_up(first, outline, draft=draft)
    _front(first, outline, cells, look, places, draft=draft)
    _stamp(book, outline, columns)
    return _saved(book, outline)


def _stamp(book: Workbook, outline: Outline, columns: dict[str, str]) -> None:
    """The hidden sheet that says where each sheet says what its rows are."""
    sheet = book.create_sheet(PAGES)
    sheet.sheet_state = "veryHidden"
    for row, cells in enumerate(page_stamp_rows(outline.edition, columns), 1):
        for column, text in enumerate(cells, 1):
            cell = sheet.cell(row, column)
            cell._value = legal(text)
            cell.data_type = "s"


def _sheets(blocks: Sequence[PrintBlock]) -> Iterator[list[PrintBlock]]:
    """The blocks of each sheet: a new one begins with the overview, a chapter or a Member."""
    held: list[PrintBlock] = []
    for block in blocks:
        if isinstance(block, Cover | ContentsList):
            continue
        if isinstance(block, Opening | MemberName) and held:
            yield held
            held = []
        held.append(block)
    if held:
        yield held


def _tab(block: PrintBlock) -> str:
    if isinstance(block, Opening):
        return block.short or block.text
    return (block.name or block.text) if isinstance(block, MemberName) else CONTENTS


def _front(
    page: Worksheet,
    outline: Outline,
    cells: CellStyles,
    styles: Styles,
    places: dict[str, tuple[str, int]],
    *,
    draft: bool,
) -> None:
    """Cover and contents on the first sheet; every line of the contents is a link to its heading."""
    cover = next(block for block in outline.blocks if isinstance(block, Cover))
    title = next(block.title for block in outline.blocks if isinstance(block, ContentsList))
    page.column_dimensions["A"].width = LABELS + TEXT
    row = 0

    def line(text: str, name: str, above: float = 0, target: str = "") -> None:
        """The lines of a text; those of a link stand in a row each, since LibreOffice shows one line of a link."""
        nonlocal row
        style = styles.text[name]
        ends = line_ends((Run(text),), points(LABELS + TEXT - 6) * SAFETY, style.size, bold=style.bold) or [0]
        pieces = [text[first:last].strip() for first, last in pairwise((0, *ends))] if target else [text]
        for number, piece in enumerate(pieces):
            row += 1
            cell = page.cell(row, 1)
            cells.set(cell, (Run(piece),), name, name if target else "")
            high = (1 if target else len(ends)) * style.size * LINE + (above if number == 0 else 0)
            page.row_dimensions[row].height = round(high * 4) / 4
            if target:
                cell.hyperlink = Hyperlink(ref=cell.coordinate, location=target)

    line(cover.title, "cover-title", above=20)
    for text in filter(None, (cover.month, cover.part)):
        line(text, "cover-date", above=4)
    for text in cover.subject:
        line(text, "cover-subject", above=2)
    if draft:
        line(DRAFT, "cover-date", above=4)
    row += 1
    line(title.upper(), "contents-title", above=10)
    for heading in outline.headings:
        if heading.listed and heading.anchor in places:
            target = _location(places[heading.anchor])
            line(heading.text, f"contents-{heading.listed}", _ABOVE[heading.listed], target)


def _location(place: tuple[str, int]) -> str:
    """A heading's cell, by its sheet and row."""
    tab, row = place
    quoted = tab.replace("'", "''")
    return f"'{quoted}'!B{row}"


def _set_up(page: Worksheet, outline: Outline, *, draft: bool) -> None:
    """A4 portrait, as wide as the paper, with the report's head and foot on the outer side."""
    page.sheet_view.showGridLines = False
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.orientation = "portrait"
    page.page_setup.paperSize = _A4
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0
    margins = page.page_margins
    margins.left = margins.right = 0.75
    margins.top, margins.bottom, margins.header, margins.footer = 1.0, 0.9, 0.5, 0.45
    title, month, part = (_literal(text) for text in (outline.title, outline.month, outline.part))
    page.HeaderFooter.differentOddEven = True
    page.oddHeader.left.text, page.oddHeader.right.text = month, title
    page.evenHeader.left.text, page.evenHeader.right.text = title, month
    page.oddFooter.right.text = f"{part} &P." if part else "&P."
    page.evenFooter.left.text = f"&P. {part}" if part else "&P."
    if draft:
        page.oddHeader.center.text = page.evenHeader.center.text = DRAFT
    for piece in (page.oddHeader, page.evenHeader, page.oddFooter, page.evenFooter):
        for side in (piece.left, piece.center, piece.right):
            side.size = 8


def _literal(text: str) -> str:
    """Text for a head or foot, where "&" begins a code; together they hold at most 255 characters."""
    return legal(text)[:100].replace("&", "&&")


def _saved(book: Workbook, outline: Outline) -> bytes:
    """The file's bytes, dated by the edition: the same workbook gives the same bytes."""
    moment = datetime.datetime.combine(outline.date, datetime.time())
    about = book.properties
    about.title = legal(" – ".join(filter(None, (outline.title, outline.month, outline.part, outline.subject))))
    about.creator = about.lastModifiedBy = outline.author
    about.language = outline.language
    about.created = about.modified = moment
    return file_bytes(book, outline.date)
