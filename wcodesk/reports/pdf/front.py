"""Cover and contents, drawn after the body, when the page of every heading is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from wcodesk.reports.fonts import face_name, printable, width
from wcodesk.reports.outline import ContentsList, Cover, Heading, Outline
from wcodesk.reports.pdf.pages import furniture
from wcodesk.reports.pdf.text import P
from wcodesk.reports.styles import Styles, TextStyle

_SMALL = 0.8  # of the size: how high small capitals stand
_DOT_GAP = 2.2  # points between the dots of a leader
_NUMBER = 34.0  # points kept free for the page number


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the contents: only the last line of a heading that takes several has the number."""

    text: str
    style: TextStyle
    indent: float
    heading: Heading
    number: str
    before: float


def front(canvas: Canvas, outline: Outline, placed: Sequence[tuple[Heading, int]], styles: Styles) -> int:
    """Draw cover and contents; how many pages they take.

    The contents are counted before they are drawn: where they would leave an odd number of front pages, the
    back of the cover stays empty, so that page 1 of the body is a right-hand page.
    """
    pages = contents_pages(placed, styles)
    cover = next(block for block in outline.blocks if isinstance(block, Cover))
    title = next(block.title for block in outline.blocks if isinstance(block, ContentsList))
    _cover(canvas, cover, styles)
    number = 1
    if len(pages) % 2 == 0:
        canvas.showPage()
        number += 1
    for first, lines in zip([True] + [False] * len(pages), pages, strict=False):
        number += 1
        furniture(canvas, outline, styles, roman(number), odd=number % 2 == 1)
        _contents(canvas, title if first else "", lines, styles)
        canvas.showPage()
    return number


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


def _cover(canvas: Canvas, cover: Cover, styles: Styles) -> None:
    page, text = styles.page, styles.text
    canvas.setFillColor(HexColor(styles.colours["accent"]))
    canvas.rect(0, page.height - 26, page.width, 26, stroke=0, fill=1)
    y = page.height * 0.7
    y = _set(canvas, balanced(cover.title, text["cover-title"], page.column), text["cover-title"], y, styles)
    y -= 16
    canvas.setFillColor(HexColor(styles.colours["accent"]))
    canvas.rect(page.left, y, 64, 3, stroke=0, fill=1)
    y -= 22
    for line in (cover.month, cover.part):
        if line:
            y = _set(canvas, line, text["cover-date"], y, styles)
    y -= 30
    for line in cover.subject:
        y = _set(canvas, line, text["cover-subject"], y, styles) - 3
    canvas.showPage()


def balanced(text: str, style: TextStyle, room: float) -> str:
    """Text broken into no more lines than room asks for, the lines as even as the words allow."""
    count = len(_broken(text, style, room))
    while count > 1 and len(_broken(text, style, room - 4)) == count:
        room -= 4
    return "\n".join(_broken(text, style, room))


def _set(canvas: Canvas, text: str, style: TextStyle, y: float, styles: Styles) -> float:
    """Draw text below y; where it ends."""
    paragraph = P(text, style)
    _, high = paragraph.wrapOn(canvas, styles.page.column, styles.page.height)
    paragraph.drawOn(canvas, styles.page.left, y - high)
    return y - float(high)


def contents_pages(placed: Sequence[tuple[Heading, int]], styles: Styles) -> list[list[Line]]:
    """The lines of the contents on each of its pages; at least one page."""
    lines = [line for heading, number in placed if heading.listed for line in _lines(heading, str(number), styles)]
    title = styles.text["contents-title"]
    full = styles.page.height - styles.page.top - styles.page.bottom
    pages: list[list[Line]] = [[]]
    room = full - title.leading - title.after
    for line in lines:
        high = line.style.leading + (line.before if pages[-1] else 0)
        if high > room and pages[-1]:
            pages.append([])
            room, high = full, line.style.leading
        pages[-1].append(line)
        room -= high
    return pages


def _lines(heading: Heading, number: str, styles: Styles) -> list[Line]:
    style = styles.text[f"contents-{heading.listed}"]
    indent = styles.contents_indent[heading.listed - 1]
    texts = _broken(printable(heading.text), style, styles.page.column - indent - _NUMBER)
    last = len(texts) - 1
    return [
        Line(text, style, indent, heading, number if at == last else "", style.before if at == 0 else 0)
        for at, text in enumerate(texts)
    ]


def _broken(text: str, style: TextStyle, room: float) -> list[str]:
    """Text in lines no wider than room; a word wider than that is broken."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if width(joined, bold=style.bold, italic=style.italic, size=style.size) <= room:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        for character in word:
            if width(lines[-1] + character, bold=style.bold, italic=style.italic, size=style.size) > room:
                lines.append("")
            lines[-1] += character
    return lines


def _contents(canvas: Canvas, title: str, lines: Sequence[Line], styles: Styles) -> None:
    page = styles.page
    y = page.height - page.top
    if title:
        style = styles.text["contents-title"]
        y -= style.leading
        _small_capitals(canvas, title, style, page.left, y)
        y -= style.after
    for at, line in enumerate(lines):
        y -= line.style.leading + (line.before if at else 0)
        _contents_line(canvas, line, y, styles)


def _contents_line(canvas: Canvas, line: Line, y: float, styles: Styles) -> None:
    page, style = styles.page, line.style
    font = face_name(bold=style.bold, italic=style.italic)
    left, right = page.left + line.indent, page.width - page.right
    canvas.setFillColor(HexColor(style.colour))
    canvas.setFont(font, style.size)
    canvas.drawString(left, y, line.text)
    if line.number:
        canvas.drawRightString(right, y, line.number)
        start = left + width(line.text, bold=style.bold, italic=style.italic, size=style.size) + 4
        _dots(canvas, start, right - width(line.number, bold=style.bold, size=style.size) - 5, y, styles)
    box = (left, y - 2.5, right, y + style.size)
    canvas.linkRect("", line.heading.anchor, box, relative=0, thickness=0)


def _dots(canvas: Canvas, start: float, end: float, y: float, styles: Styles) -> None:
    """Leaders from start to end, on one grid, so that the dots stand below each other on all lines."""
    size = styles.text["contents-3"].size
    step = width(".", size=size) + _DOT_GAP
    first = int((start - styles.page.left) // step) + 1
    count = int((end - styles.page.left) // step) - first
    if count > 0:
        pen = canvas.beginText(styles.page.left + first * step, y)
        pen.setFont(face_name(), size)
        pen.setFillColor(HexColor(styles.colours["faint"]))
        pen.setCharSpace(_DOT_GAP)
        pen.textOut("." * count)
        pen.setCharSpace(0)  # or it holds for all that follows on the page
        canvas.drawText(pen)


def _small_capitals(canvas: Canvas, text: str, style: TextStyle, x: float, y: float) -> None:
    """Text in small capitals: the first letter of the line at full height, the rest smaller."""
    font = face_name(bold=style.bold)
    pen = canvas.beginText(x, y)
    pen.setFillColor(HexColor(style.colour))
    for at, character in enumerate(printable(text).upper()):
        pen.setFont(font, style.size if at == 0 else style.size * _SMALL)
        pen.setCharSpace(0.6)
        pen.textOut(character)
    pen.setCharSpace(0)
    canvas.drawText(pen)
