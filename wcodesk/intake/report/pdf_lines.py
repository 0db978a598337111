"""What stands where on the pages of a PDF -> the lines that were printed, as the text of a report has them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from wcodesk.intake.report.lines import NO_LOOKS, SOFT, Looks, RawLine, width_of

BREAK = "\v"
"""Where a cell has a line break of its own."""
_SAME_LINE = 0.35  # of the letters' size: what stands no further up or down is of the line
_RAISED = 0.8  # of a line's letters: those of a note's number or of 1st are smaller
_LONGEST_RAISED = 6  # letters of these
_APART = 1.18  # of the usual distance of two lines: from there on a paragraph ends
FURNITURE = 3  # lines at most that stand between the last of a page and the first of the next: foot and head
_ROOM = 0.3  # of the letters' size: a blank
_TOUCHING = 0.05  # of the smaller letters' size: letters of one word stand no further apart
_NO_ROOM = 0.25  # of the same: so little is no blank before or behind what is raised
_UNEVEN = 1.15  # a word may be so much wider than Arial's letters tell
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(rf"([^\W\d_]+)[-{SOFT}]$")
_JOINED = re.compile(rf"{BREAK}|\.\w")  # .org: an address is broken there
_FIRST = re.compile(r"[^\W\d_]+")


class Cell(NamedTuple):
    """Where something stands in a table. table: its number on the page; columns: how many it has."""

    table: int = -1
    row: int = -1
    column: int = -1
    columns: int = 0


NO_CELL = Cell()
Cells = dict[tuple[int, int], list[str]]
"""The lines of the cells of a table, by row and column. The last column has a key, be it empty."""


class Run(NamedTuple):
    """Letters of one line that were set one after another. In points from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    size: float
    text: str
    cell: Cell = NO_CELL
    looks: Looks = NO_LOOKS


class Printed(NamedTuple):
    """A line of a page, or a table. bottom: of its letters' room, below which no letter reaches.

    text: all its words; cells: of a table; height: in lines.
    """

    bottom: float
    text: str
    cells: Cells | None = None
    height: int = 1
    looks: Looks = NO_LOOKS


def printed_lines(runs: Sequence[Run]) -> list[Printed]:
    """The lines and tables of a page from above, whatever the order in which they were set."""
    tables: dict[int, list[Run]] = {}
    for run in runs:
        if run.cell != NO_CELL:
            tables.setdefault(run.cell.table, []).append(run)
    if not tables:
        return _lines(runs)
    found = [(line.bottom, line) for line in _lines([run for run in runs if run.cell == NO_CELL])]
    found += [(max(run.bottom for run in table), _table(table)) for table in tables.values()]
    return [line for _, line in sorted(found, key=lambda one: -one[0])]


def _table(runs: Sequence[Run]) -> Printed:
    """What a page has of a table."""
    within: dict[tuple[int, int], list[Run]] = {}
    columns: dict[int, list[Run]] = {}
    for run in runs:
        within.setdefault((run.cell.row, run.cell.column), []).append(run)
        columns.setdefault(run.cell.column, []).append(run)
    reaches = {column: _reach(own, columns.get(column + 1, [])) for column, own in columns.items()}
    cells = {place: _cell(own, reaches[place[1]]) for place, own in sorted(within.items())}
    cells.setdefault((min(cells)[0], runs[0].cell.columns - 1), [])
    text = " ".join(text for lines in cells.values() for text in lines)
    return Printed(min(run.bottom for run in runs), text, cells, len(_lines(runs)))


def _reach(column: Sequence[Run], following: Sequence[Run]) -> float:
    """How far to the right a column certainly goes: as far as its words, or up to what stands to its right.

    There only words that begin where others do and end elsewhere tell the column's edge: others may be centred.
    """
    reach = max(run.right for run in column)
    if following:
        edge = min(run.left for run in following)
        ends = [run.right for run in following if run.left - edge < 1.0]
        if max(ends) - min(ends) > 1.0:
            reach = max(reach, edge - max(run.size for run in column))
    return reach


def _cell(runs: Sequence[Run], reach: float) -> list[str]:
    """The lines of a cell, with BREAK before each one that was begun though the line above had room."""
    texts: list[str] = []
    right = reach
    for line in _rows_of_letters(runs):
        text = _text(line)
        if not text:
            continue
        left, end = min(run.left for run in line), max(run.right for run in line)
        word = (end - left) * width_of(text.split(" ", 1)[0]) / width_of(text)
        full = right + _ROOM * line[0].size + _UNEVEN * word > reach
        texts.append(text if not texts or full or _LAST.search(texts[-1]) else BREAK + text)
        right = end
    return texts


def _lines(runs: Iterable[Run]) -> list[Printed]:
    found = (Printed(line[0].bottom, _text(line), looks=_looks(line)) for line in _rows_of_letters(runs))
    return [line for line in found if line.text]


def _looks(line: Sequence[Run]) -> Looks:
    found = [run.looks for run in sorted(line, key=lambda run: run.left) if run.looks != NO_LOOKS]
    if not found:
        return NO_LOOKS
    wholes = {looks.whole for looks in found}
    return Looks(found[0].first, found[-1].last, wholes.pop() if len(wholes) == 1 else -1)


def _rows_of_letters(runs: Iterable[Run]) -> list[list[Run]]:
    """The runs of each line, the lines from above; first one that stands on the line."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.bottom):
        first = lines[-1][0] if lines else None
        if first and abs(first.bottom - run.bottom) < _SAME_LINE * max(run.size, first.size):
            lines[-1].append(run)
        elif first and _is_raised(first, run):
            lines[-1].insert(0, run)
        else:
            lines.append([run])
    return lines


def _is_raised(run: Run, line: Run) -> bool:
    """Whether a run is a note's number or the like, which stands higher than the letters of its line."""
    small = run.size < _RAISED * line.size and len(run.text.strip()) <= _LONGEST_RAISED
    return small and line.bottom < run.bottom < line.bottom + line.size - run.size / 2


def _text(line: Sequence[Run]) -> str:
    text = ""
    before: Run | None = None
    for run in sorted(line, key=lambda run: run.left):
        if before and not _are_one_word(before, run):
            text += " "
        text += run.text.strip()
        before = run
    return text.strip()


def _are_one_word(one: Run, following: Run) -> bool:
    """Whether no blank stands between two runs.

    None does where letters touch, as where the face changes within a word, nor between a word and what is raised
    behind it, or that and a comma.
    """
    room, size = following.left - one.right, min(one.size, following.size)
    if _is_raised(following, one) or _is_raised(one, following):
        return room < _NO_ROOM * size
    return abs(room) < _TOUCHING * size and one.text[-1:].isalpha() and following.text[:1].isalpha()


def raw_lines(pages: Sequence[Sequence[Printed]]) -> tuple[list[RawLine], tuple[int, ...]]:
    """All lines, with an empty one where a paragraph ends or the look changes; the number of each page's first line.

    A line is counted from the beginning of the file; an empty one has the number of the line below it.
    """
    steps = Counter(round(one.bottom - other.bottom, 1) for page in pages for one, other in pairwise(page))
    apart = steps.most_common(1)[0][0] * _APART if steps else 0.0
    words = Counter(word.casefold() for page in pages for line in page for word in _WORD.findall(line.text))
    texts = iter(_hyphened([[line.text for line in page] for page in pages], words))
    found: list[RawLine] = []
    starts: list[int] = []
    number = 1
    for page in pages:
        starts.append(number)
        above: Printed | None = None
        for line in page:
            if above is not None and (above.bottom - line.bottom > apart or above.looks.turn(line.looks)):
                found.append(RawLine(number, ""))
            text = next(texts)
            if line.cells:
                text = _rows(line.cells, words)
            found.append(RawLine(number, text, page=above is None, table=bool(line.cells), looks=line.looks))
            above = line
            number += line.height
    return found, tuple(starts)


def _rows(cells: Cells, words: Counter[str]) -> str:
    """The text of a table, as Block.text has it but for BREAK."""
    first, last = min(cells)[0], max(cells)[0]
    columns = max(column for _, column in cells) + 1
    return "\n".join(
        "\t".join(_joined(cells.get((row, column), []), words) for column in range(columns))
        for row in range(first if first > 1 else 0, last + 1)  # a first row that is empty is seen by its number alone
    )


def _joined(lines: Sequence[str], words: Counter[str]) -> str:
    """The text of a cell."""
    text = ""
    for line in lines:
        last, first = _LAST.search(text), _FIRST.match(line)
        if last and first and first[0].islower() and _was_broken(last[1], first[0], words):
            text = text[:-1] + line
        else:
            text += line if last or _JOINED.match(line) else f" {line}"
    return text.replace(SOFT, "-").strip()


def _hyphened(pages: Sequence[Sequence[str]], words: Counter[str]) -> list[str]:
    """The lines, with a soft hyphen at the end of those in which a word was only broken.

    What a word is without its hyphen is told by the other lines: there it stands whole, or with the hyphen. Where it
    does neither, two words that stand alone elsewhere are taken for a compound, as a report has many.
    words: how often each is met.
    """
    found = []
    for number, page in enumerate(pages):
        beyond = pages[number + 1][:FURNITURE] if number + 1 < len(pages) else []
        for at, text in enumerate(page):
            last = _LAST.search(text)
            whole = text.replace(SOFT, "-")
            if last is not None:
                foot = page[at + 1 : at + 2] if at < len(page) - FURNITURE else [*page[at + 1 :], *beyond]
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
