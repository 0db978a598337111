"""Runs -> set text: lines with the operators that draw them, ready to be placed on any page.

A line's operators do not depend on where it stands: codes are the characters' own numbers in Windows-1252 or Unicode
(or, in shaped text, the numbers of glyphs), so what was set once can be used in any document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from wcodesk.model.blocks import Run
from wcodesk.reports import fonts
from wcodesk.reports.marking import Mark, MarkedRun
from wcodesk.reports.pdf import shaping
from wcodesk.reports.pdf.breaking import Cut, broken
from wcodesk.reports.pdf.lines import Line, SetText, Stretch, Switch, coloured, indent, joined
from wcodesk.reports.pdf.operators import Codes, FontKey, codes_of, encoded, font, pen
from wcodesk.reports.pdf.shaped_lines import ShapedLines, letters_of
from wcodesk.reports.pdf.words import Look, Words, words_of
from wcodesk.reports.styles import Styles, TextStyle


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
    align = align or style.align
    runs = (Run(runs),) if isinstance(runs, str) else tuple(runs)
    parts = words_of(runs, Look(style.bold, style.italic))
    dress = _dress(style, _codes(runs, parts))
    if len(parts) == 1 and _is_simple(parts[0], dress):  # as nearly all are
        lines, letters = _simple_lines(parts[0], dress, room, language, align)
        needed = {dress.key: letters}
        return SetText(style, dress.pen, lines, needed, {}, flush=_flush(lines, align), whole=joined(lines))
    return _Setter(style, dress, room, styles, language, align).set(parts)


def _codes(runs: Iterable[Run | MarkedRun], parts: Sequence[Words]) -> Codes:
    """The codes of what is set letter by letter."""
    codes = codes_of("".join([run.text for run in runs]))
    if codes is Codes.UNITS and any(text.shaped for text in parts):
        return codes_of("".join([word for text in parts if not text.shaped for word in text.words]))
    return codes


class _Dress(NamedTuple):
    """What texts of a style share. scale: how many thousandths of the size are a point; blank: in these."""

    base: Look
    codes: Codes
    key: FontKey
    pen: bytes
    face: fonts.Face
    scale: float
    blank: float


@cache
def _dress(style: TextStyle, codes: Codes) -> _Dress:
    base = Look(style.bold, style.italic)
    face = fonts.face(bold=style.bold, italic=style.italic)
    return _Dress(base, codes, font_key(base, codes), pen(style, codes), face, 1000 / style.size, face.words[" "])


def _is_simple(text: Words, dress: _Dress) -> bool:
    """Whether all of a text is in the look of its style, and can be set letter by letter."""
    return text.looks is None and text.look == dress.base and not text.shaped


def _flush(lines: Sequence[Line], align: str) -> bool:
    """Whether all lines begin at the same x."""
    return align in ("left", "justify") or len({line.x for line in lines}) == 1


def _simple_lines(
    text: Words, dress: _Dress, room: float, language: str, align: str
) -> tuple[list[Line], frozenset[str]]:
    """The lines of simple text, and the characters in them, with the hyphens of words that were broken."""
    wide, justify = room * dress.scale, align == "justify"
    spaced = dress.face.spaced_words
    cuts = broken(text, _widths, dress.blank, wide, justify=justify, language=language, spaced=spaced)
    last, shown = cuts[-1], _shown_bytes if dress.codes is Codes.BYTES else _shown_units
    between, after, end = _SEPARATORS[dress.codes]
    said = after.join([between.join(text.words[cut.start : cut.end]) for cut in cuts])
    lines = []
    for cut, code in zip(cuts, encoded(said, dress.codes).split(end), strict=True):
        extra = _extra(cut, wide, justify=justify and cut is not last)
        width = (cut.width + extra * cut.blanks) / dress.scale
        lines.append(Line(shown(code, extra, dress), indent(align, room, width), width))
    if dress.face.number == 0 and said.isascii():
        return lines, _ASCII
    return lines, frozenset(said.replace(after, " ").replace(between, " ") + " ")


# What a text in the common face needs of it is not looked up: all texts together need most of it.
_ASCII = frozenset(map(chr, range(0x20, 0x7F)))


def _shown_bytes(code: bytes, extra: float, dress: _Dress) -> bytes:
    """The operators that show a line: the blanks of bytes are made wider as one."""
    return b"%.3f Tw(%b )Tj 0 Tw" % (extra / dress.scale, code) if extra else b"(%b )Tj" % code


def _shown_units(code: bytes, extra: float, _: _Dress) -> bytes:
    """The operators that show a line in codes of two bytes, whose blanks are made wider one by one."""
    if extra:
        return b"[(%b\x00 )]TJ" % code.replace(_BLANK, b"\x00 )%.1f(" % -extra)
    return b"(%b\x00 )Tj" % code.replace(_BLANK, b"\x00 ")


# Between words and lines while a text is encoded as a whole. Among codes of two bytes no other two that stand side by
# side are these: a letter with 0A or 0B as its first byte is of an Indian script, and so shaped.
_BLANK = b"\x00\n"
_SEPARATORS = {Codes.BYTES: (" ", "\n", b"\n"), Codes.UNITS: ("\n", "\v", b"\x00\v")}


def _extra(cut: Cut, room: float, *, justify: bool) -> float:
    """How much wider, or narrower, each blank of a line becomes."""
    return (room - cut.width) / cut.blanks if cut.blanks and (justify or cut.width > room) else 0.0


class _Chunk(NamedTuple):
    """A word or blank of a line: its look, its bytes inside a string, its width in thousandths of the size."""

    look: Look
    code: bytes
    width: float


class _Setter:
    def __init__(self, style: TextStyle, dress: _Dress, room: float, styles: Styles, language: str, align: str) -> None:
        self.style, self.room, self.styles, self.language, self.align = style, room, styles, language, align
        self.dress, self.base = dress, dress.base
        self.used: defaultdict[FontKey, set[str]] = defaultdict(set)

    def set(self, parts: list[Words]) -> SetText:
        lines: list[Line] = []
        shaped = ShapedLines(self.style, self.room, self.styles, self.align, self.dress.codes)
        for text in parts:
            lines += shaped.lines(text) if text.shaped else self._plain(text)
        self.used[self.dress.key].add(" ")  # the font that it begins in, whatever is drawn
        mixed = any(not isinstance(line.ops, bytes) for line in lines)
        flush = len({line.x for line in lines}) == 1  # what runs from right to left begins elsewhere
        spoken = " ".join(letters_of(text)[0] for text in parts) if shaped.turned else ""
        rtl = bool(shaped.turned and shaping.base_level(spoken))
        letters = {key: frozenset(found) for key, found in self.used.items()}
        glyphs = {key: frozenset(found) for key, found in shaped.glyphs.items()}
        return SetText(self.style, self.dress.pen, lines, letters, glyphs, mixed, flush, spoken, rtl)

    def _plain(self, text: Words) -> list[Line]:
        """The lines of text that is set letter by letter."""
        if _is_simple(text, self.dress):
            lines, letters = _simple_lines(text, self.dress, self.room, self.language, self.align)
            self.used[self.dress.key] |= letters
            return lines
        blank, scale = self.dress.blank, self.dress.scale
        room, justify = self.room * scale, self.align == "justify"
        cuts = broken(text, _widths, blank, room, justify=justify, language=self.language)
        lines = []
        for cut in cuts:
            extra = _extra(cut, room, justify=justify and cut is not cuts[-1])
            width = (cut.width + extra * cut.blanks) / scale
            ops, stretches = self._joined(self._chunks(text, cut, extra, blank))
            lines.append(Line(ops, indent(self.align, self.room, width), width, stretches))
        return lines

    def _chunks(self, text: Words, cut: Cut, extra: float, blank: float) -> Iterator[_Chunk]:
        """The words and blanks of a line, each with its look."""
        before: Look | None = None
        codes = self.dress.codes
        space = encoded(" ", codes)
        gap = b"%b)%.1f(" % (space, -extra) if extra else space
        for at in range(cut.start, cut.end):
            look = text.looks[at] if text.looks else text.look
            if before is not None and not (text.glued and text.glued[at]):
                # A blank beside a link or a change belongs to the plain text, where there is any.
                owner = before if before == look or not (before.link or before.mark is not Mark.NONE) else look
                self.used[font_key(owner, codes)].add(" ")
                yield _Chunk(owner, gap, blank + extra)
            self.used[font_key(look, codes)].update(text.words[at])
            yield _Chunk(look, encoded(text.words[at], codes), _widths(look)[text.words[at]])
            before = look
        if before is not None:
            self.used[font_key(before, codes)].add(" ")
            yield _Chunk(before, space, 0.0)

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
        key = font_key(look, self.dress.codes)
        if key != self.dress.key:
            ops = b"%b %b %b" % (font(key, self.style.size), ops, font(self.dress.key, self.style.size))
        return coloured(look, ops, self.style, self.styles)


@cache
def font_key(look: Look, codes: Codes) -> FontKey:
    """The font of plain text in a look."""
    return fonts.face_number(bold=look.bold, italic=look.italic), codes


def _widths(look: Look) -> Mapping[str, float]:
    return fonts.face(bold=look.bold, italic=look.italic).words
