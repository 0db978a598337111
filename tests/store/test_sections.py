"""Editing, adding, removing and moving sections."""

import pytest

from wcodesk.model.changes import Action, Conflict
from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.errors import NotFound, Refused
from wcodesk.model.records import Section, SectionKind
from wcodesk.store import Store


@pytest.fixture
def edition_id(store: Store, small_edition: EditionContent) -> str:
    store.add_edition(small_edition)
    return store.editions()[0].id


@pytest.fixture
def albania(store: Store, edition_id: str) -> str:
    return store.entry(edition_id, "AL").id


@pytest.fixture
def background(store: Store, albania: str) -> Section:
    return store.sections(albania)[0]


def headings(store: Store, owner_id: str) -> list[str]:
    return [section.heading for section in store.sections(owner_id)]


def test_edited_text_is_what_is_read(store: Store, background: Section) -> None:
    store.edit_section(background.id, text="A new text.")
    assert store.section(background.id).text == "A new text."


def test_edit_leaves_the_other_fields_alone(store: Store, background: Section) -> None:
    store.edit_section(background.id, text="A new text.")
    now = store.section(background.id)
    assert (now.heading, now.kind, now.level, now.position) == ("Background", SectionKind.BACKGROUND, 1, 0)


def test_edit_tells_what_changed(store: Store, background: Section, albania: str) -> None:
    (change,) = store.edit_section(background.id, text="New.", heading="Past").changes
    assert (change.table, change.record_id, change.action) == ("sections", background.id, Action.CHANGED)
    assert (change.owner_id, set(change.fields)) == (albania, {"text", "heading"})
    assert change.revision == store.section(background.id).revision


def test_edit_to_the_same_text_writes_nothing(store: Store, background: Section) -> None:
    before = store.operations()
    changes = store.edit_section(background.id, text=background.text, heading=background.heading)
    assert not changes
    assert changes.operation_id == ""
    assert store.operations() == before


def test_text_is_kept_in_its_normal_form(store: Store, background: Section) -> None:
    store.edit_section(background.id, text="\n\nFirst.\n\n\n\nSecond.  \x07\n")
    assert store.section(background.id).text == "First.\n\nSecond."


def test_text_that_differs_only_in_form_changes_nothing(store: Store, background: Section) -> None:
    assert not store.edit_section(background.id, text="\n" + background.text + "\n\n")


def test_half_characters_are_dropped(store: Store, background: Section) -> None:
    store.edit_section(background.id, text="before\ud800after", heading="Past\udfff")
    now = store.section(background.id)
    assert (now.text, now.heading) == ("beforeafter", "Past")


def test_a_heading_is_one_line(store: Store, background: Section) -> None:
    store.edit_section(background.id, heading=" Past\nand  present ")
    assert store.section(background.id).heading == "Past and present"


def test_edit_of_an_older_state_is_refused_with_both_texts(store: Store, background: Section) -> None:
    store.edit_section(background.id, text="Theirs.")
    with pytest.raises(Conflict) as caught:
        store.edit_section(background.id, text="Mine.", expected=background.revision)
    assert (caught.value.mine, caught.value.theirs) == ("Mine.", "Theirs.")
    assert caught.value.revision == store.section(background.id).revision
    assert store.section(background.id).text == "Theirs."


def test_edit_of_the_expected_state_is_taken(store: Store, background: Section) -> None:
    changes = store.edit_section(background.id, text="One.", expected=background.revision)
    store.edit_section(background.id, text="Two.", expected=changes.changes[0].revision)
    assert store.section(background.id).text == "Two."


def test_edit_of_a_frozen_edition_is_refused(store: Store, background: Section, edition_id: str) -> None:
    store.freeze_edition(edition_id)
    with pytest.raises(Refused, match="June 2020, Part I is frozen"):
        store.edit_section(background.id, text="New.")
    assert store.section(background.id).text == background.text


def test_a_thawed_edition_can_be_edited(store: Store, background: Section, edition_id: str) -> None:
    store.freeze_edition(edition_id)
    store.thaw_edition(edition_id)
    assert store.edit_section(background.id, text="New.")


@pytest.mark.parametrize("act", ["section", "edit_section", "remove_section"])
def test_an_unknown_section_is_not_found(store: Store, act: str) -> None:
    with pytest.raises(NotFound):
        getattr(store, act)("nobody")


def test_an_impossible_level_is_refused(store: Store, background: Section) -> None:
    with pytest.raises(Refused, match="level"):
        store.edit_section(background.id, level=4)


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (None, [0, 1, 2, 3, "new"]),
        (0, ["new", 0, 1, 2, 3]),
        (2, [0, 1, "new", 2, 3]),
        (99, [0, 1, 2, 3, "new"]),
    ],
)
def test_a_section_is_added_at_its_place(
    store: Store, albania: str, position: int | None, expected: list[int | str]
) -> None:
    before = headings(store, albania)
    store.add_section(albania, "new", SectionKind.OTHER, position=position)
    assert headings(store, albania) == [before[place] if isinstance(place, int) else place for place in expected]


def test_an_added_section_can_hold_text(store: Store, albania: str) -> None:
    changes = store.add_section(albania, "New", SectionKind.OTHER, text="Some words.\n")
    assert store.section(changes.changes[0].record_id).text == "Some words."


def test_a_section_is_added_to_the_overview(store: Store, edition_id: str) -> None:
    store.add_section(edition_id, "Outlook", SectionKind.OTHER)
    assert [section.heading for section in store.overview(edition_id)][-1] == "Outlook"


def test_a_section_is_added_to_a_chapter(store: Store, edition_id: str) -> None:
    chapter = store.chapters(edition_id)[0]
    store.add_section(chapter.id, "Outlook", SectionKind.OTHER, level=2)
    section = store.sections(chapter.id)[-1]
    assert (section.heading, section.level, section.owner_id) == ("Outlook", 2, chapter.id)


def test_a_section_needs_an_owner_that_exists(store: Store) -> None:
    with pytest.raises(NotFound):
        store.add_section("nobody", "New", SectionKind.OTHER)


def test_adding_changes_no_other_record(store: Store, albania: str) -> None:
    assert len(store.add_section(albania, "new", SectionKind.OTHER, position=1).changes) == 1


def test_adding_at_one_place_for_ever_finds_room(store: Store, albania: str) -> None:
    for number in range(60):
        store.add_section(albania, f"number {number}", SectionKind.OTHER, position=1)
    expected = [f"number {number}" for number in reversed(range(60))]
    assert headings(store, albania)[1:-3] == expected


def test_a_removed_section_is_gone(store: Store, background: Section, albania: str) -> None:
    store.remove_section(background.id)
    assert "Background" not in headings(store, albania)
    with pytest.raises(NotFound):
        store.section(background.id)


def test_a_mission_outlives_the_section_that_tells_of_it(store: Store, background: Section, edition_id: str) -> None:
    _, mission_id = store.add_mission(edition_id, title="Visit", member="AL", section_id=background.id)
    store.remove_section(background.id)
    assert store.mission(mission_id).section_id == ""


@pytest.mark.parametrize(("start", "goal"), [(0, 0), (0, 1), (0, 3), (3, 0), (2, 1), (1, 99), (1, -5)])
def test_a_moved_section_stands_where_it_was_put(store: Store, albania: str, start: int, goal: int) -> None:
    expected = headings(store, albania)
    expected.insert(min(max(goal, 0), 3), expected.pop(start))
    store.move_section(store.sections(albania)[start].id, goal)
    assert headings(store, albania) == expected


def test_a_move_to_where_it_stands_writes_nothing(store: Store, background: Section) -> None:
    assert not store.move_section(background.id, 0)


def test_a_move_changes_one_record(store: Store, background: Section) -> None:
    assert len(store.move_section(background.id, 2).changes) == 1


def test_lower_sections_move_with_the_one_that_they_belong_to(store: Store, albania: str) -> None:
    for heading, level, position in (("b", 3, 2), ("a", 2, 2)):
        store.add_section(albania, heading, SectionKind.OTHER, level=level, position=position)
    before = headings(store, albania)
    moved = store.sections(albania)[1]
    assert before[2:4] == ["a", "b"]
    changes = store.move_section(moved.id, 3)
    assert headings(store, albania) == [before[0], *before[4:], *before[1:4]]
    assert len(changes.changes) == 3
    store.undo()
    assert headings(store, albania) == before


def test_positions_are_counted_from_nought(store: Store, albania: str) -> None:
    sections = store.sections(albania)
    assert [section.position for section in sections] == [0, 1, 2, 3]
    assert [store.section(section.id) for section in sections] == sections


def test_the_other_texts_stay_as_they_are(store: Store, background: Section, small_edition: EditionContent) -> None:
    store.edit_section(background.id, text="New.")
    europe = store.snapshot(background.edition_id, Scope("region", "europe")).chapters[0]
    assert europe.sections == small_edition.chapters[0].sections
    assert europe.entries[1:] == small_edition.chapters[0].entries[1:]
    assert europe.entries[0].sections[1:] == small_edition.chapters[0].entries[0].sections[1:]


def test_several_texts_are_replaced_in_one_step(store: Store, albania: str) -> None:
    before = store.sections(albania)
    changes = store.replace_texts([(each.id, f"{each.heading}!", each.revision) for each in before], label="Replace x")
    assert len(changes.changes) == len(before)
    assert store.operations()[0].label == "Replace x"
    store.undo()
    assert [each.text for each in store.sections(albania)] == [each.text for each in before]


def test_texts_that_one_of_was_changed_are_all_left(store: Store, albania: str) -> None:
    first, second = store.sections(albania)[:2]
    store.edit_section(second.id, text="Meanwhile.")
    with pytest.raises(Refused, match=f"{second.heading} of Albania"):
        store.replace_texts([(first.id, "x", first.revision), (second.id, "x", second.revision)])
    assert store.section(first.id).text == first.text


def test_the_same_texts_write_nothing(store: Store, background: Section) -> None:
    before = store.operations()
    assert not store.replace_texts([(background.id, background.text, background.revision)])
    assert store.operations() == before


def test_texts_of_a_frozen_edition_are_not_replaced(store: Store, edition_id: str, background: Section) -> None:
    store.freeze_edition(edition_id)
    with pytest.raises(Refused):
        store.replace_texts([(background.id, "x", background.revision)])
