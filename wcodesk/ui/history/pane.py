"""The history of the section that is worked on, or of a mission, beside the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wcodesk.intake.submission.combine import word_marks
from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.changes import ChangeSet, Revision
from wcodesk.model.errors import DeskError
from wcodesk.model.fields import MISSION_FIELDS
from wcodesk.model.markdown import render
from wcodesk.model.records import EditionState, Mission, Section
from wcodesk.model.translation import mark, spoken, tr
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.history.revisions_model import RevisionsModel, came_from
from wcodesk.ui.imports.aligning import side_by_side
from wcodesk.ui.imports.columns import Column
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.place import PlaceKind
from wcodesk.ui.session import Session
from wcodesk.ui.widgets import Label

HANDLED = HandledKeys(
    mark("In the pane of history"),
    (("F3", mark("The next difference in the text")), ("Shift+F3", mark("The difference before in the text"))),
)
_STEPS = {Qt.KeyboardModifier.NoModifier: 1, Qt.KeyboardModifier.ShiftModifier: -1}


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
        self._mission: Mission | None = None
        self.what = QComboBox()
        self.what.setAccessibleName(tr("Whose history is shown"))
        self.what.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.what.activated.connect(lambda _: self._load())
        self.model = RevisionsModel(self)
        self.table = self._make_table()
        self.source = Label(muted=True)
        self.source.setWordWrap(True)
        self.text = Column(tr("The text of that state, with what changed"))
        self.back = QPushButton(tr("&Bring this text back"))
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.bring_back)
        self.on = QPushButton(tr("&Next difference (F3)"))
        self.on.setAutoDefault(False)
        self.on.clicked.connect(lambda: self.text.go_to_difference(1, self.text.differing()))
        self._first = 0  # where the first difference was brought into view
        below = QWidget()
        inside = QVBoxLayout(below)
        inside.setContentsMargins(12, 8, 12, 10)
        inside.addWidget(self.source)
        inside.addWidget(self.text, 1)
        acts = QHBoxLayout()
        acts.addWidget(self.back)
        acts.addWidget(self.on)
        acts.addStretch(1)
        inside.addLayout(acts)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setSizes([200, 400])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(10, 8, 10, 8)
        above.addWidget(self.what)
        rows.addLayout(above)
        rows.addWidget(split, 1)
        self.entrance = self.table
        entry.focus_changed.connect(self._follow)
        session.changed.connect(self._on_changed)
        self.text.verticalScrollBar().rangeChanged.connect(lambda *_: self._keep_first())
        self._load()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(tr("Saved states, the newest first"))
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
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)  # longer in one language than another
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        em = self.fontMetrics().averageCharWidth()
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
        if any(changes.touches(table) for table in ("sections", "missions", "editions")):
            self._refresh()

    def _refresh(self) -> None:
        self._stale = True
        if self.isVisible():
            self._load()

    def _worked_on(self) -> Section | None:
        """The section at the cursor, else the first."""
        boxes = self._entry.every_box()
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
        self._offer()
        chosen = self.what.currentData()
        self._mission = chosen if isinstance(chosen, Mission) else None
        record = self._mission or self._section
        states = reader.history(record.id) if reader is not None and record is not None else []
        self.model.load(states)
        if states:
            self.table.selectRow(0)
        self._show()

    def _offer(self) -> None:
        """The section at the cursor, and the missions of its Member; what was chosen stays chosen while it is there."""
        chosen = self.what.currentData()
        kept = chosen.id if isinstance(chosen, Mission) else ""
        reader, (place, _) = self._session.reader, self._entry.here()
        self.what.clear()
        if self._section is None:
            self.what.addItem(tr("Section: none"))
        elif self._section.heading:
            self.what.addItem(tr("Section: {heading}", heading=self._section.heading))
        else:
            self.what.addItem(tr("Section: the opening text"))
        if reader is not None and place is not None and place.kind is PlaceKind.ENTRY:
            for mission in reader.missions(place.edition_id, member=place.member):
                self.what.addItem(tr("Mission: {title}", title=mission.title), mission)
                if mission.id == kept:
                    self.what.setCurrentIndex(self.what.count() - 1)

    def selected(self) -> Revision | None:
        """The state that is shown."""
        index = self.table.currentIndex()
        return self.model.revisions[index.row()] if index.isValid() else None

    def _show(self) -> None:
        revision = self.selected()
        after = self._said(revision.after) if revision else ""
        # What a record began with is no change of anything.
        before = self._said(revision.before) if revision and revision.before else after
        rows = side_by_side(None, after, before, word_marks) if revision else []
        self._first = -1
        self.text.write([row[1] for row in rows], tr("There was no text.") if revision else "")
        cursor = self.text.textCursor()  # which Qt brings into view when it first shows the text
        cursor.setPosition(min(self.text.differences, default=0))
        self.text.setTextCursor(cursor)
        self._first = self.text.show_first(self.text.differing())
        self._enable()
        source = came_from(revision) if revision else ""
        said = tr("From {source}; accepted by {who}.", source=source, who=revision.who) if revision and source else ""
        self.source.setText(said)
        self.source.setVisible(bool(source))
        self.back.setText(tr("&Bring this mission back") if self._mission else tr("&Bring this text back"))
        self.back.setEnabled(revision is not None and self._can_go_back(revision))

    def _keep_first(self) -> None:
        """There is another height to see it in: the first difference stays in view unless somebody scrolled."""
        if self.text.verticalScrollBar().value() == self._first:
            self._first = self.text.show_first(self.text.differing())
        self._enable()

    def _enable(self) -> None:
        """There is a next difference to go to where one is out of view."""
        self.on.setVisible(bool(self.text.differences) and self.text.verticalScrollBar().maximum() > 0)

    def event(self, event: QEvent) -> bool:
        """Keep the window from taking F3, which finds the next hit in the text elsewhere."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _step(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F3, which no widget in here answers."""
        if step := _step(event):
            self.text.go_to_difference(step, self.text.differing())
        else:
            super().keyPressEvent(event)

    def _said(self, row: Mapping[str, Any] | None) -> str:
        """What a state says, as small Markdown: a section's text, or a mission's fields one below the other."""
        if row is None:
            return ""
        if self._mission is None:
            return str(row.get("text", ""))
        told = [(field, str(row.get(field.name) or "")) for field in MISSION_FIELDS if field.name != "member"]
        lines = [
            tr("{field}: {value}", field=tr(field.label), value=field.show(value, language=spoken()))
            for field, value in told
            if value
        ]
        return render(Block(BlockType.PARAGRAPH, (Run(line),)) for line in lines)

    def _can_go_back(self, revision: Revision) -> bool:
        reader, place = self._session.reader, self._entry.place
        if reader is None or place is None or revision.after is None:
            return False
        now = self.model.revisions[0].after
        frozen = reader.edition(place.edition_id).state is EditionState.FROZEN
        return not frozen and now is not None and self._said(now) != self._said(revision.after)

    def bring_back(self) -> None:
        """Make the state that is shown the present one; what was there stays in the history."""
        revision = self.selected()
        if revision is None or revision.after is None:
            return
        try:
            if self._mission is not None:
                names = [field.name for field in MISSION_FIELDS if field.name != "member"]
                self._session.edit_mission(self._mission.id, {name: revision.after[name] or "" for name in names})
            elif self._section is not None:
                self._session.restore_text(self._section.id, revision.after["text"])
        except DeskError as problem:
            self.failed.emit(str(problem))


def _step(event: QKeyEvent) -> int:
    """1 for F3, -1 with Shift, 0 for any other key."""
    return _STEPS.get(event.modifiers(), 0) if event.key() == Qt.Key.Key_F3 else 0
