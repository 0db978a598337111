"""The ten tasks in their order, and what each took."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tasks import around, writing
from tasks.hand import Hand, TaskFailed
from tasks.office import Office

TASKS: tuple[tuple[str, Callable[[Office], None]], ...] = (
    ("Find Swaziland by its old name", writing.find_swaziland),
    ("Correct a figure", writing.correct_figure),
    ("Make a list of a paragraph", writing.make_list),
    ("Add a table", writing.add_table),
    ("Paste from Word", writing.paste_from_word),
    ("Replace a term through a chapter", writing.replace_term),
    ("Log three missions", around.log_missions),
    ("See the page change", around.see_the_page),
    ("Change the language", around.change_language),
    ("Export the chapter", around.export_chapter),
)


class Done(NamedTuple):
    """What a task took. seconds: with the keys pressed at once; by_hand: for a practised user, as a model reckons."""

    task: str
    steps: int
    keys: int
    clicks: int
    seconds: float
    by_hand: float


def do_all(language: str, home: Path, hand: Hand) -> Iterator[Done]:
    """Do them one after the other over one store. Raises TaskFailed. home: an empty folder."""
    office = Office(home, language, hand)
    try:
        for number, (name, task) in enumerate(TASKS, 1):
            hand.begin(number)
            try:
                task(office)
            except TaskFailed as problem:
                raise TaskFailed(f"{name}: {problem}") from problem
            yield Done(name, hand.steps, hand.keys, hand.clicks, hand.seconds, hand.by_hand)
            if task is around.change_language:
                around.change_back(office)
    finally:
        office.close()


def table(done: list[Done]) -> str:
    """What they took, for people."""
    lines = [f"{'task':34} {'steps':>6} {'keys':>6} {'clicks':>6} {'seconds':>8} {'by hand':>8}"]
    lines += [
        f"{each.task:34} {each.steps:6} {each.keys:6} {each.clicks:6} {each.seconds:8.1f} {each.by_hand:8.0f}"
        for each in done
    ]
    return "\n".join(lines)
