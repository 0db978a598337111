"""A date as the report knows it: a day, a month, a year, a fiscal year, a span of these, or not known.

A When is known by its canonical text, which is what the store, JSON and Excel hold:

    2019-06-03     day                2019-06-03/2019-06-07   days
    2019-06        month              2019-06/2019-09         months
    2019           calendar year      2019/2020               calendar years
    2019/20        fiscal year of the WCO, 1 July 2019 to 30 June 2020
    (empty)        not known

Dates and spans are written as in ISO 8601 (a solidus between the ends, both ends in full and of the
same precision, the first before the last); the fiscal year is written as the report writes it. What
people type is read by dates.understand.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering
from typing import NoReturn

FIRST_YEAR = 1900
LAST_YEAR = 2100

MONTHS: dict[str, tuple[str, ...]] = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
}  # fmt: skip
"""Month names by language, January first."""

_END = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_FISCAL = re.compile(r"([0-9]{4})/([0-9]{2})")
_FISCAL_STARTS = 7  # July


class Precision(StrEnum):
    """How exactly a date, or each end of a span, is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    FISCAL_YEAR = "fiscal year"
    UNKNOWN = ""


_BY_LENGTH = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}


@total_ordering
class When:
    """A date of partial precision. text: canonical; anything else raises ValueError.

    Orders by first day, then last day; what is not known comes last. False when not known.
    A plain class and no dataclass, whose module alone takes as long to import as all the records.
    """

    __slots__ = ("text",)
    text: str

    def __init__(self, text: str = "") -> None:
        object.__setattr__(self, "text", text)
        fiscal = _FISCAL.fullmatch(text)
        if fiscal:
            year = int(fiscal[1])
            if int(fiscal[2]) != (year + 1) % 100 or not FIRST_YEAR <= year < LAST_YEAR:
                raise ValueError(f"not a fiscal year: {self.text!r}")
        elif self.text:
            ends = self.text.split("/")
            if len(ends) > 2 or len({len(end) for end in ends}) > 1:
                raise ValueError(f"not a date or span: {self.text!r}")
            for end in ends:
                _check_end(end)
            if len(ends) == 2 and ends[0] >= ends[1]:
                raise ValueError(f"a span must end after it begins: {self.text!r}")

    @classmethod
    def parse(cls, canonical: str) -> When:
        """The When with this canonical text. Raises ValueError for any other text."""
        return cls(canonical)

    @property
    def precision(self) -> Precision:
        """How exactly it is known."""
        if not self.text:
            return Precision.UNKNOWN
        return Precision.FISCAL_YEAR if self._is_fiscal else _BY_LENGTH[len(self._ends[0])]

    @property
    def is_span(self) -> bool:
        """Whether it is a span with two ends of its own; a month or a fiscal year is not."""
        return self._ends[0] != self._ends[1]

    @property
    def first(self) -> date:
        """The first day it may mean; date.min when not known."""
        if not self.text:
            return date.min
        year, month, day = _numbers(self._ends[0])
        if self._is_fiscal:
            month = _FISCAL_STARTS
        return date(year, month or 1, day or 1)

    @property
    def last(self) -> date:
        """The last day it may mean; date.max when not known."""
        if not self.text:
            return date.max
        year, month, day = _numbers(self._ends[1])
        if self._is_fiscal:
            year, month = year + 1, _FISCAL_STARTS - 1
        month = month or 12
        if day:
            return date(year, month, day)
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)

    def label(self, language: str = "en") -> str:
        """As a page prints it: "3–7 June 2019", "1er juin 2019", "June 2019", "2019/20"; "" when not known.

        language: "en" or "fr"; any other raises ValueError.
        """
        if language not in MONTHS:
            raise ValueError(f"no month names for language {language!r}")
        if self._is_fiscal or not self.text:
            return self.text
        begin, end = _numbers(self._ends[0]), _numbers(self._ends[1])
        if begin == end:
            return _words(begin, language)
        if begin[0] != end[0]:
            dash = " – " if begin[1] else "–"
            return f"{_words(begin, language)}{dash}{_words(end, language)}"
        if begin[1] != end[1]:
            dash = " – " if begin[2] else "–"
            return f"{_words((0, *begin[1:]), language)}{dash}{_words(end, language)}"
        return f"{_day(begin[2], language)}–{_words(end, language)}"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a When cannot be changed: {name}")

    def __reduce__(self) -> tuple[type[When], tuple[str]]:
        return When, (self.text,)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __repr__(self) -> str:
        return f"When({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if isinstance(other, When) else NotImplemented

    def __hash__(self) -> int:
        return hash((When, self.text))

    def __str__(self) -> str:
        return self.text

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, When):
            return NotImplemented
        return self._order < other._order

    @property
    def _order(self) -> tuple[bool, date, date, str]:
        return (not self.text, self.first, self.last, self.text)

    @property
    def _is_fiscal(self) -> bool:
        return _FISCAL.fullmatch(self.text) is not None

    @property
    def _ends(self) -> tuple[str, str]:
        """The two ends of a span; of anything else the same text twice."""
        if self._is_fiscal:
            return (self.text[:4], self.text[:4])
        begin, _, end = self.text.partition("/")
        return (begin, end or begin)


def _check_end(end: str) -> None:
    if not _END.fullmatch(end):
        raise ValueError(f"not a date: {end!r}")
    year, month, day = _numbers(end)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"year out of range {FIRST_YEAR} to {LAST_YEAR}: {end!r}")
    if len(end) > 4:
        date(year, month, day if len(end) > 7 else 1)  # ValueError for a day that is in no calendar


def _numbers(end: str) -> tuple[int, int, int]:
    """Year, month and day of one end; 0 for what it leaves open."""
    year, month, day = (int(part) for part in (f"{end}-0-0".split("-"))[:3])
    return (year, month, day)


def _words(numbers: tuple[int, int, int], language: str) -> str:
    """Day, month and year in words, without those that are 0."""
    year, month, day = numbers
    parts = [_day(day, language)] if day else []
    parts += [MONTHS[language][month - 1]] if month else []
    parts += [str(year)] if year else []
    return " ".join(parts)


def _day(day: int, language: str) -> str:
    return "1er" if day == 1 and language == "fr" else str(day)
