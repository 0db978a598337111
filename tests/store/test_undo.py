"""Undo and redo of named steps, over restarts and around later changes."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from helpers_content import small_content

from wcodesk.model.changes import Skipped
from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.errors import NotFound, Refused
from wcodesk.model.records import SectionKind
from wcodesk.store import Store


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = datetime(2020, 6, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Desk:
    """A store with the small edition, by short names."""

    def __init__(self, path: Path) -> None:
        self.clock = Clock()
        self.store = Store.create(path, clock=self.clock)
        self.store.add_edition(small_content())
        self.edition_id = self.store.editions()[0].id
        self.albania = self.store.entry(self.edition_id, "AL").id
        self.ids = [section.id for section in self.store.sections(self.albania)]

    def reopen(self) -> None:
        self.store.close()
        self.store = Store.open(self.store.path, clock=self.clock)

    def all(self) -> EditionContent:
        return self.store.snapshot(self.edition_id, Scope("report"))

    def text(self, index: int) -> str:
        return self.store.section(self.ids[index]).text

    def edit(self, index: int, text: str) -> str:
        return self.store.edit_section(self.ids[index], text=text).operation_id

    def type(self, index: int, text: str) -> str:
        return self.store.edit_section(self.ids[index], text=text, merge=True).operation_id


@pytest.fixture
def desk(store_path: Path) -> Desk:
    return Desk(store_path)


ACTS: dict[str, Callable[[Desk], object]] = {
    "edit": lambda desk: desk.edit(0, "New."),
    "type": lambda desk: desk.type(0, "New."),
    "heading": lambda desk: desk.store.edit_section(desk.ids[1], heading="Plans", kind=SectionKind.OTHER),
    "add": lambda desk: desk.store.add_section(desk.albania, "Added", SectionKind.OTHER, position=1),
    "remove": lambda desk: desk.store.remove_section(desk.ids[2]),
    "move": lambda desk: desk.store.move_section(desk.ids[3], 0),
    "add mission": lambda desk: desk.store.add_mission(desk.edition_id, title="Visit", member="FJ"),
    "edit mission": lambda desk: desk.store.edit_mission(desk.store.missions(desk.edition_id)[1].id, place="Vlorë"),
    "remove mission": lambda desk: desk.store.remove_mission(desk.store.missions(desk.edition_id)[1].id),
    "rename": lambda desk: desk.store.edit_edition(desk.edition_id, title="Renamed"),
    "freeze": lambda desk: desk.store.freeze_edition(desk.edition_id),
}


@pytest.mark.parametrize("act", ACTS)
def test_undo_and_redo_of_every_act_restore_everything(desk: Desk, act: str) -> None:
    before = desk.all()
    ACTS[act](desk)
    after = desk.all()
    assert before != after
    desk.store.undo()
    assert desk.all() == before
    desk.store.redo()
    assert desk.all() == after
    desk.store.undo()
    assert desk.all() == before
    assert desk.store.check() == []


@pytest.mark.parametrize("act", ACTS)
def test_undo_and_redo_survive_a_restart(desk: Desk, act: str) -> None:
    before = desk.all()
    ACTS[act](desk)
    after = desk.all()
    desk.reopen()
    desk.store.undo()
    assert desk.all() == before
    desk.reopen()
    desk.store.redo()
    assert desk.all() == after


def test_steps_are_undone_and_redone_in_turn(desk: Desk) -> None:
    for text in ("One.", "Two.", "Three."):
        desk.edit(0, text)
    undone = []
    for _ in range(3):
        desk.store.undo()
        undone.append(desk.text(0))
    redone = []
    for _ in range(3):
        desk.store.redo()
        redone.append(desk.text(0))
    assert undone[:2] == ["Two.", "One."]
    assert redone == ["One.", "Two.", "Three."]


def test_the_steps_are_named(desk: Desk) -> None:
    desk.edit(0, "New.")
    step = desk.store.undo_step()
    assert step is not None
    assert step.label == "Edit Background of Albania"
    assert desk.store.redo_step() is None
    changes = desk.store.undo()
    assert changes.label == "Undo: Edit Background of Albania"
    redo = desk.store.redo_step()
    assert redo is not None
    assert redo.label == "Edit Background of Albania"


def test_undo_tells_what_changed(desk: Desk) -> None:
    desk.edit(0, "New.")
    (change,) = desk.store.undo().changes
    assert (change.table, change.record_id, change.fields) == ("sections", desk.ids[0], ("text",))


def test_the_revision_moves_on_with_undo(desk: Desk) -> None:
    first = desk.store.section(desk.ids[0]).revision
    desk.edit(0, "New.")
    (change,) = desk.store.undo().changes
    assert desk.store.section(desk.ids[0]).revision == change.revision != first


def test_a_new_act_ends_redo(desk: Desk) -> None:
    desk.edit(0, "One.")
    desk.store.undo()
    desk.edit(1, "Other.")
    assert desk.store.redo_step() is None
    with pytest.raises(Refused, match="nothing to redo"):
        desk.store.redo()


def test_undo_goes_past_what_was_undone_before(desk: Desk) -> None:
    desk.edit(0, "One.")
    desk.edit(1, "Gone.")
    desk.store.undo()
    desk.edit(2, "Two.")
    desk.store.undo()
    step = desk.store.undo_step()
    assert step is not None
    assert step.label == "Edit Background of Albania"


def test_nothing_to_undo_is_said(store: Store) -> None:
    assert store.undo_step() is None
    with pytest.raises(Refused, match="nothing to undo"):
        store.undo()
    with pytest.raises(Refused, match="nothing to redo"):
        store.redo()


def test_saves_of_typing_within_a_minute_are_one_step(desk: Desk) -> None:
    before = desk.text(0)
    for text in ("T", "Ty", "Typed"):
        desk.type(0, text)
        desk.clock.wait(2)
    desk.store.undo()
    assert desk.text(0) == before
    desk.store.redo()
    assert desk.text(0) == "Typed"


def test_every_save_of_typing_is_a_revision(desk: Desk) -> None:
    for text in ("T", "Ty", "Typed"):
        desk.type(0, text)
    texts = [(revision.after or {})["text"] for revision in desk.store.history(desk.ids[0])]
    assert texts[:3] == ["Typed", "Ty", "T"]


def test_typing_after_a_minute_is_another_step(desk: Desk) -> None:
    desk.type(0, "One.")
    desk.clock.wait(61)
    desk.type(0, "Two.")
    desk.store.undo()
    assert desk.text(0) == "One."


def test_typing_without_pause_is_a_step_a_minute(desk: Desk) -> None:
    for number in range(60):
        desk.type(0, f"Word {number}")
        desk.clock.wait(2)
    desk.store.undo()
    assert desk.text(0) == "Word 30"


def test_typing_in_another_section_is_another_step(desk: Desk) -> None:
    desk.type(0, "One.")
    desk.type(1, "Two.")
    desk.type(0, "One and a half.")
    desk.store.undo()
    assert (desk.text(0), desk.text(1)) == ("One.", "Two.")


def test_typing_joins_the_first_save_of_the_typing(desk: Desk) -> None:
    before = desk.text(0)
    desk.store.edit_section(desk.ids[0], text="One", typed=True)
    desk.type(0, "One two")
    desk.store.undo()
    assert desk.text(0) == before


def test_typing_does_not_join_a_deliberate_edit(desk: Desk) -> None:
    desk.edit(0, "Replaced.")
    desk.type(0, "Replaced. And more.")
    desk.store.undo()
    assert desk.text(0) == "Replaced."


def test_typing_does_not_join_what_was_undone(desk: Desk) -> None:
    desk.type(0, "One.")
    desk.store.undo()
    before = desk.text(0)
    desk.type(0, "Two.")
    desk.store.undo()
    assert desk.text(0) == before


def test_typing_back_to_the_start_leaves_no_step_that_does_nothing(desk: Desk) -> None:
    before = desk.text(0)
    desk.type(0, "One.")
    desk.type(0, before)
    assert desk.store.undo().changes
    assert desk.text(0) == "One."


def test_a_clock_put_back_ends_the_step_of_typing(desk: Desk) -> None:
    desk.type(0, "One.")
    desk.clock.wait(-3600)
    desk.type(0, "Two.")
    desk.store.undo()
    assert desk.text(0) == "One."


def test_any_operation_of_a_stretch_of_typing_undoes_all_of_it(desk: Desk) -> None:
    before = desk.text(0)
    middle = [desk.type(0, text) for text in ("a", "ab", "abc")][1]
    desk.store.undo(middle)
    assert desk.text(0) == before


def test_an_older_operation_can_be_undone(desk: Desk) -> None:
    before = desk.text(0)
    older = desk.edit(0, "Old.")
    desk.edit(1, "Later.")
    changes = desk.store.undo(older)
    assert desk.text(0) == before
    assert desk.text(1) == "Later."
    assert changes.skipped == ()


def test_an_older_undo_leaves_alone_what_was_changed_since(desk: Desk) -> None:
    content = desk.all()
    desk.store.undo()
    older = desk.store.add_edition(content)
    ids = [change.record_id for change in older.touches("sections")]
    desk.store.edit_section(ids[0], text="Mine.")
    changes = desk.store.undo(older.operation_id)
    assert desk.store.section(ids[0]).text == "Mine."
    assert Skipped("sections", ids[0], "was changed since", ("text",)) in changes.skipped
    assert "stay as they are" in changes.note
    assert desk.store.check() == []


def test_undo_of_one_field_spares_the_others(desk: Desk) -> None:
    before = desk.store.section(desk.ids[0])
    older = desk.store.edit_section(desk.ids[0], text="New.", heading="Past").operation_id
    desk.store.edit_section(desk.ids[0], heading="History")
    changes = desk.store.undo(older)
    now = desk.store.section(desk.ids[0])
    assert (now.text, now.heading) == (before.text, "History")
    assert changes.skipped == (Skipped("sections", desk.ids[0], "was changed since", ("heading",)),)


def test_redo_after_a_partial_undo_does_again_what_was_undone(desk: Desk) -> None:
    older = desk.store.edit_section(desk.ids[0], text="New.", heading="Past").operation_id
    desk.store.edit_section(desk.ids[0], heading="History")
    desk.store.undo(older)
    desk.store.redo()
    now = desk.store.section(desk.ids[0])
    assert (now.text, now.heading) == ("New.", "History")


def test_an_older_operation_of_which_nothing_is_left_is_refused(desk: Desk) -> None:
    older = desk.edit(0, "Old.")
    desk.edit(0, "Later.")
    with pytest.raises(Refused, match="changed again since"):
        desk.store.undo(older)
    assert desk.text(0) == "Later."
    step = desk.store.undo_step()
    assert step is not None
    assert step.operation_id != older


def test_undo_in_turn_goes_past_a_step_of_which_nothing_is_left(desk: Desk) -> None:
    desk.edit(0, "A.")
    middle = desk.store.edit_section(desk.ids[0], text="B.", heading="Past").operation_id
    desk.edit(0, "C.")
    desk.store.undo(middle)  # takes the heading back and leaves the text
    desk.store.undo()  # takes back C
    assert desk.text(0) == "B."
    changes = desk.store.undo()  # A cannot be taken back: B is there
    assert not changes
    assert changes.skipped
    assert desk.text(0) == "B."
    step = desk.store.undo_step()
    assert step is not None
    assert step.label.startswith("Add June 2020")


def test_the_undo_of_an_addition_keeps_what_was_added_to_it(desk: Desk) -> None:
    added = desk.store.add_section(desk.albania, "New", SectionKind.OTHER)
    section_id = added.changes[0].record_id
    desk.store.add_mission(desk.edition_id, title="Visit", member="AL", section_id=section_id)
    with pytest.raises(Refused, match="changed again since"):
        desk.store.undo(added.operation_id)
    assert desk.store.section(section_id).heading == "New"


def test_the_undo_of_a_removal_whose_owner_is_gone_is_refused(desk: Desk) -> None:
    added = desk.store.operations()[0].id
    removal = desk.store.remove_section(desk.ids[0]).operation_id
    desk.store.undo(added)
    with pytest.raises(Refused, match="changed again since"):
        desk.store.undo(removal)


def test_an_operation_is_not_undone_twice(desk: Desk) -> None:
    older = desk.edit(0, "Old.")
    desk.store.undo(older)
    with pytest.raises(Refused, match="already undone"):
        desk.store.undo(older)


def test_an_undo_cannot_be_chosen_for_undo(desk: Desk) -> None:
    desk.edit(0, "Old.")
    undo = desk.store.undo().operation_id
    with pytest.raises(Refused, match="undo or redo itself"):
        desk.store.undo(undo)


def test_an_unknown_operation_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.store.undo("nobody")


def test_undo_in_a_frozen_edition_is_refused(desk: Desk) -> None:
    older = desk.edit(0, "Old.")
    desk.store.freeze_edition(desk.edition_id)
    with pytest.raises(Refused, match="frozen"):
        desk.store.undo(older)
    assert desk.text(0) == "Old."


def test_everything_can_be_undone_and_redone(desk: Desk) -> None:
    for act in ACTS.values():
        act(desk)
    desk.store.thaw_edition(desk.edition_id)
    last = desk.all()
    while desk.store.undo_step():
        assert desk.store.undo().skipped == ()
    assert desk.store.editions() == []
    desk.reopen()
    while desk.store.redo_step():
        assert desk.store.redo().skipped == ()
    assert desk.all() == last
    assert desk.store.check() == []
