"""The start page of an edition: what came in, what is to be filled in or was edited last, its missions in figures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from wcodesk.model.records import EditionState
from wcodesk.model.spoken_names import region_name
from wcodesk.model.submission import SubmissionState
from wcodesk.model.translation import spoken, tr
from wcodesk.model.when import MONTHS
from wcodesk.reports.chart_words import Words
from wcodesk.reports.charts import Counted, by_month, by_region, by_topic, months_of
from wcodesk.ui.place import edition_name, store_name
from wcodesk.ui.rows_view import RowsView
from wcodesk.ui.start.chart_view import ChartView
from wcodesk.ui.start.charts_box import ChartsBox
from wcodesk.ui.start.lists import Going, came_in, edited, empty, told_gaps
from wcodesk.ui.start.other_edition import OtherEdition
from wcodesk.ui.widgets import HEADING, NAME, Label, set_named

if TYPE_CHECKING:
    from wcodesk.model.records import Edition
    from wcodesk.ui.reading import Reading
    from wcodesk.ui.session import Session

NEXT = 10  # milliseconds from part to part of what is shown, in which the window answers
SOON = 150  # milliseconds after a change: several that come together are shown at once
WIDEST = 90  # measure of the page, in widths of the letter m
BESIDE = 62  # measure from which two lists stand side by side
WAITING = 6  # submissions, and
MEMBERS = 14  # rows of what is empty, that are seen at once


class EditionPage(QScrollArea):
    """going(Going), mission(id), submission(id): what was chosen. other(edition id): that one is to be shown."""

    going = Signal(object)
    mission = Signal(object)
    submission = Signal(object)
    other = Signal(str)

    def __init__(
        self, session: Session, import_books: QAction, all_missions: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._import = import_books
        self._all_missions = all_missions
        self._edition_id = ""
        self._stale = True
        self.setWidgetResizable(True)
        set_named(self, horizontalScrollBarPolicy="ScrollBarAlwaysOff", focusPolicy="NoFocus")
        self._make()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self._catch_up)
        self._connect()

    def _make(self) -> None:
        self._title = Label(scale=NAME, bold=True)
        self._title.setWordWrap(True)
        self.others = OtherEdition()
        self._about = Label(muted=True)
        self._about.setWordWrap(True)
        self.came = RowsView(tr("Came in"), 3, most=WAITING)
        self._nothing_came = Label(tr("Nothing waits to be looked at."), muted=True)
        self.import_button = QPushButton(self._import.text().replace("&", ""))
        self._gaps = Label(muted=True)
        self._gaps.setWordWrap(True)
        self.empty = RowsView(tr("To fill in"), 2, most=MEMBERS)
        self.edited = RowsView(tr("Edited last"), 3, most=8)
        self._nothing_edited = Label(tr("Nobody has changed a section yet."), muted=True)
        self.missions_button = QPushButton(self._all_missions.text().replace("&", ""))
        self._no_missions = Label(tr("No mission is noted in this edition yet."), muted=True)
        self.months = ChartsBox(1)
        self.kinds = ChartsBox(2)
        for late in (self._no_missions, self.months, self.kinds):
            late.hide()  # until the missions were read

    def _lay_out(self) -> None:
        page = self._page = QWidget()
        page.setObjectName("page")
        outer = QHBoxLayout(page)
        outer.setContentsMargins(28, 24, 28, 40)
        column = self._column = QWidget()
        column.setMaximumWidth(self.fontMetrics().horizontalAdvance("m") * WIDEST)
        outer.addStretch(1)
        outer.addWidget(column, 1000)
        outer.addStretch(1)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.others)
        rows.addLayout(head)
        rows.addWidget(self._about)
        none = QHBoxLayout()
        none.setSpacing(14)
        none.addWidget(self.import_button)
        none.addWidget(self._nothing_came, 1)
        rows.addLayout(self._part(tr("Came in"), self.came, none))
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(36)
        self._beside.addLayout(self._part(tr("To fill in"), self._gaps, self.empty), 1)
        self._beside.addLayout(self._part(tr("Edited last"), self._nothing_edited, self.edited), 1)
        rows.addLayout(self._beside)
        rows.addLayout(self._part(tr("Missions"), self._no_missions, self.months, button=self.missions_button))
        rows.addSpacing(14)
        rows.addWidget(self.kinds)
        rows.addStretch(1)
        self.setWidget(page)

    def _part(self, heading: str, *parts: QWidget | QHBoxLayout, button: QPushButton | None = None) -> QVBoxLayout:
        """A heading and what stands below it. button: at the end of the heading's line, for more of it."""
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 22, 0, 0)
        rows.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(Label(heading, scale=HEADING, bold=True), 1)
        if button is not None:
            head.addWidget(button)
        rows.addLayout(head)
        for part in parts:
            if isinstance(part, QWidget):
                rows.addWidget(part)
            else:
                rows.addLayout(part)
        rows.addStretch(1)
        return rows

    def _connect(self) -> None:
        self.import_button.clicked.connect(self._import.trigger)
        self.missions_button.clicked.connect(self._all_missions.trigger)
        self.others.chosen.connect(self.other)
        self.came.chosen.connect(self.submission)
        for view in (self.edited, self.empty):
            view.chosen.connect(self._go)
        for box in (self.months, self.kinds):
            box.chosen.connect(self.mission)
            box.grown.connect(self.ensureWidgetVisible)
            box.table.reached.connect(partial(self._follow_row, box.table))
            for chart in box.charts:
                chart.reached.connect(partial(self._follow_bar, chart))
        for view in (self.came, self.edited, self.empty):
            view.reached.connect(partial(self._follow_row, view))
        self._session.changed.connect(lambda _: self._soon())
        self._session.submissions_changed.connect(self._soon)

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_edition(self, edition_id: str) -> None:
        """Show how this edition stands."""
        if edition_id != self._edition_id:
            self._edition_id = edition_id
            self.verticalScrollBar().setValue(0)
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _soon(self) -> None:
        self._stale = True
        if self.isVisible():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self._timer.start(0)

    def _catch_up(self) -> None:
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Read the store anew, where the page is seen."""
        reader = self._session.reader
        if reader is None or not self.isVisible():
            return
        editions = reader.editions()
        edition = next((each for each in editions if each.id == self._edition_id), None)
        if edition is None:
            return  # it was just taken back: the window shows another one
        self._stale = False
        self._show_lists(reader)
        QTimer.singleShot(NEXT, self, partial(self._show_missions, edition))  # ten thousand take as long as all else
        self._title.setText(edition_name(edition))
        self.others.load(editions, edition.id)
        frozen = [tr("frozen")] if edition.state is EditionState.FROZEN else []
        store = store_name(reader.path)
        self._about.setText("  ·  ".join([edition.title, *frozen, *([store] if store else [])]))

    def _show_lists(self, reader: Reading) -> None:
        records = reader.submissions()
        waiting = [record for record in records if record.state is SubmissionState.WAITING]
        self.came.load(came_in(waiting, self._session.members) if waiting else [])
        self.came.setVisible(bool(waiting))
        self._nothing_came.setVisible(not waiting)
        self.import_button.setVisible(not waiting and self._import.isEnabled())
        sections = edited(reader.edited_last(self._edition_id))
        self.edited.load(sections)
        self.edited.setVisible(bool(sections))
        self._nothing_edited.setVisible(not sections)
        regions = reader.gaps(self._edition_id)
        self._gaps.setText(told_gaps(regions))
        self.empty.load(empty(regions))
        self.empty.setVisible(bool(regions))

    def _show_missions(self, edition: Edition) -> None:
        """Read the missions and draw them, a chart a turn, so that the window answers meanwhile."""
        reader = self._session.reader
        if reader is None or edition.id != self._edition_id:
            return  # another page is shown by now
        every = reader.missions(edition.id)
        counted = [Counted(each.id, each.when, each.topic, each.region, each.state) for each in every]
        months = months_of(edition.period_from, edition.period_to, edition.published)
        named = {each.id: each for each in every}
        members = self._session.members if every else None
        self._no_missions.setVisible(not every)
        self.months.setVisible(bool(every))
        self.kinds.setVisible(bool(every))
        words = Words(tr, MONTHS[spoken()], region_name)
        later = [
            lambda: self.months.load([by_month(counted, months, words)], named, members),
            lambda: self.kinds.load([by_topic(counted, words), by_region(counted, words)], named, members),
        ]
        for number, act in enumerate(later, 1):
            QTimer.singleShot(number * NEXT, self, act)

    # -- moving about -------------------------------------------------------------------------------------------

    def take_focus(self) -> None:
        """Put the focus on the first thing that can be done."""
        for view in (self.came, self.import_button, self.empty, self.edited):
            if view.isVisible():
                view.setFocus()
                return

    def _go(self, target: object) -> None:
        if isinstance(target, Going):
            self.going.emit(target)

    def _follow_row(self, view: RowsView) -> None:
        if view.hasFocus() and view.currentIndex().isValid():
            place = view.visualRect(view.currentIndex())
            self._reveal(view.viewport(), place.top(), place.bottom())

    def _follow_bar(self, chart: ChartView) -> None:
        self._reveal(chart, round(chart.place().top()), round(chart.place().bottom()))

    def _reveal(self, inside: QWidget, top: int, bottom: int) -> None:
        begin, end = (inside.mapTo(self._page, QPoint(0, y)).y() for y in (top, bottom))
        self.ensureVisible(0, end, 0, 30)
        self.ensureVisible(0, begin, 0, 30)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        wide = self.viewport().width() > self.fontMetrics().horizontalAdvance("m") * BESIDE
        way = QBoxLayout.Direction
        for layout in (self._beside, self.kinds.columns):
            layout.setDirection(way.LeftToRight if wide else way.TopToBottom)
