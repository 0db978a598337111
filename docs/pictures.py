"""Makes the pictures of the manual anew: drives the real window over the bundled edition. Run by `make pictures`.

`python docs/pictures.py fr` makes those of one language. It needs no screen and uses what the tests use. Each picture
goes to docs/manual/images (docs/manual/fr/images) as a small PNG, and the one of README.md to docs/images. The texts
and missions are the report's own, which is English.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / each) for each in (".", "tests", "tests/intake/book", "tests/reports")]

from desk_kit import Answers, AtOnce, Kit  # noqa: E402
from imports_kit import settle  # noqa: E402
from PIL import Image  # noqa: E402
from PySide6.QtCore import QBuffer, QIODevice, QRect, QSettings  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QSplitter, QWidget  # noqa: E402
from walk_kit import came_back  # noqa: E402

from wcodesk.model.owner_names import Owner  # noqa: E402
from wcodesk.model.translation import ENGLISH, spoken  # noqa: E402
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

MANUAL = ROOT / "docs" / "manual"
OF_README = ROOT / "docs" / "images"
LARGEST = 100_000  # bytes
TREE = 240  # pixels
EDGE = 24  # pixels shown around what stands over a window
LISTS = (
    "The service has three goals for the year:\n\n- one desk for all traders\n- a **new** laboratory, for\n"
    "  - fuels\n  - food\n- training in post-clearance audit\n\n1. The plan was adopted in March.\n2. The staff was "
    "trained in May.\n\n| Port | Joined | Declarations |\n| --- | --- | --- |\n| Durrës | 2018 | 41 200 |\n"
    "| Vlorë | 2019 | 9 800 |"
)
MISSIONS = (
    ("Workshop on risk management", "workshop", "Risk Management", "2019-06-03/2019-06-07", "Tirana", "delivered"),
    ("Diagnostic on the single window", "diagnostic", "Single Window", "2019-10", "Durrës", "delivered"),
    ("Training on the HS 2022", "workshop", "HS", "2020-09", "Tirana", "planned"),
)


SOUGHT = {"en": "albania wco", "fr": "wco alba"}  # a section and, as the texts are English, words of them


def main(language: str = ENGLISH) -> None:
    """Make all those of a language."""
    app = make_application()
    Speaker(app).speak(language)
    images().mkdir(parents=True, exist_ok=True)
    theme = Theme(app, Scheme.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        kit = make_kit(Path(folder))
        kit.desk.resize(1120, 690)
        if language == ENGLISH:
            readme(kit)
        for take in (desk, lists, missions, history, dialogs, finding, imports, all_missions, start, keys):
            take(kit, Path(folder))
        kit.session.abandon()
    theme.deleteLater()


def make_kit(folder: Path) -> Kit:
    """The window over a new store with the bundled edition, and a few missions of Albania."""
    path = folder / "reports.sqlite"
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
    kit = Kit(made, session, answers, state)
    for title, form, topic, when, place, mission_state in MISSIONS:
        values = {"title": title, "form": form, "topic": topic, "when": when, "place": place, "state": mission_state}
        session.add_mission(kit.edition_id, values | {"member": "AL"})
    made.show()
    return kit


def readme(kit: Kit) -> None:
    """The whole window on a usual screen, for README.md."""
    size = kit.desk.size()
    kit.desk.resize(1440, 900)
    kit.go("AL")
    kit.box()
    kit.desk.side.choose("page")
    wait_until(lambda: kit.desk.page.view.isVisible())
    widen_tree(kit)
    save("desk", kit.desk, folder=OF_README, largest=2 * LARGEST)
    kit.desk.resize(size)


def desk(kit: Kit, _folder: Path) -> None:
    """The whole window."""
    kit.go("AL")
    kit.box()
    kit.desk.side.choose("page")
    wait_until(lambda: kit.desk.page.view.isVisible())
    widen_tree(kit)
    save("desk", kit.desk)


def widen_tree(kit: Kit) -> None:
    """So that the words above it can be read."""
    columns = kit.desk.centralWidget()
    assert isinstance(columns, QSplitter)
    tree, text, *side = columns.sizes()
    columns.setSizes([TREE, text + tree - TREE, *side])
    QTest.qWait(500)


def lists(kit: Kit, _folder: Path) -> None:
    """Lists and a table in a section."""
    kit.go("AM")
    section = kit.store.sections(kit.desk.entry.place.owner_id)[0]
    kit.session.save_text(section, LISTS, merge=False)
    box = kit.box()
    QTest.qWait(200)
    save("lists", kit.desk.entry, QRect(0, 0, kit.desk.entry.width(), box.geometry().bottom() + 30))
    kit.go("AL")


def missions(kit: Kit, _folder: Path) -> None:
    """The Member's missions, and the form."""
    kit.desk.side.choose("missions")
    QTest.qWait(200)
    save("missions", kit.desk.side, QRect(0, 0, kit.desk.side.width(), 260))
    kit.desk.missions.table.selectRow(0)
    kit.desk.missions.edit()
    save("mission-form", shown("mission_form"), close=True)


def history(kit: Kit, _folder: Path) -> None:
    """What became of a section."""
    for old, new in (("new", "second"), (".", ", as planned.")):
        section = kit.store.sections(kit.desk.entry.place.owner_id)[0]
        kit.session.restore_text(section.id, section.text.replace(old, new, 1))
    kit.box()
    kit.desk.side.choose("history")
    QTest.qWait(300)
    kit.desk.history.table.selectRow(1)
    QTest.qWait(100)
    save("history", kit.desk.side)
    kit.desk.side.choose("missions")


def dialogs(kit: Kit, _folder: Path) -> None:
    """Export and Member workbooks."""
    for action, name in ((kit.desk.actions_.export, "export"), (kit.desk.actions_.workbooks, "workbooks")):
        action.trigger()
        save(name, shown(name), close=True)


def finding(kit: Kit, _folder: Path) -> None:
    """Going to a place, and every place of some words."""
    kit.desk.actions_.go_to.trigger()
    palette = kit.desk.going.finder.palette
    palette.line.setText(SOUGHT[spoken()])
    QTest.qWait(500)
    save("go-to", kit.desk, palette.geometry().adjusted(-EDGE, -EDGE, EDGE, EDGE))
    palette.leave()
    kit.desk.actions_.editing.find_everywhere.trigger()
    window = kit.desk.editing.window
    window.resize(1000, 440)
    window.words.setText("HS 2017")
    window.by.setText("HS 2022")
    window.look()
    save("find-window", window, close=True)


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
    widen_tree(kit)
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


def images() -> Path:
    """Where the pictures of the language that is spoken are."""
    return (MANUAL if spoken() == ENGLISH else MANUAL / spoken()) / "images"


def shown(name: str) -> QWidget:
    """The window of that name."""
    return next(each for each in QApplication.topLevelWidgets() if each.objectName() == name and each.isVisible())


def wait_until(done: Callable[[], bool]) -> None:
    """Let the window work until something is so, and a little longer."""
    for _ in range(200):
        if done():
            break
        QTest.qWait(50)
    QTest.qWait(1500)


def save(
    name: str,
    widget: QWidget,
    part: QRect | None = None,
    *,
    close: bool = False,
    folder: Path | None = None,
    largest: int = LARGEST,
) -> None:
    """Write what a widget shows, with no more colours than it takes to stay small."""
    QTest.qWait(150)
    picture = widget.grab(part) if part is not None else widget.grab()
    if close:
        widget.close()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    whole = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    path = (folder or images()) / f"{name}.png"
    for colours in (128, 64, 32):
        of_few_colours(whole, colours).save(path, optimize=True)
        if path.stat().st_size <= largest:
            break
    sys.stdout.write(f"{path.relative_to(ROOT)}: {whole.width} x {whole.height}, {path.stat().st_size // 1000} kB\n")


def of_few_colours(whole: Image.Image, count: int) -> Image.Image:
    """A picture in the colours that it has most of, so that grounds and the accent stay what they are."""
    used = sorted(whole.getcolors(whole.width * whole.height) or [], reverse=True)[:count]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for _, colour in used for part in colour])
    return whole.quantize(palette=palette, dither=Image.Dither.NONE)


if __name__ == "__main__":
    main(*sys.argv[1:])
