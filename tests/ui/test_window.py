"""The window as a whole: what it remembers, its looks, and what it does when something is wrong."""

import logging
import subprocess
import sys

import pytest
from desk_kit import Kit
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from wcodesk.model.errors import StoreProblem
from wcodesk.model.resources import resource
from wcodesk.store import Store
from wcodesk.ui import app as program
from wcodesk.ui.crash import CrashHandler
from wcodesk.ui.crash_dialog import CrashDialog
from wcodesk.ui.icons import NAMES, SIZE, _drawn, icon, image, shape
from wcodesk.ui.make_icons import draw
from wcodesk.ui.theme import DARK, LIGHT, Colours, Scheme, Theme
from wcodesk.ui.window_state import WindowState


def test_the_window_is_where_it_was(kit: Kit, make_kit, store_path):
    kit.go("KE")
    kit.desk.resize(790, 640)
    kit.desk.actions_.show_missions.setChecked(False)
    kit.desk.close()
    again = make_kit(store_path)
    assert again.desk.entry.place.member == "KE"
    assert again.desk.width() == 790
    assert not again.desk.missions.isVisible()


def test_settings_that_make_no_sense_are_passed_over(tmp_path):
    path = tmp_path / "bad.ini"
    path.write_text("[window]\nscheme=pink\ngeometry=7\n[General]\nplace=@Invalid()\nstores=7\n")
    state = WindowState(QSettings(str(path), QSettings.Format.IniFormat))
    assert state.scheme is Scheme.SYSTEM
    assert state.place() == ("", "")


def test_the_title_names_the_member_the_edition_and_the_store(kit: Kit):
    kit.go("AL")
    assert kit.desk.windowTitle() == "Albania – June 2020, Part I – desk.sqlite – WCO Desk[*]"


def test_the_title_does_not_name_the_own_store(kit: Kit, monkeypatch):
    monkeypatch.setenv("WCODESK_STORE", str(kit.store.path))
    kit.go("AL")
    assert kit.desk.windowTitle() == "Albania – June 2020, Part I – WCO Desk[*]"


def test_panes_go_round_by_key(kit: Kit, qtbot):
    kit.go("AL")
    kit.desk.tree.view.setFocus()
    seen = []
    for _ in range(3):
        kit.desk.actions_.next_pane.trigger()
        seen.append(kit.desk.focusWidget())
    assert seen == [kit.desk.entry.boxes[0].text, kit.desk.missions.table, kit.desk.tree.view]


def test_the_arrow_keys_go_through_all_sections(kit: Kit, qtbot):
    kit.go("AL")
    first, second = kit.desk.entry.boxes
    first.heading.setFocus()
    qtbot.keyClick(first.heading, Qt.Key.Key_Down)
    assert first.text.hasFocus()
    for _ in range(20):
        if first.text.hasFocus():
            qtbot.keyClick(first.text, Qt.Key.Key_Down)
    assert second.heading.hasFocus()
    qtbot.keyClick(second.heading, Qt.Key.Key_Up)
    assert first.text.hasFocus()


def test_tab_leaves_a_paragraph(kit: Kit, qtbot):
    kit.go("AL")
    box = kit.box()
    qtbot.keyClick(box.text, Qt.Key.Key_Tab)
    assert not box.text.hasFocus()


def test_the_toolbar_shows_what_stands_at_the_cursor(kit: Kit):
    kit.go("AL")
    box = kit.box()
    acts = kit.desk.actions_
    assert (acts.bullets.isChecked(), acts.indent.isEnabled()) == (False, False)
    box.text.moveCursor(box.text.textCursor().MoveOperation.End)
    assert (acts.bullets.isChecked(), acts.indent.isEnabled()) == (True, True)


def luminance(colour: str) -> float:
    channels = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in QColor(colour).getRgbF()[:3]
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_text_stands_out_from_what_is_behind_it(colours: Colours):
    for text in (colours.text, colours.muted, colours.accent):
        for ground in (colours.window, colours.base, colours.raised):
            assert contrast(text, ground) >= 4.5, (text, ground)
    for ground in (colours.selected, colours.hover):
        assert contrast(colours.text, ground) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5


def test_the_appearance_can_be_chosen_and_is_remembered(kit: Kit):
    kit.desk.actions_.schemes[Scheme.DARK].trigger()
    assert QApplication.palette().color(QPalette.ColorRole.Base).name() == DARK.base
    assert kit.state.scheme is Scheme.DARK
    kit.desk.actions_.schemes[Scheme.LIGHT].trigger()
    assert QApplication.palette().color(QPalette.ColorRole.Base).name() == LIGHT.base


def test_icons_are_drawn_in_the_colour_of_the_text(qapp):
    Theme(qapp, Scheme.DARK)
    image = icon("bold", qapp.palette()).pixmap(32, 32).toImage()
    inked = {
        image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
    }
    assert DARK.text in inked
    assert "currentColor" in resource("icons", "bold.svg").read_text(encoding="utf-8")
    Theme(qapp, Scheme.LIGHT)


def test_the_icons_that_are_drawn_ready_are_those_of_the_drawings(qapp):
    assert draw().text(NAMES) == _drawn()[0].text(NAMES)  # else run python -m wcodesk.ui.make_icons
    for name in _drawn()[1]:
        ready, drawn = (QImage(each) for each in (shape(name), image(name, SIZE)))
        inked = [ready.pixelColor(x, x).red() - drawn.pixelColor(x, x).alpha() for x in range(SIZE)]
        assert max(map(abs, inked)) < 40, name  # another Qt may smooth a little otherwise


def test_an_icon_that_is_missing_is_a_bug(qapp):
    with pytest.raises(RuntimeError, match="the icon nothing cannot be drawn"):
        image("nothing", 16)


@pytest.mark.expects_log("unexpected error")
def test_an_unexpected_error_is_shown_and_the_text_kept(kit: Kit, qtbot, tmp_path):
    kit.go("GE")
    qtbot.keyClicks(kit.box().text, "Kept. ")
    handler = CrashHandler(kit.desk.keep_text, kit.desk, tmp_path / "log" / "wcodesk.log")
    try:
        raise ZeroDivisionError("one by none")
    except ZeroDivisionError as error:
        handler.handle(type(error), error, error.__traceback__)
    dialog = kit.desk.findChild(CrashDialog)
    assert "one by none" in dialog.details.toPlainText()
    assert kit.desk.status.saved.text() == "Saving…"
    qtbot.waitUntil(lambda: "Kept." in kit.stored(), timeout=60_000)


def test_a_store_that_cannot_be_opened_is_told_in_one_line(qapp, tmp_path):
    told: list[str] = []
    path = tmp_path / "broken.sqlite"
    path.write_text("nothing of ours")
    assert program.run(path, warn=told.append) == 2
    assert len(told) == 1
    assert told[0].startswith("broken.sqlite")
    assert path.read_text() == "nothing of ours"


def test_a_store_that_is_open_elsewhere_is_told(qapp, store_path):
    told: list[str] = []
    with Store.open(store_path):
        assert program.run(store_path, warn=told.append) == 2
    assert len(told) == 1


def test_the_users_own_store_is_made_when_it_is_missing(tmp_path, monkeypatch):
    monkeypatch.setenv("WCODESK_STORE", str(tmp_path / "made" / "mine.sqlite"))
    with program.open_or_create(None) as store:
        assert store.path == tmp_path / "made" / "mine.sqlite"
    with program.open_or_create(None) as store:
        assert len(store.members()) > 180


def test_nothing_slow_is_imported_at_the_start():
    slow = "'reportlab', 'openpyxl', 'fontTools', 'wcodesk.intake'"
    code = f"import wcodesk.ui.app, sys; print([name for name in ({slow}) if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_session_without_a_store_says_what_to_do(make_kit):
    kit = make_kit(None)
    with pytest.raises(StoreProblem, match="Open one"):
        kit.session.undo()
    assert kit.desk.start.isVisible()
    assert logging.getLogger("wcodesk").handlers == []


def test_about_tells_where_the_store_lies(kit: Kit):
    kit.desk.actions_.about.trigger()
    assert kit.answers.told[-1].endswith(f"Store: {kit.store.path}")


def test_the_toolbar_shows_what_is_done_each_week_and_not_what_is_done_once_a_year(kit: Kit):
    acts = kit.desk.actions_
    shown = acts.toolbar.actions()
    assert all(action in shown for action in (acts.go_to, acts.new_mission, acts.import_books, acts.export))
    assert acts.read not in shown


def test_a_long_name_of_an_edition_makes_no_text_wider_than_the_window(kit: Kit):
    kit.desk.resize(1000, 700)
    kit.session._tell(kit.store.edit_edition(kit.edition_id, part="Part " + "of the report " * 20))
    kit.go("AL")
    entry = kit.desk.entry
    path = entry.widget().findChild(QLabel)
    assert path.text().startswith("June 2020, Part of the report")
    assert path.minimumSizeHint().width() < entry.viewport().width()
