"""Which marked content of a page is in which cell of a table, as the structure of a tagged PDF has it.

The library gives of the structure what has content on the page; the rest it leaves empty but in its place, so that a
row and a cell are known by their number in the whole table.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2
from pypdfium2 import raw

from wcodesk.intake.report.pdf_lines import Cell

_DEEPEST = 60  # elements in one another; a damaged structure may go round
_PARTS = ("THead", "TBody", "TFoot")
_LARGER = ("H", "H1", "H2", "H3", "H4", "H5", "H6", "Part", "Sect", "Table", "TOC")
_FEWEST = 2  # rows, and columns: less is a frame around text, unless it has a header


def tagged_cells(page: pypdfium2.PdfPage) -> dict[int, Cell] | None:
    """The cell of each marked content that is in one; None on a page without tags."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return None
    try:
        found: dict[int, Cell] = {}
        count = raw.FPDF_StructTree_CountChildren(tree)
        tops = [raw.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(count)]
        if not any(tops):
            return None
        tables = (table for top in tops if top for table in _tables(top, 0))
        for number, table in enumerate(tables):
            found |= _cells(table, number)
        return found
    finally:
        raw.FPDF_StructTree_Close(tree)


def _tables(element: Any, depth: int) -> Iterator[Any]:
    if _type(element) == "Table" and not _frames(element, 0):
        yield element
    elif depth < _DEEPEST:
        for child in _children(element):
            if child:
                yield from _tables(child, depth + 1)


def _frames(element: Any, depth: int) -> bool:
    """Whether a table is a frame for the page: headings, or tables, stand in it."""
    return depth < _DEEPEST and any(
        _type(child) in _LARGER or _frames(child, depth + 1) for child in _children(element) if child
    )


def _cells(table: Any, number: int) -> dict[int, Cell]:
    rows = list(_rows(table))
    columns = max((raw.FPDF_StructElement_CountChildren(row) for row in rows if row), default=0)
    if len(rows) < _FEWEST or (columns < _FEWEST and not _headed(rows[0])):
        return {}
    return {
        content: Cell(number, at, column, columns)
        for at, row in enumerate(rows)
        if row
        for column, cell in enumerate(_children(row))
        if cell
        for content in _contents(cell, 0)
    }


def _headed(first: Any) -> bool:
    """Whether the first row is a header's. One on a page before is taken for it, since a frame has hardly two rows."""
    return not first or any(cell and _type(cell) == "TH" for cell in _children(first))


def _rows(table: Any) -> Iterator[Any]:
    """All rows; None for one that has nothing on this page, and for a head of the table that is on another."""
    for child in _children(table):
        kind = _type(child) if child else "TR"
        if kind == "TR":
            yield child
        elif kind in _PARTS:
            yield from _children(child)


def _contents(element: Any, depth: int) -> Iterator[int]:
    for at, child in enumerate(_children(element)):
        if child:
            if depth < _DEEPEST:
                yield from _contents(child, depth + 1)
        elif (content := raw.FPDF_StructElement_GetChildMarkedContentID(element, at)) >= 0:
            yield content


def _children(element: Any) -> Iterator[Any]:
    for at in range(raw.FPDF_StructElement_CountChildren(element)):
        yield raw.FPDF_StructElement_GetChildAtIndex(element, at)


def _type(element: Any) -> str:
    """The kind of an element by its standard name."""
    room = ctypes.create_string_buffer(64)
    size = raw.FPDF_StructElement_GetType(element, room, len(room))
    return room.raw[: size - 2].decode("utf-16-le") if 2 <= size <= len(room) else ""
