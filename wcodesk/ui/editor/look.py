"""How a section's text looks beyond what it says: heading sizes, link colour, list signs.

None of this is in the document, so none of it can be saved, copied or pasted by mistake, and a change of
theme needs no change of text.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)

from wcodesk.model.blocks import BlockType
from wcodesk.ui.document import block_shape

BULLETS = {1: "•", 2: "◦"}
HEADING_SCALE = {1: 1.08, 2: 1.0, 3: 1.0}


class Look(QSyntaxHighlighter):
    """Lays the looks of headings, links and a table's first row over the text."""

    def __init__(self, document: QTextDocument, palette: QPalette) -> None:
        super().__init__(document)
        self._link = palette.color(QPalette.ColorRole.Link)

    def set_palette(self, palette: QPalette) -> None:
        """Use the colours of another theme."""
        self._link = palette.color(QPalette.ColorRole.Link)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Qt asks for the looks of one block."""
        block = self.currentBlock()
        kind, level, _ = block_shape(block)
        base = QTextCharFormat()
        if kind is BlockType.HEADING:
            base.setFontWeight(QFont.Weight.Bold)
            base.setFontItalic(level > 1)
            size = self.document().defaultFont().pointSizeF() * HEADING_SCALE.get(level, 1.0)
            if size > 0:
                base.setFontPointSize(size)
            self.setFormat(0, len(text), base)
        else:
            table = QTextCursor(block).currentTable()
            if table is not None and table.cellAt(block.position()).row() == 0:
                base.setFontWeight(QFont.Weight.Bold)
                self.setFormat(0, len(text), base)
        self._mark_links(block, base)

    def _mark_links(self, block: QTextBlock, base: QTextCharFormat) -> None:
        place = block.begin()
        while not place.atEnd():
            piece = place.fragment()
            if piece.charFormat().isAnchor():
                style = QTextCharFormat(base)
                style.setForeground(self._link)
                style.setFontUnderline(True)
                self.setFormat(piece.position() - block.position(), piece.length(), style)
            place += 1


def marker_of(block: QTextBlock) -> str:
    """The sign or label that stands before a block: "•", "◦", "(a)", or ""."""
    kind, level, label = block_shape(block)
    if kind is BlockType.BULLET:
        return BULLETS.get(level, BULLETS[2])
    return label if kind is BlockType.NUMBERED else ""


def marker_rect(block: QTextBlock, metrics: QFontMetricsF) -> QRectF:
    """Where the block's sign stands, in the document's coordinates; empty where there is none."""
    text = marker_of(block)
    layout = block.layout()
    if not text or layout.lineCount() == 0:
        return QRectF()
    line = layout.lineAt(0)
    width = metrics.horizontalAdvance(text)
    gap = metrics.horizontalAdvance("  ")
    origin = layout.position() + QPointF(line.x(), line.y())
    if block.textDirection() is Qt.LayoutDirection.RightToLeft:
        left = origin.x() + line.width() + gap
    else:
        left = origin.x() - gap - width
    return QRectF(left, origin.y(), width, line.height())


def paint_markers(painter: QPainter, document: QTextDocument, area: QRectF, font: QFont, palette: QPalette) -> None:
    """Draw the signs of the list items that lie in an area of the document."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    block = document.begin()
    outline = document.documentLayout()
    while block.isValid():
        bounds = outline.blockBoundingRect(block)
        if bounds.top() > area.bottom():
            break
        if bounds.bottom() >= area.top():
            place = marker_rect(block, metrics)
            if not place.isEmpty():
                baseline = place.top() + block.layout().lineAt(0).ascent()
                painter.drawText(QPointF(place.left(), baseline), marker_of(block))
        block = block.next()


def paint_headers(painter: QPainter, document: QTextDocument, palette: QPalette) -> None:
    """A light ground behind the first row of each table, as the page prints it."""
    outline = document.documentLayout()
    for table in document.rootFrame().childFrames():
        if not isinstance(table, QTextTable):
            continue
        first, last, below = (
            outline.blockBoundingRect(table.cellAt(row, column).firstCursorPosition().block())
            for row, column in ((0, 0), (0, table.columns() - 1), (min(1, table.rows() - 1), 0))
        )
        around = table.format().toTableFormat().cellPadding() + 0.5  # and half of the line between two cells
        end = (
            below.top() if table.rows() > 1 else outline.frameBoundingRect(table).bottom() - table.format().topMargin()
        )
        ground = palette.color(QPalette.ColorRole.Accent)
        ground.setAlpha(28)
        area = QRectF(first.left(), first.top(), last.right() - first.left(), end - first.top())
        painter.fillRect(area.adjusted(-around, -around, around, -around), ground)
