"""An entry -> the bytes of its Member's workbook."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from openpyxl.workbook import Workbook

from wcodesk.model.content import EntryContent
from wcodesk.model.sheet_rows import RowType
from wcodesk.model.workbook import (
    FACT_TABLES,
    FORMAT,
    MISSION_COLUMNS,
    STAMP,
    Stamp,
    sent_facts,
    sent_missions,
    sent_sections,
    stamp_rows,
)
from wcodesk.model.workbook_words import ROW_TYPES, WORDS, Words, choices
from wcodesk.reports.excel_file import file_bytes
from wcodesk.reports.excel_text import legal
from wcodesk.reports.outline import AUTHOR, EARLIEST
from wcodesk.reports.workbook import guide, tables, texts
from wcodesk.reports.workbook.issue import Issue, printed
from wcodesk.reports.workbook.lists import Lists
from wcodesk.reports.workbook.look import Look
from wcodesk.reports.workbook.page import Page


def write_workbook(
    entry: EntryContent, name: str, contact: Sequence[str], issue: Issue, language: str, look: Look
) -> bytes:
    """The workbook. name: the Member's in that language; contact: lines. The same values give the same bytes."""
    words = WORDS[language]
    origin = issue.origin
    stamp = Stamp(
        entry.iso,
        issue.edition,
        origin.edition_name,
        origin.store,
        origin.date,
        language,
        {"guide": words.guide, "texts": words.texts, "missions": words.missions, "facts": words.facts},
        sent_sections(entry, origin.revisions),
        sent_missions(entry.missions, origin.revisions),
        sent_facts(issue.registers, entry.iso),
    )
    book = look.book()
    book.remove(book.active)
    lists = Lists(words.lists, _lists(language))
    pages = {
        words.guide: Page(book, look, words.guide, guide.WIDTHS, keyed=False, landscape=False),
        words.texts: Page(book, look, words.texts, texts.widths(stamp.sections), keyed=True),
        words.missions: Page(book, look, words.missions, tables.MISSION_WIDTHS, keyed=True),
        words.facts: Page(book, look, words.facts, tables.FACT_WIDTHS, keyed=True, landscape=False),
    }
    edition = issue.name(language)
    report = words.report.format(title=issue.title, edition=edition)
    deadline = printed(issue.deadline, language)
    guide.write_guide(pages[words.guide], words, name, report, deadline, contact, _stamp_line(stamp, words))
    texts.write_texts(pages[words.texts], stamp.sections, words, language, lists)
    tables.write_missions(pages[words.missions], stamp.missions, words, language, lists)
    tables.write_facts(pages[words.facts], stamp.facts, words, language, lists)
    for title, page in pages.items():
        page.head_and_foot(f"{name} – {edition}", title, words.page, issue.title)
    lists.write(book, look)
    _write_stamp(book, stamp, look)
    return _saved(book, stamp, f"{name} – {report}", language)


def _lists(language: str) -> dict[str, Sequence[str]]:
    found: dict[str, Sequence[str]] = {"types": [ROW_TYPES[language][kind] for kind in RowType]}
    found |= {tables.list_name(field): choices(field, language) for field in MISSION_COLUMNS}
    for kind, fields in FACT_TABLES.items():
        found |= {tables.list_name(field, kind): choices(field, language) for field in fields}
    return found


def _stamp_line(stamp: Stamp, words: Words) -> str:
    return words.stamp.format(
        format=FORMAT,
        member=stamp.member,
        edition=stamp.edition,
        date=printed(stamp.date, stamp.language),
        store=stamp.store,
    )


def _write_stamp(book: Workbook, stamp: Stamp, look: Look) -> None:
    sheet = book.create_sheet(STAMP)
    sheet.sheet_state = "veryHidden"
    for row, cells in enumerate(stamp_rows(stamp), 1):
        for column, text in enumerate(cells, 1):
            look.set(sheet.cell(row, column), text, "plain")


def _saved(book: Workbook, stamp: Stamp, title: str, language: str) -> bytes:
    try:
        date = max(datetime.date.fromisoformat(stamp.date), EARLIEST)
    except ValueError:
        date = EARLIEST
    about = book.properties
    about.title = legal(title)
    about.creator = about.lastModifiedBy = AUTHOR
    about.language = language
    about.created = about.modified = datetime.datetime.combine(date, datetime.time())
    return file_bytes(book, date)
