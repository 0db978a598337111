"""What running heads and feet look like, and what they say of their issue."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from wcodesk.intake.report.wordlists import MONTH_OF

_MONTH = "|".join(MONTH_OF) + r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th|er)? )?"
_DATE = re.compile(
    rf"(?:(?:{_MONTH})(?: (?:19|20)\d\d)? ?[-–ï/&] ?)?{_DAY}({_MONTH}),? ((?:19|20)\d\d)", re.IGNORECASE
)  # of a span of months the last counts
_PART = re.compile(r"part(?:ie)? (?:[ivx]{1,5}|\d{1,2}|one|two|three)", re.IGNORECASE)
_FOLIO = r"(?:\d{1,4}|[ivxlc]{1,7})"
_BETWEEN = r"[ ,.|–-]{0,3} "
_PAGE_OF = rf"(?:page )?{_FOLIO}(?: (?:of|sur) \d{{1,4}})?\.?"
# A head is a title, a date and perhaps a Part and a page; one pattern for all of it would take Python longer to make
# than most reports take to be searched for it.
_HEAD_TITLE = re.compile(r"(.{3,60}\breport)\b.{0,3} ", re.IGNORECASE)
_AFTER_DATE = re.compile(rf"(?:{_BETWEEN}({_PART.pattern}))?(?:{_BETWEEN}{_PAGE_OF})?", re.IGNORECASE)
_FOOT_LEFT = re.compile(rf"{_FOLIO}[ ,.|–-]{{0,3}} ({_PART.pattern})\.?", re.IGNORECASE)
_PAGE = re.compile(r"page \d{1,4}(?: ?(?:of|/|sur) ?\d{1,4})?\.?|[-–] ?\d{1,4} ?[-–]", re.IGNORECASE)
_NUMBER = re.compile(rf"{_FOLIO}\.?", re.IGNORECASE)
_FIGURE = re.compile(r"\d")  # no longer shape is without one, unless it says "part"
_LONGEST = 100
_LONGEST_NUMBER = len("lxxxvii.")


class Shape(Enum):
    """What a line looks like by itself."""

    FOOT = "foot"  # Part I 23.
    HEAD = "head"  # Capacity Building Progress Report, June 2020
    DATE = "date"  # June 2020
    PART = "part"  # Part I
    NUMBER = "number"  # 23


def shape_of(text: str) -> Shape | None:
    """The shape of a line that may be furniture; None for any other."""
    if len(text) > _LONGEST or (text[-1].islower() and len(text) > len("Partie three")):
        return None
    small = text.lower()
    names_part = "part" in small
    if len(text) > _LONGEST_NUMBER and not names_part and not _FIGURE.search(text):
        return None
    if names_part and _part_of_foot(text):
        return Shape.FOOT
    if _PAGE.fullmatch(text):
        return Shape.FOOT
    if _DATE.fullmatch(text):
        return Shape.DATE
    if "report" in small and _head_of(text):
        return Shape.HEAD
    if _PART.fullmatch(text):
        return Shape.PART
    return Shape.NUMBER if _NUMBER.fullmatch(text) else None


def _head_of(text: str) -> tuple[str, str, str] | None:
    """The title, month and Part ("" for none) of a head; None for any other line."""
    for date in _DATE.finditer(text):
        title, rest = _HEAD_TITLE.fullmatch(text, 0, date.start()), _AFTER_DATE.fullmatch(text, date.end())
        if title and rest:
            return title[1], _month(date[1], date[2]), rest[1] or ""
    return None


def _part_of_foot(text: str) -> str:
    """The Part that a foot names before or after its page; "" for any other line."""
    right = _AFTER_DATE.fullmatch(f" {text}")
    if right and right[1] and right.end(1) < right.end():
        return right[1]
    left = _FOOT_LEFT.fullmatch(text)
    return left[1] if left else ""


class Imprint(NamedTuple):
    """What the pages say of their issue; "" for what they do not say. published: "2020-06"."""

    title: str = ""
    published: str = ""
    part: str = ""


def read_imprint(heads: Iterable[str]) -> Imprint:
    """The title, month and Part that most running heads and feet print."""
    titles: Counter[str] = Counter()
    dates: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    for text in heads:
        shape = shape_of(text)
        if shape is None:
            titles[text] += 1
        elif shape is Shape.HEAD and (head := _head_of(text)):
            title, month, part = head
            titles[title] += 1
            dates[month] += 1
            if part:
                parts[part] += 1
        elif shape is Shape.DATE and (date := _DATE.fullmatch(text)):
            dates[_month(date[1], date[2])] += 1
        elif shape is Shape.PART:
            parts[text] += 1
        elif part := _part_of_foot(text):
            parts[part] += 1
    return Imprint(*(counter.most_common(1)[0][0] if counter else "" for counter in (titles, dates, parts)))


def _month(name: str, year: str) -> str:
    name = name.lower()
    number = MONTH_OF.get(name) or next(place for month, place in MONTH_OF.items() if month.startswith(name[:3]))
    return f"{year}-{number:02}"
