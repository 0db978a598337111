"""An edition, or part of one, as one tree of plain values.

The same tree is what a reader proposes, what the store snapshots for printing, and what the JSON of
an edition says. Ids and places travel with it but are not part of what makes two contents equal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from wcodesk.model.blocks import Block
from wcodesk.model.records import MissionMode, MissionState, SectionKind

_Content = TypeVar("_Content", bound=tuple[object, ...])


def _equal_without(last: int) -> Callable[[type[_Content]], type[_Content]]:
    """Two of the class are equal whatever their last so many fields say: ids and places.

    Named tuples, for a frozen dataclass takes ten times as long to make at each start.
    """

    def changed(kind: type[_Content]) -> type[_Content]:
        def equal(one: _Content, other: object) -> bool:
            return one is other or (type(other) is kind and one[:-last] == other[:-last])

        def unequal(one: _Content, other: object) -> bool:
            return not equal(one, other)

        def hashed(one: _Content) -> int:
            return hash(one[:-last])

        for name, method in (("__eq__", equal), ("__ne__", unequal), ("__hash__", hashed)):
            setattr(kind, name, method)
        return kind

    return changed


@_equal_without(2)
class SectionContent(NamedTuple):
    """place: where it was read, such as "line 733"; id: the store's, "" for what is not stored yet."""

    heading: str
    kind: SectionKind
    level: int
    blocks: tuple[Block, ...]
    place: str = ""
    id: str = ""


@_equal_without(1)
class MissionContent(NamedTuple):
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
    id: str = ""


@_equal_without(2)
class EntryContent(NamedTuple):
    """heading: as the page prints it; name: the Member's name of today; iso: its code."""

    iso: str
    name: str
    heading: str
    sections: tuple[SectionContent, ...] = ()
    missions: tuple[MissionContent, ...] = ()
    place: str = ""
    id: str = ""


@_equal_without(2)
class ChapterContent(NamedTuple):
    """region: the region's scope word; name: as the page prints it; missions: the region's own."""

    region: str
    name: str
    sections: tuple[SectionContent, ...] = ()
    entries: tuple[EntryContent, ...] = ()
    missions: tuple[MissionContent, ...] = ()
    place: str = ""
    id: str = ""


@_equal_without(1)
class EditionContent(NamedTuple):
    """title, published ("2020-06"), part ("Part I"), period_from and period_to (partial dates or "")."""

    title: str
    published: str
    part: str
    period_from: str = ""
    period_to: str = ""
    overview: tuple[SectionContent, ...] = ()
    chapters: tuple[ChapterContent, ...] = ()
    registers: Mapping[str, tuple[dict[str, str], ...]] = {}
    frozen: bool = False
    id: str = ""


class Scope(NamedTuple):
    """What is to be exported or checked: the report, one region or one Member.

    kind: "report", "region" or "member"; key: the region's scope word or the Member's code.
    """

    kind: str
    key: str = ""
