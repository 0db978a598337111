"""Files as programs write them, read from the bytes on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import xlsxwriter
from sheet_maker import MEMBERS

from wcodesk.intake.book.reading import read_book
from wcodesk.intake.submission.foreign.guess import guess
from wcodesk.intake.submission.foreign.reading import ForeignPart, read_foreign
from wcodesk.intake.submission.grid import Grids
from wcodesk.model.submission import Level, SheetUse


def parts(path: Path) -> list[ForeignPart]:
    """All sheets of a file, as they are guessed."""
    grids = Grids(read_book(path).book, {})
    found = [read_foreign(grid, guess(grid, MEMBERS, path.name), MEMBERS, {}, path.name) for grid in grids.all]
    account = grids.account(problem for part in found for problem in part.problems)
    assert account.seen == account.read + account.problems + sum(each.times for each in account.ignored)
    return found


def test_a_table_written_by_excel_with_merged_heads(tmp_path: Path) -> None:
    path = tmp_path / "Missions.xlsx"
    book = xlsxwriter.Workbook(str(path))
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet("Missions 2019")
    sheet.merge_range("A1:E1", "Assistance reçue par le Sénégal")
    sheet.merge_range("A3:A4", "Intitulé")
    sheet.merge_range("B3:C3", "Dates")
    sheet.write("B4", "Début")
    sheet.write("C4", "Fin")
    sheet.merge_range("D3:D4", "Lieu")
    sheet.merge_range("E3:E4", "Statut")
    sheet.write_row("A5", ["Atelier sur la valeur", date(2019, 6, 3), date(2019, 6, 7), "Dakar", "réalisé"], day)
    sheet.write_row("A6", ["Formation sur le SH", date(2019, 9, 2), date(2019, 9, 6), "Thiès", "annulé"], day)
    sheet.write_row("A7", ["Total", 2])
    book.close()
    [part] = parts(path)
    assert [(record.member, record.values["when"], record.values["state"]) for record in part.records] == [
        ("SN", "2019-06-03/2019-06-07", "delivered"),
        ("SN", "2019-09-02/2019-09-06", "cancelled"),
    ]
    assert part.problems == ()


def test_a_book_of_several_sheets(tmp_path: Path) -> None:
    path = tmp_path / "answer.xlsx"
    book = openpyxl.Workbook()
    texts = book.active
    assert texts is not None
    texts.title = "Georgia"
    for row in (["Background"], ["The Revenue Service\nserves two ministries."], ["WCO support"], ["• a visit"]):
        texts.append(row)
    missions = book.create_sheet("Activities")
    missions.append(["Activity", "Country", "Year"])
    missions.append(["Workshop on AEO", "Georgia", 2019])
    people = book.create_sheet("Contacts")
    people.append(["Name", "E-mail", "Phone"])
    people.append(["A. Person", "a@example.org", "1"])
    book.create_sheet("Empty")
    hidden = book.create_sheet("Lists")
    hidden.append(["Activity", "Country", "Year"])
    hidden.append(["Old workshop", "Georgia", 2009])
    hidden.sheet_state = "hidden"
    book.save(path)
    found = parts(path)
    uses = [part.sheet.mapping.use for part in found]
    assert uses == [SheetUse.TEXTS, SheetUse.MISSIONS, SheetUse.NOTHING, SheetUse.NOTHING, SheetUse.NOTHING]
    assert [text.text for text in found[0].texts] == ["The Revenue Service\n\nserves two ministries.", "- a visit"]
    assert [record.values for record in found[1].records] == [{"title": "Workshop on AEO", "when": "2019"}]
    assert [problem.level for part in found for problem in part.problems] == [Level.NOTE]


def test_separated_text_with_american_dates(tmp_path: Path) -> None:
    path = tmp_path / "jamaica_2019.csv"
    path.write_text(
        "Activity;Date;Venue;Funded by\r\nWorkshop on AEO;06/13/2019;Kingston;CBP\r\nTraining;06/03/2019;;n/a\r\n",
        encoding="cp1252",
    )
    [part] = parts(path)
    assert [(record.member, record.values["when"]) for record in part.records] == [
        ("JM", "2019-06-13"),
        ("JM", "2019-06-03"),
    ]
    assert [record.values.get("donor") for record in part.records] == ["CBP", None]
    assert [problem.level for problem in part.problems] == [Level.NOTE, Level.NOTE]
