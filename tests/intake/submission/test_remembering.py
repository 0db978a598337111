from __future__ import annotations

import json
from pathlib import Path

from sheet_maker import MEMBERS, grid_of, sheet_of

from wcodesk.intake.book.cells import Book, BookFile, FileKind
from wcodesk.intake.submission import understand
from wcodesk.intake.submission.foreign.heads import signature
from wcodesk.intake.submission.foreign.remembering import remembered
from wcodesk.intake.submission.foreign.sheets import learn
from wcodesk.model.decisions import Choices
from wcodesk.model.mappings import Memory, memory_to_plain, plain_to_memory, remember, remember_words, sender_of
from wcodesk.model.submission import DateOrder, Level, ProblemKind, SheetMapping, SheetUse

HEADS = ["Activity", "When"]
MAPPING = SheetMapping(SheetUse.MISSIONS, 1, ((1, "title"), (2, "when")), "AL")
SENDER = sender_of(" Desk@Example.org ")


def memory_of(mapping: SheetMapping = MAPPING) -> Memory:
    grid = grid_of([HEADS, ["Workshop", "2019"]])
    return remember(Memory(), SENDER, signature(grid, mapping.header), mapping)


def test_the_same_heads_are_known_again_in_another_row() -> None:
    grid = grid_of([["Missions"], [], HEADS, ["Training", "2020"]], "Other")
    assert remembered(memory_of(), SENDER, grid) == MAPPING._replace(header=3)


def test_another_sender_or_other_heads_are_not_known() -> None:
    grid = grid_of([HEADS, ["Training", "2020"]])
    assert remembered(memory_of(), sender_of("", ["GE"]), grid) is None
    assert remembered(memory_of(), "", grid) is None
    assert remembered(memory_of(), SENDER, grid_of([["When", "Activity"], ["2020", "Training"]])) is None


def test_nothing_is_kept_of_nobody() -> None:
    assert remember(Memory(), "", "1:activity", MAPPING) == Memory()


def test_a_sheet_without_heads_is_known_by_its_name() -> None:
    mapping = SheetMapping(SheetUse.TEXTS, 0, ((1, "text"),), "AL")
    memory = remember(Memory(), SENDER, signature(grid_of([["Background"]], "Albania"), 0), mapping)
    assert remembered(memory, SENDER, grid_of([["WCO support"], ["x"]], "ALBANIA")) == mapping
    assert remembered(memory, SENDER, grid_of([["WCO support"], ["x"]], "Georgia")) is None


def test_the_member_that_a_sheet_names_goes_before_the_one_remembered() -> None:
    grid = grid_of([["Missions in Georgia"], HEADS, ["Training", "2020"]])
    found = remembered(memory_of(), SENDER, grid, MEMBERS)
    assert found and found.member == "GE"
    found = remembered(memory_of(), SENDER, grid_of([HEADS, ["Training", "2020"]]), MEMBERS)
    assert found and found.member == "AL"


def test_a_sheet_that_was_left_out_stays_left_out() -> None:
    memory = memory_of(SheetMapping(SheetUse.NOTHING, 1))
    found = remembered(memory, SENDER, grid_of([HEADS, ["Training", "2020"]]), MEMBERS)
    assert found and found.use is SheetUse.NOTHING


def test_memory_goes_through_json() -> None:
    memory = remember_words(memory_of(), {"member": {"albanja": "AL", "nowhere": ""}, "form": {"taller": "workshop"}})
    assert memory.words == {"member": {"albanja": "AL"}, "form": {"taller": "workshop"}}
    assert plain_to_memory(json.loads(json.dumps(memory_to_plain(memory)))) == memory


def test_the_order_of_dates_is_remembered_and_an_earlier_memory_has_none() -> None:
    chosen = MAPPING._replace(dates=DateOrder.MONTH)
    memory = memory_of(chosen)
    plain = memory_to_plain(memory)
    assert plain_to_memory(plain) == memory
    for mapping in plain["sheets"].values():
        del mapping[4:]
    assert set(plain_to_memory(plain).sheets.values()) == {MAPPING}


def test_a_sender_is_an_address_or_else_members() -> None:
    assert SENDER == "desk@example.org"
    assert sender_of("", ["ge", "AL"]) == "AL GE"
    assert sender_of("") == ""


def book_file(name: str, rows: list[list[object]], sheet: str = "Sheet1") -> BookFile:
    return BookFile(name, "00", 0, FileKind.XLSX, Book((sheet_of(rows, sheet),)), (), Path(name))


def test_a_sheet_that_names_nobody_is_not_of_the_member_of_the_sheet_before() -> None:
    first, second = (book_file("Book1.xlsx", [HEADS, [title, "2019"]]) for title in ("Workshop", "Visit"))
    memory = learn(Memory(), first, Choices(sheets={"Sheet1": MAPPING}), MEMBERS)
    said = understand(second, MEMBERS, memory=memory)
    assert "AL" not in {record.member for record in said.records}
    (sheet,) = said.foreign
    assert (sheet.remembered, sheet.mapping.columns) == (True, MAPPING.columns)
    assert any(problem.level is Level.ERROR and problem.kind is ProblemKind.MEMBER for problem in said.problems)


def test_what_a_file_was_called_says_nothing_of_the_next_of_that_name() -> None:
    words = {"member": {"book1": "AL", "albanja": "AL"}}
    memory = learn(Memory(), book_file("Book1 - old.xlsx", [HEADS]), Choices(words=words), MEMBERS)
    assert memory.words == {"member": {"albanja": "AL"}}
