"""What the window does for its texts beyond the Text menu: tables, sections, finding, counting, size."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from wcodesk.ui.actions import Actions
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.editor.section_acts import SectionActs
from wcodesk.ui.editor.table_acts import TableActs
from wcodesk.ui.editor.text_size import TextSize
from wcodesk.ui.session import Session
from wcodesk.ui.window_state import WindowState


class Editing:
    """Makes the parts and tells them of the cursor."""

    def __init__(
        self, window: QMainWindow, session: Session, state: WindowState, actions: Actions, view: EntryView
    ) -> None:
        self._view = view
        self._tables = TableActs(actions.editing, view, window)
        self._sections = SectionActs(actions.editing, view, session)
        self.size = TextSize(actions.editing, view, state)
        view.focus_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Enable what can be done at the cursor."""
        edit = self._view.current()
        usable = edit is not None and not edit.isReadOnly()
        self._tables.refresh(edit, usable=usable)
        self._sections.refresh(edit, usable=usable)
