"""Drawings as plain values: rectangles, lines and words, that the page and the screen draw alike.

Places are in points from the drawing's upper left corner.
"""

from __future__ import annotations

from typing import Literal, NamedTuple


class Rectangle(NamedTuple):
    """A filled rectangle. colour: "#RRGGBB"."""

    x: float
    y: float
    width: float
    height: float
    colour: str


class Stroke(NamedTuple):
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    thick: float
    colour: str


class Lettering(NamedTuple):
    """A line of words. y: of its base line; side: which part of it stands at x."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    bold: bool = False
    side: Literal["start", "middle", "end"] = "start"


Shape = Rectangle | Stroke | Lettering


class Drawing(NamedTuple):
    """Shapes on a sheet of that size, drawn in order."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
