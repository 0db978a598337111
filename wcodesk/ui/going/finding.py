"""Finding a place of an edition by part of any name it goes by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from wcodesk.model.folding import fold
from wcodesk.model.spoken_names import name_of, region_name, region_names
from wcodesk.model.translation import tr
from wcodesk.ui.place import Place, PlaceKind

if TYPE_CHECKING:
    from wcodesk.model.records import Member
    from wcodesk.model.shown import EditionTree, SectionNode

MOST = 9  # places that are offered
MOST_SECTIONS = 8
EXACT, BEGINS, WORDS, HOLDS = range(4)  # how well a name fits, the best first
TODAY, OTHER, ALIAS, FORMER = range(4)  # which name it is; the other one is that of the other language


class Goal(NamedTuple):
    """Somewhere to go. place: None for a Member without an entry in the edition; section: its id, "" for none.

    addable: such a Member can be given an entry.
    """

    title: str
    detail: str
    place: Place | None
    section: str = ""
    addable: bool = False


class _Name(NamedTuple):
    rank: int
    shown: str
    folded: str


class _Known(NamedTuple):
    """A place with all its names. words: what a part of its name may begin; code: also finds it."""

    goal: Goal
    names: tuple[_Name, ...]
    words: frozenset[str]
    sections: Sequence[tuple[str, str]] = ()
    code: str = ""


class Catalogue:
    """All places of one edition.

    sections: those of the whole edition; others: id and names of the other editions; is_open: it takes new entries.
    """

    def __init__(
        self,
        edition: str,
        tree: EditionTree,
        sections: Iterable[SectionNode],
        members: Iterable[Member],
        others: Iterable[tuple[str, ...]] = (),
        *,
        is_open: bool = False,
    ) -> None:
        self._headings: dict[str, list[tuple[str, str]]] = {}
        for section in sections:
            self._headings.setdefault(section.owner_id, []).append((section.id, section.heading or tr("Opening text")))
        self._edition_id = tree.edition_id
        self._known: list[_Known] = []
        known = {member.iso: member for member in members}
        if tree.sections:
            place = Place(PlaceKind.OVERVIEW, tree.edition_id, tree.edition_id, "", "", (edition, tr("Overview")))
            self._add(place, edition, [(TODAY, tr("Overview")), (OTHER, "Overview")])
        for chapter in tree.chapters:
            name = region_name(chapter.region, chapter.name)
            place = Place(PlaceKind.CHAPTER, tree.edition_id, chapter.id, chapter.region, "", (edition, name))
            both = [(OTHER, each) for each in region_names(chapter.region)]
            self._add(place, tr("Region"), [(TODAY, name), *both, (ALIAS, chapter.region), (ALIAS, chapter.name)])
        for chapter in tree.chapters:
            region = region_name(chapter.region, chapter.name)
            for entry in chapter.entries:
                path = (edition, region, name_of(entry))
                place = Place(PlaceKind.ENTRY, tree.edition_id, entry.id, chapter.region, entry.iso, path)
                member = known.pop(entry.iso, None)
                names = _names(member) if member else [(TODAY, name_of(entry))]
                self._add(place, region, names, entry.iso, title=name_of(entry))
        for member in known.values():
            names = _names(member)
            self._add(None, tr("no entry in this edition"), names, member.iso, title=name_of(member), addable=is_open)
        for other_id, name, *more in others:
            place = Place(PlaceKind.OVERVIEW, other_id, other_id, "", "", (name, tr("Overview")))
            self._add(place, tr("Another edition"), [(TODAY, name), *((OTHER, each) for each in more)])

    def _add(
        self,
        place: Place | None,
        detail: str,
        names: Sequence[tuple[int, str]],
        code: str = "",
        *,
        title: str = "",
        addable: bool = False,
    ) -> None:
        made = tuple(_Name(rank, name, fold(name)) for rank, name in names if name)
        words = frozenset(word for name in made for word in name.folded.split())
        goal = Goal(title or names[0][1], detail, place, addable=addable)
        headings = self._headings.get(place.owner_id, ()) if place else ()
        self._known.append(_Known(goal, made, words | {code.casefold()} - {""}, headings, code.casefold()))

    def all_above(self) -> list[Goal]:
        """The overview and the regions."""
        above = (known.goal for known in self._known if known.goal.place and not known.goal.place.member)
        return [goal for goal in above if goal.place and goal.place.edition_id == self._edition_id]

    def member(self, iso: str) -> Goal | None:
        """A Member by its code."""
        return next((known.goal for known in self._known if known.code == iso.casefold()), None)

    def at(self, owner_id: str) -> Goal | None:
        """The place of that overview, chapter or entry."""
        found = (known.goal for known in self._known if known.goal.place and known.goal.place.owner_id == owner_id)
        return next(found, None)

    def find(self, text: str, here: str = "") -> list[Goal]:
        """What is called so, the best first. here: the owner of the sections that go before others'."""
        wanted = fold(text)
        if not wanted:
            return []
        found: list[tuple[tuple[int, ...], Goal]] = []
        for order, known in enumerate(self._known):
            fit = _fit(known, wanted)
            if fit is not None:
                absent = known.goal.place is None
                found.append(((fit[0], absent, fit[1].rank, len(fit[1].folded), order), _told(known, fit[1], wanted)))
        found = sorted(found, key=lambda each: each[0])[:MOST]
        found += self._sections(wanted.split(), here)
        return [goal for _, goal in sorted(found, key=lambda each: each[0])]

    def _sections(self, words: list[str], here: str) -> list[tuple[tuple[int, ...], Goal]]:
        """Sections whose heading and owner together have all the words; one at least is of the heading alone."""
        found: list[tuple[tuple[int, ...], Goal]] = []
        for order, known in enumerate(self._known):
            place = known.goal.place
            if place is None or not known.sections:
                continue
            beside = [word for word in words if not any(each.startswith(word) for each in known.words)]
            if not beside:
                continue
            for number, (section_id, heading) in enumerate(known.sections):
                of_heading = fold(heading).split()
                if all(any(each.startswith(word) for each in of_heading) for word in beside):
                    mine = len(beside) < len(words) or place.owner_id == here
                    goal = Goal(heading, " › ".join(place.path[1:]), place, section_id)
                    found.append(((WORDS if mine else HOLDS, 0, FORMER + 1, order, number), goal))
        return sorted(found, key=lambda each: each[0])[:MOST_SECTIONS]


def _names(member: Member) -> list[tuple[int, str]]:
    names = [(TODAY, name_of(member)), (OTHER, member.name), (OTHER, member.name_fr)]
    return [*names, *((ALIAS, name) for name in member.aliases), *((FORMER, name) for name in member.former)]


def _fit(known: _Known, wanted: str) -> tuple[int, _Name] | None:
    """How well a place fits what is wanted, and the name that does so best."""
    if known.code and known.code == wanted:
        return EXACT, known.names[0]
    joined, words = wanted.replace(" ", ""), wanted.split()
    best: tuple[int, _Name] | None = None
    for name in known.names:
        whole = name.folded.replace(" ", "")
        if whole == joined:
            fit = EXACT
        elif whole.startswith(joined):
            fit = BEGINS
        elif all(any(each.startswith(word) for each in name.folded.split()) for word in words):
            fit = WORDS
        elif len(joined) > 1 and joined in whole:
            fit = HOLDS
        else:
            continue
        if best is None or (fit, name.rank) < (best[0], best[1].rank):
            best = fit, name
    return best


def _told(known: _Known, name: _Name, wanted: str) -> Goal:
    """The place, with the name that found it where that is another than it is shown by."""
    if name.rank == TODAY or wanted in fold(known.goal.title) or not known.code:
        return known.goal
    former = name.rank == FORMER
    said = tr("formerly {name}", name=name.shown) if former else tr("also {name}", name=name.shown)
    return known.goal._replace(detail=f"{said}  ·  {known.goal.detail}")
