"""Which sheet of a workbook is what, and which column holds what: by its hidden keys, else by its column heads.

Sheets may have been renamed or put together with those of other workbooks, columns moved or deleted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from wcodesk.intake.submission.grid import Grid
from wcodesk.model.fields import Field
from wcodesk.model.folding import fold
from wcodesk.model.submission import Level, Problem, ProblemKind
from wcodesk.model.translation import mark, tr
from wcodesk.model.workbook import FACT_TABLES, MISSION_COLUMNS, SENDER, Key, key_of
from wcodesk.model.workbook_words import LANGUAGES, WORDS, label

PARTS = (mark("texts"), mark("missions"), mark("facts"))
TEXT_FIELDS = ("type", "level", "label", "text")
FURNITURE = mark("headings and instructions of the workbook")
KEYS = mark("hidden keys of the workbook")

SECOND = mark("rows of another workbook on the same sheet")

_REGISTERS = "|".join(("contacts", SENDER, *FACT_TABLES))
_KEY = re.compile(rf"(?P<part>S\d+|M\d*|(?:{_REGISTERS})(?:-\w+)?)(?: (?:title|hint|columns))?")
_HEAD_ROWS = 40  # rows from the top among which the column heads are
_LEAST_KEYS = 2
_LEAST_HEADS = 3


class Located(NamedTuple):
    """A sheet that is one of ours. part: one of PARTS; keys: the column of its keys, 0 where they are gone."""

    grid: Grid
    part: str
    keys: int

    def key(self, row: int) -> Key | None:
        """The key of a row."""
        text = self.grid.text(row, self.keys).strip() if self.keys else ""
        return key_of(text) if _KEY.fullmatch(text) else None


def locate(grid: Grid) -> Located | None:
    """What a sheet is; None for one that is none of ours."""
    counts: Counter[tuple[int, str]] = Counter()
    for row in grid.rows:
        for column in grid.columns(row):
            text = grid.text(row, column)
            if len(text) <= 40 and (found := _KEY.fullmatch(text.strip())):
                counts[column, _part(found["part"])] += 1
    if counts:
        (column, part), count = counts.most_common(1)[0]
        if count >= _LEAST_KEYS:
            return Located(grid, part, column)
    if head_row(grid, _text_heads()).row:
        return Located(grid, "texts", 0)
    titles = {fold(title) for words in WORDS.values() for title in words.tables.values()}
    if sum(fold(grid.text(row, column)) in titles for row in grid.rows for column in grid.columns(row)[:2]) > 1:
        return Located(grid, "facts", 0)
    if head_row(grid, field_heads(MISSION_COLUMNS)).row:
        return Located(grid, "missions", 0)
    return None


def second_problem(grid: Grid, rows: Sequence[int]) -> Problem:
    """What is said of rows of another workbook that somebody put on the same sheet."""
    sentence = tr("Row {first} is of another workbook and left out; read that one as a file of its own.")
    if len(rows) > 1:
        sentence = tr(
            "Rows {first} to {last} are of another workbook and left out; read that one as a file of its own."
        )
    sentence = sentence.format(first=rows[0], last=rows[-1])
    place = grid.place(rows[0], 1, rows[-1], grid.last_column)
    return Problem(Level.WARNING, ProblemKind.WORKBOOK, place, sentence)


def _part(name: str) -> str:
    return "texts" if name[0] == "S" else "missions" if name[0] == "M" else "facts"


def _text_heads() -> dict[str, str]:
    return {
        fold(head): name
        for language in LANGUAGES
        for name, head in zip(TEXT_FIELDS, WORDS[language].texts_columns, strict=True)
    }


def field_heads(fields: Iterable[Field]) -> dict[str, str]:
    """The field that each head of a column names, folded, in any language."""
    return {fold(label(field, language)): field.name for field in fields for language in LANGUAGES}


class Heads(NamedTuple):
    """The heads of columns. row: where they stand, 0 where they were not found; columns: the field of each."""

    row: int
    columns: dict[int, str]


def head_row(
    grid: Grid, heads: Mapping[str, str], rows: Sequence[int] | None = None, least: int = _LEAST_HEADS
) -> Heads:
    """The field of each column whose head is known, in the first row that holds enough of them."""
    enough = min(least, len(set(heads.values())))
    for row in [row for row in grid.rows if row <= _HEAD_ROWS] if rows is None else rows:
        found: dict[int, str] = {}
        for column in grid.columns(row):
            name = heads.get(fold(grid.text(row, column)))
            if name and name not in found.values():
                found[column] = name
        if len(found) >= enough:
            grid.ignore(FURNITURE, [row])
            return Heads(row, found)
    return Heads(0, {})


def text_columns(located: Located) -> tuple[dict[str, int], tuple[int, ...]]:
    """The columns of TEXT_FIELDS by name, 0 for one that is gone, and those of the further cells of tables' rows."""
    grid = located.grid
    first = next((row for row in grid.rows if located.key(row)), 0)
    rows = [row for row in grid.rows if row < first] if first else None
    found = head_row(grid, _text_heads(), rows, 1 if rows else _LEAST_HEADS).columns
    columns = {name: column for column, name in found.items()}
    for number, name in enumerate(TEXT_FIELDS, 1):
        # A head that was written over stands where it always did.
        if name not in columns:
            wanted = located.keys + number
            columns[name] = 0 if wanted in found else wanted
    text = columns["text"] = columns["text"] or located.keys + 4
    used = {located.keys, *columns.values()}
    return columns, tuple(column for column in range(text + 1, grid.last_column + 1) if column not in used)


def field_columns(located: Located, fields: Sequence[Field], rows: Sequence[int] | None = None) -> Heads:
    """The field of each column. rows: where the heads may stand; without, somewhere at the top."""
    row, found = head_row(located.grid, field_heads(fields), rows)
    for number, field in enumerate(fields, 1):
        column = located.keys + number
        if field.name not in found.values() and column not in found and (located.keys or not found):
            found[column] = field.name
    return Heads(row, found)
