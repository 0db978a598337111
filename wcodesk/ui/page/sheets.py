"""Where sheets of one size lie under one another, at a scale: in pixels from the upper edge of the whole."""

from __future__ import annotations

from typing import NamedTuple

GAP = 14  # pixels above, between and below the sheets
SIDE = 12  # pixels left and right of a sheet at least


class Sheets(NamedTuple):
    """number: of sheets, each width times height points; scale: pixels a point."""

    number: int
    width: float
    height: float
    scale: float

    @property
    def across(self) -> int:
        """The width of a sheet."""
        return max(1, round(self.width * self.scale))

    @property
    def down(self) -> int:
        """The height of a sheet."""
        return max(1, round(self.height * self.scale))

    @property
    def whole(self) -> int:
        """The height of all, with what is around them."""
        return GAP + self.number * (self.down + GAP)

    def top(self, sheet: int) -> int:
        """Where a sheet begins."""
        return GAP + sheet * (self.down + GAP)

    def y(self, sheet: int, points: float) -> float:
        """Where a place on a sheet is, so many points below its edge."""
        return self.top(sheet) + points * self.scale

    def at(self, y: float) -> int:
        """The sheet at a height, or the one nearest to it; 0 where there is none."""
        return max(0, min(self.number - 1, int((y - GAP / 2) // (self.down + GAP))))

    def between(self, top: float, bottom: float) -> range:
        """The sheets of which something is to be seen between two heights."""
        first = self.at(top)
        return range(first, min(self.number, self.at(bottom) + 1))
