"""The line at the foot of the window: where we are, what was done, and whether it is saved."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStatusBar

from wcodesk.model.translation import tr
from wcodesk.ui.widgets import ElidedLabel, Label

if TYPE_CHECKING:
    from wcodesk.model.changes import ChangeSet
    from wcodesk.ui.place import Place
    from wcodesk.ui.session import Session

LATER = 400  # milliseconds until the place is cut to its room: first of all the window is painted


class Status:
    """Shows “Saved 14:32” after a commit and at no other time."""

    def __init__(self, bar: QStatusBar, session: Session) -> None:
        self._session = session
        self._place = ElidedLabel(muted=True, late=LATER)
        self._place.setAccessibleName(tr("Where you are"))
        self.saved = Label()
        self.saved.setObjectName("saved")
        self.saved.setAccessibleName(tr("Whether everything is saved"))
        bar.addWidget(self._place, 1)
        bar.addPermanentWidget(self.saved)
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(12, 0, 12, 0)
        self._path = ""
        session.changed.connect(self._on_changed)
        session.opened.connect(self._on_opened)

    def show_place(self, place: Place | None) -> None:
        """Say where we are."""
        self._path = " › ".join(place.path) if place else ""
        self._place.set_whole(self._path)

    def say(self, text: str) -> None:
        """Say what was just done, before the place, until something else is done."""
        self._place.set_whole(f"{text}  ·  {self._path}" if self._path else text)

    def show_unsaved(self, unsaved: bool) -> None:
        """Something is only on the screen, or nothing is any longer."""
        if unsaved:
            self.saved.setText(tr("Saving…"))
        else:
            self._show_time(self._session.saved_at)

    def show_failed(self) -> None:
        """Saving did not work."""
        self.saved.setText(tr("⚠ Not saved"))

    def _on_opened(self) -> None:
        self._show_time(None)

    def _on_changed(self, _changes: ChangeSet) -> None:
        self._place.set_whole(self._path)
        self._show_time(self._session.saved_at)

    def _show_time(self, moment: datetime | None) -> None:
        self.saved.setText(tr("Saved {time}", time=f"{moment:%H:%M}") if moment else "")
