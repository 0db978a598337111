"""The table of the missions panel: which columns there is room for, and the mission that is selected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from wcodesk.model.fields import Field
from wcodesk.model.members import MemberIndex
from wcodesk.model.records import Mission
from wcodesk.model.translation import tr
from wcodesk.ui.missions_model import FIRST, SORT_ROLE, MissionsModel

LEAST = 6  # letters below which a column tells nothing
TITLE = 18  # letters of a title that are always seen
TITLE_SHARE = 0.4  # of the width, that is the title's before others have theirs
ROOMY_TITLE = 34  # letters of a title before a finer field gets a column
PAD = 26  # pixels beside the words of a cell
ARROW = 16  # pixels of the sign of sorting in a header


class MissionsTable(QTableView):
    """Missions, one a row, sorted by any column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missions = MissionsModel(self)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self._missions)
        self._proxy.setSortRole(SORT_ROLE)
        self.setAccessibleName(tr("Missions"))
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
        self._several = False
        self._columns = {field.name: column for column, field in enumerate(self._missions.fields)}
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(self._columns["title"], QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(4 * self._em)

    def load(self, missions: Sequence[Mission], members: MemberIndex | None) -> None:
        """Show these missions. members: to name theirs, needed where there is any mission."""
        self._missions.load(missions, members)
        self._fit()

    def choose_columns(self, *, several: bool) -> None:
        """several: the missions may be those of several Members, so that theirs has a column."""
        self._several = several
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More columns where there is more room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Share the width out: the state whole, the title readable, then the date, the Member and the finer fields.

        Columns that are empty come last, and the title has what is left.
        """
        fields = [field for field in self._missions.fields if field.name != "title"]
        texts = {field.name: self._missions.texts(field) for field in fields}
        used = {name for name in texts if any(texts[name])}
        wanted = {field.name: self._wanted(field, texts[field.name]) for field in fields}
        width = self.viewport().width()
        title = max(TITLE * self._em + PAD, int(width * TITLE_SHARE))
        room = width - wanted["state"] - title
        shown = {"title": 0, "state": wanted["state"]}
        glance = ("when", "member") if self._several else ("when",)
        for name in (name for name in glance if name in used):
            if room >= LEAST * self._em:
                shown[name] = min(wanted[name], room)
                room -= shown[name]
        room -= max(0, ROOMY_TITLE * self._em + PAD - title)
        finer = [name for name in self._columns if name not in FIRST or (name in glance and name not in used)]
        for name in sorted(finer, key=lambda name: name in used, reverse=True):
            if wanted[name] <= room:
                shown[name] = wanted[name]
                room -= wanted[name]
        for name, column in self._columns.items():
            self.setColumnHidden(column, name not in shown)
            if shown.get(name):
                self.setColumnWidth(column, shown[name])

    def _wanted(self, field: Field, texts: Iterable[str]) -> int:
        """Pixels that a column wants: for a choice the longest there is, else the longest shown, within bounds."""
        metrics = self.fontMetrics()
        shown = [*texts, *(tr(choice.label) for choice in field.choices)]
        words = max((metrics.horizontalAdvance(text) for text in shown), default=0)
        label = metrics.horizontalAdvance(tr(field.label)) + ARROW
        return max(label, min(words, 30 * self._em)) + PAD

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
