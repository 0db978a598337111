"""A small invented edition for the tests: two chapters, three Members, every type of block, missions, registers."""

from __future__ import annotations

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, MissionContent, SectionContent
from wcodesk.model.records import MissionMode, MissionState, SectionKind

BACKGROUND, PLANNING = SectionKind.BACKGROUND, SectionKind.CURRENT_PLANNING
PROGRESS, SUPPORT, OTHER = SectionKind.REFORM_PROGRESS, SectionKind.WCO_SUPPORT, SectionKind.OTHER


def runs(*parts: str | Run) -> tuple[Run, ...]:
    return tuple(part if isinstance(part, Run) else Run(part) for part in parts)


def paragraph(*parts: str | Run) -> Block:
    return Block(BlockType.PARAGRAPH, runs(*parts))


def bullet(*parts: str | Run, level: int = 1) -> Block:
    return Block(BlockType.BULLET, runs(*parts), level)


def numbered(label: str, *parts: str | Run, level: int = 1) -> Block:
    return Block(BlockType.NUMBERED, runs(*parts), level, label)


def lower_heading(text: str, level: int = 1) -> Block:
    return Block(BlockType.HEADING, runs(text), level)


def table(*rows: tuple[str, ...]) -> Block:
    return Block(BlockType.TABLE, rows=tuple(tuple(runs(cell) if cell else () for cell in row) for row in rows))


def section(heading: str, kind: SectionKind, *blocks: Block, level: int = 1) -> SectionContent:
    return SectionContent(heading, kind, level, blocks)


def small_content() -> EditionContent:
    """Everything in it is in normal form, so that it comes out of a store as it went in."""
    return EditionContent(
        title="Capacity Building Progress Report",
        published="2020-06",
        part="Part I",
        period_from="2019-07",
        period_to="2020-06",
        overview=(
            section("", OTHER, paragraph("This invented report was written for tests alone.")),
            section(
                "What the year brought",
                OTHER,
                numbered("1.", "Forty courses were held."),
                numbered("2.", "Two were put off."),
            ),
            section("Contacts", OTHER, table(("Region", "Manager"), ("Europe", "A. Example"))),
        ),
        chapters=(_europe(), _asia_pacific()),
        registers={
            "contacts": ({"region": "europe", "name": "A. Example"}, {"region": "esa", "name": "B. Sample"}),
            "projects": ({"name": "Green lanes", "donor": "Fund of Funds"},),
        },
    )


def _europe() -> ChapterContent:
    albania = EntryContent(
        "AL",
        "Albania",
        "ALBANIA",
        (
            section(
                "Background",
                BACKGROUND,
                paragraph(
                    "The service has ", Run("nine", bold=True), " offices at ", Run("sea ports", italic=True), "."
                ),
                paragraph("Reports stand on ", Run("its site", href="https://example.org/al"), "."),
            ),
            section(
                "Current planning",
                PLANNING,
                paragraph("Three things come first:"),
                bullet("risk analysis of parcels"),
                bullet("scanners for lorries", level=2),
                bullet("a school for officers"),
            ),
            section(
                "Customs Reform and Modernization progress",
                PROGRESS,
                lower_heading("Single window"),
                paragraph("The window opened in two offices – a third follows."),
                numbered("(a)", "the permit desk"),
                numbered("(b)", "the laboratory"),
            ),
            section("WCO support", SUPPORT, paragraph("A workshop on valuation took place.")),
        ),
        (
            MissionContent(
                "Workshop on valuation",
                form="workshop",
                topic="valuation",
                programme="Mercator",
                donor="Fund of Funds",
                when="2019-06-03/2019-06-07",
                place="Tirana",
                mode=MissionMode.IN_PERSON,
                state=MissionState.DELIVERED,
                note="Twenty officers came.",
            ),
            MissionContent("Diagnostic visit", when="2020", state=MissionState.PLANNED),
        ),
    )
    armenia = EntryContent(
        "AM",
        "Armenia",
        "ARMENIA",
        (
            section("Background and current planning", BACKGROUND, paragraph("Éclair is a word with an accent.")),
            section(
                "Areas of cooperation", OTHER, table(("Topic", "Partner"), ("Training", "Neighbours"), ("Risk", ""))
            ),
        ),
    )
    return ChapterContent(
        "europe",
        "Europe",
        (
            section("Regional Developments", OTHER),
            section("Recent meetings", OTHER, paragraph("Heads of service met in a mountain village."), level=2),
            section("Working groups", OTHER, paragraph("One group is for parcels."), level=3),
        ),
        (albania, armenia),
        (
            MissionContent(
                "Regional seminar on parcels", when="2020-02", mode=MissionMode.VIRTUAL, state=MissionState.POSTPONED
            ),
        ),
    )


def _asia_pacific() -> ChapterContent:
    fiji = EntryContent(
        "FJ",
        "Fiji",
        "FIJI",
        (
            section("Background", BACKGROUND, paragraph("Small boats bring most of the goods.")),
            section("WCO support", SUPPORT, bullet("an adviser for one month")),
        ),
    )
    return ChapterContent("asia-pacific", "Asia/Pacific", (section("Regional Developments", OTHER),), (fiji,))
