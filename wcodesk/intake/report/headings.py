"""Headings that no list of wordings knows: recognised by their shape and by what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wcodesk.intake.report.pieces import Piece
from wcodesk.intake.report.titles import Titles, is_capitals, is_national, is_regional, region_of
from wcodesk.intake.report.wordlists import LEADS_ON, UNDONE

_LONGEST = 120
_LONGEST_NAME = 90
_MOST_WORDS = 18
_SAYS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|shall|can|could|may|includes?|included|follows?|consists?"
    r"|contains?|aims?|provides?|provided|became|include)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(r"\bfollowing\b|\b[a-z]+ed\b \w", re.IGNORECASE)  # before a colon: The workshop resulted in…
_YEAR = re.compile(r"(?:19|20)\d\d(?: ?[-–/] ?(?:(?:19|20)\d\d|\d\d))?")
_MAIN_SUBJECTS = re.compile(
    r"\bcooperation\b|\bcollaboration\b|\bactivities\b|\bactions\b|\bpartnerships?\b|\bachievements?\b|\bchallenges\b"
    r"|\bpriorities\b|\brecommendations\b|\bneeds\b|\blessons\b|\bnext steps\b|\bway forward\b|\bcontacts?\b",
    re.IGNORECASE,
)


class Headings:
    """Judges the pieces of one document by place."""

    def __init__(self, pieces: Sequence[Piece], titles: Titles) -> None:
        self._pieces = pieces
        self._titles = titles

    def has_shape(self, at: int) -> bool:
        """Whether a piece is a heading by its shape: short, not a sentence, and with text of its own below."""
        piece = self._pieces[at]
        if piece.is_item or not _short_title(piece.text) or "\n" in piece.text:
            return False
        if len(piece.lines) > 1 and not is_capitals(piece.text):
            return False
        return self._has_text_below(at)

    def is_labelled(self, at: int, *, above: bool = False) -> bool:
        """Whether a labelled piece is a heading and no list item: (1) Support…, a. Use of…

        above: another such heading stands right above; a third below would make a list of them.
        """
        piece = self._pieces[at]
        if piece.label is None or len(piece.lines) > 1 or not _short_title(piece.text) or piece.text[-1] == ":":
            return False
        if at and (before := self._pieces[at - 1].label) and piece.label.follows(before):
            return False
        if at + 1 >= len(self._pieces):
            return False
        below = self._pieces[at + 1]
        if below.label is not None:
            other = below.label.family != piece.label.family
            return other and not above and self.is_labelled(at + 1, above=True)
        return not below.is_item and not self.opens(at + 1)

    def opens(self, at: int) -> bool:
        """Whether a piece opens a region, an entry or a main section by its wording."""
        piece = self._pieces[at]
        if piece.is_item:
            return False
        text = piece.text
        if self.names_member(at) or (is_capitals(text) and region_of(text)):
            return True
        return is_regional(text) or is_national(text) or self._titles.kind(text) is not None

    def names_member(self, at: int) -> bool:
        """Whether a piece stands over a Member's entry.

        A Member's name in capitals does; so does another short line in capitals, or a Member's name as
        prose has it, where a main section follows.
        """
        piece = self._pieces[at]
        if piece.is_item or len(piece.text) > _LONGEST_NAME or len(piece.lines) > 2:
            return False
        capitals = is_capitals(piece.text)
        known = self._titles.member(piece.text) is not None
        if capitals and known:
            return True
        if not (capitals or known) or region_of(piece.text) or at + 1 >= len(self._pieces):
            return False
        below = self._pieces[at + 1]
        return not below.is_item and self._titles.kind(below.text) is not None and not self._titles.kind(piece.text)

    def _has_text_below(self, at: int) -> bool:
        return at + 1 < len(self._pieces) and not self.opens(at + 1)


def is_main_subject(text: str) -> bool:
    """Whether an entry's own heading stands beside the four main ones.

    The page shows this by the letters alone, which the text file has lost. Cooperation, activities and
    the like are subjects of an administration as a whole; the name of a system or a programme is not.
    """
    return text[-1] != ":" and _MAIN_SUBJECTS.search(text) is not None and "(" not in text


def speaks_of_region(text: str) -> bool:
    """Whether a chapter's heading is one of its main ones, which speak of the region and its bodies."""
    return re.search(r"\b(?:sub-?)?regions?(?:al)?\b|\bROCBs?\b|\bRTCs?\b|\bRILOs?\b", text, re.IGNORECASE) is not None


def _short_title(text: str) -> bool:
    if _YEAR.fullmatch(text):
        return True
    if len(text) > _LONGEST or text.count(" ") >= _MOST_WORDS:
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“‘"):
        return False
    if text[-1] in ".;,?-–/" or "@" in text or "http" in text or "www." in text:
        return False
    if not any(char.isalpha() for char in text):
        return False
    words = text.rstrip(":").casefold().split()
    if words[-1] in UNDONE or _SAYS.search(text):
        return False
    return text[-1] != ":" or not (words[0] in LEADS_ON or len(words) > 10 or _TELLS.search(text))
