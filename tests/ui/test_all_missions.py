"""The window of all missions: many at once, by keys, each act one step of undo."""

import csv
import io

import openpyxl
import pytest
from desk_kit import Kit, activate, edition
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from wcodesk.model.owner_names import Owner
from wcodesk.model.records import MissionState
from wcodesk.ui.mission_form import MissionForm
from wcodesk.ui.missions.list_view import ListView
from wcodesk.ui.missions.names_dialog import NamesDialog
from wcodesk.ui.missions.paste_dialog import PasteDialog
from wcodesk.ui.missions.window import MissionsWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(kit: Kit) -> MissionsWindow:
    rows = [
        {"title": "Visit", "member": "GE", "when": "2020", "donor": "Fund"},
        {"title": "Seminar", "member": "KE", "when": "2018", "donor": "The fund", "state": "delivered"},
        {"title": "=1+1", "region": "esa", "topic": "Transit\tby road"},
    ]
    kit.session.add_missions(kit.edition_id, rows)
    kit.desk.actions_.all_missions.trigger()
    made = kit.desk.all_missions.window
    activate(made)
    return made


def titles(window: MissionsWindow) -> list[str]:
    return [mission.title for mission in window.listing.found]


def dialog(kind):
    (found,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())
    activate(found)
    return found


def press(qtbot, window: MissionsWindow, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    window.table.setFocus()
    qtbot.keyClick(window.table, key, modifier)


def test_all_are_shown_and_the_first_is_selected(window):
    assert titles(window) == ["Visit", "Workshop on valuation", "Seminar", "=1+1"]
    assert [mission.title for mission in window.table.selected()] == ["Visit"]
    assert window.count.text() == "4 missions"


def test_typing_filters_and_show_all_brings_them_back(window, qtbot):
    qtbot.keyClicks(window.filters.words, "tirana")
    assert titles(window) == ["Workshop on valuation"]
    assert window.count.text() == "1 of 4 missions"
    window.filters.all.click()
    assert len(titles(window)) == 4


def test_a_region_and_a_member_can_be_chosen(window):
    window.filters.choose(Owner(region="esa"))
    assert titles(window) == ["Seminar", "=1+1"]
    window.filters.choose(Owner("KE"))
    assert titles(window) == ["Seminar"]


def test_a_single_key_sets_the_state_of_all_selected_in_one_step(kit: Kit, window, qtbot):
    press(qtbot, window, Qt.Key.Key_A, CTRL)
    press(qtbot, window, Qt.Key.Key_D)
    assert {mission.state for mission in kit.store.missions(kit.edition_id)} == {MissionState.DELIVERED}
    assert len(window.table.selected()) == 4
    kit.desk.steps.undo()
    assert [mission.state for mission in window.listing.missions].count(MissionState.PLANNED) == 3


def test_every_state_has_a_key_of_its_own(kit: Kit, window, qtbot):
    mission = window.table.selected()[0].id
    for key, state in zip("DROCP", ("delivered", "reported", "postponed", "cancelled", "planned"), strict=True):
        press(qtbot, window, Qt.Key[f"Key_{key}"])
        assert kit.store.mission(mission).state == state
    assert {action.shortcut().toString() for action in window.acts.states.values()} == set("DROCP")
    assert window.hint.text() == "P planned   D delivered   R reported   O postponed   C cancelled"


def test_the_foot_says_what_was_done_until_something_else_is(kit: Kit, window, qtbot):
    window.table.select([mission.id for mission in window.listing.found[:3]])
    press(qtbot, window, Qt.Key.Key_D)
    assert window.done.text() == "3 missions are delivered now"
    press(qtbot, window, Qt.Key.Key_Delete)
    assert window.done.text() == "3 missions removed"
    kit.desk.steps.undo()
    assert window.done.text() == ""


def test_what_is_reported_can_be_shown_alone(window, qtbot):
    press(qtbot, window, Qt.Key.Key_R)
    window.filters.state.setCurrentIndex(window.filters.state.findText("Reported"))
    assert titles(window) == ["Visit"]


def test_no_two_acts_of_the_menu_have_the_same_letter(window):
    words = [action.text() for action in window.acts.menu.actions() if action.text()]
    letters = [word[word.index("&") + 1].lower() for word in words]
    assert sorted(letters) == sorted(set(letters))


def test_delete_removes_all_selected_and_undo_in_the_window_brings_them_back(kit: Kit, window, qtbot):
    window.table.select([mission.id for mission in window.listing.found[:2]])
    press(qtbot, window, Qt.Key.Key_Delete)
    assert titles(window) == ["Seminar", "=1+1"]
    assert [mission.title for mission in window.table.selected()] == ["Seminar"]
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert len(titles(window)) == 4


def test_undo_in_the_window_leaves_the_desk_where_it_is(kit: Kit, window, qtbot):
    kit.go("AL")
    activate(window)
    window.table.select([mission.id for mission in window.listing.found if mission.title == "Seminar"])
    press(qtbot, window, Qt.Key.Key_P)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert [each.state for each in window.listing.missions if each.title == "Seminar"] == ["delivered"]
    assert kit.desk.entry.place.member == "AL"


def test_undo_in_the_window_goes_to_a_text_that_it_does_not_show(kit: Kit, window, qtbot):
    kit.go("KE")
    section = kit.desk.entry.boxes[0].section.id
    kit.session.restore_text(section, "Other words.")
    kit.go("AL")
    activate(window)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert kit.desk.entry.place.member == "KE"


def test_enter_edits_the_mission_that_the_keys_are_at(kit: Kit, window, qtbot):
    press(qtbot, window, Qt.Key.Key_Return)
    form = dialog(MissionForm)
    form.inputs["title"].input.setText("Long visit")
    form.accept()
    assert titles(window)[0] == "Long visit"
    assert [mission.title for mission in window.table.selected()] == ["Long visit"]


def test_insert_adds_for_whom_is_shown(kit: Kit, window, qtbot):
    window.filters.choose(Owner("KE"))
    press(qtbot, window, Qt.Key.Key_Insert)
    form = dialog(MissionForm)
    assert form.inputs["member"].typed() == "Kenya"
    form.inputs["title"].input.setText("Talks")
    form.accept()
    assert "Talks" in titles(window)


def test_ctrl_m_in_the_window_adds_for_whom_is_shown_there(kit: Kit, window, qtbot):
    kit.go("AL")
    activate(window)
    window.filters.choose(Owner(region="esa"))
    press(qtbot, window, Qt.Key.Key_M, CTRL)
    assert dialog(MissionForm).inputs["member"].typed() == "East and Southern Africa"


def test_a_duplicate_begins_with_its_title_selected_and_without_a_date(kit: Kit, window, qtbot):
    window.table.select([window.listing.found[2].id])
    press(qtbot, window, Qt.Key.Key_D, CTRL)
    form = dialog(MissionForm)
    assert form.inputs["title"].input.selectedText() == "Seminar"
    assert [form.inputs[name].typed() for name in ("member", "donor", "when", "state")] == [
        "Kenya", "The fund", "", "delivered"
    ]  # fmt: skip
    form.accept()
    assert titles(window).count("Seminar") == 2


def test_what_was_saved_and_is_filtered_out_is_told(window, qtbot):
    qtbot.keyClicks(window.filters.words, "visit")
    press(qtbot, window, Qt.Key.Key_Return)
    form = dialog(MissionForm)
    form.inputs["title"].input.setText("Talks")
    form.accept()
    assert "not shown, because of the filters" in window.notices.text


def test_groups_fold_by_key_and_are_no_missions(window, qtbot):
    window.filters.by.setCurrentIndex(2)
    assert window.model.rowCount() == 6
    window.table.setCurrentIndex(window.model.index(0, 0))
    press(qtbot, window, Qt.Key.Key_Left)
    assert window.model.rowCount() == 4
    assert window.model.index(0, 0).data() == "▸  Europe  ·  2 missions"
    press(qtbot, window, Qt.Key.Key_A, CTRL)
    assert len(window.table.selected()) == 2
    press(qtbot, window, Qt.Key.Key_Return)


def test_the_selection_stays_when_the_list_is_sorted_or_changed(kit: Kit, window):
    chosen = window.listing.found[1]
    window.table.select([chosen.id])
    window.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    kit.session.add_mission(kit.edition_id, {"title": "Another", "member": "GE"})
    assert [mission.id for mission in window.table.selected()] == [chosen.id]
    assert "Another" in titles(window)


def test_a_frozen_edition_can_be_read_only(kit: Kit, window):
    kit.session._tell(kit.store.freeze_edition(kit.edition_id))
    acts = window.acts
    assert not any(act.isEnabled() for act in (acts.new, acts.edit, acts.remove, acts.paste, *acts.states.values()))
    assert acts.copy.isEnabled()
    assert acts.excel.isEnabled()


def test_changes_made_while_the_window_is_closed_are_there_when_it_opens_again(kit: Kit, window):
    window.close()
    kit.session.add_mission(kit.edition_id, {"title": "Another", "member": "GE"})
    kit.desk.all_missions.show(None)
    assert "Another" in titles(window)


def test_another_store_takes_the_window_away(kit: Kit, window, tmp_path):
    kit.session.create(tmp_path / "other.sqlite", bundled=False)
    assert not window.isVisible()


# -- Excel and CSV -----------------------------------------------------------------------------------------------------


def test_copied_rows_come_back_as_they_were(kit: Kit, window, qtbot):
    press(qtbot, window, Qt.Key.Key_A, CTRL)
    press(qtbot, window, Qt.Key.Key_C, CTRL)
    text = QApplication.clipboard().text()
    assert text.startswith("When\tTitle\tMember or region\tState\t")
    assert "\t'=1+1\t" in text  # which Excel would work out
    press(qtbot, window, Qt.Key.Key_V, CTRL)
    dialog(PasteDialog).accept()
    now = kit.store.missions(kit.edition_id)
    assert len(now) == 8
    before = [each._replace(id="", topic=" ".join(each.topic.split())) for each in now[:4]]
    assert sorted(each._replace(id="") for each in now[4:]) == sorted(before)


def test_pasted_rows_are_one_step_and_those_with_a_problem_are_named(kit: Kit, window, qtbot):
    QApplication.clipboard().setText(
        "Country\tActivity\tDate\nAlbania\tTalks\t3 June 2019\nKenya\tVisit\tsoon\nWakanda\tForum\t2019\n"
    )
    press(qtbot, window, Qt.Key.Key_V, CTRL)
    form = dialog(PasteDialog)
    assert form.said.text() == "1 row will be added, 2 cannot be read:"
    told = [
        (form.problems.item(row, 0).text(), form.problems.item(row, 1).text())
        for row in range(form.problems.rowCount())
    ]
    assert told[0][0] == "Row 3"
    assert "“soon” is not understood as a date" in told[0][1]
    assert told[1][0] == "Row 4"
    assert "“Wakanda”" in told[1][1]
    assert form.add.text() == "Add 1 mission"
    form.accept()
    assert kit.store.undo_step().label == "Add the mission “Talks”"
    assert [mission.title for mission in window.table.selected()] == ["Talks"]


WRONG = "Country\tActivity\tDate\nAlbania\tTalks\t3 June 2019\nKenya\tVisit\tsoon\nWakanda\tForum\t2019\n"


@pytest.fixture
def form(window, qtbot) -> PasteDialog:
    """Of three rows the second has no date, and the third no Member."""
    QApplication.clipboard().setText(WRONG)
    press(qtbot, window, Qt.Key.Key_V, CTRL)
    return dialog(PasteDialog)


def type_into(qtbot, form: PasteDialog, row: int, column: int, text: str) -> None:
    table = form.problems
    table.setFocus()
    table.setCurrentCell(row, column)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)  # which Qt heeds a turn later
    qtbot.waitUntil(lambda: table.item(row, column).text() == text.strip())


def cells(form: PasteDialog, row: int) -> list[str]:
    return [form.problems.item(row, column).text() for column in range(form.problems.columnCount())]


def test_rows_with_a_problem_stand_there_with_their_cells_and_heads(form: PasteDialog):
    heads = [form.problems.horizontalHeaderItem(at).text() for at in range(form.problems.columnCount())]
    assert heads == ["Row", "What is wrong", "Country", "Activity", "Date"]
    assert cells(form, 0)[2:] == ["Kenya", "Visit", "soon"]
    assert [form.problems.item(0, column).font().bold() for column in (2, 3, 4)] == [False, False, True]


def test_a_cell_that_is_mended_is_checked_at_once_and_its_row_is_added(kit: Kit, form: PasteDialog, qtbot):
    type_into(qtbot, form, 0, 4, "May 2019")
    assert form.isVisible()
    assert form.said.text() == "2 rows will be added, 1 cannot be read:"
    assert cells(form, 0)[1:] == ["✓ It will be added.", "Kenya", "Visit", "May 2019"]
    type_into(qtbot, form, 1, 2, "Rwanda")
    assert form.said.text() == "3 rows will be added."
    assert [row[0] for row in (cells(form, 0), cells(form, 1))] == ["Row 3", "Row 4"]
    form.accept()
    assert {(each.title, each.member) for each in kit.store.missions(kit.edition_id)} >= {
        ("Visit", "KE"),
        ("Forum", "RW"),
    }


def test_a_cell_that_is_mended_wrongly_says_so(form: PasteDialog, qtbot):
    type_into(qtbot, form, 0, 4, "later")
    assert "“later” is not understood as a date" in cells(form, 0)[1]
    assert form.add.text() == "Add 1 mission"


def test_a_row_may_be_emptied(form: PasteDialog, qtbot):
    for column in (2, 3, 4):
        type_into(qtbot, form, 0, column, " ")
    assert form.said.text() == "1 row will be added, 1 cannot be read:"
    assert cells(form, 0)[1] == "It is left out."


def test_what_is_said_of_a_row_is_not_typed_into(form: PasteDialog):
    for column in (0, 1):
        assert not form.problems.item(0, column).flags() & Qt.ItemFlag.ItemIsEditable


def test_pasted_rows_that_name_nobody_are_of_whom_is_shown_or_chosen(kit: Kit, window, qtbot):
    QApplication.clipboard().setText("Talks on transit\t3 June 2019\nForum of heads\t2019\n")
    press(qtbot, window, Qt.Key.Key_V, CTRL)
    form = dialog(PasteDialog)
    assert not form.add.isEnabled()
    form.owner.input.setText("east and")
    assert form.add.text() == "Add 2 missions"
    form.accept()
    assert len(kit.store.missions(kit.edition_id, member="", region="esa")) == 3


def test_a_column_can_be_taken_for_something_else(window, qtbot):
    window.filters.choose(Owner("AL"))
    QApplication.clipboard().setText("Talks on transit\tBig fund\n")
    press(qtbot, window, Qt.Key.Key_V, CTRL)
    form = dialog(PasteDialog)
    box = form.columns.boxes[2]
    box.setCurrentIndex(box.findData("donor"))
    box.activated.emit(box.currentIndex())
    assert [each.get("donor") for each in form.pasted.missions] == ["Big fund"]


def test_the_order_of_day_and_month_is_chosen_where_dates_can_be_read_in_two_ways(kit: Kit, window, qtbot):
    window.filters.choose(Owner("AL"))
    QApplication.clipboard().setText("Title\tDate\nWorkshop on transit\t03/06/2019\n")
    press(qtbot, window, Qt.Key.Key_V, CTRL)
    form = dialog(PasteDialog)
    assert form.dates.isVisible()
    assert [each["when"] for each in form.pasted.missions] == ["2019-06-03"]
    form.dates.setCurrentIndex(2)
    assert form.dates.currentText() == "Month first: 6 March 2019"
    assert [each["when"] for each in form.pasted.missions] == ["2019-03-06"]


def test_no_order_is_asked_for_where_dates_can_be_read_in_one_way(kit: Kit, window, qtbot):
    window.filters.choose(Owner("AL"))
    QApplication.clipboard().setText("Title\tDate\nWorkshop on transit\t23/06/2019\n")
    press(qtbot, window, Qt.Key.Key_V, CTRL)
    assert not dialog(PasteDialog).dates.isVisible()


def test_a_clipboard_without_rows_is_told(window, qtbot):
    QApplication.clipboard().setText("  ")
    press(qtbot, window, Qt.Key.Key_V, CTRL)
    assert "holds no rows" in window.notices.text


def test_ctrl_e_writes_what_is_shown_in_its_order(kit: Kit, window, qtbot, tmp_path):
    kit.answers.file = tmp_path / "missions.xlsx"
    window.filters.choose(Owner(region="esa"))
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL)
    page = openpyxl.load_workbook(kit.answers.file).active
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert rows[0][:4] == ["When", "Title", "Member or region", "State"]
    assert [row[:3] for row in rows[1:]] == [
        ["2018", "Seminar", "Kenya"],
        [None, "=1+1", "East and Southern Africa"],
    ]
    assert page["B3"].data_type == "s"
    assert page["B3"].quotePrefix
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:K3"
    assert "Exported 2 missions" in window.notices.text
    assert kit.answers.asked[-1][1].endswith("Missions – East and Southern Africa – June 2020, Part I.xlsx")


def test_csv_has_its_mark_and_no_formula(kit: Kit, window, qtbot, tmp_path):
    kit.answers.file = tmp_path / "missions.csv"
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    data = kit.answers.file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row[1] for row in rows] == ["Title", "Visit", "Workshop on valuation", "Seminar", "'=1+1"]
    assert rows[2][0] == "3–7 June 2019"


# -- names -------------------------------------------------------------------------------------------------------------


def test_names_are_merged_in_one_step_and_the_list_follows(kit: Kit, window):
    window.acts.names.trigger()
    names = dialog(NamesDialog)
    names.field.setCurrentIndex(names.field.findData("donor"))
    names.table.selectAll()
    names.new.setText("Fund")
    assert names.rename.text() == "Merge"
    assert names.said.text() == "Changes 1 mission, to the 1 mission of “Fund”."
    names.rename.click()
    assert kit.store.mission_names("donor") == [("Fund", 2)]
    assert sorted(mission.donor for mission in window.listing.missions) == ["", "", "Fund", "Fund"]
    assert names.chosen() == ["Fund"]
    kit.desk.steps.undo()
    assert len(kit.store.mission_names("donor")) == 2


def test_names_open_from_the_menu_for_the_edition_that_is_shown(kit: Kit):
    kit.go("AL")
    kit.desk.actions_.mission_names.trigger()
    names = dialog(NamesDialog)
    assert names.table.item(0, 0).text() == "Valuation"
    assert not names.rename.isEnabled()
    names.table.setCurrentCell(0, 0)
    names.new.setText("Customs valuation")
    names.rename.click()
    assert kit.store.mission_names("topic") == [("Customs valuation", 1)]


@pytest.mark.parametrize("text", ["<b>bold</b>", "R&D &amp; [*] <img src='t.png'>"])
def test_text_from_outside_is_shown_as_it_is_and_controls_have_names(kit: Kit, window, qtbot, text):
    rows = [{"title": text, "member": "AL", "topic": text, "donor": text}]
    kit.session.add_missions(kit.edition_id, rows)
    row = next(row for row, line in enumerate(window.listing.lines) if line.title == text)
    assert window.model.index(row, 1).data() == text
    assert text not in window.model.index(row, 1).data(Qt.ItemDataRole.ToolTipRole)
    window.acts.names.trigger()
    names = dialog(NamesDialog)
    assert text in [names.table.item(each, 0).text() for each in range(names.table.rowCount())]
    for above in (window, names):
        controls = [*above.findChildren(QComboBox), *above.findChildren(QLineEdit), *above.findChildren(ListView)]
        assert [each for each in controls if not each.accessibleName() and each.parent() is not None] == []


def test_an_empty_list_says_what_to_do_and_takes_rows(kit: Kit, window, qtbot):
    window.filters.choose(Owner("AL"))
    press(qtbot, window, Qt.Key.Key_Delete)
    assert window.empty.isVisible()
    QApplication.clipboard().setText("Talks on transit\t3 June 2019\n")
    press(qtbot, window, Qt.Key.Key_V, CTRL)
    dialog(PasteDialog).accept()
    assert titles(window) == ["Talks on transit"]
    assert not window.empty.isVisible()


def test_escape_empties_the_filter_then_goes_to_the_table_then_out(window, qtbot):
    qtbot.keyClicks(window.filters.words, "visit")
    window.filters.words.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.filters.words.text() == ""
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.table.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_an_edition_that_was_taken_back_while_the_window_was_closed_is_forgotten(kit: Kit):
    kit.session._tell(kit.store.add_edition(edition()._replace(published="2021-06")))
    kit.desk.tree.select(kit.edition_id, kit.edition_id)
    kit.desk.actions_.all_missions.trigger()
    kit.desk.all_missions.show(kit.desk.entry.place)
    kit.desk.all_missions.window.close()
    kit.desk.steps.undo()
    kit.desk.actions_.mission_names.trigger()
    (names,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, NamesDialog) and each.isVisible())
    names.close()
    kit.desk.all_missions.show(None)
    assert titles(kit.desk.all_missions.window) == ["Workshop on valuation"]
