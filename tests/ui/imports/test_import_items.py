"""Which rows a review has, and in which order."""

from imports_kit import foreign, proposal, submission

from wcodesk.model.decisions import Choices, Decision, Take
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.submission import SheetMapping, SheetUse
from wcodesk.ui.imports.items import ItemKind, Show, list_items, shown

MEMBERS = MemberIndex(load_members())


def items(choices: Choices | None = None, **more):
    return list_items(proposal(**more), choices or Choices(), MEMBERS)


def keys(found) -> list[str]:
    return [item.key for item in found]


def test_errors_come_first_then_warnings_then_what_is_to_decide():
    kinds = [(item.kind, item.state) for item in items()]
    assert [state for _, state in kinds[:4]] == ["Error", "Warning", "Warning", "Both changed"]
    open_ = [item.open for item in items()]
    assert open_.index(True) == 3
    assert not any(open_[7:])


def test_unchanged_ones_come_last():
    found = items()
    assert [item.folded for item in found] == sorted(item.folded for item in found)
    assert keys(found)[-3:] == ["change S1", "change S7", "change M4"]


def test_a_decision_keeps_its_row_in_place():
    before = keys(items())
    decided = Choices(decisions={"S2": Decision(Take.OURS)})
    assert keys(items(decided)) == before


def test_a_foreign_sheet_that_nobody_confirmed_is_first():
    first = items(submission=submission(foreign=(foreign(),)))[0]
    assert first.kind is ItemKind.SHEET and first.open
    assert "say what its columns are" in first.title


def test_a_foreign_sheet_of_nothing_asks_for_nothing():
    sheet = foreign()._replace(mapping=SheetMapping(SheetUse.NOTHING))
    found = items(submission=submission(foreign=(sheet,)))
    (item,) = [item for item in found if item.kind is ItemKind.SHEET]
    assert not item.open and item.decision == "left out"


def test_the_state_is_a_word_and_a_sign():
    assert all(item.icon and item.state for item in items())


def test_a_change_that_a_problem_keeps_out_says_so():
    (item,) = [item for item in items() if item.key == "change M5"]
    assert (item.state, item.icon) == ("Kept out", "problem")
    assert not item.open


def test_decisions_are_named():
    choices = Choices(
        decisions={
            "S2": Decision(Take.OWN, "x"),
            "S3": Decision(Take.OURS),
            "M1": Decision(Take.OWN, values={"title": "x"}),
            "M2": Decision(Take.THEIRS, target="known"),
        }
    )
    told = {item.key: item.decision for item in items(choices)}
    assert told["change S2"] == "own text"
    assert told["change S3"] == "ours"
    assert told["change M1"] == "own values"
    assert told["change M2"] == "the same as another"
    assert told["change S4"] == "to decide"
    assert told["change S5"] == "theirs, by default"


def test_what_was_mended_is_a_row_of_its_own():
    choices = Choices(repairs={"Missions!F8": "June 2019"}, words={"form": {"atelier": ""}})
    titles = [item.title for item in items(choices) if item.kind is ItemKind.MENDED]
    assert titles == ["Read as “June 2019”", "Form: “atelier” is left out"]


def test_each_filter_shows_its_rows():
    found = items()
    named = {show: [item.key for item in found if shown(item, show)] for show in Show}
    assert len(named[Show.ALL]) == len(found)
    assert named[Show.TO_DECIDE] == ["change S2", "change S4", "change M1", "change M2"]
    assert all(key.startswith("problem") for key in named[Show.PROBLEMS])
    assert "change C20" in named[Show.FACTS] and len(named[Show.FACTS]) == 1
    assert named[Show.UNCHANGED] == ["change S1", "change S7", "change M4"]
    assert "change S1" not in named[Show.CHANGED]
    assert named[Show.TEXTS][0] == "change S2"
    assert "change M3" in named[Show.MISSIONS]
