"""The right side of the import window: one submission, its rows, and the one that is looked at."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from wcodesk.model.decisions import Decision
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import SheetMapping
from wcodesk.model.translation import number, tr
from wcodesk.ui.imports.about_file import AboutFile
from wcodesk.ui.imports.beginning import Beginning
from wcodesk.ui.imports.detail import Detail
from wcodesk.ui.imports.foot import Foot
from wcodesk.ui.imports.head import Head
from wcodesk.ui.imports.items import Item, ItemKind, Show, list_items
from wcodesk.ui.imports.items_model import ItemsModel
from wcodesk.ui.imports.items_view import ItemsView
from wcodesk.ui.imports.look import Signs
from wcodesk.ui.imports.ports import Compare, MakeMapping
from wcodesk.ui.imports.reviewing import Reviewing
from wcodesk.ui.widgets import Label, tool_button

LEAST_ROWS = 4  # for which the list has room
LEAST_LINES = 36  # of a window in which the keys are told at the foot


class ReviewPanel(QWidget):
    """Shows one Reviewing, or what to do where there is none. What its foot asks for is for the controller.

    placed: somebody moved the handle between the rows and the detail, so it stays.
    """

    failed = Signal(str)

    def __init__(
        self, members: MemberIndex, compare: Compare, make_mapping: MakeMapping, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._members = members
        self._signs = Signs(self.palette())
        self.reviewing: Reviewing | None = None
        self.head = Head(members)
        self.model = ItemsModel(self._signs, self)
        self.list = ItemsView(self.model)
        self.detail = Detail(members, compare, make_mapping, self._signs)
        self.foot = Foot()
        self.beginning = Beginning()
        self.filter = QComboBox()
        self.filter.setAccessibleName(tr("Which rows"))
        self.filter.setMinimumContentsLength(18)
        for show in Show:
            self.filter.addItem(tr(show.value), show)
        self.undo = QAction(tr("Undo the decision"), self)
        self.undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self.redo = QAction(tr("Redo the decision"), self)
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        for action in (self.undo, self.redo):
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self.addAction(action)
        self._lay_out()
        self._connect()
        self.show_beginning()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 2, 12, 6)
        self._progress = Label(muted=True)
        bar.addWidget(self.filter)
        bar.addSpacing(8)
        bar.addWidget(self._progress, 1)
        self._buttons = [tool_button(action, self) for action in (self.undo, self.redo)]
        for button in self._buttons:
            bar.addWidget(button)
        upper = QWidget()
        rows = QVBoxLayout(upper)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(bar)
        rows.addWidget(self.list, 1)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(upper)
        self.split.addWidget(self.detail)
        self.split.setStretchFactor(0, 2)
        self.split.setStretchFactor(1, 3)
        self.placed = False
        self._rows = 0  # for which the list was given room
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.head)
        rows.addWidget(self.split, 1)
        rows.addWidget(self.foot)
        self._none = Label(muted=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setWordWrap(True)
        self._none.setContentsMargins(40, 0, 40, 0)
        self._pages = QStackedWidget()
        self._pages.addWidget(whole)
        self._pages.addWidget(self._none)
        self._pages.addWidget(self.beginning)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._pages)
        self._whole = whole

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_item)
        self.list.verb.connect(self._on_verb)
        self.detail.verb.connect(self._on_verb)
        self.detail.decided.connect(self._decide)
        self.detail.edited.connect(self._edit)
        self.detail.repaired.connect(self._repair)
        self.detail.worded.connect(self._word)
        self.detail.mapped.connect(self._map)
        self.detail.back.connect(self.list.setFocus)
        self.head.about.connect(self._about)
        self.model.modelReset.connect(self._make_room)
        self.split.splitterMoved.connect(self._on_placed)
        self.filter.currentIndexChanged.connect(lambda _: self.model.show(Show(self.filter.currentData())))
        self.undo.triggered.connect(self._undo)
        self.redo.triggered.connect(self._redo)

    # -- showing ------------------------------------------------------------------------------------------------

    def show_review(self, reviewing: Reviewing) -> None:
        """Go through this submission."""
        if reviewing is self.reviewing:
            return
        self._let_go()
        self.reviewing = reviewing
        reviewing.changed.connect(self._refresh)
        reviewing.failed.connect(self.failed)
        self._pages.setCurrentWidget(self._whole)
        self.detail.begin_review(reviewing.record.id)
        self.model.fold(folded=True)
        self.filter.setCurrentIndex(0)
        self._rows = 0
        self.list.show_members(several=len(reviewing.proposal.submission.members) > 1)
        self._refresh()
        self._make_room()
        first = self.model.next_needed(-1)
        self.list.choose(max(first, 0))

    def _make_room(self) -> None:
        """The list is as high as its rows, as far as the detail keeps most of the height; it never shrinks in a review.

        Once somebody moved the handle, it stays where it is.
        """
        self._rows = max(self._rows, self.model.rowCount(), LEAST_ROWS)
        height = self.split.height()
        if not self.placed and height > 0:
            wanted = min(self.list.height_for(self._rows) + self.list.y(), height * 2 // 5)
            self.split.setSizes([wanted, height - wanted])

    def _on_placed(self) -> None:
        self.placed = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has its room for the change; its keys stand in the buttons and among the shortcuts too."""
        super().resizeEvent(event)
        self.foot.hint.setVisible(event.size().height() >= LEAST_LINES * self.fontMetrics().lineSpacing())

    def showEvent(self, event: QShowEvent) -> None:
        """There is a height to share out now."""
        super().showEvent(event)
        self._make_room()

    def show_beginning(self) -> None:
        """Show what to do while there is no submission to show."""
        self._let_go()
        self._pages.setCurrentWidget(self.beginning)

    def show_none(self, sentence: str) -> None:
        """Show no submission."""
        self._let_go()
        self._none.setText(sentence)
        self._pages.setCurrentWidget(self._none)

    def _let_go(self) -> None:
        if self.reviewing is not None:
            self.reviewing.changed.disconnect(self._refresh)
            self.reviewing.failed.disconnect(self.failed)
            self.reviewing = None

    def _refresh(self) -> None:
        reviewing = self.reviewing
        if reviewing is None:
            return
        self.model.load(list_items(reviewing.proposal, reviewing.choices, self._members))
        self._show_item(self.list.current())
        self.head.show_review(reviewing)
        self.foot.show_review(reviewing)
        self.undo.setEnabled(reviewing.can_undo)
        self.redo.setEnabled(reviewing.can_redo)
        for row, show in enumerate(Show):
            self.filter.setItemText(row, f"{tr(show.value)} ({number(self.model.how_many(show))})")
        counts = reviewing.counts()
        self._progress.setText(str(counts) if reviewing.open else "")

    def _show_item(self, item: Item | None) -> None:
        if self.reviewing is not None:
            self.detail.show_item(item, self.reviewing.proposal, self.reviewing.choices, open_=self.reviewing.open)

    def colour_icons(self) -> None:
        """There is another theme."""
        from wcodesk.ui.icons import icon

        palette = self.window().palette()  # which is told first of what is new
        self._signs = Signs(palette)
        self.model.use_signs(self._signs)
        self.detail.use_signs(self._signs)
        for action, name in ((self.undo, "undo"), (self.redo, "redo")):
            action.setIcon(icon(name, palette))
        for button in self._buttons:
            button.setIconSize(QSize(18, 18))

    # -- deciding -----------------------------------------------------------------------------------------------

    def _on_verb(self, verb: str) -> None:
        item = self.list.current()
        if verb in ("next", "previous"):
            self.list.step(1 if verb == "next" else -1)
        elif verb == "open" and item is not None and item.kind is ItemKind.FOLD:
            self.model.fold(folded=self.model.unfolded)
        elif verb == "open":
            self.detail.enter()
        else:
            self.detail.act(verb)

    def _goes_on(self) -> str:
        """The row that is looked at after a decision: the next that needs somebody."""
        item = self.model.item(self.model.next_needed(self.list.currentIndex().row()))
        return item.key if item else ""

    def _go_on(self, key: str) -> None:
        row = self.model.row_of(key)
        item = self.model.item(row)
        if item is not None and item.needs:
            self.list.choose(row)
        else:
            self.list.choose_next()

    def _decide(self, key: str, decision: Decision | None) -> None:
        if self.reviewing is not None:
            goal = self._goes_on()
            self.reviewing.decide(key, decision)
            if decision is not None:
                self._go_on(goal)
                self.list.setFocus()

    def _edit(self, key: str, decision: Decision) -> None:
        """A field was decided about: there may be more of them."""
        if self.reviewing is not None:
            self.reviewing.decide(key, decision)

    def _repair(self, place: str, value: str | None) -> None:
        if self.reviewing is not None:
            goal, before = self._goes_on(), self.list.current()
            self.reviewing.repair(place, value)
            self._go_on_where_mended(goal, before)

    def _word(self, field: str, said: str, stored: str | None) -> None:
        if self.reviewing is not None:
            goal, before = self._goes_on(), self.list.current()
            self.reviewing.use_word(field, said, stored)
            self._go_on_where_mended(goal, before)

    def _map(self, sheet: str, mapping: SheetMapping | None) -> None:
        if self.reviewing is not None:
            self.reviewing.map_sheet(sheet, mapping)
            self.list.choose_next()
            self.list.setFocus()

    def _go_on_where_mended(self, goal: str, before: Item | None) -> None:
        """A cell that still has a problem keeps the focus."""
        if before is None or self.model.row_of(before.key) < 0:
            self._go_on(goal)
            self.list.setFocus()

    def _undo(self) -> None:
        if self.reviewing is not None:
            self.reviewing.undo()

    def _redo(self) -> None:
        if self.reviewing is not None:
            self.reviewing.redo()

    def _about(self) -> None:
        if self.reviewing is not None:
            AboutFile(self.reviewing.record, self.reviewing.proposal, self._members, self.window()).open()
