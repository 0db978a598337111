"""The tree of an edition while it is being filled: overview, chapters, entries and their sections."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import SequenceMatcher

from wcodesk.intake.report.titles import Titles
from wcodesk.model.blocks import Block
from wcodesk.model.content import ChapterContent, EntryContent, SectionContent
from wcodesk.model.folding import fold
from wcodesk.model.proposal import Note, NoteKind
from wcodesk.model.records import Member, SectionKind
from wcodesk.model.regions import REGIONS
from wcodesk.model.translation import tr

_NEAR_NAME = 0.85  # of difflib's ratio: a misprint or two in a name
_MOST_GUESSES = 50  # each costs some milliseconds


@dataclass(slots=True, eq=False, repr=False)
class OpenSection:
    """A section; line: of its heading."""

    heading: str
    kind: SectionKind
    level: int
    line: int
    blocks: list[Block] = field(default_factory=list)

    def content(self) -> SectionContent:
        """The section as it is now."""
        return SectionContent(self.heading, self.kind, self.level, tuple(self.blocks), f"line {self.line}")


@dataclass(slots=True, eq=False, repr=False)
class Owner:
    """What sections stand in: the overview itself, or a chapter or entry."""

    line: int = 0
    sections: list[OpenSection] = field(default_factory=list)

    def open(self, heading: str, kind: SectionKind, level: int, line: int) -> None:
        """Begin a section."""
        self.sections.append(OpenSection(heading, kind, level, line))

    def add(self, block: Block, line: int) -> None:
        """Add a block to the last section; text before the first heading has one without a heading."""
        if not self.sections:
            self.open("", SectionKind.OTHER, 1, line)
        self.sections[-1].blocks.append(block)

    def contents(self) -> tuple[SectionContent, ...]:
        """The sections as they are now."""
        return tuple(section.content() for section in self.sections)


@dataclass(slots=True, eq=False, repr=False)
class OpenEntry(Owner):
    """An entry. iso: "" for a name that no Member has."""

    iso: str = ""
    name: str = ""
    heading: str = ""

    def content(self) -> EntryContent:
        """The entry as it is now."""
        return EntryContent(self.iso, self.name, self.heading, self.contents(), place=f"line {self.line}")


@dataclass(slots=True, eq=False, repr=False)
class OpenChapter(Owner):
    """A chapter. region: "" until the first entry tells it, where no title does."""

    region: str = ""
    name: str = ""
    entries: list[OpenEntry] = field(default_factory=list)

    def content(self) -> ChapterContent:
        """The chapter as it is now."""
        entries = tuple(entry.content() for entry in self.entries)
        return ChapterContent(self.region, self.name, self.contents(), entries, place=f"line {self.line}")


class Tree:
    """Keeps one chapter a region and one entry a Member, whatever the file repeats.

    owner: where the next section or block goes.
    """

    def __init__(self, titles: Titles) -> None:
        self.overview = Owner()
        self.owner: Owner = self.overview
        self.notes: list[Note] = []
        self._titles = titles
        self._chapters: list[OpenChapter] = []
        self._by_region: dict[str, OpenChapter] = {}
        self._by_member: dict[str, OpenEntry] = {}
        self._guesses = 0

    def open_chapter(self, region: str, name: str, line: int) -> None:
        """Begin a region's chapter; one without a title (region "") waits for its first entry."""
        if region in self._by_region:
            self.note(
                NoteKind.OTHER,
                line,
                tr("A second chapter of the same region was added to the first: {name}", name=name),
            )
            self.owner = self._by_region[region]
            return
        chapter = OpenChapter(line, [], region, name)
        self._chapters.append(chapter)
        if region:
            self._by_region[region] = chapter
        self.owner = chapter

    def open_entry(self, heading: str, line: int, *, printed: str = "") -> None:
        """Begin an entry under a heading that names a Member, or should. printed: the heading with its number."""
        member = self._titles.member(heading) or self._misprint(heading, line)
        if member and member.iso in self._by_member:
            text = tr(
                "A second entry of {member} was added to the first: {heading}", member=member.name, heading=heading
            )
            self.note(NoteKind.OTHER, line, text)
            self.owner = self._by_member[member.iso]
            return
        chapter = self._chapter_for(member, line)
        entry = OpenEntry(line, [], "", heading.title(), printed or heading)
        if member:
            entry.iso, entry.name = member.iso, member.name
            self._by_member[member.iso] = entry
        else:
            self.note(NoteKind.UNKNOWN_MEMBER, line, tr("No Member of this name is known: {heading}", heading=heading))
        chapter.entries.append(entry)
        self.owner = entry

    def chapters(self) -> tuple[ChapterContent, ...]:
        """All chapters as they are now."""
        for chapter in self._chapters:
            if not chapter.region:
                self._settle(chapter, next((r.scope for r in REGIONS if r.scope not in self._by_region), ""))
        return tuple(chapter.content() for chapter in self._chapters if chapter.region)

    def note(self, kind: NoteKind, line: int, text: str) -> None:
        """Say a guess."""
        self.notes.append(Note(kind, line, text))

    def _misprint(self, heading: str, line: int) -> Member | None:
        """The Member whose name is nearly the heading."""
        self._guesses += 1
        near = self._titles.closest(heading) if self._guesses <= _MOST_GUESSES else None
        if near is None:
            return None
        names = (near.name, near.name_fr, *near.aliases, *near.former)
        wanted = fold(heading)
        if max(SequenceMatcher(None, fold(name), wanted).ratio() for name in names) < _NEAR_NAME:
            self.note(
                NoteKind.UNKNOWN_MEMBER, line, tr("{heading}: did it mean {name}?", heading=heading, name=near.name)
            )
            return None
        self.note(NoteKind.UNKNOWN_MEMBER, line, tr("{heading} was taken for {name}.", heading=heading, name=near.name))
        return near

    def _chapter_for(self, member: Member | None, line: int) -> OpenChapter:
        """The chapter that an entry stands in; one made from the Member's region where the file has none."""
        scope = member.region if member else REGIONS[0].scope
        if not self._chapters:
            self.open_chapter("", "", line)
        chapter = self._chapters[-1]
        if not chapter.region:
            return self._settle(chapter, scope)
        return chapter

    def _settle(self, chapter: OpenChapter, scope: str) -> OpenChapter:
        """Give a chapter without a title its region, or its text to the chapter that has the region already."""
        name = next((region.name for region in REGIONS if region.scope == scope), "")
        self.note(
            NoteKind.OTHER,
            chapter.line,
            tr("No region's title stands above; read as the chapter of {name}.", name=name),
        )
        first = self._by_region.get(scope)
        if first or not scope:
            first = first or self._chapters[0]
            first.sections += chapter.sections
            self._chapters.remove(chapter)
            return first
        chapter.region, chapter.name = scope, name
        self._by_region[scope] = chapter
        return chapter
