"""Spelling in the window: marks, suggestions, the user's own words. With small dictionaries of the tests' own."""

import pytest
from desk_kit import Kit, activate
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from spelling_kit import make_dictionaries, needs_library

from wcodesk.spelling import dictionaries
from wcodesk.spelling.dictionaries import FOLDERS
from wcodesk.spelling.words import is_passed_over
from wcodesk.ui.spelling.ignored_list import ignored_words
from wcodesk.ui.spelling.passed import Passed
from wcodesk.ui.theme import Scheme

SHIFT = Qt.KeyboardModifier.ShiftModifier
FRENCH = "Le plan de la douane avec des oficiers pour la douane dans la the."
LONG = 20_000  # milliseconds that a busy machine may take


@pytest.fixture
def spelling(make_kit, store_path, tmp_path, monkeypatch) -> Kit:
    """The window at Albania, with "The oficers of Albania and WCO." in its first section."""
    monkeypatch.setenv(FOLDERS, str(make_dictionaries(tmp_path / "dictionaries")))
    QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat).setValue("text/spelling", True)
    kit = make_kit(store_path)
    kit.go("AL")
    show(kit, "The **oficers** of Albania and WCO.")
    return kit


def show(kit: Kit, *texts: str) -> None:
    """Have these texts in the sections, stored."""
    place = kit.desk.entry.place
    sections = kit.store.sections(place.owner_id)
    filled = (*texts, *[""] * (len(sections) - len(texts)))
    for number, (section, text) in enumerate(zip(sections, filled, strict=True)):
        kit.session.rename_section(section.id, "Plan")
        section = kit.store.sections(place.owner_id)[number]
        kit.session.save_text(section, text, merge=False)


def marked(kit: Kit, number: int = 0) -> list[str]:
    return [word.selectedText() for word in kit.desk.entry.boxes[number].text.underlined]


def reds(edit) -> int:
    """How many points of a text are of a strong red."""
    image = edit.grab().toImage()
    points = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(point.red() - max(point.green(), point.blue()) > 90 for point in points)


def wait_for(kit: Kit, qtbot, words: list[str], number: int = 0) -> None:
    qtbot.waitUntil(lambda: marked(kit, number) == words, timeout=LONG)


def put_cursor(kit: Kit, position: int):
    box = kit.box()
    cursor = box.text.textCursor()
    cursor.setPosition(position)
    box.text.setTextCursor(cursor)
    return box


def menu_of(kit: Kit, qtbot) -> QMenu:
    """The menu that F4 opens, when its suggestions are there."""
    qtbot.keyClick(kit.desk.entry.boxes[0].text, Qt.Key.Key_F4)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(lambda: "Looking" not in menu.actions()[0].text(), timeout=LONG)
    return menu


@needs_library
def test_a_misspelt_word_is_marked_and_names_and_abbreviations_are_not(spelling: Kit, qtbot):
    wait_for(spelling, qtbot, ["oficers"])


@needs_library
def test_the_line_under_a_word_is_red_on_light_and_on_dark(spelling: Kit, qtbot):
    wait_for(spelling, qtbot, ["oficers"])
    edit = spelling.desk.entry.boxes[0].text
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        spelling.desk.actions_.schemes[scheme].trigger()
        assert reds(edit) > 20
    edit.underline([])
    assert reds(edit) == 0


@needs_library
def test_marks_are_in_no_text_and_in_no_step(spelling: Kit, qtbot):
    step, text = spelling.store.undo_step(), spelling.stored()
    wait_for(spelling, qtbot, ["oficers"])
    spelling.session.flush()
    assert not spelling.desk.entry.has_unsaved()
    assert spelling.stored() == text
    assert spelling.store.undo_step() == step


@needs_library
def test_a_word_is_marked_when_it_is_left(spelling: Kit, qtbot):
    wait_for(spelling, qtbot, ["oficers"])
    box = spelling.box()
    box.text.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(box.text, " plann")
    spelling.desk.spelling.marking.settle()
    qtbot.waitUntil(lambda: spelling.desk.spelling.lookup.is_right("en-GB", "plann") is False, timeout=LONG)
    spelling.desk.spelling.marking.settle()
    assert marked(spelling) == ["oficers"]
    qtbot.keyClicks(box.text, " ")
    wait_for(spelling, qtbot, ["oficers", "plann"])


@needs_library
def test_a_text_is_checked_in_its_own_language(spelling: Kit, qtbot):
    show(spelling, FRENCH)
    wait_for(spelling, qtbot, ["oficiers", "the"])


@needs_library
def test_a_heading_may_be_english_over_a_text_in_another_language(spelling: Kit, qtbot):
    show(spelling, FRENCH)
    spelling.session.rename_section(spelling.desk.entry.boxes[0].section.id, "The douane and the plann")
    wait_for(spelling, qtbot, ["oficiers", "the"])
    heading = spelling.desk.entry.boxes[0].heading
    qtbot.waitUntil(lambda: [word.selectedText() for word in heading.underlined] == ["plann"], timeout=LONG)


@needs_library
def test_headings_are_checked_too(spelling: Kit, qtbot):
    section = spelling.desk.entry.boxes[0].section
    spelling.session.rename_section(section.id, "New plann")
    heading = spelling.desk.entry.boxes[0].heading
    qtbot.waitUntil(lambda: [word.selectedText() for word in heading.underlined] == ["plann"], timeout=LONG)


@needs_library
def test_a_suggestion_replaces_the_word_in_one_step_and_keeps_its_look(spelling: Kit, qtbot):
    wait_for(spelling, qtbot, ["oficers"])
    put_cursor(spelling, 6)
    menu = menu_of(spelling, qtbot)
    assert menu.actions()[0].text() == "officers"
    assert menu.activeAction() is menu.actions()[0]
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    spelling.session.flush()
    assert spelling.stored() == "The **officers** of Albania and WCO."
    wait_for(spelling, qtbot, [])
    spelling.session.undo()
    assert spelling.stored() == "The **oficers** of Albania and WCO."
    wait_for(spelling, qtbot, ["oficers"])


@needs_library
def test_at_most_five_suggestions(spelling: Kit, qtbot):
    wait_for(spelling, qtbot, ["oficers"])
    put_cursor(spelling, 6)
    menu = menu_of(spelling, qtbot)
    lines = [action.text() for action in menu.actions()]
    assert 1 <= lines.index("") <= 5  # the separator
    menu.close()


@needs_library
def test_the_context_menu_begins_with_suggestions_for_the_word_under_the_mouse(spelling: Kit, qtbot):
    wait_for(spelling, qtbot, ["oficers"])
    box = spelling.box()
    cursor = QTextCursor(box.text.document())
    cursor.setPosition(6)
    place: QPoint = box.text.cursorRect(cursor).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, box.text.viewport().mapToGlobal(place))
    QApplication.sendEvent(box.text.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(lambda: menu.actions()[0].text() == "officers", timeout=LONG)
    assert "Cu&t" in [action.text() for action in menu.actions()]
    menu.close()


@needs_library
def test_a_word_of_ones_own_is_not_marked_and_can_be_taken_out_again(spelling: Kit, qtbot):
    wait_for(spelling, qtbot, ["oficers"])
    put_cursor(spelling, 6)
    menu = menu_of(spelling, qtbot)
    next(action for action in menu.actions() if "to your words" in action.text()).trigger()
    menu.close()
    wait_for(spelling, qtbot, [])
    assert spelling.session.setting("spelling/words") == ["oficers"]
    spelling.desk.actions_.editing.own_words.trigger()
    dialog = next(each for each in QApplication.topLevelWidgets() if each.objectName() == "own_words")
    activate(dialog)
    dialog.list.setFocus()
    dialog.list.selectAll()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    dialog.close()
    assert spelling.session.setting("spelling/words") == []
    wait_for(spelling, qtbot, ["oficers"])


@needs_library
def test_a_word_is_ignored_in_one_section_alone(spelling: Kit, qtbot):
    show(spelling, "The oficers.", "New oficers.")
    wait_for(spelling, qtbot, ["oficers"], 1)
    wait_for(spelling, qtbot, ["oficers"])
    put_cursor(spelling, 6)
    menu = menu_of(spelling, qtbot)
    next(action for action in menu.actions() if "Ignore" in action.text()).trigger()
    menu.close()
    wait_for(spelling, qtbot, [])
    assert marked(spelling, 1) == ["oficers"]


@needs_library
def test_ignored_words_are_listed_with_their_places_and_are_marked_again(spelling: Kit, qtbot):
    wait_for(spelling, qtbot, ["oficers"])
    put_cursor(spelling, 6)
    menu = menu_of(spelling, qtbot)
    next(action for action in menu.actions() if "Ignore" in action.text()).trigger()
    menu.close()
    wait_for(spelling, qtbot, [])
    spelling.desk.actions_.editing.own_words.trigger()
    dialog = next(each for each in QApplication.topLevelWidgets() if each.objectName() == "own_words")
    activate(dialog)
    dialog.tabs.setCurrentIndex(1)
    words = dialog.ignored.list
    assert [words.item(row).text() for row in range(words.count())] == ["oficers, in Albania › Plan"]
    words.setFocus()
    words.selectAll()
    qtbot.keyClick(words, Qt.Key.Key_Delete)
    assert words.count() == 0
    dialog.close()
    assert spelling.session.setting("spelling/ignored") == {}
    wait_for(spelling, qtbot, ["oficers"])


def test_words_of_the_field_are_right_in_every_edition(kit: Kit):
    names = Passed(kit.session).names(kit.edition_id)
    assert is_passed_over("acquis", "en-GB", names)
    assert is_passed_over("Phytosanitary", "en-GB", names)
    assert not is_passed_over("fytosanitary", "en-GB", names)


def test_ignored_words_of_a_section_that_is_gone_are_listed_and_can_go(kit: Kit):
    section = kit.store.sections(kit.store.entry(kit.edition_id, "AL").id)[0]
    passed = Passed(kit.session)
    passed.ignore("nowhere", "zzz")
    passed.ignore(section.id, "abc")
    found = ignored_words(kit.store, passed.every_ignored())
    assert [each[1:] for each in found] == [
        ("abc", "Albania › Current planning"), ("zzz", "a section that was removed"),
    ]  # fmt: skip
    passed.mind([("nowhere", "zzz")])
    assert passed.every_ignored() == {section.id: ["abc"]}


@needs_library
def test_shift_f4_goes_through_misspelt_words_and_round(spelling: Kit, qtbot):
    show(spelling, "The oficers of the prt.", "New plann.")
    wait_for(spelling, qtbot, ["oficers", "prt"])
    wait_for(spelling, qtbot, ["plann"], 1)
    put_cursor(spelling, 0)
    told = []
    for _ in range(4):
        edit = spelling.desk.entry.focused()
        qtbot.keyClick(edit, Qt.Key.Key_F4, SHIFT)
        told.append(spelling.desk.entry.focused().textCursor().selectedText())
    assert told == ["oficers", "prt", "plann", "oficers"]


@needs_library
def test_in_a_whole_chapter_the_members_are_checked(spelling: Kit, qtbot):
    spelling.desk.actions_.whole_chapter.trigger()
    spelling.go("europe")
    qtbot.waitUntil(lambda: len(spelling.desk.entry.below.parts) == 2)
    edit = spelling.desk.entry.below.parts[0].boxes[0].text
    qtbot.waitUntil(lambda: [word.selectedText() for word in edit.underlined] == ["oficers"], timeout=LONG)
    edit.setFocus()
    assert spelling.desk.spelling.marking.at(edit, 5) is not None


@needs_library
def test_shift_f4_goes_on_to_members_that_are_further_down(spelling: Kit, qtbot):
    spelling.desk.resize(1000, 400)
    show(spelling, "\n\n".join(["The ports and the officers."] * 120), "The officers.")
    spelling.go("GE")
    show(spelling, "The oficers.")
    spelling.desk.actions_.whole_chapter.trigger()
    spelling.go("europe")
    show(spelling, "The officers.")
    qtbot.waitUntil(lambda: len(spelling.desk.entry.below.parts) == 1)
    box = spelling.box()
    qtbot.keyClick(box.text, Qt.Key.Key_F4, SHIFT)
    qtbot.waitUntil(lambda: spelling.desk.entry.focused().textCursor().selectedText() == "oficers", timeout=LONG)
    assert spelling.desk.entry.focused() is spelling.desk.entry.below.parts[1].boxes[0].text
    qtbot.waitUntil(lambda: not spelling.desk.entry.focused().visibleRegion().isEmpty())


@needs_library
def test_shift_f4_waits_for_words_that_are_looked_up(spelling: Kit, qtbot):
    put_cursor(spelling, 0)
    edit = spelling.desk.entry.focused()
    qtbot.keyClick(edit, Qt.Key.Key_F4, SHIFT)
    qtbot.waitUntil(lambda: edit.textCursor().selectedText() == "oficers", timeout=LONG)


@needs_library
def test_finding_and_spelling_leave_each_others_marks_alone(spelling: Kit, qtbot):
    wait_for(spelling, qtbot, ["oficers"])
    finding = spelling.desk.editing.finding
    finding.open(replacing=False)
    finding.bar.words.setText("oficers")
    edit = spelling.desk.entry.boxes[0].text
    assert len(edit.extraSelections()) == 1
    assert marked(spelling) == ["oficers"]
    finding.leave()
    assert edit.extraSelections() == []
    assert marked(spelling) == ["oficers"]


@needs_library
def test_spelling_is_turned_off_and_that_is_remembered(spelling: Kit, qtbot):
    wait_for(spelling, qtbot, ["oficers"])
    spelling.desk.actions_.editing.check_spelling.trigger()
    assert marked(spelling) == []
    assert not spelling.state.spelling
    spelling.desk.actions_.editing.check_spelling.trigger()
    wait_for(spelling, qtbot, ["oficers"])


@needs_library
def test_a_lost_process_is_started_again(spelling: Kit, qtbot):
    wait_for(spelling, qtbot, ["oficers"])
    spelling.desk.spelling.lookup._process.kill()
    show(spelling, "The plann.")
    wait_for(spelling, qtbot, ["plann"])


@needs_library
def test_a_frozen_edition_has_no_marks(spelling: Kit, qtbot):
    wait_for(spelling, qtbot, ["oficers"])
    spelling.desk.entry.boxes[0].text.setReadOnly(True)
    spelling.desk.spelling.marking.settle()
    assert marked(spelling) == []


def test_where_it_is_not_installed_the_menu_says_how_to_get_it(kit: Kit, monkeypatch, answers):
    monkeypatch.setattr(dictionaries, "find_spec", lambda _: None)
    kit.go("AL")
    actions = kit.desk.actions_.editing
    actions.spelling_menu.aboutToShow.emit()
    assert actions.check_spelling.text() == "Spelling is not installed: &how to get it…"
    assert not actions.next_misspelling.isEnabled()
    actions.check_spelling.trigger()
    assert "make spelling" in answers.told[0]


def test_while_keys_are_typed_nothing_is_looked_up(spelling: Kit, qtbot, monkeypatch):
    """Keys only wind a timer: what they changed is looked through when they rest."""
    marking = spelling.desk.spelling.marking
    marking.turn(on=True)
    marking.settle()
    marking._soon.setInterval(LONG)
    passes = []
    monkeypatch.setattr(marking, "_pass", lambda: passes.append(1) or iter(()))
    qtbot.keyClicks(spelling.box().text, "abc")
    qtbot.wait(50)
    assert passes == []
    assert marking._soon.isActive()
