"""One transaction at a time, all or nothing."""

from pathlib import Path

import pytest

from wcodesk.model.content import EditionContent
from wcodesk.model.errors import FileProblem
from wcodesk.store import Store
from wcodesk.store.journal import Header


def test_a_transaction_inside_another_is_a_mistake_of_ours(store: Store) -> None:
    with pytest.raises(RuntimeError, match="inside another"), store._db.transaction(), store._db.transaction():
        pass
    assert not store._db.conn.in_transaction


def test_an_error_takes_everything_back(store: Store) -> None:
    with pytest.raises(KeyError), store._db.transaction() as conn:
        conn.execute("INSERT INTO settings VALUES ('a', '1')")
        raise KeyError
    assert store.setting("a") is None
    assert not store._db.conn.in_transaction


def test_a_store_can_be_written_after_an_error(store: Store) -> None:
    with pytest.raises(KeyError), store._db.transaction():
        raise KeyError
    store.set_setting("a", 1)
    assert store.setting("a") == 1


def test_an_operation_that_fails_half_way_leaves_no_trace(store: Store) -> None:
    edition = {
        "title": "Half",
        "published": "2020",
        "part": "",
        "period_from": "",
        "period_to": "",
        "state": "open",
        "position": 1,
    }
    with pytest.raises(KeyError), store._writing.journal.operation(Header("half", "Half")) as op:
        op.insert("editions", edition | {"id": "e"})
        op.insert("chapters", {"id": "c", "edition_id": "e", "region": "europe", "name": "Europe", "position": 1})
        raise KeyError
    assert store.editions() == []
    assert store.operations() == []
    assert store.search("europe") == []
    assert store.check() == []


def test_an_operation_that_changes_nothing_leaves_no_trace(store: Store) -> None:
    with store._writing.journal.operation(Header("nothing", "Nothing")) as op:
        pass
    assert not op.result()
    assert store.operations() == []


def test_a_transaction_that_was_taken_back_midway_is_noticed(store: Store) -> None:
    with pytest.raises(RuntimeError, match="ended"), store._db.transaction() as conn:
        conn.execute("ROLLBACK")
    assert not store._db.conn.in_transaction


def test_a_store_whose_file_is_gone_says_so_and_takes_no_edit(
    store: Store, store_path: Path, small_edition: EditionContent
) -> None:
    store.add_edition(small_edition)
    store_path.rename(store_path.with_name("elsewhere.sqlite"))
    with pytest.raises(FileProblem, match="moved, deleted or replaced"):
        store.add_edition(small_edition._replace(part="Part II"))
    store_path.with_name("elsewhere.sqlite").rename(store_path)
    assert len(store.editions()) == 1
