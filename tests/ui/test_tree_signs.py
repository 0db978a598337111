"""What stands out in the tree, and narrowing it to that."""

from hashlib import sha256

import pytest
from desk_kit import Kit
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from wcodesk.ui.tree_signs import CAME, EDITED, EMPTY

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
TOP = QModelIndex()


def members(kit: Kit) -> list[str]:
    """The Members that the tree shows."""
    model = kit.desk.tree.view.model()
    edition = model.index(0, 0)
    regions = [model.index(row, 0, edition) for row in range(model.rowCount(edition))]
    return [model.index(row, 0, region).data() for region in regions for row in range(model.rowCount(region))]


def signs(kit: Kit, member: str) -> list[str]:
    node = next(node for node in kit.desk.tree.model.walk() if node.place and node.place.member == member)
    return [name for name, _ in kit.desk.tree.model.signs(node)]


def keep(kit: Kit, *isos: str, edition: str = "") -> str:
    data = "/".join(isos).encode()
    return kit.session.keep_submission("back.xlsx", data, sha256(data).hexdigest(), isos, edition, "")[0].id


@pytest.fixture
def marked(kit: Kit) -> Kit:
    """A window whose tree has its signs: Georgia is empty, Albania edited, of Kenya a workbook waits."""
    keep(kit, "KE")
    kit.go("GE")
    kit.store.edit_section(kit.desk.entry.boxes[0].section.id, text="")
    kit.go("AL")
    kit.store.edit_section(kit.desk.entry.boxes[0].section.id, text="Other words.")
    kit.desk.going.signs._known.clear()
    kit.desk.going.signs.show()
    return kit


def button(kit: Kit, sign: str):
    return kit.desk.going.signs.buttons[sign]


def test_rows_are_marked(marked: Kit):
    assert {iso: signs(marked, iso) for iso in ("AL", "GE", "KE")} == {
        "AL": [EDITED],
        "GE": [EMPTY, EDITED],
        "KE": [CAME],
    }


def test_signs_are_told_in_words(marked: Kit):
    model = marked.desk.tree.model
    index = model.find(marked.store.entry(marked.edition_id, "GE").id)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Georgia, empty, edited since it came"
    assert "empty · edited since it came" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data() == "Georgia"


def test_nothing_is_asked_of_the_store_before_the_window_is_painted(kit: Kit, qtbot):
    assert kit.desk.going.signs.buttons == {}
    qtbot.waitUntil(lambda: len(kit.desk.going.signs.buttons) == 3)


def test_a_button_counts_and_narrows(marked: Kit):
    assert button(marked, EDITED).accessibleName().endswith("(2)")
    button(marked, EDITED).click()
    assert members(marked) == ["Albania", "Georgia"]
    button(marked, CAME).click()
    assert members(marked) == ["Albania", "Georgia", "Kenya"]
    button(marked, EDITED).click()
    button(marked, CAME).click()
    assert members(marked) == ["Albania", "Georgia", "Kenya"]


def test_signs_and_names_narrow_together(marked: Kit):
    button(marked, EDITED).click()
    marked.desk.tree.filter.setText("geo")
    assert members(marked) == ["Georgia"]
    marked.desk.tree.filter.setText("europe")
    assert members(marked) == ["Albania", "Georgia"]
    marked.desk.tree.filter.setText("kenya")
    assert members(marked) == []
    assert marked.desk.tree.nothing.isVisible()


def test_narrowing_leaves_the_place_alone(marked: Kit):
    marked.go("KE")
    button(marked, EDITED).click()
    assert marked.desk.entry.place.member == "KE"
    button(marked, EDITED).click()
    assert [index.data() for index in marked.desk.tree.view.selectionModel().selectedIndexes()] == ["Kenya"]


def test_going_to_what_is_hidden_shows_all_again(marked: Kit):
    button(marked, EMPTY).click()
    assert members(marked) == ["Georgia"]
    marked.go("KE")
    assert not button(marked, EMPTY).isChecked()
    assert members(marked) == ["Albania", "Georgia", "Kenya"]


def test_typing_marks_a_member(kit: Kit, qtbot):
    kit.go("KE")
    qtbot.keyClicks(kit.box().text, "x")
    kit.session.flush()
    qtbot.waitUntil(lambda: signs(kit, "KE") == [EDITED])
    kit.desk.steps.undo()
    qtbot.waitUntil(lambda: signs(kit, "KE") == [])


def test_a_workbook_that_is_put_aside_waits_no_longer(kit: Kit, qtbot):
    kit.go("AL")
    kept = keep(kit, "AL", edition=kit.edition_id)
    qtbot.waitUntil(lambda: signs(kit, "AL") == [CAME])
    kit.session.set_aside(kept)
    qtbot.waitUntil(lambda: signs(kit, "AL") == [])
    kit.session.bring_back(kept)
    qtbot.waitUntil(lambda: signs(kit, "AL") == [CAME])


def test_the_tree_keeps_the_rules_of_qt_with_signs_and_sections(marked: Kit):
    for model in (marked.desk.tree.model, marked.desk.tree.view.model()):
        QAbstractItemModelTester(model, FATAL, model)
    button(marked, EDITED).click()
    section = marked.desk.entry.boxes[0].section
    marked.session.add_section(section.owner_id, "Third", section.kind)
    button(marked, EDITED).click()
    marked.desk.tree.filter.setText("alb")
    marked.desk.tree.filter.clear()


def test_rows_with_signs_are_drawn(marked: Kit):
    assert not marked.desk.tree.grab().isNull()
