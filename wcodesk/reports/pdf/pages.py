"""Fills pages with items, one after another, in one pass: page breaks, headings kept with their text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wcodesk.reports.outline import Heading, Opening
from wcodesk.reports.pdf.items import Flow, Item, Role
from wcodesk.reports.styles import Styles

_LEAST = 2  # lines of a text at least on either side of a page break
_LONG = 5  # lines of a text that may be split although it keeps with what follows
_LOW_ROW = 0.25  # of a page; a row that is no higher is not split
_HAIR = 1e-6


class Part(NamedTuple):
    """Some lines of an item on a page. top: of the part, in points below the upper edge of the sheet.

    again: a table's header that is repeated.
    """

    flow: Flow
    first: int
    last: int
    top: float
    again: bool = False

    @property
    def item(self) -> Item:
        """What it is a part of."""
        return self.flow.item

    @property
    def ends(self) -> bool:
        """Whether the item's last line is in it."""
        return self.last == self.flow.item.count


class Page:
    """A page of the body. number: from 1."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.parts: list[Part] = []


def fill(flows: Sequence[Flow], styles: Styles) -> list[Page]:
    """The pages that flows fill in order; none for no flows."""
    return _Filler(flows, styles).fill()


def headings(pages: Sequence[Page]) -> list[tuple[Heading, int]]:
    """Each heading that has a bookmark, with the number of its page."""
    return [
        (part.flow.block, page.number)
        for page in pages
        for part in page.parts
        if isinstance(part.flow.block, Heading) and part.first == 0
    ]


class _Filler:
    def __init__(self, flows: Sequence[Flow], styles: Styles) -> None:
        page = styles.page
        self.flows = flows
        self.start, self.end = page.top, page.height - page.bottom
        self.pages: list[Page] = []
        self.y = self.end  # where the next item may begin
        self.after = 0.0  # the space that the item before wants below it

    def fill(self) -> list[Page]:
        for number, flow in enumerate(self.flows):
            if not self.pages or (isinstance(flow.block, Opening) and not self._at_top):
                self._new_page()
            self._place(number, 0)
        return self.pages

    @property
    def _at_top(self) -> bool:
        return self.y == self.start

    def _new_page(self) -> None:
        self.pages.append(Page(len(self.pages) + 1))
        self.y, self.after = self.start, 0.0

    def _place(self, number: int, first: int) -> None:
        """Place an item from one of its lines on, over as many pages as it needs."""
        flow = self.flows[number]
        item = flow.item
        while True:
            top = self._top(item) if first == 0 else self.y
            room = self.end - top
            if first == 0 and self._keeps(number) and not self._untouched and self._parted(number, top):
                # A long text goes on the page but for its last lines, which go with what follows.
                lines = min(self._lines(item, room), item.count - _LEAST) if item.count >= _LONG else 0
                if lines < _LEAST or not item.text or item.role is Role.HEADING:
                    self._turn(flow)
                    continue
                self._put(flow, 0, lines, top)
                first = lines
                self._turn(flow)
                continue
            tall = item.height(first)
            if tall <= room + _HAIR:
                self._put(flow, first, item.count, top)
                self.y += tall
                self.after = item.after
                return
            lines = self._breaks(item, first, room)
            if lines == first and self._untouched:
                lines = max(first + 1, min(first + self._lines(item, room), item.count))
                if lines >= item.count:  # nothing can be taller than an empty page but a single line
                    self._put(flow, first, item.count, top)
                    self.y += tall
                    self.after = item.after
                    return
            if lines > first:
                self._put(flow, first, lines, top)
                first = lines
            self._turn(flow)

    @property
    def _untouched(self) -> bool:
        """Whether nothing but a repeated header stands on the page."""
        return all(part.again for part in self.pages[-1].parts)

    def _turn(self, flow: Flow) -> None:
        """Go on to the next page; a table's header goes with it."""
        self._new_page()
        header = flow.item.header
        if header and header.height() + flow.item.height(0, 1) < self.end - self.start:
            self._put(Flow(header, flow.block), 0, header.count, self.y, again=True)
            self.y += header.height()

    def _put(self, flow: Flow, first: int, last: int, top: float, *, again: bool = False) -> None:
        self.pages[-1].parts.append(Part(flow, first, last, top, again))
        self.y = top

    def _top(self, item: Item) -> float:
        """Where an item begins: neighbours share the greater of their spaces; none at the top of a page."""
        return self.y if self._at_top else self.y + max(item.before, self.after)

    def _lines(self, item: Item, room: float) -> int:
        """How many lines of an item fit in room."""
        return int((room - item.above - item.below + _HAIR) // item.leading) if item.leading else 0

    def _breaks(self, item: Item, first: int, room: float) -> int:
        """The line before which an item that does not fit is split; first where it is not."""
        if item.role is Role.HEADING or item.role is Role.ORNAMENT:
            return first
        if item.role is Role.ROW and not self._untouched and item.height(first) < (self.end - self.start) * _LOW_ROW:
            return first
        fits = first + self._lines(item, room)
        last = min(fits, item.count - _LEAST)
        return last if last - first >= _LEAST else first

    def _keeps(self, number: int) -> bool:
        """Whether an item must not be parted from the next. Signs alone on a page would close nothing."""
        if self.flows[number].item.keep:
            return True
        following = self.flows[number + 1].item if number + 1 < len(self.flows) else None
        return following is not None and following.role is Role.ORNAMENT

    def _parted(self, number: int, top: float) -> bool:
        """Whether the page would part an item from those that it keeps with, and an empty page would not."""
        return not self._chain_fits(number, top) and self._chain_fits(number, self.start)

    def _chain_fits(self, number: int, top: float) -> bool:
        """Whether an item and those that it keeps with, of the last one at least its first lines, fit on a page."""
        y = top
        for at in range(number, len(self.flows)):
            item = self.flows[at].item
            if at > number:
                y += max(item.before, self.flows[at - 1].item.after)
                if isinstance(self.flows[at].block, Opening):
                    return True
            if not self._keeps(at) or (at > number and item.text and item.count >= _LONG and self._splits(item)):
                return y + self._beginning(item) <= self.end + _HAIR
            y += item.height()
            if y > self.end + _HAIR:
                return False
        return True

    def _splits(self, item: Item) -> bool:
        """Whether an item may go on overleaf wherever it stands: no heading, no low row of a table."""
        if item.role is Role.ROW:
            return item.height() >= (self.end - self.start) * _LOW_ROW
        return item.role not in (Role.HEADING, Role.ORNAMENT)

    def _beginning(self, item: Item) -> float:
        """The height of the least that may stand of an item on a page."""
        if item.count < 2 * _LEAST or not self._splits(item):
            return item.height()
        return item.height(0, _LEAST)
