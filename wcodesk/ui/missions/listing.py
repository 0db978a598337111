"""Which missions are shown, in which order and under which headings. Plain values, no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wcodesk.model.folding import fold
from wcodesk.model.records import Mission
from wcodesk.ui.missions.cells import Cells
from wcodesk.ui.missions.grouping import By, grouped


class Wanted(NamedTuple):
    """What is asked for. member, region: whose, "" for all; year: 0 for any, -1 for missions without a date.

    topic: None for any, "" for missions without one.
    """

    member: str = ""
    region: str = ""
    words: str = ""
    state: str = ""
    topic: str | None = None
    year: int = 0
    by: By = By.NOTHING
    sort: str = "when"
    down: bool = True


class Heading(NamedTuple):
    """The row over a group. number: of its missions, also of a folded one."""

    name: str
    number: int
    folded: bool


Line = Heading | Mission


class Listing:
    """The missions of an edition, and the lines that are shown of them."""

    def __init__(self, cells: Cells) -> None:
        self.cells = cells
        self._missions: tuple[Mission, ...] = ()
        self._sorted: dict[tuple[str, bool], list[Mission]] = {}
        self._hays: dict[str, str] = {}
        self.folded: set[str] = set()
        self.wanted = Wanted()
        self.found: list[Mission] = []
        self.lines: list[Line] = []

    @property
    def missions(self) -> tuple[Mission, ...]:
        """All of the edition."""
        return self._missions

    def load(self, missions: Sequence[Mission]) -> None:
        """There are other missions."""
        same = {mission.id: mission for mission in self._missions}
        self._missions = tuple(missions)
        self._hays = {
            each.id: self._hays[each.id] for each in missions if each.id in self._hays and same[each.id] == each
        }
        self._sorted.clear()
        self.show(self.wanted)

    def show(self, wanted: Wanted) -> None:
        """Find what is asked for: `found` in order, `lines` with headings and without what is folded."""
        if wanted.by is not self.wanted.by:
            self.folded.clear()
        self.wanted = wanted
        self.found = self._filtered(wanted)
        self.fold()

    def fold(self) -> None:
        """Make the lines anew, where a group was folded or unfolded."""
        wanted, lines = self.wanted, list[Line]()
        for name, missions in self._groups():
            folded = name in self.folded
            if wanted.by is not By.NOTHING:
                lines.append(Heading(name, len(missions), folded))
            if not folded:
                lines += missions
        self.lines = lines

    def in_order(self) -> list[Mission]:
        """What is found, as the groups put it in order, also what is folded."""
        return [each for _, missions in self._groups() for each in missions]

    def make_ready(self, most: int) -> bool:
        """Fold the words of so many missions more, for the filter; False when all are ready."""
        if len(self._hays) == len(self._missions):
            return False
        for mission in self._missions:
            if mission.id not in self._hays:
                self._hays[mission.id] = self.cells.hay(mission)
                most -= 1
                if most <= 0:
                    break
        return True

    def topics(self) -> list[str]:
        """The topics in use, by alphabet."""
        return sorted({mission.topic for mission in self._missions if mission.topic}, key=fold)

    def years(self) -> list[int]:
        """The years that missions are in, the last first."""
        texts = {mission.when: mission for mission in self._missions if mission.when}
        return sorted({year for mission in texts.values() for year in self.cells.years(mission)}, reverse=True)

    def _groups(self) -> list[tuple[str, list[Mission]]]:
        """Months run as the dates do that the list is sorted by."""
        wanted = self.wanted
        down = wanted.by is By.MONTH and wanted.sort == "when" and wanted.down
        return grouped(self.found, wanted.by, self.cells, down=down)

    def _ordered(self, sort: str, down: bool) -> list[Mission]:
        known = self._sorted.get((sort, down))
        if known is None:
            keys = [(self.cells.sort_key(mission, sort), mission) for mission in self._missions]
            filled = sorted((each for each in keys if each[0]), key=lambda each: each[0], reverse=down)
            known = [mission for _, mission in filled] + [mission for key, mission in keys if not key]
            self._sorted[sort, down] = known
        return known

    def _filtered(self, wanted: Wanted) -> list[Mission]:
        found = self._ordered(wanted.sort, wanted.down)
        if wanted.member:
            found = [mission for mission in found if mission.member == wanted.member]
        elif wanted.region:
            found = [mission for mission in found if mission.region == wanted.region]
        if wanted.state:
            found = [mission for mission in found if mission.state == wanted.state]
        if wanted.topic is not None:
            found = [mission for mission in found if mission.topic == wanted.topic]
        if wanted.year:
            years = (wanted.year,) if wanted.year > 0 else ()
            of = self.cells.years
            found = [mission for mission in found if (wanted.year in of(mission) if years else not of(mission))]
        words = fold(wanted.words).split()
        if words:
            self.make_ready(len(self._missions))
        hays = self._hays
        for word in words:
            found = [mission for mission in found if word in hays[mission.id]]
        return found
