"""Makes the pictures of the manual anew, from the real window over the bundled edition. Run by `make pictures`.

`python docs/pictures.py fr` makes those of one language: first those that the ten tasks of docs/tasks show, then what
no task shows. It needs no screen and uses what the tests use. Each picture goes to docs/manual/images
(docs/manual/fr/images) as a small PNG, and the one of README.md to docs/images. The texts and missions are the
report's own, which is English.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / each) for each in (".", "tests", "tests/intake/book", "tests/reports")]

from desk_kit import Answers, AtOnce, Kit  # noqa: E402
from imports_kit import settle  # noqa: E402
from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from shots import LARGEST, SIZE, images, save, shown, widen_columns  # noqa: E402
from tasks.hand import Hand  # noqa: E402
from tasks.ten import do_all  # noqa: E402
from walk_kit import came_back  # noqa: E402

from wcodesk.model.owner_names import Owner  # noqa: E402
from wcodesk.model.paths import STORE_VARIABLE  # noqa: E402
from wcodesk.model.translation import ENGLISH  # noqa: E402
from wcodesk.store import Store  # noqa: E402
from wcodesk.ui.app import make_application  # noqa: E402
from wcodesk.ui.imports.items import ItemKind  # noqa: E402
from wcodesk.ui.imports.making import make_imports  # noqa: E402
from wcodesk.ui.language import Speaker  # noqa: E402
from wcodesk.ui.main_window import Desk  # noqa: E402
from wcodesk.ui.missions.grouping import By  # noqa: E402
from wcodesk.ui.session import Session  # noqa: E402
from wcodesk.ui.theme import Scheme, Theme  # noqa: E402
from wcodesk.ui.window_state import WindowState  # noqa: E402

OF_README = ROOT / "docs" / "images"


def main(language: str = ENGLISH) -> None:
    """Make all those of a language."""
    do_tasks(language)
    app = make_application()
    Speaker(app).speak(language)
    theme = Theme(app, Scheme.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        kit = make_kit(Path(folder))
        kit.desk.resize(*SIZE)
        if language == ENGLISH:
            readme(kit)
        for take in (history, workbooks, imports, all_missions, start, keys):
            take(kit, Path(folder))
        kit.session.abandon()
    theme.deleteLater()


def do_tasks(language: str) -> None:
    """The ten tasks, in a folder whose name may stand in a picture."""
    home = Path(tempfile.gettempdir()) / "ana"
    home.mkdir()  # fails where it is somebody's
    try:
        for _ in do_all(language, home, Hand(manual=images(language))):
            pass
    finally:
        shutil.rmtree(home)


def make_kit(folder: Path) -> Kit:
    """The window over a new store with the bundled edition."""
    path = folder / "reports.sqlite"
    os.environ[STORE_VARIABLE] = str(path)  # the user's own store, which no title names
    Store.create(path, bundled=True, who="Ana").close()
    state = WindowState(QSettings(str(folder / "desk.ini"), QSettings.Format.IniFormat))
    session, answers = Session(), Answers()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = Desk(
        session, state, Theme(app, Scheme.LIGHT), make_prompts=lambda _: answers, make_worker=lambda _: AtOnce(),
        make_imports=lambda *given: make_imports(session, *given),
    )  # fmt: skip
    session.setParent(made)
    session.use(Store.open(path, who="Ana"))
    made.show()
    return Kit(made, session, answers, state)


def readme(kit: Kit) -> None:
    """The whole window on a usual screen, for README.md."""
    size = kit.desk.size()
    kit.desk.resize(1440, 900)
    kit.go("AL")
    kit.box()
    kit.desk.side.choose("page")
    wait_until(lambda: kit.desk.page.view.isVisible())
    widen_columns(kit.desk)
    save("desk", kit.desk, folder=OF_README, largest=2 * LARGEST)
    kit.desk.resize(size)


def history(kit: Kit, _folder: Path) -> None:
    """What became of a section."""
    kit.go("AL")
    for old, new in (("new", "second"), (".", ", as planned.")):
        section = kit.store.sections(kit.desk.entry.place.owner_id)[0]
        kit.session.restore_text(section.id, section.text.replace(old, new, 1))
    kit.box()
    kit.desk.side.choose("history")
    QTest.qWait(300)
    kit.desk.history.table.selectRow(1)
    QTest.qWait(100)
    save("history", kit.desk.side)


def workbooks(kit: Kit, _folder: Path) -> None:
    """Member workbooks."""
    kit.desk.actions_.workbooks.trigger()
    save("workbooks", shown("workbooks"), close=True)


def all_missions(kit: Kit, _folder: Path) -> None:
    """The window of all missions: those of a region, by month."""
    kit.desk.actions_.all_missions.trigger()
    window = kit.desk.all_missions.window
    QTest.qWait(100)  # it is filled in the next turn
    window.resize(1120, 560)
    window.filters.choose(Owner(region="europe"))
    window.filters.by.setCurrentIndex(window.filters.by.findData(By.MONTH))
    save("all-missions", window, close=True)


def start(kit: Kit, _folder: Path) -> None:
    """How the edition stands."""
    kit.desk.actions_.show_start.trigger()
    wait_until(lambda: kit.desk.start.edition is not None)
    widen_columns(kit.desk)
    save("start", kit.desk)


def imports(kit: Kit, folder: Path) -> None:
    """The import window at a text that both changed, a cell to mend, and a table of another kind."""
    work = kit.desk.imports
    work.window.resize(1120, 700)
    work.show()
    work.add(came_back(kit.store, folder / "came"))
    settle(work)
    queue, review = work.window.queue, work.window.review
    names = {ItemKind.TEXT: "import-text", ItemKind.PROBLEM: "import-problem", ItemKind.SHEET: "import-table"}
    for row in range(queue.model.rowCount()):
        queue.view.setCurrentIndex(queue.model.index(row, 0))
        settle(work)
        for number in range(review.model.rowCount()):
            item = review.model.item(number)
            if item is not None and item.needs and item.kind in names:
                review.list.choose(number)
                QTest.qWait(200)
                save(names.pop(item.kind), work.window)
    work.window.close()


def keys(kit: Kit, _folder: Path) -> None:
    """The window of all keys."""
    kit.desk.help.show_keys()
    window = shown("shortcuts")
    window.resize(640, 520)
    save("shortcuts", window, close=True)


def wait_until(done: Callable[[], bool]) -> None:
    """Let the window work until something is so, and a little longer."""
    for _ in range(200):
        if done():
            break
        QTest.qWait(50)
    QTest.qWait(1500)


if __name__ == "__main__":
    main(*sys.argv[1:])
