"""Places in a list, kept as sparse numbers so that putting one record in changes no other one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

STEP = 1 << 20


def at_end(last: int | None) -> int:
    """The number of a record that comes after the one with the highest number (None: after none)."""
    return (last or 0) + STEP


def opened(neighbours: Sequence[tuple[str, int]], index: int | None) -> tuple[int, list[tuple[str, int]]]:
    """A number for a record to stand at that index among its neighbours (id, number); None: behind them all.

    The second value is what the neighbours are to have, as most do already.
    """
    (place,), others = opened_for(1, neighbours, index)
    return place, others


def opened_for(
    count: int, neighbours: Sequence[tuple[str, int]], index: int | None
) -> tuple[list[int], list[tuple[str, int]]]:
    """Numbers for so many records to stand there one after another; see opened()."""
    at = len(neighbours) if index is None else max(0, min(index, len(neighbours)))
    numbers: list[int | None] = [number for _, number in neighbours]
    numbers[at:at] = [None] * count
    placed = arrange(numbers)
    places = placed[at : at + count]
    del placed[at : at + count]
    return places, [(neighbour, number) for (neighbour, _), number in zip(neighbours, placed, strict=True)]


def arrange(numbers: Sequence[int | None]) -> list[int]:
    """Ascending numbers for a list in its wanted order, of which some records have one and some none yet.

    Numbers that ascend already stay; the new ones are put between them. Only where they do not ascend,
    or no number is free between two of them, the whole list gets fresh ones.
    """
    known = [number for number in numbers if number is not None]
    if any(one >= other for one, other in pairwise(known)):
        return _fresh(len(numbers))
    if not known:
        return _fresh(len(numbers))
    placed: list[int] = []
    waiting = 0
    for number in numbers:
        if number is None:
            waiting += 1
            continue
        before = placed[-1] if placed else number - (waiting + 1) * STEP
        if number - before <= waiting:
            return _fresh(len(numbers))
        placed += [before + (number - before) * (place + 1) // (waiting + 1) for place in range(waiting)]
        placed.append(number)
        waiting = 0
    return placed + [placed[-1] + STEP * (place + 1) for place in range(waiting)]


def _fresh(count: int) -> list[int]:
    return [STEP * (place + 1) for place in range(count)]
