"""The rows that are pasted and have a problem: what it is, and the cells of each, to be mended in place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from wcodesk.intake.book.cells import Sheet, letters, place
from wcodesk.intake.submission.foreign.pasted import Pasted, row_of
from wcodesk.model.submission import Level, Problem
from wcodesk.model.translation import mark, tr
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.widgets import tip
from wcodesk.ui.wrapping import WrappingDelegate

MOST_SHOWN = 200  # rows that are listed
CELLS = 2  # columns of ours that stand before those of the rows

HANDLED = HandledKeys(
    mark("In the rows that are pasted"),
    (("F2", mark("Mend the cell")),),
)


class PasteRows(QTableWidget):
    """mended(row, column, text): another text was typed into a cell of the rows, both counted from 1.

    A row that was mended stays where it is and says so, so that nothing moves under the hand.
    """

    mended = Signal(int, int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, CELLS, parent)
        self._rows: list[int] = []
        self._columns: list[int] = []
        self._touched: set[int] = set()
        self.setItemDelegate(WrappingDelegate(self))
        self.setAccessibleName(tr("What is to be known of the rows"))
        self.setAccessibleDescription(tr("F2 mends a cell"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        edit = QAbstractItemView.EditTrigger
        self.setEditTriggers(edit.DoubleClicked | edit.EditKeyPressed | edit.AnyKeyPressed)
        self.itemChanged.connect(self._on_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """There is room to share out now."""
        super().showEvent(event)
        self._share()

    def load(self, pasted: Pasted, table: Sheet, heads: Sequence[tuple[int, str]]) -> None:
        """Show the rows with a problem. heads: the columns of the rows, with what their heads say."""
        told: dict[int, list[Problem]] = {row: [] for row in self._touched}
        for problem in pasted.problems:
            told.setdefault(row_of(problem.place), []).append(problem)
        kept = [row for row in self._rows if row in told] if self._touched else []
        others = sorted(told.keys() - set(kept), key=lambda row: (not _wrong(told[row]), row))
        rows = [*kept, *others][:MOST_SHOWN]
        self.blockSignals(True)
        anew = rows != self._rows or [column for column, _ in heads] != self._columns
        self._rows, self._columns = rows, [column for column, _ in heads]
        self.setRowCount(len(rows))
        self.setColumnCount(CELLS + len(heads))
        names = [head or tr("Column {letter}", letter=letters(column)) for column, head in heads]
        self.setHorizontalHeaderLabels([tr("Row"), tr("What is wrong"), *names])
        for at, row in enumerate(rows):
            fine = tr("✓ It will be added.") if row in pasted.rows else tr("It is left out.")
            self._fill(at, row, " ".join(map(_sentence, told[row])) or fine, _broken(told[row]), table)
        self.blockSignals(False)
        if anew:
            self._share()
        self.viewport().update()

    def _fill(self, at: int, row: int, said: str, broken: set[int], table: Sheet) -> None:
        self._put(at, 0, tr("Row {n}", n=row) if row else tr("All rows"))
        self._put(at, 1, said)
        for number, column in enumerate(self._columns, CELLS):
            value = table.cell(row, column).value if row else None
            self._put(at, number, "" if value is None else str(value), editable=row > 0, bold=column in broken)

    def _put(self, at: int, column: int, text: str, *, editable: bool = False, bold: bool = False) -> None:
        item = self.item(at, column)
        if item is None:  # one that is there is kept: it may be what was just typed into
            item = QTableWidgetItem()
            self.setItem(at, column, item)
        item.setText(text)
        item.setToolTip(tip(text))
        plain = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        item.setFlags(plain | Qt.ItemFlag.ItemIsEditable if editable else plain)
        font = QFont()
        font.setBold(bold)
        item.setFont(font)

    def _share(self) -> None:
        """Each column is as wide as its words, up to a measure; what is wrong takes several lines beyond it."""
        em = self.fontMetrics().averageCharWidth()
        self.resizeColumnsToContents()
        for column in range(CELLS, self.columnCount()):
            self.setColumnWidth(column, min(self.columnWidth(column), em * 30))
        others = sum(self.columnWidth(column) for column in range(self.columnCount()) if column != 1)
        self.setColumnWidth(1, min(self.columnWidth(1), max(em * 50, self.viewport().width() - others)))
        self.resizeRowsToContents()  # by the lines that it takes now

    def _on_changed(self, item: QTableWidgetItem) -> None:
        row = self._rows[item.row()]
        self._touched.add(row)
        self.mended.emit(row, self._columns[item.column() - CELLS], item.text())


def _wrong(problems: Iterable[Problem]) -> bool:
    return any(each.level is Level.ERROR for each in problems)


def _broken(problems: Iterable[Problem]) -> set[int]:
    """The columns that the problems of a row are about."""
    return {found[1] for each in problems if (found := place(each.place.cells.partition(":")[0]))}


def _sentence(problem: Problem) -> str:
    sign = {Level.ERROR: "⚠", Level.WARNING: "?"}.get(problem.level, "·")
    return f"{sign} {problem.sentence[:1].upper()}{problem.sentence[1:]}"
