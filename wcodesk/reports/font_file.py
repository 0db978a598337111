"""A font file as reportlab reads it, but its long tables in one go rather than number by number.

Formats: OpenType's cmap (4 and 12), hmtx and loca.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from itertools import repeat
from sys import byteorder

from wcodesk.model.late import put_off

# For pictures, for shaping its own lines and for formulas: together half of all that it imports.
with put_off("PIL.Image", "uharfbuzz", "inspect", "tempfile", "textwrap"):
    from reportlab.pdfbase.ttfonts import TTFontFace

_SHORT, _LONG = "H", "I"
_LONG_PLACES = 50, 1  # where head says how long the numbers of loca are, and what it says for long ones
_METRICS = 34  # where hhea says how many pairs hmtx has
_UNICODE = (0, 3)  # platforms


class FontFile(TTFontFace):  # type: ignore[misc]
    """reportlab's font, for measuring and subsetting. advances: of each glyph, in the font's own units."""

    charToGlyph: Mapping[int, int]
    glyphPos: Sequence[int]

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: ARG002, N803 - as reportlab calls it
        """Called by reportlab when the file is read."""
        super().extractInfo(charInfo=0)
        pairs = self._numbers(_SHORT, "hhea", _METRICS, 1)[0]
        widths = self._numbers(_SHORT, "hmtx", 0, 2 * pairs)
        rest = self.numGlyphs - pairs
        self.advances = widths[::2] + array(_SHORT, repeat(widths[-2], rest))
        self.hmetrics = _Metrics(self.advances, widths[1::2] + self._numbers(_SHORT, "hmtx", 4 * pairs, rest))
        at, long = _LONG_PLACES
        if self._numbers(_SHORT, "head", at, 1)[0] == long:
            self.glyphPos = self._numbers(_LONG, "loca", 0, self.numGlyphs + 1)
        else:
            self.glyphPos = [2 * place for place in self._numbers(_SHORT, "loca", 0, self.numGlyphs + 1)]
        self.charToGlyph = self._characters()

    def _numbers(self, kind: str, table: str, at: int, count: int) -> array[int]:
        """Unsigned numbers from a place in a table on."""
        start = self.get_table_pos(table)[0] + at
        found = array(kind)
        found.frombytes(self._ttf_data[start : start + count * found.itemsize])
        if byteorder == "little":
            found.byteswap()
        return found

    def _characters(self) -> dict[int, int]:
        count = self._numbers(_SHORT, "cmap", 2, 1)[0]
        heads = self._numbers(_SHORT, "cmap", 4, 4 * count)
        rows = zip(heads[::4], heads[2::4], heads[3::4], strict=True)
        *_, at = [high << 16 | low for platform, high, low in rows if platform in _UNICODE]
        form = self._numbers(_SHORT, "cmap", at, 1)[0]
        found = {4: self._of_segments, 12: self._of_groups}[form](at)
        if 0x20 in found:
            found[0xA0] = found[0x20]  # as reportlab has it
        return found

    def _of_segments(self, at: int) -> dict[int, int]:
        """Format 4: ranges of codes, each with what makes a glyph of a code, or with the place of its glyphs."""
        table = self._numbers(_SHORT, "cmap", at, self._numbers(_SHORT, "cmap", at + 2, 1)[0] // 2)
        count = table[3] // 2
        ends, starts, shifts = table[7:], table[8 + count :], table[8 + 2 * count :]
        places = 8 + 3 * count
        found: dict[int, int] = {}
        for number in range(count):
            codes, shift, place = range(starts[number], ends[number] + 1), shifts[number], table[places + number]
            if place:
                first = places + number + place // 2
                glyphs = [glyph and (glyph + shift) & 0xFFFF for glyph in table[first : first + len(codes)]]
            else:
                glyphs = [(code + shift) & 0xFFFF for code in codes]
            found.update(zip(codes, glyphs, strict=False))
        return found

    def _of_groups(self, at: int) -> dict[int, int]:
        """Format 12: ranges of codes, each with the glyph of its first code."""
        count = self._numbers(_LONG, "cmap", at + 12, 1)[0]
        groups = self._numbers(_LONG, "cmap", at + 16, 3 * count)
        found: dict[int, int] = {}
        for first, last, glyph in zip(groups[::3], groups[1::3], groups[2::3], strict=True):
            found.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
        return found


class _Metrics:
    """The width of each glyph and the space before it, as reportlab asks for them."""

    def __init__(self, advances: array[int], bearings: array[int]) -> None:
        self._advances, self._bearings = advances, bearings

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        return self._advances[glyph], self._bearings[glyph]
