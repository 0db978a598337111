"""Notes gathered while reading: the same remark about many cells is one note with a count."""

from __future__ import annotations

from wcodesk.intake.book.cells import BookNote, address
from wcodesk.model.translation import number, tr

_NAMED = 20
"""Cells that a note names; the rest is in its count."""
_MOST = 500
"""Notes of a file: whoever reads them has given up long before."""


class Remarks:
    """The notes of one file."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], tuple[list[str], list[int]]] = {}
        self._dropped = 0

    def add(self, text: str, sheet: str = "", row: int = 0, column: int = 0) -> None:
        """Note something about the file, a sheet, or a cell (row and column given)."""
        entry = self._found.get((sheet, text))
        if entry is None:
            if len(self._found) >= _MOST:
                self._dropped += 1
                return
            entry = self._found[sheet, text] = ([], [0])
        cells, count = entry
        if row:
            count[0] += 1
            if len(cells) < _NAMED:
                cells.append(address(row, column))

    def notes(self) -> tuple[BookNote, ...]:
        """All of them, in the order in which the first of each was met."""
        notes = [BookNote(text, sheet, tuple(cells), count[0]) for (sheet, text), (cells, count) in self._found.items()]
        if self._dropped:
            notes.append(
                BookNote(tr("{n} further remarks are not shown.", n=number(self._dropped)), times=self._dropped)
            )
        return tuple(notes)
