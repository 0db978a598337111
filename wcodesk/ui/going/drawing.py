"""Draws the rows of the palette."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wcodesk.ui.going.rows import ROW_ROLE, Row
from wcodesk.ui.widgets import SMALL

PAD = 12  # pixels left and right
GAP = 14  # between a name and what is said of it
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """A name at the left, what is said of it at the right; words of a text in a second line, the found ones bold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        row: Row = index.data(ROW_ROLE)
        line = option.fontMetrics.height()
        return QSize(0, line * 2 + 14 if row.snippet else line + (10 if not row.goal and not row.hit else 13))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row as plain text; nothing in it is markup."""
        row: Row = index.data(ROW_ROLE)
        role = QPalette.ColorRole
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(role.Highlight))
            painter.drawRoundedRect(option.rect.adjusted(4, 0, -4, 0), 5, 5)
        area = option.rect.adjusted(PAD, 0, -PAD, 0)
        muted, plain = option.palette.color(role.PlaceholderText), option.palette.color(role.Text)
        line = option.fontMetrics.height()
        if not row.goal and not row.hit:
            painter.setFont(_scaled(option.font, SMALL))
            painter.setPen(muted)
            painter.drawText(area, _LEFT | Qt.AlignmentFlag.AlignBottom, row.title)
            painter.restore()
            return
        first = QRect(area.left(), area.top() + 5, area.width(), line) if row.snippet else area
        painter.setFont(option.font)
        painter.setPen(plain if row.open else option.palette.color(QPalette.ColorGroup.Disabled, role.Text))
        used = _draw(painter, option.fontMetrics, first, row.title, Qt.AlignmentFlag.AlignLeft)
        if row.detail:
            painter.setPen(muted)
            rest = first.adjusted(used + GAP, 0, 0, 0)
            _draw(painter, option.fontMetrics, rest, row.detail, Qt.AlignmentFlag.AlignRight)
        if row.snippet:
            self._draw_snippet(painter, option, QRect(area.left(), area.top() + 7 + line, area.width(), line), row)
        painter.restore()

    def _draw_snippet(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: Row) -> None:
        """One line, the found words bold."""
        bold = QFont(option.font)
        bold.setBold(True)
        at, left = 0, area.left()
        pieces = []
        for start, end in row.marks:
            pieces += [(row.snippet[at:start], option.font), (row.snippet[start:end], bold)]
            at = end
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        for text, font in [*pieces, (row.snippet[at:], option.font)]:
            metrics, room = QFontMetrics(font), area.right() - left
            if not text or room < 8:
                continue
            painter.setFont(font)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, area.top(), room, area.height()), _LEFT | _MIDDLE, shown)
            left += metrics.horizontalAdvance(text)


_LEFT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter


def _draw(painter: QPainter, metrics: QFontMetrics, area: QRect, text: str, side: Qt.AlignmentFlag) -> int:
    """Draw as much of the text as there is room for; says how wide that is."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, area.width()))
    painter.drawText(area, side | _MIDDLE, shown)
    return metrics.horizontalAdvance(shown)


def _scaled(font: QFont, by: float) -> QFont:
    scaled = QFont(font)
    if font.pointSizeF() > 0:
        scaled.setPointSizeF(font.pointSizeF() * by)
    return scaled
