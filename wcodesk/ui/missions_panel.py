"""The missions of the place that is shown: a table, and the form to add or change one."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wcodesk.model.records import EditionState, Mission
from wcodesk.model.translation import counted, mark, tr
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.place import Place, PlaceKind
from wcodesk.ui.prompts import Prompts, WindowPrompts
from wcodesk.ui.widgets import Label, set_named, tool_button

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject

    from wcodesk.model.changes import ChangeSet
    from wcodesk.ui.mission_acts import MissionActs
    from wcodesk.ui.missions_table import MissionsTable
    from wcodesk.ui.session import Session

HANDLED = HandledKeys(
    mark("In the list of missions"),
    (
        ("Return", mark("Edit the mission")),
        ("F2", mark("Edit the mission")),
        ("Ins", mark("New mission")),
        ("Del", mark("Remove the mission")),
    ),
)
F2 = 0x01000031  # of Qt.Key; see widgets.set_named


class MissionsPanel(QFrame):
    """A Member's missions; for a region all of its own and its Members'; for the overview all of the edition.

    failed: why something could not be done. done: what was just done, in a few words. noted: how many there are.
    sought: something is to be done to the selected mission, which is not in sight.
    actions: add, edit and remove, for menus too. make_prompts: what asks over a form.
    """

    failed = Signal(str)
    done = Signal(str)
    noted = Signal(int)
    sought = Signal()

    def __init__(
        self,
        session: Session,
        make_prompts: Callable[[QWidget], Prompts] = WindowPrompts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._session = session
        self._make_prompts = make_prompts
        self._place: Place | None = None
        self.in_front: Callable[[], bool] = lambda: False  # the window of all missions, which adds for itself then
        self.add_action = QAction(tr("&New mission…"), self)
        self.edit_action = QAction(tr("&Edit the mission…"), self)
        self.remove_action = QAction(tr("&Remove the mission"), self)
        self.add_action.triggered.connect(self.add)
        self.edit_action.triggered.connect(self.edit)
        self.remove_action.triggered.connect(self._remove_in_sight)
        self._table: MissionsTable | None = None
        self.entrance: QWidget | None = None
        self._empty = Label(muted=True)
        self._empty.setWordWrap(True)
        set_named(self._empty, alignment="AlignTop")
        self._empty.setContentsMargins(12, 10, 12, 0)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 8, 4)
        self._heading = Label(bold=True)
        bar.addWidget(self._heading, 1)
        self.buttons = [tool_button(action, self) for action in (self.add_action, self.edit_action, self.remove_action)]
        for button in self.buttons:
            bar.addWidget(button)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._rows.addLayout(bar)
        self._rows.addWidget(self._empty)
        session.changed.connect(self._on_changed)
        self.show_place(None)

    @property
    def table(self) -> MissionsTable:
        """The table, hidden where there is no mission; made when there first is one, as a start shows none."""
        if self._table is None:
            from wcodesk.ui.missions_table import MissionsTable

            table = self._table = MissionsTable()
            table.doubleClicked.connect(lambda _: self.edit())
            table.installEventFilter(self)
            table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
            table.hide()
            self._rows.addWidget(table, 1)
            self.setTabOrder(self.buttons[-1], table)
            self.entrance = table
            self._choose_columns()
        return self._table

    def show_place(self, place: Place | None) -> None:
        """Show the missions of another place, or none."""
        self._place = place
        self._choose_columns()
        self._reload("")

    def _choose_columns(self) -> None:
        if self._table is not None:
            several = self._place is not None and self._place.kind is not PlaceKind.ENTRY
            self._table.choose_columns(several=several)

    def selected(self) -> Mission | None:
        """The mission that is selected."""
        return self._table.selected() if self._table is not None else None

    def _reload(self, select: str) -> None:
        place, reader = self._place, self._session.reader
        missions: list[Mission] = []
        if place is not None and reader is not None:
            member = place.member if place.kind is PlaceKind.ENTRY else None
            region = place.region if place.kind is PlaceKind.CHAPTER else None
            missions = list(reader.missions(place.edition_id, member=member, region=region))
        if missions or self._table is not None:
            self.table.load(missions, self._session.members if missions else None)
            self.table.setVisible(bool(missions))
        self.noted.emit(len(missions))
        self._heading.setText(counted(len(missions), tr("{n} mission"), tr("{n} missions")) if missions else "")
        self._empty.setText(_none_noted(place) if place else "")
        self._empty.setVisible(not missions)
        self.select(select)
        self._enable()

    def select(self, mission_id: str) -> bool:
        """Select a mission; False where it is not shown."""
        return self._table is not None and self._table.select(mission_id)

    def _enable(self) -> None:
        place, reader = self._place, self._session.reader
        editions = () if reader is None else (reader.edition(place.edition_id),) if place else reader.editions()
        open_ = any(edition.state is not EditionState.FROZEN for edition in editions)
        chosen = self.selected() is not None
        self.add_action.setEnabled(open_)
        self.edit_action.setEnabled(open_ and chosen)
        self.remove_action.setEnabled(open_ and chosen)

    def _on_changed(self, changes: ChangeSet) -> None:
        place = self._place
        if place is None or changes.removes(place.edition_id):  # the window leaves it next
            return
        if any(
            change.edition_id == place.edition_id
            for change in (*changes.touches("missions"), *changes.touches("editions"))
        ):
            chosen = self.selected()
            self._reload(chosen.id if chosen else "")

    # -- acts ---------------------------------------------------------------------------------------------------

    @cached_property
    def acts(self) -> MissionActs:
        """What is done to missions; made when it is first wanted, as a start shows no form."""
        from wcodesk.ui.mission_acts import MissionActs

        acts = MissionActs(self._session, self, self._make_prompts)
        acts.failed.connect(self.failed)
        acts.done.connect(self.done)
        acts.stored.connect(lambda ids: self.select(ids[0]))
        return acts

    def add(self) -> None:
        """Ask for a new mission, for what is shown; with nothing shown, for the newest edition."""
        from wcodesk.ui.mission_acts import open_edition

        if self.in_front():
            return
        place = self._place
        edition_id = open_edition(self._session, place.edition_id if place else "")
        if edition_id:
            member, region = (place.member, place.region) if place else ("", "")
            self.acts.new(edition_id, {"member": member, "region": region})

    def edit(self) -> None:
        """Ask for changes of the selected mission."""
        mission = self.selected()
        if mission is not None and self.edit_action.isEnabled():
            self.acts.edit(mission)

    def remove(self) -> None:
        """Remove the selected mission; undo brings it back."""
        mission = self.selected()
        if mission is not None and self.remove_action.isEnabled():
            self.acts.remove([mission])

    def _remove_in_sight(self) -> None:
        """From the menu: what nobody sees is shown first, and removed when that is asked for once more."""
        mission = self.selected()
        if mission is None or self.isVisible():
            self.remove()
            return
        self.sought.emit()
        self.done.emit(tr("“{title}” is selected here; the same command now removes it.", title=mission.title))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the table: Enter and F2 edit, Delete removes, Insert adds."""
        from PySide6.QtCore import QEvent, Qt  # late: see widgets.set_named
        from PySide6.QtGui import QKeyEvent

        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == F2:
            event.accept()  # else it would rename the section that had the cursor
            return True
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


def _none_noted(place: Place) -> str:
    if place.kind is PlaceKind.OVERVIEW:
        return tr("No mission is noted for this edition yet.")
    return tr("No mission is noted for {place} yet.", place=place.title)
