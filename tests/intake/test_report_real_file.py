"""The published report of June 2020, Part I, where it is at hand: counts and names, none of its sentences."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from report_builder import MEMBERS

from wcodesk.intake.report import read_report
from wcodesk.model.blocks import Block, BlockType
from wcodesk.model.content import EntryContent, SectionContent
from wcodesk.model.proposal import EditionProposal, NoteKind
from wcodesk.model.records import SectionKind

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
REPORT = SEEDS / "progress-report-2020-06-part-1.txt"
OTHER = SEEDS / "regional-integration-PC0410E1.txt"

pytestmark = pytest.mark.skipif(not REPORT.exists(), reason="the published report is not beside the project")


@pytest.fixture(scope="module")
def proposal() -> EditionProposal:
    return read_report(REPORT, MEMBERS)


def entries(proposal: EditionProposal) -> list[EntryContent]:
    return [entry for chapter in proposal.content.chapters for entry in chapter.entries]


def all_sections(proposal: EditionProposal) -> list[SectionContent]:
    content = proposal.content
    chapters = [section for chapter in content.chapters for section in chapter.sections]
    return [*content.overview, *chapters, *(section for entry in entries(proposal) for section in entry.sections)]


def all_blocks(proposal: EditionProposal) -> list[Block]:
    return [block for section in all_sections(proposal) for block in section.blocks]


def entry(proposal: EditionProposal, iso: str) -> EntryContent:
    return next(found for found in entries(proposal) if found.iso == iso)


def test_imprint(proposal: EditionProposal) -> None:
    content = proposal.content
    assert content.title == "Capacity Building Progress Report"
    assert (content.published, content.part) == ("2020-06", "Part I")
    assert (content.period_from, content.period_to) == ("2019-07", "2020-06")


def test_four_chapters_hold_seventy_entries(proposal: EditionProposal) -> None:
    counts = {chapter.region: len(chapter.entries) for chapter in proposal.content.chapters}
    assert counts == {"europe": 15, "asia-pacific": 25, "americas": 21, "esa": 9}
    assert all(found.iso for found in entries(proposal))
    assert len({found.iso for found in entries(proposal)}) == 70


def test_entries_have_244_main_sections(proposal: EditionProposal) -> None:
    kinds = Counter(section.kind for found in entries(proposal) for section in found.sections)
    assert kinds == {
        SectionKind.BACKGROUND: 44,
        SectionKind.CURRENT_PLANNING: 60,
        SectionKind.REFORM_PROGRESS: 66,
        SectionKind.WCO_SUPPORT: 70,
        SectionKind.OTHER: 4,
    }
    assert all(section.level == 1 and section.heading for found in entries(proposal) for section in found.sections)


def test_blocks_by_type(proposal: EditionProposal) -> None:
    counts = Counter(block.type for block in all_blocks(proposal))
    assert counts[BlockType.BULLET] == 668
    assert counts[BlockType.NUMBERED] == 205
    assert counts[BlockType.TABLE] == 2
    assert counts[BlockType.HEADING] == 35


def test_every_word_is_read_in_order(proposal: EditionProposal) -> None:
    """The file's words without furniture and link lines, and those read, as two sequences."""
    left_out = {note.line for note in proposal.notes if note.kind in (NoteKind.FURNITURE, NoteKind.DROPPED_LINK)}
    left_out |= {note.line for note in proposal.notes if note.kind is NoteKind.MOVED_LINK}
    left_out |= {note.line for note in proposal.notes if "no section" in note.text or "header" in note.text}
    lines = REPORT.read_text(encoding="utf-8").split("\n")
    printed = words(" ".join(line for number, line in enumerate(lines, start=1) if number not in left_out))
    assert words(" ".join(told(proposal))) == printed


def told(proposal: EditionProposal) -> list[str]:
    texts = [text for section in proposal.content.overview for text in section_texts(section)]
    for chapter in proposal.content.chapters:
        texts.append(chapter.name)
        texts += [text for section in chapter.sections for text in section_texts(section)]
        for found in chapter.entries:
            texts.append(found.heading)
            texts += [text for section in found.sections for text in section_texts(section)]
    return texts


def section_texts(section: SectionContent) -> list[str]:
    return [section.heading, *(f"{block.label} {block.text}" for block in section.blocks)]


def words(text: str) -> list[str]:
    """Words of plain letters and figures: bullets, quotes and the letters that stood for them do not count."""
    text = re.sub(r"(?<!\S)[¶ÅÁωo×-](?!\S)", " ", text)
    return re.findall(r"[A-Za-z0-9]+", re.sub("[ôñòïóúĂÁ´‘’“”–€°]", " ", text))


def test_overview_has_its_89_numbered_paragraphs(proposal: EditionProposal) -> None:
    labels = [block.label for section in proposal.content.overview for block in section.blocks if block.label]
    assert labels == [f"{number}." for number in range(1, 90)]


def test_overview_has_six_contacts(proposal: EditionProposal) -> None:
    blocks = [block for section in proposal.content.overview for block in section.blocks]
    assert sum("@wcoomd.org" in block.text for block in blocks) == 6


def test_panama_has_its_table(proposal: EditionProposal) -> None:
    (table,) = [b for s in entry(proposal, "PA").sections for b in s.blocks if b.type is BlockType.TABLE]
    assert [len(row) for row in table.rows] == [2] * 7
    assert table.text.split("\n")[0] == "FUNCTIONALITY\tDESCRIPTION"


def test_asia_pacific_has_its_table_of_contacts(proposal: EditionProposal) -> None:
    chapter = next(chapter for chapter in proposal.content.chapters if chapter.region == "asia-pacific")
    (table,) = [b for s in chapter.sections for b in s.blocks if b.type is BlockType.TABLE]
    assert [len(row) for row in table.rows] == [3] * 5


def test_headings_of_chapters_stand_at_their_levels(proposal: EditionProposal) -> None:
    levels = {c.region: [section.level for section in c.sections] for c in proposal.content.chapters}
    assert levels == {
        "europe": [1, 2, 2, 2, 2],
        "asia-pacific": [1, 2, 2, 2, 2, 2, 3, 3, 2, 3, 3, 3],
        "americas": [1, 2, 2, 2, 2],
        "esa": [1, 2, 2, 2, 2, 2, 2, 2, 2],
    }


def test_kenya_has_its_lower_headings(proposal: EditionProposal) -> None:
    headings = [b.text for s in entry(proposal, "KE").sections for b in s.blocks if b.type is BlockType.HEADING]
    assert headings[0] == "Integrated Customs Management System (iCMS)"
    assert len(headings) == 4


def test_genuine_letters_are_untouched(proposal: EditionProposal) -> None:
    text = "\n".join(told(proposal))
    for word in (
        "Treviño",
        "Côte",
        "Çengel",
        "Declaración",
        "Adquisición",
        "Administração",
        "Iñapari",
        "Anguiatú",
        "«",
    ):
        assert word in text


def test_no_damaged_sign_is_left(proposal: EditionProposal) -> None:
    left = set(re.findall(r"\S*[ôñòïóúĂ´]\S*", "\n".join(told(proposal))))
    assert left == {"Côte", "Treviño,", "(Declaración", "Adquisición", "Dirección", "Anguiatú", "Iñapari"}


def test_every_note_stands_at_a_line_of_the_file(proposal: EditionProposal) -> None:
    count = len(REPORT.read_text(encoding="utf-8").split("\n"))
    assert all(0 <= note.line <= count for note in proposal.notes)
    assert {note.kind for note in proposal.notes} >= {
        NoteKind.JOINED,
        NoteKind.REPAIRED,
        NoteKind.MOVED_LINK,
        NoteKind.DROPPED_LINK,
        NoteKind.FURNITURE,
        NoteKind.UNKNOWN_HEADING,
        NoteKind.TABLE,
    }


def test_page_ends_as_form_feeds_read_the_same(proposal: EditionProposal, tmp_path: Path) -> None:
    text = re.sub(r"(?m)^ (?=\S)", "\f", REPORT.read_text(encoding="utf-8"))
    path = tmp_path / "fed.txt"
    path.write_text(text, encoding="utf-8")
    assert read_report(path, MEMBERS).content == proposal.content


@pytest.mark.parametrize("sign", list("•➢§*"))
def test_bullets_of_another_sign_read_the_same(proposal: EditionProposal, tmp_path: Path, sign: str) -> None:
    text = re.sub(r"(?m)^( ?)[¶ÅÁω] ", rf"\g<1>{sign} ", REPORT.read_text(encoding="utf-8"))
    path = tmp_path / "signed.txt"
    path.write_text(text, encoding="utf-8")
    assert read_report(path, MEMBERS).content == proposal.content


@pytest.mark.skipif(not OTHER.exists(), reason="the other paper is not beside the project")
def test_the_other_paper_is_refused() -> None:
    from wcodesk.model.errors import FileProblem

    with pytest.raises(FileProblem, match="is not a progress report"):
        read_report(OTHER, MEMBERS)
