"""The program's icons: SVG drawings in resources/icons, drawn in the colour of the theme."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QColor, QIcon, QImageReader, QPalette, QPixmap

SIZE = 40  # pixels: twice a toolbar's, so that it is sharp on a doubled screen and halves well on a plain one
_MODES = (
    (QPalette.ColorGroup.Active, QIcon.Mode.Normal),
    (QPalette.ColorGroup.Disabled, QIcon.Mode.Disabled),
)


def drawing(name: str) -> bytes:
    """The SVG of an icon. Raises FileNotFoundError where there is none of that name."""
    return files("wcodesk_resources").joinpath("icons", f"{name}.svg").read_bytes()


def pixmap(svg: bytes, size: int) -> QPixmap:
    """An SVG drawn into a square of so many pixels. Raises RuntimeError where Qt cannot draw SVG."""
    buffer = QBuffer()
    buffer.setData(QByteArray(svg))
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    image = reader.read()
    if image.isNull():  # a program built without Qt's SVG plugin
        raise RuntimeError(f"an icon cannot be drawn: {reader.errorString()}")
    return QPixmap.fromImage(image)


def _coloured(svg: bytes, colour: QColor) -> bytes:
    return svg.replace(b"currentColor", colour.name().encode("ascii"))


def icon(name: str, palette: QPalette) -> QIcon:
    """An icon in the palette's text colour, paler when disabled."""
    svg = drawing(name)
    made = QIcon()
    for group, mode in _MODES:
        made.addPixmap(pixmap(_coloured(svg, palette.color(group, QPalette.ColorRole.ButtonText)), SIZE), mode)
    return made


def program_icon() -> QIcon:
    """The window's icon."""
    svg = drawing("wcodesk")
    made = QIcon()
    for size in (32, 128):
        made.addPixmap(pixmap(svg, size))
    return made
