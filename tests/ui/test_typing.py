"""What is typed reaches the store, and undo takes it back."""

import pytest
from desk_kit import Kit
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from wcodesk.model.errors import StoreProblem
from wcodesk.ui import autosave
from wcodesk.ui.editor.adding import addable

LONG = 60_000  # milliseconds that a busy machine may take; only a failure lasts that long


def to_end(box) -> None:
    box.text.moveCursor(QTextCursor.MoveOperation.Start)
    box.text.moveCursor(QTextCursor.MoveOperation.EndOfBlock)


def test_the_sections_of_a_member_are_shown_under_their_headings(kit: Kit):
    kit.go("AL")
    assert [box.heading.text() for box in kit.desk.entry.boxes] == ["Current planning", "Progress"]
    assert kit.desk.entry.boxes[0].text.markdown() == kit.stored(0)


def test_saving_is_due_within_the_promised_two_seconds():
    """How long it then takes, a busy machine says and not the program: the tests below do not measure it."""
    assert autosave.QUIET < autosave.LATEST < 2000


def test_typed_text_is_stored_when_the_keys_rest(make_kit, store_path, qtbot, monkeypatch):
    monkeypatch.setattr(autosave, "LATEST", 2 * LONG)
    kit = make_kit(store_path)
    kit.go("AL")
    box = kit.box()
    to_end(box)
    qtbot.keyClicks(box.text, " It hired staff.")
    qtbot.waitUntil(lambda: "It hired staff." in kit.stored(), timeout=LONG)


def test_typing_without_a_pause_is_stored_meanwhile(make_kit, store_path, qtbot, monkeypatch):
    monkeypatch.setattr(autosave, "QUIET", 2 * LONG)
    kit = make_kit(store_path)
    kit.go("AL")
    box = kit.box()
    to_end(box)

    def stored_at_the_next_key() -> bool:
        qtbot.keyClicks(box.text, "x")
        return "xx" in kit.stored()

    qtbot.waitUntil(stored_at_the_next_key, timeout=LONG)


def test_leaving_the_field_saves_at_once(kit: Kit, qtbot):
    kit.go("AL")
    box = kit.box()
    to_end(box)
    qtbot.keyClicks(box.text, " More.")
    kit.box(1)
    assert "More." in kit.stored()


def test_going_to_another_member_saves_at_once(kit: Kit, qtbot):
    kit.go("AL")
    box = kit.box()
    to_end(box)
    qtbot.keyClicks(box.text, " More.")
    kit.go("GE")
    kit.go("AL")
    assert "More." in kit.stored()


def test_closing_saves_at_once(kit: Kit, qtbot, store_path, make_kit):
    kit.go("AL")
    box = kit.box()
    to_end(box)
    qtbot.keyClicks(box.text, " Last words.")
    kit.desk.close()
    again = make_kit(store_path)
    again.go("AL")
    assert "Last words." in again.stored()


def test_saved_is_said_only_after_the_commit(kit: Kit, qtbot):
    kit.go("AL")
    assert kit.desk.status.saved.text() == ""
    box = kit.box()
    to_end(box)
    qtbot.keyClicks(box.text, "!")
    assert kit.desk.status.saved.text() == "Saving…"
    assert kit.desk.isWindowModified()
    kit.session.flush()
    assert kit.desk.status.saved.text().startswith("Saved ")
    assert not kit.desk.isWindowModified()


def test_text_that_cannot_be_saved_stays_and_is_tried_again(kit: Kit, qtbot, monkeypatch):
    kit.go("AL")
    box = kit.box()
    to_end(box)
    with monkeypatch.context() as patch:
        patch.setattr(kit.store, "edit_section", _full_disk)
        qtbot.keyClicks(box.text, " Kept.")
        kit.desk.status.show_unsaved(False)
        kit.box(1)
        assert "Not saved" in kit.desk.status.saved.text()
        assert "disk is full" in kit.desk.notices.text
        assert "Kept." in box.text.markdown()
    qtbot.waitUntil(lambda: "Kept." in kit.stored(), timeout=LONG)
    assert kit.desk.notices.text == ""


def test_no_other_member_is_shown_while_text_cannot_be_saved(kit: Kit, qtbot, monkeypatch):
    place = kit.go("AL")
    box = kit.box()
    qtbot.keyClicks(box.text, "Kept. ")
    with monkeypatch.context() as patch:
        patch.setattr(kit.store, "edit_section", _full_disk)
        kit.desk.tree.select(kit.store.entry(kit.edition_id, "GE").id, kit.edition_id)
        assert kit.desk.entry.place == place
        assert kit.desk.tree.current() == place


def test_the_window_stays_open_while_text_cannot_be_saved(kit: Kit, qtbot, monkeypatch):
    kit.go("AL")
    qtbot.keyClicks(kit.box().text, "Kept. ")
    with monkeypatch.context() as patch:
        patch.setattr(kit.store, "edit_section", _full_disk)
        kit.answers.choice = 0
        assert not kit.desk.close()
        assert kit.desk.isVisible()


def _full_disk(*_args, **_more):
    raise StoreProblem("The disk is full.")


def test_undo_restores_the_text(kit: Kit, qtbot):
    kit.go("AL")
    before = kit.stored()
    box = kit.box()
    to_end(box)
    qtbot.keyClicks(box.text, " Wrong.")
    qtbot.keyClick(box.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kit.stored() == before
    assert box.text.markdown() == before


def test_redo_brings_it_again(kit: Kit, qtbot):
    kit.go("AL")
    box = kit.box()
    to_end(box)
    qtbot.keyClicks(box.text, " Right.")
    kit.desk.steps.undo()
    kit.desk.steps.redo()
    assert "Right." in kit.stored()
    assert box.text.markdown() == kit.stored()


def test_the_cursor_stays_where_the_undone_words_were(kit: Kit, qtbot):
    kit.go("AL")
    box = kit.box()
    to_end(box)
    place = box.text.textCursor().position()
    qtbot.keyClicks(box.text, " Wrong.")
    kit.desk.steps.undo()
    assert box.text.textCursor().position() == place


def test_undo_goes_to_where_the_change_was(kit: Kit, qtbot):
    kit.go("AL")
    box = kit.box()
    to_end(box)
    qtbot.keyClicks(box.text, " Wrong.")
    kit.go("KE")
    kit.desk.steps.undo()
    assert kit.desk.entry.place is not None
    assert kit.desk.entry.place.member == "AL"


def test_a_pause_makes_a_new_step(kit: Kit, qtbot):
    kit.go("AL")
    box = kit.box()
    to_end(box)
    qtbot.keyClicks(box.text, " One.")
    qtbot.wait(1700)
    qtbot.keyClicks(box.text, " Two.")
    kit.desk.steps.undo()
    assert "One." in kit.stored()
    assert "Two." not in kit.stored()


def test_saves_amid_typing_are_one_step(kit: Kit, qtbot, monkeypatch):
    monkeypatch.setattr(autosave, "PAUSE", LONG)
    kit.go("AL")
    before = kit.stored()
    box = kit.box()
    to_end(box)
    for words in (" One.", " Two."):
        qtbot.keyClicks(box.text, words)
        kit.session.flush()
    kit.desk.steps.undo()
    assert kit.stored() == before


def test_coming_back_begins_a_new_step(kit: Kit, qtbot, monkeypatch):
    monkeypatch.setattr(autosave, "PAUSE", LONG)
    for words in (" One.", " Two."):
        kit.go("AL")
        box = kit.box()
        to_end(box)
        qtbot.keyClicks(box.text, words)
        kit.go("GE")
    kit.desk.steps.undo()
    assert "One." in kit.stored()
    assert "Two." not in kit.stored()


def test_the_menu_names_the_step(kit: Kit, qtbot):
    kit.go("AL")
    box = kit.box()
    qtbot.keyClicks(box.text, "x")
    kit.session.flush()
    assert kit.desk.actions_.undo.text() == "&Undo: Edit Current planning of Albania"


def test_bold_is_a_step_of_its_own(kit: Kit, qtbot):
    kit.go("GE")
    box = kit.box()
    box.text.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(box.text, " Twice.")
    box.text.selectAll()
    kit.desk.actions_.bold.trigger()
    assert kit.stored() == "**A visit was held. Twice.**"
    kit.desk.steps.undo()
    assert kit.stored() == "A visit was held. Twice."


def test_a_new_heading_is_stored(kit: Kit, qtbot):
    kit.go("GE")
    heading = kit.desk.entry.boxes[0].heading
    heading.setFocus()
    heading.selectAll()
    qtbot.keyClicks(heading, "WCO help")
    kit.box()
    place = kit.desk.entry.place
    assert kit.store.sections(place.owner_id)[0].heading == "WCO help"


def test_undo_restores_a_heading(kit: Kit, qtbot):
    kit.go("GE")
    heading = kit.desk.entry.boxes[0].heading
    heading.setFocus()
    qtbot.keyClicks(heading, " and more")
    qtbot.keyClick(heading, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert heading.text() == "WCO support"


def test_a_section_that_is_missing_can_be_added_in_its_place(kit: Kit):
    place = kit.go("AL")
    view = kit.desk.entry
    names = [name for name, _ in addable(view.place, view.boxes)]
    assert names == ["Background", "WCO support", "Another heading"]
    view._add.menu().aboutToShow.emit()
    view._add.menu().actions()[0].trigger()
    assert [each.heading for each in kit.store.sections(place.owner_id)] == [
        "Background",
        "Current planning",
        "Progress",
    ]
    assert view.boxes[0].text.hasFocus()


def test_a_removed_section_comes_back_by_undo(kit: Kit):
    kit.go("AL")
    kit.box(1)
    kit.desk.actions_.remove_section.trigger()
    assert len(kit.desk.entry.boxes) == 1
    kit.desk.steps.undo()
    assert [box.heading.text() for box in kit.desk.entry.boxes] == ["Current planning", "Progress"]


def test_a_frozen_edition_cannot_be_typed_into(kit: Kit, qtbot):
    kit.store.freeze_edition(kit.edition_id)
    kit.go("AL")
    box = kit.box()
    before = box.text.markdown()
    qtbot.keyClicks(box.text, "x")
    assert box.text.markdown() == before
    assert not kit.desk.missions.add_action.isEnabled()


@pytest.mark.parametrize("key", [Qt.Key.Key_Z, Qt.Key.Key_Y])
def test_undo_keys_are_left_to_the_window(kit: Kit, key):
    from PySide6.QtGui import QKeyEvent

    kit.go("AL")
    box = kit.box()
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(box.text, event)
    assert not event.isAccepted()


def test_an_empty_paragraph_while_typing_is_not_taken_away(kit: Kit, qtbot):
    kit.go("GE")
    box = kit.box()
    box.text.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(box.text, Qt.Key.Key_Return)
    kit.session.flush()
    qtbot.keyClicks(box.text, "Next")
    kit.session.flush()
    assert kit.stored() == "A visit was held.\n\nNext"


def test_ctrl_home_and_ctrl_end_once_more_go_to_the_ends_of_the_whole_entry(kit: Kit, qtbot):
    kit.go("AL")
    control, boxes = Qt.KeyboardModifier.ControlModifier, kit.desk.entry.boxes
    edit = kit.box(0).text
    qtbot.keyClick(edit, Qt.Key.Key_End, control)
    assert edit.hasFocus()
    qtbot.keyClick(edit, Qt.Key.Key_End, control)
    last = boxes[-1].text
    assert last.hasFocus()
    assert last.textCursor().atEnd()
    qtbot.keyClick(last, Qt.Key.Key_Home, control)
    assert last.hasFocus()
    qtbot.keyClick(last, Qt.Key.Key_Home, control)
    assert boxes[0].text.hasFocus()
    assert boxes[0].text.textCursor().atStart()


def test_ctrl_home_in_the_first_heading_stays_there_and_shows_the_name_above(kit: Kit, qtbot):
    kit.go("AL")
    heading = kit.desk.entry.boxes[0].heading
    heading.setFocus()
    for _ in range(2):
        qtbot.keyClick(heading, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert heading.hasFocus()
    assert heading.textCursor().atStart()


def put(edit, position: int) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(position)
    edit.setTextCursor(cursor)
    edit.setFocus()


def test_up_and_down_go_into_the_line_that_is_next_wherever_the_cursor_was_there(kit: Kit, qtbot):
    kit.go("AL")
    first, second = kit.desk.entry.boxes
    put(first.text, 3)
    put(second.heading, 2)
    qtbot.keyClick(second.heading, Qt.Key.Key_Up)
    assert first.text.hasFocus()
    assert first.text.textCursor().block() == first.text.document().lastBlock()
    qtbot.keyClick(first.text, Qt.Key.Key_Down)
    assert second.heading.hasFocus()
    put(second.text, 20)
    put(second.heading, 0)
    qtbot.keyClick(second.heading, Qt.Key.Key_Down)
    assert second.text.textCursor().atStart()


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_left_and_right_go_on_over_the_ends_of_a_text(kit: Kit, qtbot, modifier):
    kit.go("AL")
    first, second = kit.desk.entry.boxes
    put(first.text, first.text.document().characterCount() - 1)
    put(second.heading, 4)
    put(first.text, first.text.document().characterCount() - 1)
    qtbot.keyClick(first.text, Qt.Key.Key_Right, modifier)
    assert second.heading.hasFocus()
    assert second.heading.textCursor().atStart()
    qtbot.keyClick(second.heading, Qt.Key.Key_Left, modifier)
    assert first.text.hasFocus()
    assert first.text.textCursor().atEnd()


def test_right_with_a_selection_or_shift_stays_in_the_text(kit: Kit, qtbot):
    kit.go("AL")
    edit = kit.box(0).text
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Right)
    qtbot.keyClick(edit, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert edit.hasFocus()


def test_a_page_down_is_a_screen_further_and_goes_from_text_to_text(kit: Kit, qtbot):
    kit.go("AL")
    kit.session.save_text(kit.desk.entry.boxes[0].section, "\n\n".join(["Many words."] * 100), merge=False)
    first, second = kit.desk.entry.boxes
    put(first.text, 0)
    qtbot.wait(50)
    qtbot.keyClick(first.text, Qt.Key.Key_PageDown)
    page = kit.desk.entry.viewport().height()
    assert page / 2 < first.text.cursorRect().top() < page
    assert page / 2 < kit.desk.entry.verticalScrollBar().value() < page
    for _ in range(10):
        qtbot.keyClick(kit.desk.entry.focused(), Qt.Key.Key_PageDown)
    assert second.text.hasFocus()
    for _ in range(10):
        qtbot.keyClick(kit.desk.entry.focused(), Qt.Key.Key_PageUp)
    assert first.text.hasFocus()
    assert first.text.textCursor().atStart()
    assert kit.desk.entry.verticalScrollBar().value() == 0


def test_a_page_down_with_shift_selects_a_screen(kit: Kit, qtbot):
    kit.go("AL")
    kit.session.save_text(kit.desk.entry.boxes[0].section, "\n\n".join(["Many words."] * 100), merge=False)
    edit = kit.box(0).text
    put(edit, 0)
    qtbot.wait(50)
    qtbot.keyClick(edit, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
    assert 5 < edit.textCursor().selectedText().count("words") < 60
    assert edit.textCursor().selectionStart() == 0


def test_ctrl_up_and_ctrl_down_go_by_paragraphs(kit: Kit, qtbot):
    kit.go("AL")
    edit, control = kit.box(0).text, Qt.KeyboardModifier.ControlModifier
    first = len("The service rebuilds its tariff office.") + 1
    second = first + len("one desk for traders") + 1
    put(edit, first + 5)
    found = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(edit, key, control)
        found.append(edit.textCursor().position())
    assert found == [second, first, 0, 0]
    assert kit.desk.entry.boxes[0].heading.hasFocus()
    put(edit, first + 5)
    qtbot.keyClick(edit, Qt.Key.Key_Down, control | Qt.KeyboardModifier.ShiftModifier)
    assert edit.textCursor().selectedText() == "esk for traders\u2029"


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_X, "new"])
def test_undo_of_what_went_leaves_what_was_typed_just_before(kit: Kit, qtbot, key):
    kit.go("AL")
    edit = kit.box(0).text
    put(edit, 0)
    qtbot.keyClicks(edit, "Typed. ")
    edit.selectAll()
    if key == "new":
        qtbot.keyClicks(edit, key)
    elif key == Qt.Key.Key_X:
        qtbot.keyClick(edit, key, Qt.KeyboardModifier.ControlModifier)
    else:
        qtbot.keyClick(edit, key)
    assert edit.toPlainText() == ("new" if key == "new" else "")
    kit.desk.steps.undo()
    assert kit.stored().startswith("Typed. The service")


def test_an_arrow_over_the_end_of_a_text_keeps_the_cursor_in_view(kit: Kit, qtbot):
    kit.go("AL")
    kit.session.save_text(kit.desk.entry.boxes[0].section, "\n\n".join(["Many words."] * 100), merge=False)
    first, second = kit.desk.entry.boxes
    qtbot.wait(50)
    put(first.text, first.text.document().characterCount() - 1)
    kit.desk.entry.see(first.text)
    bar = kit.desk.entry.verticalScrollBar()
    bar.setValue(bar.value() - 40)
    qtbot.keyClick(first.text, Qt.Key.Key_Down)
    assert second.heading.hasFocus()
    assert not second.heading.visibleRegion().isEmpty()


def test_who_drops_words_into_another_text_goes_on_with_them_there(kit: Kit, qtbot):
    kit.go("AL")
    kit.box(0)
    target, words = kit.desk.entry.boxes[1].text, QMimeData()
    words.setText("Dropped ")
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    target.dropEvent(QDropEvent(QPointF(3, 5), action, words, button, Qt.KeyboardModifier.NoModifier))
    assert target.hasFocus()
    assert target.toPlainText().startswith("Dropped Two ports")


def test_ctrl_end_with_a_selection_only_takes_it_away(kit: Kit, qtbot):
    kit.go("AL")
    edit = kit.box(0).text
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert edit.hasFocus()
    assert not edit.textCursor().hasSelection()
