"""The same print blocks through stock reportlab, as its manual shows it: platypus, a table of contents, multiBuild.

Nothing in it is slower than the manual has it; what its PDF lacks beside ours (tags, hyphens, roman page numbers) is
left out, so that it costs nothing here.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    HRFlowable,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Table,
)
from reportlab.platypus.tableofcontents import TableOfContents

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.links import find_links
from wcodesk.reports.fonts import font_folder
from wcodesk.reports.links import web_target
from wcodesk.reports.make_fonts import FACES
from wcodesk.reports.outline import (
    Body,
    ContentsList,
    Cover,
    Heading,
    MemberName,
    Note,
    Opening,
    Ornament,
    Outline,
    PrintBlock,
    SectionHeading,
)
from wcodesk.reports.styles import Styles, report_styles

ALIGNED = {"left": TA_LEFT, "right": TA_RIGHT, "centre": TA_CENTER, "justify": TA_JUSTIFY}
ALLOWED = 0.01  # points that a frame is wider than its column, as its padding is zero


def stock_pdf(outline: Outline) -> bytes:
    """The PDF of an outline."""
    out = io.BytesIO()
    _register()
    styles = report_styles()
    Report(out, outline, styles).multiBuild(list(Story(styles).of(outline.blocks)))
    return out.getvalue()


@cache
def _register() -> None:
    for each in FACES:
        pdfmetrics.registerFont(TTFont(each.name, str(font_folder() / each.file)))
    regular, bold, italic, both = (_name(*look) for look in ((0, 0), (1, 0), (0, 1), (1, 1)))
    pdfmetrics.registerFontFamily(regular, normal=regular, bold=bold, italic=italic, boldItalic=both)


def _name(bold: float, italic: float) -> str:
    return next(each.name for each in FACES if (each.bold, each.italic) == (bool(bold), bool(italic)))


class Report(BaseDocTemplate):
    """Cover, contents and body, each with its page template; headings announce themselves to the contents."""

    def __init__(self, out: io.BytesIO, outline: Outline, styles: Styles) -> None:
        page = styles.page
        super().__init__(
            out, pagesize=(page.width, page.height), title=outline.title, author=outline.author, lang=outline.language
        )
        self.outline, self.styles = outline, styles
        high = page.height - page.top - page.bottom
        frame = Frame(
            page.left, page.bottom, page.column + ALLOWED, high,
            leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
        )  # fmt: skip
        self.addPageTemplates([PageTemplate("cover", [frame]), PageTemplate("text", [frame], onPage=self.furniture)])

    def furniture(self, canvas: Any, _doc: BaseDocTemplate) -> None:
        page, style = self.styles.page, self.styles.text["running"]
        number = canvas.getPageNumber()
        canvas.saveState()
        canvas.setFont(_name(style.bold, style.italic), style.size)
        canvas.setFillColor(style.colour)
        ends = (self.outline.title, self.outline.month)
        outer, inner = ends if number % 2 else reversed(ends)
        canvas.drawString(page.left, page.height - page.head, inner)
        canvas.drawRightString(page.width - page.right, page.height - page.head, outer)
        if number % 2:
            canvas.drawRightString(page.width - page.right, page.foot, f"{self.outline.part} {number}.")
        else:
            canvas.drawString(page.left, page.foot, f"{number}. {self.outline.part}")
        canvas.setStrokeColor(self.styles.colours["rule"])
        canvas.setLineWidth(0.5)
        y = page.height - page.head - 6
        canvas.line(page.left, y, page.width - page.right, y)
        canvas.restoreState()

    def afterFlowable(self, flowable: Flowable) -> None:
        heading: Heading | None = getattr(flowable, "heading", None)
        if heading is None:
            return
        self.canv.bookmarkPage(heading.anchor)
        self.canv.addOutlineEntry(heading.text, heading.anchor, heading.depth, closed=heading.depth > 0)
        if heading.listed:
            self.notify("TOCEntry", (heading.listed - 1, escape(heading.text), self.page, heading.anchor))


class Story:
    """Print blocks -> flowables."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.made = {
            name: ParagraphStyle(
                name, fontName=_name(style.bold, style.italic), fontSize=style.size, leading=style.leading,
                textColor=style.colour, spaceBefore=style.before, spaceAfter=style.after,
                alignment=ALIGNED[style.align], keepWithNext=style.keep, bulletFontName=_name(0, 0),
                bulletFontSize=style.size,
            )
            for name, style in styles.text.items()
        }  # fmt: skip
        lists = styles.lists
        self.items = {
            (name, level): ParagraphStyle(
                f"{name}-{level}", self.made[name], bulletIndent=lists.indent[level - 1],
                leftIndent=lists.indent[level - 1] + lists.hang[level - 1],
            )
            for name in ("bullet", "numbered")
            for level in (1, 2)
        }  # fmt: skip

    def of(self, blocks: Sequence[PrintBlock]) -> Iterator[Flowable]:
        begun = False
        for block in blocks:
            match block:
                case Cover():
                    yield Paragraph(escape(block.title), self.made["cover-title"])
                    yield Paragraph(escape(block.month), self.made["cover-date"])
                    yield Paragraph(escape(block.part), self.made["cover-date"])
                    for line in block.subject:
                        yield Paragraph(escape(line), self.made["cover-subject"])
                    yield NextPageTemplate("text")
                    begun = True
                case ContentsList():
                    yield PageBreak()
                    yield Paragraph(escape(block.title), self.made["contents-title"])
                    indents = zip((1, 2, 3), self.styles.contents_indent, strict=True)
                    yield TableOfContents(
                        dotsMinLevel=0,
                        levelStyles=[
                            ParagraphStyle(f"toc-{level}", self.made[f"contents-{level}"], leftIndent=indent)
                            for level, indent in indents
                        ],
                    )
                case Opening():
                    if begun:
                        yield PageBreak()
                    yield from self.heading(block, "opening", "accent")
                case MemberName():
                    yield from self.heading(block, "member", "rule")
                case SectionHeading():
                    yield from self.heading(block, f"heading-{block.rank}")
                case Note():
                    yield Paragraph(escape(block.text), self.made["note"])
                case Ornament():
                    for line in block.lines:
                        yield Paragraph(escape(line), self.made["ornament"])
                case Body():
                    yield self.body(block.block, block.rank)

    def heading(self, heading: Heading, style: str, rule: str = "") -> Iterator[Flowable]:
        text = Paragraph(escape(heading.text), self.made[style])
        text.heading = heading
        yield text
        if rule:
            line = HRFlowable("100%", 0.8, color=self.styles.colours[rule], spaceAfter=self.made[style].spaceAfter)
            line.keepWithNext = True
            yield line

    def body(self, block: Block, rank: int) -> Flowable:
        if block.type is BlockType.TABLE:
            return self.table(block)
        if block.type is BlockType.HEADING:
            return Paragraph(xml(block.runs), self.made[f"heading-{min(rank + block.level, 5)}"])
        if block.type is BlockType.PARAGRAPH:
            return Paragraph(xml(block.runs), self.made["paragraph"])
        bullet = block.type is BlockType.BULLET
        level = min(block.level, 2)
        label = self.styles.lists.signs[level - 1] if bullet else block.label
        return Paragraph(xml(block.runs), self.items["bullet" if bullet else "numbered", level], bulletText=label)

    def table(self, block: Block) -> Flowable:
        count = max(len(row) for row in block.rows)
        cells = [
            [
                Paragraph(xml(row[at]) if at < len(row) else "", self.made["cell" if number else "column"])
                for at in range(count)
            ]
            for number, row in enumerate(block.rows)
        ]
        colours = self.styles.colours
        look = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BACKGROUND", (0, 0), (-1, 0), colours["tint"]),
            ("LINEBELOW", (0, 0), (-1, -1), self.styles.table_rule, colours["rule"]),
        ]
        return Table(cells, colWidths=[self.styles.page.column / count] * count, repeatRows=1, style=look)


def xml(runs: Sequence[Run]) -> str:
    """Runs as the text that a Paragraph reads."""
    return "".join([_styled(run, _linked(run)) for run in runs])


def _linked(run: Run) -> str:
    if run.href and (address := web_target(run.href)):
        return f"<link href={quoteattr(address)}>{_escaped(run.text)}</link>"
    parts, at = [], 0
    for start, end, found in find_links(run.text):
        if address := web_target(found):
            parts.append(_escaped(run.text[at:start]))
            parts.append(f"<link href={quoteattr(address)}>{_escaped(run.text[start:end])}</link>")
            at = end
    return "".join([*parts, _escaped(run.text[at:])])


def _styled(run: Run, text: str) -> str:
    text = f"<b>{text}</b>" if run.bold else text
    return f"<i>{text}</i>" if run.italic else text


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br/>")
