"""Reading a report and exporting, from the menu to the end."""

import datetime
import json
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from desk_kit import Kit, published_text
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from wcodesk import reports
from wcodesk.model.changes import Incoming
from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.proposal import EditionProposal, Note, NoteKind
from wcodesk.reports.preflight import Finding, FindingKind
from wcodesk.store import Store
from wcodesk.ui.export_dialog import ExportDialog
from wcodesk.ui.findings_dialog import FindingsDialog
from wcodesk.ui.pdf_form import PdfChoice
from wcodesk.ui.proposal_dialog import NotesModel, ProposalDialog, rank
from wcodesk.ui.start.lists import told_gaps
from wcodesk.ui.widgets import Label


def dialog_of(kit: Kit, kind):
    (found,) = [dialog for dialog in kit.desk.findChildren(kind) if dialog.isVisible()]
    return found


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report & more.txt"
    path.write_text(published_text(), encoding="utf-8")
    return path


def test_an_empty_store_says_what_to_do_next(make_kit, tmp_path):
    path = tmp_path / "empty.sqlite"
    Store.create(path).close()
    kit = make_kit(path)
    texts = [label.text() for label in kit.desk.start.findChildren(type(kit.desk.start._heading))]
    assert kit.desk.start.isVisible()
    assert "Start with a report" in texts
    assert kit.desk.start._buttons[kit.desk.actions_.read].isVisible()


@pytest.mark.parametrize("width", [900, 1280, 1900])
def test_what_an_empty_store_says_has_room_for_all_its_lines(make_kit, tmp_path, width, qtbot):
    path = tmp_path / "empty.sqlite"
    Store.create(path).close()
    kit = make_kit(path)
    kit.desk.resize(width, 700)
    text = kit.desk.start._text
    qtbot.waitUntil(lambda: text.height() >= text.heightForWidth(text.width()))


def test_a_report_is_read_looked_at_and_accepted(make_kit, tmp_path, report):
    path = tmp_path / "empty.sqlite"
    Store.create(path).close()
    kit = make_kit(path)
    kit.answers.file = report
    kit.desk.actions_.read.trigger()
    dialog = dialog_of(kit, ProposalDialog)
    assert kit.store.editions() == []
    dialog.accept()
    assert len(kit.store.editions()) == 1
    assert kit.desk.entry.place is not None
    assert kit.go("AL").title == "Albania"


def test_a_proposal_that_is_not_accepted_changes_nothing(kit: Kit, report):
    kit.answers.file = report
    kit.desk.actions_.read.trigger()
    dialog_of(kit, ProposalDialog).reject()
    assert len(kit.store.editions()) == 1


def test_reading_the_same_report_twice_says_so(kit: Kit, report):
    kit.answers.file = report
    for _ in range(2):
        kit.desk.actions_.read.trigger()
        dialog_of(kit, ProposalDialog).accept()
    assert len(kit.store.editions()) == 2
    assert kit.desk.notices.text != ""


def words_of(dialog: QDialog) -> str:
    return " | ".join(label.text() for label in dialog.findChildren(Label))


def accept_button(dialog: ProposalDialog) -> QPushButton:
    return dialog.findChildren(QDialogButtonBox)[0].buttons()[0]


def test_a_file_that_was_read_before_offers_no_change(kit: Kit, report):
    kit.answers.file = report
    kit.desk.actions_.read.trigger()
    dialog_of(kit, ProposalDialog).accept()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    kit.desk.actions_.read.trigger()
    dialog = dialog_of(kit, ProposalDialog)
    assert "was read before" in words_of(dialog)
    assert not accept_button(dialog).isEnabled()


def test_a_changed_file_tells_what_it_would_replace(kit: Kit, report, qtbot):
    kit.answers.file = report
    kit.desk.actions_.read.trigger()
    dialog = dialog_of(kit, ProposalDialog)
    assert accept_button(dialog).text() == "Add this edition"
    dialog.accept()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    kit.go("AL")
    qtbot.keyClicks(kit.box().text, "By hand. ")
    report.write_text(published_text().replace("laboratory", "training centre"), encoding="utf-8")
    kit.desk.actions_.read.trigger()
    dialog = dialog_of(kit, ProposalDialog)
    assert "This updates" in words_of(dialog)
    assert "1 section that was edited there will be replaced; undo brings it back." in words_of(dialog)
    assert accept_button(dialog).text() == "Update this edition"


def test_notes_that_need_a_look_come_first(kit: Kit):
    kinds = [NoteKind.REPAIRED, NoteKind.TABLE, NoteKind.JOINED, NoteKind.UNKNOWN_MEMBER, NoteKind.UNKNOWN_HEADING]
    assert sorted(kinds, key=rank) == [kinds[4], kinds[3], kinds[2], kinds[1], kinds[0]]


def proposed(*notes: Note) -> ProposalDialog:
    content = EditionContent("Progress Report", "2020-06", "Part I")
    return ProposalDialog(EditionProposal(Path("x"), "", content, notes), Incoming())


def notes_of(dialog: ProposalDialog) -> list[str]:
    model = dialog.table.model()
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def test_only_notes_that_need_a_look_are_shown_first(qtbot):
    heads = [Note(NoteKind.FURNITURE, line, "a head") for line in range(40)]
    dialog = proposed(*heads, Note(NoteKind.UNKNOWN_HEADING, 7, "a heading"), Note(NoteKind.TABLE, 9, "a table"))
    qtbot.addWidget(dialog)
    assert dialog._kinds.currentText() == "To look at (2)"
    assert notes_of(dialog) == ["a heading", "a table"]
    dialog._kinds.setCurrentIndex(dialog._kinds.findText("All notes (42)"))
    assert len(notes_of(dialog)) == 42


def test_where_no_note_needs_a_look_the_others_are_shown(qtbot):
    dialog = proposed(Note(NoteKind.FURNITURE, 3, "a head"))
    qtbot.addWidget(dialog)
    assert dialog._kinds.currentText() == "repeated heads and page numbers (1)"
    assert notes_of(dialog) == ["a head"]


def test_the_list_of_notes_ends_with_a_whole_row(qtbot):
    dialog = proposed(*(Note(NoteKind.OTHER, line, "a note") for line in range(90)))
    qtbot.addWidget(dialog)
    dialog.show()
    view = dialog.table
    qtbot.waitUntil(lambda: view.viewport().height() % view.verticalHeader().defaultSectionSize() == 0)


def test_a_problem_looks_different_from_a_message(kit: Kit, tmp_path):
    notices = kit.desk.notices
    notices.say("All went well.")
    assert (notices._sign.isVisible(), notices.accessibleName()) == (False, "All went well.")
    plain = notices.grab().toImage().pixelColor(40, 3)
    kit.answers.file = tmp_path / "zeros.txt"
    kit.answers.file.write_bytes(bytes(2000))
    kit.desk.actions_.read.trigger()
    assert notices._sign.isVisible()
    assert notices.accessibleName().startswith("Problem: zeros.txt")
    assert notices.grab().toImage().pixelColor(40, 3) != plain


def test_a_file_that_is_no_report_gives_one_sentence(kit: Kit, tmp_path):
    path = tmp_path / "zeros.txt"
    path.write_bytes(bytes(2000))
    kit.answers.file = path
    kit.desk.actions_.read.trigger()
    assert kit.desk.notices.text.startswith("zeros.txt")
    assert kit.desk.findChildren(ProposalDialog) == []


def test_the_notes_of_the_reader_have_their_lines(qtbot):
    model = NotesModel((Note(NoteKind.JOINED, 12, "joined"), Note(NoteKind.ENCODING, 0, "cp1252")))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    assert [model.index(row, 0).data() for row in range(2)] == ["12", ""]
    assert model.index(0, 2).data() == "joined"


def test_a_note_of_a_pdf_has_its_page(kit: Kit, tmp_path):
    path = tmp_path / "report.pdf"
    reports.export(kit.store.snapshot(kit.edition_id, Scope("report")), Scope("report"), "pdf", path)
    kit.answers.file = path
    kit.desk.actions_.read.trigger()
    dialog = dialog_of(kit, ProposalDialog)
    assert dialog.proposal.pages
    places = [dialog.table.model().index(row, 0).data() for row in range(dialog.table.model().rowCount())]
    assert "page 3, line 1" in places


def export(kit: Kit, scope: int, suffix: int) -> None:
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    dialog._scope.button(scope).setChecked(True)
    dialog._format.button(suffix).setChecked(True)
    dialog.accept()


@pytest.mark.parametrize(
    ("scope", "name"),
    [
        (0, "Albania - June 2020, Part I.json"),
        (1, "Europe - June 2020, Part I.json"),
        (2, "Progress Report - June 2020, Part I.json"),
    ],
)
def test_a_name_is_proposed_for_the_file(kit: Kit, scope, name):
    kit.go("AL")
    export(kit, scope, 3)
    assert kit.answers.asked[-1][1].endswith(name)


@pytest.mark.parametrize(("suffix", "magic"), [(0, b"%PDF-"), (1, b"PK")])
def test_a_member_is_exported(kit: Kit, tmp_path, suffix, magic):
    kit.go("AL")
    kit.answers.file = tmp_path / "out"
    export(kit, 0, suffix)
    assert kit.answers.file.read_bytes().startswith(magic)
    assert kit.desk.notices.text.startswith(f"Exported to {kit.answers.file}")


def test_the_options_of_a_pdf_are_kept_for_the_next_one(kit: Kit, tmp_path):
    kit.go("AL")
    kit.answers.file = tmp_path / "out.pdf"
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    dialog.pdf._front.setChecked(False)
    dialog.pdf._paper.setCurrentIndex(1)
    dialog.pdf._charts.setChecked(True)
    dialog.pattern.setText("{code}")
    dialog.accept()
    with pdfium.PdfDocument(kit.answers.file) as pages:
        assert (len(pages), pages[0].get_size()) == (1, (612.0, 792.0))
    assert kit.answers.asked[-1][1].endswith("AL.pdf")
    kit.desk.actions_.export.trigger()
    again = kit.desk.findChildren(ExportDialog)[-1]
    assert again.pdf.choice() == PdfChoice("Letter", front=False, charts=True)
    assert again.pattern.text() == "{code}"


def test_escape_while_the_file_is_chosen_leads_back_to_all_that_was_chosen(kit: Kit):
    kit.go("AL")
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    dialog._scope.button(2).setChecked(True)
    dialog.pdf._since.setCurrentIndex(dialog.pdf._since.count() - 1)
    dialog.pdf._day.setText("5 March 2026")
    chosen = dialog.choice()
    dialog.accept()
    assert kit.answers.asked
    assert dialog.isVisible()
    assert (dialog.scope().kind, dialog.choice()) == ("report", chosen)


def test_what_was_chosen_for_an_export_is_remembered_from_one_start_to_the_next(kit: Kit, make_kit, store_path):
    kit.go("AL")
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    dialog.pdf._charts.setChecked(True)
    dialog.pdf._front.setChecked(False)
    dialog.pdf._draft.setCurrentIndex(2)
    dialog.pattern.setText("{code}")
    dialog.accept()
    chosen = dialog.choice()
    dialog.reject()
    kit.desk.close()
    again = make_kit(store_path)
    again.go("AL")
    again.desk.actions_.export.trigger()
    assert dialog_of(again, ExportDialog).choice() == chosen


def test_a_region_is_exported_with_charts(kit: Kit, tmp_path):
    kit.go("europe")
    kit.answers.file = tmp_path / "out.pdf"
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    dialog.pdf._charts.setChecked(True)
    dialog.accept()
    with pdfium.PdfDocument(kit.answers.file) as pages:
        assert "Missions in figures" in " ".join(page.get_textpage().get_text_range() for page in pages)


@pytest.mark.parametrize(("kind", "paper", "draft"), [(0, True, True), (1, False, True), (3, False, False)])
def test_what_is_of_no_use_for_a_format_is_off(kit: Kit, kind, paper, draft):
    kit.go("AL")
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    dialog._format.button(kind).setChecked(True)
    assert (dialog.pdf._paper.isEnabled(), dialog.pdf._draft.isEnabled()) == (paper, draft)


def test_pdf_and_excel_are_written_at_once(kit: Kit, tmp_path):
    kit.go("AL")
    kit.answers.file = tmp_path / "out.pdf"
    export(kit, 0, 2)
    assert [path.name for path in sorted(tmp_path.glob("out.*"))] == ["out.pdf", "out.xlsx"]
    assert kit.desk.notices.text.startswith(f"Exported out.pdf and out.xlsx to {tmp_path}")


def test_neither_is_written_where_one_may_not_be_replaced(kit: Kit, tmp_path):
    kit.go("AL")
    kit.answers.file, kit.answers.choice = tmp_path / "out.pdf", 1
    (tmp_path / "out.xlsx").write_bytes(b"old")
    export(kit, 0, 2)
    assert (tmp_path / "out.xlsx").read_bytes() == b"old"
    assert not (tmp_path / "out.pdf").exists()
    assert dialog_of(kit, ExportDialog).isVisible()


def test_the_pattern_of_the_name_is_shown_when_it_is_wanted(kit: Kit):
    kit.go("AL")
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    assert (dialog.name.isVisible(), dialog.pattern.isVisible()) == (True, False)
    dialog.rename.click()
    assert (dialog.name.isVisible(), dialog.focusWidget()) == (True, dialog.pattern)


def said_of_the_mark(kit: Kit) -> str:
    kit.go("AL")
    kit.desk.actions_.export.trigger()
    return dialog_of(kit, ExportDialog).pdf._draft.currentText()


def test_the_dialog_says_that_an_open_edition_is_marked_as_a_draft(kit: Kit):
    assert said_of_the_mark(kit) == "DRAFT on every page, as this edition is open"


def test_the_dialog_says_that_a_frozen_edition_is_not_marked(kit: Kit):
    kit.store.freeze_edition(kit.edition_id)
    assert said_of_the_mark(kit) == "None, as this edition is frozen"


@pytest.mark.parametrize(("kind", "chosen", "marked"), [(0, 0, True), (1, 0, True), (0, 2, False), (3, 0, False)])
def test_it_is_told_that_pages_are_marked_as_a_draft(kit: Kit, tmp_path, kind, chosen, marked):
    kit.go("AL")
    kit.answers.file = tmp_path / "out"
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    dialog.pdf._draft.setCurrentIndex(chosen)
    dialog._format.button(kind).setChecked(True)
    dialog.accept()
    assert ("The pages are marked DRAFT." in kit.desk.notices.text) == marked


def test_a_click_leads_to_how_the_mark_goes_away(kit: Kit, tmp_path):
    kit.go("AL")
    kit.answers.file = tmp_path / "out"
    export(kit, 0, 0)
    kit.desk.notices._buttons[-1].click()
    assert kit.desk.help.manual.place == ("printing", "draft-mark")


def test_the_name_of_the_file_is_shown_while_the_choice_is_made(kit: Kit):
    kit.go("AL")
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    shown = [dialog.name.text()]
    dialog._scope.button(1).click()
    shown.append(dialog.name.text())
    dialog._format.button(1).click()
    dialog.pattern.setText("{code} {draft}")
    shown.append(dialog.name.text())
    dialog.pdf._draft.setCurrentIndex(2)
    shown.append(dialog.name.text())
    dialog.pattern.setText("{country}")
    assert shown == [
        "The file: Albania - June 2020, Part I.pdf",
        "The file: Europe - June 2020, Part I.pdf",
        "The file: europe DRAFT.xlsx",
        "The file: europe.xlsx",
    ]
    assert dialog.name.text().startswith("“{country}” is no word")


def test_a_word_that_no_pattern_has_is_told_where_it_was_typed(kit: Kit):
    kit.go("AL")
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    dialog.pattern.setText("{country}")
    dialog.accept()
    assert dialog.isVisible()
    assert "{country}" in dialog.problem.text()
    assert dialog.pattern.text() == "{country}"


@pytest.mark.parametrize("typed", ["someday", "31 February 2020", "1 January 2999", "2020"])
def test_a_day_that_is_none_keeps_the_dialog_open(kit: Kit, typed):
    kit.go("AL")
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    dialog.pdf._since.setCurrentIndex(dialog.pdf._since.count() - 1)
    dialog.pdf._day.setText(typed)
    dialog.accept()
    assert dialog.isVisible()
    assert typed in dialog.problem.text()


def test_a_day_can_be_typed_in_any_usual_way(kit: Kit):
    kit.go("AL")
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    dialog.pdf._since.setCurrentIndex(dialog.pdf._since.count() - 1)
    dialog.pdf._day.setText("5 March 2026")
    assert dialog.pdf.day() == datetime.date(2026, 3, 5)


def test_changes_since_a_day_are_marked_in_the_pdf(kit: Kit, qtbot, tmp_path):
    kit.go("GE")
    qtbot.keyClicks(kit.box().text, "Fresh. ")
    kit.answers.file = tmp_path / "out.pdf"
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    dialog.pdf._since.setCurrentIndex(dialog.pdf._since.count() - 1)
    dialog.accept()
    with pdfium.PdfDocument(kit.answers.file) as pages:
        assert "Fresh." in pages[2].get_textpage().get_text_range()


def test_what_is_missing_can_be_looked_over_and_copied(kit: Kit, qtbot):
    kit.go("AL")
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    qtbot.mouseClick(dialog.look, Qt.MouseButton.LeftButton)
    findings = dialog.findChild(FindingsDialog)
    assert findings.table.rowCount() > 0
    findings.copy()
    assert "Albania: missing section" in QGuiApplication.clipboard().text()


def test_the_look_over_counts_missing_sections_as_the_start_page_does(kit: Kit, qtbot):
    _, findings = look_over(kit, qtbot, "")
    assert "8 × missing section (3 Members)" in words_of(findings)
    assert "3 lack main sections (8 sections in all)" in told_gaps(kit.store.gaps(kit.edition_id))


def look_over(kit: Kit, qtbot, owner: str) -> tuple[ExportDialog, FindingsDialog]:
    kit.go(owner)
    kit.desk.actions_.export.trigger()
    dialog = dialog_of(kit, ExportDialog)
    qtbot.mouseClick(dialog.look, Qt.MouseButton.LeftButton)
    return dialog, dialog.findChild(FindingsDialog)


def test_the_last_column_of_what_was_found_has_what_the_others_leave(kit: Kit, qtbot):
    _, findings = look_over(kit, qtbot, "")
    long = "A name that is longer than any column of this table could be and still be read " * 2
    wide = FindingsDialog([Finding(FindingKind.LINK, long, long, "http:/www.example.org")])
    qtbot.addWidget(wide)
    for dialog in (findings, wide):
        assert dialog.table.columnWidth(3) >= dialog.table.width() * 30 // 100


def test_enter_goes_to_what_was_found_and_the_export_can_be_gone_on_with(kit: Kit, qtbot):
    dialog, findings = look_over(kit, qtbot, "")
    dialog._format.button(1).setChecked(True)
    row = next(row for row, found in enumerate(findings._findings) if found.owner == "Georgia")
    findings.table.selectRow(row)
    qtbot.keyClick(findings.table, Qt.Key.Key_Return)
    place = kit.desk.entry.place
    assert place is not None and place.member == "GE"
    assert not dialog.isVisible() and not findings.isVisible()
    [back] = kit.desk.notices._buttons
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert (dialog.format().kind, dialog.scope().kind, kit.desk.notices.text) == ("xlsx", "report", "")


def test_enter_on_a_missing_section_shows_the_member_where_it_says_so(kit: Kit, qtbot):
    kit.go("KE")
    _, findings = look_over(kit, qtbot, "AL")
    findings._go()
    assert kit.desk.entry.place.member == "AL"
    assert kit.desk.entry.lacking.missing.hasFocus()


def test_a_double_click_goes_to_the_words_of_a_dead_link(kit: Kit, qtbot):
    kit.go("KE")
    qtbot.keyClicks(kit.box().text, "http:/dead.example ")
    kit.go("GE")
    _, findings = look_over(kit, qtbot, "esa")
    row = next(row for row, found in enumerate(findings._findings) if found.kind is FindingKind.LINK)
    findings.table.selectRow(row)
    findings.table.doubleClicked.emit(findings.table.currentIndex())
    place = kit.desk.entry.place
    assert place is not None and place.member == "KE"
    assert kit.desk.entry.boxes[0].text.hasFocus()


def test_what_was_typed_a_moment_ago_is_in_the_export(kit: Kit, qtbot, tmp_path):
    kit.go("GE")
    qtbot.keyClicks(kit.box().text, "Fresh. ")
    kit.answers.file = tmp_path / "out.json"
    export(kit, 0, 3)
    assert (
        "Fresh."
        in json.loads(kit.answers.file.read_text())["chapters"][0]["members"][0]["sections"][0]["blocks"][0]["text"]
    )


def test_the_file_and_its_folder_can_be_opened(kit: Kit, tmp_path, qtbot):
    kit.go("AL")
    kit.answers.file = tmp_path / "out.json"
    export(kit, 0, 3)
    for button in kit.desk.notices._buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert kit.answers.opened == [tmp_path / "out.json", tmp_path]


def test_an_export_to_a_place_that_cannot_be_written_is_told(kit: Kit, tmp_path):
    kit.go("AL")
    kit.answers.file = tmp_path / "no" / "such" / "out.json"
    export(kit, 0, 3)
    assert kit.desk.notices.text.startswith("out.json")


def test_another_store_is_opened(kit: Kit, tmp_path):
    path = tmp_path / "other.sqlite"
    Store.create(path).close()
    kit.answers.file = path
    kit.desk.actions_.open_store.trigger()
    assert kit.store.path == path
    assert kit.desk.start.isVisible()


def test_who_comes_back_to_a_store_is_where_he_was(kit: Kit, tmp_path):
    first = kit.store.path
    kit.go("KE")
    kit.go("AL")
    box = kit.box(1)
    box.text.moveCursor(box.text.textCursor().MoveOperation.End)
    at = box.text.textCursor().position()
    kit.answers.file = tmp_path / "other.sqlite"
    kit.answers.choice = 0
    kit.desk.actions_.new_store.trigger()
    tree = kit.desk.tree.view
    assert kit.desk.start.isVisible() and tree.isExpanded(tree.model().index(0, 0))
    kit.answers.file = first
    kit.desk.actions_.open_store.trigger()
    assert kit.desk.entry.place.member == "AL"
    assert kit.desk.entry.boxes[1].text.textCursor().position() == at
    assert tree.isExpanded(tree.currentIndex().parent())


def test_what_was_told_of_a_store_goes_with_it(kit: Kit, tmp_path):
    kit.answers.file = tmp_path / "other.sqlite"
    kit.desk.notices.say("Exported to report.pdf", lasting=True)
    kit.desk.actions_.new_store.trigger()
    assert kit.desk.notices.text == ""


def test_a_store_that_cannot_be_opened_leaves_the_present_one(kit: Kit, tmp_path):
    before = kit.store.path
    kit.answers.file = tmp_path / "notes.sqlite"
    kit.answers.file.write_text("no store at all")
    kit.desk.actions_.open_store.trigger()
    assert kit.desk.notices.text.startswith("notes.sqlite")
    assert kit.store.path == before


@pytest.mark.parametrize(("choice", "editions"), [(0, 1), (1, 0)])
def test_a_new_store_is_made_and_opened(kit: Kit, tmp_path, choice, editions):
    kit.answers.file = tmp_path / "new.sqlite"
    kit.answers.choice = choice
    kit.desk.actions_.new_store.trigger()
    assert kit.store.path == kit.answers.file
    assert len(kit.store.editions()) == editions


def test_stores_used_before_are_offered(kit: Kit, tmp_path):
    first = kit.store.path
    kit.answers.file, kit.answers.choice = tmp_path / "new.sqlite", 1
    kit.desk.actions_.new_store.trigger()
    kit.desk.actions_.recent.aboutToShow.emit()
    again = [action for action in kit.desk.actions_.recent.actions() if action.isEnabled()]
    assert [action.text() for action in again] == [str(first)]
    again[0].trigger()
    assert kit.store.path == first
