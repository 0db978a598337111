"""All missions: the window, kept up to date with the store, and what is done with what is selected in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from wcodesk.model.changes import Action
from wcodesk.model.errors import DeskError
from wcodesk.model.owner_names import Owner
from wcodesk.model.records import EditionState
from wcodesk.model.spoken_names import region_name
from wcodesk.model.translation import ENGLISH, counted, tr
from wcodesk.ui.mission_acts import MissionActs, open_edition
from wcodesk.ui.missions.cells import Cells
from wcodesk.ui.missions.window import MissionsWindow
from wcodesk.ui.place import Place, edition_label, edition_name
from wcodesk.ui.remembered import Remembered

if TYPE_CHECKING:
    from wcodesk.model.changes import ChangeSet
    from wcodesk.ui.file_acts import Makers
    from wcodesk.ui.missions.exporting import ListExport
    from wcodesk.ui.missions_panel import MissionsPanel
    from wcodesk.ui.session import Session
    from wcodesk.ui.window_state import WindowState

_FEW = 200  # changed missions that are fetched one by one


class MissionDesk(QObject):
    """shared: actions of the desk that count in the window too. panel: its Ctrl+M adds here while this is in front.

    state: remembers how the window was.
    """

    def __init__(
        self,
        desk: QWidget,
        session: Session,
        makers: Makers,
        state: WindowState,
        shared: Sequence[QAction],
        panel: MissionsPanel,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._session = session
        self._makers = makers
        self._state = state
        self._shared = shared
        self._edition = ""
        self._stale = False  # whether something changed while the window was hidden
        panel.in_front = self.add_if_in_front
        session.changed.connect(self._on_changed)
        session.opened.connect(self._on_opened)

    @cached_property
    def window(self) -> MissionsWindow:
        """The window, made when it is first wanted."""
        window = MissionsWindow(self._session.members, self._desk)
        Remembered(window, "missions", self._state, {"columns": window.table.horizontalHeader()})
        acts = window.acts
        connected: dict[QAction, Callable[[], object]] = {
            acts.new: self.new,
            acts.edit: self._edit,
            acts.duplicate: self._duplicate,
            acts.remove: lambda: self.acts.remove(window.table.selected()),
            acts.copy: self._copy,
            acts.paste: self._paste,
            acts.excel: partial(self._export, "xlsx"),
            acts.csv: partial(self._export, "csv"),
            acts.names: self.names,
        }
        for action, act in connected.items():
            action.triggered.connect(partial(_without_argument, act))
        for state, action in acts.states.items():
            action.triggered.connect(lambda _=False, state=state: self.acts.set_state(window.table.selected(), state))
        window.table.opened.connect(self._edit)
        window.filters.edition_chosen.connect(self._show_edition)
        window.addActions(list(self._shared))
        return window

    @cached_property
    def acts(self) -> MissionActs:
        """What is done to missions."""
        acts = MissionActs(self._session, self.window, self._makers.prompts)
        acts.failed.connect(self.window.notices.warn)
        acts.stored.connect(self._on_stored)
        acts.done.connect(self.window.tell)
        return acts

    def show(self, place: Place | None) -> None:
        """Show the window, with the edition that the desk is at."""
        reader = self._session.reader
        editions = reader.editions() if reader else []
        if not editions:
            return
        wanted = place.edition_id if place else self._edition or editions[0].id
        if wanted != self._edition or self._stale:
            self._show_edition(wanted)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        table = self.window.table
        table.setFocus()
        if not table.currentIndex().isValid():
            table.go_to_first()

    def names(self, edition_id: str = "") -> None:
        """Rename and merge what missions are described with. edition_id: the one that is shown, without."""
        from wcodesk.ui.missions.names_dialog import NamesDialog

        reader = self._session.reader
        if reader is None or not reader.editions():
            return
        edition = reader.edition(edition_id or self._edition or reader.editions()[0].id)
        above = QApplication.activeWindow() or self._desk
        NamesDialog(self._session, edition.id, edition_name(edition), above).open()

    # -- what is shown -------------------------------------------------------------------------------------------

    def _show_edition(self, edition_id: str) -> None:
        reader = self._session.reader
        if reader is None:
            return
        self._edition, self._stale = edition_id, False
        window = self.window
        window.filters.load_editions([(each.id, edition_label(each)) for each in reader.editions()], edition_id)
        owners: list[tuple[Owner, str]] = []
        for chapter in reader.tree(edition_id, words=False).chapters:
            owners.append((Owner(region=chapter.region), region_name(chapter.region, chapter.name)))
            owners += [
                (Owner(entry.iso), f"    {window.listing.cells.owner(entry.iso, chapter.region)}")
                for entry in chapter.entries
            ]
        window.filters.load_owners(owners)
        self._reload()

    def _reload(self) -> None:
        reader = self._session.reader
        if reader is not None:
            frozen = reader.edition(self._edition).state is EditionState.FROZEN
            self.window.load(list(reader.missions(self._edition)), frozen=frozen)

    def _on_opened(self) -> None:
        """Another store is open, or none, or the edition is gone: the window is of the one before."""
        window: MissionsWindow | None = self.__dict__.pop("window", None)
        exporting: ListExport | None = self.__dict__.pop("_exporting", None)
        self.__dict__.pop("acts", None)
        self._edition = ""
        if exporting is not None:
            exporting.stop()
        if window is not None:
            window.close()
            window.deleteLater()

    def _on_changed(self, changes: ChangeSet) -> None:
        reader = self._session.reader
        if reader is None or (self._edition and changes.removes(self._edition)):
            self._on_opened()
            return
        if "window" not in self.__dict__ or not self.window.isVisible():
            self._stale = True
            return
        if changes.touches("editions") or changes.touches("chapters") or changes.touches("entries"):
            self._show_edition(self._edition)
            return
        mine = [change for change in changes.touches("missions") if change.edition_id == self._edition]
        if len(mine) > _FEW:
            self._reload()
        elif mine:
            removed = {change.record_id for change in mine if change.action is Action.REMOVED}
            ids = {change.record_id for change in mine} - removed
            self.window.change(removed, {each: reader.mission(each) for each in ids})

    def _on_stored(self, ids: list[str]) -> None:
        """Select what was added or changed; where the filters hide it, say so."""
        window = self.window
        if not window.table.select(ids):
            one = tr("Saved. It is not shown, because of the filters.")
            many = tr("Saved. They are not shown, because of the filters.")
            window.notices.say(counted(len(ids), one, many), [(tr("Show all"), window.filters.clear)])
        else:
            window.notices.leave()
        window.say()

    # -- acts ----------------------------------------------------------------------------------------------------

    def add_if_in_front(self) -> bool:
        """Ctrl+M while the window is in front."""
        front = "window" in self.__dict__ and self.window.isActiveWindow()
        if front:
            self.new()
        return front

    def shows_in_front(self, changes: ChangeSet) -> bool:
        """Whether the window is in front and what was changed is to be seen in it, so that nobody need go there."""
        if "window" not in self.__dict__ or not self.window.isActiveWindow() or changes.touches("sections"):
            return False
        return any(change.edition_id == self._edition for change in changes.touches("missions"))

    def new(self) -> None:
        """A new mission of whom is shown."""
        if open_edition(self._session, self._edition):
            owner = self.window.filters.owner()
            self.acts.new(self._edition, {"member": owner.member, "region": owner.region})

    def _edit(self) -> None:
        mission = self.window.table.current()
        if mission is not None and not self.window.frozen:
            self.acts.edit(mission)

    def _duplicate(self) -> None:
        mission = self.window.table.current()
        if mission is not None:
            self.acts.duplicate(mission)

    def _copy(self) -> None:
        from wcodesk.ui.missions.exporting import rows_for_clipboard

        cells = Cells(self._session.members, written=True)
        rows = rows_for_clipboard(self.window.table.selected(), cells)
        QGuiApplication.clipboard().setText(rows)

    def _paste(self) -> None:
        """Show what the clipboard holds as rows, to be added."""
        from wcodesk.intake.submission.foreign.pasted import table_of
        from wcodesk.ui.missions.paste_dialog import PasteDialog

        try:
            table = table_of(QGuiApplication.clipboard().text())
        except DeskError as problem:
            self.window.notices.warn(str(problem))
            return

        def add(missions: Sequence[dict[str, str]]) -> None:
            _, ids = self._session.add_missions(self._edition, missions)
            self._on_stored(ids)
            if self.window.table.selected():
                self.window.notices.say(counted(len(ids), tr("Added {n} mission."), tr("Added {n} missions.")))

        PasteDialog(table, self.window.filters.owner(), self._session.members, add, self.window).open()

    def _export(self, suffix: str) -> None:
        from wcodesk.ui.missions.exporting import day_of, listed

        reader, window = self._session.reader, self.window
        if reader is None:
            return
        edition = reader.edition(self._edition)
        cells = Cells(self._session.members, written=True)
        rows = listed(edition_name(edition, ENGLISH), window.filters.owner(), window.listing.in_order(), cells)
        self._exporting.ask(rows, suffix, day_of(edition.published))

    @cached_property
    def _exporting(self) -> ListExport:
        from wcodesk.ui.missions.exporting import ListExport

        makers, window = self._makers, self.window
        return ListExport(makers.prompts(window), makers.worker(window), window.notices)


def _without_argument(act: Callable[[], object], _checked: bool = False) -> None:
    act()
