"""The table of all missions: several can be selected, and what is selected stays so when the list changes."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from wcodesk.model.records import Mission
from wcodesk.model.translation import mark, tr
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.missions.list_model import ListModel
from wcodesk.ui.missions.listing import Heading

_WIDTHS = {
    "when": 18, "title": 37, "member": 17, "state": 12, "form": 13, "topic": 15, "programme": 13, "donor": 10,
    "place": 10, "mode": 10,
}  # fmt: skip
"""Letters of each column; the title takes what is left."""


HANDLED = HandledKeys(
    mark("In the list of all missions"),
    (
        ("Return", mark("Edit the mission, or fold a group")),
        ("F2", mark("Edit the mission")),
        ("Left", mark("Fold the group")),
        ("Right", mark("Unfold the group")),
    ),
)


class ListView(QTableView):
    """chosen: other missions are selected. opened: Enter or a double click on a mission."""

    chosen = Signal()
    opened = Signal()

    def __init__(self, model: ListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kept: tuple[set[str], str, int] = (set(), "", -1)
        self.setAccessibleName(tr("All missions"))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * 1.8))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self._em = self.fontMetrics().horizontalAdvance("n")
        self._title = [column.name for column in model.columns].index("title")
        for number, column in enumerate(model.columns):
            self.setColumnWidth(number, self._em * _WIDTHS[column.name])
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._bring_back)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    # -- what is selected ----------------------------------------------------------------------------------------

    def selected(self) -> list[Mission]:
        """The missions that are selected, from top to bottom."""
        selection = self.selectionModel().selection()
        ranges = sorted((each.top(), each.bottom()) for each in map(selection.at, range(selection.count())))
        lines = self._model.listing.lines
        found = {line.id: line for top, end in ranges for line in lines[top : end + 1] if isinstance(line, Mission)}
        return list(found.values())

    def current(self) -> Mission | None:
        """The mission that the keys are at."""
        line = self._model.line(self.currentIndex().row())
        return line if isinstance(line, Mission) else None

    def select(self, ids: Collection[str], *, current: str = "") -> bool:
        """Select these missions, as far as they are shown, and go to the first of them, or to `current`."""
        wanted = set(ids)
        rows = [
            row
            for row, line in enumerate(self._model.listing.lines)
            if isinstance(line, Mission) and (line.id in wanted or line.id == current)
        ]
        chosen = [row for row in rows if self._id(row) in wanted]
        selection, last = QItemSelection(), len(self._model.columns) - 1
        for begin, end in _ranges(chosen):
            selection.select(self._model.index(begin, 0), self._model.index(end, last))
        model = self.selectionModel()
        at = next((row for row in rows if self._id(row) == current), chosen[0] if chosen else -1)
        if at >= 0:
            model.setCurrentIndex(self._model.index(at, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return bool(chosen)

    def go_to_first(self) -> None:
        """Go to the first mission."""
        self._go_near(0)

    def _id(self, row: int) -> str:
        line = self._model.line(row)
        return line.id if isinstance(line, Mission) else ""

    def _keep(self) -> None:
        current = self.current()
        row = self.currentIndex().row()
        self._kept = ({mission.id for mission in self.selected()}, current.id if current else "", row)

    def _bring_back(self) -> None:
        """After a change of the lines: headings across all columns, and the selection as it was."""
        self.clearSpans()
        for row in self._model.headings():
            self.setSpan(row, 0, 1, len(self._model.columns))
        ids, current, row = self._kept
        if (ids or current) and not self.select(ids, current=current):
            self._go_near(row)

    def _go_near(self, row: int) -> None:
        """To the mission that stands where one was removed or is not shown any more."""
        last = self._model.rowCount() - 1
        for at in (*range(max(0, min(row, last)), last + 1), *range(min(row, last), -1, -1)):
            if mission_id := self._id(at):  # selectRow() needs a table that has been laid out
                self.select([mission_id])
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title takes what the others leave."""
        super().resizeEvent(event)
        others = self.horizontalHeader().length() - self.columnWidth(self._title)
        self.setColumnWidth(self._title, max(self._em * _WIDTHS["title"], self.viewport().width() - others))

    # -- keys and mouse ------------------------------------------------------------------------------------------

    def turn(self, folded: bool | None = None) -> bool:
        """Fold or unfold the group of the heading that the keys are at; False where they are at none."""
        row = self.currentIndex().row()
        line = self._model.line(row)
        if not isinstance(line, Heading):
            return False
        if self._model.turn(row, folded):
            index = self._model.index(row, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a mission or turns a heading, Left folds it and Right unfolds it."""
        key = event.key()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            if not self.turn():
                self.opened.emit()
        elif plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.turn(key == Qt.Key.Key_Left):
            return
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are for the states; the filter is for finding."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a heading turns it."""
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and isinstance(self._model.line(index.row()), Heading):
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.turn()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens a mission."""
        index = self.indexAt(event.position().toPoint())
        if isinstance(self._model.line(index.row()), Mission):
            self.opened.emit()


def _ranges(rows: list[int]) -> Iterator[tuple[int, int]]:
    """Rows that follow one another, as first and last."""
    begin = last = -2
    for row in rows:
        if row != last + 1:
            if last >= 0:
                yield begin, last
            begin = row
        last = row
    if last >= 0:
        yield begin, last
