"""The child process that opens a PDF: bytes in, what stands where out, as JSON.

The library that reads PDFs is used by the window too, is not for two threads at once, and may end a process over a
broken file. So it reads files from outside in a process of its own, which nobody minds to lose.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from ctypes import c_int, create_string_buffer
from dataclasses import dataclass
from typing import Any

import pypdfium2
from pypdfium2 import raw

from wcodesk.intake.report.lines import NO_LOOKS, SOFT, Looks
from wcodesk.intake.report.pdf_columns import Box, open_grids, stacks
from wcodesk.intake.report.pdf_lines import NO_CELL, Cell, Run
from wcodesk.intake.report.pdf_rules import Grid, RuledTables, cell_at, grids, page_rules
from wcodesk.intake.report.pdf_tags import tagged_cells
from wcodesk.intake.report.source import MAX_BYTES

PASSWORD, DAMAGED, PAGES, LETTERS, PICTURES = "password", "damaged", "pages", "letters", "pictures"
"""Why a PDF cannot be read."""
MOST_PAGES = 2_000
MOST_LETTERS = MAX_BYTES  # as of a report's text in a file of its own
_BROKEN = (0x02, 0xFFFE)  # what the library calls a hyphen at the end of a line
_BLANKS = " \t\u00a0"
_LINE = 0.35  # of the letters' size: letters that stand further up or down are of another line
_GAP = 2.0  # of the same: what stands further on in a line is apart
_LONGEST_NAME = 200  # bytes of the name of a face
_BLANK = 0.25  # of the same: so much room is a blank that was not set


@dataclass(slots=True, eq=False)
class _Open:
    """A run that may go on. A tuple made anew for each letter would take a third of all the time."""

    left: float
    bottom: float
    right: float
    size: float
    text: str
    cell: Cell
    letters: list[int]  # the numbers of those that tell a look


class _Faces:
    """Numbers the looks of a document's letters."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[bytes, float], int] = {}
        self._name = create_string_buffer(_LONGEST_NAME)

    def of(self, text: pypdfium2.PdfTextPage, at: int) -> int:
        """The number of a letter's look; -1 for one that is not seen: who reads a picture guesses sizes."""
        if raw.FPDFTextObj_GetTextRenderMode(raw.FPDFText_GetTextObject(text, at)) == raw.FPDF_TEXTRENDERMODE_INVISIBLE:
            return -1
        length = raw.FPDFText_GetFontInfo(text, at, self._name, _LONGEST_NAME, c_int())
        known = self._name.raw[:length] if length <= _LONGEST_NAME else b""  # a longer one is not written down
        name = known.rpartition(b"+")[2]  # ABCDEF+Arial is a part of Arial
        size = round(raw.FPDFText_GetFontSize(text, at), 1)
        return self._numbers.setdefault((name, size), len(self._numbers))

    def closed(self, run: _Open, text: pypdfium2.PdfTextPage) -> Run:
        """A run with its looks, by its first, middle and last letter."""
        looks = NO_LOOKS
        if found := run.letters:
            first, middle, last = (self.of(text, found[at]) for at in (0, len(found) // 2, -1))
            looks = Looks(first, last, first if first == middle == last else -1)
        return Run(run.left, run.bottom, run.right, run.size, run.text, run.cell, looks)


def serve() -> int:
    """Answer about the one file that comes."""
    answer = sys.stdout.buffer
    out = os.fdopen(os.dup(answer.fileno()), "wb")
    os.dup2(2, answer.fileno())  # taken away from whoever might print
    out.write(json.dumps(read_pages(sys.stdin.buffer.read()), separators=(",", ":")).encode())
    out.close()
    return 0


def read_pages(data: bytes) -> dict[str, Any]:
    """{"pages": the runs of each page}, or {"refused": why}."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        return {"refused": PASSWORD if locked else DAMAGED}
    with document:
        if not len(document):
            return {"refused": DAMAGED}
        if len(document) > MOST_PAGES:
            return {"refused": PAGES}
        pages: list[list[Run]] = []
        letters, ruled, faces = 0, RuledTables(), _Faces()
        try:
            for number in range(len(document)):
                pages.append(_page(document[number], ruled, faces))
                letters += sum(len(run.text) for run in pages[-1])
                if letters > MOST_LETTERS:
                    return {"refused": LETTERS}
        except pypdfium2.PdfiumError:
            return {"refused": DAMAGED}
    return {"pages": pages} if any(pages) else {"refused": PICTURES}


def _page(page: pypdfium2.PdfPage, ruled: RuledTables, faces: _Faces) -> list[Run]:
    """What stands on a page, in the order in which it was set, with its cells in tables.

    These are told by the tags of a tagged page, by the rules of any other that is not turned.
    """
    text, turned = page.get_textpage(), page.get_rotation()
    try:
        if (tagged := tagged_cells(page)) is not None:

            def by_mark(at: int, _: Box) -> Cell:
                mark = raw.FPDFPageObj_GetMarkedContentID(raw.FPDFText_GetTextObject(text, at))
                return tagged.get(mark, NO_CELL)

            return list(_runs(text, turned, faces, by_mark if tagged else None))
        found = [] if turned else _grids(page, text)

        def by_place(_: int, box: Box) -> Cell:
            return cell_at(found, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)

        return ruled.checked(list(_runs(text, turned, faces, by_place if found else None)), found)
    finally:
        text.close()
        page.close()


def _grids(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> list[Grid]:
    """What may be tables on a page without tags, from above."""
    across, down = page_rules(page)
    found = grids(across, down)
    used = {rule for grid in found for rule in grid.across}
    stacked = [stack for stack in stacks([rule for rule in across if rule not in used]) if len(stack) > 1]
    if stacked:
        found += open_grids(stacked, [box for _, _, box in _letters(text, 0) if box])
    return sorted(found, key=lambda grid: -grid.across[0].at)


def _runs(
    text: pypdfium2.PdfTextPage, turned: int, faces: _Faces, cell_of: Callable[[int, Box], Cell] | None
) -> Iterator[Run]:
    """The runs of a text. cell_of: tells the cell of a letter by its number and room; None where no table is."""
    run: _Open | None = None
    for at, char, box in _letters(text, turned):
        if box is None:
            if run is not None and char:
                run.text += char
            elif run is not None:
                yield faces.closed(run, text)
                run = None
            continue
        left, bottom, right, top = box
        size = top - bottom
        cell = cell_of(at, box) if cell_of else NO_CELL
        if run is not None and (
            cell != run.cell
            or abs(bottom - run.bottom) > _LINE * size
            or not run.left <= left < run.right + _GAP * size
        ):
            yield faces.closed(run, text)
            run = None
        if run is None:
            run = _Open(left, bottom, right, size, char, cell, [at] if char.isalnum() else [])
            continue
        if char.isalnum():
            run.letters.append(at)
        blank = " " if left - run.right > _BLANK * size and run.text[-1] != " " else ""
        run.text += blank + char
        run.right = max(right, run.right)
    if run is not None:
        yield faces.closed(run, text)


def _letters(text: pypdfium2.PdfTextPage, turned: int) -> Iterator[tuple[int, str, Box | None]]:
    """Each sign with its number and the room that it takes: left, bottom, right, top. turned: the page's degrees.

    A blank takes none, and neither does "", which is where a line ends.
    """
    box = raw.FS_RECTF()
    for at in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, at)
        if code in (10, 13):
            yield at, "", None
            continue
        char = SOFT if code in _BROKEN else chr(min(code, sys.maxunicode))
        if char in _BLANKS:
            yield at, " ", None
        elif _is_sign(code) and raw.FPDFText_GetLooseCharBox(text, at, box):
            yield at, char, _as_seen((box.left, box.bottom, box.right, box.top), turned)


def _as_seen(box: Box, turned: int) -> Box:
    """Where a letter stands on a page that is shown turned to the right, as wide tables are. Only distances count."""
    left, bottom, right, top = box
    if turned == 90:
        return bottom, -right, top, -left
    if turned == 180:
        return -right, -top, -left, -bottom
    if turned == 270:
        return -top, left, -bottom, right
    return box


def _is_sign(code: int) -> bool:
    """Whether a code is a letter or sign, and no control or half of one."""
    control = code < 0x20 or 0x7F <= code < 0xA0
    return code in _BROKEN or not (control or 0xD800 <= code < 0xE000 or code > sys.maxunicode)


if __name__ == "__main__":
    sys.exit(serve())
