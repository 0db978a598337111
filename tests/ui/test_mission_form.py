"""The form for missions: filled in by keys alone, with names found by whatever they are called."""

import pytest
from desk_kit import Kit, activate
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from test_missions_panel import fill, form_of

from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.owner_names import Owner, OwnerNames
from wcodesk.model.when import When
from wcodesk.ui.when_words import said


@pytest.fixture(scope="module")
def names():
    return OwnerNames(MemberIndex(load_members()))


@pytest.mark.parametrize(
    ("typed", "owner"),
    [
        ("Swaziland", Owner("SZ")), ("al", Owner("AL")), ("alb", Owner("AL")), ("Europe", Owner(region="europe")),
        ("esa", Owner(region="esa")), ("west and c", Owner(region="wca")), ("Côte d’Ivoire", Owner("CI")),
        ("guin", None), ("xyzzy", None), ("", None),
    ],
)  # fmt: skip
def test_a_name_is_understood_as_far_as_it_is_clear(names, typed, owner):
    assert names.meant(typed) == owner


def test_a_former_name_is_offered_under_the_name_of_today(names):
    assert [(found.name, found.by) for found in names.suggest("swazi")] == [("Eswatini", "Swaziland")]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2019-06-03/2019-06-07", "3–7 June 2019: five days"),
        ("2019-06-03", "3 June 2019: a Monday"),
        ("2019-06-03/2019-07-02", "3 June – 2 July 2019: 30 days"),
        ("2019-06", "June 2019: some time in that month"),
        ("2019-06/2019-09", "June–September 2019: four months"),
        ("2019", "2019: some time in that year"),
        ("2019/20", "2019/20: the WCO’s year from July 2019 to June 2020"),
        ("", ""),
    ],
)
def test_a_date_is_said_with_its_length(when, words):
    assert said(When(when)) == words


def test_it_opens_with_nothing_chosen_for_the_newest_edition(kit: Kit, qtbot):
    kit.desk.tree.view.clearSelection()
    kit.desk._show_place(None)
    kit.desk.actions_.new_mission.trigger()
    form = form_of(kit)
    assert form.focusWidget() is form.inputs["member"].input
    fill(form, qtbot, member="kenya", title="Visit")
    form.accept()
    assert [mission.title for mission in kit.store.missions(kit.edition_id, member="KE")] == ["Visit"]


def test_the_present_place_stands_there_and_the_cursor_in_the_title(kit: Kit):
    kit.go("GE")
    kit.desk.missions.add()
    form = form_of(kit)
    assert form.inputs["member"].typed() == "Georgia"
    assert form.focusWidget() is form.inputs["title"].input


def test_a_region_is_prefilled_and_can_be_typed(kit: Kit, qtbot):
    kit.go("europe")
    kit.desk.missions.add()
    form = form_of(kit)
    assert form.inputs["member"].typed() == "Europe"
    fill(form, qtbot, member="east and", title="Forum")
    assert form.inputs["member"].note.text() == "East and Southern Africa: for the whole region"
    form.accept()
    (mission,) = kit.store.missions(kit.edition_id, region="esa")
    assert (mission.title, mission.member) == ("Forum", "")


def test_a_begun_name_is_written_out_when_the_field_is_left(kit: Kit, qtbot):
    kit.go("GE")
    kit.desk.missions.add()
    form = form_of(kit)
    fill(form, qtbot, member="swazi")
    assert form.inputs["member"].note.text() == "Eswatini, East and Southern Africa"
    form.inputs["title"].input.setFocus()
    assert form.inputs["member"].typed() == "Eswatini"


def test_an_unclear_name_is_told_with_those_it_may_be(kit: Kit, qtbot):
    kit.go("GE")
    kit.desk.missions.add()
    form = form_of(kit)
    fill(form, qtbot, title="Visit", member="guin")
    form.accept()
    assert form.isVisible()
    assert "did you mean Guinea or Guinea-Bissau" in form.inputs["member"].note.text()


def test_ctrl_return_saves_from_any_field(kit: Kit, qtbot):
    kit.go("GE")
    kit.desk.missions.add()
    form = form_of(kit)
    fill(form, qtbot, title="Visit")
    qtbot.keyClick(form.inputs["note"].input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [mission.title for mission in kit.store.missions(kit.edition_id, member="GE")] == ["Visit"]


def test_save_and_another_keeps_member_programme_and_donor(kit: Kit, qtbot):
    kit.go("GE")
    kit.desk.missions.add()
    form = form_of(kit)
    fill(form, qtbot, title="First", programme="Pilot", donor="Some fund", topic="Transit", when="2019")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(form.inputs["donor"].input, Qt.Key.Key_Return, keys)
    assert form.isVisible()
    assert [form.inputs[name].typed() for name in ("member", "title", "topic", "programme", "donor", "when")] == [
        "Georgia", "", "", "Pilot", "Some fund", ""
    ]  # fmt: skip
    assert "First" in form.problem.text()
    assert "Cancel" not in [button.text() for button in form.findChildren(QPushButton)]
    activate(form)
    fill(form, qtbot, title="Second")
    form.accept()
    found = kit.store.missions(kit.edition_id, member="GE")
    assert [(mission.title, mission.donor) for mission in found] == [("First", "Some fund"), ("Second", "Some fund")]


def test_what_the_log_holds_is_offered_first(kit: Kit):
    kit.go("GE")
    rows = [{"title": "x", "member": "GE", "donor": donor} for donor in ("A new fund", "USAID", "A new fund")]
    kit.session.add_missions(kit.edition_id, rows)
    kit.desk.missions.add()
    model = form_of(kit).inputs["donor"].input.completer().model()
    offered = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert offered[:3] == ["A new fund", "USAID", "Asian Development Bank (ADB)"]
    assert offered.count("USAID") == 1


@pytest.fixture
def topic(kit: Kit, qtbot):
    """The field for the topic of a new mission, with names of which some begin alike."""
    kit.go("GE")
    topics = ("Risk Management", "Risk Management; PCA", "Transit", "Transit by rail", "Ports")
    kit.session.add_missions(kit.edition_id, [{"title": "x", "member": "GE", "topic": each} for each in topics])
    kit.desk.missions.add()
    line = form_of(kit).inputs["topic"].input
    line.setFocus()
    return line


def type_begun(qtbot, line, text: str):
    """Type; the list of suggestions, which is open then."""
    qtbot.keyClicks(line, text)
    popup = line.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    return popup


def test_tab_takes_the_only_known_name_that_begins_so(topic, qtbot):
    qtbot.keyClick(type_begun(qtbot, topic, "risk m"), Qt.Key.Key_Tab)
    assert topic.text() == "Risk Management"
    assert not topic.completer().popup().isVisible()


def test_escape_keeps_what_was_typed(topic, qtbot):
    qtbot.keyClick(type_begun(qtbot, topic, "Risk M"), Qt.Key.Key_Escape)
    qtbot.keyClick(topic, Qt.Key.Key_Tab)
    assert topic.text() == "Risk M"


@pytest.mark.parametrize("typed", ["Transit", "orts"])
def test_tab_leaves_what_several_names_begin_with_or_one_only_contains(topic, qtbot, typed):
    qtbot.keyClick(type_begun(qtbot, topic, typed), Qt.Key.Key_Tab)
    assert topic.text() == typed


def test_tab_takes_what_is_chosen_in_the_list(topic, qtbot):
    popup = type_begun(qtbot, topic, "Transit")
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    chosen = popup.currentIndex().data()
    qtbot.keyClick(popup, Qt.Key.Key_Tab)
    assert topic.text() == chosen


def test_a_new_name_stays_as_it_was_typed(topic, qtbot):
    qtbot.keyClicks(topic, "Risk mood")
    qtbot.keyClick(topic, Qt.Key.Key_Tab)
    assert topic.text() == "Risk mood"


def test_ctrl_m_works_in_the_import_window_too(make_kit, store_path, qtbot):
    kit = make_kit(store_path, imports=True)
    kit.go("GE")
    kit.desk.imports.show()
    window = kit.desk.imports.window
    activate(window)
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert form_of_any().inputs["member"].typed() == "Georgia"


def form_of_any():
    from PySide6.QtWidgets import QApplication

    from wcodesk.ui.mission_form import MissionForm

    (form,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, MissionForm) and each.isVisible())
    return form


def test_what_was_typed_is_asked_about_before_it_is_let_go(kit: Kit, qtbot):
    kit.go("GE")
    kit.desk.missions.add()
    form = form_of(kit)
    fill(form, qtbot, title="Half a title")
    qtbot.keyClick(form, Qt.Key.Key_Escape)  # answered by keeping on
    assert (form.isVisible(), len(kit.answers.asked)) == (True, 1)
    assert form.inputs["title"].typed() == "Half a title"
    kit.answers.choice = 1
    form.close()  # as by the window's frame
    assert (form.isVisible(), len(kit.answers.asked)) == (False, 2)
    assert not kit.store.missions(kit.edition_id, member="GE")


def test_a_form_in_which_nothing_was_typed_closes_at_once(kit: Kit, qtbot):
    kit.go("GE")
    kit.desk.missions.add()
    form = form_of(kit)
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert (form.isVisible(), kit.answers.asked) == (False, [])


def test_what_was_said_of_the_last_mission_goes_when_the_next_one_is_wrong(kit: Kit, qtbot):
    kit.go("GE")
    kit.desk.missions.add()
    form = form_of(kit)
    fill(form, qtbot, title="First")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(form.inputs["note"].input, Qt.Key.Key_Return, keys)
    assert form.problem.isVisible()
    fill(form, qtbot, title="Second", when="last spring")
    form.accept()
    assert (form.isVisible(), form.problem.isVisible()) == (True, False)


def test_the_status_line_says_that_a_mission_is_saved(kit: Kit):
    place = kit.go("GE")
    kit.desk.missions.add()
    form = form_of(kit)
    form.inputs["title"].input.setText("Workshop on origin")
    form.accept()
    assert kit.desk.status._place.text() == f"Saved: Workshop on origin  ·  {' › '.join(place.path)}"


def test_a_label_has_room_for_an_accent_on_a_capital(kit: Kit):
    kit.go("GE")
    kit.desk.missions.add()
    for label in form_of(kit).findChildren(QLabel):
        if label.buddy() is not None:
            above = label.contentsRect().top() + label.fontMetrics().ascent()
            assert above >= -label.fontMetrics().boundingRect("É").top()
