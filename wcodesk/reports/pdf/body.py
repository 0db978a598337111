"""Draws the body's pages: each part of an item with its element in the structure, rules, and running head and foot."""

from __future__ import annotations

from collections.abc import Sequence

from wcodesk.model.progress import Progress
from wcodesk.reports.outline import MemberName, Outline
from wcodesk.reports.pdf.items import RULE_GAP, Role
from wcodesk.reports.pdf.labels import Labels
from wcodesk.reports.pdf.lines import SetText
from wcodesk.reports.pdf.pages import Page, Part
from wcodesk.reports.pdf.sheet import Book, Sheet
from wcodesk.reports.pdf.structure import Home, Structure

_REPEATED = b"/Type/Pagination"
_HEADING_RULE, _HEAD_RULE = 0.8, 0.5  # points


def draw_body(book: Book, pages: Sequence[Page], outline: Outline, frame: Furniture, progress: Progress) -> None:
    """Draw the pages, each on a new sheet of the book. progress: a step a Member."""
    structure = Structure(book.shared.tags, 0, outline.language)
    members, total = 0, outline.members
    for page in pages:
        sheet = book.sheet()
        frame.draw(sheet, str(page.number), odd=page.number % 2 == 1)
        for part in page.parts:
            _draw(sheet, part, structure)
            block = part.flow.block
            if isinstance(block, MemberName) and part.first == 0:
                members += 1
                progress(members, total, block.name or block.text)


def _draw(sheet: Sheet, part: Part, structure: Structure) -> None:
    item = part.item
    if item.role is Role.ORNAMENT and item.text:
        sheet.artifact_text(item.text, sheet.left, part.top, b"/Type/Layout")
    elif item.role is Role.FIGURE:
        home = structure.home(part.flow, goes_on=False)
        sheet.figure(item.ops, item.words, home.element, sheet.left, part.top, item.height())
    elif item.role is Role.ROW:
        _row(sheet, part, None if part.again else structure.home(part.flow, goes_on=part.first > 0))
    elif item.text:
        home = structure.home(part.flow, goes_on=part.first > 0)
        x, top = sheet.left, part.top + item.above
        if item.label and part.first == 0:
            sheet.text(item.label, b"Lbl", home.label, x + item.label_x, top)
        sheet.text(item.text, home.kind, home.element, x + item.x, top, part.first, part.last)
        if item.rule and part.ends:
            y = top + item.height(part.first, part.last) - item.above - item.below + RULE_GAP
            sheet.rule(x, x + sheet.shared.styles.page.column, y, _HEADING_RULE, item.rule)


def _row(sheet: Sheet, part: Part, home: Home | None) -> None:
    """A row, or some lines of each of its cells. home: None for a header that is repeated."""
    item, styles = part.item, sheet.shared.styles
    left, top = sheet.left, part.top
    bottom = top + item.height(part.first, part.last)
    right = left + sum(cell.width for cell in item.cells)
    if item.level == 0:
        sheet.box(left, top, right, bottom, styles.colours["tint"])
        sheet.rule(left, right, top, 2 * styles.table_rule, styles.colours["accent"])
    for at, cell in enumerate(item.cells):
        x, y = left + cell.x + styles.table_padding, top + item.above
        if home is None:
            sheet.artifact_text(cell.text, x, y, _REPEATED)
        else:
            kind, element = home.cells[at]
            sheet.text(cell.text, kind, element, x, y, part.first, part.last)
    sheet.rule(left, right, bottom, styles.table_rule, styles.colours["rule"])


class Furniture:
    """Running head and foot: the title and the page number on the outer side, right on odd pages."""

    def __init__(self, outline: Outline, labels: Labels) -> None:
        self._labels = labels
        self._styles = labels.styles
        self._part = outline.part
        self._heads = {
            odd: (self._line(outline.title, odd), self._line(outline.month, not odd)) for odd in (True, False)
        }
        self._above: dict[bool, list[bytes]] = {}  # what draws a head, once it was drawn

    def draw(self, sheet: Sheet, number: str, *, odd: bool) -> None:
        """Draw them on a sheet. number: as it is printed."""
        page = self._styles.page
        label = " ".join(part for part in ((self._part, f"{number}.") if odd else (f"{number}.", self._part)) if part)
        if odd in self._above:
            sheet.ops += self._above[odd]
        else:
            before = len(sheet.ops)
            for text in self._heads[odd]:
                self._set(sheet, text, page.head, b"Header")
            sheet.rule(page.left, page.width - page.right, page.head + 6, _HEAD_RULE, self._styles.colours["rule"])
            self._above[odd] = sheet.ops[before:]
        self._set(sheet, self._line(label, odd), page.height - page.foot, b"Footer")

    def _line(self, text: str, right: bool) -> SetText:
        style = self._styles.text["running"]
        line = self._labels.label(text, style, self._styles.page.column, "right" if right else "left")
        del line.lines[1:]  # also where it is kept: no head has more
        return line

    def _set(self, sheet: Sheet, line: SetText, base_line: float, kind: bytes) -> None:
        if line.lines[0].width:
            sheet.artifact_text(
                line, self._styles.page.left, base_line - line.style.fall, b"/Type/Pagination/Subtype/%b" % kind
            )
