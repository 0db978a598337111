"""Whatever is done to a workbook: reading it never fails, and every cell of it is accounted for."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from submission_kit import (
    SENT,
    back,
    changes,
    delete,
    edited,
    insert,
    proposed,
    say,
    workbook,
)

from wcodesk.intake.submission.files import workbook_files
from wcodesk.model.decisions import Choices, accepted, decision_of, is_clean
from wcodesk.model.submission import Level

SHEETS = ["Guide", "Texts", "Missions", "Facts", "Lists", "wcodesk"]
VALUES = st.one_of(
    st.none(),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12),
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(dt.date(1900, 3, 1), dt.date(9999, 12, 31)),
    st.sampled_from(
        ["=1+1", "#REF!", "CLEAR", "S1", "S2 title", "M1", "M", "conventions-1", "conventions columns", "S9"]
    ),
    st.sampled_from(["sender-name", "Title", "Type", "Text", "Bullet", "Table row", "Continued", "2019", "{", "99"]),
)
WRITE = st.tuples(st.just("write"), st.sampled_from(SHEETS), st.integers(1, 70), st.integers(1, 12), VALUES)
ROWS = st.tuples(st.sampled_from(["delete", "insert"]), st.sampled_from(SHEETS[1:]), st.integers(1, 60))
COLUMNS = st.tuples(st.sampled_from(["delete column", "insert column"]), st.sampled_from(SHEETS[1:]), st.integers(1, 8))
REMOVE = st.tuples(st.just("remove"), st.sampled_from(SHEETS))
ACTS = st.lists(WRITE | WRITE | WRITE | ROWS | COLUMNS | REMOVE, max_size=12)


def do(book: Workbook, act: tuple[object, ...]) -> None:
    what, name, *more = act
    if name not in book.sheetnames:
        return
    page = book[str(name)]
    if what == "write":
        row, column, value = more
        for merge in list(page.merged_cells.ranges):
            if page.cell(row, column).coordinate in merge:
                page.unmerge_cells(merge.coord)
        page.cell(row, column).value = value
    elif what == "remove":
        if len(book.sheetnames) > 1:
            book.remove(page)
            book[book.sheetnames[0]].sheet_state = "visible"
    elif what == "insert":
        insert(page, *more)
    elif what == "delete":
        delete(page, *more)
    else:
        for merge in list(page.merged_cells.ranges):
            page.unmerge_cells(merge.coord)
        (page.delete_cols if what == "delete column" else page.insert_cols)(*more)


@settings(max_examples=30)
@given(ACTS)
def test_any_edits_are_read_and_counted(acts: list[tuple[object, ...]]) -> None:
    data = edited(workbook(), *(lambda book, act=act: do(book, act) for act in acts))
    proposal = proposed(data)  # counts the cells
    assert proposed(data) == proposal
    accepted(proposal, Choices())
    if is_clean(proposal, Choices()):
        assert all(decision_of(change, Choices()) for change in proposal.changes)
    for problem in proposal.problems:
        assert problem.sentence[:1].isupper() or problem.sentence[0] in "“AL0123456789", problem.sentence
        assert problem.sentence.endswith((".", "?")), problem.sentence
        assert len(problem.sentence) < 300
        assert not problem.mendable or problem.place.cells
    keys = [change.key for change in proposal.changes]
    assert len(keys) == len(set(keys))


@settings(max_examples=15)
@given(WRITE)
def test_one_edit_of_a_cell_makes_little_noise(act: tuple[object, ...]) -> None:
    proposal = back(lambda book: do(book, act))
    assert len([problem for problem in proposal.problems if problem.level is not Level.NOTE]) <= 3
    if act[1] != "wcodesk":
        assert len(changes(proposal)) <= 3


def test_a_repair_of_every_problem_leaves_none() -> None:
    data = edited(workbook(), say("A workshop on", "#REF!"), say("Workshop on valuation", "sometime", 5, "Missions"))
    problems = proposed(data).problems
    assert len(problems) == 2
    repairs = {str(problem.place): "2019" for problem in problems}
    mended = proposed(data, SENT, Choices(repairs=repairs))
    assert not mended.problems
    assert len(changes(mended)) == 2


def test_which_files_of_a_folder_are_read(tmp_path: Path) -> None:
    for name in ("a.xlsx", "~$a.xlsx", ".~lock.a.xlsx#", ".hidden.xlsx", "b.ods", "c.pdf", "d.XLSX", "half.xlsx.part"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "e.csv").write_bytes(b"x")
    found = workbook_files([tmp_path, tmp_path / "c.pdf", tmp_path / "a.xlsx"])
    assert [path.name for path in found.files] == ["a.xlsx", "b.ods", "d.XLSX", "half.xlsx.part", "e.csv", "c.pdf"]
    assert not found.passed
    assert [path.name for path in workbook_files([tmp_path]).passed] == ["c.pdf"]
