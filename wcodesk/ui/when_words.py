"""How long a date lasts, in words, so that a slip in typing it is seen. A language is a table of WORDS."""

from __future__ import annotations

from typing import NamedTuple

from wcodesk.model.translation import number, spoken
from wcodesk.model.when import Precision, When


class Words(NamedTuple):
    """numbers: from nought, in words; larger ones are written in figures. days, months, years: behind the number.

    weekdays: Monday first. whole: a date and what it means.
    """

    numbers: tuple[str, ...]
    days: str
    months: str
    years: str
    weekdays: tuple[str, ...]
    in_month: str
    in_year: str
    fiscal_year: str
    whole: str


WORDS = {
    "en": Words(
        numbers=(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ),
        days="{number} days",
        months="{number} months",
        years="{number} years",
        weekdays=("a Monday", "a Tuesday", "a Wednesday", "a Thursday", "a Friday", "a Saturday", "a Sunday"),
        in_month="some time in that month",
        in_year="some time in that year",
        fiscal_year="the WCO’s year from July {first} to June {last}",
        whole="{date}: {meaning}",
    ),
    "fr": Words(
        numbers=(
            "aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        ),
        days="{number} jours",
        months="{number} mois",
        years="{number} ans",
        weekdays=("un lundi", "un mardi", "un mercredi", "un jeudi", "un vendredi", "un samedi", "un dimanche"),
        in_month="dans le courant de ce mois",
        in_year="dans le courant de cette année",
        fiscal_year="l’exercice de l’OMD, de juillet {first} à juin {last}",
        whole="{date}\u00a0: {meaning}",
    ),
}  # fmt: skip
"""By the languages that are spoken."""


def said(when: When) -> str:
    """A date with what it means: "3–7 June 2019: five days", "3 June 2019: a Monday"; "" when not known."""
    if not when:
        return ""
    language = spoken()
    words = WORDS[language]
    return words.whole.format(date=when.label(language), meaning=_meaning(when, words))


def _meaning(when: When, words: Words) -> str:
    first, last = when.first, when.last
    if when.precision is Precision.FISCAL_YEAR:
        return words.fiscal_year.format(first=first.year, last=last.year)
    if when.precision is Precision.DAY:
        days = (last - first).days + 1
        return _several(words.days, days, words) if when.is_span else words.weekdays[first.weekday()]
    if when.precision is Precision.MONTH:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        return _several(words.months, months, words) if when.is_span else words.in_month
    return _several(words.years, last.year - first.year + 1, words) if when.is_span else words.in_year


def _several(text: str, count: int, words: Words) -> str:
    """A span is never of one."""
    return text.format(number=words.numbers[count] if count < len(words.numbers) else number(count))
