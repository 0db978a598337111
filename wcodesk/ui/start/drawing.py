"""Drawings of reports/figures.py on the screen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen, QPolygonF

from wcodesk.reports.chart_shapes import Inks
from wcodesk.reports.figures import Drawing, Lettering, Rectangle, Shape, Stroke


def inks(palette: QPalette) -> Inks:
    """The colours of a chart in those of the theme."""
    role = QPalette.ColorRole
    shown = (role.WindowText, role.PlaceholderText, role.Mid, role.Base, role.Accent)
    text, muted, line, ground, fill = (palette.color(each).name() for each in shown)
    return Inks(text, muted, line, ground, fill)


def paint(painter: QPainter, drawing: Drawing, font: QFont) -> None:
    """Draw it from the painter's origin, its points as pixels, its words in the family of that font."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in drawing.shapes:
        _shape(painter, shape, font)


def _shape(painter: QPainter, shape: Shape, font: QFont) -> None:
    match shape:
        case Rectangle():
            painter.fillRect(QRectF(shape.x, shape.y, shape.width, shape.height), QColor(shape.colour))
        case Stroke():
            painter.setPen(QPen(QColor(shape.colour), shape.thick))
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in shape.points]))
        case Lettering():
            written = QFont(font)
            written.setPixelSize(max(1, round(shape.size)))
            written.setBold(shape.bold)
            painter.setFont(written)
            painter.setPen(QColor(shape.colour))
            wide = QFontMetricsF(written).horizontalAdvance(shape.text)
            x = shape.x - {"start": 0.0, "middle": wide / 2, "end": wide}[shape.side]
            painter.drawText(QPointF(x, shape.y), shape.text)
