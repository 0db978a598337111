"""The charts of missions among the print blocks: at the end of the overview and of each chapter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wcodesk.model.content import ChapterContent, EditionContent, MissionContent, Scope
from wcodesk.reports.charts import Counted, Month, by_month, by_region, by_topic, months_of
from wcodesk.reports.outline import Figure, Opening, Ornament, Outline, PrintBlock, SectionHeading
from wcodesk.reports.scope import scoped

HEADING = "Missions in figures"


def with_charts(printed: Outline, content: EditionContent, scope: Scope, width: float) -> Outline:
    """The outline of the scope with charts. width: of the text column, in points.

    The overview shows the missions of all regions, a chapter those of its own; a Member's section has no charts.
    """
    if scope.kind == "member":
        return printed
    part = scoped(content, scope)
    months = months_of(part.period_from, part.period_to, part.published)
    each = [_missions(chapter) for chapter in part.chapters]
    parts = [[mission for missions in each for mission in missions]] if part.overview else []
    parts += each
    blocks: list[PrintBlock] = []
    at = -1
    for block in printed.blocks:
        if isinstance(block, Opening):
            at += 1
        elif isinstance(block, Ornament) and parts[at]:
            whole = bool(part.overview) and at == 0
            blocks.append(SectionHeading(f"charts{at}", HEADING, 1, 2, rank=1))
            blocks += _figures(parts[at], months, width, regions=whole)
        blocks.append(block)
    return printed._replace(blocks=tuple(blocks))


def _figures(missions: Sequence[Counted], months: Sequence[Month], width: float, *, regions: bool) -> Iterator[Figure]:
    plans = [by_month(missions, months), by_topic(missions)]
    if regions:
        plans.append(by_region(missions))
    for chart in (plan.draw(width) for plan in plans):
        yield Figure(chart.drawing, chart.says)


def _missions(chapter: ChapterContent) -> list[Counted]:
    told: list[MissionContent] = [*chapter.missions, *(each for entry in chapter.entries for each in entry.missions)]
    return [Counted(each.id, each.when, each.topic, chapter.region, each.state) for each in told]
