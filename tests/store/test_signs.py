"""What the tree shows beside an entry: its headings, what is empty and what was edited."""

from wcodesk.model.content import EditionContent
from wcodesk.model.records import SectionKind
from wcodesk.store import Store


def added(store: Store, content: EditionContent) -> str:
    store.add_edition(content)
    return store.editions()[0].id


def first_entry(store: Store, edition_id: str) -> str:
    return store.entries(edition_id)[0].id


def test_headings_are_those_of_the_sections_in_printed_order(store, small_edition):
    edition_id = added(store, small_edition)
    owner = first_entry(store, edition_id)
    sections = store.sections(owner)
    assert store.headings(edition_id, owner) == [(one.id, owner, one.heading) for one in sections]
    assert {one.id for one in sections} < {node.id for node in store.headings(edition_id)}


def test_nothing_is_edited_in_an_edition_that_just_came(store, small_edition):
    signs = store.signs(added(store, small_edition))
    assert signs.edited == frozenset()
    assert signs.entries == {entry.id for entry in store.entries(store.editions()[0].id)}


def test_an_edited_section_marks_its_entry(store, small_edition):
    edition_id = added(store, small_edition)
    owner = first_entry(store, edition_id)
    section = store.sections(owner)[0]
    store.edit_section(section.id, text="Other words.")
    assert store.signs(edition_id).edited == {section.id, owner}


def test_what_was_taken_back_is_not_edited(store, small_edition):
    edition_id = added(store, small_edition)
    section = store.sections(first_entry(store, edition_id))[0]
    store.edit_section(section.id, text="Other words.")
    store.edit_section(section.id, text="And others.")
    store.undo()
    assert section.id in store.signs(edition_id).edited
    store.undo()
    assert store.signs(edition_id).edited == frozenset()


def test_an_edition_that_comes_again_is_the_new_beginning(store, small_edition):
    edition_id = added(store, small_edition)
    section = store.sections(first_entry(store, edition_id))[0]
    store.edit_section(section.id, text="Other words.")
    store.add_edition(small_edition)
    assert section.id not in store.signs(edition_id).edited


def test_a_section_of_our_own_is_edited(store, small_edition):
    edition_id = added(store, small_edition)
    owner = first_entry(store, edition_id)
    store.add_section(owner, "Of our own", SectionKind.OTHER)
    assert owner in store.signs(edition_id).edited


def test_an_entry_is_empty_where_no_section_has_a_text(store, small_edition):
    edition_id = added(store, small_edition)
    owner = first_entry(store, edition_id)
    for section in store.sections(owner):
        assert owner not in store.signs(edition_id).empty
        store.edit_section(section.id, text="")
        assert section.id in store.signs(edition_id).empty
    assert owner in store.signs(edition_id).empty


def test_editions_are_made_ready_to_be_searched_one_by_one(store, small_edition):
    edition_id = added(store, small_edition)
    store.add_edition(EditionContent("Another", "2021-06", "Part I"))
    for _ in ("first", "second"):
        assert store.prepare_search() is True  # what it holds is looked for
        assert store.prepare_search() is True  # and written
    assert store.prepare_search() is False
    assert store.search("customs", edition_id=edition_id) == store.search("customs", edition_id=edition_id)
