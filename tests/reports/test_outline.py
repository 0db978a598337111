from __future__ import annotations

from itertools import pairwise

import pytest
from invented_edition import bullet, entry, make_edition, para, section, table

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, Scope
from wcodesk.model.errors import NotFound
from wcodesk.reports.outline import (
    NO_TEXT,
    Body,
    ContentsList,
    Cover,
    Heading,
    MemberName,
    Note,
    Opening,
    Ornament,
    SectionHeading,
    outline,
)

REPORT = Scope("report")


def test_the_report_begins_with_cover_and_contents() -> None:
    cover, contents = outline(make_edition(), REPORT).blocks[:2]
    assert cover == Cover(
        "Capacity Building Progress Report",
        "June 2020",
        "Part I",
        ("EUROPE REGION", "AMERICAS AND THE CARIBBEAN (AMS)"),
    )
    assert isinstance(contents, ContentsList)


def test_openings_and_members_stand_in_the_editions_order() -> None:
    blocks = outline(make_edition(), REPORT).blocks
    names = [block.text for block in blocks if isinstance(block, Opening | MemberName)]
    assert names == [
        "Progress Report Overview",
        "EUROPE REGION",
        "ALBANIA",
        "ARMENIA",
        "AZERBAIJAN",
        "KOSOVO*",
        "AMERICAS AND THE CARIBBEAN (AMS)",
        "PANAMA",
    ]


def test_the_first_heading_of_the_overview_is_its_title_and_not_printed_twice() -> None:
    texts = [heading.text for heading in outline(make_edition(), REPORT).headings]
    assert texts.count("Progress Report Overview") == 1


def test_an_overview_without_such_a_heading_gets_one() -> None:
    edition = make_edition()._replace(overview=(section("Programmes", para("Three of them.")),))
    first, second = outline(edition, REPORT).headings[:2]
    assert (first.text, second.text) == ("Overview", "Programmes")


def test_national_developments_stands_before_the_members_once() -> None:
    for region in ("europe", "americas"):  # one chapter has the heading as a section of its own, one has not
        blocks = outline(make_edition(), Scope("region", region)).blocks
        texts = [block.text for block in blocks if isinstance(block, SectionHeading)]
        assert texts.count("National Developments") == 1
        at = next(n for n, block in enumerate(blocks) if getattr(block, "text", "") == "National Developments")
        assert isinstance(blocks[at + 1], MemberName)


def test_an_entry_without_sections_says_that_it_has_no_text() -> None:
    blocks = outline(make_edition(), Scope("member", "AZ")).blocks
    assert [type(block) for block in blocks[2:]] == [MemberName, Note, Ornament]
    assert Note(NO_TEXT) in blocks


def test_text_before_the_first_heading_has_no_heading() -> None:
    lone = EntryContent("AL", "Albania", "ALBANIA", (section("", para("A word first.")),))
    edition = make_edition()._replace(chapters=(ChapterContent("europe", "EUROPE", entries=(lone,)),))
    blocks = outline(edition, Scope("member", "AL")).blocks
    assert [type(block) for block in blocks[2:]] == [MemberName, Body, Ornament]


def test_a_region_is_printed_without_the_overview_and_the_other_regions() -> None:
    printed = outline(make_edition(), Scope("region", "europe"))
    assert [heading.text for heading in printed.headings if isinstance(heading, Opening)] == ["EUROPE REGION"]
    assert printed.members == 4


def test_a_member_is_printed_alone_and_its_sections_are_in_the_contents() -> None:
    printed = outline(make_edition(), Scope("member", "AM"))
    assert [heading.text for heading in printed.headings if heading.listed] == [
        "ARMENIA",
        "Background",
        "Current planning",
        "Customs Reform and Modernization progress:",
        "WCO support",
    ]
    assert printed.subject == "ARMENIA, EUROPE REGION"


def test_chapters_end_with_their_ornament_and_the_overview_with_its_own() -> None:
    lines = [block.lines for block in outline(make_edition(), REPORT).blocks if isinstance(block, Ornament)]
    assert lines == [("x", "x x"), ("°", "° °"), ("°", "° °")]


@pytest.mark.parametrize("scope", [Scope("region", "mena"), Scope("member", "ZZ"), Scope("chapter", "europe")])
def test_a_scope_that_the_edition_does_not_hold_is_not_found(scope: Scope) -> None:
    with pytest.raises(NotFound):
        outline(make_edition(), scope)


def test_anchors_are_unique() -> None:
    anchors = [heading.anchor for heading in outline(make_edition(), REPORT).headings]
    assert len(set(anchors)) == len(anchors)


def test_bookmarks_never_skip_a_level() -> None:
    sections = (section("Deep", para("x"), level=3), section("Deeper", level=3), section("Main", level=1))
    edition = make_edition()._replace(overview=sections)
    depths = [heading.depth for heading in outline(edition, REPORT).headings]
    assert depths[0] == 0
    assert all(after <= before + 1 for before, after in pairwise(depths))


def test_members_hang_directly_under_their_region() -> None:
    depths = {type(heading): heading.depth for heading in outline(make_edition(), Scope("region", "europe")).headings}
    assert (depths[Opening], depths[MemberName]) == (0, 1)


def test_blocks_without_words_are_left_out() -> None:
    empty = (para("  "), bullet(""), table(), Block(BlockType.PARAGRAPH, (Run(""),)), para("kept"))
    edition = make_edition()._replace(overview=(section("Overview", *empty),))
    bodies = [block for block in outline(edition, REPORT).blocks[:6] if isinstance(block, Body)]
    assert [body.block.text for body in bodies] == ["kept"]


def test_a_date_that_is_none_is_printed_as_it_stands() -> None:
    printed = outline(make_edition()._replace(published="summer"), REPORT)
    assert printed.month == "summer"


def test_an_edition_without_chapters_has_cover_and_contents_alone() -> None:
    printed = outline(EditionContent("Title", "2021", ""), REPORT)
    assert [type(block) for block in printed.blocks] == [Cover, ContentsList]


def test_a_region_is_named_shortly_for_its_tab() -> None:
    opening = next(heading for heading in outline(make_edition(), Scope("region", "americas")).headings)
    assert isinstance(opening, Opening)
    assert opening.short == "Americas and the Caribbean"


def test_scopes_of_one_entry_keep_only_that_entry() -> None:
    edition = make_edition()
    twins = edition.chapters[1]._replace(entries=(*edition.chapters[1].entries, entry("CL", "Chile", "CHILE")))
    printed = outline(edition._replace(chapters=(edition.chapters[0], twins)), Scope("member", "CL"))
    assert [block.name for block in printed.blocks if isinstance(block, MemberName)] == ["Chile"]


def test_every_heading_has_words() -> None:
    assert all(isinstance(heading, Heading) and heading.text for heading in outline(make_edition(), REPORT).headings)
