"""The start of the desk: it loads what the first window shows, and asks the system no more than it must."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from wcodesk.ui.theme import LIGHT, NO_ICONS, Scheme, Theme
from wcodesk.ui.widgets import Label, set_named
from wcodesk.ui.window_state import WindowState

# What is loaded when the window was painted; closing it loads more. No module of the program had its source read.
# What waits until a start is over waits here for ever: on a slow machine its time would come before the window closes.
START = """
import linecache, sys, time
class Painted:
    def write(self, _):
        from PySide6 import QtCore, QtGui
        loaded = [*(f"QtCore.{name}" for name in vars(QtCore)), *(f"QtGui.{name}" for name in vars(QtGui))]
        read = [f"source:{path}" for path in linecache.cache if "wcodesk" in path]
        print(*sys.modules, *loaded, *read, file=sys.__stdout__)
    def flush(self):
        pass
from wcodesk.ui import qt
load_qt = qt.load_qt
def load_and_wait():
    load_qt()
    from wcodesk.ui import app
    for name, module in list(sys.modules.items()):
        for constant in ("LATER", "UNHURRIED", "SOON"):
            if name.startswith("wcodesk.ui.") and hasattr(module, constant):
                setattr(module, constant, 10**8)
    show_desk = app.show_desk
    def show_slowly(*given):
        desk = show_desk(*given)
        time.sleep(float(sys.argv[2]))
        return desk
    app.show_desk = show_slowly
qt.load_qt = load_and_wait
from wcodesk.cli import main
sys.stdout = Painted()
sys.exit(main(["--store", sys.argv[1]]))
"""
LATER = (
    "QtCore.QEvent", "QtCore.Qt", "QtGui.QKeyEvent", "QtGui.QResizeEvent",
    "dataclasses", "hashlib", "json", "wcodesk.model.blocks", "wcodesk.model.changes",
    "wcodesk.model.markdown", "wcodesk.model.members", "wcodesk.store.journal", "wcodesk.ui.document",
    "wcodesk.ui.collecting", "wcodesk.ui.page", "pypdfium2", "reportlab",
)  # fmt: skip


@pytest.mark.parametrize("seconds", ["0", "0.7"], ids=["quick", "slow"])
def test_a_start_loads_nothing_for_later(store_path, tmp_path, monkeypatch, seconds):
    monkeypatch.setenv("WCODESK_SMOKE", "1")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    for _ in range(2):  # the first asks the system for its contrast, and notes the answer
        command = [sys.executable, "-c", START, store_path, seconds]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "wcodesk.ui.main_window" in loaded
    assert [name for name in loaded if name in LATER or name.startswith("source:")] == []


def test_a_second_start_writes_no_settings(store_path, tmp_path):
    state = WindowState(QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat))
    path = tmp_path / "desk.ini"

    def start() -> None:
        state.contrast = False
        state.remember_store(store_path)
        state.remember_place("edition", "owner")
        state.remember_visit("edition", "owner")
        state.flush()

    start()
    path.unlink()
    start()
    assert not path.exists()


def test_high_contrast_is_taken_from_the_last_time_and_then_asked_for(qapp):
    theme = Theme(qapp, Scheme.LIGHT, contrast=True)
    assert qapp.styleSheet() == NO_ICONS
    theme.ask()  # the screen of the tests wants none
    assert not theme.contrast
    assert QApplication.palette().color(QPalette.ColorRole.Base).name() == LIGHT.base
    assert qapp.styleSheet() != NO_ICONS


def test_the_contrast_is_remembered(tmp_path):
    settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    assert WindowState(settings).contrast is None
    for contrast in (True, False):
        WindowState(settings).contrast = contrast
        settings.sync()
        assert WindowState(QSettings(settings.fileName(), QSettings.Format.IniFormat)).contrast is contrast


def test_a_window_may_be_dressed_when_it_is_made(qapp):
    theme = Theme(qapp, Scheme.LIGHT)
    sheet = qapp.styleSheet()
    qapp.setStyleSheet("")
    theme = Theme(qapp, Scheme.LIGHT, dressed=False)
    assert qapp.styleSheet() == ""
    theme.dress()
    assert qapp.styleSheet() == sheet


def test_a_value_that_qt_does_not_know_is_a_bug(qtbot):
    label = Label()
    qtbot.addWidget(label)
    with pytest.raises(ValueError, match="knows no textFormat Poem"):
        set_named(label, textFormat="Poem")
