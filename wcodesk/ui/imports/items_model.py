"""The rows of a review as a Qt table, unchanged ones folded away under one row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from wcodesk.model.translation import counted, mark, tr
from wcodesk.ui.imports.items import Item, ItemKind, Show, shown
from wcodesk.ui.imports.look import Signs
from wcodesk.ui.widgets import tip

Index = QModelIndex | QPersistentModelIndex
HEADERS = (mark("State"), mark("What"), mark("Member"), mark("Where"), mark("Decision"))
STATE, WHAT, MEMBER, WHERE, DECISION = range(5)
FOLD_KEY = "fold"
_NOWHERE = QModelIndex()


class ItemsModel(QAbstractTableModel):
    """A row an item. What is shown follows from show() and from whether the fold is open."""

    def __init__(self, signs: Signs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signs = signs
        self._all: Sequence[Item] = ()
        self._rows: list[Item] = []
        self._show = Show.ALL
        self._unfolded = False

    def load(self, items: Sequence[Item]) -> None:
        """Show these items. Where they are the same rows, only what stands in them changes."""
        self._all = items
        self._lay_out()

    def show(self, show: Show) -> None:
        """Show only these."""
        self._show = show
        self._lay_out()

    def fold(self, *, folded: bool) -> None:
        """Hide or show the rows that need no decision."""
        self._unfolded = not folded
        self._lay_out()

    @property
    def unfolded(self) -> bool:
        """Whether the unchanged rows are shown."""
        return self._unfolded

    def use_signs(self, signs: Signs) -> None:
        """Draw in other colours."""
        self._signs = signs
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def how_many(self, show: Show) -> int:
        """How many items there are of a kind."""
        return sum(shown(item, show) for item in self._all)

    def item(self, row: int) -> Item | None:
        """The item of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, key: str) -> int:
        """The row of an item, -1 where it is not shown."""
        return next((row for row, item in enumerate(self._rows) if item.key == key), -1)

    def next_needed(self, row: int, step: int = 1) -> int:
        """The next row from this one that somebody should look at, round the end; -1 where there is none."""
        total = len(self._rows)
        around = ((row + step * number) % total for number in range(1, total + 1)) if total else ()
        return next((place for place in around if self._rows[place].needs), -1)

    def _lay_out(self) -> None:
        rows = [item for item in self._all if shown(item, self._show)]
        folded = [item for item in rows if item.folded]
        if self._show is not Show.UNCHANGED and folded:
            rest = [item for item in rows if not item.folded]
            rows = [*rest, self._fold_row(len(folded)), *(folded if self._unfolded else ())]
        before = self._rows
        if [item.key for item in rows] == [item.key for item in before]:
            self._rows = rows
            changed = [row for row, (old, new) in enumerate(zip(before, rows, strict=True)) if old != new]
            if changed:
                self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], len(HEADERS) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _fold_row(self, how_many: int) -> Item:
        if self._unfolded:
            one = tr("{n} text or record without a change: Enter hides it")
            many = tr("{n} texts and records without a change: Enter hides them")
        else:
            one = tr("{n} text or record without a change: Enter shows it")
            many = tr("{n} texts and records without a change: Enter shows them")
        return Item(FOLD_KEY, ItemKind.FOLD, "same", tr("Unchanged"), counted(how_many, one, many))

    # -- Qt's questions -----------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See QAbstractItemModel."""
        item = self.item(index.row()) if index.isValid() else None
        if item is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (item.state, item.title, item.member, item.place, item.decision)[column]
        if role == Qt.ItemDataRole.DecorationRole and column == STATE:
            return self._signs(item.icon)
        if role == Qt.ItemDataRole.ToolTipRole and column in (WHAT, WHERE):
            return tip(item.title if column == WHAT else item.place)
        if role == Qt.ItemDataRole.FontRole and item.needs and column in (STATE, WHAT, DECISION):
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.AccessibleTextRole and column == STATE:
            return ", ".join(filter(None, (item.state, item.title, item.member, item.place, item.decision)))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADERS[section])
        return None
