"""Headings and the kinds they announce."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wcodesk.model.kinds import ENTRY_KINDS, STANDARD_HEADINGS, kind_of, kinds_told
from wcodesk.model.records import SectionKind

WORDINGS = {
    SectionKind.BACKGROUND: [
        "Background",
        "BACKGROUND",
        "background:",
        "Background information",
        "Background & context",
        "General background",
        "Background and current planning",
        "Country background",
        "Customs background",
        "Introduction",
        "Context",
        "Contexte",
        "Contexte général",
        "Historique",
        "Backgroud",
        "Historical background",
        "Background on the Customs administration",
        "Background and situation",
    ],
    SectionKind.CURRENT_PLANNING: [
        "Current planning",
        "Current Planning",
        "Current planning:",
        "Current plans",
        "Future plans",
        "Planned activities",
        "Current Plans and Priorities",
        "Current planning and priorities",
        "Current and future planning",
        "Current priorities",
        "Current strategic planning",
        "Planning",
        "Plans and priorities",
        "Curent planing",
        "Planification actuelle",
        "Planification en cours",
        "Plans et priorités actuels",
    ],
    SectionKind.REFORM_PROGRESS: [
        "Reform and modernization challenges",
        "Customs Reform and Modernization progress",
        "Customs Reforms and Modernization Progress",
        "Customs Reform and Modernization Process",
        "Customs Modernization and Reform Progress",
        "Customs Reform and Modernization",
        "Customs Reform & Modernisation",
        "Reform & Modernisation Progress:",
        "Reform and modernization process",
        "Modernization Initiatives",
        "Modernisation initiatives",
        "Progress in Customs Reform and Modernization",
        "Reform/Modernization progress",
        "R&M progress",
        "Achievements in reform and modernization",
        "Recent progress of the reforms",
        "Customs Reform and Modemization progress",
        "Progrès accomplis en matière de réforme et de modernisation de la douane",
        "Réforme et modernisation de la douane",
        "État d’avancement des réformes",
    ],
    SectionKind.WCO_SUPPORT: [
        "WCO activities",
        "WCO capacity building",
        "WCO missions",
        "WCO support and cooperation",
        "WCO support",
        "WCO Support:",
        "WCO SUPPORT",
        "WCO’s support",
        "WCOôs support",
        "WCO Assistance",
        "WCO technical assistance",
        "WCO Capacity Building support",
        "WCO support and assistance",
        "Support from the WCO",
        "Support provided by the WCO",
        "World Customs Organization support",
        "WCO support (2019/20)",
        "WCO suport",
        "Soutien de l'OMD",
        "Soutien de l’OMD :",
        "Appui fourni par l’Organisation mondiale des douanes",
        "Assistance technique et renforcement des capacités de l'OMD",
    ],
}


@pytest.mark.parametrize(
    ("kind", "heading"), [(kind, heading) for kind, list_ in WORDINGS.items() for heading in list_]
)
def test_a_wording_announces_its_kind(kind: SectionKind, heading: str) -> None:
    assert kind_of(heading) is kind


@pytest.mark.parametrize(
    "heading",
    [
        "",
        ":",
        "WCO",
        "Support",
        "Priorities",
        "Progress",
        "Modernization",
        "Customs cooperation",
        "Customs Cooperation with WCO support to Agency",
        "Areas of Cooperation with Member Customs Administrations and other Development Partners",
        "WCO Capacity Building Programmes",
        "The WCO-EAC CREATe Project",
        "Regional development priorities",
        "Regional Strategic Priorities",
        "National Developments",
        "Strategic planning",
        "Customs Modernization Programme",
        "Current situation in the region:",
        "Recent WCO support to the Authority includes:",
        "The priority areas include:",
        "During the year these reform activities were undertaken:",
        "WCO support to Kenya",
        "with the WCO support.",
        "the reform and modernization;",
        "Background, current planning, reform and modernization progress, WCO support, priorities and results,",
        "Planning of a workshop on valuation",
        "Harmonized System (HS)",
        "ALBANIA",
        "Part I 25.",
        "2019",
    ],
)
def test_no_kind_is_seen_in(heading: str) -> None:
    assert kind_of(heading) is None


@pytest.mark.parametrize("number", ["1. ", "2) ", "(a) ", "B. ", "III. ", "1.2. ", "4 – "])
def test_a_number_in_front_does_not_matter(number: str) -> None:
    assert kind_of(number + "WCO support") is SectionKind.WCO_SUPPORT


def test_the_first_of_two_kinds_counts() -> None:
    assert kind_of("Current planning and WCO support") is SectionKind.CURRENT_PLANNING
    assert kind_of("WCO support and current planning") is SectionKind.WCO_SUPPORT


def test_standard_headings_announce_their_kinds() -> None:
    assert tuple(STANDARD_HEADINGS) == ENTRY_KINDS
    assert [kind_of(heading) for heading in STANDARD_HEADINGS.values()] == list(ENTRY_KINDS)


WORDING = st.sampled_from([(kind, heading) for kind, list_ in WORDINGS.items() for heading in list_])


@given(WORDING, st.sampled_from([str.upper, str.lower, str.capitalize]), st.sampled_from(["", ":", " :", " -", "  "]))
def test_case_and_what_follows_do_not_matter(
    wording: tuple[SectionKind, str], change: Callable[[str], str], ending: str
) -> None:
    kind, heading = wording
    assert kind_of(change(heading) + ending) is kind


@given(WORDING, st.sampled_from(["Kenya", "Customs Act", "tariff", "2019 workshop", "scanner", "the Agency"]))
def test_a_foreign_word_makes_it_another_heading(wording: tuple[SectionKind, str], word: str) -> None:
    assert kind_of(f"{wording[1].rstrip(': ')} {word}") is None


TWO = {SectionKind.BACKGROUND, SectionKind.CURRENT_PLANNING}


@pytest.mark.parametrize(
    ("heading", "kind", "told"),
    [
        ("Background and current planning", SectionKind.BACKGROUND, TWO),
        ("Contexte et planification actuelle", SectionKind.BACKGROUND, TWO),
        ("Background", SectionKind.OTHER, {SectionKind.OTHER, SectionKind.BACKGROUND}),
        ("Current planning", SectionKind.BACKGROUND, TWO),
        ("Trade & ports", SectionKind.OTHER, {SectionKind.OTHER}),
        ("WCO support", SectionKind.WCO_SUPPORT, {SectionKind.WCO_SUPPORT}),
    ],
)
def test_a_heading_may_tell_of_two_kinds(heading: str, kind: SectionKind, told: set[SectionKind]) -> None:
    assert kinds_told(heading, kind) == told


@given(st.text(max_size=150))
def test_any_line_can_be_asked(line: str) -> None:
    assert kind_of(line) in (None, *ENTRY_KINDS)


def test_the_main_sections_of_the_report_are_seen_and_nothing_else(published_report: Path) -> None:
    lines = published_report.read_text(encoding="utf-8").splitlines()
    found = Counter(kind for line in lines if (kind := kind_of(line)))
    # Counted by hand; the other 4 of the 244 main sections are the Members' own.
    assert found == {
        SectionKind.BACKGROUND: 44,
        SectionKind.CURRENT_PLANNING: 60,
        SectionKind.REFORM_PROGRESS: 66,
        SectionKind.WCO_SUPPORT: 70,
    }
