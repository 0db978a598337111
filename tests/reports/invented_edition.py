"""An invented edition with every kind of block, for the tests of what is printed."""

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import (
    ChapterContent,
    EditionContent,
    EntryContent,
    MissionContent,
    SectionContent,
)
from wcodesk.model.records import MissionMode, MissionState, SectionKind

FILLER = (
    "The officers of the inland office tried the new declaration for a quarter and found that {0} goods left the yard "
    "on the day they came. A second office follows in spring; {0} brokers asked for training and will have it in June."
)


def runs(*parts: str | Run) -> tuple[Run, ...]:
    return tuple(part if isinstance(part, Run) else Run(part) for part in parts)


def para(*parts: str | Run) -> Block:
    return Block(BlockType.PARAGRAPH, runs(*parts))


def bullet(text: str, level: int = 1) -> Block:
    return Block(BlockType.BULLET, runs(text), level=level)


def item(label: str, text: str, level: int = 1) -> Block:
    return Block(BlockType.NUMBERED, runs(text), level=level, label=label)


def lower(text: str, level: int = 1) -> Block:
    return Block(BlockType.HEADING, runs(text), level=level)


def table(*rows: tuple[str, ...]) -> Block:
    return Block(BlockType.TABLE, rows=tuple(tuple(runs(cell) for cell in row) for row in rows))


def section(heading: str, *blocks: Block, kind: SectionKind = SectionKind.OTHER, level: int = 1) -> SectionContent:
    return SectionContent(heading, kind, level, blocks)


def entry(iso: str, name: str, heading: str, length: int = 3) -> EntryContent:
    sections = (
        section("Background", para(FILLER.format(f"perishable {name}")), kind=SectionKind.BACKGROUND),
        section(
            "Current planning",
            *(para(FILLER.format(f"{number} kinds of")) for number in range(length)),
            para("The plan has three strands:"),
            bullet("valuation: a desk of its own, with four officers"),
            bullet("risk profiles for containers", 2),
            bullet("risk profiles for parcels", 2),
            bullet("transit under one guarantee for the whole corridor"),
            kind=SectionKind.CURRENT_PLANNING,
        ),
        section(
            "Customs Reform and Modernization progress:",
            lower("Single window"),
            *(para(FILLER.format(f"{number} sorts of")) for number in range(length)),
            item("1.", "A law on pre-arrival processing passed its first reading in March."),
            item("2.", "Nine posts were joined to the network."),
            item("(a)", "two of them on the river", 2),
            item("(b)", "seven on the railway", 2),
            kind=SectionKind.REFORM_PROGRESS,
        ),
        section(
            "WCO support",
            para("A ", Run("scoping", bold=True), " visit on ", Run("audit", italic=True), " came in May 2019."),
            para("See ", Run("the record", href="https://example.org/record?a=1&b=2"), " and www.example.org/customs."),
            kind=SectionKind.WCO_SUPPORT,
        ),
    )
    missions = (
        MissionContent(
            "Scoping visit", form="scoping", when="2019-05", mode=MissionMode.IN_PERSON, state=MissionState.DELIVERED
        ),
    )
    return EntryContent(iso, name, heading, sections, missions)


def make_edition() -> EditionContent:
    overview = (
        section(
            "Progress Report Overview",
            item("1.", FILLER.format("chilled")),
            item("2.", FILLER.format("frozen")),
            bullet("a first point under the second paragraph"),
        ),
        section("Programmes", item("3.", FILLER.format("dry")), level=1),
        section("Accelerate", item("4.", FILLER.format("wet")), level=2),
    )
    europe = ChapterContent(
        "europe",
        "EUROPE REGION",
        (
            section("Regional Developments", para(FILLER.format("many"))),
            section("Regional Training Centres (RTCs)", para(FILLER.format("few")), level=2),
            section("a. Baku", bullet("the oldest of the centres"), level=3),
            section("Regional development priorities", item("1.", FILLER.format("most")), level=2),
        ),
        (
            entry("AL", "Albania", "ALBANIA", 4),
            entry("AM", "Armenia", "ARMENIA", 2),
            EntryContent("AZ", "Azerbaijan", "AZERBAIJAN"),
            entry("XK", "Kosovo", "KOSOVO*", 6),
        ),
    )
    americas = ChapterContent(
        "americas",
        "AMERICAS AND THE CARIBBEAN (AMS)",
        (section("Regional Developments", para(FILLER.format("some"))), section("National Developments")),
        (
            EntryContent(
                "PA",
                "Panama",
                "PANAMA",
                (
                    section(
                        "Background",
                        para("What the system does today, function by function, and since when it has been doing so:"),
                        table(
                            ("Function", "Since", "What it is for"),
                            *((f"Module {n}", f"{2000 + n}", FILLER.format(f"module {n}")) for n in range(1, 14)),
                        ),
                        para("Ελληνικά και кириллица, Çengel, Treviño, Iñapari, ğ ş ı İ č ě."),
                    ),
                ),
            ),
        ),
    )
    return EditionContent(
        "Capacity Building Progress Report",
        "2020-06",
        "Part I",
        "2019-07",
        "2020-06",
        overview,
        (europe, americas),
    )
