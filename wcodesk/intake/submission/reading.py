"""A file that was read -> what it says as a submission, whatever the report says."""

from __future__ import annotations

from collections.abc import Iterator

from wcodesk.intake.book import clean
from wcodesk.intake.book.cells import BookFile, BookNote
from wcodesk.intake.submission.grid import Grids
from wcodesk.intake.submission.pages import PagesReader
from wcodesk.intake.submission.stamped import StampedReader
from wcodesk.model.decisions import Choices
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import Level, Place, Problem, ProblemKind, Submission

_WORTH_A_LOOK = (clean.MOJIBAKE, clean.REPLACED, clean.LONG, clean.FULL)
_CHOSEN = Choices()


def understand(file: BookFile, members: MemberIndex, choices: Choices = _CHOSEN) -> Submission:
    """What a file says. choices: what was said of it so far; the same values give the same submission."""
    grids = Grids(file.book, choices.repairs)
    stamped = StampedReader(grids, members, choices.words, file.name)
    parts = stamped.read()
    pages = PagesReader(grids, members)
    page_texts = pages.read()
    used = stamped.used | pages.used
    problems = [*stamped.problems, *pages.problems, *(problem for part in parts for problem in part.problems)]
    problems += _remarks(file.notes, used)
    first = parts[0] if parts else None
    codes = dict.fromkeys(part.member for part in parts if part.member)
    return Submission(
        file.name,
        file.sha256,
        edition=first.edition if first else pages.edition,
        edition_name=first.edition_name if first else "",
        date=first.date if first else "",
        members=tuple(codes),
        sender=next((part.sender for part in parts if part.sender), {}),
        texts=(*(text for part in parts for text in part.texts), *page_texts),
        records=tuple(record for part in parts for record in part.records),
        problems=tuple(problems),
        kept=sum(part.kept for part in parts),
        account=grids.account(problems),
    )


def _remarks(notes: tuple[BookNote, ...], used: set[str]) -> Iterator[Problem]:
    """What reading the file met, as problems: letters that may be damaged cell by cell, the rest once."""
    for note in notes:
        if note.text in _WORTH_A_LOOK:
            for cell in note.cells:
                yield Problem(Level.WARNING, ProblemKind.TEXT, Place(note.sheet, cell), note.text)
            if note.times > len(note.cells):
                more = f"{note.text} ({note.times - len(note.cells)} more cells)"
                yield Problem(Level.WARNING, ProblemKind.TEXT, Place(note.sheet), more)
        elif note.sheet not in used or note.text not in (clean.FIXED, clean.INVISIBLE, clean.NFC):
            more = f" ({note.times} cells)" if note.times > 1 else ""
            yield Problem(
                Level.NOTE, ProblemKind.WORKBOOK, Place(note.sheet, ", ".join(note.cells[:3])), note.text + more
            )
