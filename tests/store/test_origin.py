"""Where what leaves the store comes from."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from helpers_content import small_content

from wcodesk.model.errors import NotFound
from wcodesk.store import Store


def test_the_id_of_a_store_stays_and_goes_with_a_copy(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.sqlite") as store:
        store.add_edition(small_content())
        edition_id = store.editions()[0].id
        found = store.origin(edition_id).store
        assert store.origin(edition_id).store == found
    shutil.copy(tmp_path / "a.sqlite", tmp_path / "b.sqlite")
    with Store.open(tmp_path / "b.sqlite") as copy:
        assert copy.origin(edition_id).store == found
        assert copy.check() == []


def test_stores_have_ids_of_their_own(tmp_path: Path) -> None:
    ids = set()
    for name in "ab":
        with Store.create(tmp_path / f"{name}.sqlite") as store:
            store.add_edition(small_content())
            ids.add(store.origin(store.editions()[0].id).store)
    assert len(ids) == 2


def test_the_origin_tells_revisions_and_the_day_of_the_newest(tmp_path: Path) -> None:
    moment = datetime(2026, 3, 1, tzinfo=UTC)
    with Store.create(tmp_path / "a.sqlite", clock=lambda: moment) as store:
        store.add_edition(small_content())
        edition_id = store.editions()[0].id
        sections = store.sections(store.entry(edition_id, "AL").id)
        origin = store.origin(edition_id)
        assert (origin.date, origin.edition_name) == ("2026-03-01", "June 2020, Part I")
        assert {section.id: origin.revisions[section.id] for section in sections} == {
            section.id: section.revision for section in sections
        }
        assert all(mission.id in origin.revisions for mission in store.missions(edition_id))
        moment = datetime(2026, 3, 2, tzinfo=UTC)
        store.edit_section(sections[0].id, text="New.")
        later = store.origin(edition_id)
        assert later.date == "2026-03-02"
        assert {key for key in later.revisions if later.revisions[key] != origin.revisions[key]} == {sections[0].id}
        with pytest.raises(NotFound):
            store.origin("none")
