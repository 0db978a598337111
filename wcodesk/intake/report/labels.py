"""The labels that list items begin with, such as 1., (a), ii., 1.1."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from wcodesk.intake.report.lines import Line

_LABEL = re.compile(
    r"(?P<whole>\((?P<in>\d{1,2}|[a-zA-Z]|[ivxIVX]{2,5})\)"
    r"|(?P<half>\d{1,2}|[a-z]|[ivx]{2,5})\)"
    r"|(?P<deep>\d{1,2}(?:\.\d{1,2}){1,2})\.?(?= [A-Z“ñ(])"
    r"|(?P<dot>\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})\.) (?=\S)"
)
_LONGEST = len("12.12.12.")
_SOON = 60  # lines
_ROMAN = {"i": 1, "v": 5, "x": 10}


class Label(NamedTuple):
    """A printed label. family: what labels of one list have in common; places: which item it may be.

    rest: the item's text; for 1.1 the place is (1, 1).
    """

    text: str
    family: str
    places: tuple[tuple[int, ...], ...]
    rest: str

    @property
    def starts(self) -> bool:
        """Whether a list may begin with it: 1, a, i, 1.1 or 2.1."""
        return any(place[-1] == 1 for place in self.places)

    def follows(self, other: Label | None) -> bool:
        """Whether it is the next one of the same list."""
        if other is None or other.family != self.family:
            return False
        return any(mine[:-1] == its[:-1] and mine[-1] == its[-1] + 1 for mine in self.places for its in other.places)


def label_of(text: str) -> Label | None:
    """The label that a line begins with, if it looks like one. A year is none."""
    end = text.find(" ", 0, _LONGEST + 1)
    if end < 1 or text[end - 1].isalpha() or not (match := _LABEL.match(text)):  # few lines pass the first two
        return None
    form = next(name for name in ("in", "half", "deep", "dot") if match[name])
    core = match[form]
    rest = text[match.end() :]
    if form == "deep":
        return Label(match["whole"], "deep", (tuple(int(part) for part in core.split(".")),), rest)
    if core.isdigit():
        return Label(match["whole"], f"{form}-number", ((int(core),),), rest)
    case = "capital" if core.isupper() else "small"
    places: list[tuple[int, ...]] = []
    if len(core) == 1:
        places.append((ord(core.lower()) - ord("a") + 1,))
    if roman := _roman(core.lower()):
        places.append((roman,))
    return Label(match["whole"], f"{form}-{case}", tuple(places), rest) if places else None


def _roman(core: str) -> int:
    """The value of a small roman number, 0 for what is none."""
    if any(sign not in _ROMAN for sign in core):
        return 0
    values = [_ROMAN[sign] for sign in core]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


class LineLabels:
    """The labels that the lines of one document begin with, by the line's place."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._labels = [label_of(line.text) for line in lines]
        self._found: defaultdict[tuple[str, tuple[int, ...]], list[int]] = defaultdict(list)
        for at, label in enumerate(self._labels):
            if label:
                for place in label.places:
                    self._found[label.family, place].append(at)

    def at(self, at: int) -> Label | None:
        """The label of the line at a place."""
        return self._labels[at]

    def is_followed(self, at: int) -> bool:
        """Whether the next label of the same list begins a line soon."""
        label = self._labels[at]
        if label is None:
            return False
        for place in label.places:
            found = self._found.get((label.family, (*place[:-1], place[-1] + 1)), [])
            below = bisect_right(found, at)
            if below < len(found) and found[below] < at + _SOON:
                return True
        return False
