"""What something incoming would change, before anyone accepted it."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from wcodesk.model.content import EditionContent


class NoteKind(StrEnum):
    """What a reader guessed or passed over."""

    JOINED = "joined"  # a paragraph that a page or a stray blank line had broken
    REPAIRED = "repaired"  # a damaged sign
    MOVED_LINK = "moved link"
    DROPPED_LINK = "dropped link"  # a link printed a second time
    FURNITURE = "furniture"  # running head, foot, page number, ornament
    UNKNOWN_HEADING = "unknown heading"
    UNKNOWN_MEMBER = "unknown Member"
    TABLE = "table"
    ENCODING = "encoding"
    OTHER = "other"


class Note(NamedTuple):
    """One guess of a reader. line: 1-based line of the source file, 0 for the file as a whole."""

    kind: NoteKind
    line: int
    text: str


class EditionProposal(NamedTuple):
    """A whole edition read from a file.

    sha256: of the file's bytes, so that reading the same file again is recognised.
    pages: of a PDF, the number of the first line of each page, in whose lines the notes count.
    """

    source: Path
    sha256: str
    content: EditionContent
    notes: tuple[Note, ...]
    pages: tuple[int, ...] = ()

    def page_and_line(self, line: int) -> tuple[int, int]:
        """The page of a PDF, from 1, and the line on it; page 0 for text, where a line is one of the file."""
        if not (self.pages and line):
            return 0, line
        page = bisect_right(self.pages, line)
        return page, line - self.pages[page - 1] + 1
