"""The record of imports: reading, what could not be read, states, accepting, taking back."""

from pathlib import Path

import pytest
from desk_kit import AtOnce
from imports_kit import FakeDesk, clean_proposal, proposal
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from wcodesk.model.decisions import Choices, Take
from wcodesk.model.errors import Cancelled
from wcodesk.model.submission import SubmissionState
from wcodesk.ui.imports.queue_model import ROW_ROLE, Which
from wcodesk.ui.worker import Worker

KEY = Qt.Key


def three() -> FakeDesk:
    return FakeDesk(
        {
            "Albania.xlsx": proposal(),
            "Georgia.xlsx": clean_proposal(),
            "Serbia.xlsx": clean_proposal("Serbia.xlsx", "RS"),
            "broken.xlsx": "broken.xlsx: it ends in the middle.",
        }
    )


@pytest.fixture
def queue(make_imports):
    return make_imports(three(), "Albania.xlsx", "Georgia.xlsx", "Serbia.xlsx", "broken.xlsx")


def names(kit) -> list[str]:
    return [kit.queue.model.record(row).name for row in range(kit.queue.model.rowCount())]


def told(kit, name: str):
    row = kit.queue.model.row_of(f"id of {name}")
    return kit.queue.model.index(row).data(ROW_ROLE)


def show(kit, which: Which) -> None:
    kit.queue.which.setCurrentIndex(kit.queue.which.findData(which))


def test_a_row_tells_state_file_member_and_what_there_is_to_do(queue):
    row = told(queue, "Albania.xlsx")
    assert (row.state, row.icon, row.members) == ("To decide", "question", "Albania")
    assert row.counts == "10 changes · 4 to decide · 3 problems"
    assert row.received == "2026-11-22 09:15"
    assert told(queue, "Georgia.xlsx").state == "Clean"


def test_the_first_new_file_is_shown(queue):
    assert queue.imports.current.record.name == "Albania.xlsx"
    assert queue.list.hasFocus()


def test_a_file_that_cannot_be_read_is_told_until_it_is_dismissed(queue):
    assert queue.window.refused.isVisible()
    assert queue.window.refused.sentences == ["broken.xlsx: it ends in the middle."]
    queue.window.refused.close_all.click()
    assert not queue.window.refused.isVisible()


def test_a_file_that_was_imported_before_is_shown_as_it_was(queue):
    queue.add("Georgia.xlsx")
    assert "imported before" in queue.window.notices.text
    assert len(queue.desk.kept) == 3
    assert queue.imports.current.record.name == "Georgia.xlsx"


def test_files_are_asked_for(make_imports):
    kit = make_imports(three())
    kit.answers.file = Path("Georgia.xlsx")
    kit.queue.files.click()
    kit.settle()
    assert names(kit) == ["Georgia.xlsx"]


def test_a_folder_is_asked_for(make_imports):
    kit = make_imports(three())
    kit.answers.file = Path("Serbia.xlsx")
    kit.queue.folder.click()
    kit.settle()
    assert names(kit) == ["Serbia.xlsx"]


def test_nothing_is_read_where_nothing_is_chosen(make_imports):
    kit = make_imports(three())
    kit.queue.files.click()
    kit.settle()
    kit.queue.folder.click()
    kit.settle()
    assert names(kit) == []


def test_reading_goes_on_beside_the_window(make_imports, qtbot):
    kit = make_imports(three(), worker=Worker)
    kit.add("Albania.xlsx")
    kit.add("Georgia.xlsx")  # while the first is read
    qtbot.waitUntil(lambda: sorted(names(kit)) == ["Albania.xlsx", "Georgia.xlsx"])


def test_a_cancelled_reading_is_told(make_imports, monkeypatch):
    kit = make_imports(three())
    monkeypatch.setattr(AtOnce, "run", lambda self, title, function, done, failed: failed(Cancelled("Stopped.")))
    kit.add("Albania.xlsx")
    assert "Nothing was changed" in kit.window.notices.text


def test_what_cannot_be_kept_is_told(make_imports):
    kit = make_imports(three())
    kit.desk.trouble = "The store is full."
    kit.add("Georgia.xlsx")
    assert kit.window.refused.sentences == ["The store is full."]


def test_what_waits_is_read_again_when_the_window_is_shown(make_imports):
    desk = three()
    make_imports(desk, "Albania.xlsx", "Georgia.xlsx").window.close()
    again = make_imports(desk)
    again.settle()
    assert told(again, "Georgia.xlsx").state == "Clean"
    assert told(again, "Albania.xlsx").counts.startswith("10 changes")


def test_what_can_no_longer_be_read_does_not_come_again_and_again(make_imports):
    desk = three()
    make_imports(desk, "Georgia.xlsx").window.close()
    desk.files["Georgia.xlsx"] = "Georgia.xlsx: the kept bytes are damaged."
    again = make_imports(desk)
    assert again.window.refused.sentences == ["Georgia.xlsx: the kept bytes are damaged."]
    assert "no longer be read" in again.review._none.text()


def test_what_can_no_longer_be_proposed_is_told_once(make_imports):
    desk = three()
    make_imports(desk, "Georgia.xlsx").window.close()
    desk.trouble = "The store holds no edition."
    again = make_imports(desk)
    assert again.window.refused.sentences == ["The store holds no edition."]


def test_clean_ones_are_accepted_once_although_a_search_hides_them(queue, qtbot):
    queue.queue.search.setText("albania")
    qtbot.waitUntil(lambda: names(queue) == ["Albania.xlsx"])
    queue.queue.clean.click()
    queue.settle()
    assert len(queue.desk.accepted) == 2
    assert queue.queue.clean.isHidden()


def test_the_filter_shows_one_state(queue):
    queue.queue.view.choose("id of Georgia.xlsx")
    queue.review.foot.buttons["aside"].click()
    assert "Georgia.xlsx" not in names(queue)
    show(queue, Which.SET_ASIDE)
    assert names(queue) == ["Georgia.xlsx"]
    assert queue.review.foot.buttons["bring_back"].isVisible()
    queue.review.foot.buttons["bring_back"].click()
    show(queue, Which.WAITING)
    assert "Georgia.xlsx" in names(queue)


def test_the_next_one_is_shown_when_one_is_set_aside(queue):
    queue.queue.view.choose("id of Georgia.xlsx")
    queue.review.foot.buttons["aside"].click()
    assert queue.imports.current.record.name in ("Albania.xlsx", "Serbia.xlsx")


def test_the_search_finds_by_file(queue, qtbot):
    QTest.keyClick(queue.list, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert queue.queue.search.hasFocus()
    QTest.keyClicks(queue.queue.search, "georg")
    qtbot.waitUntil(lambda: names(queue) == ["Georgia.xlsx"])
    queue.queue.search.setText("nobody")
    qtbot.waitUntil(lambda: names(queue) == [])
    assert "by these words" in queue.queue._empty.text()


def test_accepting_shows_what_it_would_do_first(queue):
    QTest.keyClick(queue.list, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = queue.dialog
    assert queue.desk.accepted == []
    cells = [dialog.table.item(row, 1).text() for row in range(dialog.table.rowCount())]
    assert "Current planning" in cells and "Missions" in cells
    dialog.reject()
    assert queue.desk.accepted == []


def test_accepting_writes_once_and_goes_on(queue, qtbot):
    queue.imports.accept()
    with qtbot.waitSignal(queue.imports.stored):
        queue.dialog.accept()
    ((name, acceptance),) = queue.desk.accepted
    assert name == "id of Albania.xlsx"
    assert [text.place.cells for text in acceptance.texts] == ["E22:E26", "E34:E38", "E40:E44"]
    assert "Albania.xlsx" not in names(queue)
    assert queue.imports.current.record.name != "Albania.xlsx"


def test_what_cannot_be_accepted_is_told_and_stays(queue):
    queue.imports.accept()
    queue.desk.trouble = "“Current planning” was changed since."
    queue.dialog.accept()
    assert "was changed since" in queue.window.notices.text
    assert queue.desk.kept["id of Albania.xlsx"].state is SubmissionState.WAITING


def test_choices_are_saved_before_accepting(queue):
    queue.go("change S2")
    queue.press(KEY.Key_T)
    queue.imports.accept()
    queue.dialog.accept()
    assert set(queue.desk.choices["id of Albania.xlsx"].decisions) == {"S2"}


def test_all_clean_ones_are_accepted_at_once(queue):
    assert queue.queue.clean.text().replace("&", "") == "Accept 2 clean ones…"
    queue.queue.clean.click()
    queue.settle()
    assert [name for name, _ in queue.desk.accepted] == ["id of Georgia.xlsx", "id of Serbia.xlsx"]
    assert "Georgia.xlsx" in queue.answers.asked[-1][1]
    assert queue.queue.clean.isHidden()


def test_none_is_accepted_where_the_answer_is_no(queue):
    queue.answers.choice = 1
    queue.queue.clean.click()
    queue.settle()
    assert queue.desk.accepted == []


@pytest.fixture
def accepted(queue):
    queue.imports.accept()
    queue.dialog.accept()
    show(queue, Which.ACCEPTED)
    return queue


def test_what_was_left_open_is_decided_and_accepted_later(accepted):
    assert told(accepted, "Albania.xlsx").state == "Accepted"
    assert told(accepted, "Albania.xlsx").counts.endswith("4 to decide")
    assert accepted.review.foot.summary.text().startswith("Accepted 2026-11-28 10:00, Ana.")
    assert not accepted.review.foot.buttons["accept"].isVisible()  # nothing is left that would be written
    accepted.go("change S2")
    accepted.press(KEY.Key_T)
    assert accepted.review.foot.buttons["accept"].text() == "Accept the rest…"
    accepted.imports.accept()
    accepted.dialog.accept()
    _, rest = accepted.desk.accepted[-1]
    assert [text.place.cells for text in rest.texts] == ["E16:E20"]


def test_the_record_goes_on_telling_what_accepting_did(accepted):
    before = accepted.desk.kept["id of Albania.xlsx"].summary
    accepted.go("change S2")
    accepted.press(KEY.Key_T)
    accepted.imports.keep()
    assert accepted.desk.choices["id of Albania.xlsx"].decisions["S2"].take is Take.THEIRS
    assert accepted.desk.kept["id of Albania.xlsx"].summary == before


def test_after_taking_back_the_rows_have_the_focus(accepted):
    button = accepted.review.foot.buttons["take_back"]
    button.setFocus()
    button.click()
    assert accepted.desk.undone == ["operation 0"]
    assert accepted.window.focusWidget() is accepted.list


def test_one_that_was_set_aside_can_only_be_looked_at(queue):
    queue.review.foot.buttons["aside"].click()
    show(queue, Which.SET_ASIDE)
    queue.go("change S2")
    queue.press(KEY.Key_T, KEY.Key_E)
    assert queue.choices == Choices()
    assert not queue.detail.editing
    assert not queue.review.foot.buttons["accept"].isVisible()
    assert queue.review.foot.summary.text() == "Set aside."


def test_what_waits_has_the_focus_once_it_is_read(make_imports):
    desk = three()
    make_imports(desk, "Albania.xlsx").window.close()
    again = make_imports(desk)
    again.settle()
    assert again.list.hasFocus()


def test_the_same_file_twice_at_once_is_told(make_imports):
    kit = make_imports(None, "Albania.xlsx", "Albania.xlsx")
    assert kit.window.notices.text == "“Albania.xlsx” came twice."
    assert kit.queue.model.rowCount() == 1


def test_nothing_is_accepted_while_a_text_is_edited(queue):
    queue.go("change S2")
    queue.press(KEY.Key_E)
    queue.imports.accept()
    assert "not used yet" in queue.window.notices.text
    assert queue.desk.accepted == []


def test_nothing_is_accepted_while_a_cell_is_mended(queue):
    queue.go("problem Missions!F8 date 1")
    queue.press(KEY.Key_Return)
    QTest.keyClicks(queue.detail.problem.edit, "June 2019")
    queue.imports.accept()
    assert "not used yet" in queue.window.notices.text
    queue.press(KEY.Key_Escape)
    assert queue.detail.problem.edit.toPlainText() == "31 June 2019"
    queue.imports.accept()
    queue.dialog.reject()


def test_after_one_is_accepted_the_next_has_the_focus(queue):
    queue.review.foot.buttons["reply"].setFocus()
    queue.review.foot.buttons["aside"].click()
    assert queue.list.hasFocus()


def test_taking_back_asks_first(accepted):
    accepted.answers.choice = 1
    accepted.review.foot.buttons["take_back"].click()
    assert accepted.desk.undone == []


def test_taking_back_undoes_the_operation(accepted):
    accepted.review.foot.buttons["take_back"].click()
    assert accepted.desk.undone == ["operation 0"]
    assert told(accepted, "Albania.xlsx").state == "Taken back"
    assert accepted.review.foot.buttons["accept"].isVisible()


def test_a_reply_is_asked_for_with_all_it_needs(queue, qtbot):
    with qtbot.waitSignal(queue.imports.reply) as caught:
        queue.review.foot.buttons["reply"].click()
    record, shown, choices = caught.args
    assert (record.name, shown.edition, choices) == ("Albania.xlsx", "edition", Choices())


def test_another_store_saves_nothing_of_the_one_before(make_imports):
    kit = make_imports(None, "Albania.xlsx")
    kit.go("change S2")
    kit.press(KEY.Key_T)
    kit.imports.store_changed()
    assert kit.desk.saved == []
    assert not kit.window.isVisible()


def test_a_reading_that_was_cancelled_is_not_begun_again_unasked(make_imports, monkeypatch):
    desk = three()
    make_imports(desk, "Georgia.xlsx").window.close()
    tried = []

    def cancel(self, title, function, done, failed) -> None:
        tried.append(title)
        failed(Cancelled("Stopped."))

    monkeypatch.setattr(AtOnce, "run", cancel)
    kit = make_imports(desk)
    assert len(tried) == 1
    assert "was not read" in kit.review._none.text()
    monkeypatch.undo()
    kit.queue.view.setFocus()
    kit.press(KEY.Key_Return)
    kit.settle()
    assert kit.imports.current is not None


def test_return_in_the_queue_goes_to_the_review(queue):
    queue.queue.view.setFocus()
    queue.press(KEY.Key_Down, KEY.Key_Return)
    assert queue.list.hasFocus()


def test_a_report_that_changed_is_met_by_all_in_turn(queue, qtbot):
    calls: list[str] = []
    for name, reviewing in queue.imports._open.items():
        before = reviewing._repropose
        reviewing._repropose = lambda choices, name=name, before=before: calls.append(name) or before(choices)
    queue.imports.report_changed()
    qtbot.waitUntil(lambda: len(set(calls)) == 3)


def test_accepting_stands_out_when_nothing_is_left_to_decide(queue):
    accept = queue.review.foot.buttons["accept"]
    assert not accept.isDefault()
    queue.queue.view.setCurrentIndex(queue.queue.model.index(queue.queue.model.row_of("id of Georgia.xlsx")))
    queue.settle()
    assert accept.isDefault()
