"""The sheets of a file that are none of ours: read as somebody said, as such a sheet was read before, or as guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath

from wcodesk.intake.book.cells import BookFile
from wcodesk.intake.submission.foreign.guess import guess
from wcodesk.intake.submission.foreign.heads import signature
from wcodesk.intake.submission.foreign.owners import member_of_sheet
from wcodesk.intake.submission.foreign.reading import ForeignPart, read_foreign
from wcodesk.intake.submission.foreign.remembering import remembered
from wcodesk.intake.submission.grid import Grid, Grids
from wcodesk.intake.submission.records import Words
from wcodesk.model.decisions import Choices
from wcodesk.model.folding import fold
from wcodesk.model.mappings import Memory, remember, remember_words
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import SheetMapping

_ANYBODY = "*"  # the sender of files that do not say which one Member they are from


class ForeignSheets:
    """Reads them. said: how sheets are to be read, by name; memory: how those of the same senders were read before."""

    def __init__(
        self, members: MemberIndex, words: Words, said: Mapping[str, SheetMapping], memory: Memory, file: str
    ) -> None:
        self._members = members
        self._words = words
        self._said = said
        self._memory = memory
        self._file = file

    def read(self, grids: Iterable[Grid]) -> list[ForeignPart]:
        """What they say, sheet by sheet; those that are empty are left out."""
        return [self._sheet(grid) for grid in grids if grid.rows]

    def _sheet(self, grid: Grid) -> ForeignPart:
        mapping = self._said.get(grid.name)
        before = None
        if mapping is None:
            sender = _sender(grid, self._members, self._file)
            before = remembered(self._memory, sender, grid, self._members, self._file)
            if before is not None and sender == _ANYBODY:
                # The next such sheet may be of another Member, so whose it is is asked each time.
                before = before._replace(member="")
        found = mapping or before or guess(grid, self._members, self._file)
        sure = mapping is not None or before is not None
        return read_foreign(
            grid, found, self._members, self._words, self._file, confirmed=sure, remembered=before is not None
        )


def learn(memory: Memory, file: BookFile, choices: Choices, members: MemberIndex) -> Memory:
    """The memory with what was said of a file: how its foreign sheets are read, and what its words mean."""
    grids = Grids(file.book, choices.repairs)
    for name, mapping in choices.sheets.items():
        grid = grids.named(name)
        if grid is not None:
            sender = _sender(grid, members, file.name)
            memory = remember(memory, sender, signature(grid, mapping.header), mapping)
    # What a file is called says whose that one is, and not whose the next "Book1" will be.
    called = fold(PurePath(file.name).stem.partition(" - ")[0].strip())
    words = {
        name: {word: value for word, value in said.items() if name != "member" or word != called}
        for name, said in choices.words.items()
    }
    return remember_words(memory, words)


def _sender(grid: Grid, members: MemberIndex, file: str) -> str:
    return member_of_sheet(grid, 0, members, file) or _ANYBODY
