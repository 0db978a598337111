"""An edition that came in waits for the index of search, and is in it whenever the index is asked."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from helpers_content import BACKGROUND, paragraph, section, small_content
from helpers_store import make_older

from wcodesk.model.changes import SearchHit
from wcodesk.model.content import EditionContent
from wcodesk.store import Store
from wcodesk.store.database import Database, read_header
from wcodesk.store.index import SearchIndex
from wcodesk.store.schema import NEWEST

KILLED = """
import os, signal, sys
sys.path.insert(0, sys.argv[2])
from helpers_content import small_content
from wcodesk.store import Store
Store.open(sys.argv[1]).add_edition(small_content())
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def edition_id(store: Store, small_edition: EditionContent) -> str:
    store.add_edition(small_edition)
    return store.editions()[0].id


def waiting(store: Store) -> list[str]:
    return [row[0] for row in store._db.rows("SELECT edition_id FROM search_pending")]


def indexed(store: Store) -> int:
    row = store._db.row("SELECT count(*) FROM search_docs")
    assert row is not None
    return int(row[0])


def places(hits: list[SearchHit]) -> list[tuple[str, ...]]:
    return [hit.place for hit in hits]


def test_an_edition_that_came_in_waits_until_a_search(store: Store, edition_id: str) -> None:
    assert waiting(store) == [edition_id]
    assert indexed(store) == 0
    assert len(store.search("lorries")) == 1
    assert waiting(store) == []
    assert store.check() == []


def test_an_edition_that_waits_is_no_damage(store: Store, edition_id: str) -> None:
    before = store.path.read_bytes()
    assert store.check() == []
    assert store.path.read_bytes() == before


def test_damage_beside_an_edition_that_waits_is_found(store: Store, edition_id: str) -> None:
    store.search("lorries")
    store.add_edition(small_content()._replace(published="2021-06"))
    with store._db.transaction() as conn:
        conn.execute("DELETE FROM search_docs WHERE title = 'Background'")
    assert any("Search does not know" in sentence for sentence in store.check())


def test_counting_words_takes_that_edition_in(store: Store, edition_id: str) -> None:
    store.add_edition(small_content()._replace(published="2021-06"))
    assert store.tree(edition_id, words=False).words == 0
    assert len(waiting(store)) == 2
    assert store.tree(edition_id).words > 0
    assert edition_id not in waiting(store)
    assert len(waiting(store)) == 1
    assert store.check() == []


def test_a_search_of_one_edition_is_weighed_with_all(store: Store, edition_id: str) -> None:
    store.add_edition(small_content()._replace(published="2021-06"))
    assert len(store.search("lorries", edition_id=edition_id)) == 1
    assert waiting(store) == []


def test_what_is_changed_while_an_edition_waits_is_found(store: Store, edition_id: str) -> None:
    albania = store.entry(edition_id, "AL")
    first, second, *_ = store.sections(albania.id)
    store.edit_section(first.id, text="Words about camels.")
    store.remove_section(second.id)
    store.add_section(albania.id, "Added", BACKGROUND, text="Words about llamas.")
    store.add_mission(edition_id, title="Visit of vicunas", member="AL")
    assert indexed(store) == 0
    assert store.check() == []
    found = [store.search(word) for word in ("camels", "llamas", "vicunas")]
    assert [len(hits) for hits in found] == [1, 1, 1]
    assert found[0][0].record_id == first.id
    assert store.search("lorries") == []
    assert store.check() == []


@pytest.mark.parametrize("asked", [False, True])
def test_undo_and_redo_of_what_came_in(store: Store, edition_id: str, *, asked: bool) -> None:
    before = places(store.search("albania")) if asked else []
    store.undo()
    assert waiting(store) == []
    assert store.check() == []
    if asked:
        assert store.search("albania") == []
    store.redo()
    assert waiting(store) == [edition_id]
    assert store.check() == []
    after = places(store.search("albania"))
    assert after == (before or after) != []
    assert store.check() == []


def test_changes_of_an_edition_that_was_taken_in_do_not_wait(store: Store, edition_id: str) -> None:
    store.search("lorries")
    overview = (section("News", BACKGROUND, paragraph("Words about camels.")),)
    store.add_edition(small_content()._replace(overview=overview))
    assert waiting(store) == []
    assert len(store.search("camels")) == 1
    assert store.check() == []


def test_a_frozen_edition_is_taken_in(store: Store, edition_id: str) -> None:
    store.freeze_edition(edition_id)
    operations = store.operations()
    assert len(store.search("lorries")) == 1
    assert store.operations() == operations


def test_a_search_that_fails_half_way_leaves_the_edition_waiting(
    store: Store, edition_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(SearchIndex, "document", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            store.search("lorries")
    assert waiting(store) == [edition_id]
    assert indexed(store) == 0
    assert len(store.search("lorries")) == 1
    assert store.check() == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_what_came_in_before_a_kill_is_found_after_it(store: Store) -> None:
    store.close()
    command = [sys.executable, "-c", KILLED, store.path, Path(__file__).parents[1]]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    with Store.open(store.path) as found:
        assert found.check() == []
        assert indexed(found) == 0
        assert len(found.search("lorries")) == 1
        assert found.check() == []


def test_the_index_made_anew_holds_what_waited(store: Store, edition_id: str) -> None:
    store.rebuild_search()
    assert waiting(store) == []
    assert indexed(store) > 0
    assert store.check() == []


def test_a_backup_waits_too(store: Store, edition_id: str, tmp_path: Path) -> None:
    with Store.open(store.backup(tmp_path / "copy.sqlite")) as copy:
        assert waiting(copy) == [edition_id]
        assert places(copy.search("lorries")) == places(store.search("lorries"))


def test_documents_are_numbered_as_the_records_were_added(store: Store, edition_id: str) -> None:
    """Search lists what is equally good by number, so that waiting must not change it."""
    store.add_mission(edition_id, title="Last", member="AL")
    store.search("x")
    numbered = store._db.rows("SELECT record_id FROM search_docs ORDER BY number")
    tables = "('chapters', 'entries', 'sections', 'missions')"
    added = store._db.rows(f"SELECT record_id FROM revisions WHERE table_name IN {tables} ORDER BY seq")
    assert numbered == added
    store.rebuild_search()
    assert store._db.rows("SELECT record_id FROM search_docs ORDER BY number") == added


def test_a_store_of_version_1_opens_with_its_index(store: Store, edition_id: str) -> None:
    before = places(store.search("albania"))
    store.close()
    make_older(store.path, 1)
    with Store.open(store.path) as opened:
        assert waiting(opened) == []
        assert places(opened.search("albania")) == before
        opened.add_edition(small_content()._replace(published="2021-06"))
        assert len(opened.search("lorries")) == 2
        assert opened.check() == []
    assert read_header(store.path).version == NEWEST
    (kept,) = store.path.parent.glob("*before upgrade from version 1*")
    assert read_header(kept).version == 1
    Database(kept).close()
