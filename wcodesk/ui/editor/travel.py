"""The keys of the cursor beyond the text it is in: headings and texts of a place are gone through as one page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wcodesk.ui.editor.entry_view import EntryView
    from wcodesk.ui.editor.growing_edit import GrowingEdit
    from wcodesk.ui.editor.section_box import SectionBox

GROWN = 30  # milliseconds in which a text that is new has its place


class Travel:
    """Takes the cursor from one heading or text of a view to another. page: the widget that the view scrolls."""

    def __init__(self, view: EntryView, page: QWidget) -> None:
        self._view, self._page = view, page

    def of(self, box: SectionBox) -> None:
        """Answer the keys of a section."""
        edits: tuple[GrowingEdit, ...] = (box.heading, box.text)
        for edit in edits:
            edit.beyond.connect(partial(self._step, edit))
            edit.paged.connect(partial(self._turn_page, edit))
            edit.farthest.connect(self._go_farthest)

    def _step(self, edit: GrowingEdit, by: int, keeps: bool) -> None:
        """The arrow keys go from heading to text to heading, as if all were one. keeps: the place in the line."""
        edits: list[GrowingEdit] = [each for box in self._view.every_box() for each in (box.heading, box.text)]
        place = edits.index(edit) + by
        if 0 <= place < len(edits):
            edits[place].enter(by, edit.cursorRect().x() if keeps else -1)
            self._view.follow(edits[place])

    def _turn_page(self, edit: GrowingEdit, by: int, select: bool) -> None:
        """A screen up (-1) or down (1), from text to text; the line at the cursor stays where it is on the screen."""
        from wcodesk.ui.editor.pointing import cursor_at  # late: nobody turns pages at a start

        line, bar = edit.cursorRect(), self._view.verticalScrollBar()
        far = by * (self._view.viewport().height() - 2 * line.height())
        goal = edit.viewport().mapTo(self._page, line.center()) + QPoint(0, far)
        texts = [edit] if select else [box.text for box in self._view.every_box()]
        places = [(text.viewport().mapFrom(self._page, goal), text) for text in texts]
        place, text = min(places, key=lambda each: max(-each[0].y(), each[0].y() - each[1].height(), 0))
        found = cursor_at(text, place)
        cursor = text.textCursor()
        cursor.setPosition(found.position(), cursor.MoveMode.KeepAnchor if select else cursor.MoveMode.MoveAnchor)
        bar.setValue(bar.value() + far)
        text.setTextCursor(cursor)
        text.setFocus()
        self._view.follow(text)
        QTimer.singleShot(GROWN, text, partial(self._view.follow, text))  # in a whole chapter texts are made meanwhile

    def _go_farthest(self, by: int) -> None:
        """To the beginning (-1) or the end (1) of the text of the entry that the cursor is in.

        Not into its first heading, in which nobody means to go on typing; who is there already stays.
        """
        _, boxes = self._view.here()
        edit: GrowingEdit = boxes[0].text if by < 0 else boxes[-1].text
        if by < 0 and self._view.focused() is boxes[0].heading:
            edit = boxes[0].heading
        cursor = edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.Start if by < 0 else cursor.MoveOperation.End)
        edit.setTextCursor(cursor)
        edit.setFocus()
        self._view.follow(edit)
        if boxes is self._view.boxes and by < 0:
            self._view.verticalScrollBar().setValue(0)  # the name above it, too
