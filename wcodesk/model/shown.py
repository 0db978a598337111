"""What a window shows of a store beside its texts: the tree of an edition, and the next steps of undo and redo.

They are named tuples without annotations of the future, as in records.py and for the same reason.
"""

from typing import NamedTuple


class EntryNode(NamedTuple):
    """An entry in the tree of an edition. name, name_fr: the Member's of today; words: in its sections."""

    id: str
    iso: str
    name: str
    heading: str
    sections: int
    words: int
    name_fr: str = ""


class ChapterNode(NamedTuple):
    """A chapter in the tree of an edition; sections and words: its own, without its entries'."""

    id: str
    region: str
    name: str
    sections: int
    words: int
    entries: tuple[EntryNode, ...] = ()


class EditionTree(NamedTuple):
    """An edition's overview, chapters and entries in printed order, without any text."""

    edition_id: str
    sections: int
    words: int
    chapters: tuple[ChapterNode, ...] = ()


class SectionNode(NamedTuple):
    """A section in the tree of an edition, without its text. owner_id: as in records.Section."""

    id: str
    owner_id: str
    heading: str


class Signs(NamedTuple):
    """What stands out in an edition, by ids of sections and of what they stand in.

    empty: sections without a text, and entries of which no section has one. edited: sections that are not as they
    came with the edition, and their owners. entries: all entries.
    """

    empty: frozenset[str]
    edited: frozenset[str]
    entries: frozenset[str]


class Step(NamedTuple):
    """A step of undo: one operation, or the saves of one stretch of typing.

    operation_id: any operation of the step names it for undo.
    at: when it was last done, ISO 8601 in UTC.
    """

    operation_id: str
    label: str
    at: str
    who: str
    host: str
    why: str
