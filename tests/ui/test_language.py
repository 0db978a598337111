"""Which language the desk speaks, and how it is changed."""

import subprocess
import sys
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence

from wcodesk.model.translation import speak, spoken
from wcodesk.ui.language import Speaker, language_for
from wcodesk.ui.worker import Worker


@pytest.fixture
def speaker(qapp):
    made = Speaker(qapp)
    yield made
    made.speak("en")
    speak("en")


def test_what_was_chosen_is_spoken():
    assert language_for("fr") == "fr"
    assert language_for("en") == "en"


def test_without_a_choice_the_systems_language_is_spoken_where_it_is_known(monkeypatch):
    for system, language in (("fr_BE", "fr"), ("en_GB", "en"), ("pt_BR", "en"), ("C", "en")):
        monkeypatch.setattr(QLocale, "system", lambda name=system: QLocale(name))
        assert language_for("") == language


def test_qt_speaks_the_language_too(speaker):
    speaker.speak("fr")
    assert spoken() == "fr"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
    speaker.speak("en")
    assert spoken() == "en"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_in_french_the_return_key_is_called_as_our_texts_call_it(speaker):
    speaker.speak("fr")
    keys = QKeySequence("Ctrl+Shift+Return")
    assert keys.toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Maj+Entrée"
    assert keys.toString() == "Ctrl+Shift+Return"
    speaker.speak("en")
    assert "Entrée" not in keys.toString(QKeySequence.SequenceFormat.NativeText)


def test_a_choice_is_remembered_and_the_window_closes_to_be_made_again(kit):
    desk = kit.desk
    assert desk.actions_.languages[""].isChecked()
    desk.actions_.languages["fr"].trigger()
    assert kit.state.language == "fr"
    assert not desk.isVisible()
    with desk.passed_on as store:
        assert store.editions()


def test_a_language_that_is_spoken_already_changes_no_window(kit):
    kit.desk.actions_.languages["en"].trigger()
    assert kit.state.language == "en"
    assert kit.desk.isVisible()
    assert kit.desk.passed_on is None


def test_a_window_that_stays_open_speaks_as_before(kit, monkeypatch):
    monkeypatch.setattr(type(kit.desk.files), "close_imports", lambda self: False)
    kit.desk.actions_.languages["fr"].trigger()
    assert kit.desk.isVisible()
    assert kit.state.language == ""
    assert kit.desk.actions_.languages[""].isChecked()


def test_while_work_goes_on_the_window_stays_and_says_so(make_kit, store_path, qtbot):
    kit = make_kit(store_path, make_worker=Worker)
    done, finish = [], Event()
    kit.desk._worker.run("An export", lambda _: finish.wait(20), done.append, done.append)
    kit.desk.actions_.languages["fr"].trigger()
    assert kit.desk.isVisible()
    assert kit.state.language == ""
    assert kit.desk.actions_.languages[""].isChecked()
    assert "Work is going on" in kit.desk.notices.text
    finish.set()
    qtbot.waitUntil(lambda: done == [True])


def test_a_window_closed_later_passes_nothing_on(kit, monkeypatch):
    monkeypatch.setattr(type(kit.desk.files), "close_imports", lambda self: False)
    kit.desk.actions_.languages["fr"].trigger()
    monkeypatch.undo()
    kit.desk.close()
    assert kit.desk.passed_on is None
    assert kit.session.reader is None


ANOTHER = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from wcodesk.ui import app
from wcodesk.ui.main_window import Desk

menus = []

def look():
    desks = [each for each in QApplication.topLevelWidgets() if isinstance(each, Desk) and each.isVisible()]
    if not desks:
        QTimer.singleShot(20, look)
        return
    (desk,) = desks
    menus.append([action.text() for action in desk.actions_.languages.values()][0])
    if len(menus) == 1:
        desk.tree.select(desk._session.reader.entry(desk._session.reader.editions()[0].id, "AL").id)
        desk.tree.view.expand(desk.tree.view.currentIndex())
        desk.entry.work_on(desk.entry.boxes[1])
        desk.entry.boxes[1].text.moveCursor(QTextCursor.MoveOperation.End)
        if "lost" in sys.argv:  # its file, and another desk came by its settings
            desk._session.reader.path.unlink()
            desk._state.remember_store(app.Path("another.sqlite"))
        desk.actions_.languages["fr"].trigger()
        QTimer.singleShot(20, look)
    else:
        QTimer.singleShot(300, lambda: (look_again(desk), desk.close()))
        menus.append(desk.entry.place.member)

def look_again(desk):
    text, tree = desk.entry.boxes[1].text, desk.tree.view
    menus.append(str(text.hasFocus() and text.textCursor().atEnd()))
    menus.append(str(tree.isExpanded(tree.currentIndex())))

QTimer.singleShot(0, look)
done = app.run(app.Path(sys.argv[1]))
print(*menus, sep="|")
sys.exit(done)
"""


@pytest.mark.parametrize("further", [[], ["lost"]], ids=["as ever", "a store that lost its file"])
def test_the_desk_comes_back_in_the_other_language_at_the_same_place(further, store_path, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    command = [sys.executable, "-c", ANOTHER, store_path, *further]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split("|") == ["As the &system", "Comme le &système", "AL", "True", "True\n"]
