"""Edit > Section: rename, move, add and remove the section that has the cursor, each in one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wcodesk.model.errors import DeskError
from wcodesk.model.section_order import step_down, step_up
from wcodesk.model.translation import mark, tr
from wcodesk.ui.editor.edit_actions import EditActions
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.session import Session

Step = Callable[[Sequence[int], int], int | None]  # from levels and a place to another place
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
        actions.section_up.triggered.connect(lambda _=False: self._move(step_up))
        actions.section_down.triggered.connect(lambda _=False: self._move(step_down))
        actions.add_menu.aboutToShow.connect(self._fill)

    def refresh(self, *, usable: bool) -> None:
        """Enable what can be done with the section at the cursor."""
        self._actions.rename_section.setEnabled(usable)
        self._actions.section_up.setEnabled(usable and self._goal(step_up) is not None)
        self._actions.section_down.setEnabled(usable and self._goal(step_down) is not None)
        self._actions.add_menu.setEnabled(self._view.can_add())

    def _goal(self, step: Step) -> int | None:
        """Where the section at the cursor would stand, among those of the place or of the Member below a region."""
        _, boxes = self._view.here()
        at = next((at for at, box in enumerate(boxes) if box.text is self._view.current()), None)
        return None if at is None else step([box.section.level for box in boxes], at)

    def _rename(self) -> None:
        section = self._view.current_section()
        if section is not None:
            self._view.focus_heading(section.id)

    def _move(self, step: Step) -> None:
        section = self._view.current_section()
        place = self._goal(step)
        if section is None or place is None:
            return
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
