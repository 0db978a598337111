"""The left side of the import window: the record of imports, a filter and a search over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import SubmissionRecord
from wcodesk.model.translation import counted, tr
from wcodesk.ui.imports.look import Signs
from wcodesk.ui.imports.queue_model import QueueModel, Which
from wcodesk.ui.imports.queue_view import QueueView
from wcodesk.ui.imports.words import Counts
from wcodesk.ui.widgets import Label

TYPING = 250  # milliseconds after a key until the record is searched


class QueuePanel(QFrame):
    """searched(text): the record is to be searched. Buttons: add files, add a folder, accept all that is clean."""

    searched = Signal(str)
    add_files = Signal()
    add_folder = Signal()
    accept_clean = Signal()

    def __init__(self, members: MemberIndex, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._records: Sequence[SubmissionRecord] = ()
        self._counts: Mapping[str, Counts] = {}
        self.files = _button(tr("Add &files…"), self.add_files)
        self.folder = _button(tr("Add a f&older…"), self.add_folder)
        self.clean = _button("", self.accept_clean)
        self.clean.hide()
        self.which = QComboBox()
        self.which.setAccessibleName(tr("Which imports"))
        for which in Which:
            self.which.addItem(tr(which.value), which)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search…"))
        self.search.setToolTip(tr("File, Member or sender"))
        self.search.setAccessibleName(tr("Search the imports"))
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)  # files that are dropped are for the window
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING)
        self._typing.timeout.connect(lambda: self.searched.emit(self.search.text().strip()))
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.model = QueueModel(members, self)
        self.view = QueueView(self.model, Signs(self.palette()))
        self.which.currentIndexChanged.connect(lambda _: self._show())
        self._empty = Label(muted=True)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(12, 10, 12, 0)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.files)
        buttons.addWidget(self.folder)
        filters = QHBoxLayout()
        filters.setSpacing(6)
        filters.addWidget(self.which)
        filters.addWidget(self.search, 1)
        top = QVBoxLayout()
        top.setContentsMargins(10, 12, 10, 8)
        top.setSpacing(8)
        top.addLayout(buttons)
        top.addLayout(filters)
        top.addWidget(self.clean)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addWidget(self._empty)
        rows.addWidget(self.view, 1)

    def load(self, records: Sequence[SubmissionRecord], counts: Mapping[str, Counts], clean: int) -> None:
        """Show the record of imports. clean: how many of them can be accepted without a look."""
        self._records, self._counts = records, counts
        self.clean.setText(counted(clean, tr("Accept {n} clea&n one…"), tr("Accept {n} clea&n ones…")))
        self.clean.setVisible(clean > 0)
        self._show()

    def show_all(self) -> None:
        """Let nothing be hidden by the filter or the search."""
        self.search.clear()
        self.which.setCurrentIndex(self.which.findData(Which.ALL))

    def _show(self) -> None:
        which = Which(self.which.currentData())
        self.model.load(self._records, which, self._counts)
        none = self.model.rowCount() == 0
        self._empty.setVisible(none)
        self.view.setVisible(not none)
        if self.search.text().strip():
            self._empty.setText(tr("No import is found by these words."))
        elif which is Which.WAITING:
            self._empty.setText(tr("Nothing waits. Add the workbooks that came back, or drop them on this window."))
        else:
            self._empty.setText(tr("There is none yet."))


def _button(text: str, signal: SignalInstance) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: signal.emit())
    return button
