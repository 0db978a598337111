"""Drop a folder of workbooks on the desk and accept what is clean: prints the longest gaps of the event loop.

Arguments: a store, which is changed, and a folder. Prints "reading MS" and "accepting MS".
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from wcodesk.store import Store
from wcodesk.ui.app import make_application, make_desk

TICK = 2  # milliseconds
PATIENCE = 120.0  # seconds


class Gaps:
    """How long the event loop was busy at most, in milliseconds."""

    def __init__(self) -> None:
        self.longest = 0
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer()
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        self.longest = max(self.longest, self._clock.restart())

    def take(self) -> int:
        longest, self.longest = self.longest, 0
        return longest


def until(app: QApplication, done: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > end:
            raise TimeoutError
        app.processEvents()
        time.sleep(0.0005)


def main(store: Path, folder: Path) -> None:
    app = make_application()
    with tempfile.TemporaryDirectory() as settings:
        desk, session = make_desk(app, QSettings(f"{settings}/desk.ini", QSettings.Format.IniFormat), Store.open(store))
        desk.show()
        imports = desk.imports
        imports.show()
        for _ in range(100):
            app.processEvents()
        count = len(list(folder.glob("*.xlsx")))
        gaps = Gaps()
        imports.add([folder])
        until(app, lambda: imports.read == count and not imports.busy)
        for _ in range(100):
            app.processEvents()
        print(f"reading {gaps.take()}")
        imports.deciding.accept_each(imports.clean())
        until(app, lambda: not imports.busy)
        for _ in range(100):
            app.processEvents()
        print(f"accepting {gaps.take()}")
        session.close()
        desk.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
