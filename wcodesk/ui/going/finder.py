"""What the palette finds: recent places while nothing is typed, else places, and then words in the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from wcodesk.model.records import EditionState
from wcodesk.model.translation import LANGUAGES, mark, tr
from wcodesk.ui.going.finding import Catalogue, Goal
from wcodesk.ui.going.palette import Palette
from wcodesk.ui.going.rows import Row, of_goal, of_hit
from wcodesk.ui.place import Place, PlaceKind, edition_name

if TYPE_CHECKING:
    from wcodesk.ui.going.going import Going
    from wcodesk.ui.main_window import Desk
    from wcodesk.ui.session import Session

PAUSE = 120  # milliseconds without a key until the texts are searched
RECENT = 7
SEARCHED = 60  # hits that are asked for
MOST_HITS = 14  # of texts, and of missions, that are shown
LEAST = 2  # letters that the texts are searched for
KEYS = mark("↑ ↓ to choose  ·  Enter to go there  ·  Esc to stay")


class Finder(QObject):
    """Fills the palette and goes where it says."""

    def __init__(self, desk: Desk, session: Session, going: Going) -> None:
        super().__init__(desk)
        self._desk = desk
        self._session = session
        self._going = going
        self._catalogue: Catalogue | None = None
        self._edition_id = ""
        self._rows: list[Row] = []
        self.palette = Palette(desk)
        self.palette.asked.connect(self._on_asked)
        self.palette.taken.connect(self._take)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._search)

    def open(self) -> None:
        """Show the palette over what is there now."""
        reader, place = self._session.reader, self._desk.entry.place
        editions = reader.editions() if reader else []
        if reader is None or not editions:
            return
        edition = next((each for each in editions if place and each.id == place.edition_id), editions[0])
        self._edition_id = edition.id
        self._catalogue = Catalogue(
            edition_name(edition),
            reader.tree(edition.id, words=False),
            reader.headings(edition.id),
            reader.members(),
            [
                (each.id, edition_name(each), *(edition_name(each, language) for language in LANGUAGES))
                for each in editions
                if each is not edition
            ],
            is_open=edition.state is not EditionState.FROZEN,
        )
        self.palette.open()

    def _on_asked(self, text: str) -> None:
        """Something was typed, or nothing is any longer."""
        self._pause.stop()
        if self._catalogue is None:
            return
        if not text.strip():
            self._rows = self._unasked()
            self.palette.show_rows(self._rows, tr(KEYS))
            return
        place = self._desk.entry.place
        found = self._catalogue.find(text, place.owner_id if place else "")
        self._rows = [of_goal(goal) for goal in found or self._close(text)]
        if not found and self._rows:
            self._rows.insert(0, Row(tr("Nothing is called that; close to it")))
        searches = len(text.strip()) >= LEAST
        if searches:
            self._pause.start(PAUSE)
        self.palette.show_rows(self._rows, tr(KEYS) if self._rows else "…" if searches else tr("Nothing found."))

    def _unasked(self) -> list[Row]:
        """Where the user was lately, and what the edition consists of."""
        assert self._catalogue is not None
        here, catalogue = self._desk.entry.place, self._catalogue
        visited = [owner for edition, owner in self._going.visited() if edition == self._edition_id]
        recent = [goal for owner in visited if not (here and owner == here.owner_id) and (goal := catalogue.at(owner))]
        above = [goal for goal in catalogue.all_above() if goal not in recent[:RECENT]]
        rows = [Row(tr("Recent")), *(of_goal(goal) for goal in recent[:RECENT])] if recent else []
        return [*rows, Row(tr("Overview and regions")), *(of_goal(goal) for goal in above)]

    def _close(self, text: str) -> list[Goal]:
        """Members whose names are nearly what was typed; none of them is offered an entry for such a guess."""
        assert self._catalogue is not None
        isos = [member.iso for member in self._session.members.suggest(text, 3)] if len(text.strip()) > 3 else []
        found = (goal for iso in isos if (goal := self._catalogue.member(iso)))
        return [goal._replace(addable=False) for goal in found]

    def _search(self) -> None:
        """The texts that hold the words, below the places. An edition that just came in is made ready first."""
        text, reader = self.palette.line.text(), self._session.reader
        if not self.palette.isVisible() or reader is None:
            return
        if reader.prepare_search():
            self._pause.start(0)  # a part of an edition a turn, so that typing goes on meanwhile
            return
        found = reader.search(text, edition_id=self._edition_id, limit=SEARCHED)
        if name := self._in_texts(text):
            known = {hit.record_id for hit in found}
            more = reader.search(name, edition_id=self._edition_id, limit=SEARCHED)
            found = [*found, *(hit for hit in more if hit.record_id not in known)]
        rows = self._rows
        for caption, table in ((tr("In the texts"), "sections"), (tr("In the missions"), "missions")):
            hits = [of_hit(hit, self._session.members) for hit in found if hit.table == table][:MOST_HITS]
            rows = [*rows, Row(caption), *hits] if hits else rows
        self.palette.show_rows(
            rows, tr(KEYS) if rows else tr("Nothing found."), keep=any(row.leads for row in self._rows)
        )

    def _in_texts(self, text: str) -> str:
        """The name that the texts have for a Member who is called so otherwise; "" for none."""
        from wcodesk.model.folding import fold  # late: a start looks for no name

        member = self._session.members.find(text, codes=False)
        return member.name if member is not None and fold(member.name) != fold(text) else ""

    def _take(self, row: Row) -> None:
        if row.hit is not None:
            self._going.to_hit(row.hit)
        elif row.goal is not None and row.goal.place is not None:
            self._going.to_place(self._first(row.goal.place), row.goal.section)
        elif row.goal is not None and row.goal.addable:
            self._desk.entries.ask(row.goal.title)

    def _first(self, place: Place) -> Place:
        """The place, or the first chapter of an edition without an overview."""
        reader = self._session.reader
        if place.kind is PlaceKind.OVERVIEW and reader is not None:
            tree = reader.tree(place.edition_id, words=False)
            if not tree.sections and tree.chapters:
                return place._replace(kind=PlaceKind.CHAPTER, owner_id=tree.chapters[0].id)
        return place
