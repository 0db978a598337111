"""The problems of the place that is shown: looked for beside the window, a moment after each change."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.errors import DeskError
from wcodesk.model.translation import counted, tr
from wcodesk.reports.preflight import Finding
from wcodesk.ui.page.content import Frame, shown_sections
from wcodesk.ui.place import PlaceKind
from wcodesk.ui.problems.arriving import show_finding
from wcodesk.ui.problems.region import AtMember, MemberText, member_rows, member_texts, with_members
from wcodesk.ui.problems.rows import finding_rows
from wcodesk.ui.quiet_worker import QuietWorker, RunsQuietly
from wcodesk.ui.rows_view import RowsView
from wcodesk.ui.widgets import Label, set_named

if TYPE_CHECKING:
    from wcodesk.model.changes import ChangeSet
    from wcodesk.ui.editor.entry_view import EntryView
    from wcodesk.ui.place import Place
    from wcodesk.ui.session import Session

PAUSE = 1000  # milliseconds after the last change of the text until it is looked over

log = logging.getLogger(__name__)


class ProblemsPane(QFrame):
    """What `wcodesk check` finds in the text on the screen, saved or not, and in that of a region's Members.

    going(entry id): a finding of that Member was chosen, and its text is to be shown. updates: how often it was
    looked over.
    """

    going = Signal(str)

    def __init__(
        self, session: Session, entry: EntryView, worker: RunsQuietly | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._session = session
        self._entry = entry
        self._worker = worker or QuietWorker(self)
        self._place: Place | None = None
        self._stale = True
        self.updates = 0
        self.heading = Label(bold=True)
        self.heading.setContentsMargins(12, 8, 12, 4)
        self.message = Label(muted=True)
        self.message.setWordWrap(True)
        self.message.setContentsMargins(12, 4, 12, 0)
        set_named(self.message, alignment="AlignTop")
        self.list = RowsView(tr("Problems of this place"), 2)
        self.list.chosen.connect(self._go)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.heading)
        rows.addWidget(self.message)
        rows.addWidget(self.list, 1)
        rows.addStretch(0)
        self.setFocusProxy(self.list)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        entry.text_changed.connect(self._on_text)
        session.changed.connect(self._on_changed)
        self._say("")

    # -- keeping up ---------------------------------------------------------------------------------------------

    def _on_text(self) -> None:
        """Other words are on the screen; another place is looked over at once."""
        self._stale = True
        if not self.isVisible():
            return
        moved = self._entry.place != self._place
        if moved:
            self._say("")
        self._timer.start(0 if moved else PAUSE)

    def _on_changed(self, changes: ChangeSet) -> None:
        """Names may be others, and the texts of Members below a region are not on the screen."""
        region = self._place is not None and self._place.kind is PlaceKind.CHAPTER
        watched = ("editions", "chapters", "entries", *(["sections"] if region else []))
        if any(changes.touches(table) for table in watched):
            self._on_text()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while the pane was hidden."""
        super().showEvent(event)
        if self._stale:
            self._timer.start(0)

    def refresh(self) -> None:
        """Take the text as plain values and have it looked over; nothing is done while the pane is not seen."""
        place, reader = self._entry.place, self._session.reader
        if not self.isVisible():
            return
        self._place = place
        self._stale = False
        if place is None or reader is None:
            self._say("")
            return
        try:
            frame = Frame(place, reader)
            members = member_texts(self._entry, reader)
        except DeskError as problem:
            self._say(tr("The text cannot be looked over. {problem}", problem=problem))
            return
        content = frame.content(shown_sections(self._entry.boxes))
        work = partial(_look_over, content, members, frame.scope)
        self._worker.run(work, partial(self._show, place, members), self._on_failed)

    def _show(self, place: Place, members: Sequence[MemberText], findings: list[Finding]) -> None:
        if place != self._entry.place:
            return
        self.updates += 1
        below = {each.entry.name for each in members}
        own = [finding for finding in findings if finding.owner not in below]
        self.list.load([*finding_rows(own, place.title), *member_rows(findings, members)], opened=True)
        self.list.setVisible(bool(findings))
        told = counted(len(findings), tr("{n} problem"), tr("{n} problems"))
        self.heading.setText(told if findings else tr("Nothing was found"))
        if findings:
            self.message.hide()
        else:
            self.message.setText(_nothing(place))
            self.message.show()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._say(tr("The text cannot be looked over. {problem}", problem=error))
            return
        log.error("the text could not be looked over", exc_info=error)
        self._say(tr("The text cannot be looked over: something unforeseen went wrong. The text is safe."))

    def _say(self, sentence: str) -> None:
        """Show a sentence instead of the list."""
        self.heading.setText("")
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        self.list.load([])
        self.list.hide()

    # -- going there --------------------------------------------------------------------------------------------

    def _go(self, target: object) -> None:
        """To the section that a finding is about, and to its words where they are known."""
        below = self._entry.below
        if isinstance(target, AtMember) and below.shows(target.entry_id):
            below.reach_entry(target.entry_id, partial(show_finding, self._entry, target.finding, target.entry_id))
            return
        if isinstance(target, AtMember):
            self.going.emit(target.entry_id)
            place = self._entry.place
            target = target.finding if place is not None and place.owner_id == target.entry_id else None
        if isinstance(target, Finding):
            show_finding(self._entry, target)


def _nothing(place: Place) -> str:
    if place.kind is PlaceKind.ENTRY:
        return tr(
            "{name} is complete: no main section is missing or empty, and everything can print.", name=place.title
        )
    if place.kind is PlaceKind.OVERVIEW:
        return tr("The overview is in order: no section is empty, and everything can print.")
    return tr(
        "The regional text of {name} and its Members are in order: no section is missing or empty, "
        "and everything can print.",
        name=place.title,
    )


def _look_over(content: EditionContent, members: Iterable[MemberText], scope: Scope) -> list[Finding]:
    from wcodesk.reports.preflight import preflight

    return preflight(with_members(content, members), scope)
