"""Missions that are probably the same: titles that say the same in other words, dates that do not contradict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wcodesk.model.content import MissionContent
from wcodesk.model.folding import fold
from wcodesk.model.submission import Candidate
from wcodesk.model.when import When
from wcodesk.model.workbook import MISSION_COLUMNS

_SAME_TIME, _TIME_UNKNOWN = 70, 85
"""How alike titles must be, of 100, where the dates overlap, and where one of them is not known."""
_NEAR = 90  # days between two dates that one of them may have been moved by
_MOVED = 90
_MOST = 5


def candidates(values: Mapping[str, str], missions: Iterable[MissionContent]) -> tuple[Candidate, ...]:
    """The missions that this may be, the likeliest first; two of different years are two missions."""
    from rapidfuzz import fuzz

    title = fold(values.get("title", ""))
    when = _when(values.get("when", ""))
    found = []
    for mission in missions:
        needed = _needed(when, _when(mission.when))
        likeness = round(fuzz.token_set_ratio(title, fold(mission.title), score_cutoff=needed)) if needed else 0
        if likeness:
            found.append(Candidate(mission.id, mission.title, mission.when, likeness, mission_values(mission)))
    found.sort(key=lambda candidate: (-candidate.likeness, candidate.title))
    return tuple(found[:_MOST])


def mission_values(mission: MissionContent) -> dict[str, str]:
    """The fields of a mission that a workbook has."""
    return {field.name: str(getattr(mission, field.name)) for field in MISSION_COLUMNS}


def _needed(one: When, other: When) -> int:
    """How alike the titles must be; 0 where they cannot be the same."""
    if not one.text or not other.text:
        return _TIME_UNKNOWN
    if one.first <= other.last and other.first <= one.last:
        return _SAME_TIME
    gap = max(one.first, other.first) - min(one.last, other.last)
    return _MOVED if gap.days <= _NEAR else 0


def _when(text: str) -> When:
    try:
        return When.parse(text)
    except ValueError:
        return When()
