"""What an old workbook (.xls, BIFF8) says of its cells that calamine does not tell: errors, formulas without a value,
hidden rows and columns, and which cells hold anything at all, so that none is lost on the way.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from wcodesk.intake.book.faults import Unreadable, damaged
from wcodesk.model.translation import number, tr

_BOF, _EOF, _FILEPASS, _BOUNDSHEET = 0x809, 0x0A, 0x2F, 0x85
_ROW, _COLINFO, _NOTE = 0x208, 0x7D, 0x1C
_BOOLERR, _FORMULA, _STRING, _MULRK = 0x205, 0x06, 0x207, 0xBD
_VALUES = frozenset({0x203, 0x27E, 0xFD, 0x204, 0xD6})  # NUMBER, RK, LABELSST, LABEL, RSTRING
_BETWEEN = frozenset({0x4BC, 0x221, 0x236, 0x3C})  # SHRFMLA, ARRAY, TABLE, CONTINUE: between a formula and its text
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_MOST = 2_000_000
"""Cells of a book."""


class Scanned(NamedTuple):
    """One sheet. Cells are (row, column), 1-based. empty: formulas whose result is an empty text."""

    held: set[tuple[int, int]]
    computed: set[tuple[int, int]]
    errors: dict[tuple[int, int], str]
    missing: set[tuple[int, int]]
    noted: list[tuple[int, int]]
    hidden_rows: list[tuple[int, int]]
    hidden_columns: list[tuple[int, int]]


def scan(data: bytes, most_sheets: int) -> list[Scanned]:
    """The sheets of a Workbook stream, in its order; sheets of charts and macros among them, without cells."""
    offsets: list[int] = []
    for kind, body, _ in _records(data, 0):
        if kind == _FILEPASS:
            raise Unreadable(tr("is protected with a password: open it in Excel and save it without one"))
        if kind == _BOUNDSHEET and len(body) >= 8:
            offsets.append(struct.unpack_from("<I", body)[0])
        elif kind == _EOF:
            break
    if not offsets:
        raise damaged(tr("it lists no sheet"))
    if len(offsets) > most_sheets:
        raise Unreadable(
            tr("holds {n} sheets, where a Member's workbook has a few: delete the others", n=number(len(offsets)))
        )
    return [_sheet(data, offset) for offset in offsets]


def _sheet(data: bytes, offset: int) -> Scanned:
    found = Scanned(set(), set(), {}, set(), [], [], [])
    depth = 0
    waiting: tuple[int, int] | None = None  # a formula whose text must follow
    for kind, body, _ in _records(data, offset):
        if waiting and kind not in _BETWEEN:
            if kind != _STRING:
                found.missing.add(waiting)
            waiting = None
        if kind == _BOF:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if depth <= 0:
                break
        if depth != 1:
            continue  # a chart inside the sheet
        if len(body) >= 6:
            waiting = _cell(found, kind, body) or waiting
            if len(found.held) > _MOST:
                raise Unreadable(tr("holds more cells than any Member's workbook: take out what is not asked for"))
    return found


def _cell(found: Scanned, kind: int, body: bytes) -> tuple[int, int] | None:
    """Take in one record; returns the place of a formula whose text comes in a later one."""
    first, second = struct.unpack_from("<HH", body)
    where = (first + 1, second + 1)
    if kind in _VALUES:
        found.held.add(where)
    elif kind == _MULRK:
        last = struct.unpack_from("<H", body, len(body) - 2)[0]
        found.held.update((first + 1, column + 1) for column in range(second, min(last, 16_383) + 1))
    elif kind == _BOOLERR and len(body) >= 8:
        found.held.add(where)
        if body[7]:
            found.errors[where] = _ERRORS.get(body[6], "#UNKNOWN!")
    elif kind == _FORMULA and len(body) >= 16:
        return _formula(found, where, body)
    elif kind == _ROW and len(body) >= 16:
        if body[12] & 0x20:
            found.hidden_rows.append((first + 1, first + 1))
    elif kind == _COLINFO and len(body) >= 10:
        if body[8] & 1:
            found.hidden_columns.append((first + 1, second + 1))
    elif kind == _NOTE and len(found.noted) < 1_000:
        found.noted.append(where)
    return None


def _formula(found: Scanned, where: tuple[int, int], body: bytes) -> tuple[int, int] | None:
    """Take in a formula: its result is a number unless the last two of eight bytes say otherwise."""
    found.held.add(where)
    found.computed.add(where)
    if body[12:14] == b"\xff\xff":
        if body[6] == 0:
            return where
        if body[6] == 2:
            found.errors[where] = _ERRORS.get(body[8], "#UNKNOWN!")
        elif body[6] == 3 and body[14] & 2:
            found.missing.add(where)  # an empty text that is to be calculated when the file is opened
    return None


def _records(data: bytes, place: int) -> Iterator[tuple[int, bytes, int]]:
    end = len(data)
    while place + 4 <= end:
        kind, size = struct.unpack_from("<HH", data, place)
        if place + 4 + size > end:
            raise damaged(tr("it is cut off"))
        yield kind, data[place + 4 : place + 4 + size], place
        place += 4 + size
