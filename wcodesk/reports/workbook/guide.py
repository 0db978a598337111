"""The first sheet: what the workbook is, how to fill it in, what the report expects, what happens then."""

from __future__ import annotations

from collections.abc import Sequence

from wcodesk.model.records import SectionKind
from wcodesk.model.workbook_words import Words
from wcodesk.reports.workbook.page import Page

WIDTHS = [3.0, 26.0, 68.0]


def write_guide(
    page: Page, words: Words, member: str, report: str, deadline: str, contact: Sequence[str], stamp: str
) -> None:
    """Write the guide. deadline: as it is printed, "" for none; contact: lines, none where it is not known."""
    page.across(words.for_member.format(member=member), "title", above=6)
    page.across(report, "subtitle")
    page.gap(6)
    if deadline:
        page.across(words.deadline.format(date=deadline), "strong", above=4)
    said = words.contact.format(contact=", ".join(contact)) if contact else words.contact_unknown
    page.across(said, "paragraph")
    _terms(page, words.inside_title, [(name, text.format(member=member)) for name, text in words.inside])
    page.across(words.fill_title, "heading", above=10)
    for text in words.fill:
        _bullet(page, text)
    _terms(
        page,
        words.expects_title,
        [(words.headings[kind], text) for kind, text in words.expects.items() if kind is not SectionKind.OTHER],
    )
    page.across(words.after_title, "heading", above=10)
    for text in words.after:
        _bullet(page, text)
    page.across(stamp, "stamp", above=14)


def _bullet(page: Page, text: str) -> None:
    row = page.across(text, "paragraph", first=1)
    page.look.set(page.sheet.cell(row, 1), "•", "bullet")


def _terms(page: Page, title: str, terms: Sequence[tuple[str, str]]) -> None:
    page.across(title, "heading", above=10)
    for name, text in terms:
        row = page.across(text, "paragraph", first=2)
        page.look.set(page.sheet.cell(row, 2), name, "term")
        page.look.set(page.sheet.cell(row, 1), "•", "bullet")
