"""Find and replace through the edition: a list of hits with ticks, and one step for all of them."""

import pytest
from desk_kit import Kit, activate
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from wcodesk.ui.editor.find_window import FindWindow

CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def albania(kit: Kit) -> Kit:
    kit.go("AL")
    kit.box(0)
    return kit


def find(kit: Kit, words: str, by: str = "") -> FindWindow:
    kit.desk.actions_.editing.find_everywhere.trigger()
    window = kit.desk.editing.window
    window.reach.setCurrentIndex(window.reach.count() - 1)  # the whole edition
    window.words.setText(words)
    window.by.setText(by)
    window.look()
    return window


def test_it_begins_with_the_region_and_not_with_the_whole_edition(albania: Kit):
    albania.desk.actions_.editing.find_everywhere.trigger()
    assert albania.desk.editing.window.reach.currentText() == "This region: Europe"


def rows(window: FindWindow) -> list[tuple[str, ...]]:
    model = window.model
    return [tuple(model.index(row, column).data() for column in range(3)) for row in range(model.rowCount())]


def untick(window: FindWindow, row: int) -> None:
    window.model.setData(window.model.index(row, 0), Qt.CheckState.Unchecked.value, CHECK)


def texts(kit: Kit) -> list[str]:
    owners = [kit.store.entry(kit.edition_id, iso).id for iso in ("AL", "GE", "KE")]
    return [section.text for owner in owners for section in kit.store.sections(owner)]


def test_the_whole_edition_is_looked_through(albania: Kit):
    window = find(albania, "port", "harbour")
    assert window.isVisible()
    assert [row[0] for row in rows(window)] == [
        "Albania › Progress", "Albania › Progress", "Kenya › Background",
    ]  # fmt: skip
    assert rows(window)[2][1:] == ("The coast has three ports.", "The coast has three harbours.")
    assert window.count.text() == "3 found, in 2 sections"


def test_this_member_and_this_region_can_be_looked_through_alone(albania: Kit):
    window = find(albania, "the")
    counts = []
    for number in range(window.reach.count()):
        window.reach.setCurrentIndex(number)
        window.look()
        counts.append(window.model.count)
    names = [window.reach.itemText(number).partition(":")[0] for number in range(window.reach.count())]
    assert names == ["This Member", "This region", "The whole edition"]
    assert counts[0] < counts[1] < counts[2]


def test_the_ticked_ones_are_replaced_in_one_step(albania: Kit):
    before = texts(albania)
    window = find(albania, "port", "harbour")
    untick(window, 1)
    assert window.replace.text() == "&Replace the 2 ticked"
    count = len(albania.store.operations())
    window.replace.click()
    after = texts(albania)
    assert after[1].startswith("Two harbours")
    assert "| Port |" in after[1]
    assert after[3] == "The coast has three harbours."
    assert len(albania.store.operations()) == count + 1
    albania.desk.steps.undo()
    assert texts(albania) == before


def test_ctrl_z_in_the_window_takes_it_back(albania: Kit, qtbot):
    before = texts(albania)
    window = find(albania, "port", "harbour")
    activate(window)
    window.replace.click()
    assert texts(albania) != before
    qtbot.keyClick(window.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert texts(albania) == before
    assert window.outcome.text() == ""


def test_the_screen_shows_what_was_replaced(albania: Kit):
    window = find(albania, "tariff", "duty")
    window.replace.click()
    assert "duty office" in albania.desk.entry.boxes[0].text.toPlainText()
    assert window.outcome.text().startswith("Replaced once, in 1 section.")


def test_a_tick_taken_away_stays_away_while_texts_change(albania: Kit):
    window = find(albania, "port", "harbour")
    untick(window, 0)
    albania.session.restore_text(albania.store.sections(albania.store.entry(albania.edition_id, "GE").id)[0].id, "port")
    window.look()
    assert len(window.model.ticked()) == 3
    window.words.setText("ports")
    window.look()
    assert len(window.model.ticked()) == 2


def test_the_list_is_narrowed_and_what_is_hidden_is_left_alone(albania: Kit):
    window = find(albania, "port", "harbour")
    window.filter.setText("kenya")
    assert [row[0] for row in rows(window)] == ["Kenya › Background"]
    assert window.count.text() == "1 of 3 found, in 1 section"
    window.replace.click()
    assert texts(albania)[1].startswith("Two ports")


def test_who_only_looks_is_offered_no_deleting(albania: Kit):
    window = find(albania, "port")
    assert not window.replace.isEnabled()
    assert window.table.isColumnHidden(2)
    activate(window)
    window.by.setFocus()
    assert window.replace.text() == "&Delete the 3 ticked"
    assert not window.table.isColumnHidden(2)
    window.replace.click()
    assert texts(albania)[1].startswith("Two s were joined")


def test_all_or_none_are_ticked(albania: Kit):
    window = find(albania, "port", "harbour")
    window.none.click()
    assert not window.replace.isEnabled()
    window.all.click()
    assert len(window.model.ticked()) == 3


def test_enter_goes_to_the_place_and_selects_the_words(albania: Kit, qtbot):
    window = find(albania, "ports")
    window.table.selectRow(1)
    qtbot.keyClick(window.table, Qt.Key.Key_Return)
    assert albania.desk.entry.place.member == "KE"
    qtbot.waitUntil(lambda: albania.desk.entry.current() is not None)
    qtbot.waitUntil(lambda: albania.desk.entry.current().textCursor().selectedText() == "ports")


def test_a_hit_in_a_cell_is_gone_to(albania: Kit, qtbot):
    window = find(albania, "South")
    window.gone_to.emit(window.model.found(0))
    qtbot.waitUntil(lambda: albania.desk.entry.current().textCursor().selectedText() == "South")


def test_enter_in_a_field_goes_on_to_the_list(albania: Kit, qtbot):
    window = find(albania, "port")
    qtbot.keyClick(window.words, Qt.Key.Key_Return)
    assert window.table.currentIndex().row() == 0


def test_what_was_changed_meanwhile_stops_it_all(albania: Kit, qtbot):
    before = texts(albania)
    window = find(albania, "port", "harbour")
    section = albania.store.sections(albania.store.entry(albania.edition_id, "KE").id)[0]
    albania.store.edit_section(section.id, text="A port more.")  # behind the window's back
    window.replace.click()
    assert texts(albania)[:3] == before[:3]
    assert "Background of Kenya" in window.outcome.text()


def test_a_frozen_edition_is_looked_through_only(albania: Kit):
    albania.session._tell(albania.store.freeze_edition(albania.edition_id))
    window = find(albania, "port", "harbour")
    assert window.model.count == 3
    assert not window.replace.isEnabled()
    assert "frozen" in window.outcome.text()


def test_the_selected_words_are_looked_for(albania: Kit):
    edit = albania.box(0).text
    edit.setTextCursor(edit.document().find("tariff"))
    albania.desk.actions_.editing.find_everywhere.trigger()
    assert albania.desk.editing.window.words.text() == "tariff"


def test_the_model_keeps_the_rules_of_qt(albania: Kit):
    window = find(albania, "port")
    tester = QAbstractItemModelTester(window.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for text in ("kenya", "nowhere", ""):
        window.filter.setText(text)
    untick(window, 0)
    window.look()
    assert tester.model() is window.model


def test_markup_is_shown_as_it_is(albania: Kit):
    albania.box(0).text.set_markdown("a <b>port</b> here")
    albania.desk.entry.boxes[0].mark_touched()
    window = find(albania, "port</b>", "<i>x")
    assert rows(window)[0][1:] == ("a <b>port</b> here", "a <b><i>x here")
    window.grab()


def test_capitals_of_the_hits_are_kept_in_the_list_and_in_the_texts(albania: Kit):
    window = find(albania, "the", "one")
    assert any(row[2].startswith("One service") for row in rows(window))
    window.keep.click()
    assert any(row[2].startswith("one service") for row in rows(window))
    window.keep.click()
    window.replace_ticked()
    assert texts(albania)[0].startswith("One service")
