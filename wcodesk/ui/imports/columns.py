"""Texts side by side: read-only columns that scroll together, each paragraph beside its partner."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wcodesk.ui.imports.aligning import Row
from wcodesk.ui.imports.column import Column
from wcodesk.ui.widgets import Label

__all__ = ["Column", "Columns"]

BAR, NO_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class Columns(QWidget):
    """Two or three columns with a heading each. verb: a key that means something was pressed in one."""

    verb = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.columns: list[Column] = []
        self.heads: list[Label] = []
        self._boxes: list[QWidget] = []
        self._rows: Sequence[Row] = ()
        self._empty: Sequence[str] = ()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(1)
        for number in range(3):
            box = QWidget()
            inside = QVBoxLayout(box)
            inside.setContentsMargins(8, 2, 2, 0)
            inside.setSpacing(2)
            head = Label(muted=True)
            head.setContentsMargins(6, 0, 0, 0)
            column = Column("")
            column.verb.connect(self.verb)
            column.verticalScrollBar().valueChanged.connect(self._scroll)
            column.verticalScrollBar().rangeChanged.connect(lambda *_: self._keep_first())
            inside.addWidget(head)
            inside.addWidget(column, 1)
            across.addWidget(box, 1)
            if number < 2:
                across.addWidget(_line())
            self.heads.append(head)
            self.columns.append(column)
            self._boxes.append(box)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(60)
        self._later.timeout.connect(self.redraw)
        self.columns[0].installEventFilter(self)
        self._scrolling = self._drawing = False
        self._first = 0  # where the first difference was brought into view

    def show_rows(self, titles: Sequence[tuple[str, str]], rows: Sequence[Row]) -> None:
        """Show them from the first difference on.

        titles: of each column its heading, and what to say where it has no text.
        """
        self._rows = rows
        self._empty = [empty for _, empty in titles]
        for number, box in enumerate(self._boxes):
            box.setVisible(number < len(titles))
        lines = self.findChildren(QFrame, "rule")
        lines[-1].setVisible(len(titles) == 3)
        for column in self.columns:
            column.setVerticalScrollBarPolicy(NO_BAR)
        for head, column, (title, _) in zip(self.heads, self.columns, titles, strict=False):
            head.setText(title)
            column.setAccessibleName(title)
        self.redraw()
        self._show_first()

    def go_to_difference(self, step: int) -> None:
        """Bring the next one (or with -1 the one before) that is out of view into view, round the end."""
        self.columns[0].go_to_difference(step, self._differing())

    def _differing(self) -> list[int]:
        """How far down the differences are, from the top."""
        return sorted({place for column in self._shown() for place in column.differing()})

    def _show_first(self) -> None:
        self._first = self.columns[0].show_first(self._differing())

    def _keep_first(self) -> None:
        """There is another height to see it in: the first difference stays in view unless somebody scrolled."""
        if not self._drawing and self.columns[0].verticalScrollBar().value() == self._first:
            self._show_first()

    def _shown(self) -> list[Column]:
        return self.columns[: len(self._empty)]

    def redraw(self) -> None:
        """Write all anew, each row beginning at one height."""
        shown = self._shown()
        if not shown:
            return
        self._drawing = True
        last, place = shown[-1], shown[0].verticalScrollBar().value()
        for _ in range(2):  # the bar of the last scrolls all, and takes room from it in which its text stood
            self._align(shown)
            needed = BAR if last.document().size().height() > last.viewport().height() else NO_BAR
            if last.verticalScrollBarPolicy() is needed:
                break
            last.setVerticalScrollBarPolicy(needed)
        for column in shown:
            column.verticalScrollBar().setValue(place)
        self._drawing = False
        if place == self._first:
            self._show_first()

    def _align(self, shown: Sequence[Column]) -> None:
        for number, column in enumerate(shown):
            column.write([row[number] for row in self._rows], self._empty[number])
        tops = [column.tops() for column in shown]
        shift = [0.0] * len(shown)
        moves: list[list[tuple[int, float]]] = [[] for _ in shown]
        for row in range(len(self._rows)):
            here = [(number, top[row] + shift[number]) for number, top in enumerate(tops) if row in top]
            goal = max((top for _, top in here), default=0.0)
            for number, top in here:
                if goal - top > 1:
                    moves[number].append((row, goal - top))
                    shift[number] += goal - top
        for column, lower in zip(shown, moves, strict=True):
            column.push_down(lower)
        height = max((column.document().size().height() for column in shown), default=0.0)
        for column in shown:
            column.fill(height)

    def _scroll(self, value: int) -> None:
        if self._scrolling:
            return
        self._scrolling = True
        for column in self.columns:
            column.verticalScrollBar().setValue(value)
        self._scrolling = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A column has another width: the rows are of other heights."""
        resized = isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width()
        if resized:
            self._later.start()
        return super().eventFilter(watched, event)


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedWidth(1)
    return line
