"""View > Text size: how large the text is on the screen; the page is no other for it."""

from __future__ import annotations

from collections.abc import Callable

from wcodesk.model.translation import tr
from wcodesk.ui.editor.edit_actions import EditActions
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.window_state import LARGEST_TEXT, SMALLEST_TEXT, WindowState

STEP = 0.1

Told = Callable[[str], object]  # what takes a few words to say in passing


class TextSize:
    """Remembered from one start to the next."""

    def __init__(self, actions: EditActions, view: EntryView, state: WindowState, told: Told) -> None:
        self._told = told
        self._actions = actions
        self._view = view
        self._state = state
        self.zoom = state.text_zoom
        actions.larger.triggered.connect(lambda _=False: self.by(1))
        actions.smaller.triggered.connect(lambda _=False: self.by(-1))
        actions.usual.triggered.connect(lambda _=False: self.use(1.0))
        view.zoom_asked.connect(self.by)
        if self.zoom != 1.0:
            view.set_text_zoom(self.zoom)
        self._enable()

    def by(self, steps: int) -> None:
        """So many steps larger, or smaller."""
        self.use(self.zoom + steps * STEP)

    def use(self, zoom: float) -> None:
        """Show the text in a size, 1 being the usual one, or in the nearest there is."""
        zoom = round(max(SMALLEST_TEXT, min(zoom, LARGEST_TEXT)), 2)
        if zoom != self.zoom:
            self.zoom = self._state.text_zoom = zoom
            self._view.set_text_zoom(zoom)
            self._told(tr("The text is shown at {percent} %.", percent=round(zoom * 100)))
        self._enable()

    def _enable(self) -> None:
        self._actions.larger.setEnabled(self.zoom < LARGEST_TEXT)
        self._actions.smaller.setEnabled(self.zoom > SMALLEST_TEXT)
        self._actions.usual.setEnabled(self.zoom != 1.0)
