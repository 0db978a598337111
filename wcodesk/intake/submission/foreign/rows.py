"""The rows of a sheet that is none of ours, each with its Member; what is nobody's row is set aside with a reason."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from wcodesk.intake.book.cells import letters
from wcodesk.intake.submission.foreign.heads import MOST_COLUMNS, first_of_heads, heads, one_line, width
from wcodesk.intake.submission.foreign.looks import is_when
from wcodesk.intake.submission.foreign.owners import Owners, is_region
from wcodesk.intake.submission.foreign.synonyms import MISSION_HEADS, TEXT_HEADS, says_nothing
from wcodesk.intake.submission.grid import Grid
from wcodesk.intake.submission.records import broken_cell
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import Level, Offer, Place, Problem, ProblemKind, SheetMapping, SheetUse
from wcodesk.model.translation import counted, mark, tr

_TOTAL = re.compile(r"(?:(?:grand|sub|sous|gran)[ -]{0,2})?tota(?:l|ls|les|is|ux)\b.{0,60}", re.I | re.S)
_FOOTNOTE = re.compile(r"(?:sources?|fuentes?|fontes?|n\.? ?b\.?|notes?|nota|remarques?)\s*:.*", re.I | re.S)
_SIGNED = re.compile(
    r"(?:(?:prepared|compiled|submitted|updated) (?:by|on)|last updated?"
    r"|(?:établi|préparé|soumis|mis à jour) (?:par|le)"
    r"|(?:elaborado|preparado|atualizado|actualizado) (?:por|el|em))\b.*",
    re.I | re.S,
)
_NUMBER = re.compile(r"[\d\s.,%€$£+-]+")
_FOLLOWED = 2_000  # rows of a range shown as one cell
NAMES_NOTHING = mark("a cell that says that there is nothing (n/a, –, none)")


class _Unknown(NamedTuple):
    """A name of a Member that is not known."""

    text: str
    row: int
    column: int


def usable(mapping: SheetMapping, members: MemberIndex) -> SheetMapping:
    """A mapping without what cannot be: fields that its use does not have, anything twice, the code of no Member."""
    known = set(MISSION_HEADS if mapping.use is SheetUse.MISSIONS else TEXT_HEADS)
    columns: dict[int, str] = {}
    for column, name in mapping.columns:
        twice = name in columns.values() and not (name == "text" and mapping.use is SheetUse.TEXTS)
        if name in known and 0 < column <= MOST_COLUMNS and column not in columns and not twice:
            columns[column] = name
    member = members.get(mapping.member)
    return SheetMapping(
        mapping.use, max(0, mapping.header), tuple(sorted(columns.items())), member.iso if member else "", mapping.dates
    )


class ForeignRows:
    """Goes through the rows below the heads. problems: what is to be looked at; at the end, all that finish() adds."""

    def __init__(self, grid: Grid, mapping: SheetMapping, owners: Owners) -> None:
        self.grid = grid
        self.columns = dict(mapping.columns)
        self.problems: list[Problem] = []
        self.header = mapping.header
        self.dates = mapping.dates
        self.current = ""
        self.nothings = 0
        self._stopped = ""
        self._alone = False
        self._member = mapping.member
        self._owners = owners
        self._owner_column = next((column for column, name in self.columns.items() if name == "member"), 0)
        self._unknown: defaultdict[str, list[_Unknown]] = defaultdict(list)
        self._inherited: list[int] = []
        self._ownerless: list[int] = []
        self._across = {
            (row, column)
            for merge in grid.sheet.merges
            for row in range(merge.first_row, min(merge.last_row, merge.first_row + _FOLLOWED) + 1)
            for column in range(merge.first_column + 1, min(merge.last_column, MOST_COLUMNS) + 1)
        }
        self._heads = {fold(head.own) for head in heads(grid, mapping.header).values() if head.own}

    @property
    def rows(self) -> list[int]:
        """The rows below the heads."""
        return [row for row in self.grid.rows if row > self.header]

    def filled(self, row: int) -> list[int]:
        """The columns of a row that hold more than blanks, repaired ones too."""
        columns = {*self.grid.columns(row), *self.columns}
        return sorted(
            column for column in columns if self.grid.text(row, column).strip() or self.grid.broken(row, column)
        )

    def says(self, row: int, column: int) -> str:
        """A cell's text; "" for one that says that there is nothing, which is counted and set aside.

        Where ranges are shown as one cell, the cells below the first say what it says, and those beside it nothing.
        """
        if (row, column) in self._across:
            return self.grid.text(row, column)
        text = self.grid.spread(row, column)
        if says_nothing(text):
            self.nothings += 1
            self.grid.ignore(NAMES_NOTHING, (row,), column)
            return ""
        return text

    def owned(self) -> Iterator[tuple[int, str]]:
        """Rows of a table that are somebody's, with the Member's code."""
        for row in self.rows:
            filled = self.filled(row)
            if not filled or self._set_aside(row, filled):
                continue
            if len(filled) > 1 and not self.columns.keys() & set(filled):
                continue  # such as a row that is numbered and no more: explain_rest says so
            if iso := self._owner(row, filled):
                yield row, iso

    def owner_line(self, row: int, text: str) -> bool:
        """Whether a row that says this alone names a Member, whose the rows below are, or a region."""
        if is_region(text):
            self.grid.ignore(tr("the name of a region"), (row,))
            return True
        found = self._owners.members.find(one_line(text), codes=False) if len(text) < 80 else None
        if found is None:
            return False
        self.current = found.iso
        self.grid.take(row)
        return True

    def _names_owner(self, text: str) -> bool:
        return is_region(text) or self._owners.members.find(one_line(text), codes=False) is not None

    def of_sheet(self) -> str:
        """The Member of the rows here: of the last row that named one, else of the sheet."""
        return self.current or self._member

    def finish(self, *, ownerless: int = 0) -> None:
        """Tell of names that are not known, and of what was done without asking. ownerless: texts without a Member."""
        for found in self._unknown.values():
            self.problems.append(self._unknown_name(found))
        if self._ownerless or ownerless:
            count = len(self._ownerless) or ownerless
            sentence = counted(
                count,
                tr(
                    "{n} row does not say which Member is meant: choose the Member of the sheet, or the column of"
                    " Members."
                ),
                tr(
                    "{n} rows do not say which Member is meant: choose the Member of the sheet, or the column of"
                    " Members."
                ),
            )
            place = Place(self.grid.name)
            self.problems.append(Problem(Level.ERROR, ProblemKind.MEMBER, place, sentence))
            self.grid.ignore(tr("which Member it is of is not known"), self._ownerless)
        if self._inherited:
            first, last = self._inherited[0], self._inherited[-1]
            at = letters(self._owner_column)
            sentence = counted(
                len(self._inherited),
                tr("{n} row names no Member: read as of the Member in a row above."),
                tr("{n} rows name no Member: read as of the Member in a row above."),
            )
            place = Place(self.grid.name, f"{at}{first}:{at}{last}")
            self.problems.append(Problem(Level.NOTE, ProblemKind.MEMBER, place, sentence))
        if self.nothings:
            sentence = counted(
                self.nothings,
                tr("{n} cell says that there is nothing (n/a, –, none): read as empty."),
                tr("{n} cells say that there is nothing (n/a, –, none): read as empty."),
            )
            self.problems.append(Problem(Level.NOTE, ProblemKind.STRUCTURE, Place(self.grid.name), sentence))

    # -- whose a row is ------------------------------------------------------------------------------------------

    def _owner(self, row: int, filled: list[int]) -> str:
        column = self._owner_column
        if not column:
            if len(filled) == 1 and self.owner_line(row, self.grid.text(row, filled[0])):
                return ""
            if not self.columns.keys() & set(filled):
                return ""
            if not (iso := self.of_sheet()):
                self._ownerless.append(row)
            return iso
        if self.grid.broken(row, column):
            self.problems.append(broken_cell(self.grid, row, column, "", tr("Member")))
            return self._stop(row, tr("its Member has no value"))
        text = self.says(row, column).strip()
        if not text:
            said = any(self.columns.get(each, "member") != "member" for each in filled)
            return self._without_name(row) if said else ""
        if is_region(text):
            return self._stop(row, tr("a row of a region, not of a Member"))
        found = self._owners.find(text)
        if found is None:
            self._unknown[fold(text)].append(_Unknown(one_line(text), row, column))
            return self._stop(row, tr("its Member is not known: “{name}”", name=one_line(text)[:60]))
        if not found:
            return self._stop(row, tr("left out: “{name}”", name=one_line(text)[:60]))
        self.grid.take(row, column)
        self.current, self._stopped = found, ""
        self._alone = filled == [column]  # a heading of the rows below
        return "" if self._alone else found

    def _stop(self, row: int, reason: str) -> str:
        """Set a row aside, and those below that name no Member."""
        self.grid.ignore(reason, (row,))
        self.current, self._stopped = "", reason
        return ""

    def _without_name(self, row: int) -> str:
        """A row whose cell for the Member is empty is of the Member above; one that stands first, of the sheet's."""
        if self._stopped:
            return self._stop(row, self._stopped)
        if self.current:
            if not self._alone:
                self._inherited.append(row)
        elif not self._member:
            self._ownerless.append(row)
        return self.of_sheet()

    def _unknown_name(self, found: list[_Unknown]) -> Problem:
        first = found[0]
        sentence = counted(
            len(found),
            tr("No Member is called “{name}”: {n} row is not read. Choose the Member, or leave the name out."),
            tr("No Member is called “{name}”: {n} rows are not read. Choose the Member, or leave the name out."),
            name=first.text,
        )
        offers = tuple(Offer(member.iso, member.name) for member in self._owners.members.suggest(first.text, limit=5))
        place = self.grid.place(first.row, first.column)
        return Problem(
            Level.ERROR, ProblemKind.MEMBER, place, sentence, first.text, field="member", offers=offers,
            mendable=len(found) == 1,
        )  # fmt: skip

    # -- what is no row ------------------------------------------------------------------------------------------

    def _set_aside(self, row: int, filled: list[int]) -> bool:
        texts = [self.grid.text(row, column).strip() for column in filled]
        first = next((text for text in texts if text and not _NUMBER.fullmatch(text)), "")
        numbers = sum(_NUMBER.fullmatch(text) is not None for text in texts)
        reason = ""
        if _TOTAL.fullmatch(first) and numbers >= len(texts) - 2:
            reason = tr("a row of totals")
        elif len(texts) == 1 and (_FOOTNOTE.fullmatch(first) or _SIGNED.fullmatch(first)):
            reason = tr("a note below the table")
        elif len(texts) == 1 and is_when(texts[0]):
            reason = tr("a row with nothing but a date")
        elif len(texts) == 1 and (row, filled[0] + 1) in self._across and not self._names_owner(texts[0]):
            reason = tr("a heading within the table")
        elif len(texts) == 1 and is_region(first):
            reason = tr("the name of a region")
        elif len(texts) > 1 and self._heads.issuperset(fold(text) for text in texts):
            reason = tr("the column heads once more")
        if reason:
            self.grid.ignore(reason, (row,))
        return bool(reason)


def explain_rest(grid: Grid, mapping: SheetMapping) -> None:
    """Give each cell that was neither taken nor set aside its reason: by where it stands."""
    blank = tr("holds nothing but blanks")
    for row in grid.rows:
        for column in grid.columns(row):
            if not grid.text(row, column).strip() and not grid.broken(row, column):
                grid.ignore(blank, (row,), column)
    if mapping.header:
        top = first_of_heads(grid, mapping.header)
        grid.ignore(tr("above the column heads"), [row for row in grid.rows if row < top])
        grid.ignore(tr("column heads"), [row for row in grid.rows if top <= row <= mapping.header])
    mapped = dict(mapping.columns)
    over = heads(grid, mapping.header)
    for column in range(1, width(grid) + 1):
        if column not in mapped:
            said = tr("column {column} is not read", column=letters(column))
            if column in over:
                said = tr("column {column} “{head}” is not read")
                said = said.format(column=letters(column), head=over[column].text[:40])
            grid.ignore(said, column=column)
    grid.ignore(tr("no column that is read holds anything in its row"))
