"""What Members and regions are called in the language that the program speaks.

What is printed is called as the report calls it, and the journal names everything in English: neither comes here.
"""

from __future__ import annotations

from typing import Protocol

from wcodesk.model.regions import REGIONS
from wcodesk.model.translation import spoken


class Named(Protocol):
    """A Member, a region, or what is called like one: an entry in the tree, one that lacks something."""

    @property
    def name(self) -> str:
        """In English."""

    @property
    def name_fr(self) -> str:
        """In French; "" where nobody said."""


def name_of(named: Named) -> str:
    """Its name in the language that is spoken; the English one where it has no other."""
    return (named.name_fr if spoken() == "fr" else "") or named.name


def region_name(scope: str, otherwise: str = "") -> str:
    """The name of a region by its scope word. otherwise: for what is none of the six, as a chapter of that name."""
    return next((name_of(region) for region in REGIONS if region.scope == scope), otherwise)


def region_names(scope: str) -> tuple[str, ...]:
    """All names of a region, to find it by; none for what is none of the six."""
    return next(((region.name, region.name_fr) for region in REGIONS if region.scope == scope), ())
