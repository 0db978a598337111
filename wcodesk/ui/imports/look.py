"""How the import window looks: tints of marked words by the palette, drawings of states, keys in buttons."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QIcon, QPalette

from wcodesk.ui.icons import SIZE, icon

KEY_GAP = "\u2002"  # between a verb and the key that does the same


class Tints(NamedTuple):
    """Grounds of marked words; text on them has a contrast of 4.5:1 and more."""

    added: QColor
    removed: QColor
    removed_text: QColor


def tints(palette: QPalette) -> Tints:
    """Grounds that go with a palette. Added words are underlined and removed ones struck through besides."""
    if palette.color(QPalette.ColorRole.Text).lightness() > 128:  # a style sheet may make the base transparent
        return Tints(QColor("#1f4d33"), QColor("#5b2b2b"), QColor("#f0cfca"))
    return Tints(QColor("#d3efd8"), QColor("#fadfdb"), QColor("#7c2d24"))


class Signs:
    """Drawings by name in the colours of a palette, each made once."""

    def __init__(self, palette: QPalette) -> None:
        self._palette = palette
        self._made: dict[str, QIcon] = {}

    def __call__(self, name: str) -> QIcon:
        """The drawing of that name."""
        if name not in self._made:
            made = self._made[name] = icon(name, self._palette)
            made.addPixmap(made.pixmap(SIZE, SIZE), QIcon.Mode.Selected)  # Qt would make a paler one
        return self._made[name]
