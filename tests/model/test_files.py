"""Files written whole or not at all, and names that every system takes."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wcodesk.model.errors import FileProblem
from wcodesk.model.files import LONGEST, safe_name, write_safely, write_together

resource = pytest.importorskip("resource", reason="file size limits and access rights are those of POSIX")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_holds_the_data(tmp_path: Path) -> None:
    write_safely(tmp_path / "a.pdf", b"\x00new\r\n")
    assert (tmp_path / "a.pdf").read_bytes() == b"\x00new\r\n"


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    write_safely(tmp_path / "a.pdf", b"new")
    assert names(tmp_path) == ["a.pdf"]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"a longer old content")
    write_safely(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_new_file_has_the_usual_access_rights(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_safely(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_access_rights_of_a_replaced_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.touch()
    path.chmod(0o640)
    write_safely(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "a.pdf"
    link.symlink_to(tmp_path / "real" / "b.pdf")
    write_safely(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real" / "b.pdf").read_bytes() == b"new"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"^a\.pdf: could not be written: the folder does not exist"):
        write_safely(tmp_path / "none" / "a.pdf", b"new")


def test_a_folder_of_the_name_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(FileProblem, match="there is a folder of that name"):
        write_safely(tmp_path / "a.pdf", b"new")
    assert names(tmp_path) == ["a.pdf"]


def test_too_long_a_name_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="the name is too long"):
        write_safely(tmp_path / ("a" * 300), b"new")


@contextmanager
def files_end_at_a_thousand_bytes() -> Iterator[None]:
    """Only round the write itself: pytest's own output may go to a longer file."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_write_that_breaks_off_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    with pytest.raises(FileProblem, match="the file there is unchanged"), files_end_at_a_thousand_bytes():
        write_safely(path, b"x" * 5000)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.pdf"]


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize(("code", "reason"), [(errno.ENOSPC, "the disk is full"), (errno.EIO, "the system refused it")])
def test_a_step_that_fails_leaves_the_old_file(
    step: str, code: int, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*args: object, **kwargs: object) -> None:
        raise OSError(code, os.strerror(code))

    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, step, fails)
    with pytest.raises(FileProblem, match=f"{reason}; the file there is unchanged"):
        write_safely(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.pdf"]


def test_a_file_held_for_a_moment_by_another_program_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = [PermissionError(errno.EACCES, "held"), PermissionError(errno.EACCES, "held")]
    really = os.replace

    def replace(source: Path, target: Path) -> None:
        if held:
            raise held.pop()
        really(source, target)

    monkeypatch.setattr(os, "replace", replace)
    write_safely(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Côte d'Ivoire", "Côte d'Ivoire"),
        ("Asia/Pacific: 2020?", "Asia-Pacific- 2020-"),
        ("..\\..\\x", "-..-x"),
        (" .hidden. ", "hidden"),
        ("a\n b\tc", "a b c"),
        ("a\u202efdp.exe\u200b", "afdp.exe"),
        ("e\u0301\ud800\x00", "é"),
        ("con", "_con"),
        ("Nul.txt", "_Nul.txt"),
        ("COM1 .x", "_COM1 .x"),
        ("Congo", "Congo"),
        ("", "untitled"),
        ("...", "untitled"),
    ],
)
def test_a_name_is_made_safe(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_long_name_is_cut_between_signs() -> None:
    assert safe_name("é" * 200) == "é" * (LONGEST // 2)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80) | st.text('.<>:"/\\|?* CONul\u202e\u0301', max_size=150))
def test_a_safe_name_is_a_name_in_its_folder_and_stays_itself(text: str) -> None:
    name = safe_name(text)
    assert Path("/folder", name).resolve().parent == Path("/folder")
    assert len(name.encode()) <= LONGEST
    assert safe_name(name) == name


def test_a_database_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    path.write_bytes(b"SQLite format 3\0 and what follows")
    with pytest.raises(FileProblem, match="choose another name"):
        write_safely(path, b"%PDF-")
    assert path.read_bytes().startswith(b"SQLite format 3")
    assert names(tmp_path) == ["desk.sqlite"]


def test_a_device_is_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(FileProblem, match="device"):
        write_safely(pipe, b"new")
    assert pipe.is_fifo()


@pytest.mark.parametrize("old", [b"old", None])
def test_of_several_files_none_is_written_where_one_fails(
    old: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "a.xlsx"
    if old is not None:
        first.write_bytes(old)
    really = os.replace

    def replace(source: Path, target: Path) -> None:
        if Path(target) == second:
            raise OSError(errno.EIO, "refused")
        really(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(FileProblem, match=r"^a\.xlsx: could not be written"):
        write_together([(first, b"new"), (second, b"new")])
    assert names(tmp_path) == ([] if old is None else ["a.pdf"])
    assert old is None or first.read_bytes() == old


def test_of_several_files_none_stays_where_the_program_is_stopped_between_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "a.xlsx"
    first.write_bytes(b"old")
    really = os.replace

    def replace(source: Path, target: Path) -> None:
        if Path(target) == second:
            raise KeyboardInterrupt
        really(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        write_together([(first, b"new"), (second, b"new")])
    assert names(tmp_path) == ["a.pdf"]
    assert first.read_bytes() == b"old"


def test_an_old_file_that_cannot_be_put_back_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "a.xlsx"
    first.write_bytes(b"old")
    really, calls = os.replace, []

    def replace(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) > 1:
            raise OSError(errno.EIO, "refused")
        really(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(FileProblem):
        write_together([(first, b"new"), (second, b"new")])
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"new", b"old"}
