"""Pictures of the window for the manual: grabbed, in few colours, in the folder of the language that is spoken."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from wcodesk.model.translation import ENGLISH, spoken
from wcodesk.ui.main_window import Desk

ROOT = Path(__file__).resolve().parent.parent
MANUAL = ROOT / "docs" / "manual"
SIZE = 1120, 690  # pixels of the window: small enough to be read in the manual
LARGEST = 100_000  # bytes
TREE = 240  # pixels
SIDE = 39  # per cent of the window


def images(language: str) -> Path:
    """Where the pictures of the manual in a language are."""
    return (MANUAL if language == ENGLISH else MANUAL / language) / "images"


def shown(name: str) -> QWidget:
    """The window of that name."""
    return next(each for each in QApplication.topLevelWidgets() if each.objectName() == name and each.isVisible())


def widen_columns(desk: Desk) -> None:
    """So that the words above the tree can be read, and the page beside the text."""
    columns = desk.centralWidget()
    assert isinstance(columns, QSplitter)
    side = desk.width() * SIDE // 100
    columns.setSizes([TREE, desk.width() - TREE - side, side])
    QTest.qWait(500)


def with_menus(widget: QWidget) -> QPixmap:
    """What a widget shows, and the menus and lists that are open over it, as on the screen."""
    picture = widget.grab()
    painter = QPainter(picture)
    for each in QApplication.topLevelWidgets():
        if each.isVisible() and each.windowType() is Qt.WindowType.Popup:
            painter.drawPixmap(each.mapToGlobal(QPoint()) - widget.mapToGlobal(QPoint()), each.grab())
    painter.end()
    return picture


def with_margin(picture: QPixmap, margin: int) -> QPixmap:
    """With so many pixels more above and below, in the colour of its corner."""
    whole = QPixmap(picture.width(), picture.height() + 2 * margin)
    whole.fill(picture.toImage().pixelColor(0, 0))
    painter = QPainter(whole)
    painter.drawPixmap(0, margin, picture)
    painter.end()
    return whole


def save(
    name: str,
    widget: QWidget,
    *,
    close: bool = False,
    folder: Path | None = None,
    largest: int = LARGEST,
) -> None:
    """Write what a widget shows."""
    QTest.qWait(150)
    picture = with_menus(widget)
    if close:
        widget.close()
    write(name, picture, folder or images(spoken()), largest)


def write(name: str, picture: QPixmap, folder: Path, largest: int = LARGEST) -> None:
    """Write a picture with no more colours than it takes to stay small."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    whole = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.png"
    for colours in (128, 64, 32):
        of_few_colours(whole, colours).save(path, optimize=True)
        if path.stat().st_size <= largest:
            break
    told = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
    sys.stdout.write(f"{told}: {whole.width} x {whole.height}, {path.stat().st_size // 1000} kB\n")


def of_few_colours(whole: Image.Image, count: int) -> Image.Image:
    """A picture in the colours that it has most of, so that grounds and the accent stay what they are."""
    used = sorted(whole.getcolors(whole.width * whole.height) or [], reverse=True)[:count]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for _, colour in used for part in colour])
    return whole.quantize(palette=palette, dither=Image.Dither.NONE)
