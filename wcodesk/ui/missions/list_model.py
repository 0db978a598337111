"""The lines of the list as a Qt table: missions, and headings that go across all columns."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette

from wcodesk.model.records import Mission
from wcodesk.model.translation import counted, tr
from wcodesk.ui.missions.cells import columns
from wcodesk.ui.missions.listing import Heading, Line, Listing, Wanted
from wcodesk.ui.widgets import tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
# As numbers, since a table in sight asks thousands of times.
_DISPLAY, _TIP = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole)
_FONT, _GROUND = int(Qt.ItemDataRole.FontRole), int(Qt.ItemDataRole.BackgroundRole)
_ALIGNED, _SPOKEN = int(Qt.ItemDataRole.TextAlignmentRole), int(Qt.ItemDataRole.AccessibleTextRole)
_ASKED = frozenset((_DISPLAY, _TIP, _FONT, _GROUND, _SPOKEN))
_MISSION = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_HEADING, _NOTHING = Qt.ItemFlag.ItemIsEnabled, Qt.ItemFlag.NoItemFlags


class ListModel(QAbstractTableModel):
    """Shows what a listing found. Only the cells in sight are ever asked for."""

    def __init__(self, listing: Listing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns()
        self.listing = listing
        self._names = [column.name for column in self.columns]

    def show(self, wanted: Wanted) -> None:
        """Show something else."""
        self.beginResetModel()
        self.listing.show(wanted)
        self.endResetModel()

    def load(self, missions: list[Mission], wanted: Wanted) -> None:
        """There are other missions."""
        self.beginResetModel()
        self.listing.wanted = wanted
        self.listing.load(missions)
        self.endResetModel()

    def turn(self, row: int, folded: bool | None = None) -> bool:
        """Fold or unfold the group of a heading; False where that changes nothing."""
        line = self.line(row)
        if not isinstance(line, Heading) or folded is line.folded:
            return False
        self.beginResetModel()
        self.listing.folded ^= {line.name}
        self.listing.fold()
        self.endResetModel()
        return True

    def line(self, row: int) -> Line | None:
        """What a row shows."""
        return self.listing.lines[row] if 0 <= row < len(self.listing.lines) else None

    def headings(self) -> list[int]:
        """The rows of headings."""
        return [row for row, line in enumerate(self.listing.lines) if isinstance(line, Heading)]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self.listing.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be gone to and not selected."""
        line = self.line(index.row())
        return _MISSION if isinstance(line, Mission) else _HEADING if line is not None else _NOTHING

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """See QAbstractItemModel."""
        if role not in _ASKED:
            return None
        line = self.line(index.row())
        if isinstance(line, Heading):
            return _heading(line, role) if index.column() == 0 or role == _GROUND else None
        if line is None or role not in (_DISPLAY, _TIP):
            return None
        text = self.listing.cells.text(line, self._names[index.column()])
        return text if role == _DISPLAY else tip(text)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """The names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == _DISPLAY:
            return tr(self.columns[section].label)
        if role == _TIP:
            return tip(tr(self.columns[section].field.help))
        if role == _ALIGNED:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; within the groups where there are any."""
        if 0 <= column < len(self._names):
            down = order is Qt.SortOrder.DescendingOrder
            self.show(self.listing.wanted._replace(sort=self._names[column], down=down))


def _heading(line: Heading, role: int) -> Any:
    count = counted(line.number, tr("{n} mission"), tr("{n} missions"))
    if role == _DISPLAY:
        return f"{'▸' if line.folded else '▾'}  {line.name}  ·  {count}"
    if role == _SPOKEN:
        said = tr("{group}, {count}, folded") if line.folded else tr("{group}, {count}, unfolded")
        return said.format(group=line.name, count=count)
    if role == _FONT:
        font = QFont(QGuiApplication.font())
        font.setBold(True)
        return font
    if role == _GROUND:
        return QGuiApplication.palette().brush(QPalette.ColorRole.AlternateBase)
    return None
