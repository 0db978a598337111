"""An outline -> the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wcodesk.model import garbage
from wcodesk.model.progress import Progress, silent
from wcodesk.reports import fonts
from wcodesk.reports.outline import Body, Heading, Outline, Place, SectionHeading
from wcodesk.reports.pdf import draft
from wcodesk.reports.pdf.body import Furniture, draw_body
from wcodesk.reports.pdf.bookmarks import Bookmark, write_bookmarks
from wcodesk.reports.pdf.embedding import embed_bytes, embed_glyphs, embed_text
from wcodesk.reports.pdf.front import draw_front
from wcodesk.reports.pdf.labels import Labels
from wcodesk.reports.pdf.metadata import about, information, output_intent, packet
from wcodesk.reports.pdf.objects import PdfFile, packed, reference, text
from wcodesk.reports.pdf.operators import Codes, FontKey, font_name
from wcodesk.reports.pdf.pages import Page, fill, headings
from wcodesk.reports.pdf.sheet import Book, annotation_object
from wcodesk.reports.pdf.story import Story
from wcodesk.reports.styles import Styles, report_styles


@garbage.put_off()
def write_pdf(
    outline: Outline, progress: Progress = silent, styles: Styles | None = None, *, draft: bool = False
) -> bytes:
    """The PDF of an outline: tagged, PDF/UA-1 and PDF/A-2a. The same outline gives the same bytes.

    progress is called once a Member and may raise Cancelled; draft: each page says that it is one.
    """
    return Press(styles or report_styles()).pdf(outline, progress, draft=draft)


class Spot(NamedTuple):
    """Where a text, or a part of it, is printed. page: in the file, from 0; top, bottom: points below its edge."""

    page: int
    top: float
    bottom: float
    place: Place


class Preview(NamedTuple):
    """A file with the places of its texts, in printed order.

    pages: the operators of each page. Their codes mean the same in every file, so equal operators look alike.
    """

    data: bytes
    spots: tuple[Spot, ...]
    pages: tuple[bytes, ...]


class Press:
    """Makes PDFs, and keeps what it has set: after a change only what changed is set and compressed again.

    MOST: how many compressed streams it keeps.
    """

    MOST = 1000

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self._story = Story(styles)
        self._labels = Labels(styles)
        self._packed: dict[bytes, bytes] = {}

    @garbage.put_off()
    def pages(self, outline: Outline) -> list[Page]:
        """The pages of the body."""
        return fill(self._story.flows(outline.blocks, outline.language), self.styles)

    @garbage.put_off()
    def pdf(self, outline: Outline, progress: Progress = silent, *, draft: bool = False) -> bytes:
        """The file of an outline."""
        return self._print(outline, self.pages(outline), draft, progress)[0]

    @garbage.put_off()
    def preview(self, outline: Outline, *, draft: bool = False) -> Preview:
        """The file of an outline, and where its texts stand."""
        body = self.pages(outline)
        data, front, book = self._print(outline, body, draft, silent)
        return Preview(data, tuple(_spots(body, front)), tuple([sheet.data() for sheet in book.sheets]))

    def _print(self, outline: Outline, body: list[Page], marked: bool, progress: Progress) -> tuple[bytes, int, Book]:
        """The file, how many pages of it come before the body, and what it was written from."""
        titles = {heading.anchor: heading.text for heading in outline.headings}
        book, frame = Book(self.styles, titles), Furniture(outline, self._labels)
        front = draw_front(book, outline, headings(body), frame, self._labels)
        draw_body(book, body, outline, frame, progress)
        if not book.sheets:  # a file has at least one page
            book.sheet()
        return _File(self, book, outline, body, front, draft=marked).write(), front, book

    def packed(self, data: bytes) -> bytes:
        """Data compressed; what was compressed before is not compressed again."""
        found = self._packed.get(data)
        if found is None:
            if len(self._packed) > self.MOST:
                self._packed.clear()
            found = self._packed[data] = packed(data)
        return found


def _spots(body: Sequence[Page], front: int) -> Iterator[Spot]:
    for page in body:
        for part in page.parts:
            block = part.flow.block
            if isinstance(block, (Body, SectionHeading)) and not part.again:
                bottom = part.top + part.item.height(part.first, part.last)
                yield Spot(front + page.number - 1, part.top, bottom, block.place)


_Destination = tuple[Heading, bytes]  # a heading and where it stands


class _File:
    """The objects of a drawn book."""

    def __init__(
        self, press: Press, book: Book, outline: Outline, body: Sequence[Page], front: int, *, draft: bool
    ) -> None:
        self.press, self.book, self.outline, self.body = press, book, outline, body
        self.front, self.draft = front, draft
        self.file = PdfFile(press.packed)

    def write(self) -> bytes:
        file, book = self.file, self.book
        count = len(book.sheets)
        root, info, pages, structure = (file.reserve() for _ in range(4))
        first_page = file.reserve(count)
        first_content = file.reserve(count)
        first_link = file.reserve(len(book.shared.annotations))
        resources = self._fonts()
        self._pages(pages, first_page, first_content, first_link, resources)
        destinations = self._destinations(first_page)
        self._links(destinations, first_link)
        book.shared.tags.write(file, structure, first_page, first_link)
        said = about(self.outline)
        metadata = file.reserve()
        file.plain_stream(metadata, packet(said), b"/Type/Metadata/Subtype/XML")
        file.put(info, information(said))
        file.put(
            root,
            b"<</Type/Catalog/Pages %b/StructTreeRoot %b/MarkInfo<</Marked true>>/Lang %b/Metadata %b%b"
            b"/ViewerPreferences<</DisplayDocTitle true>>/PageLabels %b/OutputIntents[%b]>>"
            % (
                reference(pages), reference(structure), text(self.outline.language), reference(metadata),
                self._bookmarks(destinations), self._labels(), output_intent(file),
            ),
        )  # fmt: skip
        return file.finish(root, info)

    def _fonts(self) -> bytes:
        """The fonts of all pages, in the order of their names, as the resources of each."""
        entries = []
        for key in sorted({*self.book.shared.letters, *self.book.shared.glyphs}):
            number = self.file.reserve()
            _embed(self.file, number, key, self.book)
            entries.append(b"/%b %b" % (font_name(key), reference(number)))
        drawings = (
            b"/XObject<</%b %b>>" % (draft.NAME, draft.embed(self.file, self.press.styles)) if self.draft else b""
        )
        return self.file.add(b"<</Font<<%b>>%b>>" % (b"".join(entries), drawings))

    def _pages(self, pages: int, first_page: int, first_content: int, first_link: int, resources: bytes) -> None:
        page = self.press.styles.page
        box = b"%.2f %.2f" % (page.width, page.height)
        links: dict[int, list[bytes]] = {}
        for annotation in self.book.shared.annotations:
            links.setdefault(annotation.page, []).append(reference(first_link + annotation.number))
        for at, sheet in enumerate(self.book.sheets):
            areas = b"/Annots[%b]" % b" ".join(links[at]) if at in links else b""
            self.file.put(
                first_page + at,
                b"<</Type/Page/Parent %b/MediaBox[0 0 %b]/Resources %b/Contents %b/StructParents %d/Tabs/S%b>>"
                % (reference(pages), box, resources, reference(first_content + at), at, areas),
            )
            data = draft.UNDER + sheet.data() if self.draft else sheet.data()
            self.file.stream(first_content + at, data)
        kids = b" ".join(reference(first_page + at) for at in range(len(self.book.sheets)))
        self.file.put(pages, b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, len(self.book.sheets)))

    def _links(self, destinations: Sequence[_Destination], first_link: int) -> None:
        places = {heading.anchor: place for heading, place in destinations}
        for annotation in self.book.shared.annotations:
            key = self.book.shared.tags.key(annotation.number)
            self.file.put(first_link + annotation.number, annotation_object(annotation, key, places))

    def _destinations(self, first_page: int) -> list[_Destination]:
        """Where each heading stands, a little above it."""
        high = self.press.styles.page.height
        return [
            (part.flow.block, b"[%b/XYZ 0 %.2f null]" % (reference(first_page + self.front + at), high - part.top + 12))
            for at, page in enumerate(self.body)
            for part in page.parts
            if isinstance(part.flow.block, Heading) and part.first == 0
        ]

    def _bookmarks(self, destinations: Sequence[_Destination]) -> bytes:
        marks = [Bookmark(fonts.printable(heading.text), heading.depth, place) for heading, place in destinations]
        return b"/Outlines %b/PageMode/UseOutlines" % write_bookmarks(self.file, marks) if marks else b""

    def _labels(self) -> bytes:
        front = b"0<</S/r>>" if self.front or not self.body else b""
        body = b"%d<</S/D>>" % self.front if self.body else b""
        return b"<</Nums[%b%b]>>" % (front, body)


def _embed(file: PdfFile, number: int, key: FontKey, book: Book) -> None:
    face = fonts.face_by_number(key[0])
    if key[1] is Codes.GLYPHS:
        embed_glyphs(file, number, face, book.shared.glyphs[key])
    else:
        embed = embed_bytes if key[1] is Codes.BYTES else embed_text
        embed(file, number, face, frozenset().union(*book.shared.letters[key]))
