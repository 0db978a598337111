"""The fields of a mission or fact as a table: as sent, as returned, as they stand now, and as they would be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QPalette

from wcodesk.model.decisions import Decision, Take
from wcodesk.model.fields import MISSION_FIELDS, Field, FieldKind
from wcodesk.model.members import MemberIndex
from wcodesk.model.registers import REGISTERS
from wcodesk.model.submission import RecordChange
from wcodesk.model.translation import mark, tr
from wcodesk.ui.imports.field_words import shown
from wcodesk.ui.imports.look import tints
from wcodesk.ui.imports.words import titled
from wcodesk.ui.widgets import tip

Index = QModelIndex | QPersistentModelIndex
HEADERS = (mark("Field"), mark("As sent"), mark("As returned"), mark("As it stands now"), mark("Result"))
FIELD, SENT, RETURNED, NOW, RESULT = range(5)
_NOWHERE = QModelIndex()
Draft = dict[str, str | None]


def fields_of(change: RecordChange) -> tuple[Field, ...]:
    """The fields that any of its states speaks of, in the order of its form."""
    declared = MISSION_FIELDS if change.table == "missions" else REGISTERS.get(change.table, ())
    known = {field.name: field for field in declared}
    said = {*change.returned, *(change.sent or ()), *(change.now or ())}
    others = (Field(name, name.capitalize(), FieldKind.TEXT, "") for name in sorted(said - known.keys()))
    return (*(field for field in declared if field.name in said), *others)


def combined(change: RecordChange) -> Draft:
    """Both sides' changes; None for a field that both changed, differently."""
    values: Draft = {}
    for name, theirs in change.returned.items():
        ours = theirs if change.now is None else change.now.get(name, "")
        if name in change.clashes:
            values[name] = None
        elif change.sent is not None and theirs == change.sent.get(name, ""):
            values[name] = ours
        else:
            values[name] = theirs
    return values


def result_of(change: RecordChange, decision: Decision | None) -> Draft:
    """What the record would say; None for a field that is still to be decided."""
    if decision is None:
        return combined(change)
    if decision.take is Take.THEIRS:
        return dict(change.returned)
    if decision.take is Take.OWN:
        return dict(decision.values)
    return dict(change.now or {})


class FieldsModel(QAbstractTableModel):
    """A row a field. typed(name, text): something was typed as its result."""

    typed = Signal(str, str)

    def __init__(self, members: MemberIndex, palette: QPalette, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._members = members
        self._palette = palette
        self._change: RecordChange | None = None
        self._fields: tuple[Field, ...] = ()
        self._result: Mapping[str, str | None] = {}
        self._editable = False

    def load(self, change: RecordChange, result: Mapping[str, str | None], *, editable: bool) -> None:
        """Show a record. result: None for a field that is to be decided."""
        same = self._change is not None and self._change.key == change.key and self._fields == fields_of(change)
        if not same:
            self.beginResetModel()
        self._change, self._result, self._editable = change, result, editable
        self._fields = fields_of(change)
        if not same:
            self.endResetModel()
        elif self._fields:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._fields) - 1, RESULT))

    def use_palette(self, palette: QPalette) -> None:
        """Draw in other colours."""
        self._palette = palette

    def field(self, row: int) -> Field:
        """The field of a row."""
        return self._fields[row]

    def row_of(self, name: str) -> int:
        """The row of a field, -1 where it is not shown."""
        return next((row for row, field in enumerate(self._fields) if field.name == name), -1)

    def first_changed(self) -> int:
        """The first row that came back otherwise than it was sent, else the first of all."""
        return next((row for row in range(len(self._fields)) if self._differs(row, RETURNED)), 0)

    def value(self, row: int, column: int) -> str | None:
        """What is stored there; None where nothing is known."""
        change, name = self._change, self._fields[row].name
        if change is None:
            return None
        if column == RESULT:
            return self._result.get(name, "")
        states = {SENT: change.sent, RETURNED: change.returned, NOW: change.now}
        values = states.get(column)
        return None if values is None else values.get(name, "")

    # -- Qt's questions -----------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._fields)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(HEADERS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The result can be edited."""
        flags = super().flags(index)
        editable = index.isValid() and index.column() == RESULT and self._editable
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def _differs(self, row: int, column: int) -> bool:
        """Whether a state is another than the one it comes from."""
        if column not in (RETURNED, NOW):
            return False
        base = self.value(row, SENT)
        if base is None:
            base = self.value(row, NOW) if column == RETURNED else None
        value = self.value(row, column)
        return base is not None and value is not None and value != base

    def _words(self, row: int, column: int) -> str:
        field, change = self._fields[row], self._change
        if column == FIELD:
            clash = change is not None and field.name in change.clashes
            label = tr(field.label)
            return tr("⚠ {field} (both changed)", field=label) if clash else label
        value = self.value(row, column)
        if value is None:
            return tr("to decide") if column == RESULT else "–"
        return shown(field, value, self._members)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See QAbstractItemModel."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return self.value(row, column) or ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(tr(self._fields[row].help) if column == FIELD else self._words(row, column))
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(column == FIELD or (column == RESULT and self.value(row, column) is None))
            font.setUnderline(self._differs(row, column))
            return font
        if role == Qt.ItemDataRole.BackgroundRole and self._differs(row, column):
            return tints(self._palette).added
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = titled(tr(HEADERS[column]), self._words(row, column))
            return tr("{said}, changed", said=said) if self._differs(row, column) else said
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """What was typed is not stored here: whoever listens to typed decides."""
        if role == Qt.ItemDataRole.EditRole and index.isValid() and index.column() == RESULT:
            self.typed.emit(self._fields[index.row()].name, str(value))
        return False

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADERS[section])
        return None
