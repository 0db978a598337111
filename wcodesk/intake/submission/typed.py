"""Lists and paragraphs that somebody typed into one cell, as rows of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wcodesk.model.marks import item
from wcodesk.model.sheet_rows import RowType, SheetRow

_BULLET = re.compile(r"(?P<room>[ \t\xa0]*)[-*+•·∙–—−▪■●○◦‣►➢➤✓\uf0b7\uf0a7][ \t\xa0]+(?=\S)")
_LATIN_O = re.compile(r"(?P<room>[ \t\xa0]+)o[ \t\xa0]+(?=\S)")  # Word's bullet of the second level
_INITIAL = re.compile(r"[A-Z]\.")  # of a name rather than an item


def typed_rows(row: SheetRow) -> list[SheetRow]:
    """The rows that a row's one cell stands for: as it is, where it holds neither signs of items nor blank lines."""
    text = row.cells[0] if row.cells else ""
    if row.type not in ("", RowType.PARAGRAPH) or row.label or any(cell.strip() for cell in row.cells[1:]):
        return [row]
    lines = text.replace("\r\n", "\n").strip("\n").split("\n")
    if all(line.strip() and not _item(line) for line in lines):
        return [row]
    rows = list(_rows(lines))
    return rows or [row]


def _rows(lines: list[str]) -> Iterator[SheetRow]:
    open_row: SheetRow | None = None
    for line in lines:
        if not line.strip():
            if open_row:
                yield open_row
            open_row = None
            continue
        begun = _item(line)
        words = line.strip()
        if open_row and not begun and (not open_row.level or not words[0].isupper()):
            open_row = open_row._replace(cells=(f"{open_row.cells[0]}\n{words}",))
            continue
        if open_row:
            yield open_row
        if begun:
            level, label, rest = begun
            open_row = SheetRow(RowType.NUMBERED if label else RowType.BULLET, level, label, (rest.strip(),))
        else:
            open_row = SheetRow(RowType.PARAGRAPH, cells=(words,))
    if open_row:
        yield open_row


def _item(line: str) -> tuple[int, str, str] | None:
    """Level, label ("" for a bullet) and words of a line that begins like an item."""
    found = _BULLET.match(line) or _LATIN_O.match(line)
    if found:
        return (2 if len(found["room"].expandtabs(4)) > 1 else 1), "", line[found.end() :]
    begun = item(line.replace("\t", " ").replace("\xa0", " "))
    return None if begun is None or _INITIAL.fullmatch(begun[1]) else begun
