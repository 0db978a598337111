"""Blocks of a section <-> the QTextDocument that its editor shows.

Every block but a table is one text block of the document; what it is (type, level, label) is kept in
properties of its format, so that Qt's own editing carries it along. A table is a QTextTable. Qt wants
a text block before and after each table: those fillers are empty and mean nothing, as does every
empty block. Looks that say nothing (a heading's size, a link's colour) are not in the document: see
editor/look.py. The document's own undo is off, because the store's journal is the one undo.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.normal import clean

LINE_SEPARATOR = "\u2028"  # Qt's line break inside a block; ours is "\n"
LISTS = (BlockType.BULLET, BlockType.NUMBERED)

Cell = tuple[Run, ...]


class Mark(IntEnum):
    """Properties of a block's format that say what the block is."""

    TYPE = QTextFormat.Property.UserProperty.value + 1
    LEVEL = QTextFormat.Property.UserProperty.value + 2
    LABEL = QTextFormat.Property.UserProperty.value + 3


def block_shape(block: QTextBlock) -> tuple[BlockType, int, str]:
    """(type, level, label) of a text block; a paragraph where nothing is said."""
    return format_shape(block.blockFormat())


def format_shape(shape: QTextBlockFormat) -> tuple[BlockType, int, str]:
    """(type, level, label) as a block format says them."""
    if not shape.hasProperty(Mark.TYPE):
        return BlockType.PARAGRAPH, 1, ""
    return (
        BlockType(str(shape.property(Mark.TYPE))),
        int(shape.intProperty(Mark.LEVEL)),
        str(shape.stringProperty(Mark.LABEL)),
    )


def block_format(document: QTextDocument, kind: BlockType, level: int = 1, label: str = "") -> QTextBlockFormat:
    """The format of a block, with the space that its place in a list and its label need."""
    shape = QTextBlockFormat()
    shape.setProperty(Mark.TYPE, kind.value)
    shape.setProperty(Mark.LEVEL, level)
    shape.setProperty(Mark.LABEL, label)
    metrics = QFontMetricsF(document.defaultFont())
    em = metrics.height()
    shape.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    between = em * (0.25 if kind in LISTS else 0.45)  # two blocks keep the greater of theirs
    shape.setTopMargin(em * 0.6 if kind is BlockType.HEADING else between)
    shape.setBottomMargin(between)
    if kind in LISTS:
        shape.setIndent(level)
        shape.setTextIndent(max(0.0, metrics.horizontalAdvance(label + "  ") - document.indentWidth()))
    return shape


def char_format(run: Run) -> QTextCharFormat:
    """The character format that says what a run says."""
    style = QTextCharFormat()
    if run.bold:
        style.setFontWeight(QFont.Weight.Bold)
    if run.italic:
        style.setFontItalic(True)
    if run.href:
        style.setAnchor(True)
        style.setAnchorHref(run.href)
    return style


def insert_runs(cursor: QTextCursor, runs: Iterable[Run]) -> None:
    """Insert runs at the cursor, inside its block."""
    for run in runs:
        cursor.insertText(run.text.replace("\n", LINE_SEPARATOR), char_format(run))


def insert_table(cursor: QTextCursor, rows: tuple[tuple[Cell, ...], ...]) -> QTextTable:
    """Insert a table behind the cursor's block and leave the cursor in the filler block behind it."""
    shape = QTextTableFormat()
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderCollapse(True)
    shape.setCellPadding(4)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.setHeaderRowCount(1)
    em = QFontMetricsF(cursor.document().defaultFont()).height()
    shape.setTopMargin(em * 0.3)
    shape.setBottomMargin(em * 0.6)
    width = max(len(row) for row in rows)
    table = cursor.insertTable(len(rows), width, shape)
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            insert_runs(table.cellAt(y, x).firstCursorPosition(), cell)
    cursor.setPosition(table.lastPosition() + 1)
    cursor.setBlockFormat(block_format(cursor.document(), BlockType.PARAGRAPH))
    return table


def without_filler(cursor: QTextCursor) -> None:
    """Take the empty block at the cursor, behind a table that was put in, away where another text stands behind it.

    A table that is read has none there, and Qt would show what follows a little further down.
    """
    after = cursor.block().next()
    if cursor.block().text() or not after.isValid() or QTextCursor(after).currentTable() is not None:
        return
    shape, look = after.blockFormat(), after.charFormat()
    cursor.deleteChar()
    cursor.setBlockFormat(shape)
    cursor.setBlockCharFormat(look)


def write_blocks(document: QTextDocument, blocks: Iterable[Block]) -> None:
    """Make the document say exactly these blocks."""
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setBlockFormat(block_format(document, BlockType.PARAGRAPH))
    unused = True  # the cursor's block is an empty one that the next block may have
    for block in blocks:
        if block.type is BlockType.TABLE:
            if block.rows and any(block.rows):
                insert_table(cursor, block.rows)
                unused = True
            continue
        shape = block_format(document, block.type, block.level, block.label)
        if unused:
            cursor.setBlockFormat(shape)
        else:
            cursor.insertBlock(shape, QTextCharFormat())
        insert_runs(cursor, block.runs)
        unused = False
    cursor.endEditBlock()


def read_blocks(document: QTextDocument, start: int = 0, end: int | None = None) -> tuple[Block, ...]:
    """What the document says between two positions, block by block, empty ones included.

    A table that is touched is read whole. model.markdown.clean() gives the normal form.
    """
    limit = document.characterCount() if end is None else end
    return tuple(_read_frame(document.rootFrame(), start, limit))


def selected_blocks(cursor: QTextCursor) -> tuple[Block, ...]:
    """What is selected. Some words out of one item or lower heading, or out of a cell, are words and nothing else."""
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    block = cursor.document().findBlock(first)
    end = block.position() + block.length() - 1
    part = first > block.position() or last < end or QTextCursor(block).currentTable() is not None
    if last <= end and part:
        return (Block(BlockType.PARAGRAPH, tuple(_read_runs(block, first, last))),)
    return read_blocks(cursor.document(), first, last)


def _read_frame(frame: QTextFrame, start: int, end: int) -> Iterator[Block]:
    place = frame.begin()
    while not place.atEnd():
        inner = place.currentFrame()
        block = place.currentBlock()
        if isinstance(inner, QTextTable):
            if inner.firstPosition() <= end and inner.lastPosition() >= start:
                yield _read_table(inner)
        elif inner is None and block.position() <= end and block.position() + block.length() > start:
            kind, level, label = block_shape(block)
            yield Block(kind, tuple(_read_runs(block, start, end)), level, label)
        place += 1


class Placed(NamedTuple):
    """A block in its normal form, and the positions between which the document says it."""

    block: Block
    first: int
    last: int


def placed_blocks(document: QTextDocument) -> list[Placed]:
    """What the document says as it prints: the blocks that model.normal.clean() makes of it, each with its place."""
    found: list[Placed] = []
    place = document.rootFrame().begin()
    while not place.atEnd():
        inner = place.currentFrame()
        block = place.currentBlock()
        if isinstance(inner, QTextTable):
            found += [Placed(kept, inner.firstPosition(), inner.lastPosition()) for kept in clean([_read_table(inner)])]
        elif inner is None:
            kind, level, label = block_shape(block)
            read = Block(kind, tuple(_read_runs(block)), level, label)
            last = block.position() + block.length() - 1
            found += [Placed(kept, block.position(), last) for kept in clean([read])]
        place += 1
    return found


def letters_before(document: QTextDocument, first: int, last: int) -> int:
    """How many letters stand between two positions, blanks not counted: a page has others than a text."""
    return sum(not letter.isspace() for letter in _between(document, first, last))


def after_letters(document: QTextDocument, first: int, last: int, count: int) -> int:
    """The position between two others before which so many letters stand."""
    units = 0
    for letter in _between(document, first, last):
        if not letter.isspace():
            if not count:
                break
            count -= 1
        units += 2 if letter > "\uffff" else 1
    return min(first + units, last)


def _between(document: QTextDocument, first: int, last: int) -> str:
    raw = document.toPlainText().encode("utf-16-le", "surrogatepass")  # positions count UTF-16 units
    return raw[2 * first : 2 * last].decode("utf-16-le", "replace")


def _read_table(table: QTextTable) -> Block:
    rows = tuple(tuple(read_cell(table.cellAt(y, x)) for x in range(table.columns())) for y in range(table.rows()))
    return Block(BlockType.TABLE, rows=rows)


def read_cell(cell: QTextTableCell) -> Cell:
    """What a cell of a table says."""
    runs: list[Run] = []
    first, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
    block = first
    while block.isValid():
        if block != first:
            runs.append(Run("\n"))
        runs += _read_runs(block)
        if block == last:
            break
        block = block.next()
    return tuple(runs)


def _read_runs(block: QTextBlock, start: int = 0, end: int | None = None) -> Iterator[Run]:
    place = block.begin()
    while not place.atEnd():
        piece = place.fragment()
        raw = piece.text().encode("utf-16-le", "surrogatepass")  # positions count UTF-16 units
        low = max(0, start - piece.position())
        high = piece.length() if end is None else max(low, min(piece.length(), end - piece.position()))
        text = raw[2 * low : 2 * high].decode("utf-16-le", "replace").replace(LINE_SEPARATOR, "\n")
        if text:
            style = piece.charFormat()
            yield Run(
                text,
                bold=style.fontWeight() >= QFont.Weight.DemiBold.value,
                italic=style.fontItalic(),
                href=style.anchorHref() if style.isAnchor() else "",
            )
        place += 1
