"""What the tests of Member workbooks share."""

from __future__ import annotations

import io
from collections.abc import Mapping

from helpers_content import small_content
from openpyxl import Workbook, load_workbook

from wcodesk.model.blocks import Block
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, Scope, SectionContent
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.records import SectionKind
from wcodesk.model.workbook import Origin
from wcodesk.reports.workbook import MadeWorkbook, WorkbookOptions, make_workbooks

MEMBERS = MemberIndex(load_members())
ORIGIN = Origin("0190-store", "2026-11-28", "June 2020, Part I", {"s1": "r1", "m1": "r2"})
MANAGER = {
    "region": "europe",
    "name": "A. Manager",
    "role": "Regional Development Manager (RDM)",
    "email": "a@example.org",
}


def workbook(content: EditionContent, iso: str = "AL", origin: Origin = ORIGIN, **options: object) -> MadeWorkbook:
    (made,) = make_workbooks(content, Scope("member", iso), origin, MEMBERS, WorkbookOptions(**options))  # type: ignore[arg-type]
    return made


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def content(**registers: tuple[Mapping[str, str], ...]) -> EditionContent:
    return small_content()._replace(registers={kind: tuple(map(dict, rows)) for kind, rows in registers.items()})


def member_with(*blocks: Block, iso: str = "AL", heading: str = "Background") -> EditionContent:
    """An edition with one Member with one section."""
    section = SectionContent(heading, SectionKind.BACKGROUND, 1, blocks, id="s1")
    entry = EntryContent(iso, "Member", "MEMBER", (section,))
    return small_content()._replace(chapters=(ChapterContent("europe", "Europe", (), (entry,)),))
