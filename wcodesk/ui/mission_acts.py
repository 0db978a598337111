"""What can be done to missions, the same from the side pane, the list of all missions and the menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from wcodesk.model.errors import DeskError
from wcodesk.model.fields import MISSION_FIELDS
from wcodesk.model.records import EditionState, Mission, MissionState
from wcodesk.model.translation import counted, mark, tr
from wcodesk.ui.mission_form import MissionForm
from wcodesk.ui.place import edition_name
from wcodesk.ui.prompts import Prompts, WindowPrompts
from wcodesk.ui.session import Session

NAMED = ("topic", "programme", "donor", "place")
"""The fields whose words are free and come to be many."""
_NOW = {
    MissionState.PLANNED: (mark("{n} mission is planned now"), mark("{n} missions are planned now")),
    MissionState.DELIVERED: (mark("{n} mission is delivered now"), mark("{n} missions are delivered now")),
    MissionState.REPORTED: (mark("{n} mission is reported now"), mark("{n} missions are reported now")),
    MissionState.POSTPONED: (mark("{n} mission is postponed now"), mark("{n} missions are postponed now")),
    MissionState.CANCELLED: (mark("{n} mission is cancelled now"), mark("{n} missions are cancelled now")),
}
"""What is said after a state was set."""


class MissionActs(QObject):
    """stored(ids): these missions were added or changed. done: what was just done, in a few words.

    failed: why something could not be done. make_prompts: what asks over a form.
    """

    stored = Signal(list)
    done = Signal(str)
    failed = Signal(str)

    def __init__(
        self, session: Session, parent: QWidget, make_prompts: Callable[[QWidget], Prompts] = WindowPrompts
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._make_prompts = make_prompts
        self._parent = parent

    def new(self, edition_id: str, values: Mapping[str, str]) -> None:
        """Ask for a new mission. values: what the form begins with."""

        def store(typed: dict[str, str]) -> None:
            _, mission_id = self._session.add_mission(edition_id, typed)
            self._on_saved(mission_id, typed)

        reader = self._session.reader
        where = edition_name(reader.edition(edition_id)) if reader else ""
        title = tr("New mission – {edition}", edition=where) if where else tr("New mission")
        self._show(title, values, store, another=True)

    def edit(self, mission: Mission) -> None:
        """Ask for changes of a mission."""

        def store(typed: dict[str, str]) -> None:
            self._session.edit_mission(mission.id, typed)
            self._on_saved(mission.id, typed)

        self._show(tr("Mission: {title}", title=mission.title), values_of(mission), store)

    def duplicate(self, mission: Mission) -> None:
        """Ask for a new mission that is as this one but for its date."""
        self.new(mission.edition_id, values_of(mission) | {"when": ""})

    def remove(self, missions: Sequence[Mission]) -> None:
        """Take missions out; undo brings them back in one step."""
        ids = [mission.id for mission in missions]
        if ids and self._try(lambda: self._session.remove_missions(ids)):
            self.done.emit(counted(len(ids), tr("{n} mission removed"), tr("{n} missions removed")))

    def set_state(self, missions: Sequence[Mission], state: MissionState) -> None:
        """Say of missions how far they are, in one step."""
        ids = [mission.id for mission in missions if mission.state is not state]
        if ids and self._try(lambda: self._session.edit_missions(ids, {"state": state.value})):
            self.stored.emit([mission.id for mission in missions])
            one, many = _NOW[state]
            self.done.emit(counted(len(missions), tr(one), tr(many)))

    def _on_saved(self, mission_id: str, typed: Mapping[str, str]) -> None:
        self.stored.emit([mission_id])
        self.done.emit(tr("Saved: {title}", title=typed["title"]))

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except DeskError as problem:
            self.failed.emit(str(problem))
            return False
        return True

    def _show(
        self, title: str, values: Mapping[str, str], store: Callable[[dict[str, str]], None], *, another: bool = False
    ) -> None:
        reader = self._session.reader
        known = {field: [name for name, _ in reader.mission_names(field)] for field in NAMED} if reader else {}
        above = QApplication.activeWindow() or self._parent.window()
        form = MissionForm(
            title,
            self._session.members,
            values,
            store,
            above,
            known=known,
            another=another,
            make_prompts=self._make_prompts,
        )
        form.open()


def values_of(mission: Mission) -> dict[str, str]:
    """What the form shows of a mission."""
    values = {field.name: str(getattr(mission, field.name)) for field in MISSION_FIELDS}
    return values if mission.member else values | {"region": mission.region}


def open_edition(session: Session, edition_id: str) -> str:
    """The edition that a new mission goes to: this one, without one the newest that is not frozen; "" for none."""
    reader = session.reader
    if reader is None:
        return ""
    editions = [reader.edition(edition_id)] if edition_id else reader.editions()
    return next((each.id for each in editions if each.state is not EditionState.FROZEN), "")
