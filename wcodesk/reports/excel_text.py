"""Text as Excel can hold it: legal signs, never a formula, in pieces that a row can show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wcodesk.model.blocks import Run
from wcodesk.reports import fonts

LONGEST = 32_767  # characters of a cell (Excel's specifications and limits)
HIGHEST = 400.0  # points of a row; Excel's limit is 409.5

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NOT_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_WORD = re.compile(r"\n|\S+[^\S\n]*|[^\S\n]+")
_QUOTED = ("=", "+", "-", "@", "\t", "'")


def legal(text: str) -> str:
    """Text without the signs that a workbook cannot hold; what looks like Excel's own escape, _x0041_, is escaped."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ESCAPE.sub("_x005F_", _NOT_XML.sub("\ufffd", _ILLEGAL.sub("", text)))


def quoted(text: str) -> bool:
    """Whether the cell is marked as text (quotePrefix), so that it stays text when it is typed over or saved as CSV."""
    return text.startswith(_QUOTED)


def line_ends(runs: Iterable[Run], room: float, size: float, *, bold: bool = False) -> list[int]:
    """Where, counted in characters, each line ends that Excel will show in a cell of width room (points).

    A line break and the blanks at a line's end belong to that line; the last end is the length of the text.
    """
    ends: list[int] = []
    used = 0.0
    start = begun = 0  # of the run, of the line
    for run in runs:
        widths = fonts.word_widths(bold or run.bold, run.italic, size)
        for match in _WORD.finditer(run.text):
            at = start + match.start()
            if match[0] == "\n":
                begun, used = at + 1, 0.0
                ends.append(begun)
                continue
            word = match[0].rstrip()
            long = widths[word]
            if used + long > room and at > begun:
                ends.append(at)
                begun, used = at, 0.0
            if long > room:
                parts = _parts(word, room, widths)
                ends += [at + end for end in parts]
                begun = ends[-1]
                long = widths[word[parts[-1] :]]
            used += long + widths[" "] * (len(match[0]) - len(word))
        start += len(run.text)
    if start > (ends[-1] if ends else 0):
        ends.append(start)
    return ends


def _parts(word: str, room: float, widths: fonts.WordWidths) -> list[int]:
    """Where a word that is wider than a line is broken."""
    found: list[int] = []
    used = 0.0
    for at, character in enumerate(word):
        if used + widths[character] > room and at > (found[-1] if found else 0):
            found.append(at)
            used = 0.0
        used += widths[character]
    return found


def chunks(
    runs: tuple[Run, ...], room: float, size: float, most: int, *, bold: bool = False
) -> list[tuple[tuple[Run, ...], int]]:
    """The text in parts of at most `most` lines, each with its number of lines; one empty part for no text.

    A part ends at the end of a line, so that it reads on in the next row. Parts put together are the text.
    """
    ends = line_ends(runs, room, size, bold=bold)
    length = ends[-1] if ends else 0
    if len(ends) <= most and 2 * length <= LONGEST:
        return [(merged(runs), max(len(ends), 1))]
    found: list[tuple[tuple[Run, ...], int]] = []
    first = count = last = 0
    for end in ends:
        # Twice the length, because an escape can make two signs of one.
        if count and (count == most or 2 * (end - first) > LONGEST):
            found.append((merged(_cut(runs, first, last)), count))
            first, count = last, 0
        count += 1
        last = end
    return [*found, (merged(_cut(runs, first, length)), count)]


def _cut(runs: Iterable[Run], first: int, last: int) -> Iterator[Run]:
    """The runs between two places of their text."""
    start = 0
    for run in runs:
        yield run._replace(text=run.text[max(first - start, 0) : max(last - start, 0)])
        start += len(run.text)


def merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbouring runs of one style put together; a run of blanks alone joins the run before or after it.

    Excel drops blanks that stand alone in a stretch of rich text.
    """
    runs = tuple(runs)
    if len(runs) == 1:
        return runs
    found: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if found and (found[-1]._replace(text="") == run._replace(text="") or not run.text.strip()):
            found[-1] = found[-1]._replace(text=found[-1].text + run.text)
        elif found and not found[-1].text.strip():
            found[-1] = run._replace(text=found[-1].text + run.text)
        else:
            found.append(run)
    return tuple(found)
