"""The windows beside the desk: as they were left, from one start to the next."""

from __future__ import annotations

import pytest
from desk_kit import Kit
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication

from wcodesk.ui.editor.find_window import FindWindow
from wcodesk.ui.help.manual_window import ManualWindow
from wcodesk.ui.missions.window import MissionsWindow


def all_missions(kit: Kit) -> MissionsWindow:
    kit.go("AL")
    _ = kit.desk.all_missions.window
    kit.desk.all_missions.show(kit.desk.entry.place)
    return kit.desk.all_missions.window


def find_window(kit: Kit) -> FindWindow:
    kit.go("AL")
    kit.desk.actions_.editing.find_everywhere.trigger()
    return kit.desk.editing.window


def manual(kit: Kit) -> ManualWindow:
    kit.desk.help.show_manual("missions")
    return kit.desk.help.manual


@pytest.mark.parametrize("open_it", [all_missions, find_window, manual])
@pytest.mark.parametrize("closed_first", [True, False])
def test_a_window_has_the_size_that_it_was_left_with(kit: Kit, make_kit, store_path, open_it, closed_first):
    window = open_it(kit)
    window.resize(760, 560)
    if closed_first:
        window.close()
    kit.desk.close()
    assert not window.isVisible()
    again = open_it(make_kit(store_path))
    assert (again.width(), again.height()) == (760, 560)


def test_all_missions_are_sorted_as_they_were_and_columns_as_wide(kit: Kit, make_kit, store_path):
    kit.session.add_mission(kit.edition_id, {"title": "Audit", "member": "KE", "when": "2018"})
    window = all_missions(kit)
    title, donor = ([each.name for each in window.model.columns].index(name) for name in ("title", "donor"))
    head = window.table.horizontalHeader()
    head.resizeSection(donor, 77)
    window.table.sortByColumn(title, Qt.SortOrder.AscendingOrder)
    kit.desk.close()
    again = all_missions(make_kit(store_path))
    assert again.table.columnWidth(donor) == 77
    assert [each.title for each in again.listing.found] == ["Audit", "Workshop on valuation"]
    assert again.table.horizontalHeader().sortIndicatorSection() == title


def test_the_find_window_has_its_first_column_as_it_was(kit: Kit, make_kit, store_path):
    find_window(kit).table.horizontalHeader().resizeSection(0, 133)
    kit.desk.close()
    assert find_window(make_kit(store_path)).table.columnWidth(0) == 133


def test_the_manual_has_its_contents_as_wide_as_they_were(kit: Kit, make_kit, store_path):
    window = manual(kit)
    window.splitter.moveSplitter(260, 1)
    wide = window.splitter.sizes()
    kit.desk.close()
    assert manual(make_kit(store_path)).splitter.sizes() == wide


def test_a_window_of_a_larger_screen_that_is_gone_comes_back_on_this_one(kit: Kit, make_kit, store_path):
    room = QGuiApplication.primaryScreen().availableGeometry()
    window = all_missions(kit)
    window.setGeometry(room.right() + 900, 40, room.width() + 300, room.height() + 300)
    kit.desk.close()
    again = all_missions(make_kit(store_path))
    assert room.contains(again.geometry())


def test_a_state_that_makes_no_sense_is_passed_over(kit: Kit):
    for key in ("geometry", "columns10"):
        kit.state._settings.setValue(f"missions/{key}", QByteArray(b"nonsense"))
    window = all_missions(kit)
    assert window.table.columnWidth(0) > 20
    assert [each.title for each in window.listing.found] == ["Workshop on valuation"]
