"""The rows of the palette, as a Qt model: captions, places, and words found in texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from wcodesk.model.spoken_names import name_of, region_name
from wcodesk.model.translation import tr
from wcodesk.ui.widgets import tip

if TYPE_CHECKING:
    from wcodesk.model.changes import SearchHit
    from wcodesk.model.members import MemberIndex
    from wcodesk.ui.going.finding import Goal

ROW_ROLE = 0x101
_NOWHERE = QModelIndex()


class Row(NamedTuple):
    """A line of the palette. snippet: words of a text, with the marked stretches. Without goal or hit a caption."""

    title: str
    detail: str = ""
    goal: Goal | None = None
    hit: SearchHit | None = None
    snippet: str = ""
    marks: tuple[tuple[int, int], ...] = ()

    @property
    def open(self) -> bool:
        """Whether one can go there, or have it made."""
        return self.hit is not None or (self.goal is not None and (self.goal.place is not None or self.goal.addable))

    @property
    def leads(self) -> bool:
        """Whether one can go there; what changes the edition is never the first choice."""
        return self.open and not (self.goal is not None and self.goal.addable)

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.detail, self.snippet) if part)


def of_goal(goal: Goal) -> Row:
    """The row of a place, or of a Member that can be given an entry."""
    more = [tr("Enter to add one")] if goal.addable else []
    return Row(goal.title, "  ·  ".join((goal.detail, *more)), goal)


def of_hit(hit: SearchHit, members: MemberIndex) -> Row:
    """The row of words in a text, or of a mission."""
    member = members.get(hit.member) if hit.member else None
    place = [name_of(member) if member is not None and word == member.name else word for word in hit.place]
    where = [region_name(hit.region)] if hit.region else place[1:-1]
    where = [*where, *(place[2:-1] if hit.member else [])] or [tr("Overview")]
    return Row(place[-1], " › ".join(where), hit=hit, snippet=hit.snippet, marks=hit.marks)


def first_words(hit: SearchHit) -> str:
    """The first of the words that were found, with those that follow at once; "" where none is in a text."""
    if not hit.marks:
        return ""
    start, end = hit.marks[0]
    for begin, finish in hit.marks[1:]:
        if any(letter.isalnum() or letter == "\n" for letter in hit.snippet[end:begin]):
            break
        end = finish
    return hit.snippet[start:end]


class Rows(QAbstractListModel):
    """One column; captions, and Members who can have no entry, cannot be chosen."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Only what one can go to can be chosen."""
        if not index.isValid() or not self.rows[index.row()].open:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See QAbstractItemModel."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole and row.hit is not None:
            return tip(row.snippet)
        return None
