"""The missions of the place that is shown: a table, and the form to add or change one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from wcodesk.model.changes import ChangeSet
from wcodesk.model.errors import DeskError
from wcodesk.model.fields import MISSION_FIELDS
from wcodesk.model.records import EditionState, Mission
from wcodesk.ui.missions_model import FIRST, SORT_ROLE, MissionsModel
from wcodesk.ui.place import Place, PlaceKind
from wcodesk.ui.session import Session
from wcodesk.ui.widgets import Label, tool_button

ROOMY = 110  # widths of a letter from which on the panel shows every column


class MissionsPanel(QWidget):
    """A Member's missions; for a region all of its own and its Members'; for the overview all of the edition.

    failed: why something could not be done. actions: add, edit and remove, for menus too.
    """

    failed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._place: Place | None = None
        self.add_action = QAction("&New mission…", self)
        self.edit_action = QAction("&Edit the mission…", self)
        self.remove_action = QAction("&Remove the mission", self)
        self.add_action.triggered.connect(self.add)
        self.edit_action.triggered.connect(self.edit)
        self.remove_action.triggered.connect(self.remove)
        self.model = MissionsModel(self)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self.model)
        self._proxy.setSortRole(SORT_ROLE)
        self.table = QTableView()
        self.table.setAccessibleName("Missions")
        self.table.setModel(self._proxy)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * 1.8))
        self.table.horizontalHeader().setHighlightSections(False)
        self._em = self.fontMetrics().averageCharWidth()
        for column, field in enumerate(self.model.fields):
            self.table.setColumnWidth(column, min(field.width, 20) * self._em)
            if field.name == "title":
                self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setMinimumSectionSize(8 * self._em)
        self.table.doubleClicked.connect(lambda _: self.edit())
        self.table.installEventFilter(self)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self._empty = Label(muted=True)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(12, 10, 12, 0)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 8, 4)
        self._heading = Label("Missions", bold=True)
        bar.addWidget(self._heading, 1)
        self.buttons = [tool_button(action, self) for action in (self.add_action, self.edit_action, self.remove_action)]
        for button in self.buttons:
            bar.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(bar)
        rows.addWidget(self._empty)
        rows.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        session.changed.connect(self._on_changed)
        self.show_place(None)

    def show_place(self, place: Place | None) -> None:
        """Show the missions of another place, or none."""
        self._place = place
        self._choose_columns()
        self._reload("")

    def _choose_columns(self) -> None:
        """The Member where there may be several; the finer fields where there is room for them."""
        several = self._place is not None and self._place.kind is not PlaceKind.ENTRY
        roomy = self.width() >= ROOMY * self._em
        for column, field in enumerate(self.model.fields):
            shown = several if field.name == "member" else roomy or field.name in FIRST
            self.table.setColumnHidden(column, not shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More columns where there is more room."""
        super().resizeEvent(event)
        self._choose_columns()

    def selected(self) -> Mission | None:
        """The mission that is selected."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.mission(self._proxy.mapToSource(rows[0]).row()) if rows else None

    def _reload(self, select: str) -> None:
        place, reader = self._place, self._session.reader
        missions: list[Mission] = []
        if place is not None and reader is not None:
            member = place.member if place.kind is PlaceKind.ENTRY else None
            region = place.region if place.kind is PlaceKind.CHAPTER else None
            missions = list(reader.missions(place.edition_id, member=member, region=region))
        self.model.load(missions, self._session.members if missions else None)
        self._heading.setText(f"Missions ({len(missions)})" if missions else "Missions")
        where = "this edition" if place and place.kind is PlaceKind.OVERVIEW else place.title if place else ""
        self._empty.setText(f"No mission is noted for {where} yet." if place else "")
        self._empty.setVisible(not missions)
        self.table.setVisible(bool(missions))
        self.select(select)
        self._enable()

    def select(self, mission_id: str) -> bool:
        """Select a mission; False where it is not shown."""
        row = self.model.row_of(mission_id)
        if row >= 0:
            self.table.selectRow(self._proxy.mapFromSource(self.model.index(row, 0)).row())
        return row >= 0

    def _enable(self) -> None:
        place, reader = self._place, self._session.reader
        open_ = place is not None and reader is not None
        if open_ and reader is not None and place is not None:
            open_ = reader.edition(place.edition_id).state is not EditionState.FROZEN
        chosen = self.selected() is not None
        self.add_action.setEnabled(open_)
        self.edit_action.setEnabled(open_ and chosen)
        self.remove_action.setEnabled(open_ and chosen)

    def _on_changed(self, changes: ChangeSet) -> None:
        place = self._place
        if place is not None and any(
            change.edition_id == place.edition_id
            for change in (*changes.touches("missions"), *changes.touches("editions"))
        ):
            chosen = self.selected()
            self._reload(chosen.id if chosen else "")

    # -- acts ---------------------------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a new mission, for the Member that is shown."""
        place = self._place
        if place is None:
            return

        def store(values: dict[str, str]) -> None:
            region = {} if values["member"] not in ("", place.member) else {"region": place.region}
            _, mission_id = self._session.add_mission(place.edition_id, values | region)
            self._reload(mission_id)

        self._show_form("New mission", {"member": place.member}, store)

    def edit(self) -> None:
        """Ask for changes of the selected mission."""
        mission = self.selected()
        if mission is None or not self.edit_action.isEnabled():
            return

        def store(values: dict[str, str]) -> None:
            self._session.edit_mission(mission.id, values)
            self._reload(mission.id)

        values = {field.name: str(getattr(mission, field.name)) for field in MISSION_FIELDS}
        self._show_form(f"Mission: {mission.title}", values, store)

    def remove(self) -> None:
        """Remove the selected mission; undo brings it back."""
        mission = self.selected()
        if mission is not None and self.remove_action.isEnabled():
            try:
                self._session.remove_mission(mission.id)
            except DeskError as problem:
                self.failed.emit(str(problem))

    def _show_form(self, title: str, values: dict[str, str], store: object) -> None:
        from wcodesk.ui.mission_form import MissionForm  # late: a start needs no form

        form = MissionForm(title, self._session.members, values, store, self.window())  # type: ignore[arg-type]
        form.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the table: Enter edits, Delete removes, Insert adds."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            act = {
                Qt.Key.Key_Return: self.edit,
                Qt.Key.Key_Enter: self.edit,
                Qt.Key.Key_F2: self.edit,
                Qt.Key.Key_Delete: self.remove,
                Qt.Key.Key_Insert: self.add,
            }.get(Qt.Key(event.key()))
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)
