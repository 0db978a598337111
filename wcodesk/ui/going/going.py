"""Going to places, by the palette and the tree's sections, and back to where one was."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from wcodesk.ui.going.trail import START, Stop, Trail
from wcodesk.ui.tree_signs import TreeSigns

if TYPE_CHECKING:
    from wcodesk.model.changes import SearchHit
    from wcodesk.model.content import Scope
    from wcodesk.ui.going.finder import Finder
    from wcodesk.ui.main_window import Desk
    from wcodesk.ui.place import Place
    from wcodesk.ui.session import Session
    from wcodesk.ui.theme import Theme
    from wcodesk.ui.window_state import WindowState

LATER = 180  # milliseconds until the buttons of the mouse are listened to: after the first paint


class Going(QObject):
    """The desk tells it of each place that is shown; it asks the desk's tree to go to others."""

    def __init__(self, desk: Desk, session: Session, state: WindowState, theme: Theme) -> None:
        super().__init__(desk)
        self._desk = desk
        self._session = session
        self._state = state
        self._trail = Trail()
        self._travelling = False
        self._left: dict[str, Stop] = {}  # where the user was in the places from which another store was opened
        self.signs = TreeSigns(session, desk.tree, theme)
        acts = desk.actions_
        acts.go_to.triggered.connect(lambda _=False: self.finder.open())
        acts.go_back.triggered.connect(lambda _=False: self.travel(-1))
        acts.go_forward.triggered.connect(lambda _=False: self.travel(1))
        desk.tree.section_chosen.connect(lambda section: self._to_section(section, focus=False))
        desk.tree.section_entered.connect(lambda section: self._to_section(section, focus=True))
        desk.entry.focus_changed.connect(self._mark_section)
        session.opened.connect(self._on_opened)
        QTimer.singleShot(LATER, self, self._listen)
        self._enable()

    @cached_property
    def finder(self) -> Finder:
        """The palette, made when it is first wanted."""
        from wcodesk.ui.going.finder import Finder

        return Finder(self._desk, self._session, self)

    # -- what the desk tells ------------------------------------------------------------------------------------

    def here(self) -> Stop | None:
        """Where the user is, for leave()."""
        if self._desk.entry.place is None:
            return None
        from wcodesk.ui.going.spot import spot_of  # late: a start comes from nowhere

        return spot_of(self._desk.entry)

    def went(self, left: Stop | None, place: Place | None) -> None:
        """Another place is shown. left: where the user was, as here() said."""
        if left is not None and not self._travelling:
            self._trail.note(left)
        if not self._travelling:
            self._trail.arrive(Stop(place.edition_id, place.owner_id) if place is not None else START)
        if place is not None:
            self._state.remember_visit(place.edition_id, place.owner_id)
        self._enable()

    def leave_store(self) -> None:
        """Another store is opened, and is not shown yet."""
        if (here := self.here()) is not None:
            self._left[here.owner_id] = here

    def come_back(self, stop: Stop | None = None) -> None:
        """On in the text where the user was in this place: in another window, or before another store was opened."""
        place = self._desk.entry.place
        if place is not None:
            stop = stop or self._left.pop(place.owner_id, None)
            if stop is not None and stop.owner_id == place.owner_id:
                from wcodesk.ui.going.spot import return_to  # late: a start comes from nowhere

                return_to(self._desk.entry, stop, focus=True)

    def visited(self) -> list[tuple[str, str]]:
        """(edition id, owner id) of the places of late, the latest first, also from before the program was closed."""
        return self._state.visits()

    def _on_opened(self) -> None:
        self._trail.clear()
        self._enable()

    def _enable(self) -> None:
        acts = self._desk.actions_
        acts.go_to.setEnabled(self._session.reader is not None)
        acts.go_back.setEnabled(self._trail.ahead(-1) is not None)
        acts.go_forward.setEnabled(self._trail.ahead(1) is not None)

    def _mark_section(self) -> None:
        section = self._desk.entry.current_section()
        self._desk.tree.model.set_section(section.id if section else "")

    # -- going --------------------------------------------------------------------------------------------------

    def travel(self, by: int) -> None:
        """Back (-1) or forward (1), past what is no longer there."""
        from wcodesk.ui.going.spot import return_to

        desk = self._desk
        left = self.here()
        in_tree = desk.tree.isAncestorOf(desk.focusWidget() or desk)
        while (stop := self._trail.ahead(by)) is not None:
            if stop == START and desk.entry.place is None:  # what was between the two is gone
                self._trail.drop(by)
                continue
            if left is not None:
                self._trail.note(left)
            self._travelling = True
            found = self._show(stop.owner_id, stop.edition_id) if stop != START else self._show_start()
            self._travelling = False
            if found:
                self._trail.move(by)
                if stop != START:
                    return_to(desk.entry, stop, focus=not in_tree)
                break
            if stop == START or desk.tree.model.find(stop.owner_id, stop.edition_id).isValid():
                break  # it is there, and the text here cannot be saved
            self._trail.drop(by)
        self._enable()

    def to_place(self, place: Place, section: str = "") -> None:
        """Go to a place, and there to a section, and on with typing."""
        if not section:
            self._go_on_in(place.owner_id, place.edition_id)
        elif self._show(place.owner_id, place.edition_id):
            self._to_section(section, focus=True)

    def to_entry(self, entry_id: str, edition_id: str) -> bool:
        """Go to an entry, and on with typing; False where there is none."""
        return self._go_on_in(entry_id, edition_id)

    def to_scope(self, scope: Scope, edition_id: str) -> bool:
        """Go to a Member's entry or a region's chapter in an edition, and on with typing; False where it has none."""
        reader = self._session.reader
        for chapter in reader.tree(edition_id, words=False).chapters if reader is not None else ():
            if scope.kind == "region" and chapter.region == scope.key:
                return self._go_on_in(chapter.id, edition_id)
            for entry in chapter.entries:
                if scope.kind == "member" and entry.iso == scope.key:
                    return self._go_on_in(entry.id, edition_id)
        return False

    def _go_on_in(self, owner_id: str, edition_id: str) -> bool:
        shown = self._show(owner_id, edition_id)
        if shown:
            self._desk.entry.focus_text()
        return shown

    def to_hit(self, hit: SearchHit) -> None:
        """Go to words that were found, and select them; or to a mission."""
        from wcodesk.ui.going.rows import first_words
        from wcodesk.ui.going.spot import go_to_words

        if hit.table == "missions":
            self._desk.actions_.show_missions.setChecked(True)
            self._desk.steps.go_to_mission(hit.record_id)
        elif self._show(hit.owner_id, hit.edition_id):
            self._stop_at(hit.record_id)
            go_to_words(self._desk.entry, hit.record_id, hit.block, first_words(hit))

    def _to_section(self, section: str, *, focus: bool) -> None:
        from wcodesk.ui.going.spot import go_to_section

        self._stop_at(section)
        go_to_section(self._desk.entry, section, focus=focus)

    def _stop_at(self, section: str) -> None:
        """A jump within a place is a stop too."""
        here = self.here()
        if here is not None:
            self._trail.note(here)
            self._trail.arrive(Stop(here.edition_id, here.owner_id, section))
            self._enable()

    def _show_start(self) -> bool:
        """Go to the start page; False where the text here cannot be saved."""
        self._desk.actions_.show_start.trigger()
        return self._desk.entry.place is None

    def _show(self, owner_id: str, edition_id: str) -> bool:
        """Go to a place; False where there is none or the text here cannot be saved."""
        self._desk.tree.select(owner_id, edition_id)
        shown = self._desk.entry.place
        return shown is not None and shown.owner_id == owner_id

    def _listen(self) -> None:
        """The fourth and fifth button of a mouse go back and forward, wherever in the window."""
        from wcodesk.ui.going.mouse import listen

        listen(self._desk, self.travel)
