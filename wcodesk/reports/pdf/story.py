"""Print blocks -> flowables with what the pages must know of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Paragraph, Spacer

from wcodesk.model.blocks import Block, BlockType
from wcodesk.reports import fonts
from wcodesk.reports.outline import (
    Body,
    Heading,
    MemberName,
    Note,
    Opening,
    Ornament,
    PrintBlock,
    SectionHeading,
)
from wcodesk.reports.pdf.tables import table
from wcodesk.reports.pdf.text import P
from wcodesk.reports.styles import Styles, TextStyle

_ABOVE_ORNAMENT = 10  # points
_INTRODUCES = 4  # lines at most of a paragraph that ends in a colon and stays with its list


@dataclass(slots=True)
class Item:
    """A flowable on its way to a page. keep: with the next item; breaks: begins a new page."""

    flowable: Flowable
    keep: bool = False
    breaks: bool = False
    heading: Heading | None = None


class Ruled(Flowable):  # type: ignore[misc]
    """A heading with a thin line under it; one longer than a page splits and loses the line."""

    GAP = 3.5

    def __init__(self, text: str, style: TextStyle, colour: str) -> None:
        super().__init__()
        self.paragraph: Paragraph = P(text, style)
        self.colour = HexColor(colour)

    def getSpaceBefore(self) -> float:
        """The paragraph's own."""
        return float(self.paragraph.getSpaceBefore())

    def getSpaceAfter(self) -> float:
        """The paragraph's own."""
        return float(self.paragraph.getSpaceAfter())

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Width and height of text and line."""
        _, self.inner = self.paragraph.wrapOn(self.canv, width, height)
        self.width, self.height = width, self.inner + self.GAP
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The paragraph in two."""
        return list(self.paragraph.splitOn(self.canv, width, height))

    def draw(self) -> None:
        """Text, and the line under it."""
        self.paragraph.drawOn(self.canv, 0, self.GAP)
        self.canv.setStrokeColor(self.colour)
        self.canv.setLineWidth(0.8)
        self.canv.line(0, 0, self.width, 0)


def story(blocks: Iterable[PrintBlock], styles: Styles) -> Iterator[Item]:
    """The items of the body, in order. Cover and contents are not among them."""
    waiting: Item | None = None
    for kind, group in groupby(blocks, key=_group):
        if kind == "list":
            items = list(_list([body for body in group if isinstance(body, Body)], styles))
        else:
            items = [item for block in group for item in _items(block, styles)]
        for item in items:
            if waiting:
                waiting.keep = waiting.keep or kind == "ornament"  # signs alone on a page close nothing
                yield waiting
            waiting = item
    if waiting:
        yield waiting


def _group(block: PrintBlock) -> str:
    if isinstance(block, Body) and block.block.type in (BlockType.BULLET, BlockType.NUMBERED):
        return "list"
    return "ornament" if isinstance(block, Ornament) else ""


def _items(block: PrintBlock, styles: Styles) -> Iterator[Item]:
    text = styles.text
    match block:
        case Opening():
            yield Item(Ruled(block.text, text["opening"], styles.colours["accent"]), True, True, block)
        case MemberName():
            style = text["member"]
            yield Item(Ruled(block.text, style, styles.colours["rule"]), keep=True, heading=block)
        case SectionHeading():
            yield Item(P(block.text, text[f"heading-{block.rank}"]), keep=True, heading=block)
        case Note():
            yield Item(P(block.text, text["note"]))
        case Ornament():
            yield Item(Spacer(0, _ABOVE_ORNAMENT), keep=True)
            for line in block.lines:
                yield Item(P(line, text["ornament"]), keep=line is not block.lines[-1])
        case Body(block=inner, rank=rank):
            if inner.type is BlockType.TABLE:
                yield from (Item(flowable) for flowable in table(inner, styles))
            elif inner.type is BlockType.HEADING:
                yield Item(P(inner.runs, text[f"heading-{min(rank + inner.level, 5)}"]), keep=True)
            else:
                ends = inner.text.rstrip().endswith(":") and len(inner.text) < _INTRODUCES * 95
                yield Item(P(inner.runs, text["paragraph"]), keep=ends)


def _list(bodies: list[Body], styles: Styles) -> Iterator[Item]:
    """Neighbouring bullets and labelled items: labels of one level hang equally far, as wide as the widest."""
    lists = styles.lists
    last = len(bodies) - 1
    hangs = [_hang([body.block for body in bodies if body.block.level == level], styles) for level in (1, 2)]
    for number, body in enumerate(bodies):
        block = body.block
        level = 0 if block.level <= 1 else 1
        style = styles.text["bullet" if block.type is BlockType.BULLET else "numbered"]
        label = block.label if block.type is BlockType.NUMBERED else lists.signs[level]
        indent = lists.indent[level]
        if block.type is BlockType.NUMBERED and level == 0:
            indent = 0
        ends = block.text.rstrip().endswith(":") and len(block.text) < _INTRODUCES * 90 and number < last
        hang = hangs[level] if block.type is BlockType.NUMBERED else lists.hang[level]
        yield Item(P(block.runs, style, indent=indent, label=label, hang=hang), keep=ends)


def _hang(blocks: list[Block], styles: Styles) -> float:
    """How far numbered items hang: to the widest label, within reason."""
    style = styles.text["numbered"]
    labels = [fonts.printable(block.label) for block in blocks if block.type is BlockType.NUMBERED]
    widest = max((fonts.width(label, size=style.size) for label in labels), default=0)
    return min(max(widest + styles.lists.label_gap, styles.lists.indent[0] + styles.lists.hang[0]), 60)
