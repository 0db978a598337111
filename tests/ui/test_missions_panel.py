"""Missions in their table and on their form."""

import pytest
from desk_kit import Kit, activate
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel

from wcodesk.model.errors import DeskError
from wcodesk.model.fields import MISSION_FIELDS
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.records import Mission, MissionMode, MissionState
from wcodesk.ui.mission_form import MissionForm
from wcodesk.ui.missions_model import MissionsModel


def form_of(kit: Kit) -> MissionForm:
    forms = [form for form in kit.desk.findChildren(MissionForm) if form.isVisible()]
    assert len(forms) == 1
    activate(forms[0])
    return forms[0]


def fill(form: MissionForm, qtbot, **values: str) -> None:
    for name, value in values.items():
        field = form.inputs[name].input
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, value)
        activate(form)  # a list of suggestions that comes and goes leaves another window active without a screen


def shown(kit: Kit) -> list[str]:
    model = kit.desk.missions.table.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def test_the_table_keeps_the_rules_of_qt(qtbot):
    model = MissionsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    members = MemberIndex(load_members())
    model.load(
        [Mission("1", "e", "europe", "AL", "Visit", when="2019-06"), Mission("2", "e", "europe", "", "Forum")], members
    )
    model.load([], members)
    assert model.rowCount(QModelIndex()) == 0


def test_each_text_of_a_column_is_told_once_as_it_is_shown(qtbot):
    model = MissionsModel()
    days = ("2019-06", "", "2019-06", "2019-07")
    model.load([Mission(str(at), "e", "europe", "AL", "Visit", when=when) for at, when in enumerate(days)], None)
    column = [field.name for field in model.fields].index("when")
    shown = {model.index(row, column).data() for row in range(len(days))}
    assert model.texts(model.fields[column]) == shown == {"June 2019", "July 2019", ""}


def test_a_member_shows_its_missions_as_people_read_them(kit: Kit):
    kit.go("AL")
    model = kit.desk.missions.table.model()
    row = [model.index(0, column).data() for column in range(model.columnCount())]
    assert row[:4] == ["3–7 June 2019", "Workshop on valuation", "Albania", "Planned"]


def test_a_region_shows_the_missions_of_its_members(kit: Kit):
    kit.go("europe")
    assert shown(kit) == ["Workshop on valuation"]
    kit.go("esa")
    assert shown(kit) == []


def test_a_mission_is_added_through_the_form(kit: Kit, qtbot):
    kit.go("GE")
    kit.desk.missions.add_action.trigger()
    form = form_of(kit)
    fill(form, qtbot, title="Study visit", when="12/3/2020", topic="Transit")
    form.accept()
    (mission,) = kit.store.missions(kit.edition_id, member="GE")
    assert (mission.title, mission.when, mission.topic, mission.region) == (
        "Study visit",
        "2020-03-12",
        "Transit",
        "europe",
    )
    assert shown(kit) == ["Study visit"]
    assert kit.desk.missions.selected().id == mission.id
    told = [label.text() for label in kit.desk.statusBar().findChildren(QLabel)]
    assert any(text.startswith("Saved: Study visit") for text in told)


def test_the_understood_date_is_shown_while_it_is_typed(kit: Kit, qtbot):
    kit.go("GE")
    kit.desk.missions.add()
    field = form_of(kit).inputs["when"]
    fill(form_of(kit), qtbot, when="3-7 june 2019")
    assert field.note.text() == "3–7 June 2019: five days, past"


def test_a_date_that_is_not_understood_is_told_and_kept(kit: Kit, qtbot):
    kit.go("GE")
    kit.desk.missions.add()
    form = form_of(kit)
    fill(form, qtbot, title="Visit", when="early 2020")
    form.accept()
    assert form.isVisible()
    assert "early 2020" in form.inputs["when"].note.text()
    assert form.inputs["when"].typed() == "early 2020"
    assert kit.store.missions(kit.edition_id, member="GE") == []


def test_a_mission_needs_a_title(kit: Kit):
    kit.go("GE")
    kit.desk.missions.add()
    form = form_of(kit)
    form.accept()
    assert form.isVisible()
    assert form.inputs["title"].note.text() == "⚠ Title: this must be filled in."


def test_a_problem_is_told_when_the_field_is_left_and_not_before(kit: Kit, qtbot):
    kit.go("GE")
    kit.desk.missions.add()
    form = form_of(kit)
    fill(form, qtbot, when="last spring")
    assert form.inputs["when"].note.text().startswith("Not understood yet: write it like")
    form.inputs["title"].input.setFocus()
    assert "last spring" in form.inputs["when"].note.text()


def test_a_mission_for_a_member_of_another_region_goes_there(kit: Kit, qtbot):
    kit.go("GE")
    kit.desk.missions.add()
    form = form_of(kit)
    fill(form, qtbot, title="Visit", member="Kenya")
    form.accept()
    (mission,) = kit.store.missions(kit.edition_id, member="KE")
    assert mission.region == "esa"


def test_a_mission_of_the_region_itself_needs_no_member(kit: Kit, qtbot):
    kit.go("europe")
    kit.desk.missions.add()
    form = form_of(kit)
    fill(form, qtbot, title="Heads of service")
    form.accept()
    assert [mission.title for mission in kit.store.missions(kit.edition_id, member="", region="europe")] == [
        "Heads of service"
    ]


def test_what_the_store_refuses_is_told_on_the_form(kit: Kit, monkeypatch):
    def refuse(*_: object) -> None:
        raise DeskError("The disk is full.")

    monkeypatch.setattr(kit.session, "add_mission", refuse)
    kit.go("GE")
    kit.desk.missions.add()
    form = form_of(kit)
    form.inputs["title"].input.setText("Nowhere")
    form.accept()
    assert form.isVisible()
    assert form.problem.text() == "⚠ The disk is full."


def test_a_mission_needs_a_member_or_region_and_the_cursor_goes_there(kit: Kit, qtbot):
    kit.go("")
    kit.desk.missions.add()
    form = form_of(kit)
    owner = form.inputs["member"]
    assert "Member or region (required)" in [label.text() for label in form.findChildren(QLabel)]
    fill(form, qtbot, title="Nowhere")
    form.accept()
    assert owner.note.text() == "⚠ Member or region: this must be filled in."
    assert form.focusWidget() is owner.input


def test_enter_edits_the_selected_mission(kit: Kit, qtbot):
    kit.go("AL")
    kit.desk.missions.table.selectRow(0)
    qtbot.keyClick(kit.desk.missions.table, Qt.Key.Key_Return)
    form = form_of(kit)
    fill(form, qtbot, title="Seminar on valuation")
    form.accept()
    assert shown(kit) == ["Seminar on valuation"]


def test_f2_edits_the_mission_and_not_the_heading_that_had_the_cursor(kit: Kit, qtbot):
    kit.go("AL")
    kit.box()
    table = kit.desk.missions.table
    table.setFocus()
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert form_of(kit).windowTitle()
    form_of(kit).reject()


def test_saving_an_unchanged_form_changes_nothing(kit: Kit):
    kit.go("AL")
    (before,) = kit.store.missions(kit.edition_id, member="AL")
    step = kit.store.undo_step()
    kit.desk.missions.table.selectRow(0)
    kit.desk.missions.edit()
    form_of(kit).accept()
    assert kit.store.missions(kit.edition_id, member="AL") == [before]
    assert kit.store.undo_step() == step


@pytest.mark.parametrize(
    "when", ["", "2019-06-03/2019-06-07", "2019-06", "2019", "2019/20", "2019-06/2019-09", "2019-06-03"]
)
def test_a_mission_goes_through_the_form_unchanged(qtbot, when):
    values = {field.name: "" for field in MISSION_FIELDS} | {"title": "A & B <i>", "note": "one\ntwo", "member": "CI"}
    values |= {
        "when": when,
        "mode": MissionMode.VIRTUAL.value,
        "state": MissionState.DELIVERED.value,
        "form": "webinar",
    }
    kept: list[dict[str, str]] = []
    form = MissionForm("Mission", MemberIndex(load_members()), values, kept.append)
    qtbot.addWidget(form)
    form.accept()
    assert kept == [values]


def test_a_choice_that_is_no_longer_on_the_list_is_shown(qtbot):
    form = MissionForm("Mission", MemberIndex(load_members()), {"title": "x", "form": "jamboree"}, lambda _: None)
    qtbot.addWidget(form)
    assert form.inputs["form"].typed() == "jamboree"


def test_delete_removes_and_undo_brings_back(kit: Kit, qtbot):
    kit.go("AL")
    kit.desk.missions.table.selectRow(0)
    qtbot.keyClick(kit.desk.missions.table, Qt.Key.Key_Delete)
    assert shown(kit) == []
    kit.desk.steps.undo()
    assert shown(kit) == ["Workshop on valuation"]


def test_the_menu_shows_a_mission_before_it_removes_it(kit: Kit):
    kit.desk.actions_.show_page.setChecked(True)
    kit.go("AL")
    kit.desk.missions.table.selectRow(0)
    kit.desk.actions_.remove_mission.trigger()
    assert shown(kit) == ["Workshop on valuation"]
    assert kit.desk.missions.isVisible()
    kit.desk.actions_.remove_mission.trigger()
    assert shown(kit) == []


def test_undo_goes_to_the_member_whose_mission_came_back(kit: Kit):
    kit.go("AL")
    kit.desk.missions.table.selectRow(0)
    kit.desk.missions.remove()
    kit.go("KE")
    kit.desk.steps.undo()
    assert kit.desk.entry.place.member == "AL"
    assert kit.desk.missions.selected().title == "Workshop on valuation"


def test_the_table_sorts_dates_by_time(kit: Kit):
    place = kit.go("AL")
    for title, when in (("Later", "2020"), ("Earlier", "2019-01"), ("Some day", "")):
        kit.session.add_mission(place.edition_id, {"title": title, "when": when, "member": "AL"})
    assert shown(kit) == ["Some day", "Earlier", "Workshop on valuation", "Later"]


@pytest.mark.parametrize("owner", ["AL", ""])
@pytest.mark.parametrize("width", [330, 400, 700, 1200])
def test_the_state_is_never_cut_and_the_title_is_readable(kit: Kit, owner, width):
    kit.go(owner)
    table = kit.desk.missions.table
    kit.desk.missions.setFixedWidth(width)
    kit.desk.resize(width + 900, 700)
    QApplication.processEvents()
    em, columns = table.fontMetrics().averageCharWidth(), [field.name for field in table._missions.fields]
    assert table.columnWidth(columns.index("state")) >= table.fontMetrics().horizontalAdvance("Postponed") + 12
    assert table.columnWidth(columns.index("title")) >= max(18 * em, int(table.viewport().width() * 0.4))
    assert table.horizontalHeader().length() <= table.viewport().width()


def test_a_column_with_values_is_shown_before_one_that_is_empty(kit: Kit):
    place = kit.go("GE")
    kit.session.add_mission(place.edition_id, {"title": "Visit", "member": "GE", "when": "2019", "place": "Tbilisi"})
    table = kit.desk.missions.table
    columns = [field.name for field in table._missions.fields]
    for width in range(200, 1500, 20):
        table.resize(width, 300)
        seen = {name for at, name in enumerate(columns) if not table.isColumnHidden(at)}
        assert "place" in seen or seen <= {"title", "state", "when"}
    assert "donor" in seen  # where there is room for what is empty, too


def test_a_region_shows_titles_before_long_names_of_members(kit: Kit):
    place = kit.go("europe")
    kit.session.add_mission(place.edition_id, {"title": "A workshop on the valuation of goods", "member": "BA"})
    kit.desk.missions.setFixedWidth(420)
    kit.desk.resize(1400, 700)
    QApplication.processEvents()
    table = kit.desk.missions.table
    columns = [field.name for field in table._missions.fields]
    assert table.columnWidth(columns.index("title")) >= int(table.viewport().width() * 0.4)


def test_the_tab_says_how_many_missions_there_are(kit: Kit):
    tabs = kit.desk.side.tabs
    kit.go("AL")
    assert tabs.tabText(1) == "Missions 1"
    kit.go("GE")
    assert tabs.tabText(1) == "Missions"
