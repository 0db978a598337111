"""Invented reports of many shapes: what was written is what is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from report_builder import MEMBERS, ReportText, read

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import ChapterContent, EntryContent, SectionContent
from wcodesk.model.kinds import ENTRY_KINDS
from wcodesk.model.records import SectionKind
from wcodesk.model.regions import REGIONS

WORDS = str.split(
    "lamp tower keeper harbour boat oil wick stairs barrel ledger gull pier rope anchor brass door window coast"
    " lighthouse winter signal quickly quietly green heavy bright paints counts carries writes opens closes"
)
TITLES = {
    "europe": "EUROPE REGION",
    "asia-pacific": "FAR EAST, SOUTH AND SOUTH EAST ASIA, AUSTRALASIA AND THE PACIFIC ISLANDS",
    "americas": "AMERICAS AND THE CARIBBEAN (AMS)",
    "esa": "EAST AND SOUTHERN AFRICA",
    "mena": "NORTH OF AFRICA, NEAR AND MIDDLE EAST (MENA)",
    "wca": "WEST AND CENTRAL AFRICA (WCA)",
}
HEADINGS = {
    SectionKind.BACKGROUND: ["Background", "Background:", "Background and current planning"],
    SectionKind.CURRENT_PLANNING: ["Current planning", "Current Planning"],
    SectionKind.REFORM_PROGRESS: [
        "Customs Reform and Modernization progress",
        "Customs Reforms and Modernization",
        "Modernization Initiatives",
        "Reform and modernization process",
    ],
    SectionKind.WCO_SUPPORT: ["WCO support", "WCO Support", "WCO Capacity Building support"],
}


@dataclass
class Made:
    """A report's text and the chapters that it should come out as."""

    text: str
    chapters: list[ChapterContent] = field(default_factory=list)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=4, max_size=45))
    return " ".join(words).capitalize() + "."


@st.composite
def blocks(draw: st.DrawFn, sign: str) -> list[Block]:
    """Paragraphs, each perhaps with a list behind it; a list never touches another."""
    made: list[Block] = []
    for text in draw(st.lists(sentences(), min_size=1, max_size=3)):
        form = draw(st.sampled_from(["", "", "bullets", "nested", "numbers", "letters"]))
        made.append(Block(BlockType.PARAGRAPH, (Run(f"{text[:-1]} and these are:" if form else text),)))
        items = draw(st.lists(sentences(), min_size=2, max_size=4)) if form else []
        for number, item in enumerate(items):
            if form == "numbers":
                made.append(Block(BlockType.NUMBERED, (Run(item),), 1, f"{number + 1}."))
            elif form == "letters":
                made.append(Block(BlockType.NUMBERED, (Run(item),), 1, f"({'abcd'[number]})"))
            else:
                level = 2 if form == "nested" and number else 1
                made.append(Block(BlockType.BULLET, (Run(item),), level))
    return made


def printed(block: Block, sign: str) -> str:
    if block.type is BlockType.BULLET:
        return f"{sign if block.level == 1 else 'o'} {block.text}"
    return f"{block.label} {block.text}".strip()


@st.composite
def reports(draw: st.DrawFn) -> Made:
    """Some regions with some of their Members, in any order, with pages that end anywhere they may."""
    sign = draw(st.sampled_from(list("¶•➢§*-")))
    report = ReportText()
    made = Made("")
    regions = draw(st.lists(st.sampled_from(REGIONS), min_size=1, max_size=2, unique=True))
    for region in regions:
        report.add(TITLES[region.scope]).add("National Developments")
        members = draw(
            st.lists(
                st.sampled_from(MEMBERS.in_region(region.scope)), min_size=1, max_size=3, unique_by=lambda m: m.iso
            )
        )
        entries = []
        for member in members:
            heading = member.name.replace("’", "'").upper()
            report.add(heading)
            sections = []
            for kind in draw(st.lists(st.sampled_from(ENTRY_KINDS), min_size=1, max_size=4, unique=True)):
                wording = draw(st.sampled_from(HEADINGS[kind]))
                report.add(wording)
                content = draw(blocks(sign))
                for block in content:
                    add_block(report, printed(block, sign), draw(st.sampled_from(["", "", "page", "inside", "blank"])))
                sections.append(SectionContent(wording, kind, 1, tuple(content)))
            entries.append(EntryContent(member.iso, member.name, heading, tuple(sections)))
        made.chapters.append(ChapterContent(region.scope, TITLES[region.scope], (), tuple(entries)))
    made.text = report.text()
    return made


def add_block(report: ReportText, text: str, broken: str) -> None:
    """A block with a page end behind it, or a page end or blank line inside it where it has two lines."""
    start = len(report.lines)
    report.add(text)
    if broken == "page":
        report.furniture()
    elif broken and len(report.lines) - start > 2:
        middle = [""] if broken == "blank" else ["\f"]
        report.lines[start + 1 : start + 1] = middle


@settings(max_examples=60)
@given(reports())
def test_what_was_written_is_read(made: Made) -> None:
    with TemporaryDirectory() as folder:
        content = read(made.text, Path(folder)).content
    assert list(content.chapters) == made.chapters


TOKENS = [
    "tea",
    "cat",
    "Tea",
    "ñcat",
    "teaò",
    "óTeaô",
    "¶",
    "-",
    "o",
    "1.",
    "(a)",
    "2.1",
    "½",
    "\n",
    "\n\n",
    "\n ",
    "\f",
    "°",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(TOKENS), max_size=40))
def test_no_word_of_an_entry_is_lost_or_doubled(tokens: list[str]) -> None:
    head = "EUROPE REGION\n\nALBANIA\n\nBackground\n\nA lamp is lit.\n\n"
    with TemporaryDirectory() as folder:
        content = read(head + " ".join(tokens), Path(folder)).content
    (section,) = content.chapters[0].entries[0].sections
    told = " ".join(block.text for block in section.blocks).casefold()
    written = " ".join(tokens).casefold()
    assert (told.count("tea"), told.count("cat")) == (written.count("tea"), written.count("cat"))
