"""Lists, headings, links and tables by key and by action."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from wcodesk.model.blocks import BlockType
from wcodesk.model.markdown import parse
from wcodesk.ui.document import block_shape
from wcodesk.ui.editor.counting import beside, number_of
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


def test_what_is_typed_behind_a_link_at_the_end_of_a_paragraph_is_outside_it(edit, qtbot):
    edit.set_markdown("See [site](https://x.example/)\n\nmore")
    edit.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    qtbot.keyClicks(edit, ", now")
    assert edit.markdown() == "See [site](https://x.example/), now\n\nmore"


def test_what_is_typed_behind_a_link_just_made_is_outside_it(edit, qtbot):
    edit.set_markdown("the site")
    edit.selectAll()
    edit.set_link("https://x.example/")
    qtbot.keyClicks(edit, ", now")
    assert edit.markdown() == "[the site](https://x.example/), now"


def test_what_is_typed_before_a_link_is_outside_it(edit, qtbot):
    edit.set_markdown("[site](https://x.example/)")
    qtbot.keyClicks(edit, "the ")
    assert edit.markdown() == "the [site](https://x.example/)"


def test_what_an_input_method_composes_behind_a_link_is_outside_it(edit):
    edit.set_markdown("the site")
    edit.selectAll()
    edit.set_link("https://x.example/")
    composed = QInputMethodEvent()
    composed.setCommitString("é")
    QApplication.sendEvent(edit, composed)
    assert edit.markdown() == "[the site](https://x.example/)é"


def test_what_is_typed_inside_a_link_belongs_to_it(edit, qtbot):
    put(edit, "see [here](https://example.org/)")
    edit.moveCursor(QTextCursor.MoveOperation.Left)
    qtbot.keyClicks(edit, "x")
    assert edit.markdown() == "see [herxe](https://example.org/)"


def press(edit: SectionEdit, qtbot, at: str, key: Qt.Key, *, end: bool = False) -> None:
    """Press a key before (or behind) some words."""
    cursor = edit.document().find(at)
    cursor.setPosition(cursor.selectionEnd() if end else cursor.selectionStart())
    edit.setTextCursor(cursor)
    qtbot.keyClick(edit, key)


@pytest.mark.parametrize(
    ("before", "at", "after"),
    [
        ("1. a\n2. b\n3. c", "a", "1. a\n2. new\n3. b\n4. c"),
        ("1. a\n  - x\n2. b", "a", "1. a\n2. new\n  - x\n3. b"),
        ("1. a\n2. b\n9. c", "a", "1. a\n2. new\n3. b\n9. c"),
        ("(a) a\n(b) b", "a", "(a) a\n(b) new\n(b) b"),
        ("1. a\n1. b", "a", "1. a\n2. new\n1. b"),
        ("1. a\n\nwords\n\n2. b", "a", "1. a\n2. new\n\nwords\n\n2. b"),
    ],
)
def test_plain_numbers_make_room_for_a_new_item(edit, qtbot, before, at, after):
    put(edit, before)
    press(edit, qtbot, at, KEY.Key_Return, end=True)
    qtbot.keyClicks(edit, "new")
    assert edit.markdown() == after


def test_an_item_that_is_deleted_leaves_no_gap(edit, qtbot):
    put(edit, "1. a\n2. b\n3. c\n4. d")
    cursor = edit.document().find("b")
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    qtbot.keyClick(edit, KEY.Key_Delete)
    assert edit.markdown() == "1. a\n2. c\n3. d"


def test_backspace_takes_what_is_selected_up_to_the_start_of_an_item(edit, qtbot):
    put(edit, "1. a\n2. b\n3. c\n4. d")
    cursor = edit.document().find("a")
    cursor.setPosition(cursor.selectionEnd())
    cursor.setPosition(edit.document().find("c").selectionStart(), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    qtbot.keyClick(edit, KEY.Key_Backspace)
    assert edit.markdown() == "1. ac\n2. d"


def test_items_that_are_cut_leave_no_gap(edit):
    put(edit, "1. a\n2. b\n3. c\n4. d")
    cursor = edit.document().find("a")
    cursor.setPosition(cursor.selectionEnd())
    cursor.setPosition(edit.document().find("c").selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.cut()
    assert edit.markdown() == "1. a\n2. d"


def test_an_item_joined_to_the_one_above_leaves_no_gap(edit, qtbot):
    put(edit, "1. a\n2. b\n3. c")
    press(edit, qtbot, "a", KEY.Key_Delete, end=True)
    assert edit.markdown() == "1. ab\n2. c"


def test_numbers_as_typed_keep_their_gaps(edit, qtbot):
    put(edit, "1. a\n2. b\n5. d")
    press(edit, qtbot, "a", KEY.Key_Delete, end=True)
    assert edit.markdown() == "1. ab\n5. d"


def test_the_first_item_deleted_lets_the_others_move_up(edit, qtbot):
    put(edit, "words\n\n1. a\n2. b\n3. c")
    cursor = edit.document().find("a")
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    qtbot.keyClick(edit, KEY.Key_Delete)
    assert edit.markdown() == "words\n\n1. b\n2. c"


def test_a_paragraph_deleted_above_a_list_that_begins_later_changes_no_number(edit, qtbot):
    put(edit, "one\n\ntwo\n\n2. b\n3. c")
    press(edit, qtbot, "one", KEY.Key_Delete, end=True)
    assert edit.markdown() == "onetwo\n\n2. b\n3. c"


def test_an_item_that_leaves_its_list_lets_the_others_close_up(edit, qtbot):
    put(edit, "1. a\n2. b\n3. c")
    press(edit, qtbot, "b", KEY.Key_Backspace)
    assert edit.markdown() == "1. a\n\nb\n\n2. c"


def test_enter_twice_in_the_middle_of_a_list_ends_it_and_numbers_go_on(edit, qtbot):
    put(edit, "1. a\n2. b")
    press(edit, qtbot, "a", KEY.Key_Return, end=True)
    qtbot.keyClick(edit, KEY.Key_Return)
    qtbot.keyClicks(edit, "words")
    assert edit.markdown() == "1. a\n\nwords\n\n2. b"


def test_an_item_that_goes_deeper_begins_anew_there(edit, qtbot):
    put(edit, "1. a\n2. b\n3. c")
    press(edit, qtbot, "b", KEY.Key_Tab)
    assert edit.markdown() == "1. a\n  1. b\n2. c"
    press(edit, qtbot, "c", KEY.Key_Tab)
    assert edit.markdown() == "1. a\n  1. b\n  2. c"
    press(edit, qtbot, "b", KEY.Key_Backtab)
    assert edit.markdown() == "1. a\n2. b\n  1. c"


def test_a_label_of_its_own_goes_along_to_another_level(edit, qtbot):
    put(edit, "(a) a\n(b) b")
    press(edit, qtbot, "b", KEY.Key_Tab)
    assert edit.markdown() == "(a) a\n  (b) b"


def test_a_paragraph_between_becomes_an_item_and_the_rest_goes_on(edit):
    put(edit, "1. a\n\nb\n\n2. c")
    edit.setTextCursor(edit.document().find("b"))
    edit.toggle_shape(BlockType.NUMBERED)
    assert edit.markdown() == "1. a\n2. b\n3. c"


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


def test_tab_goes_to_the_words_of_the_next_cell(edit, qtbot):
    put(edit, TABLE, end=False)
    qtbot.keyClick(edit, KEY.Key_Down)
    for _ in range(3):
        qtbot.keyClick(edit, KEY.Key_Tab)
    qtbot.keyClicks(edit, "x")
    assert edit.markdown() == TABLE.replace("d", "x")


def test_tab_in_the_last_cell_adds_a_row(edit, qtbot):
    put(edit, TABLE, end=False)
    qtbot.keyClick(edit, KEY.Key_Down)
    for _ in range(4):
        qtbot.keyClick(edit, KEY.Key_Tab)
    qtbot.keyClicks(edit, "x")
    assert edit.markdown() == TABLE.replace("| c | d |", "| c | d |\n| x |  |")


def test_shift_tab_in_the_first_cell_leaves_the_table(edit, qtbot):
    put(edit, TABLE, end=False)
    qtbot.keyClick(edit, KEY.Key_Down)
    qtbot.keyClick(edit, KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(edit, "x")
    assert edit.markdown() == TABLE.replace("before", "beforex")


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
    assert went.args == [by, True]


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


@pytest.mark.parametrize("seed", range(12))
def test_plain_numbers_have_no_gap_whatever_is_typed_and_deleted(edit, qtbot, seed):
    chance = random.Random(seed)
    put(edit, "\n".join(f"{number}. item{number}" for number in range(1, 8)))
    keys = [KEY.Key_Return, KEY.Key_Return, KEY.Key_Delete, KEY.Key_Backspace, KEY.Key_Tab, KEY.Key_Backtab, KEY.Key_X]
    for step in range(30):
        cursor = edit.textCursor()
        block = edit.document().findBlockByNumber(chance.randrange(edit.document().blockCount()))
        cursor.setPosition(block.position() + chance.choice([0, block.length() - 1]))
        if chance.random() < 0.2 and block.next().next().isValid():
            cursor.setPosition(block.next().next().position(), QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)
        key = chance.choice(keys)
        if key in (KEY.Key_Tab, KEY.Key_Backtab) and block_shape(block)[0] is not BlockType.NUMBERED:
            continue
        before, chosen = shapes(edit), (cursor.selectionStart(), cursor.selectionEnd())
        qtbot.keyClick(edit, key)
        if any(block.type is BlockType.PARAGRAPH for block in edit.blocks()):
            break  # it is two lists now, with numbers of their own
        assert gaps(edit) == [], f"{step} {key.name} at {chosen}: {before} -> {shapes(edit)}"


def shapes(edit: SectionEdit) -> str:
    """Every block of the screen, empty ones included."""
    blocks = [edit.document().findBlockByNumber(number) for number in range(edit.document().blockCount())]
    return " / ".join(
        f"{block.position()}{'>' * block_shape(block)[1]}{block_shape(block)[2]}{block.text()}" for block in blocks
    )


def gaps(edit: SectionEdit) -> list[tuple[int | None, int | None]]:
    """Neighbours of a level in one list between whose numbers others are missing."""
    found = []
    block = edit.document().begin()
    while block.isValid():
        if block_shape(block)[0] is BlockType.NUMBERED:
            follower = next(beside(block, block_shape(block)[1], on=True), None)
            if follower is not None and (number_of(follower) or 0) > (number_of(block) or 0) + 1:
                found.append((number_of(block), number_of(follower)))
        block = block.next()
    return found


@pytest.mark.parametrize(("typed", "label", "told"), [("(c)", "(c)", 0), (" 4 ", "4.", 0), ("none", "1.", 1)])
def test_the_number_of_an_item_is_asked_for_until_it_can_be_one(kit, typed, label, told):
    kit.go("AL")
    edit = kit.box().text
    edit.set_markdown("1. one")
    kit.answers.text = typed
    kit.desk.actions_.label.trigger()
    assert edit.label() == label
    assert len(kit.answers.told) == told
