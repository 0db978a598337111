"""A submission: what came back in one file, and what it would change. Plain values, before anyone accepted them.

A reader makes a Submission of a file alone. Beside what the report says now it becomes a SubmissionProposal, in which
each text and record stands three times: as it was sent, as it came back, as it is now.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from wcodesk.model.records import Edition, EditionState, SectionKind
from wcodesk.model.translation import tr


class Place(NamedTuple):
    """Where something stands in the file. cells: as Excel writes them, "B12" or "B12:E14"; "" for the whole sheet."""

    sheet: str
    cells: str = ""

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cells}" if self.cells else self.sheet


class Level(StrEnum):
    """How bad a problem is. An error keeps its item out until it is mended; the rest of the file goes in."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class ProblemKind(StrEnum):
    """What a problem is about."""

    DATE = "date"
    CHOICE = "not on the list"
    MEMBER = "unknown Member"
    REQUIRED = "missing"
    LENGTH = "too long"
    CELL = "cell without a value"  # an error value, or a formula whose result the file does not hold
    TEXT = "text"  # letters that look damaged, a text that Excel cut off
    STRUCTURE = "structure"  # a type that is none, a row that belongs nowhere
    WORKBOOK = "workbook"  # of the file or a sheet as a whole


class Offer(NamedTuple):
    """Something that can be chosen instead. value: what the cell would have to say; label: what is shown."""

    value: str
    label: str


class Problem(NamedTuple):
    """One thing to look at.

    sentence: what is wrong and what to do. value: what stands in the cell; item: the key of the change that it is
    about, "" for none. field: the name of the field, for a value that can be mapped once for the whole file
    ("member", "form"…), else "". offers: the likeliest repairs first.
    mendable: the cell can be written anew in the review (its place is then one cell).
    """

    level: Level
    kind: ProblemKind
    place: Place
    sentence: str
    value: str = ""
    item: str = ""
    field: str = ""
    offers: tuple[Offer, ...] = ()
    mendable: bool = False


class Ignored(NamedTuple):
    """Cells that hold something and are not taken, with the reason. places: the first of them."""

    reason: str
    times: int
    places: tuple[Place, ...] = ()


class Account(NamedTuple):
    """What became of every cell of the file that holds something: seen == read + problems + all that is ignored.

    read: cells whose content is part of a change, or of a text or record that is as it was.
    """

    seen: int
    read: int
    problems: int
    ignored: tuple[Ignored, ...] = ()


NOTHING_SEEN = Account(0, 0, 0)


class SheetUse(StrEnum):
    """What a sheet that is none of ours is read as."""

    TEXTS = "texts"
    MISSIONS = "missions"
    NOTHING = "nothing"


class DateOrder(StrEnum):
    """What comes first in dates of figures that can be read in two ways."""

    AS_SHOWN = ""  # what other dates of the column show, else the day
    DAY = "day"
    MONTH = "month"


class SheetMapping(NamedTuple):
    """How a sheet that is none of ours is to be read.

    header: the row of the column heads (the lower one of two), 0 for none. member: the code, where no column says.
    columns: (column, field), 1-based, no column twice. Fields of missions are those of MISSION_FIELDS, each once, and
    "begin" and "end", which make "when" together. Fields of texts are "member", "heading", "type", "level", "label",
    each once, and "text". Texts without a column "heading" have their headings in rows of their own, and what stands in
    several columns "text" of a row is a row of a table; unless the head of one of these columns is a section's:
    then each is a section under its own head. dates: how those in figures are read.
    """

    use: SheetUse
    header: int = 0
    columns: tuple[tuple[int, str], ...] = ()
    member: str = ""
    dates: DateOrder = DateOrder.AS_SHOWN


class ForeignSheet(NamedTuple):
    """A sheet that is none of ours, and how it was read.

    heads: what stands over each column, by column; rows: the first rows as they look, from the row `first` on, blank
    ones too; of: how many rows there are from there; scores: how sure each column's field is, 0 to 1.
    confirmed: somebody said that the mapping is right, now or before; remembered: before.
    date: one of those in figures that can be read in two ways, "" where there is none.
    """

    sheet: str
    mapping: SheetMapping
    heads: tuple[tuple[int, str], ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    of: int = 0
    scores: tuple[tuple[int, float], ...] = ()
    confirmed: bool = False
    remembered: bool = False
    first: int = 1
    date: str = ""


@dataclass(frozen=True, slots=True)
class ReturnedText:
    """A section as it came back.

    key: the same however often the file is read; section_id: "" where the file does not know it.
    sent: the small Markdown that was sent, None where that is not known ("" for none); text: what came back.
    silent: all its rows are empty, which says nothing; clears: its text is to be emptied.
    heading: as sent, or as found where nothing was sent; new_heading: as it came back where that differs, else "".
    """

    key: str
    member: str
    kind: SectionKind
    heading: str
    place: Place
    text: str
    sent: str | None = None
    section_id: str = ""
    level: int = 1
    new_heading: str = ""
    silent: bool = False
    clears: bool = False


@dataclass(frozen=True, slots=True)
class ReturnedRecord:
    """A mission or a row of a register as it came back.

    table: "missions" or the register's kind. values: what is stored, by field; a field is missing where the cell was
    empty (keep) or has a problem. sent: None where that is not known, or for a new one. cells: of each field.
    """

    key: str
    member: str
    table: str
    values: Mapping[str, str]
    place: Place
    sent: Mapping[str, str] | None = None
    record_id: str = ""
    cells: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Submission:
    """What one file says, whatever the report says.

    edition: id of the edition that it was made from, "" where it does not say. members: codes. sender: by the names of
    SENDER_FIELDS. date: of what was sent, "2026-11-28" or "". kept: cells that were emptied, which keeps what is there.
    """

    name: str
    sha256: str
    edition: str = ""
    edition_name: str = ""
    date: str = ""
    members: tuple[str, ...] = ()
    sender: Mapping[str, str] = field(default_factory=dict)
    texts: tuple[ReturnedText, ...] = ()
    records: tuple[ReturnedRecord, ...] = ()
    problems: tuple[Problem, ...] = ()
    foreign: tuple[ForeignSheet, ...] = ()
    kept: int = 0
    account: Account = NOTHING_SEEN


class ChangeState(StrEnum):
    """How the three states of a text or record stand to one another."""

    SAME = "as it stands"  # what came back is what the report says now
    UNTOUCHED = "not changed by the Member"  # what came back is what was sent; the report may have moved on
    CHANGED = "changed"  # by the Member alone
    BOTH = "changed on both sides"
    DIFFERS = "differs"  # from now, and what was sent is not known
    NEW = "new"
    LIKELY = "probably known"  # new, but much like a record that is there
    GONE = "no longer in the report"  # what was sent was removed since

    @property
    def folded(self) -> bool:
        """Whether there is nothing to decide."""
        return self in (ChangeState.SAME, ChangeState.UNTOUCHED)

    @property
    def asks(self) -> bool:
        """Whether somebody has to decide; the others have a default."""
        return self in (ChangeState.BOTH, ChangeState.DIFFERS, ChangeState.LIKELY, ChangeState.GONE)


@dataclass(frozen=True, slots=True)
class TextChange:
    """A section three times. now: None where the report does not have it; revision: of the journal, of now.

    heading: as the report prints it now, or would print it. new_heading: where the Member changed it, else "".
    position: of a new section among those of its entry, from 0. blocked: a problem of the level error keeps it out.
    """

    key: str
    member: str
    kind: SectionKind
    heading: str
    place: Place
    state: ChangeState
    sent: str | None
    returned: str
    now: str | None
    section_id: str = ""
    revision: str = ""
    level: int = 1
    position: int | None = None
    new_heading: str = ""
    clears: bool = False
    blocked: bool = False

    @property
    def title(self) -> str:
        """What the list of changes calls it."""
        return self.heading or self.new_heading or tr("(no heading)")


class Candidate(NamedTuple):
    """A record that is there and may be the one that came back. likeness: 0 to 100; values: as it stands now."""

    record_id: str
    title: str
    when: str
    likeness: int
    values: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A mission or a row of a register three times, by field.

    returned: complete, with what is kept filled in from now (or, for what is not there, from what was sent);
    clashes: fields that both sides changed, differently. record_id: "" for a new one and for rows of registers, which
    are known by now. candidates: the likeliest first. region: for a new mission or contact.
    """

    key: str
    member: str
    table: str
    title: str
    place: Place
    state: ChangeState
    sent: Mapping[str, str] | None
    returned: Mapping[str, str]
    now: Mapping[str, str] | None
    record_id: str = ""
    revision: str = ""
    region: str = ""
    clashes: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    cells: Mapping[str, str] = field(default_factory=dict)
    blocked: bool = False


@dataclass(frozen=True, slots=True)
class SubmissionProposal:
    """What a submission would change in an edition."""

    submission: Submission
    edition: str
    edition_name: str
    texts: tuple[TextChange, ...] = ()
    records: tuple[RecordChange, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def changes(self) -> tuple[TextChange | RecordChange, ...]:
        """Texts, then records."""
        return (*self.texts, *self.records)

    @property
    def mapped(self) -> bool:
        """Whether every sheet that is none of ours was confirmed; else nothing of the file should be taken unseen."""
        return all(sheet.confirmed for sheet in self.submission.foreign if sheet.mapping.use is not SheetUse.NOTHING)

    @property
    def worst(self) -> Level | None:
        """The worst problem's level."""
        levels = {problem.level for problem in self.problems}
        return next((level for level in Level if level in levels), None)


def edition_for(made_from: str, editions: Sequence[Edition], chosen: str = "") -> Edition | None:
    """The edition that a submission is for: the one chosen, the one that it was made from while that is open, else the
    newest open one. None where there is none.

    made_from: its id, "" where it is not known. editions: the newest first. What was made from one that is frozen goes
    into a newer one, and never into an older one unseen: where there is no newer one, it stays for the frozen one.
    """
    by_id = {edition.id: edition for edition in editions}
    if chosen in by_id:
        return by_id[chosen]
    source = by_id.get(made_from)
    if source is not None and source.state is EditionState.OPEN:
        return source
    newer = editions if source is None else editions[: editions.index(source)]
    return next((edition for edition in newer if edition.state is EditionState.OPEN), source)


class SubmissionState(StrEnum):
    """How far a submission is."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    TAKEN_BACK = "taken back"  # accepted and undone
    SET_ASIDE = "set aside"


class SubmissionRecord(NamedTuple):
    """A line of the record of imports.

    received, decided: moments as the journal writes them, "" where it did not happen; who: accepted it.
    summary: what accepting did, or what there is to decide, in one line. operation_id: of the accepting.
    """

    id: str
    sha256: str
    name: str
    size: int
    received: str
    state: SubmissionState
    members: tuple[str, ...] = ()
    edition: str = ""
    sender: str = ""
    summary: str = ""
    decided: str = ""
    who: str = ""
    operation_id: str = ""


class Provenance(NamedTuple):
    """Where a revision came from: a file, and the cells in it."""

    submission_id: str
    file: str
    sheet: str
    cells: str
    received: str
