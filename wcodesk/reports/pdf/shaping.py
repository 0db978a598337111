"""Text that cannot be set letter by letter: letters that join or stack, right to left, scripts of other faces.

Levels of direction are the Unicode bidirectional algorithm's (UAX #9), through python-bidi; glyphs come from HarfBuzz.
Only paragraphs that need it come here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wcodesk.reports import fonts
from wcodesk.reports.fonts import BOX, Face
from wcodesk.reports.pdf.words import Look

if TYPE_CHECKING:
    import uharfbuzz

_RTL = ("R", "AL", "AN")
_INHERITS = ("Mn", "Mc", "Me", "Cf", "Zs")  # marks, joiners and blanks stay in the face of the letter before them


class Glyph(NamedTuple):
    """advance, dx, dy: in thousandths of the size; text: what its cluster stands for; cluster: the cluster's number."""

    number: int
    advance: float
    dx: float
    dy: float
    text: str
    cluster: int


class Span(NamedTuple):
    """A stretch of a line in one face, look and direction, from start to end in the paragraph's text."""

    start: int
    end: int
    level: int
    face: Face
    look: Look
    box: bool = False


def levels(text: str) -> list[int]:
    """The level of each character, even from left to right, odd from right to left."""
    if not any(unicodedata.bidirectional(character) in _RTL for character in text):
        return [0] * len(text)
    from bidi import algorithm

    storage = algorithm.get_empty_storage()
    base = algorithm.get_base_level(text)
    storage["base_level"], storage["base_dir"] = base, ("L", "R")[base]
    algorithm.get_embedding_levels(_directed(text), storage)
    for step in (
        algorithm.explicit_embed_and_overrides,
        algorithm.resolve_weak_types,
        algorithm.resolve_neutral_types,
        algorithm.resolve_implicit_levels,
    ):
        step(storage, False)
    return [character["level"] for character in storage["chars"]]


def _directed(text: str) -> str:
    """Text of the same length in which each character has a direction: joiners have that of the letter before."""
    found = ""
    for character in text:
        known = unicodedata.bidirectional(character) not in ("", "BN", "B")
        found += character if known else found[-1:] or BOX
    return found


def base_level(text: str) -> int:
    """1 for a paragraph that runs from right to left, else 0: its first letter decides."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return 1
        if direction == "L":
            return 0
    return 0


def spans(text: str, start: int, end: int, text_levels: Sequence[int], looks: Sequence[Look]) -> list[Span]:
    """The stretches of a line in logical order."""
    found: list[Span] = []
    before: Face | None = None
    for at in range(start, end):
        face, box = _face(text[at], before, looks[at])
        before = face
        key = (text_levels[at], face, looks[at], box)
        if found and found[-1][2:] == key:
            found[-1] = found[-1]._replace(end=at + 1)
        else:
            found.append(Span(at, at + 1, *key))
    return found


def visual(line: Sequence[Span]) -> list[Span]:
    """The stretches from left to right (rule L2)."""
    order = list(line)
    highest = max((span.level for span in order), default=0)
    lowest = min((span.level for span in order if span.level % 2), default=highest + 1)
    for level in range(highest, lowest - 1, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and order[end].level >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = max(end, at + 1)
    return order


def glyphs(text: str, span: Span) -> tuple[Glyph, ...]:
    """The glyphs of a stretch from left to right."""
    words = text[span.start : span.end]
    if span.box:
        return tuple(glyph for _ in words for glyph in shaped(span.face, BOX, False))
    return shaped(span.face, words, bool(span.level % 2))


@cache
def shaped(face: Face, text: str, rtl: bool) -> tuple[Glyph, ...]:
    """Text of one face and direction as glyphs from left to right."""
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    uharfbuzz.shape(_harfbuzz(face), buffer, {"kern": False})
    infos, positions, scale = buffer.glyph_infos, buffer.glyph_positions, face.scale
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    return tuple(
        Glyph(
            info.codepoint,
            position.x_advance * scale,
            position.x_offset * scale,
            position.y_offset * scale,
            text[info.cluster : ends[info.cluster]],
            info.cluster,
        )
        for info, position in zip(infos, positions, strict=True)
    )


class ShapedWidths(dict[str, float]):
    """Widths of words as they are shaped, in thousandths of the size, each in the faces of a look."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def __missing__(self, word: str) -> float:
        line = spans(word, 0, len(word), levels(word), [self._look] * len(word))
        self[word] = found = sum(glyph.advance for span in line for glyph in glyphs(word, span))
        return found


@cache
def shaped_widths(look: Look) -> ShapedWidths:
    """The widths of shaped words in a look."""
    return ShapedWidths(look._replace(link=""))


def _face(character: str, before: Face | None, look: Look) -> tuple[Face, bool]:
    """The face of a character, and whether it is a box in place of one that no face has."""
    if before and unicodedata.category(character) in _INHERITS and character in before.characters:
        return before, False
    found = fonts.face_of(character)
    if found is None:
        return fonts.face(bold=look.bold, italic=look.italic), character not in "\u200c\u200d"
    return (fonts.face(bold=look.bold, italic=look.italic) if found is fonts.face() else found), False


@cache
def _harfbuzz(face: Face) -> uharfbuzz.Font:
    import uharfbuzz

    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(face.path))))
