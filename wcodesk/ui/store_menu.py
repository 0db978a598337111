"""The File menu's ways to another store: new, open, and those used before."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from wcodesk.model.errors import DeskError, StoreTaken
from wcodesk.model.translation import mark, tr
from wcodesk.ui.actions import Actions
from wcodesk.ui.prompts import Prompts
from wcodesk.ui.session import Session
from wcodesk.ui.widgets import literal
from wcodesk.ui.window_state import WindowState

FILTERS = mark("WCO Desk stores (*.sqlite);;All files (*)")


class StoreMenu(QObject):
    """failed: why a store could not be opened; the present one stays open then."""

    failed = Signal(str)

    def __init__(
        self, window: QWidget, session: Session, state: WindowState, actions: Actions, prompts: Prompts
    ) -> None:
        super().__init__(window)
        self._session = session
        self._state = state
        self._menu = actions.recent
        self._prompts = prompts
        actions.new_store.triggered.connect(lambda _=False: self.new())
        actions.open_store.triggered.connect(lambda _=False: self.open())
        actions.recent.aboutToShow.connect(self._fill)

    def new(self) -> None:
        """File > New store."""
        path = self._prompts.save_file(tr("New store"), tr(FILTERS), self._folder() / "reports.sqlite")
        if path is None:
            return
        answer = self._prompts.choose(
            tr("New store"),
            tr("What should the new store begin with? It always knows the Members of the WCO."),
            [tr("The edition that comes with WCO Desk"), tr("No edition")],
            safe=0,
        )
        try:
            self._session.create(path, bundled=answer == 0)
        except DeskError as problem:
            self.failed.emit(str(problem))

    def open(self) -> None:
        """File > Open a store."""
        path = self._prompts.open_file(tr("Open a store"), tr(FILTERS), self._folder())
        if path is not None:
            self._open(path)

    def _open(self, path: Path) -> None:
        try:
            self._session.open(path)
        except StoreTaken as taken:
            self.failed.emit(_told(taken))
        except DeskError as problem:
            self.failed.emit(str(problem))

    def _folder(self) -> Path:
        reader = self._session.reader
        return reader.path.parent if reader else Path.home()

    def _fill(self) -> None:
        self._menu.clear()
        reader = self._session.reader
        for path in self._state.recent():
            action = QAction(literal(str(path)), self._menu)
            action.setEnabled(path.is_file() and not (reader and reader.path == path))
            action.triggered.connect(partial(self._again, path))
            self._menu.addAction(action)

    def _again(self, path: Path, _checked: bool = False) -> None:
        self._open(path)


def _told(taken: StoreTaken) -> str:
    """Who has the store; where it is another window of this user, that comes to the front."""
    from wcodesk.ui.taken import came_forward  # late: a start asks nobody

    if taken.process == os.getpid():
        return tr("{store} is open in this window.", store=taken.store.name)
    if came_forward(taken):
        return tr("{store} is open in a window of its own, which was brought to the front.", store=taken.store.name)
    return str(taken)
