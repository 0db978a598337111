"""The quiet button at the head of the start page that shows how another edition stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from wcodesk.model.records import Edition
from wcodesk.model.translation import tr
from wcodesk.ui.place import edition_label
from wcodesk.ui.widgets import literal


class OtherEdition(QPushButton):
    """chosen(edition id). Not seen where there is only one edition."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Another edition"), parent)
        self.setFlat(True)
        self.setMenu(QMenu(self))

    def load(self, editions: Sequence[Edition], shown: str) -> None:
        """Offer these, the one that is shown with a mark."""
        menu = self.menu()
        menu.clear()
        for edition in editions:
            action = QAction(literal(edition_label(edition)), menu)
            action.setCheckable(True)
            action.setChecked(edition.id == shown)
            action.triggered.connect(partial(self._choose, edition.id))
            menu.addAction(action)
        self.setVisible(len(editions) > 1)

    def _choose(self, edition_id: str, _on: bool = False) -> None:
        self.chosen.emit(edition_id)
