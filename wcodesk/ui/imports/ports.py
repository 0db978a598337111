"""What the import window needs of the rest of the desk: who reads files, who stores what was decided, who compares."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from PySide6.QtWidgets import QWidget

from wcodesk.model.changes import ChangeSet
from wcodesk.model.decisions import Acceptance, Choices
from wcodesk.model.members import MemberIndex
from wcodesk.model.progress import Progress
from wcodesk.model.submission import ForeignSheet, SubmissionProposal, SubmissionRecord

Mark = Literal["same", "added", "removed"]
Marks = Sequence[tuple[str, str]]  # (mark, text), of which the text of same and added is the new text


class Arrival(NamedTuple):
    """A file as the reading left it.

    content: what was read, for ImportDesk.keep alone to understand; problem: why there is none, in one sentence.
    submission_id: of a file that the store holds already and that was read again.
    """

    name: str
    content: object = None
    problem: str = ""
    submission_id: str = ""


class Review(NamedTuple):
    """A submission that can be gone through.

    repropose: the proposal under other choices, against the report as it is at that moment; quick.
    known: this very file was kept before; record and choices are those of then.
    editions: those that it may be for as they are at that moment, (id, name).
    """

    record: SubmissionRecord
    choices: Choices
    repropose: Callable[[Choices], SubmissionProposal]
    known: bool = False
    editions: Callable[[], tuple[tuple[str, str], ...]] = tuple


class ImportDesk(Protocol):
    """The reader's and the store's side. Every method but the two that read is called in the window's thread.

    What the user or the machine did wrong is a DeskError, with nothing changed.
    """

    @property
    def members(self) -> MemberIndex:
        """The Members of the open store."""

    def read(self, paths: Sequence[Path], progress: Progress) -> list[Arrival]:
        """Read files, and the workbooks in folders. Runs beside the window and touches no store."""

    def fetch(self, submission_ids: Sequence[str]) -> list[object]:
        """What read_again needs of submissions that the store holds: their bytes, as plain values."""

    def read_again(self, fetched: Sequence[object], progress: Progress) -> list[Arrival]:
        """Read what the store holds. Runs beside the window and touches no store."""

    def keep(self, arrival: Arrival) -> Review:
        """Keep what was read in the store, where it is not there yet, and make it ready to be gone through."""

    def submissions(self, text: str = "") -> Sequence[SubmissionRecord]:
        """The record of imports, the latest first. text: those whose name, Member or sender holds it."""

    def save_choices(self, submission_id: str, choices: Choices, summary: str) -> None:
        """Keep what was decided until now. summary: what there is to decide, in one line."""

    def set_aside(self, submission_id: str) -> None:
        """It is not wanted, and is kept."""

    def bring_back(self, submission_id: str) -> None:
        """It is waiting again."""

    def prepare(self) -> None:
        """What makes the first accepting take longer than the others."""

    def accept(self, submission_id: str, acceptance: Acceptance) -> ChangeSet:
        """Write what was accepted, in one operation. An empty acceptance changes nothing and is accepted too."""

    def undo(self, operation_id: str) -> ChangeSet:
        """Take back what accepting did. What was changed since stays, and is named in the note."""


class Combination(Protocol):
    """Both sides' changes in one text."""

    @property
    def text(self) -> str:
        """The small Markdown; where both sides changed a paragraph, both stand one below the other."""

    @property
    def clean(self) -> bool:
        """Whether that happened nowhere."""


class Compare(NamedTuple):
    """How texts are compared: combine(sent, theirs, ours), sent None where nobody knows it; word_marks(old, new)."""

    combine: Callable[[str | None, str, str], Combination]
    word_marks: Callable[[str, str], Marks]


MakeMapping = Callable[[ForeignSheet, MemberIndex], QWidget]
"""Makes the form that says what the columns of a foreign sheet are; it has a signal confirmed(SheetMapping)."""
