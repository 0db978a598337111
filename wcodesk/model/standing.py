"""How an edition stands, as plain values: what was changed last, and what is still to be written."""

from __future__ import annotations

from typing import NamedTuple

from wcodesk.model.records import SectionKind


class EditedSection(NamedTuple):
    """A section that somebody changed.

    owner_id: the edition (its overview), chapter or entry that it stands in; owner: the Member's name or the
    chapter's as printed, "" for the overview; owner_fr: the Member's name in French; region: the chapter's scope word.
    at: when, as the journal writes it. file: the one that the change came out of, "" for what was done here.
    """

    section_id: str
    edition_id: str
    owner_id: str
    owner: str
    heading: str
    at: str
    who: str
    file: str = ""
    owner_fr: str = ""
    region: str = ""


class EntryGaps(NamedTuple):
    """What an entry lacks. name, name_fr: the Member's.

    empty: it has no text at all; missing: the main sections that say nothing.
    """

    entry_id: str
    region: str
    name: str
    empty: bool
    missing: tuple[SectionKind, ...] = ()
    name_fr: str = ""


class RegionGaps(NamedTuple):
    """The entries of a region that lack something, in printed order, and how many there are in all."""

    region: str
    entries: int
    gaps: tuple[EntryGaps, ...] = ()
