"""The saved states of a section as rows: when, who, what was done and where it came from. What was typed in a few
minutes is one row: the desk saves while somebody writes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wcodesk.model.changes import Revision
from wcodesk.model.step_words import retold
from wcodesk.model.translation import mark, number, tr
from wcodesk.ui.imports.words import lately
from wcodesk.ui.widgets import tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
RUN = timedelta(minutes=5)  # in which what is typed is one row
HEADS = (mark("When"), mark("What"), mark("Who"))


def came_from(revision: Revision) -> str:
    """The file and cells that a state came from; "" for what was done here."""
    source = revision.provenance
    if source is None:
        return ""
    return f"{source.file}, {source.sheet}!{source.cells}" if source.cells else f"{source.file}, {source.sheet}"


def runs(revisions: Sequence[Revision]) -> list[list[Revision]]:
    """The states of a record, the newest first, those together that were typed one after another in a few minutes."""
    found: list[list[Revision]] = []
    for revision in revisions:
        if found and _goes_on(found[-1][0], revision):
            found[-1].append(revision)
        else:
            found.append([revision])
    return found


def _goes_on(newest: Revision, earlier: Revision) -> bool:
    one, other = ((each.operation, each.kind, each.who, each.why) for each in (newest, earlier))
    if one != other or newest.why != "typed" or earlier.before is None:
        return False
    return datetime.fromisoformat(newest.at) - datetime.fromisoformat(earlier.at) <= RUN


class RevisionsModel(QAbstractTableModel):
    """A row a state, the newest first. revisions: one a row; that of a run goes from before its first to its last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.revisions: Sequence[Revision] = ()
        self._saves: list[int] = []

    def load(self, revisions: Sequence[Revision]) -> None:
        """Show these."""
        self.beginResetModel()
        found = runs(revisions)
        self.revisions = [run[0]._replace(before=run[-1].before) for run in found]
        self._saves = [len(run) for run in found]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self.revisions)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See QAbstractItemModel."""
        if not index.isValid():
            return None
        revision = self.revisions[index.row()]
        done = _done(revision, self._saves[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return (lately(revision.at, date.today()), done, revision.who)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            source = came_from(revision)
            return tip(f"{done}\n{source}" if source else done)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADS[section])
        return None


def _done(revision: Revision, saves: int) -> str:
    if revision.provenance is not None and revision.kind == "do":
        return tr("Imported from {file}", file=revision.provenance.file)
    done = retold(revision.operation)
    return tr("{what} ({n} times)", what=done, n=number(saves)) if saves > 1 else done
