"""Text with separated columns (.csv, .tsv) -> one sheet, of which every cell is text as it was typed."""

from __future__ import annotations

import csv
import io
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter

from wcodesk.intake.book.cells import MAX_COLUMN, MAX_ROW, Book, CellKind, Limits, State
from wcodesk.intake.book.faults import Unreadable
from wcodesk.intake.book.remarks import Remarks
from wcodesk.intake.book.tally import TOO_MANY, Budget, Tally
from wcodesk.model.translation import mark, number, tr

NAME = "Text"
"""Of the one sheet."""
_SEPARATORS = ";,\t"
_SAMPLE = 65_536
_LINES = 50
_FIELD = 131_072
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_NO_TEXT = mark("is neither a workbook nor text: choose the workbook")
_PARTED = {
    ";": mark("Its columns are taken to be parted by semicolons."),
    ",": mark("Its columns are taken to be parted by commas."),
    "\t": mark("Its columns are taken to be parted by tabs."),
}
CP1252 = mark("Is not UTF-8; it was read as Windows-1252 (line {line} shows that).")


def read_separated(data: bytes, limits: Limits, remarks: Remarks) -> Book:
    """Read the text. Every guess is a note."""
    text = _decoded(data, remarks)
    if len(_CONTROL.findall(text[:_SAMPLE])) > len(text[:_SAMPLE]) * 0.02 + 8:
        raise Unreadable(tr(_NO_TEXT))
    if not text.strip():
        raise Unreadable(tr("is empty: choose the workbook that was filled in"))
    text, separator = _separator(text, remarks)
    budget = Budget(limits)
    tally = Tally(NAME, remarks, budget)
    csv.field_size_limit(_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    row = 0
    try:
        for row, fields in enumerate(reader, start=1):
            for column, field in enumerate(fields, start=1):
                if not field:
                    continue
                if row > MAX_ROW or column > MAX_COLUMN:
                    tally.uncounted(1, tr(TOO_MANY))
                else:
                    tally.add(row, column, CellKind.TEXT, field)
    except csv.Error:
        line = tr("line {n}", n=number(reader.line_num))
        said = tr(
            "holds a cell of more than {n} characters, as happens where a quotation mark is never closed: correct that"
            " line, and save it again"
        )
        raise Unreadable(said.format(n=number(_FIELD)), line) from None
    return Book((tally.sheet(State.VISIBLE),))


def _decoded(data: bytes, remarks: Remarks) -> str:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise Unreadable(tr("begins like UTF-16 text but is damaged: save it again as CSV UTF-8")) from None
    if b"\x00" in data:
        raise Unreadable(tr(_NO_TEXT))
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        remarks.add(tr(CP1252, line=line))
        return data.decode("cp1252", errors="replace")


def _separator(text: str, remarks: Remarks) -> tuple[str, str]:
    """The text without Excel's own line that names the separator, and the separator."""
    first, _, rest = text.partition("\n")
    if re.fullmatch(r"\"?sep=[;,\t]\"?\r?", first):
        return rest, first.strip('"\r')[4]
    scores = {separator: _score(text, separator) for separator in _SEPARATORS}
    best = max(scores, key=lambda one: scores[one])
    if scores[best] == (0, 0):
        return text, ","
    if sum(score[0] > 0 for score in scores.values()) > 1:
        remarks.add(tr(_PARTED[best]))
    return text, best


def _score(text: str, separator: str) -> tuple[int, int]:
    """How many of the first lines agree on a number of columns above one, and that number."""
    csv.field_size_limit(_FIELD)
    widths: Counter[int] = Counter()
    try:
        for number, fields in enumerate(csv.reader(io.StringIO(text[:_SAMPLE], newline=""), delimiter=separator)):
            if number >= _LINES:
                break
            if any(fields):
                widths[len(fields)] += 1
    except csv.Error:
        return 0, 0
    widths.pop(1, None)
    return max(((times, width) for width, times in widths.items()), default=(0, 0))
