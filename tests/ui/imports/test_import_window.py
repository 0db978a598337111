"""The window as a whole: names for screen readers, size, themes, Qt's own checks of the models, drops on the desk."""

from pathlib import Path

import pytest
from imports_kit import COMPARE, FakeDesk, FakeMapping, foreign, proposal, settle, submission, texts
from PySide6.QtCore import QMimeData, QPoint, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from wcodesk.ui.drops import dropped
from wcodesk.ui.imports.fields_model import FIELD
from wcodesk.ui.imports.imports import Imports
from wcodesk.ui.imports.items_model import DECISION, STATE
from wcodesk.ui.imports.look import tints
from wcodesk.ui.imports.mapping import MappingForm
from wcodesk.ui.theme import DARK, LIGHT, Scheme, Theme, palette_of
from wcodesk.ui.window_state import WindowState

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


def test_every_control_has_a_name(kit):
    for key in kit.rows():
        kit.go(key)
    bare = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in kit.window.findChildren(QWidget)
        if isinstance(widget, CONTROLS) and widget.focusPolicy() and not _named(widget) and not _inner(widget)
    ]
    assert bare == []


def _named(widget: QWidget) -> bool:
    return bool(widget.accessibleName()) or (isinstance(widget, QAbstractButton) and bool(widget.text()))


def _inner(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QComboBox | QLineEdit | QAbstractItemView):
            return True
        above = above.parentWidget()
    return widget.objectName().startswith("qt_")


def test_labels_take_nothing_for_markup(make_imports):
    awkward = "<b>bold</b> & more"
    source = submission(awkward, members=(awkward,), sender={"name": awkward, "remarks": awkward})
    kit = make_imports(FakeDesk({awkward: proposal(submission=source), "x": awkward}), awkward, "x")
    for key in kit.rows():
        kit.go(key)
    labels = [widget for widget in kit.window.findChildren(QLabel) if widget.text()]
    assert any(awkward in label.text() for label in labels)
    assert [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []


def test_a_window_without_imports_says_what_to_do_and_its_buttons_do_it(make_imports):
    kit = make_imports()
    beginning = kit.review.beginning
    assert beginning.isVisible()
    assert "Drop the workbooks here" in beginning.told.text()
    beginning.files.click()
    beginning.folder.click()
    assert len(kit.answers.asked) == 2


def test_the_keys_at_the_foot_are_told_whole_in_a_narrow_window(kit):
    kit.window.resize(900, 700)
    QTest.qWait(50)
    hint = kit.review.foot.hint
    assert "accept" in hint.text()
    assert hint.height() >= hint.heightForWidth(hint.width()) > 2 * hint.fontMetrics().height()


def test_what_can_be_searched_for_is_not_cut(kit):
    search = kit.queue.search
    assert search.fontMetrics().horizontalAdvance(search.placeholderText()) < search.width() - 24


def test_the_window_fits_a_small_screen(kit):
    least = kit.window.minimumSizeHint()
    assert least.width() <= 1180 and least.height() <= 640


def test_the_window_fits_a_small_screen_with_large_letters(qtbot, make_imports):
    app = QApplication.instance()
    font = app.font()
    larger = type(font)(font)
    larger.setPointSizeF(font.pointSizeF() * 1.5)
    app.setFont(larger)
    try:
        kit = make_imports(None, "Albania.xlsx")
        least = kit.window.minimumSizeHint()
        assert least.width() <= 1280 and least.height() <= 720
    finally:
        app.setFont(font)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_marked_words_can_be_read(colours):
    palette = palette_of(colours)
    made = tints(palette)
    assert _contrast(colours.text, made.added.name()) >= 4.5
    assert _contrast(made.removed_text.name(), made.removed.name()) >= 4.5


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_window_follows_the_theme(kit):
    theme = Theme(QApplication.instance(), Scheme.LIGHT)
    theme.setParent(kit.window)
    kit.go("change S2")
    column = kit.detail.text.columns.columns[1]
    before = column.document().find("audit").charFormat().background().color()
    theme.use(Scheme.DARK)
    QTest.qWait(20)
    after = column.document().find("audit").charFormat().background().color()
    theme.use(Scheme.LIGHT)
    assert before != after


def test_the_models_pass_the_check_of_qt(make_imports):
    desk = FakeDesk({"A.xlsx": proposal(submission=submission(foreign=(foreign(),))), "B.xlsx": proposal()})
    kit = make_imports(desk)
    fail = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [
        QAbstractItemModelTester(model, fail, kit.window)
        for model in (kit.queue.model, kit.review.model, kit.detail.record.model)
    ]
    kit.add("A.xlsx", "B.xlsx")
    for key in kit.rows():
        kit.go(key)
        kit.press(Qt.Key.Key_K)
    kit.review.filter.setCurrentIndex(1)
    kit.review.foot.buttons["aside"].click()
    assert len(testers) == 3


def test_tab_reaches_queue_list_and_detail(kit):
    kit.go("change S2")
    kit.queue.files.setFocus()
    met = set()
    for _ in range(60):
        here = kit.window.focusWidget()
        met.add(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert {kit.queue.view, kit.list, kit.detail.text.columns.columns[0], kit.review.foot.buttons["accept"]} <= met


@pytest.fixture
def with_real_form(make_imports):
    """A foreign sheet beside the form that says how it is read."""
    desk = FakeDesk({"A.xlsx": proposal(submission=submission(foreign=(foreign(),)))})
    return make_imports(desk, "A.xlsx", mapping=MappingForm)


def test_a_foreign_sheet_fits_a_small_screen_too(with_real_form):
    assert with_real_form.window.minimumSizeHint().height() <= 640


def test_enter_goes_to_the_form_of_a_foreign_sheet(with_real_form):
    with_real_form.go("sheet Liste")
    with_real_form.press(Qt.Key.Key_Return)
    assert with_real_form.detail._mapping.isAncestorOf(with_real_form.window.focusWidget())


def test_mnemonics_are_unique(with_real_form):
    kit = with_real_form
    texts = [button.text() for button in kit.window.findChildren(QAbstractButton) if "&" in button.text()]
    letters = [text.replace("&&", "").partition("&")[2][:1].lower() for text in texts]
    letters = [letter for letter in letters if letter]
    assert len(letters) == len(set(letters)), texts


# -- drops ----------------------------------------------------------------------------------------------------------


def files(*paths: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return mime


def drop(window: QWidget, mime: QMimeData) -> bool:
    place, copy = QPoint(5, 5), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(place, copy, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter.ignore()
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        window.dropEvent(QDropEvent(place, copy, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    return enter.isAccepted()


def test_files_and_folders_of_this_machine_are_dropped():
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/a/b.xlsx"), QUrl("https://example.org/c.xlsx"), QUrl.fromLocalFile("/a")])
    assert dropped(mime) == [Path("/a/b.xlsx"), Path("/a")]
    assert dropped(QMimeData()) == []


def test_files_dropped_on_the_window_are_imported(make_imports):
    kit = make_imports()
    assert drop(kit.window, files("/x/Albania.xlsx"))
    kit.settle()
    assert list(kit.desk.kept) == ["id of Albania.xlsx"]


@pytest.fixture
def desk_with_imports(make_kit, store_path):
    desk = FakeDesk()

    def make_imports(window, make_prompts, make_worker) -> Imports:
        return Imports(window, desk, COMPARE, FakeMapping, make_prompts, make_worker)

    kit = make_kit(store_path, make_imports=make_imports)
    return kit, desk


def test_the_menu_opens_the_window(desk_with_imports):
    kit, _ = desk_with_imports
    kit.desk.actions_.import_books.trigger()
    assert kit.desk.imports.window.isVisible()


def test_files_dropped_on_the_desk_are_imported(desk_with_imports):
    kit, desk = desk_with_imports
    assert drop(kit.desk, files("/x/Albania.xlsx"))
    settle(kit.desk.imports)
    assert kit.desk.imports.window.isVisible()
    assert list(desk.kept) == ["id of Albania.xlsx"]


def test_text_that_is_dropped_on_the_desk_is_no_file(desk_with_imports):
    kit, _ = desk_with_imports
    mime = QMimeData()
    mime.setText("some words")
    assert not drop(kit.desk, mime)
    assert "imports" not in vars(kit.desk)


def test_closing_the_desk_saves_what_was_decided(desk_with_imports):
    kit, desk = desk_with_imports
    kit.desk.imports.show()
    kit.desk.imports.add([Path("Albania.xlsx")])
    settle(kit.desk.imports)
    review = kit.desk.imports.window.review
    review.list.choose(review.model.row_of("change S2"))
    QTest.keyClick(review.list, Qt.Key.Key_T)
    kit.desk.close()
    assert set(desk.saved[-1][1].decisions) == {"S2"}


def test_the_language_waits_for_files_that_were_read(desk_with_imports):
    kit, _ = desk_with_imports
    kit.desk.imports.add([Path("Albania.xlsx")])
    assert kit.desk.imports.busy
    kit.desk.actions_.languages["fr"].trigger()
    assert kit.desk.isVisible()
    settle(kit.desk.imports)
    assert kit.desk.imports.read == 1


def test_another_store_gets_another_window(desk_with_imports, tmp_path):
    kit, _ = desk_with_imports
    kit.desk.imports.show()
    before = kit.desk.imports
    kit.session.create(tmp_path / "other.sqlite", bundled=False)
    assert not before.window.isVisible()
    assert kit.desk.imports is not before


def test_files_dropped_on_a_text_are_imported_too(desk_with_imports):
    kit, _ = desk_with_imports
    kit.go("AL")
    assert not drop(kit.desk.entry.boxes[0].text, files("/x/Albania.xlsx"))  # so that Qt asks the window
    mime = QMimeData()
    mime.setText("words")
    assert drop(kit.desk.entry.boxes[0].text, mime)


def test_a_change_of_the_report_reaches_the_proposals(desk_with_imports, monkeypatch):
    kit, _ = desk_with_imports
    kit.desk.imports.show()
    kit.desk.imports.add([Path("Albania.xlsx")])
    settle(kit.desk.imports)
    met = []
    monkeypatch.setattr(kit.desk.imports.current, "refresh", lambda: met.append(True))
    place = kit.go("AL")
    kit.session.add_mission(place.edition_id, {"title": "x", "member": "AL"})
    assert met


def test_a_desk_without_importing_offers_none(kit_without):
    assert not kit_without.desk.actions_.import_books.isEnabled()
    assert not drop(kit_without.desk, files("/x/Albania.xlsx"))


@pytest.fixture
def kit_without(make_kit, store_path):
    return make_kit(store_path)


def test_the_list_leaves_the_room_that_its_rows_do_not_need(make_imports):
    few = make_imports(FakeDesk({"A.xlsx": proposal(records=(), problems=(), texts=texts()[1:3])}), "A.xlsx")
    many = make_imports(None, "Albania.xlsx")
    assert few.list.height() < many.list.height()
    assert few.detail.height() > many.detail.height()
    assert few.list.height() >= few.list.height_for(few.review.model.rowCount())


def test_a_handle_that_was_moved_stays(kit):
    split = kit.review.split
    split.moveSplitter(150, 1)
    placed = split.sizes()
    kit.review.show_none("")
    kit.review.show_review(kit.imports.current)
    assert split.sizes() == placed


@pytest.fixture
def state(tmp_path) -> WindowState:
    return WindowState(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


def remembered(make_imports, state):
    kit = make_imports(None, "Albania.xlsx")
    kit.window.remember(state)
    return kit


def test_the_window_comes_back_as_it_was_left(make_imports, state):
    first = remembered(make_imports, state)
    first.window.resize(790, 610)
    first.window.splitter.moveSplitter(280, 1)
    first.review.split.moveSplitter(170, 1)
    left = [first.window.size(), first.window.splitter.sizes(), first.review.split.sizes()]
    first.imports.close()
    again = remembered(make_imports, state)
    assert [again.window.size(), again.window.splitter.sizes(), again.review.split.sizes()] == left


def test_columns_stay_as_wide_as_somebody_made_them(make_imports, state):
    first = remembered(make_imports, state)
    usual = first.list.columnWidth(STATE)
    first.list.horizontalHeader().resizeSection(DECISION, 91)
    first.detail.record.table.horizontalHeader().resizeSection(FIELD, 123)
    first.add("Georgia.xlsx")
    first.window.resize(first.window.width() - 20, first.window.height())
    first.imports.close()
    again = remembered(make_imports, state)
    for kit in (first, again):
        assert (kit.list.columnWidth(STATE), kit.list.columnWidth(DECISION)) == (usual, 91)
        assert kit.detail.record.table.columnWidth(FIELD) == 123


def test_a_window_of_which_nothing_is_remembered_is_as_usual(make_imports, state):
    state.save_widths("imports/rows", {})
    kit = remembered(make_imports, state)
    assert kit.list.widths == {}
    assert not kit.review.placed
