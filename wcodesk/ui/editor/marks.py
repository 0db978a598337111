"""Where words stand in the texts on the screen, and the light ground behind them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from wcodesk.model.replacing import Wanted
from wcodesk.ui.editor.section_box import SectionBox

MOST = 400  # hits that are marked; more would slow the text down, and say nothing


class Hit(NamedTuple):
    """What was found: the number of its section on the page, and the positions that it stands between in its text."""

    box: int
    first: int
    last: int


def hits(boxes: Sequence[SectionBox], wanted: Wanted) -> list[Hit]:
    """All hits on the page, in their order."""
    pattern = wanted.pattern()
    found: list[Hit] = []
    if pattern is None:
        return found
    for number, box in enumerate(boxes):
        block = box.text.document().begin()
        while block.isValid():
            text, start = block.text(), block.position()
            wide = any(sign > "\uffff" for sign in text)
            for hit in pattern.finditer(text):
                first, last = hit.span()
                if wide:  # positions count UTF-16 units
                    first, last = _units(text[:first]), _units(text[:last])
                found.append(Hit(number, start + first, start + last))
            block = block.next()
    return found


def _units(text: str) -> int:
    return len(text) + sum(sign > "\uffff" for sign in text)


def show(boxes: Iterable[SectionBox], found: Sequence[Hit], current: int) -> None:
    """Mark hits, and those around the current one where there are very many; that one is the selection itself."""
    first = max(0, current - MOST // 2)
    shown: dict[int, list[Hit]] = {}
    for hit in found[first : first + MOST]:
        shown.setdefault(hit.box, []).append(hit)
    for number, box in enumerate(boxes):
        marks = [_mark(box, hit) for hit in shown.get(number, ())]
        if marks or box.text.extraSelections():
            box.text.setExtraSelections(marks)


def dress(boxes: Iterable[SectionBox], *, on: bool) -> None:
    """While hits are looked for, the one that is selected stands out though the focus is in the bar."""
    group, role = QPalette.ColorGroup.Inactive, QPalette.ColorRole
    for box in boxes:
        palette = box.palette()
        accent = palette.color(role.Accent)
        if on and box.text.palette().color(group, role.Highlight) != accent:
            palette.setColor(group, role.Highlight, accent)
            palette.setColor(group, role.HighlightedText, palette.color(role.Base))
            box.text.setPalette(palette)
        elif not on and box.text.palette().color(group, role.Highlight) == accent:
            box.text.setPalette(palette)


def _mark(box: SectionBox, hit: Hit) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    cursor = QTextCursor(box.text.document())
    cursor.setPosition(hit.first)
    cursor.setPosition(hit.last, QTextCursor.MoveMode.KeepAnchor)
    ground = QTextCharFormat()
    colour = QColor(box.text.palette().color(QPalette.ColorRole.Accent))
    colour.setAlpha(45)
    ground.setBackground(colour)
    mark.cursor = cursor
    mark.format = ground
    return mark
