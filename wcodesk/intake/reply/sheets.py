"""The XML of one sheet: marks on its cells, made where there are none, and the way to its notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from wcodesk.intake.book.cells import MAX_COLUMN, MAX_ROW, Merge, address, place
from wcodesk.intake.book.faults import damaged
from wcodesk.intake.book.markup import flag, local
from wcodesk.intake.reply.layout import Layout
from wcodesk.intake.reply.splice import Part, prefix, with_attribute

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BEHIND = frozenset(
    ("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
     "AlternateContent")
)  # fmt: skip
_DIGITS = re.compile("[0-9]{1,7}")


class Marked(NamedTuple):
    """What came of a sheet. where: row and column of each area's note; drawing: id of the relation to the boxes."""

    where: dict[str, tuple[int, int]]
    layout: Layout
    drawing: str


class SheetMarks:
    """Marks one sheet. areas: "B12", "B12:E14", or "" for all of it; restyled: a style -> its marked twin."""

    def __init__(self, part: Part, areas: list[str], merges: Sequence[Merge], restyled: Callable[[int], int]) -> None:
        self._part = part
        self._areas = areas
        self._merges = merges
        self._restyled = restyled
        self._layout = Layout()
        self._where: dict[str, tuple[int, int]] = {}
        self._wanted: dict[int, list[int]] = {}
        self._missing: list[int] = []  # rows that are wanted and were not met, the last first
        self._before: dict[int, int] = {}  # where each of them would stand
        self._met: set[tuple[int, int]] = set()
        self._rows_met: set[int] = set()
        self._prefix = ""
        self._depth = 0
        self._data = -1  # where the cells begin; -2 behind them
        self._row = self._column = 0
        self._row_at = 0
        self._row_style = ""
        self._waiting: list[int] = []  # columns that are wanted in this row, the last first
        self._spots: dict[int, int] = {}  # where each of them would stand
        self._drawing = ""
        self._drawing_at = -1

    def mark(self, relation: str) -> Marked:
        """Mark all cells. relation: id for the relation to the boxes, where the sheet has none."""
        self._part.walk("a sheet", self._start, self._end)
        if self._data != -2:
            raise damaged("a sheet without cells")
        if not self._drawing:
            name = f"{self._prefix}legacyDrawing"
            self._part.put(self._drawing_at, f'<{name} xmlns:r="{RELATIONS}" r:id="{relation}"/>')
        return Marked(self._where, self._layout, self._drawing or relation)

    def _start(self, tag: str, attributes: dict[str, str], at: int) -> None:
        name = local(tag)
        self._depth += 1
        if self._depth == 1:
            self._prefix = prefix(tag)
        elif self._data >= 0:
            if name == "c":
                self._start_cell(attributes, at)
            elif name == "row":
                self._start_row(attributes, at)
        elif name == "sheetData":
            self._start_data(at)
        elif name == "sheetFormatPr":
            self._layout.defaults(attributes)
        elif name == "col":
            self._layout.column(attributes)
        elif self._depth == 2 and self._data == -2:
            if name == "legacyDrawing":
                self._drawing = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            elif name in _BEHIND and self._drawing_at < 0:
                self._drawing_at = at

    def _end(self, tag: str, at: int) -> None:
        name = local(tag)
        self._depth -= 1
        if self._depth == 0 and self._drawing_at < 0:
            self._drawing_at = at
        elif self._data >= 0 and name == "row":
            self._end_row(at)
        elif self._data >= 0 and name == "sheetData":
            self._end_data(at)

    def _start_data(self, at: int) -> None:
        if self._data != -1:
            raise damaged("a sheet with two lists of cells")
        self._data = at
        for area in self._areas:
            row, column = self._where[area] = self._spot(area)
            columns = self._wanted.setdefault(row, [])
            # A note about the whole sheet says nothing about the cell that it is fastened to.
            if area and column not in columns:
                columns.append(column)
        self._wanted = {row: sorted(columns, reverse=True) for row, columns in self._wanted.items() if columns}
        self._missing = sorted(self._wanted, reverse=True)

    def _spot(self, area: str) -> tuple[int, int]:
        """The first cell of an area that is not in a hidden column; of merged cells the one that they show."""
        first, _, last = area.partition(":")
        start = place(first) or (1, 1)
        end = place(last) or (start if area else (1, 50))
        seen = (column for column in range(start[1], end[1] + 1) if not self._layout.hidden(column))
        row, column = start[0], next(seen, start[1])
        for merge in self._merges:
            if merge.first_row <= row <= merge.last_row and merge.first_column <= column <= merge.last_column:
                if area:
                    self._layout.merged(*merge[:2], merge.last_column)
                return merge[:2]
        return row, column

    def _start_row(self, attributes: dict[str, str], at: int) -> None:
        text = attributes.get("r", "")
        number = int(text) if _DIGITS.fullmatch(text) else 0
        self._row = number if 0 < number <= MAX_ROW else self._row + 1
        self._column = 0
        self._row_at = at
        self._row_style = attributes.get("s", "") if flag(attributes.get("customFormat")) else ""
        self._layout.row(self._row, attributes)
        while self._missing and self._missing[-1] < self._row:
            self._before[self._missing.pop()] = at
        self._waiting = [] if self._row in self._rows_met else list(self._wanted.get(self._row, ()))
        self._spots = {}
        if self._waiting:
            self._rows_met.add(self._row)

    def _start_cell(self, attributes: dict[str, str], at: int) -> None:
        reference = attributes.get("r")
        if reference is None:
            where = (self._row, self._column + 1) if self._column < MAX_COLUMN else None
        else:
            where = place(reference)
        if where is None:
            return
        self._column = where[1]
        while self._waiting and self._waiting[-1] < self._column:
            self._spots[self._waiting.pop()] = at
        if where[1] in self._wanted.get(where[0], ()) and where not in self._met:
            self._met.add(where)
            tag = self._part.tag(at)
            style = self._restyled(_style(attributes.get("s", "")))
            self._part.put(at, with_attribute(tag, "s", str(style)), at + len(tag))

    def _end_row(self, at: int) -> None:
        columns = [
            one for one in reversed(self._wanted.get(self._row, ())) if one in self._spots or one in self._waiting
        ]
        columns = [one for one in columns if (self._row, one) not in self._met]
        self._waiting = []
        if not columns:
            return
        tag = with_attribute(self._part.tag(self._row_at), "spans", None)
        if tag.endswith(b"/>"):
            made = "".join(self._cell(column) for column in columns)
            closing = f"</{self._prefix}row>"
            self._part.put(self._row_at, tag[:-2] + f">{made}{closing}".encode(), at)
            return
        self._part.put(self._row_at, tag, self._row_at + len(self._part.tag(self._row_at)))
        for column in columns:
            self._part.put(self._spots.get(column, at), self._cell(column))

    def _cell(self, column: int, row: int = 0) -> str:
        own = self._row_style if not row else ""
        style = self._restyled(_style(own) if own else self._layout.style(column))
        self._met.add((row or self._row, column))
        return f'<{self._prefix}c r="{address(row or self._row, column)}" s="{style}"/>'

    def _end_data(self, at: int) -> None:
        rows = []
        for row in sorted(set(self._wanted) - self._rows_met):
            columns = [one for one in reversed(self._wanted[row]) if (row, one) not in self._met]
            cells = "".join(self._cell(column, row) for column in columns)
            if cells:
                rows.append((self._before.get(row, at), f'<{self._prefix}row r="{row}">{cells}</{self._prefix}row>'))
        if self._part.tag(self._data).endswith(b"/>"):
            self._part.inside(self._data, "".join(text for _, text in rows))
        else:
            for spot, text in rows:
                self._part.put(spot, text)
        self._data = -2


def _style(text: str) -> int:
    return int(text) if _DIGITS.fullmatch(text) else 0
