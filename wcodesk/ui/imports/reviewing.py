"""One submission while it is gone through: its choices, the proposal that follows from them, and their undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from wcodesk.model.decisions import Acceptance, Choices, Decision, Take, accepted, is_clean, ours_of
from wcodesk.model.errors import DeskError
from wcodesk.model.folding import fold
from wcodesk.model.submission import SheetMapping, SubmissionProposal, SubmissionRecord, SubmissionState
from wcodesk.model.translation import tr
from wcodesk.ui.imports.ports import Review
from wcodesk.ui.imports.words import Counts

SAVE = 700  # milliseconds after a decision until it is saved, with those that follow it
V = TypeVar("V")


class Reviewing(QObject):
    """changed: there are other choices, or another proposal. failed: why something could not be done.

    save(submission_id, choices, summary): keeps the choices for another day; it raises DeskError where it cannot.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(
        self, review: Review, save: Callable[[str, Choices, str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.record = review.record
        self.choices = review.choices
        self.editions = review.editions
        self._repropose = review.repropose
        self.proposal = review.repropose(review.choices)
        self._weighed: tuple[tuple[SubmissionProposal, Choices], tuple[Counts, bool]] | None = None
        self._save = save
        self._before: list[Choices] = []
        self._after: list[Choices] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE)
        self._timer.timeout.connect(self._save_now)

    @property
    def open(self) -> bool:
        """Whether anything can be decided still."""
        return self.record.state is not SubmissionState.SET_ASIDE

    @property
    def acceptance(self) -> Acceptance:
        """What accepting would write; of what was accepted before, only what is left of it."""
        return accepted(self.proposal, self.choices)

    @property
    def can_undo(self) -> bool:
        """Whether a choice can be taken back."""
        return bool(self._before) and self.open

    @property
    def can_redo(self) -> bool:
        """Whether a choice that was taken back can be made again."""
        return bool(self._after) and self.open

    def counts(self) -> Counts:
        """How much there is to do."""
        return self._weigh()[0]

    @property
    def clean(self) -> bool:
        """Whether it can be accepted without a look."""
        return self._weigh()[1]

    def _weigh(self) -> tuple[Counts, bool]:
        """Both, worked out once for each proposal and choices: the queue asks for those of all files at each change."""
        asked = (self.proposal, self.choices)
        if self._weighed is None or self._weighed[0][0] is not asked[0] or self._weighed[0][1] is not asked[1]:
            self._weighed = (asked, (Counts(*asked), is_clean(*asked)))
        return self._weighed[1]

    # -- choosing -----------------------------------------------------------------------------------------------

    def decide(self, key: str, decision: Decision | None) -> None:
        """Decide about a change, as the report is now; None leaves it to the rule, or open."""
        change = next((each for each in self.proposal.changes if each.key == key), None)
        if decision is not None and change is not None and decision.take is not Take.OURS:
            decision = decision._replace(about=ours_of(change))
        self._choose(replace(self.choices, decisions=_with(self.choices.decisions, key, decision)))

    def repair(self, place: str, value: str | None) -> None:
        """Say what a cell should say; None leaves it as it is in the file."""
        self._choose(replace(self.choices, repairs=_with(self.choices.repairs, place, value)))

    def use_word(self, field: str, said: str, stored: str | None) -> None:
        """Say what is stored for all cells of a field that say this; "" leaves them out, None asks again."""
        words = _with(self.choices.words.get(field, {}), fold(said), stored)
        self._choose(replace(self.choices, words=_with(self.choices.words, field, words or None)))

    def map_sheet(self, sheet: str, mapping: SheetMapping | None) -> None:
        """Say how a foreign sheet is to be read."""
        self._choose(replace(self.choices, sheets=_with(self.choices.sheets, sheet, mapping)))

    def choose_edition(self, edition_id: str) -> None:
        """Say which edition it is for."""
        self._choose(replace(self.choices, edition=edition_id))

    def undo(self) -> None:
        """Take the last choice back."""
        if self.can_undo:
            self._after.append(self.choices)
            self._use(self._before.pop())

    def redo(self) -> None:
        """Make the choice again that was taken back."""
        if self.can_redo:
            self._before.append(self.choices)
            self._use(self._after.pop())

    def _choose(self, choices: Choices) -> None:
        if self.open and choices != self.choices:
            before, after = self._before, self._after
            self._before, self._after = [*before, self.choices], []
            if not self._use(choices):
                self._before, self._after = before, after

    def _use(self, choices: Choices) -> bool:
        try:
            proposal = self._repropose(choices)
        except DeskError as problem:
            self.failed.emit(str(problem))
            return False
        self.choices, self.proposal = choices, proposal
        if not self._timer.isActive():  # from the first choice that is not saved, so that none waits longer
            self._timer.start()
        self.changed.emit()
        return True

    # -- what else happens ----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """The report changed: propose anew."""
        try:
            self.proposal = self._repropose(self.choices)
        except DeskError as problem:
            self.failed.emit(str(problem))
            return
        self.changed.emit()

    def take_record(self, record: SubmissionRecord) -> None:
        """Its line in the record of imports says something else now."""
        if record != self.record:
            self.record = record
            self.changed.emit()

    def flush(self) -> None:
        """Save now what waits to be saved. Raises DeskError where that does not work."""
        if self._timer.isActive():
            self._timer.stop()
            try:
                self.save()
            except DeskError:
                self._timer.start()
                raise

    def save(self) -> None:
        """Save what was decided, and what there is still to decide or what accepting did. Raises DeskError."""
        done = self.record.state is SubmissionState.ACCEPTED
        self._save(self.record.id, self.choices, self.record.summary if done else self.counts().kept)

    def forget(self) -> None:
        """Save nothing any more."""
        self._timer.stop()

    def _save_now(self) -> None:
        try:
            self.save()
        except DeskError as problem:
            self.failed.emit(tr("What you decided is not saved yet: {problem}", problem=problem))
            self._timer.start()


def _with(mapping: Mapping[str, V], key: str, value: V | None) -> dict[str, V]:
    rest = {name: other for name, other in mapping.items() if name != key}
    return rest if value is None else {**rest, key: value}
