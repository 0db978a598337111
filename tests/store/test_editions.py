"""Adding whole editions and reading what is in them."""

from pathlib import Path

import pytest
from helpers_content import BACKGROUND, OTHER, SUPPORT, bullet, paragraph, section, small_content

from wcodesk.model.changes import Action, Incoming
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, MissionContent, Scope
from wcodesk.model.errors import NotFound, Refused
from wcodesk.model.proposal import EditionProposal
from wcodesk.model.records import EditionState
from wcodesk.store import Store

REPORT = Scope("report")


def proposal(content: EditionContent, sha256: str = "a" * 64) -> EditionProposal:
    return EditionProposal(Path("/somewhere/report.txt"), sha256, content, ())


def only(store: Store) -> EditionContent:
    """The one edition of a store, whole."""
    (edition,) = store.editions()
    return store.snapshot(edition.id, REPORT)


def with_entry(content: EditionContent, entry: EntryContent) -> EditionContent:
    """The content with an entry of its first chapter exchanged for one of the same Member."""
    first = content.chapters[0]
    entries = tuple(entry if old.iso == entry.iso else old for old in first.entries)
    return content._replace(chapters=(first._replace(entries=entries), *content.chapters[1:]))


def test_an_edition_comes_out_as_it_went_in(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    assert only(store) == small_edition


def test_an_edition_outlives_a_restart(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    store.close()
    with Store.open(store.path) as again:
        assert only(again) == small_edition


def test_a_whole_edition_is_one_operation(store: Store, small_edition: EditionContent) -> None:
    changes = store.add_edition(small_edition)
    (operation,) = store.operations()
    assert operation.id == changes.operation_id
    assert operation.records == len(changes.changes)
    assert {change.action for change in changes.changes} == {Action.ADDED}


def test_a_whole_edition_is_one_step_of_undo(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    store.undo()
    assert store.editions() == []
    assert store.undo_step() is None
    store.redo()
    assert only(store) == small_edition


def test_the_journal_says_which_file_was_read(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(proposal(small_edition))
    assert store.operations()[0].why == "read from report.txt"


def test_reading_the_same_file_twice_changes_nothing(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(proposal(small_edition))
    changes = store.add_edition(proposal(small_edition))
    assert not changes
    assert "read before" in changes.note
    assert len(store.operations()) == 1


def test_reading_the_same_file_again_spares_what_was_edited_since(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(proposal(small_edition))
    edition_id = store.editions()[0].id
    background = store.sections(store.entry(edition_id, "AL").id)[0]
    store.edit_section(background.id, text="Mine.")
    store.add_edition(proposal(small_edition))
    assert store.section(background.id).text == "Mine."


def test_a_file_whose_reading_was_undone_can_be_read_again(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(proposal(small_edition))
    store.undo()
    assert store.add_edition(proposal(small_edition))
    assert only(store) == small_edition


def test_a_file_whose_reading_was_redone_counts_as_read(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(proposal(small_edition))
    store.undo()
    store.redo()
    assert not store.add_edition(proposal(small_edition))


def test_the_same_file_under_another_title_is_another_edition(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(proposal(small_edition))
    store.add_edition(proposal(small_edition._replace(title="A trial")))
    assert len(store.editions()) == 2


def test_the_same_content_twice_changes_nothing(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    changes = store.add_edition(small_edition)
    assert not changes
    assert "already" in changes.note
    assert len(store.operations()) == 1


def test_another_file_of_the_same_edition_changes_that_edition(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(proposal(small_edition))
    albania = small_edition.chapters[0].entries[0]
    sections = (section("Background", BACKGROUND, paragraph("Corrected.")), *albania.sections[1:])
    corrected = with_entry(small_edition, albania._replace(sections=sections))
    changes = store.add_edition(proposal(corrected, "b" * 64))
    assert only(store) == corrected
    assert [change.fields for change in changes.changes] == [("text",)]


def test_history_shows_both_states_of_a_section_read_twice(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(proposal(small_edition))
    armenia = small_edition.chapters[0].entries[1]
    sections = (section("Background", BACKGROUND, paragraph("Corrected.")), armenia.sections[1])
    (change,) = store.add_edition(
        proposal(with_entry(small_edition, armenia._replace(sections=sections)), "b" * 64)
    ).changes
    newest, first = store.history(change.record_id)
    assert (newest.after or {})["text"] == "Corrected."
    assert (first.after or {})["heading"] == "Background and current planning"
    store.undo()
    assert only(store) == small_edition


def test_sections_that_came_went_and_changed_places_are_matched(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    ids = {one.heading: one.id for one in store.sections(store.entry(store.editions()[0].id, "AL").id)}
    albania = small_edition.chapters[0].entries[0]
    background, _, progress, support = albania.sections
    changed = (
        support,
        section("A word before", OTHER, bullet("new")),
        background._replace(heading="BACKGROUND:"),
        progress._replace(blocks=(paragraph("Other words."),)),
    )
    content = with_entry(small_edition, albania._replace(sections=changed))
    store.add_edition(content)
    assert only(store) == content
    now = {one.kind: one.id for one in store.sections(store.entry(store.editions()[0].id, "AL").id)}
    assert now[BACKGROUND] == ids["Background"]
    assert now[SUPPORT] == ids["WCO support"]
    store.undo()
    assert only(store) == small_edition


def test_what_a_file_is_silent_about_stays(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    fiji = small_edition.chapters[1]
    store.add_edition(small_edition._replace(overview=(), registers={}, chapters=(fiji,)))
    assert only(store) == small_edition


def test_a_new_chapter_joins_the_edition(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    kenya = EntryContent("KE", "Kenya", "KENYA", (section("Background", BACKGROUND, paragraph("Tea leaves by rail.")),))
    esa = ChapterContent("esa", "East and Southern Africa", (), (kenya,))
    store.add_edition(small_edition._replace(chapters=(esa,)))
    assert only(store).chapters == (*small_edition.chapters, esa)


def test_entries_take_the_order_of_the_file(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    europe, pacific = small_edition.chapters
    georgia = EntryContent("GE", "Georgia", "GEORGIA")
    content = small_edition._replace(
        chapters=(europe._replace(entries=(europe.entries[1], georgia, europe.entries[0])), pacific),
    )
    store.add_edition(content)
    assert only(store) == content


def test_missions_of_a_file_join_those_that_are_there(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    edition_id = store.editions()[0].id
    store.add_mission(edition_id, title="My own", member="FJ")
    pacific = small_edition.chapters[1]
    fiji = pacific.entries[0]._replace(missions=(MissionContent("From the file", when="2020"),))
    store.add_edition(small_edition._replace(chapters=(pacific._replace(entries=(fiji,)),)))
    assert [mission.title for mission in store.missions(edition_id, member="FJ")] == ["My own", "From the file"]


def test_a_mission_keeps_the_section_that_tells_of_it(store: Store, small_edition: EditionContent) -> None:
    europe = small_edition.chapters[0]
    albania = europe.entries[0]
    mission = MissionContent("Seminar", section="WCO support")
    told = europe._replace(entries=(albania._replace(missions=(mission,)), europe.entries[1]))
    content = small_edition._replace(chapters=(told, small_edition.chapters[1]))
    store.add_edition(content)
    assert only(store) == content
    (noted,) = store.missions(store.editions()[0].id, member="AL")
    assert store.section(noted.section_id).heading == "WCO support"


def test_a_mission_told_of_in_the_chapter_names_its_section(store: Store, small_edition: EditionContent) -> None:
    europe = small_edition.chapters[0]
    mission = MissionContent("Seminar", section="Recent meetings")
    content = small_edition._replace(chapters=(europe._replace(missions=(mission,)), small_edition.chapters[1]))
    store.add_edition(content)
    assert only(store) == content


def test_a_mission_told_of_nowhere_names_no_section(store: Store, small_edition: EditionContent) -> None:
    pacific = small_edition.chapters[1]
    lost = pacific.entries[0]._replace(missions=(MissionContent("Seminar", section="No such heading"),))
    store.add_edition(small_edition._replace(chapters=(pacific._replace(entries=(lost,)),)))
    (noted,) = store.missions(store.editions()[0].id, member="FJ")
    assert noted.section_id == ""


def test_rows_of_a_register_are_replaced_by_those_of_the_file(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    contacts = ({"region": "esa", "name": "B. Sample"}, {"region": "mena", "name": "C. Case"})
    content = small_edition._replace(registers={**small_edition.registers, "contacts": contacts})
    store.add_edition(content)
    assert only(store) == content


def test_an_unknown_member_is_refused_and_nothing_kept(store: Store, small_edition: EditionContent) -> None:
    stranger = EntryContent("ZZ", "Nowhere", "NOWHERE")
    chapter = ChapterContent("esa", "East and Southern Africa", (), (stranger,))
    with pytest.raises(NotFound, match="ZZ"):
        store.add_edition(small_edition._replace(chapters=(*small_edition.chapters, chapter)))
    assert store.editions() == []


def test_a_member_twice_is_refused(store: Store, small_edition: EditionContent) -> None:
    albania = small_edition.chapters[0].entries[0]
    pacific = small_edition.chapters[1]._replace(entries=(albania,))
    with pytest.raises(Refused, match="two entries for Albania"):
        store.add_edition(small_edition._replace(chapters=(small_edition.chapters[0], pacific)))


def test_a_region_twice_is_refused(store: Store, small_edition: EditionContent) -> None:
    first = small_edition.chapters[0]
    with pytest.raises(Refused, match="two chapters"):
        store.add_edition(small_edition._replace(chapters=(first, first._replace(entries=()))))


def test_an_edition_needs_a_title(store: Store, small_edition: EditionContent) -> None:
    with pytest.raises(Refused, match="title"):
        store.add_edition(small_edition._replace(title=" "))


def test_a_frozen_edition_comes_in_frozen_and_can_be_undone(store: Store, small_edition: EditionContent) -> None:
    content = small_edition._replace(frozen=True)
    store.add_edition(content)
    assert only(store) == content
    store.undo()
    assert store.editions() == []


def test_a_frozen_edition_takes_no_other_file(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition._replace(frozen=True))
    with pytest.raises(Refused, match="frozen"):
        store.add_edition(small_edition._replace(overview=(section("New", OTHER),)))


def test_what_comes_in_is_cleaned(store: Store, small_edition: EditionContent) -> None:
    dirty = EntryContent("FJ", "Fiji", " FI\ud800JI\n", (section("Back\x00ground ", BACKGROUND, paragraph(" a \x07")),))
    chapter = ChapterContent("asia-pacific", "Asia\n/Pacific", (), (dirty,))
    store.add_edition(EditionContent("Report\udc80", "2020-06", "Part I", chapters=(chapter,)))
    snapshot = only(store)
    entry = snapshot.chapters[0].entries[0]
    assert (snapshot.title, snapshot.chapters[0].name, entry.heading) == ("Report", "Asia /Pacific", "FIJI")
    assert entry.sections == (section("Background", BACKGROUND, paragraph("a")),)


def test_editions_are_listed_newest_first(store: Store, small_edition: EditionContent) -> None:
    for published in ("2019-06", "2020-12", "2018-06"):
        store.add_edition(small_edition._replace(published=published))
    assert [edition.published for edition in store.editions()] == ["2020-12", "2019-06", "2018-06"]


def test_the_edition_is_read_as_it_is(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    edition = store.edition(store.editions()[0].id)
    assert (edition.title, edition.published, edition.part) == (
        "Capacity Building Progress Report",
        "2020-06",
        "Part I",
    )
    assert (edition.period_from, edition.period_to, edition.state) == ("2019-07", "2020-06", EditionState.OPEN)


def test_an_edition_can_be_renamed(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    edition_id = store.editions()[0].id
    store.edit_edition(edition_id, title="Renamed", period_to="2020-12")
    assert (store.edition(edition_id).title, store.edition(edition_id).period_to) == ("Renamed", "2020-12")


def test_freezing_is_a_step_of_undo(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    edition_id = store.editions()[0].id
    store.freeze_edition(edition_id)
    store.undo()
    assert store.edition(edition_id).state is EditionState.OPEN


def test_a_frozen_edition_cannot_be_renamed(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition._replace(frozen=True))
    with pytest.raises(Refused, match="frozen"):
        store.edit_edition(store.editions()[0].id, title="Renamed")


def test_chapters_and_entries_are_in_printed_order(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    edition_id = store.editions()[0].id
    assert [(one.region, one.position) for one in store.chapters(edition_id)] == [("europe", 0), ("asia-pacific", 1)]
    entries = [(one.member, one.heading, one.position) for one in store.entries(edition_id)]
    assert entries == [("AL", "ALBANIA", 0), ("AM", "ARMENIA", 1), ("FJ", "FIJI", 0)]
    assert [one.member for one in store.entries(edition_id, "asia-pacific")] == ["FJ"]


def test_the_tree_counts_sections_and_words(store: Store) -> None:
    content = small_content()
    store.add_edition(content)
    tree = store.tree(store.editions()[0].id)
    assert (tree.sections, tree.words) == (3, 7 + 9 + 5)
    assert [(chapter.name, chapter.sections) for chapter in tree.chapters] == [("Europe", 3), ("Asia/Pacific", 1)]
    fiji = tree.chapters[1].entries[0]
    assert (fiji.iso, fiji.name, fiji.heading, fiji.sections, fiji.words) == ("FJ", "Fiji", "FIJI", 2, 7 + 5)


def test_the_tree_follows_an_edit(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    edition_id = store.editions()[0].id
    entry = store.entry(edition_id, "FJ")
    store.edit_section(store.sections(entry.id)[0].id, text="Three words now.\n\n- and **four** more here")
    assert store.tree(edition_id).chapters[1].entries[0].words == 3 + 4 + 5


def test_what_is_not_there_is_named(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    edition_id = store.editions()[0].id
    with pytest.raises(NotFound, match="June 2020, Part I has no entry for Kenya"):
        store.entry(edition_id, "KE")
    for read in (store.edition, store.tree):
        with pytest.raises(NotFound, match="edition"):
            read("nobody")


def test_a_new_edition_meets_nothing(store: Store, small_edition: EditionContent) -> None:
    assert store.incoming(small_edition) == Incoming()


def test_an_edition_that_is_there_says_how_much_of_it_was_edited(store: Store, small_edition: EditionContent) -> None:
    store.add_edition(small_edition)
    albania = store.entry(store.editions()[0].id, "AL")
    first, second = store.sections(albania.id)[:2]
    store.edit_section(first.id, text="By hand.")
    store.edit_section(second.id, text="By hand and taken back.")
    store.undo()
    met = store.incoming(small_edition)
    assert (met.edition, met.known_file, met.edited) == ("June 2020, Part I", False, 1)


def test_a_file_that_was_read_is_known(store: Store, small_edition: EditionContent, tmp_path: Path) -> None:
    proposal = EditionProposal(tmp_path / "report.txt", "ab" * 32, small_edition, ())
    store.add_edition(proposal)
    assert store.incoming(proposal).known_file
    store.undo()
    assert not store.incoming(proposal).known_file
