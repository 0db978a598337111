"""Where in an edition the window is: the overview, a chapter or a Member's entry."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from wcodesk.model.paths import is_default_store
from wcodesk.model.records import EditionState
from wcodesk.model.translation import spoken, tr
from wcodesk.model.when import When

if TYPE_CHECKING:
    from pathlib import Path

    from wcodesk.model.content import Scope
    from wcodesk.model.records import Edition


class PlaceKind(StrEnum):
    """What a place is."""

    EDITION = "edition"  # as a whole, on its start page
    OVERVIEW = "overview"
    CHAPTER = "chapter"
    ENTRY = "entry"


class Place(NamedTuple):
    """Something with sections of its own.

    owner_id: the edition, chapter or entry that owns the sections.
    region: the region's scope word, "" for the overview; member: the Member's code, "" unless an entry.
    path: where it stands, outermost first ("June 2020, Part I", "Europe", "Albania"), in the language that is spoken.
    """

    kind: PlaceKind
    edition_id: str
    owner_id: str
    region: str
    member: str
    path: tuple[str, ...]

    @property
    def title(self) -> str:
        """Its name."""
        return self.path[-1]

    @property
    def scopes(self) -> "tuple[tuple[Scope, str], ...]":
        """What can be exported from here, the nearest first, each with its name."""
        from wcodesk.model.content import Scope  # late: a start exports nothing

        whole = (Scope("report"), tr("The whole Part ({edition})", edition=self.path[0]))
        if self.kind in (PlaceKind.EDITION, PlaceKind.OVERVIEW):
            return (whole,)
        region = (Scope("region", self.region), tr("The region: {name}", name=self.path[1]))
        if self.kind is PlaceKind.CHAPTER:
            return (region, whole)
        return ((Scope("member", self.member), tr("This Member: {name}", name=self.title)), region, whole)


def edition_name(edition: "Edition", language: str = "") -> str:
    """How an edition is called in lists: "June 2020, Part I". language: "" for the one that is spoken."""
    try:
        published = When(edition.published).label(language or spoken())
    except ValueError:
        published = edition.published
    published = published[:1].upper() + published[1:]  # a French month begins with a small letter
    return ", ".join(part for part in (published, edition.part) if part) or edition.title


def edition_label(edition: "Edition") -> str:
    """As edition_name(), saying so where it is frozen."""
    return stated(edition_name(edition), frozen=edition.state is EditionState.FROZEN)


def stated(name: str, *, frozen: bool) -> str:
    """An edition's name, which says so where the edition is frozen."""
    return tr("{edition} (frozen)", edition=name) if frozen else name


def store_name(store: "Path") -> str:
    """The file's name, which is shown so that stores with the same edition are told apart; "" for the user's own."""
    return "" if is_default_store(store) else store.name
