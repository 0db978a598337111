"""File > Member workbooks, from the menu to the end."""

import datetime
from dataclasses import replace

import pytest
from desk_kit import AtOnce, Kit, edition
from PySide6.QtCore import Qt
from workbook_reader import read_workbook

from wcodesk.model.errors import Cancelled
from wcodesk.reports.workbook import WorkbookOptions
from wcodesk.store import Store
from wcodesk.ui.workbooks_dialog import WorkbooksDialog
from wcodesk.ui.workbooks_memory import as_kept, kept


def dialog_of(kit: Kit) -> WorkbooksDialog:
    kit.desk.actions_.workbooks.trigger()
    return kit.desk.findChildren(WorkbooksDialog)[-1]


@pytest.fixture
def folder(kit: Kit, tmp_path):
    kit.answers.file = tmp_path / "books"
    kit.answers.file.mkdir()
    return kit.answers.file


def test_a_member_gets_a_workbook(kit: Kit, qtbot, folder):
    kit.go("AL")
    dialog_of(kit).accept()
    (book,) = folder.iterdir()
    assert book.name == "Albania - June 2020, Part I.xlsx"
    assert read_workbook(book).stamp.member == "AL"
    assert str(book) in kit.desk.notices.text
    for button in kit.desk.notices._buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert kit.answers.opened == [book, folder]


def test_the_members_of_a_region_get_workbooks_with_notes(kit: Kit, folder):
    kit.go("europe")
    dialog = dialog_of(kit)
    dialog.notes.setChecked(True)
    dialog.language.setCurrentIndex(2)
    dialog.deadline.setText("31 May 2027")
    dialog.accept()
    assert sorted(file.suffix for file in folder.iterdir()) == [".txt", ".txt", ".xlsx", ".xlsx"]
    assert "31 mai 2027" in (folder / "Georgia - June 2020, Part I.txt").read_text(encoding="utf-8")
    assert kit.desk.notices.text == f"2 workbooks are in {folder}"
    again = dialog_of(kit)
    assert (again.notes.isChecked(), again.language.currentIndex(), again.deadline.text()) == (True, 2, "31 May 2027")


def test_on_the_start_page_all_members_of_the_edition_get_workbooks(kit: Kit, folder):
    kit.desk.actions_.show_start.trigger()
    assert kit.desk.actions_.workbooks.isEnabled()
    dialog_of(kit).accept()
    entries = [entry for chapter in kit.store.tree(kit.edition_id).chapters for entry in chapter.entries]
    assert len(list(folder.glob("*.xlsx"))) == len(entries) > 2


def test_the_choices_are_there_again_after_a_restart(kit: Kit, make_kit, store_path, folder):
    kit.go("europe")
    dialog = dialog_of(kit)
    dialog.notes.setChecked(True)
    dialog.language.setCurrentIndex(2)
    dialog.deadline.setText("31 May 2099")
    dialog.signature.setPlainText("Ann Able\nManager, “Europe”")
    dialog.accept()
    kit.desk.close()
    again = make_kit(store_path)
    again.go("europe")
    dialog = dialog_of(again)
    assert (dialog.notes.isChecked(), dialog.language.currentIndex()) == (True, 2)
    assert (dialog.deadline.text(), dialog.signature.toPlainText()) == ("31 May 2099", "Ann Able\nManager, “Europe”")


def test_a_deadline_that_is_over_is_not_offered_again():
    options = WorkbookOptions("fr", True, "2020-05-31", "Ann")
    assert as_kept(kept(options), datetime.date(2020, 5, 31)) == options
    assert as_kept(kept(options), datetime.date(2020, 6, 1)) == replace(options, deadline="")


@pytest.mark.parametrize("values", [{}, {"language": "tlh", "notes": "perhaps", "deadline": "soon"}])
def test_what_is_not_understood_is_as_usual(values):
    assert as_kept(values, datetime.date(2020, 5, 31)) == WorkbookOptions()


def give_europe_a_manager(kit: Kit) -> None:
    registers = {
        "contacts": (
            {"region": "europe", "name": "Ann Able", "role": "Regional Development Manager", "email": "a@example.org"},
        )
    }
    store = Store.create(kit.store.path.with_name("managed.sqlite"))
    store.add_edition(edition()._replace(registers=registers))
    kit.session.use(store)


def test_the_dialog_says_who_signs_a_note(kit: Kit):
    give_europe_a_manager(kit)
    kit.go("GE")
    dialog = dialog_of(kit)
    said = "Left empty, it is signed by Ann Able, Regional Development Manager, a@example.org"
    assert dialog.signature.placeholderText() == said
    dialog._scope.button(2).click()
    said = dialog.signature.placeholderText()
    assert said.endswith("\nEurope: Ann Able, Regional Development Manager, a@example.org")


def test_the_dialog_says_that_nobody_signs(kit: Kit):
    kit.go("KE")
    assert "nobody signs" in dialog_of(kit).signature.placeholderText()


def test_who_signs_a_note_can_be_typed(kit: Kit, folder):
    kit.go("GE")
    dialog = dialog_of(kit)
    assert not dialog.signature.isEnabled()
    dialog.notes.setChecked(True)
    dialog.signature.setPlainText("Ben Brown\nCapacity Building")
    dialog.accept()
    note = (folder / "Georgia - June 2020, Part I.txt").read_text(encoding="utf-8")
    assert note.endswith("\nBen Brown\nCapacity Building\n")
    assert dialog_of(kit).signature.toPlainText() == "Ben Brown\nCapacity Building"


def test_what_was_typed_a_moment_ago_is_in_the_workbook(kit: Kit, qtbot, folder):
    kit.go("GE")
    qtbot.keyClicks(kit.box().text, "Fresh. ")
    dialog_of(kit).accept()
    (book,) = folder.iterdir()
    assert any("Fresh." in section.text for section in read_workbook(book).stamp.sections)


def test_a_day_that_is_none_is_told_in_the_dialog(kit: Kit, folder):
    kit.go("AL")
    dialog = dialog_of(kit)
    dialog.deadline.setText("soon")
    dialog.accept()
    assert dialog.isVisible()
    assert not list(folder.iterdir())
    dialog.reject()


@pytest.mark.parametrize(("answer", "replaced"), [(0, True), (1, False)])
def test_a_workbook_that_may_be_filled_in_is_not_replaced_unasked(kit: Kit, folder, answer, replaced):
    kit.go("AL")
    kit.answers.choice = answer
    book = folder / "Albania - June 2020, Part I.xlsx"
    book.write_text("filled in")
    dialog_of(kit).accept()
    assert "already" in kit.answers.asked[-1][1]
    assert (book.read_bytes() != b"filled in") is replaced


def test_no_folder_no_workbook(kit: Kit):
    kit.go("AL")
    kit.answers.file = None
    dialog_of(kit).accept()
    assert kit.desk.notices.isHidden()


def test_a_folder_that_cannot_be_written_to_is_told(kit: Kit, tmp_path):
    kit.go("AL")
    kit.answers.file = tmp_path / "file"
    kit.answers.file.write_text("x")
    dialog_of(kit).accept()
    assert "folder cannot be made" in kit.desk.notices.text


def test_stopping_is_told(kit: Kit, folder, monkeypatch):
    kit.go("AL")
    monkeypatch.setattr(AtOnce, "run", lambda self, title, function, done, failed: failed(Cancelled("Stopped.")))
    dialog_of(kit).accept()
    assert kit.desk.notices.text.startswith("Stopped.")


def test_a_place_without_members_is_told(kit: Kit, folder, monkeypatch):
    place = kit.go("AL")._replace(member="XX")
    monkeypatch.setattr(kit.desk.entry, "place", place)
    dialog_of(kit).accept()
    assert "no Member" in kit.desk.notices.text
