"""Going through a submission: keys, decisions, what is looked at next, undo, saving."""

from dataclasses import replace

import pytest
from desk_kit import activate
from imports_kit import BACK, FakeDesk, foreign, proposal, submission, texts
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget

from wcodesk.model.decisions import Decision, Take
from wcodesk.model.submission import ChangeState
from wcodesk.ui.imports.items import ItemKind, Show

KEY = Qt.Key


def test_the_first_row_that_needs_somebody_is_looked_at(kit):
    assert kit.list.current().key == "problem Missions!F8 date 1"


@pytest.mark.parametrize(("key", "take"), [(KEY.Key_T, Take.THEIRS), (KEY.Key_K, Take.OURS)])
def test_a_key_decides_and_goes_on_to_the_next_open_row(kit, key, take):
    kit.go("change S2")
    kit.press(key)
    assert kit.choices.decisions["S2"].take is take
    assert kit.list.current().key == "change S4"
    assert kit.list.hasFocus()


def test_n_and_p_go_from_open_row_to_open_row(kit):
    kit.go("change S2")
    kit.press(KEY.Key_N)
    assert kit.list.current().key == "change S4"
    kit.press(KEY.Key_P, KEY.Key_P)
    assert kit.list.current().key == "problem Missions!F8 date 1"


def test_n_and_p_go_from_row_to_row_where_nothing_is_open(make_imports):
    clean = proposal(texts=texts()[2:3] + texts()[4:6], records=(), problems=())
    kit = make_imports(FakeDesk({"Albania.xlsx": clean}), "Albania.xlsx")
    first, second, *_ = kit.rows()
    kit.go(first)
    kit.press(KEY.Key_N)
    assert kit.list.current().key == second
    kit.press(KEY.Key_P)
    assert kit.list.current().key == first


def test_home_and_end_go_to_the_first_and_last_row(kit):
    kit.go("change S2")
    kit.press(KEY.Key_End)
    assert kit.list.currentIndex().row() == kit.review.model.rowCount() - 1
    kit.press(KEY.Key_Home)
    assert kit.list.currentIndex().row() == 0


def test_a_candidate_that_has_the_focus_leaves_the_keys_to_the_list(kit):
    kit.go("change M2")
    kit.press(KEY.Key_0, on=kit.detail.record.candidates[0])
    assert kit.choices.decisions["M2"].target == ""


def test_u_opens_a_decision_again(kit):
    kit.go("change S2")
    kit.press(KEY.Key_T)
    kit.go("change S2")
    kit.press(KEY.Key_U)
    assert "S2" not in kit.choices.decisions
    assert kit.row("change S2").open


def test_everything_can_be_decided_with_keys_alone(kit):
    kit.go("change S2")
    kit.press(KEY.Key_T, KEY.Key_K, KEY.Key_T, KEY.Key_1)
    assert kit.review.reviewing.counts().open == 0
    assert kit.choices.decisions["M2"]._replace(about="") == Decision(Take.THEIRS, target="known")


def test_undo_and_redo_walk_through_the_decisions(kit):
    kit.go("change S2")
    kit.press(KEY.Key_T, KEY.Key_K)
    QTest.keyClick(kit.list, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert set(kit.choices.decisions) == {"S2"}
    QTest.keyClick(kit.list, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kit.choices.decisions == {}
    assert not kit.review.undo.isEnabled()
    QTest.keyClick(kit.list, KEY.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert set(kit.choices.decisions) == {"S2"}


def test_a_new_decision_ends_what_could_be_redone(kit):
    kit.go("change S2")
    kit.press(KEY.Key_T)
    kit.review.undo.trigger()
    kit.go("change S2")
    kit.press(KEY.Key_K)
    assert not kit.review.redo.isEnabled()


def test_an_edited_text_is_the_decision(kit):
    kit.go("change S2")
    kit.press(KEY.Key_E)
    edit = kit.detail.text.own.edit
    assert edit.hasFocus() and edit.toPlainText() == BACK
    edit.selectAll()
    QTest.keyClicks(edit, "A text of our own.")
    QTest.keyClick(edit, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kit.choices.decisions["S2"]._replace(about="") == Decision(Take.OWN, "A text of our own.")
    assert not kit.detail.editing
    assert kit.list.hasFocus() and kit.list.current().key == "change S4"


def test_letters_in_the_editor_decide_nothing(kit):
    kit.go("change S2")
    kit.press(KEY.Key_E)
    QTest.keyClicks(kit.detail.text.own.edit, "TKU")
    assert kit.choices.decisions == {}


def test_a_text_that_was_being_typed_waits_while_another_row_is_looked_at(kit):
    kit.go("change S2")
    kit.press(KEY.Key_E)
    kit.detail.text.own.edit.selectAll()
    QTest.keyClicks(kit.detail.text.own.edit, "Half a sentence")
    kit.go("change S4")
    assert not kit.detail.editing
    kit.go("change S2")
    kit.press(KEY.Key_E)
    assert kit.detail.text.own.edit.toPlainText() == "Half a sentence"
    kit.press(KEY.Key_Escape, KEY.Key_E)
    assert kit.detail.text.own.edit.toPlainText() == BACK


def test_closing_with_a_half_typed_text_asks(kit):
    kit.go("change S2")
    kit.press(KEY.Key_E)
    QTest.keyClicks(kit.detail.text.own.edit, "x")
    assert not kit.imports.close()
    assert kit.window.isVisible()
    kit.answers.choice = 1
    assert kit.imports.close()


def test_closing_with_decisions_that_cannot_be_saved_asks(kit):
    kit.go("change S2")
    kit.press(KEY.Key_T)
    kit.desk.trouble = "The disk is full."
    assert not kit.imports.close()
    assert kit.window.isVisible()
    assert "The disk is full." in kit.answers.asked[-1][1]
    kit.desk.trouble = ""
    assert kit.imports.close()
    assert set(kit.desk.saved[-1][1].decisions) == {"S2"}


def test_rows_of_two_submissions_are_not_taken_for_one(make_imports):
    kit = make_imports(FakeDesk({"A.xlsx": proposal(), "B.xlsx": proposal()}), "A.xlsx", "B.xlsx")
    kit.go("change S2")
    kit.press(KEY.Key_E)
    kit.queue.view.choose("id of B.xlsx")
    kit.go("change S2")
    assert not kit.detail.editing


def test_escape_leaves_the_editor_and_decides_nothing(kit):
    kit.go("change S2")
    kit.press(KEY.Key_E, KEY.Key_Escape)
    assert kit.window.isVisible()
    assert not kit.detail.editing and kit.list.hasFocus()
    assert kit.choices.decisions == {}


def test_combining_shows_both_and_says_whose_is_whose(kit):
    kit.go("change S2")
    kit.press(KEY.Key_C)
    own = kit.detail.text.own
    lines = own.edit.toPlainText().split("\n")
    assert "both sides" in own.note.text()
    assert own.edit.whose("A pilot of the single window began at the port of Durrës in 2019.") == "ours"
    assert own.edit.whose(next(line for line in lines if line.startswith("An AEO"))) == "theirs"
    assert own.edit.whose("- trade facilitation") == ""
    own.use.click()
    assert kit.choices.decisions["S2"].take is Take.OWN


def test_editing_goes_on_from_the_text_of_before(kit):
    kit.go("change S2")
    kit.press(KEY.Key_E)
    kit.detail.text.own.edit.setPlainText("Mine.")
    kit.detail.text.own.use.click()
    kit.go("change S2")
    kit.press(KEY.Key_E)
    assert kit.detail.text.own.edit.toPlainText() == "Mine."


def test_there_is_nothing_to_combine_where_one_side_has_no_text(kit):
    kit.go("change S5")
    assert kit.detail.text.verbs.buttons["combine"].isHidden()
    kit.press(KEY.Key_C)
    assert not kit.detail.editing


def test_the_fold_is_opened_and_shut_by_enter(kit):
    assert "change S1" not in kit.rows()
    kit.go("fold")
    kit.press(KEY.Key_Return)
    assert kit.rows()[-3:] == ["change S1", "change S7", "change M4"]
    assert kit.list.current().kind is ItemKind.FOLD
    kit.press(KEY.Key_Return)
    assert "change S1" not in kit.rows()


def test_a_filter_keeps_to_what_is_open(kit):
    kit.review.filter.setCurrentIndex(kit.review.filter.findData(Show.TO_DECIDE))
    assert kit.rows() == ["change S2", "change S4", "change M1", "change M2"]
    kit.go("change S2")
    kit.press(KEY.Key_T)
    assert kit.rows() == ["change S4", "change M1", "change M2"]
    assert kit.list.current().key == "change S4"


def test_the_filter_counts_its_rows(kit):
    names = [kit.review.filter.itemText(number) for number in range(kit.review.filter.count())]
    assert "To decide (4)" in names and "Unchanged (3)" in names


def test_unchanged_ones_have_a_filter_of_their_own(kit):
    kit.review.filter.setCurrentIndex(kit.review.filter.findData(Show.UNCHANGED))
    assert kit.rows() == ["change S1", "change S7", "change M4"]


def test_enter_goes_to_the_texts_and_escape_back(kit):
    kit.go("change S2")
    kit.press(KEY.Key_Return)
    assert kit.detail.text.columns.columns[1].hasFocus()
    kit.press(KEY.Key_K)
    assert kit.choices.decisions["S2"].take is Take.OURS
    kit.go("change S4")
    kit.press(KEY.Key_Return, KEY.Key_Escape)
    assert kit.list.hasFocus() and kit.window.isVisible()


def test_f6_goes_round_the_three_parts(kit):
    kit.go("change S2")
    kit.press(KEY.Key_F6)
    assert kit.detail.isAncestorOf(kit.window.focusWidget())
    kit.press(KEY.Key_F6)
    assert kit.queue.view.hasFocus()
    kit.press(KEY.Key_F6)
    assert kit.list.hasFocus()


def test_choices_are_saved_a_moment_later(kit, qtbot):
    kit.go("change S2")
    kit.press(KEY.Key_T)
    assert kit.desk.saved == []
    qtbot.waitUntil(lambda: bool(kit.desk.saved))
    name, choices, summary = kit.desk.saved[-1]
    assert (name, set(choices.decisions)) == ("id of Albania.xlsx", {"S2"})
    assert summary == "10 changes · 3 to decide · 3 problems"


def test_choices_are_saved_when_the_window_closes(kit):
    kit.go("change S2")
    kit.press(KEY.Key_T)
    kit.window.close()
    assert set(kit.desk.saved[-1][1].decisions) == {"S2"}


def test_choices_that_cannot_be_saved_are_told_and_tried_again(kit, qtbot):
    kit.go("change S2")
    kit.desk.trouble = "The disk is full."
    kit.press(KEY.Key_T)
    qtbot.waitUntil(lambda: "The disk is full." in kit.window.notices.text)
    qtbot.waitUntil(lambda: bool(kit.desk.saved))


def test_a_review_goes_on_another_day(make_imports):
    desk = FakeDesk()
    first = make_imports(desk, "Albania.xlsx")
    first.go("change S2")
    first.press(KEY.Key_T)
    first.window.close()
    again = make_imports(desk)
    again.queue.view.choose("id of Albania.xlsx")
    assert set(again.choices.decisions) == {"S2"}
    assert not again.row("change S2").open


def test_a_foreign_sheet_is_mapped_by_the_form_that_was_given(make_imports):
    desk = FakeDesk({"East.xlsx": proposal(submission=submission(foreign=(foreign(),)))})
    kit = make_imports(desk, "East.xlsx")
    assert kit.list.current().kind is ItemKind.SHEET
    kit.list.setFocus()
    kit.press(KEY.Key_Return)
    kit.press(KEY.Key_Space)  # the button of the form
    assert set(kit.choices.sheets) == {"Liste"}
    assert kit.list.current().key == "problem Missions!F8 date 1"
    kit.go("sheet Liste")
    kit.press(KEY.Key_U)
    assert kit.row("sheet Liste").open


def test_a_report_that_changed_is_proposed_anew(kit, monkeypatch):
    calls = []
    monkeypatch.setattr(kit.imports.current, "_repropose", lambda choices: calls.append(choices) or proposal(texts=()))
    kit.imports.report_changed()
    assert calls
    assert "change S2" not in kit.rows()


def test_texts_are_shown_as_text_and_never_as_markup(make_imports):
    awkward = "<b>bold</b> & [*] <img src='x'>"
    texts = (proposal().texts[1],)
    change = type(texts[0])(**{name: getattr(texts[0], name) for name in texts[0].__slots__} | {"returned": awkward})
    kit = make_imports(FakeDesk({"A.xlsx": proposal(texts=(change,), records=(), problems=())}), "A.xlsx")
    kit.go("change S2")
    assert awkward.replace("[*]", "[*]") in kit.detail.text.columns.columns[1].toPlainText()


def test_the_head_tells_whose_it_is(kit):
    assert kit.review.head.title.text() == "Albania"
    assert "sent on 2026-10-02" in kit.review.head.origin.toolTip()
    assert "Mirela Hoxha" in kit.review.head.told.toolTip()


def test_about_the_file_lists_what_is_not_taken(kit):
    kit.review.head.button.click()
    (dialog,) = [each for each in QApplication.topLevelWidgets() if each.objectName() == "about_file"]
    assert dialog.table.rowCount() == 2
    assert dialog.table.item(0, 1).text() == "comment of the Member"
    assert dialog.table.item(1, 2).text() == "Texts!A1, 9 more"
    dialog.reject()
    activate(kit.window)


def test_a_decision_is_open_again_where_ours_was_changed_since(kit, monkeypatch):
    kit.go("change S2")
    kit.press(KEY.Key_T)
    met = kit.desk.met

    def typed(change):
        return replace(change, now=f"{change.now} More of ours.") if change.key == "S2" else change

    def moved_on(key, found):
        before = met(key, found)
        return replace(before, texts=tuple(map(typed, before.texts)))

    monkeypatch.setattr(kit.desk, "met", moved_on)
    kit.imports.report_changed()
    assert kit.row("change S2").open
    monkeypatch.setattr(kit.desk, "met", met)  # ours is again as it was
    kit.imports.report_changed()
    assert not kit.row("change S2").open


def test_the_numbers_of_the_summary_end_under_their_heads(kit):
    kit.imports.accept()
    table = kit.dialog.findChild(QTableWidget)
    for column in range(2, table.columnCount()):
        sides = {table.horizontalHeaderItem(column).textAlignment(), table.item(0, column).textAlignment()}
        assert sides == {int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)}
    kit.dialog.reject()


def test_what_the_summary_showed_is_what_is_written(kit, monkeypatch):
    kit.go("change S2")
    kit.imports.accept()
    shown = kit.imports.current.acceptance
    met = kit.desk.met

    def typed(key, found):
        before = met(key, found)
        return replace(before, texts=tuple(replace(each, state=ChangeState.CHANGED) for each in before.texts))

    monkeypatch.setattr(kit.desk, "met", typed)
    kit.imports.report_changed()
    assert kit.imports.current.acceptance != shown
    kit.dialog.accept()
    kit.settle()
    assert kit.desk.accepted[-1][1] == shown
