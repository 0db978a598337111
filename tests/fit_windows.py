"""Whether every window fits the screen with nothing cut. Run by tests/ui/test_fitting.py with a screen of its own.

python tests/fit_windows.py FOLDER LANGUAGE
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from desk_kit import Answers, AtOnce, Kit
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTabBar, QToolBar, QWidget
from walk_kit import walk

from wcodesk.store import Store
from wcodesk.ui.app import make_application
from wcodesk.ui.fitting import BESIDE, TITLE
from wcodesk.ui.imports.making import make_imports
from wcodesk.ui.language import Speaker
from wcodesk.ui.main_window import Desk
from wcodesk.ui.session import Session
from wcodesk.ui.theme import Scheme, Theme
from wcodesk.ui.widgets import ElidedLabel
from wcodesk.ui.window_state import WindowState


def main(folder: Path, language: str) -> None:
    """Print a line for all that does not fit."""
    app = make_application()
    speaker = Speaker(app)
    speaker.speak(language)
    kit = make_kit(folder, Theme(app, Scheme.LIGHT))
    room = kit.desk.screen().availableGeometry()
    sys.stdout.write(f"screen {room.width()} x {room.height()}\n")
    for name, window in walk(kit, folder):
        QTest.qWait(100)
        problems = list(cut(window))
        if window.width() > room.width() - BESIDE or window.height() > room.height() - TITLE:
            problems.append(f"it is {window.width()} x {window.height()}")
        sys.stdout.write("".join(f"{name}: {problem}\n" for problem in problems))
    kit.session.abandon()
    kit.desk.close()


def make_kit(folder: Path, theme: Theme) -> Kit:
    path = folder / "fit.sqlite"
    Store.create(path, bundled=True).close()
    state = WindowState(QSettings(str(folder / "fit.ini"), QSettings.Format.IniFormat))
    session, answers = Session(), Answers()
    desk = Desk(
        session,
        state,
        theme,
        make_prompts=lambda _: answers,
        make_worker=lambda _: AtOnce(),
        make_imports=lambda *given: make_imports(session, *given),
    )
    theme.setParent(desk)
    session.setParent(desk)
    session.use(Store.open(path))
    desk.show()
    QTest.qWait(200)
    return Kit(desk, session, answers, state)


def cut(window: QWidget) -> Iterator[str]:
    """What is smaller than its words."""
    for each in window.findChildren(QWidget):
        if each.window() is not window.window() or not each.isVisible() or isinstance(each, ElidedLabel):
            continue
        if isinstance(each, QLabel) and each.text():
            least = each.heightForWidth(each.width()) if each.wordWrap() else each.sizeHint().height()
            narrow = not each.wordWrap() and each.width() < each.sizeHint().width()
            if each.height() < least or narrow:
                yield f"“{each.text()[:60]}” is cut"
        elif isinstance(each, QTabBar | QToolBar):
            if each.width() < each.sizeHint().width():
                yield f"{each.accessibleName()} shows only its beginning"
        elif isinstance(each, QAbstractButton | QComboBox) and not own(each):
            least_size = each.minimumSizeHint()
            if each.width() < least_size.width() or each.height() < least_size.height():
                yield f"{type(each).__name__} {each.accessibleName()} {getattr(each, 'text', str)()} is cut"


def own(widget: QWidget) -> bool:
    """Whether it is a part that Qt made, such as the cross in a field."""
    return widget.objectName().startswith("qt_") or isinstance(widget.parent(), QLineEdit)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
