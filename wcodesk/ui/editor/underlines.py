"""The wavy line under a word. Drawn over the text: Qt's own is faint, and is lost on a link's line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextCursor
from PySide6.QtWidgets import QTextEdit

LIGHT, DARK = "#d92d20", "#ff7b72"  # on a light and on a dark ground
WAVE = 2.0  # pixels from a crest to the next hollow


def paint_underlines(edit: QTextEdit, words: Sequence[QTextCursor], area: QRect) -> None:
    """Draw a line under each word that lies in an area of a text."""
    first = edit.cursorForPosition(area.topLeft()).position()
    last = edit.cursorForPosition(area.bottomRight()).position()
    near = [word for word in words if word.selectionEnd() >= first and word.selectionStart() <= last]
    if not near:
        return
    painter = QPainter(edit.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    dark = edit.palette().base().color().lightness() < 128
    painter.setPen(QPen(QColor(DARK if dark else LIGHT), 1.2))
    for word in near:
        for left, right, y in _lines(edit, word):
            painter.drawPolyline(_wave(left, right, y))
    painter.end()


def _lines(edit: QTextEdit, word: QTextCursor) -> list[tuple[float, float, float]]:
    """Where the line runs, as (left, right, height); two where the word is broken."""
    if not word.hasSelection():
        return []
    place = QTextCursor(word)
    place.setPosition(word.selectionStart())
    begin = edit.cursorRect(place)
    place.setPosition(word.selectionEnd())
    end = edit.cursorRect(place)
    if begin.bottom() == end.bottom():
        return [(min(begin.left(), end.left()), max(begin.left(), end.left()), begin.bottom())]
    return [(begin.left(), edit.viewport().width() - 4, begin.bottom()), (4, end.left(), end.bottom())]


def _wave(left: float, right: float, y: float) -> QPolygonF:
    steps = max(2, round((right - left) / WAVE))
    return QPolygonF([QPointF(left + step * WAVE, y - (0 if step % 2 else WAVE)) for step in range(steps + 1)])
