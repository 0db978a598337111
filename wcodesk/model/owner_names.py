"""Whose an activity is, by whatever it is called: a Member by any of its names or its code, or a region."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.regions import REGIONS
from wcodesk.model.spoken_names import Named, name_of, region_name

_SHORT = {
    "mena": ("MENA", "North of Africa, Near and Middle East"),
    "esa": ("ESA",),
    "wca": ("WCA",),
    "americas": ("AMS", "Americas", "Amériques", "South America, North America, Central America and the Caribbean"),
    "asia-pacific": ("A/P", "AP", "Asia Pacific", "Far East, South and South East Asia, Australasia and the Pacific"),
    "europe": ("EUR",),
}


class Owner(NamedTuple):
    """A Member's code, or a region's scope word; the other is ""."""

    member: str = ""
    region: str = ""


class Found(NamedTuple):
    """An owner that was looked for. by: the other name that led to it, "" for its own."""

    owner: Owner
    name: str
    by: str = ""


def region_named(text: str) -> str:
    """The scope word of the region that is called exactly this; "" for none."""
    return _REGIONS.get(fold(text), "") if len(text) < 120 else ""


def _region_names() -> Iterator[tuple[str, str]]:
    for region in REGIONS:
        names = (region.name, region.name_fr, region.scope, *_SHORT.get(region.scope, ()))
        for name in (*names, f"{region.name} region", f"région {region.name_fr}"):
            yield fold(name), region.scope


_REGIONS = dict(_region_names())


class OwnerNames:
    """Finds Members and regions, while a name is typed and when it is there."""

    def __init__(self, members: MemberIndex) -> None:
        self._members = members

    def name(self, owner: Owner) -> str:
        """What it is called in the language that is spoken; the code where nobody has it."""
        if owner.member:
            member = self._members.get(owner.member)
            return name_of(member) if member else owner.member
        return region_name(owner.region, owner.region)

    def said(self, name: str) -> str:
        """What somebody who is called so is called in the language that is spoken; the same name where nobody is."""
        owner = self.find(name)
        return self.name(owner) if owner else name

    def region_of(self, owner: Owner) -> str:
        """The name of the region that a Member belongs to; of a region its own."""
        member = self._members.get(owner.member) if owner.member else None
        return self.name(Owner(region=member.region if member else owner.region))

    def find(self, text: str) -> Owner | None:
        """Who is called exactly this: a Member before a region."""
        if member := self._members.find(text):
            return Owner(member=member.iso)
        scope = region_named(text)
        return Owner(region=scope) if scope else None

    def meant(self, text: str) -> Owner | None:
        """As find; a name that is only begun counts where there is but one that begins so."""
        if not text.strip():
            return None
        if found := self.find(text):
            return found
        begun = {match.owner for rank, match in self._ranked(text) if rank < _INSIDE}
        return begun.pop() if len(begun) == 1 else None

    def suggest(self, text: str, limit: int = 10) -> list[Found]:
        """Who may be meant by what was typed so far, the likeliest first."""
        return [match for _, match in sorted(self._ranked(text), key=lambda each: (each[0], each[1].name))[:limit]]

    def near(self, text: str) -> list[str]:
        """Names that come close to one that nobody has."""
        begun = [match.name for match in self.suggest(text, 3)]
        return begun or [name_of(member) for member in self._members.suggest(text, limit=3)]

    def _ranked(self, text: str) -> list[tuple[int, Found]]:
        """Each owner once, by the best of its names."""
        wanted = fold(text)
        if not wanted:
            return []
        best: dict[Owner, tuple[int, Found]] = {}
        for owner, name, own, folded in self._names:
            rank = _rank(folded, wanted)
            if rank is None:
                continue
            rank = rank if own else rank + 1
            if owner not in best or rank < best[owner][0]:
                best[owner] = (rank, Found(owner, self.name(owner), "" if own else name))
        return list(best.values())

    @cached_property
    def _names(self) -> list[tuple[Owner, str, bool, str]]:
        """Every name with whose it is, whether it is its own of today, and its folded words."""
        found = []
        for owner, own, others in (*self._member_names(), *_regions()):
            found.append((owner, own, True, fold(own)))
            found += [(owner, name, False, fold(name)) for name in others]
        return found

    def _member_names(self) -> Iterable[tuple[Owner, str, tuple[str, ...]]]:
        for member in self._members:
            others = (member.iso, _other_name(member), *member.aliases, *member.former)
            yield Owner(member=member.iso), name_of(member), others


def _regions() -> Iterable[tuple[Owner, str, tuple[str, ...]]]:
    for region in REGIONS:
        others = (_other_name(region), region.scope, *_SHORT.get(region.scope, ()))
        yield Owner(region=region.scope), name_of(region), others


def _other_name(named: Named) -> str:
    """The one that is not of the language that is spoken."""
    return named.name if name_of(named) == named.name_fr else named.name_fr


_INSIDE = 6  # of a rank: from there on the name only holds what was typed


def _rank(name: str, wanted: str) -> int | None:
    """0 for the name itself, then 2 where it begins so, 4 where a word of it does, 6 inside of a word."""
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 2
    if f" {wanted}" in name:
        return 4
    return _INSIDE if len(wanted) > 2 and wanted in name else None
