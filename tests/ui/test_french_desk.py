"""A French desk: places have their French names, and what goes out of the program the report's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_kit import Kit
from PySide6.QtCore import Qt

from wcodesk.model.changes import Incoming
from wcodesk.model.content import EditionContent
from wcodesk.model.proposal import EditionProposal, Note, NoteKind
from wcodesk.model.translation import speak
from wcodesk.ui.export_dialog import ExportDialog
from wcodesk.ui.findings_dialog import FindingsDialog
from wcodesk.ui.proposal_dialog import ProposalDialog


@pytest.fixture
def french() -> Iterator[None]:
    speak("fr", {"joined lines": "réuni (ligne)"})
    yield
    speak("en")


def test_the_window_is_called_by_the_french_names(french, kit: Kit):
    kit.go("GE")
    assert kit.desk.windowTitle() == "Géorgie – Juin 2020, Part I – desk.sqlite – WCO Desk[*]"
    assert kit.desk.status._place.text() == "Juin 2020, Part I › Europe › Géorgie"


def test_what_is_looked_over_has_the_french_names(french, kit: Kit, qtbot):
    kit.go("GE")
    kit.desk.actions_.export.trigger()
    [dialog] = kit.desk.findChildren(ExportDialog)
    qtbot.mouseClick(dialog.look, Qt.MouseButton.LeftButton)
    assert dialog.findChild(FindingsDialog).table.item(0, 0).text() == "Géorgie"


def test_a_missing_section_is_called_as_in_the_problems_pane(qtbot):
    from wcodesk.reports.preflight import Finding, FindingKind

    speak("fr", {"Background": "Contexte"})
    dialog = FindingsDialog([Finding(FindingKind.MISSING_SECTION, "Georgia", "", "Background")])
    speak("en")
    qtbot.addWidget(dialog)
    assert dialog.table.item(0, 3).text() == "Contexte"


def test_an_exported_file_is_called_as_the_report_is(french, kit: Kit):
    kit.go("GE")
    kit.desk.actions_.export.trigger()
    [dialog] = kit.desk.findChildren(ExportDialog)
    dialog.accept()
    assert kit.answers.asked[-1][1].endswith("Georgia - June 2020, Part I.pdf")


def test_notes_are_chosen_by_their_kind_in_the_language_that_is_spoken(french, qtbot):
    notes = (Note(NoteKind.JOINED, 1, "one"), Note(NoteKind.OTHER, 2, "two"))
    content = EditionContent("Progress Report", "2020-06", "Part I")
    dialog = ProposalDialog(EditionProposal(Path("x"), "", content, notes), Incoming())
    qtbot.addWidget(dialog)
    dialog._kinds.setCurrentIndex(dialog._kinds.findData("réuni (ligne)"))
    assert [dialog.table.model().index(row, 2).data() for row in range(dialog.table.model().rowCount())] == ["one"]
