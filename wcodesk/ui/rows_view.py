"""A list of rows: arrows go through it, and Enter or a click chooses a row or opens what is under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from wcodesk.model.translation import mark
from wcodesk.ui.imports.look import Signs
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.rows import Index, Row, RowsModel

FIRST = 40  # hundredths of the width that the first column has at least
PAD = 12  # pixels between two columns


HANDLED = HandledKeys(
    mark("In the lists of the start page"),
    (("Return", mark("Go there")),),
)


class RowsView(QTreeView):
    """chosen(target): a row was chosen. reached: another row is current.

    columns: so many, the first of which takes the room that is left; heads: their names, shown where given.
    most: how many rows are seen at once; 0 for as many as there is room for.
    """

    chosen = Signal(object)
    reached = Signal()

    def __init__(
        self, name: str, columns: int, heads: Sequence[str] = (), *, most: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = RowsModel(columns, heads, self)
        self._most = most
        self.setObjectName("rows")
        self.setAccessibleName(name)
        self.setModel(self.rows)
        self.setHeaderHidden(not heads)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(16, 16))
        self.setExpandsOnDoubleClick(False)
        self.setRootIsDecorated(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        header = self.header()
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(self._take)
        self.expanded.connect(lambda _: self._on_opened())
        self.collapsed.connect(lambda _: self._on_opened())
        self.selectionModel().currentRowChanged.connect(lambda *_: self.reached.emit())
        self.colour_icons()

    def load(self, rows: Sequence[Row], *, opened: bool = False) -> None:
        """Show these rows, and the current one again where it is still there. opened: with what is under them."""
        here = self.rows.row_at(self.currentIndex())
        open_ = {row.target or row.cells[:1] for row in self._opened()}
        nested = any(row.rows for row in rows)
        self.rows.load(rows)
        self.setRootIsDecorated(nested)
        self.blockSignals(True)  # all rows are measured once below, and not with each that opens
        for at, row in enumerate(rows):
            if row.rows and (opened or (row.target or row.cells[:1]) in open_):
                self.expand(self.rows.index(at, 0))
        self.blockSignals(False)
        self._share()
        if here is not None and not self.currentIndex().isValid():
            self._go_back(here)
        self._fit()

    def _opened(self) -> list[Row]:
        found = (self.rows.index(at, 0) for at in range(self.rows.rowCount()))
        return [row for index in found if self.isExpanded(index) and (row := self.rows.row_at(index)) is not None]

    def _go_back(self, here: Row) -> None:
        for at in range(self.rows.rowCount()):
            index = self.rows.index(at, 0)
            for each in (index, *(self.rows.index(row, 0, index) for row in range(self.rows.rowCount(index)))):
                row = self.rows.row_at(each)
                if row is not None and row.target == here.target and row.cells[:1] == here.cells[:1]:
                    self.setCurrentIndex(each)
                    return

    def _on_opened(self) -> None:
        self._fit()
        self._share()

    def _share(self) -> None:
        """Each column is as wide as its words; where there is no room for all, first the first, then all are cut."""
        wanted = [max(self.sizeHintForColumn(at), self._head(at)) + PAD for at in range(self.rows.columnCount())]
        room = self.viewport().width()
        others = min(sum(wanted[1:]), room * (100 - FIRST) // 100)
        scale = others / max(1, sum(wanted[1:]))
        for column, wide in enumerate(wanted):
            self.setColumnWidth(column, round(wide * scale) if column else min(wide, room - others))

    def _head(self, column: int) -> int:
        return 0 if self.isHeaderHidden() else self.header().sectionSizeHint(column)

    def _fit(self) -> None:
        """As high as its rows, up to the most that are wanted."""
        if not self._most:
            return
        rows = sum(
            1 + (self.rows.rowCount(index) if self.isExpanded(index) else 0)
            for index in (self.rows.index(at, 0) for at in range(self.rows.rowCount()))
        )
        high = self.sizeHintForRow(0) if rows else 0
        head = 0 if self.isHeaderHidden() else self.header().sizeHint().height()
        self.setFixedHeight(max(1, min(rows, self._most) * high + head + 2))
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off if rows <= self._most else Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def colour_icons(self) -> None:
        """Draw the signs in the colours of the present theme."""
        self.rows.sign, self.rows.muted = Signs(self.palette()), self.palette()
        self.viewport().update()

    def _take(self, index: Index) -> None:
        row = self.rows.row_at(index)
        if row is None:
            return
        if row.target is not None:
            self.chosen.emit(row.target)
        elif row.rows:
            first = self.rows.index(index.row(), 0)
            self.setExpanded(first, not self.isExpanded(first))

    # -- Qt's events --------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share what there is."""
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; Space does nothing that a screen reader's user would not expect."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always a row to begin with, and it is to be seen."""
        super().focusInEvent(event)
        index = self.currentIndex() if self.currentIndex().isValid() else self.rows.index(0, 0)
        if index.isValid():
            self._mark(index)
            self.reached.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A list that is not worked with looks like text."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.selectionModel().clearSelection()

    def _mark(self, index: QModelIndex) -> None:
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, how)

    def changeEvent(self, event: QEvent) -> None:
        """The palette follows the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "rows"):
            self.colour_icons()
