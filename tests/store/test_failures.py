"""The n-th step of any operation fails: the store is as it was, one sentence says so, and a second try works."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from helpers_content import small_content

from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.decisions import Acceptance, AcceptedRecord, AcceptedText
from wcodesk.model.errors import DeskError, StoreProblem
from wcodesk.model.records import SectionKind
from wcodesk.model.submission import Place
from wcodesk.store import Store

if sys.platform != "win32":
    import resource

PAGE = 4096
LONG = "A long text that needs many pages. " * 3000


def edition_id(store: Store) -> str:
    return store.editions()[-1].id


def albania(store: Store) -> str:
    return store.entry(edition_id(store), "AL").id


def accept(store: Store) -> object:
    edition = edition_id(store)
    section, place = store.sections(albania(store))[0], Place("Texts", "E5")
    text = AcceptedText("AL", section.id, section.kind, "", LONG, 1, None, "", place)
    new = AcceptedText("AT", "", section.kind, "Background", LONG, 1, None, "", place)
    mission = AcceptedRecord("AL", "missions", "", "", {"title": "Visit"}, None, "", place)
    return store.accept(Acceptance("a.xlsx", "a" * 64, edition, ("AL",), (text, new), (mission,)))


ACTS: dict[str, Callable[[Store], object]] = {
    "edit": lambda store: store.edit_section(store.sections(albania(store))[0].id, text=LONG),
    "add": lambda store: store.add_section(albania(store), "Added", SectionKind.OTHER, text=LONG),
    "remove": lambda store: store.remove_section(store.sections(albania(store))[1].id),
    "mission": lambda store: store.add_mission(edition_id(store), title="Visit", member="AL", note=LONG),
    "edition": lambda store: store.add_edition(small_content()._replace(published="2021-06")),
    "accept": lambda store: accept(store),
    "undo": lambda store: store.undo(),
    "setting": lambda store: store.set_setting("key", LONG),
}


def state(store: Store) -> tuple[object, ...]:
    editions = [store.snapshot(edition.id, Scope("report")) for edition in store.editions()]
    return editions, store.operations(), store.setting("key"), store.undo_step()


@pytest.fixture
def filled(store: Store, small_edition: EditionContent) -> Store:
    store.add_edition(small_edition)
    store._import_backups = 0
    return store


@contextmanager
def interrupted_after(store: Store, steps: int) -> Iterator[None]:
    """SQLite gives up, once, after so many steps of its machine inside a transaction.

    Not after it: asked to stop on its very last step, a COMMIT that has succeeded reports a failure.
    """
    left = steps

    def count() -> int:
        nonlocal left
        left -= store._db.conn.in_transaction
        return left == -1 and store._db.conn.in_transaction

    store._db.conn.set_progress_handler(count, 1)
    try:
        yield
    finally:
        store._db.conn.set_progress_handler(None, 0)


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """Writing beyond that size fails, as on a full disk, in the store and in its journal."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


@pytest.mark.parametrize("act", ACTS)
def test_an_operation_interrupted_at_any_step_leaves_the_store_as_it_was(filled: Store, act: str) -> None:
    before = state(filled)
    for steps in sorted({int(1.2**power) for power in range(70)}):
        try:
            with interrupted_after(filled, steps):
                ACTS[act](filled)
        except StoreProblem as problem:
            assert "Nothing was changed" in str(problem)
            assert state(filled) == before
            continue
        break
    else:
        pytest.fail("the operation never came through")
    assert steps > 1
    assert state(filled) != before
    assert filled.check() == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files")
@pytest.mark.parametrize("act", [act for act in ACTS if act not in ("undo", "remove")])
def test_a_disk_that_is_full_at_any_page_leaves_the_store_as_it_was(filled: Store, act: str) -> None:
    before = state(filled)
    size = filled.path.stat().st_size
    failures = 0
    for pages in range(200):
        try:
            with files_no_longer_than(size + pages * PAGE):
                ACTS[act](filled)
        except DeskError as problem:
            failures += 1
            assert "Nothing was changed" in str(problem)
            assert state(filled) == before
            continue
        break
    else:
        pytest.fail("the operation never came through")
    assert failures > 0
    assert filled.check() == []
    filled.close()
    with Store.open(filled.path) as again:
        assert state(again) != before
        assert again.check() == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files")
def test_a_disk_too_full_for_the_journal_leaves_the_store_as_it_was(filled: Store) -> None:
    before = state(filled)
    for size in range(0, 3 * PAGE, 500):
        with files_no_longer_than(size), pytest.raises(DeskError, match="Nothing was changed"):
            ACTS["edit"](filled)
        assert state(filled) == before
    ACTS["edit"](filled)
    assert filled.check() == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files")
def test_a_backup_that_finds_no_room_leaves_nothing(filled: Store) -> None:
    target = filled.path.with_name("backup.sqlite")
    for pages in range(0, filled.path.stat().st_size // PAGE, 10):
        with files_no_longer_than(pages * PAGE), pytest.raises(DeskError, match="could not be written"):
            filled.backup(target)
        assert list(target.parent.glob("*backup*")) == []
    filled.backup(target)
    assert target.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files")
def test_a_store_that_finds_no_room_is_not_made(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("full")
    for pages in range(0, 20, 3):
        with files_no_longer_than(pages * PAGE), pytest.raises(DeskError, match="could not be made"):
            Store.create(folder / "desk.sqlite")
        assert list(folder.iterdir()) == []
    Store.create(folder / "desk.sqlite").close()


def test_a_page_limit_of_the_store_is_said_in_a_sentence(filled: Store) -> None:
    (pages,) = filled._db.row("PRAGMA page_count") or (0,)
    filled._db.conn.execute(f"PRAGMA max_page_count={pages}")
    before = state(filled)
    with pytest.raises(StoreProblem, match="disk is full"):
        ACTS["edit"](filled)
    assert state(filled) == before
    filled._db.conn.execute("PRAGMA max_page_count=1000000")
    ACTS["edit"](filled)
    assert state(filled) != before
