"""A whole chapter as one text: below a region's own sections those of its Members, made while one scrolls to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from wcodesk.model.records import EditionState
from wcodesk.model.spoken_names import name_of
from wcodesk.model.translation import tr
from wcodesk.ui.editor.adding import add_button
from wcodesk.ui.place import Place, PlaceKind
from wcodesk.ui.widgets import MARGIN, PART, Label

if TYPE_CHECKING:
    from wcodesk.model.changes import ChangeSet
    from wcodesk.model.records import Section
    from wcodesk.model.shown import EntryNode
    from wcodesk.ui.editor.section_box import SectionBox
    from wcodesk.ui.session import Session

FillAdd = Callable[[QMenu, Place, "Sequence[SectionBox]"], object]
NEXT = 10  # milliseconds from Member to Member, in which the window answers
AHEAD = 2  # screens of text that are made below the one that is seen


class MemberPart(QWidget):
    """A Member's sections under its name, and what adds one to them.

    fill_add: fills the menu of what can be added; without one nothing can be changed.
    """

    def __init__(self, place: Place, make_box: Callable[[Section], SectionBox], fill_add: FillAdd | None) -> None:
        super().__init__()
        self.place = place
        self.entry_id = place.owner_id
        self.boxes: list[SectionBox] = []
        self._make_box = make_box
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 26, 0, 0)
        self._rows.setSpacing(14)
        name = Label(place.title, scale=PART, bold=True)
        name.setWordWrap(True)
        name.setContentsMargins(MARGIN, 0, 0, 0)
        self._rows.addWidget(name)
        self._empty = Label(tr("Nothing written here yet"), muted=True)
        self._empty.setContentsMargins(MARGIN, 0, 0, 0)
        self._rows.addWidget(self._empty)
        self.add: QPushButton | None = None
        if fill_add is not None:
            said = tr("Add a section to {name}", name=place.title)
            self.add = add_button(said, lambda menu: fill_add(menu, self.place, self.boxes))
            at_left = QHBoxLayout()
            at_left.addWidget(self.add)
            at_left.addStretch(1)
            self._rows.addLayout(at_left)

    def show_sections(self, sections: Iterable[Section]) -> list[SectionBox]:
        """One box a section, in order, keeping those that are there; returns those that are gone."""
        kept = {box.section.id: box for box in self.boxes}
        self.boxes = []
        for row, section in enumerate(sections):
            box = kept.pop(section.id, None)
            if box is None:
                box = self._make_box(section)
            else:
                box.refresh(section)
            if self._rows.indexOf(box) != row + 1:
                self._rows.insertWidget(row + 1, box)
            self.boxes.append(box)
        self._empty.setVisible(not self.boxes)
        self._order()
        return list(kept.values())

    def _order(self) -> None:
        """Tab goes through the sections as they stand, and then to the button below them."""
        widgets: list[QWidget] = [edit for box in self.boxes for edit in (box.heading, box.text)]
        if self.add is not None:
            widgets.append(self.add)
        for before, after in pairwise(widgets):
            self.setTabOrder(before, after)


class WholeChapter:
    """on: whether the Members are shown below their region. page: where the parts are put, before what is last in it.

    make_box: makes the box of a section and listens to it; take_away: removes one. fill_add: offers
    what can be added to a place with these sections. grown: a Member more is shown.
    """

    def __init__(
        self,
        session: Session,
        view: QScrollArea,
        rows: QVBoxLayout,
        make_box: Callable[[Section], SectionBox],
        take_away: Callable[[SectionBox], None],
        fill_add: FillAdd,
        grown: Callable[[], object],
    ) -> None:
        self.on = False
        self.parts: list[MemberPart] = []
        self._session = session
        self._view = view
        self._rows = rows
        self._make_box = make_box
        self._take_away = take_away
        self._fill_add = fill_add
        self._grown = grown
        self._place: Place | None = None
        self._frozen = False
        self._waiting: list[EntryNode] = []
        self._goal: int | None = None
        self._wanted: tuple[str, Callable[[], None]] | None = None
        self._then: Callable[[], None] | None = None
        self._holder: QWidget | None = None
        self._leaving: list[QWidget] = []
        self._soon = QTimer(view)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._grow)
        self._sweeping = QTimer(view)
        self._sweeping.setInterval(0)
        self._sweeping.timeout.connect(self._sweep)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._soon.start(0) if self._waiting else None)

    @property
    def boxes(self) -> list[SectionBox]:
        """The sections of the Members that were made until now."""
        return [box for part in self.parts for box in part.boxes]

    def part_of(self, edit: QWidget | None) -> MemberPart | None:
        """The Member's part that a text is in."""
        return next((part for part in self.parts if any(box.text is edit for box in part.boxes)), None)

    def part(self, owner_id: str) -> MemberPart | None:
        """The part of an entry, where it was made."""
        return next((part for part in self.parts if part.entry_id == owner_id), None)

    @property
    def owners(self) -> list[str]:
        """The entries below the region, whether they were made or not."""
        return [*(part.entry_id for part in self.parts), *(entry.id for entry in self._waiting)]

    def further(self) -> list[Section]:
        """The sections further down, which were not made until now."""
        reader = self._session.reader
        return [section for entry in self._waiting for section in reader.sections(entry.id)] if reader else []

    def shows(self, owner_id: str) -> bool:
        """Whether it shows the sections of this entry, or would further down."""
        return owner_id in self.owners

    def clear(self) -> None:
        """Another place is shown."""
        self._waiting, self._goal, self._wanted, self._then = [], None, None, None
        self._soon.stop()
        if self._holder is not None:
            self._rows.removeWidget(self._holder)
            self._holder.hide()
            self._leaving += [*self.parts, self._holder]
            self._sweeping.start()
        self._holder, self.parts = None, []

    def _sweep(self) -> None:
        """Delete what is no longer shown, a Member a turn: all at once the window would not answer meanwhile."""
        if self._leaving:
            self._leaving.pop(0).deleteLater()
        else:
            self._sweeping.stop()

    def show(self, place: Place) -> None:
        """Show the Members of a region below what is shown of it; nothing for any other place."""
        self.clear()
        reader = self._session.reader
        if not self.on or place.kind is not PlaceKind.CHAPTER or reader is None:
            return
        self._place = place
        self._frozen = reader.edition(place.edition_id).state is EditionState.FROZEN
        chapters = reader.tree(place.edition_id, words=False).chapters
        self._waiting = [entry for chapter in chapters if chapter.id == place.owner_id for entry in chapter.entries]
        self._soon.start(0)

    def scroll_to(self, value: int) -> None:
        """Scroll so far, as soon as there is so much text."""
        self._goal = value if self._waiting else None
        self._view.verticalScrollBar().setValue(value)

    def reach(self, section_id: str, then: Callable[[], None]) -> None:
        """Do something when a section is made that may be further down."""
        self.reach_entry(next((entry.id for entry in self._waiting if self._holds(entry.id, section_id)), ""), then)

    def reach_entry(self, owner_id: str, then: Callable[[], None]) -> None:
        """Do something when a Member's entry is made that may be further down."""
        if any(entry.id == owner_id for entry in self._waiting):
            self._wanted = owner_id, then
            self._soon.start(0)
        else:
            then()

    def go_on(self, then: Callable[[], None]) -> bool:
        """Do something when the next Member further down is made; False where there is none."""
        if self._waiting:
            self._wanted = self._waiting[0].id, then
            self._soon.start(0)
        return bool(self._waiting)

    def make_until(self, section_id: str) -> None:
        """Make all that stands before this section, and it, if it is further down."""
        if any(box.section.id == section_id for box in self.boxes):
            return
        owners = [number for number, entry in enumerate(self._waiting) if self._holds(entry.id, section_id)]
        for _ in range(owners[0] + 1 if owners else 0):
            self._make_next()

    def _holds(self, owner_id: str, section_id: str) -> bool:
        reader = self._session.reader
        return reader is not None and any(each.id == section_id for each in reader.sections(owner_id))

    def _grow(self) -> None:
        """Make the next Member where its place comes near, one a turn, so that the window answers meanwhile."""
        bar = self._view.verticalScrollBar()
        if self._goal is not None:
            bar.setValue(self._goal)
            self._goal = None if bar.value() == self._goal else self._goal
        last = self.parts[-1] if self.parts else None
        if last is not None and self._view.isVisible() and last.height() < last.minimumSizeHint().height():
            self._soon.start(NEXT)  # it has not its height yet
            return
        if self._then is not None:  # a turn of its own, for who goes to a section that has its place now
            then, self._then = self._then, None
            self._soon.start(NEXT)
            then()
            return
        near = bar.maximum() - bar.value() < AHEAD * self._view.viewport().height()
        if self._waiting and (near or self._wanted is not None):
            made = self._make_next()
            if self._wanted is not None and made == self._wanted[0]:
                self._then, self._wanted = self._wanted[1], None
            self._soon.start(NEXT)

    def _make_next(self) -> str:
        """Make a Member's part; its entry's id."""
        reader, entry = self._session.reader, self._waiting.pop(0)
        part = MemberPart(self._place_of(entry), self._make_box, None if self._frozen else self._fill_add)
        part.show_sections(reader.sections(entry.id) if reader else ())
        if self._holder is None:
            self._holder = QWidget()
            QVBoxLayout(self._holder).setContentsMargins(0, 0, 0, 0)
            self._rows.insertWidget(self._rows.count() - 1, self._holder)
            self._holder.show()
        inside = self._holder.layout()
        if inside is not None:
            inside.addWidget(part)
        part.show()  # Qt would do so a turn later, and who goes to a section of it gives it the focus now
        self.parts.append(part)
        self._grown()
        return entry.id

    def _place_of(self, entry: EntryNode) -> Place:
        if self._place is None:
            raise RuntimeError("no chapter is shown")
        path = (*self._place.path, name_of(entry))
        return Place(PlaceKind.ENTRY, self._place.edition_id, entry.id, self._place.region, entry.iso, path)

    def refresh(self, changes: ChangeSet) -> bool:
        """Show what was changed; whether anything here was."""
        touched = {change.owner_id for change in changes.touches("sections")}
        reader = self._session.reader
        found = [part for part in self.parts if part.entry_id in touched]
        for part in found if reader else ():
            for box in part.show_sections(reader.sections(part.entry_id) if reader else ()):
                self._take_away(box)
        return bool(found)
