"""What can be done to a small table: rows and columns of words, the first row its header, as the report prints it."""

from __future__ import annotations

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextTable, QTextTableCell

from wcodesk.model.blocks import Run
from wcodesk.model.translation import tr
from wcodesk.ui.document import Cell, insert_runs, insert_table, read_cell, without_filler

MOST_ROWS, MOST_COLUMNS = 60, 8  # more columns than these have no room on a page


def insert(cursor: QTextCursor, rows: int, columns: int) -> None:
    """A table behind the cursor's paragraph, the cursor on its first header.

    The headers hold words to type over: a table without any word would say nothing, and so not be kept.
    """
    if cursor.currentTable() is not None:
        return
    header = tuple((Run(tr("Column {n}", n=at)),) for at in range(1, columns + 1))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    empty: tuple[Cell, ...] = ((),) * columns
    table = insert_table(cursor, (header, *[empty] * (rows - 1)))
    _even_out(table)
    without_filler(cursor)
    _select(cursor, table.cellAt(0, 0))


def size(cursor: QTextCursor) -> tuple[int, int, int, int] | None:
    """(row, column, rows, columns) of the cell at the cursor and its table; None outside of tables."""
    table = cursor.currentTable()
    if table is None:
        return None
    cell = table.cellAt(cursor)
    return cell.row(), cell.column(), table.rows(), table.columns()


def in_last_cell(cursor: QTextCursor) -> bool:
    """Whether the cursor is in the last cell of a table."""
    at = size(cursor)
    return at is not None and at[0] == at[2] - 1 and at[1] == at[3] - 1


def go_on(cursor: QTextCursor, by: int) -> None:
    """To the next cell (1) or the one before (-1), its words selected; before the first cell, out of the table."""
    table, at = cursor.currentTable(), size(cursor)
    if table is None or at is None:
        return
    place = at[0] * at[3] + at[1] + by
    if 0 <= place < at[2] * at[3]:
        _select(cursor, table.cellAt(place // at[3], place % at[3]))
    else:
        cursor.setPosition(table.lastPosition() + 1 if by > 0 else table.firstPosition() - 1)


def add_row(cursor: QTextCursor, *, below: bool, first: bool = False) -> None:
    """An empty row above or below the cursor's. first: the cursor goes to its first cell, else it keeps its column."""
    table, at = cursor.currentTable(), size(cursor)
    if table is not None and at is not None and at[2] < MOST_ROWS:
        row = at[0] + below
        table.insertRows(row, 1)
        _even_out(table)
        _select(cursor, table.cellAt(row, 0 if first else at[1]))


def add_column(cursor: QTextCursor, *, behind: bool) -> None:
    """An empty column before or behind the cursor's."""
    table, at = cursor.currentTable(), size(cursor)
    if table is not None and at is not None and at[3] < MOST_COLUMNS:
        column = at[1] + behind
        table.insertColumns(column, 1)
        _even_out(table)
        _select(cursor, table.cellAt(at[0], column))


def remove_rows(cursor: QTextCursor) -> None:
    """Take the cursor's row out, or all rows that the selection touches; with the last row the table goes."""
    table = cursor.currentTable()
    if table is not None:
        first, last = (cell.row() for cell in _ends(table, cursor))
        column, left = table.cellAt(cursor).column(), table.rows() - (last - first + 1)
        table.removeRows(first, last - first + 1)
        if left:  # else there is no table any longer
            _select(cursor, table.cellAt(min(first, left - 1), column))


def remove_columns(cursor: QTextCursor) -> None:
    """Take the cursor's column out, or all columns that the selection touches."""
    table = cursor.currentTable()
    if table is not None:
        first, last = sorted(cell.column() for cell in _ends(table, cursor))
        row, left = table.cellAt(cursor).row(), table.columns() - (last - first + 1)
        table.removeColumns(first, last - first + 1)
        if left:
            _select(cursor, table.cellAt(row, min(first, left - 1)))


def remove(cursor: QTextCursor) -> None:
    """Take the whole table out."""
    table = cursor.currentTable()
    if table is not None:
        table.removeRows(0, table.rows())
        cursor.clearSelection()


def move_row(cursor: QTextCursor, by: int) -> None:
    """Exchange the cursor's row with the one above (-1) or below (1); the first row is the header, whichever it is."""
    table, at = cursor.currentTable(), size(cursor)
    if table is not None and at is not None and 0 <= at[0] + by < at[2]:
        for column in range(at[3]):
            _exchange(table.cellAt(at[0], column), table.cellAt(at[0] + by, column))
        _select(cursor, table.cellAt(at[0] + by, at[1]))


def move_column(cursor: QTextCursor, by: int) -> None:
    """Exchange the cursor's column with the one before (-1) or behind (1)."""
    table, at = cursor.currentTable(), size(cursor)
    if table is not None and at is not None and 0 <= at[1] + by < at[3]:
        for row in range(at[2]):
            _exchange(table.cellAt(row, at[1]), table.cellAt(row, at[1] + by))
        _select(cursor, table.cellAt(at[0], at[1] + by))


def _ends(table: QTextTable, cursor: QTextCursor) -> tuple[QTextTableCell, QTextTableCell]:
    """The first and the last cell that a selection touches."""
    first, last = table.cellAt(cursor.selectionStart()), table.cellAt(cursor.selectionEnd())
    here = table.cellAt(cursor)
    return (first, last) if first.isValid() and last.isValid() else (here, here)


def _select(cursor: QTextCursor, cell: QTextTableCell) -> None:
    cursor.setPosition(cell.firstPosition())
    cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)


def _exchange(one: QTextTableCell, other: QTextTableCell) -> None:
    first, second = read_cell(one), read_cell(other)
    _write(one, second)
    _write(other, first)


def _write(cell: QTextTableCell, runs: Cell) -> None:
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.setCharFormat(QTextCharFormat())
    insert_runs(cursor, runs)


def _even_out(table: QTextTable) -> None:
    """Cells that came in are as plain as those of a table that was read."""
    for row in range(table.rows()):
        for column in range(table.columns()):
            cursor = table.cellAt(row, column).firstCursorPosition()
            if not cursor.block().text():
                cursor.setBlockFormat(QTextBlockFormat())
                cursor.setBlockCharFormat(QTextCharFormat())
