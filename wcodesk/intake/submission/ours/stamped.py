"""Our own workbooks in a file -> what came back, Member by Member.

The stamp says what was sent. A file may hold several workbooks, put together by somebody, each with its stamp; or the
sheets of one whose stamp was lost, of which only the rows' keys and what stands on the guide are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import NamedTuple

from wcodesk.intake.submission.grid import Grid, Grids
from wcodesk.intake.submission.ours.grouped import (
    Group,
    assigned,
    groups,
    guide_line,
    is_lists,
    words_found,
    words_sent,
)
from wcodesk.intake.submission.ours.located import PARTS, Located, locate
from wcodesk.intake.submission.ours.tables import TableReader
from wcodesk.intake.submission.ours.texts import TextsReader
from wcodesk.intake.submission.records import Words
from wcodesk.model.errors import DeskError
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.spoken_names import name_of
from wcodesk.model.submission import Level, Offer, Place, Problem, ProblemKind, ReturnedRecord, ReturnedText
from wcodesk.model.translation import mark, tr
from wcodesk.model.workbook import FORMAT, SIGNATURE, NewerFormat, Stamp, read_stamp
from wcodesk.model.workbook_words import WORDS

_STAMP = mark("the workbook's stamp")
_GUIDE = mark("the workbook's guide")
_LISTS = mark("the lists that cells offer")
_SEVERAL = 2  # sections that were sent with a text, before it is odd that all of them are new
_COPY = mark("a second sheet of the same kind")
_NEWER = mark("a workbook of a newer format")


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
        self._newer = False
        self.problems: list[Problem] = []

    def read(self) -> list[Part]:
        """What each of our workbooks says; nothing where there is none."""
        stamps = [(grid, stamp) for grid in self._grids.all if (stamp := self._stamp(grid))]
        located = [found for grid in self._grids.all if self._is_free(grid) and (found := locate(grid))]
        if self._newer:  # what its rows mean is not known
            for grid in self._grids.all:
                grid.ignore(_NEWER)
                self._used.add(grid.name)
            return []
        books = self._assigned(stamps, located)
        parts = [self._part(book) for book in books]
        if books:
            self._pass_over()
        if len(stamps) == 1:
            self._check_name(stamps[0][1])
        return parts

    def _check_name(self, stamp: Stamp) -> None:
        """A workbook that was filled in for another Member is called after that one."""
        name = PurePath(self._file).stem.partition(" - ")[0].strip()
        called = self._members.find(name, codes=False)
        if called and called.iso != stamp.member:
            own = self._members.get(stamp.member)
            made_for = name_of(own) if own else stamp.member
            sentence = tr("The file is called after {called}, but the workbook was made for {member}.")
            sentence = sentence.format(called=name_of(called), member=made_for)
            self.problems.append(Problem(Level.WARNING, ProblemKind.MEMBER, Place(""), sentence, name))

    def _is_free(self, grid: Grid) -> bool:
        return grid.name not in self._used and not is_lists(grid)

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
            stamp = read_stamp(rows)
        except DeskError as problem:
            self._newer = self._newer or isinstance(problem, NewerFormat)
            level = Level.ERROR if self._newer else Level.WARNING
            self.problems.append(Problem(level, ProblemKind.WORKBOOK, Place(grid.name), str(problem)))
            return None
        if stamp and stamp.language not in WORDS:
            stamp = stamp._replace(language="en")
        return stamp

    def _assigned(self, stamps: Sequence[tuple[Grid, Stamp]], located: list[Located]) -> list[_Workbook]:
        """The workbooks of the stamps, then those that have none."""
        found = groups(self._grids.all, located)
        guided = [group for group in found if group.member]
        owners = {each.grid.name: group.member for group in guided for each in group.sheets} if len(guided) > 1 else {}
        books: list[_Workbook] = []
        for (_, stamp), sheets in zip(stamps, assigned(stamps, located, owners), strict=True):
            self._used.update(each.grid.name for each in sheets.values())
            if stamp.member in {book.stamp.member for book in books}:
                self._twice(stamp, list(sheets.values()))
            else:
                books.append(_Workbook(stamp, sheets))
        known = {stamp.member for _, stamp in stamps}
        lost = []
        for number, group in enumerate(found):
            left = [each for each in group.sheets if each.grid.name not in self._used]
            alone = not stamps and (number == 0 or len(found) == 1)
            if left and (group.member not in known if group.member else alone):
                known.add(group.member)
                lost.append((left, group))
                self._used.update(each.grid.name for each in left)
            else:
                for each in left:
                    self._second(each, books)
        books += [
            _Workbook(self._guessed_stamp(left, group), {each.part: each for each in left}) for left, group in lost
        ]
        if lost:
            place = Place(lost[0][0][0].grid.name)
            sentence = tr("The hidden sheet with what was sent is gone, so every text that differs has to be decided.")
            self.problems.append(Problem(Level.WARNING, ProblemKind.WORKBOOK, place, sentence))
        return books

    def _twice(self, stamp: Stamp, sheets: Sequence[Located]) -> None:
        names = ", ".join(tr("“{name}”", name=each.grid.name) for each in sheets)
        sentence = tr("A second workbook of {member} is left out ({names}); read it as a file of its own.")
        sentence = sentence.format(member=stamp.member, names=names)
        place = Place(sheets[0].grid.name if sheets else "")
        self.problems.append(Problem(Level.WARNING, ProblemKind.WORKBOOK, place, sentence))
        for each in sheets:
            self._leave_out(each, _COPY)

    def _second(self, located: Located, books: Sequence[_Workbook]) -> None:
        """A sheet that comes a second time: only where it says something else than those that are read it matters."""
        words = words_found(located.grid)
        same = any(words == words_found(each.grid) for book in books for each in book.sheets.values())
        sentence = tr(
            "“{name}” is a second sheet of {part} and is left out. If it is the one that counts, delete the other."
        )
        if same:
            sentence = tr("“{name}” is a second sheet of {part} and is left out; it says the same.")
        sentence = sentence.format(name=located.grid.name, part=tr(located.part))
        level = Level.NOTE if same else Level.WARNING
        self.problems.append(Problem(level, ProblemKind.WORKBOOK, Place(located.grid.name), sentence))
        self._leave_out(located, _COPY)

    def _leave_out(self, located: Located, reason: str) -> None:
        located.grid.ignore(reason)
        self._used.add(located.grid.name)

    def _guessed_stamp(self, sheets: Sequence[Located], group: Group) -> Stamp:
        """What is known without a stamp: of the guide's last line, of what was said, or of the file's name."""
        language = "fr" if any(_speaks_french(each.grid) for each in sheets) else "en"
        name = PurePath(self._file).stem.partition(" - ")[0].strip()
        iso = group.member or self._words.get("member", {}).get(fold(name), "")
        if not iso and (member := self._members.find(name, codes=False)):
            iso = member.iso
        if not iso:
            place = Place(sheets[0].grid.name)
            offers = tuple(Offer(member.iso, member.name) for member in self._members.suggest(name))
            sentence = tr("Nothing in the file says which Member it is from; say which.")
            self.problems.append(
                Problem(Level.ERROR, ProblemKind.MEMBER, place, sentence, name, field="member", offers=offers)
            )
        return Stamp(iso, group.edition, "", "", "", language, {}, format=FORMAT)

    # -- reading -------------------------------------------------------------------------------------------------

    def _part(self, book: _Workbook) -> Part:
        stamp = book.stamp
        part = Part(stamp.member, stamp.edition, stamp.edition_name, stamp.date)
        if texts := book.sheets.get("texts"):
            reader = TextsReader(texts, stamp.sections, stamp.member, stamp.language, self._words.get("type", {}))
            part.texts = reader.read()
            part.problems += reader.problems
            part.problems += _all_new(texts.grid, stamp, part.texts)
        tables = TableReader(stamp.member, self._members, self._words, stamp.language)
        if missions := book.sheets.get("missions"):
            tables.missions(missions, stamp.missions)
        if facts := book.sheets.get("facts"):
            tables.facts(facts, stamp.facts)
        part.records, part.sender, part.kept = tables.records, tables.sender, tables.kept
        part.problems += tables.problems
        for name in PARTS:
            if name not in book.sheets and stamp.sheets:
                sentence = tr("The sheet “{name}” of the workbook is not in the file; nothing is changed there.")
                sentence = sentence.format(name=stamp.sheets[name])
                level = Level.WARNING if name != "facts" else Level.NOTE
                part.problems.append(Problem(level, ProblemKind.WORKBOOK, Place(""), sentence))
        if stamp.member and self._members.get(stamp.member) is None:
            sentence = tr("The workbook is of a Member with the code {iso}, which the desk does not know.")
            sentence = sentence.format(iso=stamp.member)
            part.problems.append(Problem(Level.ERROR, ProblemKind.MEMBER, Place(""), sentence))
        return part

    def _pass_over(self) -> None:
        """The sheets of our workbooks that nothing is read from."""
        guides = {words.guide for words in WORDS.values()}
        for grid in self._grids.all:
            if grid.name in self._used:
                continue
            if grid.name in guides or guide_line(grid):
                grid.ignore(_GUIDE)
                self._used.add(grid.name)
            elif is_lists(grid):
                grid.ignore(_LISTS)
                self._used.add(grid.name)


def _all_new(grid: Grid, stamp: Stamp, texts: Sequence[ReturnedText]) -> Iterator[Problem]:
    """Of a sheet that holds nothing of what was sent: it may have been put in the place of the one that was."""
    said = [text for text in texts if text.sent and not text.silent]
    if len(said) < _SEVERAL or any(text.text == text.sent for text in said):
        return
    if not words_sent(stamp, "texts") & words_found(grid):
        sentence = tr("Nothing of what was sent to {member} stands here; look whether it is of another Member.")
        sentence = sentence.format(member=stamp.member)
        yield Problem(Level.WARNING, ProblemKind.MEMBER, Place(grid.name), sentence)


def _speaks_french(grid: Grid) -> bool:
    french = {WORDS["fr"].texts_lead, WORDS["fr"].missions_lead, WORDS["fr"].facts_lead}
    return any(grid.text(row, column) in french for row in grid.rows[:5] for column in grid.columns(row))
