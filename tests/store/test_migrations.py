"""Bringing the tables of a store up to date."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from wcodesk.model.content import EditionContent
from wcodesk.model.errors import FileProblem
from wcodesk.store import Store
from wcodesk.store.database import Database, read_header
from wcodesk.store.migrations import MIGRATIONS, Migration, migrate, upgrade
from wcodesk.store.schema import FINGERPRINTS, NEWEST, fingerprint


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def column(conn: sqlite3.Connection) -> None:
    conn.execute("ALTER TABLE members ADD COLUMN motto TEXT NOT NULL DEFAULT ''")


def failing(conn: sqlite3.Connection) -> None:
    conn.execute("CREATE TABLE half (done TEXT) STRICT")
    raise RuntimeError("the step fails half way")


def orphan(conn: sqlite3.Connection) -> None:
    conn.execute("INSERT INTO chapters VALUES ('c', 'no such edition', 'esa', 'ESA', 1)")


def with_step(apply: Callable[[sqlite3.Connection], None]) -> tuple[Migration, ...]:
    return (*MIGRATIONS, Migration("next", apply))


@pytest.fixture
def older(store: Store, small_edition: EditionContent) -> Database:
    """An open store whose program has one step more than it."""
    store.add_edition(small_edition)
    store.close()
    return Database(store.path)


def test_every_version_has_its_fingerprint() -> None:
    assert sorted(FINGERPRINTS) == list(range(1, len(MIGRATIONS) + 1))


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_the_steps_up_to_a_version_make_the_tables_of_its_fingerprint(version: int) -> None:
    conn = sqlite3.connect(":memory:", isolation_level=None)
    migrate(conn, Path("memory"), MIGRATIONS[:version])
    assert fingerprint(conn) == FINGERPRINTS[version]
    conn.close()


def test_every_table_is_strict_or_an_index_of_search(store: Store) -> None:
    rows = store._db.rows("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    assert {name for name, strict in rows if not strict} == {"sqlite_schema", "_sqlite_migrations"}


def test_upgrade_runs_the_new_step(older: Database) -> None:
    upgrade(older, NEWEST, with_step(column))
    assert older.row("SELECT motto FROM members") == ("",)
    older.close()
    assert read_header(older.path).version == NEWEST + 1


def test_upgrade_keeps_a_backup_of_the_older_version(older: Database, small_edition: EditionContent) -> None:
    kept = upgrade(older, NEWEST, with_step(column))
    older.close()
    with Store.open(kept) as store:
        assert [edition.title for edition in store.editions()] == [small_edition.title]
        assert store.check() == []


def test_a_second_backup_of_the_day_has_another_name(older: Database) -> None:
    first = upgrade(older, NEWEST, with_step(column))
    second = upgrade(older, NEWEST, with_step(column))
    older.close()
    assert first != second
    assert first.exists()


def test_a_step_that_fails_leaves_the_store_as_it_was(older: Database) -> None:
    before = older.path.read_bytes()
    with pytest.raises(RuntimeError, match="half way"):
        upgrade(older, NEWEST, with_step(failing))
    assert older.row("SELECT count(*) FROM sqlite_master WHERE name = 'half'") == (0,)
    older.close()
    assert older.path.read_bytes() == before


def test_a_step_that_breaks_references_is_taken_back(older: Database) -> None:
    with pytest.raises(FileProblem, match="missing ones"):
        upgrade(older, NEWEST, with_step(orphan))
    assert older.row("SELECT count(*) FROM chapters WHERE id = 'c'") == (0,)
    assert older.row("PRAGMA foreign_keys") == (1,)
    older.close()


def test_upgrade_without_a_backup_does_not_happen(older: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", lambda self, target: (_ for _ in ()).throw(OSError(28, "No space left")))
    with pytest.raises(FileProblem, match="No space left"):
        upgrade(older, NEWEST, with_step(column))
    older.close()
    assert read_header(older.path).version == NEWEST
    assert names(older.path.parent) == [older.path.name]


def test_a_store_with_steps_of_another_program_is_refused(older: Database) -> None:
    with older.transaction() as conn:
        conn.execute("UPDATE _sqlite_migrations SET name = 'something else' WHERE name = ?", (MIGRATIONS[-1].name,))
    with pytest.raises(FileProblem, match="another program"):
        upgrade(older, NEWEST, with_step(column))
    older.close()
