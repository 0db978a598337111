"""The middle of the window: all sections of a place, one under another, saved while they are typed."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from wcodesk.model.errors import DeskError
from wcodesk.model.records import EditionState, Section, SectionKind
from wcodesk.model.translation import tr
from wcodesk.ui.editor.adding import Adding, add_button, addable, open_menu
from wcodesk.ui.editor.travel import GROWN, Travel
from wcodesk.ui.editor.whole_chapter import MemberPart, WholeChapter
from wcodesk.ui.lacking import Lacking
from wcodesk.ui.place import Place, PlaceKind, stated
from wcodesk.ui.session import Session
from wcodesk.ui.widgets import MARGIN, NAME, Label, set_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QWheelEvent

    from wcodesk.model.changes import ChangeSet
    from wcodesk.ui.autosave import Autosave
    from wcodesk.ui.editor.growing_edit import GrowingEdit
    from wcodesk.ui.editor.section_box import SectionBox
    from wcodesk.ui.editor.section_edit import Caret, SectionEdit

COLUMN = 46  # widest measure of the text, in widths of the letter m


class EntryView(QScrollArea):
    """The sections of one place.

    unsaved(bool): something is, or nothing is any longer, only on the screen. failed: why it could not be saved.
    notice: a sentence to show in passing. text_changed: other words are on the screen, or another place.
    focus_changed: another section, or another style at the cursor.
    label_asked, link_followed, link_shown: see SectionEdit. menu_asked(text, place): a context menu is wanted.
    zoom_asked(steps): a larger text. grown: more of a whole chapter is on the screen.
    """

    unsaved = Signal(bool)
    failed = Signal(str)
    notice = Signal(str)
    text_changed = Signal()
    focus_changed = Signal()
    label_asked = Signal()
    link_followed = Signal(str)
    link_shown = Signal(str, object)
    menu_asked = Signal(object, object)
    zoom_asked = Signal(int)
    grown = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.place: Place | None = None
        self.boxes: list[SectionBox] = []
        self._last: SectionEdit | None = None
        self._at: GrowingEdit | None = None  # that text, or the heading above it
        self._zoom = 1.0
        self._turned = 0  # by the wheel, since it last zoomed
        self.setWidgetResizable(True)
        set_named(self, horizontalScrollBarPolicy="ScrollBarAlwaysOff", focusPolicy="NoFocus")
        page = self._page = QWidget()
        page.setObjectName("page")
        outer = QHBoxLayout(page)
        outer.setContentsMargins(24, 20, 24, 40)
        column = self._column = QWidget()
        column.setMaximumWidth(self.fontMetrics().horizontalAdvance("m") * COLUMN)
        outer.addStretch(1)
        outer.addWidget(column, 1000)
        outer.addStretch(1)
        self._rows = QVBoxLayout(column)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(14)
        self._path = Label(muted=True)
        self._title = Label(scale=NAME, bold=True)
        self._adding = Adding(session, self)
        self._add = add_button(tr("Add a section"), self._fill_own)
        for label in (self._path, self._title):
            label.setContentsMargins(MARGIN, 0, 0, 0)
            label.setWordWrap(True)  # else a long name of an edition would make the texts wider than the window
        self.lacking = Lacking(self.offer, self)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self.lacking)
        self._rows.addWidget(self._path)
        self._rows.addLayout(head)
        at_left = QHBoxLayout()
        at_left.addWidget(self._add)
        at_left.addStretch(1)
        self._rows.addLayout(at_left)
        self._rows.addStretch(1)
        make_box = partial(self._new_box, locked=None)
        self.below = WholeChapter(
            session, self, self._rows, make_box, self._take_away, self._adding.fill, self.grown.emit
        )
        self.setWidget(page)
        self._travel = Travel(self, page)
        session.changed.connect(self._on_changed)

    @cached_property
    def _autosave(self) -> Autosave:
        """Made when something is typed."""
        from wcodesk.ui.autosave import Autosave

        autosave = Autosave(self)
        autosave.due.connect(self.save_quietly)
        return autosave

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_place(self, place: Place | None) -> None:
        """Save what is here and show another place, or none. Raises DeskError, nothing moved, where it cannot save."""
        self.flush()
        self.place = place
        for box in self.boxes:
            self._take_away(box)
        self.boxes = []
        self.below.clear()
        self._last = self._at = None  # only now: the focus went from each box that was taken away to the next
        if place is not None:
            self._title.setText(place.title)
            self._arrange(self._read(place))
            self.below.show(place)
        self.verticalScrollBar().setValue(0)
        self.focus_changed.emit()
        self.text_changed.emit()

    def _read(self, place: Place) -> list[Section]:
        reader = self._session.reader
        return list(reader.sections(place.owner_id)) if reader else []

    def _locked(self) -> bool:
        reader = self._session.reader
        if reader is None or self.place is None:
            return True
        return reader.edition(self.place.edition_id).state is EditionState.FROZEN

    def _arrange(self, sections: list[Section]) -> None:
        """Have one box per section, in order, keeping those that are there."""
        kept = {box.section.id: box for box in self.boxes}
        locked = self._locked()
        if self.place is not None:
            edition, *between = self.place.path[:-1]
            self._path.setText(" › ".join((stated(edition, frozen=locked), *between)))
        self._add.setVisible(not locked)
        if self.place is not None and self.place.kind is PlaceKind.ENTRY and not locked:
            self.lacking.load(sections)
        else:
            self.lacking.hide()
        self.boxes = []
        for row, section in enumerate(sections):
            box = kept.pop(section.id, None)
            if box is None:
                box = self._new_box(section, locked)
            else:
                box.refresh(section)
                if box.text.isReadOnly() != locked:
                    box.lock(locked=locked)
            if self._rows.indexOf(box) != row + 2:
                self._rows.insertWidget(row + 2, box)
            self.boxes.append(box)
        for gone in kept.values():
            self._take_away(gone)
        self._order()

    def _order(self) -> None:
        """Tab goes through the sections as they stand, and then to the button below them."""
        before: QWidget = self._add
        for widget in (*(part for box in self.boxes for part in (box.heading, box.text)), self._add):
            if widget is not before:
                self.setTabOrder(before, widget)
            before = widget

    def _take_away(self, box: SectionBox) -> None:
        """A box is no longer needed. Without a parent it would be a window of its own until it is deleted."""
        if self._last is box.text:
            self._last = self._at = None
        self._rows.removeWidget(box)
        box.hide()
        box.deleteLater()

    def show_whole(self, on: bool) -> None:
        """Show the Members below their region, or no longer. Raises DeskError where what is here cannot be saved."""
        self.flush()
        self.below.on = on
        if self.place is not None and self.place.kind is PlaceKind.CHAPTER:
            self._show_below(self.place)

    def _show_below(self, place: Place) -> None:
        """Show the Members below a region anew; the cursor may have been in one of them."""
        self.below.show(place)
        if self.current_section() is None:
            self._last = self._at = None

    def every_box(self) -> list[SectionBox]:
        """The sections of the place, and those of the Members below a region."""
        return [*self.boxes, *self.below.boxes]

    def box_of(self, section_id: str) -> SectionBox | None:
        """The box of a section, made if need be."""
        self.below.make_until(section_id)
        return next((box for box in self.every_box() if box.section.id == section_id), None)

    def shows(self, owner_id: str) -> bool:
        """Whether these sections are shown here."""
        return self.place is not None and (self.place.owner_id == owner_id or self.below.shows(owner_id))

    def _new_box(self, section: Section, locked: bool | None) -> SectionBox:
        from wcodesk.ui.editor.section_box import SectionBox  # late: a window opens before its first text

        box = SectionBox(section, locked=self._locked() if locked is None else locked)
        if self._zoom != 1.0:
            box.set_zoom(self._zoom)
        box.edited.connect(lambda: self._on_edited(box))
        box.heading.left.connect(self.save_quietly)
        box.heading.entered.connect(lambda: self.work_on(box, box.heading))
        box.heading.acting.connect(lambda: self._new_step(box))
        box.heading.acted.connect(lambda: self._new_step(box))
        box.heading.cursorPositionChanged.connect(lambda: self.follow(box.heading))
        box.heading.customContextMenuRequested.connect(lambda place: self.menu_asked.emit(box.heading, place))
        edit = box.text
        edit.left.connect(self.save_quietly)
        edit.entered.connect(lambda: self.work_on(box, edit))
        edit.acting.connect(lambda: self._new_step(box))
        edit.acted.connect(lambda: self._new_step(box))
        self._travel.of(box)
        edit.notice.connect(self.notice)
        edit.label_asked.connect(self.label_asked)
        edit.link_followed.connect(self.link_followed)
        edit.link_shown.connect(self.link_shown)
        edit.customContextMenuRequested.connect(lambda place: self.menu_asked.emit(edit, place))
        edit.cursorPositionChanged.connect(lambda: self.follow(edit))
        edit.currentCharFormatChanged.connect(lambda _: self.focus_changed.emit())
        return box

    def set_text_zoom(self, zoom: float) -> None:
        """Show headings and texts larger or smaller; what is worked on stays in view."""
        self._zoom = zoom
        self._column.setMaximumWidth(round(self.fontMetrics().horizontalAdvance("m") * COLUMN * zoom))
        for box in self.every_box():
            box.set_zoom(zoom)
        if self._last is not None:
            QTimer.singleShot(0, self._last, partial(self.follow, self._last))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel makes the text larger or smaller."""
        from PySide6.QtCore import Qt  # late: see widgets.set_named

        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned = 0
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        steps = round(self._turned / 120)
        if steps:
            self._turned -= steps * 120
            self.zoom_asked.emit(steps)
        event.accept()

    # -- moving about -------------------------------------------------------------------------------------------

    def current(self) -> SectionEdit | None:
        """The text that is worked on, or was last."""
        return self._last

    def focused(self) -> GrowingEdit | None:
        """The heading or text that has the focus, or had it last."""
        return self._at

    def here(self) -> tuple[Place | None, list[SectionBox]]:
        """The place that the cursor is in, and its sections: in a whole chapter this may be a Member's entry."""
        part = self.below.part_of(self._last)
        return (self.place, self.boxes) if part is None else (part.place, part.boxes)

    def current_section(self) -> Section | None:
        """The section that is worked on, or was last."""
        return next((box.section for box in self.every_box() if box.text is self._last), None)

    def focus_text(self) -> None:
        """Put the cursor into the heading or text that was last worked on, else the first text."""
        edit = self._at or next((box.text for box in self.every_box()), None)
        if edit is not None:
            edit.setFocus()

    def focus_add(self, part: MemberPart | None = None) -> None:
        """Put the focus on what adds a section to the place, or to a Member below it, where that can be done."""
        button = self._add if part is None else part.add
        if button is not None and button.isVisible():
            button.setFocus()
            self.ensureWidgetVisible(button)
        else:
            self.focus_text()

    def reveal(self, section_id: str, *, heading: bool = False) -> None:
        """Bring a section into view and the cursor into its text, or its heading."""
        box = self.box_of(section_id)
        if box is not None:
            edit = box.heading if heading else box.text
            edit.setFocus()
            self.follow(edit)
            QTimer.singleShot(0, edit, partial(self.follow, edit))  # when the new text has its height

    def caret(self) -> tuple[str, Caret] | None:
        """Section id and caret of where the focus is; block -1 for a heading, None where the focus is not here."""
        for box in self.every_box():
            if box.heading.hasFocus():
                return box.section.id, box.text.caret()._replace(block=-1, part=0.0)
            if box.text.hasFocus():
                return box.section.id, box.text.caret()
        return None

    def go_to(self, section_id: str, block: int, letters: int = 0) -> None:
        """Put the cursor into a section's printed block, behind so many letters; block -1 is its heading."""
        box = self.box_of(section_id)
        if box is not None:
            edit = box.heading if block < 0 else box.text
            if block >= 0:
                box.text.go_to(block, letters)
            edit.setFocus()
            self.follow(edit)

    def focus_heading(self, section_id: str) -> None:
        """Put the cursor into a section's heading, all of it selected, to give it another one."""
        box = self.box_of(section_id)
        if box is not None:
            box.heading.setFocus()
            box.heading.selectAll()
            self.ensureVisible(0, box.mapTo(self._page, QPoint(0, 0)).y(), 0, 60)

    def select(self, box: SectionBox, edit: GrowingEdit, first: int, last: int) -> None:
        """Select words of a section's heading or text, and bring them into view; the focus stays where it is.

        What was selected in the text that was worked on before is so no longer.
        """
        if self._at is not None and self._at is not edit:
            self._at.unselect()
        cursor = edit.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, cursor.MoveMode.KeepAnchor)
        self._last, self._at = box.text, edit
        edit.setTextCursor(cursor)
        self.see(edit)
        self.focus_changed.emit()

    def see(self, edit: GrowingEdit) -> None:
        """Bring the line of a cursor into view, with some lines around it."""
        rect = edit.cursorRect()
        place = edit.viewport().mapTo(self._page, rect.center())
        self.ensureVisible(place.x(), place.y(), 0, rect.height() * 3)

    def keep_in_view(self, edit: GrowingEdit, high: int = 0) -> None:
        """Keep the line of the cursor that was gone to in view while the page grows to its height."""
        now = self.verticalScrollBar().maximum()
        if edit is self._at and now != high:
            self.see(edit)
            QTimer.singleShot(GROWN, edit, partial(self.keep_in_view, edit, now))

    def work_on(self, box: SectionBox, edit: GrowingEdit | None = None) -> None:
        """Make a section the one that is worked on: that heading or text of it; without one, its text."""
        self._last, self._at = box.text, box.text if edit is None else edit
        self.focus_changed.emit()

    def follow(self, edit: GrowingEdit) -> None:
        """Keep the line of the cursor in view; while a text is put in, it has none that anybody went to."""
        self.focus_changed.emit()
        if edit.hasFocus() and not edit.loading:
            place = edit.viewport().mapTo(self._page, edit.cursorRect().center())
            self.ensureVisible(place.x(), place.y(), 0, edit.cursorRect().height() * 2)

    # -- saving -------------------------------------------------------------------------------------------------

    def _on_edited(self, box: SectionBox) -> None:
        if self._autosave.touch():
            box.fresh = True
        self.unsaved.emit(True)
        self.text_changed.emit()

    def _new_step(self, box: SectionBox) -> None:
        """Before and after a command: what came before it and what comes after are steps of their own."""
        self.save_quietly()
        box.fresh = True

    def save_quietly(self) -> None:
        """Store what is only on the screen; failed() tells where that cannot be done."""
        try:
            self.flush()
        except DeskError as problem:
            self.failed.emit(str(problem))

    def flush(self) -> None:
        """Store what is only on the screen. Raises DeskError; then it stays on the screen and is tried again."""
        touched = [box for box in self.every_box() if box.touched]
        if not touched:
            return
        try:
            for box in touched:
                text, heading = box.pending()
                if text is not None:
                    self._session.save_text(box.section, text, merge=not box.fresh)
                    box.fresh = False
                if heading is not None:
                    self._session.rename_section(box.section.id, heading)
                box.settled()
        except DeskError:
            self._autosave.retry()
            raise
        self._autosave.rest()
        self.unsaved.emit(False)

    def has_unsaved(self) -> bool:
        """Whether something is only on the screen."""
        return any(box.touched for box in self.every_box())

    def mark_unsaved(self) -> None:
        """Something went wrong that nobody foresaw: save everything shown once more."""
        for box in self.every_box():
            box.mark_touched()
        self._autosave.touch()
        self.unsaved.emit(bool(self.boxes))

    def forget(self) -> None:
        """Give up what could not be saved; the user was asked."""
        for box in self.every_box():
            box.settled()
        self._autosave.rest()

    def _on_changed(self, changes: ChangeSet) -> None:
        place = self.place
        if place is None or changes.removes(place.edition_id):  # the window leaves it next
            return
        mine = [change for change in changes.touches("sections") if change.owner_id == place.owner_id]
        thawed = any(change.record_id == place.edition_id for change in changes.touches("editions"))
        if mine or thawed:
            self._arrange(self._read(place))
            self.focus_changed.emit()
        if thawed or any(change.owner_id == place.owner_id for change in changes.touches("entries")):
            self._show_below(place)
            self.focus_changed.emit()
        if self.below.refresh(changes) or mine or thawed:
            self.text_changed.emit()

    # -- adding -------------------------------------------------------------------------------------------------

    def can_add(self) -> bool:
        """Whether a section can be added here."""
        return self.place is not None and not self._add.isHidden()

    def offer(self, kind: SectionKind) -> None:
        """Go into a main section, or open the menu that adds it, where Return does so; nothing is added before that."""
        there = next((box for box in self.boxes if box.section.kind is kind), None)
        if there is not None:
            self.reveal(there.section.id)
        elif self.place is not None:
            kinds = [each for _, each in addable(self.place, self.boxes)]
            open_menu(self._add.menu(), self.lacking.missing, kinds, kind)

    def arrive(self, wanted: Sequence[SectionKind]) -> None:
        """Begin where main sections are to be written: at the line that says what is missing, or in an empty one."""
        there = {box.section.kind for box in self.boxes}
        if self._locked():
            self.focus_text()
        elif there.issuperset(wanted):
            self.offer(wanted[0])
        else:
            self.lacking.missing.setFocus()

    def fill_add_menu(self, menu: QMenu) -> None:
        """Offer what can be added where the cursor is. One of any name comes to stand below its section."""
        place, boxes = self.here()
        if place is not None:
            self._adding.fill(menu, place, boxes, self.current_section())

    def _fill_own(self, menu: QMenu) -> None:
        if self.place is not None:
            self._adding.fill(menu, self.place, self.boxes)
