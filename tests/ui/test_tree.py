"""The tree of editions, regions and Members, and its filter."""

import pytest
from desk_kit import Kit, edition
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from wcodesk.model.translation import speak
from wcodesk.store import Store
from wcodesk.ui.tree import TreeModel

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


TOP = QModelIndex()


def titles(model, parent=TOP, depth=0):
    """Every row that can be seen, with its depth."""
    rows = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        rows.append((depth, index.data()))
        rows += titles(model, index, depth + 1)
    return rows


@pytest.fixture
def store(store_path):
    with Store.open(store_path) as store:
        yield store


def test_the_model_keeps_the_rules_of_qt(qtbot, store):
    model = TreeModel()
    QAbstractItemModelTester(model, FATAL, model)
    model.load(store)
    store.add_edition(edition().__class__(title="Another", published="2021-06", part="Part I"))
    model.load(store)
    model.load(None)


def test_editions_hold_regions_and_regions_hold_members(qtbot, store):
    model = TreeModel()
    model.load(store)
    assert titles(model) == [
        (0, "June 2020, Part I"),
        (1, "Overview"),
        (1, "Europe"),
        (2, "Albania"),
        (2, "Georgia"),
        (1, "East and Southern Africa"),
        (2, "Kenya"),
    ]


def test_the_inside_of_an_edition_is_read_when_it_is_looked_into(qtbot, store, monkeypatch):
    model = TreeModel()
    read = []
    tree = store.tree
    monkeypatch.setattr(store, "tree", lambda edition_id, **how: read.append(edition_id) or tree(edition_id, **how))
    model.load(store)
    top = model.index(0, 0)
    assert (model.hasChildren(top), read) == (True, [])
    assert model.rowCount(top) == 3
    assert len(read) == 1


@pytest.mark.parametrize("typed", ["alb", "Albanie", "AL", "ÁLBANIA"])
def test_the_filter_finds_a_member_by_any_of_its_names(kit: Kit, typed):
    kit.desk.tree.filter.setText(typed)
    assert "Albania" in [title for _, title in titles(kit.desk.tree.view.model())]


def test_ctrl_e_exports_from_the_filter_too_where_the_system_gives_it_to_the_line(kit: Kit):
    asked = []
    kit.desk.actions_.export.triggered.disconnect()
    kit.desk.actions_.export.triggered.connect(lambda: asked.append(True))
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(kit.desk.tree.filter, key)
    assert asked == [True]


def test_the_filter_hides_what_does_not_match(kit: Kit):
    kit.desk.tree.filter.setText("kenya")
    assert titles(kit.desk.tree.view.model()) == [
        (0, "June 2020, Part I"),
        (1, "East and Southern Africa"),
        (2, "Kenya"),
    ]


def test_a_name_that_nobody_has_is_told(kit: Kit):
    kit.desk.tree.filter.setText("atlantis")
    assert kit.desk.tree.nothing.isVisible()
    kit.desk.tree.filter.clear()
    assert not kit.desk.tree.nothing.isVisible()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("swazi", "No entry in the editions: Eswatini (formerly Swaziland)."),
        ("eswat", "No entry in the editions: Eswatini."),
        ("SZ", "No entry in the editions: Eswatini."),
    ],
)
def test_a_member_without_an_entry_is_told_from_a_name_that_nobody_has(kit: Kit, typed, told):
    kit.desk.tree.filter.setText(typed)
    assert kit.desk.tree.nothing.text() == told
    assert kit.desk.tree.nothing.isVisible()


def test_a_region_is_found_with_its_members(kit: Kit):
    kit.desk.tree.filter.setText("europe")
    assert [title for _, title in titles(kit.desk.tree.view.model())][1:] == ["Europe", "Albania", "Georgia"]


def test_enter_in_the_filter_goes_to_the_first_hit(kit: Kit, qtbot):
    kit.desk.tree.filter.setFocus()
    qtbot.keyClicks(kit.desk.tree.filter, "georg")
    qtbot.keyClick(kit.desk.tree.filter, Qt.Key.Key_Return)
    assert kit.desk.entry.place.member == "GE"
    assert kit.desk.entry.boxes[0].text.hasFocus()


def test_typing_in_the_filter_leaves_the_place_alone(kit: Kit, qtbot):
    kit.go("KE")
    qtbot.keyClicks(kit.desk.tree.filter, "alb")
    assert kit.desk.entry.place.member == "KE"
    assert kit.desk.tree.view.selectionModel().selectedIndexes() == []
    kit.desk.tree.filter.clear()
    assert kit.desk.tree.current().member == "KE"
    assert [index.data() for index in kit.desk.tree.view.selectionModel().selectedIndexes()] == ["Kenya"]


def test_down_in_the_filter_goes_to_the_first_match(kit: Kit, qtbot):
    kit.go("KE")
    qtbot.keyClicks(kit.desk.tree.filter, "alb")
    qtbot.keyClick(kit.desk.tree.filter, Qt.Key.Key_Down)
    assert kit.desk.tree.view.hasFocus()
    assert kit.desk.entry.place.member == "AL"


def test_escape_clears_the_filter_and_keeps_the_place(kit: Kit, qtbot):
    kit.go("GE")
    qtbot.keyClicks(kit.desk.tree.filter, "georg")
    qtbot.keyClick(kit.desk.tree.filter, Qt.Key.Key_Escape)
    assert kit.desk.tree.filter.text() == ""
    assert kit.desk.tree.current().member == "GE"


def test_clearing_the_filter_unfolds_what_was_unfolded_before(kit: Kit):
    panel = kit.desk.tree
    kit.go("KE")
    kit.go("AL")
    before = panel._open_keys()
    assert len(before) == 3  # the edition and both regions
    panel.view.collapse(panel.view.currentIndex().parent())
    kit.go("KE")
    before = panel._open_keys()
    assert len(before) == 2
    for typed in ("k", "ke", "nobody is called so", ""):
        panel.filter.setText(typed)
    assert panel._open_keys() == before
    assert kit.desk.entry.place.member == "KE"


def test_typing_in_the_tree_goes_to_a_name(kit: Kit, qtbot):
    kit.go("AL")
    kit.desk.tree.view.setFocus()
    qtbot.keyClicks(kit.desk.tree.view, "geo")
    assert kit.desk.entry.place.member == "GE"


def test_a_region_shows_its_own_text(kit: Kit):
    place = kit.go("europe")
    assert place.title == "Europe"
    assert [box.heading.text() for box in kit.desk.entry.boxes] == ["Regional developments"]


def test_the_row_of_an_edition_stands_for_its_overview(kit: Kit):
    kit.desk.tree.view.setCurrentIndex(kit.desk.tree.view.model().index(0, 0))
    assert [box.heading.text() for box in kit.desk.entry.boxes] == ["Introduction"]


def test_a_new_edition_comes_into_the_tree_and_leaves_by_undo(kit: Kit):
    kit.go("AL")
    before = titles(kit.desk.tree.view.model())
    kit.session._tell(kit.store.add_edition(edition().__class__(title="New", published="2021-06", part="Part II")))
    assert (0, "June 2021, Part II") in titles(kit.desk.tree.view.model())
    assert kit.desk.tree.current().member == "AL"
    kit.desk.steps.undo()
    assert titles(kit.desk.tree.view.model()) == before


@pytest.fixture
def french():
    speak("fr", {})
    yield
    speak("en")


def test_a_french_tree_names_places_in_french(qtbot, french, store):
    model = TreeModel()
    model.load(store)
    assert titles(model) == [
        (0, "Juin 2020, Part I"),
        (1, "Overview"),
        (1, "Europe"),
        (2, "Albanie"),
        (2, "Géorgie"),
        (1, "Afrique orientale et australe"),
        (2, "Kenya"),
    ]


@pytest.mark.parametrize("typed", ["east and southern", "afrique orientale", "georgia", "géorgie"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_filter_finds_places_by_their_names_in_both_languages(kit, language, typed):
    speak(language, {})
    kit.desk.tree.load(kit.store)
    kit.desk.tree.filter.setText(typed)
    assert kit.desk.tree.nothing.isHidden()
    speak("en")
