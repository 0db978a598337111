"""The palette: a small panel over the window in which a place is typed and gone to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from wcodesk.model.translation import mark, tr
from wcodesk.ui.going.drawing import RowDelegate
from wcodesk.ui.going.rows import Row, Rows
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.widgets import HEADING, Label

WIDTH, MOST_HEIGHT = 640, 430  # pixels
WHAT = mark("Member, region, section, or words in the texts")
PADDING = 4  # pixels above and below the rows together, as the style sheet has it
_PAGE = 8  # rows of Page Up and Page Down


HANDLED = HandledKeys(
    mark("In the list of places to go to"),
    (
        ("Down", mark("The next place; Tab does so too")),
        ("Up", mark("The place before; Shift+Tab does so too")),
        ("PgDown", mark("Some places on")),
        ("PgUp", mark("Some places back")),
        ("Tab", mark("The next place")),
        ("Shift+Tab", mark("The place before")),
        ("Return", mark("Go there")),
        ("Esc", mark("Stay here")),
    ),
)


class Palette(QFrame):
    """asked(text): something was typed. taken(Row): Enter or a click on a row. It hides itself when it is left."""

    asked = Signal(str)
    taken = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("palette")
        self.setAccessibleName(tr("Go to"))
        self._before: QWidget | None = None
        self.line = QLineEdit()
        self.line.setObjectName("palette-line")
        self.line.setPlaceholderText(tr(WHAT))
        self.line.setAccessibleName(tr("Go to: {what}", what=tr(WHAT)))
        font = QFont(self.line.font())
        font.setPointSizeF(font.pointSizeF() * HEADING)
        self.line.setFont(font)
        self.model = Rows(self)
        self.view = QListView()
        self.view.setObjectName("palette-list")
        self.view.setAccessibleName(tr("Places and texts"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(RowDelegate(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.clicked.connect(lambda index: self._take(self.model.rows[index.row()]))
        self.view.selectionModel().currentChanged.connect(lambda *_: self._announce())
        self.foot = Label(muted=True)
        self.foot.setContentsMargins(12, 5, 12, 7)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        for widget in (self.line, self.view, self.foot):
            rows.addWidget(widget)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self.line.textChanged.connect(self.asked)
        self.line.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it, empty."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
            _application().installEventFilter(self)  # only now, as it sees every event
        self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(False)
        self.show()
        self.raise_()
        self.line.setFocus()
        self.asked.emit("")

    def show_rows(self, rows: Sequence[Row], foot: str, *, keep: bool = False) -> None:
        """Show these. keep: the row that is chosen stays chosen."""
        at = self.view.currentIndex().row() if keep else -1
        scrolled = self.view.verticalScrollBar().value() if keep else 0
        self.model.show(rows)
        self.view.setVisible(bool(rows))
        self.foot.setText(foot)
        self._place()
        if at < 0:
            open_ = [number for number, row in enumerate(rows) if row.open]
            at = next((number for number in open_ if rows[number].leads), open_[0] if open_ else -1)
        if at >= 0:
            self.view.setCurrentIndex(self.model.index(at))
        self.view.verticalScrollBar().setValue(scrolled)

    def current(self) -> Row | None:
        """The row that is chosen."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def leave(self) -> None:
        """Hide, and give the focus back. Qt would give it to whatever comes next, which is some other section."""
        if self.isVisible():
            _application().removeEventFilter(self)
            if self.line.hasFocus() and self._before is not None and isValid(self._before):
                self._before.setFocus()
            self._before = None
            self.hide()

    def _take(self, row: Row) -> None:
        if row.open:
            self.leave()
            self.taken.emit(row)

    def _place(self) -> None:
        """In the middle, near the top, as high as its rows, or as those that have room as a whole."""
        window = self._window
        width = min(WIDTH, window.width() - 40)
        top = max(40, window.height() // 9)
        room = min(MOST_HEIGHT, window.height() - top - 40)
        rest = self.line.sizeHint().height() + self.foot.sizeHint().height() + 2
        ends = accumulate(self.view.sizeHintForRow(row) for row in range(len(self.model.rows)))
        self.view.setFixedHeight(PADDING + max((end for end in ends if end + PADDING <= room - rest), default=0))
        self.setFixedWidth(width)
        self.setFixedHeight(rest + (self.view.height() if self.model.rows else 0))
        self.move((window.width() - width) // 2, top)

    def _announce(self) -> None:
        """Tell a screen reader which row is chosen, as the focus stays in the line."""
        row = self.current()
        if row is not None:
            self.line.setAccessibleDescription(row.spoken)
            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, row.spoken))

    def _step(self, by: int) -> None:
        """The next row that can be chosen; from the last one round to the first."""
        open_ = [number for number, row in enumerate(self.model.rows) if row.open]
        if not open_:
            return
        at = self.view.currentIndex().row()
        place = open_.index(at) + by if at in open_ else 0
        place = place % len(open_) if abs(by) == 1 else max(0, min(place, len(open_) - 1))
        self.view.setCurrentIndex(self.model.index(open_[place]))
        if place == 0:
            self.view.scrollToTop()  # with its caption

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the line; a press elsewhere, or another window, closes the palette."""
        kind = event.type()
        if watched is self.line and kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if watched is self._window and kind is QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._place)
        elif kind is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            if watched is not self and not self.isAncestorOf(watched):
                self.leave()
        elif kind is QEvent.Type.FocusIn and isinstance(watched, QWidget) and not self.isAncestorOf(watched):
            self.leave()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}
        if key in steps:
            self._step(steps[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row = self.current()
            if row is not None:
                self._take(row)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._step(1 if key == Qt.Key.Key_Tab else -1)  # there is nowhere else to go inside
        else:
            return False
        return True


def _application() -> QCoreApplication:
    found = QApplication.instance()
    assert found is not None
    return found
