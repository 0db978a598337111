"""The list of a review: rows to go through with single keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from wcodesk.model.translation import mark, tr
from wcodesk.ui.imports.items import Item, state_words
from wcodesk.ui.imports.items_model import DECISION, MEMBER, STATE, WHAT, WHERE, Index, ItemsModel
from wcodesk.ui.keys import HandledKeys

KEYS = {
    Qt.Key.Key_T: "theirs",
    Qt.Key.Key_K: "ours",
    Qt.Key.Key_C: "combine",
    Qt.Key.Key_E: "edit",
    Qt.Key.Key_U: "undecide",
    Qt.Key.Key_N: "next",
    Qt.Key.Key_P: "previous",
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
}
HANDLED = HandledKeys(
    mark("Import window: in the list of what came back"),
    (
        ("T", mark("Take theirs")),
        ("K", mark("Keep ours")),
        ("C", mark("Combine both")),
        ("E", mark("Edit: a text of your own")),
        ("U", mark("Undecide")),
        ("N", mark("The next row that needs you")),
        ("P", mark("The row before that needs you")),
        ("Return", mark("Go to the detail; unfold what needs no look")),
        ("Home", mark("The first row")),
        ("End", mark("The last row")),
        ("1", mark("With 2 to 9: choose the candidate of that number")),
    ),
)
HINT = mark(
    "T theirs · K ours · C combine · E edit · U undecide · N next · P previous · Enter detail · F3 difference"
    " · F6 next part · Ctrl+Enter accept"
)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def verb_of(event: QKeyEvent) -> str:
    """What a single key means in a review; "" for nothing. Digits choose a candidate."""
    if event.modifiers() not in _PLAIN:
        return ""
    key = Qt.Key(event.key())
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return str(key - Qt.Key.Key_0)
    return KEYS.get(key, "")


class ItemsView(QTableView):
    """verb: a key was pressed that means something. chosen: another item is current, or none.

    widths: of the columns that somebody made wider or narrower.
    """

    verb = Signal(str)
    chosen = Signal(object)

    def __init__(self, model: ItemsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = model
        self._key = ""
        self.widths: dict[int, int] = {}
        self._fitting = False
        self.setModel(model)
        self.setAccessibleName(tr("What came back"))
        self.setAccessibleDescription(tr(HINT))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * 1.7))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header.sectionResized.connect(self._on_resized)
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(lambda *_: self._tell())
        self.doubleClicked.connect(lambda _: self.verb.emit("open"))

    def current(self) -> Item | None:
        """The item that is looked at."""
        return self._items.item(self.currentIndex().row())

    def choose(self, row: int) -> None:
        """Look at a row."""
        if 0 <= row < self._items.rowCount():
            index = self._items.index(row, STATE)
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            )
            self.scrollTo(index)

    def choose_next(self, step: int = 1) -> bool:
        """Look at the next row that needs somebody; False where there is none."""
        row = self._items.next_needed(self.currentIndex().row(), step)
        self.choose(row)
        return row >= 0

    def step(self, step: int) -> None:
        """Look at the next row that needs somebody, or at the next one where none does."""
        if not self.choose_next(step):
            self.choose(self.currentIndex().row() + step)

    def height_for(self, rows: int) -> int:
        """How high the list is that shows so many rows."""
        head = self.horizontalHeader().sizeHint().height()
        return head + rows * self.verticalHeader().defaultSectionSize() + 2 * self.frameWidth()

    def show_members(self, *, several: bool) -> None:
        """Whether a row says whose it is."""
        self._fitting = True  # hiding a column resizes it
        self.setColumnHidden(MEMBER, not several)
        self._fit()

    def use_widths(self, widths: Mapping[int, int]) -> None:
        """Make columns as wide as they were left."""
        self.widths = {column: width for column, width in widths.items() if column in (STATE, MEMBER, WHERE, DECISION)}
        self._fit()

    def _on_resized(self, column: int, _: int, width: int) -> None:
        if not self._fitting and column != WHAT and width > 0:
            self.widths[column] = width

    def _restore(self) -> None:
        """The rows are others: stay at the same one, or at what took its place."""
        row = self._items.row_of(self._key)
        if row < 0:
            row = min(max(self._last, 0), self._items.rowCount() - 1)
        if row < 0:
            self._key = ""
            self.chosen.emit(None)
        else:
            self.choose(row)
        self._fit()

    _last = 0

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell what is looked at now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self._tell()

    def _tell(self) -> None:
        item = self.current()
        if item is not None:
            self._key, self._last = item.key, self.currentIndex().row()
            self.chosen.emit(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single keys decide; all others are Qt's."""
        verb = verb_of(event)
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._items.rowCount() - 1}
        if verb:
            event.accept()
            self.verb.emit(verb)
        elif event.key() in ends:
            self.choose(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters decide and look for nothing."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._fit()

    def _widest_state(self, metrics: QFontMetrics) -> int:
        return max(metrics.horizontalAdvance(words) for words in state_words())

    def _fit(self) -> None:
        em, width = self.fontMetrics().averageCharWidth(), self.viewport().width()
        bold = QFont(self.font())
        bold.setBold(True)
        usual = {
            STATE: self._widest_state(QFontMetrics(bold)) + 52,  # its sign goes before
            MEMBER: 18 * em,
            WHERE: min(20 * em, width // 5),
            DECISION: min(24 * em, width // 4),
        }
        self._fitting = True
        for column, wide in usual.items():
            self.setColumnWidth(column, min(self.widths[column], width // 3) if column in self.widths else wide)
        self._fitting = False
