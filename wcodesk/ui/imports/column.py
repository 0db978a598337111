"""One text to read: paragraphs, lists and tables as they print, with the words marked that differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from wcodesk.model.blocks import BlockType
from wcodesk.ui.editor.look import BULLETS
from wcodesk.ui.imports.aligning import Marked, Piece
from wcodesk.ui.imports.items_view import verb_of
from wcodesk.ui.imports.look import Tints, tints

LINE_SEPARATOR = "\u2028"
ABOVE = 4  # a difference that is gone to has a fourth of the height above it
_LISTS = (BlockType.BULLET, BlockType.NUMBERED)


class Column(QTextEdit):
    """One text to read. verb: a key that means something.

    starts: the text block of each row that it has. differences: where a stretch of marked words begins.
    """

    verb = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("section")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.document().setDocumentMargin(6)
        self.starts: dict[int, int] = {}
        self.differences: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single keys decide here as in the list."""
        verb = verb_of(event)
        if verb and verb != "open":
            self.verb.emit(verb)
        else:
            super().keyPressEvent(event)

    def write(self, cells: Sequence[Marked | None], empty: str) -> None:
        """Show one column of the rows. empty: what to say where it has no text at all."""
        document = self.document()
        document.clear()
        document.setIndentWidth(QFontMetricsF(document.defaultFont()).horizontalAdvance("nnn"))
        self.starts, self.differences = {}, []
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        colours = tints(self.palette())
        unused = True
        for row, cell in enumerate(cells):
            if cell is None:
                continue
            if not unused:
                cursor.insertBlock()
            self.starts[row] = cursor.block().blockNumber()
            if cell.block.type is BlockType.TABLE:
                self._write_table(cursor, cell, colours)
                unused = True
            else:
                self._write_block(cursor, cell, colours)
                unused = False
        if not self.starts:
            style = QTextCharFormat()
            style.setFontItalic(True)
            cursor.insertText(empty, style)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_block(self, cursor: QTextCursor, cell: Marked, colours: Tints) -> None:
        block = cell.block
        shape = QTextBlockFormat()
        em = QFontMetricsF(self.document().defaultFont()).height()
        shape.setTopMargin(em * (0.2 if block.type in _LISTS else 0.5))
        shape.setLineHeight(122, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        base = QTextCharFormat()
        if block.type in _LISTS:
            label = block.label or BULLETS[block.level]
            said = f"{label}  "
            wide = QFontMetricsF(self.document().defaultFont()).horizontalAdvance(said)
            shape.setIndent(block.level)
            shape.setLeftMargin(max(0.0, wide - block.level * self.document().indentWidth()))
            shape.setTextIndent(-wide)  # so that the lines below begin where the words do
            cursor.setBlockFormat(shape)
            cursor.insertText(said, _style(Piece(cell.whole or "same", cell.pieces[0].run), base, colours)
                              if cell.whole else base)  # fmt: skip
        else:
            cursor.setBlockFormat(shape)
            if block.type is BlockType.HEADING:
                base.setFontWeight(QFont.Weight.Bold)
        self._write_pieces(cursor, cell.pieces, base, colours)

    def _write_pieces(
        self, cursor: QTextCursor, pieces: Sequence[Piece], base: QTextCharFormat, colours: Tints
    ) -> None:
        before = "same"
        for piece in pieces:
            if piece.mark != "same" and before == "same":
                self.differences.append(cursor.position())
            before = piece.mark
            cursor.insertText(piece.run.text.replace("\n", LINE_SEPARATOR), _style(piece, base, colours))

    def _write_table(self, cursor: QTextCursor, cell: Marked, colours: Tints) -> None:
        shape = QTextTableFormat()
        shape.setBorder(1)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderCollapse(True)
        shape.setBorderBrush(self.palette().mid())
        shape.setCellPadding(3)
        shape.setBottomMargin(QFontMetricsF(self.document().defaultFont()).height() * 0.4)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table = cursor.insertTable(len(cell.cells), max(len(row) for row in cell.cells), shape)
        for y, row in enumerate(cell.cells):
            base = QTextCharFormat()
            if y == 0:
                base.setFontWeight(QFont.Weight.Bold)
            for x, pieces in enumerate(row):
                inside = table.cellAt(y, x).firstCursorPosition()
                self._write_pieces(inside, pieces, base, colours)
        cursor.setPosition(table.lastPosition() + 1)

    def tops(self) -> dict[int, float]:
        """Where each row that it has begins."""
        layout, document = self.document().documentLayout(), self.document()
        return {
            row: layout.blockBoundingRect(document.findBlockByNumber(number)).top()
            for row, number in self.starts.items()
        }

    def differing(self) -> list[int]:
        """How far down each stretch of marked words begins."""
        cursor, down = QTextCursor(self.document()), self.verticalScrollBar().value()
        found = []
        for position in self.differences:
            cursor.setPosition(position)
            found.append(self.cursorRect(cursor).top() + down)
        return found

    def show_first(self, places: Sequence[int]) -> int:
        """Begin at the first of these differences, or at the top where it is seen from there; how far down that is."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        first = min(places, default=0)
        bar.setValue(0 if first <= height - 2 * self.fontMetrics().height() else first - height // ABOVE)
        return bar.value()

    def go_to_difference(self, step: int, places: Sequence[int]) -> None:
        """Bring the next of these (or with -1 the one before) that is out of view into view, round the end."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, line = bar.value(), self.fontMetrics().height()
        if step > 0:
            beyond = [place for place in places if place > top + height - line]
            goal = beyond[0] if beyond else min(places, default=top)
            above = height // ABOVE
        else:
            beyond = [place for place in places if place < top]
            goal = beyond[-1] if beyond else max(places, default=top)
            above = height - height // ABOVE
        if any(not top <= place <= top + height - line for place in places):
            bar.setValue(goal - above)

    def fill(self, height: float) -> None:
        """Be as high as the others, so that all scroll alike."""
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        shape.setBottomMargin(shape.bottomMargin() + height - self.document().size().height())
        frame.setFrameFormat(shape)

    def push_down(self, moves: Sequence[tuple[int, float]]) -> None:
        """Begin some rows lower."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for row, by in moves:
            cursor.setPosition(self.document().findBlockByNumber(self.starts[row]).position())
            shape = cursor.blockFormat()
            shape.setTopMargin(shape.topMargin() + by)
            cursor.setBlockFormat(shape)
        cursor.endEditBlock()


def _style(piece: Piece, base: QTextCharFormat, colours: Tints) -> QTextCharFormat:
    """Added words are underlined, removed ones struck through, both on a ground of their own."""
    style = QTextCharFormat(base)
    if piece.run.bold:
        style.setFontWeight(QFont.Weight.Bold)
    if piece.run.italic:
        style.setFontItalic(True)
    if piece.mark == "added":
        style.setFontUnderline(True)
        style.setBackground(colours.added)
    elif piece.mark == "removed":
        style.setFontStrikeOut(True)
        style.setBackground(colours.removed)
        style.setForeground(colours.removed_text)
    return style
