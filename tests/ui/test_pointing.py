"""A click between two lines is one on a line, at the letter that is above or below the mouse."""

import pytest
from desk_kit import Kit
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from wcodesk.ui.editor.pointing import cursor_at
from wcodesk.ui.editor.section_edit import SectionEdit

LEFT = Qt.MouseButton.LeftButton
WORDS = "one two three four five six seven eight nine ten " * 12


@pytest.fixture
def edit(kit: Kit) -> SectionEdit:
    kit.go("AL")
    text = kit.box().text
    text.set_markdown(f"{WORDS}\n\n- {WORDS}\n")
    return text


def air_below(edit: SectionEdit, line: int, block: int = 0) -> QPoint:
    """A place in the air between a line and the next one, well inside them."""
    found = edit.document().findBlockByNumber(block)
    upper, lower = (found.layout().lineAt(number) for number in (line, line + 1))
    top = edit.document().documentLayout().blockBoundingRect(found).top()
    y = top + (upper.y() + upper.height() + lower.y()) / 2
    assert upper.y() + upper.height() < lower.y() - 2
    return QPoint(160, round(y))


def lines_of(edit: SectionEdit, position: int) -> int:
    return edit.document().findBlock(position).layout().lineForTextPosition(position).lineNumber()


@pytest.mark.parametrize("block", [0, 1], ids=["in a paragraph", "in an item"])
def test_a_click_between_two_lines_goes_to_the_letter_under_it(edit: SectionEdit, block: int):
    place = air_below(edit, 1, block)
    QTest.mouseClick(edit.viewport(), LEFT, pos=place)
    assert abs(edit.cursorRect().x() - place.x()) < 12


def test_a_double_click_between_two_lines_selects_the_word_under_it(edit: SectionEdit):
    place = air_below(edit, 1)
    near = edit.cursorForPosition(place - QPoint(0, 6))
    near.select(QTextCursor.SelectionType.WordUnderCursor)
    below = edit.cursorForPosition(place + QPoint(0, 6))
    below.select(QTextCursor.SelectionType.WordUnderCursor)
    QTest.mouseDClick(edit.viewport(), LEFT, pos=place)
    assert edit.textCursor().selectedText() in {near.selectedText(), below.selectedText()}
    assert edit.textCursor().selectionStart() in {near.selectionStart(), below.selectionStart()}


def test_a_selection_is_drawn_over_the_air_without_a_jump(edit: SectionEdit):
    place = air_below(edit, 1)
    start = QPoint(40, edit.cursorRect().center().y())
    QTest.mousePress(edit.viewport(), LEFT, pos=start)
    QTest.mouseMove(edit.viewport(), place)
    QTest.mouseRelease(edit.viewport(), LEFT, pos=place)
    assert abs(edit.cursorRect().x() - place.x()) < 12


def test_a_click_in_a_line_is_where_it_was(edit: SectionEdit):
    place = air_below(edit, 1) - QPoint(0, 8)
    wanted = edit.cursorForPosition(place).position()
    QTest.mouseClick(edit.viewport(), LEFT, pos=place)
    assert edit.textCursor().position() == wanted
    assert lines_of(edit, wanted) == 1


def test_whoever_points_beyond_the_text_means_its_end(edit: SectionEdit):
    below = QPoint(60, edit.viewport().height() + 30)
    assert cursor_at(edit, below).position() == edit.cursorForPosition(below).position()


def test_a_click_into_another_text_takes_the_selection_away(kit: Kit):
    kit.go("AL")
    first, second = (box.text for box in kit.desk.entry.boxes[:2])
    kit.box()
    first.selectAll()
    QTest.mouseClick(second.viewport(), LEFT, pos=QPoint(30, 8))
    assert second.hasFocus()
    assert not first.textCursor().hasSelection()


def test_what_was_found_stays_selected_in_another_text(kit: Kit):
    kit.go("AL")
    first, second = (box.text for box in kit.desk.entry.boxes[:2])
    kit.box()
    first.selectAll()
    second.setFocus()
    assert first.textCursor().hasSelection()


def test_the_first_words_of_an_empty_section_stand_as_far_apart_as_others(kit: Kit, qtbot):
    kit.go("AL")
    box = kit.box()
    wanted = box.text.document().begin().blockFormat()
    empty = SectionEdit()
    qtbot.addWidget(empty)
    qtbot.keyClicks(empty, "Words")
    format_ = empty.document().begin().blockFormat()
    assert format_.lineHeight() == wanted.lineHeight() > 100
    assert format_.bottomMargin() == wanted.bottomMargin() > 0
