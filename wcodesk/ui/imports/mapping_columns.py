"""The columns of a foreign sheet, each with what it is read as."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from wcodesk.intake.book.cells import letters
from wcodesk.model.submission import SheetUse
from wcodesk.model.translation import mark, tr
from wcodesk.ui.imports.mapping_words import NOT_READ, Column, fields_of, may_repeat, sureness
from wcodesk.ui.widgets import ElidedLabel, Label, tip

CHOSEN = mark("✓ chosen")
_TITLES = (mark("Column"), mark("Head"), mark("First values"), mark("Read as"), mark("How sure"))


class FieldBox(QComboBox):
    """What a column is read as. It leaves the wheel to the list that it stands in."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turned over a closed box, the wheel must not change what is read."""
        event.ignore()


class ColumnsForm(QWidget):
    """A row a column. changed: somebody chose otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.boxes: dict[int, FieldBox] = {}
        self._sure: dict[int, Label] = {}
        self._use = SheetUse.NOTHING
        self._scores: Mapping[int, tuple[str, float]] = {}
        self._chosen: set[int] = set()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 8, 12, 8)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 3)

    def load(
        self,
        use: SheetUse,
        columns: Sequence[Column],
        fields: Mapping[int, str],
        scores: Mapping[int, tuple[str, float]],
    ) -> None:
        """Show these columns. fields: what each is read as; scores: what was guessed, and how sure that is."""
        self._clear()
        self._use, self._scores = use, scores
        for place, title in enumerate(_TITLES):
            self._grid.addWidget(Label(tr(title), muted=True), 0, place)
        for row, column in enumerate(columns, 1):
            self._add(row, column, fields.get(column.number, ""))
        self._grid.setRowStretch(len(columns) + 1, 1)
        self._mark()

    def fields(self) -> dict[int, str]:
        """What each column is read as; those that are not read are left out."""
        return {column: str(box.currentData()) for column, box in self.boxes.items() if box.currentData()}

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self.boxes.clear()
        self._sure.clear()
        self._chosen.clear()

    def _add(self, row: int, column: Column, name: str) -> None:
        letter = letters(column.number)
        said = " · ".join(column.samples)
        box = FieldBox()
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.addItem(tr(NOT_READ), "")
        for field, label in fields_of(self._use):
            box.addItem(label, field)
        box.setCurrentIndex(max(0, box.findData(name)))
        head = column.head or tr("without a head")
        box.setAccessibleName(tr("Column {letter}, {head}: read as", letter=letter, head=head))
        box.setAccessibleDescription(tr("First values: {values}", values=said) if said else tr("The column is empty"))
        box.activated.connect(lambda _, number=column.number: self._on_chosen(number))
        self.boxes[column.number] = box
        self._sure[column.number] = Label()
        shown = (Label(letter, bold=True), ElidedLabel(), ElidedLabel(muted=True), box, self._sure[column.number])
        for place, (widget, text) in enumerate(zip(shown, ("", column.head or "–", said or "–", "", ""), strict=True)):
            if isinstance(widget, ElidedLabel):
                widget.set_whole(text)
                widget.setToolTip(tip(text))
            self._grid.addWidget(widget, row, place)

    def _on_chosen(self, number: int) -> None:
        """A field that another column has moves here, unless several columns can be read as it."""
        name = str(self.boxes[number].currentData())
        self._chosen.add(number)
        for other, box in self.boxes.items():
            if name and other != number and box.currentData() == name and not may_repeat(self._use, name):
                box.setCurrentIndex(0)
                self._chosen.add(other)
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        """Say in each box which fields other columns have, and beside it how sure the choice is."""
        fields = self.fields()
        labels = fields_of(self._use)
        for number, box in self.boxes.items():
            used = {name: letters(column) for column, name in fields.items() if column != number}
            for place, (name, label) in enumerate(labels, 1):
                has = name in used and not may_repeat(self._use, name)
                elsewhere = tr("{field}  (now column {letter})", field=label, letter=used[name]) if has else label
                box.setItemText(place, elsewhere)
            name = fields.get(number, "")
            guessed = self._scores.get(number)
            if not name:
                word = ""
            elif guessed and guessed[0] == name and number not in self._chosen:
                word = sureness(guessed[1])
            else:
                word = tr(CHOSEN)
            self._sure[number].setText(word)
