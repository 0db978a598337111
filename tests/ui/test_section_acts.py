"""Sections are renamed, moved, added and removed by key and by menu, each in one step of undo."""

import pytest
from desk_kit import Kit
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from wcodesk.model.records import SectionKind


@pytest.fixture
def albania(kit: Kit) -> Kit:
    kit.go("AL")
    return kit


def headings(kit: Kit) -> list[str]:
    place = kit.desk.entry.place
    assert place is not None
    stored = [section.heading for section in kit.store.sections(place.owner_id)]
    assert stored == [box.heading.text() for box in kit.desk.entry.boxes]
    return stored


def test_f2_goes_to_the_heading_to_type_another(albania: Kit, qtbot):
    qtbot.keyClick(albania.box(1).text, Qt.Key.Key_F2)
    qtbot.keyClicks(albania.desk.focusWidget(), "Outcome")
    albania.session.flush()
    assert headings(albania) == ["Current planning", "Outcome"]


def test_alt_and_an_arrow_move_the_section_in_one_step(albania: Kit, qtbot):
    edit = albania.box(1).text
    qtbot.keyClick(edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert headings(albania) == ["Progress", "Current planning"]
    assert edit.hasFocus()
    albania.desk.steps.undo()
    assert headings(albania) == ["Current planning", "Progress"]


def test_a_section_moves_from_its_heading_too(albania: Kit, qtbot):
    heading = albania.desk.entry.boxes[0].heading
    heading.setFocus()
    qtbot.keyClick(heading, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert headings(albania) == ["Progress", "Current planning"]
    assert heading.hasFocus()


def test_a_section_at_an_end_moves_no_further(albania: Kit):
    acts = albania.desk.actions_.editing
    albania.box(0)
    assert (acts.section_up.isEnabled(), acts.section_down.isEnabled()) == (False, True)
    albania.box(1)
    assert (acts.section_up.isEnabled(), acts.section_down.isEnabled()) == (True, False)


def test_typing_before_a_move_is_a_step_of_its_own(albania: Kit, qtbot):
    edit = albania.box(1).text
    qtbot.keyClicks(edit, "x")
    albania.desk.actions_.editing.section_up.trigger()
    albania.desk.steps.undo()
    assert albania.stored(1).startswith("x")


def test_a_section_of_any_name_comes_below_the_cursor(albania: Kit, qtbot):
    albania.box(0)
    menu = albania.desk.actions_.editing.add_menu
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    qtbot.keyClicks(albania.desk.focusWidget(), "Projects")
    albania.session.flush()
    assert headings(albania) == ["Current planning", "Projects", "Progress"]


def test_a_main_section_comes_where_it_belongs(albania: Kit):
    albania.box(1)
    menu = albania.desk.actions_.editing.add_menu
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert headings(albania)[0] == "Background"


def test_a_section_is_removed_and_comes_back(albania: Kit):
    albania.box(0)
    albania.desk.actions_.remove_section.trigger()
    assert headings(albania) == ["Progress"]
    albania.desk.steps.undo()
    assert headings(albania) == ["Current planning", "Progress"]


def test_a_frozen_edition_refuses(albania: Kit):
    albania.session._tell(albania.store.freeze_edition(albania.edition_id))
    albania.box(1)
    acts = albania.desk.actions_.editing
    locked = (acts.rename_section, acts.section_up, acts.section_down, acts.remove_section, acts.add_menu)
    assert [each.isEnabled() for each in locked] == [False] * 5


def test_a_heading_has_a_menu_of_its_section(albania: Kit):
    heading = albania.desk.entry.boxes[1].heading
    heading.setFocus()
    heading.customContextMenuRequested.emit(heading.cursorRect().center())
    menu = next(menu for menu in heading.findChildren(QMenu) if menu.isVisible())
    acts = albania.desk.actions_.editing
    assert {acts.rename_section, acts.section_up, acts.remove_section} <= set(menu.actions())
    assert acts.table_menu.menuAction() not in menu.actions()
    menu.close()


def test_letters_of_the_new_menus_are_their_own(albania: Kit):
    acts = albania.desk.actions_.editing
    for menu in (acts.table_menu, acts.section_menu, acts.find_menu, acts.size_menu):
        letters = [action.text().partition("&")[2][:1].lower() for action in menu.actions() if action.text()]
        assert all(letters), menu.title()
        assert len(letters) == len(set(letters)), (menu.title(), letters)


def test_a_section_that_moved_is_in_view_and_told_by_its_name(albania: Kit, qtbot):
    albania.box(0).text.set_markdown("\n\n".join(f"Paragraph {number}." for number in range(80)))
    albania.desk.entry.boxes[0].mark_touched()
    qtbot.keyClick(albania.box(0).text, Qt.Key.Key_F2)
    qtbot.keyClicks(albania.desk.focusWidget(), "Plans")
    with qtbot.waitSignal(albania.desk.editing.told) as told:
        qtbot.keyClick(albania.desk.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told.args == ["“Plans” stands second now."]
    qtbot.waitUntil(lambda: not albania.desk.entry.boxes[1].heading.visibleRegion().isEmpty())


def test_a_section_takes_its_lower_ones_along_in_one_step(albania: Kit, qtbot):
    owner = albania.desk.entry.place.owner_id
    lower = albania.store.add_section(owner, "Ports", SectionKind.OTHER, level=2)
    albania.session._tell(lower)
    edit = albania.box(1).text
    qtbot.keyClick(edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert headings(albania) == ["Progress", "Ports", "Current planning"]
    qtbot.keyClick(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert headings(albania) == ["Current planning", "Progress", "Ports"]
    assert not albania.desk.actions_.editing.section_down.isEnabled()
    albania.desk.steps.undo()
    assert headings(albania) == ["Progress", "Ports", "Current planning"]
