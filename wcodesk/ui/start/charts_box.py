"""Charts side by side, and under them the missions of the bar that was opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from wcodesk.model.members import MemberIndex
from wcodesk.model.records import Mission
from wcodesk.model.translation import mark, tr
from wcodesk.reports.chart_shapes import Group, Plan
from wcodesk.ui.icons import icon
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.rows_view import RowsView
from wcodesk.ui.start.chart_view import ChartView
from wcodesk.ui.start.lists import MISSION_HEADS, missions
from wcodesk.ui.widgets import Label

SHOWN = 12  # missions that are seen at once


HANDLED = HandledKeys(
    mark("In the missions of a chart"),
    (("Esc", mark("Back to the chart")),),
)


class ChartsBox(QWidget):
    """chosen(id): a mission was chosen. grown(widget): the list was opened, and is to be seen.

    columns: the layout of the charts, for who knows how much room there is.
    """

    chosen = Signal(object)
    grown = Signal(object)

    def __init__(self, charts: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._every: Mapping[str, Mission] = {}
        self._members: MemberIndex | None = None
        self._opened = ("", -1)
        self.charts = [ChartView() for _ in range(charts)]
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.columns.setSpacing(36)
        for number, chart in enumerate(self.charts):
            beside = QVBoxLayout()  # a lower one stands at the top
            beside.addWidget(chart)
            beside.addStretch(1)
            self.columns.addLayout(beside, 1)
            chart.opened.connect(lambda group, number=number: self._open(number, group))
        self.heading = Label(bold=True)
        self.heading.setWordWrap(True)
        self.close_table = QToolButton()
        self.close_table.setAutoRaise(True)
        self.close_table.setAccessibleName(tr("Close the list of missions"))
        self.close_table.clicked.connect(self._shut)
        heads = [tr(head) for head in MISSION_HEADS]
        self.table = RowsView(tr("Missions of the chart"), len(heads), heads, most=SHOWN)
        self.table.chosen.connect(self.chosen)
        self.table.installEventFilter(self)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_table)
        self.list = QWidget()
        below = QVBoxLayout(self.list)
        below.setContentsMargins(0, 6, 0, 0)
        below.setSpacing(4)
        below.addLayout(head)
        below.addWidget(self.table)
        self.list.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self.columns)
        rows.addWidget(self.list)
        self._colour()

    def load(self, plans: Sequence[Plan], every: Mapping[str, Mission], members: MemberIndex | None) -> None:
        """Show these charts of all these missions; a list that is open stays so where its bar is still there."""
        self._every, self._members = every, members
        for chart, plan in zip(self.charts, plans, strict=True):
            chart.load(plan)
        name, number = self._opened
        if number >= 0:
            shown = self.charts[number].chart
            groups = [area.group for area in shown.areas] if shown is not None else []
            group = next((group for group in groups if group.name == name), None)
            if group is None:
                self.list.hide()
                self._opened = ("", -1)
            else:
                self._fill(group)

    def _open(self, number: int, group: Group) -> None:
        self._opened = (group.name, number)
        self._fill(group)
        self.list.show()
        self.table.setFocus()
        QTimer.singleShot(0, self.list, lambda: self.grown.emit(self.list))  # when the page has made room for it

    def _fill(self, group: Group) -> None:
        told = str(group)
        self.heading.setText(told[:1].upper() + told[1:])
        self.table.load(missions(group.missions, self._every, self._members))

    def _shut(self) -> None:
        number = self._opened[1]
        self.list.hide()
        self._opened = ("", -1)
        if number >= 0:
            self.charts[number].setFocus()

    def _colour(self) -> None:
        self.close_table.setIcon(icon("close", self.palette()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in the list goes back to the chart."""
        from PySide6.QtCore import Qt

        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._shut()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """The palette follows the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "close_table"):
            self._colour()
