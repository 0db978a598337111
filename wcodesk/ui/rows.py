"""Short lists of plain rows as a Qt model: a row has cells, a sign, and maybe rows under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QIcon, QPalette

from wcodesk.ui.widgets import tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Row(NamedTuple):
    """sign: a drawing's name; target: what choosing the row means, None for a row that only holds others.

    strong: in bold; said: the whole in words, for screen readers and as a hint, the cells without one.
    """

    cells: tuple[str, ...]
    target: object = None
    sign: str = ""
    rows: tuple[Row, ...] = ()
    strong: bool = False
    said: str = ""

    def __str__(self) -> str:
        return self.said or ", ".join(filter(None, self.cells))


class RowsModel(QAbstractItemModel):
    """Rows and the rows under them, no deeper. An index of a lower row knows the row above by its number plus one."""

    def __init__(self, columns: int, heads: Sequence[str] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._heads = tuple(heads)
        self._rows: Sequence[Row] = ()
        self.sign: Callable[[str], QIcon] | None = None  # draws the signs
        self.muted = QPalette()  # of the colours that cells behind the first are in

    def load(self, rows: Sequence[Row]) -> None:
        """Show these; nothing happens where they are shown already."""
        if tuple(rows) == tuple(self._rows):
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """The row at an index."""
        if not index.isValid():
            return None
        above = index.internalId()
        return self._rows[above - 1].rows[index.row()] if above else self._rows[index.row()]

    def _under(self, parent: Index) -> Sequence[Row]:
        if not parent.isValid():
            return self._rows
        row = self.row_at(parent)
        return row.rows if row is not None and not parent.internalId() and parent.column() == 0 else ()

    # -- Qt's questions -----------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """See QAbstractItemModel."""
        if not (0 <= row < len(self._under(parent)) and 0 <= column < self._columns):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """See QAbstractItemModel."""
        above = index.internalId() if index.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return len(self._under(parent))

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: ARG002
        """See QAbstractItemModel."""
        return self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See QAbstractItemModel."""
        row = self.row_at(index)
        if row is None:
            return None
        column = index.column()
        cell = row.cells[column] if column < len(row.cells) else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return str(row) if column == 0 else cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(str(row))
        if role == Qt.ItemDataRole.DecorationRole and column == 0 and row.sign and self.sign is not None:
            return self.sign(row.sign)
        if role == Qt.ItemDataRole.ForegroundRole and column:
            return self.muted.color(QPalette.ColorRole.PlaceholderText)
        if role == Qt.ItemDataRole.FontRole and row.strong and column == 0:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the columns."""
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and section < len(self._heads):
            return self._heads[section]
        return None
