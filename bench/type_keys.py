"""Types into the longest entry of a store's newest edition and prints how long each key took to be on the page.

From the key to the page painted with it, in milliseconds, one a line; and once how the page takes its time.
Run by bench_preview.py; alone: type_keys.py STORE [KEYS].
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtTest import QTest

from wcodesk.store import Store
from wcodesk.ui.app import make_application, make_desk

TEXT = "The service has joined two more ports to its single window, and trains the officers of both. "
SETTLE = 25  # milliseconds between two keys, a very fast typist


class Painted(QObject):
    """Counts how often a widget was painted."""

    count = 0

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def main() -> None:
    store, keys = Store.open(Path(sys.argv[1])), int(sys.argv[2]) if len(sys.argv) > 2 else 150
    app = make_application()
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(f"{folder}/desk.ini", QSettings.Format.IniFormat)
        settings.setValue("window/page", "page")
        desk, session = make_desk(app, settings, store)
        desk.resize(1440, 900)
        desk.show()
        assert session.reader is not None
        edition = session.reader.editions()[0].id
        entries = [entry for chapter in session.reader.tree(edition).chapters for entry in chapter.entries]
        longest = max(entries, key=lambda entry: entry.words)
        desk.tree.select(longest.id, edition)
        QTest.qWait(600)
        box = max(desk.entry.boxes, key=lambda box: len(box.section.text))
        box.text.setFocus()
        cursor = box.text.textCursor()
        cursor.setPosition(box.text.document().characterCount() // 2)
        cursor.movePosition(cursor.MoveOperation.EndOfBlock)
        box.text.setTextCursor(cursor)
        QTest.qWait(600)
        painted = Painted()
        desk.page.view.viewport().installEventFilter(painted)
        for number in range(keys):
            updates = desk.page.updates
            began = time.perf_counter()
            QTest.keyClick(box.text, TEXT[number % len(TEXT)])
            while desk.page.updates == updates:
                app.processEvents()
            paints = painted.count
            while painted.count == paints:
                app.processEvents()
            print((time.perf_counter() - began) * 1000)
            QTest.qWait(SETTLE)
        desk.close()
        store.close()


if __name__ == "__main__":
    main()
