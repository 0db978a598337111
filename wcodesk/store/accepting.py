"""Accepting a submission: all that was decided about it goes into the report, in one operation or not at all."""

from __future__ import annotations

from wcodesk.model.changes import ChangeSet
from wcodesk.model.decisions import Acceptance
from wcodesk.model.errors import Refused
from wcodesk.model.step_words import IMPORT_FILE, IMPORT_OF, IMPORT_OF_SEVERAL
from wcodesk.model.submission import SubmissionRecord, SubmissionState
from wcodesk.model.translation import tr
from wcodesk.store.accepted_records import MissionWriter, RegisterWriter
from wcodesk.store.accepted_texts import TextWriter
from wcodesk.store.database import Database
from wcodesk.store.editions import Editions
from wcodesk.store.import_backup import back_up_before_imports
from wcodesk.store.import_summary import summary_of
from wcodesk.store.importing import Import
from wcodesk.store.journal import Header, Journal, Recorder, refuse_frozen, to_json
from wcodesk.store.mission_edits import MissionEdits
from wcodesk.store.submissions import IMPORT, Submissions, source_of, update
from wcodesk.store.texts import one_line


class Accepting:
    """Accepts submissions. keep: how many copies of the store from before imports are kept, 0 makes none."""

    def __init__(
        self, db: Database, journal: Journal, missions: MissionEdits, submissions: Submissions, keep: int
    ) -> None:
        self._db = db
        self._journal = journal
        self._missions = missions
        self._submissions = submissions
        self._keep = keep

    def accept(self, acceptance: Acceptance, *, submission_id: str = "", why: str = "") -> ChangeSet:
        """Writes it; see Store.accept."""
        file = one_line(acceptance.file)
        Editions(self._db).get(acceptance.edition)
        submission = self._submission(acceptance, submission_id)
        if acceptance:
            refuse_frozen(self._db.conn, acceptance.edition)
            back_up_before_imports(self._db, self._journal.clock(), self._keep)
        label = self._label(file, acceptance)
        source = source_of(acceptance.sha256)
        with self._journal.operation(Header(IMPORT, label, why=why or f"from {file}", source=source)) as op:
            self._write(op, acceptance)
            if submission:
                _mark(self._db, op, submission, acceptance)
        changes = op.result()
        if changes:
            return changes
        known = submission and submission.state is SubmissionState.ACCEPTED
        note = tr("The report says all of this already; nothing was changed.")
        if known:
            note = tr(
                "{file} was accepted before. The report says all of this already; nothing was changed.", file=file
            )
        return ChangeSet("", label, note=note)

    def _submission(self, acceptance: Acceptance, submission_id: str) -> SubmissionRecord | None:
        if not submission_id:
            return self._submissions.of_file(acceptance.sha256)
        submission = self._submissions.get(submission_id)
        if submission.sha256 != acceptance.sha256:
            raise ValueError("what is accepted came from another file than that of the submission")
        return submission

    def _write(self, op: Recorder, acceptance: Acceptance) -> None:
        act = Import(self._db, op, acceptance)
        texts, missions, registers = TextWriter(act), MissionWriter(act, self._missions), RegisterWriter(act)
        for text in acceptance.texts:
            texts.write(text)
        for record in acceptance.records:
            if record.table == "missions":
                missions.write(record)
            else:
                registers.write(record)
        if act.clashes:
            names = "; ".join(dict.fromkeys(act.clashes))
            said = tr("Changed here meanwhile: {names}. Nothing was imported; look at the changes again.")
            raise Refused(said.format(names=names))

    def _label(self, file: str, acceptance: Acceptance) -> str:
        members = _members(acceptance)
        if len(members) == 1:
            row = self._db.row("SELECT name FROM members WHERE iso = ?", (members[0],))
            return IMPORT_OF.format(file=file, owner=row[0] if row else members[0])
        return (IMPORT_OF_SEVERAL if members else IMPORT_FILE).format(file=file, n=len(members))


def _members(acceptance: Acceptance) -> list[str]:
    """The codes of the Members that it speaks of."""
    told = [*acceptance.members, *(text.member for text in acceptance.texts)]
    told += [record.member for record in acceptance.records]
    return list(dict.fromkeys(filter(None, told)))


def _mark(db: Database, op: Recorder, submission: SubmissionRecord, acceptance: Acceptance) -> None:
    """Notes in the record of imports what was accepted, unless it was all accepted before."""
    changes = op.result()
    if not changes and submission.state is SubmissionState.ACCEPTED:
        return
    at, who = op.signature
    members = to_json(_members(acceptance) or submission.members)
    values = {"decided": at, "who": who, "set_aside": 0, "edition": acceptance.edition, "members": members}
    update(db.conn, submission.id, values | {"summary": summary_of(changes.changes)})
