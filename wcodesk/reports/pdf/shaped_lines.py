"""Shaped text -> lines: their glyphs from left to right, with what they say where they do not say it one by one."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from wcodesk.reports import fonts
from wcodesk.reports.marking import Mark
from wcodesk.reports.pdf import shaping
from wcodesk.reports.pdf.breaking import broken
from wcodesk.reports.pdf.lines import Line, Stretch, Switch, coloured, indent
from wcodesk.reports.pdf.operators import Codes, FontKey, font, number, string
from wcodesk.reports.pdf.words import Look, Words
from wcodesk.reports.styles import Styles, TextStyle


class ShapedLines:
    """Sets shaped text in a style in lines no wider than room (points), and gathers the glyphs that it uses.

    codes: of the plain text around it.
    """

    def __init__(self, style: TextStyle, room: float, styles: Styles, align: str, codes: Codes) -> None:
        self._style, self._room, self._styles, self._align = style, room, styles, align
        self._face = fonts.face(bold=style.bold, italic=style.italic)
        self._codes = codes
        self.glyphs: defaultdict[FontKey, set[tuple[int, str]]] = defaultdict(set)
        self.turned = False  # some of it runs from right to left

    def lines(self, text: Words) -> list[Line]:
        """The lines of a paragraph."""
        scale = 1000 / self._style.size
        cuts = broken(
            text, shaping.shaped_widths, self._face.words[" "], self._room * scale, justify=False, language=""
        )
        letters, looks, places = letters_of(text)
        levels = shaping.levels(letters)
        self.turned = self.turned or any(level % 2 for level in levels)
        rtl = shaping.base_level(letters)
        lines = []
        for cut in cuts:
            start = places[cut.start][0] if cut.end > cut.start else 0
            end = places[cut.end - 1][1] if cut.end > cut.start else 0
            spans = shaping.spans(letters, start, end, levels, looks)
            parts, stretches, width = self._drawn(letters, spans)
            width /= scale
            if not rtl:
                parts = (*parts, string(" ", self._codes))
            x = indent("right" if rtl and self._align != "centre" else self._align, self._room, width)
            lines.append(Line(parts, x, width, stretches))
        return lines

    def _drawn(
        self, letters: str, line: list[shaping.Span]
    ) -> tuple[tuple[bytes | Switch, ...], tuple[Stretch, ...], float]:
        """The operators of a shaped line, its links and marks, its width in thousandths of the size.

        Glyphs are drawn from left to right, as programs that take text out of a file expect them: they turn words
        that run from right to left round themselves.
        """
        parts: list[bytes | Switch] = []
        stretches = []
        scale = self._style.size / 1000
        x, link = 0.0, ""
        for look, group in groupby(shaping.visual(line), key=lambda span: span.look):
            start = x
            if look.link != link:
                link = look.link
                parts.append(Switch(link))
            ops: list[bytes] = []
            for span in group:
                ops += self._glyphs(letters, span)
                x += sum(glyph.advance for glyph in shaping.glyphs(letters, span))
            ops.append(font((self._face.number, self._codes), self._style.size))
            parts.append(coloured(look, b" ".join(ops), self._style, self._styles))
            if look.link or look.mark is not Mark.NONE:
                stretches.append(Stretch(start * scale, x * scale, look.link, look.mark))
        if link:
            parts.append(Switch(""))
        return tuple(parts), tuple(stretches), x

    def _glyphs(self, letters: str, span: shaping.Span) -> Iterator[bytes]:
        """The operators that draw a stretch.

        What it says stands beside the glyphs where they do not say it one by one: of the stretch as a whole from left
        to right, of each sign from right to left. Programs that take text out turn what runs from right to left round
        letter by letter, so that a longer text would come out backwards.
        """
        key = (span.face.number, Codes.GLYPHS)
        yield font(key, self._style.size)
        signs = [list(run) for _, run in groupby(shaping.glyphs(letters, span), key=lambda glyph: glyph.cluster)]
        # A bracket that is drawn turned round is drawn as its partner, which says itself elsewhere.
        alone = [
            len(sign) == 1 and not (span.level % 2 and any(map(unicodedata.mirrored, sign[0].text))) for sign in signs
        ]
        for single, sign in zip(alone, signs, strict=True):
            self.glyphs[key].update((glyph.number, glyph.text if single else "") for glyph in sign)
        if span.box or (not span.level % 2 and not all(alone)):
            drawn = b" ".join(self._shown([glyph for sign in signs for glyph in sign], span.face))
            yield _said(letters[span.start : span.end], drawn)
            return
        for single, run in groupby(zip(alone, signs, strict=True), key=itemgetter(0)):
            if single:
                yield from self._shown([sign[0] for _, sign in run], span.face)
            else:
                for _, sign in run:
                    yield _said(sign[0].text, b" ".join(self._shown(sign, span.face, begins=True)))

    def _shown(self, run: Iterable[shaping.Glyph], face: fonts.Face, *, begins: bool = False) -> Iterator[bytes]:
        """The operators that show glyphs where they belong.

        begins: a blank is drawn first, under them, so that what they say is found to begin where they do, and no gap
        is seen in the middle of a word.
        """
        array: list[bytes] = []
        rise = 0.0
        if begins and (blank := face.font.charToGlyph.get(32)):
            self.glyphs[face.number, Codes.GLYPHS].add((blank, " "))
            array += [b"<%04X>" % blank, number(face.advance(blank))]
        for glyph in run:
            if glyph.dy != rise:
                yield b"[%b]TJ %b Ts" % (b" ".join(array), number(glyph.dy * self._style.size / 1000))
                array, rise = [], glyph.dy
            if glyph.dx:
                array.append(number(-glyph.dx))
            array.append(b"<%04X>" % glyph.number)
            if back := glyph.dx + face.advance(glyph.number) - glyph.advance:
                array.append(number(back))
        yield b"[%b]TJ" % b" ".join(array)
        if rise:
            yield b"0 Ts"


def _said(text: str, ops: bytes) -> bytes:
    """Operators with the text that they draw."""
    words = text.encode("utf-16-be").hex().upper().encode()
    return b"/Span<</ActualText<FEFF%b>>>BDC %b EMC" % (words, ops)


def letters_of(text: Words) -> tuple[str, list[Look], list[tuple[int, int]]]:
    """A paragraph in one string, the look of each character, and where each word begins and ends."""
    pieces: list[str] = []
    looks: list[Look] = []
    places = []
    at = 0
    for at_word, word in enumerate(text.words):
        look = text.looks[at_word] if text.looks else text.look
        if at_word and not (text.glued and text.glued[at_word]):
            pieces.append(" ")
            looks.append(look)
            at += 1
        pieces.append(word)
        looks += [look] * len(word)
        places.append((at, at + len(word)))
        at += len(word)
    return "".join(pieces), looks, places
