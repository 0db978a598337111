"""Lists of rows: the model, and choosing by key and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from wcodesk.ui.rows import Row, RowsModel
from wcodesk.ui.rows_view import RowsView
from wcodesk.ui.widgets import tip

ROWS = [
    Row(("Europe", "2 incomplete"), None, "", (Row(("Albania", "no text"), "AL"), Row(("<b>x</b>", "R&D"), "GE"))),
    Row(("Elsewhere", "complete"), "else", "check", said="All is well elsewhere"),
]


@pytest.fixture
def view(qtbot) -> RowsView:
    made = RowsView("Things", 2, most=5)
    qtbot.addWidget(made)
    made.load(ROWS)
    made.resize(400, 200)
    made.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def chosen(view: RowsView) -> list[object]:
    found: list[object] = []
    view.chosen.connect(found.append)
    return found


def test_the_model_keeps_the_rules_of_qt(qtbot):
    model = RowsModel(2, ("Name", "State"))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.load(ROWS)
    model.load(ROWS[1:])
    model.load([])
    assert model.rowCount(QModelIndex()) == 0
    assert model.headerData(1, Qt.Orientation.Horizontal) == "State"


def test_rows_are_read_out_whole(view: RowsView):
    model = view.rows
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(role) == "Europe, 2 incomplete"
    assert model.index(1, 0).data(role) == "All is well elsewhere"
    assert model.index(1, 1).data(role) == "complete"


def test_text_is_no_markup_in_a_hint(view: RowsView):
    inner = view.rows.index(1, 0, view.rows.index(0, 0))
    assert inner.data() == "<b>x</b>"
    assert inner.data(Qt.ItemDataRole.ToolTipRole) == tip("<b>x</b>, R&D")


def test_enter_opens_a_row_and_chooses_one_under_it(view: RowsView, qtbot):
    found = chosen(view)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.isExpanded(view.rows.index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert found == ["AL"]


def test_a_click_does_the_same(view: RowsView, qtbot):
    found = chosen(view)
    for index in (view.rows.index(0, 0), view.rows.index(1, 1)):
        place = view.visualRect(index).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.isExpanded(view.rows.index(0, 0))
    assert found == ["else"]


def test_a_list_is_as_high_as_what_is_open_in_it(view: RowsView):
    low = view.height()
    view.expand(view.rows.index(0, 0))
    assert view.height() > low
    view.collapse(view.rows.index(0, 0))
    assert view.height() == low


def test_other_rows_leave_open_what_was_open_and_the_cursor_where_it_was(view: RowsView, qtbot):
    view.expand(view.rows.index(0, 0))
    view.setCurrentIndex(view.rows.index(1, 0, view.rows.index(0, 0)))
    view.load([Row(("New", ""), "new"), *ROWS])
    assert view.isExpanded(view.rows.index(1, 0))
    row = view.rows.row_at(view.currentIndex())
    assert row is not None
    assert row.target == "GE"


def test_a_list_that_is_left_marks_no_row(view: RowsView):
    assert view.selectionModel().hasSelection()
    view.clearFocus()
    assert not view.selectionModel().hasSelection()


def test_too_little_room_cuts_the_later_columns(view: RowsView):
    view.load([Row(("Name", "words " * 40), 1)])
    view.resize(200, 100)
    assert view.columnWidth(0) + view.columnWidth(1) <= view.viewport().width()
