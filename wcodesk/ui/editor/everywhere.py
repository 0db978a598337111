"""Finding words through a Member, a region or a whole edition, and putting others in their place. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wcodesk.model.blocks import Block
from wcodesk.model.markdown import parse, render
from wcodesk.model.records import Section
from wcodesk.model.replacing import Around, Spot, Wanted, around, replaced, spots
from wcodesk.model.spoken_names import name_of, region_name
from wcodesk.model.translation import tr
from wcodesk.ui.place import Place, PlaceKind
from wcodesk.ui.reading import Reading


class Reach(NamedTuple):
    """How far is looked. name: for people; owners: what has sections there, as (id, name)."""

    name: str
    owners: tuple[tuple[str, str], ...]


class Found(NamedTuple):
    """One hit. number: which one of its section; owner: what the section stands in, by its name."""

    section: Section
    owner: str
    number: int
    spot: Spot
    blocks: tuple[Block, ...]

    @property
    def where(self) -> str:
        """The Member or region, and the section."""
        heading = self.section.heading or tr("Opening text")
        return f"{self.owner} › {heading}"

    @property
    def key(self) -> tuple[str, Spot]:
        """What tells it from all others."""
        return self.section.id, self.spot

    def around(self) -> Around:
        """The hit with the words around it."""
        return around(self.blocks, self.spot)


def reaches(reader: Reading, place: Place) -> list[Reach]:
    """What can be looked through from a place, the nearest first."""
    tree = reader.tree(place.edition_id, words=False)
    whole: list[tuple[str, str]] = [(place.edition_id, tr("Overview"))]
    found: list[Reach] = []
    for chapter in tree.chapters:
        name = region_name(chapter.region, chapter.name)
        owners = [(chapter.id, name), *((entry.id, name_of(entry)) for entry in chapter.entries)]
        whole += owners
        if chapter.region == place.region:
            found.append(Reach(tr("This region: {name}", name=name), tuple(owners)))
    if place.kind is PlaceKind.ENTRY:
        found.insert(0, Reach(tr("This Member: {name}", name=place.title), ((place.owner_id, place.title),)))
    elif place.kind is PlaceKind.OVERVIEW:
        found.insert(0, Reach(tr("The overview"), ((place.owner_id, tr("Overview")),)))
    return [*found, Reach(tr("The whole edition: {name}", name=place.path[0]), tuple(whole))]


class Everywhere:
    """Looks through sections, and remembers what they are made of until they are changed."""

    def __init__(self) -> None:
        self._read: dict[str, tuple[str, tuple[Block, ...]]] = {}

    def look(self, reader: Reading, reach: Reach, wanted: Wanted) -> list[Found]:
        """All hits, in printed order."""
        return list(self._look(reader, reach, wanted))

    def _look(self, reader: Reading, reach: Reach, wanted: Wanted) -> Iterator[Found]:
        for owner_id, owner in reach.owners:
            for section in reader.sections(owner_id):
                blocks = self.blocks(section)
                for number, spot in enumerate(spots(blocks, wanted)):
                    yield Found(section, owner, number, spot, blocks)

    def blocks(self, section: Section) -> tuple[Block, ...]:
        """What a section's text is made of."""
        revision, blocks = self._read.get(section.id, ("", ()))
        if revision != section.revision or not revision:
            blocks = parse(section.text)
            self._read[section.id] = (section.revision, blocks)
        return blocks


def texts_with(chosen: Iterable[Found], by: str, *, keep: bool) -> list[tuple[str, str, str]]:
    """The texts with other words in these places, as Store.replace_texts takes them. keep: see replaced()."""
    sections: dict[str, list[Found]] = {}
    for found in chosen:
        sections.setdefault(found.section.id, []).append(found)
    return [
        (
            section_id,
            render(replaced(each[0].blocks, [found.spot for found in each], by, keep=keep)),
            each[0].section.revision,
        )
        for section_id, each in sections.items()
    ]
