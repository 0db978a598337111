"""What the import window says of a submission, in words and figures. Pure functions of plain values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from wcodesk.model.decisions import Choices, Take, accepted, decision_of, open_changes
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import (
    ChangeState,
    ForeignSheet,
    Level,
    RecordChange,
    SheetUse,
    SubmissionProposal,
    SubmissionRecord,
    TextChange,
)

TABLES = {
    "missions": ("mission", "missions"),
    "conventions": ("convention", "conventions"),
    "groupings": ("grouping", "groupings"),
    "structures": ("structure", "structures"),
    "contacts": ("contact", "contacts"),
    "projects": ("project", "projects"),
}
_SOME_MEMBERS = 3


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 text", "2 texts"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(parts: Iterable[str]) -> str:
    """What is not empty, with commas."""
    return ", ".join(part for part in parts if part)


def member_name(code: str, members: MemberIndex) -> str:
    """A Member's name, or the code where nobody has it."""
    member = members.get(code) if code else None
    return member.name if member else code


def member_names(codes: Iterable[str], members: MemberIndex) -> str:
    """The names of the first Members, and how many there are besides."""
    names = [member_name(code, members) for code in codes]
    more = len(names) - _SOME_MEMBERS
    return listed([*names[:_SOME_MEMBERS], f"{more} more" if more > 0 else ""])


def day(moment: str) -> str:
    """The day and minute of a moment of the journal, by the clock on the wall."""
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    return f"{at.astimezone() if at.tzinfo else at:%Y-%m-%d %H:%M}"


def table_words(table: str, number: int) -> str:
    """A number of records: "2 missions"."""
    return count(number, *TABLES.get(table, ("record", "records")))


def asks(sheet: ForeignSheet) -> bool:
    """Whether somebody has to say what a sheet that is none of ours is."""
    return not sheet.confirmed and sheet.mapping.use is not SheetUse.NOTHING


class Counts:
    """How many changes, open ones and problems a proposal has. problems: errors and warnings."""

    def __init__(self, proposal: SubmissionProposal, choices: Choices) -> None:
        self.changes = sum(not change.state.folded for change in proposal.changes)
        self.open = len(open_changes(proposal, choices))
        self.open += sum(asks(sheet) for sheet in proposal.submission.foreign)
        self.problems = sum(problem.level is not Level.NOTE for problem in proposal.problems)

    def __str__(self) -> str:
        parts = (
            count(self.changes, "change"),
            f"{self.open} to decide" if self.open else "",
            count(self.problems, "problem") if self.problems else "",
        )
        return " · ".join(part for part in parts if part)


def found(proposal: SubmissionProposal) -> str:
    """What a file held: texts and records by how they stand, and what became of its cells."""
    texts = _by_state(proposal.texts)
    parts = [f"Texts: {texts}" if texts else ""]
    for table in dict.fromkeys(change.table for change in proposal.records):
        records = [change for change in proposal.records if change.table == table]
        parts.append(f"{TABLES.get(table, ('', 'records'))[1].capitalize()}: {_by_state(records)}")
    account = proposal.submission.account
    ignored = sum(each.times for each in account.ignored)
    cells = listed(
        (
            f"{account.read} read",
            f"{account.problems} with a problem" if account.problems else "",
            f"{ignored} not taken" if ignored else "",
        )
    )
    parts.append(f"Cells: {cells}" if account.seen else "")
    return "  ·  ".join(part for part in parts if part)


def _by_state(changes: Iterable[TextChange | RecordChange]) -> str:
    changes = list(changes)
    same = sum(change.state.folded for change in changes)
    new = sum(change.state in (ChangeState.NEW, ChangeState.LIKELY) for change in changes)
    asks = sum(change.state.asks and change.state is not ChangeState.LIKELY for change in changes)
    changed = len(changes) - same - new - asks
    named = ((same, "unchanged"), (changed, "changed"), (new, "new"), (asks, "to decide"))
    return listed(f"{number} {word}" if number else "" for number, word in named)


def outcome(proposal: SubmissionProposal, choices: Choices) -> str:
    """What accepting would do, in one sentence."""
    writes = accepted(proposal, choices)
    tables: dict[str, int] = {}
    for record in writes.records:
        tables[record.table] = tables.get(record.table, 0) + 1
    would = listed(
        (
            count(len(writes.texts), "text") if writes.texts else "",
            *(table_words(table, number) for table, number in tables.items()),
        )
    )
    kept = sum(_is_kept(change, choices) for change in proposal.changes)
    blocked = sum(change.blocked for change in proposal.changes)
    cleared = sum(change.clears and change.key in _taken(proposal, choices) for change in proposal.texts)
    silent = kept_cells(proposal)
    waiting = Counts(proposal, choices).open
    parts = (
        f"Would change {would}" if would else "Would change nothing",
        f"keeps {kept}" if kept else "",
        f"{waiting} open" if waiting else "",
        f"kept out by problems: {blocked}" if blocked else "",
        f"empty cells keep what is there: {silent}" if silent else "",
        f"texts cleared: {cleared}" if cleared else "",
    )
    return "; ".join(part for part in parts if part) + "."


def _is_kept(change: TextChange | RecordChange, choices: Choices) -> bool:
    decision = decision_of(change, choices)
    return not change.state.folded and not change.blocked and decision is not None and decision.take is Take.OURS


def _taken(proposal: SubmissionProposal, choices: Choices) -> set[str]:
    decisions = ((change.key, decision_of(change, choices)) for change in proposal.texts)
    return {key for key, decision in decisions if decision is not None and decision.take is Take.THEIRS}


def kept_cells(proposal: SubmissionProposal) -> int:
    """How many empty cells stand where something was sent: they keep what is there."""
    return proposal.submission.kept + sum(text.silent and bool(text.sent) for text in proposal.submission.texts)


def origin(proposal: SubmissionProposal) -> str:
    """Which edition a file was made from, when, and which edition it is for."""
    submission = proposal.submission
    made = f"made from {submission.edition_name}" if submission.edition_name else "made from an unknown edition"
    return listed(
        (
            made,
            f"sent on {submission.date}" if submission.date else "",
            f"for {proposal.edition_name}" if proposal.edition_name != submission.edition_name else "",
        )
    )


def sender(proposal: SubmissionProposal) -> str:
    """Who filled it in, with the remarks."""
    said = proposal.submission.sender
    who = listed(said.get(name, "") for name in ("name", "position", "email", "date"))
    remarks = " ".join(said.get("remarks", "").split())
    return "  ·  ".join(part for part in (f"From {who}" if who else "", f"“{remarks}”" if remarks else "") if part)


def search_words(record: SubmissionRecord, members: MemberIndex) -> str:
    """All that a search may find a submission by."""
    names = (member_name(code, members) for code in record.members)
    return " ".join((record.name, record.sender, *record.members, *names))
