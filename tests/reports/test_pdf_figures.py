"""Drawings among the text: drawn, read out by their words, and never parted from themselves."""

from __future__ import annotations

import re

import page
import pypdfium2
import pytest
from invented_edition import make_edition

from wcodesk.model.content import Scope
from wcodesk.reports.figures import Drawing, Lettering, Rectangle, Stroke
from wcodesk.reports.outline import Figure, Outline, outline
from wcodesk.reports.pdf.writer import Press, write_pdf
from wcodesk.reports.styles import report_styles

BARS = Drawing(
    300,
    120,
    (
        Rectangle(20, 40, 30, 60, "#17375E"),
        Rectangle(80, 10, 30, 90, "#9FB0C6"),
        Stroke(((10, 100), (290, 100)), 0.8, "#000000"),
        Lettering("Missions – par mois", 150, 115, 9, "#333333", side="middle"),
        Lettering("12", 35, 36, 8, "#000000", bold=True, side="end"),
    ),
)


def with_figure(drawing: Drawing = BARS, says: str = "Two bars: twelve and eighteen missions.") -> Outline:
    printed = outline(make_edition(), Scope("member", "AL"), front=False)
    return printed._replace(blocks=(*printed.blocks[:3], Figure(drawing, says), *printed.blocks[3:]))


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_a_figure_breaks_no_rule(profile: str) -> None:
    assert [str(each) for each in page.validate_pdf_bytes(write_pdf(with_figure()), profile=profile).failures] == []


def test_the_words_of_a_figure_are_text() -> None:
    document = pypdfium2.PdfDocument(write_pdf(with_figure()))
    assert "Missions – par mois" in document[0].get_textpage().get_text_range()
    document.close()


def test_a_figure_wider_than_the_column_is_drawn_smaller() -> None:
    wide = Drawing(2000, 100, (Rectangle(0, 0, 2000, 100, "#FF0000"),))
    document = pypdfium2.PdfDocument(write_pdf(with_figure(wide)))
    look = report_styles().page
    edges = [drawn.get_bounds() for drawn in document[0].get_objects() if drawn.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH]
    document.close()
    assert max(right for _, _, right, _ in edges) <= look.width - look.right + 1


def test_a_figure_that_does_not_fit_goes_to_the_next_page() -> None:
    tall = Drawing(300, 600, BARS.shapes)
    first, second, *_ = Press(report_styles()).pages(with_figure(tall))
    assert not any(isinstance(part.flow.block, Figure) for part in first.parts)
    assert isinstance(second.parts[0].flow.block, Figure)


def test_a_figure_says_what_it_shows() -> None:
    assert re.search(rb"/S/Figure/P \d+ 0 R/Alt \(Two bars: twelve", packed(write_pdf(with_figure())))


def packed(data: bytes) -> bytes:
    from test_pdf_pages import packed_objects

    return packed_objects(data)
