"""Find and replace in what is shown: the bar under the text."""

import pytest
from desk_kit import Kit
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextCursor
from PySide6.QtWidgets import QAbstractButton

from wcodesk.model.replacing import Wanted
from wcodesk.model.translation import speak
from wcodesk.ui.editor.find_bar import FindBar
from wcodesk.ui.editor.marks import MOST, hits
from wcodesk.ui.theme import DARK, Scheme

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def albania(kit: Kit) -> Kit:
    kit.go("AL")
    kit.box(0)
    return kit


def find(kit: Kit, qtbot, words: str, *, replacing: bool = False) -> FindBar:
    qtbot.keyClick(kit.box(0).text, Qt.Key.Key_H if replacing else Qt.Key.Key_F, CONTROL)
    bar = kit.desk.editing.finding.bar
    bar.words.clear()
    qtbot.keyClicks(bar.words, words)
    return bar


def chosen(kit: Kit) -> tuple[int, str]:
    """Which section has the hit in its text that is selected, and its words."""
    edit = kit.desk.entry.current()
    return [box.text for box in kit.desk.entry.boxes].index(edit), edit.textCursor().selectedText()


def test_ctrl_f_opens_the_bar_and_typing_goes_to_the_first_hit(albania: Kit, qtbot):
    bar = find(albania, qtbot, "port")
    assert bar.isVisible()
    assert bar.words.hasFocus()
    assert not bar.by.isVisible()
    assert bar.count.text() == "1 of 2"
    assert chosen(albania) == (1, "port")


def test_only_the_hit_that_was_gone_to_is_selected(albania: Kit, qtbot):
    first, second = (box.text for box in albania.desk.entry.boxes[:2])
    first.selectAll()
    assert first.textCursor().hasSelection()
    find(albania, qtbot, "port")
    assert second.textCursor().selectedText() == "port"
    assert not first.textCursor().hasSelection()


def test_f3_goes_on_and_shift_f3_back_and_both_go_round(albania: Kit, qtbot):
    bar = find(albania, qtbot, "the")
    assert bar.count.text() == "1 of 2"
    steps = [(Qt.Key.Key_F3, CONTROL ^ CONTROL), (Qt.Key.Key_F3, CONTROL ^ CONTROL), (Qt.Key.Key_F3, SHIFT)]
    told = []
    for key, modifier in steps:
        qtbot.keyClick(bar.words, key, modifier)
        told.append((bar.count.text(), chosen(albania)[0]))
    assert told == [("2 of 2", 1), ("1 of 2", 0), ("2 of 2", 1)]


def test_enter_and_shift_enter_go_on_and_back(albania: Kit, qtbot):
    bar = find(albania, qtbot, "the")
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, SHIFT)
    assert bar.count.text() == "1 of 2"


def test_hits_are_marked_and_the_marks_go_with_the_bar(albania: Kit, qtbot):
    bar = find(albania, qtbot, "the")
    marks = [len(box.text.extraSelections()) for box in albania.desk.entry.boxes]
    assert marks == [1, 1]
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert [len(box.text.extraSelections()) for box in albania.desk.entry.boxes] == [0, 0]
    assert albania.desk.entry.boxes[0].text.hasFocus()


def test_f3_without_the_bar_goes_to_the_next_one(albania: Kit, qtbot):
    bar = find(albania, qtbot, "port")
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    edit = albania.desk.entry.current()
    qtbot.keyClick(edit, Qt.Key.Key_F3)
    assert bar.isHidden()
    assert edit.textCursor().selectedText() == "Port"


def test_case_and_whole_words_count_where_asked(albania: Kit, qtbot):
    bar = find(albania, qtbot, "port")
    bar.case.click()
    assert bar.count.text() == "1 of 1"
    bar.whole.click()
    assert bar.count.text() == "not here"


def test_the_selected_words_are_looked_for(albania: Kit, qtbot):
    edit = albania.box(0).text
    cursor = edit.document().find("tariff")
    edit.setTextCursor(cursor)
    qtbot.keyClick(edit, Qt.Key.Key_F, CONTROL)
    assert albania.desk.editing.finding.bar.words.text() == "tariff"


def test_what_is_typed_in_the_text_is_counted(albania: Kit, qtbot):
    bar = find(albania, qtbot, "port")
    edit = albania.box(0).text
    edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(edit, " port")
    qtbot.waitUntil(lambda: bar.count.text().endswith("3 here"))


def test_one_is_replaced_with_its_style_and_the_next_is_gone_to(albania: Kit, qtbot):
    albania.box(0).text.set_markdown("a **new** and new [new](https://x.org/)")
    albania.desk.entry.boxes[0].mark_touched()
    albania.session.flush()
    bar = find(albania, qtbot, "new", replacing=True)
    qtbot.keyClicks(bar.by, "old")
    qtbot.keyClick(bar.by, Qt.Key.Key_Return)
    assert albania.stored().startswith("a **old** and new")
    assert bar.count.text() == "1 of 2"
    bar.replace.click()
    bar.replace.click()
    assert albania.stored() == "a **old** and old [old](https://x.org/)"
    albania.desk.steps.undo()
    assert albania.stored() == "a **old** and old [new](https://x.org/)"


def test_all_are_replaced_in_all_sections_in_one_step(albania: Kit, qtbot):
    before = [albania.stored(0), albania.stored(1)]
    bar = find(albania, qtbot, "the", replacing=True)
    qtbot.keyClicks(bar.by, "one")
    bar.replace_all.click()
    assert [albania.stored(0), albania.stored(1)] == [
        text.replace("the", "one").replace("The", "One") for text in before
    ]
    assert "2 times" in albania.desk.actions_.undo.text()
    albania.desk.steps.undo()
    assert [albania.stored(0), albania.stored(1)] == before


@pytest.fixture
def french():
    speak("fr", {"“{words}” replaced {n} times": "« {words} » remplacé {n} fois"})
    yield
    speak("en")


def test_a_french_desk_tells_the_journal_in_english_what_was_replaced(french, albania: Kit, qtbot):
    bar = find(albania, qtbot, "the", replacing=True)
    qtbot.keyClicks(bar.by, "one")
    with qtbot.waitSignal(albania.desk.editing.told) as told:
        bar.replace_all.click()
    assert told.args == ["« the » remplacé 2 fois"]
    section = albania.desk.entry.boxes[0].section
    assert albania.store.history(section.id)[0].operation == "Replace “the” in Albania, 2 times"


def test_what_is_only_on_the_screen_is_replaced_too(albania: Kit, qtbot):
    edit = albania.box(0).text
    edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(edit, " the quay")
    bar = find(albania, qtbot, "quay", replacing=True)
    qtbot.keyClicks(bar.by, "pier")
    bar.replace_all.click()
    assert albania.stored().endswith("the pier")


def test_nothing_is_replaced_in_a_frozen_edition(albania: Kit, qtbot):
    albania.session._tell(albania.store.freeze_edition(albania.edition_id))
    bar = find(albania, qtbot, "port", replacing=True)
    assert bar.count.text() == "1 of 2"
    assert not bar.replace.isEnabled()
    assert not bar.replace_all.isEnabled()


def test_another_place_is_looked_through_with_the_same_words(albania: Kit, qtbot):
    bar = find(albania, qtbot, "port")
    albania.go("KE")
    qtbot.waitUntil(lambda: bar.count.text() == "1 here")


def test_hits_behind_letters_beyond_the_basic_ones_are_where_they_stand(albania: Kit):
    box = albania.box(0)
    box.text.set_markdown("😀 port 😀 port")
    for hit in hits([box.text], Wanted("port")):
        cursor = box.text.textCursor()
        cursor.setPosition(hit.first)
        cursor.setPosition(hit.last, QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == "port"


def test_very_many_hits_are_all_counted_and_some_marked(albania: Kit, qtbot):
    albania.box(0).text.set_markdown("ab " * 3000)
    bar = find(albania, qtbot, "ab")
    assert bar.count.text() == "1 of 3,000"
    assert len(albania.desk.entry.boxes[0].text.extraSelections()) <= MOST


def test_the_bar_goes_with_the_text(albania: Kit, qtbot):
    bar = find(albania, qtbot, "port")
    albania.session.close()
    assert bar.isHidden()
    assert not albania.desk.actions_.editing.find.isEnabled()


def test_another_theme_keeps_the_marks(albania: Kit, qtbot):
    find(albania, qtbot, "port")
    albania.desk._use_scheme(Scheme.DARK)
    box = albania.desk.entry.boxes[1]
    accent = box.palette().color(QPalette.ColorRole.Accent)
    assert accent.name() == DARK.accent
    assert box.text.palette().color(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight) == accent
    assert box.text.extraSelections()[0].format.background().color().rgb() == accent.rgb()
    albania.desk._use_scheme(Scheme.SYSTEM)


# -- the second line, headings and a whole chapter ----------------------------------------------------------------


def test_the_arrow_unfolds_the_line_for_replacing_and_folds_it(albania: Kit, qtbot):
    bar = find(albania, qtbot, "port")
    bar.unfold.click()
    assert bar.by.isVisible()
    assert bar.replace.isVisible()
    assert bar.unfold.isChecked()
    bar.unfold.click()
    assert not bar.by.isVisible()
    assert not bar.unfold.isChecked()


def test_ctrl_f_leaves_the_line_for_replacing_where_it_is(albania: Kit, qtbot):
    bar = find(albania, qtbot, "port", replacing=True)
    qtbot.keyClick(bar.words, Qt.Key.Key_F, CONTROL)
    assert bar.by.isVisible()


def test_words_are_found_in_headings(albania: Kit, qtbot):
    bar = find(albania, qtbot, "progress")
    heading = albania.desk.entry.boxes[1].heading
    assert bar.count.text() == "1 of 1"
    assert heading.textCursor().selectedText() == "Progress"
    assert len(heading.extraSelections()) == 1
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert heading.hasFocus()
    assert heading.extraSelections() == []


def test_a_hit_in_a_heading_is_replaced_in_a_step_of_its_own(albania: Kit, qtbot):
    bar = find(albania, qtbot, "Progress", replacing=True)
    qtbot.keyClicks(bar.by, "Reforms")
    bar.replace.click()
    section = albania.desk.entry.boxes[1].section
    assert albania.store.section(section.id).heading == "Reforms"
    albania.desk.steps.undo()
    assert albania.store.section(section.id).heading == "Progress"


def test_replacing_all_leaves_headings_alone_and_says_so(albania: Kit, qtbot):
    edit = albania.box(1).text
    qtbot.keyClicks(edit, "progress ")
    bar = find(albania, qtbot, "progress", replacing=True)
    qtbot.keyClicks(bar.by, "headway")
    with qtbot.waitSignal(albania.desk.editing.told) as told:
        bar.replace_all.click()
    assert told.args == ["“progress” replaced once, but not in headings"]
    assert albania.desk.entry.boxes[1].heading.text() == "Progress"
    assert albania.stored(1).startswith("headway ")


@pytest.fixture
def europe(kit: Kit) -> Kit:
    """A whole chapter with a Member that is too long for its second one to be made; only that one tells of a quay."""
    kit.desk.resize(1000, 400)
    albania, georgia = (kit.store.sections(kit.store.entry(kit.edition_id, each).id)[0] for each in ("AL", "GE"))
    kit.store.edit_section(albania.id, text="\n\n".join(["Many words stand here, twice."] * 120))
    kit.store.edit_section(georgia.id, text="A quay. **Quay** once more.", heading="The quay")
    kit.desk.actions_.whole_chapter.trigger()
    kit.go("europe")
    kit.box(0)
    return kit


def test_what_is_further_down_in_a_whole_chapter_is_counted_and_gone_to(europe: Kit, qtbot):
    qtbot.wait(50)
    entry = europe.desk.entry
    assert len(entry.below.parts) == 1
    bar = find(europe, qtbot, "quay")
    assert bar.count.text().endswith("3 here")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 3")
    assert len(entry.below.parts) == 2
    box = entry.below.parts[1].boxes[0]
    assert box.heading.textCursor().selectedText() == "quay"
    qtbot.keyClick(bar.words, Qt.Key.Key_F3)
    qtbot.keyClick(bar.words, Qt.Key.Key_F3)
    assert bar.count.text() == "3 of 3"
    assert box.text.textCursor().selectedText() == "Quay"
    qtbot.waitUntil(lambda: not box.text.visibleRegion().isEmpty())


def test_shift_f3_goes_round_to_the_end_of_a_whole_chapter(europe: Kit, qtbot):
    bar = find(europe, qtbot, "twice")
    assert bar.count.text() == "1 of 121"
    qtbot.keyClick(bar.words, Qt.Key.Key_F3, SHIFT)
    qtbot.waitUntil(lambda: bar.count.text() == "121 of 121")
    assert europe.desk.entry.current() is europe.desk.entry.below.parts[0].boxes[0].text


def test_a_hit_far_below_is_gone_to_while_the_window_answers(europe: Kit, qtbot):
    """Its Member is made in a turn of its own, and the words are selected in another one."""
    qtbot.wait(50)
    qtbot.keyClicks(europe.box(0).text, "A quay. ")
    europe.box(0).text.moveCursor(QTextCursor.MoveOperation.Start)
    bar = find(europe, qtbot, "quay")
    assert bar.count.text() == "1 of 4"
    qtbot.keyClick(bar.words, Qt.Key.Key_F3, SHIFT)
    entry = europe.desk.entry
    assert len(entry.below.parts) == 1
    with qtbot.waitSignal(entry.grown):
        pass
    assert bar.count.text() == "1 of 4"
    qtbot.waitUntil(lambda: bar.count.text() == "4 of 4")
    assert entry.focused() is entry.below.parts[1].boxes[0].text


def test_who_looks_for_something_else_meanwhile_is_not_taken_to_a_hit_far_below(europe: Kit, qtbot):
    qtbot.wait(50)
    bar = find(europe, qtbot, "quay")
    bar.words.setText("region")
    qtbot.waitUntil(lambda: len(europe.desk.entry.below.parts) == 2)
    qtbot.wait(50)
    assert chosen(europe) == (0, "region")


def test_all_are_replaced_in_a_whole_chapter_whatever_is_made(europe: Kit, qtbot):
    bar = find(europe, qtbot, "once", replacing=True)
    qtbot.keyClicks(bar.by, "only")
    bar.replace_all.click()
    georgia = europe.store.sections(europe.store.entry(europe.edition_id, "GE").id)[0]
    assert georgia.text == "A quay. **Quay** only more."
    assert "Europe" in europe.desk.actions_.undo.text()


def test_a_members_text_that_comes_into_view_is_marked(europe: Kit, qtbot):
    find(europe, qtbot, "twice")
    entry = europe.desk.entry
    entry.box_of(europe.store.sections(europe.store.entry(europe.edition_id, "GE").id)[0].id)
    bar = europe.desk.editing.finding.bar
    bar.words.setText("quay")
    qtbot.waitUntil(lambda: len(entry.below.parts[1].boxes[0].text.extraSelections()) == 2)


def test_what_is_put_in_has_the_capitals_of_what_it_replaces_unless_that_is_turned_off(albania: Kit, qtbot):
    albania.box(0).text.set_markdown("Port PORT port Port")
    albania.desk.entry.boxes[0].mark_touched()
    albania.session.flush()
    bar = find(albania, qtbot, "port", replacing=True)
    qtbot.keyClicks(bar.by, "quay")
    assert bar.keep.isChecked()
    bar.replace.click()
    bar.replace.click()
    assert albania.stored() == "Quay QUAY port Port"
    bar.keep.click()
    bar.replace_all.click()
    assert albania.stored() == "Quay QUAY quay quay"


def test_capitals_that_were_looked_for_are_not_kept(albania: Kit, qtbot):
    bar = find(albania, qtbot, "port", replacing=True)
    assert bar.keep.isEnabled()
    bar.case.click()
    assert not bar.keep.isEnabled()
    bar.case.click()
    bar.words.setText("WCO")
    assert not bar.keep.isEnabled()


def test_in_a_narrow_window_the_fields_stand_above_their_buttons(qtbot):
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.show_replacing(on=True)
    bar.resize(900, 80)
    bar.show()
    assert bar.words.geometry().right() < bar.case.x()
    assert bar.words.x() == bar.by.x()
    assert bar.words.width() == bar.by.width()
    bar.resize(bar.minimumSizeHint().width() - 60, 200)
    qtbot.waitUntil(lambda: bar.case.y() > bar.words.geometry().bottom())
    assert all(each.width() >= each.minimumSizeHint().width() for each in bar.findChildren(QAbstractButton))
