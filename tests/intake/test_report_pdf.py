"""A report as a PDF: the program's own is read back as it was, and what cannot be read is told in one sentence."""

from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from wcodesk import reports
from wcodesk.intake.report import pdf, pdf_child, read_report
from wcodesk.intake.report.lines import NO_LOOKS, SOFT, Looks
from wcodesk.intake.report.pdf_lines import Printed, Run, printed_lines, raw_lines
from wcodesk.model.blocks import BlockType
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, Scope, SectionContent
from wcodesk.model.errors import Cancelled, FileProblem
from wcodesk.model.kinds import ENTRY_KINDS
from wcodesk.model.markdown import parse
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.proposal import EditionProposal, NoteKind
from wcodesk.model.records import SectionKind
from wcodesk.store.bundle import bundled_edition

MEMBERS = MemberIndex(load_members())


@pytest.fixture(scope="module")
def bundled() -> EditionContent:
    return bundled_edition(MEMBERS)


@pytest.fixture(scope="module")
def back(bundled: EditionContent, tmp_path_factory: pytest.TempPathFactory) -> EditionProposal:
    """The bundled edition, exported as a PDF and read."""
    path = tmp_path_factory.mktemp("pdf") / "report.pdf"
    reports.export(bundled, Scope("report"), "pdf", path)
    return read_report(path, MEMBERS)


def sections(content: EditionContent) -> Iterable[tuple[tuple[str, str], SectionContent]]:
    yield from ((("", section.heading), section) for section in content.overview)
    for chapter in content.chapters:
        yield from (((chapter.region, section.heading), section) for section in chapter.sections)
        for entry in chapter.entries:
            yield from (((entry.iso, section.heading), section) for section in entry.sections)


def words(content: EditionContent) -> Counter[tuple[str, str, str]]:
    """Every word with the section that it stands in."""
    return Counter(
        (*place, word)
        for place, section in sections(content)
        for block in section.blocks
        for word in f"{block.label} {block.text}".split()
    )


def test_every_entry_comes_back_with_its_main_sections(bundled, back):
    def main(content: EditionContent) -> list[tuple[str, str]]:
        found = ((iso, section.kind) for (iso, _), section in sections(content) if iso.isupper())
        return [(iso, kind) for iso, kind in found if kind in ENTRY_KINDS]

    assert len(main(bundled)) > 200
    assert main(back.content) == main(bundled)


def test_every_section_comes_back_under_its_heading(bundled, back):
    assert [place for place, _ in sections(back.content)] == [place for place, _ in sections(bundled)]


def test_the_words_come_back_in_their_sections(bundled, back):
    were, are = words(bundled), words(back.content)
    assert (were & are).total() > 0.995 * were.total()
    assert (are - were).total() < 0.005 * were.total()


def test_every_table_comes_back(bundled, back):
    def tables(content: EditionContent) -> list[tuple[tuple[str, str], str]]:
        found = ((place, section.blocks) for place, section in sections(content))
        return [(place, block.text) for place, blocks in found for block in blocks if block.type is BlockType.TABLE]

    assert tables(bundled)
    assert tables(back.content) == tables(bundled)


def test_the_issue_is_read_from_the_pages(back):
    assert (back.content.title, back.content.published, back.content.part) == (
        "Capacity Building Progress Report",
        "2020-06",
        "Part I",
    )


def test_a_note_tells_page_and_line(back):
    heads = [note for note in back.notes if note.kind is NoteKind.FURNITURE and note.text.startswith("Running head")]
    pages = [back.page_and_line(note.line) for note in heads]
    assert [place for place in pages if place[0] > 1][:3] == [(2, 1), (3, 1), (4, 1)]
    assert back.page_and_line(0) == (0, 0)


def test_the_cover_is_no_part_of_the_text(back):
    covers = [note for note in back.notes if note.text.startswith("Cover left out")]
    assert {back.page_and_line(note.line)[0] for note in covers} == {1}


# -- lines ----------------------------------------------------------------------------------------------------------


def lines(*texts: str, step: float = 14.0) -> list[Printed]:
    return [Printed(700 - step * at, text) for at, text in enumerate(texts)]


def test_what_is_set_apart_on_a_line_is_read_from_the_left():
    runs = [Run(90, 500, 200, 11, "above "), Run(90, 480, 200, 11, "text"), Run(70, 480.4, 80, 11, "1.")]
    assert printed_lines(runs) == [Printed(500, "above"), Printed(480.4, "1. text")]


@pytest.mark.parametrize(
    ("raised", "text"),
    [
        (Run(120, 504.2, 126, 6.7, "st"), "the 21st of May"),
        (Run(122, 504.2, 126, 6.7, "3"), "the 21 3 of May"),
        (Run(120, 509, 126, 6.7, "st"), "st the 21 of May"),
    ],
)
def test_what_is_raised_stands_in_its_line(raised, text):
    """In the last case it stands too high: its line ends above the letters."""
    runs = [Run(90, 500, 120, 11.5, "the 21"), raised, Run(130, 500, 200, 11.5, "of May")]
    assert " ".join(line.text for line in printed_lines(runs)) == text
    assert printed_lines(runs)[-1].bottom == 500


def test_a_comma_behind_what_is_raised_stands_close_to_it():
    runs = [Run(90, 500, 120, 11.5, "of May"), Run(120, 504.2, 123, 6.7, "3"), Run(123, 500, 200, 11.5, ", he said")]
    assert [line.text for line in printed_lines(runs)] == ["of May3, he said"]


@pytest.mark.parametrize(("left", "text"), [(120.1, "in particular"), (123.2, "in p articular")])
def test_letters_that_touch_are_one_word(left, text):
    """Where the face changes, the room of a letter may do so too, and a run end within the word."""
    runs = [Run(90, 500, 120, 10.3, "in p"), Run(left, 503, 200, 7, "articular")]
    assert [line.text for line in printed_lines(runs)] == [text]


def test_more_room_than_usual_is_an_empty_line():
    page = [Printed(700, "a"), Printed(686, "b"), Printed(668, "c"), Printed(654, "d")]
    found, starts = raw_lines([page, lines("e")])
    assert [(line.number, line.text, line.page) for line in found] == [
        (1, "a", True), (2, "b", False), (3, "", False), (3, "c", False), (4, "d", False), (5, "e", True),
    ]  # fmt: skip
    assert starts == (1, 5)


@pytest.mark.parametrize(
    ("above", "below", "elsewhere", "ends"),
    [
        ("the devel-", "opment of", "development", "the devel" + SOFT),
        ("the devel" + SOFT, "opment of", "no word of it", "the devel" + SOFT),
        ("a well-", "known port", "well-known", "a well-"),
        ("a cross-", "border port", "cross cross border border", "a cross-"),
        ("the Time-", "Release Study", "TimeRelease", "the Time-"),
        ("from 2019-", "2020 on", "nothing", "from 2019-"),
    ],
)  # fmt: skip
def test_a_hyphen_at_the_end_is_a_word_s_own_or_the_line_s(above, below, elsewhere, ends):
    found, _ = raw_lines([lines(above, below, elsewhere)])
    assert found[0].text == ends


def test_a_word_that_a_page_broke_is_found_beyond_foot_and_head():
    found, _ = raw_lines([lines("one", "the devel-", "Part I 3."), lines("June 2020", "opment", "development")])
    assert found[1].text == "the devel" + SOFT


PLAIN, BOLD = Looks(0, 0, 0), Looks(1, 1, 1)


@pytest.mark.parametrize(
    ("looks", "parted"),
    [
        ((BOLD, PLAIN), [1]),  # a heading
        ((BOLD, BOLD, PLAIN), [2]),  # of two lines
        ((PLAIN, BOLD, PLAIN), [1, 2]),
        ((Looks(0, 1), BOLD, Looks(1, 0), PLAIN), []),  # words set off within a paragraph
        ((BOLD, Looks(1, 0), PLAIN), []),  # at its beginning
        ((PLAIN, Looks(1, 0), PLAIN), []),  # where a line begins
        ((PLAIN, Looks(0, 1), PLAIN), []),  # where one ends
        ((BOLD, Looks(0, 0), PLAIN), [1]),  # a heading above words that are set off
        ((BOLD, Looks(), PLAIN), []),  # a line of signs tells nothing
    ],
)
def test_a_line_that_looks_unlike_what_it_stands_beside_is_parted_from_it(looks, parted):
    page = [line._replace(looks=its) for line, its in zip(lines(*"abcd"), looks, strict=False)]
    found, _ = raw_lines([page])
    assert [line.number - 1 for line in found if not line.text] == parted


# -- files -----------------------------------------------------------------------------------------------------------


def write_report(canvas: Canvas) -> None:
    """A very short report, from the place where the canvas is."""
    said = ["EUROPE", "National Developments", "ALBANIA", "Background", "The port has two cranes.", "They are old."]
    for at, line in enumerate(said):
        canvas.drawString(90, 500 - 28 * at, line)


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\r\n", b"Content-Type: application/pdf\r\n\r\n"])
def test_a_pdf_that_something_stands_before_is_read(tmp_path: Path, before: bytes) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(before + made(write_report))
    (chapter,) = read_report(path, MEMBERS).content.chapters
    assert [entry.iso for entry in chapter.entries] == ["AL"]


FULL_LINE = "The port has two cranes, and each of them can lift as much as the one that stood there before the war"
LONG_HEADING = "Recent developments of ports and roads in the region and beyond it, with their cranes"


def write_pages_of_text(canvas: Canvas) -> None:
    """Headings in bold with no more room than a line has, one of them at the top of a page."""
    height = 720.0
    for bold, line in [
        (True, "EUROPE"), (True, "National Developments"), (True, "ALBANIA"), (True, "Background"),
        (False, FULL_LINE),
        (True, LONG_HEADING),
        (False, FULL_LINE),
        (False, ""),
        (True, "Cooperation with others"),
        (False, FULL_LINE),
    ]:  # fmt: skip
        if not line:
            canvas.showPage()
            height = 734.0
        canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 10)
        height -= 14
        canvas.drawString(60, height, line)


def test_headings_are_known_by_their_look(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(made(write_pages_of_text))
    (chapter,) = read_report(path, MEMBERS).content.chapters
    found = chapter.entries[0].sections
    lower = [block.text for section in found for block in section.blocks if block.type is BlockType.HEADING]
    headings = [*(section.heading for section in found), *lower]
    assert set(headings) == {"Background", "Cooperation with others", LONG_HEADING}


def write_words_in_bold(canvas: Canvas) -> None:
    """A paragraph with words in bold where lines begin and end, and all over one line."""
    write_report(canvas)
    lines = [
        (("Helvetica", "The harbour has two cranes, and each of them"), ("Helvetica-Bold", "lifts as much as both")),
        (("Helvetica", "of those that stood there until the war came over the land and took them all away,"),),
        (
            ("Helvetica-Bold", "which"),
            ("Helvetica", "nobody who has seen them at their work believes until"),
        ),
        (("Helvetica-Bold", "the keeper of the harbour shows them the heavy stones that they lifted over"),),
        (("Helvetica", "the wall."),),
    ]
    for at, line in enumerate(lines):
        text = canvas.beginText(90, 500 - 28 * 6 - 14 * at)
        for face, words in line:
            text.setFont(face, 12)
            text.textOut(words + " ")
        canvas.drawText(text)


def test_words_in_bold_part_no_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(made(write_words_in_bold))
    (chapter,) = read_report(path, MEMBERS).content.chapters
    found = chapter.entries[0].sections[0].blocks[-1].text
    assert (found[:11], found[-14:]) == ("The harbour", "over the wall.")


def test_words_that_are_not_seen_have_no_look(tmp_path: Path) -> None:
    """So do they lie over the picture of a page that was scanned, each line in a size that was guessed."""

    def write(canvas: Canvas) -> None:
        text = canvas.beginText(90, 700)
        text.setTextRenderMode(3)
        for size in (9.8, 10.3):
            text.setFont("Helvetica", size)
            text.textLine("The port has two cranes.")
        canvas.drawText(text)

    (page,) = pdf_child.read_pages(made(write))["pages"]
    assert [run.looks for run in page] == [NO_LOOKS, NO_LOOKS]


def test_a_face_whose_name_is_too_long_looks_like_itself_alone() -> None:
    """A reader of PDFs that finds no room for a name leaves there what it wrote before."""

    def write(canvas: Canvas) -> None:
        for at, face in enumerate(("Times-Italic", "Helvetica", "Times-Italic", "Courier", "Times-Italic")):
            canvas.setFont(face, 10)
            canvas.drawString(90, 700 - 20 * at, "The port has two cranes.")

    data = made(write).replace(b"/BaseFont /Times-Italic", b"/BaseFont /" + b"Lamp" * 100)
    (page,) = pdf_child.read_pages(data)["pages"]
    assert len({run.looks for run in page[::2]}) == 1
    assert len({run.looks for run in page}) == 3


def test_letters_of_a_ligature_that_begins_a_line_are_one_word(tmp_path: Path) -> None:
    """A reader of PDFs says of both that they stand where the one sign stands."""

    def write(canvas: Canvas) -> None:
        write_report(canvas)
        canvas.drawString(90, 500 - 28 * 6, "f")
        canvas.drawString(90, 500 - 28 * 6, "inal words are said.")

    path = tmp_path / "report.pdf"
    path.write_bytes(made(write))
    (chapter,) = read_report(path, MEMBERS).content.chapters
    assert chapter.entries[0].sections[0].blocks[-1].text.endswith(" final words are said.")


def test_lines_that_run_from_right_to_left_are_to_be_compared(tmp_path: Path) -> None:
    """A PDF has their letters as they stand on the page, and nothing in it says where a word of them begins."""
    path = tmp_path / "report.pdf"
    blocks = parse("The port is called \u05d7\u05d9\u05e4\u05d4 there.\n\nIt has two cranes.")
    section = SectionContent("Background", SectionKind.BACKGROUND, 1, blocks)
    entry = EntryContent("IL", "Israel", "ISRAEL", (section,))
    edition = EditionContent(
        "Report", "2020-06", "Part I", chapters=(ChapterContent("europe", "EUROPE", (), (entry,)),)
    )
    reports.export(edition, Scope("report"), "pdf", path)
    (note,) = [note for note in read_report(path, MEMBERS).notes if "right to left" in note.text]
    assert note.kind is NoteKind.OTHER
    assert note.line > 1


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_it_is_seen(turned: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(turned)
        canvas.translate(*{90: (A4[0], 0), 180: A4, 270: (0, A4[1])}[turned])
        canvas.rotate(turned)
        write_report(canvas)

    (straight,), (page,) = (pdf_child.read_pages(made(each))["pages"] for each in (write_report, draw))
    seen = [line.text for line in printed_lines([Run(*run) for run in page])]
    assert seen == [line.text for line in printed_lines([Run(*run) for run in straight])]
    assert seen[-2:] == ["The port has two cranes.", "They are old."]


# -- what cannot be read --------------------------------------------------------------------------------------------


def made(draw=lambda canvas: None, **options) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, A4, **options)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


LOCKED = made(lambda canvas: canvas.drawString(90, 700, "ALBANIA"), encrypt=StandardEncryption("secret", canPrint=0))
PICTURE = made(lambda canvas: canvas.rect(90, 90, 300, 300, fill=1))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (LOCKED, "is a PDF that is protected with a password"),
        (PICTURE, "is a PDF of pictures"),
        (b"%PDF-1.7\nnothing else", "is a damaged PDF"),
        (PICTURE[: len(PICTURE) // 3], "is a damaged PDF"),
        (made(lambda canvas: canvas.drawString(90, 700, "A letter to a friend")), "is not a progress report"),
    ],
    ids=["password", "pictures", "damaged", "cut off", "another document"],
)  # fmt: skip
def test_what_cannot_be_read_is_told_in_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(data)
    with pytest.raises(FileProblem) as caught:
        read_report(path, MEMBERS)
    assert caught.value.sentence.startswith(said)
    assert "\n" not in str(caught.value)


def test_what_the_child_refuses_has_a_sentence():
    refused = (pdf_child.PASSWORD, pdf_child.DAMAGED, pdf_child.PAGES, pdf_child.LETTERS, pdf_child.PICTURES)
    assert set(pdf._REFUSED) == set(refused)


def test_more_pages_than_any_report_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_child, "MOST_PAGES", 0)
    assert pdf_child.read_pages(PICTURE) == {"refused": pdf_child.PAGES}


def test_more_text_than_any_report_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_child, "MOST_LETTERS", 20)
    assert pdf_child.read_pages(made(write_report)) == {"refused": pdf_child.LETTERS}


@pytest.mark.expects_log("ended with 3")
def test_a_child_that_is_lost_is_a_damaged_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(PICTURE)
    lost = "import sys; sys.stdin.buffer.read(); sys.exit(3)"
    monkeypatch.setattr(pdf, "_command", lambda: [sys.executable, "-c", lost])
    with pytest.raises(FileProblem, match="is a damaged PDF"):
        read_report(path, MEMBERS)


def test_reading_can_be_cancelled_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(PICTURE)
    monkeypatch.setattr(pdf, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    asked = []

    def progress(done: int, *_: object) -> None:
        asked.append(done)
        if len(asked) > 2:
            raise Cancelled("enough")

    with pytest.raises(Cancelled):
        read_report(path, MEMBERS, progress=progress)


def test_a_child_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(PICTURE)
    monkeypatch.setattr(pdf, "_SECONDS", 0.1)
    monkeypatch.setattr(pdf, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    with pytest.raises(FileProblem, match="too long"):
        read_report(path, MEMBERS)
