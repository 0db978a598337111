"""The ten tasks of the manual are done for real, in a process of their own, and take what the manual says."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from desk_kit import OFFSCREEN

from wcodesk.model.resources import resource
from wcodesk.ui.help.manual import Manual

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| ([^|]+) \| (\d+) \| (\d+) \|$", re.MULTILINE)


def told(language: str = "en") -> list[tuple[str, str, str]]:
    """Each task with its steps and seconds, as the manual has them."""
    return ROW.findall(Manual(resource("manual"), language).page("tasks").text)


@pytest.fixture(scope="module")
def done() -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    command = [sys.executable, "-W", "error", ROOT / "docs" / "tasks"]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=200, env=environment)


def test_every_task_leads_where_the_manual_says(done: subprocess.CompletedProcess[str]):
    complaints = [line for line in done.stderr.splitlines() if OFFSCREEN not in line]
    assert (done.returncode, complaints) == (0, [])


def test_every_task_takes_what_the_manual_says(done: subprocess.CompletedProcess[str]):
    rows = re.findall(r"^(\S.+?) +(\d+) +\d+ +\d+ +[\d.]+ +(\d+)$", done.stdout, re.MULTILINE)
    assert len(rows) == 10
    assert rows == told()


def test_the_steps_are_as_many_in_every_language():
    assert [steps for _, steps, _ in told("fr")] == [steps for _, steps, _ in told()]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_task_has_its_heading(language: str):
    page = Manual(resource("manual"), language).page("tasks")
    assert re.findall(r"^## (.+)$", page.text, re.MULTILINE) == [task for task, _, _ in told(language)]
