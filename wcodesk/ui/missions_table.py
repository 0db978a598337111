"""The table of the missions panel: which columns there is room for, and the mission that is selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from wcodesk.model.members import MemberIndex
from wcodesk.model.records import Mission
from wcodesk.ui.missions_model import FIRST, SORT_ROLE, MissionsModel

ROOMY = 110  # widths of a letter from which on the table shows every column


class MissionsTable(QTableView):
    """Missions, one a row, sorted by any column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missions = MissionsModel(self)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self._missions)
        self._proxy.setSortRole(SORT_ROLE)
        self.setAccessibleName("Missions")
        self.setModel(self._proxy)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * 1.8))
        self.horizontalHeader().setHighlightSections(False)
        self._em = self.fontMetrics().averageCharWidth()
        for column, field in enumerate(self._missions.fields):
            self.setColumnWidth(column, min(field.width, 20) * self._em)
            if field.name == "title":
                self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(8 * self._em)

    def load(self, missions: Sequence[Mission], members: MemberIndex | None) -> None:
        """Show these missions. members: to name theirs, needed where there is any mission."""
        self._missions.load(missions, members)

    def choose_columns(self, width: int, *, several: bool) -> None:
        """The Member where there may be several; the finer fields where the width in pixels has room for them."""
        roomy = width >= ROOMY * self._em
        for column, field in enumerate(self._missions.fields):
            shown = several if field.name == "member" else roomy or field.name in FIRST
            self.setColumnHidden(column, not shown)

    def selected(self) -> Mission | None:
        """The mission that is selected."""
        rows = self.selectionModel().selectedRows()
        return self._missions.mission(self._proxy.mapToSource(rows[0]).row()) if rows else None

    def select(self, mission_id: str) -> bool:
        """Select a mission; False where it is not shown."""
        row = self._missions.row_of(mission_id)
        if row >= 0:
            self.selectRow(self._proxy.mapFromSource(self._missions.index(row, 0)).row())
        return row >= 0
