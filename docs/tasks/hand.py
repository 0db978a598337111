"""The hand of who does a task: keys and clicks that go to whatever window has the focus, each counted as a step."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QPainter, QPixmap, QTextCursor, QTextDocument, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTextEdit, QWidget
from shots import with_margin, with_menus, write

PATIENCE = 20.0  # seconds that the program may take for anything
A_MOMENT = 400  # milliseconds until the window has painted all, for a picture
# Of the keystroke-level model (Card, Moran and Newell): what a practised user takes, in seconds.
KEY, POINT, THINK = 0.28, 1.3, 1.35


class TaskFailed(Exception):
    """What was done did not lead where it should."""


def must(right: bool, why: str) -> None:
    """Raise TaskFailed for what is not right."""
    if not right:
        raise TaskFailed(why)


def until(done: Callable[[], object], what: str) -> None:
    """Let the program work until something is so."""
    end = time.monotonic() + PATIENCE
    while not done():
        must(time.monotonic() < end, f"not so after {PATIENCE:.0f} s: {what}")
        let_work(10)


def let_work(milliseconds: int) -> None:
    """Let the program work; without a screen nobody else hands the keys on to the window below one that closed."""
    QTest.qWait(milliseconds)
    if QGuiApplication.platformName() == "offscreen" and QGuiApplication.focusWindow() is None:
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        if windows:
            max(
                windows, key=lambda each: (each.isModal(), each.isWindow() and each.parent() is not None)
            ).activateWindow()


def found(edit: QTextEdit, words: str) -> QTextCursor:
    """In front of words of a text."""
    cursor = edit.document().find(words, 0, QTextDocument.FindFlag.FindCaseSensitively)
    must(not cursor.isNull(), f"no “{words}” in the text")
    cursor.setPosition(cursor.selectionStart())
    return cursor


class Hand(QObject):
    """What is done, how often and how long. manual: the folder for the pictures of the manual, every: for one after
    each step; None for none.
    """

    def __init__(self, *, manual: Path | None = None, every: Path | None = None) -> None:
        super().__init__()
        self._manual = manual
        self._every = every
        self.begin(0)

    def begin(self, number: int) -> None:
        """Another task."""
        self._number = number
        self.steps = self.keys = self.clicks = 0
        self._pictured = 0.0
        self._begun = time.monotonic()

    @property
    def seconds(self) -> float:
        """How long the task took so far, without its pictures."""
        return time.monotonic() - self._begun - self._pictured

    @property
    def by_hand(self) -> float:
        """How many seconds a practised user would need, by the keystroke-level model."""
        return self.steps * THINK + self.keys * KEY + self.clicks * POINT

    # -- steps --------------------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each by its portable name; a step each."""
        for each in keys:
            (combination,) = QKeySequence.fromString(each, QKeySequence.SequenceFormat.PortableText)
            key, held = combination.key(), combination.keyboardModifiers()
            if key == Qt.Key.Key_Tab and held & Qt.KeyboardModifier.ShiftModifier:
                key = Qt.Key.Key_Backtab  # what a keyboard sends
            QTest.keyClick(_focus(), key, held)
            self.keys += 1 + str(each).count("+")
            self._step(each)

    def write(self, words: str) -> None:
        """Type words: one step."""
        for letter in words:
            QTest.keyClick(_focus(), letter)
            QApplication.processEvents()
        self.keys += len(words)
        self._step("typed")

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click on a widget, in its middle unless a place in it is given."""
        top = widget.window()
        must(widget.isVisible() and widget.isEnabled(), f"{widget} cannot be clicked")
        at = widget.mapTo(top, place or widget.rect().center())
        must(top.rect().contains(at), f"{at} is outside {top}")
        QTest.mouseClick(_window(top), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.clicks += 1
        self._step("click")

    def click_before(self, edit: QTextEdit, words: str) -> None:
        """Click in front of words of a text."""
        self.click(edit.viewport(), edit.cursorRect(found(edit, words)).center())

    def choose(self, menu: QMenu, name: str) -> None:
        """Click on what a menu that is open calls so."""
        action = next((each for each in menu.actions() if each.text().replace("&", "") == name), None)
        must(action is not None, f"no “{name}” in {[each.text() for each in menu.actions()]}")
        self.click(menu, menu.actionGeometry(action).center())

    def meanwhile(self, kind: type[QDialog], act: Callable[[], None]) -> Callable[[], None]:
        """Have the dialog that the next step waits for answered by `act`; what comes back raises what went wrong."""
        wrong: list[BaseException] = []
        timer = QTimer(self)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not (isinstance(dialog, kind) and dialog.isVisible() and dialog.isActiveWindow()):
                return
            timer.stop()
            try:
                act()
            except BaseException as problem:  # raised again below, as Qt would only print it
                wrong.append(problem)
                dialog.reject()

        def after() -> None:
            timer.stop()
            if wrong:
                raise wrong[0]

        timer.timeout.connect(look)
        timer.start(20)
        return after

    # -- pictures -----------------------------------------------------------------------------------------------

    def show(self, name: str, widget: QWidget, part: Callable[[], QRect] | None = None, *, margin: int = 0) -> None:
        """A picture for the manual, of a widget or a part of it, with so many empty pixels above and below.

        part: tells it when all is painted, and so where it stays.
        """
        if self._manual is not None:
            begun = time.monotonic()
            QTest.qWait(A_MOMENT)
            picture = with_menus(widget)
            picture = picture.copy(part()) if part is not None else picture
            write(name, with_margin(picture, margin), self._manual)
            self._pictured += time.monotonic() - begun

    def _step(self, what: str) -> None:
        self.steps += 1
        let_work(1)
        self.glance(what)

    def glance(self, what: str) -> None:
        """A picture of all windows where one after each step is wanted, and where there is any."""
        if self._every is not None and any(each.isVisible() for each in QApplication.topLevelWidgets()):
            begun = time.monotonic()
            QTest.qWait(A_MOMENT)
            words = what.replace("+", "-").lower()
            write(f"{self._number:02}-{self.steps:02}-{words}", everything(), self._every)
            self._pictured += time.monotonic() - begun


def everything() -> QPixmap:
    """All windows as they lie over one another, the active one in front."""
    seen = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.windowHandle() is not None]
    seen.sort(key=lambda each: (each.windowType() is Qt.WindowType.Popup, each.isActiveWindow(), each.isModal()))
    frame = QRect()
    for each in seen:
        frame = frame.united(QRect(each.mapToGlobal(QPoint()), each.size()))
    picture = QPixmap(frame.size())
    picture.fill(Qt.GlobalColor.gray)
    painter = QPainter(picture)
    for each in seen:
        painter.drawPixmap(each.mapToGlobal(QPoint()) - frame.topLeft(), each.grab())
    painter.end()
    return picture


def _focus() -> QWindow:
    """The window that keys go to."""
    until(lambda: QGuiApplication.focusWindow() is not None, "a window has the focus")
    window = QGuiApplication.focusWindow()
    assert window is not None
    return window


def _window(top: QWidget) -> QWindow:
    window = top.windowHandle()
    assert window is not None
    return window
