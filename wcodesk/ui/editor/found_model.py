"""The list of hits: where each is, the words around it as they stand and as they would stand, and a tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wcodesk.model.folding import fold
from wcodesk.model.replacing import Around, with_capitals_of
from wcodesk.model.translation import mark, tr
from wcodesk.ui.editor.everywhere import Found

Index = QModelIndex | QPersistentModelIndex
HEADS = (mark("Where"), mark("As it stands"), mark("As it would stand"))
AROUND_ROLE = Qt.ItemDataRole.UserRole.value + 1
_NOWHERE = QModelIndex()


class FoundModel(QAbstractTableModel):
    """ticks_changed: other hits are ticked or shown. A hit is ticked until its tick is taken away."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Found] = []
        self._shown: list[Found] = []
        self._left: set[object] = set()  # keys of hits whose tick was taken away
        self._filter: list[str] = []
        self._by, self._keep = "", False

    def load(self, found: Sequence[Found], *, afresh: bool) -> None:
        """Show these hits. afresh: other words are looked for, so that all are ticked again."""
        self.beginResetModel()
        self._all = list(found)
        if afresh:
            self._left.clear()
        self._choose()
        self.endResetModel()
        self.ticks_changed.emit()

    def narrow(self, text: str) -> None:
        """Show only hits with all these words in their place or around them."""
        self.beginResetModel()
        self._filter = fold(text).split()
        self._choose()
        self.endResetModel()
        self.ticks_changed.emit()

    def _choose(self) -> None:
        if not self._filter:
            self._shown = self._all
            return
        self._shown = []
        for found in self._all:
            words = fold(f"{found.where} {''.join(found.around())}")
            if all(part in words for part in self._filter):
                self._shown.append(found)

    def replace_by(self, by: str, *, keep: bool) -> None:
        """Show what stands there with these words. keep: with the capitals of what they replace."""
        self._by, self._keep = by, keep
        if self._shown:
            self.dataChanged.emit(self.index(0, 2), self.index(len(self._shown) - 1, 2))

    def tick_all(self, *, on: bool) -> None:
        """Tick every hit that is shown, or none of them."""
        keys = {found.key for found in self._shown}
        self._left = self._left - keys if on else self._left | keys
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))
        self.ticks_changed.emit()

    def ticked(self) -> list[Found]:
        """The hits that are shown and ticked."""
        return [found for found in self._shown if found.key not in self._left]

    def found(self, row: int) -> Found:
        """The hit of a row."""
        return self._shown[row]

    @property
    def count(self) -> int:
        """How many there are, shown or not."""
        return len(self._all)

    # -- Qt's questions -----------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """The hits that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Where, as it stands, as it would stand."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heads of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return tr(HEADS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column has a tick."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, and whether its hit is ticked."""
        if not index.isValid():
            return None
        found = self._shown[index.row()]
        if index.column() == 0:
            if role == Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Unchecked if found.key in self._left else Qt.CheckState.Checked
            return found.where if role == Qt.ItemDataRole.DisplayRole else None
        if role not in (Qt.ItemDataRole.DisplayRole, AROUND_ROLE):
            return None
        words = found.around()
        if index.column() == 2:
            words = words._replace(hit=with_capitals_of(words.hit, self._by) if self._keep else self._by)
        return words if role == AROUND_ROLE else "".join(words)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a hit, or take its tick away."""
        if not index.isValid() or index.column() != 0 or role != Qt.ItemDataRole.CheckStateRole:
            return False
        key = self._shown[index.row()].key
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._left.discard(key)
        else:
            self._left.add(key)
        self.dataChanged.emit(index, index, [role])
        self.ticks_changed.emit()
        return True


class AroundDelegate(QStyledItemDelegate):
    """Draws the words around a hit so that the hit is always to be seen, on a light ground."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        words = index.data(AROUND_ROLE)
        if not isinstance(words, Around):
            super().paint(painter, option, index)
            return
        rect: QRect = option.rect
        metrics: QFontMetrics = option.fontMetrics
        palette: QPalette = option.palette
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        room = rect.adjusted(12, 0, -12, 0)
        hit = metrics.elidedText(words.hit, Qt.TextElideMode.ElideMiddle, room.width() // 2)
        wide = metrics.horizontalAdvance(hit)
        before = metrics.elidedText(words.before, Qt.TextElideMode.ElideLeft, (room.width() - wide) // 2)
        x = room.left() + metrics.horizontalAdvance(before)
        ground = palette.color(QPalette.ColorRole.Accent)
        ground.setAlpha(60)
        if hit:
            high = metrics.height()
            painter.fillRect(QRect(x - 1, rect.center().y() - high // 2, wide + 2, high), ground)
        after = metrics.elidedText(words.after, Qt.TextElideMode.ElideRight, max(0, room.right() - x - wide))
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        down = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        for text, left in ((before, room.left()), (hit, x), (after, x + wide)):
            painter.drawText(QRect(left, rect.top(), rect.right() - left, rect.height()), down, text)
        painter.restore()
