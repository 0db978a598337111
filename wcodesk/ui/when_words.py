"""How long a date lasts, in words, so that a slip in typing it is seen."""

from __future__ import annotations

from wcodesk.model.when import Precision, When

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def said(when: When) -> str:
    """A date with what it means: "3–7 June 2019: five days", "3 June 2019: a Monday"; "" when not known."""
    if not when:
        return ""
    return f"{when.label()}: {_lasts(when)}"


def _lasts(when: When) -> str:
    first, last = when.first, when.last
    if when.precision is Precision.DAY:
        return _counted((last - first).days + 1, "day") if when.is_span else f"a {_DAYS[first.weekday()]}"
    if when.precision is Precision.MONTH:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        return _counted(months, "month") if when.is_span else "some time in that month"
    if when.precision is Precision.FISCAL_YEAR:
        return f"the WCO’s year from July {first.year} to June {last.year}"
    return _counted(last.year - first.year + 1, "year") if when.is_span else "some time in that year"


def _counted(count: int, what: str) -> str:
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{number} {what}" if count == 1 else f"{number} {what}s"
