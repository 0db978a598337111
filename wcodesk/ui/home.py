"""What the start page is about, and the way from it to what is chosen there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.place import Place, PlaceKind, edition_name
from wcodesk.ui.session import Session
from wcodesk.ui.start_page import StartPage
from wcodesk.ui.steps import Steps
from wcodesk.ui.tree_panel import TreePanel

if TYPE_CHECKING:
    from wcodesk.reports.preflight import Finding
    from wcodesk.ui.start.lists import Going


class Home:
    """The start page beside the tree and the text."""

    def __init__(self, session: Session, tree: TreePanel, entry: EntryView, start: StartPage, steps: Steps) -> None:
        self._session = session
        self._tree = tree
        self._entry = entry
        self._start = start
        self._edition_id = ""
        start.going.connect(self._go)
        start.other.connect(self._show_other)
        start.mission.connect(steps.go_to_mission)

    def follow(self, place: Place | None) -> bool:
        """Say what helps now: the page of the edition where the user is or was last, else of the newest.

        False where there is no edition.
        """
        reader = self._session.reader
        if reader is None:
            self._start.show_no_store()
            return False
        editions = [edition.id for edition in reader.editions()]
        if not editions:
            self._start.show_no_edition()
            return False
        wanted = place.edition_id if place else self._edition_id
        self._edition_id = wanted if wanted in editions else editions[0]
        self._start.show_edition(self._edition_id)
        return True

    @property
    def place(self) -> Place | None:
        """What acts are about: the place that is shown, or on the start page its edition as a whole."""
        reader = self._session.reader
        if self._entry.place is not None or reader is None:
            return self._entry.place
        shown = next((each for each in reader.editions() if each.id == self._edition_id), None)
        if shown is None:
            return None
        name = edition_name(shown)
        return Place(PlaceKind.EDITION, self._edition_id, self._edition_id, "", "", (name,))

    def focus(self) -> None:
        """Put the focus into the middle of the window: the text, or the start page where no place is shown."""
        if self._entry.place is None:
            self._start.take_focus()
        else:
            self._entry.focus_text()

    def go_to(self, owner_id: str) -> bool:
        """Show a place of the edition that is shown; whether there is one."""
        return self._tree.select(owner_id, self._edition_id)

    def go_to_finding(self, edition_id: str, owner_id: str, finding: Finding) -> None:
        """Show what was found in a place, or the place from its top where a section is missing there."""
        from wcodesk.reports.preflight import missing_kind  # late: a start looks for nothing
        from wcodesk.ui.problems.arriving import show_finding

        if not self._tree.select(owner_id, edition_id):
            return
        missing = missing_kind(finding)
        if missing is not None:
            self._entry.arrive((missing,))
        else:
            show_finding(self._entry, finding)

    def _show_other(self, edition_id: str) -> None:
        """How another edition stands."""
        self._edition_id = edition_id
        self._start.show_edition(edition_id)

    def _go(self, going: Going) -> None:
        """To a section, to where it says which ones are missing, or to the beginning of the place."""
        if self.go_to(going.owner_id):
            if going.section_id:
                self._entry.reveal(going.section_id)
            elif going.missing:
                self._entry.arrive(going.missing)
            else:
                self._entry.focus_text()
