"""The pane of history: a section's states, what changed in each, and the way back."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from desk_kit import Kit
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from wcodesk.model.decisions import Acceptance, AcceptedText
from wcodesk.model.records import SectionKind
from wcodesk.model.submission import Place
from wcodesk.model.translation import speak
from wcodesk.ui.history import revisions_model
from wcodesk.ui.history.pane import HistoryPane
from wcodesk.ui.history.revisions_model import RevisionsModel, runs


@pytest.fixture
def pane(kit: Kit, qtbot) -> HistoryPane:
    kit.go("AL")
    kit.box(0)
    kit.desk.actions_.show_history.trigger()
    qtbot.waitUntil(kit.desk.history.isVisible)  # the side is filled a little later
    return kit.desk.history


def whats(pane: HistoryPane) -> list[str]:
    return [pane.model.index(row, 1).data() for row in range(pane.model.rowCount())]


def test_the_states_of_the_section_at_the_cursor_are_listed_the_newest_first(kit: Kit, pane: HistoryPane):
    section = kit.desk.entry.boxes[0].section
    kit.store.edit_section(section.id, text="Another text.")
    kit.session.save_text(kit.store.section(section.id), "A third text.", merge=False)
    assert whats(pane)[0].startswith("Edit Current planning")
    assert len(whats(pane)) == 3
    assert pane.what.currentText() == "Section: Current planning"


def type_text(kit: Kit, *texts: str) -> None:
    """What the desk saves while somebody writes."""
    section = kit.desk.entry.boxes[0].section
    for text in texts:
        kit.session.save_text(kit.store.section(section.id), text, merge=False)


def test_what_is_typed_in_a_few_minutes_is_one_row_with_all_that_changed(kit: Kit, pane: HistoryPane):
    type_text(kit, "A tariff.", "A tariff office.", "A tariff office of two.")
    assert whats(pane) == ["Edit Current planning of Albania (3 times)", whats(pane)[1]]
    assert pane.model.revisions[0].before["text"].startswith("The service rebuilds")
    assert pane.model.revisions[0].after["text"] == "A tariff office of two."


def test_what_is_typed_later_is_a_row_of_its_own(kit: Kit, pane: HistoryPane):
    type_text(kit, "A tariff.", "A tariff office.")
    last, first, came = kit.store.history(kit.desk.entry.boxes[0].section.id)
    earlier = datetime.fromisoformat(last.at) - timedelta(minutes=6)
    assert [len(run) for run in runs([last, first, came])] == [2, 1]
    assert [len(run) for run in runs([last, first._replace(at=earlier.isoformat()), came])] == [1, 1, 1]


def test_a_text_that_was_brought_back_is_a_row_of_its_own(kit: Kit, pane: HistoryPane):
    type_text(kit, "A tariff.", "A tariff office.")
    kit.session.restore_text(kit.desk.entry.boxes[0].section.id, "Nothing.")
    assert len(whats(pane)) == 3


def test_the_day_of_a_state_is_told_as_people_say_it(kit: Kit, pane: HistoryPane):
    type_text(kit, "A tariff.")
    assert pane.model.index(0, 0).data().startswith("today ")


def test_the_day_and_hour_of_a_state_are_never_cut(kit: Kit, pane: HistoryPane, monkeypatch):
    monkeypatch.setattr(revisions_model, "lately", lambda *_: "29 septembre 2026 13:38")
    type_text(kit, "A tariff.")
    kit.desk.resize(900, 600)
    QApplication.processEvents()
    wanted = pane.table.fontMetrics().horizontalAdvance("29 septembre 2026 13:38")
    assert pane.table.columnWidth(0) > wanted


def test_the_pane_follows_the_cursor_to_another_section(kit: Kit, pane: HistoryPane):
    kit.box(1)
    assert pane.what.currentText() == "Section: Progress"


def test_in_a_whole_chapter_the_pane_tells_of_the_section_and_the_missions_at_the_cursor(kit: Kit, pane, qtbot):
    kit.desk.actions_.whole_chapter.trigger()
    kit.go("europe")
    qtbot.waitUntil(lambda: len(kit.desk.entry.below.parts) == 2)
    kit.desk.entry.below.parts[0].boxes[1].text.setFocus()
    offered = [pane.what.itemText(row) for row in range(pane.what.count())]
    assert offered == ["Section: Progress", "Mission: Workshop on valuation"]
    kit.desk.entry.below.parts[1].boxes[0].text.setFocus()
    assert [pane.what.itemText(row) for row in range(pane.what.count())] == ["Section: WCO support"]


def test_what_changed_is_marked_in_the_text(kit: Kit, pane: HistoryPane):
    section = kit.desk.entry.boxes[0].section
    kit.session.save_text(section, "The service rebuilds its two tariff offices.", merge=False)
    assert "rebuilds its two" in pane.text.toPlainText()
    assert "one desk for traders" in pane.text.toPlainText()  # struck out, but there
    pane.table.selectRow(1)
    assert pane.text.toPlainText().startswith("The service rebuilds its tariff office.")


LONG = [f"Paragraph {number} says something." for number in range(120)]


def change(kit: Kit, *numbers: int) -> None:
    """Have a long text in which these paragraphs are others."""
    section = kit.desk.entry.boxes[0].section
    kit.store.edit_section(section.id, text="\n\n".join(LONG))  # not typed, so a row of its own
    said = [f"{text} Anew." if number in numbers else text for number, text in enumerate(LONG)]
    kit.session.save_text(kit.store.section(section.id), "\n\n".join(said), merge=False)


def seen(pane: HistoryPane) -> list[int]:
    """Which differences are in view."""
    top, height = pane.text.verticalScrollBar().value(), pane.text.viewport().height()
    return [number for number, place in enumerate(pane.text.differing()) if top <= place <= top + height]


def test_a_long_text_is_shown_from_its_first_difference_on(kit: Kit, pane: HistoryPane, qtbot):
    change(kit, 60)
    qtbot.waitUntil(lambda: seen(pane) == [0])
    assert pane.text.verticalScrollBar().value() > 0


def test_the_first_difference_is_in_view_when_the_pane_is_opened(kit: Kit, qtbot):
    kit.go("AL")
    kit.box(0)
    change(kit, 110)
    kit.desk.actions_.show_history.trigger()
    qtbot.waitUntil(kit.desk.history.isVisible)
    qtbot.wait(50)
    assert seen(kit.desk.history) == [0]


def test_f3_in_the_pane_goes_to_the_next_difference_and_shift_f3_back(kit: Kit, pane: HistoryPane, qtbot):
    change(kit, 50, 110)
    for widget in (pane.table, pane.text, pane.what):
        widget.setFocus()
        assert seen(pane) == [0]
        qtbot.keyClick(widget, Qt.Key.Key_F3)
        assert seen(pane) == [1]
        qtbot.keyClick(widget, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert "finding" not in kit.desk.editing.__dict__  # F3 was not for the text


def test_a_button_goes_to_the_next_difference_where_there_is_more_than_is_seen(kit: Kit, pane: HistoryPane):
    assert pane.on.isHidden()
    change(kit, 50, 110)
    assert pane.on.isVisible()
    pane.on.click()
    assert seen(pane) == [1]


def test_an_earlier_text_comes_back_as_a_step_of_its_own(kit: Kit, pane: HistoryPane):
    section = kit.desk.entry.boxes[0].section
    kit.session.save_text(section, "Another text.", merge=False)
    assert not pane.back.isEnabled()  # it is the present one
    pane.table.selectRow(1)
    pane.back.click()
    assert kit.stored(0) == section.text
    kit.session.undo()
    assert kit.stored(0) == "Another text."


def test_what_was_imported_says_its_file_and_cells(kit: Kit, pane: HistoryPane):
    section = kit.desk.entry.boxes[0].section
    place = Place("Texts", "E6:E9")
    text = AcceptedText("AL", section.id, SectionKind.CURRENT_PLANNING, "", "From Tirana.", 1, None, "", place)
    kit.store.accept(Acceptance("Albania.xlsx", "0" * 64, kit.edition_id, ("AL",), (text,), ()))
    kit.session.undo()
    kit.session.redo()
    pane.table.selectRow(2)
    assert "Albania.xlsx, Texts!E6:E9" in pane.source.text()
    assert whats(pane)[2] == "Imported from Albania.xlsx"


def test_in_a_frozen_edition_nothing_can_be_brought_back(kit: Kit, pane: HistoryPane):
    section = kit.desk.entry.boxes[0].section
    kit.session.save_text(section, "Another text.", merge=False)
    kit.store.freeze_edition(kit.edition_id)
    pane.table.selectRow(1)
    assert not pane.back.isEnabled()


def test_the_model_keeps_the_rules_of_qt(kit: Kit, pane: HistoryPane):
    model = RevisionsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.load(list(kit.store.history(kit.desk.entry.boxes[0].section.id)))
    model.load([])


def test_the_history_of_a_mission_tells_its_fields_and_brings_them_back(kit: Kit, pane: HistoryPane):
    (mission,) = kit.store.missions(kit.edition_id, member="AL")
    kit.session.edit_mission(mission.id, {"place": "Durrës"})
    pane.what.setCurrentIndex(1)
    pane.what.activated.emit(1)
    assert pane.what.currentText() == "Mission: Workshop on valuation"
    assert "Place: TiranaDurrës" in pane.text.toPlainText().replace(" ", "").replace("Place:", "Place: ")
    pane.table.selectRow(1)
    pane.back.click()
    assert kit.store.mission(mission.id).place == "Tirana"
    assert pane.what.currentText() == "Mission: Workshop on valuation"  # it stays chosen


def test_what_was_done_is_told_in_the_language_that_is_spoken(kit: Kit, pane: HistoryPane):
    kit.session.save_text(kit.desk.entry.boxes[0].section, "Another text.", merge=False)
    speak("fr", {"Edit {section} of {owner}": "Modifier {section} : {owner}"})
    assert whats(pane)[0] == "Modifier Current planning : Albanie"
    speak("en")
