"""What becomes of a submission as a whole: it is accepted, set aside, brought back or taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from wcodesk.model.decisions import Acceptance
from wcodesk.model.translation import counted, mark, number, tr
from wcodesk.ui.imports.ports import ImportDesk
from wcodesk.ui.imports.reviewing import Reviewing
from wcodesk.ui.imports.summary_dialog import SummaryDialog
from wcodesk.ui.imports.turns import Turns
from wcodesk.ui.imports.window import ImportWindow
from wcodesk.ui.imports.words import titled
from wcodesk.ui.prompts import Prompts

_LISTED = 12  # files that a question names


class Deciding(QObject):
    """stored(ChangeSet): the report was changed. done: the record of imports says something else."""

    stored = Signal(object)
    done = Signal()

    def __init__(self, window: ImportWindow, desk: ImportDesk, prompts: Prompts, turns: Turns, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._prompts = prompts
        self._turns = turns

    def accept(self, reviewing: Reviewing) -> None:
        """Show what would be written, then write it."""
        window = self._window
        if not reviewing.open:
            return
        if window.review.detail.editing or window.review.detail.text.own.typed:
            window.notices.say(tr("Something is typed and not used yet: use it or leave it with Esc first."))
            return
        dialog = SummaryDialog(reviewing.proposal, reviewing.choices, self._desk.members, window)
        # What is written is what was shown, also where the report is changed beside the open question.
        dialog.accepted.connect(partial(self.write, reviewing, reviewing.acceptance))
        dialog.open()

    def write(self, reviewing: Reviewing, acceptance: Acceptance) -> None:
        """Write what was accepted."""
        self._write(reviewing, acceptance)
        self.done.emit()
        reviewing.refresh()  # beside what the report says now, also where it refused because of that

    def _write(self, reviewing: Reviewing, acceptance: Acceptance) -> bool:
        with self._window.telling():
            reviewing.flush()
            changes = self._desk.accept(reviewing.record.id, acceptance)
            self._window.notices.say(changes.note or tr("Accepted: {name}.", name=reviewing.record.name))
            self.stored.emit(changes)
            return True
        return False

    # -- many at once -------------------------------------------------------------------------------------------

    def ask_for_each(self, clean: Sequence[Reviewing]) -> None:
        """Accept these, which nobody needs to look at, after one question."""
        if not clean:
            return
        lines = [f"• {titled(each.record.name, str(each.counts()))}" for each in clean[:_LISTED]]
        if len(clean) > _LISTED:
            lines.append(tr("… and {n} more", n=number(len(clean) - _LISTED)))
        question = tr(
            "Nothing in these is open and nothing has a problem:\n\n{names}\n\nEach is a step of its own.",
            names="\n".join(lines),
        )
        verb = counted(len(clean), tr("Accept {n} import"), tr("Accept {n} imports"))
        if self._prompts.choose(tr("Accept all that is clean"), question, [verb, tr("Cancel")], safe=1) == 0:
            self.accept_each(clean)

    def accept_each(self, clean: Sequence[Reviewing]) -> None:
        """Accept these, one after another, as far as each is clean still when its turn comes."""
        done: list[Reviewing] = []
        self._turns.add(self._prepare)
        for reviewing in clean:
            # What was accepted before may have changed what it meets.
            self._turns.add(reviewing.refresh, partial(self._accept_one, reviewing, done))
        self._turns.add(partial(self._accepted_each, done, len(clean)))

    def _prepare(self) -> None:
        with self._window.telling():
            self._desk.prepare()

    def _accept_one(self, reviewing: Reviewing, done: list[Reviewing]) -> None:
        if reviewing.clean and self._write(reviewing, reviewing.acceptance):
            done.append(reviewing)

    def _accepted_each(self, done: list[Reviewing], wanted: int) -> None:
        self.done.emit()
        if len(done) == wanted:
            self._window.notices.say(counted(wanted, tr("Accepted: {n} import."), tr("Accepted: {n} imports.")))

    # -- otherwise ----------------------------------------------------------------------------------------------

    def set_aside(self, reviewing: Reviewing) -> None:
        """It is not wanted now."""
        self._move(reviewing, self._desk.set_aside, mark("Set aside: {name}."))

    def bring_back(self, reviewing: Reviewing) -> None:
        """It waits again."""
        self._move(reviewing, self._desk.bring_back, mark("Waiting again: {name}."))

    def _move(self, reviewing: Reviewing, act: Callable[[str], None], told: str) -> None:
        with self._window.telling():
            reviewing.flush()
            act(reviewing.record.id)
            self._window.notices.say(tr(told, name=reviewing.record.name))
        self.done.emit()

    def take_back(self, reviewing: Reviewing) -> None:
        """Undo what accepting did, after a question."""
        if not reviewing.record.operation_id:
            return
        question = tr(
            "Take back what accepting “{name}” did? Texts and records return to what they were; what was changed since "
            "stays as it is.",
            name=reviewing.record.name,
        )
        answers = [tr("Take it back"), tr("Leave it")]
        if self._prompts.choose(tr("Take back an import"), question, answers, safe=1) != 0:
            return
        with self._window.telling():
            changes = self._desk.undo(reviewing.record.operation_id)
            told = [changes.note or tr("Taken back: {name}.", name=reviewing.record.name)]
            left = len(changes.skipped)
            if left and not changes.note:
                told.append(tr("Changed since, and so left as they are: {n}.", n=number(left)))
            self._window.notices.say(" ".join(told))
            self.stored.emit(changes)
        self.done.emit()
        reviewing.refresh()
