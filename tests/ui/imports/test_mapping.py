from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.submission import DateOrder, ForeignSheet, SheetMapping, SheetUse
from wcodesk.ui.imports.mapping import MappingForm
from wcodesk.ui.widgets import Label

MEMBERS = MemberIndex(load_members())
ROWS = (
    ("Missions & more", "", "", ""),
    ("Activity", "Held & planned", "Venue", "Budget"),
    ("Workshop on AEO", "June 2019", "Tirana", "B-1"),
    ("Training on the HS", "July 2019", "Durrës", ""),
)
MAPPING = SheetMapping(SheetUse.MISSIONS, 2, ((1, "title"), (2, "when"), (3, "place")), "AL")
SHEET = ForeignSheet(
    "Missions 2019",
    MAPPING,
    ((1, "Activity"), (2, "Held & planned"), (3, "Venue"), (4, "Budget")),
    ROWS,
    212,
    ((1, 0.95), (2, 0.7), (3, 0.4)),
)
MakeForm = Callable[[ForeignSheet], tuple[MappingForm, list[SheetMapping]]]


@pytest.fixture
def make(qtbot: QtBot) -> MakeForm:
    def made(sheet: ForeignSheet) -> tuple[MappingForm, list[SheetMapping]]:
        form = MappingForm(sheet, MEMBERS)
        qtbot.addWidget(form)
        form.resize(form.fontMetrics().averageCharWidth() * 135, 700)
        form.show()
        form.activateWindow()
        QApplication.processEvents()
        said: list[SheetMapping] = []
        form.confirmed.connect(said.append)
        return form, said

    return made


def words(form: MappingForm) -> str:
    return "\n".join(label.text() for label in form.findChildren(Label))


def choose(form: MappingForm, column: int, name: str) -> None:
    """As by the keyboard: the box says that it was activated."""
    box = form.columns.boxes[column]
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def test_what_was_guessed_is_confirmed_as_it_is(make: MakeForm) -> None:
    form, said = make(SHEET)
    form.read.click()
    assert said == [MAPPING]


@pytest.mark.parametrize(("letters", "beside"), [(145, True), (130, False)])
def test_the_first_rows_stand_beside_the_columns_where_there_is_room(
    make: MakeForm, letters: int, beside: bool
) -> None:
    form, _ = make(SHEET)
    form.resize(form.fontMetrics().averageCharWidth() * letters, 420)
    QApplication.processEvents()
    columns, rows = form.columns.mapTo(form, QPoint(0, 0)), form.preview.mapTo(form, QPoint(0, 0))
    assert (rows.x() > columns.x() + 300) is beside
    assert (rows.y() > columns.y() + 50) is not beside
    if beside:
        assert form.preview.height() > 150


def test_all_of_the_sheet_is_told(make: MakeForm) -> None:
    form, _ = make(SHEET)
    told = words(form)
    assert "The first 4 of 212 rows" in told
    assert "✓ sure" in told and "~ likely" in told and "? guess" in told
    assert "Not read: column D “Budget”." in told
    assert form.columns.boxes[2].accessibleName() == "Column B, Held & planned: read as"
    assert "June 2019 · July 2019" in form.columns.boxes[2].accessibleDescription()
    assert [form.use.accessibleName(), form.header.accessibleName()] == [
        "What is on this sheet",
        "Row of the column heads",
    ]
    assert form.member.accessibleName().startswith("Member of the sheet")


def test_a_column_that_was_left_out_can_be_read(make: MakeForm) -> None:
    form, said = make(SHEET)
    choose(form, 4, "note")
    assert "Every column will be read." in words(form)
    assert "✓ chosen" in words(form)
    form.read.click()
    assert said[0].columns == ((1, "title"), (2, "when"), (3, "place"), (4, "note"))


def test_a_field_that_another_column_has_is_marked_and_moves(make: MakeForm) -> None:
    form, said = make(SHEET)
    box = form.columns.boxes[4]
    assert box.itemText(box.findData("place")) == "Place  (now column C)"
    choose(form, 4, "place")
    form.read.click()
    assert said[0].columns == ((1, "title"), (2, "when"), (4, "place"))


def test_missions_need_titles(make: MakeForm) -> None:
    form, said = make(SHEET)
    choose(form, 1, "")
    form.read.click()
    assert said == []
    assert form.problem.text() == "⚠ Say which column holds the titles of the missions."
    choose(form, 1, "title")
    assert form.problem.isHidden()
    form.read.click()
    assert said == [MAPPING]


def test_the_member_is_typed(make: MakeForm) -> None:
    form, said = make(SHEET)
    form.member.setFocus()
    form.member.lineEdit().selectAll()
    QTest.keyClicks(form.member.lineEdit(), "Nowhere")
    form.read.click()
    assert said == [] and "No Member is called “Nowhere”" in form.problem.text()
    form.member.lineEdit().selectAll()
    QTest.keyClicks(form.member.lineEdit(), "georgia")
    form.read.click()
    assert said[0].member == "GE"


def test_a_column_of_members_goes_before_the_member_of_the_sheet(make: MakeForm) -> None:
    form, said = make(SHEET)
    choose(form, 4, "member")
    assert not form.member.isEnabled()
    form.read.click()
    assert said[0].member == ""


def test_another_row_of_heads(make: MakeForm) -> None:
    form, said = make(SHEET)
    assert form.header.itemText(2) == "2: Activity · Held & planned · Venue · Budget"
    form.header.setCurrentIndex(form.header.findData(1))
    assert form.columns.boxes[1].accessibleName() == "Column A, Missions & more: read as"
    form.header.setCurrentIndex(form.header.findData(0))
    assert form.columns.boxes[1].accessibleName() == "Column A, without a head: read as"
    form.read.click()
    assert said == [MAPPING._replace(header=0)]


def test_heads_far_below_are_kept(make: MakeForm) -> None:
    form, said = make(SHEET._replace(mapping=MAPPING._replace(header=90)))
    form.read.click()
    assert said[0].header == 90


def test_texts_instead_of_missions_and_back(make: MakeForm) -> None:
    form, said = make(SHEET)
    form.use.setCurrentIndex(0)
    assert form.mapping() == SheetMapping(SheetUse.TEXTS, 2, ((1, "text"),), "AL")
    choose(form, 2, "text")
    assert form.columns.fields() == {1: "text", 2: "text"}
    form.use.setCurrentIndex(1)
    form.read.click()
    assert said == [MAPPING]


def test_nothing_to_read(make: MakeForm) -> None:
    form, said = make(SHEET)
    form.use.setCurrentIndex(2)
    assert "Nothing of this sheet will be read." in words(form)
    assert form.read.text() == "&Read nothing of it"
    form.read.click()
    form.leave.click()
    assert said == [SheetMapping(SheetUse.NOTHING, 2)] * 2


def test_a_sheet_that_was_left_out_can_be_taken_up(make: MakeForm) -> None:
    form, said = make(SHEET._replace(mapping=SheetMapping(SheetUse.NOTHING, 2), scores=()))
    form.use.setCurrentIndex(1)
    form.read.click()
    assert said == [SheetMapping(SheetUse.MISSIONS, 2, ((1, "title"),))]


def test_all_by_keyboard(make: MakeForm, qtbot: QtBot) -> None:
    form, said = make(SHEET)
    form.use.setFocus()
    met = set()
    for _ in range(12):
        if (widget := QApplication.focusWidget()) is not None:
            met.add(widget.accessibleName())
        QTest.keyClick(QApplication.focusWidget() or form, Qt.Key.Key_Tab)
    assert {"What is on this sheet", "Row of the column heads", "Column A, Activity: read as", "Read it so"} <= met
    QTest.keyClick(form, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: said == [MAPPING])


def test_the_wheel_over_a_box_changes_nothing(make: MakeForm) -> None:
    form, _ = make(SHEET)
    for box in (form.columns.boxes[1], form.header):
        before = box.currentIndex()
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, event)
        assert box.currentIndex() == before


def test_the_preview_says_what_each_column_is(make: MakeForm) -> None:
    form, _ = make(SHEET)
    model = form.preview.model()
    across = Qt.Orientation.Horizontal
    assert [model.headerData(column, across) for column in range(4)] == [
        "A: Title",
        "B: When",
        "C: Place",
        "D: – not read –",
    ]
    assert model.headerData(2, Qt.Orientation.Vertical) == "3"
    assert model.index(2, 0).data() == "Workshop on AEO"
    choose(form, 4, "donor")
    assert model.headerData(3, across) == "D: Donor"


@pytest.mark.parametrize(
    ("changes", "lead"),
    [
        ({}, "nothing of it is taken before"),
        ({"confirmed": True}, "was confirmed"),
        ({"confirmed": True, "remembered": True}, "came before"),
    ],
)
def test_what_is_known_of_the_mapping_is_told(make: MakeForm, changes: dict[str, bool], lead: str) -> None:
    form, _ = make(SHEET._replace(**changes))
    assert lead in words(form)


def test_an_empty_sheet_shows_too(make: MakeForm) -> None:
    form, said = make(ForeignSheet("Empty", SheetMapping(SheetUse.NOTHING)))
    form.use.setCurrentIndex(0)
    form.read.click()
    assert said == [] and not form.problem.isHidden()


def test_outside_words_are_no_markup(make: MakeForm) -> None:
    rows = (("<b>x</b>", "a & b"), ("<img src=x>", "1"))
    sheet = ForeignSheet(
        "<i>S</i>", SheetMapping(SheetUse.TEXTS, 1, ((1, "text"),)), ((1, "<b>x</b>"), (2, "a & b")), rows, 2
    )
    form, _ = make(sheet)
    told = words(form)
    assert "<b>x</b>" in told and "a & b" in told


def test_the_order_of_day_and_month_is_asked_where_dates_can_be_read_in_two_ways(make):
    form, said = make(SHEET._replace(date="03/06/2019"))
    assert form.dates.isVisible()
    assert [form.dates.itemText(at) for at in (1, 2)] == ["Day first: 3 June 2019", "Month first: 6 March 2019"]
    form.dates.setCurrentIndex(2)
    form.read.click()
    assert said == [MAPPING._replace(dates=DateOrder.MONTH)]


def test_it_is_shown_as_it_was_chosen_before(make):
    form, _ = make(SHEET._replace(date="03/06/2019", mapping=MAPPING._replace(dates=DateOrder.DAY)))
    assert form.dates.currentText() == "Day first: 3 June 2019"


def test_it_is_not_asked_where_there_is_nothing_to_choose_and_stays_as_it_was(make):
    form, said = make(SHEET._replace(mapping=MAPPING._replace(dates=DateOrder.MONTH)))
    assert not form.dates.isVisible()
    form.read.click()
    assert said[0].dates is DateOrder.MONTH


def test_texts_have_no_order_of_dates(make):
    form, _ = make(SHEET._replace(date="03/06/2019"))
    form.use.setCurrentIndex(0)
    assert not form.dates.isVisible()
