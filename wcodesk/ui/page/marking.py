"""The spots of one text among all of a page: where it begins, and where in it the cursor stands."""

from __future__ import annotations

from collections.abc import Sequence

from wcodesk.reports.outline import Place as TextPlace
from wcodesk.reports.pdf.writer import Spot

_LINE = 14.0  # points, about the height of a line


def spots_of(spots: Sequence[Spot], place: TextPlace) -> list[Spot]:
    """Where a text is printed: one spot, or several where it is a table or goes over pages."""
    return [spot for spot in spots if spot.place == place]


def line_in(spots: Sequence[Spot], part: float) -> Spot:
    """About the line before which a part of a text's letters stand, 0 to 1; spots: all of that text."""
    down = part * sum(spot.bottom - spot.top for spot in spots)
    for spot in spots:
        high = spot.bottom - spot.top
        if down <= high or spot is spots[-1]:
            top = max(spot.top, min(spot.top + down - _LINE / 2, spot.bottom - _LINE))
            return Spot(spot.page, top, min(spot.bottom, top + _LINE), spot.place)
        down -= high
    raise ValueError("no spots")


def nearest(spots: Sequence[Spot], page: int, y: float) -> Spot | None:
    """The spot at a height of a page, or the one nearest to it there."""
    return min(
        (spot for spot in spots if spot.page == page),
        key=lambda spot: max(spot.top - y, y - spot.bottom, 0.0),
        default=None,
    )
