"""How the cells of Member workbooks look: styles made once for all workbooks, set on cells as ready arrays."""

from __future__ import annotations

from typing import Any, NamedTuple

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.workbook import Workbook

from wcodesk.reports.excel_styles import FONT, LINE, NORMAL
from wcodesk.reports.excel_text import legal, quoted

_DARK, _BLUE, _PALE, _GREY, _RULE, _INPUT_RULE = "1F3864", "D9E5F3", "F2F6FB", "F2F2F2", "9AA9BD", "BFBFBF"
_TEXT_FORMAT = 49  # "@": what is typed stays text, so that 1. stays 1. and "- x" is no formula


class Style(NamedTuple):
    """A kind of cell. fill, colour: RGB; edge: colour of its border, "" for none; open_: may be filled in."""

    size: float = NORMAL
    bold: bool = False
    italic: bool = False
    colour: str = "000000"
    fill: str = ""
    edge: str = ""
    align: str = "left"
    vertical: str = "top"
    wrap: bool = True
    indent: int = 0
    open_: bool = False
    text: bool = True

    @property
    def line(self) -> float:
        """Points of a line."""
        return self.size * LINE


STYLES: dict[str, Style] = {
    "title": Style(size=16, bold=True, colour=_DARK, vertical="center", wrap=False),
    "subtitle": Style(size=12, colour=_DARK, vertical="center", wrap=False),
    "lead": Style(size=9, italic=True, colour="404040", vertical="center"),
    "head": Style(bold=True, colour="FFFFFF", fill=_DARK, edge=_DARK, vertical="center"),
    "section": Style(size=11, bold=True, colour=_DARK, fill=_BLUE, vertical="center"),
    "hint": Style(size=9, italic=True, colour="404040", fill=_PALE, vertical="center"),
    "input": Style(edge=_INPUT_RULE, open_=True),
    "choice": Style(edge=_INPUT_RULE, open_=True, colour="404040"),
    "number": Style(edge=_INPUT_RULE, open_=True, align="center", text=False),
    "label": Style(fill=_GREY, edge=_INPUT_RULE),
    "heading": Style(size=12, bold=True, colour=_DARK, vertical="bottom"),
    "paragraph": Style(),
    "term": Style(bold=True),
    "bullet": Style(align="right"),
    "strong": Style(size=11, bold=True, colour="9C2A00", vertical="center"),
    "stamp": Style(size=8, colour="7F7F7F", vertical="bottom"),
    "plain": Style(wrap=False),
}


class Look:
    """The styles of all workbooks. They share its lists, which no workbook changes."""

    def __init__(self) -> None:
        book = Workbook()
        normal = Font(name=FONT, size=NORMAL, family=2)
        book._fonts = IndexedList([normal])  # the unit of column widths is a digit of this font
        book._named_styles["Normal"].font = normal
        self._arrays = {
            (name, quote): _array(book, style, quote) for name, style in STYLES.items() for quote in (False, True)
        }
        for array in self._arrays.values():
            book._cell_styles.add(array)
        self._model = book

    def book(self) -> Workbook:
        """A workbook with these styles and one sheet."""
        book = Workbook()
        for name in ("_fonts", "_fills", "_borders", "_alignments", "_protections", "_cell_styles", "_named_styles"):
            setattr(book, name, getattr(self._model, name))
        return book

    def array(self, name: str) -> StyleArray:
        """The style of an empty cell."""
        return self._arrays[name, False]

    def set(self, cell: Any, text: str, name: str) -> None:
        """Put text into a cell; it is a string whatever it looks like, never a formula."""
        cell._style = self._arrays[name, quoted(text)]
        if text:
            cell._value = legal(text)
            cell.data_type = "s"


def _array(book: Workbook, style: Style, quote: bool) -> StyleArray:
    side = Side("thin", color=style.edge) if style.edge else None
    font = Font(name=FONT, size=style.size, bold=style.bold, italic=style.italic, color=style.colour, family=2)
    made = StyleArray()
    made.fontId = book._fonts.add(font)
    made.fillId = book._fills.add(PatternFill("solid", fgColor=style.fill)) if style.fill else 0
    made.borderId = book._borders.add(Border(left=side, right=side, top=side, bottom=side)) if side else 0
    made.numFmtId = _TEXT_FORMAT if style.text else 0
    made.alignmentId = book._alignments.add(
        Alignment(horizontal=style.align, vertical=style.vertical, wrap_text=style.wrap, indent=style.indent)
    )
    made.protectionId = book._protections.add(Protection(locked=not style.open_))
    made.quotePrefix = int(quote)
    return made
