"""Places in a list, kept as sparse numbers so that putting one record in changes no other one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

STEP = 1 << 20


def at_end(last: int | None) -> int:
    """The number of a record that comes after the one with the highest number (None: after none)."""
    return (last or 0) + STEP


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
