"""What begins a list item: a bullet sign, or a label such as 1., (a), ii., 1.1."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from wcodesk.intake.report.lines import Line

DASHES = frozenset("-–—‐‑−")
HOLLOW = frozenset("o◦○")
_USUAL = frozenset("¶ÅÁω×•●▪■□◆►➢✓❖·∙‣⁃*§Ø") | DASHES | HOLLOW
_TIGHT = frozenset("¶•●▪■◆►➢✓❖‣")  # signs that need no blank behind them
_NEVER = frozenset("ñóòôïúĂ\"'“”‘’«»()[]{}<>$€£%&#/\\.,:;!°0123456789")
_LETTER_TIMES = 3  # a single letter is a bullet sign when it begins items as often as this
_LABEL = re.compile(
    r"(?P<whole>\((?P<in>\d{1,2}|[a-zA-Z]|[ivxIVX]{2,5})\)"
    r"|(?P<half>\d{1,2}|[a-z]|[ivx]{2,5})\)"
    r"|(?P<deep>\d{1,2}(?:\.\d{1,2}){1,2})\.?(?= [A-Z“ñ(])"
    r"|(?P<dot>\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})\.) (?=\S)"
)
_ROMAN = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Label:
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
    match = _LABEL.match(text)
    if not match:
        return None
    form = match.lastgroup or ""
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


class BulletSigns:
    """The bullet signs of one document: the usual ones, and those that its lines show."""

    def __init__(self, lines: Iterable[Line]) -> None:
        letters: Counter[str] = Counter()
        self._signs = set(_USUAL)
        for line in lines:
            sign, blank, rest = line.text.partition(" ")
            if len(sign) != 1 or not blank or not rest or sign in self._signs or sign in _NEVER:
                continue
            if not (line.gap or line.page):
                continue
            if sign == "?":  # what a poorer character set makes of a bullet
                letters[sign] += 1
            elif not sign.isalnum() and unicodedata.category(sign)[0] in "PSC":
                self._signs.add(sign)
            elif sign.isalpha() and sign not in "aAIeEyYxX":
                letters[sign] += 1
        self._signs |= {sign for sign, times in letters.items() if times >= _LETTER_TIMES or not sign.isascii()}

    def split(self, text: str) -> tuple[str, str]:
        """The bullet sign that a line begins with and the text behind it; "" and the line for other lines."""
        sign = text[0]
        if sign in self._signs:
            if text[1:2] == " " and len(text) > 2:
                return sign, text[2:]
            if sign in _TIGHT and len(text) > 1 and (text[1].isalnum() or text[1] in "ñó“‘("):
                return sign, text[1:]
        return "", text


def bullet_class(sign: str) -> str:
    """dash, hollow or round: signs of one class stand for one level of a list."""
    return "dash" if sign in DASHES else "hollow" if sign in HOLLOW else "round"
