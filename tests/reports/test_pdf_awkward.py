"""Text that could break a PDF: signs of markup, every script, huge words, tables of any shape."""

from __future__ import annotations

from pathlib import Path

import pytest
from any_blocks import LABEL, TEXT, any_blocks
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_edition import FILLER, bullet, item, lower, make_edition, para, section, table
from printed import body, difference, expected, pages, squeezed, table_headers

from wcodesk.model.blocks import Block, Run
from wcodesk.model.content import EditionContent, Scope
from wcodesk.reports.fonts import BOX, printable
from wcodesk.reports.missing import missing_characters
from wcodesk.reports.outline import outline
from wcodesk.reports.pdf.writer import write_pdf

AWKWARD = [
    "<b>unbalanced",
    "</para>",
    "AT&T &amp; R&D &#65;",
    '<img src="/etc/passwd"/>',
    '<seq id="x"/>',
    "<font color=\"[[[getattr(pow,Attacker('__globals__'))]]]\">x</font>",
    '<a href="file:///etc/passwd">link</a>',
    "{{ braces }} %s %(x)s \\n \\",
    "]]> <!-- --> <?pi ?> <!DOCTYPE x>",
    "=1+1",
    "“Quotes” ‘and’ – dashes — and … signs €£¥©®™",
    "Treviño, Côte d'Ivoire, Çengel, Administração, Iñapari, ğ ş ı İ č ě ệ",
    "Ελληνικά Кириллица Ўзбекистон Қазақстан",
]


def edition_of(*blocks: Block) -> EditionContent:
    return make_edition()._replace(chapters=(), overview=(section("Overview", *blocks),))


def misprint(edition: EditionContent) -> str:
    """Where the printed words first differ from the edition's, "" where they do not."""
    printed = outline(edition, Scope("report"))
    return difference(write_pdf(printed), printed)


def printed_letters(edition: EditionContent) -> tuple[list[str], list[str]]:
    """The letters of the body and those expected, in any order: parts of a row that is cut stand page by page."""
    printed = outline(edition, Scope("report"))
    return sorted(body(write_pdf(printed), tuple(table_headers(printed)))), sorted(expected(printed))


@pytest.mark.parametrize("text", AWKWARD)
def test_text_is_printed_literally_in_every_place(text: str) -> None:
    edition = edition_of(
        para(text),
        para(Run(text, bold=True), Run(text, italic=True), Run(text, bold=True, italic=True)),
        para(Run(text, href='https://example.org/?a="b"&c=<d>')),
        bullet(text),
        item(text, text, 2),
        lower(text),
        table((text, "b"), ("c", text)),
    )
    edition = edition._replace(title=text, overview=(*edition.overview, section(text, para("end"))))
    assert misprint(edition) == ""


def test_no_text_makes_reportlab_open_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    write_pdf(outline(edition_of(para("warm")), Scope("report")))
    opened: list[object] = []
    real = Path.open
    monkeypatch.setattr("builtins.open", lambda name, *rest, **named: opened.append(name) or real(Path(name), *rest))
    write_pdf(outline(edition_of(*(para(text) for text in AWKWARD)), Scope("report")))
    assert opened == []


def test_a_character_that_no_font_has_is_printed_as_a_box_read_as_itself_and_listed() -> None:
    edition = edition_of(para("Kanji 税関 here"), lower("Egyptian \U00013080"))
    assert printable("Kanji 税関 here") == f"Kanji {BOX}{BOX} here"
    assert "Kanji 税関 here" in " ".join(pages(write_pdf(outline(edition, Scope("report"))))[2].split())
    found = missing_characters(edition)
    assert {entry.character for entry in found} == set("税関\U00013080")
    assert str(found[0]).startswith("Overview, Overview: ")
    assert "U+" in str(found[0])


def test_the_published_letters_are_not_missing() -> None:
    assert missing_characters(make_edition()) == []


def test_letters_with_separate_accents_are_composed() -> None:
    assert printable("Cote\u0301 A\u030a") == "Coté Å"


def test_inkless_signs_leave_no_box() -> None:
    assert printable("a\u200bb\ufeffc\u200ed\x07e") == "abcde"
    assert printable("line\u2028end\tx") == "line end x"


@pytest.mark.parametrize("length", [100, 5_000, 60_000])
def test_a_word_without_a_break_is_broken(length: int) -> None:
    assert misprint(edition_of(para("x" * length), bullet("y" * length), item("(a)", "z" * length, 2))) == ""


def test_a_heading_longer_than_a_page_is_printed_whole() -> None:
    edition = edition_of(lower("a heading that goes on " * 300), para("text"))
    edition = edition._replace(overview=(*edition.overview, section("another heading " * 400, para("end"))))
    assert misprint(edition) == ""


def test_a_members_name_longer_than_a_page_is_printed_whole() -> None:
    edition = make_edition()
    chapter = edition.chapters[1]
    endless = chapter.entries[0]._replace(heading="LONG NAME " * 600)
    assert misprint(edition._replace(overview=(), chapters=(chapter._replace(entries=(endless,)),))) == ""


def test_a_cell_higher_than_a_page_flows_over_pages() -> None:
    tall = FILLER.format("many") * 60
    found, wanted = printed_letters(edition_of(table(("A", "B"), ("short", tall), ("end", "row"))))
    assert found == wanted


def test_a_header_row_higher_than_a_page_is_printed_once() -> None:
    tall = FILLER.format("tall") * 60
    found, wanted = printed_letters(edition_of(table((tall, "B"), ("1", "2"), ("3", "4"))))
    assert found == wanted


@pytest.mark.parametrize("columns", [1, 2, 7, 25, 60])
def test_a_table_of_many_columns_loses_no_cell(columns: int) -> None:
    rows = [tuple(f"r{row}c{column}" for column in range(columns)) for row in range(3)]
    found, wanted = printed_letters(edition_of(table(*rows)))
    assert found == wanted


def test_rows_of_different_lengths_make_one_table() -> None:
    assert misprint(edition_of(table(("a", "b", "c"), ("d",), (), ("e", "f", "g", "h")))) == ""


def test_a_long_table_repeats_its_header_on_every_page() -> None:
    rows = [("Number", "Text"), *((str(n), FILLER.format(n)) for n in range(60))]
    texts = pages(write_pdf(outline(edition_of(table(*rows)), Scope("report"))))[2:]
    assert len(texts) > 3
    assert all("Number" in text for text in texts[:-1])


WORDS = TEXT.map(lambda text: text.replace("\xad", ""))  # which is printed only where a line ends


@settings(max_examples=60)
@given(st.lists(any_blocks(WORDS, LABEL | WORDS), max_size=8), WORDS)
def test_any_block_can_be_printed(blocks: list[Block], heading: str) -> None:
    edition = edition_of(*blocks)._replace(title=heading)
    edition = edition._replace(overview=(*edition.overview, section(heading, *blocks, level=3)))
    data = write_pdf(outline(edition, Scope("report")))
    assert squeezed(pages(data)[2]).startswith("Overview")
