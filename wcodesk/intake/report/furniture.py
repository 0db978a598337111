"""Lines -> lines without what belongs to the page: running heads and feet, page numbers, contents, ornaments."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wcodesk.intake.report.lines import Line
from wcodesk.intake.report.wordlists import MONTH_OF
from wcodesk.model.proposal import Note, NoteKind

_DATE = re.compile(rf"({'|'.join(MONTH_OF)}) ((?:19|20)\d\d)", re.IGNORECASE)
_PART = re.compile(r"part(?:ie)? (?:[ivx]{1,5}|\d{1,2})", re.IGNORECASE)
_FOOT_RIGHT = re.compile(rf"({_PART.pattern}),? (?:page )?(?:\d{{1,4}}|[ivxlc]{{1,7}})\.?", re.IGNORECASE)
_FOOT_LEFT = re.compile(rf"(?:\d{{1,4}}|[ivxlc]{{1,7}})\.? ({_PART.pattern})\.?", re.IGNORECASE)
_PAGE = re.compile(r"page \d{1,4}(?: ?(?:of|/|sur) ?\d{1,4})?\.?|[-–] ?\d{1,4} ?[-–]", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}\.?|[ivxl]{1,7}\.?")
_LEADERS = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,}) ?(?:(?:\d{1,4}|[ivxlc]{1,7})\.?)?$", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:table of )?contents?|table des matières|sommaire", re.IGNORECASE)
_ORNAMENT = re.compile(r"(\S)(?: ?\1){0,4}")
_ORNAMENT_LETTERS = "xXoO"
_TITLE_LENGTH = 90
_REPEATS = 3  # a short line met as often as this at the head of a page is its running title


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the pages say of their issue; "" for what they do not say. published: "2020-06"."""

    title: str = ""
    published: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of the text alone, and what the furniture told."""

    lines: list[Line]
    imprint: Imprint
    notes: list[Note]


def strip_furniture(lines: Sequence[Line]) -> Body:
    """Take the furniture out; the line after it begins a page, so that what it broke can be joined."""
    kinds = _kinds(lines)
    removed = _furniture(lines, kinds)
    kept: list[Line] = []
    notes: list[Note] = []
    turned = parted = False
    for place, line in enumerate(lines):
        what = removed.get(place)
        if what is None:
            if turned or parted:
                line = replace(line, gap=0 if turned else max(line.gap, 1), page=line.page or turned)
            kept.append(line)
            turned = parted = False
        else:
            notes.append(Note(NoteKind.FURNITURE, line.number, f"{what} left out: {line.text[:60]}"))
            turned = turned or what != "Ornament"
            parted = True
    return Body(kept, _imprint(lines, kinds, removed), notes)


def _kinds(lines: Sequence[Line]) -> dict[int, str]:
    """What each line looks like by its shape alone: foot, date, part or number."""
    kinds: dict[int, str] = {}
    for place, line in enumerate(lines):
        text = line.text
        if len(text) > 40:
            continue
        if _FOOT_RIGHT.fullmatch(text) or _FOOT_LEFT.fullmatch(text) or _PAGE.fullmatch(text):
            kinds[place] = "foot"
        elif _DATE.fullmatch(text):
            kinds[place] = "date"
        elif _PART.fullmatch(text):
            kinds[place] = "part"
        elif _NUMBER.fullmatch(text):
            kinds[place] = "number"
    return kinds


def _furniture(lines: Sequence[Line], kinds: dict[int, str]) -> dict[int, str]:
    """The places of furniture and what each is."""
    removed: dict[int, str] = {}
    above = Counter(lines[place - 1].text for place, kind in kinds.items() if kind == "date" and place)
    for run in _runs(kinds):
        found = {kinds[place] for place in run}
        title = run[0] - 1 if kinds[run[0]] == "date" and _is_title(lines, run[0] - 1, above) else None
        dated = "date" in found and ("part" in found or title is not None)
        if "foot" not in found and not dated:
            continue
        for place in run:
            # A number on its own may be the page's, or a year that heads a list: then it stands apart.
            removed[place] = "Page number" if kinds[place] in ("foot", "number") else "Running head"
        if title is not None:
            removed[title] = "Running head"
    titles = {lines[place].text.casefold() for place, what in removed.items() if place not in kinds and what}
    titles |= _repeated(lines)
    contents = False
    for place, line in enumerate(lines):
        if place in removed:
            continue
        if line.text.casefold() in titles:
            removed[place] = "Running head"
        elif not line.text[-1].isalpha() and _LEADERS.search(line.text):
            removed[place] = "Contents"
            contents = True
        elif len(line.text) < 10 and (match := _ORNAMENT.fullmatch(line.text)):
            sign = match[1]
            if sign in _ORNAMENT_LETTERS or not sign.isalnum():
                removed[place] = "Ornament"
    if contents:
        for place, line in enumerate(lines):
            if _CONTENTS.fullmatch(line.text):
                removed[place] = "Contents"
    return removed


def _runs(kinds: dict[int, str]) -> list[list[int]]:
    """Places of furniture-like lines that follow one another."""
    runs: list[list[int]] = []
    for place in sorted(kinds):
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
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


def _imprint(lines: Sequence[Line], kinds: dict[int, str], removed: dict[int, str]) -> Imprint:
    """The title, month and Part that most pages print."""
    titles: Counter[str] = Counter()
    dates: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    for place, what in removed.items():
        text = lines[place].text
        if place not in kinds:
            if what == "Running head":
                titles[text] += 1
        elif kinds[place] == "date" and (date := _DATE.fullmatch(text)):
            dates[f"{date[2]}-{MONTH_OF[date[1].lower()]:02}"] += 1
        elif kinds[place] == "part":
            parts[text] += 1
        elif foot := _FOOT_RIGHT.fullmatch(text) or _FOOT_LEFT.fullmatch(text):
            parts[foot[1]] += 1
    first = [counter.most_common(1)[0][0] if counter else "" for counter in (titles, dates, parts)]
    return Imprint(*first)
