"""Where a word may be broken at the end of a line: at its syllables, after a hyphen, within an address.

Names are never hyphenated, so no word with a capital or a figure is; addresses are broken at their signs, without
a hyphen that would look like one of theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from wcodesk.reports.pdf.patterns import Patterns

HYPHEN = "\u00ad"  # set as a hyphen, and read back as one that the line put there
_LEFT, _RIGHT = 2, 3  # letters at least before and after a hyphen
_WORD = re.compile(r"(?P<before>[(\[“‘«\"']*)(?P<letters>[^\W\d_]{6,})(?P<after>[^\w]*)")
_ADDRESS = re.compile(r"://|www\.|@|^(?:[\w-]+[./]){2,}[\w-]+")
# Before these signs, so that no line of an address ends in one that could be the sentence's; after a slash.
_IN_ADDRESS = re.compile(r"(?<=[/&=])(?=[^/&=])|(?<=[^/.?#_-])(?=[.?#_-])|(?<=[^/]@)")
_IN_COMPOUND = re.compile(r"(?<=[^\W\d][-/–—])(?=[^\W\d]{2})")


class Break(NamedTuple):
    """A word in two parts; hyphen: the first part ends in one that the word does not have."""

    head: str
    tail: str
    hyphen: bool = False

    @property
    def set_head(self) -> str:
        """The first part as it is set."""
        return self.head + HYPHEN if self.hyphen else self.head


def is_address(word: str) -> bool:
    """Whether a word is one of the web or of mail, or a path of several parts."""
    return bool(_ADDRESS.search(word))


@cache
def breaks(word: str, language: str) -> tuple[Break, ...]:
    """Every way to break a word in a language ("en-GB", "fr"…; "" for no hyphenation), the longest first part first."""
    if word.isalpha():  # as most are
        return tuple(_syllables(word, language))
    if is_address(word):
        return tuple(_at(word, _IN_ADDRESS))
    return (*_at(word, _IN_COMPOUND), *_syllables(word, language))


def _at(word: str, places: re.Pattern[str]) -> Iterator[Break]:
    for place in reversed(list(places.finditer(word))):
        if 0 < place.start() < len(word):
            yield Break(word[: place.start()], word[place.start() :])


def _syllables(word: str, language: str) -> Iterator[Break]:
    found = _WORD.fullmatch(word)
    if not found or not found["letters"].islower():
        return
    patterns = _patterns(language)
    if patterns is None:
        return
    start = len(found["before"])
    for position in reversed(patterns.positions(found["letters"], _LEFT, _RIGHT)):
        yield Break(word[: start + position], word[start + position :], hyphen=True)


@cache
def _patterns(language: str) -> Patterns | None:
    path = patterns_file(language)
    return Patterns(path) if path else None


def patterns_file(language: str) -> Path | None:
    """pyphen's patterns of a language, or else of the first country that speaks it; None where it has none.

    pyphen.LANGUAGES says the same, but to import pyphen takes as long as to hyphenate a chapter.
    """
    package = find_spec("pyphen")
    name, _, _ = language.partition("-")
    if not name or package is None or not package.submodule_search_locations:
        return None
    folder = Path(package.submodule_search_locations[0]) / "dictionaries"
    own = folder / f"hyph_{language.replace('-', '_')}.dic"
    others = [folder / f"hyph_{name}.dic", *sorted(folder.glob(f"hyph_{name}_*.dic"))]
    return next((path for path in (own, *others) if path.is_file()), None)
