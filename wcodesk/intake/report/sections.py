"""Pieces -> the tree of an edition, each piece judged by its wording, its shape and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from wcodesk.intake.report.headings import Headings, is_main_subject, speaks_of_region
from wcodesk.intake.report.itemlevels import ItemLevels
from wcodesk.intake.report.pieces import Piece
from wcodesk.intake.report.tables import find_table
from wcodesk.intake.report.titles import LONGEST, Titles, is_capitals, is_national, is_regional, region_of
from wcodesk.intake.report.tree import OpenChapter, OpenEntry, Tree
from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import ChapterContent, SectionContent
from wcodesk.model.proposal import Note, NoteKind
from wcodesk.model.records import SectionKind
from wcodesk.model.translation import mark, tr

_BESIDE = mark("Taken for a heading beside the main ones: {heading}")
_OF_CHAPTER = mark("Taken for a heading of the chapter: {heading}")
_OF_OVERVIEW = mark("Taken for a heading of the overview: {heading}")


class SectionBuilder:
    """Walks over the pieces of one document once and sorts them."""

    def __init__(self, pieces: Sequence[Piece], titles: Titles) -> None:
        self._pieces = pieces
        self._titles = titles
        self._headings = Headings(pieces, titles)
        self._levels = ItemLevels(pieces)
        self._tree = Tree(titles)

    @property
    def notes(self) -> list[Note]:
        """The guesses made so far."""
        return self._tree.notes

    def build(self) -> tuple[tuple[SectionContent, ...], tuple[ChapterContent, ...]]:
        """The overview's sections and the chapters, in the file's order."""
        at = 0
        while at < len(self._pieces):
            at += self._take(at)
        chapters = self._tree.chapters()
        return self._tree.overview.contents(), chapters

    def _take(self, at: int) -> int:
        """Sort the piece at a place; how many pieces that took."""
        piece = self._pieces[at]
        if piece.table:
            self._add_table([row.replace("\v", "\n").split("\t") for row in piece.text.split("\n")], piece.line)
            return 1
        if len(piece.text) > LONGEST:  # most pieces: they open nothing
            self._tree.owner.add(self._block(at), piece.line)
            return 1
        if not piece.bullet and self._opened_owner(at):
            return 1
        if not piece.is_item:
            if self._passed_national(at):
                return 1
            if taken := self._took_table(at):
                return taken
        if not self._opened_section(at):
            self._tree.owner.add(self._block(at), piece.line)
        return 1

    # What a piece opens

    def _opened_owner(self, at: int) -> bool:
        """Whether a chapter or an entry begins here."""
        piece = self._pieces[at]
        text = piece.text
        if self._headings.names_member(at):
            self._tree.open_entry(text, piece.line, printed=_printed(piece))
            return True
        if piece.label:
            return False
        below = self._pieces[at + 1].text if at + 1 < len(self._pieces) else ""
        if (is_capitals(text) or is_regional(below)) and (region := region_of(text)):
            self._tree.open_chapter(region, text, piece.line)
            return True
        if is_regional(text) and not isinstance(self._tree.owner, OpenChapter):
            self._tree.open_chapter("", "", piece.line)  # its title is missing; the heading itself is still to come
        return False

    def _passed_national(self, at: int) -> bool:
        """National Developments: no section of its own when nothing but the Member entries follows."""
        piece = self._pieces[at]
        if not isinstance(self._tree.owner, OpenChapter) or not is_national(piece.text):
            return False
        if at + 1 < len(self._pieces) and not self._headings.names_member(at + 1):
            self._tree.owner.open(piece.text, SectionKind.OTHER, 1, piece.line)
        else:
            self._tree.note(
                NoteKind.OTHER, piece.line, tr("{heading}: no section, the Member entries follow.", heading=piece.text)
            )
        return True

    def _took_table(self, at: int) -> int:
        """The pieces that a table at this place took; 0 where none begins."""
        table = find_table(self._pieces, at, self._titles)
        if table is None:
            return 0
        line = self._pieces[at].line
        self._add_table(table.rows, line)
        for repeated in table.repeated:
            self._tree.note(NoteKind.TABLE, repeated, tr("The table's header, printed again, was left out."))
        return table.taken

    def _add_table(self, cells: Sequence[Sequence[str]], line: int) -> None:
        rows = tuple(tuple((Run(cell),) if cell else () for cell in row) for row in cells)
        self._tree.owner.add(Block(BlockType.TABLE, rows=rows), line)
        self._tree.note(
            NoteKind.TABLE,
            line,
            tr("Read as a table of {rows} rows and {columns} columns.", rows=len(rows), columns=len(rows[0])),
        )

    def _opened_section(self, at: int) -> bool:
        """Whether a section or a lower heading begins here."""
        owner = self._tree.owner
        if isinstance(owner, OpenEntry):
            return self._opened_in_entry(at)
        if isinstance(owner, OpenChapter):
            return self._opened_in_chapter(at, owner)
        return self._opened_in_overview(at)

    def _opened_in_entry(self, at: int) -> bool:
        piece = self._pieces[at]
        kind = None if piece.bullet else self._titles.kind(piece.text)
        if kind is not None and (piece.label is None or self._headings.is_labelled(at) or self._lists_below(at)):
            self._tree.owner.open(_printed(piece), kind, 1, piece.line)
            return True
        if piece.is_item or not self._headings.has_shape(at):
            return False
        if is_main_subject(piece.text):
            self._open_unknown(at, 1, _BESIDE)
        else:
            self._add_lower(at)
        return True

    def _lists_below(self, at: int) -> bool:
        """Whether bullets follow: then a number with a main section's wording is its heading's."""
        return at + 1 < len(self._pieces) and self._pieces[at + 1].bullet != ""

    def _opened_in_chapter(self, at: int, chapter: OpenChapter) -> bool:
        piece = self._pieces[at]
        text = piece.text
        if piece.label:
            if not self._headings.is_labelled(at):
                return False
            level = 3 if piece.label.family.endswith(("small", "capital")) else 2
            chapter.open(_printed(piece), SectionKind.OTHER, level, piece.line)
            return True
        if piece.bullet:
            return False
        if is_regional(text):
            chapter.open(text, SectionKind.OTHER, 1, piece.line)
            return True
        if not self._headings.has_shape(at):
            return False
        current = chapter.sections[-1] if chapter.sections else None
        if current is None:
            self._open_unknown(at, 1, _OF_CHAPTER)
        elif current.level == 1 or _stands_beside(text, current.heading):
            self._open_unknown(at, 2, _OF_CHAPTER)
        else:
            self._add_lower(at)
        return True

    def _opened_in_overview(self, at: int) -> bool:
        if self._pieces[at].is_item or not self._headings.has_shape(at):
            return False
        if self._stands_over_contact(at):
            self._add_lower(at)
            return True
        sections = self._tree.overview.sections
        level = 1
        if sections and not self._headings.has_shape(at + 1):
            grouped = sections[-1].level == 1 and not sections[-1].blocks
            level = 2 if grouped or sections[-1].level == 2 else 1
        self._open_unknown(at, level, _OF_OVERVIEW)
        return True

    def _stands_over_contact(self, at: int) -> bool:
        """Whether a heading is a region's over the person to write to, whose name may be a piece of its own."""
        below = self._pieces[at + 1 : at + 3]
        return "@" in below[0].text or (region_of(self._pieces[at].text) != "" and any("@" in p.text for p in below))

    # Filling

    def _open_unknown(self, at: int, level: int, said: str) -> None:
        piece = self._pieces[at]
        self._tree.owner.open(piece.text, SectionKind.OTHER, level, piece.line)
        self._tree.note(NoteKind.UNKNOWN_HEADING, piece.line, tr(said, heading=piece.text))

    def _add_lower(self, at: int) -> None:
        piece = self._pieces[at]
        self._tree.owner.add(Block(BlockType.HEADING, (Run(piece.text),)), piece.line)
        self._tree.note(
            NoteKind.UNKNOWN_HEADING, piece.line, tr("Taken for a lower heading: {heading}", heading=piece.text)
        )

    def _block(self, at: int) -> Block:
        piece = self._pieces[at]
        runs = _runs(piece)
        if piece.bullet:
            return Block(BlockType.BULLET, runs, self._levels.level(at))
        if piece.label:
            return Block(BlockType.NUMBERED, runs, self._levels.level(at), piece.label.text)
        return Block(BlockType.PARAGRAPH, runs)


def _stands_beside(text: str, current: str) -> bool:
    """Whether a chapter's heading stands at the level of the one above, not below it.

    Headings of the region and its bodies do, and one with a colon after another with a colon. Below
    "… Projects" stand the projects, whatever region they name.
    """
    if text[-1] == ":" and current[-1:] == ":":
        return True
    return speaks_of_region(text) and "project" not in current.casefold()


def _printed(piece: Piece) -> str:
    """A heading as printed, with its number."""
    return f"{piece.label.text} {piece.text}" if piece.label else piece.text


def _runs(piece: Piece) -> tuple[Run, ...]:
    """The text of a piece, with the links that were given back to it."""
    if not piece.hrefs:  # as nearly all
        return (Run(piece.text),) if piece.text else ()
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
