"""Starting the desk on a whole edition until its window is painted, against a bare PySide6 window; offscreen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from measure import Figure, SkippedError, compared, interleaved, painted, python

# The least that a window of text needs, closed in the second turn of the loop as the desk is with WCODESK_SMOKE.
BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTextEdit())
window.show()
def close():
    print("painted", time.monotonic())
    window.close()
QTimer.singleShot(0, lambda: QTimer.singleShot(0, close))
sys.exit(app.exec())
"""


def run(report: Path, folder: Path) -> Iterator[Figure]:
    if not report.is_file():
        raise SkippedError(f"start: there is no {report.name} to read (REPORT=file names another)")
    store = folder / "desk.sqlite"
    python("-m", "wcodesk", "new", store)
    python("-m", "wcodesk", "--store", store, "read-report", report)
    # Its own settings and data, so that nobody's window state is read or changed.
    env = {"WCODESK_SMOKE": "1", "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    desk, bare = interleaved(
        (lambda: painted("-m", "wcodesk", "--store", store, env=env), lambda: painted("-c", BARE)), rounds=9
    )
    yield compared("start to a painted window", desk, "a bare PySide6 window", bare, 1.5)
