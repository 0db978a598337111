"""When a mission is or was held, and the state that follows from it as long as nobody has chosen one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from wcodesk.model.dates import understand
from wcodesk.model.records import MissionState
from wcodesk.model.translation import mark, tr
from wcodesk.model.when import When
from wcodesk.ui.mission_inputs import FieldInput
from wcodesk.ui.when_words import said

_HINT = mark("3-7 June 2019, June 2019, 2019…")
_NOT_YET = mark("Not understood yet: write it like 3-7 June 2019, June 2019 or 2019/20.")


class WhenInput(FieldInput):
    """The date; under it what is understood of it, and how that goes with the state. changed: it may be another now."""

    changed = Signal()
    _state = ""

    def past(self) -> bool:
        """Whether all of it is over; False where there is no date or none that is understood."""
        when = understand(self.typed())
        return when is not None and when.last < date.today()

    def show_state(self, state: str) -> None:
        """How far the mission is said to be now."""
        if state != self._state:
            self._state = state
            self._on_typed()

    def _on_typed(self) -> None:
        when = understand(self.typed())
        if when is None:
            self._say(tr(_NOT_YET))
        else:
            self._say(_told(when, self._state) if when else tr(_HINT))
        self.changed.emit()


def _told(when: When, state: str) -> str:
    """A date in words, with a question where the state says otherwise."""
    if when.last < date.today():
        if state == MissionState.PLANNED:
            return tr("{date}, past. Was it delivered?", date=said(when))
        return tr("{date}, past", date=said(when))
    if when.first > date.today() and state in (MissionState.DELIVERED, MissionState.REPORTED):
        return tr("{date}, still to come. Is it planned?", date=said(when))
    return said(when)


class StateOfDate(QObject):
    """Delivered where the date is past, else planned: shown in the state's field until the user chooses there."""

    def __init__(self, when: WhenInput, state: FieldInput) -> None:
        super().__init__(state)
        self._when = when
        self._state = state
        self._follows = False
        self._following = False  # while the field changes by the date and not by the user
        box = state.input
        if isinstance(box, QComboBox):
            box.activated.connect(self._on_chosen)  # by the list: also what was there already
            box.currentIndexChanged.connect(self._on_chosen)
        when.changed.connect(self._on_date)

    def begin(self, *, follows: bool) -> None:
        """Another mission is shown. follows: nobody has said yet how far it is."""
        self._follows = follows
        self._on_date()

    def _on_chosen(self) -> None:
        if not self._following:
            self._follows = False
            self._when.show_state(self._state.typed())

    def _on_date(self) -> None:
        if self._follows:
            self._following = True
            self._state.set_value(str(MissionState.DELIVERED if self._when.past() else MissionState.PLANNED))
            self._following = False
        self._when.show_state(self._state.typed())
