"""What stands out in the tree: an empty entry, an edited one, a workbook that came back. Asked for after the paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from wcodesk.model.translation import mark, number, tr
from wcodesk.ui.session import Session
from wcodesk.ui.tree_panel import TreePanel

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from wcodesk.model.changes import ChangeSet
    from wcodesk.model.shown import Signs
    from wcodesk.ui.reading import Reading
    from wcodesk.ui.theme import Theme

ROOM = 38  # pixels of a button beside its text
LATER = 160  # milliseconds until the tree is marked: first of all comes the window itself
EMPTY, EDITED, CAME = "empty", "edited", "came"
# Each sign: its drawing, its button, what the button does, and what the tree says of a row that has it.
SIGNS = {
    EMPTY: ("empty", mark("Empty"), mark("Show only Members whose entry is empty"), mark("empty")),
    EDITED: (
        "edit",
        mark("Edited"),
        mark("Show only Members whose text was edited since the edition came"),
        mark("edited since it came"),
    ),
    CAME: (
        "inbox",
        mark("Came in"),
        mark("Show only Members of whom a workbook waits to be imported"),
        mark("a workbook waits"),
    ),
}


class TreeSigns(QObject):
    """Marks the rows of the tree, and narrows it to those that are marked."""

    def __init__(self, session: Session, tree: TreePanel, theme: Theme) -> None:
        super().__init__(tree)
        self._session = session
        self._tree = tree
        self._known: dict[str, Signs] = {}
        self._counts = dict.fromkeys(SIGNS, 0)
        self.buttons: dict[str, QToolButton] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER)
        self._later.timeout.connect(self.show)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.submissions_changed.connect(self._later.start)
        tree.unnarrowed.connect(self._ask_for_none)
        theme.changed.connect(self._colour)
        self._later.start()

    def _on_opened(self) -> None:
        self._known.clear()
        self._later.start()

    def _on_changed(self, changes: ChangeSet) -> None:
        """What was edited is marked when there is a moment."""
        for change in changes.changes:
            self._known.pop(change.edition_id or change.record_id, None)
        for owner_id in {change.owner_id for change in changes.touches("sections")}:
            self._tree.model.refresh_sections(owner_id)
        self._later.start()

    def show(self) -> None:
        """Mark the rows and count the Members of each sign."""
        if not self.buttons:
            self._make()
        reader = self._session.reader
        found: dict[str, list[tuple[str, str]]] = {}
        self._counts = dict.fromkeys(SIGNS, 0)
        if reader is not None:
            editions = reader.editions()
            unknown = [edition.id for edition in editions if edition.id not in self._known]
            for edition_id in unknown[:1]:  # one a turn, so that many editions keep nobody waiting
                self._known[edition_id] = reader.signs(edition_id)
            if len(unknown) > 1:
                QTimer.singleShot(0, self, self.show)
            for known in (self._known[edition.id] for edition in editions if edition.id in self._known):
                self._mark(found, EMPTY, known.empty, known.entries)
                self._mark(found, EDITED, known.edited, known.entries)
            waiting = self._waiting(reader)
            self._mark(found, CAME, waiting, waiting)
        self._tree.model.set_signs(found)
        self._tree.renew_signs()
        self._name_buttons()

    def _mark(
        self, found: dict[str, list[tuple[str, str]]], sign: str, ids: frozenset[str], entries: frozenset[str]
    ) -> None:
        for each in ids:
            found.setdefault(each, []).append((sign, tr(SIGNS[sign][3])))
        self._counts[sign] += len(ids & entries)

    def _waiting(self, reader: Reading) -> frozenset[str]:
        """The entries that a kept submission is about."""
        from wcodesk.model.submission import SubmissionState, edition_for

        waiting = [each for each in self._session.submissions("") if each.state is SubmissionState.WAITING]
        editions = reader.editions()
        wanted: dict[str, set[str]] = {}
        for record in waiting:
            edition = edition_for(record.edition, editions)
            if edition is not None:
                wanted.setdefault(edition.id, set()).update(record.members)
        return frozenset(
            entry.id
            for edition, members in wanted.items()
            for chapter in reader.tree(edition, words=False).chapters
            for entry in chapter.entries
            if entry.iso in members
        )

    # -- the buttons --------------------------------------------------------------------------------------------

    def wanted(self) -> frozenset[str]:
        """The signs that are asked for."""
        return frozenset(sign for sign, button in self.buttons.items() if button.isChecked())

    def _make(self) -> None:
        """The buttons, and what draws the signs."""
        from PySide6.QtCore import QSize, Qt

        from wcodesk.ui.tree_delegate import SignsDelegate

        self._tree.view.setItemDelegate(SignsDelegate(self._tree.view))
        row = QHBoxLayout(self._tree.signs_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        before: QWidget = self._tree.filter
        for sign in SIGNS:
            button = self.buttons[sign] = QToolButton()
            button.setObjectName("sign")
            button.setCheckable(True)
            button.setIconSize(QSize(14, 14))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.toggled.connect(self._on_toggled)
            row.addWidget(button)
            QWidget.setTabOrder(before, button)
            before = button
        QWidget.setTabOrder(before, self._tree.view)
        row.addStretch(1)
        self._colour()
        self._tree.signs_row.installEventFilter(self)

    def _name_buttons(self) -> None:
        """How many Members have each sign; with the name of the sign where there is room."""
        from wcodesk.ui.widgets import tip

        texts = {sign: f"{tr(SIGNS[sign][1])} {number(self._counts[sign])}" for sign in SIGNS}
        metrics = self._tree.fontMetrics()
        wide = sum(metrics.horizontalAdvance(text) + ROOM for text in texts.values()) < self._tree.signs_row.width()
        for sign, button in self.buttons.items():
            button.setText(texts[sign] if wide else number(self._counts[sign]))
            words = f"{tr(SIGNS[sign][2])} ({number(self._counts[sign])})"
            button.setToolTip(tip(words))
            button.setAccessibleName(words)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The row is wider or narrower."""
        from PySide6.QtCore import QEvent  # late: see widgets.set_named

        if event.type() is QEvent.Type.Resize:
            self._name_buttons()
        return False

    def _colour(self) -> None:
        from wcodesk.ui.icons import icon

        for sign, button in self.buttons.items():
            button.setIcon(icon(SIGNS[sign][0], button.palette()))

    def _on_toggled(self, _on: bool) -> None:
        self._tree.narrow(self.wanted())

    def _ask_for_none(self) -> None:
        for button in self.buttons.values():
            button.blockSignals(True)
            button.setChecked(False)
            button.blockSignals(False)
        self._tree.narrow(frozenset())
