"""The printed page beside the text: it shows what is on the screen, keeps its place, and leads to and fro."""

import pypdfium2
import pytest
from desk_kit import Kit
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from wcodesk.reports.outline import Place as TextPlace
from wcodesk.ui.page.view import ZOOMS, PageView

LONG = "\n\n".join(f"Paragraph {number} tells of the ports, of the roads and of the officers." for number in range(90))


@pytest.fixture
def page_kit(make_kit, store_path, tmp_path) -> Kit:
    """The window with the page beside the text."""
    settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    settings.setValue("window/page", "page")
    settings.sync()
    kit = make_kit(store_path)
    kit.desk.resize(1200, 700)
    return kit


@pytest.fixture
def show(page_kit, qtbot):
    """Goes to a place and waits for its page."""

    def show(owner: str) -> PageView:
        page_kit.go(owner)
        qtbot.waitUntil(lambda: page_kit.desk.page.isVisible())
        return settle(page_kit)

    return show


def settle(kit: Kit) -> PageView:
    """The view, up to date."""
    QTest.qWait(1)
    kit.desk.page.refresh()
    return kit.desk.page.view


def printed(kit: Kit) -> str:
    """The words of all pages that are shown, line breaks as blanks."""
    with pypdfium2.PdfDocument(kit.desk.page.rendering.data) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def picture(view: PageView) -> QImage:
    return view.viewport().grab().toImage()


def long_entry(kit: Kit, show) -> PageView:
    """A page beside an entry of several pages."""
    show("AL")
    write(kit, LONG)
    return settle(kit)


def write(kit: Kit, text: str) -> None:
    """Has a text in the first section as if it had been typed."""
    box = kit.box(0)
    box.text.set_markdown(text)
    box.mark_touched()
    box.edited.emit()


def point_of(kit: Kit, section: str, block: int, *, across: float = 100.0) -> QPoint:
    """The middle of a printed text in the viewport."""
    view = kit.desk.page.view
    spot = view.spots_of(TextPlace(section, block))[0]
    sheets = view._sheets
    y = sheets.y(spot.page, (spot.top + spot.bottom) / 2) - view.verticalScrollBar().value()
    return QPoint(round(view._x() + across * sheets.scale), round(y))


def seen(kit: Kit, section: str, block: int) -> bool:
    return 0 <= point_of(kit, section, block).y() < kit.desk.page.view.viewport().height()


def test_the_page_shows_what_is_typed_before_it_is_saved(page_kit: Kit, show, qtbot):
    view = show("AL")
    before = picture(view)
    box = page_kit.box(0)
    qtbot.keyClicks(box.text, "Soon ")
    qtbot.waitUntil(lambda: "Soon The service rebuilds" in printed(page_kit))
    assert picture(view) != before
    assert "Soon" not in page_kit.stored(0)


def test_a_heading_that_is_typed_is_on_the_page(page_kit: Kit, show, qtbot):
    show("AL")
    heading = page_kit.desk.entry.boxes[0].heading
    heading.setFocus()
    qtbot.keyClicks(heading, "New ")
    qtbot.waitUntil(lambda: "New Current planning" in printed(page_kit))


def test_keys_that_come_together_cost_one_page(page_kit: Kit, show, qtbot):
    show("AL")
    box = page_kit.box(0)
    settle(page_kit)
    before = page_kit.desk.page.updates
    qtbot.keyClicks(box.text, "several keys")
    qtbot.waitUntil(lambda: "several keys" in printed(page_kit))
    assert page_kit.desk.page.updates - before < 12


def test_a_page_that_is_as_it_was_is_not_drawn_again(page_kit: Kit, show):
    view = long_entry(page_kit, show)
    view.turn(1)
    picture(view)
    drawn = page_kit.desk.page.rendering.made
    write(page_kit, LONG.replace("Paragraph 0 ", "Paragraph Q "))
    settle(page_kit)
    assert "Paragraph Q" in printed(page_kit)
    view.verticalScrollBar().setValue(view._sheets.top(1))
    picture(view)
    assert page_kit.desk.page.rendering.made <= drawn + 1  # the first page alone is another


def test_undo_is_on_the_page(page_kit: Kit, show, qtbot):
    show("AL")
    qtbot.keyClicks(page_kit.box(0).text, "Soon ")
    page_kit.session.flush()
    page_kit.desk.actions_.undo.trigger()
    settle(page_kit)
    assert "Soon" not in printed(page_kit)


@pytest.mark.parametrize(
    ("owner", "words"),
    [("", "This part tells of four regions."), ("europe", "The region met twice."), ("GE", "GEORGIA")],
)
def test_every_place_has_its_page(page_kit: Kit, show, owner, words):
    show(owner)
    assert words in printed(page_kit)


def test_a_chapter_is_printed_without_its_members(page_kit: Kit, show):
    show("europe")
    assert "EUROPE" in printed(page_kit)
    assert "ALBANIA" not in printed(page_kit)


def test_a_chapter_without_text_has_a_page(page_kit: Kit, show):
    show("esa")
    assert "EAST AND SOUTHERN AFRICA" in printed(page_kit)


def test_another_place_begins_at_its_first_page(page_kit: Kit, show):
    view = long_entry(page_kit, show)
    view.turn(2)
    page_kit.session.flush()
    show("GE")
    assert view.verticalScrollBar().value() == 0
    show("AL")
    assert view.page == 0


# -- to and fro -----------------------------------------------------------------------------------------------------


def test_a_click_goes_to_the_block(page_kit: Kit, show, qtbot):
    view = show("AL")
    box = page_kit.desk.entry.boxes[0]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(page_kit, box.section.id, 2, across=330))
    assert box.text.hasFocus()
    assert box.text.caret().block == 2


def test_a_click_goes_to_the_letter(page_kit: Kit, show, qtbot):
    view = show("AL")
    view.set_zoom(1.0)
    box = page_kit.desk.entry.boxes[0]
    spot = view.spots_of(TextPlace(box.section.id, 2))[0]
    with pypdfium2.PdfDocument(page_kit.desk.page.rendering.data) as document:
        text = document[0].get_textpage()
        at = text.get_text_range().index("laboratory") + 3
        left, low, right, high = text.get_charbox(at)
    y = page_kit.desk.page.rendering.height - (low + high) / 2
    assert spot.top < y < spot.bottom
    page_kit.desk.page.view.clicked.emit(spot, (left + right) / 2, y)
    cursor = box.text.textCursor()
    assert cursor.block().text()[: cursor.positionInBlock()] == "a new lab"


def test_a_click_on_a_heading_goes_to_the_heading(page_kit: Kit, show, qtbot):
    view = show("AL")
    box = page_kit.desk.entry.boxes[1]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(page_kit, box.section.id, -1))
    assert box.heading.hasFocus()


def test_a_click_on_a_row_goes_to_the_row(page_kit: Kit, show):
    view = show("AL")
    box = page_kit.desk.entry.boxes[1]
    rows = view.spots_of(TextPlace(box.section.id, 1))
    assert len(rows) == 3
    view.clicked.emit(rows[2], 80.0, (rows[2].top + rows[2].bottom) / 2)
    table = box.text.textCursor().currentTable()
    assert table is not None
    assert table.cellAt(box.text.textCursor()).row() == 2


def test_the_page_goes_where_the_cursor_goes(page_kit: Kit, show):
    long_entry(page_kit, show)
    box = page_kit.box(0)
    box.text.go_to(80)
    settle(page_kit)
    assert seen(page_kit, box.section.id, 80)
    assert not seen(page_kit, box.section.id, 0)


def test_the_page_stays_where_the_cursor_is_seen(page_kit: Kit, show):
    view = long_entry(page_kit, show)
    box = page_kit.box(0)
    box.text.go_to(3)
    settle(page_kit)
    before = view.verticalScrollBar().value()
    box.text.go_to(4)
    settle(page_kit)
    assert view.verticalScrollBar().value() == before


def test_the_text_that_is_worked_on_is_marked(page_kit: Kit, show):
    view = show("AL")
    page_kit.box(0).text.go_to(0)
    settle(page_kit)
    one = picture(view)
    page_kit.box(0).text.go_to(1)
    settle(page_kit)
    assert picture(view) != one


def test_what_is_typed_above_does_not_move_what_is_looked_at(page_kit: Kit, show):
    view = long_entry(page_kit, show)
    box = page_kit.box(0)
    box.text.go_to(40)
    settle(page_kit)
    before = point_of(page_kit, box.section.id, 40)
    page_kit.desk.entry.boxes[0].heading.set_text("A heading " * 40)
    page_kit.desk.entry.text_changed.emit()
    settle(page_kit)
    assert abs(point_of(page_kit, box.section.id, 40).y() - before.y()) <= 1
    assert view.page > 0


# -- looking --------------------------------------------------------------------------------------------------------


def test_the_page_fits_the_width(page_kit: Kit, show):
    view = show("AL")
    assert view.zoom is None
    page_kit.desk.resize(1000, 700)
    narrow = view._sheets.across
    assert view.horizontalScrollBar().maximum() == 0
    page_kit.desk.resize(1400, 700)
    assert view._sheets.across > narrow
    assert view.horizontalScrollBar().maximum() == 0


def test_zoom_and_back_to_the_width(page_kit: Kit, show):
    view = show("AL")
    acts = page_kit.desk.actions_
    fitting = view.shown_zoom
    assert not acts.page_width.isEnabled()
    acts.page_larger.trigger()
    assert view.shown_zoom > fitting
    assert page_kit.desk.page.zoom.text() == f"{round(view.shown_zoom * 100)} %"
    acts.page_smaller.trigger()
    acts.page_smaller.trigger()
    assert view.shown_zoom < fitting
    acts.page_width.trigger()
    assert view.shown_zoom == fitting


def test_zoom_ends(page_kit: Kit, show):
    view = show("AL")
    for _ in range(20):
        view.zoom_by(1)
    assert view.zoom == ZOOMS[-1]
    assert not page_kit.desk.actions_.page_larger.isEnabled()
    assert not picture(view).isNull()
    for _ in range(20):
        view.zoom_by(-1)
    assert view.zoom == ZOOMS[0]
    assert not page_kit.desk.actions_.page_smaller.isEnabled()


def test_the_wheel_with_ctrl_zooms_where_the_mouse_is(page_kit: Kit, show):
    view = long_entry(page_kit, show)
    box = page_kit.desk.entry.boxes[0]
    there = point_of(page_kit, box.section.id, 6)
    before = view.shown_zoom
    turn = QWheelEvent(
        QPointF(there), QPointF(view.viewport().mapToGlobal(there)), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), turn)
    assert view.shown_zoom > before
    assert abs(point_of(page_kit, box.section.id, 6).y() - there.y()) <= 2


def test_pages_are_turned(page_kit: Kit, show):
    view = long_entry(page_kit, show)
    acts, where = page_kit.desk.actions_, page_kit.desk.page.where
    assert view.count >= 3
    assert where.text() == f"Page 1 of {view.count}"
    assert not acts.page_back.isEnabled()
    acts.page_on.trigger()
    assert where.text() == f"Page 2 of {view.count}"
    acts.page_back.trigger()
    assert where.text() == f"Page 1 of {view.count}"
    for _ in range(view.count):
        acts.page_on.trigger()
    assert where.text() == f"Page {view.count} of {view.count}"
    assert not acts.page_on.isEnabled()


def test_keys_scroll_the_page(page_kit: Kit, show, qtbot):
    view = long_entry(page_kit, show)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    down = view.verticalScrollBar().value()
    assert down > 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == view.count - 1
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0


# -- the side -------------------------------------------------------------------------------------------------------


def test_page_and_missions_take_turns(page_kit: Kit, show):
    show("AL")
    desk, acts = page_kit.desk, page_kit.desk.actions_
    assert (acts.show_page.isChecked(), acts.show_missions.isChecked()) == (True, False)
    acts.show_missions.trigger()
    assert desk.missions.isVisible()
    assert not desk.page.isVisible()
    assert not acts.page_larger.isEnabled()
    assert (acts.show_page.isChecked(), acts.show_missions.isChecked()) == (False, True)
    acts.show_page.trigger()
    assert desk.page.isVisible()
    acts.show_page.trigger()
    assert not desk.side.isVisible()
    assert not acts.show_page.isChecked()


def test_tabs_choose_the_page_of_the_side(page_kit: Kit, show, qtbot):
    show("AL")
    tabs = page_kit.desk.side.tabs
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert page_kit.desk.missions.isVisible()
    assert page_kit.desk.actions_.show_missions.isChecked()


def test_what_was_typed_while_the_page_was_hidden_is_shown_with_it(page_kit: Kit, show, qtbot):
    show("AL")
    page_kit.desk.actions_.show_page.trigger()
    before = page_kit.desk.page.updates
    qtbot.keyClicks(page_kit.box(0).text, "Meanwhile ")
    QTest.qWait(40)
    assert page_kit.desk.page.updates == before
    page_kit.desk.actions_.show_page.trigger()
    qtbot.waitUntil(lambda: "Meanwhile" in printed(page_kit))


def test_the_side_is_as_it_was(page_kit: Kit, show, make_kit, store_path, qtbot):
    show("AL")
    page_kit.desk.page.view.set_zoom(1.25)
    page_kit.desk.resize(790, 640)  # no larger than the screen of the tests
    page_kit.desk._splitter.setSizes([140, 300, 350])
    width = page_kit.desk.side.width()
    page_kit.desk.close()
    again = make_kit(store_path)
    qtbot.waitUntil(lambda: again.desk.page.isVisible())
    assert again.desk.page.view.zoom == 1.25
    assert abs(again.desk.side.width() - width) <= 2
    again.desk.actions_.show_missions.trigger()
    again.desk.close()
    third = make_kit(store_path)
    assert third.desk.side.key == "missions"
    assert third.desk.missions.isVisible()


def test_the_focus_goes_round_to_the_page(page_kit: Kit, show):
    view = show("AL")
    page_kit.box(0)
    page_kit.desk.actions_.next_pane.trigger()
    assert page_kit.desk.focusWidget() is view


def test_what_can_be_done_with_the_page_has_names_and_keys(page_kit: Kit, show):
    show("AL")
    for action in page_kit.desk.actions_.page_actions:
        assert action.shortcut().toString()
        assert action.text()
    assert page_kit.desk.page.view.accessibleName() == "Printed page"
    assert page_kit.desk.page.view.accessibleDescription() == "Page 1 of 1"
    assert page_kit.desk.side.tabs.accessibleName()


# -- what may be wrong ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "odd",
    [
        "<b>unbalanced & <img src=x>",
        "\u202e مرحبا \u0e2a\u0e27\u0e31\u0e2a",
        "x" * 4000,
        "\U0001f600 a\u0301\u0302",
        "(a) \\1",
    ],
)
def test_odd_text_is_shown(page_kit: Kit, show, qtbot, odd):
    view = show("AL")
    box = page_kit.box(0)
    box.text.set_markdown("")
    box.text.textCursor().insertText(odd)
    settle(page_kit)
    assert page_kit.desk.page._pages.currentWidget() is view
    for spot in view.spots_of(TextPlace(box.section.id, 0)):
        view.clicked.emit(spot, 200.0, (spot.top + spot.bottom) / 2)
    assert box.text.hasFocus()
    assert not picture(view).isNull()


@pytest.mark.expects_log("the page could not be made")
def test_a_page_that_cannot_be_made_is_a_sentence(page_kit: Kit, show, qtbot, monkeypatch):
    view = show("AL")
    with monkeypatch.context() as patch:
        patch.setattr(page_kit.desk.page._press, "preview", lambda _: 1 / 0)
        qtbot.keyClicks(page_kit.box(0).text, "One ")
        qtbot.waitUntil(lambda: page_kit.desk.page.message.isVisible())
        assert "cannot be shown" in page_kit.desk.page.message.text()
        qtbot.keyClicks(page_kit.box(0).text, "two ")
        settle(page_kit)
    qtbot.keyClicks(page_kit.box(0).text, "three ")
    qtbot.waitUntil(view.isVisible)
    assert "One two three" in printed(page_kit)


def test_without_a_store_there_is_no_page(page_kit: Kit, show):
    show("AL")
    page_kit.session.close()
    settle(page_kit)
    assert not page_kit.desk.page.view.isVisible()


def test_a_page_is_not_made_before_there_is_something_to_show(page_kit: Kit):
    QTest.qWait(200)
    assert "page" not in vars(page_kit.desk)
