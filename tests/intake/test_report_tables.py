"""Tables whose columns are lost."""

from __future__ import annotations

from pathlib import Path

from report_builder import MEMBERS, ReportText, background, first_entry, lines_of, pieces_of, read, small_report

from wcodesk.intake.report.pieces import Piece
from wcodesk.intake.report.tables import find_table
from wcodesk.intake.report.titles import Titles
from wcodesk.model.blocks import BlockType
from wcodesk.model.proposal import NoteKind


def labelled() -> ReportText:
    report = ReportText().add("TOOL PURPOSE")
    report.add("BRASS LAMP It is lit at dusk and put out at dawn.")
    report.add("OAK DOOR OF", tight=True).add("THE TOWER").add("It keeps the wind out and the cat in.")
    return report


def test_rows_that_begin_in_capitals_are_a_table(tmp_path: Path) -> None:
    blocks = background(labelled().add("So much for the tower."), tmp_path)
    assert blocks[0].type is BlockType.TABLE
    assert blocks[0].text.split("\n") == [
        "TOOL\tPURPOSE",
        "BRASS LAMP\tIt is lit at dusk and put out at dawn.",
        "OAK DOOR OF THE TOWER\tIt keeps the wind out and the cat in.",
    ]
    assert blocks[1].text == "So much for the tower."


def test_a_header_printed_again_on_the_next_page_is_left_out_and_noted(tmp_path: Path) -> None:
    report = labelled().turn().add("TOOL PURPOSE").add("TIN CAN It holds the oil.")
    proposal = read(small_report(report).text(), tmp_path)
    (block,) = first_entry(proposal).sections[0].blocks
    assert len(block.rows) == 4
    assert [note.kind for note in proposal.notes].count(NoteKind.TABLE) == 2


def test_people_and_addresses_are_a_table(tmp_path: Path) -> None:
    report = ReportText().add("Sub-region Lamp staff Contact details")
    report.add("North and West Mr. Ben EXAMPLE ben@lamp.example, +99 1")
    report.add("South Ms. Ann Example ann@lamp.example,+99 2").add("They answer.")
    blocks = background(report, tmp_path)
    assert blocks[0].text.split("\n") == [
        "Sub-region\tLamp staff\tContact details",
        "North and West\tMr. Ben EXAMPLE\tben@lamp.example, +99 1",
        "South\tMs. Ann Example\tann@lamp.example,+99 2",
    ]
    assert blocks[1].text == "They answer."


def test_a_member_in_capitals_above_its_section_is_no_table(tmp_path: Path) -> None:
    text = small_report().add("Tea.").add("NORTH MACEDONIA").add("WCO support").add("AN ACRONYM helps.").text()
    entries = read(text, tmp_path).content.chapters[0].entries
    assert [entry.iso for entry in entries] == ["AL", "MK"]


class Watched(list[Piece]):
    """Pieces that count how often one was looked at."""

    looks = 0

    def __getitem__(self, place):
        self.looks += 1
        return super().__getitem__(place)


def test_a_header_said_over_and_over_is_no_table_and_soon_given_up() -> None:
    pieces = Watched(pieces_of(lines_of("BRASS LAMP\n\n" * 500)))
    assert find_table(pieces, 0, Titles(MEMBERS)) is None
    assert pieces.looks < 20
