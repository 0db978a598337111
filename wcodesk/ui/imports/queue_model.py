"""The record of imports as a Qt list: a row a submission."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import SubmissionRecord, SubmissionState
from wcodesk.model.translation import mark, number, tr
from wcodesk.ui.imports.summaries import retold
from wcodesk.ui.imports.words import Counts, day, member_names
from wcodesk.ui.widgets import tip

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class Which(StrEnum):
    """Which submissions are wanted, in a word that is to be translated."""

    WAITING = mark("Waiting")
    ALL = mark("All")
    ACCEPTED = mark("Accepted")
    SET_ASIDE = mark("Set aside")


_STATES = {
    Which.WAITING: (SubmissionState.WAITING,),
    Which.ALL: tuple(SubmissionState),
    Which.ACCEPTED: (SubmissionState.ACCEPTED, SubmissionState.TAKEN_BACK),
    Which.SET_ASIDE: (SubmissionState.SET_ASIDE,),
}


class QueueRow(NamedTuple):
    """What a row says. icon, state: its sign and the word for it; counts: what there is to do, or was done."""

    icon: str
    state: str
    name: str
    members: str
    counts: str
    received: str

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.state, self.name, self.members, self.counts, self.received)))


def queue_row(record: SubmissionRecord, counts: Counts | None, members: MemberIndex) -> QueueRow:
    """A submission in words. counts: None where it was not read yet."""
    sign, word = {
        SubmissionState.WAITING: ("inbox", mark("Waiting")),
        SubmissionState.ACCEPTED: ("check", mark("Accepted")),
        SubmissionState.TAKEN_BACK: ("undo", mark("Taken back")),
        SubmissionState.SET_ASIDE: ("aside", mark("Set aside")),
    }[record.state]
    if record.state is SubmissionState.WAITING and counts is not None:
        if counts.open:
            sign, word = "question", mark("To decide")
        elif counts.problems:
            sign, word = "warning", mark("Problems")
        elif not counts.changes:
            sign, word = "same", mark("No change")
        else:
            sign, word = "inbox", mark("Clean")
    told = retold(record.summary)
    if counts is not None and record.state is SubmissionState.WAITING:
        told = str(counts)
    elif counts is not None and counts.open and record.state is not SubmissionState.SET_ASIDE:
        told = " · ".join(filter(None, (told, tr("{n} to decide", n=number(counts.open)))))
    return QueueRow(sign, tr(word), record.name, member_names(record.members, members), told, day(record.received))


class QueueModel(QAbstractListModel):
    """Submissions in the order of the record, of the states that are wanted."""

    def __init__(self, members: MemberIndex, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._members = members
        self._records: list[SubmissionRecord] = []
        self._counts: Mapping[str, Counts] = {}

    def load(self, records: Sequence[SubmissionRecord], which: Which, counts: Mapping[str, Counts]) -> None:
        """Show these, as far as they are wanted. Where they are the same rows, only what stands in them changes."""
        wanted = [record for record in records if record.state in _STATES[which]]
        same = [record.id for record in wanted] == [record.id for record in self._records]
        if not same:
            self.beginResetModel()
        self._records, self._counts = wanted, counts
        if not same:
            self.endResetModel()
        elif wanted:
            self.dataChanged.emit(self.index(0), self.index(len(wanted) - 1))

    def record(self, row: int) -> SubmissionRecord | None:
        """The submission of a row."""
        return self._records[row] if 0 <= row < len(self._records) else None

    def row_of(self, submission_id: str) -> int:
        """The row of a submission, -1 where it is not shown."""
        return next((row for row, record in enumerate(self._records) if record.id == submission_id), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See QAbstractItemModel."""
        record = self.record(index.row()) if index.isValid() else None
        if record is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            row = queue_row(record, self._counts.get(record.id), self._members)
            if role == Qt.ItemDataRole.DisplayRole:
                return row.name
            return tip(str(row)) if role == Qt.ItemDataRole.ToolTipRole else str(row)
        if role == ROW_ROLE:
            return queue_row(record, self._counts.get(record.id), self._members)
        return None
