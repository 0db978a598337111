"""Charts in the PDF: where they stand, what is read out, and that no rule of either profile is broken."""

from __future__ import annotations

from pathlib import Path

import page
import pypdfium2
import pytest
from documents import ODD
from invented_edition import make_edition

from wcodesk.model.content import EditionContent, MissionContent, Scope
from wcodesk.model.errors import NotFound
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.records import MissionState
from wcodesk.reports import export
from wcodesk.reports.changes import mark_changes
from wcodesk.reports.chart_pages import HEADING, with_charts
from wcodesk.reports.options import PdfOptions
from wcodesk.reports.outline import Figure, Opening, Ornament, Outline, SectionHeading, outline
from wcodesk.reports.pdf.writer import write_pdf
from wcodesk.reports.styles import PAPERS, report_styles
from wcodesk.store.bundle import bundled_edition

REPORT, EUROPE = Scope("report"), Scope("region", "europe")
COLUMN = report_styles().page.column


def edition(topic: str = "Valuation") -> EditionContent:
    """The invented edition with missions of all states in Europe, and none elsewhere."""
    told = tuple(
        MissionContent(f"Visit {at}", topic=topic, when="2020-03", state=state) for at, state in enumerate(MissionState)
    )
    content = make_edition()
    chapters = tuple(
        chapter._replace(
            missions=told if chapter.region == "europe" else (),
            entries=tuple(entry._replace(missions=()) for entry in chapter.entries),
        )
        for chapter in content.chapters
    )
    return content._replace(chapters=chapters)


def charted(content: EditionContent, scope: Scope, *, front: bool = False) -> Outline:
    return with_charts(outline(content, scope, front=front), content, scope, COLUMN)


def faults(data: bytes) -> list[str]:
    checked = {profile: page.validate_pdf_bytes(data, profile=profile) for profile in ("ua1", "2a")}
    return [f"{profile}: {each}" for profile, found in checked.items() for each in found.failures]


@pytest.mark.parametrize("front", [True, False], ids=["front", "body"])
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("scope", [REPORT, EUROPE], ids=["report", "europe"])
def test_charts_break_no_rule(scope: Scope, paper: str, front: bool) -> None:
    assert faults(write_pdf(charted(edition(), scope, front=front), styles=report_styles(paper), draft=True)) == []


@pytest.mark.parametrize("script", ODD)
def test_topics_of_every_script_break_no_rule(script: str) -> None:
    assert faults(write_pdf(charted(edition(ODD[script]), EUROPE))) == []


def test_the_bundled_edition_with_charts_conforms() -> None:
    content = bundled_edition(MemberIndex(load_members()))
    assert faults(write_pdf(charted(content, REPORT, front=True))) == []


def test_charts_stand_at_the_end_of_the_overview_and_of_a_chapter() -> None:
    blocks = charted(edition(), REPORT).blocks
    ends = [at for at, block in enumerate(blocks) if isinstance(block, Ornament)]
    before = [[block for block in blocks[:end][-4:] if isinstance(block, Figure)] for end in ends]
    assert [len(figures) for figures in before] == [3, 2, 0]  # no region in the chapters, no missions in the last
    headings = [block for block in blocks if isinstance(block, SectionHeading) and block.text == HEADING]
    assert len(headings) == 2
    assert len({block.anchor for block in headings}) == 2


def test_a_chapter_counts_its_own_missions() -> None:
    figures = [block for block in charted(edition(), EUROPE).blocks if isinstance(block, Figure)]
    assert figures[0].says == (
        "Missions by month. July 2019: none; August 2019: none; September 2019: none; October 2019: none; "
        "November 2019: none; December 2019: none; January 2020: none; February 2020: none; March 2020: 5 "
        "(1 delivered, 1 reported, 1 planned, 1 postponed, 1 cancelled); April 2020: none; May 2020: none; "
        "June 2020: none."
    )


def test_a_member_has_no_charts() -> None:
    printed = outline(edition(), Scope("member", "AL"))
    assert with_charts(printed, edition(), Scope("member", "AL"), COLUMN) == printed


def test_a_region_that_is_not_there_is_refused() -> None:
    with pytest.raises(NotFound):
        with_charts(outline(edition(), REPORT), edition(), Scope("region", "mena"), COLUMN)


def test_marked_changes_leave_the_charts_alone() -> None:
    before = edition()._replace(chapters=edition().chapters[:1])
    marked = mark_changes(outline(edition(), REPORT), outline(before, REPORT))
    blocks = with_charts(marked, edition(), REPORT, COLUMN).blocks
    assert sum(isinstance(block, Figure) for block in blocks) == 5
    assert sum(isinstance(block, Opening) for block in blocks) == 3


@pytest.mark.parametrize("charts", [True, False])
def test_charts_are_exported_on_request(tmp_path: Path, charts: bool) -> None:
    path = tmp_path / "europe.pdf"
    export(edition(), EUROPE, "pdf", path, options=PdfOptions(charts=charts))
    document = pypdfium2.PdfDocument(path)
    words = " ".join(each.get_textpage().get_text_range() for each in document)
    document.close()
    assert ("Missions by topic" in words) is charts
    assert (HEADING in words) is charts
