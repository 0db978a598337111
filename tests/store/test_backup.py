"""Backups: whole, checked and never half."""

import os
from pathlib import Path

import pytest

from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.errors import FileProblem
from wcodesk.store import Store


@pytest.fixture
def filled(store: Store, small_edition: EditionContent) -> Store:
    store.add_edition(small_edition)
    return store


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_is_a_store_with_all_that_was_there(
    filled: Store, tmp_path: Path, small_edition: EditionContent
) -> None:
    path = filled.backup(tmp_path / "backup.sqlite")
    with Store.open(path) as copy:
        assert copy.snapshot(copy.editions()[0].id, Scope("report")) == small_edition
        assert copy.operations() == filled.operations()
        assert copy.check() == []


def test_a_backup_can_be_undone_in(filled: Store, tmp_path: Path) -> None:
    with Store.open(filled.backup(tmp_path / "backup.sqlite")) as copy:
        copy.undo()
        assert copy.editions() == []
    assert len(filled.editions()) == 1


def test_a_backup_takes_the_place_of_an_older_one(filled: Store, tmp_path: Path) -> None:
    path = filled.backup(tmp_path / "backup.sqlite")
    filled.undo()
    filled.backup(path)
    with Store.open(path) as copy:
        assert copy.editions() == []


def test_a_backup_leaves_no_other_file(filled: Store, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    filled.backup(folder / "backup.sqlite")
    assert names(folder) == ["backup.sqlite"]


def test_the_store_itself_is_no_place_for_its_backup(filled: Store) -> None:
    with pytest.raises(FileProblem, match="store itself"):
        filled.backup(filled.path)


def test_a_backup_to_a_missing_folder_is_one_sentence(filled: Store, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"backup\.sqlite: the backup could not be written"):
        filled.backup(tmp_path / "missing" / "backup.sqlite")


def test_an_older_backup_survives_a_failing_one(filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = filled.backup(tmp_path / "backup.sqlite")
    before = path.read_bytes()
    filled.undo()
    monkeypatch.setattr(os, "fsync", lambda handle: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(FileProblem, match="No space left"):
        filled.backup(path)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.glob("*backup*")] == ["backup.sqlite"]


def test_a_damaged_store_gives_no_backup(filled: Store, tmp_path: Path) -> None:
    filled.close()
    content = bytearray(filled.path.read_bytes())
    page = 4096
    middle = len(content) // page // 2 * page
    content[middle : middle + 2 * page] = os.urandom(2 * page)
    filled.path.write_bytes(content)
    with Store.open(filled.path) as damaged, pytest.raises(FileProblem):
        damaged.backup(tmp_path / "backup.sqlite")
    assert not (tmp_path / "backup.sqlite").exists()
