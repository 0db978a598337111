"""A published report, as text out of a PDF -> an edition proposal, pass by pass."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from wcodesk.intake.report.furniture import strip_furniture
from wcodesk.intake.report.imprint import Imprint
from wcodesk.intake.report.lines import to_lines
from wcodesk.intake.report.links import place_links, take_links
from wcodesk.intake.report.markers import BulletSigns, attach_signs
from wcodesk.intake.report.paragraphs import Paragraphs
from wcodesk.intake.report.pieces import Piece
from wcodesk.intake.report.sections import SectionBuilder
from wcodesk.intake.report.signs import SignRepair
from wcodesk.intake.report.source import read_source
from wcodesk.intake.report.titles import Titles
from wcodesk.intake.report.wordlists import ENGLISH_MONTHS, MONTH_OF
from wcodesk.model.content import ChapterContent, EditionContent
from wcodesk.model.errors import FileProblem
from wcodesk.model.members import MemberIndex
from wcodesk.model.progress import Progress, silent
from wcodesk.model.proposal import EditionProposal, Note, NoteKind
from wcodesk.model.records import SectionKind
from wcodesk.model.translation import mark, tr

_TITLE = "Capacity Building Progress Report"
_PERIOD = re.compile(r"from ([a-z]+) (20\d\d) to ([a-z]+) (20\d\d)")
_PASSES = 7


def read_report(path: Path, members: MemberIndex, *, edition: str = "", progress: Progress = silent) -> EditionProposal:
    """Read a Capacity Building Progress Report from a PDF or a text file. Nothing is stored or changed.

    edition: a title to give it instead of the printed one.
    progress: called before each pass; what it raises (errors.Cancelled) passes through.
    Every guess is a note with its line. "National Developments" becomes a section only where it has text
    of its own. Raises FileProblem for a file that is no such report or cannot be read.
    """
    progress(0, _PASSES, tr("Reading the file"))
    source = read_source(path, lambda: progress(0, _PASSES, tr("Reading the file")))
    progress(1, _PASSES, tr("Finding the pages"))
    body = strip_furniture(attach_signs(to_lines(source.lines)))
    lines, links = take_links(body.lines)
    progress(2, _PASSES, tr("Joining paragraphs"))
    titles = Titles(members)
    repair = SignRepair(line.text for line in lines)
    paragraphs = Paragraphs(lines, BulletSigns(lines), titles.is_title)
    pieces = paragraphs.pieces()
    progress(3, _PASSES, tr("Repairing characters"))
    repaired = repair_pieces(pieces, repair)
    progress(4, _PASSES, tr("Placing links"))
    placed = place_links(pieces, links)
    progress(5, _PASSES, tr("Sorting sections"))
    builder = SectionBuilder(pieces, titles)
    overview, chapters = builder.build()
    _require_report(path, chapters)
    progress(6, _PASSES, tr("Checking"))
    imprint = body.imprint
    first, last = _period(pieces, imprint)
    content = EditionContent(
        edition or imprint.title or _TITLE, imprint.published, imprint.part, first, last, overview, chapters
    )
    notes = [*source.notes, *body.notes, *paragraphs.notes, *repaired, *placed, *builder.notes]
    notes += _imprint_notes(imprint)
    progress(_PASSES, _PASSES, tr("Read"))
    return EditionProposal(path, source.sha256, content, tuple(sorted(notes, key=lambda note: note.line)), source.pages)


def repair_pieces(pieces: Sequence[Piece], repair: SignRepair) -> list[Note]:
    """Repair the signs of all pieces; one note for each line in which some were."""
    notes: list[Note] = []
    for piece in pieces:
        text, places = repair.repair(piece.text)
        if not places:
            continue
        by_line: dict[int, list[str]] = {}
        for place in places:
            change = f"{piece.text[place]} → {text[place]}"
            by_line.setdefault(piece.line_at(place), []).append(change)
        for line, changes in by_line.items():
            notes.append(Note(NoteKind.REPAIRED, line, tr("Repaired: {signs}", signs=", ".join(changes))))
        piece.text = text
    return notes


def _require_report(path: Path, chapters: Sequence[ChapterContent]) -> None:
    """Refuse another document: a report has Member entries with sections that this reader knows."""
    entries = [entry for chapter in chapters for entry in chapter.entries]
    if not entries:
        said = tr("is not a progress report: it has no Member's name as a heading above its sections")
        raise FileProblem(path, said)
    known = [entry for entry in entries if entry.iso]
    if not any(section.kind is not SectionKind.OTHER for entry in known for section in entry.sections):
        said = tr("is not a progress report: no Member's entry has a section such as Background or WCO support")
        raise FileProblem(path, said)


def _period(pieces: Sequence[Piece], imprint: Imprint) -> tuple[str, str]:
    """The reporting period, where the text names one twice or one that ends with the month of issue."""
    found: Counter[tuple[str, str]] = Counter()
    for piece in pieces:
        if piece.text.count(" 20") < 2:  # as most
            continue
        for begin, year, end, last_year in _PERIOD.findall(piece.text.lower()):
            if begin in ENGLISH_MONTHS and end in ENGLISH_MONTHS:
                found[f"{year}-{MONTH_OF[begin]:02}", f"{last_year}-{MONTH_OF[end]:02}"] += 1
    for (first, last), times in found.most_common():
        if times > 1 or last == imprint.published:
            return first, last
    return "", ""


def _imprint_notes(imprint: Imprint) -> list[Note]:
    missing = [
        sentence
        for sentence, value in (
            (mark("No page prints the report's title."), imprint.title),
            (mark("No page prints the report's month."), imprint.published),
            (mark("No page prints the report's Part."), imprint.part),
        )
        if not value
    ]
    return [Note(NoteKind.OTHER, 0, tr(sentence)) for sentence in missing]
