"""What the window does for its texts beyond the Text menu: tables, sections, finding, counting, size."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout

from wcodesk.ui.actions import Actions
from wcodesk.ui.editor.counts import Counts
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.editor.section_acts import SectionActs
from wcodesk.ui.editor.table_acts import TableActs
from wcodesk.ui.editor.text_size import TextSize
from wcodesk.ui.session import Session
from wcodesk.ui.tree_panel import TreePanel
from wcodesk.ui.window_state import WindowState

if TYPE_CHECKING:
    from wcodesk.ui.editor.everywhere import Found
    from wcodesk.ui.editor.find_window import FindWindow
    from wcodesk.ui.editor.finding import Finding
    from wcodesk.ui.page.pane import PagePane
    from wcodesk.ui.place import Place


class Editing(QObject):
    """Makes the parts, those for finding when they are first wanted. told: what was just done, in a few words.

    place: what acts are about, also where no text is shown.
    """

    told = Signal(str)

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        state: WindowState,
        actions: Actions,
        tree: TreePanel,
        view: EntryView,
        place: Callable[[], Place | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._state = state
        self._actions = actions
        self._tree = tree
        self._view = view
        self._place = place
        self._rows: QVBoxLayout | None = None
        more = actions.editing
        self._tables = TableActs(more, view, window)
        self._sections = SectionActs(more, view, session, self.told.emit)
        self.size = TextSize(more, view, state, self.told.emit)
        self.counts = Counts(window.statusBar(), view)
        more.find.triggered.connect(lambda _=False: self.finding.open(replacing=False))
        more.replace.triggered.connect(lambda _=False: self.finding.open(replacing=True))
        more.find_next.triggered.connect(lambda _=False: self._find(1))
        more.find_previous.triggered.connect(lambda _=False: self._find(-1))
        more.find_everywhere.triggered.connect(lambda _=False: self._find_everywhere())
        view.focus_changed.connect(self.refresh)

    def lay_into(self, rows: QVBoxLayout) -> None:
        """Where the bar for finding comes to stand: below the text."""
        self._rows = rows

    def take_page(self, page: PagePane) -> None:
        """The printed page is there: it knows how many lines a section has."""
        self.counts.lines_of = page.lines_of

    def colour(self) -> None:
        """There is another theme."""
        if "finding" in vars(self):
            self.finding.colour()

    def refresh(self) -> None:
        """Enable what can be done at the cursor."""
        edit, more = self._view.current(), self._actions.editing
        usable = edit is not None and not edit.isReadOnly()
        self._tables.refresh(edit, usable=usable)
        self._sections.refresh(usable=usable)
        here = self._view.place is not None
        for action in (more.find, more.replace, more.find_next, more.find_previous):
            action.setEnabled(here)
        more.find_everywhere.setEnabled(self._place() is not None)

    # -- finding ------------------------------------------------------------------------------------------------

    @cached_property
    def finding(self) -> Finding:
        """The bar under the text and what it does, made when something is first looked for."""
        from wcodesk.ui.editor.finding import Finding

        if self._rows is None:
            raise RuntimeError("the window has no place for the bar")
        return Finding(self._view, self._session, self._rows, self.told.emit)

    @cached_property
    def window(self) -> FindWindow:
        """The window that looks through the edition, made when it is first wanted."""
        from wcodesk.ui.editor.find_window import FindWindow
        from wcodesk.ui.remembered import Remembered

        made = FindWindow(self._session, self._window)
        Remembered(made, "find", self._state, {"columns": made.table.horizontalHeader()})
        made.gone_to.connect(self._go_to)
        made.addActions([self._actions.undo, self._actions.redo])
        return made

    def _find(self, by: int) -> None:
        """To the next hit of what was last looked for; where nothing was, ask for it."""
        if self.finding.bar.words.text().strip():
            self.finding.go(by)
        else:
            self.finding.open(replacing=False)

    def _find_everywhere(self) -> None:
        edit, place = self._view.current(), self._place()
        chosen = edit.textCursor().selectedText() if edit is not None and edit.hasFocus() else ""
        if place is not None:
            self.window.begin(place, "" if "\u2029" in chosen else chosen)

    def _go_to(self, found: Found) -> None:
        """Go from the list of hits to the place and the words."""
        from wcodesk.ui.editor.marks import hits

        section = found.section
        self._tree.select(section.owner_id, section.edition_id)
        self._window.activateWindow()
        box = self._view.box_of(section.id)
        if box is None:
            return
        box.text.setFocus()
        for hit in hits([box.text], self.window.wanted)[found.number : found.number + 1]:
            go = partial(self._view.select, box, box.text, hit.first, hit.last)
            for wait in (0, 1):  # once more when a text that is new has its height
                QTimer.singleShot(wait, box, go)
