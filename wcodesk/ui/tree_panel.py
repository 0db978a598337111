"""The left side of the window: a filter box and a row of signs over the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from wcodesk.model.translation import mark, tr
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.place import Place
from wcodesk.ui.tree import SEARCH_ROLE, TreeModel, TreeSource
from wcodesk.ui.tree_filter import TreeFilter
from wcodesk.ui.widgets import Label, tool_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QAction, QKeyEvent

NOBODY = mark("No Member or region is called that.")
NAMED = 3  # Members without an entry that are named at once
NONE_STANDS_OUT = mark("No such Member in the editions.")

HANDLED = HandledKeys(
    mark("In the filter above the tree"),
    (
        ("Down", mark("Go to the tree")),
        ("Return", mark("Go to the first place found")),
        ("Esc", mark("Clear the filter")),
    ),
)


class FilterEdit(QLineEdit):
    """down: the Down key, which goes to the tree. Escape clears. export: Ctrl+E, which X11 has go to the line's end."""

    down = Signal()
    export = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key of ours, or of the box."""
        from PySide6.QtCore import Qt  # late: see widgets.set_named
        from PySide6.QtGui import QKeySequence

        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif QKeySequence(event.keyCombination()) == QKeySequence("Ctrl+E"):
            self.export.emit()
        else:
            super().keyPressEvent(event)


class TreePanel(QFrame):
    """chosen: the user went to a place. entered: Enter on a place, which goes on to its text.

    section_chosen(id): to a section of the place that was chosen just before. section_entered(id): a click on one,
    which goes on to its text.
    entry_wanted(name): one that has none shall get an entry.
    unnarrowed: what must be shown has no sign that is asked for, so none may be asked for.
    """

    chosen = Signal(object)
    entered = Signal()
    section_chosen = Signal(str)
    section_entered = Signal(str)
    entry_wanted = Signal(str)
    unnarrowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.model = TreeModel(self)
        self._proxy = TreeFilter(self.model, self)
        self._proxy.setFilterRole(SEARCH_ROLE)
        self._proxy.setRecursiveFilteringEnabled(True)
        self._proxy.setAutoAcceptChildRows(True)
        self.filter = FilterEdit()
        self.filter.setPlaceholderText(tr("Find a Member or region"))
        self.filter.setAccessibleName(tr("Find a Member or region"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._on_filter)
        self.filter.returnPressed.connect(self._take_first)
        self.view = QTreeView()
        self.filter.down.connect(self._go_down)
        self.view.setObjectName("tree")
        self.view.setAccessibleName(tr("Editions, regions and Members"))
        self.view.setModel(self._proxy)
        self.view.setHeaderHidden(True)
        self.view.setUniformRowHeights(True)
        self.view.setIndentation(16)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.view.activated.connect(lambda _: self.entered.emit())
        self.view.clicked.connect(self._on_click)
        self._quiet = False
        self._opened: set[str] = set()  # in the stores that were shown until now
        self._unfolded: set[str] | None = None  # what was unfolded before the tree was narrowed
        self._takes_entries = False
        self._adding: QPushButton | None = None  # made when there is first nobody to be shown
        self._hidden: Place | None = None  # the place that is shown, while the filter hides its row
        rows = QVBoxLayout(self)
        rows.setContentsMargins(10, 10, 10, 4)
        rows.setSpacing(8)
        self._above = QHBoxLayout()
        self._above.setSpacing(4)
        self._above.addWidget(self.filter, 1)
        rows.addLayout(self._above)
        self.signs_row = QWidget()  # filled when the window was painted
        self.signs_row.setFixedHeight(self.fontMetrics().height() + 10)
        rows.addWidget(self.signs_row)
        self.nothing = Label(tr(NOBODY), muted=True)
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        rows.addWidget(self.nothing)
        self._rows = rows
        rows.addWidget(self.view)
        rows.setStretchFactor(self.view, 1)

    def add_button(self, action: QAction) -> None:
        """A button before the filter."""
        self._above.insertWidget(0, tool_button(action, self))

    def offer_entries(self, offered: bool) -> None:
        """Whether the edition that is shown takes entries of Members that have none."""
        self._takes_entries = offered
        self._offer_entry(self._absent())

    def leave(self) -> None:
        """No place is chosen any longer."""
        self._quiet, self._hidden = True, None
        self.view.selectionModel().clearSelection()
        self._quiet = False

    def current(self) -> Place | None:
        """The place that is selected; it stays so while the filter hides its row."""
        indexes = self.view.selectionModel().selectedIndexes()
        return self.model.place(self._proxy.mapToSource(indexes[0])) if indexes else self._hidden

    def load(self, source: TreeSource | None) -> None:
        """Show this store's editions; what was open and selected is so again where it still exists.

        The newest edition is opened where nothing else is. Says nothing of the selection: see current().
        """
        self._note_open()
        selected = self.current()
        self._quiet, self._hidden = True, None
        self.model.load(source)
        self._reopen(self._opened)
        if selected is not None:
            self.select(selected.owner_id, selected.edition_id)
        if not self._open_keys() and self.model.rowCount():
            self.view.expand(self._proxy.mapFromSource(self.model.index(0, 0)))
        if self.filter.text():
            from wcodesk.model.folding import fold  # late: a start looks for no name

            self._say_nobody(fold(self.filter.text()))
        self._quiet = False

    def select(self, owner_id: str, edition_id: str = "") -> bool:
        """Go to a place; False where there is none."""
        source = self.model.find(owner_id, edition_id)
        if not source.isValid():
            return False
        if not self._proxy.mapFromSource(source).isValid():
            self.filter.clear()
            if self._proxy.signs:
                self.unnarrowed.emit()
        index = self._proxy.mapFromSource(source)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        return True

    def unfold(self, keys: set[str]) -> None:
        """Open what was open in another window, as its unfolded() said."""
        self._reopen(keys)

    def unfolded(self) -> set[str]:
        """What is open, narrowed or not."""
        return self._open_keys() if self._unfolded is None else self._unfolded

    def _note_open(self) -> None:
        """Remember what is open, and of other stores what was."""
        self._opened -= {node.key for node in self.model.walk()}
        self._opened |= self._open_keys()

    def _open_keys(self) -> set[str]:
        found = set()
        for node in self.model.walk():
            index = self._proxy.mapFromSource(self.model.index_of(node))
            if index.isValid() and self.view.isExpanded(index):
                found.add(node.key)
        return found

    def _reopen(self, keys: set[str]) -> None:
        for node in self.model.walk():
            if node.key in keys:  # which reads what is inside, before the walk goes there
                self.model.rowCount(self.model.index_of(node))
                self.view.expand(self._proxy.mapFromSource(self.model.index_of(node)))

    def narrow(self, signs: frozenset[str]) -> None:
        """Show only the Members with one of these signs; all of them for none."""
        self._proxy.signs = signs
        self._on_filter(self.filter.text())

    def renew_signs(self) -> None:
        """There are other signs now."""
        if self._proxy.signs:
            self._on_filter(self.filter.text())

    def _on_filter(self, text: str) -> None:
        """Narrow the tree. Qt would select another row where the selected one goes; the place must stay."""
        from wcodesk.model.folding import fold  # late, here and below: a start looks for no name

        wanted, here, quiet = fold(text), self.current(), self._quiet
        narrowed = bool(wanted or self._proxy.signs)
        self._quiet = True
        if narrowed and self._unfolded is None:
            self._unfolded = self._open_keys()
        self._proxy.set_text(wanted)
        self._say_nobody(wanted)
        if narrowed:
            self.view.expandToDepth(1)  # to the Members
        elif self._unfolded is not None:
            self.view.collapseAll()
            self._reopen(self._unfolded)
            self._unfolded = None
        index = self._proxy.mapFromSource(self.model.find(here.owner_id)) if here else QModelIndex()
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        else:
            self.view.selectionModel().clear()
        self._hidden = None if index.isValid() else here
        self._quiet = quiet

    def _say_nobody(self, wanted: str) -> None:
        """Why there is no row, where the tree was narrowed to none."""
        nothing = bool(wanted or self._proxy.signs) and not self._proxy.rowCount()
        if nothing:
            self.nothing.setText(tr(NONE_STANDS_OUT) if self._proxy.signs else self._nobody(wanted))
        self.nothing.setVisible(nothing)
        self._offer_entry(self._absent())

    def _nobody(self, wanted: str) -> str:
        """Why no row is called so: nobody is, or those who are have no entry."""
        called = self.model.members_called(wanted)
        if not called:
            return tr(NOBODY)
        names = ", ".join(shown for _, shown in called[:NAMED])
        if len(called) > NAMED:
            return tr("No entry in the editions: {names} and others.", names=names)
        return tr("No entry in the editions: {names}.", names=names)

    def _absent(self) -> list[tuple[str, str]]:
        """As members_called: those who are called as the filter says, where none of them has a row."""
        if self.nothing.isHidden() or self._proxy.signs:
            return []
        from wcodesk.model.folding import fold  # late: a start looks for no name

        return self.model.members_called(fold(self.filter.text()))

    def _offer_entry(self, absent: Sequence[tuple[str, str]]) -> None:
        """A button below the sentence that says who has no entry."""
        offered = self._takes_entries and bool(absent)
        if offered and self._adding is None:
            self._adding = QPushButton(tr("Add an entry…"))
            self._adding.setObjectName("add-entry")
            self._adding.clicked.connect(lambda: self.entry_wanted.emit(self._wanted_name()))
            self._rows.insertWidget(self._rows.indexOf(self.nothing) + 1, self._adding)
            QWidget.setTabOrder(self.filter, self._adding)
        if self._adding is not None:
            self._adding.setVisible(offered)

    def _wanted_name(self) -> str:
        """The name of the one Member who is called so, else what was typed."""
        called = self._absent()
        return called[0][0] if len(called) == 1 else self.filter.text()

    def _take_first(self) -> None:
        """Enter in the filter: go to the first match and on to its text."""
        if self._select_first():
            self.entered.emit()

    def _go_down(self) -> None:
        """Down in the filter: into the tree, to the first match where the selected row is not among them."""
        if self._hidden is not None:
            self._select_first()
        self.view.setFocus()

    def _select_first(self) -> bool:
        """Go to the first row that matches by itself."""
        from wcodesk.model.folding import fold

        wanted = fold(self.filter.text())
        for node in self.model.walk():
            if node.place is None or not wanted or wanted not in self.model.search_text(node):
                continue
            if self._proxy.mapFromSource(self.model.index_of(node)).isValid():  # no sign that is asked for hides it
                return self.select(node.place.owner_id, node.place.edition_id)
        return False

    def _on_selection(self, selected: QItemSelection, _old: QItemSelection) -> None:
        if self._quiet or not selected.indexes():
            return
        self._hidden = None
        place = self.current()
        if place is not None:
            section = self._section_at(selected.indexes()[0])
            self.chosen.emit(place)
            if section and self.current() == place:
                self.section_chosen.emit(section)

    def _on_click(self, index: QModelIndex) -> None:
        section = self._section_at(index)
        if section:
            self.section_entered.emit(section)

    def _section_at(self, index: QModelIndex) -> str:
        node = self.model.node(self._proxy.mapToSource(index))
        return node.section if node else ""
