"""Fills pages with items, one after another, in one pass: page breaks, headings kept with their text, head and foot."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from wcodesk.model.progress import Progress
from wcodesk.reports.fonts import face_name, printable, width
from wcodesk.reports.outline import Heading, MemberName, Outline
from wcodesk.reports.pdf.story import Item
from wcodesk.reports.styles import Styles

_CHAIN = 12  # items at most that one keep-together rule looks ahead
_LONG = 5  # lines of a text that may be split although it keeps with what follows
_HAIR = 1e-6


@dataclass(slots=True)
class Pages:
    """The body's pages on a canvas. placed: each heading with the number printed on its page, from 1."""

    canvas: Canvas
    outline: Outline
    styles: Styles
    progress: Progress
    number: int = 0
    placed: list[tuple[Heading, int]] = field(default_factory=list)
    _y: float = 0
    _after: float = 0
    _top: bool = True
    _members: int = 0
    _all_members: int = 0
    _waiting: deque[Item] = field(default_factory=deque)

    def fill(self, items: Iterable[Item]) -> None:
        """Place all items and finish the last page."""
        self._waiting = deque(items)
        self._all_members = self.outline.members
        while self._waiting:
            item = self._waiting.popleft()
            if self.number == 0 or (item.breaks and not self._top):
                self._new_page()
            self._place(item)
        if self.number:
            self.canvas.showPage()

    def _place(self, item: Item) -> None:
        if item.keep and not self._top and not self._fits([item, *self._chain()]):
            if self._carries_over(item):
                return
            self._new_page()
        gap = self._gap(item.flowable)
        room = self._room - gap
        high = self._height(item.flowable, room)
        if high <= room + _HAIR:
            self._draw(item, gap, high)
            return
        parts = self._split(item.flowable, room)
        if parts:
            high = self._height(parts[0], room)
            self._draw(Item(parts[0], heading=item.heading), gap, high)
            self._waiting.extendleft(reversed([Item(part) for part in parts[1:]]))
            return
        if self._top:
            # Nothing can be taller than an empty page but what cannot be split; it is drawn rather than lost.
            self._draw(item, gap, high)
            return
        self._new_page()
        self._place(item)

    def _carries_over(self, item: Item) -> bool:
        """Whether a long text that keeps went on the page but for its last lines, which go with what follows."""
        if isinstance(item.flowable, Paragraph):
            gap, leading = self._gap(item.flowable), item.flowable.style.leading
            high = self._height(item.flowable, self._room - gap)
            room = min(self._room - gap, high - 2 * leading)
            parts = self._split(item.flowable, room) if high >= _LONG * leading else []
            if len(parts) == 2:
                self._draw(Item(parts[0], heading=item.heading), gap, self._height(parts[0], room))
                self._waiting.appendleft(Item(parts[1], keep=True))
                return True
        return False

    def _chain(self) -> list[Item]:
        """What must stay with an item that keeps: the items after it up to the first that does not keep."""
        following: list[Item] = []
        for item in islice(self._waiting, _CHAIN):
            if item.breaks:
                break
            following.append(item)
            if not item.keep:
                break
        return following

    def _fits(self, items: Sequence[Item]) -> bool:
        """Whether the items, of the last one at least its first lines, fit on what is left of the page."""
        room, after = self._room, self._after
        for item in items[:-1]:
            room -= max(item.flowable.getSpaceBefore() - after, 0) + self._height(item.flowable, room)
            after = item.flowable.getSpaceAfter()
            room -= after
        last = items[-1].flowable
        room -= max(last.getSpaceBefore() - after, 0)
        return room > 0 and (self._height(last, room) <= room + _HAIR or bool(self._split(last, room)))

    @property
    def _room(self) -> float:
        return self._y - self.styles.page.bottom

    def _gap(self, flowable: Flowable) -> float:
        return 0.0 if self._top else max(float(flowable.getSpaceBefore()) - self._after, 0)

    def _height(self, flowable: Flowable, room: float) -> float:
        return float(flowable.wrapOn(self.canvas, self.styles.page.column, max(room, 0))[1])

    def _split(self, flowable: Flowable, room: float) -> list[Flowable]:
        if room <= 0:
            return []
        return list(flowable.splitOn(self.canvas, self.styles.page.column, room))

    def _draw(self, item: Item, gap: float, high: float) -> None:
        top = self._y - gap
        item.flowable.drawOn(self.canvas, self.styles.page.left, top - high)
        self._after = float(item.flowable.getSpaceAfter())
        self._y = top - high - self._after
        self._top = False
        if item.heading:
            self._mark(item.heading, top)

    def _mark(self, heading: Heading, top: float) -> None:
        """The heading's bookmark and its place for the contents; a Member's name is a step of the progress."""
        self.canvas.bookmarkHorizontal(heading.anchor, 0, top + 12)
        self.canvas.addOutlineEntry(printable(heading.text), heading.anchor, heading.depth, closed=heading.depth > 0)
        self.placed.append((heading, self.number))
        if isinstance(heading, MemberName):
            self._members += 1
            self.progress(self._members, self._all_members, heading.name or heading.text)

    def _new_page(self) -> None:
        if self.number:
            self.canvas.showPage()
        self.number += 1
        furniture(self.canvas, self.outline, self.styles, str(self.number), odd=self.number % 2 == 1)
        self._y = self.styles.page.height - self.styles.page.top
        self._after = 0
        self._top = True


def furniture(canvas: Canvas, outline: Outline, styles: Styles, number: str, *, odd: bool) -> None:
    """Running head and foot: the title and the page number on the outer side, right on odd pages."""
    page, style = styles.page, styles.text["running"]
    title, month = printable(outline.title), printable(outline.month)
    label = " ".join(part for part in ((outline.part, f"{number}.") if odd else (f"{number}.", outline.part)) if part)
    left, right = page.left, page.width - page.right
    head, foot = page.height - page.head, page.foot
    canvas.saveState()
    canvas.setFillColor(HexColor(style.colour))
    canvas.setFont(face_name(), style.size)
    for text, y, outer in ((title, head, True), (month, head, False), (printable(label), foot, True)):
        if text:
            at_right = odd == outer
            canvas.drawString(right - width(text, size=style.size) if at_right else left, y, text)
    canvas.setStrokeColor(HexColor(styles.colours["rule"]))
    canvas.setLineWidth(0.5)
    canvas.line(left, head - 6, right, head - 6)
    canvas.restoreState()
