"""All keys: those of the windows' own actions, and those that HANDLED tells of in the modules that answer them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from wcodesk.model.translation import tr
from wcodesk.ui.keys import HandledKeys

HANDLERS = (
    "wcodesk.ui.tree_panel", "wcodesk.ui.editor.keys", "wcodesk.ui.editor.growing_edit",
    "wcodesk.ui.editor.heading_edit", "wcodesk.ui.page.view", "wcodesk.ui.missions_panel", "wcodesk.ui.history.pane",
    "wcodesk.ui.imports.queue_view", "wcodesk.ui.imports.items_view", "wcodesk.ui.imports.fields_view",
    "wcodesk.ui.imports.problem_detail", "wcodesk.ui.imports.own_text", "wcodesk.ui.editor.find_bar",
    "wcodesk.ui.editor.find_window", "wcodesk.ui.going.palette", "wcodesk.ui.lacking",
    "wcodesk.ui.mission_inputs", "wcodesk.ui.missions.list_view", "wcodesk.ui.missions.names_dialog",
    "wcodesk.ui.missions.paste_rows",
    "wcodesk.ui.findings_dialog",
    "wcodesk.ui.rows_view", "wcodesk.ui.start.chart_view", "wcodesk.ui.start.charts_box",
)  # fmt: skip


class Shortcut(NamedTuple):
    """keys: as this system writes them. where: a heading."""

    where: str
    what: str
    keys: str


def of_windows(windows: Sequence[QWidget]) -> list[Shortcut]:
    """The keys of these windows' actions: by menu, then what is in no menu; and those that lists and texts answer."""
    found: list[Shortcut] = []
    for window in windows:
        found += _of_actions(window)
    return found + of_handlers()


def of_handlers() -> list[Shortcut]:
    """The keys that are no actions."""
    found = []
    for name in HANDLERS:
        handled: HandledKeys = import_module(name).HANDLED
        found += [Shortcut(tr(handled.where), tr(what), native(QKeySequence(keys))) for keys, what in handled.keys]
    return found


def own_actions(window: QWidget) -> list[QAction]:
    """The actions of a window with a key, without those of other windows over it."""
    return [each for each in window.findChildren(QAction) if keys_of(each) and _window_of(each) is window]


def keys_of(action: QAction) -> list[QKeySequence]:
    """The keys of an action; some systems have none for what others do."""
    return [keys for keys in action.shortcuts() if not keys.isEmpty()]


def native(*keys: QKeySequence) -> str:
    """Keys as this system writes them."""
    return tr(" or ").join(each.toString(QKeySequence.SequenceFormat.NativeText) for each in keys)


def _of_actions(window: QWidget) -> Iterator[Shortcut]:
    told: set[QAction] = set()
    if isinstance(window, QMainWindow):
        for entry in window.menuBar().actions():
            where = tr("{name} menu", name=words(entry))
            for action in _walk(entry.menu()):
                if keys_of(action) and action not in told:
                    told.add(action)
                    yield Shortcut(where, words(action), native(*keys_of(action)))
    title = window.windowTitle().partition(" – ")[0] if not isinstance(window, QMainWindow) else tr("Main window")
    for action in own_actions(window):
        if action not in told:
            yield Shortcut(title, words(action), native(*keys_of(action)))


def words(action: QAction) -> str:
    """What an action is called, without the mark of its letter and without the step that undo would take."""
    text = action.text().partition(": ")[0].rstrip()  # French has a blank before it
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _walk(menu: object) -> Iterator[QAction]:
    if isinstance(menu, QMenu):
        for action in menu.actions():
            if action.menu() is None:
                yield action
            else:
                yield from _walk(action.menu())


def _window_of(action: QAction) -> QWidget | None:
    above = action.parent()
    while above is not None and not (isinstance(above, QWidget) and above.isWindow() and not isinstance(above, QMenu)):
        above = above.parent()
    return above if isinstance(above, QWidget) else None
