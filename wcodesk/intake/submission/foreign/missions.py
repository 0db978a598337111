"""Rows of a table that is none of ours -> missions as they came back."""

from __future__ import annotations

from collections.abc import Mapping

from wcodesk.intake.book.cells import address
from wcodesk.intake.submission.foreign.date_order import order_of, span, when_text
from wcodesk.intake.submission.foreign.rows import ForeignRows
from wcodesk.intake.submission.foreign.synonyms import CHOICE_WORDS
from wcodesk.intake.submission.records import RecordReader, RowValues, Words, broken_cell, must_be_filled
from wcodesk.model.fields import MISSION_FIELDS
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import Level, Place, Problem, ProblemKind, ReturnedRecord
from wcodesk.model.translation import tr

_FIELDS = tuple(each for each in MISSION_FIELDS if each.name != "member")
_BY_NAME = {each.name: each for each in MISSION_FIELDS}


class MissionTable:
    """Reads the missions of one sheet. words: what was said of words that are on no list."""

    def __init__(self, rows: ForeignRows, members: MemberIndex, words: Words) -> None:
        self._rows = rows
        self._grid = rows.grid
        names = {name: column for column, name in rows.columns.items()}
        self._title = names.get("title", 0)
        self._ends = {name: names[name] for name in ("begin", "end") if name in names}
        own = {column: name for column, name in rows.columns.items() if name in _BY_NAME and name != "member"}
        self._columns = own
        self._reader = RecordReader(_FIELDS, members, _with_synonyms(words))
        self._month_first: set[int] = set()
        self.date = ""  # one that can be read in two ways, once they are read

    def read(self) -> list[ReturnedRecord]:
        """The missions, in order. Cells are taken or set aside, and problems added to those of the rows."""
        if not self._title:
            sentence = tr(
                "No column holds the titles of the activities: say which one does, or that the sheet is not read."
            )
            place = Place(self._grid.name)
            self._rows.problems.append(Problem(Level.ERROR, ProblemKind.STRUCTURE, place, sentence))
            self._grid.ignore(tr("no column holds the titles of the activities"), self._rows.rows)
            return []
        self._settle_dates()
        found = [self._record(row, iso) for row, iso in self._rows.owned()]
        self._rows.finish()
        return [record for record in found if record is not None]

    def _settle_dates(self) -> None:
        when = [column for column, name in self._columns.items() if name == "when"]
        for columns in (when, list(self._ends.values())):
            order = order_of(self._grid, columns, self._rows.rows, self._rows.dates) if columns else None
            if order and order.month_first:
                self._month_first.update(columns)
            if order:
                self.date = self.date or order.date
            if order and order.note:
                self._rows.problems.append(order.note)

    def _record(self, row: int, iso: str) -> ReturnedRecord | None:
        grid = self._grid
        key = f"missions {iso} {grid.name}!{row}"
        says = {column for column in (*self._columns, *self._ends.values()) if self._says(row, column)}
        if not says:
            return None  # explain_rest says so
        # The title is always asked for, since a row without one is a problem.
        columns = {
            column: name
            for column, name in self._columns.items()
            if column in says or (column == self._title and not grid.spread(row, column).strip())
        }
        values = self._reader.read(grid, row, columns, key, month_first=self._month_first)
        self._ends_of(row, key, values, says)
        if "state" not in {columns[column] for column in says & columns.keys()}:
            values.values.pop("state", None)  # a default, which is no word of the Member's
        if "title" not in values.values and not values.problems:
            sentence = must_be_filled(_BY_NAME["title"])
            place = grid.place(row, self._title)
            values.problems.append(Problem(Level.ERROR, ProblemKind.REQUIRED, place, sentence, item=key, mendable=True))
        self._rows.problems += values.problems
        reach = {*says, self._title}
        place = grid.place(row, min(reach), row, max(reach))
        return ReturnedRecord(key, iso, "missions", values.values, place, cells=values.cells)

    def _says(self, row: int, column: int) -> bool:
        return bool(self._rows.says(row, column).strip()) or self._grid.broken(row, column) is not None

    def _ends_of(self, row: int, key: str, values: RowValues, says: set[int]) -> None:
        """The date that begin and end make together, where no cell says the whole of it."""
        ends = {name: column for name, column in self._ends.items() if column in says}
        if not ends or "when" in values.values:
            return
        grid = self._grid
        broken = [column for column in ends.values() if grid.broken(row, column)]
        if broken:
            values.problems += [broken_cell(grid, row, column, key, tr(_BY_NAME["when"].label)) for column in broken]
            return
        grid.take(row, *ends.values())
        texts = {name: when_text(grid, row, column) for name, column in ends.items()}
        begin, end = texts.get("begin", ""), texts.get("end", "")
        first, last = min(ends.values()), max(ends.values())
        values.cells["when"] = address(row, first)
        if text := span(begin, end, month_first=bool(self._month_first & set(ends.values()))):
            values.values["when"] = text
            return
        said = " – ".join(text for text in (begin, end) if text)
        sentence = tr("{field}: “{text}” is not understood as a date or span; mend where it begins or ends.")
        sentence = sentence.format(field=tr(_BY_NAME["when"].label), text=said)
        wrong = last if begin and span(begin, "", month_first=False) else first
        values.problems.append(
            Problem(
                Level.ERROR, ProblemKind.DATE, grid.place(row, wrong), sentence, grid.spread(row, wrong), key,
                mendable=True,
            )
        )  # fmt: skip


def _with_synonyms(words: Words) -> dict[str, Mapping[str, str]]:
    """What was said, and what needs not be asked."""
    return {
        name: {**CHOICE_WORDS.get(name, {}), **{fold(word): value for word, value in words.get(name, {}).items()}}
        for name in {*CHOICE_WORDS, *words}
    }
