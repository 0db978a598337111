"""The cells of one sheet while they are gathered: each that holds something is delivered or listed as passed over.

What the readers of the different kinds of file have in common.
"""

from __future__ import annotations

from collections.abc import Iterable

from wcodesk.intake.book.cells import (
    Cell,
    CellKind,
    CellNote,
    Limits,
    Merge,
    Passed,
    Row,
    Sheet,
    State,
    Value,
    address,
)
from wcodesk.intake.book.clean import clean
from wcodesk.intake.book.faults import Unreadable
from wcodesk.intake.book.remarks import Remarks
from wcodesk.intake.book.strings import TOO_MUCH
from wcodesk.model.translation import mark, tr

_SHOWN = 200
"""Characters of a passed-over text that are shown."""
_LISTED = 1_000
"""Passed-over cells of a sheet that are listed one by one."""

TWICE = mark("its address stands twice in the file; the first one counts")
COVERED = mark("it lies hidden under the merged cells {cells}")
TOO_MANY = mark("the workbook holds more cells than are read")
NO_PLACE = mark("its address is none that a sheet has")


class Budget:
    """What the whole book may still hold."""

    def __init__(self, limits: Limits) -> None:
        self.cells = limits.cells
        self.text = limits.text


class Tally:
    """Gathers a sheet."""

    def __init__(self, name: str, remarks: Remarks, budget: Budget) -> None:
        self.name = name
        self.seen = 0
        self._remarks = remarks
        self._budget = budget
        self._rows: dict[int, dict[int, Cell]] = {}
        self._passed: list[Passed] = []
        self._more: dict[str, int] = {}
        self._formulas_noted = False

    @property
    def full(self) -> bool:
        """Whether the book has as many cells as are read."""
        return self._budget.cells <= 0

    def add(
        self, row: int, column: int, kind: CellKind, value: Value, shown: str = "", *, computed: bool = False
    ) -> None:
        """A cell that holds something. A text is cleaned here."""
        self.seen += 1
        if self._budget.cells <= 0:
            self._pass(row, column, tr(TOO_MANY), value)
            return
        cells = self._rows.get(row)
        if cells is None:
            cells = self._rows[row] = {}
        elif column in cells:
            self._pass(row, column, tr(TWICE), value)
            return
        if kind is CellKind.TEXT and isinstance(value, str):
            value = shown = self._cleaned(value, row, column)
            if not value:
                self._pass(row, column, tr("it holds nothing that can be printed"), value)
                return
        self._budget.cells -= 1
        cells[column] = Cell(row, column, kind, value, shown, computed)

    def remark(self, text: str, row: int = 0, column: int = 0) -> None:
        """Note something about the sheet or one of its cells."""
        self._remarks.add(text, self.name, row, column)

    def misplaced(self, reference: str, text: object) -> None:
        """A cell that holds something and has no place in a sheet."""
        self.seen += 1
        self._list(Passed(clean(reference[:20])[0], tr(NO_PLACE), _short(text)))

    def refuse(self, row: int, column: int, reason: str, text: object = "") -> None:
        """A cell that holds something that cannot be read."""
        self.seen += 1
        self._pass(row, column, reason, text)

    def uncounted(self, count: int, reason: str) -> None:
        """So many cells that hold something and were not told apart."""
        if count:
            self.seen += count
            self._more[reason] = self._more.get(reason, 0) + count

    def sheet(
        self,
        state: State,
        merges: Iterable[Merge] = (),
        hidden_rows: Iterable[tuple[int, int]] = (),
        hidden_columns: Iterable[tuple[int, int]] = (),
        notes: Iterable[CellNote] = (),
    ) -> Sheet:
        """The sheet that was gathered. hidden: ranges, of which the rows and columns with cells are kept."""
        merges = tuple(sorted(merges))
        self._uncover(merges)
        rows = tuple(
            Row(number, tuple(cell for _, cell in sorted(cells.items())))
            for number, cells in sorted(self._rows.items())
            if cells
        )
        columns = sorted({cell.column for row in rows for cell in row.cells})
        passed = [*self._passed, *(Passed("", reason, "", count) for reason, count in self._more.items())]
        return Sheet(
            self.name,
            state,
            rows,
            merges,
            _within((row.number for row in rows), hidden_rows),
            _within(columns, hidden_columns),
            tuple(notes),
            tuple(passed),
            self.seen,
        )

    def _cleaned(self, text: str, row: int, column: int) -> str:
        self._budget.text -= len(text)
        if self._budget.text < 0:
            raise Unreadable(tr(TOO_MUCH), f"{self.name}!{address(row, column)}")
        text, remarks = clean(text)
        for remark in remarks:
            self.remark(tr(remark), row, column)
        return text

    def _pass(self, row: int, column: int, reason: str, text: object) -> None:
        self._list(Passed(address(row, column), reason, _short(text)))

    def _list(self, passed: Passed) -> None:
        if len(self._passed) < _LISTED:
            self._passed.append(passed)
        else:
            self._more[passed.reason] = self._more.get(passed.reason, 0) + 1

    def _uncover(self, merges: tuple[Merge, ...]) -> None:
        """Take out what lies under merged cells: nobody who looks at the sheet can see it."""
        if not merges:
            return
        waiting = list(reversed(merges))  # sorted by the first row
        active: list[Merge] = []
        for number in sorted(self._rows):
            while waiting and waiting[-1].first_row <= number:
                active.append(waiting.pop())
            active = [merge for merge in active if merge.last_row >= number]
            if not active:
                continue
            cells = self._rows[number]
            for merge in active:
                for column in [one for one in cells if merge.first_column <= one <= merge.last_column]:
                    if (number, column) != merge[:2]:
                        cell = cells.pop(column)
                        self._budget.cells += 1
                        self._pass(number, column, tr(COVERED, cells=merge.address), cell.shown or cell.value)


def _short(text: object) -> str:
    if text is None:
        return ""
    found, _ = clean(text[: _SHOWN + 1] if isinstance(text, str) else str(text))
    return found if len(found) <= _SHOWN else f"{found[:_SHOWN]}…"


def _within(numbers: Iterable[int], ranges: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """The numbers, in order, that lie in one of the ranges."""
    waiting = sorted(ranges, reverse=True)
    found: list[int] = []
    last = 0
    for number in numbers:
        while waiting and waiting[-1][0] <= number:
            last = max(last, waiting.pop()[1])
        if number <= last:
            found.append(number)
    return tuple(found)
