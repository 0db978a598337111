"""The import window's desk over the session: files are read in children, kept in the store, proposed and accepted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from wcodesk.intake.book import BookFile, BookReader
from wcodesk.intake.submission import propose, understand
from wcodesk.intake.submission.files import workbook_files
from wcodesk.intake.submission.foreign.sheets import learn
from wcodesk.model.changes import ChangeSet
from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.decisions import Acceptance, Choices, choices_to_plain, stored_choices
from wcodesk.model.errors import DeskError, FileProblem, NotFound
from wcodesk.model.mappings import SETTING, Memory, memory_to_plain, stored_memory
from wcodesk.model.members import MemberIndex
from wcodesk.model.progress import Progress
from wcodesk.model.records import EditionState
from wcodesk.model.submission import Submission, SubmissionProposal, SubmissionRecord, edition_for
from wcodesk.model.translation import number, tr
from wcodesk.ui.imports.ports import Arrival, Review
from wcodesk.ui.place import edition_label, edition_name
from wcodesk.ui.session import Session

_FEW = 8  # Members whose entries are read one by one, rather than the whole edition
_NAMED = 5  # files that were passed over


class _Kept(NamedTuple):
    """A file that the store holds, to be read again."""

    submission_id: str
    name: str
    data: bytes


class _Read(NamedTuple):
    """A file that was read, and what it says before anything was chosen."""

    book: BookFile
    submission: Submission


class StoreDesk:
    """See ports.ImportDesk."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._read: dict[str, _Read] = {}
        self._chosen: dict[str, Choices] = {}
        self._members = session.members
        self._memory = Memory()
        self._begin()
        session.opened.connect(self._begin)

    def _begin(self) -> None:
        """There is another store, or none."""
        self._read.clear()
        self._chosen.clear()
        if self._session.reader is not None:
            self._members = self._session.members
            self._memory = stored_memory(self._session.setting(SETTING))

    @property
    def members(self) -> MemberIndex:
        """See ports.ImportDesk."""
        return self._members

    # -- beside the window -----------------------------------------------------------------------------------------

    def read(self, paths: Sequence[Path], progress: Progress) -> list[Arrival]:
        """See ports.ImportDesk."""
        found = workbook_files(paths)
        with BookReader() as reader:
            books = reader.read_all(list(found.files), progress)
            arrivals = [self._arrival(path.name, book) for path, book in zip(found.files, books, strict=True)]
        if found.passed:
            arrivals.append(Arrival("", problem=_passed_over([path.name for path in found.passed])))
        if not arrivals:
            arrivals.append(Arrival("", problem=tr("There is no workbook in the folder; nothing was read.")))
        return arrivals

    def read_again(self, fetched: Sequence[object], progress: Progress) -> list[Arrival]:
        """See ports.ImportDesk."""
        arrivals = []
        with BookReader() as reader:
            for number, kept in enumerate(fetched):
                assert isinstance(kept, _Kept)
                progress(number, len(fetched), tr("Reading {name}", name=kept.name))
                try:
                    book: BookFile | FileProblem = reader.read_bytes(Path(kept.name), kept.data)
                except FileProblem as problem:
                    book = problem
                arrivals.append(self._arrival(kept.name, book)._replace(submission_id=kept.submission_id))
        return arrivals

    def _arrival(self, name: str, book: BookFile | FileProblem) -> Arrival:
        if isinstance(book, FileProblem):
            return Arrival(name, problem=str(book))
        return Arrival(name, _Read(book, understand(book, self._members, memory=self._memory)))

    # -- in the window's thread ------------------------------------------------------------------------------------

    def fetch(self, submission_ids: Sequence[str]) -> list[object]:
        """See ports.ImportDesk."""
        session = self._session
        return [_Kept(each, session.submission(each).name, session.submission_data(each)) for each in submission_ids]

    def keep(self, arrival: Arrival) -> Review:
        """See ports.ImportDesk."""
        read = arrival.content
        assert isinstance(read, _Read)
        book, submission = read
        record, known = self._session.keep_submission(
            book.name, book.data, book.sha256, submission.members, submission.edition, _sender(submission)
        )
        # The store has the bytes now; what is reviewed needs the cells alone.
        self._read[record.id] = _Read(book._replace(data=b""), submission)
        choices = stored_choices(self._session.submission_choices(record.id))
        known = known and not arrival.submission_id
        return Review(record, choices, self._proposer(record.id), known, self._editions)

    def _editions(self) -> tuple[tuple[str, str], ...]:
        reader = self._session.reader
        found = reader.editions() if reader else []
        return tuple((each.id, edition_name(each)) for each in found if each.state is EditionState.OPEN)

    def _proposer(self, submission_id: str) -> Callable[[Choices], SubmissionProposal]:
        def repropose(choices: Choices) -> SubmissionProposal:
            book, first = self._read[submission_id]
            before = self._chosen.get(submission_id, Choices())
            submission = first
            if _reads(choices) != _reads(before):
                submission = understand(book, self._members, choices, self._memory)
                self._read[submission_id] = _Read(book, submission)
            self._chosen[submission_id] = choices
            return self._propose(submission, choices)

        return repropose

    def _propose(self, submission: Submission, choices: Choices) -> SubmissionProposal:
        reader = self._session.reader
        editions = reader.editions() if reader else []
        edition = edition_for(submission.edition, editions, choices.edition)
        if edition is None:
            raise NotFound(tr("The store holds no edition that the workbook could be for."))
        content = self._content(submission, edition.id)
        # What the file says of its edition is English too, and is compared.
        named, revisions = edition_name(edition, "en"), self._session.revisions(edition.id)
        proposal = propose(submission, content, named, revisions, self._members)
        return replace(proposal, edition_name=edition_label(edition))

    def _content(self, submission: Submission, edition_id: str) -> EditionContent:
        """As much of the edition as the submission speaks of."""
        members = submission.members
        if 0 < len(members) <= _FEW and all(text.member for text in submission.texts):
            try:
                parts = [self._session.snapshot(edition_id, Scope("member", iso)) for iso in members]
            except DeskError:
                parts = []  # a Member without an entry
            if parts:
                registers: dict[str, tuple[dict[str, str], ...]] = {}
                for part in parts:
                    for kind, rows in part.registers.items():
                        registers[kind] = (*registers.get(kind, ()), *rows)
                chapters = tuple(chapter for part in parts for chapter in part.chapters)
                return parts[0]._replace(chapters=chapters, registers=registers)
        return self._session.snapshot(edition_id, Scope("report"))

    def submissions(self, text: str = "") -> Sequence[SubmissionRecord]:
        """See ports.ImportDesk."""
        return self._session.submissions(text)

    def save_choices(self, submission_id: str, choices: Choices, summary: str) -> None:
        """See ports.ImportDesk."""
        self._session.save_submission(submission_id, choices_to_plain(choices), summary)

    def set_aside(self, submission_id: str) -> None:
        """See ports.ImportDesk."""
        self._session.set_aside(submission_id)

    def bring_back(self, submission_id: str) -> None:
        """See ports.ImportDesk."""
        self._session.bring_back(submission_id)

    def prepare(self) -> None:
        """See ports.ImportDesk."""
        self._session.prepare_import()

    def accept(self, submission_id: str, acceptance: Acceptance) -> ChangeSet:
        """See ports.ImportDesk."""
        changes = self._session.accept(submission_id, acceptance)
        choices = self._chosen.get(submission_id)
        if choices is not None and (choices.sheets or choices.words):
            self._memory = learn(self._memory, self._read[submission_id].book, choices, self._members)
            self._session.remember(SETTING, memory_to_plain(self._memory))
        return changes

    def undo(self, operation_id: str) -> ChangeSet:
        """See ports.ImportDesk."""
        return self._session.undo(operation_id)


def _passed_over(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    if more <= 0:
        return tr("No workbooks, so they were passed over: {names}.", names=", ".join(names))
    told = ", ".join(names[:_NAMED])
    return tr("No workbooks, so they were passed over: {names} and {n} more.", names=told, n=number(more))


def _reads(choices: Choices) -> tuple[object, ...]:
    """What of the choices changes how a file is read."""
    return choices.words, choices.repairs, choices.sheets


def _sender(submission: Submission) -> str:
    """Who filled it in, in one line."""
    sender = submission.sender
    return ", ".join(filter(None, (sender.get("name", ""), sender.get("email", ""))))
