"""Rows copied in Excel, before they are added: what each column is taken for, and what is wrong with which row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from wcodesk.intake.book.cells import Sheet
from wcodesk.intake.submission.foreign.pasted import Pasted, first_guess, read_pasted, row_of, with_cell
from wcodesk.model.errors import DeskError
from wcodesk.model.fields import MISSION_FIELDS
from wcodesk.model.members import MemberIndex
from wcodesk.model.owner_names import Owner
from wcodesk.model.submission import Level, SheetMapping, SheetUse
from wcodesk.model.translation import counted, number, tr
from wcodesk.ui.imports.dates_box import DatesBox
from wcodesk.ui.imports.mapping import HeaderBox
from wcodesk.ui.imports.mapping_columns import ColumnsForm
from wcodesk.ui.imports.mapping_words import columns_of
from wcodesk.ui.mission_inputs import OwnerInput
from wcodesk.ui.missions.paste_rows import PasteRows
from wcodesk.ui.widgets import Label, dialog_buttons


class PasteDialog(QDialog):
    """submit(missions): adds them; a DeskError from it is shown. owner: whose the rows are that name nobody."""

    def __init__(
        self,
        table: Sheet,
        owner: Owner,
        members: MemberIndex,
        submit: Callable[[Sequence[dict[str, str]]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paste_missions")
        self.setWindowTitle(tr("Paste missions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._table = table
        self._members = members
        self._submit = submit
        mapping = first_guess(table, members)
        self.pasted = read_pasted(table, mapping, owner, members)
        self._guess = self.pasted.sheet
        self.header = HeaderBox(self._guess)
        self.header.setAccessibleName(tr("Row of the column heads"))
        field = next(each for each in MISSION_FIELDS if each.name == "member")
        self.owner = OwnerInput(field, members)
        self.owner.input.setAccessibleName(tr("Member or region of rows that name none"))
        self.owner.set_owner(owner)
        self.dates = DatesBox()
        self.columns = ColumnsForm()
        self.problems = PasteRows()
        self.said = Label(bold=True)
        self.refused = Label()
        self.refused.setObjectName("problem")
        self.refused.setWordWrap(True)
        self.refused.hide()
        self._lay_out()
        self._load_columns(dict(mapping.columns))
        self.header.currentIndexChanged.connect(self._on_header)
        self.dates.currentIndexChanged.connect(self._read)
        self.columns.changed.connect(self._read)
        self.owner.input.textChanged.connect(self._read)  # type: ignore[union-attr]
        self.problems.mended.connect(self._mend)
        self._show()
        self.add.setFocus()

    def _lay_out(self) -> None:
        top = QGridLayout()
        top.setHorizontalSpacing(18)
        top.setVerticalSpacing(4)
        for column, (words, widget) in enumerate(
            ((tr("Column &heads stand in row"), self.header), (tr("&Rows that name nobody are of"), self.owner))
        ):
            label = Label(words, muted=True)
            label.setBuddy(self.owner.input if widget is self.owner else widget)
            top.addWidget(label, 0, column)
            top.addWidget(widget, 1, column, Qt.AlignmentFlag.AlignTop)
            top.setColumnStretch(column, 1)
        order = QHBoxLayout()
        order.setSpacing(12)
        order.addWidget(self.dates.label)
        order.addWidget(self.dates)
        order.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.columns)
        below = QWidget()
        inside = QVBoxLayout(below)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(self.said)
        inside.addWidget(self.problems, 1)
        split = self._split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(scroll)
        split.addWidget(below)
        split.setChildrenCollapsible(False)
        buttons = dialog_buttons(self, tr("Add"))
        self.add = next(
            button
            for button in buttons.findChildren(QPushButton)
            if buttons.buttonRole(button) is QDialogButtonBox.ButtonRole.AcceptRole
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 14)
        rows.setSpacing(12)
        rows.addLayout(top)
        rows.addLayout(order)
        rows.addWidget(split, 1)
        rows.addWidget(self.refused)
        rows.addWidget(buttons)
        em, room = self.fontMetrics().height(), self.screen().availableGeometry()
        self.resize(min(em * 56, room.width() - 60), min(em * 38, room.height() - 60))

    def showEvent(self, event: QShowEvent) -> None:
        """All columns are seen where there is room; what is said of the rows keeps a third."""
        super().showEvent(event)
        room = self._split.height()
        wanted = min(self.columns.sizeHint().height() + 4, room * 2 // 3)
        self._split.setSizes([wanted, room - wanted])

    # -- what is read --------------------------------------------------------------------------------------------

    def _load_columns(self, fields: dict[int, str]) -> None:
        columns = columns_of(self._guess, self.header.value())
        guessed = dict(self._guess.mapping.columns)
        scores = {column: (guessed[column], score) for column, score in self._guess.scores if column in guessed}
        self.columns.load(SheetUse.MISSIONS, columns, fields, scores)

    def _on_header(self) -> None:
        self._load_columns(self.columns.fields())
        self._read()

    def _read(self) -> None:
        columns = tuple(sorted(self.columns.fields().items()))
        mapping = SheetMapping(SheetUse.MISSIONS, self.header.value(), columns, dates=self.dates.order())
        self.pasted = read_pasted(self._table, mapping, self.owner.owner(), self._members)
        self._show()

    def _mend(self, row: int, column: int, text: str) -> None:
        self._table = with_cell(self._table, row, column, text)
        self._read()

    def _show(self) -> None:
        pasted = self.pasted
        self.said.setText(_said(pasted))
        self.dates.load(pasted.sheet.date)
        self.dates.show_where(wanted=True)
        columns = columns_of(self._guess, self.header.value())
        self.problems.load(pasted, self._table, [(each.number, each.head) for each in columns])
        self.problems.setVisible(self.problems.rowCount() > 0)
        self.add.setText(counted(len(pasted.missions), tr("Add {n} mission"), tr("Add {n} missions")))
        self.add.setEnabled(bool(pasted.missions))

    def accept(self) -> None:
        """Add the rows that can be read."""
        try:
            self._submit(self.pasted.missions)
        except DeskError as problem:
            self.refused.setText(f"⚠ {problem}")
            self.refused.show()
            return
        super().accept()


def _said(pasted: Pasted) -> str:
    wrong = {row_of(each.place) for each in pasted.problems if each.level is Level.ERROR and row_of(each.place)}
    wrong -= set(pasted.rows)
    good = len(pasted.rows)
    if not wrong:
        return counted(good, tr("{n} row will be added."), tr("{n} rows will be added."))
    one = tr("{n} row will be added, {wrong} cannot be read:")
    many = tr("{n} rows will be added, {wrong} cannot be read:")
    return counted(good, one, many, wrong=number(len(wrong)))
