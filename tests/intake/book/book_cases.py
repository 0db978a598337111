"""What a case of the corpus is: a file made by code, and what must come of it.

The outcome is a pattern for the sentence of the refusal, or a check that is given the BookFile.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from book_maker import cells, shared, xlsx

from wcodesk.intake.book import BookFile, Sheet


class Case(NamedTuple):
    name: str
    make: Callable[[], bytes]
    outcome: str | Callable[[BookFile], object]
    seconds: float = 10.0


CASES: list[Case] = []
ROW = '<row r="1">{}</row>'


def refused(name: str, make: Callable[[], bytes], words: str, seconds: float = 10.0) -> None:
    CASES.append(Case(name, make, words, seconds))


def read(name: str, make: Callable[[], bytes], check: Callable[[BookFile], object], seconds: float = 10.0) -> None:
    CASES.append(Case(name, make, check, seconds))


def first(file: BookFile) -> Sheet:
    return file.book.sheets[0]


def values(file: BookFile) -> dict[str, object]:
    return {cell.address: cell.value for row in first(file).rows for cell in row.cells}


def passed(file: BookFile) -> dict[str, str]:
    return {one.address: one.reason for one in first(file).passed}


def noted(file: BookFile, words: str) -> bool:
    return any(words in note.text for note in file.notes)


def holds(file: BookFile, **expected: object) -> bool:
    return values(file) == expected


def has(**expected: object) -> Callable[[BookFile], object]:
    return lambda file: values(file) == expected


SMALL = xlsx(cells(["Country", "Text"], ["Albania", "Reform"]), strings=shared("<t>x</t>"))
LETTERS = bytes(range(32, 127))
