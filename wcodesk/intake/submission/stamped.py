"""Our own workbooks in a file -> what came back, Member by Member.

The stamp says what was sent. A file may hold several workbooks, put together by somebody, each with its stamp; or the
sheets of one whose stamp was lost, of which only the rows' keys and what stands on the guide are known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import NamedTuple

from wcodesk.intake.submission.grid import Grid, Grids
from wcodesk.intake.submission.located import PARTS, Located, locate
from wcodesk.intake.submission.records import Words
from wcodesk.intake.submission.tables import TableReader
from wcodesk.intake.submission.texts import TextsReader
from wcodesk.model.errors import DeskError
from wcodesk.model.folding import fold
from wcodesk.model.markdown import parse
from wcodesk.model.members import MemberIndex
from wcodesk.model.sheet_rows import cell_text
from wcodesk.model.submission import Level, Offer, Place, Problem, ProblemKind, ReturnedRecord, ReturnedText
from wcodesk.model.workbook import FORMAT, SIGNATURE, Stamp, read_stamp
from wcodesk.model.workbook_words import WORDS

_STAMP = "the workbook's stamp"
_GUIDE = "the workbook's guide"
_LISTS = "the lists that cells offer"
_LINE = re.compile(r"(?P<format>\d+) · (?P<member>[A-Z]{2}) · \S+ (?P<edition>[0-9a-f-]{36})")
_SECOND = re.compile(r"\s*(?:\(\d+\)|\d+)\s*$")  # what Excel puts behind the name of a second sheet


@dataclass
class Part:
    """What a file says of one Member."""

    member: str
    edition: str = ""
    edition_name: str = ""
    date: str = ""
    texts: list[ReturnedText] = field(default_factory=list)
    records: list[ReturnedRecord] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    sender: dict[str, str] = field(default_factory=dict)
    kept: int = 0


class _Workbook(NamedTuple):
    """One workbook of the file. stamp: as good as it is known; sheets: by part."""

    stamp: Stamp
    sheets: dict[str, Located]


class StampedReader:
    """Finds our workbooks and reads them. file: its name, for a Member that nothing else tells."""

    def __init__(self, grids: Grids, members: MemberIndex, words: Words, file: str) -> None:
        self._grids = grids
        self._members = members
        self._words = words
        self._file = file
        self._used: set[str] = set()
        self.problems: list[Problem] = []

    def read(self) -> list[Part]:
        """What each of our workbooks says; nothing where there is none."""
        stamps = [(grid, stamp) for grid in self._grids.all if (stamp := self._stamp(grid))]
        located = [found for grid in self._grids.all if grid.name not in self._used and (found := locate(grid))]
        books = self._assigned(stamps, located)
        parts = [self._part(book) for book in books]
        if books:
            self._pass_over()
        return parts

    @property
    def used(self) -> set[str]:
        """The names of the sheets that are ours."""
        return self._used

    # -- whose is what -------------------------------------------------------------------------------------------

    def _stamp(self, grid: Grid) -> Stamp | None:
        if grid.text(1, 1) != SIGNATURE:
            return None
        self._used.add(grid.name)
        grid.ignore(_STAMP)
        last = grid.last_column
        rows = [[grid.text(row, column) for column in range(1, last + 1)] for row in grid.rows]
        try:
            return read_stamp(rows)
        except DeskError as problem:
            level = Level.ERROR if "format" in str(problem) else Level.WARNING
            self.problems.append(Problem(level, ProblemKind.WORKBOOK, Place(grid.name), str(problem)))
            return None

    def _assigned(self, stamps: Sequence[tuple[Grid, Stamp]], located: list[Located]) -> list[_Workbook]:
        books = []
        for grid, stamp in stamps:
            sheets = {}
            for part in PARTS:
                wanted = [each for each in located if each.part == part and each.grid.name not in self._used]
                if wanted:
                    best = max(wanted, key=lambda each: _likeness(each, stamp, grid.name))
                    sheets[part] = best
                    self._used.add(best.grid.name)
            books.append(_Workbook(stamp, sheets))
        left = [each for each in located if each.grid.name not in self._used]
        if any(each.keys for each in left) or not stamps:
            books += self._unstamped(left)
        return books

    def _unstamped(self, located: Sequence[Located]) -> list[_Workbook]:
        """Workbooks whose stamp is gone: the sheets of each part in order, as often as there is one of texts."""
        by_part = {part: [each for each in located if each.part == part and each.keys] for part in PARTS}
        books = []
        for number in range(max(map(len, by_part.values()), default=0)):
            sheets = {part: found[number] for part, found in by_part.items() if number < len(found)}
            self._used.update(each.grid.name for each in sheets.values())
            stamp = self._guessed_stamp(next(iter(sheets.values())).grid, number)
            books.append(_Workbook(stamp, sheets))
        return books

    def _guessed_stamp(self, grid: Grid, number: int) -> Stamp:
        """What is known without a stamp: of the guide's last line, of what was said, or of the file's name."""
        said = self._words.get("member", {})
        lines = [found for each in self._grids.all for found in _stamp_lines(each)]
        language = "fr" if any(_speaks_french(each) for each in self._grids.all) else "en"
        sentence = "The hidden sheet with what was sent is gone, so every text that differs has to be decided."
        self.problems.append(Problem(Level.WARNING, ProblemKind.WORKBOOK, Place(grid.name), sentence))
        name = PurePath(self._file).stem.partition(" - ")[0].strip()
        iso, edition = "", ""
        if number < len(lines):
            iso, edition = lines[number]["member"], lines[number]["edition"]
        elif known := said.get(fold(name)):
            iso = known
        elif member := self._members.find(name, codes=False):
            iso = member.iso
        if not iso:
            offers = tuple(Offer(member.iso, member.name) for member in self._members.suggest(name))
            sentence = "Nothing in the file says which Member it is from; say which."
            self.problems.append(
                Problem(
                    Level.ERROR, ProblemKind.MEMBER, Place(grid.name), sentence, name, field="member", offers=offers
                )
            )
        return Stamp(iso, edition, "", "", "", language, {}, format=FORMAT)

    # -- reading -------------------------------------------------------------------------------------------------

    def _part(self, book: _Workbook) -> Part:
        stamp = book.stamp
        part = Part(stamp.member, stamp.edition, stamp.edition_name, stamp.date)
        if texts := book.sheets.get("texts"):
            reader = TextsReader(texts, stamp.sections, stamp.member, stamp.language)
            part.texts = reader.read()
            part.problems += reader.problems
        tables = TableReader(stamp.member, self._members, self._words, stamp.language)
        if missions := book.sheets.get("missions"):
            tables.missions(missions, stamp.missions)
        if facts := book.sheets.get("facts"):
            tables.facts(facts, stamp.facts)
        part.records, part.sender, part.kept = tables.records, tables.sender, tables.kept
        part.problems += tables.problems
        for name in PARTS:
            if name not in book.sheets and stamp.sheets:
                sentence = (
                    f"The sheet “{stamp.sheets[name]}” of the workbook is not in the file; nothing is changed there."
                )
                level = Level.WARNING if name != "facts" else Level.NOTE
                part.problems.append(Problem(level, ProblemKind.WORKBOOK, Place(""), sentence))
        if stamp.member and self._members.get(stamp.member) is None:
            sentence = f"The workbook is of a Member with the code {stamp.member}, which the desk does not know."
            part.problems.append(Problem(Level.ERROR, ProblemKind.MEMBER, Place(""), sentence))
        return part

    def _pass_over(self) -> None:
        """The sheets of our workbooks that nothing is read from."""
        guides = {words.guide for words in WORDS.values()}
        lists = {words.lists for words in WORDS.values()}
        for grid in self._grids.all:
            bare = _SECOND.sub("", grid.name)
            if bare in guides or _stamp_lines(grid):
                grid.ignore(_GUIDE)
                self._used.add(grid.name)
            elif bare in lists:
                grid.ignore(_LISTS)
                self._used.add(grid.name)


def _likeness(located: Located, stamp: Stamp, sheet: str) -> tuple[int, bool]:
    """How much a sheet holds of what was sent; of two alike, the one whose name goes with the stamp's."""
    grid = located.grid
    if located.part == "texts":
        sent = {cell_text(block.runs) for each in stamp.sections for block in parse(each.text) if block.runs}
        sent |= {each.heading for each in stamp.sections}
    elif located.part == "missions":
        sent = {value for each in stamp.missions for value in each.fields.values()}
    else:
        sent = {value for each in stamp.facts for value in each.fields.values()}
    found = {grid.text(row, column) for row in grid.rows for column in grid.columns(row)}
    return len(found & sent), grid.name == stamp.sheets.get(located.part, "") + sheet.removeprefix("wcodesk")


def _stamp_lines(grid: Grid) -> list[re.Match[str]]:
    """The lines of a guide that say what the workbook is."""
    return [
        found
        for row in grid.rows
        for column in grid.columns(row)
        if "·" in (text := grid.text(row, column)) and (found := _LINE.search(text))
    ]


def _speaks_french(grid: Grid) -> bool:
    french = {WORDS["fr"].texts_lead, WORDS["fr"].missions_lead, WORDS["fr"].facts_lead}
    return any(grid.text(row, column) in french for row in grid.rows[:5] for column in grid.columns(row))
