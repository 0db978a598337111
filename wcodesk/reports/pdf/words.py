"""Runs -> words: what a paragraph is broken into lines from, with the look and the link of each word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wcodesk.model.blocks import Run
from wcodesk.model.links import find_links
from wcodesk.reports import fonts
from wcodesk.reports.links import link_target, web_target
from wcodesk.reports.marking import Mark, MarkedRun

# Marks that hang on letters, letters that run right to left, scripts whose letters join or move, and joiners.
_SHAPED = (
    "[\u0300-\u036f\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufb1d-\ufdff"
    "\ufe20-\ufe2f\ufe70-\ufefc]"
)

_ENDLESS = 1000  # characters; a longer word is set in parts, lest each of its lines measures all of the rest


class Look(NamedTuple):
    """How a word is set. link: where it leads, "" for nowhere; mark: whether it was added or removed."""

    bold: bool = False
    italic: bool = False
    link: str = ""
    mark: Mark = Mark.NONE


class Words:
    """The words between two forced line breaks.

    looks: of each word, or the one of all; glued: for each word whether it follows the one before without a blank,
    None where none does; shaped: some of it must be shaped, or ordered from right to left, or is in no face of Arimo.
    """

    __slots__ = ("glued", "look", "looks", "shaped", "words")

    def __init__(
        self,
        words: list[str],
        look: Look,
        looks: list[Look] | None = None,
        glued: list[bool] | None = None,
        *,
        shaped: bool = False,
    ) -> None:
        self.words, self.look, self.looks, self.glued, self.shaped = words, look, looks, glued, shaped


def words_of(runs: Iterable[Run | MarkedRun], look: Look) -> list[Words]:
    """The words of runs, a Words for each forced line; at least one. look: of the style they are set in."""
    runs = tuple(runs)
    if len(runs) == 1 and _is_plain(runs[0]):  # as nearly all are
        return [Words(_split(runs[0].text), look)]
    pieces = [piece for run in runs for piece in _pieces(run, look)]
    return [_words(line, look) for line in _forced_lines(pieces)]


def _is_plain(run: Run | MarkedRun) -> bool:
    """Whether a run is one look of usual characters, with no address in it."""
    if isinstance(run, MarkedRun) or run.bold or run.italic or run.href:
        return False
    if len(run.text) > _ENDLESS and max(map(len, run.text.split(" "))) > _ENDLESS:
        return False
    return fonts.is_usual(run.text) and not find_links(run.text)


def needs_shaping(text: str) -> bool:
    """Whether text that has been through fonts.shown() cannot be set letter by letter in Arimo."""
    if fonts.is_usual(text):
        return False
    return bool(re.search(_SHAPED, text)) or not fonts.characters().issuperset(text)


def _split(text: str) -> list[str]:
    words = text.split(" ")
    return [word for word in words if word] if "" in words else words


def _pieces(run: Run | MarkedRun, base: Look) -> Iterator[tuple[str, Look]]:
    """The text of a run in pieces that look alike; bare web and mail addresses become links."""
    mark = run.mark if isinstance(run, MarkedRun) else Mark.NONE
    look = Look(base.bold or run.bold, base.italic or run.italic, link_target(run.href) if run.href else "", mark)
    text = run.text
    at = 0
    if not look.link:
        for start, end, found in find_links(text):
            if address := web_target(found):
                yield text[at:start], look
                yield text[start:end], look._replace(link=address)
                at = end
    yield text[at:], look


def _forced_lines(pieces: list[tuple[str, Look]]) -> Iterator[list[tuple[str, Look]]]:
    line: list[tuple[str, Look]] = []
    for text, look in pieces:
        first, *rest = fonts.shown(text).split("\n")
        line.append((first, look))
        for more in rest:
            yield line
            line = [(more, look)]
    yield line


def _words(line: list[tuple[str, Look]], base: Look) -> Words:
    words: list[str] = []
    looks: list[Look] = []
    glued: list[bool] = []
    open_end = False  # whether the next piece goes on in the same word
    for text, look in line:
        if not text:
            continue
        found = _split(text)
        for number, word in enumerate(found):
            for start in range(0, len(word), _ENDLESS):
                words.append(word[start : start + _ENDLESS])
                looks.append(look)
                glued.append(start > 0 or (number == 0 and open_end and text[0] != " "))
        open_end = bool(found) and text[-1] != " "
    shaped = needs_shaping("".join([text for text, _ in line]))
    if len(set(looks)) <= 1 and not any(glued):
        return Words(words, looks[0] if looks else base, shaped=shaped)
    return Words(words, base, looks, glued, shaped=shaped)
