"""Edit > Cut, Copy, Paste and Select all, at work on whichever text has the focus: a section, a heading, the filter."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from wcodesk.ui.actions import Actions

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

    Text = QLineEdit | QTextEdit | QPlainTextEdit

# Known by name, because Python makes a class of each that it is told of, and a start shows but one.
TEXTS = ("QLineEdit", "QTextEdit", "QPlainTextEdit")


class ClipboardActions(QObject):
    """Enabled where a text has the focus, so that their keys are left to tables and trees elsewhere."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._text: Text | None = None
        for action, act in (
            (actions.cut, lambda text: text.cut()),
            (actions.copy, lambda text: text.copy()),
            (actions.paste, lambda text: text.paste()),
            (actions.select_all, lambda text: text.selectAll()),
        ):
            action.triggered.connect(lambda _=False, act=act: self._do(act))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        self.refresh()

    def _do(self, act: Callable[[Text], None]) -> None:
        if self._text is not None and isValid(self._text):
            act(self._text)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or isinstance(new, QMenu | QMenuBar):  # the menu that the action is chosen from
            return
        self._text = cast("Text", new) if any(new.inherits(name) for name in TEXTS) else None
        self.refresh()

    def refresh(self) -> None:
        """Enable what can be done to the text now, which may have become one for reading alone."""
        actions, text = self._actions, self._text
        if text is not None and not isValid(text):
            text = self._text = None
        for action in (actions.copy, actions.select_all):
            action.setEnabled(text is not None)
        for action in (actions.cut, actions.paste):
            action.setEnabled(text is not None and not text.isReadOnly())
