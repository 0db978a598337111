"""The table of a record's fields: keys for one field, and an editor for its result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from wcodesk.model.fields import FieldKind
from wcodesk.model.members import MemberIndex
from wcodesk.model.translation import mark, tr
from wcodesk.ui.imports.field_words import shown
from wcodesk.ui.imports.fields_model import FIELD, RESULT, SENT, FieldsModel, Index
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.wrapping import WrappingDelegate

HANDLED = HandledKeys(
    mark("Import window: in the fields of a record"),
    (
        ("T", mark("Take their value")),
        ("K", mark("Keep our value")),
        ("E", mark("Type the value")),
        ("F2", mark("Type the value")),
        ("Esc", mark("Back to the list")),
    ),
)


class ResultDelegate(WrappingDelegate):
    """A list for a choice, a line for all else."""

    def __init__(self, model: FieldsModel, members: MemberIndex, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._members = members

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002
        """See QStyledItemDelegate."""
        field = self._model.field(index.row())
        editor: QWidget
        if field.kind is FieldKind.CHOICE:
            editor = box = QComboBox(parent)
            if not field.required:
                box.addItem("", "")
            for choice in field.choices:
                box.addItem(tr(choice.label), choice.value)
        else:
            editor = QLineEdit(parent)
        editor.setAccessibleName(tr(field.label))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """See QStyledItemDelegate."""
        value = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        else:
            cast(QLineEdit, editor).setText(shown(self._model.field(index.row()), value, self._members))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """See QStyledItemDelegate."""
        box = isinstance(editor, QComboBox)
        typed = cast(QComboBox, editor).currentData() if box else cast(QLineEdit, editor).text()
        model.setData(index, str(typed or ""))


class FieldsView(QTableView):
    """field_verb(verb, name): a key that decides about one field. left: Escape."""

    field_verb = Signal(str, str)
    left = Signal()

    def __init__(self, model: FieldsModel, members: MemberIndex, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = model
        self.setModel(model)
        self.setItemDelegate(WrappingDelegate(self))
        self.setItemDelegateForColumn(RESULT, ResultDelegate(model, members, self))
        self.setAccessibleName(tr("Fields"))
        self.setAccessibleDescription(tr("T takes theirs for one field, K keeps ours, F2 or E edits the result"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(int(self.fontMetrics().height() * 1.7))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(SENT, RESULT + 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._usual = self.fontMetrics().averageCharWidth() * 32
        self.setColumnWidth(FIELD, self._usual)

    @property
    def widths(self) -> dict[int, int]:
        """Of the columns that somebody made wider or narrower."""
        width = self.columnWidth(FIELD)
        return {} if width == self._usual else {FIELD: width}

    def use_widths(self, widths: Mapping[int, int]) -> None:
        """Make columns as wide as they were left."""
        self.setColumnWidth(FIELD, widths.get(FIELD, self._usual))

    def edit_result(self, row: int = -1) -> None:
        """Type the result of a row, or of the current one."""
        row = row if row >= 0 else max(0, self.currentIndex().row())
        index = self._fields.index(row, RESULT)
        self.setFocus()
        self.setCurrentIndex(index)
        self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T and K decide about one field, E edits it."""
        key, row = event.key(), self.currentIndex().row()
        verb = {Qt.Key.Key_T: "theirs", Qt.Key.Key_K: "ours"}.get(Qt.Key(key))
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or row < 0:
            super().keyPressEvent(event)
        elif verb is not None:
            self.field_verb.emit(verb, self._fields.field(row).name)
        elif key in (Qt.Key.Key_E, Qt.Key.Key_F2):  # Enter comes here too when it ends an edit
            self.edit_result()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters decide and look for nothing."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long values take several lines."""
        super().resizeEvent(event)
        self.resizeRowsToContents()
