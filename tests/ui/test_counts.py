"""The foot of the window: words of the section and of all, and printed lines while the page is shown."""

from desk_kit import Kit
from PySide6.QtGui import QTextCursor


def test_words_of_the_section_and_of_all(kit: Kit, qtbot):
    kit.go("AL")
    counts = kit.desk.editing.counts
    counts.refresh()
    assert counts.label.text() == "27 words"
    edit = kit.box(0).text
    counts.refresh()
    assert counts.label.text() == "13 words here  ·  27 in all"
    edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(edit, " more")
    qtbot.waitUntil(lambda: counts.label.text() == "14 words here  ·  28 in all")


def test_printed_lines_are_told_while_the_page_is_shown(kit: Kit, qtbot):
    kit.go("AL")
    kit.box(0)
    kit.desk.actions_.show_page.trigger()
    counts = kit.desk.editing.counts
    qtbot.waitUntil(lambda: (counts.refresh(), counts.label.text())[1].endswith("3 printed lines"))
    kit.desk.actions_.show_missions.trigger()
    counts.refresh()
    assert "printed" not in counts.label.text()


def test_nothing_is_told_where_nothing_is_shown(make_kit):
    kit: Kit = make_kit(None)
    kit.desk.editing.counts.refresh()
    assert kit.desk.editing.counts.label.text() == ""
