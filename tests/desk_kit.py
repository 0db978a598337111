"""What tests of the window share: a small edition, the real window over a real store, answers to its questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, MissionContent, SectionContent
from wcodesk.model.errors import DeskError
from wcodesk.model.markdown import parse
from wcodesk.model.records import SectionKind
from wcodesk.store import Store
from wcodesk.ui.main_window import Desk
from wcodesk.ui.place import Place
from wcodesk.ui.session import Session
from wcodesk.ui.theme import Theme
from wcodesk.ui.window_state import WindowState

OFFSCREEN = "This plugin does not support"  # what Qt without a screen says of windows and pop-ups
PLANNING = "The service rebuilds its tariff office.\n\n- one desk for traders\n- a **new** laboratory"
PROGRESS = (
    "Two ports were joined to the single window.\n\n| Port | Year |\n| --- | --- |\n| North | 2018 |\n| South | 2019 |"
)


def section(heading: str, kind: SectionKind, text: str, level: int = 1) -> SectionContent:
    return SectionContent(heading, kind, level, parse(text))


def edition() -> EditionContent:
    """Two regions, three Members, one mission."""
    albania = EntryContent(
        "AL",
        "Albania",
        "ALBANIA",
        (
            section("Current planning", SectionKind.CURRENT_PLANNING, PLANNING),
            section("Progress", SectionKind.REFORM_PROGRESS, PROGRESS),
        ),
        (
            MissionContent(
                "Workshop on valuation", "workshop", "Valuation", when="2019-06-03/2019-06-07", place="Tirana"
            ),
        ),
    )
    georgia = EntryContent(
        "GE", "Georgia", "GEORGIA", (section("WCO support", SectionKind.WCO_SUPPORT, "A visit was held."),)
    )
    kenya = EntryContent(
        "KE", "Kenya", "KENYA", (section("Background", SectionKind.BACKGROUND, "The coast has three ports."),)
    )
    return EditionContent(
        "Capacity Building Progress Report",
        "2020-06",
        "Part I",
        overview=(section("Introduction", SectionKind.OTHER, "This part tells of four regions."),),
        chapters=(
            ChapterContent(
                "europe",
                "EUROPE",
                (section("Regional developments", SectionKind.OTHER, "The region met twice."),),
                (albania, georgia),
            ),
            ChapterContent("esa", "EAST AND SOUTHERN AFRICA", (), (kenya,)),
        ),
    )


def published_text() -> str:
    """A very short report as text out of a PDF."""
    return "\n".join(
        [
            " Capacity Building Progress Report",
            "June 2021",
            "Part I",
            "",
            " EUROPE",
            "",
            "Regional Developments",
            "",
            "The heads of the services met in Tbilisi and agreed on a plan.",
            "",
            "National Developments",
            "",
            "ALBANIA",
            "",
            "Current planning",
            "",
            "The service plans a new laboratory near the port.",
            "",
            "WCO support",
            "",
            "A workshop on valuation was held in May.",
            "",
        ]
    )


class Answers:
    """The window's questions, answered by the test beforehand; what it was told is kept."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.text: str | None = None
        self.choice = 0
        self.told: list[str] = []
        self.asked: list[tuple[str, str]] = []
        self.opened: list[Path] = []
        self.addresses: list[str] = []

    def open_file(self, title: str, filters: str, start: Path) -> Path | None:
        self.asked.append((title, str(start)))
        return self.file

    def open_files(self, title: str, filters: str, start: Path) -> list[Path]:
        self.asked.append((title, str(start)))
        return [self.file] if self.file else []

    def save_file(self, title: str, filters: str, start: Path) -> Path | None:
        self.asked.append((title, str(start)))
        return self.file

    def open_folder(self, title: str, start: Path) -> Path | None:
        self.asked.append((title, str(start)))
        return self.file

    def ask_text(self, title: str, question: str, text: str = "", *, hint="", suggest=None, refuse=None) -> str | None:
        self.asked.append((title, text))
        refusal = refuse(self.text) if refuse and self.text is not None else ""
        if refusal:
            self.told.append(refusal)
        return None if refusal else self.text

    def tell(self, title: str, text: str, details: str = "") -> None:
        self.told.append(text)

    def warn(self, title: str, text: str) -> None:
        self.told.append(text)

    def choose(self, title: str, text: str, answers: Sequence[str], *, safe: int) -> int:
        self.asked.append((title, text))
        return self.choice

    def open_address(self, address: str) -> None:
        self.addresses.append(address)

    def open_in_system(self, path: Path) -> None:
        self.opened.append(path)


class AtOnce:
    """Does slow work at once, in the window's thread."""

    busy = False

    def run(self, title: str, function: Callable, done: Callable, failed: Callable) -> None:
        try:
            result = function(lambda *_: None)
        except DeskError as problem:
            failed(problem)
        else:
            done(result)

    def stop(self) -> None:
        pass


def wait_until(done: Callable[[], bool], what: str) -> None:
    """Lets the window work until something is done, however long a busy machine takes (but no longer than 30 s)."""
    patience = QDeadlineTimer(30_000)
    while not done():
        assert not patience.hasExpired(), f"{what} never came"
        QTest.qWait(10)


def activate(window: QWidget) -> None:
    """Make it the window that keys go to."""
    window.activateWindow()
    wait_until(window.isActiveWindow, f"the focus of {window}")


class Kit:
    """A window over a store, with what a test needs to reach into it."""

    def __init__(self, desk: Desk, session: Session, answers: Answers, state: WindowState) -> None:
        self.desk = desk
        self.session = session
        self.answers = answers
        self.state = state

    @property
    def store(self) -> Store:
        assert isinstance(self.session.reader, Store)
        return self.session.reader

    @property
    def edition_id(self) -> str:
        return self.store.editions()[0].id

    def go(self, owner: str) -> Place:
        """Go to a Member by its code, a region by its scope word, or "" for the overview."""
        if owner.isupper():
            owner_id = self.store.entry(self.edition_id, owner).id
        elif owner:
            owner_id = next(chapter.id for chapter in self.store.chapters(self.edition_id) if chapter.region == owner)
        else:
            owner_id = self.edition_id
        assert self.desk.tree.select(owner_id, self.edition_id)
        place = self.desk.entry.place
        assert place is not None
        return place

    def box(self, number: int = 0):
        """The section of that number on the page, its text with the focus."""
        box = self.desk.entry.boxes[number]
        box.text.setFocus()
        return box

    def stored(self, number: int = 0) -> str:
        """What the store holds of the section of that number."""
        place = self.desk.entry.place
        assert place is not None
        return self.store.sections(place.owner_id)[number].text


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """A store with the invented edition."""
    path = tmp_path / "desk.sqlite"
    with Store.create(path) as store:
        store.add_edition(edition())
    return path


@pytest.fixture
def make_kit(qtbot, tmp_path: Path, answers: Answers) -> Iterator[Callable[..., Kit]]:
    """Makes the real window over a store file (or over none)."""
    made: list[Kit] = []

    def make(path: Path | None, *, imports: bool = False, **options: object) -> Kit:
        settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
        if not settings.contains("window/page"):
            settings.setValue("window/page", "missions")  # most tests are none of the printed page, which takes long
        if not settings.contains("text/spelling"):
            settings.setValue("text/spelling", False)  # nor of spelling, which starts a process
        state = WindowState(settings)
        session = Session()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        makers = {"make_prompts": lambda _: answers, "make_worker": lambda _: AtOnce()} | options
        if imports:
            from wcodesk.ui.imports.making import make_imports

            makers["make_imports"] = lambda *given: make_imports(session, *given)
        desk = Desk(session, state, Theme(app, state.scheme), **makers)
        session.setParent(desk)
        if path is not None:
            session.use(Store.open(path))
        desk.show()
        activate(desk)
        kit = Kit(desk, session, answers, state)
        made.append(kit)
        return kit

    yield make
    for kit in made:
        kit.desk.entry.forget()
        kit.desk.close()
        kit.desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no event loop of a test does that


@pytest.fixture
def kit(make_kit: Callable[..., Kit], store_path: Path) -> Kit:
    """The window over the invented edition."""
    return make_kit(store_path)


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def paragraph(text: str) -> Block:
    return Block(BlockType.PARAGRAPH, runs(text))
