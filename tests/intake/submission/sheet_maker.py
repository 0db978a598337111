"""Makes sheets out of rows of plain values, as the readers of files would give them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from wcodesk.intake.book.cells import Book, Cell, CellKind, Merge, Row, Sheet, State, letters, place
from wcodesk.intake.submission.foreign.guess import guess
from wcodesk.intake.submission.foreign.reading import ForeignPart, read_foreign
from wcodesk.intake.submission.grid import Grid, Grids
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.submission import Account, SheetMapping

MEMBERS = MemberIndex(load_members())
NO_VALUE = object()
"""Stands for a formula without a value."""


def cell(row: int, column: int, value: object) -> Cell:
    """A cell of the kind that its value has; a text that begins with # is an error."""
    if value is NO_VALUE:
        return Cell(row, column, CellKind.FORMULA, None, "=A1")
    if isinstance(value, str):
        return Cell(row, column, CellKind.ERROR if value.startswith("#") and len(value) > 1 else CellKind.TEXT, value)
    if isinstance(value, bool):
        return Cell(row, column, CellKind.BOOL, value)
    if isinstance(value, date):
        return Cell(row, column, CellKind.DATE, value, f"{value:%d/%m/%Y}")
    assert isinstance(value, int | float)
    return Cell(row, column, CellKind.NUMBER, value)


def sheet_of(
    rows: Sequence[Sequence[object]],
    name: str = "Sheet1",
    *,
    merges: Sequence[str] = (),
    state: State = State.VISIBLE,
    hidden_rows: Sequence[int] = (),
    hidden_columns: Sequence[int] = (),
) -> Sheet:
    """A sheet; None and "" are no cells. merges: such as "A1:C1"."""
    made = []
    for number, values in enumerate(rows, 1):
        cells = tuple(cell(number, column, value) for column, value in enumerate(values, 1) if value not in (None, ""))
        if cells:
            made.append(Row(number, cells))
    ranges = []
    for merge in merges:
        first, last = (place(end) for end in merge.split(":"))
        assert first and last
        ranges.append(Merge(*first, *last))
    seen = sum(len(row.cells) for row in made)
    return Sheet(name, state, tuple(made), tuple(ranges), tuple(hidden_rows), tuple(hidden_columns), seen=seen)


def grid_of(rows: Sequence[Sequence[object]], name: str = "Sheet1", **more: object) -> Grid:
    return Grid(sheet_of(rows, name, **more), {})  # type: ignore[arg-type]


def columns_of(mapping: SheetMapping) -> dict[str, str]:
    """Fields by the names of their columns."""
    return {letters(column): name for column, name in mapping.columns}


def read(
    sheet: Sheet | Sequence[Sequence[object]],
    mapping: SheetMapping | None = None,
    words: Mapping[str, Mapping[str, str]] | None = None,
    *,
    file_name: str = "",
    repairs: Mapping[str, str] | None = None,
) -> tuple[ForeignPart, Account]:
    """A sheet read as it is guessed, or as told, and what became of its cells."""
    made = sheet if isinstance(sheet, Sheet) else sheet_of(sheet)
    grids = Grids(Book((made,)), {f"{made.name}!{at}": text for at, text in (repairs or {}).items()})
    grid = grids.all[0]
    mapping = mapping or guess(grid, MEMBERS, file_name)
    part = read_foreign(grid, mapping, MEMBERS, words or {}, file_name)
    account = grids.account(part.problems)
    assert account.seen == account.read + account.problems + sum(each.times for each in account.ignored)
    return part, account


def reasons(account: Account) -> dict[str, int]:
    """How many cells are ignored for each reason."""
    return {each.reason: each.times for each in account.ignored}
