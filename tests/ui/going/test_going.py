"""Back and forward, and going to sections by the tree."""

import pytest
from desk_kit import Kit
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from wcodesk.model.errors import StoreProblem
from wcodesk.ui.going.trail import Stop, Trail


def tree_row(kit: Kit, *titles: str):
    """The index of a row in the view's model, opened down to it."""
    view = kit.desk.tree.view
    model = view.model()
    index = model.index(0, 0)
    for title in titles:
        view.expand(index)
        found = [model.index(row, 0, index) for row in range(model.rowCount(index))]
        index = next(each for each in found if each.data() == title)
    return index


def click(kit: Kit, index) -> None:
    view = kit.desk.tree.view
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def test_a_trail_goes_back_and_forward():
    trail = Trail()
    for owner in "abc":
        trail.arrive(Stop("e", owner))
    assert (trail.ahead(-1), trail.ahead(1)) == (Stop("e", "b"), None)
    trail.move(-1)
    assert (trail.ahead(-1), trail.ahead(1)) == (Stop("e", "a"), Stop("e", "c"))


def test_a_new_stop_forgets_what_lay_ahead():
    trail = Trail()
    for owner in "abc":
        trail.arrive(Stop("e", owner))
    trail.move(-2)
    trail.arrive(Stop("e", "d"))
    assert (trail.ahead(-1), trail.ahead(1)) == (Stop("e", "a"), None)


def test_a_trail_has_an_end():
    trail = Trail()
    for number in range(300):
        trail.arrive(Stop("e", str(number)))
    steps = 0
    while trail.ahead(-1):
        trail.move(-1)
        steps += 1
    assert steps == 99


def test_a_stop_that_is_gone_is_dropped():
    trail = Trail()
    for owner in "abc":
        trail.arrive(Stop("e", owner))
    trail.drop(-1)
    assert trail.ahead(-1) == Stop("e", "a")


def test_back_and_forward_go_through_the_places(kit: Kit):
    acts = kit.desk.actions_
    assert not acts.go_back.isEnabled()
    for owner in ("AL", "GE", "KE"):
        kit.go(owner)
    acts.go_back.trigger()
    assert kit.desk.entry.place.member == "GE"
    acts.go_back.trigger()
    assert kit.desk.entry.place.member == "AL"
    acts.go_forward.trigger()
    assert kit.desk.entry.place.member == "GE"


def test_the_start_page_is_one_of_the_places(kit: Kit):
    acts = kit.desk.actions_
    kit.go("AL")
    acts.go_back.trigger()
    assert kit.desk.entry.place is None
    assert (acts.go_back.isEnabled(), acts.go_forward.isEnabled()) == (False, True)
    acts.go_forward.trigger()
    assert kit.desk.entry.place.member == "AL"
    acts.show_start.trigger()
    acts.go_back.trigger()
    acts.go_forward.trigger()
    assert kit.desk.entry.place is None


def test_back_from_the_start_page_goes_to_the_place_that_was_left(kit: Kit):
    acts = kit.desk.actions_
    kit.go("AL")
    acts.show_start.trigger()
    assert acts.go_back.isEnabled()
    acts.go_back.trigger()
    assert kit.desk.entry.place.member == "AL"
    kit.go("GE")
    kit.go("KE")
    acts.show_start.trigger()
    acts.go_back.trigger()
    assert kit.desk.entry.place.member == "KE"
    acts.go_back.trigger()
    assert kit.desk.entry.place.member == "GE"


def test_between_two_visits_of_the_start_page_a_place_that_is_gone_is_passed(kit: Kit):
    acts = kit.desk.actions_
    kit.go("AL")
    acts.show_start.trigger()
    entry_id = kit.session.add_entry(kit.edition_id, "AT")[1]
    kit.desk.tree.select(entry_id, kit.edition_id)
    acts.show_start.trigger()
    kit.desk.steps.undo()
    acts.show_start.trigger()
    acts.go_back.trigger()
    assert kit.desk.entry.place.member == "AL"


def test_the_keys_work_in_the_text(kit: Kit, qtbot):
    kit.go("AL")
    kit.go("GE")
    edit = kit.box().text
    qtbot.keyClick(edit, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert kit.desk.entry.place.member == "AL"


def test_back_remembers_the_section_and_the_cursor(kit: Kit):
    kit.go("AL")
    edit = kit.box(1).text
    cursor = edit.textCursor()
    cursor.setPosition(9)
    edit.setTextCursor(cursor)
    kit.go("GE")
    kit.desk.actions_.go_back.trigger()
    edit = kit.desk.entry.boxes[1].text
    assert kit.desk.entry.current() is edit
    assert edit.textCursor().position() == 9


def test_back_remembers_how_far_the_page_was_scrolled(kit: Kit, qtbot):
    kit.desk.resize(900, 400)
    kit.go("AL")
    section = kit.desk.entry.boxes[1].section
    kit.store.edit_section(section.id, text="\n\n".join(["Many words stand here."] * 60))
    kit.go("GE")
    kit.go("AL")
    bar = kit.desk.entry.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 700)
    bar.setValue(623)
    kit.go("GE")
    kit.desk.actions_.go_back.trigger()
    qtbot.waitUntil(lambda: bar.value() == 623)


def test_the_buttons_of_the_mouse_go_back_and_forward(kit: Kit, qtbot):
    kit.go("AL")
    kit.go("GE")
    qtbot.wait(300)  # listened to when the window was painted
    handle = kit.desk.windowHandle()
    for button, member in ((Qt.MouseButton.BackButton, "AL"), (Qt.MouseButton.ForwardButton, "GE")):
        place = kit.desk.tree.view.mapTo(kit.desk, QPoint(40, 40))
        QTest.mousePress(handle, button, Qt.KeyboardModifier.NoModifier, place)
        QTest.mouseRelease(handle, button, Qt.KeyboardModifier.NoModifier, place)
        assert kit.desk.entry.place.member == member


def test_another_store_has_no_way_back(kit: Kit, tmp_path):
    kit.go("AL")
    kit.go("GE")
    kit.session.create(tmp_path / "other.sqlite", bundled=False)
    assert not kit.desk.actions_.go_back.isEnabled()
    assert kit.desk.actions_.go_to.isEnabled()


def test_what_cannot_be_saved_is_not_left(kit: Kit, qtbot, monkeypatch):
    kit.go("AL")
    kit.go("GE")

    def full(*_args: object, **_how: object) -> None:
        raise StoreProblem("The disk is full.")

    monkeypatch.setattr(kit.store, "edit_section", full)
    qtbot.keyClicks(kit.box().text, "x")
    kit.desk.actions_.go_back.trigger()
    assert kit.desk.entry.place.member == "GE"
    assert kit.desk.tree.current().member == "GE"
    assert kit.desk.actions_.go_back.isEnabled()


def test_a_member_opens_onto_its_sections(kit: Kit):
    index = tree_row(kit, "Europe", "Albania", "Progress")
    assert [index.siblingAtRow(row).data() for row in range(2)] == ["Current planning", "Progress"]


def test_a_click_on_a_section_goes_into_its_text(kit: Kit):
    click(kit, tree_row(kit, "Europe", "Albania", "Progress"))
    assert kit.desk.entry.place.member == "AL"
    assert kit.desk.entry.boxes[1].text.hasFocus()


def test_the_first_section_is_gone_to_with_the_name_above_it(kit: Kit, qtbot):
    kit.desk.resize(900, 420)
    kit.go("AL")
    page = kit.desk.entry.verticalScrollBar()
    kit.box(0).text.set_markdown("\n\n".join(["Words."] * 80))
    qtbot.waitUntil(lambda: page.maximum() > 300)
    page.setValue(300)
    click(kit, tree_row(kit, "Europe", "Albania", "Current planning"))
    qtbot.wait(80)
    assert page.value() == 0


def test_the_arrow_keys_go_through_sections_and_stay_in_the_tree(kit: Kit, qtbot):
    view = kit.desk.tree.view
    tree_row(kit, "Europe", "Albania", "Progress")
    kit.go("AL")
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.hasFocus()
    assert kit.desk.entry.current_section().heading == "Progress"
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert kit.desk.entry.boxes[1].text.hasFocus()


def test_typing_goes_to_a_section_too(kit: Kit, qtbot):
    tree_row(kit, "Europe", "Albania", "Progress")
    kit.go("AL")
    kit.desk.tree.view.setFocus()
    qtbot.keyClicks(kit.desk.tree.view, "prog")
    assert kit.desk.entry.current_section().heading == "Progress"


def test_the_section_at_the_cursor_is_marked(kit: Kit):
    index = tree_row(kit, "Europe", "Albania", "Progress")
    kit.go("AL")
    kit.box(1)
    assert index.data(Qt.ItemDataRole.FontRole).bold()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Progress, at the cursor"
    kit.box(0)
    assert index.data(Qt.ItemDataRole.FontRole) is None


@pytest.mark.parametrize("by", ["add", "rename", "remove"])
def test_sections_that_change_are_those_of_the_tree(kit: Kit, by):
    tree_row(kit, "Europe", "Albania", "Progress")
    kit.go("AL")
    section = kit.desk.entry.boxes[1].section
    if by == "add":
        kit.session.add_section(section.owner_id, "Third", section.kind)
    elif by == "rename":
        kit.session.rename_section(section.id, "Third")
    else:
        kit.session.remove_section(section.id)
    index = tree_row(kit, "Europe", "Albania")
    model = kit.desk.tree.view.model()
    titles = [model.index(row, 0, index).data() for row in range(model.rowCount(index))]
    headings = [box.heading.text() for box in kit.desk.entry.boxes]
    assert titles == headings
    assert kit.desk.tree.current().member == "AL"


def test_back_goes_to_the_section_before(kit: Kit):
    click(kit, tree_row(kit, "Europe", "Albania", "Current planning"))
    click(kit, tree_row(kit, "Europe", "Albania", "Progress"))
    kit.desk.actions_.go_back.trigger()
    assert kit.desk.entry.current_section().heading == "Current planning"
