"""The verb import: what it shows, what it writes, what it ends with."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from workbooks_back import Filled, save, sent_workbooks

from wcodesk.cli import main
from wcodesk.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "desk.sqlite"
    Store.create(path, bundled=True, import_backups=0).close()
    return path


@pytest.fixture
def sent(path: Path) -> dict[str, bytes]:
    with Store.open(path) as store:
        return sent_workbooks(store, ("AL", "GE", "BI"))


@pytest.fixture
def came(tmp_path: Path) -> Path:
    folder = tmp_path / "came"
    folder.mkdir()
    return folder


def changed(book: Filled) -> None:
    book.add_to_first_text("The service now has 412 officers.")


def wrong(book: Filled) -> None:
    changed(book)
    book.new_mission("Workshop on valuation", "Workshop", "Valuation", "soon")


def run(path: Path, *words: str | Path) -> int:
    return main(["--store", str(path), "import", *map(str, words)])


def texts(path: Path, iso: str) -> str:
    with Store.open(path) as store:
        edition = store.editions()[0].id
        return "\n".join(section.text for section in store.sections(store.entry(edition, iso).id))


def test_showing_changes_nothing(path: Path, sent, came: Path, capsys) -> None:
    file = save(came, "Albania.xlsx", sent["AL"], changed)
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    assert run(path, file) == 0
    said = capsys.readouterr().out
    assert "Albania.xlsx: Albania, for June 2020, Part I" in said
    assert "Would change 1 text and 0 records." in said
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


def test_a_file_as_it_was_sent_would_change_nothing(path: Path, sent, came: Path, capsys) -> None:
    assert run(path, save(came, "Albania.xlsx", sent["AL"])) == 0
    assert "Would change 0 texts and 0 records." in capsys.readouterr().out


def test_a_problem_is_told_with_its_cell_and_ends_with_1(path: Path, sent, came: Path, capsys) -> None:
    assert run(path, save(came, "Georgia.xlsx", sent["GE"], wrong)) == 1
    said = capsys.readouterr().out
    assert "“soon” is not understood as a date" in said
    assert "Missions!E" in said
    assert "1 held up by an error" in said


def test_what_is_no_workbook_is_refused_and_the_rest_goes_on(path: Path, sent, came: Path, capsys) -> None:
    save(came, "Albania.xlsx", sent["AL"], changed)
    (came / "Armenia.xlsx").write_bytes(b"%PDF-1.7 nothing else")
    (came / "notes.docx").write_bytes(b"x")
    assert run(path, came) == 2
    said = capsys.readouterr()
    assert "Albania.xlsx: Albania" in said.out
    assert "Armenia.xlsx" in said.err and "PDF" in said.err
    assert "notes.docx: is no workbook" in said.err


def test_a_folder_without_workbooks_is_refused(path: Path, came: Path, capsys) -> None:
    assert run(path, came) == 2
    assert "no workbook" in capsys.readouterr().err


def test_accepting_clean_ones_leaves_the_others_alone(path: Path, sent, came: Path, capsys) -> None:
    save(came, "Albania.xlsx", sent["AL"], changed)
    save(came, "Georgia.xlsx", sent["GE"], wrong)
    assert run(path, came, "--accept", "clean") == 1
    said = capsys.readouterr().out
    assert "Accepted: 1 record changed." in said
    assert "Not accepted: something needs a look." in said
    assert "412 officers" in texts(path, "AL")
    assert "412 officers" not in texts(path, "GE")


def test_accepting_all_takes_what_needs_no_decision(path: Path, sent, came: Path) -> None:
    assert run(path, save(came, "Georgia.xlsx", sent["GE"], wrong), "--accept", "all") == 1
    assert "412 officers" in texts(path, "GE")
    with Store.open(path) as store:
        edition = store.editions()[0].id
        assert not [each for each in store.missions(edition, member="GE") if each.title == "Workshop on valuation"]


def test_what_both_sides_changed_is_never_accepted_unasked(path: Path, sent, came: Path) -> None:
    file = save(came, "Albania.xlsx", sent["AL"], changed)
    with Store.open(path) as store:
        edition = store.editions()[0].id
        section = next(each for each in store.sections(store.entry(edition, "AL").id) if each.text)
        store.edit_section(section.id, text="Ours.")
    assert run(path, file, "--accept", "all") == 1
    assert texts(path, "AL").startswith("Ours.")


def test_the_same_file_again_changes_nothing(path: Path, sent, came: Path, capsys) -> None:
    file = save(came, "Albania.xlsx", sent["AL"], changed)
    run(path, file, "--accept", "clean")
    before = texts(path, "AL")
    capsys.readouterr()
    assert run(path, file, "--accept", "clean") == 0
    assert "Nothing to change." in capsys.readouterr().out
    assert texts(path, "AL") == before


def test_an_import_is_undone_as_one_step(path: Path, sent, came: Path) -> None:
    before = texts(path, "AL")
    run(path, save(came, "Albania.xlsx", sent["AL"], changed), "--accept", "clean")
    assert main(["--store", str(path), "undo"]) == 0
    assert texts(path, "AL") == before


def test_history_names_file_and_cell(path: Path, sent, came: Path, capsys) -> None:
    run(path, save(came, "Albania.xlsx", sent["AL"], changed), "--accept", "clean")
    with Store.open(path) as store:
        edition = store.editions()[0].id
        section = next(each for each in store.sections(store.entry(edition, "AL").id) if "412" in each.text)
    capsys.readouterr()
    main(["--store", str(path), "history", section.id])
    assert "from Albania.xlsx, Texts!E" in capsys.readouterr().out


def test_as_json_every_change_has_its_three_texts_and_counts_add_up(path: Path, sent, came: Path, capsys) -> None:
    run(path, save(came, "Georgia.xlsx", sent["GE"], wrong), "--json")
    (file,) = json.loads(capsys.readouterr().out)
    assert file["members"] == ["GE"] and not file["clean"]
    (text,) = [each for each in file["changes"] if each["state"] == "changed"]
    assert text["returned"].startswith(text["sent"][:40]) and text["now"] == text["sent"]
    (problem,) = file["problems"]
    assert (problem["level"], problem["kind"], problem["value"]) == ("error", "date", "soon")
    cells = file["cells"]
    assert cells["seen"] == cells["read"] + cells["problems"] + sum(cells["passed over"].values())


def test_another_edition_can_be_named(path: Path, sent, came: Path, capsys) -> None:
    assert run(path, save(came, "Albania.xlsx", sent["AL"], changed), "--edition", "1999-01") == 2
    assert "1999-01" in capsys.readouterr().err


def test_a_reply_is_written_where_there_is_something_to_ask(path: Path, sent, came: Path, tmp_path: Path) -> None:
    save(came, "Albania.xlsx", sent["AL"], changed)
    save(came, "Georgia.xlsx", sent["GE"], wrong)
    run(path, came, "--reply", tmp_path / "replies")
    assert sorted(each.name for each in (tmp_path / "replies").iterdir()) == [
        "Georgia - reply.txt",
        "Georgia - reply.xlsx",
    ]
    assert "“soon”" in (tmp_path / "replies" / "Georgia - reply.txt").read_text(encoding="utf-8")


def test_a_french_speaking_member_is_answered_in_french(path: Path, sent, came: Path, tmp_path: Path) -> None:
    run(path, save(came, "Burundi.xlsx", sent["BI"], wrong), "--reply", tmp_path / "replies")
    assert "Merci" in (tmp_path / "replies" / "Burundi - reply.txt").read_text(encoding="utf-8")
