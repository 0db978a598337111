"""The start page: what came in, what was edited, what is empty, and the charts of missions."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest
from desk_kit import Kit, edition
from imports_kit import settle
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from workbooks_back import sent_workbooks

from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.records import MissionState, SectionKind
from wcodesk.model.standing import EditedSection, EntryGaps, RegionGaps
from wcodesk.model.translation import speak
from wcodesk.store import Store
from wcodesk.ui.export_dialog import ExportDialog
from wcodesk.ui.imports.words import lately
from wcodesk.ui.rows_view import RowsView
from wcodesk.ui.start.lists import edited, empty
from wcodesk.ui.start.page import EditionPage
from wcodesk.ui.theme import DARK, Scheme
from wcodesk.ui.widgets import Label


@pytest.fixture
def kit(make_kit, store_path: Path) -> Kit:
    return make_kit(store_path, imports=True)


@pytest.fixture
def page(kit: Kit, qtbot) -> EditionPage:
    return shown(kit, qtbot)


def shown(kit: Kit, qtbot) -> EditionPage:
    qtbot.waitUntil(lambda: kit.desk.start.edition is not None and kit.desk.start.edition._title.text() != "")
    found = kit.desk.start.edition
    assert found is not None
    qtbot.waitUntil(lambda: found.kinds.charts[-1]._plan is not None)  # the last that is shown of an edition
    return found


def cells(view: RowsView) -> list[tuple[str, ...]]:
    return [row.cells for row in view.rows._rows]


def words(page: EditionPage) -> list[str]:
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def keep(kit: Kit, name: str = "Albania.xlsx", summary: str = "") -> str:
    """A workbook of Albania that waits; its id."""
    data = sent_workbooks(kit.store, ["AL"])["AL"]
    record, _ = kit.session.keep_submission(name, data, hashlib.sha256(data).hexdigest(), ["AL"], kit.edition_id, "")
    if summary:
        kit.session.save_submission(record.id, {}, summary)
    return record.id


# -- when and where ---------------------------------------------------------------------------------------------


def test_the_edition_that_is_shown_is_exported_from_its_start_page(kit: Kit, page: EditionPage):
    assert kit.desk.actions_.export.isEnabled()
    kit.desk.actions_.export.trigger()
    dialog = kit.desk.findChild(ExportDialog)
    assert dialog.scope() == Scope("report")
    assert dialog.name.text() == "The file: Progress Report - June 2020, Part I.pdf"


def test_the_whole_edition_is_looked_through_from_its_start_page(kit: Kit, page: EditionPage):
    QTest.keyClick(kit.desk, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    window = kit.desk.editing.window
    window.words.setText("coast")
    window.look()
    assert window.reach.currentText() == "The whole edition: June 2020, Part I"
    assert window.model.count == 1
    kit.go("AL")
    kit.desk.actions_.editing.find_everywhere.trigger()
    assert window.reach.currentText() == "This region: Europe"


def test_without_an_edition_nothing_is_exported_or_looked_through(make_kit, tmp_path):
    Store.create(tmp_path / "empty.sqlite").close()
    acts = make_kit(tmp_path / "empty.sqlite").desk.actions_
    assert not acts.export.isEnabled()
    assert not acts.editing.find_everywhere.isEnabled()


def test_a_desk_without_a_chosen_place_opens_on_the_start_page(kit: Kit, page: EditionPage):
    assert page.isVisible()
    assert "June 2020, Part I" in words(page)
    assert not kit.desk.side.isVisible()


def test_the_page_is_made_after_the_first_paint(make_kit, store_path):
    kit = make_kit(store_path)
    assert kit.desk.start.edition is None


def test_a_desk_with_a_place_makes_no_start_page(make_kit, store_path, kit: Kit):
    kit.go("AL")
    kit.desk.close()
    again = make_kit(store_path)
    QTest.qWait(150)
    assert again.desk.entry.place is not None
    assert again.desk.start.edition is None


def test_home_leaves_a_member_and_the_side_comes_back_with_the_next_one(kit: Kit, qtbot):
    kit.go("AL")
    assert kit.desk.side.isVisible()
    kit.desk.actions_.show_start.trigger()
    assert kit.desk.entry.place is None
    assert shown(kit, qtbot).isVisible()
    assert not kit.desk.side.isVisible()
    assert not kit.desk.tree.view.selectionModel().hasSelection()
    kit.go("AL")
    assert kit.desk.side.isVisible()


def test_a_side_that_was_hidden_stays_so(kit: Kit):
    kit.go("AL")
    kit.desk.actions_.show_missions.trigger()
    assert kit.desk.side.isHidden()
    kit.desk.actions_.show_start.trigger()
    kit.go("AL")
    assert kit.desk.side.isHidden()


def test_home_is_remembered(kit: Kit, make_kit, store_path):
    kit.go("AL")
    kit.desk.actions_.show_start.trigger()
    kit.desk.close()
    assert make_kit(store_path).desk.entry.place is None


def test_home_saves_what_was_typed(kit: Kit, qtbot):
    place = kit.go("GE")
    qtbot.keyClicks(kit.box().text, "Now ")
    kit.desk.actions_.show_start.trigger()
    assert kit.store.sections(place.owner_id)[0].text.startswith("Now ")


def test_the_button_above_the_tree_goes_home(kit: Kit, qtbot):
    kit.go("AL")
    button = next(
        each for each in kit.desk.tree.findChildren(type(kit.desk.missions.buttons[0]))
        if each.defaultAction() is kit.desk.actions_.show_start
    )  # fmt: skip
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert kit.desk.entry.place is None


def test_next_pane_goes_from_the_tree_to_the_start_page_and_back(kit: Kit, page: EditionPage):
    kit.desk.tree.view.setFocus()
    kit.desk.actions_.next_pane.trigger()
    assert page.isAncestorOf(kit.desk.focusWidget())
    kit.desk.actions_.next_pane.trigger()
    assert kit.desk.focusWidget() is kit.desk.tree.view


def test_the_page_is_about_the_edition_where_the_user_was(kit: Kit, qtbot):
    kit.session._tell(kit.store.add_edition(EditionContent("Report", "2021-06", "Part I", chapters=edition().chapters)))
    old = kit.store.editions()[1].id
    assert kit.desk.tree.select(kit.store.entry(old, "AL").id, old)
    kit.desk.actions_.show_start.trigger()
    assert shown(kit, qtbot)._title.text() == "June 2020, Part I"


def test_another_edition_is_chosen_at_the_head_and_stays_chosen(kit: Kit, page: EditionPage, qtbot):
    assert page.others.isHidden()
    kit.session._tell(kit.store.add_edition(EditionContent("Report", "2021-06", "Part I", chapters=edition().chapters)))
    qtbot.waitUntil(page.others.isVisible)
    offered = page.others.menu().actions()
    assert [(each.text(), each.isChecked()) for each in offered] == [
        ("June 2021, Part I", False),
        ("June 2020, Part I", True),
    ]
    offered[0].trigger()
    assert page._title.text() == "June 2021, Part I"
    go_to_gap(kit, page, qtbot, 0, 0)
    assert kit.desk.entry.place.path[0] == "June 2021, Part I"
    kit.desk.actions_.show_start.trigger()
    assert page._title.text() == "June 2021, Part I"


def test_an_edition_that_is_taken_back_leaves_the_page_of_another(kit: Kit, page: EditionPage, qtbot):
    kit.session._tell(kit.store.add_edition(EditionContent("Report", "2021-06", "Part I", chapters=edition().chapters)))
    new = kit.store.editions()[0].id
    kit.desk.tree.select(kit.store.entry(new, "AL").id, new)
    kit.desk.actions_.show_start.trigger()
    qtbot.waitUntil(lambda: page._title.text() == "June 2021, Part I")
    kit.session.undo()
    qtbot.waitUntil(lambda: page._title.text() == "June 2020, Part I")


def test_another_store_has_its_own_page(kit: Kit, page: EditionPage, tmp_path, qtbot):
    other = tmp_path / "other.sqlite"
    with Store.create(other) as store:
        store.add_edition(EditionContent("Other report", "2022-06", "Part I", chapters=edition().chapters))
    kit.session.open(other)
    qtbot.waitUntil(lambda: page._title.text() == "June 2022, Part I")


def test_every_control_has_a_name_for_screen_readers(kit: Kit, page: EditionPage, qtbot):
    keep(kit)
    qtbot.waitUntil(page.came.isVisible)
    controls = [each for each in page.findChildren(QWidget) if each.focusPolicy() and each.isVisible()]
    inner = [each for each in controls if each.objectName().startswith("qt_")]
    bare = [each for each in controls if not each.accessibleName() and each not in inner and not _speaks(each)]
    assert bare == []
    assert len(controls) > 4


def _speaks(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and bool(widget.text())


# -- the lists --------------------------------------------------------------------------------------------------


def test_the_page_names_the_store(page: EditionPage):
    assert "Capacity Building Progress Report  ·  desk.sqlite" in words(page)


def test_nothing_that_came_in_offers_to_import(kit: Kit, page: EditionPage):
    assert page.import_button.isVisible()
    page.import_button.click()
    assert kit.desk.imports.window.isVisible()


def test_what_came_in_is_listed_with_what_there_is_to_decide(kit: Kit, page: EditionPage, qtbot):
    keep(kit, summary="3 changes · 1 to decide")
    qtbot.waitUntil(page.came.isVisible)
    assert cells(page.came) == [("Albania.xlsx", "Albania", "3 changes · 1 to decide")]
    assert not page.import_button.isVisible()


def test_what_is_set_aside_does_not_wait(kit: Kit, page: EditionPage, qtbot):
    submission = keep(kit)
    qtbot.waitUntil(page.came.isVisible)
    assert cells(page.came)[0][2] == "not looked at yet"
    kit.session.set_aside(submission)
    qtbot.waitUntil(lambda: not page.came.isVisible())


def test_enter_opens_the_import_window_at_a_submission(kit: Kit, page: EditionPage, qtbot):
    submission = keep(kit)
    qtbot.waitUntil(page.came.isVisible)
    page.came.setFocus()
    qtbot.keyClick(page.came, Qt.Key.Key_Return)
    settle(kit.desk.imports)
    assert kit.desk.imports.window.isVisible()
    assert kit.desk.imports._chosen == submission
    assert kit.desk.imports.current is not None


def test_the_import_window_opens_at_the_one_that_was_chosen(kit: Kit, page: EditionPage, qtbot):
    first = keep(kit)
    kit.session.keep_submission("late.csv", b"a,b", hashlib.sha256(b"a,b").hexdigest(), ["GE"], kit.edition_id, "")
    qtbot.waitUntil(lambda: len(cells(page.came)) == 2)
    page.came.setFocus()
    qtbot.keyClick(page.came, Qt.Key.Key_Down)
    qtbot.keyClick(page.came, Qt.Key.Key_Return)
    settle(kit.desk.imports)
    assert kit.desk.imports._chosen == first


def test_sections_edited_last_are_listed_and_gone_to(kit: Kit, page: EditionPage, qtbot):
    assert not page.edited.isVisible()
    entry = kit.store.entry(kit.edition_id, "AL")
    kit.session.save_text(kit.store.sections(entry.id)[1], "Another text.", merge=False)
    qtbot.waitUntil(page.edited.isVisible)
    (row,) = cells(page.edited)
    assert row[0] == "Albania, Progress"
    page.edited.setFocus()
    qtbot.keyClick(page.edited, Qt.Key.Key_Return)
    assert kit.desk.entry.place.member == "AL"
    assert kit.desk.entry.current_section().heading == "Progress"


def test_members_that_lack_something_are_listed_by_region_and_gone_to(kit: Kit, page: EditionPage, qtbot):
    assert "3 Members: 3 lack main sections (8 sections in all)." in words(page)
    assert cells(page.empty) == [("Europe", "2 incomplete"), ("East and Southern Africa", "1 incomplete")]
    page.empty.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(page.empty, key)
    assert kit.desk.entry.place.member == "GE"


def go_to_gap(kit: Kit, page: EditionPage, qtbot, region: int, member: int) -> None:
    top = page.empty.rows.index(region, 0)
    page.empty.setFocus()
    page.empty.setExpanded(top, True)
    page.empty.setCurrentIndex(page.empty.rows.index(member, 0, top))
    qtbot.keyClick(page.empty, Qt.Key.Key_Return)


def add_menu(kit: Kit, qtbot) -> QMenu:
    menu = kit.desk.entry._add.menu()
    qtbot.waitUntil(menu.isVisible)
    return menu


def test_a_member_that_lacks_sections_is_shown_from_its_top_where_it_says_so(kit: Kit, page: EditionPage, qtbot):
    go_to_gap(kit, page, qtbot, 0, 0)
    assert kit.desk.entry.lacking.missing.hasFocus()
    QTest.qWait(150)
    assert kit.desk.entry.verticalScrollBar().value() == 0
    assert QApplication.activePopupWidget() is None


def test_enter_there_offers_what_is_missing_and_adds_it_in_one_step(kit: Kit, page: EditionPage, qtbot):
    entry_id = kit.store.entry(kit.edition_id, "AL").id
    go_to_gap(kit, page, qtbot, 0, 0)
    qtbot.keyClick(kit.desk.entry.lacking.missing, Qt.Key.Key_Return)
    menu = add_menu(kit, qtbot)
    assert menu.activeAction().text() == "Background"
    assert len(kit.store.sections(entry_id)) == 2
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert [each.heading for each in kit.store.sections(entry_id)] == ["Background", "Current planning", "Progress"]
    assert kit.desk.entry.boxes[0].text.hasFocus()
    kit.session.undo()
    assert len(kit.store.sections(entry_id)) == 2


def test_escape_leaves_a_member_as_it_was(kit: Kit, page: EditionPage, qtbot):
    go_to_gap(kit, page, qtbot, 0, 0)
    kit.desk.entry.lacking.missing.click()
    menu = add_menu(kit, qtbot)
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert kit.desk.entry.lacking.missing.hasFocus()
    assert len(kit.desk.entry.boxes) == 2


def test_a_main_section_that_is_there_and_empty_is_gone_into(kit: Kit, page: EditionPage, qtbot):
    entry = kit.store.entry(kit.edition_id, "AL")
    kit.session.add_section(entry.id, "Background", SectionKind.BACKGROUND, 0)
    kit.session.add_section(entry.id, "WCO support", SectionKind.WCO_SUPPORT)
    go_to_gap(kit, page, qtbot, 0, 0)
    assert kit.desk.entry.boxes[0].text.hasFocus()


def test_what_a_frozen_edition_lacks_is_only_gone_to(kit: Kit, page: EditionPage, qtbot):
    kit.session._tell(kit.store.freeze_edition(kit.edition_id))
    go_to_gap(kit, page, qtbot, 0, 0)
    QTest.qWait(150)
    assert kit.desk.entry.isAncestorOf(QApplication.focusWidget())
    assert not kit.desk.entry._add.menu().isVisible()


def test_a_member_that_is_filled_leaves_the_list(kit: Kit, page: EditionPage, qtbot):
    entry = kit.store.entry(kit.edition_id, "KE")
    for heading, kind in list(_missing(kit, entry.id)):
        section = kit.store.sections(entry.id)
        changes = kit.session.add_section(entry.id, heading, kind)
        kit.session.save_text(kit.store.section(changes.changes[0].record_id), "Text.", merge=False)
        assert len(kit.store.sections(entry.id)) == len(section) + 1
    qtbot.waitUntil(lambda: cells(page.empty)[1] == ("East and Southern Africa", "complete"))


def _missing(kit: Kit, entry_id: str):
    from wcodesk.model.kinds import STANDARD_HEADINGS

    there = {section.kind for section in kit.store.sections(entry_id)}
    return [(heading, kind) for kind, heading in STANDARD_HEADINGS.items() if kind not in there]


@pytest.fixture
def french():
    speak("fr", {"without {sections}": "sans {sections}", "Background": "Contexte", "Missions by month": "Par mois"})
    yield
    speak("en")


def test_a_french_list_calls_members_and_regions_by_their_french_names(french):
    gap = EntryGaps("id", "esa", "Egypt", False, (SectionKind.BACKGROUND,), "Égypte")
    (row,) = empty([RegionGaps("esa", 1, (gap,))])
    assert row.cells[0] == "Afrique orientale et australe"
    assert row.rows[0].cells == ("Égypte", "sans Contexte")
    of_member = EditedSection("s", "e", "o", "Egypt", "Aims", "2020-06-01T10:00:00", "Ana", owner_fr="Égypte")
    of_region = of_member._replace(owner="EAST AND SOUTHERN AFRICA", owner_fr="", region="esa")
    assert [each.cells[0] for each in edited([of_member, of_region])] == [
        "Égypte, Aims",
        "Afrique orientale et australe, Aims",
    ]


def test_what_there_is_to_decide_is_said_in_the_language_that_is_spoken(french, kit: Kit, qtbot):
    page = shown(kit, qtbot)
    speak("fr", {"{n} change": "{n} changement", "{n} changes": "{n} changements"})
    keep(kit, summary="2 changes")
    qtbot.waitUntil(page.came.isVisible)
    assert cells(page.came) == [("Albania.xlsx", "Albanie", "2 changements")]


def test_a_chart_speaks_the_language_of_the_window(french, kit: Kit, qtbot):
    page = shown(kit, qtbot)
    qtbot.waitUntil(lambda: [chart.accessibleName() for chart in page.months.charts] == ["Par mois"])


def test_a_page_that_is_not_seen_reads_nothing(kit: Kit, page: EditionPage, monkeypatch):
    kit.go("AL")
    monkeypatch.setattr(page, "_show_lists", lambda _: pytest.fail("it was read"))
    kit.session.save_text(kit.desk.entry.boxes[0].section, "Another text.", merge=False)
    QTest.qWait(300)


def test_what_changed_while_it_was_hidden_is_there_when_it_is_shown(kit: Kit, page: EditionPage, qtbot):
    kit.go("AL")
    kit.session.save_text(kit.desk.entry.boxes[0].section, "Another text.", merge=False)
    kit.desk.actions_.show_start.trigger()
    qtbot.waitUntil(page.edited.isVisible)


# -- the charts -------------------------------------------------------------------------------------------------


def test_without_missions_there_are_no_charts(kit: Kit, page: EditionPage, qtbot):
    (mission,) = kit.store.missions(kit.edition_id)
    kit.session.remove_mission(mission.id)
    qtbot.waitUntil(lambda: not page.months.isVisible())
    assert "No mission is noted in this edition yet." in words(page)


def test_a_chart_has_its_words_for_who_does_not_see_it(page: EditionPage):
    topics = page.kinds.charts[0]
    assert topics.accessibleName() == "Missions by topic"
    assert topics.accessibleDescription() == "Missions by topic. Valuation: 1 (1 planned)."


def test_the_keys_open_the_missions_of_a_bar_and_go_to_one(kit: Kit, page: EditionPage, qtbot):
    chart = page.kinds.charts[1]
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    table = page.kinds.table
    assert page.kinds.heading.text() == "Europe: 1 (1 planned)"
    assert cells(table) == [("Workshop on valuation", "Albania", "3–7 June 2019", "Planned")]
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert kit.desk.entry.place.member == "AL"
    assert kit.desk.missions.selected().title == "Workshop on valuation"


def test_escape_closes_the_list_and_goes_back_to_the_chart(page: EditionPage, qtbot):
    chart = page.kinds.charts[0]
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chart, Qt.Key.Key_Space)
    qtbot.keyClick(page.kinds.table, Qt.Key.Key_Escape)
    assert page.kinds.list.isHidden()
    assert chart.hasFocus()


def test_a_click_on_a_bar_opens_its_missions(page: EditionPage, qtbot):
    chart = page.months.charts[0]
    area = next(area for area in chart.chart.areas if area.group.name == "before July 2019")
    middle = QPoint(round(area.x + area.width / 2), round(area.y + area.height / 2))
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle)
    assert page.months.list.isVisible()
    assert page.months.heading.text() == "Before July 2019: 1 (1 planned)"


def test_arrows_go_from_bar_to_bar(kit: Kit, page: EditionPage, qtbot):
    kit.session.add_mission(kit.edition_id, {"title": "Forum", "region": "esa", "topic": "TFA"})
    chart = page.kinds.charts[1]
    qtbot.waitUntil(lambda: len(chart.chart.areas) == 2)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    for key, name in ((Qt.Key.Key_Down, "East and Southern Africa"), (Qt.Key.Key_Home, "Europe")):
        qtbot.keyClick(chart, key)
        assert chart.area.group.name == name


def test_an_open_list_follows_the_missions(kit: Kit, page: EditionPage, qtbot):
    chart = page.kinds.charts[1]
    chart._open(0)
    kit.session.add_mission(kit.edition_id, {"title": "Forum", "region": "europe", "state": MissionState.DELIVERED})
    qtbot.waitUntil(lambda: len(cells(page.kinds.table)) == 2)
    for mission in kit.store.missions(kit.edition_id):
        kit.session.remove_mission(mission.id)
    qtbot.waitUntil(lambda: page.kinds.list.isHidden())


def test_a_mission_of_a_region_goes_to_its_chapter(kit: Kit, page: EditionPage):
    _, mission_id = kit.session.add_mission(kit.edition_id, {"title": "Forum", "region": "europe"})
    page.mission.emit(mission_id)
    assert kit.desk.entry.place.region == "europe"
    assert kit.desk.entry.place.member == ""


def test_a_mission_of_a_member_without_an_entry_goes_to_its_region(kit: Kit, page: EditionPage):
    _, mission_id = kit.session.add_mission(kit.edition_id, {"title": "Visit", "member": "AT"})
    page.mission.emit(mission_id)
    assert kit.desk.entry.place.region == "europe"
    assert kit.desk.missions.selected().title == "Visit"


def test_a_mission_without_a_place_in_the_edition_says_so(kit: Kit, page: EditionPage):
    _, mission_id = kit.session.add_mission(kit.edition_id, {"title": "Visit", "member": "JO"})
    page.mission.emit(mission_id)
    assert kit.desk.entry.place is None
    assert "no chapter" in kit.desk.notices.text


def test_charts_are_drawn_in_the_colours_of_the_theme(kit: Kit, page: EditionPage):
    kit.desk.actions_.schemes[Scheme.DARK].trigger()
    colours = {shape.colour for shape in page.months.charts[0].chart.drawing.shapes}
    assert DARK.text in colours
    kit.desk.actions_.schemes[Scheme.LIGHT].trigger()
    assert DARK.text not in {shape.colour for shape in page.months.charts[0].chart.drawing.shapes}


def test_lists_stand_one_under_another_where_there_is_little_room(kit: Kit, page: EditionPage, qtbot):
    def left(widget: QWidget) -> int:
        return widget.mapTo(page, QPoint(0, 0)).x()

    kit.desk.resize(1500, 800)
    qtbot.waitUntil(lambda: left(page._nothing_edited) > left(page.came) + 200)
    kit.desk.resize(760, 700)
    qtbot.waitUntil(lambda: left(page._nothing_edited) == left(page.came))


def test_all_missions_are_a_click_away_from_their_figures(kit: Kit, page: EditionPage, qtbot):
    page.missions_button.click()
    qtbot.waitUntil(lambda: kit.desk.all_missions.window.isVisible())


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2026-03-12 14:32", "today 14:32"),
        ("2026-03-11 09:05", "yesterday 09:05"),
        ("2026-03-10 09:05", "2026-03-10 09:05"),
    ],
)
def test_what_was_edited_lately_is_told_as_people_say_it(moment: str, told: str):
    assert lately(moment, date(2026, 3, 12)) == told
