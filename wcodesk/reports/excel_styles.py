"""The cell styles of the Excel pages: made once a workbook, then set on cells as ready style arrays.

Setting fonts cell by cell is half of openpyxl's cost; a ready array costs nothing.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.workbook import Workbook

from wcodesk.model.blocks import Run
from wcodesk.model.inner_links import inner_scope
from wcodesk.reports.excel_text import legal, quoted
from wcodesk.reports.links import link_target
from wcodesk.reports.styles import Styles, TextStyle

FONT = "Arial"
NORMAL = 10
LINE = 1.28  # of the size: how high Excel sets a line of Arial (12.75 points at 10)
_HORIZONTAL = {"left": "left", "right": "right", "centre": "center", "justify": "left"}


@dataclass(slots=True)
class CellStyles:
    """The styles of one workbook. names: text style name (with a variant) -> style array."""

    book: Workbook
    styles: Styles
    _arrays: dict[tuple[str, str, bool], Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # The unit of column widths is a digit of the workbook's normal font, so that must be ours.
        normal = Font(name=FONT, size=NORMAL, family=2)
        self.book._fonts = IndexedList([normal])
        self.book._named_styles["Normal"].font = normal

    def set(self, cell: Any, runs: tuple[Run, ...], name: str, variant: str = "") -> None:
        """Put text into a cell in a style. The text is a string whatever it looks like, never a formula."""
        text = "".join(run.text for run in runs)
        cell._style = self.array(name, variant, quoted(text))
        if not text:
            return
        runs = _followed(runs)
        cell._value = self._rich(runs, self.styles.text[name]) if _varied(runs) else legal(text)
        cell.data_type = "s"

    def array(self, name: str, variant: str = "", quote: bool = False) -> Any:
        """The style array of a text style.

        variant: "", "label-1", "label-2", "level-2", "header", "cell" or the level of a line of the contents.
        """
        key = (name, variant, quote)
        if key not in self._arrays:
            self._arrays[key] = self._made(*key)
        return self._arrays[key]

    def _made(self, name: str, variant: str, quote: bool) -> Any:
        style = self.styles.text[name]
        title = f"Report {name} {variant}".strip()
        if title not in self.book.named_styles:
            self.book.add_named_style(self._named(title, style, variant))
        sheet = self.book.worksheets[0]
        cell = sheet.cell(1, 1)
        before = copy(cell._style)
        cell.style = title
        if quote:
            cell.quotePrefix = True
        made, cell._style = copy(cell._style), before
        return made

    def _named(self, title: str, style: TextStyle, variant: str) -> NamedStyle:
        colours = self.styles.colours
        rule = Side("thin", color=colours["rule"][1:])
        horizontal = _HORIZONTAL[style.align]
        if variant == "label-2":
            horizontal = "right"
        elif variant:
            horizontal = "left"
        indent = {"level-2": 2, "contents-2": 1, "contents-3": 3}.get(variant, 0)
        named = NamedStyle(
            title,
            font=Font(
                name=FONT,
                size=style.size,
                bold=style.bold,
                italic=style.italic,
                color=style.colour[1:],
            ),
            alignment=Alignment(
                horizontal=horizontal,
                vertical="center" if style.keep else "bottom" if variant.startswith("contents") else "top",
                wrap_text=variant not in ("label-1", "label-2"),
                indent=indent,
            ),
        )
        if style.rule:
            named.border = Border(bottom=rule)
        elif variant in ("cell", "header"):
            named.border = Border(top=rule, bottom=rule, left=rule, right=rule)
        if variant == "header":
            named.fill = PatternFill("solid", fgColor=colours["tint"][1:])
        return named

    def _rich(self, runs: tuple[Run, ...], style: TextStyle) -> CellRichText:
        return CellRichText([TextBlock(self._inline(run, style), legal(run.text)) for run in runs])

    def _inline(self, run: Run, style: TextStyle) -> InlineFont:
        colour = self.styles.colours["link"] if link_target(run.href) else style.colour
        return InlineFont(
            rFont=FONT,
            sz=style.size,
            b=True if style.bold or run.bold else None,
            i=True if style.italic or run.italic else None,
            color=colour[1:],
        )


def _varied(runs: tuple[Run, ...]) -> bool:
    return any(run.bold or run.italic or link_target(run.href) for run in runs)


def _followed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs without the inner links among other words: a link takes the whole cell, so nobody could follow them."""
    if len({run.href for run in runs if run.text.strip()}) <= 1:
        return runs
    return tuple(run._replace(href="") if inner_scope(run.href) else run for run in runs)
