"""Notes in the file that a Member sent: they are there, the cells are marked, and all else is as it was."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
import xlsxwriter
from book_maker import STRICT, cells, ods, parts_of, sheet, table, xlsx, zipped
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill, Protection
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from reply_kit import excel_notes, noted, notes, parts, sheets

from wcodesk.intake.book.faults import Unreadable

OURS = "WCO Desk:\n"


def saved(book: Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def small() -> Workbook:
    book = openpyxl.Workbook()
    page = book.active
    page.title = "One"
    page["A1"], page["B2"], page["D4"] = "Country", "junne 2019", 3
    page["A1"].font = Font(color="FFFFFFFF", bold=True)
    page["A1"].fill = PatternFill("solid", fgColor="FF1F3864")
    page["B2"].protection = Protection(locked=False)
    page["B2"].number_format = "@"
    book.create_sheet("Two")["A1"] = "x"
    return book


def opened(data: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_a_note_and_a_mark() -> None:
    data = saved(small())
    made = noted(data, ("One", "B2", "Write a date."))
    assert excel_notes(made, "One") == {"B2": ("WCO Desk", f"{OURS}Write a date.")}
    assert notes(made, "One") == {"B2": f"{OURS}Write a date."}
    assert sheets(made) == sheets(data)
    cell = opened(made)["One"]["B2"]
    assert (cell.value, cell.number_format, cell.protection.locked) == ("junne 2019", "@", False)
    assert cell.fill.fgColor.rgb == "FFFFF176" and cell.border.left.style == cell.border.bottom.style == "medium"
    other = opened(made)["One"]["D4"]
    assert other.fill.fill_type is None and other.border.left.style is None


def test_white_text_is_dark_on_yellow() -> None:
    cell = opened(noted(saved(small()), ("One", "A1", "No such column.")))["One"]["A1"]
    assert cell.font.color.rgb == "FF000000" and cell.font.bold


@pytest.mark.parametrize("where", ["A2", "C2", "XFD2", "A3", "B1048576", "A1", "C1", "Z9"])
def test_cells_that_the_file_does_not_have(where: str) -> None:
    data = saved(small())
    made = noted(data, ("One", where, "Must be filled in."))
    assert sheets(made) == sheets(data)
    assert list(excel_notes(made, "One")) == [where]
    assert opened(made)["One"][where].fill.fgColor.rgb == "FFFFF176"
    rows = [int(row) for row in re.findall(rb'<row r="(\d+)"', parts(made)["xl/worksheets/sheet1.xml"])]
    assert rows == sorted(set(rows))


def test_many_on_one_sheet_stay_in_order() -> None:
    data = saved(small())
    wanted = [("One", f"{letter}{row}", f"{letter}{row}") for row in (1, 2, 3, 4, 9) for letter in "EDCBA"]
    made = noted(data, *wanted)
    assert sheets(made) == sheets(data)
    assert excel_notes(made, "One") == {cell: ("WCO Desk", f"{OURS}{cell}") for _, cell, _ in wanted}
    for row in re.findall(rb"<row .*?</row>", parts(made)["xl/worksheets/sheet1.xml"]):
        columns = re.findall(rb'<c r="([A-Z]+)', row)
        assert columns == sorted(columns)


def test_two_problems_of_a_cell_share_a_note() -> None:
    made = noted(saved(small()), ("One", "B2", "First."), ("One", "B2:B3", "Second."), ("One", "B2", "Third."))
    assert notes(made, "One") == {"B2": f"{OURS}First.\n\nThird.\n\nSecond."}


def test_a_note_about_a_sheet_stands_where_it_is_seen_and_marks_nothing() -> None:
    book = small()
    book["One"].column_dimensions["A"].hidden = True
    made = noted(saved(book), ("One", "", "A column is missing."), ("One", "A2:C2", "A row."))
    assert set(notes(made, "One")) == {"B1", "B2"}
    assert opened(made)["One"]["B1"].fill.fill_type is None


def test_the_first_sheet_with_a_problem_is_open_and_alone() -> None:
    book = small()
    book.create_sheet("Hidden").sheet_state = "hidden"
    book.move_sheet("Hidden", -2)
    assert opened(saved(book)).active.title == "One"
    made = opened(noted(saved(book), ("Two", "A1", "x"), ("Hidden", "A1", "x")))
    assert made.active.title == "Two"
    assert [page.title for page in made.worksheets if page.sheet_view.tabSelected] == ["Two"]


def with_theirs() -> bytes:
    book = small()
    page = book["One"]
    page["B2"].comment = Comment("Is it right so?", "Besnik")
    page["D4"].comment = Comment("Keep", "Besnik")
    return saved(book)


def test_their_notes_stay_and_ours_stand_under_them() -> None:
    made = noted(with_theirs(), ("One", "B2", "No date."), ("One", "A9", "Missing."))
    assert excel_notes(made, "One") == {
        "B2": ("Besnik", f"Is it right so?\n\n{OURS}No date."),
        "D4": ("Besnik", "Keep"),
        "A9": ("WCO Desk", f"{OURS}Missing."),
    }
    drawings = [data for name, data in parts(made).items() if name.endswith(".vml")]
    assert len(drawings) == 1
    assert len(re.findall(rb"[<:]shape ", drawings[0])) == 3
    numbers = re.findall(rb'[<:]shape [^>]*?id="(\w+)"', drawings[0])
    assert len(numbers) == 3


def test_a_second_reply_takes_the_place_of_the_first() -> None:
    once = noted(saved(small()), ("One", "B2", "No date."))
    twice = noted(once, ("One", "B2", "Still no date."))
    assert notes(twice, "One") == {"B2": f"{OURS}Still no date."}


def xlsxwritten() -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    page = book.add_worksheet("Data")
    page.write_row(0, 0, ["Year", "Missions", "Note"])
    page.write_row(1, 0, [2019, 3, "x"])
    page.add_table("E1:F3", {"columns": [{"header": "a"}, {"header": "b"}]})
    page.write_rich_string("A5", "a", book.add_format({"bold": True}), "b")
    page.write_comment("B2", "Theirs", {"author": "Besnik", "x_scale": 3})
    page.conditional_format("A1:B9", {"type": "data_bar", "data_bar_2010": True})
    page.add_sparkline("D2", {"range": "Data!A2:B2"})
    page.insert_button("H1", {"caption": "Go"})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Data!$B$2:$B$2"})
    page.insert_chart("J2", chart)
    page.protect("secret")
    book.add_worksheet("Empty")
    other = book.add_chart({"type": "bar"})
    other.add_series({"values": "=Data!$B$2:$B$2"})
    book.add_chartsheet("Chart").set_chart(other)
    book.close()
    return target.getvalue()


def test_what_openpyxl_would_lose_stays() -> None:
    data = xlsxwritten()
    made = noted(data, ("Data", "B2", "Ours"), ("Data", "C9", "Missing"), ("Empty", "B3", "Missing"))
    assert sheets(made) == sheets(data)
    assert notes(made, "Data") == {"B2": f"Theirs\n\n{OURS}Ours", "C9": f"{OURS}Missing"}
    assert notes(made, "Empty") == {"B3": f"{OURS}Missing"}
    before, after = parts(data), parts(made)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {
        "[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml",
        "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
    } - ({"xl/workbook.xml"} if before["xl/workbook.xml"] == after["xl/workbook.xml"] else set())  # fmt: skip
    for mark in (b"<extLst>", b"<sheetProtection", b"<conditionalFormatting", b"<tableParts"):
        assert after["xl/worksheets/sheet1.xml"].count(mark) == before["xl/worksheets/sheet1.xml"].count(mark) > 0
    assert b'ObjectType="Button"' in after["xl/drawings/vmlDrawing1.vml"]


def test_lists_widths_and_print_setup_stay() -> None:
    book = small()
    page = book["One"]
    check = DataValidation("list", formula1='"a,b"')
    check.add("B2:B9")
    page.add_data_validation(check)
    page.column_dimensions["B"].width = 33
    page.print_title_rows = "1:1"
    page.protection.sheet = True
    page.freeze_panes = "A2"
    made = opened(noted(saved(book), ("One", "B5", "x")))["One"]
    assert str(made.data_validations.dataValidation[0].sqref) == "B2:B9"
    assert (made.column_dimensions["B"].width, made.print_title_rows) == (33, "$1:$1")
    assert made.protection.sheet and made.freeze_panes == "A2"


def test_the_style_of_an_empty_cell_is_that_of_its_column_or_row() -> None:
    book = small()
    page = book["One"]
    page.column_dimensions["F"].number_format = "0.00"
    page.column_dimensions["F"].width = 12
    made = opened(noted(saved(book), ("One", "F2", "x"), ("One", "F77", "x")))["One"]
    assert made["F2"].number_format == made["F77"].number_format == "0.00"


def test_macros_stay_untouched() -> None:
    base = parts(saved(small()))
    types = base["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    data = zipped(base | {"[Content_Types].xml": types, "xl/vbaProject.bin": b"\x00macro"})
    made = noted(data, ("One", "B2", "x"))
    assert parts(made)["xl/vbaProject.bin"] == b"\x00macro"


def test_prefixes_encodings_and_shut_elements() -> None:
    base = parts(saved(small()))
    rows = '<x:row r="2" spans="1:2"/><x:row><x:c><x:v>1</x:v></x:c></x:row>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    page = f'<x:worksheet xmlns:x="{main}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    page = f'<?xml version="1.0" encoding="UTF-16"?>{page}'
    empty = f'<worksheet xmlns="{main}"><sheetData/><extLst/></worksheet>'
    data = zipped(base | {"xl/worksheets/sheet1.xml": page.encode("utf-16"), "xl/worksheets/sheet2.xml": empty})
    made = noted(data, ("One", "B2", "é"), ("One", "A3", "x"), ("One", "B3", "x"), ("Two", "C7", "x"))
    assert sheets(made) == sheets(data)
    assert excel_notes(made, "One") == {
        "B2": ("WCO Desk", f"{OURS}é"), "A3": ("WCO Desk", f"{OURS}x"), "B3": ("WCO Desk", f"{OURS}x"),
    }  # fmt: skip
    assert excel_notes(made, "Two") == {"C7": ("WCO Desk", f"{OURS}x")}


def test_the_same_file_and_notes_give_the_same_bytes() -> None:
    data = with_theirs()
    wanted = (("One", "B2", "x"), ("Two", "C3", "y"))
    assert noted(data, *wanted) == noted(data, *wanted)


@pytest.mark.parametrize(
    "data",
    [
        b"a;b\n1;2\n",
        ods(table('<table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p>'
                  "</table:table-cell></table:table-row>")),
        zipped(parts_of(sheet(cells(["a"]), main=STRICT), main=STRICT)),
        xlsx(cells(["a"])),
        xlsx(cells(["a"]), styles=""),
    ],
    ids=["text", "ods", "strict", "thin styles", "no styles"],
)  # fmt: skip
def test_what_cannot_hold_notes_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        noted(data, ("Sheet1", "A1", "x"))
    assert caught.value.sentence


def test_a_sheet_that_is_not_there_is_passed_over() -> None:
    data = saved(small())
    assert sheets(noted(data, ("Three", "A1", "x"))) == sheets(data)


def test_a_note_on_merged_cells_stands_on_the_one_that_is_seen() -> None:
    book = small()
    book["One"].merge_cells("B6:D8")
    made = noted(saved(book), ("One", "C7", "x"), ("One", "C9:E9", "y"))
    assert set(excel_notes(made, "One")) == {"B6", "C9"}


CHAT = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
CHATS = "http://schemas.microsoft.com/office/2017/10/relationships"


def test_ours_is_a_reply_where_there_is_a_conversation() -> None:
    """A new Excel shows that and not the note."""
    base = parts(with_theirs())
    one = "{00000000-0000-0000-0000-00000000000%d}"
    link = '<Relationship Id="rId%d" Type="' + CHATS + '/%s" Target="%s"/></Relationships>'
    rels, book = "xl/worksheets/_rels/sheet1.xml.rels", "xl/_rels/workbook.xml.rels"
    more = {
        "xl/threadedComments/threadedComment1.xml": f'<ThreadedComments xmlns="{CHAT}"><threadedComment ref="B2" '
        f'dT="2026-11-01T10:00:00.00" personId="{one % 1}" id="{one % 2}"><text>Is it right so?</text>'
        "</threadedComment></ThreadedComments>",
        "xl/persons/person.xml": f'<personList xmlns="{CHAT}"><person displayName="Besnik" id="{one % 1}" '
        'userId="b" providerId="None"/></personList>',
        rels: base[rels].replace(
            b"</Relationships>",
            (link % (8, "threadedComment", "/xl/threadedComments/threadedComment1.xml")).encode(),
        ),
        book: base[book].replace(b"</Relationships>", (link % (88, "person", "persons/person.xml")).encode()),
    }
    data = zipped(base | more)
    made = noted(data, ("One", "B2", "No <date>."), ("One", "D9", "x"))
    said = parts(made)["xl/threadedComments/threadedComment1.xml"].decode()
    assert said.count("<threadedComment ") == 2 and f'parentId="{one % 2}"' in said and "No &lt;date&gt;." in said
    assert 'displayName="WCO Desk"' in parts(made)["xl/persons/person.xml"].decode()
    assert notes(made, "One")["B2"] == f"Is it right so?\n\n{OURS}No <date>."
    assert sheets(made) == sheets(data)
