"""The workbook of every Member of the bundled edition comes back with notes and is read to the same cells."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from reply_kit import excel_notes, noted, notes, sheets
from workbook_kit import MEMBERS, ORIGIN

from wcodesk.model.content import Scope
from wcodesk.reports.workbook import MadeWorkbook, WorkbookOptions, make_workbooks

WANTED = (("A1", "x"), ("B7", "A longer text. " * 20), ("D9:F9", "y"), ("", "z"), ("B400", "below all"))


@pytest.fixture(scope="module")
def made() -> list[MadeWorkbook]:
    from wcodesk.store.bundle import bundled_edition

    return list(make_workbooks(bundled_edition(MEMBERS), Scope("report", ""), ORIGIN, MEMBERS, WorkbookOptions()))


def marked(data: bytes) -> Iterator[tuple[str, str, str]]:
    for sheet in sheets(data):
        for cells, text in WANTED:
            yield sheet.name, cells, text


def check(data: bytes) -> bytes:
    result = noted(data, *marked(data))
    assert sheets(result) == sheets(data)
    for sheet in sheets(data)[:4]:
        assert "B400" in notes(result, sheet.name) and len(notes(result, sheet.name)) >= 3
    return result


def test_every_member(made: list[MadeWorkbook]) -> None:
    assert len(made) > 60
    for one in made:
        check(one.data)


def test_saved_again_by_openpyxl(made: list[MadeWorkbook]) -> None:
    for one in made[::20]:
        again = io.BytesIO()
        openpyxl.load_workbook(io.BytesIO(one.data)).save(again)
        result = check(again.getvalue())
        after = io.BytesIO()
        openpyxl.load_workbook(io.BytesIO(result)).save(after)
        name = sheets(result)[1].name
        assert excel_notes(after.getvalue(), name) == excel_notes(result, name) != {}


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_saved_again_by_libreoffice(made: list[MadeWorkbook], tmp_path: Path) -> None:
    """Theirs is saved there before it comes to us, and ours when it comes back."""
    (tmp_path / "a.xlsx").write_bytes(made[0].data)
    result = check(resaved(tmp_path / "a.xlsx"))
    (tmp_path / "b.xlsx").write_bytes(result)
    again = resaved(tmp_path / "b.xlsx")
    name = sheets(result)[1].name
    assert notes(again, name) == notes(result, name)
    twice = noted(again, (name, "B7", "Still so."))
    assert notes(twice, name)["B7"] == "WCO Desk:\nStill so."


def resaved(path: Path) -> bytes:
    out = path.parent / "out"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{path.parent}/profile", "--headless", "--convert-to", "xlsx",
         "--outdir", str(out), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return (out / path.name).read_bytes()
