from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from invented_edition import make_edition

from wcodesk.model.content import Scope
from wcodesk.model.errors import Cancelled, FileProblem, NotFound
from wcodesk.reports import FORMATS, export
from wcodesk.reports.edition_json import from_json
from wcodesk.reports.scope import scoped

SCOPES = [Scope("report"), Scope("region", "europe"), Scope("member", "AL")]
BEGINNINGS = {"pdf": b"%PDF-1.7", "xlsx": b"PK\x03\x04", "json": b'{\n "edition"'}


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("scope", SCOPES, ids=lambda scope: scope.kind)
def test_each_scope_goes_out_in_each_format(tmp_path: Path, scope: Scope, fmt: str) -> None:
    out = tmp_path / f"Country section – Côte d'Ivoire.{fmt}"
    export(make_edition(), scope, fmt, out)
    assert out.read_bytes().startswith(BEGINNINGS[fmt])
    assert list(tmp_path.iterdir()) == [out]


def test_the_json_is_that_of_the_scope(tmp_path: Path) -> None:
    for scope in SCOPES:
        export(make_edition(), scope, "json", tmp_path / "out.json")
        text = (tmp_path / "out.json").read_text(encoding="utf-8")
        assert from_json(text) == scoped(make_edition(), scope)
        assert json.loads(text)["edition"]["title"] == "Capacity Building Progress Report"


@pytest.mark.parametrize("fmt", FORMATS)
def test_an_old_file_is_replaced(tmp_path: Path, fmt: str) -> None:
    out = tmp_path / "out"
    out.write_bytes(b"old")
    export(make_edition(), Scope("report"), fmt, out)
    assert out.read_bytes() != b"old"


@pytest.mark.parametrize("fmt", ["pdf", "xlsx"])
def test_a_cancelled_export_leaves_the_old_file(tmp_path: Path, fmt: str) -> None:
    def stop(done: int, total: int, what: str) -> None:
        if done == 2:
            raise Cancelled("The export was cancelled.")

    out = tmp_path / "out"
    out.write_bytes(b"old")
    with pytest.raises(Cancelled):
        export(make_edition(), Scope("report"), fmt, out, progress=stop)
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("fmt", FORMATS)
def test_a_scope_that_is_not_there_leaves_the_old_file(tmp_path: Path, fmt: str) -> None:
    out = tmp_path / "out"
    out.write_bytes(b"old")
    with pytest.raises(NotFound):
        export(make_edition(), Scope("region", "mena"), fmt, out)
    assert out.read_bytes() == b"old"


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="nowhere"):
        export(make_edition(), Scope("report"), "json", tmp_path / "nowhere" / "out.json")


def test_a_folder_cannot_be_written_over(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="folder"):
        export(make_edition(), Scope("report"), "json", tmp_path)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileProblem):
        export(make_edition(), Scope("report"), "json", tmp_path / "file" / "out.json")


def test_an_unknown_format_is_a_mistake_of_the_program(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="docx"):
        export(make_edition(), Scope("report"), "docx", tmp_path / "out.docx")


def test_importing_the_exports_loads_no_heavy_library() -> None:
    code = "import sys, wcodesk.reports; print([name for name in ('reportlab', 'openpyxl') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("fmt", FORMATS)
def test_another_process_writes_the_same_bytes(tmp_path: Path, fmt: str) -> None:
    export(make_edition(), Scope("report"), fmt, tmp_path / "here")
    code = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "from pathlib import Path\nfrom invented_edition import make_edition\n"
        "from wcodesk.model.content import Scope\nfrom wcodesk.reports import export\n"
        f"export(make_edition(), Scope('report'), {fmt!r}, Path({str(tmp_path / 'there')!r}))"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    assert (tmp_path / "here").read_bytes() == (tmp_path / "there").read_bytes()
