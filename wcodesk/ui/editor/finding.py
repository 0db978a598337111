"""Find and replace in what is shown: the bar under the text, at work on all headings and texts of the place.

In a whole chapter that includes what is further down and was not made yet: there hits are only counted in the stored
texts, and a Member's part is made when one goes to a hit in it. How many there are before it stays the same by that.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout

from wcodesk.model.errors import DeskError
from wcodesk.model.markdown import render
from wcodesk.model.replacing import Wanted, replaced, spots, with_capitals_of
from wcodesk.model.spoken_names import region_names
from wcodesk.model.step_words import OVERVIEW, REPLACE_ONCE_IN, REPLACE_TIMES_IN
from wcodesk.model.translation import number, tr
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.editor.everywhere import Everywhere
from wcodesk.ui.editor.find_bar import FindBar
from wcodesk.ui.editor.growing_edit import GrowingEdit
from wcodesk.ui.editor.marks import Hit, dress, hits, show
from wcodesk.ui.place import Place
from wcodesk.ui.session import Session

SOON = 120  # milliseconds after the last key in a text until its hits are looked for again
UNMADE = -1  # the end of a hit in a text that is not on the screen yet


class Finding(QObject):
    """Made when something is first looked for."""

    def __init__(self, view: EntryView, session: Session, rows: QVBoxLayout, told: Callable[[str], object]) -> None:
        super().__init__(view)
        self._told = told
        self._view = view
        self._session = session
        self._stored = Everywhere()
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
        view.grown.connect(self._on_text)
        view.focus_changed.connect(self._enable)

    # -- the bar ------------------------------------------------------------------------------------------------

    def open(self, *, replacing: bool) -> None:
        """Show the bar, with the words that are selected in the text, and go to its field."""
        edit = self._view.focused()
        chosen = edit.textCursor().selectedText() if edit is not None and edit.hasFocus() else ""
        self.bar.show_replacing(on=replacing or (self.bar.replacing and not self.bar.isHidden()))
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
        show(self._edits(), [], -1)
        dress(self._edits(), on=False)
        self._view.focus_text()

    def colour(self) -> None:
        """There is another theme."""
        self.bar.colour_icons()
        if not self.bar.isHidden():
            dress(self._edits(), on=False)
            self.look()

    def _edits(self) -> list[GrowingEdit]:
        """The headings and texts on the screen by turns."""
        return [edit for box in self._view.every_box() for edit in (box.heading, box.text)]

    def _enable(self) -> None:
        if self.bar.isHidden():
            return
        edit = next(iter(self._edits()), None)
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
        self._look()
        self._tell()

    def _look(self) -> None:
        self._timer.stop()
        edits, wanted = self._edits(), self.bar.wanted()
        self._found = [*hits(edits, wanted), *self._further(len(edits), wanted)]

    def _further(self, at: int, wanted: Wanted) -> Iterator[Hit]:
        """The hits in what is not on the screen yet, whose headings and texts are numbered from `at`."""
        pattern = wanted.pattern()
        for section in self._view.below.further() if pattern is not None else ():
            in_heading = sum(1 for _ in pattern.finditer(section.heading)) if pattern is not None else 0
            for text, count in enumerate((in_heading, len(spots(self._stored.blocks(section), wanted)))):
                yield from (Hit(at + text, number, UNMADE) for number in range(count))
            at += 2

    def _tell(self) -> None:
        here = self._here()
        if not self.bar.isHidden():
            edit = self._view.focused()
            dress([edit] if edit is not None else [], on=True)
            show(self._edits(), self._found, here)
        self.bar.say(here + 1, len(self._found))
        self._enable()

    def _here(self) -> int:
        """Which hit is selected; -1 for none."""
        first, last = self._position(start=True), self._position(start=False)
        at = bisect_left(self._found, Hit(*first, 0))
        same = at < len(self._found) and self._found[at] == Hit(first[0], first[1], last[1])
        return at if same else -1

    def _position(self, *, start: bool) -> tuple[int, int]:
        """(number of the heading or text, position in it) of where the selection starts or ends."""
        for at, edit in enumerate(self._edits()):
            if edit is self._view.focused():
                cursor = edit.textCursor()
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
        if hit.last == UNMADE:
            boxes, further = self._view.every_box(), self._view.below.further()
            arrived = partial(self._arrive, number, self.bar.wanted(), self._position(start=False))
            self._view.below.reach(further[hit.text // 2 - len(boxes)].id, arrived)
            return
        box, edit = self._view.every_box()[hit.text // 2], self._edits()[hit.text]
        self._view.select(box, edit, hit.first, hit.last)
        if self.bar.isHidden():
            self._view.focus_text()
        self._tell()

    def _arrive(self, number: int, wanted: Wanted, position: tuple[int, int]) -> None:
        """What holds a hit is on the screen now; nobody goes there who wants something else meanwhile."""
        if self.bar.wanted() == wanted and self._position(start=False) == position:
            self._look()
            if number < len(self._found) and self._found[number].last != UNMADE:
                self._go_to(number)
                self._view.keep_in_view(self._edits()[self._found[number].text])

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
        edit = self._edits()[hit.text]
        by = " ".join(self.bar.by.text().split("\n"))
        with edit.act():
            cursor = edit.textCursor()
            cursor.setPosition(hit.first + 1)
            style = cursor.charFormat()  # that of the first letter, so that bold stays bold and a link a link
            cursor.setPosition(hit.first)
            cursor.setPosition(hit.last, QTextCursor.MoveMode.KeepAnchor)
            by = with_capitals_of(cursor.selectedText(), by) if self.bar.keeps() else by
            cursor.insertText(by, style)
            edit.setTextCursor(cursor)
        self.look()
        if self._found:
            self._go_to(self._next((hit.text, hit.first + len(by.encode("utf-16-le")) // 2)))

    def replace_all(self) -> None:
        """Replace every hit in the texts of all sections shown, in one step; headings are left alone."""
        place, reader, wanted = self._view.place, self._session.reader, self.bar.wanted()
        if place is None or reader is None:
            return
        try:
            self._session.flush()
            count, texts = 0, []
            owners = [place.owner_id, *self._view.below.owners]
            for section in (section for owner in owners for section in reader.sections(owner)):
                blocks = self._stored.blocks(section)
                found = spots(blocks, wanted)
                if found:
                    count += len(found)
                    text = render(replaced(blocks, found, self.bar.by.text(), keep=self.bar.keeps()))
                    texts.append((section.id, text, section.revision))
            step = REPLACE_ONCE_IN if count == 1 else REPLACE_TIMES_IN  # in English, as the journal speaks
            label = step.format(words=wanted.words, owner=self._written(place), n=f"{count:,}")
            self._session.replace_texts(texts, label)
        except DeskError as problem:
            self._view.failed.emit(str(problem))
            return
        self.look()
        if count == 1:
            said = tr("“{words}” replaced once", words=wanted.words)
        else:
            said = tr("“{words}” replaced {n} times", words=wanted.words, n=number(count))
        in_heading = any(hit.text % 2 == 0 for hit in self._found)
        self._told(tr("{replaced}, but not in headings", replaced=said) if in_heading else said)

    def _written(self, place: Place) -> str:
        """What the journal calls a place."""
        if place.member:
            member = self._session.members.get(place.member)
            return member.name if member is not None else place.title
        return next(iter(region_names(place.region)), place.title) if place.region else OVERVIEW
