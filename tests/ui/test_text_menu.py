"""The Text menu's questions, the context menu, and texts that change behind the editor's back."""

import pytest
from desk_kit import Kit
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from wcodesk.ui.editor.links import outer_address


def select_word(kit: Kit, number: int = 0):
    edit = kit.box(number).text
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.moveCursor(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    return edit


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.org/a b", "https://example.org/a%20b"),
        ("https://example.org", "https://example.org"),
        ("rdm@example.org", "mailto:rdm@example.org"),
        ("", ""),
        ("https://", ""),
        ("javascript://x", None),
        ("localhost:8080/x.y", None),
        ("Atlantis", None),
    ],
)
def test_an_address_is_taken_as_people_type_it(typed, address):
    assert outer_address(typed) == address


def test_the_selected_words_become_a_link(kit: Kit):
    kit.go("GE")
    select_word(kit)
    kit.answers.text = "example.org"
    kit.desk.actions_.link.trigger()
    assert kit.stored().startswith("[A](https://example.org)")


def test_an_address_is_inserted_where_nothing_is_selected(kit: Kit):
    kit.go("GE")
    kit.box().text.moveCursor(QTextCursor.MoveOperation.Start)
    kit.answers.text = "https://example.org"
    kit.desk.actions_.link.trigger()
    assert kit.stored().startswith("[https://example.org](https://example.org)A visit")


def test_what_is_no_address_links_nothing(kit: Kit):
    kit.go("GE")
    select_word(kit)
    kit.answers.text = "ftp://x y"
    kit.desk.actions_.link.trigger()
    assert "ftp://x y" in kit.answers.told[0]
    assert kit.stored() == "A visit was held."


def test_a_number_is_changed(kit: Kit):
    kit.go("GE")
    kit.box()
    kit.desk.actions_.numbered.trigger()
    kit.answers.text = " (b)"
    kit.desk.actions_.label.trigger()
    assert kit.stored() == "(b) A visit was held."


def test_what_cannot_number_an_item_changes_nothing(kit: Kit):
    kit.go("GE")
    kit.box()
    kit.desk.actions_.numbered.trigger()
    kit.answers.text = "first"
    kit.desk.actions_.label.trigger()
    assert kit.stored() == "1. A visit was held."
    assert "first" in kit.answers.told[0]


def test_the_context_menu_has_the_clipboard_and_the_styles(kit: Kit):
    kit.go("GE")
    edit = select_word(kit)
    edit.customContextMenuRequested.emit(QPoint(5, 5))
    (menu,) = edit.findChildren(QMenu)
    names = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert names[:4] == ["Cut", "Copy", "Paste", "Paste without formatting"]
    assert "Undo" not in " ".join(names)
    menu.close()


def test_text_that_was_changed_elsewhere_is_kept_in_the_history(kit: Kit, qtbot):
    kit.go("GE")
    section = kit.desk.entry.boxes[0].section
    kit.store.edit_section(section.id, text="Written by another.")
    qtbot.keyClicks(kit.box().text, "Mine. ")
    kit.session.flush()
    assert kit.stored() == "Mine. A visit was held."
    assert "Written by another." in [(each.after or {}).get("text") for each in kit.store.history(section.id)]


def test_the_screen_follows_a_change_that_was_not_typed(kit: Kit):
    kit.go("GE")
    box = kit.box()
    kit.session._tell(kit.store.edit_section(box.section.id, text="- from elsewhere", heading="Help"))
    assert box.text.markdown() == "- from elsewhere"
    assert box.heading.text() == "Help"
