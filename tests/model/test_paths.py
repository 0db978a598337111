import sys
from pathlib import Path

import pytest

from wcodesk.model.paths import STORE_VARIABLE, default_store_path, is_default_store


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


def test_the_users_own_store_is_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(STORE_VARIABLE, raising=False)
    assert is_default_store(default_store_path())
    assert not is_default_store(default_store_path().with_name("other.sqlite"))
    assert not is_default_store(tmp_path / "wcodesk" / "desk.sqlite")
    monkeypatch.setenv(STORE_VARIABLE, str(tmp_path / "other.sqlite"))
    assert is_default_store(tmp_path / "other.sqlite")
