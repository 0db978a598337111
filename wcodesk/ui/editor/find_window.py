"""Find and replace through a Member, a region or the edition: a list of hits with ticks, and one step for all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wcodesk.model.errors import DeskError
from wcodesk.model.records import EditionState
from wcodesk.model.replacing import Wanted
from wcodesk.model.step_words import REPLACE_ONCE, REPLACE_TIMES
from wcodesk.model.translation import counted, mark, number, tr
from wcodesk.ui.editor.everywhere import Everywhere, Reach, reaches, texts_with
from wcodesk.ui.editor.found_model import AroundDelegate, FoundModel
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.place import Place
from wcodesk.ui.session import Session
from wcodesk.ui.widgets import Label, tip

SOON = 250  # milliseconds after a key until the texts are looked through


HANDLED = HandledKeys(
    mark("In the window for finding"),
    (("Return", mark("Go to the place")),),
)


class FindWindow(QDialog):
    """gone_to(Found): the user wants to go to a hit."""

    gone_to = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_window")
        self.setWindowTitle(tr("Find and replace in the edition"))
        self._session = session
        self._everywhere = Everywhere()
        self._place: Place | None = None
        self._reaches: list[Reach] = []
        self.wanted = Wanted("")
        self._frozen = False
        self._replacing = False  # once the field for it was gone to: an empty one means to delete
        self.words, self.by, self.filter = QLineEdit(), QLineEdit(), QLineEdit()
        self.reach = QComboBox()
        self.case, self.whole = QCheckBox(tr("&Match capitals")), QCheckBox(tr("&Whole words"))
        self.keep = QCheckBox(tr("&Keep capitals"))
        self.keep.setToolTip(tip(tr("What is put in has the capitals of what it replaces")))
        self.keep.setChecked(True)
        self.model = FoundModel(self)
        self.table = QTableView()
        self.count, self.outcome = Label(muted=True), Label(muted=True)
        self.replace = QPushButton()
        self.all, self.none = QPushButton(tr("Tick &all")), QPushButton(tr("Tick n&one"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self.look)
        self._lay_out()
        self._connect()
        self._name()

    # -- making -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(10)
        fields.setVerticalSpacing(8)
        for row, (name, widget) in enumerate(
            (
                (tr("&Find"), self.words),
                (tr("Re&place by"), self.by),
                (tr("&In"), self.reach),
                (tr("Filter the &list"), self.filter),
            )
        ):
            label = Label(name)
            label.setBuddy(widget)
            widget.setAccessibleName(name.replace("&", ""))
            fields.addWidget(label, row % 2, 3 * (row // 2))
            fields.addWidget(widget, row % 2, 3 * (row // 2) + 1)
        fields.setColumnMinimumWidth(2, 8)
        fields.setColumnStretch(1, 1)
        fields.setColumnStretch(4, 1)
        self.filter.setPlaceholderText(tr("A Member, or a word around the hit"))
        self.filter.setClearButtonEnabled(True)
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("Where it stands"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * 1.8))
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setColumnWidth(0, self.fontMetrics().averageCharWidth() * 44)
        for column in (1, 2):
            self.table.setItemDelegateForColumn(column, AroundDelegate(self.table))
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        options, foot = QHBoxLayout(), QHBoxLayout()
        options.addWidget(self.case)
        options.addWidget(self.whole)
        options.addWidget(self.keep)
        options.addStretch(1)
        options.addWidget(self.count)
        foot.addWidget(self.all)
        foot.addWidget(self.none)
        foot.addWidget(self.outcome, 1)
        foot.addWidget(self.replace)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 16, 18, 14)
        rows.setSpacing(10)
        rows.addLayout(fields)
        rows.addLayout(options)
        rows.addWidget(self.table, 1)
        rows.addLayout(foot)
        em = self.fontMetrics().height()
        room = self.screen().availableGeometry()
        self.resize(min(76 * em, room.width() - 4 * em), min(40 * em, room.height() - 4 * em))

    def _connect(self) -> None:
        self.words.textChanged.connect(lambda _: self._timer.start())
        for box in (self.case, self.whole):
            box.toggled.connect(lambda _: self._timer.start())
        self.reach.currentIndexChanged.connect(lambda _: self._timer.start())
        self.by.textChanged.connect(lambda _: self._on_by())
        self.keep.toggled.connect(lambda _: self._on_by())
        self.filter.textChanged.connect(self.model.narrow)
        self.model.ticks_changed.connect(self._name)
        self.table.doubleClicked.connect(self._go)
        for widget in (self.table, self.by):
            widget.installEventFilter(self)
        self.all.clicked.connect(lambda _=False: self.model.tick_all(on=True))
        self.none.clicked.connect(lambda _=False: self.model.tick_all(on=False))
        self.replace.clicked.connect(lambda _=False: self.replace_ticked())
        for button in (self.all, self.none, self.replace):
            button.setAutoDefault(False)
        self._session.changed.connect(lambda _: self._again())
        self._session.opened.connect(self.close)

    # -- looking ------------------------------------------------------------------------------------------------

    def begin(self, place: Place, words: str = "") -> None:
        """Show the window for a place. words: what is selected in the text, to be looked for."""
        reader = self._session.reader
        if reader is None:
            return
        scope = self.reach.currentText().partition(":")[0] if self.reach.count() > 1 else ""
        self._place, self._reaches = place, reaches(reader, place)
        self.reach.blockSignals(True)
        self.reach.clear()
        self.reach.addItems([reach.name for reach in self._reaches])
        names = [reach.name.partition(":")[0] for reach in self._reaches]
        # The region, where nothing else was chosen before: what is replaced in a whole edition should be meant so.
        self.reach.setCurrentIndex(names.index(scope) if scope in names else max(0, len(names) - 2))
        self.reach.blockSignals(False)
        if words:
            self.words.setText(words)
        self.words.setFocus()
        self.words.selectAll()
        self.show()
        self.raise_()
        self.activateWindow()
        self.look()

    def look(self) -> None:
        """Look through the texts now; what is only on the screen is saved before."""
        self._timer.stop()
        reader = self._session.reader
        if reader is None or self._place is None or not self._reaches:
            return
        try:
            self._session.flush()
        except DeskError as problem:
            self.outcome.setText(f"⚠ {problem}")
            return
        self._timer.stop()  # saving may have asked for another look
        wanted = Wanted(self.words.text(), self.case.isChecked(), self.whole.isChecked())
        reach = self._reaches[max(0, self.reach.currentIndex())]
        self._frozen = reader.edition(self._place.edition_id).state is EditionState.FROZEN
        self.model.load(self._everywhere.look(reader, reach, wanted), afresh=wanted != self.wanted)
        if wanted != self.wanted:
            self.outcome.setText("")
        self.wanted = wanted
        self.keep.setEnabled(wanted.loose)
        self._on_by()

    def _again(self) -> None:
        """A text was changed."""
        self.outcome.setText("")
        if self.isVisible():
            self._timer.start()

    def _on_by(self) -> None:
        self.model.replace_by(self.by.text(), keep=self._keeps())
        self._name()

    def _keeps(self) -> bool:
        return self.keep.isChecked() and self.wanted.loose

    def _name(self) -> None:
        """Say how many there are, and what the button would do."""
        count, shown, ticked = self.model.count, self.model.rowCount(), len(self.model.ticked())
        sections = len({self.model.found(row).section.id for row in range(shown)})
        self.count.setText(_told(count, shown, sections) if self.wanted.words.strip() else "")
        self._replacing = self._replacing or bool(self.by.text())
        self.table.setColumnHidden(2, not self._replacing)
        deletes = self._replacing and not self.by.text()
        if not ticked:
            self.replace.setText(tr("&Replace the ticked ones"))
        elif deletes:
            self.replace.setText(tr("&Delete the {n} ticked", n=number(ticked)))
        else:
            self.replace.setText(tr("&Replace the {n} ticked", n=number(ticked)))
        self.replace.setEnabled(bool(ticked) and self._replacing and not self._frozen)
        for button in (self.all, self.none):
            button.setEnabled(bool(shown))
        if self._frozen:
            self.outcome.setText(tr("This edition is frozen: it can be looked through, and nothing in it be replaced."))

    # -- acts ---------------------------------------------------------------------------------------------------

    def replace_ticked(self) -> None:
        """Replace all hits that are shown and ticked, in one step; or none, and say why."""
        chosen, by = self.model.ticked(), self.by.text()
        step = REPLACE_ONCE if len(chosen) == 1 else REPLACE_TIMES  # in English, as the journal speaks
        label = step.format(words=self.wanted.words, n=f"{len(chosen):,}")
        try:
            changes = self._session.replace_texts(texts_with(chosen, by, keep=self._keeps()), label)
        except DeskError as problem:
            self.look()
            self.outcome.setText(f"⚠ {problem}")
            return
        self.look()
        self.table.setFocus()  # where Ctrl+Z is that of the desk, and not of a field
        sections = len(changes.touches("sections"))
        self.outcome.setText(_replaced(len(chosen), sections) if changes else "")

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            self.gone_to.emit(self.model.found(index.row()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list, Enter goes to a hit; who goes to the words to put in means to replace."""
        if watched is self.by and event.type() is QEvent.Type.FocusIn and not self._replacing:
            self._replacing = True
            self._name()
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.table and enter and event.type() is QEvent.Type.KeyPress:
            self._go(self.table.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field goes on to the list; Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.look()
            if self.model.rowCount():
                self.table.setFocus()
                self.table.selectRow(max(0, self.table.currentIndex().row()))
            return
        super().keyPressEvent(event)


def _told(count: int, shown: int, sections: int) -> str:
    """How many hits there are, how many of them are shown, and in how many sections these are."""
    values = {"shown": number(shown), "count": number(count)}
    if not shown:
        return tr("{shown} of {count} found", **values) if count else tr("{count} found", count=values["count"])
    if shown < count:
        one, many = tr("{shown} of {count} found, in {n} section"), tr("{shown} of {count} found, in {n} sections")
    else:
        one, many = tr("{count} found, in {n} section"), tr("{count} found, in {n} sections")
    return counted(sections, one, many, **values)


def _replaced(times: int, sections: int) -> str:
    """What was done, and the way back."""
    if times == 1:
        return tr("Replaced once, in 1 section. Undo (Ctrl+Z) takes it all back.")
    return counted(
        sections,
        tr("Replaced {times} times, in {n} section. Undo (Ctrl+Z) takes it all back."),
        tr("Replaced {times} times, in {n} sections. Undo (Ctrl+Z) takes it all back."),
        times=number(times),
    )
