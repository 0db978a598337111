"""Raw lines -> lines: blanks tidied, gaps and pages noted, and how much room each line took."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from wcodesk.model.spacing import spaced

# Widths of Helvetica, which are Arial's, for the signs from blank to tilde, in 1/1000 em (Adobe Core 14 AFM).
_WIDTHS = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278"
    " 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944"
    " 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500"
    " 278 556 500 722 500 500 500 334 260 334 584"
)
# The damaged quotes are as wide as what was printed: ‘ ’ “ ”.
_SIGN_WIDTHS = {"ô": 222, "ó": 222, "‘": 222, "’": 222, "ñ": 333, "ò": 333, "“": 333, "”": 333, "¶": 350, "•": 350}


class Looks(NamedTuple):
    """Faces and sizes, each pair by a number: of a line's first and last letter, and of all; -1 for none or several.

    Only a reader of pages knows them.
    """

    first: int = -1
    last: int = -1
    whole: int = -1

    def turn(self, below: Looks) -> bool:
        """Whether all of a line looks unlike the line it stands beside, as headings do.

        A line that begins or ends as all of the other one looks has a few words set off, or a note's raised number.
        """
        return _unlike(self.whole, below) or _unlike(below.whole, self)


def _unlike(whole: int, other: Looks) -> bool:
    ends = (other.first, other.last)
    return -1 not in (whole, *ends) and whole not in ends


NO_LOOKS = Looks()


class RawLine(NamedTuple):
    """One line as the file has it. number: 1-based; page: a form feed stands before it.

    table: it is a whole table known from a PDF, with a tab between its cells, a line break between its
    rows, and a vertical tab where a cell has a line break of its own.
    """

    number: int
    text: str
    page: bool = False
    table: bool = False
    looks: Looks = NO_LOOKS


class _Widths(dict[str, int]):
    """Widths by character; a figure's width for all that the table does not hold."""

    def __missing__(self, char: str) -> int:
        return FIGURE


EM = 36
"""What widths are counted in: so many make the letter size. Arial's are whole numbers of it, but for a few signs."""
FIGURE, BLANK = 20, 10
_WIDTH_OF = _Widths(
    {chr(32 + place): round(int(width) * EM / 1000) for place, width in enumerate(_WIDTHS.split())}
    | {sign: round(width * EM / 1000) for sign, width in _SIGN_WIDTHS.items()}
)
_BYTE_WIDTHS = bytes(_WIDTH_OF[chr(code)] for code in range(256))  # the first characters at the speed of bytes
SOFT = "\u00ad"
"""Ends a line in which a word was broken that has no hyphen; only a reader of pages knows."""
_FEWEST = 2
_ODD = 200  # one line in so many may be an oddity
_WIDE = 0.75
_WIDE_LETTERS = 60
_MARGIN_SHARE = 0.2
_TAILED_SHARE = 0.9


class Line(NamedTuple):
    """A printed line.

    number: 1-based in the file; text: without blanks at its ends, one blank between words.
    gap: blank lines before it; page: the first of its page.
    glued: the line ended in a hyphen that the page broke at, so no blank follows.
    bare: no blank ends the line, where nearly all lines of the file end in one: it is none of the text.
    width: in 1/EM of the letter size; table: as RawLine has it.
    """

    number: int
    text: str
    gap: int = 0
    page: bool = False
    glued: bool = False
    bare: bool = False
    width: int = 0
    table: bool = False
    looks: Looks = NO_LOOKS


def width_of(text: str) -> int:
    """How wide Arial prints a text, in 1/EM of the letter size."""
    try:
        return sum(text.encode("latin-1").translate(_BYTE_WIDTHS))
    except UnicodeEncodeError:
        return sum(map(_WIDTH_OF.__getitem__, text))


def to_lines(raw: Iterable[RawLine]) -> list[Line]:
    """The lines that hold text. A page begins at a form feed, or with one blank and no blank line before."""
    raw = list(raw)
    written = [line.text for line in raw if line.text.strip()]
    indented = sum(text[0] in " \t" for text in written)
    margin = indented > len(written) * _MARGIN_SHARE  # then a blank in front is the way of the file and marks nothing
    tailed = sum(text[-1] == " " for text in written) > len(written) * _TAILED_SHARE
    lines: list[Line] = []
    gap = 0
    feed = False
    for number, whole, page, table, looks in raw:
        feed = feed or page
        if table:
            lines.append(Line(number, whole, 1, feed, table=True))
            gap, feed = 1, False
            continue
        text = spaced(whole)
        if not text:
            gap += 1
            continue
        first = feed or (not margin and not gap and whole[0] == " " and whole[1:2] not in ("", " "))
        hyphened = text[-1] in ("-", SOFT)
        untailed = tailed and whole[-1] != " "
        glued = hyphened and (untailed or not tailed) and text[-2:-1] not in ("", " ")
        bare = untailed and not hyphened
        lines.append(Line(number, text, gap, first, glued, bare, width_of(text), False, looks))
        gap = 0
        feed = False
    return lines


class Column(NamedTuple):
    """How far lines reach, by Arial's widths and by letters (for text that was wrapped by counting)."""

    width: float
    letters: float

    def fits(self, line: Line, following: str) -> bool:
        """Whether the first word of the following text would still have gone into the line.

        If so, the line was ended on purpose: its paragraph ends there. Either measure may say no.
        """
        word = following.split(" ", 1)[0].split("-", 1)[0]
        if len(line.text) + 1 + len(word) > self.letters:
            return False
        return line.width + BLANK + width_of(word) <= self.width * 0.985

    def is_wide(self, line: Line) -> bool:
        """Whether a line is so long that, unended, it was hardly ended on purpose."""
        return line.width > self.width * _WIDE if self.width < inf else len(line.text) > _WIDE_LETTERS


def column_of(lines: Sequence[Line]) -> Column:
    """The column that these lines filled; the widest 1 in 200 are taken for oddities.

    lines: such as ended because the column did. Too few of them tell nothing, and no line fills that column.
    """
    if len(lines) < _FEWEST:
        return Column(inf, inf)
    if len(lines) < _ODD:
        return Column(max([line.width for line in lines]), max([len(line.text) for line in lines]))
    widths = sorted(line.width for line in lines)
    letters = sorted(len(line.text) for line in lines)
    place = len(widths) - 1 - len(widths) // _ODD
    return Column(widths[place], letters[place])
