"""An edition, or part of one, as one tree of plain values.

The same tree is what a reader proposes, what the store snapshots for printing, and what the JSON of
an edition says. Ids and places travel with it but are not part of what makes two contents equal.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from wcodesk.model.blocks import Block
from wcodesk.model.records import MissionMode, MissionState, SectionKind


@dataclass(frozen=True, slots=True)
class SectionContent:
    """place: where it was read, such as "line 733"; id: the store's, "" for what is not stored yet."""

    heading: str
    kind: SectionKind
    level: int
    blocks: tuple[Block, ...]
    place: str = field(default="", compare=False)
    id: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class MissionContent:
    """section: heading of the section, of its entry or chapter, that tells of it; "" where none is known."""

    title: str
    form: str = ""
    topic: str = ""
    programme: str = ""
    donor: str = ""
    when: str = ""
    place: str = ""
    mode: MissionMode = MissionMode.UNKNOWN
    state: MissionState = MissionState.PLANNED
    note: str = ""
    section: str = ""
    id: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class EntryContent:
    """heading: as the page prints it; name: the Member's name of today; iso: its code."""

    iso: str
    name: str
    heading: str
    sections: tuple[SectionContent, ...] = ()
    missions: tuple[MissionContent, ...] = ()
    place: str = field(default="", compare=False)
    id: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ChapterContent:
    """region: the region's scope word; name: as the page prints it; missions: the region's own."""

    region: str
    name: str
    sections: tuple[SectionContent, ...] = ()
    entries: tuple[EntryContent, ...] = ()
    missions: tuple[MissionContent, ...] = ()
    place: str = field(default="", compare=False)
    id: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class EditionContent:
    """title, published ("2020-06"), part ("Part I"), period_from and period_to (partial dates or "")."""

    title: str
    published: str
    part: str
    period_from: str = ""
    period_to: str = ""
    overview: tuple[SectionContent, ...] = ()
    chapters: tuple[ChapterContent, ...] = ()
    registers: dict[str, tuple[dict[str, str], ...]] = field(default_factory=dict)
    frozen: bool = False
    id: str = field(default="", compare=False)


class Scope(NamedTuple):
    """What is to be exported or checked: the report, one region or one Member.

    kind: "report", "region" or "member"; key: the region's scope word or the Member's code.
    """

    kind: str
    key: str = ""
