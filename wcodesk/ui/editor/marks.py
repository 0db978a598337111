"""Where words stand in the texts on the screen, and the light ground behind them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from wcodesk.model.replacing import Wanted
from wcodesk.ui.editor.growing_edit import GrowingEdit

MOST = 400  # hits that are marked; more would slow the text down, and say nothing


class Hit(NamedTuple):
    """What was found: the number of its heading or text, and the positions that it stands between there."""

    text: int
    first: int
    last: int


def hits(edits: Sequence[GrowingEdit], wanted: Wanted) -> list[Hit]:
    """All hits in headings and texts, in their order."""
    pattern = wanted.pattern()
    found: list[Hit] = []
    if pattern is None:
        return found
    for number, edit in enumerate(edits):
        block = edit.document().begin()
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


def show(edits: Iterable[GrowingEdit], found: Sequence[Hit], current: int) -> None:
    """Mark hits, and those around the current one where there are very many; that one is the selection itself."""
    first = max(0, current - MOST // 2)
    shown: dict[int, list[Hit]] = {}
    for hit in found[first : first + MOST]:
        shown.setdefault(hit.text, []).append(hit)
    for number, edit in enumerate(edits):
        marks = [_mark(edit, hit) for hit in shown.get(number, ())]
        if marks or edit.extraSelections():
            edit.setExtraSelections(marks)


def dress(edits: Iterable[GrowingEdit], *, on: bool) -> None:
    """While hits are looked for, the one that is selected stands out though the focus is in the bar."""
    group, role = QPalette.ColorGroup.Inactive, QPalette.ColorRole
    for edit in edits:
        palette = (edit.parentWidget() or edit).palette()
        accent = palette.color(role.Accent)
        if on and edit.palette().color(group, role.Highlight) != accent:
            palette.setColor(group, role.Highlight, accent)
            palette.setColor(group, role.HighlightedText, palette.color(role.Base))
            edit.setPalette(palette)
        elif not on and edit.palette().color(group, role.Highlight) == accent:
            edit.setPalette(palette)


def _mark(edit: GrowingEdit, hit: Hit) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    cursor = QTextCursor(edit.document())
    cursor.setPosition(hit.first)
    cursor.setPosition(hit.last, QTextCursor.MoveMode.KeepAnchor)
    ground = QTextCharFormat()
    colour = QColor(edit.palette().color(QPalette.ColorRole.Accent))
    colour.setAlpha(45)
    ground.setBackground(colour)
    mark.cursor = cursor
    mark.format = ground
    return mark
