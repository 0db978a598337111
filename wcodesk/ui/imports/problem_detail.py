"""A problem: what is wrong and where, what the cell says, and what it should say instead."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout
from PySide6.QtWidgets import QWidget as Widget

from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import Level, Problem, ProblemKind
from wcodesk.model.translation import mark, number, tr
from wcodesk.ui.fitting import Scrolled
from wcodesk.ui.imports.field_words import declared_field
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.widgets import Label, literal

HANDLED = HandledKeys(
    mark("Import window: in a cell that is mended"),
    (
        ("Return", mark("Use it")),
        ("Shift+Return", mark("A new line in the cell")),
        ("Esc", mark("Back to the list")),
        ("Down", mark("Open the list of what may be meant")),
        ("Up", mark("Open the list of what may be meant")),
    ),
)
_EFFECTS = {
    Level.ERROR: mark("Until it is mended its text or record stays out; the rest of the file goes in."),
    Level.WARNING: mark("It goes in as it is unless it is mended."),
    Level.NOTE: mark("Nothing needs to be done."),
}
_ELSEWHERE = mark("It cannot be mended here; a reply to the sender tells of it.")
_KINDS = {
    ProblemKind.DATE: mark("date"),
    ProblemKind.CHOICE: mark("not on the list"),
    ProblemKind.MEMBER: mark("unknown Member"),
    ProblemKind.REQUIRED: mark("missing"),
    ProblemKind.LENGTH: mark("too long"),
    ProblemKind.CELL: mark("cell without a value"),
    ProblemKind.TEXT: mark("text"),
    ProblemKind.STRUCTURE: mark("structure"),
    ProblemKind.WORKBOOK: mark("workbook"),
}


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _ends(event: QKeyEvent) -> bool:
    more = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
    return event.key() in _ENTER and not event.modifiers() & more


def _is_ours(event: QKeyEvent) -> bool:
    return _ends(event) or event.key() == Qt.Key.Key_Escape


class CellEdit(QPlainTextEdit):
    """What the cell should say. done: Enter, with Ctrl or without; Shift+Enter and Alt+Enter make a new line."""

    done = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter and Escape end the typing, as in a text; in the window they mean the whole file."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter checks, Escape goes back to the list."""
        enter = event.key() in _ENTER
        if _ends(event):
            self.done.emit()
        elif enter:
            self.insertPlainText("\n")
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Offers(QComboBox):
    """A list that opens before anything in it is taken: each choice is used at once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows open the list."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.showPopup()
        else:
            super().keyPressEvent(event)


class ProblemDetail(Widget):
    """repaired(place, text): what the cell should say. worded(field, said, stored): for all cells that say so."""

    repaired = Signal(str, object)
    worded = Signal(str, str, object)
    back = Signal()

    def __init__(self, members: MemberIndex, parent: Widget | None = None) -> None:
        super().__init__(parent)
        self._members = members
        self._problem: Problem | None = None
        self.sentence = Label()
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.where = Label(muted=True)
        self.where.setWordWrap(True)
        self.edit = CellEdit()
        self.edit.setAccessibleName(tr("What the cell should say"))
        self.edit.setTabChangesFocus(True)
        self.edit.setAcceptDrops(False)  # files that are dropped are for the window
        self.edit.setFixedHeight(self.edit.fontMetrics().lineSpacing() * 3 + 12)
        self.edit.done.connect(self._check)
        self.edit.left.connect(self._leave)
        self.offers = _Offers()
        self.offers.setAccessibleName(tr("What may be meant"))
        self.offers.activated.connect(self._take_offer)
        self.all_cells = QCheckBox()
        self.check = QPushButton(tr("Use and check again"))
        self.check.setAutoDefault(False)
        self.check.clicked.connect(self._check)
        self.leave_out = QPushButton(tr("Leave it out"))
        self.leave_out.setAutoDefault(False)
        self.leave_out.clicked.connect(self._leave_out)
        self.wrong = Label()
        self.wrong.setObjectName("problem")
        self.wrong.setWordWrap(True)
        self.form = Widget()
        self._lay_out()

    def _lay_out(self) -> None:
        self.form.setMaximumWidth(self.fontMetrics().averageCharWidth() * 110)
        form = QFormLayout(self.form)
        form.setContentsMargins(0, 6, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(9)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._offers_label = Label(tr("It may mean"))
        self._offers_label.setBuddy(self.offers)
        self._edit_label = Label(tr("The cell says"))
        self._edit_label.setBuddy(self.edit)
        form.addRow(self._edit_label, self.edit)
        form.addRow(self._offers_label, self.offers)
        form.addRow("", self.all_cells)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.check)
        buttons.addWidget(self.leave_out)
        buttons.addStretch(1)
        form.addRow("", buttons)
        form.addRow("", self.wrong)
        inside = Widget()
        inside.setObjectName("page")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(14, 2, 12, 8)
        rows.setSpacing(4)
        rows.addWidget(self.sentence)
        rows.addWidget(self.where)
        rows.addWidget(self.form)
        rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolled(inside))

    @property
    def typed(self) -> bool:
        """Whether something was typed that nobody used yet."""
        problem = self._problem
        return problem is not None and not self.form.isHidden() and self.edit.toPlainText() != problem.value

    def show_problem(self, problem: Problem, same: int, about: str = "", *, open_: bool) -> None:
        """same: how many cells of the file have the same problem with the same words, this one among them.

        about: what the mission, text or fact is called whose cell it is.
        """
        if problem != self._problem:
            self.edit.setPlainText(problem.value)
            self.edit.selectAll()
            self.all_cells.setChecked(same > 1)
            self.wrong.hide()
        self._problem = problem
        self.sentence.setText(problem.sentence)
        mappable = bool(problem.field)
        here = problem.mendable or mappable or problem.level is Level.NOTE
        told = (
            about,
            str(problem.place),
            tr(_KINDS[problem.kind]),
            tr(_EFFECTS[problem.level] if here else _ELSEWHERE),
        )
        self.where.setText(" · ".join(filter(None, told)))
        self.form.setVisible(open_ and (problem.mendable or mappable))
        self.offers.clear()
        self.offers.addItem(tr("Choose…"), None)
        for offer in problem.offers:
            self.offers.addItem(offer.label or offer.value, offer.value)
        for widget in (self.offers, self._offers_label):
            widget.setVisible(bool(problem.offers))
        every = tr("For all {n} cells of this file that say “{words}”", n=number(same), words=problem.value)
        self.all_cells.setText(literal(every))
        self.all_cells.setVisible(mappable and same > 1)
        if not problem.mendable or same == 1:  # there is nothing to choose
            self.all_cells.setChecked(not problem.mendable)
        self.all_cells.setEnabled(problem.mendable)
        self.leave_out.setVisible(mappable)

    def begin_review(self) -> None:
        """What follows is of another submission."""
        self._problem = None

    def enter(self) -> None:
        """Bring the focus here, where there is something to do."""
        if not self.form.isHidden():
            self.edit.setFocus()

    def act(self, verb: str) -> bool:
        """A key of the list: E goes to the cell."""
        if verb == "edit":
            self.enter()
        return False

    def _take_offer(self, number: int) -> None:
        value = self.offers.itemData(number)
        if value is not None:
            self.edit.setPlainText(str(value))
            self._check()

    def _check(self) -> None:
        problem = self._problem
        if problem is None:
            return
        text = self.edit.toPlainText()
        self.wrong.hide()
        if not self.all_cells.isChecked() or not problem.field:
            if text != problem.value:
                self.repaired.emit(str(problem.place), text)
            return
        field = declared_field(problem.field)
        try:
            stored = field.read(text, self._members) if field else text.strip()
        except ValueError as wrong:
            self.wrong.setText(f"⚠ {wrong}")
            self.wrong.show()
            return
        self.worded.emit(problem.field, problem.value, stored)

    def _leave(self) -> None:
        if self._problem is not None:
            self.edit.setPlainText(self._problem.value)
            self.wrong.hide()
        self.back.emit()

    def _leave_out(self) -> None:
        problem = self._problem
        if problem is None:
            return
        if self.all_cells.isChecked():
            self.worded.emit(problem.field, problem.value, "")
        else:
            self.repaired.emit(str(problem.place), "")


def same_words(problem: Problem, problems: tuple[Problem, ...]) -> int:
    """How many problems are about the same words in the same field."""
    if not problem.field:
        return 1
    said = fold(problem.value)
    return sum(other.field == problem.field and fold(other.value) == said for other in problems)
