"""A row of a sheet -> what is stored of a mission or of a row of a register, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from wcodesk.intake.book.cells import CellKind, address
from wcodesk.intake.book.clean import clean as clean_cell
from wcodesk.intake.submission.foreign.synonyms import CHOICE_WORDS
from wcodesk.intake.submission.grid import Grid, date_text
from wcodesk.model.dates import understand
from wcodesk.model.fields import Field, FieldKind
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.sheet_rows import CLEAR_WORDS
from wcodesk.model.submission import Level, Offer, Place, Problem, ProblemKind
from wcodesk.model.translation import tr
from wcodesk.model.workbook_words import LANGUAGES, shown, stored

Words = Mapping[str, Mapping[str, str]]
"""Stored values by field, then by what a file says, folded; "" leaves the cell out."""

_LONGEST_NOTHING = 25
_REMOVALS = frozenset(
    (
        "clear",
        "effacer",
        "delete",
        "deleted",
        "to be deleted",
        "remove",
        "removed",
        "supprimer",
        "a supprimer",
        "supprime",
    )
)
_FIRST_SERIAL, _LAST_SERIAL = 32_874, 73_415  # 1990 to 2100: what Excel counts days by, without a date's format
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_EPOCH = 693_594  # the ordinal of its day 0, in the system of 1900


@dataclass
class RowValues:
    """What a row says. values: what is stored, by field; cells: their addresses; empty: fields whose cell is empty."""

    values: dict[str, str] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    empty: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def blocked(self) -> bool:
        """Whether an error keeps the row out."""
        return any(problem.level is Level.ERROR for problem in self.problems)


class RecordReader:
    """Reads rows of one table. words: what was said of unknown values; languages of choices are tried both."""

    def __init__(self, fields: Sequence[Field], members: MemberIndex, words: Words, language: str = "en") -> None:
        self._fields = {each.name: each for each in fields}
        self._members = members
        self._words = words
        self._language = language

    def read(
        self,
        grid: Grid,
        row: int,
        columns: Mapping[int, str],
        key: str,
        sent: Mapping[str, str] | None = None,
        month_first: Collection[int] = (),
    ) -> RowValues:
        """Read the cells of a row. columns: the field of each; key: of the change; sent: what was in the row before.

        A cell that shows what was sent stands for what was sent, whatever that is.
        month_first: columns whose dates in figures have the month first.
        """
        found = RowValues()
        for column, name in columns.items():
            found.cells[name] = address(row, column)
            self._field(found, grid, (row, column), self._fields[name], key, sent, month_first)
        if found.values or found.problems:
            self._ask_required(found, grid.name, key, sent)
        return found

    def ask_columns(self, found: RowValues, place: Place, key: str, sent: Mapping[str, str] | None) -> None:
        """Hold up a row of a sheet without the column of something that every row needs."""
        for asked in self._fields.values():
            there = asked.name in found.cells or found.values.get(asked.name) or (sent or {}).get(asked.name)
            if asked.required and not there:
                sentence = tr("{field}: every row needs it, and the sheet has no column for it.", field=tr(asked.label))
                found.problems.append(Problem(Level.ERROR, ProblemKind.REQUIRED, place, sentence, item=key))

    def _field(
        self,
        found: RowValues,
        grid: Grid,
        at: tuple[int, int],
        asked: Field,
        key: str,
        sent: Mapping[str, str] | None,
        month_first: Collection[int],
    ) -> None:
        if grid.broken(*at):
            found.problems.append(broken_cell(grid, *at, key, tr(asked.label)))
            return
        text = self._text(grid, at, asked, month_first)
        if not text.strip():
            found.empty.append(asked.name)
            return
        grid.take(*at)
        before = (sent or {}).get(asked.name, "")
        if before and text.strip() in (before, *_as_read(before, shown(asked, before, self._language))):
            found.values[asked.name] = before
        elif text.strip() in CLEAR_WORDS and not asked.required:
            found.values[asked.name] = ""
        elif fold(text) in _REMOVALS and asked.required:
            place = Place(grid.name, address(*at))
            sentence = tr("{field}: this cannot be cleared, since every row needs it; write what it should say.")
            sentence = sentence.format(field=tr(asked.label))
            found.problems.append(Problem(Level.ERROR, ProblemKind.REQUIRED, place, sentence, text, key, mendable=True))
        elif len(text) < _LONGEST_NOTHING and not asked.required and _says_nothing(text):
            found.empty.append(asked.name)
            sentence = tr("{field}: “{text}” was read as nothing.", field=tr(asked.label), text=text.strip())
            found.problems.append(
                Problem(Level.NOTE, ProblemKind.TEXT, Place(grid.name, address(*at)), sentence, text, key)
            )
        else:
            self._value(found, Place(grid.name, address(*at)), asked, text, key)

    def _text(self, grid: Grid, at: tuple[int, int], asked: Field, month_first: Collection[int]) -> str:
        cell = grid.cell(*at)
        if asked.kind is FieldKind.WHEN and not grid.mended(*at):
            if cell.kind is CellKind.DATE:
                return date_text(cell)
            if at[1] in month_first and (when := understand(grid.spread(*at), day_first=False)):
                return when.text
        return grid.spread(*at)

    def _value(self, found: RowValues, place: Place, asked: Field, text: str, key: str) -> None:
        if asked.kind in (FieldKind.CHOICE, FieldKind.MEMBER):
            known = self._words.get(asked.name, {}).get(fold(text))
            if known is not None:
                if known:
                    found.values[asked.name] = known
                return
        try:
            if asked.kind is FieldKind.MEMBER:
                found.values[asked.name] = asked.read(text, self._members)
            else:
                found.values[asked.name] = stored(asked, text)
        except ValueError as problem:
            found.problems.append(self._refused(place, asked, text, key, str(problem)))

    def _refused(self, place: Place, asked: Field, text: str, key: str, sentence: str) -> Problem:
        kind = {
            FieldKind.WHEN: ProblemKind.DATE,
            FieldKind.CHOICE: ProblemKind.CHOICE,
            FieldKind.MEMBER: ProblemKind.MEMBER,
        }.get(asked.kind, ProblemKind.LENGTH)
        mapped = asked.name if asked.kind in (FieldKind.CHOICE, FieldKind.MEMBER) else ""
        offers = tuple(self._offers(asked, text))
        return Problem(Level.ERROR, kind, place, sentence, text, key, mapped, offers, mendable=True)

    def _offers(self, asked: Field, text: str) -> Iterator[Offer]:
        if asked.kind is FieldKind.CHOICE:
            for choice in _nearest(text, asked):
                yield Offer(choice, shown(asked, choice, self._language))
        elif asked.kind is FieldKind.MEMBER:
            for member in self._members.suggest(text, limit=5):
                yield Offer(member.iso, member.name)
        elif asked.kind is FieldKind.WHEN:
            for value in _dates(text):
                yield Offer(value, shown(asked, value, self._language))

    def _ask_required(self, found: RowValues, sheet: str, key: str, sent: Mapping[str, str] | None) -> None:
        said = {problem.place.cells for problem in found.problems}
        for asked in self._fields.values():
            if not asked.required or asked.name in found.values or (sent or {}).get(asked.name):
                continue
            where = found.cells.get(asked.name, "")
            if asked.default:
                found.values[asked.name] = asked.default
            elif where and where not in said:
                sentence = must_be_filled(asked)
                problem = Problem(
                    Level.ERROR, ProblemKind.REQUIRED, Place(sheet, where), sentence, item=key, mendable=True
                )
                found.problems.append(problem)


def must_be_filled(asked: Field) -> str:
    """What is said of a cell that is empty in a row that says something."""
    return tr("{field}: this must be filled in, since the row says something else.", field=tr(asked.label))


def _says_nothing(text: str) -> bool:
    from wcodesk.intake.submission.foreign.synonyms import says_nothing  # late: most cells say something

    return says_nothing(text)


def _as_read(*texts: str) -> Iterator[str]:
    """Texts as reading a cell leaves them."""
    for text in texts:
        yield clean_cell(text)[0].strip()


def broken_cell(grid: Grid, row: int, column: int, key: str, label: str) -> Problem:
    """The problem of a cell that holds an error, or a formula whose result is not in the file. label: as it is said."""
    cell = grid.cell(row, column)
    if cell.kind is CellKind.ERROR:
        what = tr("{field}: the cell shows the error {error}; write what it should say.", field=label, error=cell.value)
    else:
        what = tr("{field}: the cell holds a formula whose result is not in the file; write what it should say.")
        what = what.format(field=label)
    value = str(cell.value or cell.shown or "")
    return Problem(Level.ERROR, ProblemKind.CELL, grid.place(row, column), what, value, key, mendable=True)


def _nearest(text: str, asked: Field) -> list[str]:
    """The values of a closed list, those first that people call so or whose words are most like the text, in any
    language.
    """
    from rapidfuzz import fuzz, process, utils

    labels = {
        (choice.value, language): shown(asked, choice.value, language)
        for choice in asked.choices
        for language in LANGUAGES
    }
    ranked = process.extract(text, labels, scorer=fuzz.token_set_ratio, processor=utils.default_process, limit=None)
    called = CHOICE_WORDS.get(asked.name, {}).get(fold(text))
    return list(dict.fromkeys((*([called] if called else ()), *(value for _, _, (value, _) in ranked))))


def _dates(text: str) -> Iterator[str]:
    """What a text that is no date may have been meant as: the number that Excel counts days by, or a year in it."""
    bare = text.strip().removesuffix(".0")
    if bare.isascii() and bare.isdigit() and _FIRST_SERIAL <= int(bare) <= _LAST_SERIAL:
        yield date.fromordinal(_EPOCH + int(bare)).isoformat()
    elif len(years := set(_YEAR.findall(text))) == 1:
        yield years.pop()
