"""The signs at the beginning of a line that make it more than a paragraph.

The reader (grammar.py) and the writer (markdown.py) share them: what the one would take for an item, a
heading or a row, the other escapes.
"""

from __future__ import annotations

import re

# A label's parts: up to three figures (four are a year), one letter, or a small roman numeral. Several parts
# begin with a figure, or with a capital or numeral that a figure follows: "e.g." and "p.5" are none.
_FIGURES = "[0-9]{1,3}"
_LETTERS = "[A-Za-z]|[ivxl]{2,7}|[IVXL]{2,7}"
_ONE = f"{_FIGURES}[A-Za-z]?|{_LETTERS}"
_SEVERAL = rf"(?:{_FIGURES}|(?:[A-Z]|[ivxl]{{1,7}}|[IVXL]{{2,7}})(?=\.[0-9]))(?:\.(?:{_FIGURES}|[A-Za-z]))+"

_ANY = f"(?:{_SEVERAL}|{_ONE})"

LABEL = re.compile(rf"\({_ANY}\)|{_ANY}(?:\.\)?|\))|{_SEVERAL}")
"""A numbered item's label: "1." "1)" "(1)" "1.)" "a." "(a)" "ii." "IV)" "2a." "1.1" "1.1." "IV.2" and the like."""

HEADING = re.compile(r" *(?P<hashes>#{1,6}) +(?=.*\S)")
"""The beginning of a heading's line, up to its text."""

ROW = re.compile(r" *\|.*\|")
"""A line of a table begins with a bar and has another."""

RULE = re.compile(r" *\|(?: *:?-+:? *(?:\||$))+ *")
"""The second line of a table, which says that the first is its header."""

INNER = r"member:[A-Z]{2}\b|region:[a-z]+(?:-[a-z]+)*"
"""The address of a link to another part of the report, a regular expression as text; see inner_links.py."""

_ITEM = re.compile(r" *(?P<sign>[-+*]|[0-9A-Za-z(][0-9A-Za-z.()]*) +(?=.*\S)")
_BULLETS = "-+*"


def item(line: str) -> tuple[int, str, str] | None:
    """The level (1, or 2 after two blanks or more), label ("" for a bullet) and text of an item's line."""
    first = line.lstrip(" ").split(" ", 1)[0]
    if not ("." in first or ")" in first or first in _BULLETS):  # as most lines begin
        return None
    found = _ITEM.match(line)
    if not found:
        return None
    sign = found["sign"]
    if sign in _BULLETS:
        sign = ""
    elif not LABEL.fullmatch(sign):
        return None
    return 2 if line.startswith("  ") else 1, sign, line[found.end() :]
