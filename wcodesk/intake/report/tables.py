"""Tables whose columns the text file has lost: recognised by how their rows begin and what they hold.

Two kinds are known: rows that begin with a label in capitals under a header in capitals (a functionality
table), and rows that hold a place, a person and an address under a header (a table of contacts).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from wcodesk.intake.report.pieces import Piece
from wcodesk.intake.report.titles import Titles

_EMAIL = re.compile(r"\S+@\S+")
_PERSON = re.compile(r"(?<!\S)(?:Mr|Ms|Mrs|Miss|Dr|Prof|Mme|M)\b\.? (?=\S)")
_CAPITAL_START = re.compile(r"(?<!\S)(?=[A-Z])")
_FEWEST_ROWS = 2


class Found(NamedTuple):
    """A table: its rows of cells, the header first, the pieces that it took, and the headers met again."""

    rows: tuple[tuple[str, ...], ...]
    taken: int
    repeated: tuple[int, ...] = ()


def find_table(pieces: Sequence[Piece], at: int, titles: Titles) -> Found | None:
    """The table that begins with the header at a place, if there is one."""
    header = pieces[at]
    if header.is_item or len(header.text) > 120 or titles.is_title(header.text):
        return None
    return _labelled(pieces, at, titles) or _contacts(pieces, at)


def _labelled(pieces: Sequence[Piece], at: int, titles: Titles) -> Found | None:
    """Rows of a label in capitals and what it means."""
    header = pieces[at].text
    words = header.split()
    if len(words) < 2 or not all(_is_capital_word(word) for word in words) or len(pieces[at].lines) > 1:
        return None
    rows: list[tuple[str, str]] = []
    repeated: list[int] = []
    place = at + 1
    while place < len(pieces) and not pieces[place].is_item:
        text = pieces[place].text
        if text == header and rows and pieces[place - 1].text != header:  # printed again on a new page
            repeated.append(pieces[place].line)
            place += 1
            continue
        if titles.is_title(text):
            break
        label, meaning = _split_label(text)
        if len(label.split()) < 2:
            break
        place += 1
        if not meaning:  # the label wrapped on its own lines; its meaning is the next piece
            if place >= len(pieces) or pieces[place].is_item or _split_label(pieces[place].text)[0]:
                break
            meaning = pieces[place].text
            place += 1
        rows.append((label, meaning))
    if len(rows) < _FEWEST_ROWS:
        return None
    head = (" ".join(words[:-1]), words[-1])
    return Found((head, *rows), place - at, tuple(repeated))


def _is_capital_word(word: str) -> bool:
    letters = [char for char in word if char.isalpha()]
    return (bool(letters) and all(char.isupper() for char in letters)) or word in ("/", "&", "-", "–")


def _split_label(text: str) -> tuple[str, str]:
    """The words in capitals that a row begins with, and the rest. One capital letter is no word: "A dog"."""
    words = text.split()
    count = 0
    while count < len(words) and _is_capital_word(words[count]):
        count += 1
    while count and count < len(words) and len(words[count - 1]) == 1 and words[count - 1].isalpha():
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])


def _contacts(pieces: Sequence[Piece], at: int) -> Found | None:
    """Rows of a place, a person and how to reach them."""
    if "@" in pieces[at].text or pieces[at].text[-1] in ".:;,":
        return None
    rows: list[tuple[str, ...]] = []
    place = at + 1
    while place < len(pieces) and not pieces[place].is_item and (row := _contact_row(pieces[place].text)):
        rows.append(row)
        place += 1
    if len(rows) < _FEWEST_ROWS:
        return None
    columns = max(len(row) for row in rows)
    padded = [row if len(row) == columns else (row[0], *[""] * (columns - len(row)), *row[1:]) for row in rows]
    return Found((_header(pieces[at].text, columns), *padded), place - at)


def _contact_row(text: str) -> tuple[str, ...]:
    email = _EMAIL.search(text)
    if not email or not email.start() or "\n" in text or len(text) > 160:
        return ()
    reach = text[email.start() :]
    before = text[: email.start()].rstrip(" ,")
    person = _PERSON.search(before)
    if person and person.start():
        return before[: person.start()].rstrip(" ,"), before[person.start() :], reach
    return before, reach


def _header(text: str, columns: int) -> tuple[str, ...]:
    """The header's cells: every word with a capital begins one, where that comes out even."""
    parts = [part.strip() for part in _CAPITAL_START.split(text) if part.strip()]
    if len(parts) >= columns:
        words = text.split()
        cells = parts if len(parts) == columns else [*words[: columns - 1], " ".join(words[columns - 1 :])]
        return tuple(cells)
    return (text, *[""] * (columns - 1))
