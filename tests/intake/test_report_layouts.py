"""Reports that were set in another way: narrow columns, few blank lines, numbered or small headings."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from report_builder import (
    WIDTH,
    ReportText,
    background,
    first_entry,
    lines_of,
    pieces_of,
    read,
    refusal,
    section_of,
    small_report,
    texts_of,
)

from wcodesk.model.blocks import Block, BlockType

BODY = "\n".join(textwrap.wrap("The keeper writes a note about every ship. " * 12, WIDTH)) + "\n\n"
FULL = "the patient keeper of a small lamp counts every ship that passes the old pier in fog and rain an"
TITLE = "Northernmost Harbour Administration Modernization Undertakings and Lighthouse Keeper Companies"


def shapes(blocks: tuple[Block, ...]) -> list[tuple[BlockType, str]]:
    return [(block.type, block.label) for block in blocks]


# Headings


def test_a_heading_below_a_full_line_without_a_stop_stands_alone() -> None:
    unended = f"It is said that {FULL[:-3]} hail"
    assert texts_of(BODY + f"{unended}\n\nKeepers of the Lamp\n\nThey meet at dusk.\n")[-3:] == [
        unended,
        "Keepers of the Lamp",
        "They meet at dusk.",
    ]


def test_a_full_heading_does_not_take_the_paragraph_below() -> None:
    text = BODY + f"{TITLE}\n\nKeepers met at dusk by the sea. They ate.\n"
    assert texts_of(text)[-2:] == [TITLE, "Keepers met at dusk by the sea. They ate."]


def test_a_full_numbered_item_goes_on_below_a_blank_line() -> None:
    item = "1. The Great Lamp of the Northern Harbour and the Many Keepers who Lit it in Every Winter with"
    assert texts_of(BODY + f"{item}\n\nBrass Tongs from Ostend and with care.\n")[-1].endswith("with care.")


def test_a_heading_that_wraps_is_a_heading(tmp_path: Path) -> None:
    heading = f"{TITLE} at Night"
    blocks = background(ReportText().add(heading).add("It took a year and cost little."), tmp_path)
    assert [(block.type, block.text) for block in blocks] == [
        (BlockType.HEADING, heading),
        (BlockType.PARAGRAPH, "It took a year and cost little."),
    ]


def test_two_lines_across_a_blank_line_are_no_heading(tmp_path: Path) -> None:
    first = "The Renewal of the Great Lamp in the Northern Harbour and the Building of the Tower and Doors of"
    blocks = background(ReportText().add(first).add("Old Oak").add("It took a year."), tmp_path)
    assert BlockType.HEADING not in {block.type for block in blocks}


def test_a_heading_needs_no_blank_line_behind_it(tmp_path: Path) -> None:
    report = ReportText().add("It was dark in the old days by the sea.").add("Lamp Keepers", tight=True)
    blocks = background(report.add("The keepers of the lamp met at dusk. " * 5), tmp_path)
    assert [block.type for block in blocks] == [BlockType.PARAGRAPH, BlockType.HEADING, BlockType.PARAGRAPH]


def test_a_heading_needs_no_blank_line_before_it_when_a_sentence_ended() -> None:
    ended = f"It is said that {FULL[:-3]} hail."
    assert texts_of(BODY + f"{ended}\nKeepers of the Lamp\n\nThey meet.\n")[1:] == [
        ended,
        "Keepers of the Lamp",
        "They meet.",
    ]


def test_a_heading_at_the_head_of_a_page_is_none_of_the_item_above() -> None:
    text = BODY + f"1. It is said that {FULL[:-6]} hail.\n Keepers of the Lamp\n\n2. They meet at dusk.\n"
    assert texts_of(text)[-2:] == ["Keepers of the Lamp", "They meet at dusk."]


def test_a_lettered_heading_needs_no_blank_line_behind_it() -> None:
    items = "".join(f"{number}. {BODY}" for number in (1, 2))
    text = items + "(3) Keepers of the Lamp\na. Use of the tower\nThe tower is dark by day and\nlit by night.\n"
    assert texts_of(text)[2:] == [
        "Keepers of the Lamp",
        "Use of the tower",
        "The tower is dark by day and lit by night.",
    ]


def test_a_bullets_short_line_is_no_heading() -> None:
    text = BODY + "¶ Oil for the Lamp\nThat is kept in the tower.\n"
    assert texts_of(text)[-1] == "Oil for the Lamp That is kept in the tower."


# Items


def test_numbered_items_need_no_blank_lines_between(tmp_path: Path) -> None:
    report = ReportText().add("The keeper had two wishes for the year to come.", tight=True)
    report.add("1. Oil for the lamp that lasts.", tight=True).add("2. A door that shuts.")
    assert shapes(background(report, tmp_path)) == [
        (BlockType.PARAGRAPH, ""),
        (BlockType.NUMBERED, "1."),
        (BlockType.NUMBERED, "2."),
    ]


def test_a_number_within_a_sentence_begins_no_item() -> None:
    text = BODY + f"It is said that {FULL}d\n1. Panama came first of all.\n"
    assert texts_of(text)[-1].endswith("1. Panama came first of all.")


def test_a_part_of_a_list_may_begin_at_any_place(tmp_path: Path) -> None:
    blocks = background(ReportText().add("4.3 The lamp is lit at dusk.").add("4.4 It is put out."), tmp_path)
    assert shapes(blocks) == [(BlockType.NUMBERED, "4.3"), (BlockType.NUMBERED, "4.4")]


@pytest.mark.parametrize("sign", ["»", ">"])
def test_angles_that_begin_items_again_and_again_are_bullets(tmp_path: Path, sign: str) -> None:
    blocks = background(ReportText().bullets("Oil", "Wicks", "Glass", sign=sign), tmp_path)
    assert [(block.type, block.text) for block in blocks] == [
        (BlockType.BULLET, "Oil"),
        (BlockType.BULLET, "Wicks"),
        (BlockType.BULLET, "Glass"),
    ]


def test_an_angle_that_begins_a_line_once_is_no_bullet(tmp_path: Path) -> None:
    (block,) = background(ReportText().add("» The lamp is lit."), tmp_path)
    assert block.type is BlockType.PARAGRAPH


def test_a_bullet_sign_alone_on_its_line_takes_the_next_line(tmp_path: Path) -> None:
    report = ReportText().add("•", tight=True).add("Oil for the lamp").add("•", tight=True).add("A door")
    assert [(block.type, block.text) for block in background(report, tmp_path)] == [
        (BlockType.BULLET, "Oil for the lamp"),
        (BlockType.BULLET, "A door"),
    ]


def test_a_bullet_sign_between_blank_lines_is_an_ornament(tmp_path: Path) -> None:
    report = ReportText().add("It was dark.").add("•").add("It grew light.")
    assert [block.type for block in background(report, tmp_path)] == [BlockType.PARAGRAPH] * 2


def test_many_labels_are_followed_wherever_the_next_one_stands_near() -> None:
    pieces = pieces_of(lines_of("A. Oil\n\nIt burns.\n\nB. Wicks\n\nThey smoke.\n\nA. Nother came late.\n"))
    assert [piece.label.text if piece.label else "" for piece in pieces] == ["A.", "", "B.", "", ""]


# Contacts


def test_a_region_stands_over_a_contact_that_a_page_end_breaks(tmp_path: Path) -> None:
    report = ReportText().add("Lamp Contacts").add("The keepers answer letters.").add("Europe Region")
    report.add("Ada Lampe", tight=True).turn().add("ada@lamp.example").add("Asia/Pacific Region")
    report.add("Bo Light", tight=True).add("bo@lamp.example")
    report.lines += small_report(ReportText().add("Tea was had.")).lines
    overview = read(report.text(), tmp_path).content.overview
    headings = [block.text for section in overview for block in section.blocks if block.type is BlockType.HEADING]
    assert headings == ["Europe Region", "Asia/Pacific Region"]


# Numbered and small headings


def test_main_headings_in_small_letters_are_read(tmp_path: Path) -> None:
    text = small_report().add("Tea was had.").add("current planning").add("More tea is planned.").text()
    assert section_of(read(text, tmp_path), "current planning").kind == "current_planning"


def test_main_headings_with_numbers_are_read(tmp_path: Path) -> None:
    report = small_report().add("Tea was had.").add("2. Current planning").add("More tea.").add("3. WCO support")
    proposal = read(report.bullets("A visit.", "A letter.").text(), tmp_path)
    sections = first_entry(proposal).sections
    assert [(section.heading, section.kind) for section in sections[1:]] == [
        ("2. Current planning", "current_planning"),
        ("3. WCO support", "wco_support"),
    ]


def test_numbered_members_are_read(tmp_path: Path) -> None:
    text = small_report().add("Tea was had.").add("2. ARMENIA").add("Background").add("Tea.").text()
    entries = read(text, tmp_path).content.chapters[0].entries
    assert [(entry.iso, entry.heading) for entry in entries] == [("AL", "ALBANIA"), ("AM", "2. ARMENIA")]


def test_members_of_a_numbered_list_begin_no_entries(tmp_path: Path) -> None:
    report = ReportText().add("These came:").add("1. Armenia").add("2. Georgia").add("They left.")
    text = small_report(report).text()
    assert len(read(text, tmp_path).content.chapters[0].entries) == 1


def test_minutes_with_a_background_are_no_report(tmp_path: Path) -> None:
    message = refusal(b"MINUTES OF THE LAMP\n\nBackground\n\nThe keepers met.\n", tmp_path)
    assert "no Member's entry has a section" in message
