"""The verb import, with workbooks that came back."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from desk_kit import edition
from openpyxl import Workbook
from workbooks_back import Filled, save, sent_workbooks

from wcodesk.cli import main
from wcodesk.model.decisions import Choices, Decision, Take, choices_to_plain
from wcodesk.model.submission import SubmissionState
from wcodesk.store import Store

MORE = "A laboratory was opened."
Run = Callable[..., str]


def add_more(book: Filled) -> None:
    book.add_to_first_text(MORE)


def unknown_form(book: Filled) -> None:
    book.new_mission("A visit", "nonsense form")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "desk.sqlite"
    with Store.create(path) as store:
        store.add_edition(edition())
    return path


@pytest.fixture
def sent(path: Path) -> dict[str, bytes]:
    with Store.open(path) as store:
        return sent_workbooks(store)


@pytest.fixture
def run(path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the verb; returns what it said on both streams, and keeps the code that it ended with."""

    def run(*args: object, code: int = 0) -> str:
        out, err = io.StringIO(), io.StringIO()
        monkeypatch.setattr("sys.stdout", out)
        monkeypatch.setattr("sys.stderr", err)
        ended = main(["import", "--store", str(path), *map(str, args)])
        assert ended == code, err.getvalue() + out.getvalue()
        return out.getvalue() + err.getvalue()

    return run


def texts(path: Path, iso: str) -> str:
    with Store.open(path) as store:
        entry = store.entry(store.editions()[0].id, iso)
        return "\n".join(section.text for section in store.sections(entry.id))


def test_a_clean_file_is_accepted_once(path: Path, sent: dict[str, bytes], run: Run, tmp_path: Path) -> None:
    file = save(tmp_path, "AL.xlsx", sent["AL"], add_more)
    assert "Accepted: 1 record changed." in run(file, "--accept", "clean")
    assert MORE in texts(path, "AL")
    assert "Nothing to change." in run(file, "--accept", "clean")


def decide(path: Path, file: Path, decision: Decision | None = None) -> str:
    """What somebody does in the window; returns the id."""
    from wcodesk.intake.book import read_book
    from wcodesk.intake.submission import understand
    from wcodesk.model.members import MemberIndex

    book = read_book(file)
    with Store.open(path) as store:
        record = store.keep_submission(file.name, book.data, book.sha256, members=["AL"])
        submission = understand(book, MemberIndex(store.members()))
        key = next(text.key for text in submission.texts if MORE in text.text)
        if decision:
            store.save_submission(record.id, choices=choices_to_plain(Choices(decisions={key: decision})))
        return record.id


def test_what_was_decided_in_the_window_holds(path: Path, sent: dict[str, bytes], run: Run, tmp_path: Path) -> None:
    file = save(tmp_path, "AL.xlsx", sent["AL"], add_more)
    decide(path, file, Decision(Take.OURS))
    assert "Nothing to change." in run(file, "--accept", "all")
    assert MORE not in texts(path, "AL")


def test_a_file_that_was_set_aside_stays_so(path: Path, sent: dict[str, bytes], run: Run, tmp_path: Path) -> None:
    file = save(tmp_path, "AL.xlsx", sent["AL"], add_more)
    kept = decide(path, file)
    with Store.open(path) as store:
        store.set_aside(kept)
    for how in ("clean", "all"):
        assert "it was set aside" in run(file, "--accept", how)
    assert MORE not in texts(path, "AL")


def test_an_import_that_was_taken_back_is_not_made_again_unseen(
    path: Path, sent: dict[str, bytes], run: Run, tmp_path: Path
) -> None:
    file = save(tmp_path, "AL.xlsx", sent["AL"], add_more)
    run(file, "--accept", "clean")
    with Store.open(path) as store:
        store.undo()
    assert "taken back" in run(file, "--accept", "clean")
    assert MORE not in texts(path, "AL")
    assert "Accepted" in run(file, "--accept", "all")


def test_nothing_is_taken_unseen_of_a_sheet_that_nobody_confirmed(
    path: Path, sent: dict[str, bytes], run: Run, tmp_path: Path
) -> None:
    book = Workbook()
    for row in (("Country", "Title", "Date", "Place"), ("Kenya", "A visit to the port", "3 June 2019", "Mombasa")):
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")
    said = run(tmp_path / "list.xlsx", "--accept", "all", code=1)
    assert "Nothing to change; 1 left on “Sheet”: confirm in the window how it is to be read." in said
    with Store.open(path) as store:
        assert store.submissions() == []


def test_what_stays_open_is_told(path: Path, sent: dict[str, bytes], run: Run, tmp_path: Path) -> None:
    def both(book: Filled) -> None:
        add_more(book)
        unknown_form(book)

    file = save(tmp_path, "AL.xlsx", sent["AL"], both)
    assert "Accepted: 1 record changed; 1 held up by an error." in run(file, "--accept", "all", code=1)


def test_a_file_that_is_refused_stops_no_other(path: Path, sent: dict[str, bytes], run: Run, tmp_path: Path) -> None:
    with Store.open(path) as store:
        store.freeze_edition(store.editions()[0].id)
        store.add_edition(edition())
        frozen = store.editions()[-1].id
    files = [save(tmp_path, f"{iso}.xlsx", sent[iso], add_more) for iso in ("AL", "GE")]
    said = run(*files, "--accept", "clean", "--edition", frozen, "--json", code=2)
    plain = json.loads(said[: said.rindex("]") + 1])
    assert [Path(each["file"]).name for each in plain] == ["AL.xlsx", "GE.xlsx"]
    assert all(each["done"].startswith("Not accepted: ") for each in plain)


def test_answers_to_files_of_the_same_name_are_all_kept(
    path: Path, sent: dict[str, bytes], run: Run, tmp_path: Path
) -> None:
    for name, iso in (("one", "AL"), ("two", "GE")):
        (tmp_path / "back" / name).mkdir(parents=True)
        save(tmp_path / "back" / name, "AL.xlsx", sent[iso], unknown_form)
    run(tmp_path / "back", "--reply", tmp_path / "answers", code=1)
    names = sorted(file.name for file in (tmp_path / "answers").iterdir())
    assert names == ["AL - reply 2.txt", "AL - reply 2.xlsx", "AL - reply.txt", "AL - reply.xlsx"]


def test_a_name_that_would_steer_the_terminal_is_shown_as_a_line(
    path: Path, sent: dict[str, bytes], run: Run, tmp_path: Path
) -> None:
    file = save(tmp_path, "a\x1b[31m\n\u202eb.xlsx", sent["AL"])
    said = run(file, tmp_path / "none\x1b.xlsx", code=2)
    assert "a?[31m??b.xlsx: Albania" in said
    assert "\x1b" not in said


def test_damaged_choices_are_as_none(path: Path, sent: dict[str, bytes], run: Run, tmp_path: Path) -> None:
    file = save(tmp_path, "AL.xlsx", sent["AL"], add_more)
    decide(path, file, Decision(Take.OURS))
    with Store.open(path) as store:
        store._db.conn.execute("UPDATE submissions SET choices = '{'")
    assert "Would change 1 text" in run(file)
    with Store.open(path) as store:
        assert store.submissions()[0].state is SubmissionState.WAITING
