"""The history of the section that is worked on, beside its text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wcodesk.intake.submission.combine import word_marks
from wcodesk.model.changes import ChangeSet, Revision
from wcodesk.model.errors import DeskError
from wcodesk.model.records import EditionState, Section
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.history.revisions_model import RevisionsModel, came_from
from wcodesk.ui.imports.aligning import side_by_side
from wcodesk.ui.imports.columns import Column
from wcodesk.ui.session import Session
from wcodesk.ui.widgets import Label


class HistoryPane(QFrame):
    """failed: why something could not be done."""

    failed = Signal(str)

    def __init__(self, session: Session, entry: EntryView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._session = session
        self._entry = entry
        self._section: Section | None = None
        self._stale = True
        self.heading = Label(bold=True)
        self.heading.setContentsMargins(12, 8, 12, 4)
        self.heading.setWordWrap(True)
        self.model = RevisionsModel(self)
        self.table = self._make_table()
        self.source = Label(muted=True)
        self.source.setWordWrap(True)
        self.text = Column("The text of that state, with what changed")
        self.back = QPushButton("&Bring this text back")
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.bring_back)
        below = QWidget()
        inside = QVBoxLayout(below)
        inside.setContentsMargins(12, 8, 12, 10)
        inside.addWidget(self.source)
        inside.addWidget(self.text, 1)
        inside.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setSizes([200, 400])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.heading)
        rows.addWidget(split, 1)
        self.setFocusProxy(self.table)
        entry.focus_changed.connect(self._follow)
        session.changed.connect(self._on_changed)
        self._load()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName("Saved states, the newest first")
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * 1.8))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        em = self.fontMetrics().averageCharWidth()
        table.setColumnWidth(0, em * 22)
        table.setColumnWidth(2, em * 12)
        table.selectionModel().currentRowChanged.connect(lambda *_: self._show())
        return table

    # -- what is shown ------------------------------------------------------------------------------------------

    def _follow(self) -> None:
        """Another section may be worked on."""
        section = self._worked_on()
        if (section and section.id) != (self._section and self._section.id):
            self._refresh()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches("sections") or changes.touches("editions"):
            self._refresh()

    def _refresh(self) -> None:
        self._stale = True
        if self.isVisible():
            self._load()

    def _worked_on(self) -> Section | None:
        """The section at the cursor, else the first."""
        boxes = self._entry.boxes
        return self._entry.current_section() or (boxes[0].section if boxes else None)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while the pane was hidden."""
        super().showEvent(event)
        if self._stale:
            self._load()

    def _load(self) -> None:
        self._stale = False
        self._section = self._worked_on()
        reader = self._session.reader
        states = reader.history(self._section.id) if reader is not None and self._section is not None else []
        self.model.load(states)
        self.heading.setText(self._section.heading or "The opening text" if self._section else "")
        if states:
            self.table.selectRow(0)
        self._show()

    def selected(self) -> Revision | None:
        """The state that is shown."""
        index = self.table.currentIndex()
        return self.model.revisions[index.row()] if index.isValid() else None

    def _show(self) -> None:
        revision = self.selected()
        after = revision.after.get("text", "") if revision and revision.after else ""
        # What a section began with is no change of anything.
        before = revision.before.get("text", "") if revision and revision.before else after
        rows = side_by_side(None, after, before, word_marks) if revision else []
        shown = [row[1] for row in rows]
        self.text.write(shown, "There was no text." if revision else "")
        source = came_from(revision) if revision else ""
        self.source.setText(f"From {source}; accepted by {revision.who}." if revision and source else "")
        self.source.setVisible(bool(source))
        self.back.setEnabled(revision is not None and self._can_go_back(after))

    def _can_go_back(self, text: str) -> bool:
        reader, place = self._session.reader, self._entry.place
        if reader is None or place is None or self._section is None:
            return False
        now = self.model.revisions[0].after if self.model.revisions else None
        frozen = reader.edition(place.edition_id).state is EditionState.FROZEN
        return not frozen and now is not None and now.get("text") != text

    def bring_back(self) -> None:
        """Make the state that is shown the present one; what was there stays in the history."""
        revision = self.selected()
        if revision is None or revision.after is None or self._section is None:
            return
        try:
            self._session.restore_text(self._section.id, revision.after["text"])
        except DeskError as problem:
            self.failed.emit(str(problem))
