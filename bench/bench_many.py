"""A store of many editions: opening it against one of a single edition, and searching it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from make_many import make_many
from measure import Figure, call, compared, interleaved, seconds

from wcodesk.store import Store

EDITIONS = 20
LIMIT = 0.030  # seconds for one search
# Common and rare words, several words, words not there, beginnings of words, a phrase.
QUERIES = ("customs", "single window", "risk management officers", "transit valu", "tra", '"the of"', "zebra", "bace")


def opened(path: Path) -> None:
    """What the window needs before it can show an edition."""
    with Store.open(path) as store:
        store.tree(store.editions()[0].id)


def run(_report: Path, folder: Path) -> Iterator[Figure]:
    many, one = folder / "many.sqlite", folder / "one.sqlite"
    make_many(many, EDITIONS)
    make_many(one, 1)
    large, small = interleaved((lambda: call(lambda: opened(many)), lambda: call(lambda: opened(one))), rounds=15)
    yield compared(f"opening a store of {EDITIONS} editions", large, "of one edition", small, 2)

    with Store.open(many) as store:
        searches = [lambda text=text: call(lambda: store.search(text)) for text in QUERIES]
        times = dict(zip(QUERIES, interleaved(searches, rounds=9), strict=True))
        slowest = max(times, key=lambda text: times[text])
        members = len(store.entries(store.editions()[0].id))
    yield Figure(
        f"slowest of {len(QUERIES)} searches, {EDITIONS} x {members} Members",
        seconds(times[slowest]),
        f"for {slowest}",
        goal=f"at most {LIMIT * 1000:.0f} ms",
        met=times[slowest] <= LIMIT,
    )
