"""What the check of a store finds."""

import os
import sqlite3

import pytest

from wcodesk.model.content import EditionContent
from wcodesk.model.records import SectionKind
from wcodesk.store import Store


@pytest.fixture
def filled(store: Store, small_edition: EditionContent) -> Store:
    store.add_edition(small_edition)
    store.search("customs")  # so that its index holds the edition
    return store


def spoil(store: Store, statement: str) -> None:
    """Does to an open store what no operation of ours does."""
    store._db.conn.execute("PRAGMA foreign_keys=OFF")
    store._db.conn.execute(statement)
    store._db.conn.execute("PRAGMA foreign_keys=ON")


def test_a_store_in_use_is_sound(filled: Store) -> None:
    section = filled.overview(filled.editions()[0].id)[0]
    filled.edit_section(section.id, text="New.", merge=True)
    filled.add_section(section.owner_id, "More", SectionKind.OTHER)
    filled.undo()
    assert filled.check() == []
    assert filled.check(full=False) == []


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE sections SET text = 'x' WHERE heading = 'Background'", "not what its history says"),
        ("UPDATE missions SET place = 'x'", "not what its history says"),
        ("DELETE FROM registers", "is missing"),
        ("INSERT INTO editions VALUES ('e', 't', '', '', '', '', 'open', 0)", "not what its history says"),
        ("DELETE FROM chapters", "refers to one of chapters that is missing"),
        ("UPDATE search_docs SET body = 'x' WHERE title = 'Background'", "Search does not know"),
        ("DELETE FROM search_docs WHERE title = 'Background'", "Search does not know"),
        ("INSERT INTO search_docs VALUES (999, 'r', 'sections', '', '', '', '', 0)", "Search still holds r"),
        ("INSERT INTO search (search) VALUES ('delete-all')", "does not fit the texts"),
        ("UPDATE sections SET edition_id = 'e' WHERE heading = 'Background'", "refers to one of editions"),
    ],
)
def test_what_was_tampered_with_is_found(filled: Store, statement: str, finding: str) -> None:
    spoil(filled, statement)
    assert any(finding in sentence for sentence in filled.check())


def test_a_gap_in_a_history_is_found(filled: Store) -> None:
    row = filled._db.row("SELECT operation_id, record_id, after FROM revisions WHERE table_name = 'sections' LIMIT 1")
    assert row is not None
    spoil(
        filled,
        "INSERT INTO revisions (id, operation_id, table_name, record_id, before, after)"
        f" VALUES ('r', '{row[0]}', 'sections', '{row[1]}', '{{}}', '{row[2]}')",
    )
    assert any("has a gap" in sentence for sentence in filled.check())


def test_a_section_in_another_edition_than_its_entry_is_found(filled: Store, small_edition: EditionContent) -> None:
    spoil(filled, "INSERT INTO editions VALUES ('other', 't', '', '', '', '', 'open', 0)")
    spoil(filled, "UPDATE sections SET edition_id = 'other' WHERE heading = 'WCO support'")
    assert any("belongs to another edition" in sentence for sentence in filled.check())


def test_a_damaged_page_is_found(filled: Store) -> None:
    filled.close()
    content = bytearray(filled.path.read_bytes())
    root = sqlite3.connect(filled.path).execute("SELECT rootpage FROM sqlite_master WHERE name = 'sections'").fetchone()
    content[(root[0] - 1) * 4096 : root[0] * 4096] = os.urandom(4096)
    filled.path.write_bytes(content)
    with Store.open(filled.path) as damaged:
        for full in (True, False):
            assert any("damaged" in sentence for sentence in damaged.check(full=full))


def test_checking_changes_nothing(filled: Store) -> None:
    before = filled.path.read_bytes()
    filled.check()
    assert filled.path.read_bytes() == before
