"""What there is to go through in a submission, a row each, in the order in which one goes through it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from wcodesk.model.decisions import Choices, Decision, Take, chosen, decision_of, default_decision
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import (
    ChangeState,
    ForeignSheet,
    Level,
    Problem,
    RecordChange,
    SheetUse,
    SubmissionProposal,
    TextChange,
)
from wcodesk.ui.imports.words import TABLES, asks, member_name


class ItemKind(StrEnum):
    """What a row is."""

    SHEET = "sheet"
    PROBLEM = "problem"
    TEXT = "text"
    MISSION = "mission"
    FACT = "fact"
    MENDED = "mended"
    FOLD = "fold"


class Show(StrEnum):
    """Which rows are wanted."""

    ALL = "All"
    TO_DECIDE = "To decide"
    CHANGED = "Changed"
    PROBLEMS = "Problems"
    TEXTS = "Texts"
    MISSIONS = "Missions"
    FACTS = "Facts"
    UNCHANGED = "Unchanged"


class Mended(NamedTuple):
    """A choice that changed what is read. repair: of this cell; or of all that say `said` in this field."""

    repair: str = ""
    field: str = ""
    said: str = ""
    value: str = ""


class Item(NamedTuple):
    """A row.

    icon, state: its sign and the word for it; member: its name; decision: what was decided, in a word.
    needs: somebody should look at it; open: a decision is missing; folded: there is nothing to decide.
    """

    key: str
    kind: ItemKind
    icon: str
    state: str
    title: str
    member: str = ""
    place: str = ""
    decision: str = ""
    needs: bool = False
    open: bool = False
    folded: bool = False
    change: TextChange | RecordChange | None = None
    problem: Problem | None = None
    sheet: ForeignSheet | None = None
    mended: Mended | None = None


_LEVELS = {Level.ERROR: ("problem", "Error"), Level.WARNING: ("warning", "Warning"), Level.NOTE: ("note", "Note")}
_STATES = {
    ChangeState.SAME: ("same", "As it stands"),
    ChangeState.UNTOUCHED: ("same", "Not changed"),
    ChangeState.CHANGED: ("edit", "Changed"),
    ChangeState.BOTH: ("question", "Both changed"),
    ChangeState.DIFFERS: ("question", "Differs"),
    ChangeState.NEW: ("add", "New"),
    ChangeState.LIKELY: ("question", "Known?"),
    ChangeState.GONE: ("question", "Was removed"),
}
_TAKES = {Take.THEIRS: "theirs", Take.OURS: "ours", Take.OWN: "own text"}


def list_items(proposal: SubmissionProposal, choices: Choices, members: MemberIndex) -> list[Item]:
    """All rows: foreign sheets, problems (errors first), what is to decide, what has a default, the rest."""
    changes = [_of_change(change, choices, members) for change in proposal.changes]
    problems = list(_of_problems(proposal))
    sheets = [_of_sheet(sheet) for sheet in proposal.submission.foreign]
    asking = [item for item in changes if item.change is not None and item.change.state.asks]
    plain = [item for item in changes if item not in asking and not item.folded]
    return [
        *(item for item in sheets if item.open),
        *(item for item in problems if item.state != "Note"),
        *asking,
        *plain,
        *(item for item in problems if item.state == "Note"),
        *(item for item in sheets if not item.open),
        *_of_mended(choices),
        *(item for item in changes if item.folded),
    ]


def shown(item: Item, show: Show) -> bool:
    """Whether a row is among those wanted."""
    match show:
        case Show.ALL:
            return True
        case Show.TO_DECIDE:
            return item.open
        case Show.CHANGED:
            return item.change is not None and not item.folded
        case Show.PROBLEMS:
            return item.kind in (ItemKind.PROBLEM, ItemKind.SHEET, ItemKind.MENDED)
        case Show.TEXTS:
            return item.kind is ItemKind.TEXT
        case Show.MISSIONS:
            return item.kind is ItemKind.MISSION
        case Show.FACTS:
            return item.kind is ItemKind.FACT
        case Show.UNCHANGED:
            return item.folded


def _of_change(change: TextChange | RecordChange, choices: Choices, members: MemberIndex) -> Item:
    decision = decision_of(change, choices)
    said = chosen(change, choices) is not None and not change.blocked
    sign, state = _STATES[change.state]
    if isinstance(change, TextChange):
        kind = ItemKind.TEXT
        title = change.title
        if change.clears:
            state = "Cleared"
    else:
        kind = ItemKind.MISSION if change.table == "missions" else ItemKind.FACT
        title = change.title or "(no title)"
        if kind is ItemKind.FACT:
            title = f"{TABLES.get(change.table, ('record',))[0].capitalize()}: {title}"
    if change.blocked:
        sign, state = "problem", "Kept out"
    elif said:
        sign = "check"
    open_ = decision is None
    return Item(
        f"change {change.key}",
        kind,
        sign,
        state,
        title,
        member_name(change.member, members),
        str(change.place),
        _told(change, decision, chosen=said),
        needs=open_,
        open=open_,
        folded=change.state.folded and not said,
        change=change,
    )


def _told(change: TextChange | RecordChange, decision: Decision | None, *, chosen: bool) -> str:
    if decision is None:
        return "to decide"
    if change.blocked:
        return "after the problem is mended"
    if change.state.folded and not chosen:
        return ""
    word = _TAKES[decision.take]
    if decision.take is Take.THEIRS and change.state is ChangeState.LIKELY:
        word = "the same as another" if decision.target else "a new one"
    elif decision.take is Take.OWN and isinstance(change, RecordChange):
        word = "own values"
    return word if chosen or decision != default_decision(change) else f"{word}, by rule"


def _of_problems(proposal: SubmissionProposal) -> Iterator[Item]:
    levels = list(Level)
    seen: dict[str, int] = {}
    for problem in sorted(proposal.problems, key=lambda problem: levels.index(problem.level)):
        sign, state = _LEVELS[problem.level]
        name = f"problem {problem.place} {problem.kind}"
        seen[name] = seen.get(name, 0) + 1
        yield Item(
            f"{name} {seen[name]}",
            ItemKind.PROBLEM,
            sign,
            state,
            " ".join(problem.sentence.split()),
            place=str(problem.place),
            needs=problem.level is Level.ERROR and problem.mendable,
            problem=problem,
        )


def _of_sheet(sheet: ForeignSheet) -> Item:
    open_ = asks(sheet)
    nothing = sheet.mapping.use is SheetUse.NOTHING
    title = f"Sheet “{sheet.sheet}” is none of ours"
    if open_:
        title += ": say what its columns are"
    elif not nothing:
        title += f", read as {sheet.mapping.use}"
    decision = "to decide" if open_ else "left out" if nothing else "as before" if sheet.remembered else "confirmed"
    return Item(
        f"sheet {sheet.sheet}", ItemKind.SHEET, "sheet", "Other sheet", title, "", sheet.sheet, decision, open_, open_,
        sheet=sheet,
    )  # fmt: skip


def _of_mended(choices: Choices) -> Iterator[Item]:
    for place, value in choices.repairs.items():
        mended = Mended(repair=place, value=value)
        title = f"Read as “{_short(value)}”" if value else "Read as empty"
        yield Item(f"repair {place}", ItemKind.MENDED, "mended", "Mended", title, "", place, "mended", mended=mended)
    for field, words in choices.words.items():
        for said, value in words.items():
            title = f"{field.capitalize()}: “{said}” " + (f"is read as “{value}”" if value else "is left out")
            mended = Mended(field=field, said=said, value=value)
            yield Item(
                f"word {field} {said}", ItemKind.MENDED, "mended", "Mended", title, "", "every cell", "mended",
                mended=mended,
            )  # fmt: skip


def _short(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
