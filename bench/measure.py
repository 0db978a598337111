"""How the figures are taken: whole processes or calls, one round of each in turn, medians."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent


class SkippedError(Exception):
    """A measurement that cannot be made here. The text says what is missing."""


@dataclass(frozen=True)
class Figure:
    """What a benchmark found. ratio: to the floor of the same run; goal: the most that ratio or value may be."""

    what: str
    value: str
    floor: str = ""
    ratio: float = 0.0
    goal: str = ""
    met: bool = True


def process(*command: str | Path, env: Mapping[str, str] | None = None, most: int = 0) -> float:
    """Seconds that a process takes from start to end. RuntimeError with its words when its exit code is above most."""
    started = time.perf_counter()
    _run(command, env, most)
    return time.perf_counter() - started


def output(*arguments: str | Path) -> str:
    """What a process of this Python prints."""
    return _run((sys.executable, *arguments), None)


def painted(*arguments: str | Path, env: Mapping[str, str] | None = None) -> float:
    """Seconds of a process of this Python from its start to the moment that it prints as "painted MONOTONIC"."""
    started = time.monotonic()
    said = _run((sys.executable, *arguments), env)
    return float(said.split("painted ")[1].split()[0]) - started


def _run(command: Sequence[str | Path], env: Mapping[str, str] | None, most: int = 0) -> str:
    """What a process prints.

    Run as a user would start it: without this shell's Python settings, which may keep it from caching bytecode.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env={**kept, "QT_QPA_PLATFORM": "offscreen", **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if not 0 <= done.returncode <= most:
        raise RuntimeError(f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def python(*arguments: str | Path, env: Mapping[str, str] | None = None) -> float:
    """Seconds of a process of this Python."""
    return process(sys.executable, *arguments, env=env)


def call(function: Callable[[], object]) -> float:
    """Seconds of one call."""
    started = time.perf_counter()
    function()
    return time.perf_counter() - started


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, and seconds of work, which other programs of a busy machine disturb less."""

    wall: float
    cpu: float

    def __str__(self) -> str:
        return f"{seconds(self.wall)}, cpu {seconds(self.cpu)}"

    def times(self, other: Cost) -> str:
        """How many times as much another one is."""
        return f"{other.wall / self.wall:.1f} x (cpu {other.cpu / self.cpu:.1f} x)"


def cost(function: Callable[[], object]) -> Cost:
    """What a call costs, with the processes that it starts and waits for."""
    wall, cpu = time.perf_counter(), _work()
    function()
    return Cost(time.perf_counter() - wall, _work() - cpu)


def _work() -> float:
    """Seconds that this process and those it has waited for have worked; os.times would count in hundredths."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def costs(functions: Sequence[Callable[[], object]], rounds: int) -> list[Cost]:
    """The median cost of each function, all called in turn in each round; one round before them does not count."""
    found: list[list[Cost]] = [[] for _ in functions]
    for number in range(rounds + 1):
        for function, its in zip(functions, found, strict=True):
            taken = cost(function)
            if number:
                its.append(taken)
    return [Cost(median(each.wall for each in its), median(each.cpu for each in its)) for its in found]


def interleaved(timers: Sequence[Callable[[], float]], rounds: int) -> list[float]:
    """The median seconds of each timer, all run in turn in each round; one round before them does not count."""
    times: list[list[float]] = [[] for _ in timers]
    for number in range(rounds + 1):
        for timer, seconds in zip(timers, times, strict=True):
            taken = timer()
            if number:
                seconds.append(taken)
    return [median(seconds) for seconds in times]


def compared(what: str, value: float, floor_name: str, floor: float, limit: float | None = None) -> Figure:
    """A figure with its ratio to a floor; limit: the most that the ratio may be."""
    ratio = value / floor
    return Figure(
        what,
        seconds(value),
        f"{floor_name} {seconds(floor)}",
        ratio,
        f"at most {limit}" if limit else "",
        limit is None or ratio <= limit,
    )


def seconds(value: float) -> str:
    """A time for people."""
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.1f} ms"
