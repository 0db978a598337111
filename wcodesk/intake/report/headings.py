"""Headings that no list of wordings knows: recognised by their shape and by what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wcodesk.intake.report.pieces import Piece
from wcodesk.intake.report.titles import Titles, has_title_shape, is_capitals, is_national, is_regional, region_of

_LONGEST_NAME = 90
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
        if piece.is_item or not has_title_shape(piece.text) or "\n" in piece.text:
            return False
        if not (is_capitals(piece.text) or _is_one_title(piece)):
            return False
        return self._has_text_below(at)

    def is_labelled(self, at: int, *, above: bool = False) -> bool:
        """Whether a labelled piece is a heading and no list item: (1) Support…, a. Use of…

        above: another such heading stands right above; a third below would make a list of them.
        """
        piece = self._pieces[at]
        if piece.label is None or not _is_one_title(piece) or not has_title_shape(piece.text) or piece.text[-1] == ":":
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
        if piece.bullet or piece.table:
            return False
        if piece.label:
            return self.names_member(at)
        text = piece.text
        if self.names_member(at) or (is_capitals(text) and region_of(text)):
            return True
        return is_regional(text) or is_national(text) or self._titles.kind(text) is not None

    def names_member(self, at: int) -> bool:
        """Whether a piece stands over a Member's entry.

        A Member's name in capitals does, numbered or not; so does another short line in capitals, or a Member's name as
        prose has it, where a main section follows.
        """
        piece = self._pieces[at]
        if piece.bullet or piece.table or len(piece.text) > _LONGEST_NAME or len(piece.lines) > 2:
            return False
        capitals = is_capitals(piece.text)
        known = self._titles.member(piece.text) is not None
        if piece.label and not known:
            return False
        if capitals and known:
            return True
        if not (capitals or known) or region_of(piece.text) or at + 1 >= len(self._pieces):
            return False
        below = self._pieces[at + 1]
        return not below.bullet and self._titles.kind(below.text) is not None and not self._titles.kind(piece.text)

    def _has_text_below(self, at: int) -> bool:
        if at + 1 >= len(self._pieces) or "@" in self._pieces[at + 1].text.split(" ", 1)[0]:  # a person's name
            return False
        return not self.opens(at + 1)


def is_main_subject(text: str) -> bool:
    """Whether an entry's own heading stands beside the four main ones.

    The page shows this by the letters alone, which the text file has lost. Cooperation, activities and
    the like are subjects of an administration as a whole; the name of a system or a programme is not.
    """
    return text[-1] != ":" and _MAIN_SUBJECTS.search(text) is not None and "(" not in text


def speaks_of_region(text: str) -> bool:
    """Whether a chapter's heading is one of its main ones, which speak of the region and its bodies."""
    return re.search(r"\b(?:sub-?)?regions?(?:al)?\b|\bROCBs?\b|\bRTCs?\b|\bRILOs?\b", text, re.IGNORECASE) is not None


def _is_one_title(piece: Piece) -> bool:
    """Whether a piece is one line, or a title that the column broke in two: then the second line is the shorter."""
    if len(piece.lines) == 1:
        return True
    first, second, *more = piece.lines
    return not (more or second.gap or second.page) and second.width < first.width
