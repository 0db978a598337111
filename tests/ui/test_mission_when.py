"""The form for missions: the state follows the date as long as nobody has chosen one."""

from datetime import date, timedelta

import pytest
from desk_kit import Kit
from PySide6.QtCore import Qt
from test_missions_panel import fill, form_of

from wcodesk.model.when import When

TODAY = date.today()
PAST = "12-14 October 2020"
NEXT_YEAR = str(TODAY.year + 1)


@pytest.fixture
def form(kit: Kit):
    """A new mission of Georgia."""
    kit.go("GE")
    kit.desk.missions.add()
    return form_of(kit)


def edited(kit: Kit, **values: str):
    """The form of a mission that is in the log."""
    kit.go("GE")
    _, [mission_id] = kit.session.add_missions(kit.edition_id, [{"title": "x", "member": "GE"} | values])
    kit.desk.missions.select(mission_id)
    kit.desk.missions.edit()
    return form_of(kit)


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        (PAST, "delivered"),
        (When((TODAY - timedelta(days=1)).isoformat()).label(), "delivered"),
        (When(TODAY.isoformat()).label(), "planned"),
        (str(TODAY.year), "planned"),
        (NEXT_YEAR, "planned"),
        ("some day", "planned"),
        ("", "planned"),
    ],
)
def test_the_state_follows_the_date(form, qtbot, typed, state):
    fill(form, qtbot, when=typed)
    assert form.inputs["state"].typed() == state


def test_a_mission_that_is_past_is_stored_as_delivered(form, kit: Kit, qtbot):
    fill(form, qtbot, title="Visit", when=PAST)
    form.accept()
    assert [mission.state for mission in kit.store.missions(kit.edition_id, member="GE")] == ["delivered"]


def test_a_date_that_is_corrected_takes_the_state_back(form, qtbot):
    fill(form, qtbot, when=PAST)
    fill(form, qtbot, when=NEXT_YEAR)
    assert form.inputs["state"].typed() == "planned"


def test_the_line_under_the_date_says_that_it_is_past(form, qtbot):
    fill(form, qtbot, when=PAST)
    assert form.inputs["when"].note.text() == "12–14 October 2020: three days, past"


def test_a_state_that_was_chosen_stays(form, qtbot):
    qtbot.keyClicks(form.inputs["state"].input, "c")
    fill(form, qtbot, when=PAST)
    assert form.inputs["state"].typed() == "cancelled"


def test_a_state_that_is_chosen_though_it_was_shown_already_stays(form, qtbot):
    box = form.inputs["state"].input
    box.showPopup()
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    fill(form, qtbot, when=PAST)
    assert form.inputs["state"].typed() == "planned"


def test_the_next_mission_begins_without_a_state_of_its_own(form, qtbot):
    fill(form, qtbot, title="First", when=PAST)
    qtbot.keyClicks(form.inputs["state"].input, "r")
    form._finish(True)
    assert form.inputs["state"].typed() == "planned"
    fill(form, qtbot, when=PAST)
    assert form.inputs["state"].typed() == "delivered"


def test_a_mission_that_is_edited_keeps_its_state_and_is_asked_about(kit: Kit, qtbot):
    form = edited(kit, when="2020-10-12")
    assert form.inputs["state"].typed() == "planned"
    assert form.inputs["when"].note.text() == "12 October 2020: a Monday, past. Was it delivered?"
    fill(form, qtbot, when=PAST)
    assert form.inputs["state"].typed() == "planned"


def test_the_question_goes_when_it_is_answered(kit: Kit, qtbot):
    form = edited(kit, when="2020-10-12")
    qtbot.keyClicks(form.inputs["state"].input, "d")
    assert form.inputs["when"].note.text() == "12 October 2020: a Monday, past"


def test_a_delivered_mission_that_is_still_to_come_is_asked_about(kit: Kit):
    form = edited(kit, when=NEXT_YEAR, state="delivered")
    assert form.inputs["when"].note.text().endswith("still to come. Is it planned?")
