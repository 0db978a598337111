"""Print blocks -> items, kept by what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from wcodesk.model.blocks import Block, BlockType
from wcodesk.reports import fonts
from wcodesk.reports.marking import Mark, MarkedRun
from wcodesk.reports.outline import (
    Body,
    ContentsList,
    Cover,
    Figure,
    Heading,
    MemberName,
    Note,
    Opening,
    Ornament,
    PrintBlock,
    SectionHeading,
)
from wcodesk.reports.pdf.drawings import drawn
from wcodesk.reports.pdf.items import RULE_GAP, Flow, Item, Role
from wcodesk.reports.pdf.lines import SetText
from wcodesk.reports.pdf.setting import set_text
from wcodesk.reports.pdf.tables import table_items
from wcodesk.reports.styles import Styles, TextStyle

_ABOVE_ORNAMENT = 10  # points
_AROUND_FIGURE = 10  # points
_INTRODUCES = 4  # lines at most of a paragraph that ends in a colon and stays with its list


class Story:
    """Makes items, and keeps them by what they say: a block that is printed again is not set again.

    MOST: how many it keeps at least; of more, only those of the last outline.
    """

    MOST = 500

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self._kept: dict[tuple[object, ...], tuple[Item, ...]] = {}
        self._used: set[int] = set()  # where those that the present outline prints are in memory

    def flows(self, blocks: Iterable[PrintBlock], language: str) -> list[Flow]:
        """The items of the body, in order. Cover and contents are not among them. language: of the document."""
        found: list[Flow] = []
        self._used = set()
        for kind, group in groupby(blocks, key=_kind):
            if kind == "list":
                found += self._list([body for body in group if isinstance(body, Body)], language)
            else:
                for block in group:
                    found += self._flows(block, language)
        if len(self._kept) > self.MOST:
            self._kept = {key: items for key, items in self._kept.items() if id(items) in self._used}
        return found

    def _flows(self, block: PrintBlock, language: str) -> Iterator[Flow]:
        if isinstance(block, (Cover, ContentsList)):
            return
        spoken = getattr(block, "language", "") or language
        key: tuple[object, ...]
        if isinstance(block, Body):
            key = (block.block, block.rank, spoken)
        elif isinstance(block, SectionHeading):
            key = (type(block), block.text, block.mark, block.rank)
        elif isinstance(block, Ornament):
            key = (type(block), *block.lines)
        elif isinstance(block, Figure):
            key = (type(block), block.drawing)
        else:
            key = (type(block), block.text, getattr(block, "mark", None))
        items = self._kept.get(key)
        if items is None:
            items = self._kept[key] = tuple(_items(block, self.styles, spoken))
        self._used.add(id(items))
        for item in items:
            yield Flow(item, block, spoken)

    def _list(self, bodies: list[Body], language: str) -> Iterator[Flow]:
        spoken = bodies[0].language or language
        key = (spoken, *[body.block for body in bodies])
        items = self._kept.get(key)
        if items is None:
            items = tuple(_list([body.block for body in bodies], self.styles, spoken))
            _keep_company(items)
            self._kept[key] = items
        self._used.add(id(items))
        for item, body in zip(items, bodies, strict=True):
            yield Flow(item, body, spoken)


def _kind(block: PrintBlock) -> str:
    if isinstance(block, Body) and block.block.type in (BlockType.BULLET, BlockType.NUMBERED):
        return "list"
    return ""


def _items(block: PrintBlock, styles: Styles, language: str) -> Iterator[Item]:
    text = styles.text
    match block:
        case Opening():
            yield _heading(block, text["opening"], styles, rule=styles.colours["accent"])
        case MemberName():
            yield _heading(block, text["member"], styles, rule=styles.colours["rule"])
        case SectionHeading():
            yield _heading(block, text[f"heading-{block.rank}"], styles)
        case Note():
            style = text["note"]
            yield Item(
                Role.PARAGRAPH,
                set_text(block.text, style, styles.page.column, styles),
                before=style.before,
                after=style.after,
            )
        case Ornament():
            style = text["ornament"]
            for at, line in enumerate(block.lines):
                set_line = set_text(line, style, styles.page.column, styles)
                above = _ABOVE_ORNAMENT if at == 0 else 0
                yield Item(Role.ORNAMENT, set_line, before=above, keep=at < len(block.lines) - 1)
        case Figure():
            ops, high, words = drawn(block.drawing, styles, styles.page.column)
            yield Item(Role.FIGURE, None, before=_AROUND_FIGURE, after=_AROUND_FIGURE, above=high, ops=ops, words=words)
        case Body(block=inner, rank=rank):
            yield from _body(inner, rank, styles, language)


def _body(block: Block, rank: int, styles: Styles, language: str) -> Iterator[Item]:
    if block.type is BlockType.TABLE:
        yield from table_items(block, styles, language)
    elif block.type is BlockType.HEADING:
        style = styles.text[f"heading-{min(rank + block.level, 5)}"]
        set_heading = set_text(block.runs, style, styles.page.column, styles)
        yield Item(Role.HEADING, set_heading, before=style.before, after=style.after, level=block.level, keep=True)
    else:
        style = styles.text["paragraph"]
        set_paragraph = set_text(block.runs, style, styles.page.column, styles, language=language)
        yield Item(
            Role.PARAGRAPH, set_paragraph, before=style.before, after=style.after,
            keep=_introduces(block, set_paragraph),
        )  # fmt: skip


def _introduces(block: Block, text: SetText) -> bool:
    """Whether a short text ends in a colon, and so stays with what it announces."""
    return len(text.lines) <= _INTRODUCES and block.text.rstrip().endswith(":")


def _heading_runs(heading: Heading) -> str | tuple[MarkedRun, ...]:
    return heading.text if heading.mark is Mark.NONE else (MarkedRun(heading.text, mark=heading.mark),)


def _heading(heading: Heading, style: TextStyle, styles: Styles, *, rule: str = "") -> Item:
    return Item(
        Role.HEADING,
        set_text(_heading_runs(heading), style, styles.page.column, styles),
        before=style.before,
        after=style.after,
        level=0,
        keep=True,
        rule=rule,
        below=RULE_GAP if rule else 0,
    )


def _list(blocks: list[Block], styles: Styles, language: str) -> Iterator[Item]:
    """Neighbouring bullets and labelled items: labels of one level hang equally far, as wide as the widest."""
    lists = styles.lists
    hangs = [_hang([block for block in blocks if block.level == level], styles) for level in (1, 2)]
    labels: dict[tuple[bool, str], SetText] = {}  # most are the same sign
    for number, block in enumerate(blocks):
        level = 0 if block.level <= 1 else 1
        numbered = block.type is BlockType.NUMBERED
        style = styles.text["numbered" if numbered else "bullet"]
        indent = 0.0 if numbered and level == 0 else lists.indent[level]
        x = indent + (hangs[level] if numbered else lists.hang[level])
        sign = block.label if numbered else lists.signs[level]
        label = labels.get((numbered, sign))
        if label is None:
            label = labels[numbered, sign] = set_text(sign, style, 1e6, styles, align="left")
        widest = label.lines[0].width + lists.label_gap
        if indent + widest > x:  # a label wider than the hang pushes its text along
            x = min(indent + widest, styles.page.column / 2)
        text = set_text(block.runs, style, styles.page.column - x, styles, language=language)
        if text.rtl:
            x, indent = 0, styles.page.column - indent - label.lines[0].width
        yield Item(
            Role.NUMBERED if numbered else Role.BULLET,
            text,
            x=x,
            before=style.before,
            after=style.after if number < len(blocks) - 1 else max(style.after, styles.text["paragraph"].after),
            level=block.level,
            label=label,
            label_x=indent,
            keep=number < len(blocks) - 1 and _introduces(block, text),
            opens=number == 0,
        )


def _keep_company(items: tuple[Item, ...]) -> None:
    """Of a list of several items, no first or last one that is a single line stands alone on a page."""
    if len(items) > 2:
        items[0].keep = items[0].keep or items[0].count == 1
        items[-2].keep = items[-2].keep or items[-1].count == 1


def _hang(blocks: list[Block], styles: Styles) -> float:
    """How far numbered items hang: to the widest label, within reason."""
    style = styles.text["numbered"]
    labels = [fonts.printable(block.label) for block in blocks if block.type is BlockType.NUMBERED]
    widest = max((fonts.width(label, size=style.size) for label in labels), default=0)
    return min(max(widest + styles.lists.label_gap, styles.lists.indent[0] + styles.lists.hang[0]), 60)
