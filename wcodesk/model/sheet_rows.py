r"""Blocks as rows of a sheet that people edit, and back: blocks -> rows -> blocks loses nothing.

A row has a type, a level, a label and cells of text. A block is one row and a table's row is one row, its cells side
by side. A text that one cell cannot hold or show goes on in rows of the type "continued".

A cell holds plain words; a line break in it is a line break of the block. Bold, italic and links are the marks of the
small Markdown (**bold**, *italic*, [words](address)), and only a text that would be misread else has a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from wcodesk.model.blocks import Block, BlockType, Run, plain
from wcodesk.model.markdown import clean, parse_line, render_line
from wcodesk.model.translation import mark

Runs = tuple[Run, ...]

CLEAR_WORDS = ("CLEAR", "EFFACER")
"""A row that says this and nothing else empties the text of its section."""

MOST = 16_000
"""Characters of a cell: half of what Excel allows, since the writer may need two for one (_x0041_ is escaped)."""

_LEAST = 20  # characters of a piece, so that none is one of CLEAR_WORDS

_FILLER = "\u00a0"  # stands in a cell of a table that is empty but counts: a heading, or all of a row
_GLUE = "\u2060"  # ends a piece that goes on without a blank
_BLANK = " \t\r\n"
_SIGNS = re.compile(r"[\\*]|\]\(|<[bB][rR]")
_BREAK = re.compile(r"(\\.)|<br>")
_CUT = re.compile(r"(?<=[^\s\u2060]) (?=\S)")


class RowType(StrEnum):
    """What a row is."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBERED = "numbered"
    HEADING = "heading"
    TABLE_HEAD = "table heading"
    TABLE_ROW = "table row"
    CONTINUED = "continued"


class SheetRow(NamedTuple):
    """One row. type: "" where none was chosen, or a word that is none of ours; level: 0 where it says nothing."""

    type: str
    level: int = 0
    label: str = ""
    cells: tuple[str, ...] = ()


class RowNote(StrEnum):
    """What was guessed of a row that people filled in."""

    TYPE = mark("The type is not one of the list; it was read as a paragraph.")
    LABEL = mark("A numbered item without a number was read as a bullet.")
    LABELLED = mark("A number stands beside it, so it was read as a numbered item.")
    CELLS = mark("Text stands in several columns, so it was read as a row of a table.")
    CONTINUED = mark("There is no text above that it could continue; it was read as a paragraph.")


class Returned(NamedTuple):
    """What the rows of a section say.

    blocks: in normal form; clear: whether the section's text is to be emptied; notes: by the number of the row.
    Without blocks and clear the rows are all empty, which says nothing: the text stays.
    """

    blocks: tuple[Block, ...]
    clear: bool = False
    notes: tuple[tuple[int, RowNote], ...] = ()


def _everything(text: str) -> int:
    return len(text)


def to_rows(blocks: Iterable[Block], room: Callable[[str], int] = _everything) -> list[SheetRow]:
    """The rows of blocks. room: how many characters from the text's beginning one cell can show."""
    rows: list[SheetRow] = []
    for block in clean(blocks):
        if block.type is BlockType.TABLE:
            for number, cells in enumerate(block.rows):
                kind = RowType.TABLE_ROW if number else RowType.TABLE_HEAD
                rows += _spread(SheetRow(kind), _table_cells(cells, head=not number), room)
        else:
            level = block.level if block.type is not BlockType.PARAGRAPH else 0
            rows += _spread(SheetRow(RowType(block.type.value), level, block.label), [_guarded(block.runs)], room)
    return rows


def from_rows(rows: Iterable[SheetRow]) -> Returned:
    """What rows say, as people may have left them: types missing, rows emptied, cells filled where none belong."""
    found: list[_Draft] = []
    notes: list[tuple[int, RowNote]] = []
    for number, row in enumerate(rows):
        if all(_empty(cell) for cell in row.cells):
            continue
        if row.type == RowType.CONTINUED and found:
            found[-1].go_on(row.cells)
            continue
        if row.cells[0].strip(_BLANK) in CLEAR_WORDS and all(map(_empty, row.cells[1:])):
            return Returned((), clear=True)
        draft, note = _Draft.of(row)
        found.append(draft)
        if note:
            notes.append((number, note))
    return Returned(clean(_blocks(found)), notes=tuple(notes))


class _Draft:
    """A row with what continues it."""

    def __init__(self, kind: RowType, level: int, label: str, cells: Sequence[str]) -> None:
        self.kind = kind
        self.level = level
        self.label = label
        self.cells = list(cells)

    @classmethod
    def of(cls, row: SheetRow) -> tuple[_Draft, RowNote | None]:
        try:
            kind, note = RowType(row.type or RowType.PARAGRAPH), None
        except ValueError:
            kind, note = RowType.PARAGRAPH, RowNote.TYPE
        label = row.label.strip()
        if kind is RowType.CONTINUED:
            kind, note = RowType.PARAGRAPH, RowNote.CONTINUED
        if kind not in (RowType.TABLE_HEAD, RowType.TABLE_ROW) and any(not _empty(cell) for cell in row.cells[1:]):
            return cls(RowType.TABLE_ROW, 1, "", (*((label,) if label else ()), *row.cells)), RowNote.CELLS
        if label and kind in (RowType.PARAGRAPH, RowType.BULLET):
            kind, note = RowType.NUMBERED, RowNote.LABELLED if row.type else note
        elif kind is RowType.NUMBERED and not label:
            note = RowNote.LABEL
        elif label and kind is not RowType.NUMBERED:
            return cls(kind, row.level, "", (f"{label} {row.cells[0]}", *row.cells[1:])), note
        return cls(kind, row.level, label, row.cells), note

    def go_on(self, cells: Sequence[str]) -> None:
        self.cells += [""] * (len(cells) - len(self.cells))
        for number, cell in enumerate(cells):
            self.cells[number] = _joined(self.cells[number], cell)


def _blocks(drafts: Iterable[_Draft]) -> list[Block]:
    blocks: list[Block] = []
    table: list[tuple[Runs, ...]] = []

    def end_table() -> None:
        if table:
            blocks.append(Block(BlockType.TABLE, rows=tuple(table)))
            table.clear()

    for draft in drafts:
        if draft.kind in (RowType.TABLE_HEAD, RowType.TABLE_ROW):
            if draft.kind is RowType.TABLE_HEAD:
                end_table()
            while draft.cells and _empty(draft.cells[-1]):
                draft.cells.pop()
            table.append(tuple(parse_line(cell) for cell in draft.cells))
            continue
        end_table()
        kind = BlockType(draft.kind.value)
        blocks.append(Block(kind, parse_line(draft.cells[0]), max(draft.level, 1), draft.label))
    end_table()
    return blocks


def cell_text(runs: Runs) -> str:
    """Runs as a cell holds them: plain words where these are read back as the same, else with marks."""
    text = plain(runs)
    if len(runs) == 1 and runs[0] == Run(text) and not _SIGNS.search(text):  # as nearly all are
        return text
    if parse_line(text) == runs:
        return text
    return _BREAK.sub(lambda found: found[1] or "\n", render_line(runs))


def _guarded(runs: Runs) -> str:
    """The text of a block, which must not be taken for the word that empties its section."""
    text = cell_text(runs)
    return text + _FILLER if text in CLEAR_WORDS else text


def _table_cells(cells: Sequence[Runs], *, head: bool) -> list[str]:
    texts = [cell_text(cell) for cell in cells]
    if head:
        texts = [text or _FILLER for text in texts]
    elif not any(texts):
        texts[0] = _FILLER
    if texts[0] in CLEAR_WORDS:
        texts[0] += _FILLER
    return texts


def _spread(row: SheetRow, texts: list[str], room: Callable[[str], int]) -> list[SheetRow]:
    """The row with these texts, and those that continue it."""
    pieces = [split(text, room) for text in texts]
    rows = []
    for turn in range(max(map(len, pieces))):
        cells = tuple(parts[turn] if turn < len(parts) else "" for parts in pieces)
        rows.append(row._replace(cells=cells) if turn == 0 else SheetRow(RowType.CONTINUED, cells=cells))
    return rows


def split(text: str, room: Callable[[str], int] = _everything) -> list[str]:
    """A text in pieces that a cell can hold, cut at a blank where there is one; `_joined` puts them together."""
    pieces: list[str] = []
    while len(text) > (most := max(_LEAST, min(room(text), MOST))):
        cuts = [found.start() for found in _CUT.finditer(text, 0, most + 2) if found.start() <= most]
        if cuts and cuts[-1] > most // 2:
            pieces.append(text[: cuts[-1]])
            text = text[cuts[-1] + 1 :]
        else:
            pieces.append(text[:most] + _GLUE)
            text = text[most:]
    return [*pieces, text]


def _joined(before: str, after: str) -> str:
    if not before or not after:
        return before + after
    return before[: -len(_GLUE)] + after if before.endswith(_GLUE) else f"{before} {after}"


def _empty(cell: str) -> bool:
    """Whether a cell holds nothing: a blank that does not break counts as something."""
    return not cell.strip(_BLANK)
