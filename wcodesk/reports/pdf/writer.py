"""An outline -> the bytes of a PDF."""

from __future__ import annotations

import datetime
import io

from reportlab.pdfgen.canvas import Canvas

from wcodesk.model.normal import clean_text
from wcodesk.model.progress import Progress, silent
from wcodesk.reports import fonts
from wcodesk.reports.outline import Outline
from wcodesk.reports.pdf.front import front
from wcodesk.reports.pdf.pages import Pages
from wcodesk.reports.pdf.story import story
from wcodesk.reports.styles import Styles, report_styles


def write_pdf(outline: Outline, progress: Progress = silent, styles: Styles | None = None) -> bytes:
    """The PDF of an outline. The same outline gives the same bytes.

    One pass: the body is drawn first, then cover and contents with the numbers now known, and these pages are
    moved to the front. progress is called once a Member and may raise Cancelled.
    """
    fonts.register()
    look = styles or report_styles()
    out = io.BytesIO()
    canvas = Canvas(
        out,
        pagesize=(look.page.width, look.page.height),
        invariant=1,
        pageCompression=1,
        initialFontName=fonts.face_name(),  # else every page would name Helvetica, which is not embedded
        lang=outline.language,
        pdfVersion=(1, 7),
    )
    _describe(canvas, outline)
    pages = Pages(canvas, outline, look, progress)
    pages.fill(story(outline.blocks, look))
    before = front(canvas, outline, pages.placed, look)
    order = canvas._doc.Pages.pages
    order[:] = order[pages.number :] + order[: pages.number]
    canvas.addPageLabel(0, style="ROMAN_LOWER")
    if pages.number:
        canvas.addPageLabel(before, style="ARABIC", start=1)
    canvas.save()
    return out.getvalue()


def _describe(canvas: Canvas, outline: Outline) -> None:
    title = " – ".join(part for part in (outline.title, outline.month, outline.part, outline.subject) if part)
    # These do not pass through the helper that cleans and escapes what is printed.
    canvas.setTitle(clean_text(title))
    canvas.setAuthor(clean_text(outline.author))
    canvas.setSubject(clean_text(outline.subject or outline.part))
    canvas.setCreator("WCO Desk")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    stamp = canvas._doc._timeStamp  # of the invariant mode: the same for every file; ours is the edition's
    moment = datetime.datetime.combine(outline.date, datetime.time(), tzinfo=datetime.UTC)
    stamp.t, stamp.lt = moment.timestamp(), moment.timetuple()
    stamp.YMDhms = moment.timetuple()[:6]
