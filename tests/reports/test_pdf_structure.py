"""What a file says to those who have it read out: what the checkers do not look at, with a reader of our own."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from documents import (
    ADDRESS,
    ANY_EDITION,
    ARABIC,
    HEBREW,
    ODD,
    REPORT,
    features,
    linked,
    printed_of,
    small_page,
)
from fontTools.ttLib import TTFont
from hypothesis import HealthCheck, given, settings
from invented_edition import FILLER, bullet, item, lower, make_edition, para, table
from pdf_objects import Element, Mark, PdfObjects, text_of
from printed import squeezed, words

from wcodesk.intake.report import read_report
from wcodesk.model.blocks import Block
from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.reports import fonts
from wcodesk.reports.changes import Mark as Change
from wcodesk.reports.changes import MarkedRun
from wcodesk.reports.outline import Body, Outline, outline
from wcodesk.reports.pdf.items import Flow
from wcodesk.reports.pdf.story import Story
from wcodesk.reports.pdf.writer import write_pdf
from wcodesk.reports.styles import Styles, report_styles
from wcodesk.store.bundle import bundled_edition

FEATURES = features()


def read(*blocks: Block, styles: Styles | None = None) -> PdfObjects:
    return PdfObjects(write_pdf(printed_of(*blocks), styles=styles))


@pytest.fixture(scope="module", params=FEATURES)
def file(request: pytest.FixtureRequest) -> PdfObjects:
    """A file of each of the documents that hold all that a page may show."""
    return PdfObjects(write_pdf(outline(FEATURES[request.param], REPORT)))


@pytest.fixture(scope="module")
def report() -> PdfObjects:
    return PdfObjects(write_pdf(outline(make_edition(), REPORT)))


# -- that the parts of the file agree with one another ----------------------------------------------------------


def disagreements(file: PdfObjects) -> list[str]:
    """Where marked content, structure, parent tree, annotations and pages do not say the same."""
    found = []
    owners = {mark: element.number for element in file.tree.walk() for mark in element.marks}
    areas = {area.number: (element.number, area.page) for element in file.tree.walk() for area in element.areas}
    for at, page in enumerate(file.pages):
        drawn = sorted({one.mcid for one in file.drawn[at] if one.mcid is not None and one.mcid >= 0})
        if drawn != list(range(len(drawn))):
            found.append(f"page {at}: marks are not 0, 1, 2…: {drawn}")
        tree = [ref.number for ref in file.parents[page["StructParents"]]]
        if tree != [owners.get(Mark(at, mcid)) for mcid in drawn]:
            found.append(f"page {at}: parent tree and structure differ")
        if page["Tabs"] != "S":
            found.append(f"page {at}: links are not in the order of the structure")
    if len(owners) != sum(len(element.marks) for element in file.tree.walk()):
        found.append("a mark belongs to two elements")
    if sorted(areas) != sorted(file.annotations):
        found.append("annotations and the structure's OBJR differ")
    for number, (at, annotation) in file.annotations.items():
        if areas[number] != (file.parents[annotation["StructParent"]].number, at):
            found.append(f"annotation {number}: page or parent differ")
    keys = [page["StructParents"] for page in file.pages]
    keys += [annotation["StructParent"] for _, annotation in file.annotations.values()]
    if sorted(keys) != sorted(file.parents):
        found.append("parent tree has more or fewer keys than pages and annotations")
    return found


def test_marks_structure_parent_tree_and_annotations_agree(file: PdfObjects) -> None:
    assert disagreements(file) == []


def test_nothing_is_drawn_outside_marked_content(file: PdfObjects) -> None:
    assert [one for drawn in file.drawn for one in drawn if one.mcid is None] == []


def test_marked_content_has_the_kind_of_its_element(file: PdfObjects) -> None:
    kinds = {mark: element.kind for element in file.tree.walk() for mark in element.marks}
    for at, drawn in enumerate(file.drawn):
        assert all(kinds[Mark(at, one.mcid)] == one.kind for one in drawn if one.mcid is not None and one.mcid >= 0)


def test_every_element_is_a_leaf_with_content_or_has_elements(file: PdfObjects) -> None:
    assert [each.kind for each in file.tree.walk() if not each.kids and each is not file.tree] == []


def test_the_file_says_that_it_is_tagged_and_shows_its_title(file: PdfObjects) -> None:
    assert file.root["MarkInfo"] == {"Marked": True}
    assert file.root["ViewerPreferences"] == {"DisplayDocTitle": True}
    assert text_of(file.root["Lang"]) == "en-GB"


# -- headings ---------------------------------------------------------------------------------------------------


def levels(file: PdfObjects) -> list[int]:
    return [int(each.kind[1]) for each in file.tree.walk() if re.fullmatch("H[1-6]", each.kind)]


def skips(found: list[int]) -> bool:
    return any(level > before + 1 for before, level in zip([0, *found], found, strict=False))


def test_no_heading_skips_a_level(file: PdfObjects) -> None:
    assert not skips(levels(file))


def test_headings_stand_as_deep_as_in_the_report(report: PdfObjects) -> None:
    found = [(each.kind, report.said(each).strip()) for each in report.tree.find("H1", "H2", "H3", "H4")]
    at = found.index(("H1", "EUROPE REGION"))
    assert [kind for kind, _ in found[at : at + 5]] == ["H1", "H2", "H3", "H4", "H3"]
    assert found[found.index(("H2", "ALBANIA")) + 3] == ("H3", "Customs Reform and Modernization progress:")
    assert ("H4", "Single window") in found


def test_a_part_is_a_region_and_holds_its_members_as_sections(report: PdfObjects) -> None:
    parts = report.tree.find("Part")
    assert [squeezed(report.said(part.elements[0])) for part in parts] == [
        "ProgressReportOverview", "EUROPEREGION", "AMERICASANDTHECARIBBEAN(AMS)",
    ]  # fmt: skip
    inside = [squeezed(report.said(sect.elements[0])) for sect in parts[1].elements if sect.kind == "Sect"]
    assert inside == ["RegionalDevelopments", "NationalDevelopments", "ALBANIA", "ARMENIA", "AZERBAIJAN", "KOSOVO*"]


# -- what the file says of itself ---------------------------------------------------------------------------------


@pytest.mark.parametrize("title", ["Title", "", "  ", "A & B <c> \\ (d", "Отчёт – “é” \U0001f600", "a\x00b\ufffec\nd"])
def test_xmp_and_information_dictionary_say_the_same(title: str) -> None:
    file = PdfObjects(write_pdf(outline(make_edition()._replace(title=title, part=title), Scope("member", "PA"))))
    packet = file.packet()

    def said(pattern: str) -> str:
        found = re.search(pattern, packet, re.DOTALL)
        assert found, pattern
        return unescape(found[1])

    assert said("<dc:title>.*?<rdf:li[^>]*>(.*?)</rdf:li>") == text_of(file.info["Title"])
    assert said("<dc:creator>.*?<rdf:li>(.*?)</rdf:li>") == text_of(file.info["Author"])
    assert said("<dc:description>.*?<rdf:li[^>]*>(.*?)</rdf:li>") == text_of(file.info["Subject"])
    assert said("<xmp:CreatorTool>(.*?)</") == text_of(file.info["Creator"])
    assert said("<pdf:Producer>(.*?)</") == text_of(file.info["Producer"])
    for tag, key in (("CreateDate", "CreationDate"), ("ModifyDate", "ModDate")):
        assert re.sub(r"\D", "", said(f"<xmp:{tag}>(.*?)</")) == re.sub(r"\D", "", text_of(file.info[key]))
    assert text_of(file.info["Title"]).strip()


def test_front_pages_have_roman_numbers_and_the_body_arabic_ones_from_1(file: PdfObjects) -> None:
    sections = [text for text, heading in ((file.said(each), each.kind) for each in file.tree.elements) if heading]
    assert sections
    rows = file.root["PageLabels"]["Nums"]
    assert rows[:2] == [0, {"S": "r"}]
    assert rows[3:] in ([], [{"S": "D"}])


def test_without_front_pages_numbers_are_arabic_from_the_first() -> None:
    file = PdfObjects(write_pdf(outline(make_edition(), REPORT, front=False)))
    assert file.root["PageLabels"]["Nums"] == [0, {"S": "D"}]


@pytest.mark.parametrize("front", [True, False])
def test_a_file_has_a_page_even_where_nothing_is_printed(front: bool) -> None:
    file = PdfObjects(write_pdf(outline(EditionContent("", "", ""), REPORT, front=front)))
    assert file.pages
    assert disagreements(file) == []


# -- bookmarks ----------------------------------------------------------------------------------------------------


def test_bookmarks_are_the_headings_in_order_each_linked_to_its_neighbours(file: PdfObjects) -> None:
    found: list[str] = []

    def walk(parent: dict[str, object], at: object) -> int:
        count, before = 0, None
        while at is not None:
            mark = file.get(at)
            assert file.get(mark["Parent"]) is parent
            assert mark.get("Prev") == before
            assert mark["Dest"][0].number in file.page_numbers
            found.append(text_of(mark["Title"]))
            count += 1
            if "First" in mark:
                assert walk(mark, mark["First"]) == abs(mark["Count"])
            last, before, at = at, at, mark.get("Next")
        assert parent["Last"] == last
        return count

    if "Outlines" in file.root:
        root = file.get(file.root["Outlines"])
        assert walk(root, root["First"]) == root["Count"]
    body = [each for part in file.tree.find("Part") for each in part.walk()]
    sections = [each.elements[0] for each in body if each.kind in ("Part", "Sect")]
    assert len(found) == len(sections)
    for title, heading in zip(found, sections, strict=True):
        if fonts.BOX not in title and "ActualText" not in heading.entries:
            assert squeezed(title) == squeezed(file.said(heading)).replace("\u00ad", "") or "…" in title
    assert all(title.strip() for title in found)


# -- lists, tables, links -----------------------------------------------------------------------------------------


def test_every_item_of_a_list_has_a_label_and_a_body_and_lists_say_how_they_count(file: PdfObjects) -> None:
    for each in file.tree.find("LI"):
        assert [kid.kind for kid in each.elements] == ["Lbl", "LBody"]
        assert not each.marks
    for each in file.tree.find("L"):
        assert {kid.kind for kid in each.kids if isinstance(kid, Element)} == {"LI"}
        assert each.attribute("ListNumbering") in ("Disc", "Circle", "Decimal")


def test_a_lower_list_stands_in_the_body_of_the_item_above_it() -> None:
    file = read(bullet("one"), bullet("two", 2), bullet("three", 2), bullet("four"), item("1.", "five"))
    lists = file.tree.find("L")
    assert [(each.attribute("ListNumbering"), len(each.elements)) for each in lists] == [
        ("Disc", 2), ("Circle", 2), ("Decimal", 1),
    ]  # fmt: skip
    body = lists[0].elements[0].elements[1]
    assert body.elements == [lists[1]]
    assert file.said(body).split() == ["one", "o", "two", "o", "three"]


def test_tables_have_a_header_and_a_body_of_rows_of_equal_length(file: PdfObjects) -> None:
    for each in file.tree.find("Table"):
        assert [kid.kind for kid in each.elements] in (["THead", "TBody"], ["TBody"])
        rows = each.find("TR")
        assert len({len(row.elements) for row in rows}) == 1
        assert {cell.kind for cell in rows[0].elements} == {"TH"}
        assert {cell.kind for row in rows[1:] for cell in row.elements} <= {"TD"}
        assert {cell.attribute("Scope") for cell in rows[0].elements} == {"Column"}


def test_a_repeated_header_is_an_artifact_and_the_table_one_element() -> None:
    file = read(table(("Number", "Text"), *((str(n), FILLER.format(n)) for n in range(60))))
    assert len(file.tree.find("Table")) == 1
    heads = [mark.page for cell in file.tree.find("TH") for mark in cell.marks]
    assert heads == [2, 2]
    assert len(file.pages) > 5
    for drawn in file.drawn[3:]:
        repeated = [one.text.strip() for one in drawn if one.artifact == "Pagination" and one.text.strip()]
        assert repeated == ["Number", "Text"]


def test_every_link_has_its_area_and_says_what_it_is(file: PdfObjects) -> None:
    for each in file.tree.find("Link"):
        assert each.areas
        assert each.marks
    for _, annotation in file.annotations.values():
        assert annotation["Subtype"] == "Link"
        assert annotation["F"] == 4
        assert text_of(annotation["Contents"]).strip()
        assert ("Dest" in annotation) != ("A" in annotation)
        left, bottom, right, top = annotation["Rect"]
        assert left < right
        assert bottom < top


def test_a_link_over_lines_and_pages_is_one_element_with_an_area_on_each_line() -> None:
    words_of_it = "a link over the foot of the page " * 25
    file = read(para(FILLER.format("a") * 5), para("see ", linked(words_of_it), " end"), styles=small_page())
    found = file.tree.find("LBody", "P")[-1].find("Link")
    assert len(found) == 1
    assert squeezed(file.said(found[0])).replace("\u00ad", "") == squeezed(words_of_it)
    assert len({area.page for area in found[0].areas}) > 1
    assert len(found[0].areas) == len(found[0].marks)


def test_two_links_side_by_side_are_two_elements() -> None:
    file = read(para(linked("one"), " and ", linked("another"), " and www.example.org, www.example.org/b."))
    assert [file.said(each).strip() for each in file.tree.find("Link")[-4:]] == [
        "one", "another", "www.example.org", "www.example.org/b",
    ]  # fmt: skip


def test_links_in_lists_and_cells_belong_to_their_item_and_cell() -> None:
    file = read(bullet(f"see {ADDRESS}"), table(("a", "b"), ("c", "post@example.org")))
    assert len(file.tree.find("LBody")[0].find("Link")) == 1
    assert len(file.tree.find("TD")[1].find("Link")) == 1


def test_the_contents_are_entries_that_refer_and_lead_to_their_heading(report: PdfObjects) -> None:
    contents = report.tree.find("TOC")
    assert len(contents) == 1
    listed = [heading for heading in outline(make_edition(), REPORT).headings if heading.listed]
    assert len(contents[0].kids) == len(listed)
    for entry, heading in zip(contents[0].elements, listed, strict=True):
        assert entry.kind == "TOCI"
        assert [kid.kind for kid in entry.elements] == ["Reference"]
        link = entry.elements[0].elements[0]
        assert link.kind == "Link"
        assert squeezed(report.said(link)).startswith(squeezed(heading.text))
        target = report.annotations[link.areas[0].number][1]["Dest"]
        assert squeezed(heading.text) in squeezed(report.said_on(report.page_numbers.index(target[0].number)))


# -- fonts --------------------------------------------------------------------------------------------------------


def test_all_fonts_are_embedded_and_every_code_drawn_has_a_width_a_glyph_and_a_character(file: PdfObjects) -> None:
    assert file.fonts
    for name, font in file.fonts.items():
        assert re.fullmatch(r"[A-Z]{6}\+[\w-]+", font["BaseFont"])
        wide, glyphs = codes_of_bytes(file, font) if font["Subtype"] == "TrueType" else codes_of_two(file, font)
        for code, words_of_it in file.maps[name].items():
            number = int.from_bytes(code, "big")
            assert number in wide
            assert number in glyphs
            assert not set(words_of_it) & set("\x00\ufeff\ufffe\uffff")
    assert file.drawn  # decoding what is drawn fails where a code stands for nothing


def codes_of_bytes(file: PdfObjects, font: dict[str, Any]) -> tuple[set[int], set[int]]:
    """The codes of a font that have a width, and those that have a glyph."""
    program = TTFont(io.BytesIO(file.get(file.get(font["FontDescriptor"])["FontFile2"]).data))
    glyphs = {code for code, glyph in program["cmap"].tables[0].cmap.items() if program.getGlyphID(glyph)}
    assert font["LastChar"] == font["FirstChar"] + len(font["Widths"]) - 1
    return {code for code, wide in enumerate(font["Widths"], font["FirstChar"]) if wide}, glyphs


def codes_of_two(file: PdfObjects, font: dict[str, Any]) -> tuple[set[int], set[int]]:
    """The codes of a composite font that have a width, and those that have a glyph."""
    inner = file.get(font["DescendantFonts"][0])
    assert file.get(inner["FontDescriptor"])["FontFile2"]
    wide = {code + at for code, row in zip(inner["W"][::2], inner["W"][1::2], strict=True) for at in range(len(row))}
    return wide, set(range(len(file.get(inner["CIDToGIDMap"]).data) // 2))


def test_files_of_different_letters_have_fonts_of_different_names() -> None:
    names = {font["BaseFont"] for word in ("abc", "xyé") for font in read(para(word)).fonts.values()}
    assert len(names) > 2


# -- text over pages ----------------------------------------------------------------------------------------------


def test_a_paragraph_that_goes_on_overleaf_is_one_element() -> None:
    file = read(para(FILLER.format("many") * 12), bullet(FILLER.format("some") * 12), styles=small_page())
    for kind in ("P", "LBody"):
        long = file.tree.find(kind)[-1]
        assert len({mark.page for mark in long.marks}) > 1
    assert len(file.tree.find("LI")) == 1
    assert squeezed(file.said(file.tree.find("P")[-1])).replace("\u00ad", "") == squeezed(FILLER.format("many") * 12)


def test_head_and_foot_are_artifacts_on_every_page_but_the_cover(report: PdfObjects) -> None:
    for drawn in report.drawn[1:]:
        kinds = {one.artifact for one in drawn if one.text.strip() and one.artifact}
        assert {"Pagination Header", "Pagination Footer"} <= kinds
    assert not any("Pagination" in one.artifact for one in report.drawn[0])


def test_a_draft_says_so_on_every_page_and_to_nobody_who_listens() -> None:
    printed = outline(make_edition(), REPORT)
    plain, marked = PdfObjects(write_pdf(printed)), PdfObjects(write_pdf(printed, draft=True))
    assert all(drawn[0].artifact == "Pagination Watermark" for drawn in marked.drawn)
    assert marked.said(marked.tree) == plain.said(plain.tree)
    assert disagreements(marked) == []


def test_marks_of_changes_are_artifacts() -> None:
    runs = (MarkedRun("old", mark=Change.REMOVED), MarkedRun(" new words", mark=Change.ADDED))
    file = read(Block(para("").type, runs))  # type: ignore[arg-type]
    assert disagreements(file) == []
    assert [one for drawn in file.drawn for one in drawn if one.mcid is None] == []
    assert "old new words" in " ".join(file.said(file.tree).split())


# -- languages and scripts ----------------------------------------------------------------------------------------


def test_texts_of_a_french_section_say_their_language() -> None:
    file = PdfObjects(write_pdf(outline(FEATURES["french"], REPORT)))
    body = file.tree.find("Part")[0]
    spoken = {each.kind for each in body.walk() if each.entries.get("Lang") == b"fr"}
    assert spoken == {"P", "LI", "Table"}
    plain = next(each for each in body.find("P") if file.said(each).strip() == "Text.")
    assert "Lang" not in plain.entries


POINTED = "\u05e9\u05c1\u05dc\u05d5\u05dd"  # its first letter and point are one glyph


@pytest.mark.parametrize("words_of_it", [ARABIC, HEBREW, POINTED, f"{HEBREW} – WCO 15%", f"the {ARABIC} of {HEBREW}"])
def test_text_from_right_to_left_has_its_letters_in_the_order_in_which_they_are_said(words_of_it: str) -> None:
    file = read(
        para(words_of_it), lower(words_of_it), bullet(words_of_it), table((words_of_it, "b"), ("c", words_of_it))
    )
    for kind in ("P", "H2", "TH"):
        element = [each for each in file.tree.find(kind) if words_of_it[:3] in file.said(each)]
        assert [text_of(each.entries["ActualText"]) for each in element][-1:] == [words_of_it]


def test_a_list_under_an_item_from_right_to_left_is_read_out() -> None:
    file = read(bullet(HEBREW), bullet("lower", 2), item("(א)", HEBREW, 2))
    assert squeezed(file.said(file.tree.find("L")[0])) == squeezed(f"•{HEBREW}olower(א){HEBREW}")


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed")
@pytest.mark.parametrize("words_of_it", [ODD["greek"], ODD["thai"], ODD["devanagari"], HEBREW[:17], ARABIC[:29]])
def test_another_program_takes_out_the_letters_of_every_script(words_of_it: str, tmp_path: Path) -> None:
    (tmp_path / "file.pdf").write_bytes(write_pdf(printed_of(para(words_of_it))))
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-f", "3", str(tmp_path / "file.pdf"), "-"], capture_output=True, check=True
    )
    found = re.sub("[\u200e\u200f\u202a-\u202e]", "", done.stdout.decode())
    assert squeezed(words_of_it) in squeezed(found)


# -- every word ---------------------------------------------------------------------------------------------------


_LOST = re.compile("[\\s\u00ad\u200c\u200d]+")  # blanks, hyphens that lines put there, joiners, which have no glyph


def expected(printed: Outline) -> str:
    """The letters of the body in the order in which they are read out."""
    return letters(" ".join(words(printed)))


def letters(text: str) -> str:
    return _LOST.sub("", fonts.shown(text))


def spoken(file: PdfObjects) -> str:
    body = [each for each in file.tree.elements if each.kind in ("Part", "Sect", "P")]
    return "".join(_LOST.sub("", file.said(each)) for each in body)


def without_ornaments(printed: Outline) -> Outline:
    return printed._replace(blocks=tuple(block for block in printed.blocks if not hasattr(block, "lines")))


def in_order(flow: Flow) -> bool:
    """Whether an item is read out in the order of its text: not where links stand in text from right to left, which
    is then read as it is drawn, and not in a table so wide that its last columns stand below."""
    item, block = flow.item, flow.block
    wide = isinstance(block, Body) and item.cells and len(item.cells) < max(map(len, block.block.rows))
    return not wide and not any(text.spoken and text.linked for text in item.texts)


def assert_read_out(edition: EditionContent, styles: Styles | None = None) -> None:
    """Every word of an edition is read out once and in order: tables row by row, text from right to left too."""
    printed = outline(edition, REPORT, front=False)
    file = PdfObjects(write_pdf(printed, styles=styles))
    found, wanted = spoken(file), expected(without_ornaments(printed))
    if not all(map(in_order, Story(styles or report_styles()).flows(printed.blocks, "en-GB"))):
        found, wanted = "".join(sorted(found)), "".join(sorted(wanted))
    assert found == wanted
    assert disagreements(file) == []
    assert not skips(levels(file))


@pytest.mark.parametrize("name", FEATURES)
def test_every_word_is_read_out_once_in_order(name: str) -> None:
    assert_read_out(FEATURES[name])


@pytest.mark.parametrize("name", FEATURES)
def test_every_word_is_read_out_once_in_order_over_many_pages(name: str) -> None:
    assert_read_out(FEATURES[name], small_page())


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(ANY_EDITION)
def test_every_word_of_any_edition_is_read_out_once_in_order(edition: EditionContent) -> None:
    assert_read_out(edition, small_page())


def test_every_word_of_the_bundled_edition_is_read_out_once_in_order() -> None:
    assert_read_out(bundled_edition(MemberIndex(load_members())))


def test_every_word_of_the_published_report_is_read_out_once_in_order(published_report: Path) -> None:
    assert_read_out(read_report(published_report, MemberIndex(load_members())).content)
