"""Where a point of a text is meant: Qt takes the air between two lines for the end of the upper one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit


def line_point(edit: QTextEdit, at: QPointF) -> QPointF:
    """The point straight above or below that lies in the nearest line; the same one where it is in a line already."""
    if not edit.viewport().rect().contains(at.toPoint()):
        return at  # whoever drags beyond the text means all that is there
    block = edit.cursorForPosition(at.toPoint()).block()
    layout = block.layout()
    top = edit.document().documentLayout().blockBoundingRect(block).top()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    spans = [(top + line.y(), top + line.y() + line.height()) for line in lines]
    if not spans or any(above <= at.y() < below for above, below in spans):
        return at
    above, below = min(spans, key=lambda span: max(span[0] - at.y(), at.y() - span[1]))
    return QPointF(at.x(), (above + below) / 2)


def cursor_at(edit: QTextEdit, at: QPoint) -> QTextCursor:
    """The place in the text that is nearest to a point."""
    return edit.cursorForPosition(line_point(edit, QPointF(at)).toPoint())


def on_a_line(edit: QTextEdit, event: QMouseEvent) -> QMouseEvent:
    """The same event of the mouse, in the nearest line."""
    at = line_point(edit, event.position())
    if at == event.position():
        return event
    return QMouseEvent(
        event.type(),
        at,
        event.scenePosition(),
        event.globalPosition(),
        event.button(),
        event.buttons(),
        event.modifiers(),
        event.pointingDevice(),
    )
