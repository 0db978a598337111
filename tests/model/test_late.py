"""Modules that are loaded when they are used."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from wcodesk.model.late import put_off

SOURCE = "import seldom\n\n\ndef use():\n    return seldom.WORDS\n"


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seldom.py").write_text("WORDS = ['loaded']\n")
    (tmp_path / "user.py").write_text(SOURCE)
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in ("seldom", "user"):
        monkeypatch.delitem(sys.modules, name, raising=False)


@pytest.mark.usefixtures("modules")
def test_it_is_not_loaded_by_the_import() -> None:
    with put_off("seldom"):
        import user  # type: ignore[import-not-found]  # noqa: F401
    assert "seldom" not in sys.modules


@pytest.mark.usefixtures("modules")
def test_it_is_loaded_when_it_is_used() -> None:
    with put_off("seldom"):
        import user
    assert user.use() == ["loaded"]
    assert sys.modules["seldom"].WORDS is user.use()


@pytest.mark.usefixtures("modules")
def test_it_can_be_used_at_once() -> None:
    with put_off("seldom"):
        import user

        assert user.use() == ["loaded"]
    import seldom  # type: ignore[import-not-found]

    assert seldom.WORDS is user.use()


@pytest.mark.usefixtures("modules")
def test_a_module_that_is_loaded_already_stays() -> None:
    import seldom

    with put_off("seldom"):
        import user
    assert sys.modules["seldom"] is seldom is user.seldom


@pytest.mark.usefixtures("modules")
def test_a_module_that_is_not_there_is_told_when_it_is_used() -> None:
    (Path(sys.path[0]) / "seldom.py").unlink()
    with put_off("seldom"):
        import user
    with pytest.raises(ModuleNotFoundError, match="seldom"):
        user.use()
