"""Every window fits a small screen whose letters are half as large again, and a very large one, with nothing cut."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    ("width", "height", "scale", "language"),
    [(1280, 720, 1.5, "en"), (1440, 900, 1.5, "en"), (3840, 2160, 1.0, "en"), (1280, 720, 1.5, "fr")],
    ids=lambda value: str(value),
)
def test_every_window_fits_the_screen(tmp_path, width, height, scale, language):
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1.0}
    (tmp_path / "screen.json").write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    paths = [str(TESTS.parent), *(str(TESTS / part) for part in ("", "intake/book", "reports"))]
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screen.json'}",
        "QT_SCALE_FACTOR": str(scale),
        "PYTHONPATH": os.pathsep.join([os.environ.get("PYTHONPATH", ""), *paths]).lstrip(os.pathsep),
    }
    command = [sys.executable, str(TESTS / "fit_windows.py"), str(tmp_path), language]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120)
    assert done.returncode == 0, done.stderr
    first, *problems = done.stdout.splitlines()
    assert first == f"screen {int(width / scale)} x {int(height / scale)}"
    assert problems == []
