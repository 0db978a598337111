"""Pages of a PDF -> images. Nothing else in this process touches pypdfium2."""

from __future__ import annotations

from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw
from PySide6.QtGui import QImage

from wcodesk.reports.pdf.writer import Preview

MOST = 12_000_000  # pixels of one image; a page that is wanted larger is drawn from one of these
ROOM = 12_000_000  # pixels of all images that are kept, besides
SEEN = 3  # that may be on the screen at once
_NO_LETTER = "\x02\ufffe\u00ad"  # what a hyphen at the end of a line is read as, and what none is


class _Key(NamedTuple):
    """A page by what it shows, and the width of its image."""

    page: bytes
    width: int


class Rendering:
    """The images of a preview's pages, made when they are asked for; a page that is as it was is not made again.

    width, height: of a sheet, in points; data: the file; made: how many images were made.
    """

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.pages: tuple[bytes, ...] = ()
        self.made = 0
        self.data = b""
        self._document: pypdfium2.PdfDocument | None = None
        self._images: dict[_Key, QImage] = {}  # the one used last comes last

    def show(self, preview: Preview) -> None:
        """Go over to another preview."""
        self.pages, self.data = preview.pages, preview.data
        self.close()
        there = set(self.pages)
        self._images = {key: image for key, image in self._images.items() if key.page in there}

    def close(self) -> None:
        """Let go of the open file; it is opened again when it is needed."""
        if self._document is not None:
            self._document.close()
            self._document = None

    def image(self, page: int, width: int) -> QImage:
        """A page as an image so many pixels wide, or narrower where that would be too large."""
        ratio = self.height / self.width
        width = max(1, min(width, int((MOST / ratio) ** 0.5)))
        key = _Key(self.pages[page], width)
        image = self._images.pop(key, None) or self._render(page, width, max(1, round(width * ratio)))
        self._images[key] = image
        self._make_room()
        return image

    def _make_room(self) -> None:
        room = ROOM
        for key, image in reversed(list(self._images.items())[:-SEEN]):
            room -= image.width() * image.height()
            if room < 0:
                del self._images[key]

    def _open(self) -> pypdfium2.PdfDocument:
        if self._document is None:
            self._document = pypdfium2.PdfDocument(self.data)
        return self._document

    def _render(self, number: int, width: int, height: int) -> QImage:
        page = self._open()[number]
        bitmap = pypdfium2.PdfBitmap.new_native(width, height, raw.FPDFBitmap_BGRx)
        try:
            bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
            raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
            drawn = QImage(bitmap.buffer, width, height, bitmap.stride, QImage.Format.Format_RGB32)
            self.made += 1
            return drawn.copy()  # the bitmap's memory goes with it
        finally:
            bitmap.close()
            page.close()

    def letters_before(self, number: int, top: float, bottom: float, x: float, y: float) -> int:
        """How many letters, no blanks, of what is printed between top and bottom stand before a point of the page.

        All in points below the page's upper edge; of y below bottom: all of them.
        """
        page = self._open()[number]
        text = page.get_textpage()
        try:
            at = text.get_index(x, self.height - y, 6, 6) if y <= bottom else None
            letters = text.get_text_range()
            count = text.count_chars()
            if len(letters) != count:  # some letter is no single sign
                return 0
            found = 0
            for index, letter in enumerate(letters):
                if index == at:
                    break
                if letter.isspace() or letter in _NO_LETTER:
                    continue
                left, low, _, high = text.get_charbox(index)
                middle = self.height - (low + high) / 2
                # Without a letter at the point: all lines above it, and of its own line what is left of it.
                before = at is not None or middle < y - 5 or (middle < y + 5 and left < x)
                found += top <= middle <= bottom and before
            return found
        finally:
            text.close()
            page.close()
