"""The buttons of a mouse that mean back and forward."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

_WAYS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}


class _Buttons(QObject):
    """Sees the events of a window before its widgets do, some of which would take these buttons for a click."""

    def __init__(self, travel: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._travel = travel

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go, and let nobody else see it."""
        kinds = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease)
        if event.type() not in kinds or not isinstance(event, QMouseEvent) or event.button() not in _WAYS:
            return False
        if event.type() is not QEvent.Type.MouseButtonRelease:
            self._travel(_WAYS[event.button()])
        return True


def listen(window: QWidget, travel: Callable[[int], None]) -> None:
    """Have travel(-1) and travel(1) done by these buttons."""
    handle = window.windowHandle()
    if handle is not None:
        handle.installEventFilter(_Buttons(travel, handle))
