"""The first rows of a foreign sheet, as they look, under what each column is read as."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from wcodesk.intake.book.cells import letters
from wcodesk.model.submission import ForeignSheet
from wcodesk.model.translation import tr
from wcodesk.ui.imports.mapping_words import NOT_READ
from wcodesk.ui.imports.words import titled
from wcodesk.ui.widgets import tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WIDEST = 34  # letters of a column


class PreviewModel(QAbstractTableModel):
    """Rows as the sheet numbers them. What is not read is grey, and its column says so."""

    def __init__(self, sheet: ForeignSheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._width = max(map(len, sheet.rows), default=0)
        self._labels: Mapping[int, str] = {}
        self._header = 0

    def show(self, labels: Mapping[int, str], header: int) -> None:
        """labels: what the columns that are read are read as; header: the row of the heads."""
        self._labels, self._header = labels, header
        if self._width and self._sheet.rows:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._width - 1)
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._sheet.rows) - 1, self._width - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._sheet.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text on one line, the whole of it in the tooltip."""
        row = self._sheet.rows[index.row()]
        text = row[index.column()] if index.column() < len(row) else ""
        number = self._sheet.first + index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(text)
        if role == Qt.ItemDataRole.FontRole and number == self._header:
            font = QFont(QGuiApplication.font())
            font.setBold(True)
            return font
        unread = number < self._header or index.column() + 1 not in self._labels
        if role == Qt.ItemDataRole.ForegroundRole and unread:
            return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The letter of a column and what it is read as; the number of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._sheet.first + section)
        return titled(letters(section + 1), self._labels.get(section + 1) or tr(NOT_READ))


class Preview(QTableView):
    """The table."""

    def __init__(self, sheet: ForeignSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PreviewModel(sheet, self)
        self.setModel(self._model)
        self.setAccessibleName(tr("First rows of the sheet"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * 1.6))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._widest = _WIDEST * self.fontMetrics().averageCharWidth()

    def show_reading(self, labels: Mapping[int, str], header: int) -> None:
        """Say over each column what it is read as."""
        self._model.show(labels, header)
        self.resizeColumnsToContents()
        for column in range(self._model.columnCount()):
            if self.columnWidth(column) > self._widest:
                self.setColumnWidth(column, self._widest)
