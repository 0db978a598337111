"""What a short line says by its wording: a region, a Member, a main section, a chapter's own headings."""

from __future__ import annotations

import re

from wcodesk.intake.report.wordlists import GEOGRAPHY, LEADS_ON, UNDONE
from wcodesk.model.folding import fold
from wcodesk.model.kinds import kind_of
from wcodesk.model.members import MemberIndex
from wcodesk.model.records import Member, SectionKind

LONGEST = 140
"""Characters: a longer text is no title, heading or table's header, whatever it says."""
_LONGEST_HEADING = 100
_LONGEST_SHAPE = 120
_MOST_WORDS = 18
_TOLD_BY = 120  # letters that tell a title's case; more are a paragraph's
_SMALL = re.compile("[a-z][^a-z]*[a-z][^a-z]*[a-z]")  # more small letters than a title in capitals has
_SAYS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|shall|can|could|may|includes?|included|follows?|consists?"
    r"|contains?|aims?|provides?|provided|became|include)\b"
)  # this and the next are asked of small letters, which a pattern finds several times faster than any case
_TELLS = re.compile(r"\bfollowing\b|\b[a-z]+ed\b \w")  # before a colon: The workshop resulted in…
_YEAR = re.compile(r"(?:19|20)\d\d(?: ?[-–/] ?(?:(?:19|20)\d\d|\d\d))?")
# Without any of these no text is worth the question, which costs a millisecond.
_CUE = re.compile(
    r"back|ground|context|introd|histori|ant[eé]c|plan|futur|next|priorit|r[eé]form|modern|wco|omd|world cust"
    r"|mondiale|r ?& ?m\b"
)
_LONGEST_OWN = len("regional developments:")
_REGIONAL = re.compile(r"regional developments?:?", re.IGNORECASE)
_NATIONAL = re.compile(r"national developments?:?", re.IGNORECASE)


class Titles:
    """Knows titles by their wording; remembers what it was asked, since headings recur."""

    def __init__(self, members: MemberIndex) -> None:
        self._members = members
        self._kinds: dict[str, SectionKind | None] = {}
        self._found: dict[str, Member | None] = {}
        self._titles: dict[str, bool] = {}

    def member(self, text: str) -> Member | None:
        """The Member that a title names."""
        if text not in self._found:
            self._found[text] = self._members.find(text.rstrip(" :"), codes=False) if len(text) <= LONGEST else None
        return self._found[text]

    def closest(self, text: str) -> Member | None:
        """The one Member whose name comes nearest to an unknown one."""
        near = self._members.suggest(text, 1)
        return near[0] if near else None

    def kind(self, text: str) -> SectionKind | None:
        """The main section that a heading opens."""
        if len(text) > _LONGEST_HEADING or not text[0].isalnum() or text[-1] in ".;," or text.count(" ") > 11:
            return None
        if text not in self._kinds:
            self._kinds[text] = kind_of(text) if _CUE.search(text.casefold()) else None
        return self._kinds[text]

    def is_title(self, text: str) -> bool:
        """Whether a line is a title by itself, whatever stands around it."""
        if len(text) > LONGEST or not text[0].isupper():
            return False
        if text not in self._titles:
            self._titles[text] = self._says_title(text)
        return self._titles[text]

    def _says_title(self, text: str) -> bool:
        if is_capitals(text) and (self.member(text) or region_of(text)):
            return True
        return len(text) <= _LONGEST_HEADING and (is_regional(text) or is_national(text) or self.kind(text) is not None)


def is_capitals(text: str) -> bool:
    """Whether a title is set in capitals; a damaged or bracketed small letter does not count."""
    if _SMALL.search(text, 0, _TOLD_BY):  # nearly every line
        return False
    text = text[:_TOLD_BY]
    small = sum(map(str.islower, text))
    capitals = sum(map(str.isupper, text))
    return capitals >= 3 and small <= 2 and capitals > 3 * small


def has_title_shape(text: str) -> bool:
    """Whether a text may be a heading by itself: short, with a capital in front, and no sentence. A year may be one."""
    if _YEAR.fullmatch(text):
        return True
    if len(text) > _LONGEST_SHAPE or text.count(" ") >= _MOST_WORDS:
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“‘"):
        return False
    if text[-1] in ".;,?-–/" or "@" in text or "http" in text or "www." in text:
        return False
    if not any(char.isalpha() for char in text):
        return False
    folded = text.casefold()
    words = folded.rstrip(":").split()
    if words[-1] in UNDONE or _SAYS.search(folded):
        return False
    return text[-1] != ":" or not (words[0] in LEADS_ON or len(words) > 10 or _TELLS.search(folded))


def is_regional(text: str) -> bool:
    """The heading over a chapter's own text."""
    return len(text) <= _LONGEST_OWN and _REGIONAL.fullmatch(text) is not None


def is_national(text: str) -> bool:
    """The heading over a chapter's Member entries."""
    return len(text) <= _LONGEST_OWN and _NATIONAL.fullmatch(text) is not None


def region_of(text: str) -> str:
    """The scope word of the region that a title names and nothing else; "" for any other text."""
    if len(text) > LONGEST:
        return ""
    words = fold(text).split()
    said = set(words)
    if not words or not said <= GEOGRAPHY:
        return ""
    africa = "africa" in said or "african" in said
    if "mena" in said or {"middle", "east"} <= said or (africa and "north" in said):
        return "mena"
    if "wca" in said or (africa and {"west", "central"} <= said):
        return "wca"
    if "esa" in said or (africa and ("southern" in said or "eastern" in said)):
        return "esa"
    if said & {"asia", "pacific", "australasia"}:
        return "asia-pacific"
    if said & {"americas", "caribbean", "carribean", "ams"}:
        return "americas"
    if "europe" in said:
        return "europe"
    return ""
