"""What we read of a font file is what reportlab reads of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFontFace

from wcodesk.reports import fonts
from wcodesk.reports.font_file import FontFile
from wcodesk.reports.make_fonts import FACES

PATHS = [
    *(fonts.font_folder() / each.file for each in FACES),
    *(face.path for script in fonts.EXTRAS if (face := fonts.extra_face(script))),
]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_a_font_file_is_read_as_reportlab_reads_it(path: Path) -> None:
    ours, theirs = FontFile(str(path)), TTFontFace(str(path))
    assert ours.charToGlyph == theirs.charToGlyph
    assert [ours.hmetrics[glyph] for glyph in range(theirs.numGlyphs)] == theirs.hmetrics
    assert list(ours.glyphPos) == theirs.glyphPos


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_a_subset_has_the_bytes_of_reportlabs(path: Path) -> None:
    ours, theirs = FontFile(str(path)), TTFontFace(str(path))
    some = sorted(theirs.charToGlyph)[::7]
    assert ours.makeSubset(some) == theirs.makeSubset(some)


def test_widths_are_those_of_reportlab() -> None:
    path = PATHS[0]
    widths = TTFontFace(str(path)).charWidths
    assert fonts.face().characters == pytest.approx({chr(code): width for code, width in widths.items()})
