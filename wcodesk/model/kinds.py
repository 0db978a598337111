"""Which of the four main sections of a Member entry a heading announces.

The wording of a heading varies from Member to Member and from year to year, so a kind is a family of
wordings: words that must be said (the core), and words that may stand beside them. A heading with
any other word is not a main section's, which keeps sentences, list items and lower headings out
("Customs cooperation with WCO support to the Agency").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple

from wcodesk.model.folding import fold
from wcodesk.model.records import SectionKind

ENTRY_KINDS: tuple[SectionKind, ...] = (
    SectionKind.BACKGROUND,
    SectionKind.CURRENT_PLANNING,
    SectionKind.REFORM_PROGRESS,
    SectionKind.WCO_SUPPORT,
)
"""The kinds of a Member entry in the report's order."""

STANDARD_HEADINGS: dict[SectionKind, str] = {
    SectionKind.BACKGROUND: "Background",
    SectionKind.CURRENT_PLANNING: "Current planning",
    SectionKind.REFORM_PROGRESS: "Customs Reform and Modernization progress",
    SectionKind.WCO_SUPPORT: "WCO support",
}
"""The heading that a new section of each kind is given."""

_Words = frozenset[str]


def _words(text: str) -> _Words:
    return frozenset(text.split())


_CUSTOMS = _words("customs custom douane douanes douanier douaniere douaniers douanieres")
_NOW = _words("current present ongoing existing actuel actuelle actuels actuelles courant courante en-cours")
_PLANNING = _words("planning plannings planification")
_PLAN = _words("plan plans planning planification")
_PRIORITY = _words("priority priorities priorite priorites")
_REFORM = _words("reform reforms reforming reforme reformes")
_MODERN = _words("modernization modernisation modernizing modernising modernize modernise")
_ADVANCE = _words(
    "progress progresses process processes initiative initiatives achievement achievements effort efforts result"
    " results advancement progres processus realisations avancement avancees resultats"
)
_PROGRAMME = _words("programme programmes program programs")
_WCO = _words("wco omd")
_HELP = _words("support assistance involvement contribution help aid soutien appui aide intervention")
_LINKS = _words(
    "and or of the a an to for in on by from with as at its continued cont"
    " et de du des d la le les l en au aux par pour sur dans suite"
)


class _Family(NamedTuple):
    """The wordings of one kind.

    cores: any one of these makes the kind; each is a tuple of sets, one word of every set being said.
    beside: the words that may stand beside a core.
    """

    kind: SectionKind
    cores: tuple[tuple[_Words, ...], ...]
    beside: _Words

    def said(self, heading: list[str]) -> list[_Words]:
        """The word sets of the cores that the heading holds; empty when it holds none."""
        return [words for core in self.cores if all(not words.isdisjoint(heading) for words in core) for words in core]


_FAMILIES: tuple[_Family, ...] = (
    _Family(
        SectionKind.BACKGROUND,
        ((_words("background backgrounds context introduction contexte historique antecedents"),),),
        _CUSTOMS
        | _words(
            "information informations general country national overview brief short administration historical situation"
        )
        | _words("generale generales generaux pays apercu"),
    ),
    _Family(
        SectionKind.CURRENT_PLANNING,
        (
            (_PLANNING,),
            (_NOW, _PLAN),
            (_NOW, _PRIORITY),
            (_PLAN, _PRIORITY),
            (_words("future planned next"), _words("plan plans activity activities")),
            (_NOW, _words("strategic strategique strategiques"), _PLAN),  # strategic planning alone is a subject
        ),
        _CUSTOMS
        | _PROGRAMME
        | _words("future next planned national activity activities actions work stage status situation")
        | _words("futur future futurs futures activites travail situation"),
    ),
    _Family(
        SectionKind.REFORM_PROGRESS,
        (
            (_REFORM, _MODERN),
            (_REFORM, _ADVANCE),
            (_MODERN, _ADVANCE),
            (_words("r"), _words("m"), _ADVANCE),
            (_CUSTOMS, _REFORM),
            (_CUSTOMS, _MODERN),
            (_REFORM, _MODERN, _PROGRAMME),  # a modernization programme alone is some project's name
        ),
        _CUSTOMS
        | _words("activities developments development status update state recent main key made achieved latest")
        | _words("challenges cooperation")
        | _words("etat matiere accompli accomplis accomplies realise realises recents recentes principaux principales"),
    ),
    _Family(
        SectionKind.WCO_SUPPORT,
        (
            (_WCO, _HELP),
            (_WCO, _words("activity activities mission missions activites")),
            (_WCO, _words("capacity"), _words("building")),
        ),
        _words("technical capacity building received provided recent current other activities missions rocb")
        | _words("donor donors partner partners development secretariat cooperation challenges")
        | _words("technique renforcement capacites recu recue fourni fournie activites autres partenaires"),
    ),
)
_KNOWN_WORDS = _LINKS.union(
    *(family.beside.union(*(words for core in family.cores for words in core)) for family in _FAMILIES)
)
_PHRASES = (
    ("world customs organization", "wco"),
    ("world customs organisation", "wco"),
    ("organisation mondiale des douanes", "omd"),
)
_NUMBERING = re.compile(r"^\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[IVXivx]{1,4})[.)]+|\d{1,2}\s*[-–])\s+")
_POSSESSIVE = re.compile(
    r"(?<=WCO)['’ô]s\b", re.IGNORECASE
)  # ô: an apostrophe that came out of a PDF as another letter
_ELISION = re.compile(r"\b[ldLD]['’]")
_YEARS = re.compile(r"\b(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)\d\d|\d\d))?\b")
_MOST_WORDS = 7  # not counting articles and the like
_LONGEST = 120  # characters: no heading of the report comes near
_LONG_WORD = 6  # letters from which a misspelling is forgiven
_MOST_MISSPELT = 2


@lru_cache(maxsize=1024)  # a report has few wordings, each many times
def kind_of(heading: str) -> SectionKind | None:
    """The kind that one heading-like line announces; None when it is no known main-section wording.

    Case, accents, numbering in front, a colon behind, years and small misspellings do not matter.
    When two kinds are named ("Background and current planning") the first one counts.
    """
    line = heading.strip()
    if len(line) > _LONGEST or line.endswith((".", ";", ",", "?", "!")):
        return None
    words = _plain(line).split()
    if sum(word not in _LINKS for word in words) > _MOST_WORDS:
        return None
    unknown = [word for word in words if word not in _KNOWN_WORDS]
    if len(unknown) > _MOST_MISSPELT or any(len(word) < _LONG_WORD for word in unknown):
        return None
    words = [_corrected(word) for word in words]
    if not _KNOWN_WORDS.issuperset(words):
        return None
    said = {family: family.said(words) for family in _FAMILIES}
    allowed = _LINKS.union(*(family.beside.union(*sets) for family, sets in said.items() if sets))
    if not allowed.issuperset(words):
        return None
    places = [(_first(words, sets), family.kind) for family, sets in said.items() if sets]
    return min(places, key=lambda place: place[0])[1] if places else None


def kinds_told(heading: str, kind: SectionKind) -> set[SectionKind]:
    """The kinds that a section stands for: its own, and those that its heading names, which may be two."""
    parts = heading.replace("&", " and ").replace(" et ", " and ").split(" and ")
    return {kind, *(found for part in parts if (found := kind_of(part)))}


def _plain(line: str) -> str:
    """The words of a heading without what never matters to its kind."""
    text = _NUMBERING.sub("", line)
    text = _YEARS.sub(" ", _ELISION.sub("", _POSSESSIVE.sub("", text)))
    text = f" {fold(text)} ".replace(" en cours ", " en-cours ")
    for phrase, word in _PHRASES:
        text = text.replace(phrase, word)
    return text


def _corrected(word: str) -> str:
    """A long word that is nearly one of ours as that one; any other as it is."""
    if word in _KNOWN_WORDS or len(word) < _LONG_WORD:
        return word
    like = sorted(known for known in _KNOWN_WORDS if known[0] == word[0] and abs(len(known) - len(word)) <= 2)
    near = get_close_matches(word, like, n=1, cutoff=0.87)
    return near[0] if near else word


def _first(words: list[str], sets: Iterable[_Words]) -> int:
    """Where the first word of any of the sets stands."""
    wanted = frozenset[str]().union(*sets)
    return next(place for place, word in enumerate(words) if word in wanted)
