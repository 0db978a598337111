"""The acts of the list, with their keys: in its context menu, on its buttons, and by single keys in the table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from wcodesk.model.records import MissionState
from wcodesk.model.translation import mark, tr
from wcodesk.ui.icons import icon
from wcodesk.ui.widgets import tip

STATES = {
    MissionState.PLANNED: mark("&Planned"),
    MissionState.DELIVERED: mark("&Delivered"),
    MissionState.REPORTED: mark("&Reported"),
    MissionState.POSTPONED: mark("P&ostponed"),
    MissionState.CANCELLED: mark("&Cancelled"),
}
"""The letter with the & is the key of the state in the table too, so that it is one of the word that is seen."""


class ListActions:
    """table: where single keys count; window: where the others do."""

    def __init__(self, window: QWidget, table: QWidget) -> None:
        self._window = window
        self._table = table
        self._icons: dict[QAction, str] = {}
        self.new = self._make(tr("&New mission…"), "Ins", "add", tr("for what is shown"))
        self.edit = self._make(tr("&Edit…"), "", "edit", answered=tr("Enter"))
        self.duplicate = self._make(tr("D&uplicate…"), "Ctrl+D", "duplicate", tr("a new one like it, without its date"))
        self.remove = self._make(tr("Re&move"), "Del", "remove", tr("undo brings them back in one step"))
        self.states = {state: self._make(tr(text), _letter(tr(text))) for state, text in STATES.items()}
        standard = QKeySequence.StandardKey
        self.copy = self._make(tr("Cop&y"), standard.Copy, "", tr("as rows for Excel"))
        self.paste = self._make(tr("Paste ro&ws…"), standard.Paste, "paste", tr("rows that were copied in Excel"))
        self.select_all = self._make(tr("Se&lect all"), standard.SelectAll)
        listed = tr("what is shown, in its order")
        self.excel = self._make(tr("Export as E&xcel…"), "Ctrl+E", "export", listed, everywhere=True)
        self.csv = self._make(tr("Export as C&SV…"), "Ctrl+Shift+E", "", listed, everywhere=True)
        tidied = tr("rename or merge topics, donors, places")
        self.names = self._make(tr("Na&mes…"), "", "", tidied, everywhere=True)
        self.find = self._make(tr("&Find"), standard.Find, everywhere=True)
        self.leave = self._make(tr("Close the window"), "Escape", everywhere=True)
        self.next_part = self._make(tr("Next part"), "F6", everywhere=True)
        self.menu = self._fill()
        self.colour_icons()

    def legend(self) -> str:
        """The keys of the states."""
        words = ((_letter(action.text()), action.text().replace("&", "").lower()) for action in self.states.values())
        return "   ".join(f"{letter} {state}" for letter, state in words)

    def colour_icons(self) -> None:
        """There is another theme."""
        for action, name in self._icons.items():
            action.setIcon(icon(name, self._window.palette()))

    def enable(self, *, open_: bool, chosen: int, one: bool, shown: int) -> None:
        """open_: the edition can be changed; chosen: missions that are selected; one: the keys are at one."""
        for action in (self.new, self.paste):
            action.setEnabled(open_)
        for action in (self.edit, self.duplicate):
            action.setEnabled(open_ and one)
        for action in (self.remove, *self.states.values()):
            action.setEnabled(open_ and chosen > 0)
        self.copy.setEnabled(chosen > 0)
        for action in (self.excel, self.csv):
            action.setEnabled(shown > 0)

    def _make(
        self,
        text: str,
        keys: QKeySequence.StandardKey | str = "",
        drawing: str = "",
        help_: str = "",
        *,
        answered: str = "",
        everywhere: bool = False,
    ) -> QAction:
        action = QAction(text, self._window)
        if keys:
            action.setShortcuts([QKeySequence(keys)])
        if not everywhere:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        (self._window if everywhere else self._table).addAction(action)
        if drawing:
            self._icons[action] = drawing
        name = text.replace("&", "").rstrip("…")
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or answered
        said = tr("{act}: {help}", act=name, help=help_) if help_ else name
        action.setToolTip(tip(f"{said} ({shown})" if shown else said))
        return action

    def _fill(self) -> QMenu:
        menu = QMenu(self._table)
        menu.addActions([self.new, self.edit, self.duplicate, self.remove])
        menu.addSeparator()
        menu.addActions(list(self.states.values()))
        menu.addSeparator()
        menu.addActions([self.copy, self.paste, self.select_all])
        return menu


def _letter(text: str) -> str:
    return text.partition("&")[2][:1].upper()
