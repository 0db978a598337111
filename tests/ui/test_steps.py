"""Where undo and redo lead, and Edit > Cut, Copy, Paste and Select all."""

import pytest
from desk_kit import Kit
from PySide6.QtWidgets import QApplication

from wcodesk.model.content import Scope

LONG = "\n\n".join(f"Paragraph {number} tells of a port." for number in range(60))


def test_undo_stays_where_something_of_the_place_was_changed(kit: Kit):
    sections = {iso: kit.store.sections(kit.store.entry(kit.edition_id, iso).id)[0] for iso in ("AL", "KE")}
    kit.session.save_text(sections["AL"], "One.", merge=False)
    kit.go("KE")
    kit.session.save_text(sections["KE"], "Two.", merge=False)
    kit.desk.steps.undo()
    assert kit.desk.entry.place.member == "KE"
    kit.desk.steps.undo()
    assert kit.desk.entry.place.member == "AL"


def test_undo_of_very_many_changes_stays(kit: Kit):
    content = kit.store.snapshot(kit.edition_id, Scope("report"))
    first = kit.edition_id
    kit.session._tell(kit.store.add_edition(content._replace(part="Part IX")))
    assert kit.desk.tree.select(kit.store.entry(first, "AL").id, first)
    kit.desk.steps.undo()
    kit.desk.steps.redo()
    assert (kit.desk.entry.place.member, kit.desk.entry.place.edition_id) == ("AL", first)


def test_undo_puts_the_cursor_at_the_first_difference(kit: Kit):
    place = kit.go("KE")
    kit.session.save_text(kit.store.sections(place.owner_id)[0], LONG, merge=False)
    changed = LONG.replace("30 tells", "30 **tells**").replace("55 tells", "55 speaks")
    kit.session.save_text(kit.store.sections(place.owner_id)[0], changed, merge=False)
    kit.desk.steps.undo()
    cursor = kit.desk.entry.boxes[0].text.textCursor()
    assert cursor.block().text() == "Paragraph 30 tells of a port."
    assert cursor.positionInBlock() == len("Paragraph 30 ")
    QApplication.processEvents()
    edit = kit.desk.entry.boxes[0].text
    line = edit.viewport().mapTo(kit.desk.entry.viewport(), edit.cursorRect().center())
    assert kit.desk.entry.viewport().rect().contains(line)


def test_undo_of_what_is_in_view_does_not_scroll(kit: Kit, qtbot):
    place = kit.go("KE")
    kit.session.save_text(kit.store.sections(place.owner_id)[0], LONG, merge=False)
    entry, box = kit.desk.entry, kit.box()
    entry.reveal(box.section.id)
    box.text.go_to(30)
    bar = entry.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    bar.setValue(bar.value() + entry.viewport().height() // 2)
    before = bar.value()
    kit.session.save_text(box.section, LONG.replace("30 tells", "30 speaks"), merge=False)
    kit.desk.steps.undo()
    qtbot.wait(50)
    assert bar.value() == before


def test_the_edit_menu_copies_and_pastes_where_the_focus_is(kit: Kit):
    kit.go("KE")
    acts, box = kit.desk.actions_, kit.box()
    acts.select_all.trigger()
    acts.copy.trigger()
    assert QApplication.clipboard().text().startswith("The coast")
    kit.desk.tree.filter.setFocus()
    acts.paste.trigger()
    assert kit.desk.tree.filter.text().startswith("The coast")
    box.text.setFocus()
    acts.select_all.trigger()
    acts.cut.trigger()
    assert box.text.toPlainText() == ""


def test_the_keys_of_the_clipboard_are_left_to_a_list(kit: Kit):
    kit.go("KE")
    kit.box()
    assert kit.desk.actions_.copy.isEnabled()
    kit.desk.tree.view.setFocus()
    assert not kit.desk.actions_.copy.isEnabled()


@pytest.mark.parametrize("owner", ["AL", "europe", ""])
def test_an_edition_that_is_taken_back_while_it_is_shown_leaves_the_start_page(kit: Kit, owner):
    kit.go(owner)
    kit.desk.actions_.undo.trigger()
    assert kit.store.editions() == []
    assert kit.desk.entry.place is None
    assert kit.desk.start.isVisible()
    assert not kit.desk.missions.add_action.isEnabled()
    kit.desk.actions_.redo.trigger()
    assert kit.desk.entry.place.path[0] == "June 2020, Part I"
