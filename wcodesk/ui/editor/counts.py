"""At the foot of the window: how many words the section and the whole text have, and how many lines when printed.

In a whole chapter the whole text is the region's own, or that of the Member that the cursor is in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QStatusBar

from wcodesk.model.translation import counted, number, tr
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.widgets import Label

if TYPE_CHECKING:
    from wcodesk.ui.editor.section_box import SectionBox

SOON = 200  # milliseconds after the last key: typing never waits for it


class Counts(QObject):
    """lines_of: the printed lines of a section by its id, or None while no page is shown."""

    def __init__(self, bar: QStatusBar, view: EntryView) -> None:
        super().__init__(view)
        self._view = view
        self._known: dict[str, tuple[int, int]] = {}
        self.lines_of: Callable[[str], int | None] = lambda _: None
        self.label = Label(muted=True)
        self.label.setAccessibleName(tr("Words"))
        self.label.setContentsMargins(0, 0, 16, 0)
        bar.addPermanentWidget(self.label)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self.refresh)
        for signal in (view.text_changed, view.focus_changed):
            signal.connect(self._soon)

    def _soon(self) -> None:
        self._timer.start()

    def refresh(self) -> None:
        """Count now; a section that is as it was is not counted again."""
        (_, boxes), current = self._view.here(), self._view.current()
        known = {box.section.id: self._count(box) for box in boxes}
        self._known = known
        whole = sum(words for _, words in known.values())
        here = next((box.section.id for box in boxes if box.text is current), "")
        parts = [counted(known[here][1], tr("{n} word here"), tr("{n} words here"))] if here else []
        if self._view.place is not None:
            told = tr("{n} in all", n=number(whole))
            parts.append(told if here else counted(whole, tr("{n} word"), tr("{n} words")))
        lines = self.lines_of(here) if here else None
        if lines:
            parts.append(counted(lines, tr("{n} printed line"), tr("{n} printed lines")))
        self.label.setText("  ·  ".join(parts))

    def _count(self, box: SectionBox) -> tuple[int, int]:
        """(revision of the document, its words)."""
        document = box.text.document()
        revision, words = self._known.get(box.section.id, (-1, 0))
        if revision == document.revision():
            return revision, words
        return document.revision(), len(document.toPlainText().split())
