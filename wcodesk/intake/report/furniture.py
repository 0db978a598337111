"""Lines -> lines without what belongs to the page: running heads and feet, page numbers, contents, ornaments."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from wcodesk.intake.report.imprint import Imprint, Shape, read_imprint, shape_of
from wcodesk.intake.report.lines import Line
from wcodesk.intake.report.pagenumbers import page_numbers
from wcodesk.model.proposal import Note, NoteKind
from wcodesk.model.translation import mark, tr

_FOLIO = r"(?:\d{1,4}|[ivxlc]{1,7})\.?"
_LEADERS = re.compile(rf"(?:\.{{4,}}|(?:\. ){{4,}}|…{{2,}}|_{{4,}}) ?(?:{_FOLIO})?$", re.IGNORECASE)
_PAGED = re.compile(rf".* {_FOLIO}", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:table of )?contents?|table des matières|sommaire", re.IGNORECASE)
_CONTENTS_LENGTH = len("table des matières")
_DIGITS = re.compile(r"\d+")
_ORNAMENT = re.compile(r"(\S)(?: ?\1){0,4}")
_ORNAMENT_LETTERS = "xXoO"
_TITLE_LENGTH = 90
_COVER_LINES = 20  # more are no cover, but a foreword
_SENTENCE = re.compile(r"[a-z]{2}[.;:]$")
_REPEATS = 3  # a short line met as often as this at the head of a page is its running title


class _What(StrEnum):
    HEAD = mark("Running head left out: {text}")
    NUMBER = mark("Page number left out: {text}")
    CONTENTS = mark("Contents left out: {text}")
    COVER = mark("Cover left out: {text}")
    ORNAMENT = mark("Ornament left out: {text}")


class Body(NamedTuple):
    """The lines of the text alone, and what the furniture told."""

    lines: list[Line]
    imprint: Imprint
    notes: list[Note]


def strip_furniture(lines: Sequence[Line]) -> Body:
    """Take the furniture out; the line after it begins a page, so that what it broke can be joined."""
    removed = _heads_and_feet(lines)
    removed |= dict.fromkeys(page_numbers(lines, removed), _What.NUMBER)
    heads = [lines[place].text for place, what in removed.items() if what in (_What.HEAD, _What.NUMBER)]
    contents = _contents(lines)
    removed = dict.fromkeys(_cover(lines, contents), _What.COVER) | removed | contents
    removed |= _ornaments(lines)
    kept: list[Line] = []
    notes: list[Note] = []
    turned = parted = False
    for place, line in enumerate(lines):
        if (what := removed.get(place)) and not line.table:
            notes.append(Note(NoteKind.FURNITURE, line.number, tr(what.value, text=line.text[:60])))
            turned = turned or what is not _What.ORNAMENT
            parted = True
            continue
        if turned:
            line = line._replace(gap=0, page=True)
        elif parted:
            line = line._replace(gap=max(line.gap, 1))
        kept.append(line)
        turned = parted = False
    return Body(kept, read_imprint(heads), notes)


def _heads_and_feet(lines: Sequence[Line]) -> dict[int, _What]:
    """The places of running heads and feet."""
    shapes = {place: shape for place, line in enumerate(lines) if (shape := shape_of(line.text))}
    above = Counter(lines[place - 1].text for place, shape in shapes.items() if shape is Shape.DATE and place)
    heads = Counter(_DIGITS.sub("", lines[place].text) for place, shape in shapes.items() if shape is Shape.HEAD)
    removed: dict[int, _What] = {}
    for run in _runs(shapes):
        found = {shapes[place] for place in run}
        title = run[0] - 1 if shapes[run[0]] is Shape.DATE and _is_title(lines, run[0] - 1, above) else None
        dated = Shape.DATE in found and (Shape.PART in found or title is not None)
        headed = any(heads[_DIGITS.sub("", lines[place].text)] > 1 for place in run)
        if not (Shape.FOOT in found or dated or headed or {Shape.HEAD, Shape.PART} <= found):
            continue
        for place in run:
            numbered = shapes[place] in (Shape.FOOT, Shape.NUMBER)
            removed[place] = _What.NUMBER if numbered else _What.HEAD
        if title is not None:
            removed[title] = _What.HEAD
    titles = {lines[place].text.casefold() for place in removed if place not in shapes} | _repeated(lines)
    longest = max(map(len, titles), default=0)
    for place, line in enumerate(lines):
        if len(line.text) <= longest and line.text.casefold() in titles:
            removed[place] = _What.HEAD
    return removed


def _runs(shapes: dict[int, Shape]) -> list[list[int]]:
    """Places of furniture-like lines that follow one another.

    A bare number at the end of a run that has its foot is none of it: years head lists.
    """
    runs: list[list[int]] = []
    for place in shapes:
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    for run in runs:
        if any(shapes[place] is Shape.FOOT for place in run):
            while shapes[run[-1]] is Shape.NUMBER:
                run.pop()
            while shapes[run[0]] is Shape.NUMBER:
                del run[0]
    return runs


def _is_title(lines: Sequence[Line], place: int, above: Counter[str]) -> bool:
    """Whether the line above a date is a running title: apart from the text, and said again or called a report.

    above: how often each line stands above a date.
    """
    if place < 0:
        return False
    text = lines[place].text
    if len(text) > _TITLE_LENGTH or not text[0].isupper() or text[-1] in ".;:," or lines[place + 1].gap:
        return False
    apart = bool(lines[place].gap or lines[place].page or place == 0)
    return above[text] > 1 or (apart and "report" in text.casefold())


def _repeated(lines: Sequence[Line]) -> set[str]:
    """Short lines that stand at the head of page after page."""
    heads = Counter(line.text.casefold() for line in lines if line.page and "report" in line.text.casefold())
    return {text for text, times in heads.items() if times >= _REPEATS and len(text) <= _TITLE_LENGTH}


def _contents(lines: Sequence[Line]) -> dict[int, _What]:
    """The table of contents: lines with leaders, and below its title all lines that end in a page number."""
    removed: dict[int, _What] = {}
    title = -1  # the place of a title that nothing was listed below yet
    within = False
    for place, line in enumerate(lines):
        if _has_leaders(line.text):
            removed[place] = _What.CONTENTS
        elif len(line.text) <= _CONTENTS_LENGTH and _CONTENTS.fullmatch(line.text):
            title, within = place, True
            continue
        elif within and len(line.text) < _TITLE_LENGTH and _PAGED.fullmatch(line.text):
            removed[place] = _What.CONTENTS
        else:
            within = False
        if title >= 0 and place in removed:
            removed[title] = _What.CONTENTS
        title = -1
    return removed | _wrapped(lines, removed)


def _wrapped(lines: Sequence[Line], listed: dict[int, _What]) -> dict[int, _What]:
    """Beginnings of long titles in the contents, of which the line below has the page number."""
    return {
        place: _What.CONTENTS
        for place in range(min(listed, default=0), max(listed, default=0))
        if place not in listed and _has_leaders(lines[place + 1].text) and not lines[place + 1].gap
    }


def _cover(lines: Sequence[Line], contents: Iterable[int]) -> list[int]:
    """The places of the few lines on the pages before the table of contents, none of which is a sentence."""
    first = min(contents, default=0)
    cover = lines[:first]
    turned = any(line.page for line in lines[1 : first + 1])
    if not turned or len(cover) > _COVER_LINES or any(_SENTENCE.search(line.text) for line in cover):
        return []
    return list(range(first))


def _has_leaders(text: str) -> bool:
    """Whether leaders end a text, or stand before a page number at its end."""
    if text[-1].isalpha() or (
        "...." not in text and ". . . . " not in text and "……" not in text and "____" not in text
    ):
        return False
    return _LEADERS.search(text) is not None


def _ornaments(lines: Sequence[Line]) -> dict[int, _What]:
    """Signs that stand alone, once or some times over."""
    removed: dict[int, _What] = {}
    for place, line in enumerate(lines):
        match = _ORNAMENT.fullmatch(line.text) if len(line.text) < 10 else None
        if match and (match[1] in _ORNAMENT_LETTERS or not match[1].isalnum()):
            removed[place] = _What.ORNAMENT
    return removed
