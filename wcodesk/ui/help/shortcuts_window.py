"""Help > Keyboard shortcuts: every key in groups, with a filter, to be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from wcodesk.model.folding import fold
from wcodesk.model.translation import tr
from wcodesk.ui.help.shortcuts import Shortcut
from wcodesk.ui.widgets import Label

SEARCHED = Qt.ItemDataRole.UserRole + 1


class Filter(QSortFilterProxyModel):
    """Rows that hold all the words, in any order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setRecursiveFilteringEnabled(True)

    def look_for(self, text: str) -> None:
        """Show what holds all these words."""
        self._words = text.casefold().split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """A group is shown for its rows."""
        searched = self.sourceModel().index(row, 0, parent).data(SEARCHED)
        return bool(searched) and all(word in searched or (fold(word) or word) in searched for word in self._words)


class ShortcutsWindow(QDialog):
    """Stays open beside the work."""

    def __init__(self, shortcuts: Sequence[Shortcut], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Find a key or what it does"))
        self.filter.setAccessibleName(tr("Find a key or what it does"))
        self.filter.setClearButtonEnabled(True)
        self.model = QStandardItemModel(0, 2, self)
        self.model.setHorizontalHeaderLabels([tr("What it does"), tr("Key")])
        self.proxy = Filter(self)
        self.proxy.setSourceModel(self.model)
        self.view = QTreeView()
        self.view.setObjectName("shortcuts-list")
        self.view.setAccessibleName(tr("Keyboard shortcuts"))
        self.view.setModel(self.proxy)
        self.view.setRootIsDecorated(False)
        self.view.setItemsExpandable(False)
        self.view.setUniformRowHeights(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._none = Label(tr("No shortcut is found by these words."), muted=True)
        self._none.hide()
        self._fill(shortcuts)
        self.filter.textChanged.connect(self._on_filter)
        self.copy = QPushButton(tr("&Copy what is shown"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self.copy_shown)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        buttons = QDialogButtonBox()
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        rows = QVBoxLayout(self)
        rows.setSpacing(8)
        for widget in (self.filter, self.view, self._none, buttons):
            rows.addWidget(widget, 1 if widget is self.view else 0)
        em, room = self.fontMetrics().averageCharWidth(), self.screen().availableGeometry()
        self.resize(min(em * 86, room.width() * 9 // 10), min(em * 90, room.height() * 8 // 10))
        header = self.view.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, em * 28)
        header.setStretchLastSection(False)

    def _fill(self, shortcuts: Sequence[Shortcut]) -> None:
        groups: dict[str, QStandardItem] = {}
        for where, what, keys in shortcuts:
            if where not in groups:
                group = groups[where] = QStandardItem(where)
                font = self.font()
                font.setBold(True)
                group.setFont(font)
                self.model.appendRow([group, QStandardItem()])
            item = QStandardItem(what)
            item.setData(f"{where} {what} {keys}\n".casefold() + fold(f"{where} {what} {keys}"), SEARCHED)
            groups[where].appendRow([item, QStandardItem(keys)])
        self._show_groups()

    def _show_groups(self) -> None:
        self.view.expandAll()
        for row in range(self.proxy.rowCount()):
            self.view.setFirstColumnSpanned(row, QModelIndex(), True)

    def _on_filter(self, text: str) -> None:
        self.proxy.look_for(text)
        self._show_groups()
        none = self.proxy.rowCount() == 0
        self.view.setVisible(not none)
        self._none.setVisible(none)
        self.copy.setEnabled(not none)

    def shown(self) -> list[str]:
        """The lines that are shown: a group, or what a key does and the key."""
        lines = []
        for number in range(self.proxy.rowCount()):
            group = self.proxy.index(number, 0)
            lines.append(group.data())
            for row in range(self.proxy.rowCount(group)):
                lines.append("\t".join(self.proxy.index(row, column, group).data() for column in (0, 1)))
        return lines

    def copy_shown(self) -> None:
        """Onto the clipboard, in two columns."""
        QGuiApplication.clipboard().setText("\n".join(self.shown()) + "\n")

    def keyPressEvent(self, event: object) -> None:
        """Copy takes the rows that are selected."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.view.hasFocus():  # type: ignore[attr-defined]
            rows = self.view.selectionModel().selectedRows()
            lines = ["\t".join(filter(None, (row.data(), row.siblingAtColumn(1).data()))) for row in rows]
            QGuiApplication.clipboard().setText("\n".join(lines) + "\n")
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]
