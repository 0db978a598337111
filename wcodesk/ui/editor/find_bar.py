"""A slim bar under the text: what to find, how often it is there, and what to put in its place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from wcodesk.model.replacing import Wanted
from wcodesk.model.translation import mark, number, tr
from wcodesk.ui.icons import icon
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.widgets import Label, set_named, tip

LEAST_FIELD = 120  # pixels for what is typed, beside the buttons
WHICH = ("previous", "next", "close")
FOLDED, UNFOLDED = "unfold", "next"  # an arrow to the right, and one down


HANDLED = HandledKeys(
    mark("In the bar for finding"),
    (
        ("Return", mark("The next place, or replace it")),
        ("Shift+Return", mark("The place before")),
        ("Esc", mark("Close the bar")),
    ),
)


class FindEdit(QLineEdit):
    """forward(by): Enter, or Shift+Enter for the one before."""

    forward = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key of ours, or of the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.forward.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """changed: other words, or in another way. moved(by): to the next hit. left: Escape, or the cross."""

    changed = Signal()
    moved = Signal(int)
    replace_asked = Signal()
    replace_all_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.words, self.by = FindEdit(), FindEdit()
        self.words.setPlaceholderText(tr("Find"))
        self.words.setAccessibleName(tr("Find"))
        self.by.setPlaceholderText(tr("Replace by"))
        self.by.setAccessibleName(tr("Replace by"))
        self.count = Label(muted=True)
        self.count.setAccessibleName(tr("How many there are"))
        self.case = self._toggle(tr("Aa"), tr("Match capital and small letters"))
        self.whole = self._toggle(tr("“ab”"), tr("Whole words only"))
        self.unfold = self._button(tr("Replace too (Ctrl+H)"), lambda: self.show_replacing(on=not self.replacing))
        self._small = {
            "previous": self._button(tr("The one before (Shift+F3)"), lambda: self.moved.emit(-1)),
            "next": self._button(tr("The next one (F3)"), lambda: self.moved.emit(1)),
            "close": self._button(tr("Close (Esc)"), self.left.emit),
        }
        self.replace = QPushButton(tr("Replace"))
        self.replace_all = QPushButton(tr("Replace all"))
        for button, signal in ((self.replace, self.replace_asked), (self.replace_all, self.replace_all_asked)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())
        self.unfold.setCheckable(True)
        self.keep = QCheckBox(tr("Keep capitals"))
        self.keep.setToolTip(tip(tr("What is put in has the capitals of what it replaces")))
        self.keep.setChecked(True)
        self._lay_out()
        self.changed.connect(lambda: self.keep.setEnabled(self.wanted().loose))
        self.words.textChanged.connect(lambda _: self.changed.emit())
        self.words.forward.connect(self.moved)
        self.by.forward.connect(lambda by: self.replace_asked.emit() if by > 0 else self.moved.emit(by))
        self.colour_icons()

    def _lay_out(self) -> None:
        self._places, buttons = QHBoxLayout(), QHBoxLayout()
        for widget in (self.case, self.whole, self.count, self._small["previous"], self._small["next"]):
            self._places.addWidget(widget)
        self._places.addStretch(1)
        self._places.addWidget(self._small["close"])
        buttons.addWidget(self.replace)
        buttons.addWidget(self.replace_all)
        self._second = QWidget()
        self._acts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._second)
        self._acts.setContentsMargins(0, 0, 0, 0)
        self._acts.addLayout(buttons)
        self._acts.addSpacing(4)
        self._acts.addWidget(self.keep)
        self._acts.addStretch(1)
        for row in (self._places, buttons, self._acts):
            row.setSpacing(4)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for row, field in zip(self._rows, (self.words, self.by), strict=True):
            row.setSpacing(6)
            row.addWidget(field, 2)
        self._rows[0].addLayout(self._places, 3)
        self._rows[1].addWidget(self._second, 3)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(14, 6, 8, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.unfold, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._rows[0], 0, 1)
        grid.addLayout(self._rows[1], 1, 1)
        grid.setColumnStretch(1, 1)
        self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance(_place(888, 888)))
        for one, other in (
            (self.words, self.by), (self.by, self.case), (self.case, self.whole),
            (self.whole, self._small["previous"]), (self._small["previous"], self._small["next"]),
            (self._small["next"], self.replace), (self.replace, self.replace_all),
            (self.replace_all, self.keep),
            (self.keep, self.unfold), (self.unfold, self._small["close"]),
        ):  # fmt: skip
            self.setTabOrder(one, other)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window what stands beside a field goes below it, and the box below the buttons."""
        super().resizeEvent(event)
        margins = self._grid.contentsMargins()
        around = margins.left() + margins.right() + self._grid.horizontalSpacing() + self.unfold.sizeHint().width()
        room = self.width() - around
        acts = self.replace.sizeHint().width() + self.replace_all.sizeHint().width() + self.keep.sizeHint().width() + 16
        beside = max(acts, self._places.sizeHint().width())
        for row in self._rows:
            row.setDirection(_direction(beside=room >= LEAST_FIELD + beside))
        self._acts.setDirection(_direction(beside=room >= acts))

    def _toggle(self, text: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setToolTip(tip(name))
        button.setAccessibleName(name)
        set_named(button, focusPolicy="TabFocus")
        button.toggled.connect(lambda _: self.changed.emit())
        return button

    def _button(self, name: str, act: object) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip(name))
        button.setAccessibleName(name)
        set_named(button, focusPolicy="TabFocus")
        button.clicked.connect(lambda _=False: act())  # type: ignore[operator]
        return button

    def colour_icons(self) -> None:
        """Draw the icons in the colour of the present theme."""
        for name in WHICH:
            drawing: QIcon = icon(name, self.palette())
            self._small[name].setIcon(drawing)
        self.unfold.setIcon(icon(UNFOLDED if self.replacing else FOLDED, self.palette()))

    @property
    def replacing(self) -> bool:
        """Whether the second row is there."""
        return not self.by.isHidden()

    def wanted(self) -> Wanted:
        """What is looked for."""
        return Wanted(self.words.text(), self.case.isChecked(), self.whole.isChecked())

    def keeps(self) -> bool:
        """Whether what is put in has the capitals of what it replaces."""
        return self.keep.isChecked() and self.wanted().loose

    def show_replacing(self, *, on: bool) -> None:
        """With the second row or without it."""
        self.by.setVisible(on)
        self._second.setVisible(on)
        self.unfold.setChecked(on)
        self.unfold.setIcon(icon(UNFOLDED if on else FOLDED, self.palette()))

    def say(self, at: int, count: int) -> None:
        """Say which of how many hits it is; at 0 for none of them."""
        text = _place(at, count) if at else tr("{n} here", n=number(count)) if count else tr("not here")
        if not self.words.text().strip():
            text = ""
        if text != self.count.text():
            self.count.setText(text)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _place(at: int, count: int) -> str:
    return tr("{at} of {count}", at=number(at), count=number(count))


def _direction(*, beside: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
