"""Working in the desk, offscreen: its memory, switching Members, turns that keep it from answering, many editions."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median, quantiles

from make_many import make_many
from measure import ROOT, Figure, SkippedError, interleaved, output, painted, seconds

from wcodesk.store import Store

EDITIONS, MISSIONS = 20, 10_000
SETTLED = 5  # seconds after which the desk has made what it leaves for later
KEY = 0.016  # seconds that 95 of 100 keys in the longest entry must keep
SWITCH = 0.100  # seconds that 95 of 100 changes of the Member must keep
TURN = 0.100  # seconds that no turn of the event loop may take
MEMORY = 2  # times a bare window's, besides the edition itself
MANY = 1.3  # times what a single edition takes
BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
app = QApplication([])
window = QMainWindow()
window.resize(1360, 860)  # as the desk: its picture on the screen is not what the desk adds
window.setCentralWidget(QTextEdit())
window.show()
app.exec()
"""


def run(_report: Path, folder: Path) -> Iterator[Figure]:
    one, many = folder / "one.sqlite", folder / "many.sqlite"
    make_many(one, 1)
    make_many(many, EDITIONS)
    at = {store: _settings(store, folder) for store in (one, many)}
    bare, single, several = (
        _memory(command, env)
        for command, env in (
            (["-c", BARE], at[one]),
            (["-m", "wcodesk", "--store", str(one)], at[one]),
            (["-m", "wcodesk", "--store", str(many)], at[many]),
        )
    )
    data = one.stat().st_size
    most = MEMORY * bare + data
    yield Figure(
        "memory of the desk at a Member",
        _megabytes(single),
        f"a bare PySide6 window {_megabytes(bare)}, edition {_megabytes(data)}",
        single / bare,
        f"at most {_megabytes(most)}",
        single <= most,
    )
    yield from _answers(one, folder)
    yield _beside(f"memory with {EDITIONS} editions", several, single, _megabytes)
    smoke = {store: env | {"WCODESK_SMOKE": "1"} for store, env in at.items()}
    starts = [lambda store=store: painted("-m", "wcodesk", "--store", store, env=smoke[store]) for store in (many, one)]
    yield _beside(f"start with {EDITIONS} editions", *interleaved(starts, rounds=7))
    for act, what in (("switch", "switching Members"), ("key", "a key to the screen")):
        works = [lambda store=store, act=act: median(_used(store, folder, act)) for store in (many, one)]
        yield _beside(f"{what} with {EDITIONS} editions", *interleaved(works, rounds=2))


def _answers(store: Path, folder: Path) -> Iterator[Figure]:
    """How soon the desk answers on one edition with very many missions."""
    for act, what, most in (("key", "a key to the screen", KEY), ("switch", "switching Members", SWITCH)):
        times = _used(store, folder, act)
        late = quantiles(times, n=20)[-1]
        said = f"median {seconds(median(times))} of {len(times)}"
        goal = f"at most {seconds(most)}"
        yield Figure(f"{what}, 95th percentile", seconds(late), said, goal=goal, met=late <= most)
    full = folder / "full.sqlite"
    shutil.copy(store, full)
    _add_missions(full)
    for line in output(Path(__file__).with_name("use_desk.py"), full, "turns").splitlines():
        what, value = line.split("\t")
        turn = float(value) / 1000
        yield Figure(f"longest turn: {what}", seconds(turn), goal=f"at most {seconds(TURN)}", met=turn <= TURN)


def _add_missions(path: Path) -> None:
    with Store.open(path) as store:
        edition = store.editions()[0].id
        owners = [
            (entry.iso, each.region) for each in store.tree(edition, words=False).chapters for entry in each.entries
        ]
        rows = [
            {
                "member": owners[number % len(owners)][0],
                "region": owners[number % len(owners)][1],
                "title": f"Workshop {number} on valuation",
                "topic": f"Topic {number % 17}",
                "when": f"{2001 + number % 2}-{1 + number % 12:02}-{1 + number % 28:02}",
            }
            for number in range(MISSIONS)
        ]
        store.add_missions(edition, rows)


def _used(store: Path, folder: Path, act: str) -> list[float]:
    """Seconds of each time that an act was done, in a copy of the store."""
    copy = folder / "used.sqlite"
    shutil.copy(store, copy)
    said = output(Path(__file__).with_name("use_desk.py"), copy, act)
    return [float(line.split("\t")[1]) / 1000 for line in said.splitlines() if "\t" in line]


def _settings(store: Path, folder: Path) -> dict[str, str]:
    """An environment whose settings say that the desk was at a Member of the store's newest edition."""
    own = folder / store.stem
    (own / "wcodesk").mkdir(parents=True)
    with Store.open(store) as opened:
        edition = opened.editions()[0].id
        owner = opened.tree(edition, words=False).chapters[0].entries[0].id
    (own / "wcodesk" / "wcodesk.conf").write_text(f"[General]\nplace={edition} {owner}\n", encoding="ascii")
    return {"XDG_CONFIG_HOME": str(own), "XDG_DATA_HOME": str(own)}


def _memory(command: list[str], env: Mapping[str, str]) -> float:
    """Bytes of a program that stays open, with what it shares: its own part of that depends on who else is running."""
    if not Path("/proc/self/smaps_rollup").is_file():
        raise SkippedError("desk: only Linux says how much memory a program has")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    program = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env={**kept, "QT_QPA_PLATFORM": "offscreen", **env},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        time.sleep(SETTLED)
        lines = Path(f"/proc/{program.pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    finally:
        program.terminate()
        program.wait()
    return next(float(line.split()[1]) * 1024 for line in lines if line.startswith("Rss:"))


def _beside(what: str, large: float, small: float, say: Callable[[float], str] = seconds) -> Figure:
    """A figure of many editions beside that of one."""
    ratio = large / small
    return Figure(what, say(large), f"of one {say(small)}", ratio, f"at most {MANY}", ratio <= MANY)


def _megabytes(size: float) -> str:
    return f"{size / 1e6:.1f} MB"
