"""The notes that are fastened to the cells of an Excel sheet."""

from __future__ import annotations

from wcodesk.intake.book.cells import CellNote, place
from wcodesk.intake.book.clean import clean, unescape
from wcodesk.intake.book.guard import Package
from wcodesk.intake.book.markup import local, walk
from wcodesk.model.translation import tr

_MOST = 2_000
_LENGTH = 10_000
_THREAD = "[Threaded comment]"
_COMMENT = "Comment:\n"


def read_comments(package: Package, part: str) -> tuple[list[CellNote], bool]:
    """The notes of a sheet, at most so many, and whether some were left out."""
    authors: list[str] = []
    notes: list[CellNote] = []
    pieces: list[str] = []
    taking = cut = False
    where: tuple[int, int] | None = None
    author = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal taking, where, author
        name = local(tag)
        if name in ("t", "author"):
            taking = True
            if name == "author":
                pieces.clear()
        elif name == "rPh":
            taking = False
        elif name == "comment":
            pieces.clear()
            where = place(attributes.get("ref", ""))
            number = attributes.get("authorId", "")
            author = int(number) if number.isdecimal() and len(number) < 6 else _MOST

    def end(tag: str) -> None:
        nonlocal taking, cut
        name = local(tag)
        if name in ("t", "author"):
            taking = False
        if name == "author" and len(authors) < _MOST:
            authors.append(clean(unescape("".join(pieces)))[0][:200])
        elif name == "comment" and (found := _said(unescape("".join(pieces)))):
            if where is None or len(notes) >= _MOST:
                cut = True
            else:
                notes.append(CellNote(*where, found, "".join(authors[author : author + 1])))

    def text(data: str) -> None:
        if taking and len(pieces) < _LENGTH:
            pieces.append(data[:_LENGTH])

    walk(package.chunks(part), tr("the notes of its cells"), start, end, text)
    return notes, cut


def _said(text: str) -> str:
    """What a person wrote: Excel puts an explanation before a comment for programs that know no threads."""
    found = clean(text[:_LENGTH])[0].strip()
    if found.startswith(_THREAD) and _COMMENT in found:
        found = "\n".join(line.strip() for line in found.partition(_COMMENT)[2].splitlines())
    return found.strip()
