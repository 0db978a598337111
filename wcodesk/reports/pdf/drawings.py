"""Drawings -> operators."""

from __future__ import annotations

from wcodesk.reports.figures import Drawing, Lettering, Rectangle, Shape, Stroke
from wcodesk.reports.pdf.lines import SetText
from wcodesk.reports.pdf.operators import colour, number
from wcodesk.reports.pdf.setting import set_text
from wcodesk.reports.styles import Styles, TextStyle


def drawn(drawing: Drawing, styles: Styles, room: float) -> tuple[bytes, float, list[SetText]]:
    """A drawing's operators, its height in points, and its words, which the fonts must hold.

    Its upper left corner is the origin; one wider than room is drawn smaller.
    """
    scale = min(1.0, room / drawing.width) if drawing.width else 1.0
    words: list[SetText] = []
    ops = [_shape(shape, styles, words) for shape in drawing.shapes]
    return b"%.6f 0 0 %.6f 0 0 cm %b" % (scale, scale, b" ".join(ops)), drawing.height * scale, words


def _shape(shape: Shape, styles: Styles, words: list[SetText]) -> bytes:
    match shape:
        case Rectangle():
            place = (shape.x, -shape.y - shape.height, shape.width, shape.height)
            return b"%b %.2f %.2f %.2f %.2f re f" % (colour(shape.colour), *place)
        case Stroke(points=(first, *rest)):
            way = b" ".join([b"%.2f %.2f l" % (x, -y) for x, y in rest])
            pen = colour(shape.colour).replace(b"rg", b"RG").replace(b"g", b"G")
            return b"%b %b w %.2f %.2f m %b S" % (pen, number(shape.thick), first[0], -first[1], way)
        case Lettering():
            return _lettering(shape, styles, words)
    return b""


def _lettering(shape: Lettering, styles: Styles, words: list[SetText]) -> bytes:
    style = TextStyle("drawing", shape.size, shape.size * 1.2, shape.colour, bold=shape.bold)
    text = set_text(" ".join(shape.text.split()), style, 1e5, styles)
    words.append(text)
    line = text.lines[0]
    x = shape.x - {"start": 0.0, "middle": line.width / 2, "end": line.width}[shape.side]
    ops = (line.ops,) if isinstance(line.ops, bytes) else line.ops
    shown = b" ".join([part for part in ops if isinstance(part, bytes)])
    return b"BT %b %.2f %.2f Td %b ET" % (text.pen, x, -shape.y, shown)
