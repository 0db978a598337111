"""The words around a hit of search, and where in them the hit is.

FTS5 has a function for that, whose time grows with the square of the number of hits in a text: common
words cost more than the search itself. This one passes over the text once.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_WORDS = 24  # of a snippet
_BEFORE = 5  # of them before its first hit, where the text begins earlier
_REACH = 120  # characters that the rest of a snippet has at least, as a rule
_WORD = re.compile(r"\S+")
_TOKEN = re.compile(r"[^\W_]+")
_CUT = "…"


class Term(NamedTuple):
    """A word, or words in a row, that a search asks for. beginning: the last may go on."""

    text: str
    beginning: bool = False


class Snippet(NamedTuple):
    """Words of a text. marks: (start, end) of the hits in them; line: of the text, -1 without a hit."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    line: int = -1


class _Plain(dict[int, str]):
    """Each character's letter without its accents, in small, as the index sees it: one for one."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code).casefold())[0]
        self[code] = letter
        return letter


class Snippets:
    """Cuts snippets out of texts."""

    def __init__(self) -> None:
        self._plain = _Plain()

    def pattern(self, terms: Sequence[Term]) -> re.Pattern[str]:
        """What to look for in a text for these terms."""
        ways = []
        for term in terms:
            words = [re.escape(word) for word in _TOKEN.findall(term.text.translate(self._plain))]
            ways.append(r"[\W_]+".join(words) + (r"[^\W_]*" if term.beginning else ""))
        return re.compile(
            r"(?<![^\W_])(?:" + "|".join(sorted(filter(None, ways), key=len, reverse=True)) + r")(?![^\W_])"
        )

    def cut(self, text: str, pattern: re.Pattern[str]) -> Snippet:
        """The stretch of text with the most different hits; its beginning where there is none."""
        hits = [match.span() for match in pattern.finditer(text.translate(self._plain))]
        words = [match.span() for match in _WORD.finditer(text)]
        if not words:
            return Snippet("")
        first = self._best(text, hits, words)
        start, end = words[first][0], words[min(first + _WORDS, len(words)) - 1][1]
        head, tail = (_CUT if first else ""), (_CUT if end < len(text.rstrip()) else "")
        shift = len(head) - start
        marks = tuple((one + shift, other + shift) for one, other in hits if start <= one and other <= end)
        line = text.count("\n", 0, marks[0][0] - shift) if marks else -1
        return Snippet(head + text[start:end].replace("\n", " ") + tail, marks, line)

    def _best(self, text: str, hits: Sequence[tuple[int, int]], words: Sequence[tuple[int, int]]) -> int:
        """The word to begin with: a little before the first hit of the stretch with the most different ones."""
        if not hits:
            return 0
        near: Counter[str] = Counter()
        left, most, place = 0, 0, hits[0][0]
        for start, end in hits:
            near[text[start:end].casefold()] += 1
            while start - hits[left][0] > _REACH:
                gone = text[slice(*hits[left])].casefold()
                near[gone] -= 1
                if not near[gone]:
                    del near[gone]
                left += 1
            if len(near) > most:
                most, place = len(near), hits[left][0]
        at = bisect_left(words, (place + 1, 0)) - 1
        return max(0, min(at - _BEFORE, len(words) - _WORDS))
