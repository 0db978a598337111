"""What adds a section to a region, to a Member's entry or to the overview: headings to choose from, and one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from wcodesk.model.errors import DeskError
from wcodesk.model.records import Section, SectionKind
from wcodesk.model.translation import tr
from wcodesk.ui.place import Place, PlaceKind
from wcodesk.ui.widgets import literal

if TYPE_CHECKING:
    from wcodesk.ui.editor.entry_view import EntryView
    from wcodesk.ui.editor.section_box import SectionBox
    from wcodesk.ui.session import Session


def add_button(name: str, fill: Callable[[QMenu], object]) -> QPushButton:
    """A button with a menu that is filled when it opens. name: what it says to who does not see where it stands."""
    button = QPushButton(tr("Add a section"))
    button.setAccessibleName(name)
    menu = QMenu(button)
    button.setMenu(menu)
    menu.aboutToShow.connect(lambda: fill(menu))
    return button


def open_menu(menu: QMenu, under: QWidget, kinds: Sequence[SectionKind], kind: SectionKind) -> None:
    """Open the menu of a button under another one, at the heading of this kind, where it is offered."""
    menu.popup(under.mapToGlobal(QPoint(0, under.height())))
    if kind in kinds:
        menu.setActiveAction(menu.actions()[kinds.index(kind)])


def addable(place: Place, boxes: Sequence[SectionBox]) -> list[tuple[str, SectionKind]]:
    """Headings and kinds that can be added: a Member's missing main sections, and one of any name."""
    # late: a start needs no words of headings
    from wcodesk.model.kinds import ENTRY_KINDS, STANDARD_HEADINGS, kinds_told

    offered: list[tuple[str, SectionKind]] = []
    if place.kind is PlaceKind.ENTRY:
        there = {kind for box in boxes for kind in kinds_told(box.section.heading, box.section.kind)}
        offered = [(STANDARD_HEADINGS[kind], kind) for kind in ENTRY_KINDS if kind not in there]
    return [*offered, (tr("Another heading"), SectionKind.OTHER)]


class Adding:
    """Fills menus, and goes to the section that was added."""

    def __init__(self, session: Session, view: EntryView) -> None:
        self._session = session
        self._view = view

    def fill(self, menu: QMenu, place: Place, boxes: Sequence[SectionBox], above: Section | None = None) -> None:
        """Offer the headings that can be added to a place. above: below which one of any name comes to stand."""
        menu.clear()
        for heading, kind in addable(place, boxes):
            action = QAction(literal(heading), menu)
            action.triggered.connect(partial(self._add, place, list(boxes), heading, kind, above))
            menu.addAction(action)

    def _add(
        self,
        place: Place,
        boxes: Sequence[SectionBox],
        heading: str,
        kind: SectionKind,
        above: Section | None,
        _on: bool = False,
    ) -> None:
        from wcodesk.model.changes import Action
        from wcodesk.model.kinds import ENTRY_KINDS

        order = {known: number for number, known in enumerate(ENTRY_KINDS)}
        ids = [box.section.id for box in boxes]
        position = ids.index(above.id) + 1 if above is not None and above.id in ids else None
        if kind in order:
            later = (order.get(box.section.kind, -1) > order[kind] for box in boxes)
            position = next((number for number, is_later in enumerate(later) if is_later), None)
        try:
            changes = self._session.add_section(place.owner_id, heading, kind, position)
        except DeskError as problem:
            self._view.failed.emit(str(problem))
            return
        for change in changes.touches("sections"):
            if change.action is Action.ADDED:
                self._view.reveal(change.record_id)
                if kind is SectionKind.OTHER:
                    self._view.focus_heading(change.record_id)
