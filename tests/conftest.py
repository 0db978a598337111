"""What every test stands on: Qt without a screen, nobody's real files, and no complaint passed over."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers_content import small_content
from hypothesis import HealthCheck, settings

from wcodesk.model.content import EditionContent
from wcodesk.store import Store

# Before Qt is first imported: the machine may have no screen, and tests must look alike with one.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("WCODESK_STORE", None)

# Two busy cores make any deadline of a single example, or of the first ten, a matter of luck.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("desk")

ROOT = Path(__file__).resolve().parent.parent


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "expects_log(pattern): the test makes a warning in the log that matches pattern")


def pytest_sessionfinish() -> None:
    """Empties the clipboard: without a screen Qt frees it after Python has gone, and crashes on what is Python's."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The user's folders (data, settings, state) lie elsewhere, so that a test never meets a real store."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield


@pytest.fixture(autouse=True)
def no_unexpected_warning(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A log line of WARNING or above fails the test, unless the test is marked as expecting it."""
    yield
    marks = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    lines = [
        f"{record.name}: {record.getMessage()}"
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    unexpected = [line for line in lines if not any(re.search(mark, line) for mark in marks)]
    assert unexpected == [], "unexpected lines in the log"
    missing = [mark for mark in marks if not any(re.search(mark, line) for line in lines)]
    assert missing == [], "expected lines that are not in the log"


@pytest.fixture(scope="session")
def published_report() -> Path:
    """The published report of June 2020; a test that needs it is skipped where it does not lie beside the project."""
    path = ROOT.parent / "shared" / "seeds" / "progress-report-2020-06-part-1.txt"
    if not path.is_file():
        pytest.skip("the published report is not beside the project (../shared/seeds)")
    return path


@pytest.fixture
def small_edition() -> EditionContent:
    """Two chapters, three Members, every type of block, missions and registers; see helpers_content.py."""
    return small_content()


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """Where the store of a test lies (nothing is there until `store` made it)."""
    return tmp_path / "desk.sqlite"


@pytest.fixture
def store(store_path: Path) -> Iterator[Store]:
    """A real store with the Members as shipped and no edition."""
    with Store.create(store_path, who="Tester") as made:
        yield made
