"""Missions under headings: by Member, region, topic, month or state."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from wcodesk.model.folding import fold
from wcodesk.model.records import Mission
from wcodesk.model.regions import REGIONS
from wcodesk.model.translation import mark, spoken, tr
from wcodesk.model.vocabulary import STATE_ORDER
from wcodesk.model.when import When
from wcodesk.ui.missions.cells import Cells

Group = tuple[str, str]
"""How a group sorts, and its heading."""


class By(StrEnum):
    """What missions are put together by."""

    NOTHING = ""
    MEMBER = "member"
    REGION = "region"
    TOPIC = "topic"
    MONTH = "month"
    STATE = "state"


LABELS = {
    By.NOTHING: mark("No groups"),
    By.MEMBER: mark("By Member"),
    By.REGION: mark("By region"),
    By.TOPIC: mark("By topic"),
    By.MONTH: mark("By month"),
    By.STATE: mark("By state"),
}
_LAST = "\uffff"
_REGIONS = {region.scope: region.position for region in REGIONS}


def grouped(
    missions: Iterable[Mission], by: By, cells: Cells, *, down: bool = False
) -> list[tuple[str, list[Mission]]]:
    """Each heading with its missions, which keep their order. By nothing, one group without a heading.

    down: the last group first; what has no date or topic comes last all the same.
    """
    if by is By.NOTHING:
        return [("", list(missions))]
    key = _KEYS[by]
    found: dict[Group, list[Mission]] = {}
    known: dict[object, Group] = {}
    for mission in missions:
        value = _VALUES[by](mission)
        group = known.get(value)
        if group is None:
            group = known[value] = key(mission, cells)
        found.setdefault(group, []).append(mission)
    order = sorted(found, reverse=down)
    order.sort(key=lambda group: group[0] == _LAST)
    return [(group[1], found[group]) for group in order]


def _member(mission: Mission, cells: Cells) -> Group:
    name = cells.text(mission, "member")
    if mission.member:
        return f"1{fold(name)}", name
    return f"0{_region(mission, cells)[0]}", tr("{region}, whole region", region=name)


def _region(mission: Mission, cells: Cells) -> Group:
    return str(_REGIONS.get(mission.region, 9)), cells.text(mission, "region")


def _topic(mission: Mission, _: Cells) -> Group:
    return (fold(mission.topic), mission.topic) if mission.topic else (_LAST, tr("No topic"))


def _month(mission: Mission, cells: Cells) -> Group:
    days = cells.days(mission.when)
    if not days:
        return _LAST, tr("No date")
    month = days[0][:7]
    if not mission.when.startswith(month):  # a year, or a fiscal year
        return f"{month} 0 {mission.when}", tr("{year}, month not known", year=cells.text(mission, "when"))
    return f"{month} 1", When(month).label(spoken())


def _state(mission: Mission, cells: Cells) -> Group:
    return str(STATE_ORDER[mission.state]), cells.text(mission, "state")


_KEYS: dict[By, Callable[[Mission, Cells], Group]] = {
    By.MEMBER: _member, By.REGION: _region, By.TOPIC: _topic, By.MONTH: _month, By.STATE: _state,
}  # fmt: skip
_VALUES: dict[By, Callable[[Mission], object]] = {
    By.MEMBER: lambda mission: (mission.member, mission.region if not mission.member else ""),
    By.REGION: lambda mission: mission.region,
    By.TOPIC: lambda mission: mission.topic,
    By.MONTH: lambda mission: mission.when,
    By.STATE: lambda mission: mission.state,
}
