"""The import window: the queue on the left, the review of the chosen submission on the right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from wcodesk.model.errors import DeskError
from wcodesk.model.members import MemberIndex
from wcodesk.model.translation import tr
from wcodesk.ui.drops import dropped
from wcodesk.ui.fitting import fit
from wcodesk.ui.icons import program_icon
from wcodesk.ui.imports.look import Signs
from wcodesk.ui.imports.ports import Compare, MakeMapping
from wcodesk.ui.imports.queue_panel import QueuePanel
from wcodesk.ui.imports.refused import Refused
from wcodesk.ui.imports.review_panel import ReviewPanel
from wcodesk.ui.notice_bar import NoticeBar
from wcodesk.ui.window_state import WindowState

NAME = "imports"


class ImportWindow(QWidget):
    """A window of its own over the desk. dropped(paths): to be imported. closing: it is about to go."""

    dropped = Signal(list)
    closing = Signal()

    def __init__(
        self, members: MemberIndex, compare: Compare, make_mapping: MakeMapping, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._state: WindowState | None = None
        self.setObjectName(NAME)
        self.setWindowTitle(tr("Import workbooks – WCO Desk"))
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self.refused = Refused()
        self.notices = NoticeBar()
        self.queue = QueuePanel(members)
        self.review = ReviewPanel(members, compare, make_mapping)
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.queue)
        self.splitter.addWidget(self.review)
        self.splitter.setStretchFactor(1, 1)
        em = self.fontMetrics().averageCharWidth()
        self.queue.setMinimumWidth(em * 39)
        self.review.setMinimumWidth(em * 70)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.refused)
        rows.addWidget(self.notices)
        rows.addWidget(self.splitter, 1)
        fit(self, 1360, 860)
        left = min(em * 46, self.width() * 28 // 100)
        self.splitter.setSizes([left, self.width() - left])
        self.next_part = self._action(tr("Next part"), "F6", self._go_to_next_part)
        self.find_action = self._action(
            tr("Search the imports"), QKeySequence(QKeySequence.StandardKey.Find), self._find
        )
        self.next_difference = self._action(
            tr("The next difference in the text"), "F3", lambda: self.review.detail.go_to_difference(1)
        )
        self.difference_before = self._action(
            tr("The difference before in the text"), "Shift+F3", lambda: self.review.detail.go_to_difference(-1)
        )
        self.leave = self._action(tr("Close the window"), "Escape", self._escape)
        self.queue.view.entered.connect(self.review.list.setFocus)
        self.review.failed.connect(self.notices.warn)
        self.colour_icons()

    def remember(self, state: WindowState) -> None:
        """Be as it was when it was last closed, and from now on be remembered when it closes."""
        self._state = state
        found = state.restore_beside(NAME, self, {"splitter": self.splitter, "review": self.review.split})
        self.review.placed = "review" in found
        self.review.list.use_widths(state.widths(f"{NAME}/rows"))
        self.review.detail.record.table.use_widths(state.widths(f"{NAME}/fields"))

    def _save(self, state: WindowState) -> None:
        review = self.review
        placed = review.split if review.placed else None
        state.save_beside(NAME, self, {"splitter": self.splitter, "review": placed})
        state.save_widths(f"{NAME}/rows", review.list.widths)
        state.save_widths(f"{NAME}/fields", review.detail.record.table.widths)

    def _action(self, text: str, keys: QKeySequence | str, act: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(keys)])
        action.triggered.connect(lambda: act())
        self.addAction(action)
        return action

    @contextmanager
    def telling(self) -> Iterator[None]:
        """What the user or the machine did wrong is told above the queue."""
        try:
            yield
        except DeskError as problem:
            self.notices.warn(str(problem))

    def colour_icons(self) -> None:
        """There is another theme."""
        self.queue.view.delegate.signs = Signs(self.palette())
        self.queue.view.viewport().update()
        self.review.colour_icons()
        self.refused.colour_icons()
        self.notices.colour_icons()

    def _go_to_next_part(self) -> None:
        """From the queue to the list to the detail and round."""
        here = self.focusWidget() or self
        if self.queue.isAncestorOf(here):
            self.review.list.setFocus()
        elif self.review.isAncestorOf(here) and not self.review.detail.isAncestorOf(here):
            self.review.detail.enter()
        else:
            self.queue.view.setFocus()

    def _find(self) -> None:
        self.queue.search.setFocus()
        self.queue.search.selectAll()

    def _escape(self) -> None:
        """From the detail to the list, from there out."""
        here = self.focusWidget()
        if here is not None and self.review.detail.isAncestorOf(here):
            self.review.list.setFocus()
        else:
            self.close()

    # -- Qt's events --------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """The palette follows the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "leave"):
            self.colour_icons()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders are welcome."""
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import them."""
        paths = dropped(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was decided is saved first, and how the window looks is remembered."""
        self.closing.emit()
        if self._state is not None:
            self._save(self._state)
        event.accept()
