"""Many missions changed in one operation, all or none, and one step of undo."""

import pytest
from desk_kit import edition

from wcodesk.model.errors import NotFound, Refused
from wcodesk.model.records import MissionState
from wcodesk.store import Store


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "desk.sqlite") as made:
        made.add_edition(edition())
        yield made


@pytest.fixture
def edition_id(store):
    return store.editions()[0].id


def add_three(store, edition_id):
    rows = [{"title": f"Visit {number}", "member": "GE", "donor": donor} for number, donor in enumerate("aab", 1)]
    return store.add_missions(edition_id, rows)[1]


def test_several_are_added_in_order_in_one_step(store, edition_id):
    ids = add_three(store, edition_id)
    assert [mission.id for mission in store.missions(edition_id, member="GE")] == ids
    assert store.undo_step().label == "Add 3 missions"
    store.undo()
    assert store.missions(edition_id, member="GE") == []


def test_one_that_is_refused_keeps_all_out_and_is_named(store, edition_id):
    with pytest.raises(Refused, match="Mission 2 of those to be added: A mission needs a title"):
        store.add_missions(edition_id, [{"title": "Visit", "member": "GE"}, {"title": " ", "member": "GE"}])
    assert store.missions(edition_id, member="GE") == []


def test_the_state_of_several_is_one_step(store, edition_id):
    ids = add_three(store, edition_id)
    store.edit_missions(ids, state="delivered")
    assert {store.mission(each).state for each in ids} == {MissionState.DELIVERED}
    assert store.undo_step().label == "Set 3 missions to delivered"
    store.undo()
    assert {store.mission(each).state for each in ids} == {MissionState.PLANNED}


def test_an_unknown_mission_keeps_the_others_as_they_are(store, edition_id):
    ids = add_three(store, edition_id)
    with pytest.raises(NotFound):
        store.edit_missions([*ids, "nobody"], state="delivered")
    assert {store.mission(each).state for each in ids} == {MissionState.PLANNED}


def test_several_are_removed_and_come_back(store, edition_id):
    ids = add_three(store, edition_id)
    store.remove_missions(ids[:2])
    assert [mission.id for mission in store.missions(edition_id, member="GE")] == ids[2:]
    store.undo()
    assert [mission.id for mission in store.missions(edition_id, member="GE")] == ids


def test_a_frozen_edition_refuses_them_all(store, edition_id):
    ids = add_three(store, edition_id)
    store.freeze_edition(edition_id)
    with pytest.raises(Refused, match="frozen"):
        store.remove_missions(ids)
    with pytest.raises(Refused, match="frozen"):
        store.rename_missions(edition_id, "donor", ["a"], "b")


def test_names_in_use_come_with_their_number_the_most_used_first(store, edition_id):
    add_three(store, edition_id)
    assert store.mission_names("donor") == [("a", 2), ("b", 1)]
    assert store.mission_names("topic", edition_id=edition_id) == [("Valuation", 1)]
    with pytest.raises(TypeError):
        store.mission_names("id")


def test_a_name_is_merged_into_another_in_one_step(store, edition_id):
    add_three(store, edition_id)
    changes = store.rename_missions(edition_id, "donor", ["a", "b"], " b ")
    assert len(changes.changes) == 2
    assert store.mission_names("donor") == [("b", 3)]
    assert store.undo_step().label == "Call the donor “a” “b”"
    store.undo()
    assert store.mission_names("donor") == [("a", 2), ("b", 1)]
