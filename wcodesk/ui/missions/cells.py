"""What a mission shows in each column, how that sorts and what the filter finds in it. Remembered by value."""

from __future__ import annotations

from typing import NamedTuple

from wcodesk.model.fields import MISSION_FIELDS, Field
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.owner_names import Owner, OwnerNames
from wcodesk.model.records import Mission
from wcodesk.model.when import When

NO_YEARS: tuple[int, ...] = ()
_ORDER = (
    "when", "title", "member", "state", "form", "topic", "programme", "donor", "place", "mode", "note"
)  # fmt: skip


class Column(NamedTuple):
    """A column of the list. field: what the form knows of it."""

    name: str
    label: str
    field: Field


def columns() -> tuple[Column, ...]:
    """The columns as they are shown, copied and exported; notes stay on the form."""
    fields = {field.name: field for field in MISSION_FIELDS}
    labels = {"member": "Member or region"}
    return tuple(Column(name, labels.get(name, fields[name].label), fields[name]) for name in _ORDER[:-1])


class Cells:
    """Texts, sort keys and years of missions. Dates and names repeat, so each is worked out once."""

    def __init__(self, members: MemberIndex) -> None:
        self._members = members
        self._owners = OwnerNames(members)
        self._fields = {field.name: field for field in MISSION_FIELDS}
        self._texts: dict[tuple[str, str], str] = {}
        self._folds: dict[str, str] = {}
        self._whens: dict[str, When | None] = {}
        self._years: dict[str, tuple[int, ...]] = {}
        self._times: dict[str, str] = {}

    def text(self, mission: Mission, name: str) -> str:
        """What a column shows, as people and the report write it."""
        if name == "member":
            return self.owner(mission.member, mission.region)
        if name == "region":
            return self.owner("", mission.region)
        value = str(getattr(mission, name))
        found = self._texts.get((name, value))
        if found is None:
            found = self._texts[name, value] = self._fields[name].show(value, self._members)
        return found

    def owner(self, member: str, region: str) -> str:
        """The name of a Member, or of the region where there is none."""
        key = ("member", member) if member else ("region", region)
        if key not in self._texts:
            self._texts[key] = self._owners.name(Owner(member, "" if member else region))
        return self._texts[key]

    def sort_key(self, mission: Mission, name: str) -> str:
        """Sorts dates by time and words by alphabet; "" for what is empty."""
        if name == "when":
            found = self._times.get(mission.when)
            if found is None:
                when = self.when(mission.when)
                found = self._times[mission.when] = f"{when.first} {when.last}" if when else ""
            return found
        return self._fold(self.text(mission, name))

    def when(self, text: str) -> When | None:
        """A date, None where it is not known or not understood."""
        if text not in self._whens:
            try:
                when = When.parse(text)
            except ValueError:
                when = When()
            self._whens[text] = when or None
        return self._whens[text]

    def years(self, mission: Mission) -> tuple[int, ...]:
        """The years that a mission may be in."""
        found = self._years.get(mission.when)
        if found is None:
            when = self.when(mission.when)
            found = tuple(range(when.first.year, when.last.year + 1)) if when else NO_YEARS
            self._years[mission.when] = found
        return found

    def hay(self, mission: Mission) -> str:
        """All fields in folded words, for the filter; the note too."""
        parts = [self._fold(self.text(mission, name)) for name in _ORDER[2:-1]]
        parts += [fold(self.text(mission, "when")), fold(mission.title), fold(mission.note)]
        return f" {' '.join(parts)} {self._fold(self.text(mission, 'region'))} {mission.when}"

    def _fold(self, text: str) -> str:
        found = self._folds.get(text)
        if found is None:
            found = self._folds[text] = fold(text)
        return found
