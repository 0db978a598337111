"""A list of missions as Excel and CSV: text stays text, whatever it looks like."""

import csv
import datetime
import io

import openpyxl
import pytest

from wcodesk.model.errors import Cancelled
from wcodesk.reports.mission_list import (
    ListColumn,
    MissionList,
    csv_bytes,
    guarded,
    tab_separated,
    unguarded,
    xlsx_bytes,
)

DAY = datetime.date(2020, 6, 1)
AWKWARD = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tx",
    "=cmd|' /C calc'!A0",
    "_x0041_",
    "a\nb",
    '"quoted"',
    "'plain",
    "é, ع; 中",
]


def listed(*texts: str) -> MissionList:
    return MissionList("Missions", [ListColumn("Title", 40), ListColumn("=Head", 10)], [[text, ""] for text in texts])


def test_excel_holds_every_text_as_text():
    page = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(listed(*AWKWARD), DAY))).active
    cells = [page.cell(row, 1) for row in range(2, len(AWKWARD) + 2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells if "_x" not in cell.value] == [text for text in AWKWARD if "_x" not in text]
    assert page["B1"].data_type == "s"


def test_excel_has_heads_that_stay_and_filter():
    page = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(listed("x", "y"), DAY))).active
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:B3")
    assert page["A1"].font.bold


def test_the_same_list_gives_the_same_bytes():
    assert xlsx_bytes(listed(*AWKWARD), DAY) == xlsx_bytes(listed(*AWKWARD), DAY)


def test_writing_can_be_cancelled():
    def cancel(*_: object) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        xlsx_bytes(listed("x"), DAY, cancel)


@pytest.mark.parametrize("text", AWKWARD)
def test_what_is_guarded_comes_back(text):
    assert unguarded(guarded(text)) == text


def test_csv_is_utf8_with_its_mark_and_guards_formulas():
    data = csv_bytes(listed(*AWKWARD))
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert data.startswith(b"\xef\xbb\xbf")
    assert rows[0] == ["Title", "'=Head"]
    assert [row[0] for row in rows[1:]] == [guarded(text) for text in AWKWARD]
    assert not [row for row in rows if row[0][:1] in "=+-@\t"]


def test_rows_for_the_clipboard_keep_tabs_and_lines_inside_their_cells():
    text = tab_separated([["a\tb", "c\nd"], ["e", "f"]])
    assert text == '"a\tb"\t"c\nd"\ne\tf\n'
