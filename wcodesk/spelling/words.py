"""What of a text is a word to be checked, and which words are passed over. Pure functions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from wcodesk.model.links import find_links

_MARKS = "\u0300-\u036f\u00ad"  # accents that stand for themselves, and the soft hyphen
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*(?:['’ʼ‐‑-][^\W_](?:[^\W_]|[{_MARKS}])*)*")
_HYPHENS = re.compile("[‐‑-]")
_TECHNICAL = frozenset("@_\\#")  # beside a word: a part of an address, a name of a file or the like
_ELIDED = re.compile(r"\A(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr)'(?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"'s?\Z", re.IGNORECASE)
_LATIN = re.compile("['A-Za-z\u00aa-\u024f\u0300-\u036f\u1e00-\u1eff-]+")
_CYRILLIC = re.compile("['\u0400-\u052f\u0300-\u036f-]+")

Verdict = Callable[[str], "bool | None"]
"""Whether a plain word is right; None where that is not known yet."""


class Misspelt(NamedTuple):
    """A word that no dictionary has. first, last: where it stands, in UTF-16 units as Qt counts; word: as plain()."""

    first: int
    last: int
    word: str


def words(text: str) -> Iterator[tuple[int, str]]:
    """The words of a text with the places where they start, but for those in addresses and names of files."""
    links = [(first, last) for first, last, _ in find_links(text)]
    for found in _WORD.finditer(text):
        first, last = found.span()
        if any(start < last and first < end for start, end in links) or _is_technical(text, first, last):
            continue
        yield first, found[0]


def _is_technical(text: str, first: int, last: int) -> bool:
    before, behind = text[max(0, first - 2) : first], text[last : last + 2]
    dotted = (len(before) == 2 and before[1] == "." and before[0].isalnum()) or (
        len(behind) == 2 and behind[0] == "." and behind[1].isalnum()
    )
    return dotted or before[-1:] in _TECHNICAL or behind[:1] in _TECHNICAL


def plain(word: str) -> str:
    """A word as dictionaries write it: composed letters, straight apostrophes, common hyphens."""
    word = unicodedata.normalize("NFC", word).replace("\u00ad", "").replace("’", "'").replace("ʼ", "'")
    return _HYPHENS.sub("-", word)


def name_words(names: Iterable[str]) -> frozenset[str]:
    """The words with a capital that names are made of: none of them is ever marked. The others are for dictionaries."""
    whole = {plain(word) for name in names for _, word in words(name)}
    return frozenset(word for word in whole.union(*(each.split("-") for each in whole)) if word != word.lower())


def stem(word: str, language: str) -> str:
    """A plain word without what the language hangs on it: a possessive ending, in French an elided one before it."""
    word = _POSSESSIVE.sub("", word)
    return _ELIDED.sub("", word, count=1) if language == "fr" else word


def is_passed_over(word: str, language: str, names: Collection[str]) -> bool:
    """Whether a plain word is none for a dictionary: single letters, codes, abbreviations, other scripts, names.

    A name may be elided (d'Albanie), have a possessive ending (Albania's), or begin a sentence.
    """
    for core in {word, _POSSESSIVE.sub("", word), stem(word, language)}:
        if len(core) < 2 or any(sign.isdigit() for sign in core) or _is_abbreviation(core):
            return True
        if core in names or core[0].lower() + core[1:] in names:
            return True
    return not (_CYRILLIC if language == "ru" else _LATIN).fullmatch(word)


def _is_abbreviation(word: str) -> bool:
    """All in capitals, in the plural too (RDMs), or with a capital behind a small letter (nCEN, AfCFTA)."""
    inner = any(one.islower() and other.isupper() for one, other in pairwise(word))
    return inner or word.isupper() or (len(word) > 2 and word[-1] == "s" and word[:-1].isupper())


def misspelt(
    text: str, language: str, names: Collection[str], verdict: Verdict
) -> tuple[tuple[Misspelt, ...], set[str]]:
    """The words of a text that are wrong, and those that the dictionary must be asked about first.

    A word with hyphens is right where all of it is, or each of its parts; else the parts that are wrong are marked.
    """
    wrong: list[Misspelt] = []
    unknown: set[str] = set()
    wide = any(sign > "\uffff" for sign in text)
    for first, written in words(text):
        word = plain(written)
        if is_passed_over(word, language, names):
            continue
        known = verdict(word)
        if known is None:
            unknown.add(word)
        if known:
            continue
        for at, part in _parts(written):
            plain_part = plain(part)
            if plain_part != word:
                if is_passed_over(plain_part, language, names):
                    continue
                right = verdict(plain_part)
                if right is None:
                    unknown.add(plain_part)
            else:
                right = known
            if right is False and known is False:
                start, end = first + at, first + at + len(part)
                if wide:
                    start, end = _units(text[:start]), _units(text[:end])
                wrong.append(Misspelt(start, end, plain_part))
    return tuple(wrong), unknown


def _parts(written: str) -> list[tuple[int, str]]:
    parts, at = [], 0
    for part in _HYPHENS.split(written):
        parts.append((at, part))
        at += len(part) + 1
    return parts


def _units(text: str) -> int:
    return len(text) + sum(sign > "\uffff" for sign in text)
