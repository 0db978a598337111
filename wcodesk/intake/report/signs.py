"""Characters that a PDF's letters came out as: quotes, dashes and the euro sign that became accented letters.

ô stands for ’, ñ for “, ò for ”, ó for ‘, ï for –, ú for €, Ă for an opening quote, ´ for ’. The same
letters are also genuine (Treviño, Côte, Declaración, Anguiatú), so the neighbours of each decide: its
place in the word, the case beside it, the quote it would open or close, and whether the rest of the
word is one that the document prints elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from wcodesk.intake.report.wordlists import ELIDED, PRONOUNS

_DAMAGED = re.compile("[ôñòïóúĂ´Á]")
_LONGEST_WORD = 40
_WORD = re.compile(r"[^\W\d_]{1,40}")
_PLAIN = re.compile(r"[A-Za-z]{2,}")
_SHORTENED = frozenset({"d", "ll", "re", "ve", "m"})
_GENUINE_VERB = re.compile(r"(?:com|de|dis|ex|im|in|o|pro|re|su|trans)?p", re.IGNORECASE)  # Portuguese pôs, propôs…
_QUOTE_REACH = 300  # characters that a quote may run
_VOWELS = "aeiouyàâäéèêëîïôöùûüh"
_OPENING_PLACE = "([{‘“«<-–—/"


class SignRepair:
    """Repairs the signs of one document. words: all its words, of which only plain ones count."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._known = {word.lower() for text in texts for word in _PLAIN.findall(text)}

    def repair(self, text: str) -> tuple[str, list[int]]:
        """The text with its signs repaired, and the places that changed. The length stays the same."""
        if not _DAMAGED.search(text):
            return text, []
        chars = list(text)
        places: list[int] = []
        double = single = -1  # where the quote that is open began
        for match in re.finditer('[ôñòïóúĂ´Á“”‘"]', text):
            at = match.start()
            sign = match[0]
            if sign in '“"”‘':
                double = at if sign == "“" or (sign == '"' and double < 0) else -1 if sign in '"”' else double
                single = at if sign == "‘" else single
                continue
            new = self._meant(text, at, double, single)
            if new == sign:
                continue
            if new == "”" and single >= 0 > double:
                new = "’"  # a wrong one: it closes what ‘ opened
            chars[at] = new
            places.append(at)
            double = at if new == "“" else -1 if new == "”" else double
            single = at if new == "‘" else -1 if new == "’" and not _follows_letter(text, at + 1) else single
        return "".join(chars), places

    def _meant(self, text: str, at: int, double: int, single: int) -> str:
        """The sign that was printed where a letter stands; the letter itself where it is genuine."""
        sign = text[at]
        left, right = _letters_before(text, at), _letters_after(text, at)
        match sign:
            case "ô":
                return "’" if self._is_apostrophe(text, at, left, right, single) else sign
            case "ò":
                return "”" if self._is_closing(text, at, left, right, double, single) else sign
            case "ñ":
                return "“" if self._is_opening(text, at, left, right) else sign
            case "ó":
                return "‘" if self._is_opening(text, at, left, right) else sign
            case "Ă":
                return "“" if not left and (not right or right[1:2].islower()) else sign
            case "ï":
                return "–" if self._is_dash(left, right) else sign
            case "ú":
                return "€" if not left and not right and _near_figure(text, at) else sign
            case "´":
                return "’" if left and right else sign
            case _:  # Á
                return "°" if left.lower() == "n" and right == "" and _figure(text, at + 1) else sign

    def _is_apostrophe(self, text: str, at: int, left: str, right: str, single: int) -> bool:
        if not left:  # after a figure or a sign: 1990ôs, .ô
            return at > 0 and not text[at - 1].isspace() and text[at - 1] not in _OPENING_PLACE
        if not right:  # at a word's end: a possessive, or the end of what a quote opened
            return left[-1] in "sSxXzZ" or single >= 0 or _straight_open(text, at) or left.lower() in self._known
        if left.isupper() and (len(left) > 1 or right[0].isupper()):
            return True  # WCOôs, PEOPLEôS, CÔTE DôIVOIRE: a small letter has no place between capitals
        if right[0].isupper():
            return True  # dôIvoire, OôBrien
        if right == "s":
            return not _GENUINE_VERB.fullmatch(left)
        if right in _SHORTENED:
            return left.lower() in PRONOUNS
        if right == "t" and left[-1] in "nN":
            return True  # donôt
        if left.lower() in ELIDED and right[0] in _VOWELS:
            return True  # lôadministration
        return left[-1] in "sznc" and right[0] == "k"  # Dnipropetrovsôk: the soft sign of Ukrainian names

    def _is_opening(self, text: str, at: int, left: str, right: str) -> bool:
        """Whether ñ or ó opens a quote: it begins a word that would stand without it."""
        before = text[at - 1] if at else " "
        if left or before.isdigit():
            return False
        if not right:
            following = text[at + 1 : at + 2]
            alone = following == " " and self._closed_later(text, at, text[at])
            return alone or (bool(following) and (following.isdigit() or following in "“‘\"'(["))
        if right[0].isupper():
            return True
        return right.lower() in self._known or self._closed_later(text, at, text[at])

    def _closed_later(self, text: str, at: int, sign: str) -> bool:
        """Whether a closing sign of the same kind stands at the end of a later word, before another opens."""
        closer = "ò”" if sign == "ñ" else "ô’ò"
        for place in range(at + 1, min(len(text), at + _QUOTE_REACH)):
            char = text[place]
            if char == sign and not _letters_before(text, place):
                return False
            if char in closer and not _follows_letter(text, place + 1) and not text[place - 1].isspace():
                return True
        return False

    def _is_closing(self, text: str, at: int, left: str, right: str, double: int, single: int) -> bool:
        """Whether ò closes a quote: it ends a word or stands after a figure or a stop."""
        before = text[at - 1] if at else " "
        if not left:
            if before.isspace():
                return not right and double >= 0
            return before not in _OPENING_PLACE or not right
        if right:
            apart = left.lower() in self._known and right.lower() in self._known
            return right[0].isupper() or (apart and (double >= 0 or len(left) > 3))
        if left.lower() in self._known or left.isupper():
            return True
        return (double >= 0 or single >= 0) and not self._better_close(text, at)

    def _better_close(self, text: str, at: int) -> bool:
        """Whether the open quote has a surer end further on, so that this letter is a word's own."""
        for match in re.finditer("[ò”ñ“]", text[at + 1 : at + _QUOTE_REACH]):
            place = at + 1 + match.start()
            if match[0] in "ñ“" and not _letters_before(text, place):
                return False
            left = _letters_before(text, place)
            if match[0] in "ò”" and not _follows_letter(text, place + 1):
                return match[0] == "”" or not left or left.lower() in self._known
        return False

    def _is_dash(self, left: str, right: str) -> bool:
        if not left:
            return True  # no word begins with it: 2016ï2019, " ï ", ïin average
        if not right:
            return not (left[-1].islower() and left[-1] in "aeouy") or left.lower() in self._known
        if right[0].isupper() or (left.isupper() and len(left) > 1):
            return True
        return len(left) > 2 and len(right) > 2 and left.lower() in self._known and right.lower() in self._known


def _letters_before(text: str, at: int) -> str:
    """The unbroken run of letters that ends right before a place."""
    start = at
    while start and at - start < _LONGEST_WORD and text[start - 1].isalpha():
        start -= 1
    return text[start:at]


def _letters_after(text: str, at: int) -> str:
    match = _WORD.match(text, at + 1)
    return match[0] if match else ""


def _follows_letter(text: str, at: int) -> bool:
    return text[at : at + 1].isalpha()


def _figure(text: str, at: int) -> bool:
    return text[at : at + 1].isdigit() or (text[at : at + 1] == " " and text[at + 1 : at + 2].isdigit())


def _near_figure(text: str, at: int) -> bool:
    return _figure(text, at + 1) or text[max(0, at - 2) : at].rstrip()[-1:].isdigit()


def _straight_open(text: str, at: int) -> bool:
    """Whether a straight single quote that began a word is still open."""
    near = text[at - _QUOTE_REACH : at] if at > _QUOTE_REACH else f" {text[:at]}"
    start = near.rfind(" '")
    return start >= 0 and "'" not in near[start + 2 :]
