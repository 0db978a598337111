"""Tables of a page without tags that have rules between their rows only: white from end to end parts their columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from wcodesk.intake.report.pdf_rules import NEAR, Grid, Rule

Box = tuple[float, float, float, float]
"""The room of a letter: left, bottom, right, top."""
_WHITE = 0.6  # of the letters' size: more than stands between two words
_PADDING = 1.2  # of the same: no more is between a rule and the letters of its row
_FEWEST = 2  # rows, between three rules
_LINE = 0.35  # of the letters' size: letters that stand further up or down are of another line


def open_grids(stacks: Iterable[Sequence[Rule]], letters: Sequence[Box]) -> list[Grid]:
    """The grids of rules that are stacked above one another, with rules down where only white is."""
    found = []
    for rules in stacks:
        bands = [_band(above, below, letters) for above, below in pairwise(rules)]
        first = 0
        while first < len(bands):
            last = first
            while last < len(bands) and bands[last] and _whites(bands[first : last + 1]):
                last += 1
            if last - first >= _FEWEST:
                found.append(_grid(rules[first : last + 1], bands[first:last]))
            first = max(last, first + 1)
    return found


def _band(above: Rule, below: Rule, letters: Sequence[Box]) -> list[Box]:
    """The letters between two rules, where these are as near to them as a row's are."""
    held = [
        box for box in letters if below.at < _middle(box) < above.at and above.first - NEAR < box[0] < above.last + NEAR
    ]
    if not held:
        return []
    room = _PADDING * max(top - bottom for _, bottom, _, top in held)
    tight = above.at - max(box[3] for box in held) < room and min(box[1] for box in held) - below.at < room
    return held if tight else []


def _grid(rules: Sequence[Rule], bands: Sequence[Sequence[Box]]) -> Grid:
    top, bottom, left, right = rules[0].at, rules[-1].at, rules[0].first - NEAR, rules[0].last + NEAR
    whites = _whites(bands)
    across = [rule.at for rule in rules]
    for band in bands:
        across += _between(band, whites[0])
    return Grid(
        tuple(Rule(at, left, right) for at in sorted(across, reverse=True)),
        tuple(Rule(at, bottom, top) for at in (left, *whites, right)),
    )


def stacks(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules across that begin and end alike, from above."""
    found: list[list[Rule]] = []
    for rule in sorted(rules, reverse=True):
        for stack in found:
            if abs(stack[0].first - rule.first) < NEAR and abs(stack[0].last - rule.last) < NEAR:
                stack.append(rule)
                break
        else:
            found.append([rule])
    return found


def _middle(box: Box) -> float:
    return (box[1] + box[3]) / 2


def _whites(bands: Sequence[Sequence[Box]]) -> list[float]:
    """The middle of each white that parts the letters of all bands."""
    letters = sorted(box for band in bands for box in band)
    size = max(top - bottom for _, bottom, _, top in letters)
    found = []
    reach = letters[0][0]
    for left, _, right, _ in letters:
        if left - reach > _WHITE * size:
            found.append((reach + left) / 2)
        reach = max(reach, right)
    return found


def _between(band: Sequence[Box], white: float) -> list[float]:
    """Where the lines between two rules are parted: nowhere, unless each of them begins a row."""
    lines: list[list[Box]] = []
    for box in sorted(band, key=lambda box: -box[1]):
        if lines and lines[-1][0][1] - box[1] < _LINE * (box[3] - box[1]):
            lines[-1].append(box)
        else:
            lines.append([box])
    if not all(min(line)[0] < white < max(line)[2] for line in lines):
        return []
    return [(min(box[1] for box in above) + max(box[3] for box in below)) / 2 for above, below in pairwise(lines)]
