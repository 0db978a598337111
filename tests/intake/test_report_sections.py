"""From paragraphs to overview, chapters, entries and sections."""

from __future__ import annotations

from pathlib import Path

import pytest
from report_builder import ReportText, first_entry, read, refusal, section_of, small_report

from wcodesk.model.errors import Cancelled
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.proposal import NoteKind
from wcodesk.model.records import SectionKind


def entries_of(text: str, folder: Path) -> list[tuple[str, str]]:
    chapters = read(text, folder).content.chapters
    return [(entry.iso, entry.heading) for chapter in chapters for entry in chapter.entries]


def chapter_sections(report: ReportText, folder: Path) -> list[tuple[int, str]]:
    text = "\n".join(["EUROPE REGION \n", *report.lines, "ALBANIA \n\nBackground \n\nTea was had. \n"])
    (chapter,) = read(text, folder).content.chapters
    return [(section.level, section.heading) for section in chapter.sections]


def overview_sections(report: ReportText, folder: Path) -> list[tuple[int, str]]:
    text = "\n".join([*report.lines, *small_report().add("Tea.").lines[4:]])
    return [(section.level, section.heading) for section in read(text, folder).content.overview]


# Members


@pytest.mark.parametrize(
    ("heading", "iso"),
    [
        ("SWAZILAND", "SZ"),
        ("ESWATINI", "SZ"),
        ("VIET NAM", "VN"),
        ("HONG KONG, CHINA", "HK"),
        ("KOREA (REPUBLIC OF)", "KR"),
        ("KOSOVO", "XK"),
        ("EUROPEAN UNION", "EU"),
        ("CENTRAL AFRICAN REPUBLIC", "CF"),
        ("SOUTH AFRICA", "ZA"),
        ("Antigua and Barbuda", "AG"),
    ],
)
def test_a_member_is_known_by_any_of_its_names(tmp_path: Path, heading: str, iso: str) -> None:
    text = small_report().add("Tea was had.").add(heading).add("WCO support").add("A visit.").text()
    assert entries_of(text, tmp_path)[1] == (iso, heading)


def test_an_unknown_member_is_kept_under_its_heading_and_noted(tmp_path: Path) -> None:
    text = small_report().add("Tea was had.").add("ATLANTIS").add("WCO support").add("A visit.").text()
    proposal = read(text, tmp_path)
    assert entries_of(text, tmp_path)[1] == ("", "ATLANTIS")
    assert any(note.kind is NoteKind.UNKNOWN_MEMBER and "ATLANTIS" in note.text for note in proposal.notes)


def test_a_misprinted_member_is_guessed_and_noted(tmp_path: Path) -> None:
    text = small_report().add("Tea was had.").add("BOSNIA AND HERZEGOVNIA").add("Background").add("Tea.").text()
    proposal = read(text, tmp_path)
    assert entries_of(text, tmp_path)[1] == ("BA", "BOSNIA AND HERZEGOVNIA")
    assert any(note.kind is NoteKind.UNKNOWN_MEMBER for note in proposal.notes)


def test_a_second_entry_of_a_member_is_added_to_the_first(tmp_path: Path) -> None:
    text = small_report().add("Tea was had.").add("ALBANIA").add("WCO support").add("A visit.").text()
    proposal = read(text, tmp_path)
    assert [section.heading for section in first_entry(proposal).sections] == ["Background", "WCO support"]
    assert any("second entry" in note.text for note in proposal.notes)


def test_a_members_name_inside_a_sentence_begins_no_entry(tmp_path: Path) -> None:
    text = small_report().add("The lamp came from").add("ARMENIA was far away.").text()
    assert entries_of(text, tmp_path) == [("AL", "ALBANIA")]


def test_places_are_lines_of_the_file(tmp_path: Path) -> None:
    report = small_report().add("Tea was had.")
    lines = report.text().split("\n")
    entry = first_entry(read(report.text(), tmp_path))
    assert entry.place == f"line {lines.index('ALBANIA ') + 1}"
    assert entry.sections[0].place == f"line {lines.index('Background ') + 1}"


# Regions


@pytest.mark.parametrize(
    ("scope", "title"),
    [
        ("europe", "EUROPE REGION"),
        ("asia-pacific", "FAR EAST, SOUTH AND SOUTH EAST ASIA, AUSTRALASIA AND THE PACIFIC ISLANDS"),
        ("americas", "AMERICAS AND THE CARIBBEAN (AMS)"),
        ("esa", "EAST AND SOUTHERN AFRICA"),
        ("mena", "NORTH OF AFRICA, NEAR AND MIDDLE EAST (MENA)"),
        ("wca", "WEST AND CENTRAL AFRICA"),
        ("europe", "Europe Region"),
    ],
)
def test_a_regions_title_begins_its_chapter(tmp_path: Path, title: str, scope: str) -> None:
    text = small_report().add("Tea was had.").text().replace("EUROPE REGION", title)
    (chapter,) = read(text, tmp_path).content.chapters
    assert (chapter.region, chapter.name) == (scope, title)


def test_regions_may_stand_in_any_order(tmp_path: Path) -> None:
    report = ReportText()
    for region, member in (("WEST AND CENTRAL AFRICA", "BENIN"), ("EUROPE REGION", "ALBANIA")):
        report.add(region).add(member).add("Background").add("Tea was had.")
    assert [chapter.region for chapter in read(report.text(), tmp_path).content.chapters] == ["wca", "europe"]


def test_a_missing_region_title_is_told_by_the_first_member(tmp_path: Path) -> None:
    text = small_report().add("Tea was had.").text().replace("EUROPE REGION \n\n", "")
    proposal = read(text, tmp_path)
    (chapter,) = proposal.content.chapters
    assert (chapter.region, chapter.name, len(chapter.sections)) == ("europe", "Europe", 1)
    assert any("No region's title" in note.text for note in proposal.notes)


def test_a_second_chapter_of_a_region_is_added_to_the_first(tmp_path: Path) -> None:
    report = small_report().add("Tea.").add("EUROPE REGION").add("ARMENIA").add("Background").add("Tea.")
    (chapter,) = read(report.text(), tmp_path).content.chapters
    assert [entry.iso for entry in chapter.entries] == ["AL", "AM"]


# Sections of an entry


def test_main_sections_have_their_kind_and_their_printed_heading(tmp_path: Path) -> None:
    report = small_report().add("Tea.")
    headings = ["Current Planning", "Customs Reforms and Modernization", "WCO Capacity Building support:"]
    for heading in headings:
        report.add(heading).add("Something was done.")
    sections = first_entry(read(report.text(), tmp_path)).sections
    assert [section.heading for section in sections[1:]] == headings
    assert [section.kind for section in sections] == list(SectionKind)[:4]


def test_text_before_the_first_heading_has_a_section_without_a_heading(tmp_path: Path) -> None:
    text = small_report().add("Tea.").text().replace("Background \n\n", "") + "WCO support \n\nA visit. \n"
    sections = first_entry(read(text, tmp_path)).sections
    assert [(section.heading, section.kind) for section in sections] == [("", "other"), ("WCO support", "wco_support")]


def test_an_own_heading_about_cooperation_stands_beside_the_main_ones(tmp_path: Path) -> None:
    report = small_report().add("Tea.").add("Cooperation with other lighthouses").add("They wave at each other.")
    section = section_of(read(report.text(), tmp_path), "Cooperation with other lighthouses")
    assert (section.kind, section.level) == (SectionKind.OTHER, 1)


@pytest.mark.parametrize("heading", ["Integrated Lamp System (ILS)", "Other measures of light:", "2031"])
def test_other_own_headings_are_lower_headings_and_noted(tmp_path: Path, heading: str) -> None:
    proposal = read(small_report().add(heading).add("It was put in place.").text(), tmp_path)
    blocks = section_of(proposal, "Background").blocks
    assert [(block.type, block.text) for block in blocks] == [
        ("heading", heading),
        ("paragraph", "It was put in place."),
    ]
    assert [note.text for note in proposal.notes if "lower" in note.text] == [f"Taken for a lower heading: {heading}"]


@pytest.mark.parametrize(
    "text",
    [
        "The lamp has these parts:",
        "With regard to the lamp:",
        "The workshop resulted in the following:",
        "The lamp is lit",
        "It ends without a full stop because of the",
    ],
)
def test_sentences_that_look_short_are_no_headings(tmp_path: Path, text: str) -> None:
    blocks = section_of(
        read(small_report().add(text).add("It was put in place.").text(), tmp_path), "Background"
    ).blocks
    assert blocks[0].type == "paragraph"


def test_labelled_lines_of_an_entry_are_items(tmp_path: Path) -> None:
    report = small_report().add("1.1 Vision").add("To see far.").add("1.2 Mission").add("To shine.")
    blocks = section_of(read(report.text(), tmp_path), "Background").blocks
    assert [(block.type, block.label) for block in blocks] == [
        ("numbered", "1.1"),
        ("paragraph", ""),
        ("numbered", "1.2"),
        ("paragraph", ""),
    ]


# Sections of a chapter and of the overview


def test_headings_of_a_chapter_stand_at_their_levels(tmp_path: Path) -> None:
    report = ReportText().add("Regional Developments").add("The region met.")
    report.add("Regional Office for Capacity Building (ROCB)").add("It has a view.")
    report.add("(1) Support for lamps").add("There is oil.").add("(2) Better doors").add("a. Use of oak")
    report.add("Oak is hard.").add("b. Use of brass").add("Brass shines.")
    assert chapter_sections(report, tmp_path) == [
        (1, "Regional Developments"),
        (2, "Regional Office for Capacity Building (ROCB)"),
        (2, "(1) Support for lamps"),
        (2, "(2) Better doors"),
        (3, "a. Use of oak"),
        (3, "b. Use of brass"),
    ]


def test_labelled_items_of_a_chapter_are_no_headings(tmp_path: Path) -> None:
    report = (
        ReportText().add("Regional Developments").add("They are:").add("(1) Oil;").add("(2) Oak; and").add("(3) Brass")
    )
    report.add("So they said at the end of the day.")
    assert chapter_sections(report, tmp_path) == [(1, "Regional Developments")]


def test_national_developments_without_text_is_no_section(tmp_path: Path) -> None:
    report = ReportText().add("Regional Developments").add("The region met.").add("National Developments")
    assert chapter_sections(report, tmp_path) == [(1, "Regional Developments")]


def test_national_developments_with_text_is_a_section(tmp_path: Path) -> None:
    report = ReportText().add("Regional Developments").add("Tea.").add("National Developments").add("All did well.")
    assert chapter_sections(report, tmp_path)[1:] == [(1, "National Developments")]


def test_a_heading_over_headings_of_the_overview_is_their_parent(tmp_path: Path) -> None:
    report = ReportText().add("Progress Report Overview").add("1. Text came first.").add("Lamp Programmes")
    report.add("Lamp Oil Programme").add("2. There is oil.").add("Lamp Glass Programme").add("3. There is glass.")
    report.add("New Tools").add("A Tool for Doors").add("4. It is a key.")
    assert overview_sections(report, tmp_path) == [
        (1, "Progress Report Overview"),
        (1, "Lamp Programmes"),
        (2, "Lamp Oil Programme"),
        (2, "Lamp Glass Programme"),
        (1, "New Tools"),
        (2, "A Tool for Doors"),
    ]


def test_numbered_paragraphs_of_the_overview_keep_their_numbers(tmp_path: Path) -> None:
    report = ReportText().add("Progress Report Overview")
    for number in range(1, 13):
        report.add(f"{number}. The lamp number {number} was lit and its keeper wrote so in the book.")
        if number == 9:
            report.turn()
    text = "\n".join([report.text(), *small_report().add("Tea.").lines[4:]])
    (section,) = read(text, tmp_path).content.overview
    assert [block.label for block in section.blocks] == [f"{number}." for number in range(1, 13)]


def test_contacts_of_the_overview_are_headings_over_addresses(tmp_path: Path) -> None:
    report = ReportText().add("Progress Report Overview").add("1. Members may contact:").add("Europe Region")
    report.add("Ann Example", tight=True).add("ann@example.org")
    text = "\n".join([report.text(), *small_report().add("Tea.").lines[4:]])
    (section,) = read(text, tmp_path).content.overview
    assert [(block.type, block.text) for block in section.blocks[1:]] == [
        ("heading", "Europe Region"),
        ("paragraph", "Ann Example\nann@example.org"),
    ]


# The whole


def test_the_reporting_period_is_read_from_the_text(tmp_path: Path) -> None:
    text = small_report().add("From July 2030 to May 2031 it rained.").furniture().add("Tea.").text()
    content = read(text, tmp_path).content
    assert (content.published, content.period_from, content.period_to) == ("2031-05", "2030-07", "2031-05")


def test_a_given_title_goes_before_the_printed_one(tmp_path: Path) -> None:
    text = small_report().add("Tea.").furniture().add("Tea.").text()
    assert read(text, tmp_path, edition="My edition").content.title == "My edition"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A letter.\n\nIt tells of a lamp and of nothing else.\n", "no Member's name"),
        ("EUROPE REGION\n\nALBANIA\n\nThe lamp is lit.\n", "no Member's entry has a section"),
    ],
)
def test_another_document_is_refused_by_saying_what_is_missing(tmp_path: Path, text: str, said: str) -> None:
    message = refusal(text.encode(), tmp_path)
    assert message.startswith("refused.txt: is not a progress report: ")
    assert said in message


def test_notes_stand_in_the_order_of_their_lines(tmp_path: Path) -> None:
    extra = ReportText().add("The deskôs lamp.").furniture().add("Own Heading (OH)").add("It is lit.")
    lines = [note.line for note in read(small_report(extra).text(), tmp_path).notes]
    assert lines == sorted(lines)


def test_a_cancel_between_passes_passes_through(tmp_path: Path) -> None:
    from wcodesk.intake.report import read_report

    path = tmp_path / "report.txt"
    path.write_text(small_report().add("Tea.").text(), encoding="utf-8")

    def cancel(done: int, total: int, what: str) -> None:
        if done == 3:
            raise Cancelled(f"Stopped while {what}")

    with pytest.raises(Cancelled):
        read_report(path, MemberIndex(load_members()), progress=cancel)


def test_progress_counts_up_to_its_total(tmp_path: Path) -> None:
    from wcodesk.intake.report import read_report

    path = tmp_path / "report.txt"
    path.write_text(small_report().add("Tea.").text(), encoding="utf-8")
    seen: list[tuple[int, int]] = []
    read_report(path, MemberIndex(load_members()), progress=lambda done, total, what: seen.append((done, total)))
    total = seen[-1][1]
    assert seen == [(done, total) for done in range(total + 1)]
