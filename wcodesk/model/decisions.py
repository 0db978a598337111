"""What was decided about a submission, and what follows for the store.

Reading and proposing are functions of the file, the report and these Choices, so that whoever repairs a cell, maps a
name or picks another edition sees the result at once, and can go on another day.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any, NamedTuple

from wcodesk.model.markdown import parse, render
from wcodesk.model.records import SectionKind
from wcodesk.model.submission import (
    DateOrder,
    Level,
    Place,
    RecordChange,
    SheetMapping,
    SheetUse,
    SubmissionProposal,
    TextChange,
)


class Take(StrEnum):
    """Which of the texts counts."""

    THEIRS = "theirs"
    OURS = "ours"
    OWN = "own"  # combined or edited: what the decision itself says


class Decision(NamedTuple):
    """About one change. text, values: for OWN; target: id of the record that a new one is the same as, "" for none.

    about: what stood in the report when it was decided, as `ours_of` says it; "" where that does not matter.
    """

    take: Take
    text: str = ""
    values: Mapping[str, str] = {}
    target: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """All that somebody said about one submission.

    edition: id of the edition it is for, "" for the one that it says. words: stored values by field, then by what the
    file says ("" leaves it out); repairs: what a cell should say, by "Sheet!B12"; sheets: how foreign sheets are read.
    """

    edition: str = ""
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    repairs: Mapping[str, str] = field(default_factory=dict)
    sheets: Mapping[str, SheetMapping] = field(default_factory=dict)
    decisions: Mapping[str, Decision] = field(default_factory=dict)


class AcceptedText(NamedTuple):
    """A section as it is to be. section_id: "" adds it to the Member's entry, at the position; None: at the end.

    text: the small Markdown, None leaves it; heading: "" leaves it. expected: the revision that was decided about.
    """

    member: str
    section_id: str
    kind: SectionKind
    heading: str
    text: str | None
    level: int
    position: int | None
    expected: str
    place: Place


class AcceptedRecord(NamedTuple):
    """A mission or a row of a register as it is to be.

    values: the fields to write. record_id: of a mission, "" for a new one. before: the row of a register as it is now,
    None for a new one. places: of each field, for those that the file speaks of.
    """

    member: str
    table: str
    record_id: str
    region: str
    values: Mapping[str, str]
    before: Mapping[str, str] | None
    expected: str
    place: Place


class Acceptance(NamedTuple):
    """What accepting a submission writes, in one operation."""

    file: str
    sha256: str
    edition: str
    members: tuple[str, ...]
    texts: tuple[AcceptedText, ...]
    records: tuple[AcceptedRecord, ...]

    def __bool__(self) -> bool:
        return bool(self.texts or self.records)


def default_decision(change: TextChange | RecordChange) -> Decision | None:
    """By rule: theirs where we did not touch it since it was sent, None where somebody has to decide."""
    if change.state.folded or change.blocked:
        return Decision(Take.OURS)
    return None if change.state.asks else Decision(Take.THEIRS)


def decision_of(change: TextChange | RecordChange, choices: Choices) -> Decision | None:
    """What was decided about a change, or what the rule says; None where it is open."""
    if change.blocked:
        return Decision(Take.OURS)
    return chosen(change, choices) or default_decision(change)


def chosen(change: TextChange | RecordChange, choices: Choices) -> Decision | None:
    """What somebody decided about a change, if that still counts."""
    said = choices.decisions.get(change.key)
    return said if said and _still(change, said) else None


def ours_of(change: TextChange | RecordChange) -> str:
    """A mark of what the report says now of a change: another one where somebody changed it here."""
    said: list[object] = [sorted(change.now.items()) if isinstance(change.now, Mapping) else change.now]
    if isinstance(change, TextChange) and change.new_heading:
        said.append(change.heading)
    return sha256(json.dumps(said).encode()).hexdigest()[:16]


def _still(change: TextChange | RecordChange, said: Decision) -> bool:
    """Whether a decision counts: not where ours was changed since, unless ours stays or says what was decided."""
    if said.take is Take.OURS or said.about in ("", ours_of(change)):
        return True
    if said.take is not Take.OWN or change.now is None:
        return False
    if isinstance(change, TextChange):
        return render(parse(said.text)) == change.now
    return all(change.now.get(name, "") == value for name, value in said.values.items())


def open_changes(proposal: SubmissionProposal, choices: Choices) -> list[TextChange | RecordChange]:
    """The changes that somebody still has to decide about."""
    return [change for change in proposal.changes if decision_of(change, choices) is None]


def is_clean(proposal: SubmissionProposal, choices: Choices) -> bool:
    """Whether it can be accepted without a look: no error or warning, nothing open, nothing guessed."""
    serious = any(problem.level is not Level.NOTE for problem in proposal.problems)
    return proposal.mapped and not serious and not open_changes(proposal, choices)


def accepted(proposal: SubmissionProposal, choices: Choices) -> Acceptance:
    """What the store is to write, without changes that are open, blocked or ours, and those that alter nothing."""
    return Acceptance(
        proposal.submission.name,
        proposal.submission.sha256,
        proposal.edition,
        proposal.submission.members,
        tuple(_texts(proposal, choices)),
        tuple(_records(proposal, choices)),
    )


def _texts(proposal: SubmissionProposal, choices: Choices) -> Iterator[AcceptedText]:
    for change in proposal.texts:
        decision = decision_of(change, choices)
        if decision is None or decision.take is Take.OURS:
            continue
        text: str | None = change.returned if decision.take is Take.THEIRS else render(parse(decision.text))
        heading = change.new_heading
        if not change.section_id:
            heading = heading or change.heading
        elif text == change.now:
            text = None
        if change.section_id and text is None and not heading:
            continue
        yield AcceptedText(
            change.member, change.section_id, change.kind, heading, text, change.level, change.position,
            change.revision, change.place,
        )  # fmt: skip


def _records(proposal: SubmissionProposal, choices: Choices) -> Iterator[AcceptedRecord]:
    for change in proposal.records:
        decision = decision_of(change, choices)
        if decision is None or decision.take is Take.OURS:
            continue
        values = dict(change.returned if decision.take is Take.THEIRS else decision.values)
        record_id = decision.target or change.record_id
        before = change.now
        if record_id or before is not None:
            now = before if before is not None and record_id == change.record_id else {}
            # What is left empty is kept; only a record that the file knows can lose a field.
            values = {name: value for name, value in values.items() if now.get(name) != value and (value or now)}
            if not values:
                continue
        yield AcceptedRecord(
            change.member, change.table, record_id, change.region, values, None if record_id else before,
            change.revision if record_id == change.record_id else "", change.place,
        )  # fmt: skip


def choices_to_plain(choices: Choices) -> dict[str, Any]:
    """Choices as JSON can say them."""
    return {
        "edition": choices.edition,
        "words": {name: dict(words) for name, words in choices.words.items()},
        "repairs": dict(choices.repairs),
        "sheets": {sheet: mapping_to_plain(mapping) for sheet, mapping in choices.sheets.items()},
        "decisions": {
            key: [decision.take.value, decision.text, dict(decision.values), decision.target, decision.about]
            for key, decision in choices.decisions.items()
        },
    }


def plain_to_choices(plain: Mapping[str, Any]) -> Choices:
    """Back. ValueError, KeyError, TypeError or AttributeError for what choices_to_plain did not make."""
    return Choices(
        _text(plain["edition"]),
        {name: texts_of(words) for name, words in plain["words"].items()},
        texts_of(plain["repairs"]),
        {sheet: plain_to_mapping(mapping) for sheet, mapping in plain["sheets"].items()},
        {key: _plain_to_decision(*decision) for key, decision in plain["decisions"].items()},
    )


def _plain_to_decision(take: str, text: str, values: Mapping[str, str], target: str, about: str = "") -> Decision:
    return Decision(Take(take), _text(text), texts_of(values), _text(target), _text(about))


def texts_of(plain: Mapping[str, Any]) -> dict[str, str]:
    """Texts by name. TypeError where something else stands there."""
    return {name: _text(value) for name, value in dict(plain).items()}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value


def stored_choices(plain: Any) -> Choices:
    """The choices in a store; none where they are damaged, or of a program that chooses otherwise."""
    try:
        return plain_to_choices(plain) if plain else Choices()
    except (AttributeError, KeyError, TypeError, ValueError):
        return Choices()


def mapping_to_plain(mapping: SheetMapping) -> list[Any]:
    """A mapping as JSON can say it."""
    plain = [mapping.use.value, mapping.header, [list(column) for column in mapping.columns], mapping.member]
    return [*plain, mapping.dates.value] if mapping.dates else plain  # which an earlier program reads too


def plain_to_mapping(plain: list[Any]) -> SheetMapping:
    """Back."""
    use, header, columns, member, *dates = plain
    return SheetMapping(
        SheetUse(use),
        int(header),
        tuple((int(column), str(name)) for column, name in columns),
        _text(member),
        DateOrder(dates[0] if dates else ""),
    )
