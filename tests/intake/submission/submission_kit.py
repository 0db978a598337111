"""Workbooks that were sent, edited as people edit them, and read as they came back."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from helpers_content import small_content
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from wcodesk.intake.book.cells import BookFile, Limits
from wcodesk.intake.book.content import read_content
from wcodesk.intake.submission import propose, understand
from wcodesk.model.blocks import Block
from wcodesk.model.content import (
    ChapterContent,
    EditionContent,
    EntryContent,
    MissionContent,
    Scope,
    SectionContent,
)
from wcodesk.model.decisions import Choices
from wcodesk.model.markdown import parse
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.records import SectionKind
from wcodesk.model.submission import (
    ChangeState,
    Level,
    Problem,
    RecordChange,
    Submission,
    SubmissionProposal,
    TextChange,
)
from wcodesk.model.workbook import Origin
from wcodesk.reports.workbook import WorkbookOptions, make_workbooks

MEMBERS = MemberIndex(load_members())
EDITION = "01900000-0000-7000-8000-0000000000e1"
NAME = "June 2020, Part I"
STORE = "01900000-0000-7000-8000-0000000000aa"
RKC = {"member": "AL", "convention": "RKC", "status": "party", "since": "2013-07", "section": ""}
CEFTA = {"grouping": "CEFTA", "kind": "market", "member": "AL", "status": "member", "since": "2007"}
REGISTERS = {"conventions": (RKC,), "groupings": (CEFTA,)}

TEXT, KIND, LEVEL, NUMBER = 5, 2, 3, 4
"""Columns of the sheet of texts."""


def with_ids(content: EditionContent) -> EditionContent:
    """The content as a store gives it: each section and mission has an id."""

    def entry(one: EntryContent) -> EntryContent:
        return one._replace(
            sections=tuple(each._replace(id=f"s-{one.iso}-{at}") for at, each in enumerate(one.sections, 1)),
            missions=tuple(each._replace(id=f"m-{one.iso}-{at}") for at, each in enumerate(one.missions, 1)),
        )

    def chapter(one: ChapterContent) -> ChapterContent:
        return one._replace(
            entries=tuple(map(entry, one.entries)),
            sections=tuple(each._replace(id=f"s-{one.region}-{at}") for at, each in enumerate(one.sections, 1)),
            missions=tuple(each._replace(id=f"m-{one.region}-{at}") for at, each in enumerate(one.missions, 1)),
        )

    return content._replace(
        id=EDITION,
        overview=tuple(each._replace(id=f"s-overview-{at}") for at, each in enumerate(content.overview, 1)),
        chapters=tuple(map(chapter, content.chapters)),
    )


SENT = with_ids(small_content()._replace(registers={**small_content().registers, **REGISTERS}))
"""The edition when the workbooks were sent."""


def edition_with(*blocks: Block, heading: str = "Background", iso: str = "AL") -> EditionContent:
    """An edition with one Member with one section."""
    section = SectionContent(heading, SectionKind.BACKGROUND, 1, blocks)
    entry = EntryContent(iso, "Albania", "ALBANIA", (section,))
    return with_ids(small_content()._replace(overview=(), chapters=(ChapterContent("europe", "Europe", (), (entry,)),)))


def changed(content: EditionContent, iso: str, change: Callable[[EntryContent], EntryContent]) -> EditionContent:
    """The edition with one entry changed."""
    return content._replace(
        chapters=tuple(
            one._replace(entries=tuple(change(entry) if entry.iso == iso else entry for entry in one.entries))
            for one in content.chapters
        ),
    )


def with_text(content: EditionContent, section_id: str, text: str, heading: str = "") -> EditionContent:
    """The edition with one section's text, or heading too, written anew by us."""

    def change(section: SectionContent) -> SectionContent:
        if section.id != section_id:
            return section
        return section._replace(blocks=parse(text), heading=heading or section.heading)

    iso = section_id.split("-")[1]
    return changed(content, iso, lambda entry: entry._replace(sections=tuple(map(change, entry.sections))))


def with_mission(content: EditionContent, mission_id: str, **fields: str) -> EditionContent:
    """The edition with fields of one mission changed by us."""

    def change(mission: MissionContent) -> MissionContent:
        return mission._replace(**fields) if mission.id == mission_id else mission  # type: ignore[arg-type]

    iso = mission_id.split("-")[1]
    return changed(content, iso, lambda entry: entry._replace(missions=tuple(map(change, entry.missions))))


def revisions(content: EditionContent) -> dict[str, str]:
    found: dict[str, str] = {}
    for chapter in content.chapters:
        for entry in chapter.entries:
            found |= {each.id: f"r-{each.id}" for each in (*entry.sections, *entry.missions)}
    return found


def workbook(content: EditionContent = SENT, iso: str = "AL", *, language: str = "en", store: str = STORE) -> bytes:
    """The workbook that is sent to a Member."""
    if content is SENT and store == STORE:
        return _sent(iso, language)
    return _made(content, iso, language, store)


@cache
def _sent(iso: str, language: str) -> bytes:
    return _made(SENT, iso, language, STORE)


def _made(content: EditionContent, iso: str, language: str, store: str) -> bytes:
    origin = Origin(store, "2026-11-28", NAME, revisions(content))
    options = WorkbookOptions(language=language)
    (made,) = make_workbooks(content, Scope("member", iso), origin, MEMBERS, options)
    return made.data


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def saved(book: Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def edited(data: bytes, *edits: Callable[[Workbook], object]) -> bytes:
    """The workbook after edits, saved by another library."""
    book = opened(data)
    for edit in edits:
        edit(book)
    return saved(book)


# -- edits -------------------------------------------------------------------------------------------------------


def rows_of(page: Worksheet, key: str) -> list[int]:
    """The numbers of the rows with that key."""
    return [row for row in range(1, page.max_row + 1) if page.cell(row, 1).value == key]


def row_with(page: Worksheet, text: str) -> int:
    """The number of the first row in which a cell begins so."""
    return next(
        cell.row
        for row in page.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith(text)
    )


def free(page: Worksheet, key: str) -> int:
    """The first empty row with that key."""
    return next(row for row in rows_of(page, key) if not any(cell.value for cell in page[row][1:]))


def insert(page: Worksheet, row: int, *values: object, key: str | None = None) -> None:
    """Insert a row, as Excel does: ranges shown as one cell move along."""
    ranges = [merge.bounds for merge in page.merged_cells.ranges]
    for merge in list(page.merged_cells.ranges):
        page.merged_cells.remove(merge)
    page.insert_rows(row)
    _merge_again(page, ranges, row, 1)
    for column, value in enumerate((key, *values), 1):
        page.cell(row, column).value = value


def delete(page: Worksheet, row: int) -> None:
    """Delete a row, as Excel does."""
    ranges = [merge.bounds for merge in page.merged_cells.ranges if not merge.min_row <= row <= merge.max_row]
    for merge in list(page.merged_cells.ranges):
        page.merged_cells.remove(merge)
    page.delete_rows(row)
    _merge_again(page, ranges, row, -1)


Edit = Callable[[Workbook], object]


def say(begins: str, value: object, column: int = TEXT, sheet: str = "Texts") -> Edit:
    """Write into a cell of the row in which something begins so."""

    def edit(book: Workbook) -> None:
        book[sheet].cell(row_with(book[sheet], begins), column).value = value

    return edit


def put(key: str, *values: object, sheet: str = "Texts") -> Edit:
    """Write into the first empty row with that key: type, level, number, text… or the fields of a record."""

    def edit(book: Workbook) -> None:
        row = free(book[sheet], key)
        for column, value in enumerate(values, 2):
            book[sheet].cell(row, column).value = value

    return edit


def below(begins: str, *values: object, key: str | None = None, sheet: str = "Texts") -> Edit:
    """Insert a row below the one in which something begins so."""

    def edit(book: Workbook) -> None:
        insert(book[sheet], row_with(book[sheet], begins) + 1, *values, key=key)

    return edit


def drop(begins: str, sheet: str = "Texts") -> Edit:
    """Delete the row in which something begins so."""

    def edit(book: Workbook) -> None:
        delete(book[sheet], row_with(book[sheet], begins))

    return edit


def _merge_again(page: Worksheet, ranges: Iterable[tuple[int, int, int, int]], row: int, step: int) -> None:
    for first_column, first_row, last_column, last_row in ranges:
        moved = step if first_row >= row else 0
        page.merge_cells(None, first_row + moved, first_column, last_row + moved, last_column)


# -- reading -----------------------------------------------------------------------------------------------------


def book_file(data: bytes, name: str = "Albania - June 2020, Part I.xlsx") -> BookFile:
    kind, book, notes = read_content(data, Limits())
    return BookFile(name, hashlib.sha256(data).hexdigest(), len(data), kind, book, notes, Path(name), data)


NOTHING = Choices()


def understood(data: bytes, choices: Choices = NOTHING, name: str = "Albania - June 2020, Part I.xlsx") -> Submission:
    """What a file says. Every cell of it is accounted for."""
    return counted(understand(book_file(data, name), MEMBERS, choices))


def counted(submission: Submission) -> Submission:
    account = submission.account
    ignored = sum(each.times for each in account.ignored)
    assert account.seen == account.read + account.problems + ignored, account
    keys = [each.key for each in (*submission.texts, *submission.records)]
    assert len(keys) == len(set(keys)), keys
    return submission


def proposed(
    data: bytes,
    now: EditionContent = SENT,
    choices: Choices = NOTHING,
    name: str = "Albania - June 2020, Part I.xlsx",
) -> SubmissionProposal:
    """What a file would change in the edition as it now is."""
    return propose(understood(data, choices, name), now, NAME, revisions(now))


def back(*edits: Callable[[Workbook], object], now: EditionContent = SENT, language: str = "en") -> SubmissionProposal:
    """What Albania's workbook would change after edits."""
    return proposed(edited(workbook(language=language), *edits), now)


def changes(proposal: SubmissionProposal) -> list[TextChange | RecordChange]:
    """Those that are not as they stand or as they were sent."""
    return [change for change in proposal.changes if not change.state.folded]


def states(proposal: SubmissionProposal) -> dict[str, ChangeState]:
    """The states of the changes by heading or title."""
    return {change.title: change.state for change in changes(proposal)}


def text(proposal: SubmissionProposal, heading: str) -> TextChange:
    (found,) = [change for change in proposal.texts if change.title == heading]
    return found


def record(proposal: SubmissionProposal, title: str) -> RecordChange:
    (found,) = [change for change in proposal.records if change.title == title]
    return found


def serious(proposal: SubmissionProposal | Submission) -> list[Problem]:
    """The problems that ask for a look."""
    return [problem for problem in proposal.problems if problem.level is not Level.NOTE]


def sentences(proposal: SubmissionProposal | Submission) -> list[str]:
    return [problem.sentence for problem in proposal.problems]
