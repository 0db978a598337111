"""The one place where text meets reportlab: every paragraph of the PDF is made by P()."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from wcodesk.model.blocks import Run
from wcodesk.model.links import find_links
from wcodesk.reports.fonts import face_name, printable
from wcodesk.reports.links import web_target
from wcodesk.reports.styles import TextStyle, report_styles

_ALIGN = {"left": TA_LEFT, "right": TA_RIGHT, "centre": TA_CENTER, "justify": TA_JUSTIFY}
_LONG_WORD = 34  # characters; beside such a word justified lines tear open


def P(text: str | Iterable[Run], style: TextStyle, *, indent: float = 0, label: str = "", hang: float = 0) -> Paragraph:
    """A paragraph of text in a style; the text is taken literally, whatever signs it holds.

    indent: of the label from the column's edge; hang: from the label to the text; both in points.
    """
    runs = (Run(text),) if isinstance(text, str) else tuple(text)
    longest = max((len(word) for run in runs for word in run.text.split()), default=0)
    align = "left" if style.align == "justify" and longest > _LONG_WORD else style.align
    made = _paragraph_style(style, align, indent, hang)
    return Paragraph(markup(runs), made, bulletText=printable(label) if label else None)


def markup(runs: Iterable[Run]) -> str:
    """Runs in reportlab's small XML, every sign of the text escaped; web and mail addresses become links."""
    return "".join(_marked(run) for run in runs)


def _marked(run: Run) -> str:
    if target := web_target(run.href):
        inner = _link(run.text, target)
    else:
        pieces, at = [], 0
        for start, end, found in find_links(run.text):
            pieces.append(_escaped(run.text[at:start]))
            address = web_target(found)
            pieces.append(_link(run.text[start:end], address) if address else _escaped(run.text[start:end]))
            at = end
        inner = "".join((*pieces, _escaped(run.text[at:])))
    if run.italic:
        inner = f"<i>{inner}</i>"
    return f"<b>{inner}</b>" if run.bold else inner


def _link(text: str, target: str) -> str:
    address = escape(target, {'"': "&quot;"})
    return f'<a href="{address}" color="{report_styles().colours["link"]}">{_escaped(text)}</a>'


def _escaped(text: str) -> str:
    return escape(printable(text)).replace("\n", "<br/>")


@cache
def _paragraph_style(style: TextStyle, align: str, indent: float, hang: float) -> ParagraphStyle:
    font = face_name(bold=style.bold, italic=style.italic)
    return ParagraphStyle(
        style.name,
        fontName=font,
        fontSize=style.size,
        leading=style.leading,
        textColor=HexColor(style.colour),
        alignment=_ALIGN[align],
        spaceBefore=style.before,
        spaceAfter=style.after,
        leftIndent=indent + hang,
        bulletIndent=indent,
        bulletFontName=font,
        bulletFontSize=style.size,
        bulletColor=HexColor(style.colour),
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
    )
