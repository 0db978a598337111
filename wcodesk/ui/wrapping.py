"""Cells of a table whose words take as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_PADDING = 9  # pixels at each side of a cell: QTableView::item in desk.qss
_ROOM = 6  # pixels above and below the words, together


class WrappingDelegate(QStyledItemDelegate):
    """Reckons a cell's height by the width that its words have. Qt forgets the style sheet's padding over it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """See QStyledItemDelegate."""
        inside = QStyleOptionViewItem(option)
        if option.rect.width() > 0:
            inside.rect = option.rect.adjusted(0, 0, -2 * _PADDING, 0)
        return super().sizeHint(inside, index).grownBy(QMargins(0, 0, 0, _ROOM))
