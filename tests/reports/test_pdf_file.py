"""The file itself: objects, strings, bookmarks, fonts; and that the same outline always gives the same bytes."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from documents import ODD, REPORT, features, printed_of
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from invented_edition import bullet, make_edition, para
from pdf_objects import PdfObjects, Ref, text_of, values

from wcodesk.reports import fonts
from wcodesk.reports.outline import outline
from wcodesk.reports.pdf.bookmarks import Bookmark, write_bookmarks
from wcodesk.reports.pdf.embedding import embed_bytes, embed_glyphs, embed_text
from wcodesk.reports.pdf.objects import PdfFile, text
from wcodesk.reports.pdf.writer import Press, write_pdf
from wcodesk.reports.styles import report_styles


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_string_reads_back_as_it_was(words: str) -> None:
    (found,) = values(text(words))
    assert text_of(found) == words


def finished(file: PdfFile) -> PdfObjects:
    root = file.reserve(2)
    file.put(root, b"<</Type/Catalog>>")
    file.put(root + 1, b"<<>>")
    return PdfObjects(file.finish(root, root + 1))


def test_objects_are_found_whatever_their_number_and_order() -> None:
    file = PdfFile()
    first = file.reserve(500)
    for number in reversed(range(first, first + 500)):
        if number % 7:
            file.put(number, b"[%d (a)]" % number)
        else:
            file.stream(number, b"data %d\r" % number, b"/Own %d" % number)
    plain = file.reserve()
    file.plain_stream(plain, b"as it is", b"/Type/Metadata")
    read = finished(file)
    for number in range(first, first + 500):
        found = read.get(Ref(number))
        if number % 7:
            assert found == [number, b"a"]
        else:
            assert (found.entries["Own"], found.data) == (number, b"data %d\r" % number)
    assert read.get(Ref(plain)).data == b"as it is"


def test_a_number_without_an_object_is_free() -> None:
    file = PdfFile()
    file.reserve()
    with pytest.raises(ValueError, match="free"):
        finished(file).get(Ref(1))


def test_the_file_has_a_header_for_bytes_and_the_same_mark_twice() -> None:
    data = write_pdf(printed_of(para("text")))
    assert data.startswith(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    first, second = PdfObjects(data).trailer["ID"]
    assert first == second
    assert len(first) == 16


def test_bookmarks_are_a_tree_by_their_depth() -> None:
    file = PdfFile()
    names = [("A", 0), ("a", 1), ("b", 1), ("x", 2), ("c", 1), ("B", 0)]
    reference = write_bookmarks(file, [Bookmark(name, depth, b"null") for name, depth in names])
    read = finished(file)

    def tree(at: object) -> list[object]:
        found: list[object] = []
        while at is not None:
            mark = read.get(at)
            found.append((text_of(mark["Title"]), tree(mark.get("First"))))
            at = mark.get("Next")
        return found

    root = read.get(next(values(reference)))
    assert tree(root["First"]) == [("A", [("a", []), ("b", [("x", [])]), ("c", [])]), ("B", [])]
    assert root["Count"] == 2


EMBED: dict[str, Callable[[PdfFile, int, fonts.Face, Any], None]] = {
    "bytes": embed_bytes,
    "text": embed_text,
    "glyphs": embed_glyphs,
}


def embedded(kind: str, used: object) -> tuple[PdfObjects, TTFont]:
    file = PdfFile()
    number = file.reserve()
    EMBED[kind](file, number, fonts.face(), used)
    read = finished(file)
    font = read.get(Ref(number))
    inner = read.get(font["DescendantFonts"][0]) if "DescendantFonts" in font else font
    return read, TTFont(io.BytesIO(read.get(read.get(inner["FontDescriptor"])["FontFile2"]).data))


@pytest.mark.parametrize("kind", ["bytes", "text"])
def test_a_font_holds_the_glyphs_that_are_used_and_the_box_for_none(kind: str) -> None:
    _, font = embedded(kind, "abc")
    assert font["maxp"].numGlyphs == 4


def test_widths_are_those_of_the_glyphs() -> None:
    read, _ = embedded("text", "aiW")
    inner = read.get(read.get(Ref(1))["DescendantFonts"][0])
    found = dict(zip(inner["W"][::2], (row[0] for row in inner["W"][1::2]), strict=True))
    assert {chr(code): round(wide) for code, wide in found.items()} == {"a": 556, "i": 222, "W": 944}


def test_a_byte_has_the_width_and_the_glyph_of_its_character() -> None:
    read, font = embedded("bytes", "a\u2019\u20ac\u00ad")
    entries = read.get(Ref(1))
    found = {code: round(wide) for code, wide in enumerate(entries["Widths"], entries["FirstChar"]) if wide}
    assert found == {0x61: 556, 0x80: 556, 0x92: 222, 0xAD: 333}
    glyphs = font["cmap"].tables[0].cmap
    assert len({glyphs[code] for code in found}) == 4
    assert b"<92> <2019>" in read.get(entries["ToUnicode"]).data


def test_a_glyph_that_is_part_of_a_sign_still_stands_for_a_character() -> None:
    read, _ = embedded("glyphs", [(5, "a"), (5, ""), (7, "")])
    cmap = read.get(read.get(Ref(1))["ToUnicode"]).data
    assert b"<0005> <0061>" in cmap
    assert re.search(rb"<0007> <[0-9A-F]{4}>", cmap)


def test_blocks_of_a_character_map_have_at_most_100_entries() -> None:
    read, _ = embedded("text", "".join(map(chr, range(0x21, 0x7F))) + "".join(map(chr, range(0xC0, 0x200))))
    cmap = read.get(read.get(Ref(1))["ToUnicode"]).data
    counts = list(map(int, re.findall(rb"(\d+) beginbfchar", cmap)))
    assert len(counts) > 1
    assert max(counts) <= 100


# -- the same bytes ---------------------------------------------------------------------------------------------


def test_a_press_that_has_printed_other_things_gives_the_bytes_of_a_new_one() -> None:
    warm = Press(report_styles())
    for edition in features().values():
        warm.pdf(outline(edition, REPORT))
    for edition in features().values():
        printed = outline(edition, REPORT)
        assert warm.pdf(printed) == warm.pdf(printed) == write_pdf(printed)


def test_a_change_gives_the_bytes_that_it_would_have_given_at_once() -> None:
    warm = Press(report_styles())
    for script in ODD.values():
        printed = printed_of(para("before"), bullet(script), para(f"the text {script} goes on"))
        assert warm.pdf(printed) == write_pdf(printed)


def test_a_preview_is_the_file() -> None:
    press, printed = Press(report_styles()), outline(make_edition(), REPORT)
    assert press.preview(printed).data == press.pdf(printed)
    assert press.preview(printed, draft=True).data == press.pdf(printed, draft=True)


_PRINT = """
import sys
sys.path[:0] = sys.argv[1:]
import hashlib
from documents import features, REPORT
from wcodesk.reports.outline import outline
from wcodesk.reports.pdf.writer import write_pdf
names = sorted(features(), reverse=True)
files = {name: write_pdf(outline(features()[name], REPORT)) for name in names}
print(hashlib.sha256(b"".join(files[name] for name in sorted(names))).hexdigest())
"""


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_another_process_gives_the_same_bytes(seed: str) -> None:
    tests = Path(__file__).resolve().parent
    command = [sys.executable, "-c", _PRINT, str(tests), str(tests.parent), str(tests.parent.parent)]
    done = subprocess.run(command, capture_output=True, check=True, env={"PYTHONHASHSEED": seed, **_environment()})
    here = b"".join(write_pdf(outline(features()[name], REPORT)) for name in sorted(features()))
    assert done.stdout.decode().strip() == hashlib.sha256(here).hexdigest()


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONHASHSEED"}


def test_the_date_of_the_file_is_the_editions_and_not_the_day_of_the_export() -> None:
    old = write_pdf(outline(make_edition()._replace(published="2019-12"), REPORT))
    assert text_of(PdfObjects(old).info["CreationDate"]) == "D:20191201000000+00'00'"
