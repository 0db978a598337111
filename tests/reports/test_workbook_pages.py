"""Member workbooks as files: what a Member sees and may do, and what comes back."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from any_blocks import any_blocks
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_edition import bullet, item, lower, para, table
from openpyxl.worksheet.worksheet import Worksheet
from workbook_kit import MANAGER, MEMBERS, ORIGIN, content, member_with, opened, workbook
from workbook_reader import read_workbook

from wcodesk.model.blocks import Block
from wcodesk.model.content import MissionContent, Scope
from wcodesk.model.errors import Cancelled, NotFound
from wcodesk.model.markdown import clean, parse
from wcodesk.model.normal import without_unseen
from wcodesk.model.records import MissionMode, MissionState
from wcodesk.reports.excel_text import LONGEST
from wcodesk.reports.workbook import WorkbookOptions, make_workbooks

AWKWARD = ["=1+1", "+1", "-1", "@SUM(A1)", "'quoted", "#N/A", "#REF!", "1", "2020-06-03", "TRUE", "_x0041_", "&P"]


def values(page: Worksheet) -> list[str]:
    return [str(cell.value) for row in page.iter_rows() for cell in row if cell.value is not None]


def test_the_sheets_stand_in_order_and_the_last_two_are_hidden() -> None:
    book = opened(workbook(content()).data)
    assert [(page.title, page.sheet_state) for page in book] == [
        ("Guide", "visible"),
        ("Texts", "visible"),
        ("Missions", "visible"),
        ("Facts", "visible"),
        ("Lists", "hidden"),
        ("wcodesk", "veryHidden"),
    ]
    assert book.active.title == "Guide"


def test_what_was_sent_comes_back_the_same() -> None:
    edition = content(conventions=({"member": "AL", "convention": "RKC", "status": "party", "since": "2013-07"},))
    read = read_workbook(workbook(edition).data)
    assert len(read.stamp.sections) == 5
    for sent in read.stamp.sections:
        assert read.sections[sent.key].blocks == parse(sent.text)
        assert read.headings[sent.key] == sent.heading or not sent.heading
    assert {sent.key: sent.fields for sent in read.stamp.missions} == read.missions
    assert read.facts == {"conventions-1": {"convention": "RKC", "status": "party", "since": "2013-07"}}


def test_contacts_of_the_member_come_back_without_the_desks_own_note() -> None:
    person = {"name": "C. Case", "role": "Head of training", "office": "Tirana", "email": "c@example.org"}
    rows = (MANAGER, {"region": "europe", "member": "AL", "note": "on leave", **person})
    book = workbook(content(contacts=rows)).data
    assert read_workbook(book).facts == {"contacts-1": person}
    assert "on leave" not in values(opened(book)["Facts"])


def test_the_stamp_says_whose_workbook_it_is() -> None:
    stamp = read_workbook(workbook(member_with(para("x"))).data).stamp
    assert (stamp.member, stamp.edition_name, stamp.store) == ("AL", "June 2020, Part I", "0190-store")
    assert (stamp.date, stamp.language, stamp.format) == ("2026-11-28", "en", 1)
    assert (stamp.sections[0].id, stamp.sections[0].revision) == ("s1", "r1")
    line = values(opened(workbook(member_with(para("x"))).data)["Guide"])[-1]
    assert all(word in line for word in ("format 1", "AL", "28 November 2026", "0190-store"))


def test_cells_to_fill_in_are_open_and_all_others_locked_without_a_password() -> None:
    book = opened(workbook(content()).data)
    for name in ("Guide", "Texts", "Missions", "Facts"):
        assert book[name].protection.sheet
        assert not book[name].protection.password
        assert not book[name].protection.insertRows  # what stays forbidden
    for row in book["Texts"].iter_rows(min_row=3):
        open_ = [not cell.protection.locked for cell in row[1:]]
        is_row = re.fullmatch(r"S\d+", str(row[0].value or ""))
        assert all(open_) if is_row else not any(open_) or row[0].value == "S5 title", row[0].value
        assert row[0].protection.locked


def test_only_the_heading_of_a_section_of_its_own_is_open() -> None:
    page = opened(workbook(content()).data)["Texts"]
    (row,) = [row for row in page.iter_rows() if row[0].value == "S5 title"]
    assert [cell.protection.locked for cell in row[1:5]] == [True, True, True, False]


def test_each_section_has_room_for_more() -> None:
    page = opened(workbook(content()).data)["Texts"]
    for key in ("S1", "S2", "S3", "S4", "S5"):
        rows = [row for row in page.iter_rows() if row[0].value == key]
        assert [cell.value for row in rows[-6:] for cell in row[1:]] == [None] * 6 * (page.max_column - 1)


def test_types_and_levels_are_chosen_from_lists() -> None:
    book = opened(workbook(content()).data)
    page = book["Texts"]
    checks = {check.formula1: check for check in page.data_validations.dataValidation}
    types = checks["'Lists'!$A$2:$A$8"]
    assert [cell.value for cell in book["Lists"]["A"][1:8]][:3] == ["Paragraph", "Bullet", "Numbered item"]
    assert checks['"1,2,3"'].type == types.type == "list"
    rows = [row[0].row for row in page.iter_rows() if re.fullmatch(r"S\d+", str(row[0].value or ""))]
    assert all(f"B{row}" in types.sqref for row in rows)


def test_missions_have_lists_and_a_check_of_dates() -> None:
    book = opened(workbook(content()).data)
    page = book["Missions"]
    heads = {cell.value: cell.column_letter for cell in page[2] if cell.value}
    assert list(heads) == ["Title", "Form", "Topic", "When", "Place", "Mode", "State", "Programme", "Donor"]
    found = {}
    for check in page.data_validations.dataValidation:
        found |= {letter: check for name, letter in heads.items() if f"{letter}3" in check.sqref}
    assert {letter for letter, check in found.items() if check.type == "list"} == {
        heads[name] for name in ("Form", "Topic", "Mode", "State", "Programme", "Donor")
    }
    assert found[heads["Form"]].showErrorMessage
    assert not found[heads["Donor"]].showErrorMessage
    assert (found[heads["When"]].type, found[heads["When"]].errorStyle) == ("custom", "warning")
    listed = found[heads["State"]].formula1.split("!")[1].replace("$", "")
    assert [cell.value for (cell,) in book["Lists"][listed]] == [
        "Planned",
        "Delivered",
        "Reported",
        "Postponed",
        "Cancelled",
    ]


def test_rows_are_numbered_by_level_and_label_and_tables_lie_side_by_side() -> None:
    blocks = (lower("Head", 2), bullet("deep", 2), item("(a)", "first"), table(("A", "B"), ("1", "2")))
    page = opened(workbook(member_with(*blocks)).data)["Texts"]
    rows = [tuple(cell.value for cell in row[1:6]) for row in page.iter_rows() if row[0].value == "S1"][:5]
    assert rows == [
        ("Lower heading", 2, None, "Head", None),
        ("Bullet", 2, None, "deep", None),
        ("Numbered item", 1, "(a)", "first", None),
        ("Table heading", None, None, "A", "B"),
        ("Table row", None, None, "1", "2"),
    ]


def test_a_wide_table_has_as_many_columns_as_it_needs() -> None:
    cells = tuple("abcdefgh")
    data = workbook(member_with(table(cells, cells))).data
    assert opened(data)["Texts"].max_column == 4 + 8
    assert read_workbook(data).sections["S1"].blocks == clean([table(cells, cells)])


@pytest.mark.parametrize("text", AWKWARD)
def test_text_that_looks_like_something_else_stays_text(text: str) -> None:
    edition = member_with(para(text), bullet(text), item(text, text), table((text,), (text,)), heading=text)
    entry = edition.chapters[0].entries[0]
    entry = entry._replace(missions=(MissionContent(text, topic=text, place=text),))
    edition = edition._replace(chapters=(edition.chapters[0]._replace(entries=(entry,)),))
    data = workbook(edition).data
    cells = [cell for page in opened(data) for row in page.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert {cell.value for cell in cells if cell.data_type == "n"} <= {1, 2, 3}
    archive = zipfile.ZipFile(io.BytesIO(data))
    for name in archive.namelist():
        assert not (name.startswith("xl/worksheets/") and re.search(rb"<f[ >/]", archive.read(name)))
    read = read_workbook(data)
    assert read.sections["S1"].blocks == parse(read.stamp.sections[0].text)
    assert read.missions["M1"]["title"] == text


def test_risky_beginnings_are_marked_as_text_for_other_programs() -> None:
    page = opened(workbook(member_with(para("=1+1"), para("plain"))).data)["Texts"]
    marks = {cell.value: cell.quotePrefix for row in page.iter_rows() for cell in row if cell.value}
    assert marks["=1+1"]
    assert not marks["plain"]


def test_what_is_typed_into_a_cell_of_text_stays_as_typed() -> None:
    page = opened(workbook(content()).data)["Texts"]
    (row, *_) = [row for row in page.iter_rows() if row[0].value == "S5"]
    assert [cell.number_format for cell in row[1:5]] == ["@", "General", "@", "@"]


@pytest.mark.parametrize(
    "text", ["word " * 20_000 + "end", "x" * 70_000, "_x0041_ " * 6_000 + "end", "a\n" * 200 + "b"]
)
def test_text_longer_than_a_row_can_show_goes_on_in_the_next(text: str) -> None:
    data = workbook(member_with(para(text))).data
    page = opened(data)["Texts"]
    rows = [row for row in page.iter_rows() if row[0].value == "S1" and row[4].value]
    assert len(rows) > 1
    assert {row[1].value for row in rows[1:]} == {"Continued"}
    assert all(len(row[4].value) <= LONGEST for row in rows)
    assert all(page.row_dimensions[row[0].row].height <= 409.5 for row in rows)
    assert read_workbook(data).sections["S1"].blocks[0].text == text


def test_rows_are_high_enough_and_grow_with_what_is_typed() -> None:
    data = workbook(member_with(para("word " * 100))).data
    page = opened(data)["Texts"]
    (row, *_) = [row for row in page.iter_rows() if row[0].value == "S1"]
    assert page.row_dimensions[row[0].row].height > 5 * 12
    sheet = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet2.xml").decode()
    assert "customHeight" not in re.findall(rf'<row r="{row[0].row}"[^>]*>', sheet)[0]


def test_every_sheet_prints_on_a4_with_head_foot_and_repeated_heads() -> None:
    book = opened(workbook(content()).data)
    for name in ("Guide", "Texts", "Missions", "Facts"):
        page = book[name]
        assert int(page.page_setup.paperSize) == 9
        assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
        assert page.oddHeader.left.text == "Albania – June 2020, Part I"
        assert page.oddHeader.right.text == name
        assert page.oddFooter.right.text == "Page &P/&N"
    for name in ("Texts", "Missions"):
        assert (book[name].freeze_panes, book[name].print_title_rows) == ("A3", "$2:$2")
        assert book[name].column_dimensions["A"].hidden


def test_the_guide_names_contact_and_deadline_where_they_are_known() -> None:
    guide = values(opened(workbook(content(contacts=(MANAGER,)), deadline="2027-03-31").data)["Guide"])
    assert "Please send this workbook back by 31 March 2027." in guide
    assert any("A. Manager" in line and "a@example.org" in line for line in guide)
    member = MANAGER | {"member": "AL", "name": "A. Member"}
    guide = values(opened(workbook(content(contacts=(member, MANAGER))).data)["Guide"])
    assert any("A. Manager" in line for line in guide)
    guide = values(opened(workbook(content()).data)["Guide"])
    assert not any("back by" in line for line in guide)
    assert any("Regional Development Manager who sent it" in line for line in guide)


def test_a_member_is_written_to_in_french() -> None:
    edition = member_with(para("x"), bullet("y"), iso="BI")
    made = workbook(edition, "BI", deadline="2027-03-01", notes=True)
    book = opened(made.data)
    assert book.sheetnames == ["Guide", "Textes", "Missions", "Données", "Listes", "wcodesk"]
    assert "Merci de renvoyer ce classeur au plus tard le 1er mars 2027." in values(book["Guide"])
    assert {"Paragraphe", "Puce"} <= set(values(book["Textes"]))
    assert book["Textes"].oddHeader.left.text == "Burundi – juin 2020, Partie I"
    assert read_workbook(made.data).sections["S1"].blocks == (para("x"), bullet("y"))
    assert "1er mars 2027" in made.note
    assert made.note.startswith("Objet")


def test_the_language_can_be_chosen() -> None:
    edition = content()
    entry = edition.chapters[0].entries[0]
    mission = MissionContent(
        "Visit", form="study visit", when="2019-06", mode=MissionMode.HYBRID, state=MissionState.DELIVERED
    )
    chapter = edition.chapters[0]._replace(entries=(entry._replace(missions=(mission,)),))
    data = workbook(edition._replace(chapters=(chapter,)), language="fr").data
    page = opened(data)["Missions"]
    assert {"Visite d’étude", "juin 2019", "Hybride", "Réalisée"} <= set(values(page))
    read = read_workbook(data)
    assert read.missions == {sent.key: sent.fields for sent in read.stamp.missions}


def test_the_note_of_a_mission_is_not_in_the_file() -> None:
    assert "Twenty officers came" not in str([values(page) for page in opened(workbook(content()).data)])


def test_a_covering_note_is_made_where_wanted() -> None:
    assert workbook(content()).note == ""
    note = workbook(content(contacts=(MANAGER,)), notes=True, deadline="2027-03-31").note
    assert "“Albania - June 2020, Part I.xlsx”" in note
    assert "send the workbook back by 31 March 2027." in note
    assert note.endswith("A. Manager\nRegional Development Manager (RDM)\na@example.org\n")


def test_the_same_content_gives_the_same_bytes_dated_by_it() -> None:
    first, again = workbook(content(), notes=True), workbook(content(), notes=True)
    assert first == again
    dates = {info.date_time[:3] for info in zipfile.ZipFile(io.BytesIO(first.data)).infolist()}
    assert dates == {(2026, 11, 28)}
    assert opened(first.data).properties.modified.year == 2026
    assert workbook(content(), origin=ORIGIN._replace(date="")).data


def test_members_of_one_name_get_files_of_their_own() -> None:
    edition = member_with(para("x"))
    twins = tuple(edition.chapters[0].entries[0]._replace(name=name) for name in ("Twin", "TWIN", "a/b", ""))
    edition = edition._replace(chapters=(edition.chapters[0]._replace(entries=twins),))
    names = [made.name for made in make_workbooks(edition, Scope("report"), ORIGIN, MEMBERS, WorkbookOptions())]
    edition_name = "June 2020, Part I"
    assert names == [f"{name} - {edition_name}" for name in ("Twin",)] + [
        f"TWIN - {edition_name} (2)",
        f"a-b - {edition_name}",
        f"AL - {edition_name}",
    ]


def test_progress_counts_the_members_and_can_stop_the_work() -> None:
    seen: list[tuple[int, int, str]] = []
    made = make_workbooks(
        content(), Scope("region", "europe"), ORIGIN, MEMBERS, WorkbookOptions(), lambda *step: seen.append(step)
    )
    assert len(list(made)) == 2
    assert seen == [(0, 2, "Albania"), (1, 2, "Armenia"), (2, 2, "")]

    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        next(make_workbooks(content(), Scope("report"), ORIGIN, MEMBERS, WorkbookOptions(), stop))


def test_a_scope_without_members_is_refused() -> None:
    with pytest.raises(NotFound):
        list(make_workbooks(content(), Scope("region", "mena"), ORIGIN, MEMBERS, WorkbookOptions()))


@settings(max_examples=40, deadline=None)
@given(st.lists(any_blocks(), max_size=6))
def test_any_blocks_come_back_through_a_file(blocks: list[Block]) -> None:
    read = read_workbook(workbook(member_with(*blocks)).data)
    assert read.sections["S1"].blocks == without_unseen(blocks)
    assert not read.sections["S1"].notes
