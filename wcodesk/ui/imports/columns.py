"""Texts side by side: read-only columns that scroll together, each paragraph beside its partner."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from wcodesk.model.blocks import BlockType
from wcodesk.ui.editor.look import BULLETS
from wcodesk.ui.imports.aligning import Marked, Piece, Row
from wcodesk.ui.imports.items_view import verb_of
from wcodesk.ui.imports.look import Tints, tints
from wcodesk.ui.widgets import Label

LINE_SEPARATOR = "\u2028"
_LISTS = (BlockType.BULLET, BlockType.NUMBERED)


class Column(QTextEdit):
    """One text to read. starts: the text block of each row that it has. verb: a key that means something."""

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
        self.starts = {}
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
            shape.setIndent(block.level)
            shape.setTextIndent(-self.document().indentWidth() * 0.8)
            cursor.setBlockFormat(shape)
            cursor.insertText(f"{label}  ", _style(Piece(cell.whole or "same", cell.pieces[0].run), base, colours)
                              if cell.whole else base)  # fmt: skip
        else:
            cursor.setBlockFormat(shape)
            if block.type is BlockType.HEADING:
                base.setFontWeight(QFont.Weight.Bold)
        for piece in cell.pieces:
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
                for piece in pieces:
                    inside.insertText(piece.run.text.replace("\n", LINE_SEPARATOR), _style(piece, base, colours))
        cursor.setPosition(table.lastPosition() + 1)

    def tops(self) -> dict[int, float]:
        """Where each row that it has begins."""
        layout, document = self.document().documentLayout(), self.document()
        return {
            row: layout.blockBoundingRect(document.findBlockByNumber(number)).top()
            for row, number in self.starts.items()
        }

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


class Columns(QWidget):
    """Two or three columns with a heading each. verb: a key that means something was pressed in one."""

    verb = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.columns: list[Column] = []
        self.heads: list[Label] = []
        self._boxes: list[QWidget] = []
        self._rows: Sequence[Row] = ()
        self._empty: Sequence[str] = ()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(1)
        for number in range(3):
            box = QWidget()
            inside = QVBoxLayout(box)
            inside.setContentsMargins(8, 2, 2, 0)
            inside.setSpacing(2)
            head = Label(muted=True)
            head.setContentsMargins(6, 0, 0, 0)
            column = Column("")
            column.verb.connect(self.verb)
            column.verticalScrollBar().valueChanged.connect(self._scroll)
            inside.addWidget(head)
            inside.addWidget(column, 1)
            across.addWidget(box, 1)
            if number < 2:
                across.addWidget(_line())
            self.heads.append(head)
            self.columns.append(column)
            self._boxes.append(box)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(60)
        self._later.timeout.connect(self.redraw)
        self.columns[0].installEventFilter(self)
        self._scrolling = False

    def show_rows(self, titles: Sequence[tuple[str, str]], rows: Sequence[Row]) -> None:
        """titles: of each column its heading, and what to say where it has no text."""
        self._rows = rows
        self._empty = [empty for _, empty in titles]
        for number, box in enumerate(self._boxes):
            box.setVisible(number < len(titles))
        lines = self.findChildren(QFrame, "rule")
        lines[-1].setVisible(len(titles) == 3)
        for number, column in enumerate(self.columns):
            last = number == len(titles) - 1  # one bar scrolls them all
            policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if last else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            column.setVerticalScrollBarPolicy(policy)
        for head, column, (title, _) in zip(self.heads, self.columns, titles, strict=False):
            head.setText(title)
            column.setAccessibleName(title)
        self.redraw()
        for column in self.columns:
            column.verticalScrollBar().setValue(0)

    def redraw(self) -> None:
        """Write all anew, each row beginning at one height."""
        shown = self.columns[: len(self._empty)]
        place = shown[0].verticalScrollBar().value() if shown else 0
        for number, column in enumerate(shown):
            column.write([row[number] for row in self._rows], self._empty[number])
        tops = [column.tops() for column in shown]
        shift = [0.0] * len(shown)
        moves: list[list[tuple[int, float]]] = [[] for _ in shown]
        for row in range(len(self._rows)):
            here = [(number, top[row] + shift[number]) for number, top in enumerate(tops) if row in top]
            goal = max((top for _, top in here), default=0.0)
            for number, top in here:
                if goal - top > 1:
                    moves[number].append((row, goal - top))
                    shift[number] += goal - top
        for column, lower in zip(shown, moves, strict=True):
            column.push_down(lower)
        height = max((column.document().size().height() for column in shown), default=0.0)
        for column in shown:
            column.fill(height)
        for column in shown:
            column.verticalScrollBar().setValue(place)

    def _scroll(self, value: int) -> None:
        if self._scrolling:
            return
        self._scrolling = True
        for column in self.columns:
            column.verticalScrollBar().setValue(value)
        self._scrolling = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A column has another width: the rows are of other heights."""
        resized = isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width()
        if resized:
            self._later.start()
        return super().eventFilter(watched, event)


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedWidth(1)
    return line
