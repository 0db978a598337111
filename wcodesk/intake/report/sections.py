"""Pieces -> the tree of an edition: overview, chapters, entries, sections and their blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wcodesk.intake.report.headings import Headings, is_main_subject, speaks_of_region
from wcodesk.intake.report.itemlevels import ItemLevels
from wcodesk.intake.report.paragraphs import Piece
from wcodesk.intake.report.tables import find_table
from wcodesk.intake.report.titles import Titles, is_capitals, is_national, is_regional, region_of
from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import ChapterContent, EntryContent, SectionContent
from wcodesk.model.members import REGIONS
from wcodesk.model.proposal import Note, NoteKind
from wcodesk.model.records import SectionKind


@dataclass(slots=True)
class _Section:
    heading: str
    kind: SectionKind
    level: int
    line: int
    blocks: list[Block] = field(default_factory=list)

    def content(self) -> SectionContent:
        return SectionContent(self.heading, self.kind, self.level, tuple(self.blocks), f"line {self.line}")


@dataclass(slots=True)
class _Owner:
    """The overview, a chapter or an entry while it is being filled."""

    sections: list[_Section] = field(default_factory=list)

    def contents(self) -> tuple[SectionContent, ...]:
        return tuple(section.content() for section in self.sections)


@dataclass(slots=True)
class _Entry(_Owner):
    iso: str = ""
    name: str = ""
    heading: str = ""
    line: int = 0


@dataclass(slots=True)
class _Chapter(_Owner):
    region: str = ""
    name: str = ""
    line: int = 0
    entries: list[_Entry] = field(default_factory=list)


class SectionBuilder:
    """Walks over the pieces of one document once and sorts them."""

    def __init__(self, pieces: Sequence[Piece], titles: Titles) -> None:
        self._pieces = pieces
        self._titles = titles
        self._headings = Headings(pieces, titles)
        self._levels = ItemLevels(pieces)
        self._overview = _Owner()
        self._chapters: list[_Chapter] = []
        self._owner: _Owner = self._overview
        self.notes: list[Note] = []

    def build(self) -> tuple[tuple[SectionContent, ...], tuple[ChapterContent, ...]]:
        """The overview's sections and the chapters, in the file's order."""
        at = 0
        while at < len(self._pieces):
            at += self._take(at)
        chapters = tuple(
            ChapterContent(
                chapter.region,
                chapter.name,
                chapter.contents(),
                tuple(
                    EntryContent(entry.iso, entry.name, entry.heading, entry.contents(), (), f"line {entry.line}")
                    for entry in chapter.entries
                ),
                (),
                f"line {chapter.line}",
            )
            for chapter in self._chapters
        )
        return self._overview.contents(), chapters

    # What a piece is

    def _take(self, at: int) -> int:
        """Sort the piece at a place; how many pieces that took."""
        piece = self._pieces[at]
        if not piece.is_item and (self._opened_region(at) or self._opened_entry(at)):
            return 1
        if is_national(piece.text) and not piece.is_item and isinstance(self._owner, _Chapter):
            return self._national(at)
        if not piece.is_item and (table := find_table(self._pieces, at, self._titles)):
            rows = tuple(tuple((Run(cell),) if cell else () for cell in row) for row in table.rows)
            self._add(Block(BlockType.TABLE, rows=rows), piece.line)
            text = f"Read as a table of {len(rows)} rows and {len(rows[0])} columns."
            self._note(NoteKind.TABLE, piece.line, text)
            for line in table.repeated:
                self._note(NoteKind.TABLE, line, "The table's header, printed again, was left out.")
            return table.taken
        if self._opened_section(at):
            return 1
        self._add(self._block(at), piece.line)
        return 1

    def _opened_region(self, at: int) -> bool:
        piece = self._pieces[at]
        region = region_of(piece.text)
        if not region or self._titles.member(piece.text):
            return False
        below = self._pieces[at + 1].text if at + 1 < len(self._pieces) else ""
        if not is_capitals(piece.text) and not is_regional(below):
            return False
        if any(chapter.region == region for chapter in self._chapters):
            self._note(NoteKind.OTHER, piece.line, f"A second chapter of the region {region} begins here.")
        self._chapters.append(_Chapter([], region, piece.text, piece.line))
        self._owner = self._chapters[-1]
        return True

    def _opened_entry(self, at: int) -> bool:
        piece = self._pieces[at]
        text = piece.text
        member = self._titles.member(text) if is_capitals(text) else None
        known_by_section = False
        if member is None:
            known_by_section = self._headings.names_unknown_member(at)
            if not known_by_section:
                return False
            member = self._titles.member(text)
        if not self._chapters:
            scope = member.region if member else REGIONS[0].scope
            name = next(region.name for region in REGIONS if region.scope == scope)
            self._chapters.append(_Chapter([], scope, name, piece.line))
            self._note(NoteKind.OTHER, piece.line, f"No region's title stands above; read as a chapter of {name}.")
        entry = _Entry([], member.iso if member else "", member.name if member else text.title(), text, piece.line)
        if member is None:
            near = self._titles.closest(text)
            hint = f"; did it mean {near.name}?" if near else ""
            self._note(NoteKind.UNKNOWN_MEMBER, piece.line, f"No Member of this name is known: {text}{hint}")
        elif any(other.iso == member.iso for chapter in self._chapters for other in chapter.entries):
            self._note(NoteKind.OTHER, piece.line, f"A second entry of {member.name} begins here: {text}")
        self._chapters[-1].entries.append(entry)
        self._owner = entry
        return True

    def _national(self, at: int) -> int:
        """National Developments: a section only when text of its own follows, else the entries do."""
        follows = at + 1 < len(self._pieces)
        if follows and not self._is_entry(at + 1):
            self._open(self._pieces[at].text, SectionKind.OTHER, 1, self._pieces[at].line)
        else:
            self._note(NoteKind.OTHER, self._pieces[at].line, "A heading without text; the Member entries follow.")
        return 1

    def _is_entry(self, at: int) -> bool:
        piece = self._pieces[at]
        if piece.is_item:
            return False
        known = is_capitals(piece.text) and self._titles.member(piece.text) is not None
        return known or self._headings.names_unknown_member(at)

    def _opened_section(self, at: int) -> bool:
        piece = self._pieces[at]
        text = piece.text
        if isinstance(self._owner, _Entry):
            kind = None if piece.is_item else self._titles.kind(text)
            if kind is not None:
                self._open(text, kind, 1, piece.line)
                return True
            if not self._headings.has_shape(at):
                return False
            if is_main_subject(text):
                self._open(text, SectionKind.OTHER, 1, piece.line)
                self._note(NoteKind.UNKNOWN_HEADING, piece.line, f"Taken for a heading beside the main ones: {text}")
                return True
            self._lower(text, 1, piece.line)
            return True
        if isinstance(self._owner, _Chapter):
            return self._opened_in_chapter(at, self._owner)
        return self._opened_in_overview(at)

    def _opened_in_chapter(self, at: int, chapter: _Chapter) -> bool:
        piece = self._pieces[at]
        text = piece.text
        if piece.label and self._headings.is_labelled(at):
            level = 3 if piece.label.family.endswith(("small", "capital")) else 2
            self._open(f"{piece.label.text} {text}", SectionKind.OTHER, level, piece.line)
            return True
        if piece.is_item:
            return False
        if is_regional(text):
            self._open(text, SectionKind.OTHER, 1, piece.line)
            return True
        if not self._headings.has_shape(at):
            return False
        current = chapter.sections[-1] if chapter.sections else None
        regional = speaks_of_region(text) and not (current and "project" in current.heading.casefold())
        if current is None or current.level == 1 or regional or self._after_colon_heading(text, current):
            self._open(text, SectionKind.OTHER, 2 if current else 1, piece.line)
            self._note(NoteKind.UNKNOWN_HEADING, piece.line, f"Taken for a heading of the chapter: {text}")
        else:
            self._lower(text, 1, piece.line)
        return True

    @staticmethod
    def _after_colon_heading(text: str, current: _Section) -> bool:
        """A heading with a colon after another with a colon stands beside it."""
        return text[-1] == ":" and current.heading[-1:] == ":"

    def _opened_in_overview(self, at: int) -> bool:
        piece = self._pieces[at]
        if not self._headings.has_shape(at):
            return False
        if self._is_contact(at):
            self._lower(piece.text, 1, piece.line)
            return True
        sections = self._overview.sections
        grouped = bool(sections) and not sections[-1].blocks and sections[-1].level == 1
        level = 2 if grouped or (sections and sections[-1].level == 2 and not self._heads_group(at)) else 1
        self._open(piece.text, SectionKind.OTHER, level, piece.line)
        self._note(NoteKind.UNKNOWN_HEADING, piece.line, f"Taken for a heading of the overview: {piece.text}")
        return True

    def _heads_group(self, at: int) -> bool:
        """Whether the next piece is a heading as well, so that this one stands above it."""
        return at + 1 < len(self._pieces) and self._headings.has_shape(at + 1)

    def _is_contact(self, at: int) -> bool:
        return at + 1 < len(self._pieces) and "@" in self._pieces[at + 1].text

    # Filling

    def _open(self, heading: str, kind: SectionKind, level: int, line: int) -> None:
        self._owner.sections.append(_Section(heading, kind, level, line))

    def _lower(self, text: str, level: int, line: int) -> None:
        self._add(Block(BlockType.HEADING, (Run(text),), level), line)
        self._note(NoteKind.UNKNOWN_HEADING, line, f"Taken for a lower heading: {text}")

    def _add(self, block: Block, line: int) -> None:
        if not self._owner.sections:
            self._open("", SectionKind.OTHER, 1, line)
        self._owner.sections[-1].blocks.append(block)

    def _block(self, at: int) -> Block:
        piece = self._pieces[at]
        runs = _runs(piece)
        if piece.bullet:
            return Block(BlockType.BULLET, runs, self._levels.level(at))
        if piece.label:
            return Block(BlockType.NUMBERED, runs, self._levels.level(at), piece.label.text)
        return Block(BlockType.PARAGRAPH, runs)

    def _note(self, kind: NoteKind, line: int, text: str) -> None:
        self.notes.append(Note(kind, line, text))


def _runs(piece: Piece) -> tuple[Run, ...]:
    """The text of a piece, with the links that were given back to it."""
    runs: list[Run] = []
    done = 0
    for start, end, target in sorted(piece.hrefs):
        if start > done:
            runs.append(Run(piece.text[done:start]))
        runs.append(Run(piece.text[start:end], href=target))
        done = end
    if done < len(piece.text):
        runs.append(Run(piece.text[done:]))
    return tuple(runs)
