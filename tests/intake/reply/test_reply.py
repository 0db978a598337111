"""The reply as a whole: the workbook, the text of the e-mail in both languages, and what is said of a plain copy."""

from __future__ import annotations

import io
import re
import sys

import openpyxl
import pytest
from book_cases import Case
from book_maker import cells, ods, parts_of, sheet, table, xls, xls_label, zipped
from helpers_content import small_content
from reply_kit import HOSTILE, LIMITS, excel_notes, lines, notes, parts, problem, sheets
from workbook_kit import workbook

from wcodesk.intake.book import Book, BookFile, Cell, CellKind, FileKind, Limits, Merge, Row, Sheet, State
from wcodesk.intake.book import pool as pool_module
from wcodesk.intake.book.content import read_content
from wcodesk.intake.reply import make_reply
from wcodesk.intake.reply.letter import LISTED
from wcodesk.intake.reply.plain import plain_workbook
from wcodesk.model.errors import FileProblem
from wcodesk.model.reply_words import REPLY_WORDS
from wcodesk.model.submission import Level, Offer, Place, Problem, ProblemKind
from wcodesk.model.translation import speak

MANAGER = ("A. Manager", "Regional Development Manager", "a@example.org")
REFUSED = [case for case in HOSTILE if isinstance(case.outcome, str)][::6]
ODS = ods(
    table(
        '<table:table-row><table:table-cell office:value-type="string"><text:p>Country</text:p></table:table-cell>'
        '<table:table-cell office:value-type="string"><text:p>=1+1</text:p></table:table-cell></table:table-row>',
        name="Sheet with a name longer than thirty-one: letters",
    )
)


@pytest.fixture(scope="module")
def sent() -> bytes:
    return workbook(small_content()).data


def test_their_own_workbook_and_a_text(sent: bytes) -> None:
    problems = [
        problem("H6", value="junne 2019", sentence="When: “junne 2019” is not understood as a date"),
        problem("B5", kind=ProblemKind.REQUIRED, sentence="Title: this must be filled in."),
        problem("C6", level=Level.WARNING, kind=ProblemKind.CHOICE, sentence="Form: check it.", value="Worksop"),
        problem("B2", level=Level.NOTE, sentence="of no interest to them"),
        problem("E6", sheet="Texts", kind=ProblemKind.TEXT, sentence="It looks damaged.", value="RÃ©forme " * 20),
    ]
    reply = make_reply(sent, None, problems, "en", name="Albania.xlsx", contact=MANAGER)
    assert (reply.suffix, reply.note) == (".xlsx", "")
    assert sheets(reply.data) == sheets(sent)
    assert set(excel_notes(reply.data, "Missions")) == {"B5", "C6", "H6"}
    assert notes(reply.data, "Texts") == {"E6": "WCO Desk:\nTo correct: It looks damaged."}
    assert reply.text.startswith("Subject: Your workbook “Albania.xlsx”: 3 entries to correct and 1 to check\n\nDear ")
    assert lines(reply.text, "- ", "Sheet") == [
        "Sheet “Texts” (1 entry to correct)",
        "- E6, “RÃ©forme RÃ©forme RÃ©forme RÃ©forme RÃ©forme RÃ©forme RÃ©fo…”. To correct: It looks damaged.",
        "Sheet “Missions” (2 entries to correct and 1 to check)",
        "- B5, which is empty. To correct: Title: this must be filled in.",
        "- C6, “Worksop”. To check: Form: check it.",
        "- H6, “junne 2019”. To correct: When: “junne 2019” is not understood as a date.",
    ]
    assert reply.text.endswith("With kind regards,\nA. Manager\nRegional Development Manager\na@example.org\n")
    assert make_reply(sent, None, problems, "en", name="Albania.xlsx", contact=MANAGER) == reply


def test_french_needs_no_english(sent: bytes) -> None:
    problems = [
        Problem(level, kind, Place("Missions", f"B{row}"), "An English sentence.", f"valeur {row}")
        for row, (kind, level) in enumerate(REPLY_WORDS["fr"].said, 10)
    ]
    problems.append(
        Problem(Level.ERROR, ProblemKind.CHOICE, Place("Missions", ""), "x", offers=(Offer("workshop", "Atelier"),))
    )
    reply = make_reply(sent, None, problems, "fr", name="Bénin.xlsx", contact=MANAGER)
    assert reply.text.startswith("Objet : votre classeur « Bénin.xlsx » : 10 données à corriger et 9 à vérifier\n")
    assert "English" not in reply.text and "Peut-être : « Atelier »." in reply.text
    for row in range(10, 28):
        (line,) = lines(reply.text, f"- B{row},")
        assert f"« valeur {row} »" in line and re.search("À corriger : |À vérifier : ", line)
    assert all("English" not in text for text in notes(reply.data, "Missions").values())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_letter_is_in_its_own_language_whatever_the_desk_speaks(sent: bytes, language: str) -> None:
    speak("fr")
    try:
        told = problem("H6", value="junne 2019", sentence="Date : ceci n’est pas compris")
        reply = make_reply(sent, None, [told], language, name="Albania.xlsx")
    finally:
        speak("en")
    assert "pas compris\n" not in reply.text
    assert REPLY_WORDS[language].said[told.kind, told.level] in reply.text


def test_every_kind_and_level_has_words_of_its_own() -> None:
    wanted = {(kind, level) for kind in ProblemKind for level in (Level.ERROR, Level.WARNING)}
    for words in REPLY_WORDS.values():
        assert set(words.said) == wanted
        assert len(set(words.said.values())) == len(wanted)


def test_nothing_to_ask(sent: bytes) -> None:
    reply = make_reply(sent, None, [problem("B2", level=Level.NOTE)], "en", name="a.xlsx")
    assert reply.data == sent and "no questions" in reply.text


def test_a_problem_of_the_file_alone_marks_nothing(sent: bytes) -> None:
    wanted = Problem(Level.ERROR, ProblemKind.WORKBOOK, Place(""), "The stamp is missing.")
    reply = make_reply(sent, None, [wanted], "en", name="a.xlsx")
    assert reply.data == sent
    assert lines(reply.text, "The file", "- ", "The cells") == [
        "The file as a whole (1 entry to correct)", "- To correct: The stamp is missing.",
    ]  # fmt: skip


def test_a_long_list_ends_and_all_is_marked(sent: bytes) -> None:
    problems = [problem(f"B{row}") for row in range(10, 10 + LISTED + 5)]
    reply = make_reply(sent, None, problems, "en", name="a.xlsx")
    assert len(lines(reply.text, "- ")) == LISTED and "…and 5 more" in reply.text
    assert len(notes(reply.data, "Missions")) == LISTED + 5


def test_what_comes_from_the_file_turns_no_line_of_the_text(sent: bytes) -> None:
    value = "a\r\n\r\nWith kind regards,\u202e\x00\u2028{contact} <b>"
    text = make_reply(sent, None, [problem("B9", value=value, sentence="{x}\n- y")], "en", name="{0}\n.xlsx").text
    assert lines(text, "- ") == ["- B9, “a With kind regards, {contact} <b>”. To correct: {x} - y."]
    assert "“{0} .xlsx”" in text


@pytest.mark.parametrize(
    ("data", "name", "sheet_name"),
    [
        (ODS, "a.ods", "Sheet with a name longer than thirty-one: letters"),
        (b"Country;=1+1\n", "a.csv", "Text"),
        (xls(xls_label(0, 0, "Country") + xls_label(0, 1, "=1+1")), "a.xls", "One"),
        (zipped(parts_of(sheet(cells(["Country", "=1+1"])))), "a.xlsx", "Sheet1"),
    ],
    ids=["ods", "csv", "xls", "xlsx"],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_plain_copy_where_the_file_cannot_hold_notes(data: bytes, name: str, sheet_name: str, language: str) -> None:
    wanted = [problem("B1", sheet=sheet_name, value="=1+1"), problem("A3", sheet=sheet_name)]
    reply = make_reply(data, None, wanted, language, name=name)
    assert reply.suffix == ".xlsx" and reply.note and reply.note in reply.text
    (before,), (after,) = sheets_of(data), sheets_of(reply.data)
    assert after.rows == before.rows and len(after.name) <= 31
    assert set(excel_notes(reply.data, after.name)) == {"B1", "A3"}
    page = openpyxl.load_workbook(io.BytesIO(reply.data))[after.name]
    assert (page["B1"].data_type, page["B1"].value) == ("s", "=1+1")
    assert make_reply(data, None, wanted, language, name=name) == reply


def sheets_of(data: bytes) -> tuple[Sheet, ...]:
    return read_content(data, LIMITS).book.sheets


def test_a_plain_copy_of_our_own_workbook_can_be_read_again(sent: bytes) -> None:
    book = read_content(sent, LIMITS).book
    made, names = plain_workbook(book)
    assert names == {one.name: one.name for one in book.sheets}
    for before, after in zip(book.sheets, sheets_of(made), strict=True):
        assert (after.state, after.merges, after.hidden_columns) == (before.state, before.merges, before.hidden_columns)
        assert [[(cell.address, cell.shown) for cell in row.cells] for row in after.rows] == [
            [(cell.address, cell.shown) for cell in row.cells] for row in before.rows
        ]


def test_names_and_states_that_excel_does_not_allow() -> None:
    row = Row(1, (Cell(1, 1, CellKind.TEXT, "_x0041_", "_x0041_"),))
    names = ("a/b", "A-B", "", "History", "x" * 40, "X" * 40)
    book = Book(tuple(Sheet(name, State.HIDDEN, (row,), (Merge(1, 1, 2, 3),)) for name in names))
    made, called = plain_workbook(book)
    found = sheets_of(made)
    assert [one.name for one in found] == list(called.values())
    assert len({one.name.casefold() for one in found}) == len(names)
    assert found[0].state is State.VISIBLE and found[1].state is State.HIDDEN
    assert found[0].cell(1, 1).value == "_x0041_"


def test_macros_keep_their_suffix(sent: bytes) -> None:
    base = parts(sent)
    types = base["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    data = zipped(base | {"[Content_Types].xml": types, "xl/vbaProject.bin": b"\x00macro"})
    reply = make_reply(data, None, [problem("B9")], "en", name="a.xlsm")
    assert reply.suffix == ".xlsm" and parts(reply.data)["xl/vbaProject.bin"] == b"\x00macro"


def test_what_was_read_before_is_not_read_again(sent: bytes) -> None:
    content = read_content(sent, LIMITS)
    file = BookFile("Albania.xlsx", "", len(sent), content.kind, content.book, (), None)  # type: ignore[arg-type]
    assert content.kind is FileKind.XLSX
    assert "Albania.xlsx" in make_reply(sent, file, [problem("B9")], "en").text


@pytest.mark.parametrize(
    "case", [one for one in HOSTILE if isinstance(one.outcome, str)][::6], ids=lambda one: one.name
)
def test_what_cannot_be_read_is_refused(case: Case) -> None:
    with pytest.raises(FileProblem):
        make_reply(case.make(), None, [problem("B9")], "en", name="a.xlsx", limits=LIMITS)


@pytest.mark.expects_log("no answer in time")
def test_a_file_that_takes_too_long_becomes_a_plain_copy(sent: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import sys, time; from wcodesk.intake.book.wire import send; send(sys.stdout.buffer, b'{}'); time.sleep(60)"
    monkeypatch.setattr(pool_module, "_command", lambda: [sys.executable, "-c", code])
    content = read_content(sent, LIMITS)
    file = BookFile("a.xlsx", "", len(sent), content.kind, content.book, (), None)  # type: ignore[arg-type]
    reply = make_reply(sent, file, [problem("B9")], "en", limits=Limits(seconds=0.3))
    assert reply.note and set(notes(reply.data, "Missions")) == {"B9"}


def test_numbers_of_a_plain_copy_are_numbers() -> None:
    shown = [
        (CellKind.NUMBER, 12, "12"),
        (CellKind.NUMBER, 0.5, "50%"),
        (CellKind.TEXT, "007", "007"),
        (CellKind.NUMBER, 10**30, str(10**30)),
        (CellKind.FORMULA, None, "=A1"),
        (CellKind.ERROR, "#REF!", "#REF!"),
        (CellKind.BOOL, True, "TRUE"),
    ]
    row = Row(1, tuple(Cell(1, column, *one) for column, one in enumerate(shown, 1)))
    data, _ = plain_workbook(Book((Sheet("One", State.VISIBLE, (row,)),)))
    page = openpyxl.load_workbook(io.BytesIO(data))["One"]
    assert [cell.value for cell in page[1]] == [12, "50%", "007", str(10**30), "=A1", "#REF!", "TRUE"]
    assert [cell.data_type for cell in page[1]] == ["n", "s", "s", "s", "s", "s", "s"]
