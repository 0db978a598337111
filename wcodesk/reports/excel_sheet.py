"""Print blocks -> the rows of one sheet.

Column A holds bullets and labels, column B the text, so that lists hang and rows need no merged cells. Only a
sheet with a table has its text column cut into several; text then stands in cells merged across them. Every row's
height is worked out here: neither Excel nor LibreOffice fits merged cells, and not every program fits rows on opening.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from wcodesk.model.blocks import Block, BlockType, Run, plain
from wcodesk.model.inner_links import inner_scope
from wcodesk.model.links import find_links
from wcodesk.model.markdown import render_clean, render_line
from wcodesk.model.normal import without_unseen
from wcodesk.model.page_rows import HEADING_OF_SECTION, PageRow
from wcodesk.reports.excel_styles import LINE, CellStyles
from wcodesk.reports.excel_text import HIGHEST, LONGEST, chunks, legal
from wcodesk.reports.fonts import width
from wcodesk.reports.links import web_target
from wcodesk.reports.outline import (
    Body,
    Figure,
    Heading,
    MemberName,
    Note,
    Opening,
    Ornament,
    PrintBlock,
    SectionHeading,
)
from wcodesk.reports.styles import Styles, TextStyle
from wcodesk.reports.table_widths import column_widths

LABELS = 4.0  # characters, the least width of column A
TEXT = 84.0  # characters, the width of the text columns together
_PIXEL = 0.75  # points
_DIGIT = 7  # pixels of a digit of Arial 10, the unit of column widths
_EDGE = 5  # pixels of padding in a column
SAFETY = 0.985  # other programs' letters may be a little wider
_UNDER_RULE = 5.0  # points of an empty row, so that text does not touch the line above it
_LONGEST_LINK = 2_000  # characters; Excel calls a file with a longer one damaged
_INDENT = 9.0  # points of one step of indent


def points(characters: float) -> float:
    """The inner width of a column that is so many characters wide."""
    return characters * _DIGIT * _PIXEL


@dataclass(slots=True)
class Sheet:
    """Writes one sheet from the top down. rows: of each heading's anchor, for links to it.

    inner: the cells that are links to another part of the report, with its address.
    """

    page: Worksheet
    cells: CellStyles
    styles: Styles
    rows: dict[str, int] = field(default_factory=dict)
    inner: list[tuple[Any, str]] = field(default_factory=list)
    _row: int = 0
    _widths: list[float] = field(default_factory=lambda: [TEXT])

    def write(self, blocks: Sequence[PrintBlock]) -> None:
        """Write all blocks in order."""
        tables = [block.block for block in blocks if isinstance(block, Body) and block.block.type is BlockType.TABLE]
        self._widths = grid(tables, self.styles)
        self.page.column_dimensions["A"].width = label_width(blocks, self.styles) + _EDGE / _DIGIT
        for number, wide in enumerate(self._widths):
            self.page.column_dimensions[get_column_letter(number + 2)].width = wide + _EDGE / _DIGIT
        for column in (self.marks, self.marks + 1):
            self.page.column_dimensions[get_column_letter(column)].hidden = True
        for block in blocks:
            self._block(block)

    def _block(self, block: PrintBlock) -> None:
        match block:
            case Opening() | MemberName() | SectionHeading():
                name = _heading_style(block)
                self.rows[block.anchor] = self._row + 1
                self._text((Run(block.text),), name, where=_heading_row(block))
                if self.styles.text[name].rule:
                    self._next(_UNDER_RULE)
            case Note():
                self._text((Run(block.text),), "note")
            case Figure():
                self._text((Run(block.says),), "note")
            case Ornament():
                for line in block.lines:
                    self._text((Run(line),), "ornament")
            case Body(block=inner, rank=rank, place=place):
                where = PageRow(place.section, place.block, inner.type, inner.level) if place.section else None
                self._body(inner, rank, where)

    def _body(self, block: Block, rank: int, where: PageRow | None) -> None:
        match block.type:
            case BlockType.TABLE:
                self._table(block, where)
            case BlockType.HEADING:
                self._text(block.runs, f"heading-{min(rank + block.level, 5)}", where=where)
            case BlockType.PARAGRAPH:
                self._text(block.runs, "paragraph", where=where)
            case BlockType.BULLET:
                sign = self.styles.lists.signs[0 if block.level <= 1 else 1]
                self._text(block.runs, "bullet", sign, block.level, where)
            case BlockType.NUMBERED:
                self._text(block.runs, "numbered", block.label, block.level, where)

    def _text(
        self, runs: tuple[Run, ...], name: str, label: str = "", level: int = 1, where: PageRow | None = None
    ) -> None:
        """A block of text: a row, or several where one row cannot show it all; the label stands in the first."""
        style = self.styles.text[name]
        variant = "level-2" if level > 1 else ""
        room = (points(sum(self._widths)) - (2 * _INDENT if variant else 0)) * SAFETY
        line = _line(style)
        parts = chunks(runs, room, style.size, int((HIGHEST - style.before - style.after) // line), bold=style.bold)
        for number, (part, count) in enumerate(parts):
            last = number == len(parts) - 1
            high = count * line + (style.before if number == 0 and self._row else 0) + (style.after if last else 0)
            self._next(high)
            if label and number == 0:
                sign = self.page.cell(self._row, 1)
                self.cells.set(sign, (Run(label),), name, "label-2" if level > 1 else "label-1")
            cell = self.page.cell(self._row, 2)
            self.cells.set(cell, part, name, variant)
            self._link(cell, part)
            if style.rule:
                self.page.cell(self._row, 1)._style = self.cells.array(name)
            if len(self._widths) > 1:
                self._merge(2, len(self._widths) + 1, cell._style)
            self._mark(where and where._replace(part=number), (runs,))

    def _table(self, block: Block, where: PageRow | None) -> None:
        count = max(len(row) for row in block.rows)
        edges = _edges(count, len(self._widths))
        self._next(4)
        for number, row in enumerate(block.rows):
            name, variant = ("column", "header") if number == 0 else ("cell", "cell")
            style = self.styles.text[name]
            line = _line(style)
            padded = row + ((),) * (count - len(row))
            columns = [
                chunks(
                    cell,
                    points(sum(self._widths[edges[at] : edges[at + 1]])) * SAFETY,
                    style.size,
                    int((HIGHEST - 4) // line),
                    bold=style.bold,
                )
                for at, cell in enumerate(padded)
            ]
            for turn in range(max(map(len, columns))):
                here = [parts[turn] if turn < len(parts) else ((), 1) for parts in columns]
                self._next(max(lines for _, lines in here) * line + 4)
                for at, (part, _) in enumerate(here):
                    cell = self.page.cell(self._row, edges[at] + 2)
                    self.cells.set(cell, part, name, variant)
                    self._link(cell, part)
                    self._merge(edges[at] + 2, edges[at + 1] + 1, cell._style)
                self._mark(where and where._replace(row=number, part=turn), padded)
        self._next(6)

    @property
    def marks(self) -> int:
        """The number of the first hidden column."""
        return len(self._widths) + 2

    def _mark(self, where: PageRow | None, cells: tuple[tuple[Run, ...], ...]) -> None:
        """Say in the hidden columns what the present row is, and its text as it was written where it has styles."""
        if where is None:
            return
        self._hidden(self.marks, str(where))
        if where.part == 0 and any(run.bold or run.italic or run.href for runs in cells for run in runs):
            table = where.type == BlockType.TABLE
            row = Block(BlockType.TABLE, rows=(cells,)) if table else Block(BlockType.PARAGRAPH, cells[0])
            seen = without_unseen([row])
            source = render_clean(seen).split("\n")[0] if table else render_line(seen[0].runs if seen else ())
            if 2 * len(source) <= LONGEST:
                self._hidden(self.marks + 1, source)

    def _hidden(self, column: int, text: str) -> None:
        cell = self.page.cell(self._row, column)
        cell._value = legal(text)
        cell.data_type = "s"

    def _next(self, high: float) -> None:
        self._row += 1
        # Excel keeps heights in steps of a quarter of a point.
        self.page.row_dimensions[self._row].height = round(high * 4) / 4

    def _merge(self, first: int, last: int, style: Any) -> None:
        if last > first:
            for column in range(first + 1, last + 1):
                self.page.cell(self._row, column)._style = style
            self.page.merge_cells(start_row=self._row, end_row=self._row, start_column=first, end_column=last)

    def _link(self, cell: Any, runs: tuple[Run, ...]) -> None:
        """A cell that holds an address and nothing else becomes a link to it.

        Text with an address in it does not: a link takes the whole cell, and LibreOffice then shows one line of it.
        """
        text = plain(runs).strip()
        hrefs = {run.href for run in runs if run.text.strip()}
        bare = [found for first, last, found in find_links(text) if (first, last) == (0, len(text))]
        href = hrefs.pop() if len(hrefs) == 1 else ""
        if inner_scope(href):
            self.inner.append((cell, href))
            return
        target = web_target(href)
        target = target or (web_target(bare[0]) if bare else "")
        if target and len(target) <= _LONGEST_LINK:
            cell.hyperlink = Hyperlink(ref=cell.coordinate, target=target)


def _heading_row(heading: Heading) -> PageRow | None:
    """What the row of a section's heading says of itself."""
    if isinstance(heading, SectionHeading) and heading.place.section:
        return PageRow(heading.place.section, HEADING_OF_SECTION, BlockType.HEADING, heading.rank)
    return None


def _heading_style(heading: Heading) -> str:
    match heading:
        case Opening():
            return "opening"
        case MemberName():
            return "member"
        case SectionHeading():
            return f"heading-{heading.rank}"


def _line(style: TextStyle) -> float:
    return style.size * LINE


def label_width(blocks: Iterable[PrintBlock], styles: Styles) -> float:
    """The width in characters of the column of labels: that of the widest label, within reason."""
    size = styles.text["numbered"].size
    labels = [block.block.label for block in blocks if isinstance(block, Body)]
    widest = max((width(label, size=size) for label in labels), default=0) / (_DIGIT * _PIXEL)
    return min(max(widest + 1, LABELS), TEXT / 4)


def grid(tables: Iterable[Block], styles: Styles) -> list[float]:
    """Widths in characters of the text columns: one, or those of the sheet's table with most columns."""
    widest = max(tables, key=lambda block: max(len(row) for row in block.rows), default=None)
    if widest is None:
        return [TEXT]
    widths = column_widths(widest, styles, points(TEXT))
    total = sum(widths)
    return [TEXT * wide / total for wide in widths]


def _edges(count: int, columns: int) -> list[int]:
    """Where count table columns begin and end on a grid of at least as many columns."""
    return [0, *accumulate((at + 1) * columns // count - at * columns // count for at in range(count))]
