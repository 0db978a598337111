"""Loading Qt."""

from __future__ import annotations

import subprocess
import sys

WRONG_CALL = """
import sys
from wcodesk.ui.qt import _SELDOM, load_qt
load_qt()
print("loaded:", *(name for name in _SELDOM if name in sys.modules))
from PySide6.QtCore import QObject
try:
    QObject().setObjectName(3.5)
except TypeError as error:
    print(error)
import logging, traceback
print(logging.getLogger("x").name, traceback.format_exc)
"""


def test_what_qt_seldom_uses_is_loaded_when_it_is_used() -> None:
    done = subprocess.run([sys.executable, "-c", WRONG_CALL], capture_output=True, text=True, check=True)
    first, told, *_, last = done.stdout.splitlines()
    assert first == "loaded:"
    assert "setObjectName' called with wrong argument types" in told
    assert last.startswith("x <function format_exc")
    assert done.stderr == ""
