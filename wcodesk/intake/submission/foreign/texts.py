"""Rows of a sheet that is none of ours -> texts as they came back: headings above, beside or over them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wcodesk.intake.book.cells import address
from wcodesk.intake.submission.foreign.headings import kind_in, known_heading
from wcodesk.intake.submission.foreign.heads import heads, one_line
from wcodesk.intake.submission.foreign.rows import ForeignRows
from wcodesk.intake.submission.foreign.typed_text import beside_sign, blocks_of, is_shouted, is_sign, table_of
from wcodesk.intake.submission.grid import Grid
from wcodesk.intake.submission.records import broken_cell
from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.folding import fold
from wcodesk.model.markdown import render
from wcodesk.model.records import SectionKind
from wcodesk.model.sheet_rows import CLEAR_WORDS, RowType
from wcodesk.model.submission import Level, Place, Problem, ProblemKind, ReturnedText
from wcodesk.model.translation import mark, tr
from wcodesk.model.workbook_words import row_type

_LONG = 100  # characters from which a line above the first heading is no title
_LONGEST_HEADING = 200
_NUMBERING = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4})[.)]\s+")
_UNHEADED = mark("stands above the first heading")
_BLOCKS = {each.value: each for each in BlockType if each is not BlockType.TABLE}


@dataclass
class _Draft:
    """A section while its rows are read. rows, columns: from and to; cells: how many texts were read."""

    key: str
    member: str
    heading: str
    rows: tuple[int, int]
    columns: tuple[int, int]
    blocks: list[Block] = field(default_factory=list)
    table: list[list[str]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def reach(self, row: int, column: int) -> None:
        self.rows = (min(row, self.rows[0]), max(row, self.rows[1]))
        self.columns = (min(column, self.columns[0]), max(column, self.columns[1]))

    def add(self, blocks: list[Block]) -> None:
        self.end_table()
        self.blocks += blocks

    def end_table(self) -> None:
        if self.table:
            self.blocks.append(table_of(self.table))
            self.table = []

    def text(self, grid: Grid) -> ReturnedText:
        self.end_table()
        clears = len(self.said) == 1 and self.said[0].strip() in CLEAR_WORDS
        text = "" if clears else render(self.blocks)
        place = grid.place(self.rows[0], self.columns[0], self.rows[1], self.columns[1])
        kind = kind_in(self.heading) or SectionKind.OTHER
        return ReturnedText(
            self.key, self.member, kind, self.heading, place, text, silent=not text and not clears, clears=clears
        )


class TextSheet:
    """Reads the texts of one sheet."""

    def __init__(self, rows: ForeignRows) -> None:
        self._rows = rows
        self._grid = rows.grid
        names = {name: column for column, name in rows.columns.items() if name != "text"}
        self._names = names
        self._texts = [column for column, name in rows.columns.items() if name == "text"]
        self._drafts: dict[tuple[str, str], _Draft] = {}
        self._keys: set[str] = set()

    def read(self) -> list[ReturnedText]:
        """The texts, in order. Cells are taken or set aside, and problems added to those of the rows."""
        over = {column: head.own for column, head in heads(self._grid, self._rows.header).items()}
        if not self._texts:
            sentence = tr("No column holds the texts: say which one does, or that the sheet is not read.")
            self._problem(Level.ERROR, sentence)
            self._grid.ignore(tr("no column holds the texts"), self._rows.rows)
        elif "heading" in self._names:
            self._beside()
        elif any(known_heading(over.get(column, "")) for column in self._texts):
            self._across({column: over.get(column, "") for column in self._texts})
        else:
            self._below()
        return [draft.text(self._grid) for draft in self._drafts.values()]

    # -- the three ways texts stand ------------------------------------------------------------------------------

    def _beside(self) -> None:
        at = self._names["heading"]
        current: _Draft | None = None
        whose = ""
        for row, iso in self._rows.owned():
            if iso != whose:
                current, whose = None, iso
            if self._grid.broken(row, at):
                self._rows.problems.append(broken_cell(self._grid, row, at, "", tr("Heading")))
                self._grid.ignore(tr("its heading has no value"), (row,))
                current = None
                continue
            heading = one_line(self._rows.says(row, at))[:_LONGEST_HEADING]
            if heading:
                self._grid.take(row, at)
                current = self._draft(iso, known_heading(heading) or heading, row, at)
            if current is None:
                self._unheaded(row)
                continue
            self._fill(current, row, [column for column in self._texts if self._filled(row, column)])
        self._rows.finish()

    def _across(self, over: dict[int, str]) -> None:
        for column in [column for column, head in over.items() if not head]:
            self._texts.remove(column)
            place = self._grid.place(self._rows.header, column)
            sentence = tr(
                "Nothing stands over this column of texts, so that they belong to no section: they are not read."
            )
            if any(self._filled(row, column) for row in self._rows.rows):
                self._rows.problems.append(Problem(Level.WARNING, ProblemKind.STRUCTURE, place, sentence))
            self._grid.ignore(tr("a text with nothing over its column"), self._rows.rows, column)
        for row, iso in self._rows.owned():
            for column in self._texts:
                if self._filled(row, column):
                    key = f"text {iso} {self._grid.name}!{address(row, column)}"
                    heading = known_heading(over[column]) or over[column]
                    self._fill(self._draft(iso, heading, row, column, key), row, [column])
        self._rows.finish()

    def _below(self) -> None:
        """Each row is a line; headings of known kinds begin sections."""
        current: _Draft | None = None
        for row in self._rows.rows:
            filled = [column for column in self._texts if self._filled(row, column)]
            if not filled:
                continue
            first = self._grid.text(row, filled[0]).strip()
            if len(filled) == 1 and "\n" not in first and self._rows.owner_line(row, first):
                current = None
                continue
            lines = first.split("\n")
            if self._is_heading(row, lines[0], filled):
                self._grid.take(row, filled[0])
                current = self._draft(self._rows.of_sheet(), one_line(lines[0]), row, filled[0])
                current = self._lines(current, row, filled[0], lines[1:])
                if filled[1:]:
                    self._fill(current, row, filled[1:])
            elif current is None:
                current = self._headed_below(row, filled[0], lines) if len(filled) == 1 else None
                if current is None:
                    self._unheaded(row)
            elif len(filled) == 1 and "type" not in self._names and len(lines) > 1:
                self._grid.take(row, filled[0])
                current = self._lines(current, row, filled[0], lines)
            else:
                self._fill(current, row, filled)
        ownerless = sum(1 for draft in self._drafts.values() if not draft.member)
        if ownerless:
            self._drafts = {at: draft for at, draft in self._drafts.items() if draft.member}
        self._rows.finish(ownerless=ownerless)

    def _headed_below(self, row: int, column: int, lines: list[str]) -> _Draft | None:
        """The last section of a cell whose first heading stands below its first line; None where it has none."""
        at = next((at for at, line in enumerate(lines) if kind_in(line) is not None), 0)
        if not at:
            return None
        above = "\n".join(lines[:at])
        if len(above) >= _LONG:
            self._tell_unheaded(row, column, above)
        self._grid.take(row, column)
        return self._lines(
            self._draft(self._rows.of_sheet(), one_line(lines[at]), row, column), row, column, lines[at + 1 :]
        )

    def _lines(self, draft: _Draft, row: int, column: int, lines: list[str]) -> _Draft:
        """The lines of one cell, which may hold headings too."""
        for line in lines:
            if kind_in(line) is not None and not is_sign(line.split(" ")[0]):
                draft = self._draft(draft.member, one_line(line), row, column)
            elif line.strip():
                draft.said.append(line)
                draft.reach(row, column)
                draft.add([_heading(line)] if is_shouted(line) else blocks_of(line))
        return draft

    # -- rows ----------------------------------------------------------------------------------------------------

    def _fill(self, draft: _Draft, row: int, columns: list[int]) -> None:
        """Add what stands in these columns of a row."""
        grid = self._grid
        texts: dict[int, str] = {}
        for column in columns:
            if grid.broken(row, column):
                self._rows.problems.append(broken_cell(grid, row, column, draft.key, tr("Text")))
            elif (text := self._rows.says(row, column)).strip():
                grid.take(row, column)
                draft.reach(row, column)
                texts[column] = text
        if not texts:
            return
        draft.said += texts.values()
        kind, level, label = self._typed(row)
        if kind in (RowType.TABLE_HEAD, RowType.TABLE_ROW) or (len(texts) > 1 and not self._sign_first(texts)):
            self._table_row(draft, texts, begins=kind is RowType.TABLE_HEAD)
            return
        parts = list(texts.values())
        if len(parts) == 2:
            draft.add(beside_sign(*parts))
        elif kind in _BLOCKS:
            runs = (Run(parts[0].strip()),)
            draft.add([Block(_BLOCKS[kind], runs, level, label)])
        elif label:
            draft.add([Block(BlockType.NUMBERED, (Run(parts[0].strip()),), level, label)])
        else:
            draft.add([_heading(parts[0])] if is_shouted(parts[0]) else blocks_of(parts[0]))

    def _table_row(self, draft: _Draft, texts: dict[int, str], *, begins: bool) -> None:
        """A row of a table. A table is as wide as its columns, so that an empty cell keeps its place."""
        if "heading" in self._names:  # texts side by side under one heading are no table
            draft.add([block for text in texts.values() for block in blocks_of(text)])
            return
        if begins:
            draft.end_table()
        wide = [column for column in self._texts if column <= max(texts)]
        draft.table.append([texts.get(column, "") for column in wide])

    @staticmethod
    def _sign_first(texts: dict[int, str]) -> bool:
        first, *more = texts.values()
        return len(more) == 1 and is_sign(first)

    def _typed(self, row: int) -> tuple[str, int, str]:
        """What the columns beside the text say of it: type, level and label."""
        said = {}
        for name in ("type", "level", "label"):
            column = self._names.get(name, 0)
            said[name] = self._rows.says(row, column).strip() if column else ""
            if said[name] and self._grid.text(row, column).strip():
                self._grid.take(row, column)
        level = int(said["level"]) if said["level"] in ("1", "2", "3") else 1
        return row_type(said["type"]), level, said["label"]

    def _is_heading(self, row: int, line: str, filled: list[int]) -> bool:
        if "type" in self._names and self._grid.text(row, self._names["type"]).strip():
            return False
        if kind_in(line) is None or len(filled) > 2:
            return False
        return len(filled) == 1 or len(self._grid.text(row, filled[1])) > len(line)

    def _unheaded(self, row: int) -> None:
        """A title is set aside; a text that belongs to no section is told of."""
        for column in self._texts:
            text = self._grid.text(row, column).strip()
            if len(text) >= _LONG:
                self._tell_unheaded(row, column, text)
        self._grid.ignore(_UNHEADED, (row,))

    def _tell_unheaded(self, row: int, column: int, text: str) -> None:
        sentence = tr("This text stands above the first heading, so that it belongs to no section: it is not read.")
        place = self._grid.place(row, column)
        self._rows.problems.append(Problem(Level.WARNING, ProblemKind.STRUCTURE, place, sentence, text[:200]))

    def _draft(self, iso: str, heading: str, row: int, column: int, key: str = "") -> _Draft:
        """The section of a Member's heading, which may have been begun before."""
        heading = one_line(_NUMBERING.sub("", heading)).rstrip(" :")[:_LONGEST_HEADING] or heading
        known = self._drafts.get((iso, fold(heading)))
        if known is not None:
            known.reach(row, column)
            return known
        key = unique = key or f"text {iso} {self._grid.name}!{row}"
        number = 1
        while unique in self._keys:
            number += 1
            unique = f"{key}/{number}"
        self._keys.add(unique)
        made = self._drafts[iso, fold(heading)] = _Draft(unique, iso, heading, (row, row), (column, column))
        return made

    def _filled(self, row: int, column: int) -> bool:
        """Whether a cell says something itself, and not only as part of a range shown as one cell."""
        return bool(self._grid.text(row, column).strip()) or self._grid.broken(row, column) is not None

    def _problem(self, level: Level, sentence: str) -> None:
        self._rows.problems.append(Problem(level, ProblemKind.STRUCTURE, Place(self._grid.name), sentence))


def _heading(line: str) -> Block:
    return Block(BlockType.HEADING, (Run(one_line(line)),), 1)
