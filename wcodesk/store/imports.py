"""The part of the store that files come in by: the record of imports, and accepting them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from wcodesk.store.changing import Acts
from wcodesk.store.database import Database

if TYPE_CHECKING:
    from wcodesk.model.changes import ChangeSet
    from wcodesk.model.decisions import Acceptance
    from wcodesk.model.submission import SubmissionRecord
    from wcodesk.store.submissions import Submissions


class Imports(Acts):
    """What a store does with submissions. They are no part of the report: only accepting one is in the journal."""

    def __init__(self, db: Database, who: str | None, clock: Callable[[], datetime], import_backups: int) -> None:
        super().__init__(db, who, clock)
        self._import_backups = import_backups

    @cached_property
    def _submissions(self) -> Submissions:
        from wcodesk.store.submissions import Submissions

        return Submissions(self._db, self._clock)

    def keep_submission(
        self,
        name: str,
        data: bytes,
        sha256: str,
        *,
        members: Iterable[str] = (),
        edition: str = "",
        sender: str = "",
        summary: str = "",
    ) -> SubmissionRecord:
        """Keeps a file that came back, with its bytes; what is known of the very same bytes already stays as it is.

        sha256: of the bytes, as hexadecimal text (else ValueError); members: codes; summary: what there is to decide.
        """
        return self._submissions.keep(
            name, data, sha256, members=members, edition=edition, sender=sender, summary=summary
        )

    def submissions(self, text: str = "") -> list[SubmissionRecord]:
        """The record of imports, the newest first.

        text: only those with all its words (or parts of words) in name, Members, sender or summary.
        """
        return self._submissions.all(text)

    def submission(self, submission_id: str) -> SubmissionRecord:
        """One line of the record of imports."""
        return self._submissions.get(submission_id)

    def submission_data(self, submission_id: str) -> bytes:
        """The file as it came."""
        return self._submissions.data(submission_id)

    def submission_choices(self, submission_id: str) -> dict[str, Any]:
        """What was chosen about it so far, as choices_to_plain makes it; empty where nothing was."""
        return self._submissions.choices(submission_id)

    def save_submission(
        self,
        submission_id: str,
        *,
        choices: Mapping[str, Any] | None = None,
        summary: str | None = None,
        members: Iterable[str] | None = None,
        edition: str | None = None,
        sender: str | None = None,
    ) -> SubmissionRecord:
        """Remembers what is given of it. choices: as choices_to_plain makes them."""
        return self._submissions.save(
            submission_id, choices=choices, summary=summary, members=members, edition=edition, sender=sender
        )

    def set_aside(self, submission_id: str) -> SubmissionRecord:
        """Puts a submission aside; Refused while it is accepted."""
        return self._submissions.set_aside(submission_id)

    def bring_back(self, submission_id: str) -> SubmissionRecord:
        """Lets a submission that was put aside wait again."""
        return self._submissions.bring_back(submission_id)

    def forget_submission(self, submission_id: str) -> None:
        """Removes a submission and its file; Refused where it was ever accepted."""
        self._submissions.forget(submission_id)

    def prepare_import(self) -> None:
        """Makes the day's copy of the store now, so that the first accepting is as quick as the others."""
        from wcodesk.store.import_backup import back_up_before_imports

        back_up_before_imports(self._db, self._clock(), self._import_backups)

    def accept(self, acceptance: Acceptance, *, submission_id: str = "", why: str = "") -> ChangeSet:
        """All that was decided about a submission, in one operation and one step of undo; or nothing, and it raises.

        What the report says already is not written again, so that accepting twice changes nothing and the note says
        so. The first time on a day a copy of the store is made beside it. submission_id: found by its bytes without
        one. why: for the journal; "from FILE" without one.
        Raises Refused, with the names, for what was changed since it was decided about.
        """
        from wcodesk.store.accepting import Accepting

        writing = self._writing
        accepting = Accepting(self._db, writing.journal, writing.missions, self._submissions, self._import_backups)
        return accepting.accept(acceptance, submission_id=submission_id, why=why)
