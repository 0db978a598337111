"""What stands in an exported file, read back with other libraries than those that wrote it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pypdfium2
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from wcodesk.model.blocks import BlockType
from wcodesk.reports.outline import (
    Body,
    ContentsList,
    Cover,
    MemberName,
    Note,
    Opening,
    Ornament,
    Outline,
    SectionHeading,
)
from wcodesk.reports.styles import report_styles

_LINE_END = "\ufffe\x02\u00ad"
SIGNS = report_styles().lists.signs
PAGE = report_styles().page


def pages(data: bytes) -> list[str]:
    """The text of each page between head and foot."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [_column(page) for page in document]
    finally:
        document.close()


def whole_pages(data: bytes) -> list[str]:
    """All text of each page, head and foot included."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def raw_pages(data: bytes) -> list[str]:
    """As pages(), with pdfium's own mark for a hyphen at the end of a line."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [_raw_column(page) for page in document]
    finally:
        document.close()


def _raw_column(page: pypdfium2.PdfPage) -> str:
    return page.get_textpage().get_text_bounded(0, PAGE.bottom - 6, PAGE.width, PAGE.height - PAGE.top + 6)


def _column(page: pypdfium2.PdfPage) -> str:
    return re.sub(r"[\ufffe\x02\u00ad]\s*", "", _raw_column(page))


def front_pages(data: bytes) -> int:
    """How many pages come before page 1."""
    document = pypdfium2.PdfDocument(data)
    try:
        return next((at for at in range(len(document)) if document.get_page_label(at) == "1"), len(document))
    finally:
        document.close()


def squeezed(text: str) -> str:
    """Text without blanks: where lines break is not what is compared."""
    return "".join(text.split()).replace("\u200b", "")


def difference(data: bytes, outline: Outline) -> str:
    """Where the letters of the body first differ from those that are printed, "" where they do not.

    A mark at the end of a line is a hyphen of the text or one that the line put there; a table's header at the top
    of a page may be a repeated one.
    """
    wanted = expected(outline)
    headers = [squeezed(header) for header in table_headers(outline)]
    at = 0
    for number, text in enumerate(raw_pages(data)[front_pages(data) :], start=1):
        found = squeezed(text)
        for header in headers:
            if found.startswith(header) and not wanted.startswith(header, at):
                found = found.removeprefix(header)
                break
        for place, sign in enumerate(found):
            if wanted.startswith(sign, at):
                at += 1
            elif sign not in _LINE_END:
                return f"page {number}: {found[place:][:60]!r} instead of {wanted[at:][:60]!r}"
            elif wanted.startswith("-", at):
                at += 1
    return f"missing at the end: {wanted[at:][:60]!r}" if at < len(wanted) else ""


def body(data: bytes, headers: tuple[str, ...] = ()) -> str:
    """The letters of the body in order; table headers at the top of a page are left out."""
    texts = [squeezed(text) for text in pages(data)[front_pages(data) :]]
    for number, text in enumerate(texts):
        header = next((each for each in map(squeezed, headers) if number and text.startswith(each)), "")
        texts[number] = text.removeprefix(header)
    return "".join(texts)


def table_headers(outline: Outline) -> list[str]:
    """The header row of every table."""
    bodies = [block.block for block in outline.blocks if isinstance(block, Body)]
    return [block.text.split("\n")[0] for block in bodies if block.type is BlockType.TABLE]


def expected(outline: Outline) -> str:
    """The letters that the body must hold, in order."""
    return squeezed(" ".join(words(outline)))


def words(outline: Outline) -> Iterator[str]:
    for block in outline.blocks:
        match block:
            case Cover() | ContentsList():
                pass
            case Opening() | MemberName() | SectionHeading() | Note():
                yield block.text
            case Ornament():
                yield from block.lines
            case Body(block=inner):
                if inner.type is BlockType.BULLET:
                    yield SIGNS[inner.level - 1]
                yield inner.label
                yield inner.text


def sheets(data: bytes) -> dict[str, str]:
    """The text of each sheet after the first, row by row, without what is hidden."""
    book = load_workbook(io.BytesIO(data))
    return {
        page.title: " ".join(str(cell.value) for cell in shown(page))
        for page in book.worksheets[1:]
        if page.sheet_state == "visible"
    }


def shown(page: Worksheet) -> Iterator[Cell]:
    """The cells of a sheet that hold something and are not hidden."""
    hidden = {letter for letter, column in page.column_dimensions.items() if column.hidden}
    for row in page.iter_rows():
        yield from (cell for cell in row if cell.value is not None and cell.column_letter not in hidden)


def bookmarks(data: bytes) -> list[tuple[int, str, int]]:
    """Level, title and page index of every bookmark."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    finally:
        document.close()
