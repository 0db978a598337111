"""The bullet signs that list items begin with."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from wcodesk.intake.report.lines import Line, width_of

DASHES = frozenset("-–—‐‑−")
HOLLOW = frozenset("o◦○")
_USUAL = frozenset("¶ÅÁω×•●▪■□◆►➢✓❖·∙‣⁃*§Ø") | DASHES | HOLLOW
_TIGHT = frozenset("¶•●▪■◆►➢✓❖‣")  # signs that need no blank behind them
_NEVER = frozenset("ñóòôïúĂ\"'“”‘’«()[]{}<$€£%&#/\\.,:;!°0123456789")
_LETTER_TIMES = 3  # a single letter is a bullet sign when it begins items as often as this
_DOUBTFUL = "?»>"  # ? is what a poorer character set makes of a bullet; these count as letters do
_ALONE = _USUAL - {"*"}  # signs that begin an item from a line of their own; * marks a note


def attach_signs(lines: Sequence[Line]) -> list[Line]:
    """The lines, with a bullet sign that stands alone on its line put before the line below it."""
    attached: list[Line] = []
    for line in lines:
        sign = attached[-1] if attached and attached[-1].text in _ALONE else None
        if sign is None or line.gap or line.page or line.text in _ALONE:
            attached.append(line)
            continue
        text = f"{sign.text} {line.text}"
        attached[-1] = line._replace(text=text, gap=sign.gap, page=sign.page, width=width_of(text))
    return attached


class BulletSigns:
    """The bullet signs of one document: the usual ones, and those that its lines show."""

    def __init__(self, lines: Iterable[Line]) -> None:
        letters: Counter[str] = Counter()
        self._signs = set(_USUAL)
        for line in lines:
            sign = line.text[0]
            if line.text[1:2] != " " or sign in self._signs or sign in _NEVER:  # as most
                continue
            if not (line.gap or line.page):
                continue
            if sign in _DOUBTFUL:
                letters[sign] += 1
            elif not sign.isalnum() and unicodedata.category(sign)[0] in "PSC":
                self._signs.add(sign)
            elif sign.isalpha() and sign not in "aAIeEyYxX":
                letters[sign] += 1
        self._signs |= {
            sign
            for sign, times in letters.items()
            if times >= _LETTER_TIMES or not (sign.isascii() or sign in _DOUBTFUL)
        }

    def begin(self, text: str) -> bool:
        """Whether a line begins with a bullet sign."""
        return text[0] in self._signs and bool(self.split(text)[0])

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
