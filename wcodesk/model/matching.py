"""Which items of two sequences are the same: difflib's answer, in a time that nobody waits for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T", bound=Hashable)
_MOST = 50_000
"""Pairs of equal items up to which all are looked at; a list of one line a thousand times would take minutes."""


def matched(old: Sequence[T], new: Sequence[T]) -> list[tuple[str, int, int, int, int]]:
    """Stretches with what became of them, as SequenceMatcher.get_opcodes gives them.

    Where the same items come again and again, what stands between the beginning and the end that are the same is one
    stretch.
    """
    times = Counter(new)
    if sum(count * times[item] for item, count in Counter(old).items()) <= _MOST:
        return list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())
    most = min(len(old), len(new))
    first = next((at for at in range(most) if old[at] != new[at]), most)
    last = next((at for at in range(most - first) if old[-1 - at] != new[-1 - at]), most - first)
    between = (first, len(old) - last, first, len(new) - last)
    gone, come = between[0] < between[1], between[2] < between[3]
    what = "replace" if gone and come else "delete" if gone else "insert"
    found: list[tuple[str, int, int, int, int]] = [
        ("equal", 0, first, 0, first),
        (what, *between),
        ("equal", len(old) - last, len(old), len(new) - last, len(new)),
    ]
    return [each for each in found if each[1] < each[2] or each[3] < each[4]]
