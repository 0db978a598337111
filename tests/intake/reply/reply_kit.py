"""What the tests of replies share."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import corpus_cells
import corpus_damaged
import corpus_foreign
import corpus_harm
import corpus_kinds
from book_cases import CASES
from openpyxl import load_workbook

from wcodesk.intake.book import Limits, Sheet
from wcodesk.intake.book.content import read_content
from wcodesk.intake.reply.annotate import annotate
from wcodesk.model.submission import Level, Place, Problem, ProblemKind

assert corpus_foreign and corpus_damaged and corpus_harm and corpus_cells and corpus_kinds  # each adds its cases
HOSTILE = tuple(CASES)
LIMITS = Limits(seconds=30)


def noted(data: bytes, *wanted: tuple[str, str, str]) -> bytes:
    return annotate(data, wanted, LIMITS)


def sheets(data: bytes) -> list[Sheet]:
    """The sheets without what is to change."""
    return [sheet._replace(notes=()) for sheet in read_content(data, LIMITS).book.sheets]


def notes(data: bytes, sheet: str) -> dict[str, str]:
    """The notes of a sheet as our own reader finds them."""
    found = read_content(data, LIMITS).book.sheet(sheet)
    assert found
    return {note.address: note.text for note in found.notes}


def excel_notes(data: bytes, sheet: str) -> dict[str, tuple[str, str]]:
    """Author and text of the notes of a sheet, as openpyxl finds them."""
    page = load_workbook(io.BytesIO(data))[sheet]
    found = {cell.coordinate: cell.comment for cell in page._cells.values() if cell.comment}
    return {cell: (comment.author, comment.text) for cell, comment in found.items()}


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def problem(
    cells: str,
    *,
    sheet: str = "Missions",
    level: Level = Level.ERROR,
    kind: ProblemKind = ProblemKind.DATE,
    sentence: str = "When: this is no date.",
    value: str = "",
) -> Problem:
    return Problem(level, kind, Place(sheet, cells), sentence, value)


def lines(text: str, *starts: str) -> Sequence[str]:
    return [line for line in text.splitlines() if line.startswith(starts)]
