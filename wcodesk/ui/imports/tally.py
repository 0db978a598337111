"""What accepting a submission would do, counted by Member and by section."""

from __future__ import annotations

from typing import NamedTuple

from wcodesk.model.decisions import Choices, Take, accepted, decision_of
from wcodesk.model.members import MemberIndex
from wcodesk.model.records import SectionKind
from wcodesk.model.submission import RecordChange, SubmissionProposal, TextChange
from wcodesk.model.translation import mark, tr
from wcodesk.ui.imports.words import member_name, table_of

_SECTIONS = {
    SectionKind.BACKGROUND: mark("Background"),
    SectionKind.CURRENT_PLANNING: mark("Current planning"),
    SectionKind.REFORM_PROGRESS: mark("Reform progress"),
    SectionKind.WCO_SUPPORT: mark("WCO support"),
    SectionKind.OTHER: mark("Other sections"),
}


class Line(NamedTuple):
    """A Member's texts of one kind, or its records of one table, by what becomes of them."""

    member: str
    what: str
    new: int = 0
    changed: int = 0
    cleared: int = 0
    kept: int = 0
    unchanged: int = 0
    kept_out: int = 0
    open: int = 0


COLUMNS = ("new", "changed", "cleared", "kept", "unchanged", "kept_out", "open")


def tally(proposal: SubmissionProposal, choices: Choices, members: MemberIndex) -> list[Line]:
    """A line a Member and kind, in the order of the proposal."""
    writes = accepted(proposal, choices)
    texts = {(text.member, text.section_id, text.place) for text in writes.texts}
    records = {(record.table, record.place) for record in writes.records}
    lines: dict[tuple[str, str], Line] = {}
    for change in proposal.changes:
        if isinstance(change, TextChange):
            what = tr(_SECTIONS[change.kind])
            written = (change.member, change.section_id, change.place) in texts
        else:
            what = tr(table_of(change.table).many)
            written = (change.table, change.place) in records
        key = (change.member, what)
        line = lines.get(key) or Line(member_name(change.member, members) or tr("The region"), what)
        column = fate(change, choices, written=written)
        lines[key] = line._replace(**{column: getattr(line, column) + 1})
    return list(lines.values())


def fate(change: TextChange | RecordChange, choices: Choices, *, written: bool) -> str:
    """The column that a change counts in."""
    decision = decision_of(change, choices)
    if change.blocked:
        return "kept_out"
    if decision is None:
        return "open"
    if not written:
        return "kept" if decision.take is Take.OURS and not change.state.folded else "unchanged"
    if isinstance(change, TextChange):
        if change.clears and decision.take is Take.THEIRS:
            return "cleared"
        return "changed" if change.section_id else "new"
    return "changed" if decision.target or change.record_id or change.now is not None else "new"


def totals(lines: list[Line]) -> Line:
    """All lines together."""
    return Line("", "", *(sum(getattr(line, column) for line in lines) for column in COLUMNS))
