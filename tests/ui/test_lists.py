"""Lists, headings, links and tables by key and by action."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from wcodesk.model.blocks import BlockType
from wcodesk.model.markdown import parse
from wcodesk.ui.editor.labels import is_label, next_label
from wcodesk.ui.editor.section_edit import SectionEdit

KEY = Qt.Key


@pytest.fixture
def edit(qtbot) -> SectionEdit:
    made = SectionEdit()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


def put(edit: SectionEdit, text: str, *, end: bool = True) -> None:
    edit.set_markdown(text)
    edit.moveCursor(QTextCursor.MoveOperation.End if end else QTextCursor.MoveOperation.Start)


@pytest.mark.parametrize("typed", ["-", "*"])
def test_a_sign_and_a_blank_begin_a_bullet(edit, qtbot, typed):
    qtbot.keyClicks(edit, f"{typed} first")
    assert edit.markdown() == "- first"


@pytest.mark.parametrize("label", ["1.", "(a)", "ii.", "b)"])
def test_a_label_and_a_blank_begin_a_numbered_item(edit, qtbot, label):
    qtbot.keyClicks(edit, f"{label} first")
    assert parse(edit.markdown())[0].label == label


@pytest.mark.parametrize("word", ["2017.", "3.5", "A.", "UK."])
def test_what_may_begin_a_sentence_begins_no_list(edit, qtbot, word):
    qtbot.keyClicks(edit, f"{word} words")
    assert parse(edit.markdown())[0].type is BlockType.PARAGRAPH
    assert not is_label(word)


def test_enter_makes_the_next_item(edit, qtbot):
    put(edit, "(a) one")
    qtbot.keyClick(edit, KEY.Key_Return)
    qtbot.keyClicks(edit, "two")
    assert edit.markdown() == "(a) one\n(b) two"


def test_enter_on_an_empty_item_leaves_the_list(edit, qtbot):
    put(edit, "- one")
    qtbot.keyClick(edit, KEY.Key_Return)
    qtbot.keyClick(edit, KEY.Key_Return)
    qtbot.keyClicks(edit, "words")
    assert edit.markdown() == "- one\n\nwords"


def test_enter_on_an_empty_inner_item_goes_one_level_out(edit, qtbot):
    put(edit, "- one\n  - two")
    qtbot.keyClick(edit, KEY.Key_Return)
    qtbot.keyClick(edit, KEY.Key_Return)
    qtbot.keyClicks(edit, "three")
    assert edit.markdown() == "- one\n  - two\n- three"


def test_enter_in_the_middle_splits_the_item(edit, qtbot):
    put(edit, "1. onetwo", end=False)
    for _ in range(3):
        qtbot.keyClick(edit, KEY.Key_Right)
    qtbot.keyClick(edit, KEY.Key_Return)
    assert edit.markdown() == "1. one\n2. two"


def test_enter_behind_a_heading_goes_on_with_a_paragraph(edit, qtbot):
    put(edit, "# Title")
    qtbot.keyClick(edit, KEY.Key_Return)
    qtbot.keyClicks(edit, "words")
    assert edit.markdown() == "# Title\n\nwords"


def test_enter_before_a_heading_keeps_it_a_heading(edit, qtbot):
    put(edit, "words\n\n# Title")
    edit.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    qtbot.keyClick(edit, KEY.Key_Return)
    assert edit.markdown() == "words\n\n# Title"


def test_tab_indents_and_shift_tab_outdents(edit, qtbot):
    put(edit, "- one\n- two")
    qtbot.keyClick(edit, KEY.Key_Tab)
    assert edit.markdown() == "- one\n  - two"
    qtbot.keyClick(edit, KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert edit.markdown() == "- one\n- two"


def test_there_are_two_levels_and_no_more(edit, qtbot):
    put(edit, "- one\n  - two")
    qtbot.keyClick(edit, KEY.Key_Tab)
    assert edit.markdown() == "- one\n  - two"


def test_backspace_at_the_start_of_an_item_makes_it_a_paragraph(edit, qtbot):
    put(edit, "- one", end=False)
    qtbot.keyClick(edit, KEY.Key_Backspace)
    assert edit.markdown() == "one"


def test_a_paragraph_becomes_numbered_on_from_the_item_above(edit):
    put(edit, "(a) one\n\ntwo")
    edit.toggle_shape(BlockType.NUMBERED)
    assert edit.markdown() == "(a) one\n(b) two"


def test_several_paragraphs_become_bullets_and_paragraphs_again(edit):
    put(edit, "one\n\ntwo\n\nthree")
    edit.selectAll()
    edit.toggle_shape(BlockType.BULLET)
    assert edit.markdown() == "- one\n- two\n- three"
    edit.toggle_shape(BlockType.BULLET)
    assert edit.markdown() == "one\n\ntwo\n\nthree"


def test_a_lower_heading_and_back(edit):
    put(edit, "Title")
    edit.toggle_shape(BlockType.HEADING, 2)
    assert edit.markdown() == "## Title"
    edit.toggle_shape(BlockType.HEADING, 2)
    assert edit.markdown() == "Title"


def test_a_label_can_be_changed(edit):
    put(edit, "1. one")
    edit.set_label("(iii)")
    assert edit.markdown() == "(iii) one"


def test_a_selection_becomes_a_link_and_loses_it_again(edit):
    put(edit, "see here")
    edit.moveCursor(QTextCursor.MoveOperation.PreviousWord, QTextCursor.MoveMode.KeepAnchor)
    edit.set_link("https://example.org/")
    assert edit.markdown() == "see [here](https://example.org/)"
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.set_link("")
    assert edit.markdown() == "see here"


def test_what_is_typed_behind_a_link_is_outside_it(edit, qtbot):
    put(edit, "see [here](https://example.org/)")
    qtbot.keyClicks(edit, " now")
    assert edit.markdown() == "see [here](https://example.org/) now"


def test_what_is_typed_inside_a_link_belongs_to_it(edit, qtbot):
    put(edit, "see [here](https://example.org/)")
    edit.moveCursor(QTextCursor.MoveOperation.Left)
    qtbot.keyClicks(edit, "x")
    assert edit.markdown() == "see [herxe](https://example.org/)"


TABLE = "before\n\n| a | b |\n| --- | --- |\n| c | d |\n\nafter"


def test_a_table_is_kept_while_text_around_it_changes(edit, qtbot):
    put(edit, TABLE)
    qtbot.keyClicks(edit, " all")
    assert edit.markdown() == TABLE + " all"


def test_a_cell_can_be_edited_and_enter_stays_in_it(edit, qtbot):
    put(edit, TABLE, end=False)
    qtbot.keyClick(edit, KEY.Key_Down)
    assert edit.textCursor().currentTable() is not None
    qtbot.keyClick(edit, KEY.Key_End)
    qtbot.keyClick(edit, KEY.Key_Return)
    qtbot.keyClicks(edit, "x")
    assert edit.markdown() == TABLE.replace("| a |", "| a<br>x |")


def test_tab_goes_through_the_cells_and_out(edit, qtbot):
    put(edit, TABLE, end=False)
    qtbot.keyClick(edit, KEY.Key_Down)
    for _ in range(4):
        qtbot.keyClick(edit, KEY.Key_Tab)
    qtbot.keyClicks(edit, "x")
    assert edit.markdown() == TABLE.replace("after", "xafter")


@pytest.mark.parametrize("key", [KEY.Key_Backspace, KEY.Key_Delete])
def test_a_table_is_not_eaten_by_a_key_beside_it(edit, qtbot, key):
    put(edit, TABLE)
    edit.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    if key == KEY.Key_Delete:
        edit.moveCursor(QTextCursor.MoveOperation.Start)
        edit.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    qtbot.keyClick(edit, key)
    assert edit.markdown() == TABLE


@pytest.mark.parametrize("by", [-1, 1])
def test_arrows_leave_the_text_at_its_ends(edit, qtbot, by):
    put(edit, "one line", end=by > 0)
    with qtbot.waitSignal(edit.beyond) as went:
        qtbot.keyClick(edit, KEY.Key_Up if by < 0 else KEY.Key_Down)
    assert went.args == [by]


@pytest.mark.parametrize(
    ("label", "before", "following"),
    [
        ("1.", "", "2."),
        ("(a)", "", "(b)"),
        ("i.", "", "ii."),
        ("i.", "h.", "j."),
        ("v.", "iv.", "vi."),
        ("v.", "u.", "w."),
        ("ix)", "viii)", "x)"),
        ("1.9", "", "1.10"),
        ("B)", "", "C)"),
        ("z.", "y.", "z."),
    ],
)
def test_labels_count_on(label, before, following):
    assert next_label(label, before) == following
