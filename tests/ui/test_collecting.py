"""Garbage is looked for in the window's thread alone."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from wcodesk.ui.collecting import Collector


class Ring:
    """Something that only the search for garbage finds."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collector(qtbot) -> Iterator[Collector]:
    was_on = gc.isenabled()
    yield Collector()
    if was_on:
        gc.enable()


def make_garbage(seen: list[int], number: int) -> None:
    weakref.finalize(Ring(), lambda: seen.append(threading.get_ident()))
    for _ in range(number):
        Ring()


def test_a_worker_that_makes_much_collects_nothing(collector: Collector) -> None:
    seen: list[int] = []
    thread = threading.Thread(target=make_garbage, args=(seen, 5_000))
    thread.start()
    thread.join()
    assert seen == []
    collector.look()
    assert seen == [threading.get_ident()]


def test_nothing_is_looked_for_where_nothing_was_made(collector: Collector, monkeypatch) -> None:
    gc.collect()
    looked: list[int] = []
    monkeypatch.setattr(gc, "collect", looked.append)
    collector.look()
    assert looked == []
