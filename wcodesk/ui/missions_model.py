"""Missions as a Qt table, its columns made from the declared fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wcodesk.model.fields import MISSION_FIELDS, Field, FieldKind
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.records import Mission
from wcodesk.model.translation import spoken, tr
from wcodesk.model.vocabulary import STATE_ORDER
from wcodesk.model.when import When
from wcodesk.ui.widgets import tip

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
FIRST = ("when", "title", "member", "state")  # what is wanted at a glance; the rest follows as on the form
_NOWHERE = QModelIndex()


def columns() -> tuple[Field, ...]:
    """The fields in the order of the table, notes left to the form."""
    named = {field.name: field for field in MISSION_FIELDS if field.kind is not FieldKind.NOTE}
    return tuple(named[name] for name in [*FIRST, *(name for name in named if name not in FIRST)])


class MissionsModel(QAbstractTableModel):
    """A row a mission. Dates sort by time, states as they follow each other, words by alphabet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fields = columns()
        self._missions: Sequence[Mission] = ()
        self._members: MemberIndex | None = None

    def load(self, missions: Sequence[Mission], members: MemberIndex | None) -> None:
        """Show these missions."""
        self.beginResetModel()
        self._missions = tuple(missions)
        self._members = members
        self.endResetModel()

    def mission(self, row: int) -> Mission:
        """The mission of a row."""
        return self._missions[row]

    def row_of(self, mission_id: str) -> int:
        """The row of a mission, -1 where it is not shown."""
        return next((row for row, mission in enumerate(self._missions) if mission.id == mission_id), -1)

    def texts(self, field: Field) -> set[str]:
        """What the missions show of a field, each text once: that is soon found even where there are thousands."""
        values = {str(getattr(mission, field.name)) for mission in self._missions}
        return {field.show(value, self._members, language=spoken()) for value in values}

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._missions)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self.fields)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See QAbstractItemModel."""
        if not index.isValid():
            return None
        field = self.fields[index.column()]
        value = str(getattr(self._missions[index.row()], field.name))
        if role == Qt.ItemDataRole.DisplayRole:
            return field.show(value, self._members, language=spoken())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(field.show(value, self._members, language=spoken()))
        if role == SORT_ROLE:
            return _sort_key(field, value, self._members)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The labels of the fields."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self.fields):
            if role == Qt.ItemDataRole.DisplayRole:
                return tr(self.fields[section].label)
            if role == Qt.ItemDataRole.ToolTipRole:
                return tip(tr(self.fields[section].help))
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def _sort_key(field: Field, value: str, members: MemberIndex | None) -> str:
    if field.name == "state":
        return str(STATE_ORDER[value])
    if field.kind is not FieldKind.WHEN:
        return fold(field.show(value, members, language=spoken()))
    try:
        when = When.parse(value)
    except ValueError:
        return value
    return f"{when.first} {when.last}" if when else ""
