"""Edit > Section: rename, move, add and remove the section that has the cursor, each in one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from wcodesk.model.errors import DeskError
from wcodesk.model.translation import mark, tr
from wcodesk.ui.editor.edit_actions import EditActions
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.session import Session

if TYPE_CHECKING:
    from wcodesk.ui.editor.section_box import SectionBox
    from wcodesk.ui.editor.section_edit import SectionEdit

Told = Callable[[str], object]  # what takes a few words to say in passing
_ORDINALS = (
    mark("first"), mark("second"), mark("third"), mark("fourth"), mark("fifth"),
    mark("sixth"), mark("seventh"), mark("eighth"), mark("ninth"), mark("tenth"),
)  # fmt: skip


class SectionActs:
    """Connects the actions, and enables what can be done."""

    def __init__(self, actions: EditActions, view: EntryView, session: Session, told: Told) -> None:
        self._told = told
        self._actions = actions
        self._view = view
        self._session = session
        actions.rename_section.triggered.connect(lambda _=False: self._rename())
        actions.section_up.triggered.connect(lambda _=False: self._move(-1))
        actions.section_down.triggered.connect(lambda _=False: self._move(1))
        actions.add_menu.aboutToShow.connect(self._fill)

    def refresh(self, edit: SectionEdit | None, *, usable: bool) -> None:
        """Enable what can be done with the section at the cursor."""
        boxes = self._siblings()
        self._actions.rename_section.setEnabled(usable)
        self._actions.section_up.setEnabled(usable and bool(boxes) and boxes[0].text is not edit)
        self._actions.section_down.setEnabled(usable and bool(boxes) and boxes[-1].text is not edit)
        self._actions.add_menu.setEnabled(self._view.can_add())

    def _siblings(self) -> list[SectionBox]:
        """The sections among which the one at the cursor stands: those of the place, or of a Member below a region."""
        section = self._view.current_section()
        owner = section.owner_id if section is not None else ""
        return [box for box in self._view.every_box() if box.section.owner_id == owner]

    def _rename(self) -> None:
        section = self._view.current_section()
        if section is not None:
            self._view.focus_heading(section.id)

    def _move(self, by: int) -> None:
        section = self._view.current_section()
        if section is None:
            return
        place = [box.section.id for box in self._siblings()].index(section.id) + by
        caret = self._view.caret()
        try:
            self._session.move_section(section.id, place)
        except DeskError as problem:
            self._view.failed.emit(str(problem))
            return
        self._view.reveal(section.id, heading=caret is not None and caret[1].block < 0)
        section = self._view.current_section() or section  # by the name that was only on the screen until now
        heading = section.heading or tr("The opening text")
        self._told(tr("“{heading}” stands {place} now.", heading=heading, place=_ordinal(place + 1)))

    def _fill(self) -> None:
        self._view.fill_add_menu(self._actions.add_menu)


def _ordinal(at: int) -> str:
    return tr(_ORDINALS[at - 1]) if at <= len(_ORDINALS) else tr("at place {n}", n=at)
