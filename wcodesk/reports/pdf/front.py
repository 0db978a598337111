"""Cover and contents, laid out when the page of every heading is known."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from wcodesk.reports.fonts import width
from wcodesk.reports.outline import ContentsList, Cover, Heading, Outline
from wcodesk.reports.pdf.body import Furniture
from wcodesk.reports.pdf.labels import Labels
from wcodesk.reports.pdf.lines import SetText
from wcodesk.reports.pdf.operators import Codes, codes_of, colour, font, number, pen, string
from wcodesk.reports.pdf.setting import font_key, set_text
from wcodesk.reports.pdf.sheet import Book, Sheet
from wcodesk.reports.pdf.words import Look
from wcodesk.reports.styles import Styles, TextStyle

_SMALL = 0.8  # of the size: how high small capitals stand
_DOT_GAP = 2.2  # points between the dots of a leader
_NUMBER = 34.0  # points kept free for the page number


class Row(NamedTuple):
    """A heading in the contents, in one line or several; the last has the number. before: space above it."""

    text: SetText
    indent: float
    heading: Heading
    number: str
    before: float

    @property
    def height(self) -> float:
        """Of its lines."""
        return self.text.height


def draw_front(
    book: Book, outline: Outline, placed: Sequence[tuple[Heading, int]], frame: Furniture, labels: Labels
) -> int:
    """Draw cover and contents on new sheets of the book; how many pages they take, 0 where the outline has no cover.

    Where they would be an odd number, the back of the cover stays empty, so that page 1 of the body is a
    right-hand page.
    """
    styles = book.shared.styles
    pages = contents_pages(placed, labels)
    cover = next((block for block in outline.blocks if isinstance(block, Cover)), None)
    if cover is None:
        return 0
    title = next(block.title for block in outline.blocks if isinstance(block, ContentsList))
    _cover(book.sheet(), cover, styles)
    count = 1
    if len(pages) % 2 == 0:
        book.sheet()
        count += 1
    section = book.shared.tags.add(b"Sect", 0)
    toc = 0
    for at, rows in enumerate(pages):
        count += 1
        sheet = book.sheet()
        frame.draw(sheet, roman(count), odd=count % 2 == 1)
        y = styles.page.top
        if at == 0:
            y = _title(sheet, title, section, styles)
            toc = book.shared.tags.add(b"TOC", section) if rows else 0
        _contents(sheet, rows, toc, y, labels)
    return count


def roman(number: int) -> str:
    """A number from 1 to 3999 in small roman numerals."""
    text = ""
    for value, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    ):
        times, number = divmod(number, value)
        text += sign * times
    return text


def _cover(sheet: Sheet, cover: Cover, styles: Styles) -> None:
    page, text, accent = styles.page, styles.text, styles.colours["accent"]
    says = any(words.strip() for words in (cover.title, cover.month, cover.part, *cover.subject))
    section = sheet.shared.tags.add(b"Sect", 0) if says else 0
    sheet.box(0, 0, page.width, 26, accent)
    y = page.height * 0.3

    def line(words: str, style: TextStyle) -> None:
        nonlocal y
        if words.strip():
            made = set_text(words, style, page.column, styles)
            sheet.text(made, b"P", sheet.shared.tags.add(b"P", section), page.left, y)
            y += made.height

    line(balanced(cover.title, text["cover-title"], page.column), text["cover-title"])
    y += 13
    sheet.box(page.left, y, page.left + 64, y + 3, accent)
    y += 25
    line(cover.month, text["cover-date"])
    line(cover.part, text["cover-date"])
    y += 30
    for words in cover.subject:
        line(words, text["cover-subject"])
        y += 3


def balanced(text: str, style: TextStyle, room: float) -> str:
    """Text broken into no more lines than room asks for, the lines as even as the words allow."""
    count = len(_broken(text, style, room))
    widest = max((width(word, bold=style.bold, size=style.size) for word in text.split()), default=0)
    while count > 1 and room - 4 >= widest and len(_broken(text, style, room - 4)) == count:
        room -= 4
    return "\n".join(_broken(text, style, room))


def _broken(text: str, style: TextStyle, room: float) -> list[str]:
    """Text in lines no wider than room, where its words allow it."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(joined, bold=style.bold, italic=style.italic, size=style.size) > room:
            lines.append(word)
        else:
            lines[-1] = joined
    return lines


def contents_pages(placed: Sequence[tuple[Heading, int]], labels: Labels) -> list[list[Row]]:
    """The rows of the contents on each of its pages; at least one page."""
    styles = labels.styles
    title = styles.text["contents-title"]
    full = styles.page.height - styles.page.top - styles.page.bottom
    pages: list[list[Row]] = [[]]
    room = full - title.leading - title.after
    rows = [_row(heading, str(page), labels) for heading, page in placed if heading.listed]
    for at, row in enumerate(rows):
        high = row.height + (row.before if pages[-1] else 0)
        if high + _with_it(rows, at) > room and pages[-1]:
            pages.append([])
            room, high = full, row.height
        pages[-1].append(row)
        room -= high
    return pages


def _with_it(rows: Sequence[Row], at: int) -> float:
    """The height of the first rows below a row: a region or section never stands last on a page, without them."""
    high = 0.0
    for above, below in pairwise(rows[at : at + 3]):
        if below.heading.listed <= above.heading.listed:
            break
        high += below.before + below.height
    return high


def _row(heading: Heading, page: str, labels: Labels) -> Row:
    styles = labels.styles
    style = styles.text[f"contents-{heading.listed}"]
    indent = styles.contents_indent[heading.listed - 1]
    text = labels.label(" ".join(heading.text.split()), style, styles.page.column - indent - _NUMBER)
    return Row(text, indent, heading, page, style.before)


def _title(sheet: Sheet, title: str, section: int, styles: Styles) -> float:
    """The heading of the contents in small capitals, the first letter at full height; where the first row begins."""
    style = styles.text["contents-title"]
    face, capitals = Look(style.bold, style.italic), title.upper()
    codes = codes_of(capitals)
    sheet.use(set_text(capitals, style, styles.page.width, styles))
    y = styles.page.height - styles.page.top - style.fall
    ops = b"BT %b 0.6 Tc %.2f %.2f Td %b %b %b 0 Tc ET" % (
        pen(style, codes), styles.page.left, y, string(capitals[:1], codes),
        font(font_key(face, codes), style.size * _SMALL), string(capitals[1:] + " ", codes),
    )  # fmt: skip
    sheet.content(b"H1", sheet.shared.tags.add(b"H1", section), ops)
    return styles.page.top + style.leading + style.after


def _contents(sheet: Sheet, rows: Sequence[Row], toc: int, y: float, labels: Labels) -> None:
    styles = labels.styles
    page, add = styles.page, sheet.shared.tags.add
    right = page.width - page.right
    for at, row in enumerate(rows):
        y += row.before if at else 0
        style = row.text.style
        link = add(b"Link", add(b"Reference", add(b"TOCI", toc)))
        left = page.left + row.indent
        sheet.text(row.text, b"Link", link, left, y)
        last = y + (len(row.text.lines) - 1) * style.leading
        label = labels.label(row.number, style, page.column, "right")
        start = left + row.text.lines[-1].width + 4
        _dots(sheet, start, right - label.lines[0].width - 5, last + style.fall, labels)
        sheet.text(label, b"Link", link, page.left, last)
        box = (left, y, right, y + row.height)
        contents = f"{row.heading.text}, page {row.number}"
        sheet.link(link, box, row.heading.anchor, contents, inner=True)
        y += row.height


def _dots(sheet: Sheet, start: float, end: float, base_line: float, labels: Labels) -> None:
    """Leaders from start to end, on one grid, so that the dots stand below each other on all lines."""
    styles = labels.styles
    style = styles.text["contents-3"]
    step = width(".", size=style.size) + _DOT_GAP
    first = int((start - styles.page.left) // step) + 1
    count = int((end - styles.page.left) // step) - first
    if count > 0:
        y = styles.page.height - base_line
        sheet.use(labels.label(".", style, 100))
        sheet.artifact(
            b"BT %b %b %b Tc %.2f %.2f Td %b 0 Tc ET"
            % (
                pen(style, Codes.BYTES), colour(styles.colours["faint"]), number(_DOT_GAP),
                styles.page.left + first * step, y, string("." * count, Codes.BYTES),
            ),
            b"/Type/Layout",
        )  # fmt: skip
