"""The saved states of a section as rows: when, who, what was done and where it came from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wcodesk.model.changes import Revision
from wcodesk.model.step_words import retold
from wcodesk.model.translation import mark, tr
from wcodesk.ui.widgets import tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
HEADS = (mark("When"), mark("What"), mark("Who"))


def came_from(revision: Revision) -> str:
    """The file and cells that a state came from; "" for what was done here."""
    source = revision.provenance
    if source is None:
        return ""
    return f"{source.file}, {source.sheet}!{source.cells}" if source.cells else f"{source.file}, {source.sheet}"


class RevisionsModel(QAbstractTableModel):
    """A row a state, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.revisions: Sequence[Revision] = ()

    def load(self, revisions: Sequence[Revision]) -> None:
        """Show these."""
        self.beginResetModel()
        self.revisions = revisions
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
        if role == Qt.ItemDataRole.DisplayRole:
            return (_moment(revision), _done(revision), revision.who)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            source = came_from(revision)
            return tip(f"{_done(revision)}\n{source}" if source else _done(revision))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADS[section])
        return None


def _moment(revision: Revision) -> str:
    """As the clock of this computer showed it."""
    return datetime.fromisoformat(revision.at).astimezone().strftime("%Y-%m-%d %H:%M")


def _done(revision: Revision) -> str:
    if revision.provenance is not None and revision.kind == "do":
        return tr("Imported from {file}", file=revision.provenance.file)
    return retold(revision.operation)
