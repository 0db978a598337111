"""The program's icons: SVG drawings in resources/icons, in the colour of the theme.

PNG files hold them ready (see make_icons.py), since a start would wait for what draws SVG; what these lack is drawn.
"""

from __future__ import annotations

import sys
from functools import cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage, QImageReader, QPalette, QPixmap

from wcodesk.model.resources import resource

SIZE = 40  # pixels: twice a toolbar's, so that it is sharp on a doubled screen and halves well on a plain one
PROGRAM, PROGRAM_SIZES = "wcodesk", (32, 128)
DRAWN, NAMES = "drawn.png", "names"  # the picture of all others, and the text in it that names them
_MODES = (
    (QPalette.ColorGroup.Active, QIcon.Mode.Normal),
    (QPalette.ColorGroup.Disabled, QIcon.Mode.Disabled),
)


def image(name: str, size: int) -> QImage:
    """The drawing of that name in a square of so many pixels. Raises RuntimeError where it cannot be drawn."""
    reader = QImageReader(str(resource("icons", f"{name}.svg")))
    reader.setScaledSize(QSize(size, size))
    drawn = reader.read()
    if drawn.isNull():  # there is none, or a program was built without Qt's SVG plugin
        raise RuntimeError(f"the icon {name} cannot be drawn: {reader.errorString()}")
    return drawn


@cache
def _drawn() -> tuple[QImage, list[str]]:
    """The picture of the shapes that are drawn already, and the names of what stands in it, from the top."""
    drawn = QImage(str(resource("icons", DRAWN)))
    return drawn, drawn.text(NAMES).split()


def shape(name: str) -> QImage:
    """How much each point of an icon is inked, as setAlphaChannel takes it."""
    drawn, names = _drawn()
    if name in names:
        return drawn.copy(0, SIZE * names.index(name), SIZE, SIZE)
    return image(name, SIZE).convertToFormat(QImage.Format.Format_Alpha8)


def icon(name: str, palette: QPalette) -> QIcon:
    """An icon in the palette's text colour, paler when disabled."""
    inked = shape(name)
    made = QIcon()
    for group, mode in _MODES:
        # Made of bytes, because fill() would look at the colours of Qt; see widgets.set_named.
        colour = palette.color(group, QPalette.ColorRole.ButtonText).rgba().to_bytes(4, sys.byteorder)
        filled = QImage(colour * (SIZE * SIZE), SIZE, SIZE, QImage.Format.Format_ARGB32)
        filled.setAlphaChannel(inked)  # the same shape in each colour is quicker than to draw it again
        made.addPixmap(QPixmap.fromImage(filled), mode)
    return made


def program_icon() -> QIcon:
    """The window's icon."""
    made = QIcon()
    for size in PROGRAM_SIZES:
        ready = QPixmap(str(resource("icons", f"{PROGRAM}-{size}.png")))
        made.addPixmap(QPixmap.fromImage(image(PROGRAM, size)) if ready.isNull() else ready)
    return made
