"""What goes between the desk and a reading child: JSON in frames with their length before them.

JSON, since what comes from a child that met a hostile file must not be able to run or break anything.
"""

from __future__ import annotations

import json
import struct
from datetime import date, datetime, time, timedelta
from typing import Any, BinaryIO

from wcodesk.intake.book.cells import (
    Book,
    BookNote,
    Cell,
    CellKind,
    CellNote,
    Merge,
    Passed,
    Row,
    Sheet,
    State,
    Value,
)

_KINDS = tuple(CellKind)
_NUMBER_OF = {kind: number for number, kind in enumerate(_KINDS)}
_LENGTH = struct.Struct(">Q")


def send(stream: BinaryIO, *frames: bytes) -> None:
    """Write frames."""
    for frame in frames:
        stream.write(_LENGTH.pack(len(frame)))
        stream.write(frame)
    stream.flush()


def receive(stream: BinaryIO, limit: int) -> bytes | None:
    """The next frame; None where the stream ends. ValueError for one that is longer than the limit."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (size,) = _LENGTH.unpack(head)
    if size > limit:
        raise ValueError(size)
    data = stream.read(size)
    return data if len(data) == size else None


def pack(value: object) -> bytes:
    """Plain data as a frame."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"), check_circular=False).encode()


def unpack(frame: bytes) -> Any:
    """A frame as plain data. ValueError or RecursionError for one that is none."""
    return json.loads(frame)


def book_to_plain(book: Book) -> list[Any]:
    """A book as lists."""
    return [
        [
            sheet.name,
            sheet.state.value,
            [[row.number, [_cell(cell) for cell in row.cells]] for row in sheet.rows],
            sheet.merges,
            sheet.hidden_rows,
            sheet.hidden_columns,
            sheet.notes,
            sheet.passed,
            sheet.seen,
        ]
        for sheet in book.sheets
    ]


def plain_to_book(plain: list[Any]) -> Book:
    """The book that lists stand for."""
    return Book(
        tuple(
            Sheet(
                name,
                State(state),
                tuple(Row(number, tuple(_to_cell(number, cell) for cell in cells)) for number, cells in rows),
                tuple(Merge(*merge) for merge in merges),
                tuple(hidden_rows),
                tuple(hidden_columns),
                tuple(CellNote(*note) for note in notes),
                tuple(Passed(*one) for one in passed),
                seen,
            )
            for name, state, rows, merges, hidden_rows, hidden_columns, notes, passed, seen in plain
        )
    )


def plain_to_notes(plain: list[Any]) -> tuple[BookNote, ...]:
    """The notes that lists stand for."""
    return tuple(BookNote(text, sheet, tuple(cells), times) for text, sheet, cells, times in plain)


def _cell(cell: Cell) -> list[Any]:
    value: Any = cell.value
    if cell.kind is CellKind.DATE:
        value = _dated(cell.value)
    # A text shows as what it is, and most cells are texts: it goes over once.
    shown = None if cell.shown == cell.value else cell.shown
    return [cell.column, _NUMBER_OF[cell.kind], value, shown, int(cell.computed)]


def _to_cell(row: int, plain: list[Any]) -> Cell:
    column, number, value, shown, computed = plain
    kind = _KINDS[number]
    if kind is CellKind.DATE:
        value = _date(*value)
    return Cell(row, column, kind, value, value if shown is None else shown, computed == 1)


def _dated(value: Value) -> list[Any]:
    if isinstance(value, timedelta):
        return ["span", value // timedelta(microseconds=1)]
    if isinstance(value, datetime):
        return ["moment", value.isoformat()]
    if isinstance(value, date):
        return ["date", value.isoformat()]
    if isinstance(value, time):
        return ["time", value.isoformat()]
    raise TypeError(value)


def _date(kind: str, raw: Any) -> Value:
    if kind == "span":
        return timedelta(microseconds=raw)
    if kind == "moment":
        return datetime.fromisoformat(raw)
    return date.fromisoformat(raw) if kind == "date" else time.fromisoformat(raw)
