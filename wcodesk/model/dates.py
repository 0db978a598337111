"""Dates as people type them, in English and in French.

Only what can be read in one way is understood: "early 2020", "summer 2019", "June 19" and "FY 2020"
(which may be named by either of its years) are not. A part of a month is that month ("mid-June 2020"), and a
quarter its three months, of the calendar year. A date in figures is read day first unless the
caller says otherwise, or only the other order gives a date that exists.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from wcodesk.model.when import MONTHS, Precision, When

__all__ = ["Precision", "When", "understand"]

_LONGEST = 80  # characters; no date comes near
_MIDNIGHT = re.compile(r"(?<=\d)[t ]00:00(?::00(?:\.0+)?)?(?!\S)")  # a spreadsheet's date as text
_DASH = re.compile(r"\s*[‐‑‒–—―−]\s*")

_FISCAL_WORDS = (
    r"(?:(?:wco )?(?:fy|fiscal year|financial year)"
    r"|exercice(?: financier| budgetaire)?|annee (?:fiscale|budgetaire|financiere))"
)
_FISCAL_YEARS = r"(\d{4}|\d{2}) ?[/-] ?(\d{4}|\d{2})"
_FISCAL = re.compile(rf"{_FISCAL_WORDS} ?{_FISCAL_YEARS}|{_FISCAL_YEARS} ?{_FISCAL_WORDS}")
_FISCAL_BARE = re.compile(r"(\d{4}) ?([/-]) ?(\d{2})")

_QUARTER_NAMES = (
    r"q1|1q|t1|(?:1st|first) quarter|(?:1er|premier) trimestre",
    r"q2|2q|t2|(?:2nd|second) quarter|(?:2e|2eme|2nd|second|deuxieme) trimestre",
    r"q3|3q|t3|(?:3rd|third) quarter|(?:3e|3eme|troisieme) trimestre",
    r"q4|4q|t4|(?:4th|fourth|last) quarter|(?:4e|4eme|quatrieme|dernier) trimestre",
)
_QUARTERS = "|".join(f"({names})" for names in _QUARTER_NAMES)
_QUARTER = re.compile(
    rf"(?:the |le )?(?:{_QUARTERS})(?: of| de| en| in|,)?[ /-]?(\d{{4}})|(\d{{4}})[ /-]?(?:{_QUARTERS})"
)
# What says that a month is not meant as a whole; which part of it, no date of ours can say.
_PART_OF_MONTH = re.compile(
    r"(?:(?:in|the|en) )*(?:early|mid|late|beginning|start|middle|end|debut|mi|milieu|fin)"
    r"(?:-| (?:of |de |du (?:mois de )?|d'|the month of )?)(?=[a-z])"
)

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?")
_YEAR_LAST = re.compile(r"(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})")
_NO_YEAR = re.compile(r"(\d{1,2})[/.](\d{1,2})\.?")
_MONTH_YEAR = re.compile(r"(\d{1,2}) ?[-/.] ?(\d{4})")
# Day and month in figures, in either order; not the two days of 3-17/6/2019, nor the end of 2019-06-17.
_PAIR = re.compile(r"(?<![\d/.])(\d{1,2})[/.](\d{1,2})(?!\d)|(?<![\d-])(\d{1,2})-(\d{1,2})(?=-\d)")
_DASHED = re.compile(r"(\d{1,2})-([a-z]+)-(\d{2})")

_CONNECTOR = re.compile(
    r"\s*-\s*| (?:to|until|till|through|thru|au|a|jusqu'au|jusqu'a) "
    r"|(?P<pair>\s*&\s*| and | et )|(?P<slash>\s*/\s*)"
)
_RANGE_WORD = re.compile(r"(?:between|entre)\b")
_TIGHT = re.compile(r"(?<=[a-z])[-/](?=\d)|(?<=\d)[-/](?=[a-z])")
_TOKEN = re.compile(
    r"\s*(?:(?P<day>\d{1,2})(?:st|nd|rd|th|er|e)?(?!\w)|(?P<year>\d{4})(?!\w)|'(?P<short>\d{2})(?!\w)"
    r"|(?P<word>[a-z]+)\.?|,)"
)
_SILENT_WORDS = re.compile(
    r"of|the|on|in|from|between|de|du|le|les|en|entre|month|mois"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
)
# The orders of a Number (the day), a Month and a Year in which one end of a date may be said.
_ORDERS = frozenset({"NMY", "MNY", "YMN", "NM", "MN", "MY", "YM", "NY", "N", "M", "Y"})

_MONTH_NAMES = tuple(
    tuple(unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower() for name in names)
    for names in MONTHS.values()
)


@dataclass(frozen=True, slots=True)
class _Part:
    """One end of what was typed; 0 for what it does not say."""

    year: int = 0
    month: int = 0
    day: int = 0

    def canonical(self) -> str:
        """Its canonical text; "" where its year, or the month of its day, is not said."""
        if not self.year or (self.day and not self.month):
            return ""
        return "-".join([f"{self.year:04}", *(f"{number:02}" for number in (self.month, self.day) if number)])


def understand(typed: str, *, day_first: bool = True) -> When | None:
    """What was typed as a When; None where it cannot be read, or not in one way only.

    Empty text is the When that is not known. day_first: whether 3/6/2019 is 3 June, or 6 March.
    """
    if len(typed) > _LONGEST:
        return None
    text = _prepared(typed)
    if not text:
        return When()
    for reading in _readings(text, _day_comes_first(text, day_first)):
        try:
            return When(reading)
        except ValueError:  # such as 31 June, or a span that ends before it begins
            continue
    return None


def _prepared(typed: str) -> str:
    """Small letters without accents, plain dashes and apostrophes, single blanks, no time of day."""
    text = unicodedata.normalize("NFKD", typed).casefold()
    text = "".join(char for char in text if not unicodedata.combining(char))
    text = _DASH.sub("-", text.replace("’", "'").replace("‘", "'"))
    return _MIDNIGHT.sub("", " ".join(text.split())).rstrip(" .,;")


def _day_comes_first(text: str, wish: bool) -> bool:
    """As wished, unless a number over 12 shows which of the two is the day."""
    pairs = [(int(pair[1] or pair[3]), int(pair[2] or pair[4])) for pair in _PAIR.finditer(text)]
    if any(second > 12 for _, second in pairs):
        return any(first > 12 for first, _ in pairs)
    return wish or any(first > 12 for first, _ in pairs)


def _readings(text: str, day_first: bool) -> Iterator[str]:
    """Canonical texts that it may stand for, the likeliest first; some may be no date at all."""
    yield text
    if fiscal := _fiscal(text):
        yield fiscal
    if quarter := _quarter(text):
        yield quarter
    if (whole := _part(text, day_first)) and whole.canonical():
        yield whole.canonical()
    for connector in _CONNECTOR.finditer(text):
        before, after = text[: connector.start()], text[connector.end() :]
        if connector["slash"] and not (re.search("[a-z]", before) and re.search("[a-z]", after)):
            continue
        begin, end = _part(before, day_first), _part(after, day_first)
        span = _span(begin, end) if begin and end else ""
        if span and connector["pair"] and not _RANGE_WORD.match(text) and not _is_pair(span):
            continue
        if span:
            yield span


def _fiscal(text: str) -> str:
    """The canonical text of a fiscal year said as such, or written with two figures at the end; else ""."""
    if named := _FISCAL.fullmatch(text):
        begin, end = (group for group in named.groups() if group)
    elif (bare := _FISCAL_BARE.fullmatch(text)) and (bare[2] == "/" or int(bare[3]) > 12):
        begin, end = bare[1], bare[3]
    else:
        return ""
    year = int(begin) if len(begin) == 4 else _century(int(begin))
    return f"{year:04}/{int(end) % 100:02}" if len(end) == 2 or int(end) == year + 1 else ""


def _quarter(text: str) -> str:
    """The canonical text of the three months of a quarter; else ""."""
    found = _QUARTER.fullmatch(text)
    if found is None:
        return ""
    *names, year = found.groups()[:5] if found[5] else (*found.groups()[6:], found[6])
    number = next(at for at, name in enumerate(names) if name)
    return f"{year}-{3 * number + 1:02}/{year}-{3 * number + 3:02}"


def _century(year: int) -> int:
    """A year of two figures in full: 1970 to 2069."""
    return year + (2000 if year < 70 else 1900)


def _part(text: str, day_first: bool) -> _Part | None:
    """One end of a date, in figures or in words; None where it is neither."""
    text = text.strip(" ,.")
    if found := _YEAR_FIRST.fullmatch(text):
        return _in_figures(found[1], found[3], found[4])
    if found := _YEAR_LAST.fullmatch(text):
        day, month = (found[1], found[3]) if day_first else (found[3], found[1])
        return _in_figures(found[4], month, day)
    if found := _MONTH_YEAR.fullmatch(text):
        return _in_figures(found[2], found[1], None)
    if found := _NO_YEAR.fullmatch(text):
        day, month = (found[1], found[2]) if day_first else (found[2], found[1])
        return _in_figures("", month, day)
    if found := _DASHED.fullmatch(text):
        return _in_figures(found[3], str(_month(found[2])), found[1])
    return _in_words(text)


def _in_figures(year: str, month: str, day: str | None) -> _Part | None:
    """A part of figures; None where a month or a day is nought."""
    if int(month) == 0 or (day and int(day) == 0):
        return None
    whole_year = _century(int(year)) if len(year) == 2 else int(year or 0)
    return _Part(whole_year, int(month), int(day or 0))


def _in_words(text: str) -> _Part | None:
    """A part with the month as a word, or a bare day or year; None with any word that is neither."""
    said: dict[str, int] = {}
    order = ""
    whole, partly = _PART_OF_MONTH.subn("", text, 1) if _PART_OF_MONTH.match(text) else (text, 0)
    text, tight = _TIGHT.subn(" ", whole)
    place = 0
    while place < len(text):
        token = _TOKEN.match(text, place)
        if not token:
            return None
        place = token.end()
        if token["day"] and order == "NM" and len(token["day"]) == 2 and not tight:  # 3 June 19: a month has one day
            sign, value = "Y", _century(int(token["day"]))
        elif token["day"]:
            sign, value = "N", int(token["day"])
        elif token["year"]:
            sign, value = "Y", int(token["year"])
        elif token["short"]:
            sign, value = "Y", _century(int(token["short"]))
        elif token["word"] and not _SILENT_WORDS.fullmatch(token["word"]):
            sign, value = "M", _month(token["word"])
        else:
            continue
        if not value:
            return None
        said[sign] = value
        order += sign
    if order not in _ORDERS or (partly and order not in ("M", "MY")):
        return None
    return _Part(said.get("Y", 0), said.get("M", 0), said.get("N", 0))


def _month(word: str) -> int:
    """1 to 12 for a month's name, or three letters or more of its beginning; 0 for any other word, "jui" too."""
    if len(word) < 3:
        return 0
    found = {number for names in _MONTH_NAMES for number, name in enumerate(names, 1) if name.startswith(word)}
    return found.pop() if len(found) == 1 else 0


def _span(begin: _Part, end: _Part) -> str:
    """The canonical text of a span whose ends may leave to each other what they share; "" where they cannot."""
    if begin.day and end.day:
        begin = replace(begin, month=begin.month or end.month)
        end = replace(end, month=end.month or begin.month)
    if not end.year:
        end = replace(end, year=begin.year)
    if not begin.year:
        # 28 December - 3 January 2020 begins in the year before.
        begin = replace(begin, year=end.year - (begin.month > end.month))
    first, last = begin.canonical(), end.canonical()
    if first == last:
        return first
    return f"{first}/{last}" if first and last else ""


def _is_pair(span: str) -> bool:
    """Whether nothing lies between the two ends, as in "3 and 4 June 2019"."""
    try:
        begin, end = (When(text) for text in span.split("/"))
    except ValueError:
        return False
    return end.first - begin.last == timedelta(days=1)
