"""Documents that try the PDF engine: examples of all that a page may show, and whatever hypothesis thinks of."""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st
from invented_edition import FILLER, bullet, item, lower, make_edition, para, section, table

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, Scope, SectionContent
from wcodesk.reports.outline import Outline, outline
from wcodesk.reports.styles import Styles, report_styles

REPORT = Scope("report")

ADDRESS = "https://example.org/customs/" + "long-way/of?many=parts&" * 8
HEBREW = "המכס והסחר העולמי, 2020"
ARABIC = "التقدم المحرز في بناء القدرات (2020) وفي التجارة"
ODD = {
    "arabic": f"{ARABIC} – WCO 15%",
    "hebrew": f"{HEBREW} (WCO) 3.5",
    "devanagari": "सीमा शुल्क क्षमता निर्माण की प्रगति रिपोर्ट",
    "thai": "รายงานความก้าวหน้าการพัฒนาศักยภาพศุลกากร",
    "khmer": "របាយការណ៍វឌ្ឍនភាពនៃការកសាងសមត្ថភាពគយ",
    "tamil": "சுங்கத் திறன் மேம்பாட்டு முன்னேற்ற அறிக்கை",
    "telugu": "కస్టమ్స్ సామర్థ్య నిర్మాణ పురోగతి నివేదిక",
    "greek": "Έκθεση προόδου για την ανάπτυξη ικανοτήτων τῶν τελωνείων",
    "cyrillic": "Отчёт о ходе работы Ўзбекистон Қазақстан",
    "marks": "o\u0308u\u0301 x\u0302 q\u0323\u0307 Ngu\u031b\u0303 Yoru\u0300ba\u0301 \u0301alone",
    "missing": "税関の能力 \U00013080 한국",
    "emoji": "done ✅ 👩\u200d✈️ 🇧🇪 ❤️",
    "private": "a\ue000b\uf8ffc\U000f0000d\ufdd0e\uffffe",
    "inkless": "a\u200bb\ufeffc\u200ed\x07e\u2028f\u00adg\u00a0h\u2003i",
    "mixed": f"The chapter {ARABIC} and {HEBREW} in one line, सीमा and 税関.",
}
FRENCH = (
    "Les administrations des douanes ont été invitées par le Secrétariat à présenter leurs progrès dans la réforme et "
    "la modernisation, avec les partenaires qui sont aux côtés de la région pour une coopération renforcée."
)


def edition_of(*blocks: Block, heading: str = "Overview") -> EditionContent:
    """An edition of one section."""
    return make_edition()._replace(chapters=(), overview=(section(heading, *blocks),))


def printed_of(*blocks: Block) -> Outline:
    return outline(edition_of(*blocks), REPORT)


def linked(text: str) -> Run:
    return Run(text, href="https://example.org/")


def features() -> dict[str, EditionContent]:
    """Editions that together hold all that a page may show, by name."""
    edition = make_edition()
    odd_blocks = [
        block
        for text in ODD.values()
        for block in (
            para(text),
            para(Run(text, bold=True), " and ", Run(text, italic=True), Run("glued", bold=True)),
            para("before ", linked(text), " after"),
            para(text, " ", linked("Latin words"), " ", text),
            bullet(text),
            bullet(text, 2),
            item(text[:8], text),
            lower(text),
            table((text, "b"), ("c", text)),
        )
    ]
    many = " ".join(f"word{number} post{number}@example.org {ADDRESS}" for number in range(40))
    deep = [
        section(f"Level {level}", lower(f"lower {under}", under), para("text"), level=level)
        for level, under in ((3, 3), (1, 3), (2, 2), (3, 1), (1, 2))
    ]
    return {
        "every kind of block": edition,
        "empty edition": EditionContent("Title", "2021", ""),
        "no words at all": EditionContent("", "", "", overview=(section("", para("")), section(" "))),
        "empty sections": edition._replace(
            overview=(section("Overview"), section("Empty"), section("", para("text")), section("\u200b", para("x"))),
            chapters=(
                ChapterContent("europe", "EUROPE"),
                ChapterContent("esa", "", (section("\u200b", level=2),), (EntryContent("KE", "Kenya", ""),)),
            ),
        ),
        "links": edition_of(
            para("See ", linked("the record"), " and www.example.org/customs, or post@example.org."),
            para(linked("a link over the line's end " * 12), "then text"),
            para(Run("bold ", bold=True, href="https://wco.int/"), linked("plain"), Run(" x", href="mailto:a@b.eu")),
            bullet(f"in a list: {ADDRESS}"),
            item("1.", "and post@example.org", 2),
            table(("Name", "Address"), ("one", ADDRESS), ("two", "post@example.org")),
            para(many),
            para(linked("a link over the foot of the page " * 120)),
            table(("Name", "Address"), ("one", many)),
        ),
        "odd scripts": edition_of(*odd_blocks),
        "right to left": edition_of(
            para(Run(ARABIC, bold=True), " ", linked(ARABIC), f" {ARABIC} www.example.org {ARABIC}"),
            para(*(f"{ARABIC} {HEBREW} " for _ in range(60))),
            para(linked(f"{ARABIC} " * 80)),
            lower(HEBREW),
            bullet(HEBREW),
            item("(א)", HEBREW, 2),
        ),
        "very long": edition_of(
                para("x" * 3000), bullet("y" * 3000), item("(a)", "z" * 3000, 2), para(ADDRESS * 20),
                lower("a heading that goes on " * 120), table(("w" * 400, "b"), (ADDRESS * 4, "c" * 900)),
            )._replace(
            title="A title without an end " * 12,
            part="Part " * 40,
        ),
        "deep headings": edition._replace(overview=(section("Overview", *(lower("a", n) for n in (3, 1, 2))), *deep)),
        "french": edition._replace(
            overview=(
                section("Overview", para("Text.")),
                section("En bref", para(FRENCH), bullet(FRENCH), table((FRENCH, "b"), ("c", FRENCH))),
            ),
        ),
        "wide table": edition_of(table(*(tuple(f"r{row}c{column}" for column in range(30)) for row in range(3)))),
        "tables": edition_of(
            table(("only", "a", "header")),
            table(("a", "b", "c"), ("d",), (), ("e", "f", "g")),
            table(("Number", "Text"), *((str(n), FILLER.format(n)) for n in range(50))),
            table((FILLER.format("tall") * 30, "b"), ("1", "2")),
            table(("A", "B"), ("short", FILLER.format("many") * 40)),
        ),
    }  # fmt: skip


_VOCABULARY = (
    *("a", "of", "the", "and", "in", "to", "for", "was", "were", "training", "officers", "building.", "“capacity”"),
    *("customs", "administration", "modernization", "Harmonized", "WCO", "(2019/20)", "internationalization"),
    *("e-learning", "cross-border", "facilitation,", "risk-based", "a2b/c3d", "post@example.org"),
    "https://example.org/a/very/long/address?with=parts",
    "Zollverwaltungszusammenarbeitsabkommensentwurf",
)
_HREFS = st.sampled_from(["", "", "", "https://example.org/?a&b"])


def _some_words(seed: int, count: int) -> str:
    return " ".join(Random(seed).choices(_VOCABULARY, k=count))


WORDS = st.builds(_some_words, st.integers(0, 9999), st.integers(0, 80))
"""Words as a report has them, short and long, in any order."""

_LETTERS = st.text(st.characters(exclude_characters="\u00ad"), max_size=20)
_ANY = st.one_of(_LETTERS, WORDS, st.sampled_from(list(ODD.values())))
_LABELS = st.sampled_from(["1.", "(a)", "iii.", "1.10.2", "12)"])


def _runs(text: st.SearchStrategy[str], most: int) -> st.SearchStrategy[tuple[Run, ...]]:
    run = st.builds(lambda *each: Run(*each), text, st.booleans(), st.booleans(), _HREFS)
    return st.lists(run, min_size=1, max_size=most).map(tuple)


def _blocks(text: st.SearchStrategy[str], labels: st.SearchStrategy[str]) -> st.SearchStrategy[Block]:
    runs = _runs(text, 3)
    rows = st.lists(st.lists(_runs(text, 1), min_size=1, max_size=4).map(tuple), min_size=1, max_size=4).map(tuple)
    level = st.integers(1, 2)
    return st.one_of(
        st.builds(lambda found: Block(BlockType.PARAGRAPH, found), runs),
        st.builds(lambda found, deep: Block(BlockType.HEADING, found, deep), runs, st.integers(1, 3)),
        st.builds(lambda found, deep: Block(BlockType.BULLET, found, deep), runs, level),
        st.builds(lambda found, deep, label: Block(BlockType.NUMBERED, found, deep, label), runs, level, labels),
        st.builds(lambda found: Block(BlockType.TABLE, rows=found), rows),
    )


BLOCKS = st.lists(_blocks(_ANY, _LABELS | st.text(max_size=6)), max_size=6)
"""Any blocks."""

PLAIN_BLOCKS = st.lists(_blocks(WORDS, _LABELS), max_size=14)
"""Blocks of a report's own words, many lines of them."""


@st.composite
def editions(
    draw: st.DrawFn, blocks: st.SearchStrategy[list[Block]], heading: st.SearchStrategy[str]
) -> EditionContent:
    """Editions with an overview and chapters of any blocks."""

    def sections() -> tuple[SectionContent, ...]:
        return tuple(
            section(draw(heading), *draw(blocks), level=draw(st.integers(1, 3))) for _ in range(draw(st.integers(0, 2)))
        )

    chapters = tuple(
        ChapterContent(
            "europe", draw(heading), sections(),
            tuple(EntryContent("AL", "Albania", draw(heading), sections()) for _ in range(draw(st.integers(0, 2)))),
        )
        for _ in range(draw(st.integers(0, 2)))
    )  # fmt: skip
    return make_edition()._replace(title=draw(heading), overview=sections(), chapters=chapters)


_HEADINGS = st.sampled_from(["Background", "WCO support", "", " ", "<b>&", "An endless heading " * 12])
ANY_EDITION = editions(BLOCKS, _HEADINGS | _LETTERS)
PLAIN_EDITION = editions(PLAIN_BLOCKS, _HEADINGS)


def small_page(height: float = 300) -> Styles:
    """The report's styles on sheets so low that a few blocks meet many page breaks."""
    styles = report_styles()
    return styles._replace(page=styles.page._replace(height=height))
