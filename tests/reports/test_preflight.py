"""The list that an editor gets before pages go out."""

from __future__ import annotations

import pytest
from invented_edition import make_edition, para, section, table

from wcodesk.model.blocks import Block, Run
from wcodesk.model.content import EditionContent, EntryContent, Scope
from wcodesk.model.errors import NotFound
from wcodesk.model.records import SectionKind
from wcodesk.model.translation import speak
from wcodesk.reports.preflight import Finding, FindingKind, preflight

REPORT = Scope("report")


def found(content: EditionContent, kind: FindingKind) -> list[Finding]:
    return [finding for finding in preflight(content, REPORT) if finding.kind is kind]


def with_text(*blocks: Block) -> EditionContent:
    return make_edition()._replace(overview=(section("Overview", *blocks),))


def test_an_entry_without_text_is_listed_once() -> None:
    assert found(make_edition(), FindingKind.EMPTY_ENTRY) == [Finding(FindingKind.EMPTY_ENTRY, "Azerbaijan", "", "")]
    assert not any(each.owner == "Azerbaijan" for each in found(make_edition(), FindingKind.MISSING_SECTION))


def test_sections_that_an_entry_lacks_are_listed_by_their_usual_heading() -> None:
    missing = [each.text for each in found(make_edition(), FindingKind.MISSING_SECTION) if each.owner == "Panama"]
    assert "WCO support" in missing
    assert "Customs Reform and Modernization progress" in missing


def test_a_heading_that_tells_of_two_leaves_neither_missing() -> None:
    edition = make_edition()
    chapter = edition.chapters[0]
    both = section("Background and current planning", para("Text."))
    entry = EntryContent("GE", "Georgia", "GEORGIA", (both._replace(kind=SectionKind.BACKGROUND),))
    missing = found(edition._replace(chapters=(chapter._replace(entries=(entry,)),)), FindingKind.MISSING_SECTION)
    assert [each.text for each in missing] == ["Customs Reform and Modernization progress", "WCO support"]


def test_a_whole_entry_lacks_nothing() -> None:
    assert not any(each.owner == "Albania" for each in preflight(make_edition(), REPORT))


def test_a_section_without_text_is_listed() -> None:
    edition = make_edition()._replace(overview=(section("Overview", para("text")), section("Nothing here")))
    assert found(edition, FindingKind.EMPTY_SECTION) == [
        Finding(FindingKind.EMPTY_SECTION, "Overview", "Nothing here", "")
    ]


def test_a_heading_with_sections_under_it_needs_no_text() -> None:
    edition = make_edition()._replace(overview=(section("Programmes"), section("One of them", para("text"), level=2)))
    assert found(edition, FindingKind.EMPTY_SECTION) == []


def test_a_character_that_no_font_has_is_listed_with_its_place() -> None:
    (box,) = found(with_text(para("The sign 税 stands here")), FindingKind.CHARACTER)
    assert (box.owner, box.section) == ("Overview", "Overview")
    assert "U+7A0E" in box.text


@pytest.mark.parametrize(
    "text",
    [
        "See http:/www.example.org/a.",
        "See http//example.org",
        "See htpp://example.org",
        "See http://example/path",
        "See https://example..org",
        "See wwww.example.org",
    ],
)
def test_an_address_that_leads_nowhere_is_listed(text: str) -> None:
    (dead,) = found(with_text(para(text)), FindingKind.LINK)
    assert dead.text in text


def test_a_dead_link_in_a_cell_or_under_words_is_listed() -> None:
    block = para(Run("here", href="https://nowhere/"))
    assert len(found(with_text(block, table(("a", "b"), ("http://x/y", "c"))), FindingKind.LINK)) == 2


@pytest.mark.parametrize(
    "text", ["www.example.org", "https://example.org/a?b=c#d", "post@example.org", "http://[::1]/x", "and/or 1/2 ww. I"]
)
def test_an_address_that_could_lead_somewhere_is_not_listed(text: str) -> None:
    assert found(with_text(para(text)), FindingKind.LINK) == []


def test_what_was_found_stands_in_the_order_of_the_report() -> None:
    edition = with_text(para("http://x/y"))
    edition = edition._replace(chapters=(edition.chapters[0]._replace(entries=(EntryContent("AL", "Albania", "A"),)),))
    assert [each.owner for each in preflight(edition, REPORT)] == ["Overview", "Albania"]


def test_only_the_scope_is_looked_at() -> None:
    assert {each.owner for each in preflight(make_edition(), Scope("member", "PA"))} == {"Panama"}
    with pytest.raises(NotFound):
        preflight(make_edition(), Scope("member", "FR"))


def test_a_finding_is_said_in_the_language_that_is_spoken() -> None:
    speak("fr", {"missing section": "rubrique manquante", "WCO support": "Soutien", "Overview": "Vue d’ensemble"})
    try:
        assert str(Finding(FindingKind.MISSING_SECTION, "Albania", "", "WCO support")) == (
            "Albanie: rubrique manquante: Soutien"
        )
        assert str(Finding(FindingKind.CHARACTER, "Overview", "Europe", "☃")).startswith("Vue d’ensemble, Europe: ")
    finally:
        speak("en")
