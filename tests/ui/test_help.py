"""Help: all keys are told once, and F1 opens the manual at what fits the focus, from its own files alone."""

import re
from pathlib import Path

import pytest
from desk_kit import Kit, activate
from PySide6.QtCore import QAbstractItemModel, Qt, QUrl
from PySide6.QtGui import QAction, QGuiApplication, QTextDocument
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget

from wcodesk.model.resources import resource
from wcodesk.model.translation import speak
from wcodesk.ui.export_dialog import ExportChoice, ExportDialog
from wcodesk.ui.help import menu
from wcodesk.ui.help.manual import Manual
from wcodesk.ui.help.manual_window import ManualWindow
from wcodesk.ui.help.shortcuts import HANDLERS, keys_of, native, of_handlers, of_windows, own_actions, words
from wcodesk.ui.help.shortcuts_window import ShortcutsWindow
from wcodesk.ui.help.topics import IN_TABLES, topic_of
from wcodesk.ui.language import Speaker

UI = Path(menu.__file__).parent.parent
NAMES = {
    "Backtab": "Shift+Tab", "Enter": "Return", "Escape": "Esc", "Delete": "Del", "Insert": "Ins", "PageDown": "PgDown",
    "PageUp": "PgUp",
}  # fmt: skip


@pytest.fixture
def whole(make_kit, store_path) -> Kit:
    """The desk with its import window."""
    return make_kit(store_path, imports=True)


@pytest.fixture
def manual() -> Manual:
    return Manual(resource("manual"))


def manual_window() -> ManualWindow:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, ManualWindow) and each.isVisible())


def windows(kit: Kit) -> list[QWidget]:
    return [kit.desk, kit.desk.imports.window, kit.desk.all_missions.window]


def keys_window() -> ShortcutsWindow:
    return next(each for each in QApplication.topLevelWidgets() if each.objectName() == "shortcuts")


# -- keys -----------------------------------------------------------------------------------------------------------


def test_every_action_with_a_key_is_told(whole: Kit):
    for window in windows(whole):
        told = {(shortcut.what, shortcut.keys) for shortcut in of_windows([window])}
        for action in own_actions(window):
            assert words(action), native(*keys_of(action))
            assert (words(action), native(*keys_of(action))) in told


def test_no_key_means_two_things_in_one_window(whole: Kit):
    for window in windows(whole):
        keys = [key.toString() for action in own_actions(window) for key in keys_of(action)]
        assert sorted(keys) == sorted(set(keys))


def test_every_module_that_answers_keys_tells_of_them():
    for path in sorted(UI.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        answered = {NAMES.get(key, key) for key in re.findall(r"Key\.Key_(\w+)", text)} - {"0", "9"}
        if answered and path.name != "shortcuts_window.py":
            name = ".".join(("wcodesk.ui", *path.relative_to(UI).with_suffix("").parts))
            assert name in HANDLERS, f"{name} answers {answered}: give it a HANDLED and name it in help/shortcuts.py"
            told = text.partition("HANDLED = ")[2].partition("\n\n")[0]
            assert [key for key in sorted(answered) if f'"{key}"' not in told and f'+{key}"' not in told] == [], name


def test_every_key_that_is_told_is_known_to_qt():
    assert [shortcut for shortcut in of_handlers() if not shortcut.keys] == []


def test_ctrl_f1_shows_all_keys_in_groups(whole: Kit, qtbot):
    qtbot.keyClick(whole.desk, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    shown = keys_window().shown()
    assert {"File menu", "Text menu", "All missions", "Import window: in the list of what came back"} <= set(shown)
    assert "Bold\tCtrl+B" in shown
    assert "Undo\tCtrl+Z" in shown


def test_keys_are_found_by_what_they_do_and_by_the_key(whole: Kit):
    whole.desk.help.show_keys()
    window = keys_window()
    for typed in ("ctrl+m", "MISSION new"):
        window.filter.setText(typed)
        assert "New mission\tCtrl+M" in window.shown(), typed
        assert "Bold\tCtrl+B" not in window.shown()
    window.filter.setText("zzz")
    assert window.shown() == []
    assert not window.copy.isEnabled()


@pytest.fixture
def french(qtbot):
    speaker = Speaker(QApplication.instance())
    speaker.speak("fr")
    yield
    speaker.speak("en")


def test_keys_and_what_they_do_are_told_in_french_and_found_by_it(french, qtbot):
    speak(
        "fr", {"In the list of places to go to": "Dans la palette", "Stay here": "Rester", "Some places on": "Plus bas"}
    )
    window = ShortcutsWindow(of_handlers())
    qtbot.addWidget(window)
    for typed in ("rester", "palette échap", "echap rester"):
        window.filter.setText(typed)
        assert window.shown() == ["Dans la palette", "Rester\tÉchap"]
    window.filter.setText("plus bas")
    assert window.shown() == ["Dans la palette", "Plus bas\tPage suiv"]


def test_a_french_action_is_told_without_the_step_behind_it(qtbot):
    assert words(QAction("&Annuler\u00a0: une frappe")) == "Annuler"


def test_what_is_shown_of_the_keys_can_be_copied(whole: Kit):
    whole.desk.help.show_keys()
    window = keys_window()
    window.filter.setText("bold")
    window.copy.click()
    assert QGuiApplication.clipboard().text() == "Text menu\nBold\tCtrl+B\n"


def test_the_models_of_help_are_sound(whole: Kit, qtmodeltester, manual):
    whole.desk.help.show_keys()
    window, book = keys_window(), ManualWindow(manual)
    testers: list[tuple[QAbstractItemModel, QAbstractItemModelTester]] = []
    for model in (window.model, window.proxy, book.model):
        testers.append((model, QAbstractItemModelTester(model)))
    window.filter.setText("page")
    window.filter.clear()
    book.search.setText("mission")
    book.look()


# -- the manual -----------------------------------------------------------------------------------------------------


def test_f1_opens_the_page_that_fits_the_focus(whole: Kit, qtbot):
    whole.go("AL")
    box = whole.box()
    box.text.moveCursor(box.text.textCursor().MoveOperation.End)
    qtbot.keyClick(box.text, Qt.Key.Key_F1)
    assert manual_window().place == ("lists-and-tables", "")
    whole.desk.activateWindow()
    whole.desk.tree.view.setFocus()
    qtbot.keyClick(whole.desk.tree.view, Qt.Key.Key_F1)
    assert manual_window().place == ("going", "the-tree")


@pytest.mark.parametrize("part", ["view", "contents"])
def test_letters_typed_over_the_manual_begin_a_search(kit: Kit, qtbot, part):
    kit.desk.help.show_manual("going")
    window = manual_window()
    activate(window)
    qtbot.keyClicks(getattr(window, part), "m")
    qtbot.keyClicks(QApplication.focusWidget(), "ission")
    assert (window.search.text(), window.search.hasFocus()) == ("mission", True)


def test_a_blank_scrolls_the_manual(kit: Kit, qtbot):
    kit.desk.help.show_manual("going")
    window = manual_window()
    qtbot.keyClick(window.view, Qt.Key.Key_Space)
    assert window.search.text() == ""


def test_the_focus_in_a_table_asks_for_tables(kit: Kit):
    kit.go("AL")
    box = kit.box(1)
    cursor = box.text.document().find("North")
    box.text.setTextCursor(cursor)
    assert topic_of(box.text) == IN_TABLES


def test_what_stands_beside_and_over_the_text_has_a_place_of_its_own(kit: Kit, qtbot):
    desk, acts = kit.desk, kit.desk.actions_
    qtbot.waitUntil(lambda: desk.start.edition is not None)
    assert topic_of(desk.start.edition.empty) == "going#the-start-page"
    acts.go_to.trigger()
    assert topic_of(desk.going.finder.palette.line) == "going#go-to"
    kit.go("AL")
    kit.box()
    desk.side.choose("problems")
    assert topic_of(desk.problems.list) == "printing#problems"
    acts.editing.find.trigger()
    assert topic_of(desk.editing.finding.bar.words) == "finding#in-the-text-that-is-shown"
    acts.editing.find_everywhere.trigger()
    assert topic_of(desk.editing.window.table) == "finding#in-a-member-a-region-or-the-whole-edition"
    acts.all_missions.trigger()
    assert topic_of(desk.all_missions.window.table) == "all-missions"


def test_f1_works_in_a_dialog_and_leaves_it_open(whole: Kit, qtbot):
    place = whole.go("AL")
    dialog = ExportDialog(place.scopes, ExportChoice(), [], lambda *_: None, lambda *_: "", whole.desk)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and QApplication.focusWidget().window() is dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    assert manual_window().place == ("printing", "export")
    assert dialog.isVisible()
    dialog.close()


def test_a_menu_that_has_the_focus_shows_no_lines_of_the_help(kit: Kit):
    view = next(action.menu() for action in kit.desk.menuBar().actions() if action.text() == "&View")
    lines = [action.text() for action in view.actions()]
    QGuiApplication.instance().focusChanged.emit(None, view)
    assert [action.text() for action in view.actions()] == lines


def test_f1_works_in_the_import_window(whole: Kit, qtbot):
    imports = whole.desk.imports
    imports.show()
    qtbot.waitUntil(lambda: imports.window.isActiveWindow())
    qtbot.keyClick(imports.window.queue.files, Qt.Key.Key_F1)
    assert manual_window().place == ("importing", "the-queue")


def test_the_manual_is_searched_and_the_way_back_is_kept(qtbot, manual: Manual):
    window = ManualWindow(manual)
    qtbot.addWidget(window)
    window.show_place("missions")
    window.search.setText("freeze frozen")
    window.look()
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.place[0] == "editions"
    assert window.view.extraSelections()
    window.back.trigger()
    assert window.place == ("missions", "")
    window.forward.trigger()
    assert window.place[0] == "editions"


def test_the_manual_shows_no_file_but_its_own_and_goes_nowhere_else(qtbot, manual: Manual):
    window = ManualWindow(manual)
    qtbot.addWidget(window)
    window.show_place("missions")
    kind = QTextDocument.ResourceType.ImageResource.value
    for name in ("https://host/x.png", "/etc/hostname", "../../icons/add.svg", "file:///etc/hostname"):
        assert window.view.loadResource(kind, QUrl(name)) is None
        window.view.anchorClicked.emit(QUrl(name))
    assert window.place == ("missions", "")


def test_a_link_goes_to_another_page(qtbot, manual: Manual):
    window = ManualWindow(manual)
    qtbot.addWidget(window)
    window.show_place("")
    window.view.anchorClicked.emit(QUrl("missions.md#the-form"))
    assert window.place == ("missions", "the-form")


def test_pictures_are_no_wider_than_the_page(qtbot, manual: Manual):
    window = ManualWindow(manual)
    qtbot.addWidget(window)
    window.resize(700, 500)
    window.show_place("first-steps")
    QTest.qWait(50)
    assert window.view.horizontalScrollBar().maximum() == 0


def test_the_first_page_is_set_as_wide_as_it_is_shown(qtbot, manual: Manual):
    window = ManualWindow(manual)
    qtbot.addWidget(window)
    window.show_place("going")
    QTest.qWait(50)
    assert window.view.document().textWidth() == window.view.viewport().width()


# -- the log --------------------------------------------------------------------------------------------------------


def test_the_log_folder_is_shown(kit: Kit, tmp_path, monkeypatch):
    monkeypatch.setenv("WCODESK_STORE", str(tmp_path / "own" / "desk.sqlite"))
    kit.desk.help.log_action.trigger()
    assert "there is no log" in kit.desk.notices.text
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "wcodesk.log").write_text("x")
    kit.desk.help.log_action.trigger()
    assert kit.answers.opened == [tmp_path / "own"]
