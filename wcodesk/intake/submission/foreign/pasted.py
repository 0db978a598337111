"""Rows from the clipboard -> missions to be added, each row read or told with what is wrong with it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import NamedTuple

from wcodesk.intake.book.cells import Cell, CellKind, Row, Sheet, State, place
from wcodesk.intake.submission.foreign.guess import guess, scores
from wcodesk.intake.submission.foreign.missions import MissionTable
from wcodesk.intake.submission.foreign.owners import Owners
from wcodesk.intake.submission.foreign.reading import shown_sheet
from wcodesk.intake.submission.foreign.rows import ForeignRows, explain_rest, usable
from wcodesk.intake.submission.grid import Grid
from wcodesk.model.dates import understand
from wcodesk.model.errors import Refused
from wcodesk.model.fields import MISSION_FIELDS
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.owner_names import Owner, region_named
from wcodesk.model.submission import (
    ForeignSheet,
    Level,
    Place,
    Problem,
    ProblemKind,
    ReturnedRecord,
    SheetMapping,
    SheetUse,
)
from wcodesk.model.translation import tr

MOST_ROWS = 2_000
_MOST_CELL = 100_000  # characters
_REGION = "region:"  # before the scope word, where the readers have a Member's code
_APOSTROPHE = ("'=", "'+", "'-", "'@")  # as the desk writes what looks like a formula

_HEADS = {fold(field.label): field.name for field in MISSION_FIELDS}
_HEADS |= {fold("Member or region"): "member", fold("Region"): ""}


class Pasted(NamedTuple):
    """missions: the fields of each, ready to be added; rows: the row of each. sheet: what was read, to be shown."""

    missions: tuple[dict[str, str], ...]
    rows: tuple[int, ...]
    problems: tuple[Problem, ...]
    sheet: ForeignSheet


def table_of(text: str) -> Sheet:
    """The rows of a text as Excel copies them. Raises Refused for what is no table, or too much of one."""
    if "\x00" in text or not text.strip():
        raise Refused(
            tr("The clipboard holds no rows. Copy some in Excel, with or without the heads of their columns.")
        )
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    except csv.Error as problem:
        raise Refused(tr("What the clipboard holds cannot be read as rows of a table.")) from problem
    while lines and not any(cell.strip() for cell in lines[-1]):
        del lines[-1]
    if len(lines) > MOST_ROWS:
        said = tr("{n} rows are too many to paste; at most {most}. Import them as a file instead.")
        raise Refused(said.format(n=len(lines), most=MOST_ROWS))
    rows = [row for number, line in enumerate(lines, 1) if (row := _row(number, line)).cells]
    return Sheet("Clipboard", State.VISIBLE, tuple(rows), seen=sum(len(row.cells) for row in rows))


def _row(number: int, line: Sequence[str]) -> Row:
    cells = []
    for column, text in enumerate(line, 1):
        said = (text[1:] if text.startswith(_APOSTROPHE) else text)[:_MOST_CELL]
        if said.strip():
            cells.append(Cell(number, column, CellKind.TEXT, said))
    return Row(number, tuple(cells))


def with_cell(table: Sheet, row: int, column: int, text: str) -> Sheet:
    """The same rows with another text in a cell."""
    cell = Cell(row, column, CellKind.TEXT, text[:_MOST_CELL])

    def mended(before: Row) -> Row:
        others = [each for each in before.cells if each.column != column]
        cells = [*others, cell] if text.strip() else others
        return Row(row, tuple(sorted(cells, key=lambda each: each.column)))

    rows = [mended(each) if each.number == row else each for each in table.rows]
    return table._replace(rows=tuple(each for each in rows if each.cells), seen=sum(len(each.cells) for each in rows))


def first_guess(table: Sheet, members: MemberIndex) -> SheetMapping:
    """What each column most likely holds; where nothing can be told, the longest words are the titles."""
    grid = Grid(table, {})
    if own := _own_heads(grid):
        return own
    found = guess(grid, members)
    if found.use is SheetUse.MISSIONS:
        return found._replace(member="")
    return _plain_guess(grid, members)


def _plain_guess(grid: Grid, members: MemberIndex) -> SheetMapping:
    """Of one row, or what else is too little to guess by: dates, Members, and the longest words as titles."""
    found: dict[int, str] = {}
    lengths: dict[int, int] = {}
    for column in range(1, grid.last_column + 1):
        texts = [text for row in grid.rows if (text := grid.text(row, column).strip())]
        if "when" not in found.values() and texts and all(map(understand, texts)):
            found[column] = "when"
        elif (
            "member" not in found.values() and texts and all(members.find(each) or region_named(each) for each in texts)
        ):
            found[column] = "member"
        else:
            lengths[column] = sum(map(len, texts))
    if lengths:
        found[max(lengths, key=lambda column: lengths[column])] = "title"
    return SheetMapping(SheetUse.MISSIONS, 0, tuple(sorted(found.items())))


def _own_heads(grid: Grid) -> SheetMapping | None:
    """Rows as the list of missions copies and exports them: heads that are all the desk's own."""
    first = grid.rows[0] if grid.rows else 0
    heads = {column: fold(grid.text(first, column)) for column in grid.columns(first)}
    if "title" not in heads.values() or not _HEADS.keys() >= set(heads.values()):
        return None
    columns = {column: _HEADS[head] for column, head in heads.items() if _HEADS[head]}
    return SheetMapping(SheetUse.MISSIONS, first, tuple(sorted(columns.items())))


def read_pasted(pasted: Sheet, mapping: SheetMapping, owner: Owner, members: MemberIndex) -> Pasted:
    """Read the rows as the mapping says. owner: whose those are that name nobody."""
    grid = Grid(pasted, {})
    mapping = usable(mapping, members)._replace(member=owner.member)
    rows = _Rows(grid, mapping, Owners(members, {}), owner)
    table = MissionTable(rows, members, {})
    records = table.read()
    explain_rest(grid, mapping)
    problems = (*rows.problems, *_left_out(grid, mapping.header, records, rows.problems))
    wrong = {problem.item for problem in problems if problem.level is Level.ERROR and problem.item}
    good = [record for record in records if record.key not in wrong]
    missions = tuple({**record.values, **_owner_fields(record.member)} for record in good)
    at = tuple(row_of(record.place) for record in good)
    sheet = shown_sheet(grid, mapping, members)._replace(scores=scores(grid, mapping, members), date=table.date)
    return Pasted(missions, at, problems, sheet)


def _left_out(grid: Grid, header: int, records: Sequence[ReturnedRecord], problems: Sequence[Problem]) -> list[Problem]:
    """The rows that are no missions and that nobody told of yet, each with the reason."""
    told = {row_of(each.place) for each in records} | {row_of(each.place) for each in problems}
    reasons: dict[int, str] = {}
    for (row, _), fate in grid.fates(set()):
        if row > header and row not in told and fate != "read":
            reasons.setdefault(row, fate)
    return [
        Problem(Level.NOTE, ProblemKind.STRUCTURE, grid.place(row, 1), tr("left out, {reason}.", reason=reason))
        for row, reason in reasons.items()
    ]


def row_of(where: Place) -> int:
    """The row of a place; 0 for none."""
    found = place(where.cells.partition(":")[0])
    return found[0] if found else 0


def _owner_fields(code: str) -> dict[str, str]:
    return {"region": code.removeprefix(_REGION)} if code.startswith(_REGION) else {"member": code}


class _Rows(ForeignRows):
    """Rows that may be a region's too, named or, where they name nobody, that which is shown."""

    def __init__(self, grid: Grid, mapping: SheetMapping, owners: Owners, owner: Owner) -> None:
        super().__init__(grid, mapping, owners)
        if owner.region and not owner.member:
            self._member = f"{_REGION}{owner.region}"

    def _owner(self, row: int, filled: list[int]) -> str:
        column = self._owner_column
        said = self.grid.text(row, column).strip() if column and not self.grid.broken(row, column) else ""
        scope = region_named(said) if said and self._owners.members.find(said) is None else ""
        if not scope or filled == [column]:
            return super()._owner(row, filled)
        self.grid.take(row, column)
        self.current, self._stopped, self._alone = f"{_REGION}{scope}", "", False
        return self.current

    def finish(self, *, ownerless: int = 0) -> None:
        """As for a sheet, but told row by row and with what helps here."""
        missing, self._ownerless = self._ownerless, []
        for row in missing:
            sentence = tr("whose the activity is is not known: choose a Member or region below.")
            self.problems.append(Problem(Level.ERROR, ProblemKind.MEMBER, self.grid.place(row, 1), sentence))
        super().finish(ownerless=ownerless)
        self.problems = [self._to_be_mended(problem) for problem in self.problems]

    def _to_be_mended(self, problem: Problem) -> Problem:
        """An unknown name is mended in its cell: it is not chosen once for all, as of a sheet."""
        if problem.field != "member":
            return problem
        near = tr(" or ").join(offer.label for offer in problem.offers[:3])
        sentence = tr("no Member or region is called “{name}”. Correct it.")
        if near:
            sentence = tr("no Member or region is called “{name}”; did you mean {near}? Correct it.")
        return problem._replace(sentence=sentence.format(name=problem.value, near=near))
