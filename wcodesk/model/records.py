"""The records of the store as small values: named tuples, which cost a tenth of a dataclass when the program starts.

No annotations of the future here: each would be a text that Python compiles when the class is made.

Ids are UUID texts (see ids.py); a Member is known by its code (ISO alpha-2, or the report's own code
for the few Members that are no ISO country), a region by its scope word.
"""

from enum import StrEnum
from typing import NamedTuple


class SectionKind(StrEnum):
    """What the program knows of a section; its heading is what the page says."""

    BACKGROUND = "background"
    CURRENT_PLANNING = "current_planning"
    REFORM_PROGRESS = "reform_progress"
    WCO_SUPPORT = "wco_support"
    OTHER = "other"


class EditionState(StrEnum):
    """Whether an edition may still be changed."""

    OPEN = "open"
    FROZEN = "frozen"


class MissionState(StrEnum):
    """How far a mission is. Reported: the report tells of it, or what came of it is written up."""

    PLANNED = "planned"
    DELIVERED = "delivered"
    REPORTED = "reported"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class MissionMode(StrEnum):
    """How people take part; "" where it is not known."""

    IN_PERSON = "in person"
    VIRTUAL = "virtual"
    HYBRID = "hybrid"
    UNKNOWN = ""


class Region(NamedTuple):
    """One of the six WCO regions. scope: its word on the command line (europe, asia-pacific, …)."""

    scope: str
    name: str
    name_fr: str
    position: int


class Member(NamedTuple):
    """An administration.

    iso: ISO 3166 alpha-2, or a code of our own for those without one (EU, XK).
    aliases: other names in use now (short, long, official, abbreviations, other languages).
    former: names it once had.
    """

    iso: str
    name: str
    name_fr: str
    region: str
    aliases: tuple[str, ...] = ()
    former: tuple[str, ...] = ()


class Edition(NamedTuple):
    """One issue of the report. published and period_*: partial dates as text (see dates.py)."""

    id: str
    title: str
    published: str
    part: str
    period_from: str = ""
    period_to: str = ""
    state: EditionState = EditionState.OPEN


class Chapter(NamedTuple):
    """A region's part of an edition. name: as the page prints it."""

    id: str
    edition_id: str
    region: str
    name: str
    position: int


class Entry(NamedTuple):
    """A Member's part of an edition. heading: as the page prints it, capitals included."""

    id: str
    edition_id: str
    chapter_id: str
    member: str
    heading: str
    position: int


class Section(NamedTuple):
    """One headed text of an overview, a chapter or an entry.

    owner_id: the edition (its overview), chapter or entry it stands in.
    level: 1 for a main heading of its owner, 2 and 3 for the headings below (chapters and overview).
    heading: as printed, "" for text before the first heading.
    text: the small Markdown of model/markdown.py.
    revision: id of the journal's last revision of it, so that an edit can say what it started from.
    """

    id: str
    edition_id: str
    owner_id: str
    heading: str
    kind: SectionKind
    level: int
    position: int
    text: str
    revision: str = ""


class Mission(NamedTuple):
    """A planned or delivered activity.

    member: the Member's code, or "" for an activity of the whole region.
    when: a partial date or span as text (see dates.py), "" where it is not known.
    section_id: the section that tells of it, "" where none does.
    """

    id: str
    edition_id: str
    region: str
    member: str
    title: str
    form: str = ""
    topic: str = ""
    programme: str = ""
    donor: str = ""
    when: str = ""
    place: str = ""
    mode: MissionMode = MissionMode.UNKNOWN
    state: MissionState = MissionState.PLANNED
    section_id: str = ""
    note: str = ""
