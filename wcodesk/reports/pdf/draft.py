"""The mark of a draft: the word across each page, drawn as shapes, so that it is no text of the report."""

from __future__ import annotations

import math

from wcodesk.reports import fonts
from wcodesk.reports.pdf.objects import PdfFile, reference
from wcodesk.reports.styles import Styles

NAME = b"Draft"
UNDER = b"/Artifact<</Type/Pagination/Subtype/Watermark>>BDC /Draft Do EMC\n"
"""The operators that draw the mark under what is on a page."""

_WORD = "DRAFT"
_GREY = b"0.95 g"
_SPREAD = 0.5  # of the diagonal of the page


def embed(file: PdfFile, styles: Styles) -> bytes:
    """Put the mark into a file; the reference to it."""
    page = styles.page
    face = fonts.face(bold=True)
    wide = face.words[_WORD] / 1000
    diagonal = math.hypot(page.width, page.height)
    size = _SPREAD * diagonal / wide
    angle = math.atan2(page.height, page.width)
    cos, sin = math.cos(angle), math.sin(angle)
    # The middle of the word, at half the height of its capitals, stands in the middle of the page.
    half, rise = wide * size / 2, face.font.capHeight / 1000 * size / 2
    x = page.width / 2 - half * cos + rise * sin
    y = page.height / 2 - half * sin - rise * cos
    ops = b"q %b %.4f %.4f %.4f %.4f %.2f %.2f cm %b f Q" % (_GREY, cos, sin, -sin, cos, x, y, _outlines(face, size))
    number = file.reserve()
    file.stream(number, ops, b"/Type/XObject/Subtype/Form/BBox[0 0 %.2f %.2f]" % (page.width, page.height))
    return reference(number)


def _outlines(face: fonts.Face, size: float) -> bytes:
    """The shapes of the word's letters from the origin on."""
    import uharfbuzz

    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(face.path))))
    pen = _Pen(size / face.font.unitsPerEm)
    for letter in _WORD:
        font.draw_glyph_with_pen(face.font.charToGlyph[ord(letter)], pen)
        pen.x += face.characters[letter] * size / 1000
    return b" ".join(pen.ops)


class _Pen:
    """Takes the outline of a glyph as fontTools' pens do, and writes it as operators; curves become cubic ones."""

    def __init__(self, scale: float) -> None:
        self.ops: list[bytes] = []
        self.x = 0.0
        self._scale = scale
        self._at = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:
        """Begin a contour."""
        self._at = point
        self.ops.append(b"%b m" % self._place(point))

    def lineTo(self, point: tuple[float, float]) -> None:
        """A straight line."""
        self._at = point
        self.ops.append(b"%b l" % self._place(point))

    def curveTo(self, *points: tuple[float, float]) -> None:
        """A cubic curve."""
        self._at = points[-1]
        self.ops.append(b"%b c" % b" ".join(map(self._place, points)))

    def qCurveTo(self, control: tuple[float, float], end: tuple[float, float]) -> None:
        """A quadratic curve."""
        (x0, y0), (x1, y1), (x2, y2) = self._at, control, end
        first = (x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0))
        second = (x2 + 2 / 3 * (x1 - x2), y2 + 2 / 3 * (y1 - y2))
        self.curveTo(first, second, end)

    def closePath(self) -> None:
        """End a contour."""
        self.ops.append(b"h")

    def _place(self, point: tuple[float, float]) -> bytes:
        return b"%.2f %.2f" % (self.x + point[0] * self._scale, point[1] * self._scale)
