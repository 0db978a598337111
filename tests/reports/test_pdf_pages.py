"""How the pages of the PDF are built: order, numbers, bookmarks, links, breaks."""

from __future__ import annotations

import ctypes
import re
import zlib

import pypdfium2
import pypdfium2.raw as raw
import pytest
from invented_edition import FILLER, entry, item, make_edition, para, section
from printed import bookmarks, front_pages, pages, squeezed, whole_pages

from wcodesk.model.blocks import Run
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, Scope
from wcodesk.model.errors import Cancelled
from wcodesk.reports.outline import outline
from wcodesk.reports.pdf.front import balanced, roman
from wcodesk.reports.pdf.writer import write_pdf
from wcodesk.reports.styles import report_styles

REPORT = Scope("report")


def pdf(edition: EditionContent, scope: Scope = REPORT) -> bytes:
    return write_pdf(outline(edition, scope))


def long_edition(members: int = 30, blocks: int = 4) -> EditionContent:
    entries = tuple(entry("AL", f"Member {n}", f"MEMBER {n}", 1 + n % blocks) for n in range(members))
    return make_edition()._replace(chapters=(ChapterContent("europe", "EUROPE", entries=entries),), overview=())


@pytest.fixture(scope="module")
def report() -> bytes:
    return pdf(make_edition())


def test_front_matter_has_roman_labels_and_the_body_arabic_ones(report: bytes) -> None:
    document = pypdfium2.PdfDocument(report)
    labels = [document.get_page_label(at) for at in range(len(document))]
    document.close()
    assert labels[:3] == ["i", "ii", "1"]
    assert labels[2:] == [str(number) for number in range(1, len(labels) - 1)]


def test_the_foot_has_part_and_number_on_the_outer_side(report: bytes) -> None:
    document = pypdfium2.PdfDocument(report)
    for at, expected, right in ((1, "ii. Part I", False), (2, "Part I 1.", True), (3, "2. Part I", False)):
        text = document[at].get_textpage()
        half = report_styles().page.width / 2
        foot = text.get_text_bounded(half if right else 0, 0, half * 2 if right else half, 60)
        assert foot.strip() == expected
    document.close()


def test_the_running_head_has_the_title_on_the_outer_side(report: bytes) -> None:
    texts = whole_pages(report)
    assert texts[2].startswith(("June 2020", "Capacity"))
    page = report_styles().page
    document = pypdfium2.PdfDocument(report)
    for at, left in ((2, "June 2020"), (3, "Capacity Building Progress Report")):
        head = document[at].get_textpage().get_text_bounded(0, page.height - 60, page.width / 2, page.height)
        assert head.strip() == left
    document.close()


def test_the_cover_has_neither_head_nor_number(report: bytes) -> None:
    text = whole_pages(report)[0]
    assert squeezed(text) == squeezed(
        "Capacity Building Progress Report June 2020 Part I EUROPE REGION AMERICAS AND THE CARIBBEAN (AMS)"
    )


def test_an_edition_without_a_part_has_numbers_alone() -> None:
    texts = whole_pages(pdf(make_edition()._replace(part="")))
    assert texts[2].split()[-1] == "1." or "1." in texts[2].split()
    assert "Part" not in texts[2]


def test_contents_say_the_printed_page_of_every_heading() -> None:
    data = pdf(long_edition())
    texts, front = pages(data), front_pages(data)
    lines = dict(re.findall(r"(MEMBER \d+)[ .]+(\d+)", " ".join(texts[:front])))
    assert len(lines) == 30
    for name, number in lines.items():
        assert name in map(str.strip, texts[front + int(number) - 1].splitlines())


def test_every_line_of_the_contents_is_a_link_to_its_page(report: bytes) -> None:
    headings = [heading for heading in outline(make_edition(), REPORT).headings if heading.listed]
    targets = link_pages(report, 1)
    texts = pages(report)
    assert len(targets) == len(headings)
    for heading, target in zip(headings, targets, strict=True):
        assert squeezed(heading.text) in squeezed(texts[target])


def link_pages(data: bytes, at: int) -> list[int]:
    """The page indexes that the inner links of a page lead to."""
    document = pypdfium2.PdfDocument(data)
    page = document[at]
    found, link, place = [], raw.FPDF_LINK(), ctypes.c_int(0)
    while raw.FPDFLink_Enumerate(page, place, link):
        found.append(raw.FPDFDest_GetDestPageIndex(document, raw.FPDFLink_GetDest(document, link)))
    document.close()
    return found


def test_bookmarks_lead_from_region_to_member_to_section(report: bytes) -> None:
    marks = [(level, title) for level, title, _ in bookmarks(report)]
    at = marks.index((1, "ARMENIA"))
    assert (0, "EUROPE REGION") in marks[:at]
    assert marks[at + 1] == (2, "Background")


def test_bookmarks_lead_to_the_page_of_their_heading(report: bytes) -> None:
    texts = pages(report)
    assert all(squeezed(title) in squeezed(texts[page]) for _, title, page in bookmarks(report))


def test_regions_begin_on_a_new_page_and_members_do_not(report: bytes) -> None:
    texts = [squeezed(text) for text in pages(report)[2:]]
    assert sum(text.startswith("AMERICASANDTHECARIBBEAN(AMS)") for text in texts) == 1
    assert sum(text.startswith("EUROPEREGION") for text in texts) == 1
    assert any("KOSOVO*" in text and "AZERBAIJAN" in text for text in texts)


def test_page_one_is_a_right_hand_page_whatever_the_contents_take() -> None:
    for members in (5, 70, 130):
        assert front_pages(pdf(long_edition(members, 1))) % 2 == 0


@pytest.mark.parametrize("shift", range(0, 40, 3))
def test_a_heading_never_stands_last_on_a_page(shift: int) -> None:
    """The text above grows line by line, so that each heading meets the foot of the page at some shift."""
    edition = long_edition(8)
    chapter = edition.chapters[0]
    above = section("Regional Developments", *(para("A short line.") for _ in range(shift)))
    data = pdf(edition._replace(chapters=(chapter._replace(sections=(above,)),)))
    headings = {squeezed(heading.text) for heading in outline(edition, REPORT).headings}
    for text in pages(data)[front_pages(data) :]:
        assert squeezed(text.strip().splitlines()[-1]) not in headings


@pytest.mark.parametrize("lines", range(28, 52))
def test_the_signs_that_close_a_chapter_never_stand_alone_on_a_page(lines: int) -> None:
    text = section("Background", *(para("A short line.") for _ in range(lines // 2)), para(FILLER.format("a ") * 4))
    member = EntryContent("AL", "Albania", "ALBANIA", (text,))
    data = pdf(make_edition()._replace(chapters=(ChapterContent("europe", "EUROPE", entries=(member,)),), overview=()))
    assert not pages(data)[-1].strip().startswith("°")


def test_paragraphs_leave_at_least_two_lines_on_either_page() -> None:
    text = " ".join(f"word{n}" for n in range(95))  # nine or ten lines
    data = pdf(make_edition()._replace(chapters=(), overview=(section("O", *(para(text) for _ in range(40))),)))
    for one in pages(data)[2:]:
        lines = one.strip().splitlines()
        assert not (lines[0].strip() and "word0 " in lines[1] + " "), "the last line of a paragraph alone"
        assert not lines[-1].startswith("word0 "), "the first line of a paragraph alone"


def test_web_and_mail_addresses_can_be_clicked_and_nothing_else() -> None:
    blocks = (
        para("See www.example.org/a, http://example.org/b?x=1&y=2 or post@example.org."),
        para(Run("here", href="https://example.org/“quoted”?a='b'&c=<d>")),
        para(Run("not here", href="file:///etc/passwd"), Run(" nor here", href="javascript:alert(1)")),
    )
    data = pdf(make_edition()._replace(chapters=(), overview=(section("Overview", *blocks),)))
    targets = uris(data, 2)
    assert targets[1:3] == ["http://example.org/b?x=1&y=2", "mailto:post@example.org"]
    assert len(targets) == 4
    assert targets[0].endswith("www.example.org/a")
    assert targets[3] == "https://example.org/%E2%80%9Cquoted%E2%80%9D?a='b'&c=%3Cd%3E"


def uris(data: bytes, at: int) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    page = document[at]
    found, link, place = [], raw.FPDF_LINK(), ctypes.c_int(0)
    while raw.FPDFLink_Enumerate(page, place, link):
        action = raw.FPDFLink_GetAction(link)
        size = raw.FPDFAction_GetURIPath(document, action, None, 0)
        buffer = ctypes.create_string_buffer(size)
        raw.FPDFAction_GetURIPath(document, action, buffer, size)
        found.append(buffer.value.decode())
    document.close()
    return found


def test_a_long_address_breaks_instead_of_running_over_the_edge() -> None:
    address = "https://example.org/" + "a-very-long-way/" * 20
    data = pdf(make_edition()._replace(chapters=(), overview=(section("Overview", para("See " + address)),)))
    document = pypdfium2.PdfDocument(data)
    text = document[2].get_textpage()
    inked = [n for n in range(text.count_chars()) if text.get_text_range(n, 1).strip()]
    right = max(text.get_charbox(n)[2] for n in inked)
    document.close()
    assert right <= report_styles().page.width - report_styles().page.right + 1
    assert squeezed(address) in squeezed(pages(data)[2])


def test_the_document_says_its_title_author_language_and_date(report: bytes) -> None:
    document = pypdfium2.PdfDocument(report)
    about = document.get_metadata_dict()
    document.close()
    assert about["Title"] == "Capacity Building Progress Report – June 2020 – Part I"
    assert about["Author"] == "World Customs Organization"
    assert about["CreationDate"].startswith("D:20200601")
    objects = packed_objects(report)
    assert b"/Lang (en-GB)" in objects
    assert b"/DisplayDocTitle true" in objects


def test_all_fonts_are_embedded(report: bytes) -> None:
    objects = packed_objects(report)
    names = set(re.findall(rb"/BaseFont/[A-Z]{6}\+([\w-]+)", objects))
    assert names == {b"Arimo-Regular", b"Arimo-Bold", b"Arimo-Italic", b"Arimo-BoldItalic"}
    assert objects.count(b"/FontFile2 ") == objects.count(b"/Type/FontDescriptor") >= 4
    assert len(re.findall(rb"/BaseFont/(?![A-Z]{6}\+)", objects)) == 0


def packed_objects(data: bytes) -> bytes:
    """All that stands in the object streams of a file."""
    streams = re.findall(rb"/Type/ObjStm.*?stream\n(.*?)\r\nendstream", data, re.DOTALL)
    return b"\n".join(map(zlib.decompress, streams))


def test_the_same_edition_gives_the_same_bytes(report: bytes) -> None:
    assert pdf(make_edition()) == report


def test_progress_counts_the_members() -> None:
    seen: list[tuple[int, int, str]] = []
    write_pdf(outline(make_edition(), Scope("region", "europe")), lambda *step: seen.append(step))
    assert seen == [(1, 4, "Albania"), (2, 4, "Armenia"), (3, 4, "Azerbaijan"), (4, 4, "Kosovo")]


def test_progress_can_stop_the_work() -> None:
    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled("The export was cancelled.")

    with pytest.raises(Cancelled):
        write_pdf(outline(make_edition(), REPORT), stop)


def test_an_empty_edition_is_a_cover_and_an_empty_contents_page() -> None:
    assert len(pages(pdf(EditionContent("Title", "2021", "")))) == 2


def test_labels_of_any_length_leave_room_for_their_text() -> None:
    blocks = [item(label, "the text of the item") for label in ("1.", "(viii)", "1.10.12", "a very long label indeed")]
    text = pages(pdf(make_edition()._replace(chapters=(), overview=(section("Overview", *blocks),))))[2]
    assert text.count("the text of the item") == 4
    assert "a very long label indeed the text" in " ".join(text.split())


@pytest.mark.parametrize(("number", "text"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (49, "xlix"), (90, "xc")])
def test_roman_numerals(number: int, text: str) -> None:
    assert roman(number) == text


def test_the_title_of_the_cover_is_broken_evenly() -> None:
    style = report_styles().text["cover-title"]
    assert balanced("Capacity Building Progress Report", style, 453) == "Capacity Building\nProgress Report"
