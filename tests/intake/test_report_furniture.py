"""What belongs to the page and not to the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from report_builder import ReportText, background, lines_of, read, small_report

from wcodesk.intake.report.furniture import strip_furniture
from wcodesk.intake.report.lines import EM, width_of
from wcodesk.model.proposal import NoteKind


def kept(text: str) -> list[str]:
    return [line.text for line in strip_furniture(lines_of(text)).lines]


def test_running_head_and_foot_go() -> None:
    report = ReportText().add("Before it.").furniture().add("After it.").furniture().text()
    assert kept(report) == ["Before it.", "After it."]


@pytest.mark.parametrize(
    "foot",
    ["Part II 23.", "62. Part II", "Part II iv.", "Part 2, page 9", "Page 7 of 90", "- 12 -", "Part II - Page 7 of 90"],
)
def test_feet_of_many_forms_go(foot: str) -> None:
    assert kept(f"Before it.\n\n{foot}\n\nAfter it.\n") == ["Before it.", "After it."]


def test_imprint_is_what_the_pages_say() -> None:
    report = ReportText().add("Text.").furniture("Annual Report", "December 2029", "Part III").text()
    imprint = strip_furniture(lines_of(report)).imprint
    assert (imprint.title, imprint.published, imprint.part) == ("Annual Report", "2029-12", "Part III")


@pytest.mark.parametrize(
    "date", ["15 November 2021", "November, 2021", "1st November 2021", "Nov. 2021", "NOVEMBER 2021"]
)
def test_months_are_printed_in_many_ways(date: str) -> None:
    body = strip_furniture(lines_of(ReportText().add("Text.").furniture(date=date).text()))
    assert [line.text for line in body.lines] == ["Text."]
    assert body.imprint.published == "2021-11"


@pytest.mark.parametrize(
    "head",
    [
        "Lamp Progress Report, November 2021, Part II",
        "Lamp Progress Report | November 2021 | Part II | {}",
        "Lamp Progress Report - November 2021 - Part II - Page {} of 9",
    ],
)
def test_heads_on_one_line_go_and_say_their_issue(head: str) -> None:
    text = "".join(f"Text of page {page}.\n\n{head.format(page)}\n\n" for page in (3, 4, 5))
    body = strip_furniture(lines_of(text))
    assert [line.text for line in body.lines] == ["Text of page 3.", "Text of page 4.", "Text of page 5."]
    assert (body.imprint.title, body.imprint.published, body.imprint.part) == (
        "Lamp Progress Report",
        "2021-11",
        "Part II",
    )


def test_a_head_on_one_line_that_is_said_once_stays() -> None:
    text = "See the\n\nLamp Progress Report, November 2021, Part II\n\nfor more.\n"
    assert len(kept(text)) == 3


def pages_of(lines: int) -> str:
    return "".join("It was dark.\n" * lines + f"{page}\n" for page in range(3, 9))


def test_lone_page_numbers_that_count_up_go() -> None:
    assert set(kept(pages_of(9))) == {"It was dark."}


def test_numbers_that_count_up_in_a_table_stay() -> None:
    assert kept(pages_of(2)) == pages_of(2).strip().split("\n")


def test_a_title_that_stood_with_a_date_goes_wherever_it_stands_alone() -> None:
    report = ReportText().add("Text.").furniture().add("Capacity Building Progress Report").add("More.").text()
    assert kept(report) == ["Text.", "More."]


@pytest.mark.parametrize("ornament", ["x\n \n\nx x", "°\n° °", "* * *", "~"])
def test_ornaments_go(ornament: str) -> None:
    assert kept(f"Before it.\n\n{ornament}\n\nAfter it.\n") == ["Before it.", "After it."]


def test_contents_with_leaders_go() -> None:
    text = "TABLE OF CONTENT\n\nAlbania ........ 19\n\nArmenia . . . . . . 21\n\nText of its own.\n"
    assert kept(text) == ["Text of its own."]


def test_years_that_head_lists_stay() -> None:
    assert kept("Support\n\n2031\n\n¶ A first.\n\n2030\n\n¶ A second.\n") == [
        "Support",
        "2031",
        "¶ A first.",
        "2030",
        "¶ A second.",
    ]


def test_a_sentence_that_names_a_part_and_a_month_stays() -> None:
    text = "The desk was opened in\nJune 2020\nand Part I of it moved.\n"
    assert kept(text) == text.strip().split("\n")


def test_every_line_left_out_is_noted() -> None:
    body = strip_furniture(lines_of(ReportText().add("Text.").furniture().text()))
    assert [(note.kind, note.line) for note in body.notes] == [(NoteKind.FURNITURE, number) for number in (6, 7, 9, 12)]


def test_a_sentence_goes_on_across_furniture(tmp_path: Path) -> None:
    report = ReportText().add("The keeper of the lamp climbs its " + "steep and narrow " * 8 + "stairs and", tight=True)
    report.furniture().add("lights it before the sun has set.")
    (block,) = background(report, tmp_path)
    assert block.text.endswith("stairs and lights it before the sun has set.")


def test_a_report_whose_pages_say_nothing_keeps_the_usual_title(tmp_path: Path) -> None:
    proposal = read(small_report().add("The harbour of Vlora counts boats.").text(), tmp_path)
    assert proposal.content.title == "Capacity Building Progress Report"
    assert proposal.content.published == ""
    assert {note.text for note in proposal.notes if note.line == 0} == {
        "No page prints the report's title.",
        "No page prints the report's month.",
        "No page prints the report's Part.",
    }


def test_widths_are_those_of_arial() -> None:
    assert width_of("iW") * 1000 == pytest.approx(EM * (222 + 944), rel=0.002)
