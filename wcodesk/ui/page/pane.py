"""The page beside the text: laid out anew a moment after each key, and in step with the cursor."""

from __future__ import annotations

import logging
import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wcodesk.model.blocks import BlockType
from wcodesk.model.errors import DeskError
from wcodesk.model.translation import number, tr
from wcodesk.reports.outline import NOWHERE, Body
from wcodesk.reports.outline import Place as TextPlace
from wcodesk.reports.pdf.writer import Press, Spot
from wcodesk.reports.styles import report_styles
from wcodesk.ui.page.content import Frame, shown_sections
from wcodesk.ui.page.rendering import Rendering
from wcodesk.ui.page.view import PageView
from wcodesk.ui.widgets import Label, set_named, tool_button

if TYPE_CHECKING:
    from wcodesk.model.changes import ChangeSet
    from wcodesk.reports.outline import Outline
    from wcodesk.ui.actions import Actions
    from wcodesk.ui.editor.entry_view import EntryView
    from wcodesk.ui.session import Session
    from wcodesk.ui.window_state import WindowState

SOON = 10  # milliseconds after a key: it is painted itself first, and keys that come together cost one page

log = logging.getLogger(__name__)


class PagePane(QWidget):
    """Shows the place that the editor's cursor is in, as it will be printed. updates: how often it was laid out."""

    def __init__(
        self,
        session: Session,
        entry: EntryView,
        actions: Actions,
        state: WindowState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._entry = entry
        self._actions = actions
        self._state = state
        self._press = Press(report_styles())
        self._frame: Frame | None = None
        self._outline: Outline | None = None
        self._stale = True
        self._failed = False
        self._at: tuple[TextPlace, float] = (NOWHERE, 0.0)
        self.updates = 0
        page = self._press.styles.page
        self.rendering = Rendering(page.width, page.height)
        self.view = PageView(self.rendering, page.left)
        self.view.set_zoom(state.page_zoom)
        self.where = Label()
        self.zoom = Label(muted=True)
        self.message = Label(muted=True)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self.refresh)
        self._connect()

    def _lay_out(self) -> None:
        acts = self._actions
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 4)
        bar.setSpacing(2)
        for action in (acts.page_back, acts.page_on):
            bar.addWidget(tool_button(action, self))
        bar.insertWidget(1, self.where)
        bar.addStretch(1)
        for action in (acts.page_smaller, acts.page_larger, acts.page_width):
            bar.addWidget(tool_button(action, self))
        bar.insertWidget(bar.count() - 2, self.zoom)
        self.message.setWordWrap(True)
        set_named(self.message, alignment="AlignTop")
        self.message.setContentsMargins(12, 10, 12, 0)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.message)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(bar)
        rows.addWidget(self._pages, 1)
        self.entrance = self.view

    def _connect(self) -> None:
        acts = self._actions
        acts.page_back.triggered.connect(lambda _=False: self.view.turn(-1))
        acts.page_on.triggered.connect(lambda _=False: self.view.turn(1))
        acts.page_larger.triggered.connect(lambda _=False: self.view.zoom_by(1))
        acts.page_smaller.triggered.connect(lambda _=False: self.view.zoom_by(-1))
        acts.page_width.triggered.connect(lambda _=False: self.view.set_zoom(None))
        self.view.moved.connect(self._tell)
        self.view.clicked.connect(self._go)
        self._entry.text_changed.connect(self._on_text)
        self._entry.focus_changed.connect(self._soon)
        self._session.changed.connect(self._on_changed)

    # -- keeping up ---------------------------------------------------------------------------------------------

    def _on_text(self) -> None:
        self._stale = True
        self._soon()

    def _on_changed(self, changes: ChangeSet) -> None:
        """Names that stand around the text may be others."""
        if any(changes.touches(table) for table in ("editions", "chapters", "entries")):
            self._frame = None
            self._on_text()

    def _soon(self) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def refresh(self) -> None:
        """Show what the editor shows, and where its cursor is. Nothing is done while the page is not seen."""
        if not self.isVisible():
            return
        try:
            self._refresh()
        except DeskError as problem:
            self._fail(tr("The page cannot be shown. {problem}", problem=problem))
        except Exception:  # the text must stay editable, whatever is wrong with its page
            if not self._failed:
                log.exception("the page could not be made")
            self._fail(tr("The page cannot be shown: something unforeseen went wrong. The text is safe."))

    def _refresh(self) -> None:
        caret = self._entry.caret()
        at = (TextPlace(caret[0], caret[1].block), caret[1].part) if caret else self._at
        place, _ = self._entry.here()
        if self._stale or (self._frame is not None and self._frame.place != place):
            self._lay_pages(at)
        elif at == self._at:
            return
        self.view.mark(*at)
        if at != self._at:
            self.view.follow()
        self._at = at

    def _lay_pages(self, at: tuple[TextPlace, float]) -> None:
        """Lay the text out as it is now and show it."""
        (place, boxes), reader = self._entry.here(), self._session.reader
        if place is None or reader is None:
            self._frame = None
            self._say("")
            return
        if self._frame is None or self._frame.place != place:
            new = self._frame is None or self._frame.place.owner_id != place.owner_id
            self._frame = Frame(place, reader)
            if new:
                self.view.to_top()
        self._outline = self._frame.outline(shown_sections(boxes))
        preview = self._press.preview(self._outline)
        self._stale = self._failed = False
        self.updates += 1
        if preview.pages:
            self.view.show_preview(preview, *at)
            self._pages.setCurrentWidget(self.view)
            self._tell()
        else:
            self._say(tr("Nothing is written for {name} yet.", name=place.title))

    def lines_of(self, section: str) -> int | None:
        """How many printed lines a section's text has; None while the page is not seen."""
        if not self.isVisible() or self._stale:
            return None
        return self.view.lines_of(section, self._press.styles.text["paragraph"].leading)

    def _fail(self, sentence: str) -> None:
        self._failed = True
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        """Show a sentence instead of the page."""
        self.message.setText(sentence)
        self._pages.setCurrentWidget(self.message)
        self._tell()

    def _tell(self) -> None:
        """Say which page it is and how large, and offer what can be done."""
        view, acts = self.view, self._actions
        there = self._pages.currentWidget() is view and view.count > 0
        self.where.setText(
            tr("Page {at} of {count}", at=number(view.page + 1), count=number(view.count)) if there else ""
        )
        self.zoom.setText(tr("{percent} %", percent=round(view.shown_zoom * 100)) if there else "")
        self.view.setAccessibleDescription(self.where.text())
        acts.page_back.setEnabled(there and self.isVisible() and view.can_turn(-1))
        acts.page_on.setEnabled(there and self.isVisible() and view.can_turn(1))
        acts.page_larger.setEnabled(there and self.isVisible() and view.can_zoom(1))
        acts.page_smaller.setEnabled(there and self.isVisible() and view.can_zoom(-1))
        acts.page_width.setEnabled(there and self.isVisible() and view.zoom is not None)
        self._state.page_zoom = view.zoom

    # -- going to the text --------------------------------------------------------------------------------------

    def _go(self, spot: Spot, x: float, y: float) -> None:
        """From the page to the text: the cursor goes to the letter that was clicked at, or near it."""
        try:
            letters = self._letters_before(spot, x, y)
        except Exception:  # a page whose letters cannot be read can still lead to its block
            log.exception("the letter that was clicked at could not be found")
            letters = 0
        self._entry.go_to(spot.place.section, spot.place.block, letters)

    def _letters_before(self, clicked: Spot, x: float, y: float) -> int:
        if clicked.place.block < 0:
            return 0
        found = 0
        for spot in self.view.spots_of(clicked.place):
            if spot == clicked:
                found += self.rendering.letters_before(spot.page, spot.top, spot.bottom, x, y)
                break
            found += self.rendering.letters_before(spot.page, spot.top, spot.bottom, 0.0, math.inf)
        return max(0, found - self._sign(clicked.place))

    def _sign(self, place: TextPlace) -> int:
        """How many letters the page prints before a block's own: a bullet, or the label of a numbered item."""
        for printed in self._outline.blocks if self._outline else ():
            if isinstance(printed, Body) and printed.place == place:
                bullet = printed.block.type is BlockType.BULLET
                return 1 if bullet else len(printed.block.label)
        return 0

    # -- Qt's events --------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile is laid out now."""
        super().showEvent(event)
        self._soon()
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        """The page's actions are for when it is seen, and so is its open file, which must not outlive the program."""
        super().hideEvent(event)
        self.rendering.close()
        self._tell()
