"""Cells that take as many lines as they need."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from wcodesk.ui.theme import Theme
from wcodesk.ui.wrapping import WrappingDelegate

WORDS = "Two dates such as these can be read in two ways; read day first, as nothing shows otherwise; look them over."


@pytest.fixture
def table(qtbot, qapp) -> QTableWidget:
    Theme(qapp, "light").dress()
    made = QTableWidget(1, 1)
    qtbot.addWidget(made)
    made.setItemDelegate(WrappingDelegate(made))
    made.setItem(0, 0, QTableWidgetItem(WORDS))
    made.show()
    return made


@pytest.mark.parametrize("wide", range(150, 420, 7))
def test_all_lines_of_a_cell_have_room(table, wide):
    table.setColumnWidth(0, wide)
    table.resizeRowsToContents()
    inside = QRect(0, 0, wide - 25, 10_000)  # the style's own edges, and one pixel of the grid
    words = table.fontMetrics().boundingRect(inside, Qt.TextFlag.TextWordWrap, WORDS)
    assert table.rowHeight(0) >= words.height()
