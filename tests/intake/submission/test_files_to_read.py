"""Folders of workbooks as they are found on disks."""

from __future__ import annotations

import os
from pathlib import Path

from wcodesk.intake.submission.files import workbook_files


def test_folders_in_a_great_many_folders_are_found(tmp_path: Path) -> None:
    deep = tmp_path / "top"
    for _ in range(1_100):
        deep.mkdir()
        deep = deep / "d"
    deep.mkdir()
    (deep / "AL.xlsx").write_bytes(b"PK")
    try:
        assert [path.name for path in workbook_files([tmp_path]).files] == ["AL.xlsx"]
    finally:  # nothing else can remove so many
        (deep / "AL.xlsx").unlink()
        os.removedirs(deep)


def test_links_are_named_and_not_gone_round_in(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "AL.xlsx").write_bytes(b"PK")
    (tmp_path / "inner" / "round").symlink_to(tmp_path)
    (tmp_path / "gone.xlsx").symlink_to(tmp_path / "nowhere")
    found = workbook_files([tmp_path])
    assert [path.name for path in found.files] == ["gone.xlsx", "AL.xlsx"]  # that it is gone is told when it is read
    assert [path.name for path in found.passed] == ["round"]
