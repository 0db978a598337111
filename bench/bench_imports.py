"""Workbooks that Members filled in, read and proposed by `wcodesk import`: two hundred of them, and one alone."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from measure import Figure, compared, interleaved, output, process, python, seconds

from wcodesk.model.content import Scope
from wcodesk.model.members import MemberIndex
from wcodesk.model.workbook import Role, key_of
from wcodesk.reports.workbook import WorkbookOptions, make_workbooks
from wcodesk.store import Store

BOOKS = 200
ROWS = 60
HERE = Path(__file__).resolve().parent
GAP = 100  # milliseconds that the window may be busy at once
MANY, ONE = 6.0, 0.5  # seconds: the most that each may take as a whole process


def run(_: Path, folder: Path) -> Iterator[Figure]:
    store = folder / "store.wcodesk"
    make(store, folder / "many")
    many, one, bare = interleaved(
        (
            lambda: _reading(store, folder / "many"),
            lambda: _reading(store, folder / "many" / "000.xlsx"),
            lambda: python("-c", "pass"),
        ),
        rounds=3,
    )
    yield Figure(
        f"{BOOKS} workbooks read and proposed, process", seconds(many), "", 0.0, f"at most {MANY:g} s", many <= MANY
    )
    yield Figure("one workbook read and proposed, process", seconds(one), "", 0.0, f"at most {ONE:g} s", one <= ONE)
    yield compared("  the same", one, "starting Python", bare)
    said = output(HERE / "drop_files.py", store, folder / "many").split()
    for what, gap in zip(said[::2], map(int, said[1::2]), strict=True):
        yield Figure(f"longest gap of the window, {what} them", f"{gap} ms", "", 0.0, f"at most {GAP} ms", gap <= GAP)


def _reading(store: Path, what: Path) -> float:
    """Seconds of an import that only shows; it ends with 1, since some of what it reads needs a look."""
    return process(sys.executable, "-m", "wcodesk", "--store", store, "import", "--json", what, most=1)


def make(path: Path, folder: Path) -> None:
    """A store, and workbooks of its Members with sixty rows of text, every third of them changed."""
    from openpyxl import load_workbook

    folder.mkdir()
    Store.create(path, bundled=True).close()
    with Store.open(path) as store:
        edition = store.editions()[0].id
        content, origin = store.snapshot(edition, Scope("report")), store.origin(edition)
        made = list(make_workbooks(content, Scope("report"), origin, MemberIndex(store.members()), WorkbookOptions()))
    for number, workbook in enumerate(islice((each for _ in range(BOOKS) for each in made), BOOKS)):
        book = load_workbook(io.BytesIO(workbook.data))
        page = book.worksheets[1]
        rows = [row for row in range(1, page.max_row + 1) if _is_row(page.cell(row, 1).value)]
        filled = [row for row in rows if page.cell(row, 5).value]
        for row in filled[::3]:
            page.cell(row, 5).value = f"{page.cell(row, 5).value} Brought up to date, {number}."
        for row in [row for row in rows if row not in filled][: max(0, ROWS - len(filled))]:
            page.cell(row, 5).value = f"What is new in row {row} of workbook {number}, in a sentence of usual length."
        book.save(folder / f"{number:03}.xlsx")


def _is_row(value: object) -> bool:
    key = key_of(str(value or ""))
    return key is not None and key.role is Role.ROW
