"""File > Read a report: choose a file, read it beside the window, look at what was found, accept it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wcodesk.model.errors import Cancelled, DeskError
from wcodesk.model.translation import mark, tr

if TYPE_CHECKING:
    from wcodesk.model.members import MemberIndex
    from wcodesk.model.progress import Progress
    from wcodesk.model.proposal import EditionProposal
    from wcodesk.ui.prompts import Prompts
    from wcodesk.ui.session import Session
    from wcodesk.ui.worker import Runs

FILTERS = mark("Reports (*.pdf *.txt);;All files (*)")


def _read(path: Path, members: MemberIndex, progress: Progress) -> EditionProposal:
    from wcodesk.intake.report import read_report  # late, so that the window does not wait for it

    return read_report(path, members, progress=progress)


class ReadReport(QObject):
    """stored(edition_id): an accepted edition is in the store. told: a sentence for the user.

    failed: why it did not work.
    """

    stored = Signal(str)
    told = Signal(str)
    failed = Signal(str)

    def __init__(self, window: QWidget, session: Session, worker: Runs, prompts: Prompts) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._worker = worker
        self._prompts = prompts
        self._folder = Path.home()

    def ask(self) -> None:
        """Let the user choose the file."""
        path = self._prompts.open_file(tr("Read a published report"), tr(FILTERS), self._folder)
        if path is not None:
            self._folder = path.parent
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file beside the window."""
        if self._worker.busy:
            return
        members = self._session.members
        self._worker.run(
            tr("Reading {file}", file=path.name),
            lambda progress: _read(path, members, progress),
            self._propose,
            self._on_failed,
        )

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, Cancelled):
            self.told.emit(tr("Reading was cancelled. Nothing was changed."))
        else:
            self.failed.emit(str(problem))

    def _propose(self, proposal: EditionProposal) -> None:
        from wcodesk.ui.proposal_dialog import ProposalDialog  # late: a start needs none

        try:
            incoming = self._session.incoming(proposal)
        except DeskError as problem:
            self.failed.emit(str(problem))
            return
        dialog = ProposalDialog(proposal, incoming, self._window)
        dialog.accepted.connect(lambda: self._accept(proposal))
        dialog.open()

    def _accept(self, proposal: EditionProposal) -> None:
        from wcodesk.model.changes import Action  # late: nothing is read at a start

        try:
            changes = self._session.add_edition(proposal)
        except DeskError as problem:
            self.failed.emit(str(problem))
            return
        if changes.note:
            self.told.emit(changes.note)
        for change in changes.touches("editions"):
            if change.action is Action.ADDED:
                self.stored.emit(change.record_id)
