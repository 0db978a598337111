"""Kills a program that works with a store, at random moments, and looks whether anything it was told is lost.

    python bench/kill.py [KILLS] [SEED]

The program tells each operation that the store has acknowledged; after the kill the store must open at once,
hold every one of them, and pass its full check. Every other kill waits for the moment at which SQLite writes
into the store itself, when its journal is hot. Exit code 1 when anything is lost.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from make_many import Writer

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.changes import ChangeSet
from wcodesk.model.errors import DeskError
from wcodesk.model.markdown import render
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.records import SectionKind
from wcodesk.store import Store


def work(path: Path, seed: int) -> None:
    """Changes a store for ever, and says which operations it acknowledged."""
    chance = random.Random(seed)
    writer = Writer(seed)
    with Store.open(path, who=f"round {seed}") as store:
        edition_id = store.editions()[-1].id
        acts = _acts(store, edition_id, writer, chance)
        while True:
            act = chance.choice(acts)
            print("begin", flush=True)
            try:
                changes = act()
            except DeskError as refused:  # such as nothing to redo
                print("refused", refused, flush=True)
                continue
            if changes.operation_id:
                print("done", changes.operation_id, flush=True)


def _acts(store: Store, edition_id: str, writer: Writer, chance: random.Random) -> list[Callable[[], ChangeSet]]:
    entries = store.entries(edition_id)
    members = MemberIndex(load_members())

    def owner() -> str:
        return chance.choice(entries).id

    def section() -> str:
        sections = store.sections(owner())
        return chance.choice(sections).id if sections else store.overview(edition_id)[0].id

    def text() -> str:
        return render(writer.blocks(chance.randint(1, 5), chance.randint(0, 3)))

    def type_text() -> ChangeSet:
        return store.edit_section(section(), text=text(), merge=True)

    def add_section() -> ChangeSet:
        return store.add_section(owner(), "Added", SectionKind.OTHER, position=chance.randint(0, 4), text=text())

    def add_mission() -> ChangeSet:
        return store.add_mission(edition_id, title=writer.sentence(5), member=chance.choice(entries).member)[0]

    def add_edition() -> ChangeSet:
        return store.add_edition(writer.edition(chance.randint(0, 10**6), members))

    often: list[Callable[[], ChangeSet]] = [type_text] * 12
    return [
        *often,
        lambda: store.edit_section(section(), text=render([Block(BlockType.PARAGRAPH, (Run(writer.sentence(9)),))])),
        add_section,
        lambda: store.remove_section(section()),
        lambda: store.move_section(section(), chance.randint(0, 4)),
        add_mission,
        add_edition,
        store.undo,
        store.redo,
    ]


@dataclass(frozen=True)
class Kill:
    """What one kill met. seconds: of opening the store after it."""

    operations: int
    amid_an_act: bool
    journal_hot: bool
    seconds: float


def is_hot(journal: Path) -> bool:
    """Whether a journal says that the store must be rolled back: its header is zeroed at the end of a commit."""
    try:
        with journal.open("rb") as file:
            return any(file.read(8))
    except FileNotFoundError:
        return False


def kill_once(path: Path, seed: int, chance: random.Random, *, when_hot: bool) -> Kill:
    """Starts the program, kills it and looks what is left. RuntimeError when it is not all that was told."""
    journal = path.with_name(path.name + "-journal")
    command = [sys.executable, __file__, "work", str(path), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        told = [child.stdout.readline()]
        time.sleep(chance.uniform(0, 0.8))
        deadline = time.monotonic() + 1
        while when_hot and time.monotonic() < deadline and not is_hot(journal):
            pass
        child.kill()
        told += child.stdout.read().splitlines()
    hot = is_hot(journal)
    operations = [line.split()[1] for line in told if line.startswith("done ") and len(line.split()) == 2]
    started = time.perf_counter()
    with Store.open(path) as store:
        seconds = time.perf_counter() - started
        found = {operation.id for operation in store.operations(limit=1_000_000)}
        lost = [operation for operation in operations if operation not in found]
        problems = store.check()
        store.search("customs")  # brings its index up to date, which must be as sound
        problems += store.check()
    if lost or problems:
        raise RuntimeError(f"kill {seed}: lost {lost}; {problems}")
    return Kill(len(operations), told[-1].startswith("begin"), hot, seconds)


def main(kills: int, first: int) -> int:
    chance = random.Random(first)
    done: list[Kill] = []
    with tempfile.TemporaryDirectory(prefix="wcodesk-kill-") as folder:
        path = Path(folder) / "desk.sqlite"
        members = [member for member in load_members() if member.region in ("esa", "europe")]
        with Store.create(path) as store:
            store.add_edition(Writer(first).edition(0, MemberIndex(members)))
        for number in range(kills):
            done.append(kill_once(path, first + number, chance, when_hot=number % 2 == 1))
        size = path.stat().st_size / 1e6
    amid, hot = sum(kill.amid_an_act for kill in done), sum(kill.journal_hot for kill in done)
    told, slowest = sum(kill.operations for kill in done), max(kill.seconds for kill in done)
    print(
        f"{kills} kills, {amid} amid an act, {hot} with a hot journal: {told} acknowledged operations, none lost; "
        f"every check clean; slowest opening {slowest * 1000:.0f} ms; {size:.0f} MB"
    )
    return 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["work"]:
        work(Path(arguments[1]), int(arguments[2]))
    numbers = [int(argument) for argument in arguments]
    sys.exit(main(numbers[0] if numbers else 50, numbers[1] if len(numbers) > 1 else os.getpid()))
