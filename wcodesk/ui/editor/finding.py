"""Find and replace in what is shown: the bar under the text, at work on all sections of the place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout

from wcodesk.model.errors import DeskError
from wcodesk.model.markdown import parse, render
from wcodesk.model.replacing import replaced, spots
from wcodesk.model.spoken_names import region_names
from wcodesk.model.step_words import OVERVIEW, REPLACE_ONCE_IN, REPLACE_TIMES_IN
from wcodesk.model.translation import number, tr
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.editor.find_bar import FindBar
from wcodesk.ui.editor.marks import Hit, dress, hits, show
from wcodesk.ui.place import Place
from wcodesk.ui.session import Session

SOON = 120  # milliseconds after the last key in a text until its hits are looked for again


class Finding(QObject):
    """Made when something is first looked for."""

    def __init__(self, view: EntryView, session: Session, rows: QVBoxLayout, told: Callable[[str], object]) -> None:
        super().__init__(view)
        self._told = told
        self._view = view
        self._session = session
        self._found: list[Hit] = []
        self.bar = FindBar()
        self.bar.hide()
        rows.addWidget(self.bar)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self.look)
        self.bar.changed.connect(self._on_words)
        self.bar.moved.connect(self.go)
        self.bar.replace_asked.connect(self.replace)
        self.bar.replace_all_asked.connect(self.replace_all)
        self.bar.left.connect(self.leave)
        view.text_changed.connect(self._on_text)
        view.focus_changed.connect(self._enable)

    # -- the bar ------------------------------------------------------------------------------------------------

    def open(self, *, replacing: bool) -> None:
        """Show the bar, with the words that are selected in the text, and go to its field."""
        edit = self._view.current()
        chosen = edit.textCursor().selectedText() if edit is not None and edit.hasFocus() else ""
        self.bar.show_replacing(on=replacing)
        self.bar.show()
        if chosen and "\u2029" not in chosen:
            self.bar.words.setText(chosen.replace("\u2028", " "))
        self.bar.words.setFocus()
        self.bar.words.selectAll()
        self.look()
        self._enable()

    def leave(self) -> None:
        """Hide the bar and go back to the text."""
        self.bar.hide()
        show(self._view.boxes, [], -1)
        dress(self._view.boxes, on=False)
        self._view.focus_text()

    def colour(self) -> None:
        """There is another theme."""
        self.bar.colour_icons()
        if not self.bar.isHidden():
            dress(self._view.boxes, on=False)
            self.look()

    def _enable(self) -> None:
        if self.bar.isHidden():
            return
        edit = next((box.text for box in self._view.boxes), None)
        possible = edit is not None and not edit.isReadOnly() and bool(self._found)
        self.bar.replace.setEnabled(possible)
        self.bar.replace_all.setEnabled(possible)

    # -- looking ------------------------------------------------------------------------------------------------

    def _on_text(self) -> None:
        if self._view.place is None:
            self.bar.hide()
        elif not self.bar.isHidden():
            self._timer.start()

    def _on_words(self) -> None:
        """Other words: go to the first hit from where the cursor is."""
        self.look()
        if self._found and self._here() < 0:
            self._go_to(self._next(self._position(start=True)))

    def look(self) -> None:
        """Look for the words anew and mark where they stand."""
        self._timer.stop()
        self._found = hits(self._view.boxes, self.bar.wanted())
        self._tell()

    def _tell(self) -> None:
        here = self._here()
        if not self.bar.isHidden():
            dress(self._view.boxes, on=True)
            show(self._view.boxes, self._found, here)
        self.bar.say(here + 1, len(self._found))
        self._enable()

    def _here(self) -> int:
        """Which hit is selected; -1 for none."""
        first, last = self._position(start=True), self._position(start=False)
        at = bisect_left(self._found, Hit(*first, 0))
        same = at < len(self._found) and self._found[at] == Hit(first[0], first[1], last[1])
        return at if same else -1

    def _position(self, *, start: bool) -> tuple[int, int]:
        """(number of the section, position in it) of where the selection starts or ends."""
        for at, box in enumerate(self._view.boxes):
            if box.text is self._view.current():
                cursor = box.text.textCursor()
                return at, cursor.selectionStart() if start else cursor.selectionEnd()
        return 0, 0

    def _next(self, position: tuple[int, int]) -> int:
        """The first hit at a position or behind it, round the end."""
        at = bisect_left(self._found, Hit(*position, 0))
        return at if at < len(self._found) else 0

    def go(self, by: int) -> None:
        """To the next hit (1) or the one before (-1), round the ends."""
        if self._timer.isActive() or self.bar.isHidden():
            self.look()
        if not self._found:
            self._tell()
            return
        here = self._here()
        if by > 0:
            self._go_to((here + 1) % len(self._found) if here >= 0 else self._next(self._position(start=False)))
        else:
            before = here if here >= 0 else bisect_left(self._found, Hit(*self._position(start=True), 0))
            self._go_to((before - 1) % len(self._found))

    def _go_to(self, number: int) -> None:
        hit = self._found[number]
        self._view.select(self._view.boxes[hit.box], hit.first, hit.last)
        if self.bar.isHidden():
            self._view.focus_text()
        self._tell()

    # -- replacing ----------------------------------------------------------------------------------------------

    def replace(self) -> None:
        """Replace the hit that is selected and go to the next; where none is, go to one first."""
        if self._timer.isActive():
            self.look()
        here = self._here()
        if here < 0 or not self.bar.replace.isEnabled():
            self.go(1)
            return
        hit = self._found[here]
        edit = self._view.boxes[hit.box].text
        by = " ".join(self.bar.by.text().split("\n"))
        with edit.act():
            cursor = edit.textCursor()
            cursor.setPosition(hit.first + 1)
            style = cursor.charFormat()  # that of the first letter, so that bold stays bold and a link a link
            cursor.setPosition(hit.first)
            cursor.setPosition(hit.last, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(by, style)
            edit.setTextCursor(cursor)
        self.look()
        if self._found:
            self._go_to(self._next((hit.box, hit.first + len(by.encode("utf-16-le")) // 2)))

    def replace_all(self) -> None:
        """Replace every hit in all sections shown, in one step."""
        place, reader, wanted = self._view.place, self._session.reader, self.bar.wanted()
        if place is None or reader is None:
            return
        try:
            self._session.flush()
            count, texts = 0, []
            for section in reader.sections(place.owner_id):
                blocks = parse(section.text)
                found = spots(blocks, wanted)
                if found:
                    count += len(found)
                    text = render(replaced(blocks, found, self.bar.by.text()))
                    texts.append((section.id, text, section.revision))
            step = REPLACE_ONCE_IN if count == 1 else REPLACE_TIMES_IN  # in English, as the journal speaks
            label = step.format(words=wanted.words, owner=self._written(place), n=f"{count:,}")
            self._session.replace_texts(texts, label)
        except DeskError as problem:
            self._view.failed.emit(str(problem))
            return
        self.look()
        if count == 1:
            self._told(tr("“{words}” replaced once", words=wanted.words))
        else:
            self._told(tr("“{words}” replaced {n} times", words=wanted.words, n=number(count)))

    def _written(self, place: Place) -> str:
        """What the journal calls a place."""
        if place.member:
            member = self._session.members.get(place.member)
            return member.name if member is not None else place.title
        return next(iter(region_names(place.region)), place.title) if place.region else OVERVIEW
