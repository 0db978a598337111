"""Edit > Entry: give a Member an entry in the edition, or take one out that holds nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from wcodesk.model.errors import DeskError
from wcodesk.model.translation import tr
from wcodesk.ui.actions import Actions
from wcodesk.ui.place import PlaceKind, edition_name
from wcodesk.ui.prompts import Prompts
from wcodesk.ui.session import Session
from wcodesk.ui.tree_panel import TreePanel
from wcodesk.ui.widgets import set_named

if TYPE_CHECKING:
    from wcodesk.model.owner_names import Found
    from wcodesk.model.records import Member
    from wcodesk.ui.place import Place


class EntryActs(QObject):
    """place: what acts are about. go: shows an entry (id, edition id), for its text.

    told: what was just done, in a few words. failed: why it could not be.
    """

    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        session: Session,
        actions: Actions,
        tree: TreePanel,
        prompts: Prompts,
        place: Callable[[], Place | None],
        go: Callable[[str, str], object],
    ) -> None:
        super().__init__(tree)
        self._session = session
        self._actions = actions
        self._tree = tree
        self._prompts = prompts
        self._place = place
        self._go = go
        actions.add_entry.triggered.connect(lambda _=False: self.ask())
        actions.remove_entry.triggered.connect(lambda _=False: self._remove())
        tree.entry_wanted.connect(self.ask)
        set_named(tree.view, contextMenuPolicy="CustomContextMenu")
        tree.view.customContextMenuRequested.connect(self._open_menu)

    def refresh(self) -> None:
        """Enable what can be done here."""
        place = self._place()
        is_open = place is not None and self._is_open(place.edition_id)
        self._actions.add_entry.setEnabled(is_open)
        self._actions.remove_entry.setEnabled(is_open and place is not None and place.kind is PlaceKind.ENTRY)
        self._tree.offer_entries(is_open)

    def _is_open(self, edition_id: str) -> bool:
        from wcodesk.model.records import EditionState  # late: a start needs no state

        reader = self._session.reader
        return reader is not None and reader.edition(edition_id).state is not EditionState.FROZEN

    def _open_menu(self, at: QPoint) -> None:
        """What can be done with the row that was clicked, which Qt has chosen just before."""
        if self._tree.view.indexAt(at).isValid():
            self._actions.entry_menu.popup(self._tree.view.viewport().mapToGlobal(at))

    # -- adding -------------------------------------------------------------------------------------------------

    def ask(self, name: str = "") -> None:
        """Ask whose entry is wanted, in the edition where the user is. name: who it may be."""
        place, reader = self._place(), self._session.reader
        if place is None or reader is None or not self._is_open(place.edition_id):
            return
        absent = self._absent(place.edition_id)
        edition = edition_name(reader.edition(place.edition_id))
        answer = self._prompts.ask_text(
            tr("Add an entry"),
            tr("Member that gets an entry in {edition}", edition=edition),
            name,
            hint=self._hint(place, list(absent.values())),
            suggest=lambda typed: self._suggest(typed, absent),
            refuse=lambda typed: self._refusal(typed, absent),
        )
        if answer is not None and (member := self._meant(answer, absent)):
            self._add(place.edition_id, member)

    def _absent(self, edition_id: str) -> dict[str, Member]:
        """The Members without an entry in an edition, by their codes."""
        reader = self._session.reader
        chapters = reader.tree(edition_id, words=False).chapters if reader is not None else ()
        there = {entry.iso for chapter in chapters for entry in chapter.entries}
        return {member.iso: member for member in self._session.members if member.iso not in there}

    def _hint(self, place: Place, absent: list[Member]) -> str:
        """Who of the region has no entry; without a region what comes of it."""
        from wcodesk.model.folding import fold  # late, as all below: a start adds no entry
        from wcodesk.model.spoken_names import name_of, region_name

        names = sorted((name_of(member) for member in absent if member.region == place.region), key=fold)
        if names:
            region = region_name(place.region)
            return tr("Without an entry in {region}: {names}.", region=region, names=", ".join(names))
        return tr("It stands at its alphabetical place in its region, with the four main sections, still empty.")

    def _suggest(self, typed: str, absent: dict[str, Member]) -> list[Found]:
        from wcodesk.model.owner_names import OwnerNames

        found = OwnerNames(self._session.members).suggest(typed, 40)
        return [each for each in found if each.owner.member in absent][:10]

    def _meant(self, typed: str, absent: dict[str, Member]) -> Member | None:
        """The Member without an entry that is called so, or the only one that begins so."""
        from wcodesk.model.owner_names import OwnerNames

        owner = OwnerNames(self._session.members).find(typed)
        if owner is not None:
            return absent.get(owner.member)
        begun = self._suggest(typed, absent)
        return absent[begun[0].owner.member] if len(begun) == 1 else None

    def _refusal(self, typed: str, absent: dict[str, Member]) -> str:
        """Why nobody who is called so can get an entry; "" where somebody can."""
        from wcodesk.model.owner_names import OwnerNames

        if self._meant(typed, absent) is not None:
            return ""
        names = OwnerNames(self._session.members)
        if (owner := names.find(typed)) is not None and owner.member:
            return tr("{name} has an entry in this edition already.", name=names.name(owner))
        return tr("“{typed}” is no Member without an entry in this edition.", typed=typed)

    def _add(self, edition_id: str, member: Member) -> None:
        from wcodesk.model.spoken_names import name_of

        try:
            _, entry_id = self._session.add_entry(edition_id, member.iso)
        except DeskError as problem:
            self.failed.emit(str(problem))
            return
        self._go(entry_id, edition_id)
        self.told.emit(tr("{name} has an entry now", name=name_of(member)))

    # -- removing -----------------------------------------------------------------------------------------------

    def _remove(self) -> None:
        place = self._place()
        if place is None or place.kind is not PlaceKind.ENTRY:
            return
        try:
            self._session.remove_entry(place.owner_id)
        except DeskError as problem:
            self.failed.emit(str(problem))
            return
        self.told.emit(tr("The entry of {name} was removed", name=place.title))
