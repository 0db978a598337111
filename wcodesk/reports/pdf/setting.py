"""Runs -> set text: lines with the operators that draw them, ready to be placed on any page.

A line's operators do not depend on where it stands: codes are the characters' own Unicode numbers (or, in shaped
text, the numbers of glyphs), so what was set once can be used in any document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from wcodesk.model.blocks import Run
from wcodesk.reports import fonts
from wcodesk.reports.marking import Mark, MarkedRun
from wcodesk.reports.pdf import shaping
from wcodesk.reports.pdf.breaking import Cut, broken
from wcodesk.reports.pdf.lines import Line, SetText, Stretch, Switch, coloured, indent
from wcodesk.reports.pdf.operators import BLANK, FontKey, encoded, font, pen
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
    base = Look(style.bold, style.italic)
    parts = words_of((Run(runs),) if isinstance(runs, str) else runs, base)
    return _Setter(style, room, styles, language, align or style.align).set(parts)


class _Chunk(NamedTuple):
    """A word or blank of a line: its look, its bytes inside a string, its width in thousandths of the size."""

    look: Look
    code: bytes
    width: float


class _Setter:
    def __init__(self, style: TextStyle, room: float, styles: Styles, language: str, align: str) -> None:
        self.style, self.room, self.styles, self.language, self.align = style, room, styles, language, align
        self.base = Look(style.bold, style.italic)
        self.used: defaultdict[FontKey, set[str]] = defaultdict(set)

    def set(self, parts: list[Words]) -> SetText:
        lines: list[Line] = []
        shaped = ShapedLines(self.style, self.room, self.styles, self.align)
        for text in parts:
            lines += shaped.lines(text) if text.shaped else self._plain(text)
        if shaped.blank:
            self.used[font_key(self.base)].add(" ")
        mixed = any(not isinstance(line.ops, bytes) for line in lines)
        flush = len({line.x for line in lines}) == 1
        spoken = " ".join(letters_of(text)[0] for text in parts) if shaped.turned else ""
        rtl = bool(shaped.turned and shaping.base_level(spoken))
        letters = {key: frozenset(found) for key, found in self.used.items()}
        glyphs = {key: frozenset(found) for key, found in shaped.glyphs.items()}
        return SetText(self.style, pen(self.style), lines, letters, glyphs, mixed, flush, spoken, rtl)

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
            x = indent(self.align, self.room, width)
            if text.looks is None and text.look == self.base:
                lines.append(Line(self._one_look(text, cut, extra), x, width))
            else:
                ops, stretches = self._joined(self._chunks(text, cut, extra, blank))
                lines.append(Line(ops, x, width, stretches))
        return lines

    def _one_look(self, text: Words, cut: Cut, extra: float) -> bytes:
        words = map(encoded, text.words[cut.start : cut.end])
        if extra:
            return b"[(%b\x00 )]TJ" % (b"\x00 )%.1f(" % -extra).join(words)
        return b"(%b\x00 )Tj" % BLANK.join(words)

    def _chunks(self, text: Words, cut: Cut, extra: float, blank: float) -> Iterator[_Chunk]:
        """The words and blanks of a line, each with its look."""
        before: Look | None = None
        gap = b"\x00 )%.1f(" % -extra if extra else BLANK
        for at in range(cut.start, cut.end):
            look = text.looks[at] if text.looks else text.look
            if before is not None and not (text.glued and text.glued[at]):
                # A blank beside a link or a change belongs to the plain text, where there is any.
                owner = before if before == look or not (before.link or before.mark is not Mark.NONE) else look
                self.used[font_key(owner)].add(" ")
                yield _Chunk(owner, gap, blank + extra)
            self.used[font_key(look)].update(text.words[at])
            yield _Chunk(look, encoded(text.words[at]), _widths(look)[text.words[at]])
            before = look
        if before is not None:
            self.used[font_key(before)].add(" ")
            yield _Chunk(before, BLANK, 0.0)

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
        if font_key(look) != font_key(self.base):
            size = self.style.size
            ops = b"%b %b %b" % (font(font_key(look), size), ops, font(font_key(self.base), size))
        return coloured(look, ops, self.style, self.styles)


def font_key(look: Look) -> FontKey:
    """The font of plain text in a look."""
    return fonts.face_number(bold=look.bold, italic=look.italic), False


def _widths(look: Look) -> Mapping[str, float]:
    return fonts.face(bold=look.bold, italic=look.italic).words
