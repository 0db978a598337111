"""The desk as a program: everything is made and wired here, once."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from wcodesk import __version__
from wcodesk.model.errors import DeskError, StoreTaken
from wcodesk.model.paths import default_store_path
from wcodesk.store import Store
from wcodesk.ui.crash import CrashHandler
from wcodesk.ui.file_acts import MakePrompts, MakeWorker
from wcodesk.ui.language import Speaker, language_for
from wcodesk.ui.main_window import Desk
from wcodesk.ui.prompts import WindowPrompts
from wcodesk.ui.session import Session
from wcodesk.ui.theme import Theme
from wcodesk.ui.window_state import WindowState

if TYPE_CHECKING:
    from wcodesk.ui.going.trail import Stop
    from wcodesk.ui.imports.imports import Imports

UNHURRIED = 400  # milliseconds after which a start is over


def open_or_create(path: Path | None, *, patience: float = 2.0) -> Store:
    """The store at this path; without one the user's own, which is made where it is missing. Raises DeskError.

    patience: seconds to wait for another program that is just closing it.
    """
    if path is not None:
        return Store.open(path, patience=patience)
    own = default_store_path()
    if own.exists():
        return Store.open(own, patience=patience)
    own.parent.mkdir(parents=True, exist_ok=True)
    return Store.create(own, bundled=True)


def open_here(path: Path | None) -> Store | None:
    """As open_or_create(); None where another window of this user has the store, which then came to the front."""
    try:
        return open_or_create(path, patience=0)
    except StoreTaken as taken:
        from wcodesk.ui.taken import came_forward

        if came_forward(taken):
            return None
    return open_or_create(path)  # it may be just closing


def make_application() -> QApplication:
    """The QApplication, the one that exists or a new one."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # The style as an argument: setStyle() would return it, and its wrapper takes longer than a whole theme.
        app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("WCO Desk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("wcodesk")
    return app


def make_desk(app: QApplication, settings: QSettings, store: Store) -> tuple[Desk, Session]:
    """The window over a session with this store."""
    state = WindowState(settings)
    session = Session()
    session.use(store)  # before there is a window, which would else be filled twice
    theme = Theme(app, state.scheme, contrast=state.contrast, dressed=False)
    state.contrast = theme.contrast
    desk = Desk(session, state, theme, make_imports=lambda *makers: _make_imports(session, state, *makers))
    theme.dress()
    session.setParent(desk)
    QTimer.singleShot(UNHURRIED, desk, lambda: _ask_system(theme, state))
    QTimer.singleShot(UNHURRIED, desk, lambda: _listen(session, desk))
    return desk, session


def _make_imports(
    session: Session, state: WindowState, window: QWidget, make_prompts: MakePrompts, make_worker: MakeWorker
) -> Imports:
    """The import window, made when it is first wanted."""
    from wcodesk.ui.imports.making import make_imports

    return make_imports(session, window, make_prompts, make_worker, state)


def _ask_system(theme: Theme, state: WindowState) -> None:
    """The window was painted as the system wanted it last time; its wish may have changed while the desk was closed."""
    theme.ask()
    state.contrast = theme.contrast


def _listen(session: Session, desk: Desk) -> None:
    """From now on a second start with the same store brings this window to the front."""
    with contextlib.suppress(ImportError):  # see taken.came_forward
        from wcodesk.ui.one_window import OneWindow

        OneWindow(session, desk)


def warn_user(sentence: str) -> None:
    """Tell by a box, and on the terminal for who started the program there."""
    sys.stderr.write(f"wcodesk: {sentence}\n")
    WindowPrompts(None).warn("WCO Desk", sentence)


def _settle(desk: Desk) -> None:
    from wcodesk.ui.collecting import Collector

    gc.freeze()  # what the start made lives to the end: no search for garbage need look through it
    Collector(desk)


def _close_painted(desk: Desk) -> None:
    if sys.stdout:  # a program without a console has none
        sys.stdout.write(f"painted {time.monotonic()}\n")
    desk.close()


def run(store_path: Path | None = None, *, warn: Callable[[str], None] = warn_user) -> int:
    """Show the desk until it is closed. 0, or 2 where the store could not be opened, which `warn` tells.

    store_path: the store, which must exist; None for the user's own, made when missing.
    """
    app = make_application()
    settings = QSettings("wcodesk", "wcodesk")
    state = WindowState(settings)
    speaker = Speaker(app)
    speaker.speak(language_for(state.language))
    try:
        store = open_here(store_path)
    except (DeskError, OSError) as problem:
        Theme(app, state.scheme)  # the look of the warning
        warn(str(problem))
        return 2
    if store is None:
        sys.stdout.write("wcodesk: this store is open already; its window was brought to the front.\n")
        return 0
    try:
        desk = show_desk(app, settings, store)
        while True:
            code = app.exec()
            if desk.passed_on is None:
                return code
            # Never closed between: its file may be gone by now, or somebody else may wait for it.
            store = desk.passed_on
            desk = show_again(app, settings, speaker, desk, store)
    finally:
        store.close()
        sys.excepthook = sys.__excepthook__


def show_again(app: QApplication, settings: QSettings, speaker: Speaker, closed: Desk, store: Store) -> Desk:
    """The window again, in the language that was chosen in the one that closed for it."""
    stop, unfolded = closed.left
    delete(closed)
    speaker.speak(language_for(WindowState(settings).language))
    desk = show_desk(app, settings, store)
    QTimer.singleShot(0, desk, lambda: _go_on(desk, stop, unfolded))
    return desk


def _go_on(desk: Desk, stop: Stop | None, unfolded: set[str]) -> None:
    """Who was writing goes on, with the tree as it was."""
    desk.tree.unfold(unfolded)
    desk.home.focus()
    if stop is not None:
        desk.going.come_back(stop)


def show_desk(app: QApplication, settings: QSettings, store: Store) -> Desk:
    """The window, shown over this store, with what catches and tells a fault."""
    gc.disable()
    desk, session = make_desk(app, settings, store)
    crash = CrashHandler(desk.keep_text, desk)
    crash.install()
    app.commitDataRequest.connect(lambda _: session.flush())
    desk.show()
    QTimer.singleShot(UNHURRIED, desk, lambda: _settle(desk))
    if os.environ.get("WCODESK_SMOKE"):
        # A trial by `make build` and `make bench`: the first turn of the loop paints the window, the second closes it.
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: _close_painted(desk)))
    return desk
