"""Draws the rows of the tree with their signs at the right end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from wcodesk.ui.icons import image
from wcodesk.ui.tree import SIGNS_ROLE

SIZE = 13  # pixels of a sign
GAP = 5


class SignsDelegate(QStyledItemDelegate):
    """The signs are drawn in the colour of lesser text, and a name too long for them is cut short."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawn: dict[tuple[str, int, float], QPixmap] = {}

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Leave room for the signs."""
        super().initStyleOption(option, index)
        signs = index.data(SIGNS_ROLE)
        if signs:
            room = option.rect.width() - len(signs) * (SIZE + GAP) - 2 * GAP
            option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, max(0, room))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row, then its signs."""
        super().paint(painter, option, index)
        right = option.rect.right() - GAP
        for name, _ in reversed(index.data(SIGNS_ROLE) or ()):
            right -= SIZE
            area = QRect(right, option.rect.center().y() - SIZE // 2, SIZE, SIZE)
            painter.drawPixmap(area, self._pixmap(name, option.palette, painter.device().devicePixelRatioF()))
            right -= GAP

    def _pixmap(self, name: str, palette: QPalette, ratio: float) -> QPixmap:
        from wcodesk.ui.tree_signs import SIGNS

        colour = palette.color(QPalette.ColorRole.PlaceholderText)
        key = (name, colour.rgba(), ratio)
        if key not in self._drawn:
            shape = image(SIGNS[name][0], round(SIZE * ratio)).convertToFormat(
                QImage.Format.Format_ARGB32_Premultiplied
            )
            painter = QPainter(shape)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.fillRect(shape.rect(), colour)
            painter.end()
            shape.setDevicePixelRatio(ratio)
            self._drawn[key] = QPixmap.fromImage(shape)
        return self._drawn[key]
