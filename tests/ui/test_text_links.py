"""Links in a text: to the web, to mail, and to other parts of the report."""

import pytest
from desk_kit import Kit
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from wcodesk.model.markdown import parse


def text_of(kit: Kit, first: str) -> object:
    """The first section of a place, with this text."""
    kit.go("AL")
    edit = kit.box().text
    edit.set_markdown(first)
    edit.setFocus()
    return edit


def linked(edit) -> list[tuple[str, str]]:
    return [(run.text, run.href) for run in parse(edit.markdown())[0].runs if run.href]


@pytest.mark.parametrize(
    ("typed", "href"),
    [
        ("wcoomd.org/en", "https://wcoomd.org/en"),
        ("a.leka@customs.example", "mailto:a.leka@customs.example"),
        ("http://x.example", "http://x.example"),
        ("Georgia", "member:GE"),
        ("GE", "member:GE"),
        ("Géorgie", "member:GE"),
        ("Georg", "member:GE"),
        ("Europe", "region:europe"),
        ("member:KE", "member:KE"),
    ],
)
def test_what_is_typed_is_linked(kit, typed, href):
    edit = text_of(kit, "See there")
    edit.selectAll()
    kit.answers.text = typed
    kit.desk.actions_.link.trigger()
    assert linked(edit) == [("See there", href)]


def test_without_words_a_member_is_linked_by_its_name(kit):
    edit = text_of(kit, "")
    kit.answers.text = "ge"
    kit.desk.actions_.link.trigger()
    assert linked(edit) == [("Georgia", "member:GE")]


def test_a_word_that_is_nobodys_address_is_refused(kit):
    edit = text_of(kit, "See there")
    edit.selectAll()
    kit.answers.text = "Atlantis"
    kit.desk.actions_.link.trigger()
    assert linked(edit) == []
    assert "Atlantis" in kit.answers.told[-1]


def test_the_name_of_a_member_is_offered_when_it_is_selected(kit):
    edit = text_of(kit, "Georgia")
    edit.selectAll()
    kit.desk.actions_.link.trigger()
    assert kit.answers.asked[-1] == ("Link", "Georgia")


def test_a_link_to_a_member_is_followed_by_key_and_back(kit):
    edit = text_of(kit, "[Georgia](member:GE) too")
    cursor = edit.textCursor()
    cursor.setPosition(2)
    edit.setTextCursor(cursor)
    assert kit.desk.actions_.follow_link.isEnabled()
    kit.desk.actions_.follow_link.trigger()
    assert kit.desk.entry.place.member == "GE"
    kit.desk.actions_.go_back.trigger()
    assert kit.desk.entry.place.member == "AL"


def test_behind_a_link_one_goes_on_with_typing(kit):
    text_of(kit, "[Georgia](member:GE) too")
    kit.desk.links.follow("member:GE")
    QTest.keyClicks(kit.desk.focusWidget(), "Typed here. ")
    kit.session.flush()
    assert kit.box().text.hasFocus()
    assert kit.store.section(kit.box().section.id).text.startswith("Typed here. ")


@pytest.mark.parametrize(
    ("first", "last", "text", "links"),
    [
        (4, 9, "See Peru now.", []),
        (9, 4, "See Peru now.", []),
        (4, 6, "See Peruere now.", [("ere", "https://x.example")]),
        (7, 9, "See thePeru now.", [("the", "https://x.example")]),
        (6, 7, "See thPerure now.", [("thPerure", "https://x.example")]),
        (2, 12, "SePeruw.", []),
    ],
)
def test_what_is_typed_over_letters_of_a_link_belongs_to_it_only_between_its_letters(
    kit, qtbot, first, last, text, links
):
    edit = text_of(kit, "See **[there](https://x.example)** now.")
    cursor = edit.textCursor()
    cursor.setPosition(first)
    cursor.setPosition(last, cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    qtbot.keyClicks(edit, "Peru")
    assert edit.toPlainText() == text
    assert linked(edit) == links


@pytest.mark.parametrize("behind", ["", " now."])
def test_a_link_at_the_beginning_of_a_text_is_typed_over_without_a_trace(kit, qtbot, behind):
    edit = text_of(kit, f"[there](https://x.example){behind}")
    cursor = edit.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(0, cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    qtbot.keyClicks(edit, "Peru")
    assert edit.markdown() == f"Peru{behind}"


def test_a_key_that_types_nothing_takes_no_selected_link_away(kit, qtbot):
    edit = text_of(kit, "See [there](https://x.example)")
    edit.selectAll()
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_F9):
        qtbot.keyClick(edit, key)
    qtbot.keyClick(edit, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(edit, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert linked(edit) == [("there", "https://x.example")]


def test_a_link_is_followed_by_ctrl_and_a_click(kit):
    edit = text_of(kit, "[Georgia](member:GE) too")
    spot = QPointF(edit.cursorRect().center()).toPoint()
    spot.setX(spot.x() + 12)
    QTest.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert kit.desk.entry.place.member == "AL"
    QTest.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, spot)
    assert kit.desk.entry.place.member == "GE"


def test_a_web_address_is_opened_by_the_system(kit):
    edit = text_of(kit, "[the site](https://x.example/a)")
    cursor = edit.textCursor()
    cursor.setPosition(3)
    edit.setTextCursor(cursor)
    kit.desk.actions_.follow_link.trigger()
    assert kit.answers.addresses == ["https://x.example/a"]


def test_a_member_without_an_entry_is_told(kit):
    text_of(kit, "x")
    kit.desk.links.follow("member:UA")
    assert kit.desk.entry.place.member == "AL"
    assert "Ukraine" in kit.answers.told[-1]


def test_plain_text_has_no_link_to_follow(kit):
    text_of(kit, "plain")
    assert not kit.desk.actions_.follow_link.isEnabled()


def test_a_copied_link_is_pasted_as_a_link(kit):
    kit.go("GE")
    kit.desk.actions_.copy_link.trigger()
    assert "member:" not in QApplication.clipboard().mimeData().html()
    edit = text_of(kit, "As in ")
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    edit.paste()
    assert linked(edit) == [("Georgia", "member:GE")]


def test_the_overview_has_no_link_to_copy(kit):
    kit.go("")
    assert not kit.desk.actions_.copy_link.isEnabled()
    kit.go("europe")
    assert kit.desk.actions_.copy_link.isEnabled()
