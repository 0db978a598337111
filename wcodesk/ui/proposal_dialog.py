"""What was read from a report, before it is accepted: its regions and Members, and every guess with its line."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wcodesk.model.changes import Incoming
from wcodesk.model.content import EditionContent
from wcodesk.model.proposal import EditionProposal, Note, NoteKind
from wcodesk.model.records import Edition
from wcodesk.ui.place import REGION_NAMES, edition_name
from wcodesk.ui.widgets import Label, dialog_buttons, tip, title_text

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LAST = (NoteKind.DROPPED_LINK, NoteKind.ENCODING, NoteKind.FURNITURE, NoteKind.REPAIRED)  # nothing to look at
_FIRST = (NoteKind.UNKNOWN_HEADING, NoteKind.UNKNOWN_MEMBER, NoteKind.OTHER, NoteKind.JOINED, NoteKind.MOVED_LINK)
_HEADERS = ("Line", "What", "Note")


def summary(content: EditionContent) -> list[tuple[str, str, str]]:
    """(part, Members, sections) of the overview and each chapter, in words and figures."""
    rows = [("Overview", "", _count(len(content.overview), "section"))] if content.overview else []
    for chapter in content.chapters:
        sections = len(chapter.sections) + sum(len(entry.sections) for entry in chapter.entries)
        name = REGION_NAMES.get(chapter.region, chapter.name)
        rows.append((name, _count(len(chapter.entries), "Member"), _count(sections, "section")))
    return rows


def rank(kind: NoteKind) -> int:
    """Where a kind of note stands in the list: what needs a look first, what was plainly mended last."""
    order = [*_FIRST, *(other for other in NoteKind if other not in (*_FIRST, *_LAST)), *_LAST]
    return order.index(kind)


def meeting(incoming: Incoming) -> tuple[str, str]:
    """What accepting would mean for the store, and what of it needs care; "" where there is nothing to say."""
    if incoming.known_file:
        return f"This very file was read before: {incoming.edition} would stay as it is.", ""
    if not incoming.edition:
        return "", ""
    edited = incoming.edited
    care = (
        f"{_count(edited, 'section')} that {'was' if edited == 1 else 'were'} edited there will be replaced; "
        f"undo brings {'it' if edited == 1 else 'them'} back."
    )
    return f"This updates {incoming.edition}, which is in the store.", care if edited else ""


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")


class NotesModel(QAbstractTableModel):
    """A row a note."""

    def __init__(self, notes: tuple[Note, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes = notes

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._notes)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Line, kind and text."""
        return 0 if parent.isValid() else len(_HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See QAbstractItemModel."""
        if not index.isValid():
            return None
        note = self._notes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (str(note.line) if note.line else "", str(note.kind), note.text)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 2:
            return tip(note.text)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _HEADERS[section]
        return None


class ProposalDialog(QDialog):
    """Accepting it is the user's word that the edition may be stored."""

    def __init__(self, proposal: EditionProposal, incoming: Incoming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("proposal")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.proposal = proposal
        content = proposal.content
        self.setWindowTitle(title_text(f"Read from {proposal.source.name}"))
        name = edition_name(Edition("", "", content.published, content.part))
        self._proxy = QSortFilterProxyModel(self)
        notes = tuple(sorted(proposal.notes, key=lambda note: rank(note.kind)))
        self._proxy.setSourceModel(NotesModel(notes, self))
        self._proxy.setFilterKeyColumn(1)
        self._kinds = QComboBox()
        self._kinds.setAccessibleName("Kind of note")
        self._kinds.addItem(f"All notes ({len(proposal.notes)})", "")
        for kind, count in Counter(note.kind for note in notes).items():  # in the order of the list
            self._kinds.addItem(f"{kind} ({count})", str(kind))
        self._kinds.currentIndexChanged.connect(self._filter)
        self.table = QTableView()
        self.table.setAccessibleName("Notes of the reader")
        self.table.setModel(self._proxy)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * 1.7))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        em = self.fontMetrics().averageCharWidth()
        self.table.setColumnWidth(0, em * 10)
        self.table.setColumnWidth(1, em * 24)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 16, 18, 14)
        rows.setSpacing(10)
        title = Label(content.title, scale=1.3, bold=True)
        title.setWordWrap(True)
        found = QGridLayout()
        found.setHorizontalSpacing(24)
        found.setColumnStretch(3, 1)
        for row, words in enumerate(summary(content)):
            for column, word in enumerate(words):
                found.addWidget(Label(word), row, column)
        rows.addWidget(title)
        rows.addWidget(Label(name, muted=True))
        rows.addLayout(found)
        for sentence, bold in zip(meeting(incoming), (False, True), strict=True):
            if sentence:
                told = Label(sentence, bold=bold)
                told.setWordWrap(True)
                rows.addWidget(told)
        bar = QHBoxLayout()
        why = Label("What the reader guessed or passed over, by its line in the file:", muted=True)
        why.setWordWrap(True)
        bar.addWidget(why, 1)
        bar.addWidget(self._kinds)
        rows.addLayout(bar)
        rows.addWidget(self.table, 1)
        buttons = dialog_buttons(self, "Update this edition" if incoming.edition else "Add this edition")
        if incoming.known_file:
            buttons.buttons()[0].setEnabled(False)
        rows.addWidget(buttons)
        room = self.screen().availableGeometry()
        self.resize(min(em * 110, room.width() - 80), min(em * 80, room.height() - 80))

    def _filter(self) -> None:
        kind = self._kinds.currentData()
        self._proxy.setFilterRegularExpression(f"^{kind}$" if kind else "")
