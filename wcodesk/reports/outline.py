"""What is printed, in which order and with which words: an edition's part as a list of print blocks.

Pure: no fonts, no pages, no cells. The PDF and the Excel pages are both written from this list, so they hold
the same words in the same order.
"""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, Scope, SectionContent
from wcodesk.model.inner_links import inner_scope
from wcodesk.model.regions import REGIONS
from wcodesk.model.when import When
from wcodesk.reports.figures import Drawing
from wcodesk.reports.language import language_of
from wcodesk.reports.marking import Mark
from wcodesk.reports.scope import scoped

AUTHOR = "World Customs Organization"
LANGUAGE = "en-GB"
CONTENTS_TITLE = "Table of content"
OVERVIEW = "Overview"
NATIONAL = "National Developments"
NO_TEXT = "There is no text for this Member in this edition."
CHAPTER_END = ("°", "° °")
OVERVIEW_END = ("x", "x x")
EARLIEST = datetime.date(1980, 1, 1)
_NO_INK = ("Cc", "Cf", "Cs", "Zl", "Zp", "Zs")


class Place(NamedTuple):
    """Where printed text stands in the edition. section: its id; block: its number in it, -1 for the heading."""

    section: str = ""
    block: int = -1


NOWHERE = Place()


class Cover(NamedTuple):
    """The first page. subject: lines that say which part of the report this is, or what it holds."""

    title: str
    month: str
    part: str
    subject: tuple[str, ...] = ()


class ContentsList(NamedTuple):
    """Where the list of the contents stands; its lines are the headings with a contents level."""

    title: str


class Opening(NamedTuple):
    """The overview or a region begins: a new page, in Excel a new sheet. short: a name for the sheet's tab."""

    anchor: str
    text: str
    depth: int
    listed: int
    short: str = ""
    mark: Mark = Mark.NONE


class MemberName(NamedTuple):
    """A Member's entry begins: in Excel a new sheet. name: the Member's name of today."""

    anchor: str
    text: str
    depth: int
    listed: int
    name: str = ""
    mark: Mark = Mark.NONE


class SectionHeading(NamedTuple):
    """A heading of a section. rank: how it is set, 1 (largest) to 4; place: where it stands in the edition."""

    anchor: str
    text: str
    depth: int
    listed: int
    rank: int = 1
    place: Place = NOWHERE
    mark: Mark = Mark.NONE


# A heading of the page. anchor: its name within the document, unique; depth: of its bookmark, 0 outermost, never more
# than one deeper than the heading before; listed: its level in the contents, 1 to 3, or 0 where it is not listed; mark:
# whether it is shown as added.
Heading = Opening | MemberName | SectionHeading


class Body(NamedTuple):
    """A block of a section's text.

    rank: of the heading it stands under; language: the text's, "" where it is the document's; place: where the
    block stands in the edition.
    """

    block: Block
    rank: int = 1
    language: str = ""
    place: Place = NOWHERE


class Figure(NamedTuple):
    """A drawing among the text. says: the same in words, for those who do not see it."""

    drawing: Drawing
    says: str


class Note(NamedTuple):
    """A line that the program says itself, where there is nothing to print."""

    text: str


class Ornament(NamedTuple):
    """The signs that close a chapter or the overview, a line each."""

    lines: tuple[str, ...]


PrintBlock = Cover | ContentsList | Heading | Body | Figure | Note | Ornament


class Outline(NamedTuple):
    """What is printed. date: the edition's first day, the time stamp of the files made from it; edition: its id."""

    title: str
    month: str
    part: str
    date: datetime.date
    blocks: tuple[PrintBlock, ...]
    author: str = AUTHOR
    language: str = LANGUAGE
    subject: str = ""
    edition: str = ""

    @property
    def headings(self) -> tuple[Heading, ...]:
        """All headings in printed order."""
        return tuple(block for block in self.blocks if isinstance(block, Heading))

    @property
    def members(self) -> int:
        """How many Members' entries are printed."""
        return sum(isinstance(block, MemberName) for block in self.blocks)


def outline(content: EditionContent, scope: Scope, *, front: bool = True) -> Outline:
    """The print blocks of the scope's part of content. NotFound when the edition does not hold it.

    front: with cover and contents.
    """
    part = scoped(content, scope)
    month, date = _issue(part.published)
    subject = _subject(part, scope)
    before = (Cover(part.title, month, part.part, subject), ContentsList(CONTENTS_TITLE)) if front else ()
    return Outline(
        title=part.title,
        month=month,
        part=part.part,
        date=date,
        blocks=(*before, *_Blocks(scope, inner_addresses(part, scope)).of(part)),
        subject=", ".join(subject) if scope.kind != "report" else "",
        edition=part.id,
    )


@lru_cache(maxsize=4096)
def _bodies_of(blocks: tuple[Block, ...], rank: int, section_id: str) -> tuple[tuple[Body, ...], bool]:
    """What is printed of a section, and whether there are links in it. Most sections are as they were a moment ago."""
    language = language_of(blocks)
    spoken = "" if language == LANGUAGE else language
    bodies = tuple(
        Body(block, rank, spoken, Place(section_id, number)) for number, block in enumerate(blocks) if _prints(block)
    )
    return bodies, any(run.href for block in blocks for run in _all_runs(block))


def inner_addresses(part: EditionContent, scope: Scope) -> frozenset[str]:
    """What an inner link can lead to within this part of an edition (model/inner_links.py).

    A Member alone is printed without the title of its region, so nothing leads there.
    """
    chapters = part.chapters if scope.kind != "member" else ()
    regions = {f"region:{chapter.region}" for chapter in chapters if chapter.region}
    return frozenset(regions | {f"member:{entry.iso}" for chapter in part.chapters for entry in chapter.entries})


def _issue(published: str) -> tuple[str, datetime.date]:
    """The month as it is printed, and the first day of it; a date that is none is printed as it stands."""
    try:
        when = When.parse(published)
    except ValueError:
        return published, EARLIEST
    return when.label(), max(when.first or EARLIEST, EARLIEST)


def _subject(part: EditionContent, scope: Scope) -> tuple[str, ...]:
    names = tuple(chapter.name for chapter in part.chapters)
    if scope.kind == "member":
        return (part.chapters[0].entries[0].heading, *names)
    return names


class _Blocks:
    """Makes the blocks of an edition's part, counting anchors and keeping bookmarks without gaps."""

    def __init__(self, scope: Scope, inside: frozenset[str]) -> None:
        self.scope, self.inside = scope, inside
        self._anchors, self._depth = 0, -1
        self._named: set[str] = set()

    def of(self, part: EditionContent) -> Iterator[PrintBlock]:
        if part.overview:
            yield from self._overview(part.overview)
        for chapter in part.chapters:
            yield from self._chapter(chapter)

    def _overview(self, sections: tuple[SectionContent, ...]) -> Iterator[PrintBlock]:
        first = sections[0]
        opens = first.level == 1 and OVERVIEW.casefold() in first.heading.casefold()
        yield self._opening(first.heading if opens else OVERVIEW, OVERVIEW)
        if opens:
            yield from self._bodies(first, 1)
        yield from self._sections(sections[1:] if opens else sections, under=1, listed=2)
        yield Ornament(OVERVIEW_END)

    def _chapter(self, chapter: ChapterContent) -> Iterator[PrintBlock]:
        alone = self.scope.kind == "member"
        if not alone:
            short = next((region.name for region in REGIONS if region.scope == chapter.region), chapter.name)
            yield self._opening(chapter.name if _says(chapter.name) else short or chapter.region, short, chapter.region)
            yield from self._sections(chapter.sections, under=1, listed=2)
            main = [section.heading for section in chapter.sections if section.level == 1]
            if chapter.entries and not (main and main[-1].casefold().strip(" :") == NATIONAL.casefold()):
                yield SectionHeading(self._anchor(), NATIONAL, self._deep(1), 2, rank=1)
        for entry in chapter.entries:
            yield from self._entry(entry, alone)
        yield Ornament(CHAPTER_END)

    def _entry(self, entry: EntryContent, alone: bool) -> Iterator[PrintBlock]:
        depth, listed = (0, 1) if alone else (1, 3)
        text = next(filter(_says, (entry.heading, entry.name)), entry.iso)
        yield MemberName(self._anchor(f"member:{entry.iso}"), text, self._deep(depth), listed, name=entry.name)
        if not any(section.heading or section.blocks for section in entry.sections):
            yield Note(NO_TEXT)
        yield from self._sections(entry.sections, under=depth + 1, listed=2 if alone else 0, rank=2)

    def _sections(
        self, sections: tuple[SectionContent, ...], *, under: int, listed: int, rank: int = 1
    ) -> Iterator[PrintBlock]:
        """Sections with headings: those of level 1 at bookmark depth `under`, set as rank.

        listed: the contents level of level 1, 0 where none is listed; level 2 stands one deeper, level 3 is not listed.
        """
        for section in sections:
            down = section.level - 1
            own = min(rank + down, 4)
            if _says(section.heading):
                shown = listed + down if listed and down < 2 and listed + down <= 3 else 0
                yield SectionHeading(
                    self._anchor(), section.heading, self._deep(under + down), shown, rank=own, place=Place(section.id)
                )
            yield from self._bodies(section, own)

    def _bodies(self, section: SectionContent, rank: int) -> Iterator[Body]:
        bodies, linked = _bodies_of(section.blocks, rank, section.id)
        return (body._replace(block=self._linked(body.block)) for body in bodies) if linked else iter(bodies)

    def _linked(self, block: Block) -> Block:
        """A block whose inner links lead to what is printed; the words of others stay."""
        if not any(run.href and self._lost(run.href) for run in _all_runs(block)):
            return block
        rows = tuple(tuple(self._without_lost(cell) for cell in row) for row in block.rows)
        return block._replace(runs=self._without_lost(block.runs), rows=rows)

    def _without_lost(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        return tuple(run._replace(href="") if self._lost(run.href) else run for run in runs)

    def _lost(self, href: str) -> bool:
        return href not in self.inside and inner_scope(href) is not None

    def _opening(self, text: str, short: str, region: str = "") -> Opening:
        return Opening(self._anchor(f"region:{region}" if region else ""), text, self._deep(0), 1, short=short)

    def _anchor(self, address: str = "") -> str:
        """A name within the document. address: that of an inner link to it, which the first that has it is called."""
        self._anchors += 1
        if address and address not in self._named:
            self._named.add(address)
            return address
        return f"h{self._anchors}"

    def _deep(self, wanted: int) -> int:
        self._depth = min(wanted, self._depth + 1)
        return self._depth


def _all_runs(block: Block) -> tuple[Run, ...]:
    """Those of its words, and of its cells."""
    if not block.rows:  # as nearly all
        return block.runs
    return (*block.runs, *(run for row in block.rows for cell in row for run in cell))


def _says(heading: str) -> bool:
    """Whether a heading has words: a bookmark or a line of the contents without any leads nowhere for a reader."""
    return any(unicodedata.category(sign) not in _NO_INK for sign in heading)


def _prints(block: Block) -> bool:
    if block.type is BlockType.TABLE:
        return any(row for row in block.rows)
    return bool(block.label) or any(run.text.strip() for run in block.runs)
