"""A real afternoon: thirty workbooks, eight with a problem, three changed on both sides, all decided by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk_kit import Answers, Kit, activate
from imports_kit import settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from workbooks_back import Filled, save, sent_workbooks

from wcodesk.model.submission import SubmissionState
from wcodesk.store import Store
from wcodesk.ui.imports.imports import Imports

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
PROBLEMS, CONFLICTS, ALL = 8, 3, 30


def came_back(store: Store, folder: Path) -> None:
    """The files; three of the texts are changed in the store after they were sent."""
    sent = list(sent_workbooks(store).items())[:ALL]
    for number, (iso, data) in enumerate(sent):
        save(folder, f"{number:02} {iso}.xlsx", data, lambda book, number=number: fill(book, number))
    edition = store.editions()[0].id
    for iso, _ in sent[PROBLEMS : PROBLEMS + CONFLICTS]:
        section = next(each for each in store.sections(store.entry(edition, iso).id) if each.text)
        store.edit_section(section.id, text=f"Ours came first.\n\n{section.text.replace('.', ' indeed.', 1)}")


def fill(book: Filled, number: int) -> None:
    book.add_to_first_text(f"The service now has {400 + number} officers.")
    when = "soon" if number < PROBLEMS else "3-7 March 2026"
    book.new_mission("Workshop on risk management", "Workshop", "Risk Management", when, "Tirana")


class Typist:
    """Whoever decides, and how many keys that takes. A typed text counts letter by letter."""

    def __init__(self, imports: Imports) -> None:
        self.imports = imports
        self.keys = 0

    def press(self, *keys: Qt.Key, ctrl: bool = False) -> None:
        for key in keys:
            target = QApplication.focusWidget() or self.imports.window
            QTest.keyClick(target, key, CTRL if ctrl else Qt.KeyboardModifier.NoModifier)
            self.keys += 1
            settle(self.imports)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)
        self.keys += len(text)

    def accept(self) -> None:
        """Ctrl+Return, and Return in the summary."""
        self.press(KEY.Key_Return, ctrl=True)
        dialog = next(each for each in QApplication.topLevelWidgets() if is_open(each, "import_summary"))
        activate(dialog)
        self.press(KEY.Key_Return)
        activate(self.imports.window)


def is_open(widget: QWidget, name: str) -> bool:
    return widget.objectName() == name and widget.isVisible()


@pytest.fixture
def afternoon(make_kit, tmp_path: Path) -> Kit:
    path = tmp_path / "desk.sqlite"
    Store.create(path, bundled=True).close()
    (tmp_path / "came").mkdir()
    with Store.open(path) as store:
        came_back(store, tmp_path / "came")
    return make_kit(path, imports=True)


def test_thirty_workbooks_by_keyboard_alone(afternoon: Kit, answers: Answers, tmp_path: Path) -> None:
    kit = afternoon
    kit.desk.actions_.import_books.trigger()  # Ctrl+Shift+I
    imports = kit.desk.imports
    activate(imports.window)
    answers.file = tmp_path / "came"
    imports.window.queue.folder.click()  # its mnemonic; the folder is chosen in the system's dialog
    settle(imports)
    imports.window.queue.clean.click()  # its mnemonic, and one key in the question
    settle(imports)
    typist = Typist(imports)
    assert states(kit, SubmissionState.ACCEPTED) == ALL - PROBLEMS - CONFLICTS
    for _ in range(PROBLEMS):
        typist.press(KEY.Key_Return)  # from the list into the cell
        typist.press(KEY.Key_A, ctrl=True)
        typist.type("2026-03-10")
        typist.press(KEY.Key_Return)
        typist.accept()
    for key in (KEY.Key_T, KEY.Key_K, KEY.Key_C):
        typist.press(key)
        if key == KEY.Key_C:
            typist.press(KEY.Key_Return, ctrl=True)  # use what was combined
        typist.accept()
    assert states(kit, SubmissionState.ACCEPTED) == ALL
    assert typist.keys <= PROBLEMS * 16 + CONFLICTS * 4
    missions = [each for each in kit.store.missions(kit.edition_id) if each.title == "Workshop on risk management"]
    assert len(missions) == ALL
    assert sum(each.when == "2026-03-10" for each in missions) == PROBLEMS
    texts = [section.text for section in opened(kit)]
    assert sum("The service now has" in text for text in texts) == ALL - 1  # ours was kept once
    assert sum("Ours came first" in text for text in texts) == CONFLICTS - 1


def states(kit: Kit, state: SubmissionState) -> int:
    return sum(record.state is state for record in kit.store.submissions())


def opened(kit: Kit) -> list:
    return [section for entry in kit.store.entries(kit.edition_id) for section in kit.store.sections(entry.id)]
