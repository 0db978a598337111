"""What stands in an exported file, read back with other libraries than those that wrote it."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdfium2
from openpyxl import load_workbook

from wcodesk.model.blocks import BlockType
from wcodesk.reports.outline import Body, ContentsList, Cover, Heading, Note, Ornament, Outline
from wcodesk.reports.styles import report_styles

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


def _column(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage().get_text_bounded(0, PAGE.bottom - 6, PAGE.width, PAGE.height - PAGE.top + 6)
    # pdfium reads a hyphen at the end of a line as one that may be dropped.
    return text.replace("\ufffe", "-").replace("\x02", "-")


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


def body(data: bytes, headers: tuple[str, ...] = ()) -> str:
    """The letters of the body in order; table headers repeated at the top of a page are left out."""
    texts = [squeezed(text) for text in pages(data)[front_pages(data) :]]
    for header in map(squeezed, headers):
        texts = [text.removeprefix(header) for text in texts]
    return "".join(texts)


def expected(outline: Outline) -> str:
    """The letters that the body must hold, in order."""
    return squeezed(" ".join(words(outline)))


def words(outline: Outline) -> Iterator[str]:
    for block in outline.blocks:
        match block:
            case Cover() | ContentsList():
                pass
            case Heading() | Note():
                yield block.text
            case Ornament():
                yield from block.lines
            case Body(block=inner):
                if inner.type is BlockType.BULLET:
                    yield SIGNS[inner.level - 1]
                yield inner.label
                yield inner.text


def sheets(data: bytes) -> dict[str, str]:
    """The text of each sheet after the first, row by row."""
    book = load_workbook(io.BytesIO(data))
    return {
        page.title: " ".join(str(cell.value) for row in page.iter_rows() for cell in row if cell.value is not None)
        for page in book.worksheets[1:]
    }


def bookmarks(data: bytes) -> list[tuple[int, str, int]]:
    """Level, title and page index of every bookmark."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    finally:
        document.close()
