"""The actions of the editor beyond the Text menu's first ones: tables, sections, finding, the size of the text."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from wcodesk.model.translation import tr

TABLE = "table"


class Make(Protocol):
    """How the window makes its actions."""

    def __call__(
        self, text: str, keys: QKeySequence.StandardKey | str | None = None, drawing: str = "", *, help_: str = ""
    ) -> QAction:
        """An action with a key, a drawing and a tip."""


class EditActions:
    """Actions by name, and the menus they are in. What they do is connected by editing.Editing, or Spelling."""

    def __init__(self, window: QMainWindow, make: Make, remove_section: QAction) -> None:
        self.insert_table = make(tr("Insert a &table…"), "Ctrl+Shift+T", TABLE)
        self.row_above = make(tr("Add a row &above"))
        self.row_below = make(tr("Add a row &below"))
        self.column_before = make(tr("Add a column on the l&eft"))
        self.column_behind = make(tr("Add a column on the rig&ht"))
        self.row_up = make(tr("Move the row &up"), "Alt+Shift+Up")
        self.row_down = make(tr("Move the row &down"), "Alt+Shift+Down")
        self.column_left = make(tr("Move the column to the &left"), "Alt+Shift+Left")
        self.column_right = make(tr("Move the column to the r&ight"), "Alt+Shift+Right")
        self.remove_row = make(tr("Remove the &row"))
        self.remove_column = make(tr("Remove the &column"))
        self.remove_table = make(tr("Remove the &whole table"))
        self.rename_section = make(tr("&Rename this section"), "F2", help_=tr("Go to the heading and select all of it"))
        self.section_up = make(tr("Move this section &up"), "Alt+Up")
        self.section_down = make(tr("Move this section &down"), "Alt+Down")
        self.remove_section = remove_section
        self.find = make(
            tr("&Find in this text…"), QKeySequence.StandardKey.Find, help_=tr("Find in what is shown here")
        )
        self.replace = make(tr("&Replace in this text…"), "Ctrl+H")
        self.find_next = make(tr("Find the &next one"), "F3")
        self.find_previous = make(tr("Find the &one before"), "Shift+F3")
        self.find_everywhere = make(
            tr("Find and replace in a region or the &whole edition…"),
            "Ctrl+Shift+F",
            help_=tr("Find and replace in a Member, a region or the edition"),
        )
        self.check_spelling = make(tr("&Check spelling"), help_=tr("Mark words that no dictionary has"))
        self.check_spelling.setCheckable(True)
        self.suggestions = make(
            tr("&Suggestions for this word"), "F4", help_=tr("Suggestions for the word at the cursor")
        )
        self.next_misspelling = make(tr("&Next misspelling"), "Shift+F4")
        self.own_words = make(tr("&Your words…"), help_=tr("The words that you added: none of them is marked"))
        self.larger = make(tr("&Larger"), "Ctrl+Alt++")
        self.larger.setShortcuts([QKeySequence("Ctrl+Alt++"), QKeySequence("Ctrl+Alt+=")])
        self.smaller = make(tr("&Smaller"), "Ctrl+Alt+-")
        self.usual = make(tr("As &usual"), "Ctrl+Alt+0")
        self.table_menu = QMenu(tr("&Table"), window)
        self.section_menu = QMenu(tr("&Section"), window)
        self.add_menu = QMenu(tr("&Add a section"), window)
        self.find_menu = QMenu(tr("F&ind and replace"), window)
        self.spelling_menu = QMenu(tr("Spe&lling"), window)
        self.size_menu = QMenu(tr("Text si&ze"), window)
        self._fill()

    def _fill(self) -> None:
        table = self.table_menu
        table.addAction(self.insert_table)
        for group in self._table_groups:
            table.addSeparator()
            table.addActions(group)
        self.section_menu.addActions([self.rename_section, self.section_up, self.section_down])
        self.section_menu.addSeparator()
        self.section_menu.addMenu(self.add_menu)
        self.section_menu.addAction(self.remove_section)
        self.find_menu.addActions([self.find, self.replace, self.find_next, self.find_previous])
        self.find_menu.addSeparator()
        self.find_menu.addAction(self.find_everywhere)
        self.spelling_menu.addActions([self.check_spelling, self.suggestions, self.next_misspelling, self.own_words])
        self.size_menu.addActions([self.larger, self.smaller, self.usual])

    @property
    def _table_groups(self) -> list[list[QAction]]:
        return [
            [self.row_above, self.row_below, self.column_before, self.column_behind],
            [self.row_up, self.row_down, self.column_left, self.column_right],
            [self.remove_row, self.remove_column, self.remove_table],
        ]

    @property
    def in_table(self) -> list[QAction]:
        """What can be done to the table at the cursor."""
        return [action for group in self._table_groups for action in group]
