"""PySide6 6.12.0 took a reference of None too many at each call, so that Python 3.11 died after some 100,000 of them.

The pin in pyproject.toml keeps that version out; this notices another like it.
"""

import subprocess
import sys

CALLS = 200_000
PROGRAM = f"""
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for number in range({CALLS}):
    label.setText("a")
assert label.text() == "a"
lost = before - sys.getrefcount(None)
sys.exit(1 if lost > {CALLS} // 100 else 0)
"""


def test_many_calls_of_qt_leave_none_alive(qapp):
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
