"""Random changes between the parts of an index: found is what an index made at once finds, in the same order."""

import random
import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from helpers_content import BACKGROUND, small_content
from helpers_store import full_disk

from wcodesk.model.errors import DeskError
from wcodesk.store import Store
from wcodesk.store import store as module

WORDS = ("lorries", "albania", "customs", "report", "the", "camels", "visit", "suva", "background")
ACTS = ("part", "part", "part", "edit", "remove", "add", "visit", "away", "undo", "undo", "redo", "older", "edition")
STEPS = 40


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "desk.sqlite"
    with Store.create(path) as store:
        store.add_edition(small_content())
        store.add_edition(small_content()._replace(published="2021-06"))
    return path


def act(store: Store, chance: random.Random) -> None:
    """Does something, which the store may refuse."""
    name = chance.choice(ACTS)
    editions = store.editions()
    edition_id = chance.choice(editions).id if editions else ""
    owners = [edition_id, *(entry.id for entry in store.entries(edition_id))] if edition_id else [""]
    owner = chance.choice(owners)
    sections, missions = store.sections(owner), store.missions(edition_id)
    if name == "part":
        store.prepare_search()
    elif name == "undo":
        store.undo()
    elif name == "redo":
        store.redo()
    elif name == "older":
        store.undo(chance.choice(store.operations()).id)
    elif name == "edition" and len(editions) < 3:
        store.add_edition(small_content()._replace(published=f"{chance.randint(2022, 2030)}-06"))
    elif name == "edit" and sections:
        store.edit_section(chance.choice(sections).id, text=chance.choice(("Of camels.", "", "The Customs report.")))
    elif name == "remove" and sections:
        store.remove_section(chance.choice(sections).id)
    elif name == "add" and owner:
        store.add_section(owner, "Visit", BACKGROUND, text="Of camels.", position=chance.choice((None, 0)))
    elif name == "visit" and edition_id:
        store.add_mission(edition_id, title="Visit to Customs", member="AL", place="Suva")
    elif name == "away" and missions:
        store.remove_mission(chance.choice(missions).id)


def found(store: Store) -> list[list[str]]:
    return [[hit.record_id for hit in store.search(word)] for word in WORDS]


@pytest.mark.parametrize("seed", range(25))
def test_parts_among_changes_find_what_an_index_made_at_once_finds(
    seed: int, template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 20)
    chance = random.Random(seed)
    with Store.open(shutil.copy(template, tmp_path / "desk.sqlite")) as store:
        for _ in range(STEPS):
            with suppress(DeskError):
                if chance.random() < 0.1:
                    with full_disk(store, monkeypatch):
                        act(store, chance)
                act(store, chance)
        assert store.check() == []
        with Store.open(store.backup(tmp_path / "copy.sqlite")) as anew:
            anew.rebuild_search()
            while store.prepare_search():
                assert store.check() == []
            assert found(store) == found(anew)
