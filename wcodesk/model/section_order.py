"""Which sections belong to one of a higher level, and where it goes with them. levels: of all, as they stand."""

from __future__ import annotations

from collections.abc import Sequence


def branch_end(levels: Sequence[int], at: int) -> int:
    """Behind the last of the lower sections that follow a section and belong to it."""
    return next((n for n in range(at + 1, len(levels)) if levels[n] <= levels[at]), len(levels))


def step_up(levels: Sequence[int], at: int) -> int | None:
    """Where a section stands one step further up: before the one of its level or above it; None where it is first."""
    higher = (n for n in range(at - 1, -1, -1) if levels[n] <= levels[at])
    return next(higher, 0) if at else None


def step_down(levels: Sequence[int], at: int) -> int | None:
    """Where it stands one step further down: behind the next of its level with its own; None where it is last.

    What comes next may be of a higher level: then it stands first among what belongs to that one.
    """
    end = branch_end(levels, at)
    if end == len(levels):
        return None
    return at + (branch_end(levels, end) - end if levels[end] == levels[at] else 1)
