"""The actions of the editor beyond the Text menu's first ones: tables, sections, finding, the size of the text."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

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
        self.insert_table = make("Insert a &table…", "Ctrl+Shift+T", TABLE)
        self.row_above = make("Add a row &above")
        self.row_below = make("Add a row &below")
        self.column_before = make("Add a column b&efore")
        self.column_behind = make("Add a column be&hind")
        self.row_up = make("Move the row &up", "Alt+Shift+Up")
        self.row_down = make("Move the row &down", "Alt+Shift+Down")
        self.column_left = make("Move the column to the &left", "Alt+Shift+Left")
        self.column_right = make("Move the column to the r&ight", "Alt+Shift+Right")
        self.remove_row = make("Remove the &row")
        self.remove_column = make("Remove the &column")
        self.remove_table = make("Remove the &whole table")
        self.rename_section = make("&Rename this section", "F2", help_="Go to the heading and select all of it")
        self.section_up = make("Move this section &up", "Alt+Up")
        self.section_down = make("Move this section &down", "Alt+Down")
        self.remove_section = remove_section
        self.find = make("&Find in this text…", QKeySequence.StandardKey.Find, help_="Find in what is shown here")
        self.replace = make("&Replace in this text…", "Ctrl+H")
        self.find_next = make("Find the &next one", "F3")
        self.find_previous = make("Find the &one before", "Shift+F3")
        self.find_everywhere = make(
            "Find and replace in a region or the &whole edition…",
            "Ctrl+Shift+F",
            help_="Find and replace in a Member, a region or the edition",
        )
        self.check_spelling = make("&Check spelling", help_="Mark words that no dictionary has")
        self.check_spelling.setCheckable(True)
        self.suggestions = make("&Suggestions for this word", "F4", help_="Suggestions for the word at the cursor")
        self.next_misspelling = make("&Next misspelling", "Shift+F4")
        self.own_words = make("&Your words…", help_="The words that you added: none of them is marked")
        self.larger = make("&Larger", "Ctrl+Alt++")
        self.larger.setShortcuts([QKeySequence("Ctrl+Alt++"), QKeySequence("Ctrl+Alt+=")])
        self.smaller = make("&Smaller", "Ctrl+Alt+-")
        self.usual = make("As &usual", "Ctrl+Alt+0")
        self.table_menu = QMenu("&Table", window)
        self.section_menu = QMenu("&Section", window)
        self.add_menu = QMenu("&Add a section", window)
        self.find_menu = QMenu("F&ind and replace", window)
        self.spelling_menu = QMenu("Spe&lling", window)
        self.size_menu = QMenu("Text si&ze", window)
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
