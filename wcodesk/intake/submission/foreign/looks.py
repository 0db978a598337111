"""How the cells of a column look: dates, Members, words of a closed list, prose…"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from wcodesk.intake.book.cells import CellKind
from wcodesk.intake.submission.foreign.headings import kind_in
from wcodesk.intake.submission.foreign.synonyms import is_choice, says_nothing
from wcodesk.intake.submission.grid import Grid
from wcodesk.model.dates import understand
from wcodesk.model.marks import LABEL
from wcodesk.model.members import MemberIndex
from wcodesk.model.sheet_rows import RowType
from wcodesk.model.workbook_words import row_type

_SAMPLE = 60  # cells of a column that are looked at
_PROSE = 60  # characters from which a text is no title of anything
_NUMBER = re.compile(r"[\d\s.,%€$£+-]+")
_ROW_TYPES = frozenset(RowType)
CHOICES = ("form", "mode", "state")


@dataclass(frozen=True, slots=True)
class Look:
    """Shares, 0 to 1, of the cells looked at. filled: how many; length: of their texts, on average."""

    filled: int = 0
    length: float = 0.0
    distinct: float = 0.0
    dates: float = 0.0
    members: float = 0.0
    numbers: float = 0.0
    prose: float = 0.0
    kinds: float = 0.0
    types: float = 0.0
    labels: float = 0.0
    levels: float = 0.0
    choices: dict[str, float] = field(default_factory=dict)

    @property
    def figures(self) -> bool:
        """Whether the column is one of dates or numbers, and not of words."""
        return self.dates > 0.6 or self.numbers > 0.8

    def fits(self, name: str) -> float | None:
        """How well the cells fit a field; None where they say nothing about it."""
        if name in ("when", "begin", "end"):
            return self.dates
        if name in CHOICES:
            return self.choices.get(name, 0.0)
        shares = {"member": self.members, "type": self.types, "level": self.levels, "label": self.labels}
        if name in shares:
            return shares[name]
        if name == "title":
            if self.figures or self.members > 0.6:
                return 0.0
            return 0.4 + 0.3 * self.distinct + 0.3 * min(1.0, self.length / 25)
        if name == "text":
            return 0.0 if self.figures else min(1.0, self.length / 80)
        if name == "heading":
            return max(self.kinds, 0.0 if self.figures or self.prose > 0.5 else 0.5)
        return 0.0 if self.figures else None


def looks(grid: Grid, rows: Iterable[int], columns: Iterable[int], members: MemberIndex) -> dict[int, Look]:
    """How each column looks in these rows."""
    rows = list(rows)
    return {column: _look(grid, rows, column, members) for column in columns}


def is_when(text: str) -> bool:
    """Whether a text is a date of any precision."""
    return bool(understand(text)) or bool(understand(text, day_first=False))


def _look(grid: Grid, rows: list[int], column: int, members: MemberIndex) -> Look:
    texts: list[str] = []
    dates = 0
    for row in rows:
        text = grid.spread(row, column).strip()
        if not text or says_nothing(text):
            continue
        texts.append(text)
        dates += grid.cell(row, column).kind is CellKind.DATE or is_when(text)
        if len(texts) == _SAMPLE:
            break
    if not texts:
        return Look()
    count = len(texts)

    def share(found: Iterable[object]) -> float:
        return sum(map(bool, found)) / count

    return Look(
        count,
        sum(map(len, texts)) / count,
        len(set(texts)) / count,
        dates / count,
        share(len(text) < _PROSE and members.find(text) is not None for text in texts),
        share(_NUMBER.fullmatch(text) for text in texts),
        share(len(text) > _PROSE for text in texts),
        share(kind_in(text) for text in texts),
        share(row_type(text) in _ROW_TYPES for text in texts),
        share(LABEL.fullmatch(text) or text.isdecimal() for text in texts),
        share(text in ("1", "2", "3") for text in texts),
        {name: share(len(text) < _PROSE and is_choice(name, text) for text in texts) for name in CHOICES},
    )
