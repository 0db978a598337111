"""A sheet that is none of ours -> texts and missions as they came back, every cell read or set aside with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wcodesk.intake.book.cells import State, letters
from wcodesk.intake.submission.foreign.guess import scores
from wcodesk.intake.submission.foreign.heads import heads, one_line, width
from wcodesk.intake.submission.foreign.missions import MissionTable
from wcodesk.intake.submission.foreign.owners import Owners, member_of_sheet
from wcodesk.intake.submission.foreign.rows import ForeignRows, explain_rest, usable
from wcodesk.intake.submission.foreign.texts import TextSheet
from wcodesk.intake.submission.grid import Grid
from wcodesk.intake.submission.records import Words
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import (
    ForeignSheet,
    Level,
    Place,
    Problem,
    ProblemKind,
    ReturnedRecord,
    ReturnedText,
    SheetMapping,
    SheetUse,
)
from wcodesk.model.translation import counted, tr

PREVIEW = 50
"""Rows that are shown of a sheet."""
_PREVIEW_TEXT = 300  # characters of a cell that are shown


class ForeignPart(NamedTuple):
    """What a sheet says, and how it was read."""

    texts: tuple[ReturnedText, ...]
    records: tuple[ReturnedRecord, ...]
    problems: tuple[Problem, ...]
    sheet: ForeignSheet


def read_foreign(
    grid: Grid,
    mapping: SheetMapping,
    members: MemberIndex,
    words: Words,
    file_name: str = "",
    *,
    confirmed: bool = False,
    remembered: bool = False,
) -> ForeignPart:
    """Read a sheet as the mapping says. words: stored values by field, then by what the file says.

    confirmed: somebody said that the mapping is right; remembered: before, of another file of the same sender.
    """
    mapping = usable(mapping, members)
    named = any(name == "member" for _, name in mapping.columns)
    if not mapping.member and not named and mapping.use is not SheetUse.NOTHING:
        mapping = mapping._replace(member=member_of_sheet(grid, mapping.header, members, file_name))
    sheet = shown_sheet(grid, mapping, members, confirmed=confirmed, remembered=remembered)
    if mapping.use is SheetUse.NOTHING:
        return ForeignPart((), (), tuple(_not_read(grid, confirmed=confirmed)), sheet)
    said = {fold(name): code for name, code in words.get("member", {}).items()}
    rows = ForeignRows(grid, mapping, Owners(members, said))
    texts: list[ReturnedText] = []
    records: list[ReturnedRecord] = []
    if mapping.use is SheetUse.TEXTS:
        texts = TextSheet(rows).read()
    else:
        table = MissionTable(rows, members, words)
        records = table.read()
        sheet = sheet._replace(date=table.date)
    explain_rest(grid, mapping)
    return ForeignPart(tuple(texts), tuple(records), (*rows.problems, *_hidden(grid, mapping)), sheet)


def _not_read(grid: Grid, *, confirmed: bool) -> list[Problem]:
    """Set a whole sheet aside."""
    hidden = grid.sheet.state is not State.VISIBLE
    if confirmed:
        grid.ignore(tr("the sheet was left out"))
        return []
    if not hidden:
        grid.ignore(tr("on a sheet that holds neither texts nor missions, as far as can be told"))
        return []
    grid.ignore(tr("on a hidden sheet, which is not read unless somebody asks for it"))
    if not grid.rows:
        return []
    sentence = tr("This sheet is hidden, so it was not read; say what is on it if it should be.")
    return [Problem(Level.NOTE, ProblemKind.WORKBOOK, Place(grid.name), sentence)]


def _hidden(grid: Grid, mapping: SheetMapping) -> list[Problem]:
    """What was read although Excel does not show it."""
    said = []
    if grid.sheet.state is not State.VISIBLE:
        said.append(tr("the whole sheet"))
    if rows := [row for row in grid.sheet.hidden_rows if row > mapping.header]:
        said.append(_counted(rows, tr("{n} row ({names})"), tr("{n} rows ({names})"), [str(row) for row in rows[:3]]))
    if columns := [column for column in grid.sheet.hidden_columns if column in dict(mapping.columns)]:
        first = [letters(column) for column in columns[:3]]
        said.append(_counted(columns, tr("{n} column ({names})"), tr("{n} columns ({names})"), first))
    if not said:
        return []
    sentence = tr("Hidden in Excel and read all the same: {what}.", what=", ".join(said))
    return [Problem(Level.NOTE, ProblemKind.WORKBOOK, Place(grid.name), sentence)]


def _counted(all_of_them: Sequence[int], one: str, many: str, first: list[str]) -> str:
    names = [*first, "…"] if len(all_of_them) > len(first) else first
    return counted(len(all_of_them), one, many, names=", ".join(names))


def shown_sheet(
    grid: Grid, mapping: SheetMapping, members: MemberIndex, *, confirmed: bool = False, remembered: bool = False
) -> ForeignSheet:
    """What somebody needs to see of a sheet to say whether it is read rightly."""
    first = grid.rows[0] if grid.rows else 1
    last = grid.rows[-1] if grid.rows else 0
    columns = range(1, width(grid) + 1)
    rows = tuple(
        tuple(grid.text(row, column)[:_PREVIEW_TEXT] for column in columns)
        for row in range(first, min(last, first + PREVIEW - 1) + 1)
    )
    over = tuple((column, one_line(head.text)) for column, head in heads(grid, mapping.header).items())
    return ForeignSheet(
        grid.name, mapping, over, rows, last - first + 1 if rows else 0, scores(grid, mapping, members), confirmed,
        remembered, first,
    )  # fmt: skip
