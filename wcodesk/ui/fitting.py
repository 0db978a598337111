"""Windows on small screens, or on those whose letters are large: no larger than there is room, and scrolled instead."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QScrollArea, QWidget

from wcodesk.ui.widgets import set_named

BESIDE, TITLE = 8, 40  # pixels for the frame and the title bar that the system puts around a window


def fit(window: QWidget, width: int, height: int) -> None:
    """Make a window so large, as far as its screen has room for it and its frame."""
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width() - BESIDE), min(height, room.height() - TITLE))


class Scrolled(QScrollArea):
    """Holds a form that may want more height than a small screen has; it shows only where it must scroll."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.setWidgetResizable(True)
        set_named(self, horizontalScrollBarPolicy="ScrollBarAlwaysOff", focusPolicy="NoFocus")
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        """That of the form, for a dialog that has the room."""
        inside = self.widget()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as the form must be, and a few lines high."""
        inside = self.widget()
        least = inside.minimumSizeHint() if inside is not None else super().minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(least.width() + bar, min(least.height(), self.fontMetrics().lineSpacing() * 6))
