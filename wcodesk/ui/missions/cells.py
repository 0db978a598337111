"""What a mission shows in each column, how that sorts and what the filter finds in it. Remembered by value."""

from __future__ import annotations

import re
from typing import NamedTuple

from wcodesk.model.fields import MISSION_FIELDS, Field
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.owner_names import Owner, OwnerNames
from wcodesk.model.records import Mission
from wcodesk.model.regions import REGIONS
from wcodesk.model.translation import ENGLISH, mark, spoken
from wcodesk.model.vocabulary import STATE_ORDER

Days = tuple[str, ...]
# What the store keeps of dates is canonical (see model/when.py), so that its days can be read off, which is quick.
_FISCAL = re.compile(r"(\d{4})/(\d{2})")
_SPAN = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:/(\d{4}(?:-\d\d){0,2}))?")
_REGIONS = {region.scope: region.name for region in REGIONS}
_ORDER = (
    "when", "title", "member", "state", "form", "topic", "programme", "donor", "place", "mode", "note"
)  # fmt: skip


class Column(NamedTuple):
    """A column of the list. label: in English, for tr(). field: what the form knows of it."""

    name: str
    label: str
    field: Field


def columns() -> tuple[Column, ...]:
    """The columns as they are shown, copied and exported; notes stay on the form."""
    fields = {field.name: field for field in MISSION_FIELDS}
    labels = {"member": mark("Member or region")}
    return tuple(Column(name, labels.get(name, fields[name].label), fields[name]) for name in _ORDER[:-1])


class Cells:
    """Texts, sort keys and years of missions. Dates and names repeat, so each is worked out once.

    written: the texts are for a file or the clipboard, which have English words whatever the window speaks.
    """

    def __init__(self, members: MemberIndex, *, written: bool = False) -> None:
        self._written = written
        self._members = members
        self._owners = OwnerNames(members)
        self._fields = {field.name: field for field in MISSION_FIELDS}
        self._texts: dict[tuple[str, str], str] = {}
        self._folds: dict[str, str] = {}
        self._days: dict[str, Days] = {}
        self._years: dict[str, tuple[int, ...]] = {}

    def text(self, mission: Mission, name: str) -> str:
        """What a column shows, as people and the report write it."""
        if name == "member":
            return self.owner(mission.member, mission.region)
        if name == "region":
            return self.owner("", mission.region)
        value = str(getattr(mission, name))
        found = self._texts.get((name, value))
        if found is None:
            language = ENGLISH if self._written else spoken()
            found = self._texts[name, value] = self._fields[name].show(value, self._members, language=language)
        return found

    def owner(self, member: str, region: str) -> str:
        """The name of a Member, or of the region where there is none."""
        key = ("member", member) if member else ("region", region)
        if key not in self._texts:
            owner = Owner(member, "" if member else region)
            self._texts[key] = _english(owner, self._members) if self._written else self._owners.name(owner)
        return self._texts[key]

    def sort_key(self, mission: Mission, name: str) -> str:
        """Sorts dates by time, states as they follow each other, words by alphabet; "" for what is empty."""
        if name == "when":
            return " ".join(self.days(mission.when))
        if name == "state":
            return str(STATE_ORDER[mission.state])
        return self._fold(self.text(mission, name))

    def days(self, when: str) -> Days:
        """The first and the last day that a date may mean, empty where it is not known or not understood."""
        found = self._days.get(when)
        if found is None:
            found = self._days[when] = _days(when)
        return found

    def years(self, mission: Mission) -> tuple[int, ...]:
        """The years that a mission may be in."""
        found = self._years.get(mission.when)
        if found is None:
            days = self.days(mission.when)
            found = tuple(range(int(days[0][:4]), int(days[1][:4]) + 1)) if days else ()
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


def _days(when: str) -> Days:
    if fiscal := _FISCAL.fullmatch(when):
        year = int(fiscal[1])
        return (f"{year}-07-01", f"{year + 1}-06-30")
    span = _SPAN.fullmatch(when)
    if span is None:
        return ()
    first, last = span[1], span[2] or span[1]
    return (f"{first}-01-01"[:10], f"{last}-12-31"[:10] if len(last) == 4 else f"{last}-31"[:10])


def _english(owner: Owner, members: MemberIndex) -> str:
    if owner.member:
        member = members.get(owner.member)
        return member.name if member else owner.member
    return _REGIONS.get(owner.region, owner.region)
