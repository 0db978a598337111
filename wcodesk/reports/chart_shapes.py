"""Bars as shapes: columns side by side or rows one under another, stacked by state, with a legend of the patterns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from unicodedata import east_asian_width

from wcodesk.model.records import MissionState
from wcodesk.model.translation import mark
from wcodesk.reports.chart_words import STATES, WRITTEN, Words
from wcodesk.reports.figures import Drawing, Lettering, Rectangle, Shape, Stroke

LETTER = 0.56  # of its size: how wide a letter is on average, as a drawing is made without fonts
PLOT = 12  # heights of a letter: how high the highest column is
STEP = 1.9  # heights of a letter from one row to the next
HATCH = 3.0  # between two lines of a pattern
DOT, APART = 1.8, 4.5  # of a pattern: how wide, and about how far from the next
_NICE = (1, 2, 5)


class Inks(NamedTuple):
    """The colours of a chart, "#RRGGBB". fill: of the bars; ground: what it is drawn on."""

    text: str
    muted: str
    line: str
    ground: str
    fill: str


PAPER = Inks(text="#1A2029", muted="#56606D", line="#C9CFD7", ground="#FFFFFF", fill="#17375E")


class Group(NamedTuple):
    """Missions that are counted together. states: how many of each, by the state's value."""

    name: str
    states: Mapping[str, int]
    missions: tuple[str, ...]
    words: Words = WRITTEN

    def __str__(self) -> str:
        say = self.words.say
        told = ", ".join(say(STATES[state][1], n=number) for state, number in self.states.items())
        if not told:
            return say(mark("{name}: none"), name=self.name)
        return say(mark("{name}: {n} ({states})"), name=self.name, n=len(self.missions), states=told)


class Bar(NamedTuple):
    """short: what stands beside it; under: a second line below a column."""

    short: str
    group: Group
    under: str = ""


class Area(NamedTuple):
    """A part of a drawing that stands for missions, by their ids."""

    x: float
    y: float
    width: float
    height: float
    group: Group


class Chart(NamedTuple):
    """A drawing, the same in words, and where its bars are."""

    title: str
    drawing: Drawing
    says: str
    areas: tuple[Area, ...]


class Plan(NamedTuple):
    """What a chart is to show. besides: what has no bar; upright: whether the bars are columns on a scale, or rows."""

    title: str
    bars: tuple[Bar, ...]
    besides: tuple[Group, ...]
    upright: bool = False
    words: Words = WRITTEN

    def draw(self, width: float, inks: Inks = PAPER, size: float = 9) -> Chart:
        """The chart so wide. size: of its letters."""
        pen = _Pen(width, inks, size, self.words)
        pen.head(self.title, self.bars)
        if self.bars and self.upright:
            pen.columns(self.bars)
        elif self.bars:
            pen.rows(self.bars)
        pen.besides(self.besides)
        drawing = Drawing(width, pen.y, tuple(pen.shapes))
        return Chart(self.title, drawing, self._says(), tuple(pen.areas))

    def _says(self) -> str:
        told = "; ".join(map(str, (*(bar.group for bar in self.bars), *self.besides)))
        if not told:
            return self.words.say(mark("{title}: none."), title=self.title)
        return self.words.say(mark("{title}. {groups}."), title=self.title, groups=told)


def fitted(text: str, room: float, size: float) -> str:
    """As much of a text as is likely to fit, with "…" where it is cut."""
    if wide(text, size) <= room:
        return text
    while text and wide(text + "…", size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def wide(text: str, size: float) -> float:
    """How wide a text is, about."""
    return sum(1.0 if east_asian_width(sign) in "WF" else LETTER for sign in text) * size


class _Pen:
    """Draws from the top down; y is where it has come to."""

    def __init__(self, width: float, inks: Inks, size: float, words: Words) -> None:
        self.width, self.inks, self.size, self.words = width, inks, size, words
        self.y = 0.0
        self.shapes: list[Shape] = []
        self.areas: list[Area] = []

    def head(self, title: str, bars: Sequence[Bar]) -> None:
        """The title, and what each pattern means that is to be seen."""
        size = self.size
        self.y += size * 1.3
        self._write(title, 0, self.y, size * 1.15, bold=True)
        seen = [state for state in STATES if any(bar.group.states.get(state) for bar in bars)]
        if seen:
            self.y += size * 1.9
        x = 0.0
        for state in seen:
            label = self.words.say(STATES[state][0])
            if x and x + size * 2 + wide(label, size) > self.width:
                x = 0.0
                self.y += size * 1.7
            self._pattern(state, x, self.y - size * 0.8, size * 1.5, size * 0.9)
            self._write(label, x + size * 2, self.y, size, muted=True)
            x += size * 4 + wide(label, size)
        self.y += size

    def columns(self, bars: Sequence[Bar]) -> None:
        """Columns on a scale."""
        size = self.size
        most = max(len(bar.group.missions) for bar in bars)
        step = _step(most)
        top = max(step, -(-most // step) * step)
        left = wide(str(top), size) + size * 0.8
        slot = (self.width - left) / len(bars)
        thick = min(slot * 0.62, size * 3)
        high = size * PLOT
        head, foot = self.y + size, self.y + size + high
        for number in range(0, top + 1, step):
            y = foot - high * number / top
            self.shapes.append(Stroke(((left, y), (self.width, y)), 0.6, self.inks.line))
            self._write(str(number), left - size * 0.6, y + size * 0.35, size, side="end", muted=True)
        every = int(-(-max(wide(bar.short, size) for bar in bars) // slot))  # names that would touch are left out
        for at, bar in enumerate(bars):
            x, count = left + slot * at, len(bar.group.missions)
            y = foot
            for state, number in bar.group.states.items():
                part = high * number / top
                y -= part
                self._pattern(state, x + (slot - thick) / 2, y, thick, part)
            if count:
                under = wide(str(count), size) + 2  # no line of the scale goes through the number
                self.shapes.append(
                    Rectangle(x + (slot - under) / 2, y - size * 1.3, under, size * 1.2, self.inks.ground)
                )
                self._write(str(count), x + slot / 2, y - size * 0.4, size, side="middle")
                self.areas.append(Area(x, head - size, slot, high + size * 2.6, bar.group))
            if at % every == 0 or bar.under:
                self._write(bar.short, x + slot / 2, foot + size * 1.3, size, side="middle", muted=True)
            if bar.under:
                self._write(bar.under, x + slot / 2, foot + size * 2.6, size, side="middle", muted=True)
        self.y = foot + size * 3

    def rows(self, bars: Sequence[Bar]) -> None:
        """Rows, the longest as long as there is room."""
        size = self.size
        most = max(len(bar.group.missions) for bar in bars)
        left = min(self.width * 0.42, max(wide(bar.short, size) for bar in bars) + size)
        room = self.width - left - wide(str(most), size) - size
        thick, step = size * 1.15, size * STEP
        for bar in bars:
            x, middle = left, self.y + step / 2
            self._write(
                fitted(bar.short, left - size * 0.8, size), left - size * 0.8, middle + size * 0.35, size, side="end"
            )
            for state, number in bar.group.states.items():
                part = room * number / most
                self._pattern(state, x, middle - thick / 2, part, thick)
                x += part
            self._write(str(len(bar.group.missions)), x + size * 0.5, middle + size * 0.35, size)
            self.areas.append(Area(0, self.y, self.width, step, bar.group))
            self.y += step
        self.shapes.append(Stroke(((left, self.y - step * len(bars)), (left, self.y)), 0.6, self.inks.line))
        self.y += size * 0.5

    def besides(self, groups: Sequence[Group]) -> None:
        """What has no bar, in a line or more."""
        size, x = self.size, 0.0
        for at, group in enumerate(groups):
            text = self.words.say(mark("{n} {group}"), n=len(group.missions), group=group.name)
            long = wide(text, size)
            if at == 0 or x + long > self.width:
                x = 0.0
                self.y += size * 1.9
            self._write(fitted(text, self.width - x, size), x, self.y - size * 0.3, size, muted=True)
            self.areas.append(Area(x - 2, self.y - size * 1.4, min(long, self.width - x) + 2, size * 1.7, group))
            x += long + size * 2
        self.y += size * 0.5

    def _write(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        *,
        bold: bool = False,
        side: str = "start",
        muted: bool = False,
    ) -> None:
        colour = self.inks.muted if muted else self.inks.text
        self.shapes.append(Lettering(text, x, y, size, colour, bold, side))  # type: ignore[arg-type]

    def _pattern(self, state: str, x: float, y: float, width: float, height: float) -> None:
        """A rectangle in the pattern of a state."""
        fill = self.inks.fill
        if state in (MissionState.DELIVERED, MissionState.REPORTED):
            self.shapes.append(Rectangle(x, y, width, height, fill))
            if state == MissionState.REPORTED:
                self.shapes += [
                    Rectangle(left, top, across, down, self.inks.ground)
                    for top, down in _dots(y, height)
                    for left, across in _dots(x, width)
                ]
            return
        edge = min(0.8, width / 2, height / 2)
        right, bottom = x + width - edge / 2, y + height - edge / 2
        x, y = x + edge / 2, y + edge / 2
        self.shapes.append(Rectangle(x, y, right - x, bottom - y, self.inks.ground))
        if state == MissionState.PLANNED:
            self.shapes += [Stroke(((x, at), (right, at)), 0.9, fill) for at in _between(y, bottom)]
        elif state == MissionState.POSTPONED:
            self.shapes += [Stroke(((at, y), (at, bottom)), 0.9, fill) for at in _between(x, right)]
        self.shapes.append(Stroke(((x, y), (right, y), (right, bottom), (x, bottom), (x, y)), edge, fill))


def _between(begin: float, end: float) -> Iterator[float]:
    """Where the lines of a pattern stand."""
    at = begin + HATCH
    while at < end - 0.5:
        yield at
        at += HATCH


def _dots(begin: float, length: float) -> list[tuple[float, float]]:
    """Where the dots of a pattern begin and how long they are: one at least, flatter where there is little room."""
    number, dot = max(1, int(length / APART)), min(DOT, length / 2)
    return [(begin + length * (at + 0.5) / number - dot / 2, dot) for at in range(number)]


def _step(most: int) -> int:
    """From one line of a scale to the next: four or five lines up to the most there is."""
    unit = 1
    while True:
        for nice in _NICE:
            if nice * unit * 5 >= most:
                return nice * unit
        unit *= 10
