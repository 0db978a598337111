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

START = """
import sys
from PySide6 import QtCore
from wcodesk.cli import main
done = main(["--store", sys.argv[1]])
print(*sys.modules, *(f"QtCore.{name}" for name in vars(QtCore)))
sys.exit(done)
"""
LATER = (
    "QtCore.Qt", "dataclasses", "hashlib", "json", "wcodesk.model.blocks", "wcodesk.model.changes",
    "wcodesk.model.markdown", "wcodesk.model.members", "wcodesk.store.journal", "wcodesk.ui.document",
    "wcodesk.ui.page", "pypdfium2", "reportlab",
)  # fmt: skip


def test_a_start_loads_nothing_for_later(store_path, tmp_path, monkeypatch):
    monkeypatch.setenv("WCODESK_SMOKE", "1")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    for _ in range(2):  # the first asks the system for its contrast, and notes the answer
        command = [sys.executable, "-c", START, store_path]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "wcodesk.ui.main_window" in loaded
    assert [name for name in LATER if name in loaded] == []


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
