"""Words -> lines: which words stand on which line.

First fit, as a person sets type: a line takes words until the next does not fit; where the blanks of a justified
line would then gape, the next word is broken at a syllable or a hyphen it has; where they need to be only a little
narrower than usual, it is squeezed in whole. A word wider than a line is broken wherever it must be.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import NamedTuple

from wcodesk.reports.pdf.hyphens import HYPHEN, Break, breaks, is_address
from wcodesk.reports.pdf.words import Look, Words

_LOOSE = 0.75  # of a blank: how much wider blanks may become before the next word is broken
_GAPING = 1.6  # of a blank: how much wider before even a third line in a row ends in a hyphen
_TIGHT = 0.09  # of a blank: how much narrower blanks may become
_RAGGED = 0.3  # of the room: how much of a line that is not justified may stay empty before an address is broken
_IN_A_ROW = 2  # lines that may end in a hyphen, one after another; one more where blanks would gape
_HAIR = 1e-6

Measure = Callable[[Look], Mapping[str, float]]


class Cut(NamedTuple):
    """One line: the words from start to end (exclusive), their natural width, how many blanks stand between them."""

    start: int
    end: int
    width: float
    blanks: int


def broken(
    text: Words,
    measure: Measure,
    blank: float,
    room: float,
    *,
    justify: bool,
    language: str,
    spaced: Mapping[str, float] | None = None,
) -> list[Cut]:
    """The lines of text in a room; at least one. Broken words are put into text in two parts.

    measure: the widths of words in a look; blank: that of a blank; room: of a line, all in the same unit; spaced: the
    widths of words with a blank behind, where the whole text has one look.
    """
    return _Breaker(text, measure, blank, room, justify, language, spaced).lines()


class _Breaker:
    def __init__(
        self,
        text: Words,
        measure: Measure,
        blank: float,
        room: float,
        justify: bool,
        language: str,
        spaced: Mapping[str, float] | None,
    ) -> None:
        self.text, self.measure, self.blank, self.room = text, measure, blank, room
        self.justify, self.language = justify, language
        self.ends = list(accumulate(map(spaced.__getitem__, text.words))) if spaced is not None else self._ends()
        self.start = 0  # the word that the line begins with
        self.base = 0.0  # where the line begins, on the scale of ends
        self.following: float | None = None  # where the next one does, when it begins with the rest of a word
        self.hyphens = 0  # lines in a row that end in a hyphen

    def _ends(self) -> list[float]:
        """Where each word would end, blank after it included, were all on one line."""
        words, looks, glued = self.text.words, self.text.looks, self.text.glued
        if looks is None:
            of, blank = self.measure(self.text.look), self.blank
            return list(accumulate([of[word] + blank for word in words]))
        advances = [self.measure(look)[word] + self.blank for word, look in zip(words, looks, strict=True)]
        for number, joined in enumerate(glued or ()):
            if joined and number:
                advances[number - 1] -= self.blank
        return list(accumulate(advances))

    def lines(self) -> list[Cut]:
        cuts: list[Cut] = []
        at, words = 0, self.text.words
        limit = self.room + self.blank + _HAIR
        while at < len(words):
            self.start = at
            end = bisect_right(self.ends, self.base + limit, at)  # as many words as fit
            if end < len(words):
                end = self._end(at, end)
            cuts.append(Cut(at, end, self._width(end), self._blanks(at, end)))
            self.base = self.ends[end - 1] if self.following is None else self.following
            self.following = None
            self.hyphens = self.hyphens + 1 if words[end - 1].endswith(HYPHEN) else 0
            at = end
        return cuts or [Cut(0, 0, 0.0, 0)]

    def _blanks(self, start: int, end: int) -> int:
        glued = self.text.glued
        return end - start - 1 - sum(glued[start + 1 : end]) if glued else end - start - 1

    def _width(self, end: int) -> float:
        """The natural width of the line from base up to the word before end."""
        glued = self.text.glued
        trailing = 0.0 if glued and end < len(glued) and glued[end] else self.blank
        return self.ends[end - 1] - self.base - trailing

    def _end(self, start: int, end: int) -> int:
        """Where the line that begins with a word ends; end: of the words that fit, which is not the text's."""
        glued = self.text.glued
        if glued and end > start:
            fits = end
            while end > start and glued[end]:
                end -= 1
            if end == start:  # a word in several looks that is wider than a line
                return self._split(start, self.room, gaping=True) or self._between(start, fits)
        if end == start:
            return self._forced(start)
        slack = self.room - self._width(end)
        if not self.justify:
            if slack > _RAGGED * self.room and any(map(is_address, self.text.words[end : self._joined(end)])):
                return self._split(end, slack - self.blank, gaping=True) or end
            return end
        if self._squeezes(start, end):
            return end + 1
        wide = self._blanks(start, end) * self.blank
        if slack > wide * _LOOSE:
            return self._split(end, slack - self.blank, gaping=slack > wide * _GAPING) or end
        return end

    def _squeezes(self, start: int, end: int) -> bool:
        """Whether one more word fits when the blanks become a little narrower."""
        glued = self.text.glued
        if glued and any(glued[end : end + 2]):
            return False
        over = self._width(end + 1) - self.room
        return over <= (end - start) * self.blank * _TIGHT

    def _between(self, start: int, end: int) -> int:
        """Break a word in several looks between two of them: the last place that fits, counted without a blank."""
        return end - 1 if end - start > 1 and self._width(end) > self.room + _HAIR else end

    def _joined(self, number: int) -> int:
        """The end (exclusive) of what follows a word without a blank: a word that has several looks."""
        glued, end = self.text.glued, number + 1
        while glued and end < len(glued) and glued[end]:
            end += 1
        return end

    def _split(self, number: int, room: float, *, gaping: bool = False) -> int:
        """Break a word so that its first part fits in room; the end of the line, 0 where that cannot be."""
        end = self._joined(number)
        # No third hyphen in a row, no last line that is but the end of a word, no hyphen in a word of several looks.
        most = _IN_A_ROW + gaping
        hyphens = self.hyphens < most and number + 1 == end < len(self.text.words)
        looks = self.text.looks
        for at in reversed(range(number, end)):
            left = room
            if looks and at > number:
                left -= sum(self.measure(looks[each])[self.text.words[each]] for each in range(number, at))
            look = looks[at] if looks else self.text.look
            widths = self.measure(look)
            for each in breaks(self.text.words[at], self.language) if left > 0 else ():
                if (each.hyphen and not hyphens) or not (each.hyphen or gaping):
                    continue
                if widths[each.set_head] <= left:
                    self._insert(at, each, look)
                    return at + 1
        return 0

    def _forced(self, start: int) -> int:
        """Break a word that is wider than a line, where it may be broken or else anywhere."""
        word = self.text.words[start]
        look = self.text.looks[start] if self.text.looks else self.text.look
        if end := self._split_anyhow(start, word, look):
            return end
        low, high = 1, len(word)
        while low < high:  # the longest beginning that fits, one letter at least
            middle = (low + high + 1) // 2
            if self.measure(look)[word[:middle]] <= self.room:
                low = middle
            else:
                high = middle - 1
        if low >= len(word):  # a single letter that is wider than the line
            return start + 1
        self._insert(start, Break(word[:low], word[low:]), look)
        return start + 1

    def _split_anyhow(self, start: int, word: str, look: Look) -> int:
        for each in breaks(word, self.language):
            if self.room / 3 < self.measure(look)[each.set_head] <= self.room:
                self._insert(start, each, look)
                return start + 1
        return 0

    def _insert(self, number: int, parts: Break, look: Look) -> None:
        text, widths = self.text, self.measure(look)
        text.words[number : number + 1] = [parts.set_head, parts.tail]
        before = self.ends[number - 1] if number > self.start else self.base
        whole = self.ends[number]
        self.ends[number : number + 1] = [before + widths[parts.set_head] + self.blank, whole]
        # The second part begins the next line. What follows keeps its place, so the line begins as far before it.
        glued = text.glued and text.glued[number + 1 : number + 2] == [True]
        self.following = whole - widths[parts.tail] - (0.0 if glued else self.blank)
        if text.looks is not None:
            text.looks.insert(number, look)
        if text.glued is not None:
            text.glued.insert(number + 1, False)
