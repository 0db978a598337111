"""The places that were visited, to go back and forward through them as in a browser."""

from typing import NamedTuple

MOST = 100  # stops that are kept


class Stop(NamedTuple):
    """Where somebody was. section: its id, "" where the cursor was in none; position: of the cursor in its text.

    scroll: how far the page was scrolled, in pixels; None where only the section counts.
    """

    edition_id: str
    owner_id: str
    section: str = ""
    position: int = 0
    scroll: int | None = None


START = Stop("", "")
"""The start page."""


class Trail:
    """A list of stops and which of them is the present one."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    def clear(self) -> None:
        """Another store is open."""
        self._stops, self._at = [], -1

    def note(self, here: Stop) -> None:
        """The present stop is left, in this state."""
        if self._at >= 0 and self._stops[self._at].owner_id == here.owner_id:
            self._stops[self._at] = here

    def arrive(self, there: Stop) -> None:
        """A new stop; what lay ahead is forgotten."""
        if self._at >= 0 and self._stops[self._at][:3] == there[:3]:
            return
        self._stops[self._at + 1 :] = [there]
        self._stops = self._stops[-MOST:]
        self._at = len(self._stops) - 1

    def ahead(self, by: int) -> Stop | None:
        """The stop before (-1) or after (1) the present one."""
        at = self._at + by
        return self._stops[at] if 0 <= at < len(self._stops) else None

    def move(self, by: int) -> None:
        """That stop is the present one now."""
        self._at = self._at + by

    def drop(self, by: int) -> None:
        """That stop is no longer there."""
        del self._stops[self._at + by]
        if by < 0:
            self._at -= 1
