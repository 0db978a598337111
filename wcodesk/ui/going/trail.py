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


class Trail:
    """A list of stops and which of them is the present one; or, away from all of them, the one that was left last."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1
        self._away = False

    def clear(self) -> None:
        """Another store is open."""
        self._stops, self._at, self._away = [], -1, False

    def note(self, here: Stop) -> None:
        """The present stop is left, in this state."""
        if self._at >= 0 and self._stops[self._at].owner_id == here.owner_id:
            self._stops[self._at] = here

    def leave(self) -> None:
        """No place is shown, as on the start page: the way back leads to the present stop."""
        self._away = True

    def arrive(self, there: Stop) -> None:
        """A new stop; what lay ahead is forgotten."""
        self._away = False
        if self._at >= 0 and self._stops[self._at][:3] == there[:3]:
            return
        self._stops[self._at + 1 :] = [there]
        self._stops = self._stops[-MOST:]
        self._at = len(self._stops) - 1

    def ahead(self, by: int) -> Stop | None:
        """The stop before (-1) or after (1) the present one."""
        at = self._number(by)
        return self._stops[at] if 0 <= at < len(self._stops) else None

    def move(self, by: int) -> None:
        """That stop is the present one now."""
        self._at = self._number(by)
        self._away = False

    def drop(self, by: int) -> None:
        """That stop is no longer there."""
        del self._stops[self._number(by)]
        if by < 0:
            self._at -= 1

    def _number(self, by: int) -> int:
        return self._at + (0 if self._away and by < 0 else by)
