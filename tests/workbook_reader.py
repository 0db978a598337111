"""Reads a Member workbook back, as far as tests need it. The program's own reader has more to forgive."""

from __future__ import annotations

import io
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from wcodesk.model.sheet_rows import Returned, SheetRow, from_rows
from wcodesk.model.workbook import FACT_TABLES, MISSION_COLUMNS, STAMP, Role, Stamp, key_of, read_stamp
from wcodesk.model.workbook_words import row_type, stored

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass
class Read:
    """What stands in a workbook, by the keys of its rows."""

    stamp: Stamp
    sections: dict[str, Returned]
    headings: dict[str, str] = field(default_factory=dict)
    missions: dict[str, dict[str, str]] = field(default_factory=dict)
    facts: dict[str, dict[str, str]] = field(default_factory=dict)


def cell_text(value: Any) -> str:
    if value is None:
        return ""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), str(value))


def read_workbook(source: bytes | Path) -> Read:
    book = load_workbook(io.BytesIO(source) if isinstance(source, bytes) else source)
    stamp = read_stamp([[cell_text(value) for value in row] for row in book[STAMP].iter_rows(values_only=True)])
    assert stamp is not None
    rows: dict[str, list[SheetRow]] = defaultdict(list)
    headings: dict[str, str] = {}
    last = ""
    for line in book[stamp.sheets["texts"]].iter_rows(values_only=True):
        first, kind, level, label, *cells = map(cell_text, line)
        key = key_of(first)
        if key and key.role is Role.TITLE:
            headings[key.name] = kind or cells[0]  # the Member names its own section in the column of texts
        last = key.name if key and key.role is Role.ROW else last if not key else ""
        if last:
            rows[last].append(SheetRow(row_type(kind), int(float(level or 0)), label, tuple(cells)))
    read = Read(stamp, {key: from_rows(found) for key, found in rows.items()}, headings)
    for line in book[stamp.sheets["missions"]].iter_rows(values_only=True):
        read.missions |= _record(MISSION_COLUMNS, line)
    for line in book[stamp.sheets["facts"]].iter_rows(values_only=True):
        key = key_of(cell_text(line[0]))
        if key and key.role is Role.ROW and (kind := key.name.partition("-")[0]) in FACT_TABLES:
            read.facts |= _record(FACT_TABLES[kind], line)
    return read


def _record(fields: Any, line: Any) -> dict[str, dict[str, str]]:
    key = key_of(cell_text(line[0]))
    values = dict(zip(fields, map(cell_text, line[1:]), strict=False))
    if not key or key.role is not Role.ROW or not any(values.values()):
        return {}
    return {key.name: {each.name: stored(each, text) for each, text in values.items()}}
