"""Making, opening and refusing store files."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from wcodesk.model.errors import DeskError, FileProblem, StoreProblem
from wcodesk.model.members import load_members
from wcodesk.model.records import Member
from wcodesk.store import Store
from wcodesk.store.schema import APPLICATION_ID


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def raw(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def change(path: Path, *statements: str) -> None:
    conn = raw(path)
    for statement in statements:
        conn.execute(statement)
    conn.close()


@pytest.fixture
def closed(store: Store) -> Path:
    """The path of a sound store that nobody has open."""
    store.close()
    return store.path


def test_a_new_store_holds_the_members_as_shipped(store: Store) -> None:
    assert store.members() == load_members()


def test_a_new_store_holds_the_given_members(store_path: Path) -> None:
    member = Member("XX", "Exampleland", "Pays d’exemple", "esa", ("Example", "Ex"), ("Old Example",))
    with Store.create(store_path, members=[member]) as store:
        assert store.members() == (member,)


def test_a_new_store_holds_no_edition(store: Store) -> None:
    assert store.editions() == []


def test_a_new_store_is_sound(store: Store) -> None:
    assert store.check() == []


def test_create_refuses_an_existing_file(tmp_path: Path) -> None:
    existing = tmp_path / "letter.txt"
    existing.write_text("Dear all")
    with pytest.raises(FileProblem, match="already"):
        Store.create(existing)
    assert existing.read_text() == "Dear all"


def test_create_leaves_nothing_but_the_store(closed: Path) -> None:
    assert names(closed.parent) == [closed.name]


def test_create_that_fails_leaves_nothing(store_path: Path) -> None:
    twice = Member("XX", "Exampleland", "", "esa")
    with pytest.raises(FileProblem):
        Store.create(store_path, members=[twice, twice])
    assert names(store_path.parent) == []


def test_create_in_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"desk\.sqlite: its folder does not exist\."):
        Store.create(tmp_path / "missing" / "desk.sqlite")


def test_the_file_says_whose_it_is(closed: Path) -> None:
    assert closed.read_bytes()[68:72] == b"WCOD"


def test_open_finds_what_was_there(closed: Path) -> None:
    with Store.open(closed) as store:
        assert len(store.members()) == len(load_members())


def test_open_does_not_change_the_file(closed: Path) -> None:
    before = closed.read_bytes()
    Store.open(closed).close()
    assert closed.read_bytes() == before


def test_open_does_not_import_sqlite_utils(closed: Path) -> None:
    script = "import sys; from wcodesk.store import Store; Store.open(sys.argv[1]).editions(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script, closed], capture_output=True, text=True, check=True)
    assert "sqlite_utils" not in done.stdout.split()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "empty"),
        (b"Dear all", "not a WCO Desk store"),
        (b"SQLite format 3\x00", "not a WCO Desk store"),
        (b"\x00" * 4096, "not a WCO Desk store"),
    ],
)
def test_open_refuses_other_files_and_leaves_them_alone(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "other.sqlite"
    path.write_bytes(content)
    with pytest.raises(FileProblem, match=sentence):
        Store.open(path)
    assert path.read_bytes() == content
    assert names(tmp_path) == ["other.sqlite"]


def test_open_refuses_another_programs_database_and_leaves_it_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    change(path, "CREATE TABLE songs (title)", "PRAGMA application_id = 7")
    before = path.read_bytes()
    with pytest.raises(FileProblem, match="another program"):
        Store.open(path)
    assert path.read_bytes() == before


def test_open_refuses_a_newer_version_by_name(closed: Path) -> None:
    change(closed, "PRAGMA user_version = 99")
    before = closed.read_bytes()
    with pytest.raises(FileProblem, match=r"newer WCO Desk \(version 99 "):
        Store.open(closed)
    assert closed.read_bytes() == before


def test_open_refuses_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="no such file"):
        Store.open(tmp_path / "nothing.sqlite")
    assert names(tmp_path) == []


def test_open_refuses_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="folder"):
        Store.open(tmp_path)


def test_open_refuses_a_file_cut_short(closed: Path) -> None:
    whole = closed.read_bytes()
    closed.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FileProblem, match="damaged"):
        Store.open(closed)


def test_open_refuses_a_file_whose_first_page_is_damaged(closed: Path) -> None:
    whole = bytearray(closed.read_bytes())
    whole[100:4096] = os.urandom(3996)
    closed.write_bytes(whole)
    with pytest.raises(FileProblem, match="damaged"):
        Store.open(closed)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER sly AFTER INSERT ON operations BEGIN DELETE FROM members; END",
        "CREATE VIEW sly AS SELECT * FROM members",
        "CREATE TABLE search_more (x)",
        "DROP TRIGGER revisions_delete",
        "DROP INDEX sections_owner",
        "ALTER TABLE members ADD COLUMN extra TEXT",
    ],
)
def test_open_refuses_tables_that_are_not_ours(closed: Path, statement: str) -> None:
    change(closed, statement)
    with pytest.raises(FileProblem, match="not those of a WCO Desk store"):
        Store.open(closed)


def test_a_refused_file_can_be_opened_once_it_is_mended(closed: Path) -> None:
    change(closed, "CREATE VIEW sly AS SELECT * FROM members")
    with pytest.raises(FileProblem):
        Store.open(closed)
    change(closed, "DROP VIEW sly")
    with Store.open(closed) as store:
        assert store.check() == []


def test_a_second_opener_is_told_who_has_it(store: Store) -> None:
    with pytest.raises(StoreProblem, match=f"open in another WCO Desk .*process {os.getpid()}"):
        Store.open(store.path, patience=0.1)


def test_a_refused_second_opener_does_not_disturb_the_first(store: Store) -> None:
    with pytest.raises(DeskError):
        Store.open(store.path, patience=0.1)
    store.set_setting("still", "here")
    with pytest.raises(DeskError):
        Store.open(store.path, patience=0.1)


def test_another_process_is_refused_while_the_store_is_open(store: Store) -> None:
    script = "import sys; from wcodesk.store import Store; Store.open(sys.argv[1], patience=0.1)"
    done = subprocess.run([sys.executable, "-c", script, store.path], capture_output=True, text=True)
    assert done.returncode == 1
    assert "StoreTaken: desk.sqlite is open in another WCO Desk" in done.stderr


def test_a_closed_store_can_be_opened_by_another_process(closed: Path) -> None:
    script = "import sys; from wcodesk.store import Store; print(Store.open(sys.argv[1]).editions())"
    done = subprocess.run([sys.executable, "-c", script, closed], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_program_that_knows_no_lock_file_cannot_write_meanwhile(store: Store) -> None:
    store.set_setting("one", 1)
    conn = sqlite3.connect(store.path, timeout=0)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        conn.execute("DELETE FROM settings")
    conn.close()


def test_a_killed_program_leaves_nothing_locked(closed: Path) -> None:
    script = (
        "import os, signal, sys; from wcodesk.store import Store; store = Store.open(sys.argv[1]);"
        "store.set_setting('last', 'words'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", script, closed], capture_output=True)
    assert closed.with_name(closed.name + ".lock").exists()
    with Store.open(closed) as store:
        assert store.setting("last") == "words"


def test_a_lock_file_full_of_rubbish_holds_nobody_up(closed: Path) -> None:
    closed.with_name(closed.name + ".lock").write_bytes(b"\xff{")
    with Store.open(closed) as store:
        assert store.editions() == []


def test_programs_that_start_at_once_take_turns_and_lose_nothing(store_path: Path) -> None:
    script = """
import sys
from wcodesk.model.errors import DeskError
from wcodesk.store import Store
path, number = sys.argv[1:]
for attempt in range(200):
    try:
        store = Store.open(path)
    except DeskError:
        try:
            store = Store.create(path)
        except DeskError:
            continue
    with store:
        store.set_setting(number, attempt)
    break
"""
    programs = [subprocess.Popen([sys.executable, "-c", script, store_path, str(number)]) for number in range(6)]
    assert [program.wait(timeout=60) for program in programs] == [0] * 6
    with Store.open(store_path) as store:
        assert all(store.setting(str(number)) is not None for number in range(6))
        assert store.check() == []


def test_two_names_of_one_store_are_one_store(store: Store, tmp_path: Path) -> None:
    link = tmp_path / "link.sqlite"
    link.symlink_to(store.path)
    with pytest.raises(StoreProblem):
        Store.open(link, patience=0.1)


def test_a_name_with_signs_of_a_web_address_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "desk?mode=memory#1 100%.sqlite"
    Store.create(path).close()
    assert names(tmp_path) == [path.name]
    with Store.open(path) as store:
        assert store.check() == []


def test_closing_twice_does_no_harm(store: Store) -> None:
    store.close()
    store.close()


def test_settings_are_kept_over_a_restart(closed: Path) -> None:
    with Store.open(closed) as store:
        store.set_setting("window", {"size": [800, 600], "last": "Côte"})
        store.set_setting("window", {"size": [900, 600], "last": "Côte"})
    with Store.open(closed) as store:
        assert store.setting("window") == {"size": [900, 600], "last": "Côte"}
        assert store.setting("nothing", 7) == 7


def test_the_connection_is_set_up_defensively(store: Store) -> None:
    def pragma(name: str) -> object:
        return store._db.conn.execute(f"PRAGMA {name}").fetchone()[0]

    assert pragma("application_id") == APPLICATION_ID
    assert pragma("foreign_keys") == 1
    assert pragma("trusted_schema") == 0
    assert pragma("cell_size_check") == 1
    assert pragma("synchronous") == 3
    assert pragma("journal_mode") == "delete"
    assert pragma("locking_mode") == "exclusive"
    assert pragma("mmap_size") == 0


@pytest.mark.skipif(sys.platform == "win32", reason="locks are another matter on Windows")
def test_a_folder_without_locks_is_said_in_a_sentence(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    def refuse(handle: int, kind: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(FileProblem, match=r"lock files; move it .*No locks available"):
        Store.open(closed)
