"""The Help menu and its keys, in every window and dialog. What it shows is made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from wcodesk.model.translation import spoken, tr
from wcodesk.ui.notice_bar import NoticeBar
from wcodesk.ui.prompts import Prompts

if TYPE_CHECKING:
    from wcodesk.ui.help.manual_window import ManualWindow
    from wcodesk.ui.window_state import WindowState

MANUAL, KEYS = ("F1",), ("Ctrl+F1", "Ctrl+/")
WITHOUT = "manual-window"  # the window that is the help itself


class Help(QObject):
    """others: the windows beside the desk whose keys are to be told too, as far as they can be made now."""

    def __init__(
        self,
        window: QWidget,
        menu: QMenu,
        prompts: Prompts,
        notices: NoticeBar,
        state: WindowState,
        others: Callable[[], list[QWidget]] = list,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._prompts = prompts
        self._notices = notices
        self._state = state
        self._others = others
        self.manual_action, self.keys_action = self._actions(window)
        self.log_action = QAction(tr("Show the &log folder"), window)
        self.log_action.triggered.connect(lambda: self.show_log())
        first = menu.actions()[0] if menu.actions() else None
        for action in (self.manual_action, self.keys_action, self.log_action):
            if first is None:
                menu.addAction(action)
            else:
                menu.insertAction(first, action)
        if first is not None:
            menu.insertSeparator(first)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _actions(self, window: QWidget) -> tuple[QAction, QAction]:
        made = []
        for text, keys, act in (
            (tr("&Manual"), MANUAL, self.show_manual),
            (tr("&Keyboard shortcuts"), KEYS, self.show_keys),
        ):
            action = QAction(text, window)
            action.setShortcuts([QKeySequence(each) for each in keys])
            action.triggered.connect(lambda _=False, act=act: act())
            window.addAction(action)
            made.append(action)
        window.setProperty("helped", True)
        return made[0], made[1]

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """The keys work wherever the focus comes: a window that opens is given them (a menu would show them)."""
        window = now.window() if now is not None else None
        if window is None or isinstance(window, QMenu):
            return
        if not window.property("helped") and window.objectName() != WITHOUT:
            self._actions(window)

    # -- acts ---------------------------------------------------------------------------------------------------

    @cached_property
    def manual(self) -> ManualWindow:
        """The manual, made when it is first asked for."""
        from wcodesk.model.resources import resource
        from wcodesk.ui.help.manual import Manual
        from wcodesk.ui.help.manual_window import ManualWindow
        from wcodesk.ui.remembered import Remembered

        window = ManualWindow(Manual(resource("manual"), spoken()))
        Remembered(window, "manual", self._state, {"splitter": window.splitter})
        self._window.destroyed.connect(window.deleteLater)
        return window

    def show_manual(self, place: str | None = None) -> None:
        """Show the manual at a place, or at what fits the focus."""
        from wcodesk.ui.help.topics import topic_of

        self.manual.show_place(topic_of(QApplication.focusWidget()) if place is None else place)

    def close(self) -> None:
        """The desk closes, and the manual with it."""
        if "manual" in vars(self):
            self.manual.close()

    def show_keys(self) -> None:
        """Show all keys."""
        from wcodesk.ui.help.shortcuts import of_windows
        from wcodesk.ui.help.shortcuts_window import ShortcutsWindow

        shown = next((each for each in QApplication.topLevelWidgets() if each.objectName() == "shortcuts"), None)
        if shown is None or not shown.isVisible():
            over = QApplication.activeWindow() or self._window
            shown = ShortcutsWindow(of_windows([self._window, *self._others()]), over)
            shown.show()
        shown.raise_()
        shown.activateWindow()

    def show_log(self) -> None:
        """Open the folder where unexpected errors are written down."""
        from wcodesk.ui.crash import log_path

        path = log_path()
        if path.exists():
            self._prompts.open_in_system(path.parent)
        else:
            self._notices.say(
                tr("Nothing unexpected has happened yet, so there is no log. It would be {path}.", path=path)
            )
