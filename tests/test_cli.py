import argparse
import datetime
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pypdfium2.raw as raw
import pytest
from invented_report import invented_report

from wcodesk.cli import main, parser
from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, SectionContent
from wcodesk.model.decisions import Acceptance, AcceptedRecord
from wcodesk.model.records import SectionKind
from wcodesk.model.submission import Place
from wcodesk.store import Store

ALBANIAN = "Twelve keepers and a cat look after the lighthouse at Durrës."
ICELANDIC = "Fog bells ring by hand."


def section(text: str, kind: SectionKind = SectionKind.BACKGROUND, heading: str = "Background") -> SectionContent:
    return SectionContent(heading, kind, 1, (Block(BlockType.PARAGRAPH, (Run(text),)),))


CONTENT = EditionContent(
    title="Capacity Building Progress Report",
    published="2021-03",
    part="Part I",
    overview=(section("An overview of lamps.", SectionKind.OTHER, "Lamps"),),
    chapters=(
        ChapterContent(
            "europe",
            "EUROPE REGION",
            entries=(
                EntryContent("AL", "Albania", "ALBANIA", (section(ALBANIAN),)),
                EntryContent("IS", "Iceland", "ICELAND", (section(ICELANDIC),)),
            ),
        ),
        ChapterContent(
            "esa",
            "EAST AND SOUTHERN AFRICA REGION",
            entries=(EntryContent("SZ", "Eswatini", "ESWATINI", (section("Weighbridges."),)),),
        ),
    ),
)

Wcodesk = Callable[..., str]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store that holds one invented edition."""
    path = tmp_path / "desk.sqlite"
    with Store.create(path) as store:
        store.add_edition(CONTENT, why="for the test")
    return path


@pytest.fixture
def wcodesk(path: Path, capsys: pytest.CaptureFixture[str]) -> Wcodesk:
    """Runs a command on the store; returns what it printed, after checking its exit code."""

    def run(*arguments: str | Path, code: int = 0) -> str:
        capsys.readouterr()
        found = main(["--store", str(path), *map(str, arguments)])
        printed = capsys.readouterr()
        assert (found, printed.err if found == 0 else "") == (code, ""), printed.err
        return printed.out if code in (0, 1) else printed.err

    return run


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """The file of a small published report."""
    path = tmp_path / "report.txt"
    path.write_bytes(invented_report())
    return path


def last_word(text: str) -> str:
    return text.split()[-1]


# The store as a file


def test_new_makes_a_store_with_the_members(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "new.sqlite"), "--empty"]) == 0
    with Store.open(tmp_path / "new.sqlite") as store:
        assert len(store.members()) > 180
        assert store.editions() == []


def test_new_refuses_a_file_that_exists(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = path.read_bytes()
    assert main(["new", str(path)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert path.read_bytes() == before


def test_a_store_that_is_named_must_exist(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edition", "list", "--store", str(tmp_path / "none.sqlite")]) == 2
    assert "none.sqlite" in capsys.readouterr().err
    assert not (tmp_path / "none.sqlite").exists()


def test_the_users_own_store_is_made_when_it_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WCODESK_STORE", str(tmp_path / "folder" / "own.sqlite"))
    assert main(["edition", "list"]) == 0
    assert "June 2020, Part I" in capsys.readouterr().out
    assert (tmp_path / "folder" / "own.sqlite").is_file()


def test_a_store_without_an_edition_says_how_to_get_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = tmp_path / "new.sqlite"
    assert main(["new", str(store), "--empty"]) == 0
    assert main(["edition", "list", "--store", str(store)]) == 0
    assert "read-report FILE" in capsys.readouterr().out


def test_a_new_store_opens_on_the_edition_that_comes_with_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "new.sqlite"
    assert main(["new", str(store)]) == 0
    assert "June 2020, Part I" in capsys.readouterr().out
    with Store.open(store) as opened:
        [edition] = opened.editions()
        assert [len(opened.entries(edition.id, region)) for region in ("europe", "esa")] == [15, 9]


def test_undo_does_not_empty_a_new_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = tmp_path / "new.sqlite"
    main(["new", str(store)])
    assert main(["undo", "--store", str(store)]) == 0
    assert "nothing to undo" in capsys.readouterr().out
    with Store.open(store) as opened:
        assert len(opened.editions()) == 1


def test_backup_is_a_store_of_its_own(wcodesk: Wcodesk, tmp_path: Path) -> None:
    wcodesk("backup", tmp_path / "copy.sqlite")
    with Store.open(tmp_path / "copy.sqlite") as copy:
        assert [edition.published for edition in copy.editions()] == ["2021-03"]


def test_verify_says_that_a_store_is_sound(wcodesk: Wcodesk) -> None:
    assert "sound" in wcodesk("verify")


def test_store_may_stand_after_the_verb(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edition", "list", "--store", str(path)]) == 0
    assert "March 2021, Part I" in capsys.readouterr().out


# Editions


def test_edition_list_shows_name_members_and_id(wcodesk: Wcodesk, path: Path) -> None:
    with Store.open(path) as store:
        edition = store.editions()[0]
    head, line = wcodesk("edition", "list").splitlines()
    assert head.split() == ["Edition", "State", "Members", "Title", "ID"]
    assert line.startswith("March 2021, Part I  open         3  Capacity")
    assert last_word(line) == edition.id


def test_edition_list_as_json(wcodesk: Wcodesk) -> None:
    (edition,) = json.loads(wcodesk("edition", "list", "--json"))
    assert (edition["published"], edition["part"], edition["members"]) == ("2021-03", "Part I", 3)


def test_a_frozen_edition_refuses_changes_until_it_is_thawed(wcodesk: Wcodesk) -> None:
    add = ("mission", "add", "--member", "Albania", "--title", "Lamps")
    wcodesk("edition", "freeze", "2021-03")
    assert "frozen" in wcodesk(*add, code=2)
    wcodesk("edition", "thaw", "2021-03")
    wcodesk(*add)


def test_read_report_adds_an_edition(wcodesk: Wcodesk, report: Path, path: Path) -> None:
    shown = wcodesk("read-report", report, "--edition", "Harbour Report")
    assert "EUROPE REGION" in shown
    with Store.open(path) as store:
        edition = next(edition for edition in store.editions() if edition.title == "Harbour Report")
        assert [entry.member for entry in store.entries(edition.id)] == ["AL", "IS", "SZ", "KE"]
        assert edition.id == last_word(shown)


def test_read_report_twice_changes_nothing(wcodesk: Wcodesk, report: Path) -> None:
    wcodesk("read-report", report, "--edition", "Harbour Report")
    before = wcodesk("edition", "list", "--json")
    assert "read before" in wcodesk("read-report", report, "--edition", "Harbour Report")
    assert wcodesk("edition", "list", "--json") == before


def test_dry_run_shows_the_guesses_and_adds_nothing(wcodesk: Wcodesk, report: Path) -> None:
    before = wcodesk("edition", "list", "--json")
    shown = wcodesk("read-report", report, "--dry-run")
    assert "repaired" in shown
    assert wcodesk("edition", "list", "--json") == before


def test_dry_run_needs_no_store(report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read-report", str(report), "--dry-run", "--store", str(tmp_path / "none.sqlite")]) == 0


def test_the_proposal_as_json_is_the_edition_with_its_notes(wcodesk: Wcodesk, report: Path) -> None:
    data = json.loads(wcodesk("read-report", report, "--dry-run", "--json"))
    assert [chapter["region"] for chapter in data["chapters"]] == ["europe", "esa"]
    assert {"kind", "line", "text"} == set(data["notes"][0])
    assert data["id"] == ""


def test_a_report_is_read_from_the_pdf_that_was_exported(wcodesk: Wcodesk, tmp_path: Path) -> None:
    wcodesk("export", "report", "--out", tmp_path / "report.pdf")
    shown = wcodesk("read-report", tmp_path / "report.pdf", "--dry-run")
    assert "page 1, line 1" in shown
    notes = json.loads(wcodesk("read-report", tmp_path / "report.pdf", "--dry-run", "--json"))["notes"]
    assert {"kind", "page", "line", "text"} == set(notes[0])
    assert "read before" not in wcodesk("read-report", tmp_path / "report.pdf", "--edition", "Harbour Report")


def test_a_file_that_is_no_report_is_refused_in_one_line(wcodesk: Wcodesk, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    said = wcodesk("read-report", tmp_path / "empty.txt", code=2)
    assert said.startswith("wcodesk: empty.txt")
    assert said.count("\n") == 1


# Export


@pytest.mark.parametrize(("fmt", "start"), [("pdf", b"%PDF-"), ("xlsx", b"PK"), ("json", b"{")])
def test_export_writes_each_format(wcodesk: Wcodesk, tmp_path: Path, fmt: str, start: bytes) -> None:
    out = tmp_path / f"europe.{fmt}"
    assert wcodesk("export", "region:europe", "--format", fmt, "-o", out).strip() == str(out)
    assert out.read_bytes().startswith(start)


def test_the_format_follows_from_the_name(wcodesk: Wcodesk, tmp_path: Path) -> None:
    wcodesk("export", "report", "-o", tmp_path / "all.json")
    data = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert [chapter["region"] for chapter in data["chapters"]] == ["europe", "esa"]


def test_a_format_is_asked_for_when_the_name_says_none(wcodesk: Wcodesk, tmp_path: Path) -> None:
    assert "--format" in wcodesk("export", "report", "-o", tmp_path / "all", code=2)


def test_a_member_goes_by_a_former_name(wcodesk: Wcodesk, tmp_path: Path) -> None:
    wcodesk("export", "member:Swaziland", "-o", tmp_path / "one.json")
    data = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))
    assert [member["iso"] for chapter in data["chapters"] for member in chapter["members"]] == ["SZ"]


def test_chapters_go_to_a_folder_a_file_each(wcodesk: Wcodesk, tmp_path: Path) -> None:
    wcodesk("export", "chapters", "--format", "json", "-o", tmp_path / "out")
    names = sorted(file.name for file in (tmp_path / "out").iterdir())
    assert names == ["East and Southern Africa - March 2021, Part I.json", "Europe - March 2021, Part I.json"]


def test_an_export_into_a_folder_is_named_for_its_scope(wcodesk: Wcodesk, tmp_path: Path) -> None:
    wcodesk("export", "member:AL", "--format", "json", "-o", tmp_path)
    assert (tmp_path / "Albania - March 2021, Part I.json").is_file()


def test_an_export_into_a_folder_is_named_by_a_pattern(wcodesk: Wcodesk, tmp_path: Path) -> None:
    wcodesk("export", "member:AL", "--format", "json", "-o", tmp_path, "--name", "{code} {month} {draft}")
    assert (tmp_path / "AL March 2021 DRAFT.json").is_file()


def test_a_word_that_no_pattern_has_is_named(wcodesk: Wcodesk, tmp_path: Path) -> None:
    said = wcodesk("export", "member:AL", "--format", "json", "-o", tmp_path, "--name", "{country}", code=2)
    assert "{country}" in said
    assert "{what}" in said


def printed_pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_a_pdf_can_do_without_cover_and_contents(wcodesk: Wcodesk, tmp_path: Path) -> None:
    wcodesk("export", "member:AL", "-o", tmp_path / "whole.pdf")
    wcodesk("export", "member:AL", "-o", tmp_path / "bare.pdf", "--no-front")
    assert len(printed_pages(tmp_path / "whole.pdf")) == 3
    assert [ALBANIAN in page for page in printed_pages(tmp_path / "bare.pdf")] == [True]


def test_a_pdf_can_be_of_letter_size(wcodesk: Wcodesk, tmp_path: Path) -> None:
    wcodesk("export", "member:AL", "-o", tmp_path / "out.pdf", "--paper", "Letter")
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        assert {page.get_size() for page in document} == {(612.0, 792.0)}


def test_a_pdf_of_an_open_edition_is_a_draft_and_of_a_frozen_one_is_not(wcodesk: Wcodesk, tmp_path: Path) -> None:
    def drafts(*options: str) -> bool:
        wcodesk("export", "member:AL", "-o", tmp_path / "out.pdf", *options)
        with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
            return any(drawn.type == raw.FPDF_PAGEOBJ_FORM for drawn in document[0].get_objects())

    assert drafts()
    assert not drafts("--final")
    edition = json.loads(wcodesk("edition", "list", "--json"))[0]["id"]
    wcodesk("edition", "freeze", edition)
    assert not drafts()
    assert drafts("--draft")


def test_changes_since_another_edition_are_marked(wcodesk: Wcodesk, path: Path, tmp_path: Path) -> None:
    later = ALBANIAN.replace("Twelve", "Fourteen")
    chapter = ChapterContent(
        "europe", "EUROPE REGION", entries=(EntryContent("AL", "Albania", "ALBANIA", (section(later),)),)
    )
    with Store.open(path) as store:
        store.add_edition(EditionContent("Capacity Building Progress Report", "2022-03", "Part I", chapters=(chapter,)))
    wcodesk("export", "member:AL", "-o", tmp_path / "out.pdf", "--no-front", "--since", "2021-03")
    assert "TwelveFourteen keepers" in printed_pages(tmp_path / "out.pdf")[0]


def test_charts_of_missions_are_exported(wcodesk: Wcodesk, path: Path, tmp_path: Path) -> None:
    wcodesk("mission", "add", "--member", "Albania", "--title", "Visit", "--when", "June 2020")
    wcodesk("export", "region:europe", "-o", tmp_path / "out.pdf", "--no-front", "--charts")
    assert "Missions by month" in "".join(printed_pages(tmp_path / "out.pdf"))


def test_changes_since_a_day_are_marked(wcodesk: Wcodesk, path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        (found,) = store.sections(store.entry(store.editions()[0].id, "AL").id)
        store.edit_section(found.id, text=ALBANIAN.replace("cat", "dog"))
    wcodesk("export", "member:AL", "-o", tmp_path / "out.pdf", "--no-front", "--since", "2001-01-01")
    assert "catdog" in printed_pages(tmp_path / "out.pdf")[0]  # since it came, which is later
    today = datetime.date.today().isoformat()
    wcodesk("export", "member:AL", "-o", tmp_path / "out.pdf", "--no-front", "--since", today)
    assert "catdog" not in printed_pages(tmp_path / "out.pdf")[0]


@pytest.mark.parametrize("when", ["nonsense", "9999-99-99", "2999-01-01", ""])
def test_a_day_that_changes_cannot_be_marked_since_is_refused(wcodesk: Wcodesk, tmp_path: Path, when: str) -> None:
    said = wcodesk("export", "member:AL", "-o", tmp_path / "out.pdf", "--since", when, code=2)
    assert "day" in said
    assert not (tmp_path / "out.pdf").exists()


def test_chapters_that_would_replace_each_other_are_refused(wcodesk: Wcodesk, tmp_path: Path) -> None:
    said = wcodesk("export", "chapters", "--format", "pdf", "-o", tmp_path / "out", "--name", "same", code=2)
    assert "{what}" in said
    assert list((tmp_path / "out").iterdir()) == []


def test_a_workbook_that_may_be_filled_in_is_replaced_only_when_that_is_said(wcodesk: Wcodesk, tmp_path: Path) -> None:
    wcodesk("workbooks", "member:AL", "-o", tmp_path)
    (file,) = tmp_path.glob("*.xlsx")
    file.write_bytes(b"filled in")
    assert "--replace" in wcodesk("workbooks", "member:AL", "-o", tmp_path, code=2)
    assert file.read_bytes() == b"filled in"
    wcodesk("workbooks", "member:AL", "-o", tmp_path, "--replace")
    assert file.read_bytes() != b"filled in"


def test_check_lists_what_is_missing_and_says_so_in_its_exit_code(wcodesk: Wcodesk) -> None:
    said = wcodesk("check", "member:AL", code=1)
    assert re.search(r"Albania +missing section +WCO support", said)
    found = json.loads(wcodesk("check", "member:AL", "--json", code=1))
    assert {"kind": "missing section", "owner": "Albania", "section": "", "text": "WCO support"} in found


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        ("region:atlantis", "europe, asia-pacific"),
        ("member:Albanai", "Albania"),
        ("everything", "region:europe"),
        ("member:Kenya", "no entry"),
    ],
)
def test_a_scope_that_is_none_is_refused_with_a_hint(wcodesk: Wcodesk, tmp_path: Path, scope: str, said: str) -> None:
    assert said in wcodesk("export", scope, "-o", tmp_path / "out.json", code=2)
    assert not (tmp_path / "out.json").exists()


def test_an_unknown_edition_is_refused(wcodesk: Wcodesk, tmp_path: Path) -> None:
    assert "1999" in wcodesk("export", "report", "--edition", "1999", "-o", tmp_path / "out.json", code=2)


# Missions


def test_a_mission_is_logged_with_a_typed_date(wcodesk: Wcodesk, path: Path) -> None:
    said = wcodesk("mission", "add", "--member", "Albania", "--title", "Risk management", "--when", "3-7 June 2019")
    assert "3–7 June 2019" in said
    with Store.open(path) as store:
        mission = store.mission(last_word(said))
    assert (mission.member, mission.region, mission.when) == ("AL", "europe", "2019-06-03/2019-06-07")


def test_a_mission_can_be_reported(wcodesk: Wcodesk) -> None:
    wcodesk("mission", "add", "--member", "Albania", "--title", "Lamps", "--state", "reported")
    assert [mission["state"] for mission in json.loads(wcodesk("mission", "list", "--json"))] == ["reported"]


def test_a_date_that_is_none_is_refused(wcodesk: Wcodesk) -> None:
    said = wcodesk("mission", "add", "--member", "AL", "--title", "Lamps", "--when", "when pigs fly", code=2)
    assert "when pigs fly" in said
    assert "No missions" in wcodesk("mission", "list")


def test_missions_are_listed_by_date(wcodesk: Wcodesk) -> None:
    wcodesk("mission", "add", "--member", "AL", "--title", "Later", "--when", "2020")
    wcodesk("mission", "add", "--region", "europe", "--title", "Sooner", "--when", "May 2019")
    head, first, second = wcodesk("mission", "list").splitlines()
    assert (first.split()[0], second.split()[0]) == ("May", "2020")
    assert first.index("Sooner") == second.index("Later") == head.index("Title")


def test_missions_of_one_member(wcodesk: Wcodesk) -> None:
    wcodesk("mission", "add", "--member", "AL", "--title", "Lamps")
    wcodesk("mission", "add", "--member", "Iceland", "--title", "Bells")
    missions = json.loads(wcodesk("mission", "list", "--member", "Iceland", "--json"))
    assert [mission["title"] for mission in missions] == ["Bells"]


def test_a_mission_is_edited(wcodesk: Wcodesk, path: Path) -> None:
    mission_id = last_word(wcodesk("mission", "add", "--member", "AL", "--title", "Lamps", "--place", "Tirana"))
    wcodesk("mission", "edit", mission_id, "--state", "delivered", "--place", "")
    with Store.open(path) as store:
        mission = store.mission(mission_id)
    assert (mission.title, mission.state, mission.place) == ("Lamps", "delivered", "")


def test_a_removed_mission_comes_back_with_undo(wcodesk: Wcodesk) -> None:
    mission_id = last_word(wcodesk("mission", "add", "--member", "AL", "--title", "Lamps"))
    wcodesk("mission", "remove", mission_id)
    assert "No missions" in wcodesk("mission", "list")
    wcodesk("undo")
    assert mission_id in wcodesk("mission", "list")


def test_a_mission_needs_a_title(wcodesk: Wcodesk) -> None:
    assert "--title" in wcodesk("mission", "add", "--member", "AL", code=2)


# Looking back


def test_undo_names_its_step_and_redo_does_it_again(wcodesk: Wcodesk) -> None:
    mission_id = last_word(wcodesk("mission", "add", "--member", "AL", "--title", "Lamps"))
    assert "Lamps" in wcodesk("undo")
    assert mission_id not in wcodesk("mission", "list")
    assert "Lamps" in wcodesk("redo")
    assert mission_id in wcodesk("mission", "list")


def test_an_older_operation_is_undone_by_its_id(wcodesk: Wcodesk) -> None:
    first = last_word(wcodesk("mission", "add", "--member", "AL", "--title", "Lamps"))
    second = last_word(wcodesk("mission", "add", "--member", "AL", "--title", "Bells"))
    wcodesk("undo", last_word(wcodesk("history", first)))
    shown = wcodesk("mission", "list")
    assert (first in shown, second in shown) == (False, True)


def test_nothing_to_redo_is_said(wcodesk: Wcodesk) -> None:
    assert wcodesk("redo") == "There is nothing to redo.\n"


def test_history_shows_each_state_of_a_record(wcodesk: Wcodesk) -> None:
    mission_id = last_word(wcodesk("mission", "add", "--member", "AL", "--title", "Lamps"))
    wcodesk("mission", "edit", mission_id, "--title", "Brighter lamps")
    newest, oldest = json.loads(wcodesk("history", mission_id, "--json"))
    assert oldest["before"] is None
    assert (newest["before"]["title"], newest["after"]["title"]) == ("Lamps", "Brighter lamps")
    assert "title" in wcodesk("history", mission_id)


def test_history_names_the_file_and_the_cells(wcodesk: Wcodesk, path: Path) -> None:
    mission_id = last_word(wcodesk("mission", "add", "--member", "AL", "--title", "Lamps"))
    with Store.open(path, who="Tester") as store:
        edition = store.mission(mission_id).edition_id
        place = Place("Missions", "B7:K7")
        record = AcceptedRecord("AL", "missions", mission_id, "", {"place": "Tirana"}, None, "", place)
        store.accept(Acceptance("Albania.xlsx", "a" * 64, edition, ("AL",), (), (record,)))
        later = record._replace(values={"donor": "A"})
        store.accept(Acceptance("b.xlsx", "b" * 64, edition, (), (), (later,)), why="late")
    shown = wcodesk("history", mission_id)
    assert "Import Albania.xlsx (Albania) (from Albania.xlsx, Missions!B7:K7, accepted by Tester)" in shown
    assert "Import b.xlsx (Albania) (late; from b.xlsx, Missions!B7:K7, accepted by Tester)" in shown
    newest, _, oldest = json.loads(wcodesk("history", mission_id, "--json"))
    assert (newest["provenance"]["file"], newest["provenance"]["cells"]) == ("b.xlsx", "B7:K7")
    assert oldest["provenance"] is None


def test_search_ignores_accents_and_case(wcodesk: Wcodesk) -> None:
    said = wcodesk("search", "DURRES")
    assert "Albania" in said
    assert said.endswith("1 found.\n")


def test_search_takes_any_text(wcodesk: Wcodesk) -> None:
    assert wcodesk("search", '"', "NOWHERE", "(", "*") == "Nothing found.\n"


def test_search_as_json_says_where(wcodesk: Wcodesk) -> None:
    (hit,) = json.loads(wcodesk("search", "fog", "--json"))
    assert (hit["member"], hit["region"], hit["table"]) == ("IS", "europe", "sections")


# The command itself


@pytest.mark.parametrize("arguments", [["nonsense"], ["export"], ["mission"], ["export", "report", "--format", "doc"]])
def test_wrong_use_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "usage:" in capsys.readouterr().err


def test_without_a_display_the_window_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main([]) == 2
    assert "no display" in capsys.readouterr().err


def test_a_letter_that_the_console_lacks_stops_nothing(
    wcodesk: Wcodesk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", console)
    assert main(["search", "durres", "--store", str(path)]) == 0
    console.seek(0)
    assert "Durr?s" in console.read()


def test_json_on_such_a_console_loses_no_letter(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    console = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", console)
    assert main(["search", "durres", "--json", "--store", str(path)]) == 0
    console.seek(0)
    assert "Durrës" in json.loads(console.read())[0]["snippet"]


def verb_parsers(top: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    (action,) = (action for action in top._actions if isinstance(action, argparse._SubParsersAction))
    return dict(action.choices)


@pytest.mark.parametrize("verb", verb_parsers(parser()))
def test_a_verb_has_the_same_parser_alone_as_among_all(verb: str) -> None:
    alone, all_verbs = parser(verb), parser()
    assert len(verb_parsers(alone)) < len(verb_parsers(all_verbs))
    assert verb_parsers(alone)[verb].format_help() == verb_parsers(all_verbs)[verb].format_help()
    assert alone.format_usage() == all_verbs.format_usage()


@pytest.mark.parametrize("named", [["--store={}"], ["--st", "{}"], ["--store", "{}"]])
def test_the_store_may_be_named_in_every_way(named: list[str], path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*(word.format(path) for word in named), "edition", "list"]) == 0
    assert "March 2021" in capsys.readouterr().out


def test_an_unknown_verb_is_answered_with_all_of_them(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--store", str(path), "lamp", "new"]) == 2
    assert {f"'{verb}'" for verb in verb_parsers(parser())} <= set(re.findall(r"'[a-z-]+'", capsys.readouterr().err))


# As a process of its own


def process(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "wcodesk", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False, **options)  # type: ignore[call-overload]


def test_done_ends_with_0(path: Path) -> None:
    done = process("edition", "list", "--store", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "March 2021" in done.stdout


def test_a_damaged_store_ends_with_2_and_one_line(path: Path) -> None:
    path.write_bytes(b"This is no store." * 100)
    done = process("verify", "--store", path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_a_reader_that_stops_reading_is_no_fault(path: Path) -> None:
    with Store.open(path) as store:
        for number in range(400):
            store.add_mission(store.editions()[0].id, title=f"Lamp {number} of very many lamps", member="AL")
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "wcodesk", "mission", "list", "--store", str(path)]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a file that is always full")
@pytest.mark.parametrize("said", [["edition", "list"], ["--help"]], ids=["rows", "help"])
def test_a_full_disk_behind_the_output_is_one_sentence(
    path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)  # argparse is silent of what it cannot write at once
    command = [sys.executable, "-m", "wcodesk", "--store", str(path), *said]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, check=False)
    assert (done.returncode, done.stderr) == (2, b"wcodesk: the output: No space left on device.\n")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the shell's way to close a stream")
def test_a_closed_output_is_no_fault(path: Path) -> None:
    command = f'"{sys.executable}" -m wcodesk edition list --store "{path}" >&- 2>&-'
    assert subprocess.run(["/bin/sh", "-c", command], check=False).returncode == 0


def test_history_of_an_unknown_record_is_one_sentence(wcodesk: Wcodesk) -> None:
    assert "no record with the id “1”" in wcodesk("history", "1", code=2)


def test_an_export_never_replaces_the_store(wcodesk: Wcodesk, path: Path) -> None:
    assert "choose another name" in wcodesk("export", "report", "--format", "pdf", "-o", path, code=2)
    assert "sound" in wcodesk("verify")


def test_a_form_that_is_not_on_the_list_is_refused(wcodesk: Wcodesk) -> None:
    said = wcodesk("mission", "add", "--member", "Albania", "--title", "A lamp", "--form", "zzz", code=2)
    assert "not on the list" in said


def test_a_member_stands_in_its_own_region(wcodesk: Wcodesk) -> None:
    said = wcodesk("mission", "add", "--member", "Albania", "--region", "esa", "--title", "A lamp", code=2)
    assert "Europe" in said


def test_a_name_too_long_for_the_disk_is_one_sentence(wcodesk: Wcodesk) -> None:
    assert "too long" in wcodesk("export", "report", "--format", "pdf", "-o", "x" * 300, code=2)


def test_a_workbook_is_written_for_each_member_of_a_region(wcodesk: Wcodesk, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    names = ["Albania - March 2021, Part I.xlsx", "Iceland - March 2021, Part I.xlsx"]
    assert wcodesk("workbooks", "region:europe", "-o", folder).splitlines() == [str(folder / name) for name in names]
    first = (folder / names[0]).read_bytes()
    wcodesk("workbooks", "member:Albania", "-o", folder, "--replace")
    assert (folder / names[0]).read_bytes() == first
    assert sorted(file.name for file in folder.iterdir()) == names


def test_workbooks_have_notes_a_language_and_a_deadline(wcodesk: Wcodesk, tmp_path: Path) -> None:
    wanted = ("--notes", "--language", "fr", "--deadline", "31 May 2021")
    wcodesk("workbooks", "member:IS", "-o", tmp_path, *wanted)
    assert "31 mai 2021" in (tmp_path / "Iceland - March 2021, Part I.txt").read_text(encoding="utf-8")


def test_the_same_workbook_twice_is_read_once(
    wcodesk: Wcodesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wcodesk("workbooks", "member:IS", "-o", tmp_path)
    (one,) = tmp_path.glob("*.xlsx")
    (tmp_path / "copy.xlsx").write_bytes(one.read_bytes())
    assert main(["--store", str(tmp_path / "desk.sqlite"), "import", str(one), str(tmp_path / "copy.xlsx")]) == 0
    said = capsys.readouterr()
    assert said.out.count("for March 2021, Part I") == 1
    assert "copy.xlsx: is the same file as Iceland - March 2021, Part I.xlsx" in said.err


def test_wrong_use_of_workbooks_is_told(wcodesk: Wcodesk, tmp_path: Path) -> None:
    assert "is no day" in wcodesk("workbooks", "report", "-o", tmp_path, "--deadline", "May 2021", code=2)
    assert "no Member in this part" in wcodesk("workbooks", "region:mena", "-o", tmp_path, code=2)
    (tmp_path / "file").write_text("x")
    assert "is a file" in wcodesk("workbooks", "report", "-o", tmp_path / "file", code=2)


def test_workbooks_know_the_store_and_the_revisions_they_come_from(
    path: Path, wcodesk: Wcodesk, tmp_path: Path
) -> None:
    from workbook_reader import read_workbook

    wcodesk("workbooks", "member:AL", "-o", tmp_path)
    stamp = read_workbook(tmp_path / "Albania - March 2021, Part I.xlsx").stamp
    with Store.open(path) as store:
        edition = store.editions()[0]
        (section,) = store.sections(store.entry(edition.id, "AL").id)
        assert stamp.store == store.origin(edition.id).store
    assert stamp.edition == edition.id
    assert (stamp.sections[0].id, stamp.sections[0].revision) == (section.id, section.revision)
