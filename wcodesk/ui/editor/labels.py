"""Labels of numbered items: which one a typed text begins with, and which one comes next."""

from __future__ import annotations

import re

_TYPED = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{2,5})[.)]\Z")
_PARTS = re.compile(r"(?P<before>.*?)(?P<count>\d+|[A-Za-z]+)(?P<after>[^0-9A-Za-z]*)\Z", re.DOTALL)
_ROMAN = (("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1))
FIRST = "1."


def is_label(typed: str) -> bool:
    """Whether a paragraph that starts with this word means a numbered item.

    "1.", "(a)", "ii)" and "1.1." do; "2017.", "3.5" and "A." may begin a sentence and do not.
    """
    return _TYPED.match(typed) is not None


def roman(number: int) -> str:
    """1 to 39 in small roman numerals."""
    text = ""
    for sign, value in _ROMAN:
        while number >= value:
            text, number = text + sign, number - value
    return text


def next_label(label: str, before: str = "") -> str:
    """The label that follows: "(a)" -> "(b)", "1.1" -> "1.2", "iv." -> "v.".

    before: the label of the item before this one, which tells the letter i from the numeral i.
    A label that does not count is repeated.
    """
    parts = _PARTS.match(label)
    if parts is None:
        return label
    count = parts["count"]
    follower = str(int(count) + 1) if count.isdigit() else _next_letters(count, before)
    return parts["before"] + follower + parts["after"]


def _next_letters(count: str, before: str) -> str:
    lower = count.lower()
    previous = _PARTS.match(before)
    last = previous["count"].lower() if previous else ""
    value = next((n for n in range(1, 39) if roman(n) == lower), 0)
    counts_on = last == roman(value - 1) if value > 1 else last != "h"
    if value and (len(lower) > 1 or counts_on):
        follower = roman(value + 1)
    elif len(lower) == 1 and lower != "z":
        follower = chr(ord(lower) + 1)
    else:
        return count
    return follower.upper() if count.isupper() else follower
