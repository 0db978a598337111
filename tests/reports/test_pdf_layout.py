"""The pages as they are laid out, before anything is drawn: what a careful typographer would look for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from documents import ANY_EDITION, PLAIN_EDITION, REPORT, edition_of, features, small_page
from hypothesis import HealthCheck, Phase, given, settings
from invented_edition import FILLER, bullet, lower, make_edition, para, table
from pdf_objects import Name, values
from pyphen import Pyphen

from wcodesk.model.content import EditionContent
from wcodesk.reports.outline import Opening, Outline, outline
from wcodesk.reports.pdf.front import contents_pages
from wcodesk.reports.pdf.hyphens import HYPHEN, is_address
from wcodesk.reports.pdf.items import Item, Role
from wcodesk.reports.pdf.labels import Labels
from wcodesk.reports.pdf.lines import Line, SetText
from wcodesk.reports.pdf.pages import Page, Part
from wcodesk.reports.pdf.writer import Press
from wcodesk.reports.styles import Styles, report_styles

HAIR = 0.01
PHASES = (Phase.explicit, Phase.generate)
BLANK = 278  # thousandths of the size
Laid = tuple[Outline, Styles, list[Page]]


def lay(edition: EditionContent, styles: Styles | None = None) -> Laid:
    styles = styles or report_styles()
    printed = outline(edition, REPORT)
    return printed, styles, Press(styles).pages(printed)


# -- what is looked for -------------------------------------------------------------------------------------------


def wrong_order(laid: Laid) -> Iterator[str]:
    """Every line of every item stands on the pages once, in order."""
    printed, styles, pages = laid
    flows = Press(styles)._story.flows(printed.blocks, printed.language)
    parts = iter([part for page in pages for part in page.parts if not part.again])
    for number, flow in enumerate(flows):
        at = 0
        while at < flow.item.count:
            part = next(parts, None)
            if part is None or part.flow.block is not flow.block or part.first != at or part.last <= at:
                yield f"item {number}, line {at}: {part}"
                return
            at = part.last
    if rest := next(parts, None):
        yield f"more than there is: {rest}"
    if [page.number for page in pages] != list(range(1, len(pages) + 1)):
        yield "pages are not counted from 1"


def height(part: Part) -> float:
    return part.item.height(part.first, part.last)


def wrong_place(laid: Laid) -> Iterator[str]:
    """No part stands above or below the column, or over another."""
    _, styles, pages = laid
    top, foot = styles.page.top, styles.page.height - styles.page.bottom
    for page in pages:
        if not page.parts:
            yield f"page {page.number} is empty"
        for part in page.parts:
            if part.top < top - HAIR or part.top + height(part) > foot + HAIR:
                yield f"page {page.number}: {said(part)!r} from {part.top} to {part.top + height(part)}"
        for above, below in pairwise(page.parts):
            if below.top < above.top + height(above) - HAIR:
                yield f"page {page.number}: {said(below)!r} stands over {said(above)!r}"


def wrong_space(laid: Laid) -> Iterator[str]:
    """Neighbours keep the greater of their spaces; a page begins at its top; a region begins a page."""
    _, styles, pages = laid
    for page in pages:
        if abs(page.parts[0].top - styles.page.top) > HAIR:
            yield f"page {page.number} does not begin at its top"
        for above, below in pairwise(page.parts):
            space = below.top - above.top - height(above)
            wanted = max(0 if above.again else above.item.after, below.item.before)
            if abs(space - wanted) > HAIR:
                yield f"page {page.number}: {space} instead of {wanted} above {said(below)!r}"
            if isinstance(below.flow.block, Opening):
                yield f"page {page.number}: a region in the middle"


def wrong_break(laid: Laid) -> Iterator[str]:
    """No line of a longer text alone, and no text parted from what it must not be parted from."""
    _, styles, pages = laid
    room = styles.page.height - styles.page.top - styles.page.bottom
    parts = [part for page in pages for part in page.parts if part.ends and not part.again]
    for page in pages:
        for part in page.parts:
            lines, item = part.last - part.first, part.item
            alone = lines == 1 and item.count >= 4 and item.role is not Role.HEADING
            # A line of a row may be all that the page has room for under a repeated header.
            if alone and not (item.role is Role.ROW and item.height(0, 2) + (item.header or item).height() > room):
                yield f"page {page.number}: line {part.first} of {item.count} alone, {said(part)!r}"
            if 2 <= item.count < 4 and lines != item.count and item.height() <= room and item.role is not Role.ROW:
                yield f"page {page.number}: {item.count} lines parted, {said(part)!r}"
    ends = {id(page.parts[-1]) for page in pages}
    for at, part in enumerate(parts[:-1]):
        following = parts[at + 1]
        if not part.item.keep or id(part) not in ends or isinstance(following.flow.block, Opening):
            continue
        if least(parts, chain_begins(parts, at), room) <= room + HAIR:
            yield f"{said(part)!r} stands alone at the foot of a page"


def chain_begins(parts: Sequence[Part], at: int) -> int:
    """The first of the items that are kept together with one."""
    while at and parts[at - 1].item.keep and not isinstance(parts[at].flow.block, Opening):
        at -= 1
    return at


def least(parts: Sequence[Part], start: int, room: float) -> float:
    """The height of an item with all that it keeps with, of the last its first two lines where it may be parted."""
    high = 0.0
    for at in range(start, len(parts)):
        item = parts[at].item
        following = parts[at + 1].item if at + 1 < len(parts) else None
        low = item.role is Role.ROW and item.height() < room / 4  # such a row is not parted
        whole = item.count < 4 or item.role in (Role.HEADING, Role.ORNAMENT) or low
        keeps = following and (item.keep or following.role is Role.ORNAMENT)
        if not following or not keeps or (at > start and item.text and item.count >= 5 and not whole):
            return high + item.height(0, None if whole else 2)
        high += item.height() + max(item.after, following.before)
    return high


def wrong_lines(laid: Laid) -> Iterator[str]:
    """No line is wider than its room."""
    _, styles, pages = laid
    for item, text, room in texts(pages, styles):
        for number, line in enumerate(text.lines):
            if line.x < -HAIR or line.x + line.width > room + HAIR:
                ends = f"{line.x} to {line.x + line.width} of {room}"
                yield f"line {number}, {item.role.name}: {ends}, {letters(text, line)!r}"


def wrong_hyphens(laid: Laid) -> Iterator[str]:
    """A word is broken only where a dictionary breaks it, and no name, no heading, no address is hyphenated."""
    for page in laid[2]:
        for part in page.parts:
            if part.first:
                continue
            language = (part.flow.language or "en-GB").replace("-", "_")
            for text in part.item.texts:
                lines = [letters(text, line) for line in text.lines]
                if HYPHEN not in "".join(lines):
                    continue
                if part.item.role is Role.HEADING or (part.item.role is Role.ROW and part.item.level == 0):
                    yield f"a hyphen in a heading: {lines}"
                row = "".join("-" if HYPHEN in line else " " for line in lines)
                if "----" in row:
                    yield f"many hyphens in a row: {lines}"
                for above, below in pairwise(lines):
                    if HYPHEN in above and (why := wrong_hyphen(above, below, language)):
                        yield f"{why}: {above[-30:]!r}, {below[:30]!r}"


def wrong_hyphen(above: str, below: str, language: str) -> str:
    """What is wrong with a word that is broken between two lines."""
    head, tail = above.split()[-1], below.split()[0]
    if not head.endswith(HYPHEN) or above.count(HYPHEN) > 1:
        return "a hyphen inside a line"
    head = re.sub(r"^\W+", "", head[:-1])
    tail = re.sub(r"\W+$", "", tail)
    if is_address(head + tail) or not (head + tail).isalpha() or not (head + tail).islower():
        return "no common word"
    known = Pyphen(lang=language if language == "en_GB" else language.partition("_")[0])
    positions = known.positions(head + tail)
    return "" if len(head) in positions and len(head) >= 2 and len(tail) >= 3 else "not a place to break"


CHECKS: list[Callable[[Laid], Iterator[str]]] = [
    wrong_order, wrong_place, wrong_space, wrong_break, wrong_lines, wrong_hyphens,
]  # fmt: skip


def faults(laid: Laid) -> list[str]:
    return [f"{check.__name__}: {fault}" for check in CHECKS for fault in check(laid)]


# -- reading what is set ------------------------------------------------------------------------------------------


def texts(pages: Sequence[Page], styles: Styles) -> Iterator[tuple[Item, SetText, float]]:
    """Every set text with the width that it has."""
    for page in pages:
        for part in page.parts:
            if part.first:
                continue
            item, column = part.item, styles.page.column
            if item.text:
                yield item, item.text, column - item.x
            for cell in item.cells:
                yield item, cell.text, cell.width - 2 * styles.table_padding


def operators(line: Line) -> bytes:
    return line.ops if isinstance(line.ops, bytes) else b" ".join(part for part in line.ops if isinstance(part, bytes))


def letters(text: SetText, line: Line) -> str:
    """The letters of a line that is set letter by letter; of one that is shaped, what stands beside its glyphs."""
    found, codec = [], None
    for value in values(text.pen + b" " + operators(line)):
        if isinstance(value, Name) and re.fullmatch(r"[FWG]\d+", value):
            codec = {"F": "cp1252", "W": "utf-16-be", "G": None}[value[0]]
        strings = value if isinstance(value, list) else [value]
        found += [one.decode(codec) for one in strings if isinstance(one, bytes) and codec]
    return "".join(found)


def said(part: Part) -> str:
    return " ".join(letters(text, text.lines[0]) for text in part.item.texts if text.lines)[:60]


def stretched(text: SetText, line: Line) -> float | None:
    """How much wider than usual the blanks of a line are, in blanks; None for a line that is not justified."""
    if found := re.match(rb"(-?[\d.]+) Tw", operators(line)):
        return float(found[1]) * 1000 / text.style.size / BLANK
    found = re.search(rb" \)(-?[\d.]+)\(", operators(line))
    return -float(found[1]) / BLANK if found else None


# -- the documents ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bundled() -> EditionContent:
    from wcodesk.model.members import MemberIndex, load_members
    from wcodesk.store.bundle import bundled_edition

    return bundled_edition(MemberIndex(load_members()))


@pytest.fixture(scope="module")
def published(published_report: Path) -> EditionContent:
    from wcodesk.intake.report import read_report
    from wcodesk.model.members import MemberIndex, load_members

    return read_report(published_report, MemberIndex(load_members())).content


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", features())
def test_pages_of_all_that_may_be_printed(name: str, paper: str) -> None:
    assert faults(lay(features()[name], report_styles(paper))) == []


@pytest.mark.parametrize("height", [420, 500, 640])
@pytest.mark.parametrize("name", features())
def test_low_pages_of_all_that_may_be_printed(name: str, height: int) -> None:
    assert faults(lay(features()[name], small_page(height))) == []


def test_pages_of_the_bundled_edition(bundled: EditionContent) -> None:
    assert faults(lay(bundled)) == []
    assert faults(lay(bundled, report_styles("Letter"))) == []


def test_pages_of_the_published_report(published: EditionContent) -> None:
    assert faults(lay(published)) == []
    assert faults(lay(published, report_styles("Letter"))) == []


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_lines_of_the_published_report_are_neither_loose_nor_tight(published: EditionContent, paper: str) -> None:
    assert_even(published, report_styles(paper))


def test_lines_of_the_bundled_edition_are_neither_loose_nor_tight(bundled: EditionContent) -> None:
    assert_even(bundled, report_styles())


def assert_even(edition: EditionContent, styles: Styles) -> None:
    """Blanks grow to the double in one line of twenty at most, to the quadruple in none, and hardly shrink.

    Names are not hyphenated, so a line of nothing else cannot be mended; nor a line with a long part of an address."""
    found = sorted(
        wide
        for _, text, _ in texts(lay(edition, styles)[2], styles)
        for line in text.lines
        if (wide := stretched(text, line)) is not None and not is_address(letters(text, line))
    )
    assert found[0] > -0.1
    assert found[len(found) // 2] < 0.35
    assert found[len(found) * 95 // 100] < 1
    assert found[len(found) * 99 // 100] < 1.6
    assert found[-1] < 3


@settings(max_examples=150, phases=PHASES, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(PLAIN_EDITION)
def test_pages_of_any_report(edition: EditionContent) -> None:
    assert faults(lay(edition, small_page(420))) == []


@settings(max_examples=100, phases=PHASES, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(ANY_EDITION)
def test_pages_of_any_edition(edition: EditionContent) -> None:
    assert faults(lay(edition, small_page(420))) == []


# -- what is kept together --------------------------------------------------------------------------------------


@pytest.mark.parametrize("shift", range(24))
def test_the_first_and_the_last_item_of_a_list_have_company(shift: int) -> None:
    """The text above grows line by line, so that the list meets the foot of the page at some shift."""
    items = [bullet(f"item {number}") for number in range(6)]
    laid = lay(edition_of(*(para("A short line.") for _ in range(shift)), para("The list:"), *items), small_page(420))
    bullets = [sum(part.item.role is Role.BULLET for part in page.parts) for page in laid[2]]
    assert sum(bullets) == 6
    assert 1 not in bullets


@pytest.mark.parametrize("height", range(300, 420, 9))
def test_no_region_or_section_stands_last_on_a_page_of_the_contents(height: int) -> None:
    styles = small_page(height)
    printed = outline(make_edition(), REPORT)
    pages = contents_pages([(heading, 1) for heading in printed.headings], Labels(styles))
    listed = [heading for heading in printed.headings if heading.listed]
    assert [row.heading for rows in pages for row in rows] == listed
    for before, after in pairwise(pages):
        assert before[-1].heading.listed >= after[0].heading.listed


@pytest.mark.parametrize("lines", [12, 30, 60])
def test_a_heading_over_a_last_text_that_is_higher_than_its_page_does_not_stand_alone(lines: int) -> None:
    long = para(FILLER.format("long") * (lines // 3))
    pages = lay(edition_of(*(lower(f"heading {level}", level) for level in (1, 2, 3)), long), small_page(420))[2]
    assert [part.item.role for part in pages[0].parts][-1] is Role.PARAGRAPH


def test_more_headings_than_a_page_holds_fill_their_pages() -> None:
    pages = lay(edition_of(*(lower(f"heading {number}") for number in range(60)), para("text")), small_page(420))[2]
    assert len(pages) < 12


def test_a_last_row_higher_than_a_page_comes_to_an_end() -> None:
    """It keeps with the signs that close the chapter, under a header that every page repeats."""
    rows = [("A", "B"), ("short", FILLER.format("many") * 40)]
    pages = lay(edition_of(table(*rows)))[2]
    assert len(pages) < 12
    assert all(page.parts[0].again for page in pages[1:])
