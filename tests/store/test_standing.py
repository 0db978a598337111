"""What an edition still lacks, and what was changed in it last."""

from __future__ import annotations

import time

import pytest
from helpers_content import BACKGROUND, SUPPORT, paragraph, section

from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, SectionContent
from wcodesk.model.decisions import Acceptance, AcceptedText
from wcodesk.model.kinds import ENTRY_KINDS
from wcodesk.model.members import load_members
from wcodesk.model.records import SectionKind
from wcodesk.model.submission import Place
from wcodesk.store import Store

PLANNING, PROGRESS = SectionKind.CURRENT_PLANNING, SectionKind.REFORM_PROGRESS


def edition(published: str = "2020-06") -> EditionContent:
    whole = tuple(section(kind.value, kind, paragraph("Text.")) for kind in ENTRY_KINDS)
    austria = EntryContent("AT", "Austria", "AUSTRIA", whole)
    albania = EntryContent("AL", "Albania", "ALBANIA", whole[:2])
    georgia = EntryContent("GE", "Georgia", "GEORGIA", (SectionContent("Background", BACKGROUND, 1, ()),))
    overview = (section("Introduction", SectionKind.OTHER, paragraph("Text.")),)
    chapters = (
        ChapterContent("europe", "EUROPE", overview, (austria, albania, georgia)),
        ChapterContent("esa", "EAST AND SOUTHERN AFRICA", (), ()),
    )
    return EditionContent("Progress Report", published, "Part I", overview=overview, chapters=chapters)


@pytest.fixture
def edition_id(store: Store) -> str:
    store.add_edition(edition())
    return store.editions()[0].id


def first(store: Store, edition_id: str, iso: str) -> str:
    return store.sections(store.entry(edition_id, iso).id)[0].id


def test_an_edition_that_came_in_was_edited_by_nobody(store: Store, edition_id: str) -> None:
    assert store.edited_last(edition_id) == []


def test_sections_that_people_changed_are_listed_the_last_first(store: Store, edition_id: str) -> None:
    for iso in ("AL", "AT"):
        store.edit_section(first(store, edition_id, iso), text="Another.")
    chapter = store.chapters(edition_id)[0]
    store.edit_section(store.sections(chapter.id)[0].id, text="Another.")
    store.edit_section(store.overview(edition_id)[0].id, text="Another.")
    found = store.edited_last(edition_id)
    assert [each.owner for each in found] == ["", "EUROPE", "Austria", "Albania"]
    assert (found[2].heading, found[2].who, found[2].file) == ("background", "Tester", "")
    assert found[2].owner_id == store.entry(edition_id, "AT").id


def test_a_section_changed_twice_is_listed_once(store: Store, edition_id: str) -> None:
    for text in ("One.", "Two."):
        store.edit_section(first(store, edition_id, "AL"), text=text)
    assert len(store.edited_last(edition_id)) == 1


def test_a_section_whose_change_was_undone_is_not_listed(store: Store, edition_id: str) -> None:
    store.edit_section(first(store, edition_id, "AT"), text="Another.")
    store.edit_section(first(store, edition_id, "AL"), text="Another.")
    store.undo()
    assert [each.owner for each in store.edited_last(edition_id)] == ["Austria"]


def test_a_section_that_is_typed_back_to_what_it_said_is_not_listed(store: Store, edition_id: str) -> None:
    for text in ("Another.", "Text."):
        store.edit_section(first(store, edition_id, "AL"), text=text)
    assert store.edited_last(edition_id) == []


def test_of_two_changes_one_undone_leaves_the_section_listed(store: Store, edition_id: str) -> None:
    for text in ("One.", "Two."):
        store.edit_section(first(store, edition_id, "AL"), text=text)
    store.undo()
    assert len(store.edited_last(edition_id)) == 1


def test_a_removed_section_is_not_listed(store: Store, edition_id: str) -> None:
    store.edit_section(first(store, edition_id, "AL"), text="Another.")
    store.remove_section(first(store, edition_id, "AL"))
    assert store.edited_last(edition_id) == []


def test_what_came_out_of_a_file_says_so(store: Store, edition_id: str) -> None:
    place = Place("Texts", "E6:E9")
    text = AcceptedText("AL", first(store, edition_id, "AL"), BACKGROUND, "", "From Tirana.", 1, None, "", place)
    store.accept(Acceptance("Albania.xlsx", "0" * 64, edition_id, ("AL",), (text,), ()))
    assert [each.file for each in store.edited_last(edition_id)] == ["Albania.xlsx"]


def test_an_update_of_the_edition_and_its_undo_are_no_edits(store: Store, edition_id: str) -> None:
    whole = edition()
    europe = whole.chapters[0]
    overview = (section("Introduction", SectionKind.OTHER, paragraph("New text.")),)
    store.add_edition(EditionContent(whole.title, "2020-06", "Part I", overview=overview, chapters=(europe,)))
    assert store.overview(edition_id)[0].text == "New text."
    store.undo()
    assert store.edited_last(edition_id) == []


def test_changes_of_another_edition_are_not_listed(store: Store, edition_id: str) -> None:
    store.add_edition(edition("2021-06"))
    other = next(each.id for each in store.editions() if each.id != edition_id)
    store.edit_section(first(store, other, "AL"), text="Another.")
    assert store.edited_last(edition_id) == []
    assert len(store.edited_last(other)) == 1


def test_no_more_are_listed_than_wanted(store: Store, edition_id: str) -> None:
    for iso in ("AL", "AT"):
        store.edit_section(first(store, edition_id, iso), text="Another.")
    assert [each.owner for each in store.edited_last(edition_id, 1)] == ["Austria"]


def test_an_entry_that_was_only_added_is_no_edit_until_it_says_something(store: Store, edition_id: str) -> None:
    _, entry_id = store.add_entry(edition_id, "BE")
    store.undo()
    store.redo()
    assert store.edited_last(edition_id) == []
    assert entry_id in store.signs(edition_id).empty
    assert entry_id not in store.signs(edition_id).edited
    store.edit_section(store.sections(entry_id)[0].id, text="Brussels.")
    assert [each.owner for each in store.edited_last(edition_id)] == ["Belgium"]
    assert entry_id in store.signs(edition_id).edited


def test_entries_that_lack_something_are_listed_by_region(store: Store, edition_id: str) -> None:
    (europe,) = store.gaps(edition_id)
    assert (europe.region, europe.entries) == ("europe", 3)
    albania, georgia = europe.gaps
    assert (albania.name, albania.empty, albania.missing) == ("Albania", False, (PROGRESS, SUPPORT))
    assert (georgia.name, georgia.empty, georgia.missing) == ("Georgia", True, ENTRY_KINDS)


def test_a_section_without_text_counts_as_missing(store: Store, edition_id: str) -> None:
    store.edit_section(first(store, edition_id, "AT"), text="")
    gaps = {gap.name: gap.missing for gap in store.gaps(edition_id)[0].gaps}
    assert gaps["Austria"] == (BACKGROUND,)


def test_a_heading_that_tells_of_two_kinds_counts_for_both(store: Store, edition_id: str) -> None:
    entry = store.entry(edition_id, "GE")
    store.add_section(entry.id, "Background and current planning", BACKGROUND, text="Text.")
    georgia = store.gaps(edition_id)[0].gaps[1]
    assert (georgia.empty, georgia.missing) == (False, (PROGRESS, SUPPORT))


def test_a_heading_of_its_own_is_text_but_no_main_section(store: Store, edition_id: str) -> None:
    entry = store.entry(edition_id, "GE")
    store.add_section(entry.id, "Trade", SectionKind.OTHER, text="Text.")
    georgia = store.gaps(edition_id)[0].gaps[1]
    assert (georgia.empty, georgia.missing) == (False, ENTRY_KINDS)


def test_twenty_editions_of_all_members_are_asked_in_a_moment(store: Store) -> None:
    regions: dict[str, list[EntryContent]] = {}
    for member in load_members():
        sections = tuple(section(kind.value, kind, paragraph("A sentence. " * 40)) for kind in ENTRY_KINDS[:3])
        regions.setdefault(member.region, []).append(EntryContent(member.iso, member.name, member.name, sections))
    for year in range(2001, 2021):
        chapters = tuple(ChapterContent(name, name, (), tuple(found)) for name, found in regions.items() if name)
        store.add_edition(EditionContent("Report", f"{year}-06", "Part I", chapters=chapters))
    edition_id = store.editions()[0].id
    for entry in store.entries(edition_id)[:10]:
        store.edit_section(store.sections(entry.id)[0].id, text="Another.")
    for ask in (store.edited_last, store.gaps):
        took = []
        for _ in range(5):
            begun = time.perf_counter()
            ask(edition_id)
            took.append(time.perf_counter() - begun)
        assert min(took) < 0.05  # a tenth of that on a free machine


def test_members_are_told_with_their_french_names(store: Store, edition_id: str) -> None:
    europe = store.gaps(edition_id)[0]
    assert [gap.name_fr for gap in europe.gaps] == ["Albanie", "Géorgie"]
    store.edit_section(first(store, edition_id, "GE"), text="More.")
    [edited] = store.edited_last(edition_id)
    assert (edited.owner, edited.owner_fr, edited.region) == ("Georgia", "Géorgie", "")
