"""An edition's texts as they stood at an earlier moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from helpers_content import small_content

from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.records import SectionKind
from wcodesk.store import Store

REPORT = Scope("report")
START = datetime(2026, 1, 1, tzinfo=UTC)


class Clock:
    """Each operation is an hour after the one before."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        self.time += timedelta(hours=1)
        return self.time


@pytest.fixture
def store(tmp_path: Path):
    with Store.create(tmp_path / "desk.sqlite", clock=Clock()) as made:
        yield made


def state(store: Store, edition: str, at: datetime | None = None) -> EditionContent:
    return store.snapshot(edition, REPORT, at=at)


def test_every_earlier_state_comes_back_as_it_was(store: Store) -> None:
    store.add_edition(small_content())
    edition = store.editions()[0].id
    owner = store.entries(edition)[0].id
    first = store.sections(owner)[0].id
    states = []

    def note() -> None:
        states.append((datetime.now(UTC) if not store.operations() else last(store), state(store, edition)))

    note()
    store.edit_section(first, text="another text")
    note()
    store.add_section(owner, "Added", SectionKind.OTHER, text="new")
    note()
    store.remove_section(first)
    note()
    store.edit_section(store.sections(owner)[0].id, heading="Another heading")
    note()
    store.undo()
    note()
    for moment, wanted in states:
        assert state(store, edition, moment) == wanted


def last(store: Store) -> datetime:
    return datetime.fromisoformat(str(store.operations(limit=1)[0].at))


def test_nothing_changed_since_is_what_there_is(store: Store) -> None:
    store.add_edition(small_content())
    edition = store.editions()[0].id
    assert state(store, edition, START + timedelta(days=9)) == state(store, edition)


def test_before_the_edition_came_it_was_as_it_came(store: Store) -> None:
    store.add_edition(small_content())
    edition = store.editions()[0].id
    came = state(store, edition)
    store.edit_section(store.overview(edition)[0].id, text="Another text.")
    assert state(store, edition, START) == came
    assert state(store, edition) != came


def test_a_member_alone_has_its_own_texts_of_then(store: Store) -> None:
    store.add_edition(small_content())
    edition = store.editions()[0].id
    entry = store.entries(edition)[0]
    scope = Scope("member", entry.member)
    before, moment = store.snapshot(edition, scope), last(store)
    store.edit_section(store.sections(entry.id)[0].id, text="later")
    assert store.snapshot(edition, scope, at=moment) == before
    assert store.snapshot(edition, scope) != before
