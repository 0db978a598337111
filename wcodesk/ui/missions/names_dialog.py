"""Names in the log: the topics, programmes, donors and places in use, to be renamed or put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wcodesk.model.errors import DeskError
from wcodesk.model.fields import MISSION_FIELDS
from wcodesk.model.folding import fold
from wcodesk.model.translation import counted, mark, number, tr
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.session import Session
from wcodesk.ui.tree_panel import FilterEdit
from wcodesk.ui.widgets import Label, tip, title_text

HANDLED = HandledKeys(
    mark("In the list of names in the log"),
    (
        ("F2", mark("Give it another name")),
        ("Return", mark("Give it another name")),
    ),
)

_NAMES = {
    "topic": mark("Topics"),
    "programme": mark("Programmes"),
    "donor": mark("Donors"),
    "place": mark("Places"),
}
"""The fields whose words are free and come to be many."""


class NamesDialog(QDialog):
    """Each rename is one step of undo; the dialog stays for the next one."""

    def __init__(self, session: Session, edition_id: str, where: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mission_names")
        self.setWindowTitle(title_text(tr("Names in the log – {edition}", edition=where)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._edition = edition_id
        self._fields = {field.name: field for field in MISSION_FIELDS}
        self._names: dict[str, int] = {}
        self.field = QComboBox()
        self.field.setAccessibleName(tr("Which names"))
        for name, label in _NAMES.items():
            self.field.addItem(tr(label), name)
        self.filter = FilterEdit()
        self.filter.setPlaceholderText(tr("Find a name"))
        self.filter.setAccessibleName(tr("Find a name"))
        self.filter.setClearButtonEnabled(True)
        self.table = _table()
        self.table.installEventFilter(self)
        self.new = QLineEdit()
        self.new.setAccessibleName(tr("Rename to, or merge into"))
        self.rename = QPushButton(tr("Rename"))
        self.rename.setDefault(True)
        self.said = Label(muted=True)
        self.said.setWordWrap(True)
        self._lay_out()
        self.field.currentIndexChanged.connect(lambda _: self._on_field())
        self.filter.textChanged.connect(lambda _: self._fill())
        self.filter.down.connect(self._enter_table)
        self.table.itemSelectionChanged.connect(self._on_chosen)
        self.new.textChanged.connect(lambda _: self._say())
        self.rename.clicked.connect(lambda: self._rename())
        session.changed.connect(self._on_changed)
        self._on_field()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.field)
        top.addWidget(self.filter, 1)
        low = QHBoxLayout()
        label = Label(tr("&Rename to, or merge into"))
        label.setBuddy(self.new)
        low.addWidget(label)
        low.addWidget(self.new, 1)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        buttons = QDialogButtonBox()
        buttons.addButton(self.rename, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 14)
        rows.setSpacing(12)
        rows.addLayout(top)
        rows.addWidget(self.table, 1)
        rows.addLayout(low)
        rows.addWidget(self.said)
        rows.addWidget(buttons)
        em, room = self.fontMetrics().height(), self.screen().availableGeometry()
        self.resize(em * 36, min(em * 34, room.height() - 60))

    def chosen(self) -> list[str]:
        """The names that are selected."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        items = (self.table.item(row, 0) for row in rows)
        return [item.text() for item in items if item is not None]

    def _name(self) -> str:
        return str(self.field.currentData())

    # -- what is shown -------------------------------------------------------------------------------------------

    def _on_field(self) -> None:
        reader = self._session.reader
        self._names = dict(reader.mission_names(self._name(), edition_id=self._edition)) if reader else {}
        offered = dict.fromkeys((*self._names, *self._fields[self._name()].suggestions))
        completer = QCompleter(list(offered), self.new)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        if popup is not None:
            popup.setAccessibleName(tr("Names in use and suggestions"))
        self.new.setCompleter(completer)
        self._fill()

    def _fill(self, keep: Sequence[str] = ()) -> None:
        words = fold(self.filter.text()).split()
        shown = [name for name in self._names if all(word in fold(name) for word in words)]
        self.table.blockSignals(True)
        self.table.setSortingEnabled(False)
        self.table.setRowCount(len(shown))
        for row, name in enumerate(shown):
            item = QTableWidgetItem(name)
            item.setToolTip(tip(name))
            count = QTableWidgetItem()
            count.setData(Qt.ItemDataRole.DisplayRole, self._names[name])
            count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.table.setItem(row, 0, item)
            self.table.setItem(row, 1, count)
        self.table.setSortingEnabled(True)
        self.table.clearSelection()
        self.table.blockSignals(False)
        for row in range(self.table.rowCount()):
            item_ = self.table.item(row, 0)
            if item_ is not None and item_.text() in keep:
                self.table.setCurrentCell(row, 0)
                break
        self._on_chosen()

    def _on_chosen(self) -> None:
        chosen = self.chosen()
        most = max(chosen, key=lambda name: self._names[name], default="")
        self.new.setText(most)
        self._say()

    def _say(self) -> None:
        chosen, new = self.chosen(), " ".join(self.new.text().split())
        old = [name for name in chosen if name != new]
        missions = sum(self._names[name] for name in old)
        limit = self._fields[self._name()].limit
        self.rename.setText(tr("Merge") if new in self._names or len(old) > 1 else tr("Rename"))
        self.rename.setEnabled(bool(old and new) and len(new) <= limit)
        if not self._names:
            sentence = tr("No mission of this edition has one yet.")
        elif not chosen:
            sentence = tr("Select one name, or several to put together.")
        elif len(new) > limit:
            sentence = tr("{n} characters are too many; at most {limit} fit.", n=number(len(new)), limit=number(limit))
        elif not old:
            sentence = tr("Write the other name; one that is in use already takes these missions in.")
        else:
            sentence = _changes(missions, new, self._names.get(new, 0))
        self.said.setText(sentence)

    # -- acts ----------------------------------------------------------------------------------------------------

    def _rename(self) -> None:
        new = " ".join(self.new.text().split())
        old = [name for name in self.chosen() if name != new]
        if self._try(lambda: self._session.rename_missions(self._edition, self._name(), old, new)):
            self._fill([new])
            self.table.setFocus()

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except DeskError as problem:
            self.said.setText(f"⚠ {problem}")
            return False
        return True

    def _on_changed(self, _changes: object) -> None:
        chosen = self.chosen()
        self._on_field()
        self._fill(chosen)

    def _enter_table(self) -> None:
        self.table.setFocus()
        if self.table.rowCount() and not self.chosen():
            self.table.setCurrentCell(0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter or F2 on a name goes on to the other one."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else None
        if pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.new.setFocus()
            self.new.selectAll()
            return True
        return super().eventFilter(watched, event)


def _changes(missions: int, name: str, others: int) -> str:
    """How many missions get another name, and how many have it already."""
    if not others:
        return counted(missions, tr("Changes {n} mission."), tr("Changes {n} missions."))
    already = counted(others, tr("{n} mission"), tr("{n} missions"))
    one = tr("Changes {n} mission, to the {others} of “{name}”.")
    many = tr("Changes {n} missions, to the {others} of “{name}”.")
    return counted(missions, one, many, others=already, name=name)


def _table() -> QTableWidget:
    table = QTableWidget(0, 2)
    table.setAccessibleName(tr("Names in use"))
    table.setHorizontalHeaderLabels([tr("Name"), tr("Missions")])
    head = table.horizontalHeader()
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    head.setHighlightSections(False)
    head.setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(int(table.fontMetrics().height() * 1.8))
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    return table
