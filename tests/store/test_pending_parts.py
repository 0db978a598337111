"""An edition that waits for the index of search is taken in by parts, and between two of them the store is right."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from helpers_content import BACKGROUND, small_content
from helpers_store import full_disk

from wcodesk.model.changes import SearchHit
from wcodesk.model.content import EditionContent
from wcodesk.model.errors import StoreProblem
from wcodesk.store import Store
from wcodesk.store import store as module

KILLED = """
import os, signal, sys
from wcodesk.store import Store, store
store._AT_ONCE = 1
opened = Store.open(sys.argv[1])
for _ in range(6):
    opened.prepare_search()
os.kill(os.getpid(), signal.SIGKILL)
"""
WORDS = ("lorries", "albania", "customs", "report", "a", "the", "valuation")
HALF = 12  # records, of which the small edition has some more


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 1)


@pytest.fixture
def edition_id(store: Store, small_edition: EditionContent) -> str:
    store.add_edition(small_edition)
    return store.editions()[0].id


def numbered(store: Store) -> list[str]:
    return [row[0] for row in store._db.rows("SELECT record_id FROM search_docs ORDER BY number")]


def waiting(store: Store) -> list[str]:
    return [row[0] for row in store._db.rows("SELECT edition_id FROM search_pending")]


def take(store: Store, most: int) -> None:
    """Takes so many records in, of an edition that has more."""
    while len(numbered(store)) < most:
        assert store.prepare_search()
    assert waiting(store)


def all_hits(store: Store) -> list[list[SearchHit]]:
    return [store.search(word) for word in WORDS]


def test_a_store_is_sound_after_every_part(store: Store, edition_id: str) -> None:
    held = []
    while store.prepare_search():
        held.append(len(numbered(store)))
        assert store.check() == []
    assert held == list(range(len(held)))  # what it holds is looked for, and then each part has one
    assert waiting(store) == []


def test_parts_find_what_all_at_once_finds_in_the_same_order(store: Store, edition_id: str, tmp_path: Path) -> None:
    store.add_mission(edition_id, title="Visit", member="AL")
    with Store.open(shutil.copy(store.backup(tmp_path / "copy.sqlite"), tmp_path / "other.sqlite")) as other:
        while store.prepare_search():
            pass
        assert all_hits(store) == all_hits(other)
        assert numbered(store) == numbered(other)


def test_a_search_between_two_parts_takes_in_the_rest(store: Store, edition_id: str) -> None:
    take(store, HALF)
    assert len(store.search("lorries")) == 1
    assert waiting(store) == []
    assert store.check() == []


def test_counting_words_between_two_parts_counts_all(store: Store, edition_id: str, tmp_path: Path) -> None:
    with Store.open(store.backup(tmp_path / "copy.sqlite")) as copy:
        words = copy.tree(edition_id).words
    take(store, HALF)
    assert store.tree(edition_id).words == words


@pytest.mark.parametrize("held", range(0, 2 * HALF, 3))
def test_what_is_changed_between_two_parts_is_found(store: Store, edition_id: str, held: int) -> None:
    take(store, held)
    owner = store.entry(edition_id, "AL").id
    first, second, *_ = store.sections(owner)
    store.edit_section(first.id, text="Words about camels.")
    store.remove_section(second.id)
    store.add_section(owner, "Added", BACKGROUND, text="Words about llamas.")
    store.add_mission(edition_id, title="Visit of vicunas", member="AL")
    assert store.check() == []
    while store.prepare_search():
        assert store.check() == []
    assert [len(store.search(word)) for word in ("camels", "llamas", "vicunas", "lorries")] == [1, 1, 1, 0]


@pytest.mark.parametrize("held", range(0, 2 * HALF, 3))
def test_what_is_removed_and_brought_back_between_two_parts_goes_last(store: Store, edition_id: str, held: int) -> None:
    take(store, held)
    section = store.sections(store.entry(edition_id, "AL").id)[1]
    store.remove_section(section.id)
    store.undo()
    while store.prepare_search():
        assert store.check() == []
    assert [hit.record_id for hit in store.search("lorries")] == [section.id]
    assert numbered(store)[-1] == section.id


def test_an_edition_that_is_undone_between_two_parts_is_found_no_more(store: Store, edition_id: str) -> None:
    take(store, HALF)
    store.undo()
    assert (waiting(store), numbered(store)) == ([], [])
    assert store.prepare_search() is False
    store.redo()
    assert waiting(store) == [edition_id]
    while store.prepare_search():
        assert store.check() == []
    assert len(store.search("lorries")) == 1


def test_another_edition_that_comes_in_between_two_parts_waits_behind(store: Store, edition_id: str) -> None:
    take(store, HALF)
    store.add_edition(small_content()._replace(published="2021-06"))
    other = store.editions()[0].id
    assert waiting(store) == [edition_id, other]
    while store.prepare_search():
        assert store.check() == []
    assert [hit.edition_id for hit in store.search("lorries")] == [other, edition_id]


def test_a_part_that_cannot_be_written_is_taken_in_later(
    store: Store, edition_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(store, HALF)
    before = numbered(store)
    with full_disk(store, monkeypatch), pytest.raises(StoreProblem):
        store.prepare_search()
    assert numbered(store) == before
    assert len(store.search("lorries")) == 1
    assert store.check() == []


def test_the_index_made_anew_between_two_parts_holds_all(store: Store, edition_id: str) -> None:
    take(store, HALF)
    store.rebuild_search()
    assert waiting(store) == []
    assert store.check() == []


def test_a_store_that_is_closed_between_two_parts_goes_on_with_them(store: Store, edition_id: str) -> None:
    take(store, HALF)
    before = numbered(store)
    store.close()
    with Store.open(store.path) as opened:
        assert opened.check() == []
        take(opened, HALF + 2)
        assert numbered(opened)[:HALF] == before
        assert len(opened.search("lorries")) == 1
        assert opened.check() == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_kill_between_two_parts_loses_nothing(store: Store, edition_id: str) -> None:
    store.close()
    done = subprocess.run([sys.executable, "-c", KILLED, store.path], check=False)
    assert done.returncode == -signal.SIGKILL
    with Store.open(store.path) as opened:
        assert opened.check() == []
        assert waiting(opened) == [edition_id]
        assert len(numbered(opened)) == 5
        assert len(opened.search("lorries")) == 1
        assert opened.check() == []
