"""Finding a place by part of any of its names."""

from collections.abc import Iterator

import pytest

from wcodesk.model.members import load_members
from wcodesk.model.shown import ChapterNode, EditionTree, EntryNode, SectionNode
from wcodesk.model.translation import speak
from wcodesk.ui.going.finding import Catalogue

MEMBERS = {member.iso: member for member in load_members()}


def entry(iso: str, name: str) -> EntryNode:
    return EntryNode(f"id of {iso}", iso, name, name.upper(), 2, 0, MEMBERS[iso].name_fr)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return made()


@pytest.fixture
def french() -> Iterator[Catalogue]:
    speak("fr", {"Overview": "Vue d’ensemble", "also {name}": "aussi {name}"})
    yield made()
    speak("en")


def made() -> Catalogue:
    europe = (entry("AL", "Albania"), entry("GE", "Georgia"), entry("MK", "North Macedonia"))
    esa = (entry("SZ", "Eswatini"), entry("KE", "Kenya"))
    tree = EditionTree(
        "edition",
        1,
        0,
        (
            ChapterNode("europe id", "europe", "EUROPE REGION", 1, 0, europe),
            ChapterNode("esa id", "esa", "EAST AND SOUTHERN AFRICA", 0, 0, esa),
        ),
    )
    sections = [
        SectionNode("s1", "id of AL", "Current planning"),
        SectionNode("s2", "id of AL", "WCO support"),
        SectionNode("s3", "id of KE", "WCO support"),
        SectionNode("s4", "id of KE", ""),
        SectionNode("s5", "europe id", "Regional developments"),
    ]
    others = [("older", "June 2019, Part I", "Juin 2019, Part I")]
    return Catalogue("June 2020, Part I", tree, sections, load_members(), others)


def first(catalogue: Catalogue, text: str) -> str:
    return catalogue.find(text)[0].title


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("alb", "Albania"),
        ("AL", "Albania"),
        ("ge", "Georgia"),
        ("Albanie", "Albania"),
        ("ÁLBANIA", "Albania"),
        ("mace", "North Macedonia"),
        ("macedonia north", "North Macedonia"),
        ("wazilan", "Eswatini"),
        ("northmacedonia", "North Macedonia"),
        ("europe", "Europe"),
        ("esa", "East and Southern Africa"),
        ("over", "Overview"),
        ("2019", "June 2019, Part I"),
        ("juin", "June 2019, Part I"),
    ],
)
def test_any_part_of_any_name_finds_a_place(catalogue, typed, title):
    assert first(catalogue, typed) == title


def test_a_former_name_is_told(catalogue):
    goal = catalogue.find("Swaziland")[0]
    assert (goal.title, goal.place.member) == ("Eswatini", "SZ")
    assert goal.detail.startswith("formerly Swaziland")


def test_a_name_of_today_is_told_by_nothing_else(catalogue):
    assert catalogue.find("eswatini")[0].detail == "East and Southern Africa"


def test_a_member_without_an_entry_is_known_and_leads_nowhere(catalogue):
    goal = catalogue.find("france")[0]
    assert (goal.title, goal.place, goal.detail) == ("France", None, "no entry in this edition")


def test_a_member_and_a_heading_find_its_section(catalogue):
    goals = catalogue.find("albania wco")
    assert [(goal.title, goal.section, goal.place.member) for goal in goals] == [("WCO support", "s2", "AL")]
    assert goals == catalogue.find("wco al")


def test_a_heading_alone_finds_it_everywhere_and_first_of_all_here(catalogue):
    assert [goal.section for goal in catalogue.find("wco support")] == ["s2", "s3"]
    assert [goal.section for goal in catalogue.find("wco support", "id of KE")] == ["s3", "s2"]
    assert [goal.section for goal in catalogue.find("regional dev")] == ["s5"]


def test_a_member_goes_before_sections(catalogue):
    assert [goal.section for goal in catalogue.find("albania")] == [""]


def test_nothing_typed_or_unknown_finds_nothing(catalogue):
    assert catalogue.find("  ") == catalogue.find("qqq zz") == []


def test_the_overview_and_regions_are_those_of_the_edition(catalogue):
    assert [goal.title for goal in catalogue.all_above()] == ["Overview", "Europe", "East and Southern Africa"]


@pytest.mark.parametrize("typed", ["albanie", "albania", "AL"])
def test_a_french_palette_finds_a_member_by_its_names_in_both_languages(french, typed):
    goal = french.find(typed)[0]
    assert (goal.title, goal.place.path) == ("Albanie", ("June 2020, Part I", "Europe", "Albanie"))


@pytest.mark.parametrize("typed", ["afrique orientale", "east and south", "esa"])
def test_a_french_palette_finds_a_region_by_its_names_in_both_languages(french, typed):
    assert first(french, typed) == "Afrique orientale et australe"


@pytest.mark.parametrize("typed", ["ensemble", "overview"])
def test_a_french_palette_finds_the_overview_by_its_names_in_both_languages(french, typed):
    assert first(french, typed) == "Vue d’ensemble"


def test_a_french_palette_tells_the_english_name_that_found_a_member(french):
    assert french.find("georgia")[0].title == "Géorgie"
    assert french.find("germany")[0].detail.startswith("aussi Germany")
