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
from wcodesk.model.translation import mark, tr
from wcodesk.ui.imports.field_words import declared_field
from wcodesk.ui.imports.field_words import shown as shown_value
from wcodesk.ui.imports.words import asks, member_name, table_of, titled


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
    """Which rows are wanted, in a word that is to be translated."""

    ALL = mark("All")
    TO_DECIDE = mark("To decide")
    CHANGED = mark("Changed")
    PROBLEMS = mark("Problems")
    TEXTS = mark("Texts")
    MISSIONS = mark("Missions")
    FACTS = mark("Facts")
    UNCHANGED = mark("Unchanged")


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


_LEVELS = {
    Level.ERROR: ("problem", mark("Error")),
    Level.WARNING: ("warning", mark("Warning")),
    Level.NOTE: ("note", mark("Note")),
}
_STATES = {
    ChangeState.SAME: ("same", mark("As it is")),
    ChangeState.UNTOUCHED: ("same", mark("Not changed")),
    ChangeState.CHANGED: ("edit", mark("Changed")),
    ChangeState.BOTH: ("question", mark("Both changed")),
    ChangeState.DIFFERS: ("question", mark("Differs")),
    ChangeState.NEW: ("add", mark("New")),
    ChangeState.LIKELY: ("question", mark("Known?")),
    ChangeState.GONE: ("question", mark("Was removed")),
}
_READ_AS = {
    SheetUse.TEXTS: mark("Sheet “{sheet}” is none of ours, read as texts"),
    SheetUse.MISSIONS: mark("Sheet “{sheet}” is none of ours, read as missions"),
}
_CLEARED, _KEPT_OUT, _OTHER_SHEET, _MENDED = mark("Cleared"), mark("Kept out"), mark("Other sheet"), mark("Mended")
_TAKES = {Take.THEIRS: mark("theirs"), Take.OURS: mark("ours"), Take.OWN: mark("own text")}
_BY_RULE = {Take.THEIRS: mark("theirs, by default"), Take.OURS: mark("ours, by default")}


def list_items(proposal: SubmissionProposal, choices: Choices, members: MemberIndex) -> list[Item]:
    """All rows: foreign sheets, problems (errors first), what is to decide, what has a default, the rest."""
    changes = [_of_change(change, choices, members) for change in proposal.changes]
    problems = list(_of_problems(proposal))
    sheets = [_of_sheet(sheet) for sheet in proposal.submission.foreign]
    asking = [item for item in changes if item.change is not None and item.change.state.asks]
    plain = [item for item in changes if item not in asking and not item.folded]
    return [
        *(item for item in sheets if item.open),
        *(item for item in problems if not _is_note(item)),
        *asking,
        *plain,
        *(item for item in problems if _is_note(item)),
        *(item for item in sheets if not item.open),
        *_of_mended(choices, members),
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


def state_words() -> list[str]:
    """Every word that a row's state can be."""
    states = (*_LEVELS.values(), *_STATES.values())
    return [tr(word) for word in (*(word for _, word in states), _CLEARED, _KEPT_OUT, _OTHER_SHEET, _MENDED)]


def _is_note(item: Item) -> bool:
    return item.problem is not None and item.problem.level is Level.NOTE


def _of_change(change: TextChange | RecordChange, choices: Choices, members: MemberIndex) -> Item:
    decision = decision_of(change, choices)
    said = chosen(change, choices) is not None and not change.blocked
    sign, state = _STATES[change.state]
    if isinstance(change, TextChange):
        kind = ItemKind.TEXT
        title = change.title
        if change.clears:
            state = _CLEARED
    else:
        kind = ItemKind.MISSION if change.table == "missions" else ItemKind.FACT
        title = change.title or tr("(no title)")
        if kind is ItemKind.FACT:
            title = titled(tr(table_of(change.table).one), title)
    if change.blocked:
        sign, state = "problem", _KEPT_OUT
    elif said:
        sign = "check"
    open_ = decision is None
    return Item(
        f"change {change.key}",
        kind,
        sign,
        tr(state),
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
        return tr("to decide")
    if change.blocked:
        return tr("after the problem is mended")
    if change.state.folded and not chosen:
        return ""
    if not chosen and decision == default_decision(change):
        return tr(_BY_RULE[decision.take])
    if decision.take is Take.THEIRS and change.state is ChangeState.LIKELY:
        return tr("the same as another") if decision.target else tr("a new one")
    if decision.take is Take.OWN and isinstance(change, RecordChange):
        return tr("own values")
    return tr(_TAKES[decision.take])


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
            tr(state),
            " ".join(problem.sentence.split()),
            place=str(problem.place),
            needs=problem.level is Level.ERROR and problem.mendable,
            problem=problem,
        )


def _of_sheet(sheet: ForeignSheet) -> Item:
    open_ = asks(sheet)
    nothing = sheet.mapping.use is SheetUse.NOTHING
    if open_:
        title, decision = mark("Sheet “{sheet}” is none of ours: say what its columns are"), mark("to decide")
    elif nothing:
        title, decision = mark("Sheet “{sheet}” is none of ours"), mark("left out")
    else:
        title, decision = _READ_AS[sheet.mapping.use], mark("as before") if sheet.remembered else mark("confirmed")
    return Item(
        f"sheet {sheet.sheet}", ItemKind.SHEET, "sheet", tr(_OTHER_SHEET), tr(title, sheet=sheet.sheet), "",
        sheet.sheet, tr(decision), open_, open_, sheet=sheet,
    )  # fmt: skip


def _of_mended(choices: Choices, members: MemberIndex) -> Iterator[Item]:
    state, decision = tr(_MENDED), tr("mended")
    for place, value in choices.repairs.items():
        mended = Mended(repair=place, value=value)
        title = tr("Read as “{words}”", words=_short(value)) if value else tr("Read as empty")
        yield Item(f"repair {place}", ItemKind.MENDED, "mended", state, title, "", place, decision, mended=mended)
    for name, words in choices.words.items():
        for said, value in words.items():
            title = _of_word(name, said, value, members)
            mended = Mended(field=name, said=said, value=value)
            yield Item(
                f"word {name} {said}", ItemKind.MENDED, "mended", state, title, "", tr("every cell"), decision,
                mended=mended,
            )  # fmt: skip


def _of_word(name: str, said: str, value: str, members: MemberIndex) -> str:
    field = declared_field(name)
    label = tr(field.label) if field else name.capitalize()
    if not value:
        return tr("{field}: “{said}” is left out", field=label, said=said)
    meant = shown_value(field, value, members) if field else value
    return tr("{field}: “{said}” is read as “{meant}”", field=label, said=said, meant=meant)


def _short(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
