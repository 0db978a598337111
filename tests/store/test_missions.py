"""Noting, editing and removing missions."""

from typing import Any

import pytest

from wcodesk.model.content import EditionContent, MissionContent, Scope
from wcodesk.model.errors import NotFound, Refused
from wcodesk.model.records import MissionMode, MissionState
from wcodesk.store import Store


@pytest.fixture
def edition_id(store: Store, small_edition: EditionContent) -> str:
    store.add_edition(small_edition)
    return store.editions()[0].id


def test_a_mission_is_read_as_it_was_noted(store: Store, edition_id: str) -> None:
    section_id = store.sections(store.entry(edition_id, "FJ").id)[1].id
    fields: dict[str, Any] = {
        "title": "Visit",
        "member": "FJ",
        "region": "asia-pacific",
        "form": "diagnostic",
        "topic": "risk",
        "programme": "Mercator",
        "donor": "Fund",
        "when": "2019/20",
        "place": "Suva",
        "mode": MissionMode.HYBRID,
        "state": MissionState.DELIVERED,
        "section_id": section_id,
        "note": "First line.\nSecond line.",
    }
    changes, mission_id = store.add_mission(edition_id, **fields)
    mission = store.mission(mission_id)
    assert {name: getattr(mission, name) for name in fields} == fields
    assert changes.changes[0].record_id == mission_id


@pytest.mark.parametrize("state", MissionState)
def test_a_mission_can_be_in_every_state(store: Store, edition_id: str, state: MissionState) -> None:
    _, mission_id = store.add_mission(edition_id, title="Visit", member="AM")
    store.edit_mission(mission_id, state=state)
    assert store.mission(mission_id).state is state
    content = store.snapshot(edition_id, Scope("report"))
    missions = [each for chapter in content.chapters for entry in chapter.entries for each in entry.missions]
    assert state in [each.state for each in missions if each.title == "Visit"]


def test_the_region_is_that_of_the_member(store: Store, edition_id: str) -> None:
    _, mission_id = store.add_mission(edition_id, title="Visit", member="AM")
    assert store.mission(mission_id).region == "europe"


def test_a_mission_may_be_of_a_region(store: Store, edition_id: str) -> None:
    _, mission_id = store.add_mission(edition_id, title="Seminar", region="asia-pacific")
    assert [mission.id for mission in store.missions(edition_id, member="", region="asia-pacific")] == [mission_id]


def test_missions_of_one_member(store: Store, edition_id: str) -> None:
    titles = [mission.title for mission in store.missions(edition_id, member="AL")]
    assert titles == ["Workshop on valuation", "Diagnostic visit"]


def test_missions_of_an_edition_are_in_the_order_they_came(store: Store, edition_id: str) -> None:
    store.add_mission(edition_id, title="Last", member="AL", when="1999")
    assert [mission.title for mission in store.missions(edition_id)] == [
        "Regional seminar on parcels",
        "Workshop on valuation",
        "Diagnostic visit",
        "Last",
    ]


def test_an_edited_field_is_changed_and_no_other(store: Store, edition_id: str) -> None:
    before = store.missions(edition_id, member="AL")[0]
    (change,) = store.edit_mission(before.id, place="Durrës").changes
    after = store.mission(before.id)
    assert after.place == "Durrës"
    assert change.fields == ("place",)
    assert (after.title, after.when, after.note) == (before.title, before.when, before.note)


def test_edit_to_the_same_writes_nothing(store: Store, edition_id: str) -> None:
    mission = store.missions(edition_id, member="AL")[0]
    assert not store.edit_mission(mission.id, title=mission.title, mode=mission.mode, state=mission.state)


def test_a_mission_that_goes_to_another_member_goes_to_its_region(store: Store, edition_id: str) -> None:
    mission = store.missions(edition_id, member="AL")[0]
    store.edit_mission(mission.id, member="FJ")
    assert store.mission(mission.id).region == "asia-pacific"


def test_a_removed_mission_is_gone(store: Store, edition_id: str) -> None:
    mission = store.missions(edition_id)[0]
    store.remove_mission(mission.id)
    with pytest.raises(NotFound):
        store.mission(mission.id)


@pytest.mark.parametrize(
    ("fields", "error", "sentence"),
    [
        ({"title": " "}, Refused, "title"),
        ({"title": "Visit"}, Refused, "Member or a region"),
        ({"title": "Visit", "member": "ZZ"}, NotFound, "ZZ"),
        ({"title": "Visit", "member": "AL", "when": "some day"}, Refused, "some day"),
        ({"title": "Visit", "member": "AL", "section_id": "nobody"}, NotFound, "section"),
    ],
)
def test_what_is_no_mission_is_refused_in_a_sentence(
    store: Store, edition_id: str, fields: dict[str, str], error: type[Exception], sentence: str
) -> None:
    before = store.missions(edition_id)
    with pytest.raises(error, match=sentence):
        store.add_mission(edition_id, **fields)
    assert store.missions(edition_id) == before


def test_a_mission_needs_an_edition(store: Store) -> None:
    with pytest.raises(NotFound):
        store.add_mission("nobody", title="Visit", member="AL")


def test_a_field_that_missions_lack_is_a_mistake_of_ours(store: Store, edition_id: str) -> None:
    mission = store.missions(edition_id)[0]
    with pytest.raises(TypeError, match="colour"):
        store.edit_mission(mission.id, colour="red")
    with pytest.raises(TypeError, match="colour"):
        store.add_mission(edition_id, title="Visit", member="AL", colour="red")


def test_a_frozen_edition_takes_no_mission(store: Store, edition_id: str) -> None:
    store.freeze_edition(edition_id)
    with pytest.raises(Refused, match="frozen"):
        store.add_mission(edition_id, title="Visit", member="AL")


def test_the_mission_of_a_member_without_an_entry_is_printed_with_its_region(store: Store, edition_id: str) -> None:
    store.add_mission(edition_id, title="Visit to Georgia", member="GE")
    chapter = store.snapshot(edition_id, Scope("region", "europe")).chapters[0]
    assert [mission.title for mission in chapter.missions] == ["Regional seminar on parcels", "Visit to Georgia"]


def test_texts_of_a_mission_are_cleaned(store: Store, edition_id: str) -> None:
    _, mission_id = store.add_mission(edition_id, title=" Visit\n\x00 two ", member="AL", note="a\r\nb\ud800 ")
    mission = store.mission(mission_id)
    assert (mission.title, mission.note) == ("Visit two", "a\nb")


def test_a_mission_is_part_of_the_snapshot(store: Store, edition_id: str) -> None:
    store.add_mission(edition_id, title="Visit", member="FJ", when="2019")
    entry = store.snapshot(edition_id, Scope("member", "FJ")).chapters[0].entries[0]
    assert entry.missions == (MissionContent("Visit", when="2019"),)
