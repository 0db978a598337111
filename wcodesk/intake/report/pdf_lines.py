"""What stands where on the pages of a PDF -> the lines that were printed, as the text of a report has them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from wcodesk.intake.report.lines import SOFT, RawLine

_SAME_LINE = 0.35  # of the letters' size: a raised figure stands no further from its line
_APART = 1.18  # of the usual distance of two lines: from there on a paragraph ends
_FURNITURE = 3  # lines at most that stand between the last of a page and the first of the next: foot and head
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(rf"([^\W\d_]+)[-{SOFT}]$")
_FIRST = re.compile(r"[^\W\d_]+")


class Run(NamedTuple):
    """Letters of one line that were set one after another. In points from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    size: float
    text: str


class Printed(NamedTuple):
    """A line of a page. bottom: of its letters' room, below which no letter reaches."""

    bottom: float
    text: str


def printed_lines(runs: Iterable[Run]) -> list[Printed]:
    """The lines of a page from above, whatever the order in which they were set."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.bottom):
        first = lines[-1][0] if lines else None
        if first and abs(first.bottom - run.bottom) < _SAME_LINE * max(run.size, first.size):
            lines[-1].append(run)
        else:
            lines.append([run])
    found = (
        Printed(line[0].bottom, " ".join(run.text.strip() for run in sorted(line, key=lambda run: run.left)))
        for line in lines
    )
    return [line for line in found if line.text.strip()]


def raw_lines(pages: Sequence[Sequence[Printed]]) -> tuple[list[RawLine], tuple[int, ...]]:
    """All lines, with an empty one where a paragraph ends, and the number of the first line of each page.

    A line is counted from the beginning of the file; an empty one has the number of the line below it.
    """
    steps = Counter(round(one.bottom - other.bottom, 1) for page in pages for one, other in pairwise(page))
    apart = steps.most_common(1)[0][0] * _APART if steps else 0.0
    texts = iter(_hyphened([[line.text for line in page] for page in pages]))
    found: list[RawLine] = []
    starts: list[int] = []
    number = 1
    for page in pages:
        starts.append(number)
        above: Printed | None = None
        for line in page:
            if above is not None and above.bottom - line.bottom > apart:
                found.append(RawLine(number, ""))
            found.append(RawLine(number, next(texts), page=above is None))
            above = line
            number += 1
    return found, tuple(starts)


def _hyphened(pages: Sequence[Sequence[str]]) -> list[str]:
    """The lines, with a soft hyphen at the end of those in which a word was only broken.

    What a word is without its hyphen is told by the other lines: there it stands whole, or with the hyphen. Where it
    does neither, two words that stand alone elsewhere are taken for a compound, as a report has many.
    """
    texts = [text for page in pages for text in page]
    words = Counter(word.casefold() for text in texts for word in _WORD.findall(text))
    found = []
    for number, page in enumerate(pages):
        beyond = pages[number + 1][:_FURNITURE] if number + 1 < len(pages) else []
        for at, text in enumerate(page):
            last = _LAST.search(text)
            whole = text.replace(SOFT, "-")
            if last is not None:
                foot = page[at + 1 : at + 2] if at < len(page) - _FURNITURE else [*page[at + 1 :], *beyond]
                below = next((line for line in foot if line[0].islower()), "")
                first = _FIRST.match(below)
                if first and _was_broken(last[1], first[0], words):
                    whole = whole[:-1] + SOFT
            found.append(whole)
    return found


def _was_broken(last: str, first: str, words: Counter[str]) -> bool:
    """Whether the two are one word that a line's end broke."""
    one, other = last.casefold(), first.casefold()
    whole, compound = words[one + other], words[f"{one}-{other}"]
    if whole or compound:
        return whole >= compound
    return not (words[one] > 1 and words[other] > 1)
