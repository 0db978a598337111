"""Giving a Member an entry, and taking one out that holds nothing."""

import pytest

from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, SectionContent
from wcodesk.model.errors import NotFound, Refused
from wcodesk.model.kinds import ENTRY_KINDS, STANDARD_HEADINGS
from wcodesk.model.markdown import parse
from wcodesk.model.records import SectionKind
from wcodesk.store import Store
from wcodesk.store.entry_edits import usual_headings

PROGRESS = SectionKind.REFORM_PROGRESS


@pytest.fixture
def edition_id(store: Store, small_edition: EditionContent) -> str:
    store.add_edition(small_edition)
    return store.editions()[0].id


def names(store: Store, edition_id: str, region: str) -> list[str]:
    return [entry.member for entry in store.entries(edition_id, region)]


def test_an_entry_has_the_four_main_sections_without_a_text(store: Store, edition_id: str) -> None:
    _, entry_id = store.add_entry(edition_id, "BE")
    sections = store.sections(entry_id)
    assert [section.kind for section in sections] == list(ENTRY_KINDS)
    assert {section.text for section in sections} == {""}
    assert {section.level for section in sections} == {1}


def test_it_stands_at_its_alphabetical_place_in_its_region(store: Store, edition_id: str) -> None:
    here = names(store, edition_id, "europe")
    store.add_entry(edition_id, "BE")
    store.add_entry(edition_id, "UA")
    store.add_entry(edition_id, "AD")
    assert names(store, edition_id, "europe") == sorted(
        [*here, "BE", "UA", "AD"], key=lambda iso: store.entry(edition_id, iso).heading
    )


def test_it_is_headed_as_the_others_are(store: Store, edition_id: str) -> None:
    _, entry_id = store.add_entry(edition_id, "BE")
    assert store.entry(edition_id, "BE").heading == "BELGIUM"
    assert store.entry(edition_id, "BE").id == entry_id


def test_where_the_others_are_not_in_capitals_it_is_not_either(store: Store) -> None:
    entry = EntryContent("AL", "Albania", "Albania", (SectionContent("Past", PROGRESS, 1, parse("Text.")),))
    store.add_edition(
        EditionContent("Report", "2020-06", "", chapters=(ChapterContent("europe", "EUROPE", (), (entry,)),))
    )
    (edition,) = store.editions()
    _, entry_id = store.add_entry(edition.id, "BE")
    assert store.entry(edition.id, "BE").heading == "Belgium"
    assert [section.heading for section in store.sections(entry_id)] == [
        STANDARD_HEADINGS[kind] if kind is not PROGRESS else "Past" for kind in ENTRY_KINDS
    ]


def test_a_heading_is_the_one_that_most_print() -> None:
    printed = [(PROGRESS.value, "Reform"), (PROGRESS.value, "Progress"), (PROGRESS.value, "Progress"), ("other", "X")]
    assert usual_headings(printed) == STANDARD_HEADINGS | {PROGRESS: "Progress"}


def test_it_is_one_step_that_undo_takes_away_and_redo_brings_back(store: Store, edition_id: str) -> None:
    before = names(store, edition_id, "europe")
    steps = len(store.operations())
    changes, entry_id = store.add_entry(edition_id, "BE")
    assert changes.label == "Add the entry of Belgium"
    assert len(store.operations()) == steps + 1
    assert not store.undo().skipped
    assert names(store, edition_id, "europe") == before
    assert store.sections(entry_id) == []
    store.redo()
    assert store.entry(edition_id, "BE").id == entry_id
    assert len(store.sections(entry_id)) == 4


def test_what_was_written_in_it_since_outlives_the_undo_of_that_step(store: Store, edition_id: str) -> None:
    changes, entry_id = store.add_entry(edition_id, "BE")
    store.edit_section(store.sections(entry_id)[0].id, text="Written since.")
    assert store.undo(changes.operation_id).skipped
    assert [section.text for section in store.sections(store.entry(edition_id, "BE").id)] == ["Written since."]
    assert store.check() == []


def test_a_second_entry_is_refused(store: Store, edition_id: str) -> None:
    with pytest.raises(Refused, match="Albania has an entry in this edition already"):
        store.add_entry(edition_id, "AL")


def test_a_region_without_a_chapter_is_refused(store: Store, edition_id: str) -> None:
    with pytest.raises(Refused, match="no chapter for the region of Kenya"):
        store.add_entry(edition_id, "KE")


def test_an_unknown_member_is_not_found(store: Store, edition_id: str) -> None:
    with pytest.raises(NotFound):
        store.add_entry(edition_id, "QQ")


def test_a_frozen_edition_takes_none_and_loses_none(store: Store, edition_id: str) -> None:
    _, entry_id = store.add_entry(edition_id, "BE")
    store.freeze_edition(edition_id)
    with pytest.raises(Refused, match="frozen"):
        store.add_entry(edition_id, "UA")
    with pytest.raises(Refused, match="frozen"):
        store.remove_entry(entry_id)


def test_an_entry_without_text_is_taken_out_and_undo_brings_it_back(store: Store, edition_id: str) -> None:
    _, entry_id = store.add_entry(edition_id, "BE")
    changes = store.remove_entry(entry_id)
    assert changes.label == "Remove the entry of Belgium"
    assert "BE" not in names(store, edition_id, "europe")
    store.undo()
    assert store.entry(edition_id, "BE").id == entry_id
    assert len(store.sections(entry_id)) == 4


def test_an_entry_with_text_stays(store: Store, edition_id: str) -> None:
    with pytest.raises(Refused, match=r"The entry of Albania holds \d+ texts?\."):
        store.remove_entry(store.entry(edition_id, "AL").id)


def test_an_entry_with_missions_stays(store: Store, edition_id: str) -> None:
    _, entry_id = store.add_entry(edition_id, "BE")
    store.add_mission(edition_id, title="A visit", member="BE")
    with pytest.raises(Refused, match="Belgium has 1 mission in this edition"):
        store.remove_entry(entry_id)


def test_an_entry_that_is_gone_is_not_found(store: Store, edition_id: str) -> None:
    _, entry_id = store.add_entry(edition_id, "BE")
    store.remove_entry(entry_id)
    with pytest.raises(NotFound):
        store.remove_entry(entry_id)
