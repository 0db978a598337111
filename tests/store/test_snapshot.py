"""Snapshots: what is to be printed, in scope and with ids."""

import pytest

from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.errors import NotFound
from wcodesk.store import Store


@pytest.fixture
def edition_id(store: Store, small_edition: EditionContent) -> str:
    store.add_edition(small_edition)
    return store.editions()[0].id


def test_the_report_is_whole(store: Store, edition_id: str, small_edition: EditionContent) -> None:
    assert store.snapshot(edition_id, Scope("report")) == small_edition


def test_a_region_is_its_chapter_alone(store: Store, edition_id: str, small_edition: EditionContent) -> None:
    snapshot = store.snapshot(edition_id, Scope("region", "europe"))
    assert snapshot.chapters == small_edition.chapters[:1]
    assert snapshot.overview == ()
    assert snapshot.registers == {"contacts": ({"region": "europe", "name": "A. Example"},)}


def test_a_region_has_the_rows_of_its_members(store: Store, small_edition: EditionContent) -> None:
    rows = ({"member": "AL", "convention": "RKC"}, {"member": "FJ", "convention": "RKC"})
    store.add_edition(small_edition._replace(registers={"conventions": rows}))
    edition = store.editions()[0].id
    assert store.snapshot(edition, Scope("region", "europe")).registers == {"conventions": rows[:1]}
    assert store.snapshot(edition, Scope("member", "FJ")).registers == {"conventions": rows[1:]}


def test_a_member_is_its_entry_alone(store: Store, edition_id: str, small_edition: EditionContent) -> None:
    europe = small_edition.chapters[0]
    (chapter,) = store.snapshot(edition_id, Scope("member", "AL")).chapters
    assert chapter == europe._replace(sections=(), missions=(), entries=europe.entries[:1])


def test_the_edition_is_named_in_every_scope(store: Store, edition_id: str, small_edition: EditionContent) -> None:
    snapshot = store.snapshot(edition_id, Scope("member", "FJ"))
    assert (snapshot.title, snapshot.published, snapshot.part, snapshot.period_to) == (
        small_edition.title,
        "2020-06",
        "Part I",
        "2020-06",
    )


@pytest.mark.parametrize("scope", [Scope("region", "mena"), Scope("member", "KE")])
def test_what_the_edition_lacks_is_not_found(store: Store, edition_id: str, scope: Scope) -> None:
    with pytest.raises(NotFound, match=scope.key):
        store.snapshot(edition_id, scope)


def test_an_unknown_edition_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound):
        store.snapshot("nobody", Scope("report"))


def test_ids_are_those_of_the_store(store: Store, edition_id: str) -> None:
    snapshot = store.snapshot(edition_id, Scope("report"))
    chapter = snapshot.chapters[0]
    entry = store.entry(edition_id, "AL")
    assert snapshot.id == edition_id
    assert [one.id for one in snapshot.overview] == [one.id for one in store.overview(edition_id)]
    assert [one.id for one in snapshot.chapters] == [one.id for one in store.chapters(edition_id)]
    assert [one.id for one in chapter.sections] == [one.id for one in store.sections(chapter.id)]
    assert chapter.entries[0].id == entry.id
    assert [one.id for one in chapter.entries[0].sections] == [one.id for one in store.sections(entry.id)]
    assert chapter.entries[0].missions[0].id == store.missions(edition_id, member="AL")[0].id


def test_two_editions_do_not_mix(store: Store, edition_id: str, small_edition: EditionContent) -> None:
    other = small_edition._replace(published="2021-06", chapters=small_edition.chapters[1:], overview=())
    store.add_edition(other)
    assert store.snapshot(edition_id, Scope("report")) == small_edition
    assert store.snapshot(store.editions()[0].id, Scope("report")) == other
