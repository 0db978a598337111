"""Draws the icons into PNG files in resources/icons: a start reads these sooner than it loads what draws SVG.

Run when the environment is made, and again where a drawing was added or changed: ``python -m wcodesk.ui.make_icons``.
"""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QImage, QPainter

from wcodesk.model.resources import resource
from wcodesk.ui.icons import DRAWN, NAMES, PROGRAM, PROGRAM_SIZES, SIZE, image


def draw() -> QImage:
    """The shapes of all drawings of one colour, white on black, below one another; their names are a text in it."""
    names = sorted(path.stem for path in resource("icons").glob("*.svg") if path.stem != PROGRAM)
    drawn = QImage(SIZE, SIZE * len(names), QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(0)
    painter = QPainter(drawn)
    for number, name in enumerate(names):
        painter.drawImage(0, SIZE * number, image(name, SIZE))
    painter.end()
    alpha = drawn.convertToFormat(QImage.Format.Format_Alpha8)
    shapes = QImage(alpha.constBits(), SIZE, alpha.height(), alpha.bytesPerLine(), QImage.Format.Format_Grayscale8)
    shapes = shapes.copy()  # PNG knows no picture of alpha alone; what was wrapped dies with this function
    shapes.setText(NAMES, " ".join(names))
    return shapes


if __name__ == "__main__":
    app = QGuiApplication(["make_icons", "-platform", "offscreen"])
    draw().save(str(resource("icons", DRAWN)))
    for size in PROGRAM_SIZES:
        image(PROGRAM, size).save(str(resource("icons", f"{PROGRAM}-{size}.png")))
