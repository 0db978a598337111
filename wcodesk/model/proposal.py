"""What something incoming would change, before anyone accepted it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from wcodesk.model.content import EditionContent
from wcodesk.model.translation import mark


class NoteKind(StrEnum):
    """What a reader guessed or passed over."""

    JOINED = mark("joined")  # a paragraph that a page or a stray blank line had broken
    REPAIRED = mark("repaired")  # a damaged sign
    MOVED_LINK = mark("moved link")
    DROPPED_LINK = mark("dropped link")  # a link printed a second time
    FURNITURE = mark("furniture")  # running head, foot, page number, ornament
    UNKNOWN_HEADING = mark("unknown heading")
    UNKNOWN_MEMBER = mark("unknown Member")
    TABLE = mark("table")
    ENCODING = mark("encoding")
    OTHER = mark("other")


class Note(NamedTuple):
    """One guess of a reader. line: 1-based line of the source file, 0 for the file as a whole."""

    kind: NoteKind
    line: int
    text: str


class EditionProposal(NamedTuple):
    """A whole edition read from a file.

    sha256: of the file's bytes, so that reading the same file again is recognised.
    """

    source: Path
    sha256: str
    content: EditionContent
    notes: tuple[Note, ...]
