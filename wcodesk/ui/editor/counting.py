"""Plain numbers of items ("1. 2. 3.") count on while items come and go; labels as typed, "(a)" or "IV.2", stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from wcodesk.model.blocks import BlockType
from wcodesk.ui.document import LISTS, block_shape
from wcodesk.ui.editor.labels import FIRST, next_label
from wcodesk.ui.editor.shapes import set_shape

_PLAIN = re.compile(r"(\d{1,3})\.\Z")


def number_of(block: QTextBlock) -> int | None:
    """The plain number of an item; None where it is no item or has another label."""
    kind, _, label = block_shape(block)
    found = _PLAIN.match(label) if kind is BlockType.NUMBERED else None
    return int(found[1]) if found else None


def recount(block: QTextBlock, level: int, was: int, now: int) -> None:
    """Let the items behind a block go on from `now` as far as they went on from `was`; others stay as they are."""
    for item in beside(block, level, on=True):
        was, now = was + 1, now + 1
        if number_of(item) != was:
            return
        set_shape(item, BlockType.NUMBERED, level, f"{now}.")


def numbers_near(cursor: QTextCursor) -> set[int]:
    """The plain numbers of the items that a deletion at the cursor may take: the selected ones, or those around it."""
    document = cursor.document()
    block, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    if not cursor.hasSelection():
        block, last = block.previous() if block.previous().isValid() else block, last.next()
    found: set[int] = set()
    while block.isValid():
        number = number_of(block)
        found |= set() if number is None else {number}
        if block == last:
            break
        block = block.next()
    return found


def close_gap(block: QTextBlock, near: set[int]) -> None:
    """After a deletion at a block: where it left a gap, let the numbers behind it go on from those before.

    near: the numbers of items that may be gone; a gap of other numbers was typed, and stays.
    """
    kind, own, _ = block_shape(block)
    for level in (1, 2):
        here = block if kind in LISTS and own == level else None
        for item in (here, next(beside(block, level, on=True), None)):
            number = number_of(item) if item is not None else None
            if item is None or number is None:
                continue
            above = next(beside(item, level, on=False), None)
            before = number_of(above) if above is not None else min(near, default=number) - 1
            gap = set(range(before + 1, number)) if before is not None else set()
            if before is not None and gap and gap <= near:
                set_shape(item, BlockType.NUMBERED, level, f"{before + 1}.")
                recount(item, level, number, before + 1)


def make_room(block: QTextBlock, *, joining: bool = False) -> None:
    """An item came in: the one behind it that has its number goes on from it, with those that went on from there.

    joining: it came from another level, so that one that began a list of its own goes on from it too.
    """
    number, level = number_of(block), block_shape(block)[1]
    follower = next(beside(block, level, on=True), None)
    behind = number_of(follower) if follower is not None else None
    if number is not None and behind is not None and (behind == number or (joining and behind == 1)):
        recount(block, level, behind - 1, number)


def levels_going_on(cursor: QTextCursor) -> set[int]:
    """The levels at which the first item behind the selection goes on from what stands before it, or begins with 1."""
    end = cursor.document().findBlock(cursor.selectionEnd())
    return {level for level in (1, 2) if _goes_on(_last_item(end, level), next(beside(end, level, on=True), None))}


def _goes_on(item: QTextBlock | None, follower: QTextBlock | None) -> bool:
    before = number_of(item) if item is not None else None
    return follower is not None and number_of(follower) == (before or 0) + 1


def _last_item(block: QTextBlock, level: int) -> QTextBlock | None:
    """The item of a level at a block, or the nearest before it in the same list."""
    kind, own, _ = block_shape(block)
    return block if kind in LISTS and own == level else next(beside(block, level, on=False), None)


def fit_in(document: QTextDocument, first: int, last: int, going_on: set[int]) -> None:
    """After a paste: its plain numbers go on from those before it, and those behind it go on from its.

    first, last: numbers of the blocks that were put in, none where first is behind last. going_on: see
    levels_going_on(). What has no such neighbour stays as it was pasted.
    """
    fitted: set[int] = set()
    for at in range(first, last + 1):
        block = document.findBlockByNumber(at)
        level, above = block_shape(block)[1], None
        if number_of(block) is None:
            continue
        above = next(beside(block, level, on=False), None)
        before = number_of(above) if above is not None else None
        if above is None and level in going_on:
            joined = any(item.blockNumber() > last for item in beside(block, level, on=True))
        else:
            joined = (
                before is not None
                and above is not None
                and (above.blockNumber() < first or above.blockNumber() in fitted)
            )
        if joined:
            set_shape(block, BlockType.NUMBERED, level, f"{(before or 0) + 1}.")
            fitted.add(at)
    end = document.findBlockByNumber(last)
    for level in going_on:
        item, follower = _last_item(end, level), next(beside(end, level, on=True), None)
        now, behind = (number_of(each) if each is not None else None for each in (item, follower))
        if item is not None and now is not None and behind is not None and behind != now + 1:
            recount(item, level, behind - 1, now)


def label_at(block: QTextBlock, level: int, label: str) -> str:
    """The label of an item that comes to stand at a level: a plain number counts on from its new neighbour above."""
    if not _PLAIN.match(label):
        return label
    above, below = (next(beside(block, level, on=on), None) for on in (False, True))
    if above is not None and block_shape(above)[0] is BlockType.NUMBERED:
        return next_label(block_shape(above)[2])
    return f"{number_of(below)}." if below is not None and number_of(below) else FIRST


def beside(block: QTextBlock, level: int, *, on: bool) -> Iterator[QTextBlock]:
    """The items of a level in the same list, from a block on or back, without it and what stands deeper."""
    item = block.next() if on else block.previous()
    while item.isValid():
        kind, deep, _ = block_shape(item)
        if kind not in LISTS or deep < level:
            return
        if deep == level:
            yield item
        item = item.next() if on else item.previous()
