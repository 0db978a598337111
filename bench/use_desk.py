"""Works in the desk on a store's newest edition and prints how long it took, "what<tab>milliseconds" a line.

    use_desk.py STORE ACT …

switch  from choosing another Member in the tree until the window is painted with its text, a line each
key     from a key in the longest entry until the text is painted with it, a line each
turns   the longest turn of the event loop, in which nothing was answered, of several acts

Run by bench_desk.py.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtTest import QTest

from wcodesk.store import Store
from wcodesk.ui.app import make_application, make_desk
from wcodesk.ui.collecting import Collector

TEXT = "The service has joined two more ports to its single window, and trains the officers of both. "
QUIET = 1500  # milliseconds after which what the window leaves for later is done
MEMBERS, KEYS = 40, 80


class Painted(QObject):
    """Counts how often a widget was painted."""

    count = 0

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


class Turns:
    """Measures how long the loop is kept from its next turn."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._last = self._longest = 0.0

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now

    def of(self, act: Callable[[], object], wait: int = 2 * QUIET) -> float:
        """Milliseconds of the longest turn from this act on, which has a turn of its own."""
        self._longest, self._last = 0.0, time.perf_counter()
        self._timer.start()
        QTimer.singleShot(5, act)
        QTest.qWait(wait)
        self._timer.stop()
        return self._longest * 1000


class User:
    """The desk on a store, and what somebody does in it."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.app = make_application()
        self.store = Store.open(path)
        settings = QSettings(str(folder / "desk.ini"), QSettings.Format.IniFormat)
        self.desk, self.session = make_desk(self.app, settings, self.store)
        Collector(self.desk)
        self.desk.resize(1440, 900)
        self.edition = self.store.editions()[0].id
        self.chapters = self.store.tree(self.edition, words=False).chapters  # words would make it ready to be searched
        self.entries = [entry for chapter in self.chapters for entry in chapter.entries]

    def go(self, owner_id: str) -> None:
        self.desk.tree.select(owner_id, self.edition)
        QTest.qWait(QUIET)

    def written(self, owner_id: str) -> int:
        return sum(len(section.text) for section in self.store.sections(owner_id))

    def until_painted(self, painted: Painted, act: Callable[[], object]) -> float:
        count, began = painted.count, time.perf_counter()
        act()
        while painted.count == count:
            self.app.processEvents()
        return (time.perf_counter() - began) * 1000

    def switch(self) -> Iterator[tuple[str, float]]:
        self.desk.show()
        painted = Painted()
        self.desk.entry.viewport().installEventFilter(painted)
        self.go(self.entries[-1].id)
        for entry in self.entries[:: max(1, len(self.entries) // MEMBERS)]:
            choose = partial(self.desk.tree.select, entry.id, self.edition)
            yield "switch", self.until_painted(painted, choose)
            QTest.qWait(200)  # until the page stands beside it, as for somebody who looks at each

    def key(self) -> Iterator[tuple[str, float]]:
        self.desk.show()
        self.go(max(self.entries, key=lambda entry: self.written(entry.id)).id)
        text = max(self.desk.entry.boxes, key=lambda box: len(box.section.text)).text
        text.setFocus()
        painted = Painted()
        text.viewport().installEventFilter(painted)
        for number in range(KEYS):
            press = partial(QTest.keyClick, text, TEXT[number % len(TEXT)])
            yield "key", self.until_painted(painted, press)
            QTest.qWait(25)

    def turns(self) -> Iterator[tuple[str, float]]:
        desk, acts, turns = self.desk, self.desk.actions_, Turns()
        region = max(self.chapters, key=lambda chapter: sum(self.written(entry.id) for entry in chapter.entries))
        yield "the first paint and the start page", turns.of(desk.show)
        self.go(self.entries[0].id)
        yield "back to the start page", turns.of(acts.show_start.trigger)
        self.go(region.id)
        yield "a whole chapter", turns.of(acts.whole_chapter.trigger)
        bar = desk.entry.verticalScrollBar()
        yield "a whole chapter, further down", turns.of(lambda: bar.setValue(bar.maximum()))
        last = self.store.sections(region.entries[-1].id)[0]
        self.session.restore_text(last.id, f"{last.text} More.")
        self.go(self.entries[0].id)
        self.go(region.id)
        yield "undo far down", turns.of(acts.undo.trigger, 4 * QUIET)
        yield "all missions", turns.of(acts.all_missions.trigger)
        desk.all_missions.window.hide()
        yield "the first search", turns.of(self.search)

    def search(self) -> None:
        self.desk.going.finder.open()
        for number, letter in enumerate("customs"):
            press = partial(QTest.keyClick, self.desk.going.finder.palette.line, letter)
            QTimer.singleShot(40 * (number + 1), press)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        user = User(Path(sys.argv[1]), Path(folder))
        for act in sys.argv[2:]:
            for what, value in getattr(user, act)():
                print(f"{what}\t{value:.3f}", flush=True)
        user.desk.close()
        user.store.close()


if __name__ == "__main__":
    main()
