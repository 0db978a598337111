"""What was read from a report, before it is accepted: its regions and Members, and every guess with its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRegularExpression,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QShowEvent
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
from wcodesk.model.spoken_names import region_name
from wcodesk.model.translation import counted, mark, number, tr
from wcodesk.ui.fitting import fit
from wcodesk.ui.place import edition_name
from wcodesk.ui.widgets import PART, Label, dialog_buttons, tip, title_text

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LAST = (NoteKind.DROPPED_LINK, NoteKind.ENCODING, NoteKind.FURNITURE, NoteKind.REPAIRED)  # nothing to look at
_FIRST = (NoteKind.UNKNOWN_HEADING, NoteKind.UNKNOWN_MEMBER, NoteKind.OTHER, NoteKind.JOINED, NoteKind.MOVED_LINK)
KINDS = {
    NoteKind.JOINED: mark("joined lines"),
    NoteKind.REPAIRED: mark("repaired signs"),
    NoteKind.MOVED_LINK: mark("moved link"),
    NoteKind.DROPPED_LINK: mark("link printed twice"),
    NoteKind.FURNITURE: mark("repeated heads and page numbers"),
    NoteKind.UNKNOWN_HEADING: mark("unknown heading"),
    NoteKind.UNKNOWN_MEMBER: mark("unknown Member"),
    NoteKind.TABLE: mark("table"),
    NoteKind.ENCODING: mark("encoding of the file"),
    NoteKind.OTHER: mark("other"),
}
"""What a user calls them."""
_BESIDE = 30  # pixels that a column has besides its words
_HEADERS = (mark("Line"), mark("Kind"), mark("Note"))


def summary(content: EditionContent) -> list[tuple[str, str, str]]:
    """(part, Members, sections) of the overview and each chapter, in words and figures."""
    rows = [(tr("Overview"), "", _sections(len(content.overview)))] if content.overview else []
    for chapter in content.chapters:
        sections = len(chapter.sections) + sum(len(entry.sections) for entry in chapter.entries)
        name = region_name(chapter.region, chapter.name)
        members = counted(len(chapter.entries), tr("{n} Member"), tr("{n} Members"))
        rows.append((name, members, _sections(sections)))
    return rows


def rank(kind: NoteKind) -> int:
    """Where a kind of note stands in the list: what needs a look first, what was plainly mended last."""
    order = [*_FIRST, *(other for other in NoteKind if other not in (*_FIRST, *_LAST)), *_LAST]
    return order.index(kind)


def meeting(incoming: Incoming) -> tuple[str, str]:
    """What accepting would mean for the store, and what of it needs care; "" where there is nothing to say."""
    if incoming.known_file:
        return tr("This very file was read before: {edition} would stay as it is.", edition=incoming.edition), ""
    if not incoming.edition:
        return "", ""
    care = counted(
        incoming.edited,
        tr("{n} section that was edited there will be replaced; undo brings it back."),
        tr("{n} sections that were edited there will be replaced; undo brings them back."),
    )
    updates = tr("This updates {edition}, which is in the store.", edition=incoming.edition)
    return updates, care if incoming.edited else ""


def _sections(count: int) -> str:
    return counted(count, tr("{n} section"), tr("{n} sections"))


class NotesModel(QAbstractTableModel):
    """A row a note. place: the page and line that a line is, as EditionProposal says it."""

    def __init__(
        self,
        notes: tuple[Note, ...],
        parent: QObject | None = None,
        *,
        place: Callable[[int], tuple[int, int]] = lambda line: (0, line),
    ) -> None:
        super().__init__(parent)
        self._notes = notes
        self._place = place

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
            return (self._where(note.line), tr(KINDS[note.kind]), note.text)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 2:
            return tip(note.text)
        return None

    def _where(self, line: int) -> str:
        page, line = self._place(line)
        if page:
            return tr("page {page}, line {line}", page=page, line=line)
        return str(line) if line else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADERS[section])
        return None


class ProposalDialog(QDialog):
    """Accepting it is the user's word that the edition may be stored."""

    def __init__(self, proposal: EditionProposal, incoming: Incoming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("proposal")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.proposal = proposal
        content = proposal.content
        self.setWindowTitle(title_text(tr("Read from {file}", file=proposal.source.name)))
        name = edition_name(Edition("", "", content.published, content.part))
        self._proxy = QSortFilterProxyModel(self)
        notes = tuple(sorted(proposal.notes, key=lambda note: rank(note.kind)))
        self._proxy.setSourceModel(NotesModel(notes, self, place=proposal.page_and_line))
        self._proxy.setFilterKeyColumn(1)
        self._kinds = QComboBox()
        self._kinds.setAccessibleName(tr("Kind of note"))
        counts = Counter(note.kind for note in notes)  # in the order of the list
        wanted = [kind for kind in counts if kind not in _LAST]
        if wanted:
            some = number(sum(counts[kind] for kind in wanted))
            self._kinds.addItem(tr("To look at ({number})", number=some), _words(wanted))
        for kind in counts:
            self._kinds.addItem(f"{tr(KINDS[kind])} ({number(counts[kind])})", _words([kind]))
        self._kinds.addItem(tr("All notes ({number})", number=number(len(notes))), _words(counts))
        self._kinds.currentIndexChanged.connect(self._filter)
        self.table = QTableView()
        self.table.setAccessibleName(tr("Notes of the reader"))
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
        em, width = self.fontMetrics().averageCharWidth(), self.fontMetrics().horizontalAdvance
        place = tr("page {page}, line {line}", page=888, line=888) if proposal.pages else "888888"
        self.table.setColumnWidth(0, width(place) + _BESIDE)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 16, 18, 14)
        rows.setSpacing(10)
        title = Label(content.title, scale=PART, bold=True)
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
        met = incoming._replace(edition=name) if incoming.edition else incoming  # the store says it in English
        for sentence, bold in zip(meeting(met), (False, True), strict=True):
            if sentence:
                told = Label(sentence, bold=bold)
                told.setWordWrap(True)
                rows.addWidget(told)
        bar = QHBoxLayout()
        why = Label(tr("What the reader guessed or passed over, by its line in the file:"), muted=True)
        why.setWordWrap(True)
        bar.addWidget(why, 1)
        bar.addWidget(self._kinds)
        rows.addLayout(bar)
        rows.addWidget(self.table, 1)
        buttons = dialog_buttons(self, tr("Update this edition") if incoming.edition else tr("Add this edition"))
        if incoming.known_file:
            buttons.buttons()[0].setEnabled(False)
        rows.addWidget(buttons)
        fit(self, em * 160, em * 125)
        self._filter()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as whole rows of the table."""
        super().showEvent(event)
        row, head = self.table.verticalHeader().defaultSectionSize(), self.table.horizontalHeader().sizeHint().height()
        self.resize(self.width(), self.height() - (self.table.height() - head - 1) % row)

    def _filter(self) -> None:
        kinds = self._kinds.currentData().split("\n")
        self._proxy.setFilterRegularExpression(f"^({'|'.join(map(QRegularExpression.escape, kinds))})$")
        widest = max(map(self.fontMetrics().horizontalAdvance, [*kinds, tr(_HEADERS[1])]))
        self.table.setColumnWidth(1, widest + _BESIDE)


def _words(kinds: Iterable[NoteKind]) -> str:
    """What several kinds are called, a line each."""
    return "\n".join(tr(KINDS[kind]) for kind in kinds)
