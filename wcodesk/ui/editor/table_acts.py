"""Text > Table at work on the section that has the cursor."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from wcodesk.ui.editor.edit_actions import EditActions
from wcodesk.ui.editor.entry_view import EntryView

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

    from wcodesk.ui.editor.section_edit import SectionEdit


class TableActs:
    """Connects the actions, and enables them where there is a table."""

    def __init__(self, actions: EditActions, view: EntryView, window: QWidget) -> None:
        self._actions = actions
        self._view = view
        self._window = window
        actions.insert_table.triggered.connect(lambda _=False: self._ask())
        for action, name, how in (
            (actions.row_above, "add_row", {"below": False}),
            (actions.row_below, "add_row", {"below": True}),
            (actions.column_before, "add_column", {"behind": False}),
            (actions.column_behind, "add_column", {"behind": True}),
            (actions.row_up, "move_row", {"by": -1}),
            (actions.row_down, "move_row", {"by": 1}),
            (actions.column_left, "move_column", {"by": -1}),
            (actions.column_right, "move_column", {"by": 1}),
            (actions.remove_row, "remove_rows", {}),
            (actions.remove_column, "remove_columns", {}),
            (actions.remove_table, "remove", {}),
        ):
            action.triggered.connect(lambda _=False, name=name, how=how: self._change(name, how))

    def refresh(self, edit: SectionEdit | None, *, usable: bool) -> None:
        """Enable what can be done at the cursor."""
        actions = self._actions
        table = edit.textCursor().currentTable() if edit is not None and usable else None
        actions.insert_table.setEnabled(usable and table is None)
        if table is None or edit is None:
            for action in actions.in_table:
                action.setEnabled(False)
            return
        from wcodesk.ui.editor.tables import MOST_COLUMNS, MOST_ROWS

        cell, rows, columns = table.cellAt(edit.textCursor()), table.rows(), table.columns()
        for action in actions.in_table:
            action.setEnabled(True)
        for action, possible in (
            (actions.row_above, rows < MOST_ROWS),
            (actions.row_below, rows < MOST_ROWS),
            (actions.column_before, columns < MOST_COLUMNS),
            (actions.column_behind, columns < MOST_COLUMNS),
            (actions.row_up, cell.row() > 0),
            (actions.row_down, cell.row() < rows - 1),
            (actions.column_left, cell.column() > 0),
            (actions.column_right, cell.column() < columns - 1),
        ):
            action.setEnabled(possible)

    def _change(self, name: str, how: dict[str, int]) -> None:
        from wcodesk.ui.editor import tables  # late: a window opens before its first text

        change: Callable[[QTextCursor], None] = partial(getattr(tables, name), **how)
        edit = self._view.current()
        if edit is not None:
            edit.change_table(change)
            edit.setFocus()

    def _ask(self) -> None:
        edit = self._view.current()
        if edit is None:
            return
        from wcodesk.ui.editor.table_form import TableForm

        TableForm(self._insert, self._window).open()

    def _insert(self, rows: int, columns: int) -> None:
        self._change("insert", {"rows": rows, "columns": columns})
