import sys
from pathlib import Path

import pytest

from wcodesk.model.paths import default_store_path


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folder has another name on this system")
def test_the_store_lies_in_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_store_path() == tmp_path / "wcodesk" / "desk.sqlite"


def test_the_environment_may_name_another_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WCODESK_STORE", str(tmp_path / "other.sqlite"))
    assert default_store_path() == tmp_path / "other.sqlite"


def test_the_users_folder_may_be_written_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WCODESK_STORE", "~/mine.sqlite")
    assert default_store_path() == Path.home() / "mine.sqlite"
