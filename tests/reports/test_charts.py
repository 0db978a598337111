"""Charts of missions: every mission is counted once, and the drawing says the same as its words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wcodesk.model.records import MissionState
from wcodesk.model.when import MONTHS as MONTHS_OF
from wcodesk.reports.chart_shapes import DOT, PAPER, Chart, fitted, wide
from wcodesk.reports.chart_words import Words
from wcodesk.reports.charts import Counted, by_month, by_region, by_topic, months_of
from wcodesk.reports.figures import Lettering, Rectangle, Stroke

MONTHS = months_of("2019-07", "2020-06", "2020-06")
CHARTS: dict[str, Callable[[list[Counted]], Chart]] = {
    "month": lambda missions: by_month(missions, MONTHS).draw(450),
    "topic": lambda missions: by_topic(missions).draw(450),
    "region": lambda missions: by_region(missions).draw(450),
}


def mission(
    number: int,
    when: str = "2019-09",
    topic: str = "Valuation",
    region: str = "europe",
    state: MissionState = MissionState.DELIVERED,
) -> Counted:
    return Counted(str(number), when, topic, region, state)


def counted(chart: Chart) -> dict[str, int]:
    return {area.group.name: len(area.group.missions) for area in chart.areas}


MANY = [
    mission(number, when, f"Topic {number % 14}" if number % 5 else "", region, state)
    for number, (when, region, state) in enumerate(
        (when, region, state)
        for when in ("", "2018", "2019", "2019-09-03/2019-09-05", "2019/20", "2020-08", "2019-05/2019-08", "rot")
        for region in ("europe", "esa", "nowhere")
        for state in MissionState
    )
]


@pytest.mark.parametrize("name", CHARTS)
def test_every_mission_is_counted_once(name: str) -> None:
    chart = CHARTS[name](MANY)
    found = [each for area in chart.areas for each in area.group.missions]
    assert sorted(found) == sorted(each.id for each in MANY)


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_says_in_words_what_it_shows(name: str) -> None:
    chart = CHARTS[name](MANY)
    assert chart.says.startswith(f"Missions by {name}. ")
    assert all(str(area.group) in chart.says for area in chart.areas)


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("number", [0, 1, 300])
@pytest.mark.parametrize("width", [200, 451, 1400])
def test_nothing_is_drawn_outside(name: str, number: int, width: float) -> None:
    missions = [mission(at, state=list(MissionState)[at % 4]) for at in range(number)]
    plans = {
        "month": by_month(missions, MONTHS),
        "topic": by_topic(missions),
        "region": by_region(missions),
    }
    drawing = plans[name].draw(width).drawing
    for shape in drawing.shapes:
        if isinstance(shape, Rectangle):
            assert shape.x >= -3
            assert shape.x + shape.width <= width + 1
            assert shape.y + shape.height <= drawing.height
            assert shape.width >= 0
            assert shape.height >= 0
        elif isinstance(shape, Lettering):
            assert 0 <= shape.y <= drawing.height


def test_a_chart_is_a_function_of_its_missions() -> None:
    assert by_month(MANY, MONTHS).draw(450) == by_month(list(MANY), MONTHS).draw(450)


def test_a_month_counts_what_begins_in_it() -> None:
    chart = by_month([mission(1, "2019-09-28/2019-10-02"), mission(2, "2019-09"), mission(3, "2019-10")], MONTHS).draw(
        450
    )
    assert counted(chart) == {"September 2019": 2, "October 2019": 1}


def test_what_has_no_month_stands_under_the_chart() -> None:
    whens = ["2018", "2019-06", "2019", "2019/20", "", "2020-07", "2021", "2019-05/2019-08"]
    chart = by_month([mission(number, when) for number, when in enumerate(whens)], MONTHS).draw(450)
    assert counted(chart) == {"before July 2019": 3, "after June 2020": 2, "without a month": 3}


def test_a_chart_of_nothing_is_no_more_than_its_title() -> None:
    chart = by_topic([]).draw(450)
    assert chart.areas == ()
    assert chart.says == "Missions by topic: none."


def test_without_any_months_all_stands_under_the_chart() -> None:
    assert counted(by_month([mission(1), mission(2, "")], []).draw(450)) == {"dated": 1, "without a date": 1}


def test_the_ten_topics_with_most_missions_have_bars() -> None:
    missions = [mission(20 * topic + at, topic=f"T{topic:02}") for topic in range(13) for at in range(topic + 1)]
    chart = by_topic([*missions, mission(999, topic=" ")]).draw(450)
    names = list(counted(chart))
    assert names[:2] == ["T12", "T11"]
    assert len(names) == 12
    assert counted(chart)["on other topics"] == 1 + 2 + 3
    assert counted(chart)["without a topic"] == 1


def test_states_are_told_by_pattern_and_by_name() -> None:
    chart = by_region([mission(at, state=state) for at, state in enumerate(MissionState)]).draw(450)
    words = [shape.text for shape in chart.drawing.shapes if isinstance(shape, Lettering)]
    assert [word for word in words if word.lower() in set(MissionState)] == [
        "Delivered", "Reported", "Planned", "Postponed", "Cancelled",
    ]  # fmt: skip
    assert "1 delivered, 1 reported, 1 planned, 1 postponed, 1 cancelled" in chart.says


def pattern(state: MissionState) -> set[tuple[str, str, bool]]:
    """What a state is drawn with in the legend: kinds of shapes, their colours, and whether they are upright lines."""
    shapes = by_topic([mission(1, state=state)]).draw(450).drawing.shapes
    first = next(at for at, shape in enumerate(shapes) if isinstance(shape, Rectangle))
    last = next(at for at, shape in enumerate(shapes) if isinstance(shape, Lettering) and at > first)
    return {
        (type(shape).__name__, shape.colour, isinstance(shape, Stroke) and shape.points[0][0] == shape.points[-1][0])
        for shape in shapes[first:last]
        if not isinstance(shape, Stroke) or len(shape.points) == 2
    }


def test_no_two_states_have_the_same_pattern() -> None:
    found = [pattern(state) for state in MissionState]
    assert all(found.count(each) == 1 for each in found)


def test_a_reported_mission_is_solid_as_a_delivered_one_with_dots_of_the_ground() -> None:
    assert pattern(MissionState.DELIVERED) == {("Rectangle", PAPER.fill, False)}
    assert pattern(MissionState.REPORTED) == {("Rectangle", PAPER.fill, False), ("Rectangle", PAPER.ground, False)}


def test_dots_stay_within_their_bar_and_a_sliver_has_flat_ones() -> None:
    missions = [mission(at, state=MissionState.REPORTED) for at in range(300)]
    drawing = by_month([*missions, mission(999, "2019-08", state=MissionState.REPORTED)], MONTHS).draw(450).drawing
    boxes = [shape for shape in drawing.shapes if isinstance(shape, Rectangle)]
    bars = [box for box in boxes if box.colour == PAPER.fill]
    dots = [box for box in boxes if box.width == DOT]
    holding = [bar for dot in dots for bar in bars if _inside(dot, bar)]
    assert len(holding) == len(dots)
    assert len(set(holding)) == len(bars) == 3  # the legend's, that of 300 and that of one
    assert min(dot.height for dot in dots) < 0.5


def _inside(dot: Rectangle, bar: Rectangle) -> bool:
    across = bar.x <= dot.x <= bar.x + bar.width - dot.width
    return across and bar.y <= dot.y <= bar.y + bar.height - dot.height


def test_a_legend_has_no_state_that_is_not_there() -> None:
    words = [shape.text for shape in by_region([mission(1)]).draw(450).drawing.shapes if isinstance(shape, Lettering)]
    assert "Planned" not in words


@pytest.mark.parametrize(
    ("period", "first", "last", "number"),
    [
        (("2019-07", "2020-06", "2020-06"), (2019, 7), (2020, 6), 12),
        (("2019/20", "2019/20", ""), (2019, 7), (2020, 6), 12),
        (("2019", "2020", ""), (2019, 1), (2020, 12), 24),
        (("2001", "2020", ""), (2019, 1), (2020, 12), 24),
        (("", "", "2020-06"), (2019, 7), (2020, 6), 12),
        (("2020-06", "2019-06", "2021"), (2021, 1), (2021, 12), 12),
    ],
)
def test_the_months_are_those_that_the_edition_covers(period, first, last, number) -> None:
    months = months_of(*period)
    assert (months[0], months[-1], len(months)) == (first, last, number)


def test_an_edition_that_says_neither_covers_no_months() -> None:
    assert months_of("", "soon", "") == []


def test_a_name_that_is_too_long_is_cut() -> None:
    short = fitted("National Committee on Trade Facilitation (NCTF)", 100, 9)
    assert short.endswith("…")
    assert wide(short, 9) <= 100
    assert fitted("TFA", 100, 9) == "TFA"


def test_a_chart_speaks_as_it_is_told_to() -> None:
    def say(text: str, /, **values: object) -> str:
        return f"‹{text}›".format(**values)

    words = Words(say, MONTHS_OF["fr"], {"europe": "L’Europe"}.get)  # type: ignore[arg-type]
    missions = [mission(1), mission(2, "2018"), mission(3, "", topic="")]
    for chart in (by_month(missions, MONTHS, words).draw(450), by_region(missions, words).draw(450)):
        assert chart.says.startswith("‹‹Missions by")
        letters = [shape.text for shape in chart.drawing.shapes if isinstance(shape, Lettering)]
        assert "‹Delivered›" in letters
    groups = [str(area.group) for area in by_month(missions, MONTHS, words).draw(450).areas]
    assert groups == [
        "‹septembre 2019: 1 (‹1 delivered›)›",
        "‹‹before juillet 2019›: 1 (‹1 delivered›)›",
        "‹‹without a month›: 1 (‹1 delivered›)›",
    ]
    assert [area.group.name for area in by_region(missions, words).draw(450).areas] == ["L’Europe"]
