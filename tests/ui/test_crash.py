"""An unexpected error: it is told over the window at work, all typed is kept, and the log holds none of the words."""

import pytest
from desk_kit import Kit, activate
from imports_kit import settle
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from walk_kit import came_back

from wcodesk.ui.crash import CrashHandler
from wcodesk.ui.crash_dialog import NOT_KEPT, CrashDialog
from wcodesk.ui.imports.items import ItemKind

pytestmark = pytest.mark.expects_log("unexpected error")


def fail(handler: CrashHandler, words: str = "the words of the report") -> None:
    try:
        try:
            raise KeyError(words)
        except KeyError as first:
            raise ValueError(words) from first
    except ValueError as error:
        handler.handle(type(error), error, error.__traceback__)


def dialog() -> CrashDialog:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog) and each.isVisible())


def test_the_log_says_where_and_of_which_kind_and_no_words(kit: Kit, tmp_path):
    fail(CrashHandler(kit.desk.keep_text, kit.desk, tmp_path / "wcodesk.log"))
    text = (tmp_path / "wcodesk.log").read_text(encoding="utf-8")
    assert "the words" not in text
    assert "KeyError\nwhich led to\n" in text
    assert text.rstrip().endswith("ValueError")
    assert "test_crash.py" in text


def test_the_log_stays_small(kit: Kit, tmp_path, monkeypatch):
    monkeypatch.setattr("wcodesk.ui.crash.LOG_SIZE", 2000)
    handler = CrashHandler(kit.desk.keep_text, kit.desk, tmp_path / "wcodesk.log")
    for _ in range(20):
        fail(handler)
    assert sorted(path.name for path in tmp_path.glob("wcodesk.log*")) == ["wcodesk.log", "wcodesk.log.1"]
    assert all(path.stat().st_size < 4000 for path in tmp_path.glob("wcodesk.log*"))


def test_the_dialog_has_the_words_and_can_be_copied(kit: Kit, tmp_path):
    fail(CrashHandler(kit.desk.keep_text, kit.desk, tmp_path / "wcodesk.log"))
    shown = dialog()
    next(each for each in shown.findChildren(QPushButton) if each.text() == "&Copy").click()
    assert "ValueError: the words of the report" in QGuiApplication.clipboard().text()


def test_text_that_cannot_be_kept_is_told_once_and_not_for_ever(kit: Kit, tmp_path):
    def keep() -> None:
        raise RuntimeError("again")

    fail(CrashHandler(keep, kit.desk, tmp_path / "wcodesk.log"))
    assert NOT_KEPT in [label.text() for label in dialog().findChildren(type(kit.desk.status.saved))]


def test_in_the_import_window_it_is_told_there_and_decisions_and_typing_are_kept(make_kit, store_path, tmp_path):
    kit = make_kit(store_path, imports=True)
    imports = kit.desk.imports
    imports.show()
    imports.add(came_back(kit.store, tmp_path / "came")[:1])
    settle(imports)
    review = imports.window.review
    row = next(
        number
        for number in range(review.model.rowCount())
        if (item := review.model.item(number)) and item.kind is ItemKind.TEXT and item.open
    )
    review.list.choose(row)
    review.detail.act("ours")
    review.list.choose(row)
    review.detail.act("edit")
    review.detail.text.own.edit.setPlainText("Half a sentence")
    activate(imports.window)
    fail(CrashHandler(kit.desk.keep_text, kit.desk, tmp_path / "wcodesk.log"))
    assert dialog().parentWidget() is imports.window
    assert review.detail.text.own.edit.toPlainText() == "Half a sentence"
    assert imports.current is not None
    assert kit.store.submission_choices(imports.current.record.id)["decisions"]
    review.detail.text.leave()


def test_a_fault_of_a_worker_of_the_import_window_is_told(make_kit, store_path, tmp_path, monkeypatch, qtbot):
    from wcodesk.ui.worker import Worker

    kit = make_kit(store_path, imports=True, make_worker=Worker)
    handler = CrashHandler(kit.desk.keep_text, kit.desk, tmp_path / "wcodesk.log")
    imports = kit.desk.imports
    imports.show()
    activate(imports.window)

    def broken(*_: object) -> None:
        raise ZeroDivisionError("reading")

    monkeypatch.setattr(imports.arriving._desk, "read", broken)
    with qtbot.captureExceptions() as raised:
        imports.add([tmp_path / "x.xlsx"])
        qtbot.waitUntil(lambda: bool(raised), timeout=20_000)
    handler.handle(*raised[0])
    assert dialog().parentWidget() is imports.window
    assert not imports.arriving._worker.busy
