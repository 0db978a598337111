"""The import window over a desk that is made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desk_kit import Answers, AtOnce, activate
from imports_kit import COMPARE, FakeDesk, FakeMapping, settle
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from wcodesk.ui.imports.imports import Imports
from wcodesk.ui.imports.items import Item
from wcodesk.ui.theme import Scheme, Theme


class ImportKit:
    """The window with what a test needs to reach into it."""

    def __init__(self, imports: Imports, desk: FakeDesk, answers: Answers) -> None:
        self.imports = imports
        self.desk = desk
        self.answers = answers
        self.window = imports.window
        self.review = imports.window.review
        self.list = self.review.list
        self.detail = self.review.detail
        self.queue = imports.window.queue

    def add(self, *names: str) -> None:
        self.imports.add([Path(name) for name in names])
        self.settle()

    def settle(self) -> None:
        """Let everything have its turn."""
        settle(self.imports)

    def go(self, key: str) -> Item:
        """Look at a row."""
        row = self.review.model.row_of(key)
        assert row >= 0, key
        self.list.choose(row)
        self.list.setFocus()
        item = self.list.current()
        assert item is not None
        return item

    def press(self, *keys: Qt.Key, on: QWidget | None = None) -> None:
        """Type keys on a widget, or on what has the focus."""
        for key in keys:
            QTest.keyClick(on or self.window.focusWidget() or self.window, key)

    def rows(self) -> list[str]:
        model = self.review.model
        return [item.key for row in range(model.rowCount()) if (item := model.item(row)) is not None]

    def row(self, key: str) -> Item:
        item = self.review.model.item(self.review.model.row_of(key))
        assert item is not None
        return item

    @property
    def choices(self):
        assert self.imports.current is not None
        return self.imports.current.choices

    @property
    def dialog(self) -> QWidget:
        dialogs = [each for each in QApplication.topLevelWidgets() if each.objectName() == "import_summary"]
        return next(each for each in dialogs if each.isVisible())


@pytest.fixture
def make_imports(qtbot, answers: Answers) -> Iterator[Callable[..., ImportKit]]:
    """Makes the import window over a desk; shown, and with the files of these names added."""
    made: list[tuple[Imports, QWidget]] = []

    def make(
        desk: FakeDesk | None = None, *names: str, worker: Callable = lambda _: AtOnce(), mapping=FakeMapping
    ) -> ImportKit:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme = Theme(app, Scheme.LIGHT)
        parent = QWidget()
        theme.setParent(parent)
        desk = desk or FakeDesk()
        imports = Imports(parent, desk, COMPARE, mapping, lambda _: answers, worker)
        made.append((imports, parent))
        imports.show()
        activate(imports.window)
        kit = ImportKit(imports, desk, answers)
        if names:
            kit.add(*names)
        return kit

    yield make
    for imports, parent in made:
        imports.close()
        parent.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def kit(make_imports: Callable[..., ImportKit]) -> ImportKit:
    """The window with one submission that has everything."""
    return make_imports(None, "Albania.xlsx")
