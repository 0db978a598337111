"""Giving a Member an entry from the menu, the tree and its filter, and taking one out."""

import pytest
from desk_kit import Kit
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from wcodesk.ui.place import PlaceKind

MAIN = ["Background", "Current planning", "Progress", "WCO support"]


def add(kit: Kit, name: str) -> None:
    kit.answers.text = name
    kit.desk.actions_.add_entry.trigger()


def members(kit: Kit, region: str) -> list[str]:
    return [entry.member for entry in kit.store.entries(kit.edition_id, region)]


def test_the_entry_is_shown_with_its_four_sections_for_typing(kit: Kit, qtbot):
    kit.go("europe")
    add(kit, "Austria")
    assert kit.desk.entry.place.path == ("June 2020, Part I", "Europe", "Austria")
    assert [box.section.heading for box in kit.desk.entry.boxes] == MAIN
    assert kit.desk.entry.boxes[0].text.hasFocus()
    assert members(kit, "europe") == ["AL", "AT", "GE"]


def test_undo_takes_it_away_and_shows_the_region(kit: Kit):
    kit.go("AL")
    add(kit, "Austria")
    assert kit.desk.actions_.undo.text() == "&Undo: Add the entry of Austria"
    kit.desk.actions_.undo.trigger()
    assert members(kit, "europe") == ["AL", "GE"]
    assert (kit.desk.entry.place.kind, kit.desk.entry.place.title) == (PlaceKind.CHAPTER, "Europe")
    kit.desk.actions_.redo.trigger()
    assert kit.desk.entry.place.member == "AT"


def test_a_beginning_that_only_one_has_is_enough(kit: Kit):
    kit.go("europe")
    add(kit, "swazi")
    assert kit.desk.entry.place.member == "SZ"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Albania", "Albania has an entry in this edition already."),
        ("Atlantis", "“Atlantis” is no Member without an entry in this edition."),
        ("Europe", "“Europe” is no Member without an entry in this edition."),
    ],
)
def test_who_can_have_none_is_told_while_the_question_is_open(kit: Kit, name, told):
    kit.go("europe")
    add(kit, name)
    assert kit.answers.told == [told]
    assert members(kit, "europe") == ["AL", "GE"]


def test_a_region_without_a_chapter_is_told(kit: Kit):
    kit.go("europe")
    add(kit, "Japan")
    assert "no chapter for the region of Japan" in kit.desk.notices.text


def test_a_frozen_edition_offers_nothing(kit: Kit):
    kit.store.freeze_edition(kit.edition_id)
    kit.go("AL")
    assert not kit.desk.actions_.add_entry.isEnabled()
    assert not kit.desk.actions_.remove_entry.isEnabled()
    kit.desk.tree.filter.setText("eswat")
    assert kit.desk.tree.findChild(QPushButton, "add-entry") is None


def test_an_entry_in_which_nothing_is_written_is_taken_out(kit: Kit):
    kit.go("europe")
    add(kit, "Austria")
    kit.desk.actions_.remove_entry.trigger()
    assert members(kit, "europe") == ["AL", "GE"]
    assert kit.desk.entry.place.title == "Europe"
    kit.desk.actions_.undo.trigger()
    assert kit.desk.entry.place.member == "AT"


def test_what_was_only_typed_keeps_an_entry(kit: Kit, qtbot):
    kit.go("europe")
    add(kit, "Austria")
    qtbot.keyClicks(kit.desk.entry.boxes[0].text, "Vienna")
    kit.desk.actions_.remove_entry.trigger()
    assert "holds 1 text" in kit.desk.notices.text
    assert members(kit, "europe") == ["AL", "AT", "GE"]


def test_only_an_entry_can_be_taken_out(kit: Kit):
    kit.go("europe")
    assert not kit.desk.actions_.remove_entry.isEnabled()
    kit.go("AL")
    assert kit.desk.actions_.remove_entry.isEnabled()


def test_a_row_of_the_tree_has_these_commands_in_its_menu(kit: Kit):
    kit.go("europe")
    view, menu = kit.desk.tree.view, kit.desk.actions_.entry_menu
    view.customContextMenuRequested.emit(view.visualRect(view.currentIndex()).center())
    assert menu.isVisible()
    menu.close()
    view.customContextMenuRequested.emit(QPoint(5, view.viewport().height() - 2))
    assert not menu.isVisible()


def test_the_filter_that_finds_nobody_offers_an_entry(kit: Kit, qtbot):
    kit.desk.tree.filter.setText("eswat")
    button = kit.desk.tree.findChild(QPushButton, "add-entry")
    assert button.isVisible()
    kit.answers.text = "Eswatini"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert kit.answers.asked == [("Add an entry", "Eswatini")]
    assert kit.desk.entry.place.member == "SZ"
    assert kit.desk.tree.filter.text() == "eswat"
    assert not button.isVisible()
    assert not kit.desk.tree.nothing.isVisible()


def test_a_name_that_nobody_has_offers_none(kit: Kit):
    kit.go("AL")
    kit.desk.tree.filter.setText("swazi")
    kit.desk.tree.filter.setText("atlantis")
    assert not kit.desk.tree.findChild(QPushButton, "add-entry").isVisible()


def test_a_whole_chapter_shows_it_among_its_members(kit: Kit, qtbot):
    kit.desk.actions_.whole_chapter.setChecked(True)
    kit.go("europe")
    entry_id = kit.session.add_entry(kit.edition_id, "AT")[1]
    qtbot.waitUntil(lambda: entry_id in [part.entry_id for part in kit.desk.entry.below.parts])
    kit.desk.actions_.undo.trigger()
    qtbot.waitUntil(lambda: entry_id not in [part.entry_id for part in kit.desk.entry.below.parts])


def test_a_cursor_below_a_region_is_forgotten_with_the_text_that_it_was_in(kit: Kit, qtbot):
    kit.desk.actions_.whole_chapter.setChecked(True)
    kit.go("europe")
    kit.session.add_entry(kit.edition_id, "AT")
    below = kit.desk.entry.below
    qtbot.waitUntil(lambda: len(below.parts) == 3)
    below.parts[0].boxes[0].text.setFocus()
    kit.desk.actions_.undo.trigger()
    qtbot.waitUntil(lambda: len(below.parts) == 2 and not below._leaving)
    QTest.qWait(0)  # in which Qt deletes
    kit.desk.actions_.redo.trigger()
    edit = kit.desk.entry.current()
    assert edit is None or edit.isVisible()


def test_an_entry_of_another_region_leaves_the_texts_of_a_whole_chapter(kit: Kit, qtbot):
    kit.desk.actions_.whole_chapter.setChecked(True)
    kit.go("europe")
    below = kit.desk.entry.below
    qtbot.waitUntil(lambda: len(below.parts) == 2)
    parts = list(below.parts)
    kit.session.add_entry(kit.edition_id, "SZ")
    assert below.parts == parts
