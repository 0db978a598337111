"""Reply to the sender: their workbook with notes and a text for an e-mail, made beside the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wcodesk.intake.reply import Reply, make_reply
from wcodesk.model.content import Scope
from wcodesk.model.decisions import Choices
from wcodesk.model.errors import DeskError
from wcodesk.model.files import safe_name, write_safely
from wcodesk.model.submission import SubmissionProposal, SubmissionRecord
from wcodesk.model.translation import mark, tr
from wcodesk.model.workbook_words import language_of
from wcodesk.ui.imports.reply_dialog import ReplyDialog
from wcodesk.ui.prompts import Prompts
from wcodesk.ui.session import Session
from wcodesk.ui.worker import Runs

FILTER = mark("Excel workbook (*{suffix})")


class Replying(QObject):
    """failed: why there is no reply."""

    failed = Signal(str)

    def __init__(self, window: QWidget, session: Session, worker: Runs, prompts: Prompts) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._worker = worker
        self._prompts = prompts
        self._folder = Path.home()
        self.dialog: ReplyDialog | None = None

    def reply(self, record: SubmissionRecord, proposal: SubmissionProposal, _: Choices) -> None:
        """Make the reply about a submission and show it."""
        if self._worker.busy:
            return
        try:
            data = self._session.submission_data(record.id)
            contact = self._contact(proposal)
        except DeskError as problem:
            self.failed.emit(str(problem))
            return
        language = language_of(record.members[0]) if record.members else "en"
        problems = proposal.problems
        self._worker.run(
            tr("Preparing the reply about {name}", name=record.name),
            lambda _: make_reply(data, None, problems, language, name=record.name, contact=contact),
            partial(self._show, record),
            lambda problem: self.failed.emit(str(problem)),
        )

    def _contact(self, proposal: SubmissionProposal) -> tuple[str, ...]:
        """The manager of the first Member's region, where the edition says who that is."""
        from wcodesk.reports.workbook.batch import manager_of

        codes = proposal.submission.members
        member = self._session.members.get(codes[0]) if codes else None
        if member is None:
            return ()
        return manager_of(self._session.snapshot(proposal.edition, Scope("report")), member.region)

    def _show(self, record: SubmissionRecord, reply: Reply) -> None:
        self.dialog = ReplyDialog(reply, record.name, partial(self._save, record, reply), self._window)
        self.dialog.open()

    def _save(self, record: SubmissionRecord, reply: Reply) -> Path | None:
        name = safe_name(f"{Path(record.name).stem} - reply") + reply.suffix
        path = self._prompts.save_file(tr("Save the reply"), tr(FILTER, suffix=reply.suffix), self._folder / name)
        if path is None:
            return None
        try:
            write_safely(path, reply.data)
        except DeskError as problem:
            self._prompts.warn(tr("Save the reply"), str(problem))
            return None
        self._folder = path.parent
        return path
