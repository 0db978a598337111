"""Freezing an edition from the File menu, thawing it, and what the window shows of that at once."""

import pytest
from desk_kit import Kit, edition
from PySide6.QtCore import Qt

from wcodesk.model.changes import Action
from wcodesk.model.content import EditionContent
from wcodesk.model.errors import StoreProblem
from wcodesk.model.records import EditionState
from wcodesk.ui.export_dialog import ExportDialog
from wcodesk.ui.help.shortcuts import of_windows
from wcodesk.ui.tree import ACCESSIBLE_TEXT

LEAVE = 1


@pytest.fixture
def albania(kit: Kit) -> Kit:
    kit.go("AL")
    return kit


def freeze(kit: Kit) -> None:
    kit.desk.actions_.freeze.trigger()


def state(kit: Kit, edition_id: str = "") -> EditionState:
    return kit.store.edition(edition_id or kit.edition_id).state


def add_newer(kit: Kit) -> str:
    content = EditionContent("Report", "2021-06", "Part I", chapters=edition().chapters)
    kit.session._tell(kit.store.add_edition(content))
    return kit.store.editions()[0].id


def test_one_question_says_what_it_means(albania: Kit):
    freeze(albania)
    [(title, question)] = albania.answers.asked
    assert title == "Freeze this edition"
    assert question.startswith("Freeze June 2020, Part I?")
    assert all(words in question for words in ("Nothing in it can be changed", "DRAFT", "Thaw this edition"))
    assert state(albania) is EditionState.FROZEN
    assert albania.desk.status._place.text().startswith("June 2020, Part I is frozen now")


def test_whoever_thinks_better_of_it_leaves_it_open(albania: Kit):
    albania.answers.choice = LEAVE
    freeze(albania)
    assert state(albania) is EditionState.OPEN


def test_its_texts_are_for_reading_at_once(albania: Kit, qtbot):
    box = albania.box()
    before = box.text.markdown()
    freeze(albania)
    qtbot.keyClicks(box.text, "x")
    assert all(each.text.isReadOnly() for each in albania.desk.entry.boxes)
    assert box.text.markdown() == before
    assert not albania.desk.entry.can_add()


def test_the_cursor_stays_where_it_was(albania: Kit):
    edit = albania.box(1).text
    edit.setTextCursor(edit.document().find("ports"))
    freeze(albania)
    assert albania.desk.entry.boxes[1].text is edit
    assert edit.textCursor().selectedText() == "ports"


def test_nothing_is_added_to_it(albania: Kit):
    freeze(albania)
    acts = albania.desk.actions_
    assert not any(each.isEnabled() for each in (acts.new_mission, acts.add_entry, acts.remove_entry, acts.bold))


def test_cut_and_paste_follow_though_the_cursor_stays(albania: Kit):
    acts = albania.desk.actions_
    albania.box()
    freeze(albania)
    assert (acts.cut.isEnabled(), acts.paste.isEnabled(), acts.copy.isEnabled()) == (False, False, True)
    acts.undo.trigger()
    assert acts.cut.isEnabled() and acts.paste.isEnabled()


def test_the_tree_and_the_head_of_the_text_say_so_in_words(albania: Kit):
    freeze(albania)
    view = albania.desk.tree.view
    row = view.model().index(0, 0)
    assert (row.data(), row.data(ACCESSIBLE_TEXT)) == ("June 2020, Part I (frozen)",) * 2
    assert albania.desk.entry._path.text() == "June 2020, Part I (frozen) › Europe"
    assert view.currentIndex().data() == "Albania"


def test_the_menu_offers_to_thaw_it_and_thawing_shows_all_as_before(albania: Kit):
    freeze(albania)
    assert albania.desk.actions_.freeze.text() == "&Thaw this edition…"
    freeze(albania)
    assert albania.answers.asked[1][1].startswith("Thaw June 2020, Part I?")
    assert state(albania) is EditionState.OPEN
    assert albania.desk.actions_.freeze.text() == "&Freeze this edition…"
    assert albania.desk.tree.view.model().index(0, 0).data() == "June 2020, Part I"
    assert albania.desk.entry._path.text() == "June 2020, Part I › Europe"
    assert not albania.desk.entry.boxes[0].text.isReadOnly()
    assert albania.desk.actions_.new_mission.isEnabled()


def test_whoever_thinks_better_of_it_leaves_it_frozen(albania: Kit):
    freeze(albania)
    albania.answers.choice = LEAVE
    freeze(albania)
    assert state(albania) is EditionState.FROZEN


def test_undo_and_redo_thaw_and_freeze_it(albania: Kit):
    acts = albania.desk.actions_
    freeze(albania)
    assert acts.undo.text() == "&Undo: Freeze June 2020, Part I"
    acts.undo.trigger()
    assert (state(albania), acts.freeze.text()) == (EditionState.OPEN, "&Freeze this edition…")
    assert not albania.desk.entry.boxes[0].text.isReadOnly()
    acts.redo.trigger()
    assert (state(albania), acts.freeze.text()) == (EditionState.FROZEN, "&Thaw this edition…")
    assert albania.desk.entry.boxes[0].text.isReadOnly()


def test_what_was_typed_a_moment_ago_is_stored_first_and_undone_after_it(albania: Kit, qtbot):
    before = albania.stored()
    qtbot.keyClicks(albania.box().text, "Fresh. ")
    freeze(albania)
    assert albania.stored().startswith("Fresh. ")
    assert not albania.desk.entry.has_unsaved()
    albania.desk.actions_.undo.trigger()
    albania.desk.actions_.undo.trigger()
    assert albania.stored() == before


def test_an_edition_is_not_frozen_while_text_cannot_be_saved(albania: Kit, qtbot, monkeypatch):
    def fails(*_: object, **__: object) -> None:
        raise StoreProblem("the disk is full.")

    qtbot.keyClicks(albania.box().text, "Fresh. ")
    with monkeypatch.context() as patch:
        patch.setattr(albania.session, "save_text", fails)
        freeze(albania)
    assert state(albania) is EditionState.OPEN
    assert "Not saved: the disk is full." in albania.desk.notices.text
    assert albania.desk.entry.boxes[0].text.markdown().startswith("Fresh. ")


def test_only_the_edition_where_the_user_is_is_frozen(albania: Kit):
    old = albania.edition_id
    new = add_newer(albania)
    freeze(albania)
    assert (state(albania, old), state(albania, new)) == (EditionState.FROZEN, EditionState.OPEN)
    assert albania.desk.tree.select(albania.store.entry(new, "AL").id, new)
    assert albania.desk.actions_.freeze.text() == "&Freeze this edition…"


def test_the_start_page_freezes_the_edition_that_it_shows(albania: Kit, qtbot):
    old = albania.edition_id
    add_newer(albania)
    freeze(albania)
    albania.desk.tree.select(albania.edition_id, albania.edition_id)
    albania.desk.actions_.show_start.trigger()
    qtbot.waitUntil(lambda: albania.desk.start.edition is not None)
    page = albania.desk.start.edition
    qtbot.waitUntil(page.others.isVisible)
    offered = page.others.menu().actions()
    assert [each.text() for each in offered] == ["June 2021, Part I", "June 2020, Part I (frozen)"]
    offered[1].trigger()
    assert albania.desk.actions_.freeze.text() == "&Thaw this edition…"
    freeze(albania)
    assert state(albania, old) is EditionState.OPEN
    assert albania.desk.actions_.freeze.text() == "&Freeze this edition…"


def test_without_an_edition_there_is_nothing_to_freeze(make_kit):
    assert not make_kit(None).desk.actions_.freeze.isEnabled()


def test_its_key_is_listed_by_its_name(albania: Kit, qtbot):
    listed = [each for each in of_windows([albania.desk]) if each.what == "Freeze this edition"]
    assert [(each.where, each.keys) for each in listed] == [("File menu", "Ctrl+Shift+D")]
    qtbot.keyClick(albania.desk, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert state(albania) is EditionState.FROZEN


def test_the_window_of_all_missions_is_for_reading_at_once(albania: Kit):
    add_newer(albania)
    albania.desk.all_missions.show(albania.desk.entry.place)
    window = albania.desk.all_missions.window
    freeze(albania)
    assert window.frozen
    assert window.filters.edition.currentText() == "June 2020, Part I (frozen)"
    freeze(albania)
    assert not window.frozen


def test_an_export_that_waits_says_how_the_edition_is_now(albania: Kit):
    albania.desk.actions_.export.trigger()
    [dialog] = albania.desk.findChildren(ExportDialog)
    dialog.hide()
    freeze(albania)
    albania.desk.files.exporting.resume()
    assert dialog.pdf._draft.currentText() == "None, as this edition is frozen"
    assert dialog.isVisible()


def test_a_mission_of_before_can_be_seen_and_not_edited(albania: Kit):
    mission = albania.store.missions(albania.edition_id)[0]
    assert albania.desk.missions.select(mission.id)
    freeze(albania)
    assert albania.desk.missions.selected() == mission
    assert not albania.desk.missions.edit_action.isEnabled()


def test_freezing_changes_the_edition_alone(albania: Kit):
    changes = []
    albania.session.changed.connect(changes.append)
    freeze(albania)
    [[change]] = [each.changes for each in changes]
    assert (change.table, change.action, change.fields) == ("editions", Action.CHANGED, ("state",))
