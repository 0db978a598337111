"""The record of imports: what came in, with its bytes, and how far it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from helpers_content import small_content
from helpers_store import make_older
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wcodesk.model.content import Scope
from wcodesk.model.decisions import (
    Acceptance,
    AcceptedText,
    Choices,
    Decision,
    Take,
    choices_to_plain,
    plain_to_choices,
    stored_choices,
)
from wcodesk.model.errors import NotFound, Refused
from wcodesk.model.records import MissionState
from wcodesk.model.submission import Place, SheetMapping, SheetUse, SubmissionRecord, SubmissionState
from wcodesk.store import Store
from wcodesk.store.database import read_header
from wcodesk.store.schema import NEWEST

WAITING, ACCEPTED = SubmissionState.WAITING, SubmissionState.ACCEPTED
TAKEN_BACK, ASIDE = SubmissionState.TAKEN_BACK, SubmissionState.SET_ASIDE


def keep(store: Store, name: str = "Albania.xlsx", data: bytes = b"PK\x00\xff", **given: Any) -> SubmissionRecord:
    return store.keep_submission(name, data, sha256(data).hexdigest(), **given)


@pytest.fixture
def filled(store: Store) -> Store:
    store.add_edition(small_content())
    return store


def accept(store: Store, record: SubmissionRecord, text: str = "Theirs.") -> str:
    """Accepts a change of the first section of Albania; returns the operation's id."""
    edition = store.editions()[0].id
    section = store.sections(store.entry(edition, "AL").id)[0]
    new = AcceptedText("AL", section.id, section.kind, "", text, 1, None, section.revision, Place("Texts", "E5"))
    acceptance = Acceptance(record.name, record.sha256, edition, ("AL",), (new,), ())
    return store.accept(acceptance, submission_id=record.id).operation_id


def state(store: Store, record: SubmissionRecord) -> SubmissionState:
    return store.submission(record.id).state


# Keeping


def test_the_bytes_come_out_as_they_went_in(store: Store) -> None:
    data = bytes(range(256)) * 999
    record = keep(store, data=data, members=("AL", "AM"), edition="e", sender=" A.\nSample ", summary="2 texts")
    assert store.submission_data(record.id) == data
    assert record == store.submission(record.id)
    assert (record.size, record.state, record.members) == (len(data), WAITING, ("AL", "AM"))
    assert (record.edition, record.sender, record.summary) == ("e", "A. Sample", "2 texts")
    assert (record.decided, record.who, record.operation_id) == ("", "", "")


def test_the_same_bytes_again_are_the_submission_that_is_there(store: Store) -> None:
    record = keep(store)
    store.save_submission(record.id, choices={"edition": "e"}, summary="half done")
    again = keep(store, "Albania (2).xlsx", summary="new")
    assert again == store.submission(record.id)
    assert (again.name, again.summary) == ("Albania.xlsx", "half done")
    assert store.submission_choices(record.id) == {"edition": "e"}


def test_a_hash_of_other_bytes_is_a_mistake_of_ours(store: Store) -> None:
    with pytest.raises(ValueError, match="hash"):
        store.keep_submission("a.xlsx", b"one", sha256(b"other").hexdigest())


def test_an_unknown_submission_is_not_found(store: Store) -> None:
    acts = (
        store.submission, store.submission_data, store.submission_choices, store.save_submission,
        store.set_aside, store.bring_back, store.forget_submission,
    )  # fmt: skip
    for act in acts:
        with pytest.raises(NotFound, match="not in the store"):
            act("none")


def test_only_what_is_given_is_saved(store: Store) -> None:
    record = keep(store, members=("AL",), summary="2 texts")
    saved = store.save_submission(record.id, edition="e", sender="A. Sample")
    assert saved == record._replace(edition="e", sender="A. Sample")
    assert store.save_submission(record.id, members=()).members == ()


def test_keeping_leaves_no_line_in_the_journal(store: Store) -> None:
    store.set_aside(keep(store).id)
    assert store.operations() == []
    assert store.undo_step() is None


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
decisions = st.builds(
    Decision,
    st.sampled_from(Take),
    texts,
    st.dictionaries(texts, texts, max_size=3),
    st.sampled_from(["", "id"]),
    texts,
)
mappings = st.builds(
    SheetMapping,
    st.sampled_from(SheetUse),
    st.integers(0, 9),
    st.lists(st.tuples(st.integers(1, 9), texts), max_size=3).map(tuple),
    texts,
)
choices = st.builds(
    Choices,
    texts,
    st.dictionaries(texts, st.dictionaries(texts, texts, max_size=2), max_size=2),
    st.dictionaries(texts, texts, max_size=3),
    st.dictionaries(texts, mappings, max_size=2),
    st.dictionaries(texts, decisions, max_size=3),
)


@given(choices)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_choices_come_out_as_they_went_in(store: Store, chosen: Choices) -> None:
    record = keep(store)
    store.save_submission(record.id, choices=choices_to_plain(chosen))
    assert plain_to_choices(store.submission_choices(record.id)) == chosen


@pytest.mark.parametrize("damaged", ["", "{", "[]", "5", '{"edition": 5}'])
def test_damaged_choices_are_none(store: Store, damaged: str) -> None:
    record = keep(store)
    store._db.conn.execute("UPDATE submissions SET choices = ?", (damaged,))
    assert stored_choices(store.submission_choices(record.id)) == Choices()


@pytest.mark.parametrize(
    ("name", "value"),
    [("edition", 5), ("words", []), ("words", {"a": {"b": 5}}), ("repairs", {"A!B1": None}), ("sheets", {"A": [1]}),
     ("decisions", {"x": ["theirs", 5, {}, ""]}), ("decisions", {"x": ["none", "", {}, ""]}), ("decisions", 5)],
)  # fmt: skip
def test_choices_that_say_something_else_than_texts_are_none(name: str, value: object) -> None:
    assert stored_choices(choices_to_plain(Choices()) | {name: value}) == Choices()


def test_choices_of_before_marks_were_kept_are_read() -> None:
    plain = choices_to_plain(Choices()) | {"decisions": {"x": ["own", "Text.", {}, ""]}}
    assert stored_choices(plain).decisions == {"x": Decision(Take.OWN, "Text.")}


# How far it is


def test_a_submission_is_accepted_taken_back_and_accepted_again(filled: Store) -> None:
    record = keep(filled, members=("AL",))
    operation = accept(filled, record)
    accepted = filled.submission(record.id)
    assert (accepted.state, accepted.operation_id, accepted.who) == (ACCEPTED, operation, "Tester")
    assert (accepted.decided, accepted.summary) == (filled.operations(1)[0].at, "1 text changed")
    filled.undo()
    assert state(filled, record) is TAKEN_BACK
    filled.redo()
    assert state(filled, record) is ACCEPTED


def test_a_submission_that_was_kept_after_it_was_accepted_is_accepted(filled: Store) -> None:
    data = b"read without being kept"
    stranger = SubmissionRecord("", sha256(data).hexdigest(), "a.xlsx", 0, "", WAITING)
    operation = accept(filled, stranger)
    assert keep(filled, data=data).operation_id == operation


def test_what_is_accepted_in_two_steps_names_the_newest_that_stands(filled: Store) -> None:
    record = keep(filled)
    first, second = accept(filled, record, "One."), accept(filled, record, "Two.")
    assert filled.submission(record.id).operation_id == second
    filled.undo(second)
    assert filled.submission(record.id)[5:6] == (ACCEPTED,)
    assert filled.submission(record.id).operation_id == first
    filled.undo(first)
    assert state(filled, record) is TAKEN_BACK


def test_a_submission_is_set_aside_and_brought_back(store: Store) -> None:
    record = keep(store)
    assert store.set_aside(record.id).state is ASIDE
    assert store.bring_back(record.id).state is WAITING


def test_what_was_set_aside_can_be_accepted_and_what_was_taken_back_set_aside(filled: Store) -> None:
    record = filled.set_aside(keep(filled).id)
    accept(filled, record)
    assert state(filled, record) is ACCEPTED
    with pytest.raises(Refused, match="take the import back"):
        filled.set_aside(record.id)
    filled.undo()
    assert state(filled, record) is TAKEN_BACK
    assert filled.set_aside(record.id).state is ASIDE


def test_a_submission_that_waits_can_be_forgotten(store: Store) -> None:
    waiting, aside = keep(store), store.set_aside(keep(store, data=b"other").id)
    store.forget_submission(waiting.id)
    store.forget_submission(aside.id)
    assert store.submissions() == []


def test_a_submission_that_was_ever_accepted_is_kept(filled: Store) -> None:
    record = keep(filled)
    accept(filled, record)
    with pytest.raises(Refused, match="was accepted"):
        filled.forget_submission(record.id)
    filled.undo()
    with pytest.raises(Refused, match="was accepted"):
        filled.forget_submission(record.id)


# The list


@pytest.fixture
def several(tmp_path: Path) -> Store:
    moments = (datetime(2026, 11, 1, tzinfo=UTC) + timedelta(hours=hour) for hour in range(99))
    made = Store.create(tmp_path / "several.sqlite", clock=lambda: next(moments))
    keep(made, "AL-return.xlsx", b"1", members=("AL",), sender="Élodie Sample", summary="2 texts")
    keep(made, "ivoire.xlsx", b"2", members=("CI",), summary="a mission")
    keep(made, "Region.ods", b"3", members=("AM", "CI"), sender="B. Example")
    return made


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ["Region.ods", "ivoire.xlsx", "AL-return.xlsx"]),
        ("xlsx", ["ivoire.xlsx", "AL-return.xlsx"]),
        ("albania", ["AL-return.xlsx"]),
        ("ELODIE", ["AL-return.xlsx"]),
        ("cote d'ivoire", ["Region.ods", "ivoire.xlsx"]),
        ("ci example", ["Region.ods"]),
        ("MISSION", ["ivoire.xlsx"]),
        ("nowhere", []),
        ("…", ["Region.ods", "ivoire.xlsx", "AL-return.xlsx"]),
    ],
)
def test_the_list_is_narrowed_by_what_people_read(several: Store, text: str, names: list[str]) -> None:
    with several:
        assert [record.name for record in several.submissions(text)] == names


def test_the_list_takes_three_questions_and_reads_no_file(store: Store) -> None:
    data = b"x" * 300_000
    for number in range(200):
        keep(store, data=data + str(number).encode(), members=("AL",))
    asked: list[str] = []
    store._db.conn.set_trace_callback(asked.append)
    assert len(store.submissions("albania")) == 200
    store._db.conn.set_trace_callback(None)
    assert len(asked) <= 3
    assert not any("data" in sql or "choices" in sql for sql in asked)


# Older stores, and what the check finds


def test_a_store_of_version_2_opens_with_all_it_held(filled: Store) -> None:
    edition = filled.editions()[0].id
    filled.edit_section(filled.overview(edition)[0].id, text="Edited.")
    before = filled.snapshot(edition, Scope("report")), filled.operations()
    filled.close()
    make_older(filled.path, 2)
    with Store.open(filled.path, who="Tester") as opened:
        assert (opened.snapshot(edition, Scope("report")), opened.operations()) == before
        assert opened.submissions() == []
        accept(opened, keep(opened))
        opened.undo()
        opened.undo()
        assert opened.overview(edition)[0].text != "Edited."
        assert opened.check() == []
    assert read_header(filled.path).version == NEWEST
    (kept,) = filled.path.parent.glob("*before upgrade from version 2*")
    assert read_header(kept).version == 2


def test_a_store_of_version_3_opens_and_its_missions_can_be_reported(filled: Store) -> None:
    record = keep(filled)
    edition = filled.editions()[0].id
    mission = filled.missions(edition)[0]
    filled.close()
    make_older(filled.path, 3)
    with Store.open(filled.path, who="Tester") as opened:
        assert [each.id for each in opened.submissions()] == [record.id]
        opened.edit_mission(mission.id, state="reported")
        assert next(each for each in opened.missions(edition) if each.id == mission.id).state is MissionState.REPORTED
        assert opened.check() == []
    assert read_header(filled.path).version == NEWEST


def test_submissions_survive_a_restart_and_go_into_a_backup(filled: Store, tmp_path: Path) -> None:
    record = keep(filled)
    accept(filled, record)
    known = filled.submission(record.id)
    copy = filled.backup(tmp_path / "copy.sqlite")
    for path in (filled.path, copy):
        filled.close()
        with Store.open(path) as opened:
            assert opened.submission(record.id) == known
            assert opened.submission_data(record.id) == b"PK\x00\xff"


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE submissions SET data = x'00'", "Albania.xlsx is not the one that came in"),
        ("UPDATE submissions SET choices = '{'", "Albania.xlsx cannot be read"),
        ("UPDATE submissions SET members = '{}'", "Albania.xlsx cannot be read"),
        ("INSERT INTO provenance VALUES ('none', '', '', '', '')", "provenance refers to one of revisions"),
    ],
)
def test_the_check_finds_what_was_tampered_with(filled: Store, statement: str, finding: str) -> None:
    accept(filled, keep(filled))
    assert filled.check() == []
    filled._db.conn.execute("PRAGMA foreign_keys=OFF")
    filled._db.conn.execute(statement)
    assert any(finding in sentence for sentence in filled.check())
