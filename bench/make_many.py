"""A large invented store: many editions with an entry for every Member, as long as real ones.

    python bench/make_many.py FILE [EDITIONS]

The words follow Zipf's law, so that some stand in nearly every text and most in few, as in any language.
"""

from __future__ import annotations

import random
import sys
from itertools import accumulate
from pathlib import Path

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, MissionContent, SectionContent
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.records import Member, SectionKind
from wcodesk.model.regions import REGIONS
from wcodesk.store import Store

COMMON = (  # noqa: SIM905
    "the of and to in for customs administration trade with capacity building on training risk management "
    "development project border modernization officers support implementation control single window transit valuation"
).split()
SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi zo ar en is ol um tra pre con dal fer gis".split()  # noqa: SIM905
HEADINGS = {
    SectionKind.BACKGROUND: "Background",
    SectionKind.CURRENT_PLANNING: "Current planning",
    SectionKind.REFORM_PROGRESS: "Customs Reform and Modernization progress",
    SectionKind.WCO_SUPPORT: "WCO support",
}


class Writer:
    """Writes invented text; the same seed writes the same."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        invented = {"".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4))) for _ in range(6000)}
        self.words = [*COMMON, *sorted(invented)]
        self.weights = list(accumulate(1 / (rank + 2) for rank in range(len(self.words))))

    def sentence(self, length: int) -> str:
        words = self.random.choices(self.words, cum_weights=self.weights, k=length)
        return " ".join(words).capitalize() + "."

    def blocks(self, paragraphs: int, bullets: int) -> tuple[Block, ...]:
        text = [" ".join(self.sentence(self.random.randint(12, 28)) for _ in range(3)) for _ in range(paragraphs)]
        points = [self.sentence(self.random.randint(6, 16)) for _ in range(bullets)]
        return (
            *(Block(BlockType.PARAGRAPH, (Run(words),)) for words in text),
            *(Block(BlockType.BULLET, (Run(words),)) for words in points),
        )

    def entry(self, member: Member, year: int) -> EntryContent:
        sections = tuple(
            SectionContent(heading, kind, 1, self.blocks(self.random.randint(1, 4), self.random.randint(0, 4)))
            for kind, heading in HEADINGS.items()
        )
        missions = (MissionContent(self.sentence(6), topic=self.random.choice(self.words), when=str(year)),)
        return EntryContent(member.iso, member.name, member.name.upper(), sections, missions)

    def edition(self, number: int, members: MemberIndex) -> EditionContent:
        year = 2001 + number
        chapters = tuple(
            ChapterContent(
                region.scope,
                region.name,
                (SectionContent("Regional Developments", SectionKind.OTHER, 1, self.blocks(6, 6)),),
                tuple(self.entry(member, year) for member in members.in_region(region.scope)),
            )
            for region in REGIONS
        )
        overview = (SectionContent("Overview", SectionKind.OTHER, 1, self.blocks(60, 10)),)
        return EditionContent("Capacity Building Progress Report", f"{year}-06", "Part I", "", "", overview, chapters)


def make_many(path: Path, editions: int = 20) -> None:
    """Makes a store of that many editions, each with an entry for every Member."""
    writer = Writer(seed=editions)
    members = MemberIndex(load_members())
    with Store.create(path, who="bench") as store:
        for number in range(editions):
            store.add_edition(writer.edition(number, members))


if __name__ == "__main__":
    make_many(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20)
