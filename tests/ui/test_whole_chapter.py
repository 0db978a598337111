"""A region with the entries of all its Members below it."""

import pytest
from desk_kit import Kit
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from wcodesk.model.errors import StoreProblem
from wcodesk.ui.window_state import WindowState


@pytest.fixture
def whole(kit: Kit, qtbot) -> Kit:
    """Europe as one text."""
    kit.desk.actions_.whole_chapter.trigger()
    kit.go("europe")
    qtbot.waitUntil(lambda: len(kit.desk.entry.below.parts) == 2)
    return kit


def headings(kit: Kit) -> list[str]:
    return [box.heading.text() for box in kit.desk.entry.every_box()]


def test_a_region_is_followed_by_its_members(whole: Kit):
    names = [part.findChild(QLabel).text() for part in whole.desk.entry.below.parts]
    assert names == ["Albania", "Georgia"]
    assert headings(whole) == ["Regional developments", "Current planning", "Progress", "WCO support"]


def test_a_region_is_alone_unless_asked(kit: Kit, qtbot):
    kit.go("europe")
    qtbot.wait(50)
    assert headings(kit) == ["Regional developments"]


def test_the_switch_works_on_what_is_shown_and_is_remembered(kit: Kit, qtbot, tmp_path):
    kit.go("europe")
    kit.desk.actions_.whole_chapter.trigger()
    qtbot.waitUntil(lambda: len(headings(kit)) == 4)
    kit.state.flush()
    settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    assert WindowState(settings).whole_chapter
    kit.desk.actions_.whole_chapter.trigger()
    assert headings(kit) == ["Regional developments"]


def test_the_switch_says_what_it_did_where_nothing_is_seen_of_it(kit: Kit, qtbot):
    kit.go("GE")
    kit.desk.actions_.whole_chapter.trigger()
    assert "as one text" in kit.desk.notices.text
    button = next(each for each in kit.desk.notices.findChildren(QPushButton) if each.text() == "Go to Europe")
    button.click()
    assert kit.desk.entry.place.title == "Europe"
    qtbot.waitUntil(lambda: len(kit.desk.entry.below.parts) == 2)
    assert kit.desk.entry.boxes[0].text.hasFocus()


def test_a_member_is_shown_alone(whole: Kit):
    whole.go("GE")
    assert headings(whole) == ["WCO support"]


def test_what_is_typed_in_a_member_is_saved(whole: Kit, qtbot):
    box = whole.desk.entry.below.parts[1].boxes[0]
    box.text.setFocus()
    qtbot.keyClicks(box.text, "New words. ")
    assert whole.desk.isWindowModified()
    whole.session.flush()
    assert "New words. " in whole.store.section(box.section.id).text
    assert whole.desk.entry.place.title == "Europe"


def test_going_elsewhere_saves_first(whole: Kit, qtbot):
    box = whole.desk.entry.below.parts[0].boxes[0]
    section_id = box.section.id
    qtbot.keyClicks(box.text, "New words. ")
    whole.go("KE")
    assert whole.store.section(section_id).text.startswith("New words. ")


def test_what_cannot_be_saved_keeps_the_chapter(whole: Kit, qtbot, monkeypatch):
    def full(*_args: object, **_how: object) -> None:
        raise StoreProblem("The disk is full.")

    box = whole.desk.entry.below.parts[0].boxes[0]
    qtbot.keyClicks(box.text, "x")
    monkeypatch.setattr(whole.store, "edit_section", full)
    whole.desk.tree.select(whole.store.entry(whole.edition_id, "KE").id)
    assert whole.desk.entry.place.title == "Europe"
    assert box.touched


def test_undo_stays_in_the_chapter(whole: Kit, qtbot):
    box = whole.desk.entry.below.parts[1].boxes[0]
    before = box.text.markdown()
    qtbot.keyClicks(box.text, "New words. ")
    whole.session.flush()
    whole.go("KE")
    whole.go("europe")
    qtbot.waitUntil(lambda: len(whole.desk.entry.below.parts) == 2)
    whole.desk.steps.undo()
    box = whole.desk.entry.below.parts[1].boxes[0]
    assert whole.desk.entry.place.title == "Europe"
    assert box.text.markdown() == before
    assert box.text.hasFocus()


def test_undo_of_what_is_further_down_is_shown(kit: Kit, qtbot):
    kit.desk.actions_.whole_chapter.trigger()
    georgia = kit.store.sections(kit.store.entry(kit.edition_id, "GE").id)[0]
    kit.store.edit_section(georgia.id, text="Other words.")
    kit.go("europe")  # nothing is made below it yet
    kit.desk.steps.undo()
    qtbot.waitUntil(lambda: kit.desk.entry.current_section() is not None)
    assert kit.desk.entry.current_section().id == georgia.id


def test_the_arrow_keys_go_from_member_to_member(whole: Kit, qtbot):
    boxes = whole.desk.entry.every_box()
    boxes[2].text.setFocus()
    boxes[2].text.moveCursor(boxes[2].text.textCursor().MoveOperation.End)
    qtbot.keyClick(boxes[2].text, Qt.Key.Key_Down)
    assert boxes[3].heading.hasFocus()


def test_a_section_that_is_removed_or_added_goes_or_comes(whole: Kit):
    first = whole.desk.entry.below.parts[0].boxes[0].section
    whole.session.remove_section(first.id)
    assert headings(whole) == ["Regional developments", "Progress", "WCO support"]
    whole.session.add_section(first.owner_id, "Third", first.kind)
    assert headings(whole) == ["Regional developments", "Progress", "Third", "WCO support"]


def test_members_are_made_while_one_scrolls_to_them(kit: Kit, qtbot):
    kit.desk.resize(1000, 400)
    albania = kit.store.sections(kit.store.entry(kit.edition_id, "AL").id)[0]
    kit.store.edit_section(albania.id, text="\n\n".join(["Many words stand here."] * 120))
    kit.desk.actions_.whole_chapter.trigger()
    kit.go("europe")
    entry = kit.desk.entry
    qtbot.waitUntil(lambda: entry.verticalScrollBar().maximum() > 1500)
    qtbot.wait(50)
    assert len(entry.below.parts) == 1
    entry.verticalScrollBar().setValue(entry.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: len(entry.below.parts) == 2)


def test_back_finds_a_section_that_is_far_below(kit: Kit, qtbot):
    kit.desk.resize(1000, 400)
    albania = kit.store.sections(kit.store.entry(kit.edition_id, "AL").id)[0]
    kit.store.edit_section(albania.id, text="\n\n".join(["Many words stand here."] * 120))
    kit.desk.actions_.whole_chapter.trigger()
    kit.go("europe")
    entry = kit.desk.entry
    georgia = kit.store.sections(kit.store.entry(kit.edition_id, "GE").id)[0]
    box = entry.box_of(georgia.id)
    box.text.setFocus()
    kit.go("KE")
    kit.desk.actions_.go_back.trigger()
    qtbot.waitUntil(lambda: entry.current_section() is not None and entry.current_section().id == georgia.id)


def test_a_frozen_edition_is_only_read(kit: Kit, qtbot):
    kit.store.freeze_edition(kit.edition_id)
    kit.desk.actions_.whole_chapter.trigger()
    kit.go("europe")
    qtbot.waitUntil(lambda: len(kit.desk.entry.below.parts) == 2)
    assert all(box.text.isReadOnly() for box in kit.desk.entry.every_box())


def test_the_page_is_shown_beside_a_whole_chapter(make_kit, store_path, qtbot):
    kit = make_kit(store_path)
    kit.desk.actions_.whole_chapter.trigger()
    kit.go("europe")
    qtbot.waitUntil(lambda: len(kit.desk.entry.below.parts) == 2)
    page = kit.desk.page
    box = kit.desk.entry.below.parts[0].boxes[0]
    box.text.setFocus()
    qtbot.keyClicks(box.text, "New words. ")
    qtbot.wait(300)
    kit.desk.side.choose("page")
    qtbot.wait(600)
    assert page.isVisible()


def test_words_are_counted_of_the_entry_at_the_cursor(whole: Kit):
    counts = whole.desk.editing.counts
    whole.box(0)
    counts.refresh()
    assert counts.label.text() == "4 words here  ·  4 in all"
    whole.desk.entry.below.parts[0].boxes[0].text.setFocus()
    counts.refresh()
    assert counts.label.text() == "13 words here  ·  27 in all"


def test_the_page_and_its_lines_are_those_of_the_entry_at_the_cursor(whole: Kit, qtbot):
    whole.desk.side.choose("page")
    counts = whole.desk.editing.counts
    whole.desk.entry.below.parts[0].boxes[0].text.setFocus()
    qtbot.waitUntil(lambda: (counts.refresh(), counts.label.text())[1].endswith("3 printed lines"))
    whole.box(0)
    qtbot.waitUntil(lambda: (counts.refresh(), counts.label.text())[1].endswith("1 printed line"))


def test_a_section_is_added_to_the_entry_at_the_cursor(whole: Kit):
    georgia = whole.desk.entry.below.parts[1]
    georgia.boxes[0].text.setFocus()
    menu = whole.desk.actions_.editing.add_menu
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == [
        "Background", "Current planning", "Customs Reform and Modernization progress", "Another heading",
    ]  # fmt: skip
    menu.actions()[0].trigger()
    assert [box.heading.text() for box in georgia.boxes] == ["Background", "WCO support"]
    assert georgia.boxes[0].text.hasFocus()


def test_each_entry_has_its_own_button_that_adds_a_section(whole: Kit):
    whole.box(0)
    georgia = whole.desk.entry.below.parts[1]
    (button,) = georgia.findChildren(QPushButton)
    assert button.accessibleName() == "Add a section to Georgia"
    button.menu().aboutToShow.emit()
    button.menu().actions()[-1].trigger()
    assert [box.heading.text() for box in georgia.boxes] == ["WCO support", "Another heading"]
    assert georgia.boxes[1].heading.hasFocus()


def test_nothing_is_added_to_an_entry_of_a_frozen_edition(kit: Kit, qtbot):
    kit.store.freeze_edition(kit.edition_id)
    kit.desk.actions_.whole_chapter.trigger()
    kit.go("europe")
    qtbot.waitUntil(lambda: len(kit.desk.entry.below.parts) == 2)
    assert kit.desk.entry.below.parts[1].findChildren(QPushButton) == []


def test_ctrl_end_once_more_goes_to_the_end_of_the_members_entry(whole: Kit, qtbot):
    albania = whole.desk.entry.below.parts[0]
    edit = albania.boxes[0].text
    edit.setFocus()
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    qtbot.keyClick(edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert albania.boxes[-1].text.hasFocus()


def test_what_the_switch_said_goes_when_it_is_switched_back_or_one_goes_elsewhere(kit: Kit):
    kit.go("GE")
    kit.desk.actions_.whole_chapter.trigger()
    kit.desk.actions_.whole_chapter.trigger()
    assert kit.desk.notices.text == ""
    kit.desk.actions_.whole_chapter.trigger()
    assert "as one text" in kit.desk.notices.text
    kit.go("KE")
    assert kit.desk.notices.text == ""
