"""Missions in a French desk: what is shown speaks French, what is kept and written does not."""

import pytest
from desk_kit import activate
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox
from test_listing import MISSIONS
from test_missions_panel import form_of

from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.owner_names import Owner
from wcodesk.model.translation import speak
from wcodesk.ui.missions.cells import Cells
from wcodesk.ui.missions.exporting import listed, rows_for_clipboard
from wcodesk.ui.missions.filters import Filters
from wcodesk.ui.missions.grouping import By, grouped
from wcodesk.ui.missions_model import MissionsModel

TEXTS = {
    "Delivered": "Réalisée",
    "Planned": "Prévue",
    "State": "État",
    "&Planned": "&Prévue",
    "&Delivered": "&Réalisée",
    "&Reported": "&Consignée",
    "P&ostponed": "Rep&ortée",
    "&Cancelled": "&Annulée",
    "{region}, whole region": "{region}, toute la région",
}
MEMBERS = MemberIndex(load_members())


@pytest.fixture(autouse=True)
def french():
    speak("fr", TEXTS)
    yield
    speak("en")


def test_choices_dates_and_members_are_shown_in_french():
    model = MissionsModel()
    model.load(MISSIONS, MEMBERS)
    row = {field.name: model.index(0, at).data() for at, field in enumerate(model.fields)}
    assert [row[name] for name in ("when", "title", "member", "state")] == [
        "3–7 juin 2019", "Risk workshop", "Albanie", "Prévue",
    ]  # fmt: skip


def test_the_filter_finds_what_is_shown():
    cells = Cells(MEMBERS)
    assert "juin" in cells.hay(MISSIONS[0])
    assert "realisee" in cells.hay(MISSIONS[1])


def test_groups_have_french_headings():
    cells = Cells(MEMBERS)
    assert grouped(MISSIONS[:1], By.MONTH, cells)[0][0] == "juin 2019"
    assert grouped(MISSIONS[2:3], By.MEMBER, cells)[0][0] == "Europe, toute la région"
    assert grouped(MISSIONS[1:2], By.STATE, cells)[0][0] == "Réalisée"


def test_what_is_exported_or_copied_keeps_english_heads_and_words():
    cells = Cells(MEMBERS, written=True)
    rows = listed("June 2020", Owner(region="esa"), MISSIONS[:3], cells)
    assert rows.title == "Missions – East and Southern Africa – June 2020"
    assert [column.head for column in rows.columns][:4] == ["When", "Title", "Member or region", "State"]
    assert rows.rows[0][:4] == ["3–7 June 2019", "Risk workshop", "Albania", "Planned"]
    assert rows.rows[2][2] == "Europe"
    assert rows_for_clipboard(MISSIONS[:1], cells).splitlines()[1].startswith("3–7 June 2019\tRisk workshop\tAlbania")


def test_a_mission_is_edited_in_french_and_kept_as_before(kit):
    (mission,) = kit.store.missions(kit.edition_id)
    kit.desk.actions_.all_missions.trigger()
    activate(kit.desk.all_missions.window)
    kit.desk.all_missions.acts.edit(mission)
    form = form_of(kit)
    assert form.inputs["when"].typed() == "3–7 juin 2019"
    assert form.inputs["state"].input.currentText() == "Prévue"
    form.accept()
    assert kit.store.mission(mission.id) == mission


def test_the_keys_of_the_states_are_letters_of_the_french_words(kit, qtbot):
    kit.desk.actions_.all_missions.trigger()
    window = kit.desk.all_missions.window
    activate(window)
    assert window.hint.text() == "P prévue   R réalisée   C consignée   O reportée   A annulée"
    qtbot.keyClick(window.table, Qt.Key.Key_R)
    assert [mission.state for mission in kit.store.missions(kit.edition_id)] == ["delivered"]


def room(box: QComboBox) -> int:
    """Pixels for its text."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box).width()


def test_a_filter_is_as_wide_as_all_its_words_also_in_a_narrow_window(qtbot):
    speak("fr", {"All years": "Toutes les années", "Delivered": "Réalisée ou presque"})
    filters = Filters()
    qtbot.addWidget(filters)
    filters.load_values(["Valuation"], [2020])  # a long topic is cut, see MOST_OF_TOPIC
    filters.show()
    filters.resize(filters.minimumSizeHint())
    for box in (filters.state, filters.topic, filters.year, filters.by):
        words = [box.itemText(at) for at in range(box.count())]
        assert room(box) >= max(map(box.fontMetrics().horizontalAdvance, words)), words


def test_a_topic_of_many_words_does_not_push_the_window_apart(qtbot):
    filters = Filters()
    qtbot.addWidget(filters)
    filters.load_values(["A topic of so many words that no screen has room for them " * 3], [])
    assert filters.minimumSizeHint().width() < 900
