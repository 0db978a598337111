"""A file that was read -> what it says as a submission, whatever the report says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from wcodesk.intake.book import clean
from wcodesk.intake.book.cells import BookFile, BookNote, place
from wcodesk.intake.submission.grid import Grids
from wcodesk.intake.submission.ours.pages import PagesReader
from wcodesk.intake.submission.ours.stamped import StampedReader
from wcodesk.model.decisions import Choices
from wcodesk.model.mappings import Memory
from wcodesk.model.members import MemberIndex
from wcodesk.model.reply_words import is_reply_note
from wcodesk.model.submission import Level, Place, Problem, ProblemKind, ReturnedText, Submission
from wcodesk.model.translation import tr

if TYPE_CHECKING:
    from wcodesk.intake.submission.foreign.reading import ForeignPart

_WORTH_A_LOOK = (clean.MOJIBAKE, clean.REPLACED, clean.LONG, clean.FULL)
_IDLE = (clean.FIXED, clean.INVISIBLE, clean.NFC)
_CHOSEN = Choices()
_MEMORY = Memory()


def understand(
    file: BookFile, members: MemberIndex, choices: Choices = _CHOSEN, memory: Memory = _MEMORY
) -> Submission:
    """What a file says. The same values give the same submission.

    choices: what was said of this file so far; memory: what was said of earlier ones.
    """
    words = _together(memory.words, choices.words)
    grids = Grids(file.book, choices.repairs)
    stamped = StampedReader(grids, members, words, file.name)
    parts = stamped.read()
    pages = PagesReader(grids, members)
    page_texts = pages.read()
    used = stamped.used | pages.used
    others = [grid for grid in grids.all if grid.name not in used]
    foreign = []
    if others:
        from wcodesk.intake.submission.foreign.sheets import ForeignSheets  # late: most files hold ours alone

        foreign = ForeignSheets(members, words, choices.sheets, memory, file.name).read(others)
    problems = [*stamped.problems, *pages.problems, *(problem for part in parts for problem in part.problems)]
    problems += [problem for part in foreign for problem in part.problems]
    texts = (
        *(text for part in parts for text in part.texts),
        *page_texts,
        *(text for part in foreign for text in part.texts),
    )
    records = (
        *(record for part in parts for record in part.records),
        *(record for part in foreign for record in part.records),
    )
    problems += _remarks(file.notes, used, _as_sent(texts))
    problems += _comments(grids)
    codes = dict.fromkeys(code for code in (*(part.member for part in parts), *_members(foreign)) if code)
    first = parts[0] if parts else None
    return Submission(
        file.name,
        file.sha256,
        edition=first.edition if first else pages.edition,
        edition_name=first.edition_name if first else "",
        date=first.date if first else "",
        members=tuple(codes),
        sender=next((part.sender for part in parts if part.sender), {}),
        texts=texts,
        records=records,
        problems=tuple(problems),
        foreign=tuple(part.sheet for part in foreign),
        kept=sum(part.kept for part in parts),
        account=grids.account(problems),
    )


def _together(*words: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """Words of several sources, the later before the earlier."""
    found: dict[str, dict[str, str]] = {}
    for each in words:
        for name, said in each.items():
            found.setdefault(name, {}).update(said)
    return found


def _members(foreign: list[ForeignPart]) -> Iterator[str]:
    for part in foreign:
        yield from (text.member for text in part.texts)
        yield from (record.member for record in part.records)


def _comments(grids: Grids) -> Iterator[Problem]:
    """What somebody fastened to cells: it is no text of the report, but it may be an answer. Not what a reply asked."""
    for grid in grids.all:
        for note in grid.sheet.notes:
            if is_reply_note(note.text):
                continue
            sentence = tr("A comment is fastened to this cell; it is not taken.")
            if note.author:
                sentence = tr("A comment by {author} is fastened to this cell; it is not taken.", author=note.author)
            yield Problem(Level.WARNING, ProblemKind.TEXT, grid.place(note.row, note.column), sentence, note.text)


def _as_sent(texts: Iterable[ReturnedText]) -> set[tuple[str, int]]:
    """The sheets and rows of texts that came back as they were sent."""
    rows: set[tuple[str, int]] = set()
    for text in texts:
        if text.text == text.sent and text.place.cells:
            first, _, last = text.place.cells.partition(":")
            begin, end = place(first), place(last or first)
            if begin and end:
                rows.update((text.place.sheet, row) for row in range(begin[0], end[0] + 1))
    return rows


def _remarks(notes: tuple[BookNote, ...], used: set[str], as_sent: set[tuple[str, int]]) -> Iterator[Problem]:
    """What reading the file met, as problems: letters that may be damaged cell by cell, the rest once.

    as_sent: sheets and rows whose letters are our own, so that nobody damaged them on the way. The notes are in the
    language that is spoken, as a file is understood when it was read.
    """
    worth_a_look = {tr(remark) for remark in _WORTH_A_LOOK}
    idle = {tr(remark) for remark in _IDLE}
    for note in notes:
        if note.text in worth_a_look:
            cells = [cell for cell in note.cells if (at := place(cell)) and (note.sheet, at[0]) not in as_sent]
            for cell in cells:
                yield Problem(Level.WARNING, ProblemKind.TEXT, Place(note.sheet, cell), note.text)
            if cells and note.times > len(note.cells):
                more = tr("{remark} ({n} more cells)", remark=note.text, n=note.times - len(note.cells))
                yield Problem(Level.WARNING, ProblemKind.TEXT, Place(note.sheet), more)
        elif note.sheet not in used or note.text not in idle:
            said = tr("{remark} ({n} cells)", remark=note.text, n=note.times) if note.times > 1 else note.text
            yield Problem(Level.NOTE, ProblemKind.WORKBOOK, Place(note.sheet, ", ".join(note.cells[:3])), said)
