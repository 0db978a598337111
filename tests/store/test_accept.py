"""Accepting a submission: what it writes, what it leaves alone, and that it is all or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from helpers_content import small_content
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wcodesk.model.changes import ChangeSet
from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.decisions import Acceptance, AcceptedRecord, AcceptedText
from wcodesk.model.errors import DeskError, FileProblem, NotFound, Refused
from wcodesk.model.records import MissionState, SectionKind
from wcodesk.model.submission import Place, Provenance, SubmissionState
from wcodesk.store import Store

BYTES = b"PK the workbook of Albania"
DIGEST = sha256(BYTES).hexdigest()
CONTACT = {"name": "C. Case", "role": "Head of training", "email": "c@example.org"}


class Desk:
    """A store with the small edition and a clock that a test moves."""

    def __init__(self, path: Path) -> None:
        self.now = datetime(2026, 11, 2, 12, tzinfo=UTC)
        self.store = Store.create(path, who="Tester", clock=lambda: self.now)
        self.store.add_edition(small_content())
        self.edition = self.store.editions()[0].id
        self.ids = [section.id for section in self.store.sections(self.entry("AL"))]

    def entry(self, iso: str) -> str:
        return self.store.entry(self.edition, iso).id

    def text(self, index: int = 0, **given: Any) -> AcceptedText:
        """A change of one of Albania's sections."""
        section = self.store.section(self.ids[index])
        values: dict[str, Any] = {
            "member": "AL", "section_id": section.id, "kind": section.kind, "heading": "", "text": "Theirs.",
            "level": 1, "position": None, "expected": section.revision, "place": Place("Texts", f"E{index + 5}"),
        }  # fmt: skip
        return AcceptedText(**values | given)

    def new_text(self, **given: Any) -> AcceptedText:
        values = {"section_id": "", "kind": SectionKind.OTHER, "heading": "Training", "text": "New.", "expected": ""}
        return self.text(**{**values, "place": Place("Texts", "B40:E41"), **given})

    def mission(self, title: str, **given: Any) -> AcceptedRecord:
        """A change of the mission of that title, or a new one."""
        known = [mission.id for mission in self.store.missions(self.edition) if mission.title == title]
        expected = self.store.history(known[0])[0].id if known else ""
        values: dict[str, Any] = {
            "member": "AL", "table": "missions", "record_id": known[0] if known else "", "region": "",
            "values": {"place": "Durres"} if known else {"title": title, "when": "2026-05", "state": "delivered"},
            "before": None, "expected": expected, "place": Place("Missions", "B7:K7"),
        }  # fmt: skip
        return AcceptedRecord(**values | given)

    def row(self, table: str, values: Mapping[str, str], before: Mapping[str, str] | None = None) -> AcceptedRecord:
        return AcceptedRecord("AL", table, "", "europe", values, before, "", Place("Facts", "B12:E12"))

    def acceptance(self, *items: AcceptedText | AcceptedRecord, **given: Any) -> Acceptance:
        texts = tuple(item for item in items if isinstance(item, AcceptedText))
        records = tuple(item for item in items if isinstance(item, AcceptedRecord))
        made = Acceptance("Albania.xlsx", DIGEST, self.edition, ("AL",), texts, records)
        return made._replace(**given)

    def accept(self, *items: AcceptedText | AcceptedRecord, **given: Any) -> ChangeSet:
        return self.store.accept(self.acceptance(*items, **given))

    def all(self) -> EditionContent:
        return self.store.snapshot(self.edition, Scope("report"))

    def contacts(self) -> list[dict[str, str]]:
        return [dict(row) for row in self.all().registers["contacts"]]

    def everything(self) -> Acceptance:
        """One of each sort of change."""
        return self.acceptance(
            self.text(0),
            self.text(1, heading="Plans", text=None),
            self.new_text(position=1),
            self.new_text(member="AZ", heading="Background", kind=SectionKind.BACKGROUND),
            self.mission("Diagnostic visit"),
            self.mission("A course on scanners"),
            self.row("contacts", CONTACT),
            self.row("contacts", {"role": "Manager"}, {"region": "europe", "name": "A. Example"}),
        )


@pytest.fixture
def desk(store_path: Path) -> Desk:
    return Desk(store_path)


def tables(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """All that a store holds, but for the pages it lies on."""
    names = store._db.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%'")
    return {name: store._db.rows(f"SELECT * FROM {name}") for (name,) in names if name != "search"}


# What is written


def test_everything_goes_in_with_one_operation_and_comes_out_with_one_undo(desk: Desk) -> None:
    before = desk.all()
    changes = desk.store.accept(desk.everything())
    assert desk.store.operations(1)[0].records == len(changes.changes)
    assert desk.all() != before
    desk.store.undo()
    assert desk.all() == before
    assert desk.store.check() == []


def test_a_section_gets_the_text_and_keeps_its_heading(desk: Desk) -> None:
    desk.accept(desk.text(0, text="Theirs  \n\n* one"))
    section = desk.store.section(desk.ids[0])
    assert (section.heading, section.text) == ("Background", "Theirs\n\n- one")


def test_a_heading_is_changed_and_the_text_stays(desk: Desk) -> None:
    before = desk.store.section(desk.ids[1])
    desk.accept(desk.text(1, heading=" Plans  for\nnow ", text=None))
    section = desk.store.section(desk.ids[1])
    assert section == before._replace(heading="Plans for now", revision=section.revision)


def test_a_new_section_stands_at_its_place(desk: Desk) -> None:
    desk.accept(desk.new_text(position=1))
    headings = [section.heading for section in desk.store.sections(desk.entry("AL"))]
    assert headings[:3] == ["Background", "Training", "Current planning"]


def test_a_new_section_without_a_place_is_the_last(desk: Desk) -> None:
    desk.accept(desk.new_text())
    assert desk.store.sections(desk.entry("AL"))[-1].heading == "Training"


def test_a_member_without_an_entry_gets_one_in_the_order_of_the_alphabet(desk: Desk) -> None:
    desk.accept(desk.new_text(member="AT"), desk.new_text(member="AZ"), desk.new_text(member="AD"))
    headings = [entry.heading for entry in desk.store.entries(desk.edition, "europe")]
    assert headings == ["ALBANIA", "ANDORRA", "ARMENIA", "AUSTRIA", "AZERBAIJAN"]


def test_a_region_without_a_chapter_gets_one_in_the_order_of_the_regions(desk: Desk) -> None:
    desk.accept(desk.new_text(member="KE"), desk.new_text(member="CL"))
    names = [chapter.name for chapter in desk.store.chapters(desk.edition)]
    assert names == ["Europe", "Asia/Pacific", "Americas and the Caribbean", "East and Southern Africa"]
    assert [entry.heading for entry in desk.store.entries(desk.edition, "esa")] == ["KENYA"]


def test_a_mission_gets_the_values_that_are_given(desk: Desk) -> None:
    values = {"place": " Durres\tport ", "when": "2026-05-04/2026-05-06", "state": "delivered"}
    desk.accept(desk.mission("Diagnostic visit", values=values))
    (mission,) = [mission for mission in desk.store.missions(desk.edition) if mission.title == "Diagnostic visit"]
    assert (mission.place, mission.when, mission.state) == (
        "Durres port", "2026-05-04/2026-05-06", MissionState.DELIVERED,
    )  # fmt: skip


def test_a_new_mission_stands_in_the_region_that_prints_the_member(desk: Desk) -> None:
    desk.accept(desk.mission("A course", values={"title": "A  course", "state": "", "mode": "virtual"}))
    mission = desk.store.missions(desk.edition)[-1]
    assert (mission.title, mission.region, mission.member) == ("A course", "europe", "AL")
    assert (mission.state, mission.mode) == (MissionState.PLANNED, "virtual")


def test_a_new_contact_belongs_to_the_member(desk: Desk) -> None:
    desk.accept(desk.row("contacts", CONTACT)._replace(region=""))
    assert desk.contacts()[-1] == {"region": "europe", "member": "AL", "office": "", "note": "", **CONTACT}


def test_a_row_is_changed_where_it_says_what_it_said(desk: Desk) -> None:
    desk.accept(desk.row("contacts", {"role": "Manager"}, {"name": "A. Example", "region": "europe", "email": ""}))
    assert desk.contacts()[0] == {"region": "europe", "name": "A. Example", "role": "Manager"}
    assert len(desk.contacts()) == 2


def test_rows_that_are_alike_are_changed_one_each(desk: Desk) -> None:
    grouping = {"grouping": "Union", "status": "member"}
    desk.accept(desk.row("groupings", grouping))
    before = dict(desk.all().registers["groupings"][0])
    twice = desk.all()._replace(id="", registers={"groupings": (before, before)})
    desk.store.add_edition(twice)
    desk.accept(*(desk.row("groupings", {"status": status}, before) for status in ("observer", "candidate")))
    assert [row["status"] for row in desk.all().registers["groupings"]] == ["observer", "candidate"]


# What is refused


def test_a_frozen_edition_takes_nothing(desk: Desk, store_path: Path) -> None:
    desk.store.freeze_edition(desk.edition)
    with pytest.raises(Refused, match="frozen"):
        desk.accept(desk.text())
    assert not list(store_path.parent.glob("*before imports*"))


def test_a_text_that_was_changed_meanwhile_is_not_overwritten(desk: Desk) -> None:
    texts = desk.text(0), desk.text(1)
    desk.store.edit_section(desk.ids[1], text="Ours.")
    before = tables(desk.store)
    with pytest.raises(Refused, match="meanwhile: Current planning of Albania"):
        desk.accept(*texts)
    assert tables(desk.store) == before


def test_all_that_was_changed_meanwhile_is_named(desk: Desk) -> None:
    items = desk.text(0), desk.mission("Diagnostic visit"), desk.row("contacts", {"role": "x"}, {"name": "A. Example"})
    desk.store.edit_section(desk.ids[0], text="Ours.")
    desk.store.edit_mission(items[1].record_id, place="Vlore")
    with pytest.raises(Refused) as caught:
        desk.accept(*items)
    for name in ("Background of Albania", "the mission “Diagnostic visit”", "“A. Example” of the contacts"):
        assert name in str(caught.value)


def test_a_change_that_was_made_meanwhile_by_hand_too_is_no_clash(desk: Desk) -> None:
    text = desk.text(0, text="The same.")
    desk.store.edit_section(desk.ids[0], text="The same.")
    changes = desk.accept(text)
    assert not changes
    assert "all of this already" in changes.note


def test_a_main_section_that_somebody_else_added_meanwhile_is_not_doubled(desk: Desk) -> None:
    wanted = desk.new_text(heading="Background", kind=SectionKind.BACKGROUND)
    with pytest.raises(Refused, match="Background of Albania"):
        desk.accept(wanted)


@pytest.mark.parametrize(
    ("item", "error", "said"),
    [
        (lambda desk: desk.text(section_id="none"), NotFound, "A section of Albania is not in this edition"),
        (lambda desk: desk.mission("Diagnostic visit", record_id="none"), NotFound, "is not in this edition"),
        (lambda desk: desk.new_text(member="XX"), NotFound, "the code XX"),
        (lambda desk: desk.mission("A course", member="XX"), NotFound, "the code XX"),
        (lambda desk: desk.mission("", values={"place": "Tirana"}), Refused, "Missions!B7:K7: A mission needs a title"),
        (lambda desk: desk.mission("A", values={"title": "A", "when": "soon"}), Refused, "“soon” is no date"),
        (lambda desk: desk.row("contacts", {"role": "x"}), Refused, "Facts!B12:E12: Name: this must be filled in"),
        (lambda desk: desk.row("structures", {"name": "x", "kind": "RTC", "since": "soon"}), Refused, "not understood"),
        (lambda desk: desk.row("trees", {"name": "x"}), NotFound, "no register “trees”"),
        (lambda desk: desk.new_text(level=4), Refused, "level of a heading"),
    ],
)
def test_what_the_report_cannot_hold_keeps_all_of_it_out(
    desk: Desk, item: Any, error: type[DeskError], said: str
) -> None:
    before = tables(desk.store)
    with pytest.raises(error, match=said):
        desk.accept(desk.text(0), item(desk))
    assert tables(desk.store) == before


def test_a_section_of_another_edition_is_not_found(desk: Desk) -> None:
    desk.store.add_edition(small_content()._replace(published="2021-06"))
    other = next(edition.id for edition in desk.store.editions() if edition.id != desk.edition)
    with pytest.raises(NotFound, match="not in this edition"):
        desk.accept(desk.text(0), edition=other)


def test_an_unknown_edition_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.accept(desk.text(0), edition="none")


# All or nothing


class Failing:
    """A connection of which the n-th write fails, and a commit counts as one."""

    def __init__(self, conn: sqlite3.Connection, nth: int) -> None:
        self.conn = conn
        self.left = nth

    def __getattr__(self, name: str) -> Any:
        return getattr(self.conn, name)

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        self._count(sql)
        return self.conn.execute(sql, *values)

    def executemany(self, sql: str, values: Any) -> sqlite3.Cursor:
        self._count(sql)
        return self.conn.executemany(sql, values)

    def _count(self, sql: str) -> None:
        if sql.split()[0] in ("INSERT", "UPDATE", "DELETE", "COMMIT"):
            self.left -= 1
            if self.left == 0:
                raise sqlite3.OperationalError("this write fails")


@contextmanager
def failing_write(store: Store, nth: int) -> Iterator[None]:
    conn = store._db.conn
    store._db.conn = Failing(conn, nth)  # type: ignore[assignment]
    store.__dict__.pop("_writing", None)  # which holds the connection
    try:
        yield
    finally:
        store._db.conn = conn
        store.__dict__.pop("_writing", None)


def test_a_write_that_fails_anywhere_leaves_the_store_as_it_was(desk: Desk) -> None:
    acceptance = desk.everything()
    kept = desk.store.keep_submission("Albania.xlsx", BYTES, DIGEST)
    desk.store.search("customs")
    before = tables(desk.store)
    for nth in range(1, 100):
        try:
            with failing_write(desk.store, nth):
                desk.store.accept(acceptance, submission_id=kept.id)
        except sqlite3.OperationalError:
            assert tables(desk.store) == before
            continue
        break
    else:
        pytest.fail("it never came through")
    assert nth > 15
    assert desk.store.submission(kept.id).state is SubmissionState.ACCEPTED
    assert desk.store.check() == []


@given(st.lists(st.integers(0, 7), min_size=1, unique=True))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_of_the_changes_in_any_order_go_in_once_and_come_out(desk: Desk, picked: list[int]) -> None:
    before, every = desk.all(), desk.everything()
    items = (*every.texts, *every.records)
    acceptance = desk.acceptance(*(items[index] for index in picked))
    assert desk.store.accept(acceptance)
    after = desk.all()
    assert not desk.store.accept(acceptance)
    assert desk.all() == after
    desk.store.undo()
    assert desk.all() == before


# The same again


def test_accepting_twice_changes_nothing_the_second_time(desk: Desk) -> None:
    desk.store.keep_submission("Albania.xlsx", BYTES, DIGEST)
    acceptance = desk.everything()
    assert desk.store.accept(acceptance)
    before = tables(desk.store)
    again = desk.store.accept(acceptance)
    assert (bool(again), again.operation_id) == (False, "")
    assert again.note.startswith("Albania.xlsx was accepted before.")
    assert tables(desk.store) == before


def test_what_a_file_added_is_not_added_again_where_it_was_edited_since(desk: Desk) -> None:
    acceptance = desk.acceptance(desk.new_text(), desk.mission("A course"), desk.row("contacts", CONTACT))
    desk.store.accept(acceptance)
    section, mission = desk.store.sections(desk.entry("AL"))[-1], desk.store.missions(desk.edition)[-1]
    desk.store.edit_section(section.id, text="Ours.")
    desk.store.edit_mission(mission.id, title="A better course")
    before = tables(desk.store)
    assert not desk.store.accept(acceptance)
    assert tables(desk.store) == before


def test_what_a_file_added_and_somebody_removed_is_added_when_it_is_accepted_again(desk: Desk) -> None:
    acceptance = desk.acceptance(desk.mission("A course"))
    desk.store.accept(acceptance)
    desk.store.remove_mission(desk.store.missions(desk.edition)[-1].id)
    assert desk.store.accept(acceptance)
    assert desk.store.missions(desk.edition)[-1].title == "A course"


def test_more_of_the_same_file_is_accepted_later(desk: Desk) -> None:
    desk.accept(desk.mission("A course"))
    values = {"title": "A course", "when": "2026-05", "state": "delivered"}
    again = desk.mission("A course", record_id="", values=values)
    changes = desk.accept(again, desk.mission("Another"), desk.text(0))
    assert len(changes.changes) == 2
    assert [mission.title for mission in desk.store.missions(desk.edition)[-2:]] == ["A course", "Another"]


def test_a_mission_that_differs_in_one_value_is_another(desk: Desk) -> None:
    values = {"title": "A course", "when": "2026-05", "state": "delivered"}
    new = {"record_id": "", "expected": ""}
    desk.accept(desk.mission("A course", values=values, **new))
    desk.accept(desk.mission("A course", values=values | {"place": "Tirana"}, **new))
    assert [mission.title for mission in desk.store.missions(desk.edition)].count("A course") == 2


def test_a_file_that_was_taken_back_is_accepted_again(desk: Desk) -> None:
    acceptance = desk.everything()
    first = desk.store.accept(acceptance)
    after = desk.all()
    desk.store.undo(first.operation_id)
    fresh = desk.everything()  # what it is decided about has other revisions now
    assert len(desk.store.accept(fresh).changes) == len(first.changes)
    assert len(desk.all().chapters[0].entries) == len(after.chapters[0].entries)


# Undo, weeks later


def test_undo_weeks_later_leaves_what_was_edited_since_and_says_so(desk: Desk) -> None:
    changes = desk.accept(
        desk.text(0), desk.text(1), desk.new_text(), desk.new_text(heading="Visits", text="Two."),
        desk.mission("A course"), desk.mission("Another"), desk.row("contacts", CONTACT),
        desk.row("contacts", {"role": "Manager"}, {"region": "europe", "name": "A. Example"}),
    )  # fmt: skip
    old = small_content().chapters[0].entries[0].sections
    desk.now += timedelta(weeks=5)
    training = desk.store.sections(desk.entry("AL"))[-2]
    course = next(mission for mission in desk.store.missions(desk.edition) if mission.title == "A course")
    desk.store.edit_section(desk.ids[0], text="Edited since.")
    desk.store.edit_section(training.id, text="New, and edited since.")
    desk.store.edit_mission(course.id, place="Tirana")

    undone = desk.store.undo(changes.operation_id)

    albania = desk.all().chapters[0].entries[0]
    assert desk.store.section(desk.ids[0]).text == "Edited since."
    assert albania.sections[1].blocks == old[1].blocks
    assert [section.heading for section in albania.sections[4:]] == ["Training"]
    assert [mission.title for mission in albania.missions[2:]] == ["A course"]
    assert desk.contacts() == [{"region": "europe", "name": "A. Example"}, {"region": "esa", "name": "B. Sample"}]
    assert {skipped.record_id for skipped in undone.skipped} == {desk.ids[0], training.id, course.id}
    assert undone.note == "3 of 8 records were changed since and stay as they are."
    assert desk.store.check() == []


def test_an_entry_that_an_import_made_stays_when_something_else_was_written_in_it(desk: Desk) -> None:
    changes = desk.accept(desk.new_text(member="AT"))
    desk.store.add_section(desk.entry("AT"), "Ours", SectionKind.OTHER)
    desk.store.undo(changes.operation_id)
    assert [section.heading for section in desk.store.sections(desk.entry("AT"))] == ["Ours"]


def test_redo_does_the_whole_import_again(desk: Desk) -> None:
    desk.store.accept(desk.everything())
    after = desk.all()
    desk.store.undo()
    desk.store.redo()
    assert desk.all() == after


# Where it came from


def test_the_history_names_file_and_cells(desk: Desk) -> None:
    kept = desk.store.keep_submission("Albania.xlsx", BYTES, DIGEST)
    desk.now += timedelta(days=1)
    desk.accept(desk.text(0))
    newest, oldest = desk.store.history(desk.ids[0])
    assert newest.provenance == Provenance(kept.id, "Albania.xlsx", "Texts", "E5", kept.received)
    assert (newest.operation, newest.who, newest.why) == (
        "Import Albania.xlsx (Albania)", "Tester", "from Albania.xlsx",
    )  # fmt: skip
    assert oldest.provenance is None


def test_a_file_that_was_not_kept_is_named_too(desk: Desk) -> None:
    desk.accept(desk.text(0))
    assert desk.store.history(desk.ids[0])[0].provenance == Provenance("", "Albania.xlsx", "Texts", "E5", "")


def test_every_record_of_the_file_has_its_place_and_no_other(desk: Desk) -> None:
    changes = desk.store.accept(desk.everything())
    places = {
        change.table: desk.store.history(change.record_id)[0].provenance is not None for change in changes.changes
    }
    assert places == {"sections": True, "missions": True, "registers": True, "entries": False}


def test_provenance_only_grows(desk: Desk) -> None:
    desk.accept(desk.text(0))
    for statement in ("DELETE FROM provenance", "UPDATE provenance SET cells = ''"):
        with pytest.raises(sqlite3.IntegrityError, match="only grows"):
            desk.store._db.conn.execute(statement)


def test_an_import_of_several_members_is_called_by_their_number(desk: Desk) -> None:
    changes = desk.accept(desk.text(0), desk.new_text(member="AM"), members=("AL", "AM", "FJ"))
    assert changes.label == "Import Albania.xlsx (3 Members)"
    assert desk.store.operations(1)[0].source == f"sha256:{DIGEST}"


# The copy of the store


def copies(desk: Desk) -> list[str]:
    return sorted(path.name[-17:-7] for path in desk.store.path.parent.glob("desk before imports *.sqlite"))


def test_the_first_import_of_a_day_makes_a_copy_of_the_store_as_it_was(desk: Desk) -> None:
    before = desk.all()
    desk.accept(desk.text(0))
    desk.accept(desk.text(1))
    assert copies(desk) == ["2026-11-02"]
    with Store.open(desk.store.path.with_name("desk before imports 2026-11-02.sqlite")) as copy:
        assert copy.snapshot(desk.edition, Scope("report")) == before


def test_the_newest_five_copies_are_kept(desk: Desk) -> None:
    for day in range(7):
        desk.accept(desk.text(0, text=f"Text {day}."))
        desk.now += timedelta(days=1)
    assert copies(desk) == [f"2026-11-{day:02}" for day in range(4, 9)]


def test_without_a_copy_nothing_is_imported(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tables(desk.store)
    monkeypatch.setattr(Path, "replace", lambda self, target: (_ for _ in ()).throw(OSError(28, "No space left")))
    with pytest.raises(FileProblem, match="nothing was changed"):
        desk.accept(desk.text(0))
    assert tables(desk.store) == before


def test_no_copy_is_made_where_none_is_wanted(desk: Desk) -> None:
    desk.store.close()
    with Store.open(desk.store.path, clock=lambda: desk.now, import_backups=0) as desk.store:
        desk.accept(desk.text(0))
    assert copies(desk) == []


def test_an_acceptance_of_nothing_settles_the_submission_and_makes_no_copy(desk: Desk) -> None:
    kept = desk.store.keep_submission("Albania.xlsx", BYTES, DIGEST)
    changes = desk.store.accept(desk.acceptance(), submission_id=kept.id)
    settled = desk.store.submission(kept.id)
    assert (changes.operation_id, settled.state, settled.operation_id) == ("", SubmissionState.ACCEPTED, "")
    assert (settled.who, settled.summary, copies(desk)) == ("Tester", "nothing to change", [])


def test_the_record_tells_of_all_the_steps_in_which_a_file_was_accepted(desk: Desk) -> None:
    kept = desk.store.keep_submission("Albania.xlsx", BYTES, DIGEST)
    desk.accept(desk.text(0), desk.mission("A course"))
    second = desk.accept(desk.text(0, text="Theirs, and more."), desk.text(1), desk.row("contacts", CONTACT))
    assert desk.store.submission(kept.id).summary == "2 texts changed, 1 mission added, 1 fact added"
    desk.store.undo(second.operation_id)
    assert desk.store.submissions()[0].summary == "1 text changed, 1 mission added"


def test_a_text_of_the_region_or_the_overview_is_changed_too(desk: Desk) -> None:
    content = desk.all()
    for section in (content.overview[0], content.chapters[0].sections[0]):
        revision = desk.store.section(section.id).revision
        desk.accept(desk.text(member="", section_id=section.id, expected=revision, text="Theirs."), members=())
        assert desk.store.section(section.id).text == "Theirs."
        with pytest.raises(Refused, match="of a region or the overview"):
            desk.accept(desk.text(member="", section_id=section.id, expected=revision, text="Later."), members=())
