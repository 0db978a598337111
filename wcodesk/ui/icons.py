"""The program's icons: SVG drawings in resources/icons, drawn in the colour of the theme."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QColor, QIcon, QImageReader, QPalette, QPixmap

SIZES = (20, 40)  # of the toolbar, on plain and on doubled screens; Qt scales for the rest, and pales for disabled


def drawing(name: str) -> bytes:
    """The SVG of an icon. Raises FileNotFoundError where there is none of that name."""
    return files("wcodesk_resources").joinpath("icons", f"{name}.svg").read_bytes()


def pixmap(svg: bytes, size: int) -> QPixmap:
    """An SVG drawn into a square of so many pixels."""
    buffer = QBuffer()
    buffer.setData(QByteArray(svg))
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    return QPixmap.fromImage(reader.read())


def _coloured(svg: bytes, colour: QColor) -> bytes:
    return svg.replace(b"currentColor", colour.name().encode("ascii"))


def icon(name: str, palette: QPalette) -> QIcon:
    """An icon in the palette's text colour."""
    inked = _coloured(drawing(name), palette.color(QPalette.ColorRole.ButtonText))
    made = QIcon()
    for size in SIZES:
        made.addPixmap(pixmap(inked, size))
    return made


def program_icon() -> QIcon:
    """The window's icon."""
    svg = drawing("wcodesk")
    made = QIcon()
    for size in (32, 128):
        made.addPixmap(pixmap(svg, size))
    return made
