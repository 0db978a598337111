"""Characters that a PDF's letters came out as: quotes, dashes and the euro sign that became accented letters.

ô stands for ’, ñ for “, ò for ”, ó for ‘, ï for –, ú for €, Ă for an opening quote, ´ for ’, and Á for the
° of N°. The same letters are also genuine (Treviño, Côte, Declaración, Anguiatú), so the neighbours of
each decide: its place in the word, the case beside it, the quote it would open or close, and whether the
rest of the word is one that the document prints elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from wcodesk.intake.report.plainwords import PlainWords
from wcodesk.intake.report.wordlists import ELIDED, PRONOUNS

_DAMAGED = re.compile("[ôñòïóúĂ´Á]")
_DAMAGED_OR_QUOTE = re.compile('[ôñòïóúĂ´Á“”‘’"]')
_LONGEST_WORD = 40
_WORD = re.compile(r"[^\W\d_]{1,40}")
_SHORT_WORD = 3  # letters: per, pu and ci are words, and però, può and ciò are others
_SHORTENED = frozenset({"d", "ll", "re", "ve", "m"})
_GENUINE_VERB = re.compile(r"(?:com|de|dis|ex|im|in|o|pro|re|su|trans)?p", re.IGNORECASE)  # Portuguese pôs, propôs…
_QUOTE_REACH = 300  # characters that a quote may run
_VOWELS = "aeiouyàâäéèêëîïôöùûüh"
_OPENING_PLACE = "([{‘“«<-–—/"


class _Spot(NamedTuple):
    """A letter in a text: the runs of letters that touch it, and whether quotes are open before it."""

    text: str
    at: int
    left: str
    right: str
    double: bool
    single: bool

    @property
    def before(self) -> str:
        """The character before it; a blank at the text's beginning."""
        return self.text[self.at - 1] if self.at else " "

    @property
    def after(self) -> str:
        """The character behind it; a blank at the text's end."""
        return self.text[self.at + 1 : self.at + 2] or " "


class SignRepair:
    """Repairs the signs of one document. texts: all of it; its plain words tell what is one."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._known = PlainWords(texts)

    def repair(self, text: str) -> tuple[str, list[int]]:
        """The text with its signs repaired, and the places that changed. The length stays the same."""
        if text.isascii() or not _DAMAGED.search(text):
            return text, []
        parts: list[str] = []
        places: list[int] = []
        done = 0
        double = single = False
        for match in _DAMAGED_OR_QUOTE.finditer(text):
            at = match.start()
            sign = text[at]
            if sign == '"':
                double = not double
            if sign in '"’':
                continue
            left, right = _letters_before(text, at), _letters_after(text, at)
            new = self._meant(sign, _Spot(text, at, left, right, double, single))
            if new == "”" and single and not double:
                new = "’"  # a wrong one: it closes what ‘ opened
            if new != sign:
                parts += (text[done:at], new)
                places.append(at)
                done = at + 1
            if new in "“”":
                double = new == "“"
            elif new in "‘’":
                single = new == "‘" or (single and bool(right))
        return "".join((*parts, text[done:])), places

    def _meant(self, sign: str, spot: _Spot) -> str:
        """The sign that was printed where a letter stands; the letter itself where it is genuine."""
        match sign:
            case "ô":
                return "’" if self._is_apostrophe(spot) else sign
            case "ò":
                return "”" if self._is_closing(spot) else sign
            case "ñ":
                return "“" if self._is_opening(spot, "ñ", 'ò”"') else sign
            case "ó":
                return "‘" if self._is_opening(spot, "ó", "ô’ò") else sign
            case "Ă":
                return "“" if not spot.left and self._is_quoted(spot.right) else sign
            case "ï":
                return "–" if self._is_dash(spot.left, spot.right) else sign
            case "ú":
                return "€" if not spot.left and not spot.right and _beside_figure(spot) else sign
            case "´":
                return "’" if spot.left and spot.right else sign
            case "Á":
                return "°" if spot.left.lower() == "n" and _figure(spot.text, spot.at + 1) else sign
        return sign

    def _is_apostrophe(self, spot: _Spot) -> bool:
        left, right = spot.left, spot.right
        if not left:  # after a figure or a stop: 1990ôs, .ô
            return not spot.before.isspace() and spot.before not in _OPENING_PLACE
        if not right:  # at a word's end: a possessive, or the end of what a quote opened
            return left[-1] in "sSxXzZ" or spot.single or _straight_open(spot) or left.lower() in self._known
        if right[0].isupper() or (left.isupper() and len(left) > 1):
            return True  # OôBrien, dôIvoire, WCOôs: a small letter has no place beside capitals
        if right == "s":
            return not _GENUINE_VERB.fullmatch(left)
        if right in _SHORTENED:
            return left.lower() in PRONOUNS
        if right == "t":
            return left[-1] in "nN"  # donôt, but dépôt
        if left.lower() in ELIDED:
            return right[0] in _VOWELS  # lôadministration
        return left[-1] in "sznc" and right[0] == "k"  # Dnipropetrovsôk: the soft sign of Ukrainian names

    def _is_opening(self, spot: _Spot, sign: str, closers: str) -> bool:
        """Whether the letter opens a quote: it begins a word that would stand without it."""
        if spot.left or spot.before.isdigit():
            return False
        if spot.right[:1].isupper() or spot.after.isdigit() or spot.after in "“‘\"'([":
            return True
        # The document is asked last, here and below: to look a word up takes a hundred times as long as all the rest.
        return _closed_later(spot, sign, closers) or (spot.right != "" and spot.right.lower() in self._known)

    def _is_closing(self, spot: _Spot) -> bool:
        """Whether ò closes a quote: it ends a word, or stands after a figure or a stop."""
        left, right = spot.left, spot.right
        if not left:
            if spot.before.isspace():
                return not right and spot.double
            return spot.before not in _OPENING_PLACE or not right
        if right:  # the blank behind it is lost
            return right[0].isupper() or (self._may_end(spot) and right.lower() in self._known)
        if left.isupper() or ((spot.double or spot.single) and not _closed_later(spot, "ñ", "ò”")):
            return True
        return self._may_end(spot)

    def _may_end(self, spot: _Spot) -> bool:
        """Whether what stands before a letter is a word without it."""
        return (spot.double or len(spot.left) > _SHORT_WORD) and spot.left.lower() in self._known

    def _is_quoted(self, right: str) -> bool:
        """Whether a word would stand by itself without the Ă before it; Romanian words would not."""
        if len(right) < 2:
            return not right
        return (right[0].isupper() and right[1].islower()) or (len(right) > 2 and right.lower() in self._known)

    def _is_dash(self, left: str, right: str) -> bool:
        if not left:
            return True  # no word begins with it: 2016ï2019, " ï ", ïin average
        if not right:  # Hanoï and Shanghaï end with it, after a vowel
            return left[-1] not in "aeouy" or left.lower() in self._known
        if right[0].isupper() or (left.isupper() and len(left) > 1):
            return True
        return min(len(left), len(right)) > 2 and left.lower() in self._known and right.lower() in self._known


def _closed_later(spot: _Spot, sign: str, closers: str) -> bool:
    """Whether a closing sign stands at the end of a later word, before the opening one comes again."""
    for match in _DAMAGED_OR_QUOTE.finditer(spot.text, spot.at + 1, spot.at + _QUOTE_REACH):
        place = match.start()
        if match[0] == sign:
            if not _letters_before(spot.text, place):
                return False
        elif (
            match[0] in closers
            and not spot.text[place + 1 : place + 2].isalpha()
            and not spot.text[place - 1].isspace()
        ):
            return True
    return False


def _letters_before(text: str, at: int) -> str:
    """The unbroken run of letters that ends right before a place."""
    start = at
    while start and at - start < _LONGEST_WORD and text[start - 1].isalpha():
        start -= 1
    return text[start:at]


def _letters_after(text: str, at: int) -> str:
    match = _WORD.match(text, at + 1)
    return match[0] if match else ""


def _figure(text: str, at: int) -> bool:
    return text[at : at + 2].lstrip(" ")[:1].isdigit()


def _beside_figure(spot: _Spot) -> bool:
    before = spot.text[max(0, spot.at - 2) : spot.at].rstrip(" ")
    return before[-1:].isdigit() or _figure(spot.text, spot.at + 1)


def _straight_open(spot: _Spot) -> bool:
    """Whether a straight single quote that began a word is still open."""
    near = f" {spot.text[: spot.at]}" if spot.at < _QUOTE_REACH else spot.text[spot.at - _QUOTE_REACH : spot.at]
    start = near.rfind(" '")
    return start >= 0 and "'" not in near[start + 2 :]
