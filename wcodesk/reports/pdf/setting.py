"""Runs -> set text: lines with the operators that draw them, ready to be placed on any page.

A line's operators do not depend on where it stands: codes are the characters' own Unicode numbers (or, in shaped
text, the numbers of glyphs), so what was set once can be used in any document.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from wcodesk.model.blocks import Run
from wcodesk.reports import fonts
from wcodesk.reports.marking import Mark, MarkedRun
from wcodesk.reports.pdf import shaping
from wcodesk.reports.pdf.breaking import Cut, broken
from wcodesk.reports.pdf.words import Look, Words, words_of
from wcodesk.reports.styles import Styles, TextStyle

FontKey = tuple[int, bool]
"""A face's number, and whether codes are numbers of glyphs (shaped text) rather than characters."""

_BLANK = b"\x00 "  # U+0020 in UTF-16


class Switch(NamedTuple):
    """Between a line's operators: from here on the text leads to link; "" where the link ends."""

    link: str


class Stretch(NamedTuple):
    """A part of a line that leads somewhere or is marked, from x0 to x1 in points from the line's beginning."""

    x0: float
    x1: float
    link: str
    mark: Mark


class Line(NamedTuple):
    """A set line. x: where it begins, from the left edge of its room; width: as set; both in points."""

    ops: bytes | tuple[bytes | Switch, ...]
    x: float
    width: float
    stretches: tuple[Stretch, ...] = ()


@dataclass(slots=True)
class SetText:
    """Lines of one style. pen: the operators that choose face and colour; letters, glyphs: what fonts must hold."""

    style: TextStyle
    pen: bytes
    lines: list[Line]
    letters: dict[FontKey, frozenset[str]]
    glyphs: dict[FontKey, frozenset[tuple[int, str]]]
    mixed: bool = False  # some line is more than one string
    flush: bool = True  # all lines begin at the same x
    spoken: str = ""  # the text in logical order, where some of it is drawn from right to left
    rtl: bool = False  # it begins at the right

    @property
    def linked(self) -> bool:
        """Whether some of it leads somewhere."""
        return self.mixed and any(stretch.link for line in self.lines for stretch in line.stretches)

    @property
    def height(self) -> float:
        """Of all lines, in points."""
        return len(self.lines) * self.style.leading


class _Codes(dict[str, bytes]):
    """Words as the bytes of a PDF string: UTF-16, its special bytes escaped."""

    def __missing__(self, word: str) -> bytes:
        raw = word.encode("utf-16-be")
        raw = raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)").replace(b"\r", b"\\r")
        self[word] = raw
        return raw


_CODES = _Codes()
_CODE = _CODES.__getitem__


def number(value: float) -> bytes:
    """A number as PDF writes it: never with an exponent, which readers do not know."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return b"0" if text in ("-0", "") else text.encode()


def colour(value: str) -> bytes:
    """The operator that fills with a colour "#RRGGBB"; grey where it is none."""
    red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    if red == green == blue:
        return number(red) + b" g"
    return b" ".join(map(number, (red, green, blue))) + b" rg"


def pen(style: TextStyle) -> bytes:
    """The operators that begin text of a style."""
    key = font_key(Look(style.bold, style.italic))
    return b"%b %b %b TL" % (colour(style.colour), font(key, style.size), number(style.leading))


def font(key: FontKey, size: float) -> bytes:
    """The operator that chooses a font."""
    return b"/%b %b Tf" % (font_name(key), number(size))


def font_name(key: FontKey) -> bytes:
    """A font's name among the resources of the pages."""
    return b"%c%d" % (b"G" if key[1] else b"F", key[0])


def string(text: str) -> bytes:
    """The operator that shows plain text as it stands."""
    return b"(%b)Tj" % _CODES[text]


def set_text(
    runs: str | Iterable[Run | MarkedRun],
    style: TextStyle,
    room: float,
    styles: Styles,
    *,
    language: str = "",
    align: str = "",
) -> SetText:
    """Text set in a style in lines no wider than room (points); the text is taken literally, whatever it holds.

    language: "en-GB" and the like where words may be hyphenated; align: instead of the style's.
    """
    base = Look(style.bold, style.italic)
    parts = words_of((Run(runs),) if isinstance(runs, str) else runs, base)
    return _Setter(style, room, styles, language, align or style.align).set(parts)


class _Chunk(NamedTuple):
    """A word or blank of a line: its look, its bytes inside a string, its width in thousandths of the size."""

    look: Look
    code: bytes
    width: float


@dataclass(slots=True)
class _Setter:
    style: TextStyle
    room: float
    styles: Styles
    language: str
    align: str
    used: dict[FontKey, set[str]] = field(default_factory=lambda: defaultdict(set))
    glyphs: dict[FontKey, set[tuple[int, str]]] = field(default_factory=lambda: defaultdict(set))
    turned: bool = False  # some of it runs from right to left

    def set(self, parts: list[Words]) -> SetText:
        lines: list[Line] = []
        for text in parts:
            lines += self._shaped(text) if text.shaped else self._plain(text)
        mixed = any(not isinstance(line.ops, bytes) for line in lines)
        flush = len({line.x for line in lines}) == 1
        spoken = " ".join(_letters(text)[0] for text in parts) if self.turned else ""
        rtl = bool(self.turned and shaping.base_level(spoken))
        letters = {key: frozenset(found) for key, found in self.used.items()}
        glyphs = {key: frozenset(found) for key, found in self.glyphs.items()}
        return SetText(self.style, pen(self.style), lines, letters, glyphs, mixed, flush, spoken, rtl)

    # -- text that is set letter by letter ----------------------------------------------------------------------

    def _plain(self, text: Words) -> list[Line]:
        scale = 1000 / self.style.size
        room, justify = self.room * scale, self.align == "justify"
        blank = fonts.face(bold=self.style.bold, italic=self.style.italic).words[" "]
        cuts = broken(text, _widths, blank, room, justify=justify, language=self.language)
        last = len(cuts) - 1
        lines = []
        if text.looks is None:
            self.used[font_key(text.look)].update("".join(text.words), " ")
        for at, cut in enumerate(cuts):
            extra = 0.0
            if cut.blanks and ((justify and at != last) or cut.width > room):
                extra = (room - cut.width) / cut.blanks
            width = (cut.width + extra * cut.blanks) / scale
            x = self._x(width)
            if text.looks is None and text.look == self._base:
                lines.append(Line(self._one_look(text, cut, extra), x, width))
            else:
                ops, stretches = self._joined(self._chunks(text, cut, extra, blank))
                lines.append(Line(ops, x, width, stretches))
        return lines

    def _x(self, width: float) -> float:
        if self.align == "right":
            return self.room - width
        return (self.room - width) / 2 if self.align == "centre" else 0.0

    def _one_look(self, text: Words, cut: Cut, extra: float) -> bytes:
        words = map(_CODE, text.words[cut.start : cut.end])
        if extra:
            return b"[(%b\x00 )]TJ" % (b"\x00 )%.1f(" % -extra).join(words)
        return b"(%b\x00 )Tj" % _BLANK.join(words)

    @property
    def _base(self) -> Look:
        return Look(self.style.bold, self.style.italic)

    def _chunks(self, text: Words, cut: Cut, extra: float, blank: float) -> Iterator[_Chunk]:
        """The words and blanks of a line, each with its look."""
        before: Look | None = None
        gap = b"\x00 )%.1f(" % -extra if extra else _BLANK
        for at in range(cut.start, cut.end):
            look = text.looks[at] if text.looks else text.look
            if before is not None and not (text.glued and text.glued[at]):
                # A blank beside a link or a change belongs to the plain text, where there is any.
                owner = before if before == look or not (before.link or before.mark is not Mark.NONE) else look
                self.used[font_key(owner)].add(" ")
                yield _Chunk(owner, gap, blank + extra)
            self.used[font_key(look)].update(text.words[at])
            yield _Chunk(look, _CODE(text.words[at]), _widths(look)[text.words[at]])
            before = look
        if before is not None:
            self.used[font_key(before)].add(" ")
            yield _Chunk(before, _BLANK, 0.0)

    def _joined(self, chunks: Iterable[_Chunk]) -> tuple[tuple[bytes | Switch, ...], tuple[Stretch, ...]]:
        """The operators of a line in several looks; font, colour and link change only where the look does."""
        parts: list[bytes | Switch] = []
        stretches = []
        x = 0.0
        link = ""
        for look, group in groupby(chunks, key=itemgetter(0)):
            found = list(group)
            start, x = x, x + sum(chunk.width for chunk in found) * self.style.size / 1000
            if look.link != link:
                link = look.link
                parts.append(Switch(link))
            parts.append(self._dressed(look, b"[(%b)]TJ" % b"".join([chunk.code for chunk in found])))
            if look.link or look.mark is not Mark.NONE:
                stretches.append(Stretch(start, x, look.link, look.mark))
        if link:
            parts.append(Switch(""))
        return tuple(parts), tuple(stretches)

    def _dressed(self, look: Look, ops: bytes) -> bytes:
        """Operators in the font and colour of a look, put back behind them."""
        if font_key(look) != font_key(self._base):
            size = self.style.size
            ops = b"%b %b %b" % (font(font_key(look), size), ops, font(font_key(self._base), size))
        return self._coloured(look, ops)

    def _coloured(self, look: Look, ops: bytes) -> bytes:
        name = "link" if look.link else _COLOURS.get(look.mark)
        if name is None:
            return ops
        return b"%b %b %b" % (colour(self.styles.colours[name]), ops, colour(self.style.colour))

    # -- text that is shaped ------------------------------------------------------------------------------------

    def _shaped(self, text: Words) -> list[Line]:
        scale = 1000 / self.style.size
        blank = fonts.face(bold=self.style.bold, italic=self.style.italic).words[" "]
        cuts = broken(text, shaping.shaped_widths, blank, self.room * scale, justify=False, language="")
        letters, looks, places = _letters(text)
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
                self.used[font_key(self._base)].add(" ")
                parts = (*parts, b"(%b)Tj" % _BLANK)
            x = self._x(width) if self.align in ("right", "centre") or not rtl else self.room - width
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
        scale = self.style.size / 1000
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
            ops.append(font(font_key(self._base), self.style.size))
            parts.append(self._coloured(look, b" ".join(ops)))
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
        key = (span.face.number, True)
        yield font(key, self.style.size)
        signs = [list(run) for _, run in groupby(shaping.glyphs(letters, span), key=lambda glyph: glyph.cluster)]
        # A bracket that is drawn turned round is drawn as its partner, which says itself elsewhere.
        alone = [len(sign) == 1 and not (span.level % 2 and unicodedata.mirrored(sign[0].text)) for sign in signs]
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
            self.glyphs[face.number, True].add((blank, " "))
            array += [b"<%04X>" % blank, number(face.advance(blank))]
        for glyph in run:
            if glyph.dy != rise:
                yield b"[%b]TJ %b Ts" % (b" ".join(array), number(glyph.dy * self.style.size / 1000))
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


_COLOURS = {Mark.ADDED: "added", Mark.REMOVED: "removed"}


def font_key(look: Look) -> FontKey:
    """The font of plain text in a look."""
    return fonts.face(bold=look.bold, italic=look.italic).number, False


def _widths(look: Look) -> Mapping[str, float]:
    return fonts.face(bold=look.bold, italic=look.italic).words


def _letters(text: Words) -> tuple[str, list[Look], list[tuple[int, int]]]:
    """A paragraph in one string, the look of each character, and where each word begins and ends."""
    pieces: list[str] = []
    looks: list[Look] = []
    places = []
    at = 0
    for number, word in enumerate(text.words):
        look = text.looks[number] if text.looks else text.look
        if number and not (text.glued and text.glued[number]):
            pieces.append(" ")
            looks.append(look)
            at += 1
        pieces.append(word)
        looks += [look] * len(word)
        places.append((at, at + len(word)))
        at += len(word)
    return "".join(pieces), looks, places
