"""Which element of the structure each part of the body belongs to: sections, headings, lists, tables."""

from __future__ import annotations

from typing import NamedTuple

from wcodesk.reports.outline import Figure, Heading, Opening
from wcodesk.reports.pdf.items import Flow, Item, Role
from wcodesk.reports.pdf.lines import SetText
from wcodesk.reports.pdf.objects import text as text_string
from wcodesk.reports.pdf.tags import Tags

_DEEPEST = 6  # H6
_DISC = b"/A<</O/List/ListNumbering/Disc>>"
_CIRCLE = b"/A<</O/List/ListNumbering/Circle>>"
_ORDERED = b"/A<</O/List/ListNumbering/Decimal>>"


class Home(NamedTuple):
    """Where the lines of an item belong. kind: of the element; label: its label's; cells: of a row's cells."""

    kind: bytes
    element: int
    label: int = 0
    cells: tuple[tuple[bytes, int], ...] = ()


class Structure:
    """Walks the body in printed order. Heading levels never skip one, whatever the text's own levels are."""

    def __init__(self, tags: Tags, parent: int, language: str) -> None:
        self._tags = tags
        self._sections = [parent]
        self._language = language
        self._level = 0  # of the last heading
        self._lists: list[tuple[int, Role, int]] = []  # of each level: the list, what it holds, its last item's body
        self._table = self._rows = 0
        self._home = Home(b"P", parent)

    def home(self, flow: Flow, *, goes_on: bool) -> Home:
        """The elements of an item; the same again when its lines go on overleaf."""
        if not goes_on:
            self._home = self._begin(flow)
        return self._home

    def _begin(self, flow: Flow) -> Home:
        item = flow.item
        if item.role not in (Role.BULLET, Role.NUMBERED):
            self._lists.clear()
        spoken = _spoken(item.text)
        if isinstance(flow.block, Heading):
            return self._section(flow.block, spoken)
        language = self._said(flow.language)
        match item.role:
            case Role.HEADING:
                return self._heading(self._under + item.level, language + spoken)
            case Role.BULLET | Role.NUMBERED:
                return self._list_item(item, language)
            case Role.ROW:
                return self._row(item, language)
            case Role.FIGURE if isinstance(flow.block, Figure):
                said = b"/Alt %b" % text_string(flow.block.says)
                return Home(b"Figure", self._tags.add(b"Figure", self._sections[-1], said))
        return Home(b"P", self._tags.add(b"P", self._sections[-1], language + spoken))

    def _said(self, language: str) -> bytes:
        return b"/Lang %b" % text_string(language) if language and language != self._language else b""

    @property
    def _under(self) -> int:
        """The level of the headings that the present section stands under."""
        return len(self._sections) - 1

    def _section(self, heading: Heading, spoken: bytes) -> Home:
        del self._sections[heading.depth + 1 :]
        kind = b"Part" if isinstance(heading, Opening) else b"Sect"
        self._sections.append(self._tags.add(kind, self._sections[-1]))
        return self._heading(heading.depth + 1, spoken)

    def _heading(self, wanted: int, language: bytes) -> Home:
        self._level = min(wanted, self._level + 1, _DEEPEST)
        kind = b"H%d" % self._level
        return Home(kind, self._tags.add(kind, self._sections[-1], language))

    def _list_item(self, item: Item, language: bytes) -> Home:
        if item.opens:
            self._lists.clear()
        deep = 1 if item.level > 1 and self._lists else 0
        if deep >= len(self._lists) or self._lists[deep][1] is not item.role:
            del self._lists[deep:]
            parent = self._lists[0][2] if deep else self._sections[-1]
            shape = _ORDERED if item.role is Role.NUMBERED else _CIRCLE if deep else _DISC
            self._lists.append((self._tags.add(b"L", parent, shape), item.role, 0))
        del self._lists[deep + 1 :]
        number = self._lists[deep][0]
        one = self._tags.add(b"LI", number, language)
        label = self._tags.add(b"Lbl", one, _spoken(item.label))
        body = self._tags.add(b"LBody", one)
        self._lists[deep] = (number, item.role, body)
        if spoken := _spoken(item.text):  # in a body of its own, it would stand for a list below the item as well
            return Home(b"P", self._tags.add(b"P", body, spoken), label)
        return Home(b"LBody", body, label)

    def _row(self, item: Item, language: bytes) -> Home:
        add = self._tags.add
        head = item.level == 0
        if item.opens:
            self._table = add(b"Table", self._sections[-1], language)
            self._rows = 0
        if head and item.keep:  # a header row with none below it is all the body there is
            row = add(b"TR", add(b"THead", self._table))
        else:
            self._rows = self._rows or add(b"TBody", self._table)
            row = add(b"TR", self._rows)
        kind, scope = (b"TH", b"/A<</O/Table/Scope/Column>>") if head else (b"TD", b"")
        return Home(b"TR", row, cells=tuple((kind, add(kind, row, scope + _spoken(cell.text))) for cell in item.cells))


def _spoken(text: SetText | None) -> bytes:
    """For what is drawn from right to left: the words as they are said. Where there are links, these speak."""
    return b"/ActualText %b" % text_string(text.spoken) if text and text.spoken and not text.linked else b""
