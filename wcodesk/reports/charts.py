"""Charts of missions by month, topic and region: missions in, a plan out that draws itself so wide.

Screen and page draw the same. A state is told by its pattern, not by a colour: delivered is solid, reported
solid with dots, planned has lines across, postponed lines upright, cancelled is hollow. Each mission is counted once in
each chart; what has no place among the bars stands in the line under them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from wcodesk.model.records import MissionState
from wcodesk.model.regions import REGIONS
from wcodesk.model.translation import mark
from wcodesk.model.when import Precision, When
from wcodesk.reports.chart_shapes import Bar, Group, Plan
from wcodesk.reports.chart_words import SHORT_MONTHS, STATES, WRITTEN, Words

TOPICS = 10  # bars of the chart by topic
LONGEST = 24  # months of the chart by month
USUAL = 12  # months where the edition does not say what it covers

Month = tuple[int, int]


class Counted(NamedTuple):
    """What a chart asks of a mission. when: canonical, see model/when.py; region: its scope word."""

    id: str
    when: str
    topic: str
    region: str
    state: MissionState


def months_of(period_from: str, period_to: str, published: str) -> list[Month]:
    """The months that an edition covers: its period, or the year up to its publication; none where it says neither."""
    first, last = _read(period_from), _read(period_to)
    if first and last and first.first <= last.last:
        begin, end = _month(first.first), _month(last.last)
    else:
        issued = _read(published)
        if issued is None:
            return []
        end = _month(issued.last)
        begin = _shifted(end, 1 - USUAL)
    begin = max(begin, _shifted(end, 1 - LONGEST))
    found = [begin]
    while found[-1] < end:
        found.append(_shifted(found[-1], 1))
    return found


def by_month(missions: Iterable[Counted], months: Sequence[Month], words: Words = WRITTEN) -> Plan:
    """A column a month, for what begins in it. Under them: what is earlier or later, or only known to the year."""
    placed: dict[Month, list[Counted]] = {month: [] for month in months}
    earlier: list[Counted] = []
    later: list[Counted] = []
    rough: list[Counted] = []
    for mission in missions:
        when = _read(mission.when)
        if when is None:
            rough.append(mission)
            continue
        exact = when.precision in (Precision.DAY, Precision.MONTH)
        if not months or _month(when.first if exact else when.last) < months[0]:
            earlier.append(mission)
        elif _month(when.first) > months[-1]:
            later.append(mission)
        elif exact:
            placed[_month(when.first)].append(mission)
        else:
            rough.append(mission)
    say = words.say
    bars = [
        Bar(
            say(SHORT_MONTHS[month - 1]),
            _group(_named((year, month), words), found, words),
            under=str(year) if at == 0 or month == 1 else "",
        )
        for at, ((year, month), found) in enumerate(placed.items())
    ]
    if months:
        before = say(mark("before {month}"), month=_named(months[0], words))
        after = say(mark("after {month}"), month=_named(months[-1], words))
        besides = [(before, earlier), (after, later), (say(mark("without a month")), rough)]
    else:
        besides = [(say(mark("dated")), earlier), (say(mark("without a date")), rough)]
    return Plan(say(mark("Missions by month")), tuple(bars), _besides(besides, words), upright=True, words=words)


def by_topic(missions: Iterable[Counted], words: Words = WRITTEN) -> Plan:
    """A bar for each of the topics that most missions are about. Under them: the other topics, and no topic."""
    topics: dict[str, list[Counted]] = {}
    for mission in missions:
        topics.setdefault(" ".join(mission.topic.split()), []).append(mission)
    none = topics.pop("", [])
    order = sorted(topics, key=lambda topic: (-len(topics[topic]), topic.casefold(), topic))
    others = [mission for topic in order[TOPICS:] for mission in topics[topic]]
    bars = [Bar(topic, _group(topic, topics[topic], words)) for topic in order[:TOPICS]]
    say = words.say
    besides = [(say(mark("on other topics")), others), (say(mark("without a topic")), none)]
    return Plan(say(mark("Missions by topic")), tuple(bars), _besides(besides, words), words=words)


def by_region(missions: Iterable[Counted], words: Words = WRITTEN) -> Plan:
    """A bar for each region that has missions, in the order of the report."""
    regions: dict[str, list[Counted]] = {}
    for mission in missions:
        regions.setdefault(mission.region, []).append(mission)
    named = [(words.region(region.scope), regions.pop(region.scope, [])) for region in REGIONS]
    bars = [Bar(name, _group(name, found, words)) for name, found in named if found]
    besides = [(words.say(mark("of no region")), [mission for left in regions.values() for mission in left])]
    return Plan(words.say(mark("Missions by region")), tuple(bars), _besides(besides, words), words=words)


def _named(month: Month, words: Words) -> str:
    year, number = month
    return f"{words.months[number - 1]} {year}"


def _besides(named: Iterable[tuple[str, Sequence[Counted]]], words: Words) -> tuple[Group, ...]:
    return tuple(_group(name, missions, words) for name, missions in named if missions)


def _group(name: str, missions: Sequence[Counted], words: Words) -> Group:
    counts = ((state, sum(mission.state == state for mission in missions)) for state in STATES)
    return Group(
        name, {state: number for state, number in counts if number}, tuple(each.id for each in missions), words
    )


def _read(text: str) -> When | None:
    """A canonical date; None for none."""
    try:
        return When(text) or None
    except ValueError:
        return None


def _month(day: date) -> Month:
    return day.year, day.month


def _shifted(month: Month, by: int) -> Month:
    count = month[0] * 12 + month[1] - 1 + by
    return count // 12, count % 12 + 1
