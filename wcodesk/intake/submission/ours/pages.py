"""The Excel pages of a report, edited by somebody -> sections as they came back.

Hidden columns say what each row is (model/page_rows.py). A row that somebody inserted has none and belongs to the
section above it. What was sent is not in such a file.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from wcodesk.intake.submission.grid import Grid, Grids
from wcodesk.intake.submission.ours.located import FURNITURE
from wcodesk.intake.submission.records import broken_cell
from wcodesk.intake.submission.typed import typed_rows
from wcodesk.model.blocks import Block, BlockType, Run, plain
from wcodesk.model.folding import fold
from wcodesk.model.markdown import clean, parse, parse_line, render
from wcodesk.model.members import MemberIndex
from wcodesk.model.page_rows import HEADING_OF_SECTION, PAGES_SIGNATURE, PageRow, page_row
from wcodesk.model.records import SectionKind
from wcodesk.model.sheet_rows import RowType, SheetRow
from wcodesk.model.submission import Level, Problem, ProblemKind, ReturnedText
from wcodesk.model.translation import counted, mark, tr

_STAMP = mark("the stamp of the report's pages")
_MARKS = mark("hidden marks of the report's pages")
_PRINTED = ("overview", "national developments", "there is no text for this member in this edition")
_LEAST = 2
Cells = tuple[str, ...]


@dataclass
class _Block:
    """A block as its rows show it. source: as it was written, where it has styles; by row of a table."""

    where: PageRow
    columns: tuple[int, ...] = ()
    label: str = ""
    rows: dict[int, list[str]] = field(default_factory=dict)
    sources: dict[int, str] = field(default_factory=dict)


@dataclass
class _Section:
    """A section as its rows show it: blocks by number, and what was inserted behind one."""

    id: str
    first: int
    heading: str = ""
    last: int = 0
    blocks: dict[int, _Block] = field(default_factory=dict)
    inserted: dict[int, list[Block]] = field(default_factory=dict)


class PagesReader:
    """Reads the sheets of a file that are pages of a report."""

    def __init__(self, grids: Grids, members: MemberIndex) -> None:
        self._grids = grids
        self._members = members
        self.edition = ""
        self.used: set[str] = set()
        self.problems: list[Problem] = []

    def read(self) -> list[ReturnedText]:
        """The sections, in the order of the sheets; none where the file holds no such pages."""
        texts: list[ReturnedText] = []
        for grid in self._grids.all:
            if grid.text(1, 1) == PAGES_SIGNATURE:
                self.edition = grid.text(3, 2)
                grid.ignore(_STAMP)
                self.used.add(grid.name)
            elif marks := _marks(grid):
                self.used.add(grid.name)
                there = {text.key for text in texts}  # a copied sheet has its sections again
                for text in self._sheet(grid, marks):
                    texts.append(replace(text, key=f"{text.key} {grid.name}") if text.key in there else text)
        if self.used:
            for grid in self._grids.all:
                if grid.name not in self.used and len(self.used) > 1 and grid is self._grids.all[0]:
                    grid.ignore(tr("the contents of the report's pages"))
                    self.used.add(grid.name)
        return texts

    def _sheet(self, grid: Grid, marks: int) -> list[ReturnedText]:
        sections: dict[str, _Section] = {}
        current: _Section | None = None
        block = HEADING_OF_SECTION
        first = _text_column(grid, marks)
        seen: set[PageRow] = set()
        for row in grid.rows:
            where = page_row(grid.text(row, marks))
            if where is None or where in seen:  # with marks that were there: a copy of a row
                if current is not None and self._inserted(grid, row, (first, marks), current, block):
                    current.last = row
                else:
                    grid.ignore(FURNITURE, [row])
                continue
            seen.add(where)
            current = sections.setdefault(where.section, _Section(where.section, row))
            current.last, block = row, where.block
            self._marked(grid, row, (first, marks), where, current)
        for column in (marks, marks + 1):
            grid.ignore(_MARKS, column=column)
        self._tell_beside(grid, marks + 1)
        return [self._text(grid, section) for section in sections.values()]

    def _tell_beside(self, grid: Grid, last: int) -> None:
        """What somebody wrote to the right of the pages."""
        beside = [(row, column) for row in grid.rows for column in grid.columns(row) if column > last]
        if beside:
            place = grid.place(*beside[0])
            sentence = counted(
                len(beside),
                tr("{n} cell to the right of the page is left out; move what counts into the text."),
                tr("{n} cells to the right of the page are left out; move what counts into the text."),
            )
            self.problems.append(Problem(Level.WARNING, ProblemKind.STRUCTURE, place, sentence, grid.text(*beside[0])))

    def _marked(self, grid: Grid, row: int, span: tuple[int, int], where: PageRow, section: _Section) -> None:
        first, marks = span
        cells = _cells(grid, row, first, marks)
        grid.take(row, *(column for column in grid.columns(row) if column < marks))
        for column in range(first, marks):
            if grid.broken(row, column):
                self.problems.append(broken_cell(grid, row, column, _key(section.id), tr("Text")))
        if where.block == HEADING_OF_SECTION:
            section.heading += cells[0]
            return
        block = section.blocks.setdefault(where.block, _Block(where))
        block.columns = tuple(column for column in range(first, marks) if not grid.inside(row, column))
        if where.part == 0:
            block.label = _label(grid, row, first) if where.type == BlockType.NUMBERED else ""
            block.sources[where.row] = grid.text(row, marks + 1)
        before = block.rows.setdefault(where.row, [""] * len(cells))
        before += [""] * (len(cells) - len(before))
        for at, cell in enumerate(cells):
            before[at] += cell

    def _inserted(self, grid: Grid, row: int, span: tuple[int, int], section: _Section, block: int) -> bool:
        """Takes a row that somebody inserted into a section; False for one of the page's own, such as a name."""
        first, marks = span
        columns = [column for column in grid.columns(row) if column < marks]
        cells = [grid.text(row, column) for column in columns if column >= first]
        text = " ".join(filter(str.strip, cells))
        sign = _label(grid, row, first)
        if not any(char.isalnum() for char in text) or self._members.find(text.strip(" :"), codes=False):
            return False
        if fold(text) in _PRINTED or len(set(text) - {" "}) == 1:  # a sign such as x x closes a chapter
            return False
        if text.isupper() and len(text) < 60:  # a region's or Member's name as the page prints it
            return False
        grid.take(row, *columns)
        around = section.blocks.get(block)
        if around and around.where.type == BlockType.TABLE and len(cells) > 1:
            at = around.columns if set(columns) <= {*around.columns, *range(1, first)} else range(first, marks)
            around.rows[-len(around.rows) - 1] = [grid.text(row, column) for column in at]
            rows = []
        elif len(cells) > 1:
            rows = [Block(BlockType.TABLE, rows=(tuple((Run(cell),) for cell in cells),))]
        else:
            rows = [_block(each) for each in typed_rows(_sheet_row(sign, text))]
        section.inserted.setdefault(block, []).extend(rows)
        sentence = tr("This row was inserted; it was read as part of the section above it.")
        place = grid.place(row, columns[-1])
        self.problems.append(Problem(Level.NOTE, ProblemKind.STRUCTURE, place, sentence, text, _key(section.id)))
        return True

    def _text(self, grid: Grid, section: _Section) -> ReturnedText:
        blocks = list(section.inserted.get(HEADING_OF_SECTION, ()))
        for number, block in section.blocks.items():
            blocks += _made(block)
            blocks += section.inserted.get(number, ())
        place = grid.place(section.first, 2, section.last)
        text = render(clean(blocks))
        return ReturnedText(
            _key(section.id), "", SectionKind.OTHER, section.heading.strip(), place, text,
            section_id=section.id, new_heading=section.heading.strip(), silent=not text,
        )  # fmt: skip


def _marks(grid: Grid) -> int:
    """The hidden column with what each row is; 0 where the sheet has none."""
    counts: dict[int, int] = {}
    for row in grid.rows[:200]:
        for column in grid.columns(row)[-2:]:
            if page_row(grid.text(row, column)):
                counts[column] = counts.get(column, 0) + 1
    best = max(counts, key=lambda column: counts[column], default=0)
    return best if counts.get(best, 0) >= _LEAST else 0


def _key(section_id: str) -> str:
    return f"text {section_id}"


def _text_column(grid: Grid, marks: int) -> int:
    """The column of texts, the second where nobody inserted one: what stands last in most rows of text."""
    counts: Counter[int] = Counter()
    for row in grid.rows:
        where = page_row(grid.text(row, marks))
        columns = [column for column in grid.columns(row) if column < marks]
        if columns and where and where.type in (BlockType.PARAGRAPH, BlockType.HEADING):
            counts[columns[-1]] += 1
    return counts.most_common(1)[0][0] if counts else 2


def _label(grid: Grid, row: int, first: int) -> str:
    """What stands before the text: a number, or the sign of a bullet."""
    return "".join(grid.text(row, column).strip() for column in range(1, first))


def _cells(grid: Grid, row: int, first: int, marks: int) -> Cells:
    """The texts of a row, cells that are inside a merged range left out."""
    return tuple(grid.text(row, column) for column in range(first, marks) if not grid.inside(row, column)) or ("",)


def _made(block: _Block) -> list[Block]:
    """The block that rows show: as it was written where they still say the same, else their plain words."""
    kind = BlockType(block.where.type)
    if kind is BlockType.TABLE:
        rows = []
        for number, cells in block.rows.items():
            table = parse(block.sources.get(number, ""))
            written = table[0].rows[0] if table and table[0].rows else ()
            rows.append(tuple(_runs(cell, _at(written, at)) for at, cell in enumerate(cells)))
        return [Block(kind, rows=tuple(rows))]
    text = block.rows[0][0] if 0 in block.rows else ""
    runs = _runs(text, parse_line(block.sources.get(0, "")))
    if kind is BlockType.NUMBERED and not block.label.strip():
        kind = BlockType.BULLET
    return [Block(kind, runs, block.where.level, block.label.strip())] if runs else []


def _at(cells: tuple[tuple[Run, ...], ...], at: int) -> tuple[Run, ...]:
    return cells[at] if at < len(cells) else ()


def _runs(text: str, written: tuple[Run, ...]) -> tuple[Run, ...]:
    return written if written and plain(written).split() == text.split() else (Run(text),)


def _sheet_row(sign: str, text: str) -> SheetRow:
    if not sign:
        return SheetRow("", cells=(text,))
    label = any(char.isalnum() for char in sign)
    return SheetRow(RowType.NUMBERED if label else RowType.BULLET, 1, sign if label else "", (text,))


def _block(row: SheetRow) -> Block:
    kind = BlockType(row.type or RowType.PARAGRAPH.value)
    return Block(kind, (Run(row.cells[0]),), row.level or 1, row.label)
