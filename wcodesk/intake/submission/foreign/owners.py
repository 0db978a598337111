"""Whose a row or a sheet is: Members and regions by what cells, titles and names of files say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePath

from wcodesk.intake.submission.foreign.heads import first_of_heads, one_line, width
from wcodesk.intake.submission.grid import Grid
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.records import Member
from wcodesk.model.regions import REGIONS

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*\.?")
_MOST_WORDS = 7  # of a Member's name
_SHORT = 3  # letters up to which a word must be in capitals to be a name: EU, UAE
_TITLE = 150  # characters: a longer text is no title
_TITLES = 12  # rows above a table that are looked at
_REGIONS = frozenset(
    fold(name)
    for region in REGIONS
    for name in (region.name, region.name_fr, region.scope, f"{region.name} region", f"region {region.name_fr}")
) | {fold(name) for name in ("MENA", "ESA", "WCA", "AMS", "A/P", "Asia Pacific", "Americas", "Amériques", "Africa")}


def is_region(text: str) -> bool:
    """Whether a text is the name of a region."""
    return len(text) < 60 and fold(text) in _REGIONS


class Owners:
    """Finds the Member that a cell means. words: codes by what files say, folded; "" leaves its rows out."""

    def __init__(self, members: MemberIndex, words: Mapping[str, str]) -> None:
        self.members = members
        self._words = words
        self._known: dict[str, str | None] = {}

    def find(self, text: str) -> str | None:
        """The code, "" for a name that is to be left out, None for one that is not known."""
        text = one_line(text)
        if text not in self._known:
            self._known[text] = self._find(text)
        return self._known[text]

    def _find(self, text: str) -> str | None:
        said = self._words.get(fold(text))
        if said is not None:
            return said
        found = self.members.find(text) or named(text, self.members)
        return found.iso if found else None


def named(text: str, members: MemberIndex) -> Member | None:
    """The one Member that a text names among its other words; None where it names none, or several."""
    if len(text) > _TITLE:
        return None
    words = [(found.start(), found.end()) for found in _WORD.finditer(text)]
    found: dict[str, Member] = {}
    at = 0
    while at < len(words):
        for last in range(min(len(words), at + _MOST_WORDS), at, -1):
            part = text[words[at][0] : words[last - 1][1]]
            if len(part) <= _SHORT and not part.isupper():
                continue
            if (member := members.find(part, codes=False)) and (len(part) > 1):
                found[member.iso] = member
                at = last - 1
                break
        at += 1
    return next(iter(found.values())) if len(found) == 1 else None


def member_of_sheet(grid: Grid, header: int, members: MemberIndex, file_name: str) -> str:
    """The code of the Member whose sheet it is: by its title, its name or that of the file; "" where none says so."""
    texts = [*_titles(grid, header), grid.name, PurePath(file_name).stem.replace("_", " ")]
    return next((found.iso for text in texts if (found := named(text, members))), "")


def _titles(grid: Grid, header: int) -> Iterable[str]:
    """What stands above the heads of a table, or at the beginning of a sheet without heads; short texts alone."""
    end = first_of_heads(grid, header) if header else grid.rows[min(4, len(grid.rows) - 1)] + 1 if grid.rows else 0
    for row in grid.rows[:_TITLES]:
        if row >= end:
            break
        texts = [text for column in grid.columns(row) if column <= width(grid) and (text := grid.text(row, column))]
        if header or len(texts) == 1:
            yield one_line(" ".join(texts))
