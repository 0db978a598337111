"""What the journal remembers and how little it can be tampered with."""

import platform
import sqlite3
from datetime import datetime

import pytest

from wcodesk.model.content import EditionContent
from wcodesk.model.records import Section
from wcodesk.store import Store


@pytest.fixture
def background(store: Store, small_edition: EditionContent) -> Section:
    store.add_edition(small_edition)
    return store.sections(store.entry(store.editions()[0].id, "AL").id)[0]


def test_history_has_every_state_the_newest_first(store: Store, background: Section) -> None:
    store.edit_section(background.id, text="One.")
    store.edit_section(background.id, text="Two.")
    texts = [(revision.after or {})["text"] for revision in store.history(background.id)]
    assert texts == ["Two.", "One.", background.text]


def test_a_revision_says_who_when_where_and_why(store: Store, background: Section) -> None:
    store.edit_section(background.id, text="One.", why="the Member asked for it")
    revision = store.history(background.id)[0]
    assert (revision.who, revision.host, revision.why) == (
        "Tester",
        platform.node(),
        "the Member asked for it",
    )
    assert revision.operation == "Edit Background of Albania"
    assert revision.fields == ("text",)
    assert datetime.fromisoformat(revision.at).utcoffset() is not None


def test_the_first_revision_has_nothing_before_it(store: Store, background: Section) -> None:
    first = store.history(background.id)[-1]
    assert first.before is None
    assert "heading" in first.fields


def test_a_removed_record_keeps_its_history(store: Store, background: Section) -> None:
    store.remove_section(background.id)
    newest = store.history(background.id)[0]
    assert newest.after is None
    assert (newest.before or {})["text"] == background.text


def test_the_last_revision_is_the_sections_own(store: Store, background: Section) -> None:
    assert background.revision == store.history(background.id)[0].id


def test_the_name_of_the_user_is_found(store: Store) -> None:
    store.close()
    with Store.open(store.path) as again:
        edition = EditionContent("Report", "2020", "")
        again.add_edition(edition)
        assert again.operations()[0].who != ""


def test_operations_are_listed_newest_first_and_by_the_page(store: Store, background: Section) -> None:
    for number in range(5):
        store.edit_section(background.id, text=f"Number {number}.")
    every = store.operations()
    assert [operation.name for operation in every] == ["edit_section"] * 5 + ["add_edition"]
    assert store.operations(2, 1) == every[1:3]


def test_half_characters_in_a_reason_do_no_harm(store: Store, background: Section) -> None:
    store.edit_section(background.id, text="One.", why="because\udc80 so")
    assert store.history(background.id)[0].why == "because so"


@pytest.mark.parametrize("table", ["operations", "revisions"])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET id = 'x'"])
def test_the_journal_cannot_be_rewritten(store: Store, background: Section, table: str, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="only grows"), store._db.transaction() as conn:
        conn.execute(statement.format(table))
    assert len(store.history(background.id)) == 1
