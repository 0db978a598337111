"""Marks under misspelt words: looked for while nothing is typed, a few milliseconds a turn, what is in view first."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor

from wcodesk.reports.language import ENGLISH, guess
from wcodesk.spelling.words import Misspelt, misspelt
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.editor.growing_edit import GrowingEdit
from wcodesk.ui.editor.section_box import SectionBox
from wcodesk.ui.spelling.lookup import Lookup
from wcodesk.ui.spelling.passed import Passed

SOON = 250  # milliseconds after the last key or step of the cursor
TURN = 0.004  # seconds of work until the window may go on
MOST = 400  # marks in one text; more would slow it down, and say nothing
KEPT = 4_000  # blocks whose misspellings are remembered


class Seen(NamedTuple):
    """What was found in a text that was looked through to its end."""

    state: tuple[int, int]
    language: str
    words: tuple[Misspelt, ...]


class Next(NamedTuple):
    """A misspelt word. ahead: it stands behind the cursor, and was not come to round the end."""

    edit: GrowingEdit
    box: SectionBox
    word: Misspelt
    ahead: bool


class Marking(QObject):
    """Made when spelling is first checked. is_on: whether anything is marked."""

    def __init__(self, view: EntryView, passed: Passed, lookup: Lookup) -> None:
        super().__init__(view)
        self._view = view
        self._passed = passed
        self._lookup = lookup
        self._seen: dict[GrowingEdit, Seen] = {}
        self._blocks: dict[tuple[str, str], tuple[Misspelt, ...]] = {}
        self._epoch = 0
        self._typed: tuple[GrowingEdit, int] | None = None
        self._work: Iterator[None] = iter(())
        self.is_on = False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._begin)
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._turn)
        view.text_changed.connect(self._wait)
        view.unsaved.connect(self._on_typed)
        view.focus_changed.connect(self._wait)
        view.grown.connect(self._wait)
        lookup.checked.connect(self._begin)

    def turn(self, *, on: bool) -> None:
        """Mark misspelt words, or none."""
        self.is_on = on
        self._stop()
        if on:
            self._begin()
        else:
            self._seen.clear()
            for edit, _ in self._texts():
                edit.underline([])

    def renew(self) -> None:
        """Other words are passed over now."""
        self._epoch += 1
        self._blocks.clear()
        if self.is_on:
            self._begin()

    def settle(self) -> None:
        """Do at once what would be done in turns, and soon."""
        self._soon.stop()
        self._begin()
        while self._turns.isActive():
            self._turn()

    # -- when ---------------------------------------------------------------------------------------------------

    def _on_typed(self, unsaved: bool) -> None:
        """Something was changed by hand; not what undo brought back, which may be marked at once."""
        if unsaved and self.is_on:
            edit = self._view.focused()
            self._typed = (edit, edit.textCursor().position()) if edit is not None else None

    def _wait(self) -> None:
        if self.is_on:
            self._turns.stop()
            self._soon.start()

    def _stop(self) -> None:
        self._soon.stop()
        self._turns.stop()

    def _begin(self) -> None:
        if self.is_on and not self._soon.isActive():
            self._work = self._pass()
            self._turns.start()

    def _turn(self) -> None:
        until = time.perf_counter() + TURN
        for _ in self._work:
            if time.perf_counter() > until:
                return
        self._turns.stop()

    # -- what ---------------------------------------------------------------------------------------------------

    def _texts(self) -> list[tuple[GrowingEdit, SectionBox]]:
        """Headings and texts: first what has the focus, then what is in view, then the rest."""
        found = [(edit, box) for box in self._view.every_box() for edit in (box.heading, box.text)]
        return sorted(found, key=lambda each: (not each[0].hasFocus(), each[0].visibleRegion().isEmpty()))

    def _pass(self) -> Iterator[None]:
        texts = self._texts()
        present = {edit for edit, _ in texts}
        self._seen = {edit: seen for edit, seen in self._seen.items() if edit in present}
        for edit, box in texts:
            if edit.isReadOnly():
                edit.underline([])
            else:
                yield from self._look(edit, box)
                self._show(edit, box)
                yield
        seen = [self._seen[edit] for edit, _ in texts if edit in self._seen]
        wanted = [(each.language, word.word) for each in seen for word in each.words]
        self._lookup.prepare(dict.fromkeys(wanted))

    def _look(self, edit: GrowingEdit, box: SectionBox) -> Iterator[None]:
        state = (edit.document().revision(), self._epoch)
        known = self._seen.get(edit)
        if known is not None and known.state == state:
            return
        language = guess(box.text.toPlainText())
        # A heading is often an English one over a text in another language, and may be of either.
        either = dict.fromkeys((language, ENGLISH) if edit is box.heading else (language,))
        kind = "+".join(either)
        names = self._passed.names(box.section.edition_id)
        found: list[Misspelt] = []
        unknown: set[str] = set()

        def right(word: str) -> bool | None:
            told = [self._lookup.is_right(each, word) for each in either]
            return True if True in told else None if None in told else False

        block = edit.document().begin()
        while block.isValid():
            text, start = block.text(), block.position()
            words = self._blocks.get((kind, text))
            if words is None:
                words, more = misspelt(text, language, names, right)
                unknown |= more
                if not more:
                    self._remember(kind, text, words)
            found += [Misspelt(start + first, start + last, word) for first, last, word in words]
            yield
            block = block.next()
        # A text with words that are not known yet is looked through again when they are.
        self._seen[edit] = Seen((-1, -1) if unknown else state, language, tuple(found))
        for each in either:
            self._lookup.check(each, unknown)

    def _remember(self, kind: str, text: str, words: tuple[Misspelt, ...]) -> None:
        if len(self._blocks) > KEPT:
            self._blocks.clear()
        self._blocks[kind, text] = words

    def _show(self, edit: GrowingEdit, box: SectionBox) -> None:
        seen = self._seen[edit]
        ignored = self._passed.ignored(box.section.id)
        shown = [word for word in seen.words if word.word not in ignored and not self._is_typed(edit, word)][:MOST]
        there = [(cursor.selectionStart(), cursor.selectionEnd()) for cursor in edit.underlined]
        if there != [(word.first, word.last) for word in shown]:
            edit.underline([_cursor(edit, word) for word in shown])

    def _is_typed(self, edit: GrowingEdit, word: Misspelt) -> bool:
        """Whether the word is still being typed: the cursor was not moved out of it since the last key."""
        if self._typed is None or self._typed[0] is not edit or not edit.hasFocus():
            return False
        at = edit.textCursor().position()
        if not word.first <= self._typed[1] <= word.last:
            return False
        if word.first <= at <= word.last:
            return True
        self._typed = None
        return False

    # -- for others ---------------------------------------------------------------------------------------------

    def at(self, edit: GrowingEdit, position: int) -> tuple[str, Misspelt] | None:
        """The misspelt word at a position of a text, with its language."""
        seen = self._seen.get(edit)
        box = next((box for each, box in self._texts() if each is edit), None)
        if not self.is_on or seen is None or box is None or edit.isReadOnly():
            return None
        ignored = self._passed.ignored(box.section.id)
        words = (word for word in seen.words if word.first <= position <= word.last and word.word not in ignored)
        return next(((seen.language, word) for word in words), None)

    def next(self) -> Next | None:
        """The first misspelt word behind the cursor, round the end; None where all is right."""
        texts = [(edit, box) for box in self._view.every_box() for edit in (box.heading, box.text)]
        here = next((number for number, (edit, _) in enumerate(texts) if edit is self._view.focused()), -1)
        found = []
        for number, (edit, box) in enumerate(texts):
            at = edit.textCursor().selectionEnd() if number == here else -1
            ignored = self._passed.ignored(box.section.id)
            for word in self._seen[edit].words if edit in self._seen else ():
                if word.word not in ignored:
                    found.append(Next(edit, box, word, number > here or (number == here and word.first >= at)))
        return next((each for each in found if each.ahead), found[0] if found else None)


def _cursor(edit: GrowingEdit, word: Misspelt) -> QTextCursor:
    cursor = QTextCursor(edit.document())
    cursor.setPosition(word.first)
    cursor.setPosition(word.last, QTextCursor.MoveMode.KeepAnchor)
    return cursor
