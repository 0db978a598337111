"""What the import window says of a submission, in words and figures. Pure functions of plain values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import reduce
from typing import NamedTuple

from wcodesk.model.decisions import Choices, Take, accepted, decision_of, open_changes
from wcodesk.model.members import MemberIndex
from wcodesk.model.spoken_names import name_of
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
from wcodesk.model.translation import counted, mark, number, tr
from wcodesk.ui.imports.summaries import retold, to_do


class Table(NamedTuple):
    """What the records of a table are called: one and many as a heading, some with their number, as counted() wants."""

    one: str
    many: str
    some: tuple[str, str]


TABLES = {
    "missions": Table(mark("Mission"), mark("Missions"), (mark("{n} mission"), mark("{n} missions"))),
    "conventions": Table(mark("Convention"), mark("Conventions"), (mark("{n} convention"), mark("{n} conventions"))),
    "groupings": Table(mark("Grouping"), mark("Groupings"), (mark("{n} grouping"), mark("{n} groupings"))),
    "structures": Table(mark("Structure"), mark("Structures"), (mark("{n} structure"), mark("{n} structures"))),
    "contacts": Table(mark("Contact"), mark("Contacts"), (mark("{n} contact"), mark("{n} contacts"))),
    "projects": Table(mark("Project"), mark("Projects"), (mark("{n} project"), mark("{n} projects"))),
}
_RECORDS = Table(mark("Record"), mark("Records"), (mark("{n} record"), mark("{n} records")))
_SOME_MEMBERS = 3


def table_of(name: str) -> Table:
    """What the records of a table are called."""
    return TABLES.get(name, _RECORDS)


def titled(name: str, value: str) -> str:
    """Something with its name before it."""
    return tr("{name}: {value}", name=name, value=value)


def listed(parts: Iterable[str]) -> str:
    """What is not empty, with commas."""
    return ", ".join(part for part in parts if part)


def member_name(code: str, members: MemberIndex) -> str:
    """A Member's name, or the code where nobody has it."""
    member = members.get(code) if code else None
    return name_of(member) if member else code


def member_names(codes: Iterable[str], members: MemberIndex) -> str:
    """The names of the first Members, and how many there are besides."""
    names = [member_name(code, members) for code in codes]
    more = len(names) - _SOME_MEMBERS
    return listed([*names[:_SOME_MEMBERS], tr("{n} more", n=number(more)) if more > 0 else ""])


def day(moment: str) -> str:
    """The day and minute of a moment of the journal, by the clock on the wall."""
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    return f"{at.astimezone() if at.tzinfo else at:%Y-%m-%d %H:%M}"


def lately(moment: str, today: date) -> str:
    """A moment as people say it while it is near."""
    when = day(moment)
    on, _, clock = when.partition(" ")
    if on == str(today):
        return tr("today {time}", time=clock)
    return tr("yesterday {time}", time=clock) if on == str(today - timedelta(days=1)) else when


def table_words(table: str, how_many: int) -> str:
    """A number of records: "2 missions"."""
    one, many = table_of(table).some
    return counted(how_many, tr(one), tr(many))


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

    @property
    def kept(self) -> str:
        """As the record of imports keeps it."""
        return to_do(self.changes, self.open, self.problems)

    def __str__(self) -> str:
        return retold(self.kept)


def found(proposal: SubmissionProposal) -> str:
    """What a file held: texts and records by how they stand, and what became of its cells."""
    texts = _by_state(proposal.texts)
    parts = [titled(tr("Texts"), texts) if texts else ""]
    for table in dict.fromkeys(change.table for change in proposal.records):
        records = [change for change in proposal.records if change.table == table]
        parts.append(titled(tr(table_of(table).many), _by_state(records)))
    account = proposal.submission.account
    ignored = sum(each.times for each in account.ignored)
    cells = listed(
        (
            tr("{n} read", n=number(account.read)),
            tr("{n} with a problem", n=number(account.problems)) if account.problems else "",
            tr("{n} left out", n=number(ignored)) if ignored else "",
        )
    )
    parts.append(titled(tr("Cells"), cells) if account.seen else "")
    return "  ·  ".join(part for part in parts if part)


def _by_state(changes: Iterable[TextChange | RecordChange]) -> str:
    changes = list(changes)
    same = sum(change.state.folded for change in changes)
    new = sum(change.state in (ChangeState.NEW, ChangeState.LIKELY) for change in changes)
    asks = sum(change.state.asks and change.state is not ChangeState.LIKELY for change in changes)
    changed = len(changes) - same - new - asks
    named = (
        (same, tr("{n} unchanged")),
        (changed, tr("{n} changed")),
        (new, tr("{n} new")),
        (asks, tr("{n} to decide")),
    )
    return listed(words.format(n=number(how_many)) if how_many else "" for how_many, words in named)


def outcome(proposal: SubmissionProposal, choices: Choices) -> str:
    """What accepting would do, in one sentence."""
    writes = accepted(proposal, choices)
    tables: dict[str, int] = {}
    for record in writes.records:
        tables[record.table] = tables.get(record.table, 0) + 1
    would = listed(
        (
            counted(len(writes.texts), tr("{n} text"), tr("{n} texts")) if writes.texts else "",
            *(table_words(table, how_many) for table, how_many in tables.items()),
        )
    )
    kept = sum(_is_kept(change, choices) for change in proposal.changes)
    blocked = sum(change.blocked for change in proposal.changes)
    cleared = sum(change.clears and change.key in _taken(proposal, choices) for change in proposal.texts)
    silent = kept_cells(proposal)
    waiting = Counts(proposal, choices).open
    parts = (
        tr("Would change {what}", what=would) if would else tr("Would change nothing"),
        tr("keeps {n}", n=number(kept)) if kept else "",
        tr("{n} open", n=number(waiting)) if waiting else "",
        tr("kept out by problems: {n}", n=number(blocked)) if blocked else "",
        tr("empty cells keep what is there: {n}", n=number(silent)) if silent else "",
        tr("texts cleared: {n}", n=number(cleared)) if cleared else "",
    )
    return f"{reduce(_before, filter(None, parts))}."


def _before(told: str, more: str) -> str:
    return tr("{told}; {more}", told=told, more=more)


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
    source, goal = submission.edition_name, proposal.edition_name
    if source and submission.edition == proposal.edition:
        source = goal  # which is in the language that is spoken
    return listed(
        (
            tr("made from {edition}", edition=source) if source else tr("made from an unknown edition"),
            tr("sent on {date}", date=submission.date) if submission.date else "",
            tr("for {edition}", edition=goal) if goal != source else "",
        )
    )


def sender(proposal: SubmissionProposal) -> str:
    """Who filled it in, with the remarks."""
    said = proposal.submission.sender
    who = listed(said.get(name, "") for name in ("name", "position", "email", "date"))
    remarks = " ".join(said.get("remarks", "").split())
    parts = (tr("From {who}", who=who) if who else "", tr("“{words}”", words=remarks) if remarks else "")
    return "  ·  ".join(part for part in parts if part)


def search_words(record: SubmissionRecord, members: MemberIndex) -> str:
    """All that a search may find a submission by."""
    names = (member_name(code, members) for code in record.members)
    return " ".join((record.name, record.sender, *record.members, *names))
