"""Link targets that the PDF printed once more at the foot of a page, taken out and put where they belong."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from wcodesk.intake.report.lines import Line
from wcodesk.intake.report.pieces import Piece
from wcodesk.model.proposal import Note, NoteKind
from wcodesk.model.translation import tr

_TARGET = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_SCHEME = re.compile(r"^(?:https?://|mailto:)?(?:www\.)?", re.IGNORECASE)
_ACRONYM = re.compile(r"\(([A-Z][A-Za-z&-]{1,11})\)")
_AROUND = re.compile(r"[,;()<>\[\]“”\"]+")
_NEAR = 200  # pieces: more than two pages hold
_LABELS = re.compile(r"[^a-z0-9]+")


class FootLink(NamedTuple):
    """A target printed alone. since: the first line of the page before, below which its words stand."""

    target: str
    line: int
    since: int


def take_links(lines: Sequence[Line]) -> tuple[list[Line], list[FootLink]]:
    """The lines without those that only repeat a link's target, and these links.

    Such lines stand apart from the text: at the foot of a page, or anywhere when the same address is
    printed in the text, when it names the scheme "mailto:", which no page prints, or when the line ends
    as no line of the text does.
    """
    alone = [":" in line.text and _TARGET.fullmatch(line.text) is not None for line in lines]
    if not any(alone):
        return list(lines), []
    printed = _Printed([line.text for line, single in zip(lines, alone, strict=True) if not single])
    kept: list[Line] = []
    links: list[FootLink] = []
    pages = [0, 0]
    turned = False
    place = 0
    while place < len(lines):
        line = lines[place]
        if line.page:
            pages = [pages[-1], line.number]
        end = place
        if line.gap or line.page:
            while end < len(lines) and alone[end] and (end == place or not lines[end].page):
                end += 1
        if end > place:
            run = lines[place:end]
            if end == len(lines) or lines[end].page or all(_is_repeat(other, printed) for other in run):
                links += (FootLink(other.text, other.number, pages[0]) for other in run)
                turned = turned or line.page or (end < len(lines) and not lines[end].gap)
                place = end
                continue
        if turned and not line.page:
            line = line._replace(page=True)
        turned = False
        kept.append(line)
        place += 1
    return kept, links


class _Printed:
    """The addresses that the lines of a document print, looked for once one is asked for: many a file needs none."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    def __contains__(self, bare: str) -> bool:
        return bare in self._addresses

    @cached_property
    def _addresses(self) -> frozenset[str]:
        return frozenset(address for text in self._texts for address in _addresses(text))


def _is_repeat(line: Line, printed: _Printed) -> bool:
    return line.bare or line.text.lower().startswith("mailto:") or _bare(line.text) in printed


def place_links(pieces: Sequence[Piece], links: Sequence[FootLink]) -> list[Note]:
    """Give each link back to the words it names: an acronym in brackets that its address repeats.

    A link whose address is printed in the text is dropped, and so is one that no words name.
    """
    notes: list[Note] = []
    above = _Above(pieces)
    for link in links:
        above.look_from(link)
        bare = _bare(link.target)
        if bare in above.printed:
            notes.append(
                Note(
                    NoteKind.DROPPED_LINK,
                    link.line,
                    tr("Link printed a second time left out: {link}", link=link.target),
                )
            )
            continue
        named = above.named(bare)
        if named is None:
            text = tr("Link left out, no words on its page name it: {link}", link=link.target)
            notes.append(Note(NoteKind.DROPPED_LINK, link.line, text))
            continue
        piece, start, end = named
        if not any(start < other_end and other_start < end for other_start, other_end, _ in piece.hrefs):
            piece.hrefs.append((start, end, link.target))
            text = tr("Link put back on “{words}” in line {line}: {link}")
            text = text.format(words=piece.text[start:end], line=piece.line_at(start), link=link.target)
            notes.append(Note(NoteKind.MOVED_LINK, link.line, text))
        else:
            notes.append(
                Note(
                    NoteKind.DROPPED_LINK,
                    link.line,
                    tr("Link printed a second time left out: {link}", link=link.target),
                )
            )
    return notes


class _Above:
    """What the pieces above a link print. Links of one page share it, so that each page is read once.

    printed: the addresses, bare.
    """

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._starts = [piece.line for piece in pieces]
        self._span = (0, 0)
        self._addresses: dict[int, set[str]] = {}  # by the piece's place
        self._acronyms: dict[str, tuple[int, int, int]] = {}  # the last piece's place, start and end, by small letters
        self.printed: set[str] = set()

    def look_from(self, link: FootLink) -> None:
        """Take the pieces of the link's page and the page before."""
        end = bisect_left(self._starts, link.line)
        first = max(0, end - _NEAR)
        while first < end and self._pieces[first].lines[-1].number < link.since:
            first += 1
        if (first, end) == self._span:
            return
        self._span = first, end
        self.printed = set().union(*(self._addresses_of(place) for place in range(first, end)))
        self._acronyms = {}
        for place in range(first, end):
            for match in reversed(list(_ACRONYM.finditer(self._pieces[place].text))):
                self._acronyms[match[1].lower()] = place, match.start(1), match.end(1)

    def named(self, bare: str) -> tuple[Piece, int, int] | None:
        """The acronym whose letters are one label of the address: the one nearest to the foot."""
        found = [self._acronyms[label] for label in _LABELS.split(bare) if label in self._acronyms]
        if not found:
            return None
        place, start, end = max(found, key=lambda at: (at[0], -at[1]))
        return self._pieces[place], start, end

    def _addresses_of(self, place: int) -> set[str]:
        if place not in self._addresses:
            text = self._pieces[place].text
            self._addresses[place] = _addresses(text)
        return self._addresses[place]


def _addresses(text: str) -> set[str]:
    """The addresses that a text prints, bare."""
    if "." not in text[:-1].replace(". ", ""):  # only stops that end a word
        return set()
    words = [word for word in text.split() if "." in word and "." in word[1:-1]]
    return {_bare(part) for word in words for part in _AROUND.split(word) if "." in part}


def _bare(address: str) -> str:
    """An address without scheme, www, closing stop or slash, in small letters."""
    return _SCHEME.sub("", address).rstrip("./:").lower()
