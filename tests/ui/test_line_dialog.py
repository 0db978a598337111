"""The line of text that is asked for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.owner_names import OwnerNames
from wcodesk.ui.line_dialog import LineDialog


def refuse(text: str) -> str:
    return f"“{text}” will not do." if text == "bad" else ""


@pytest.fixture
def dialog(qtbot) -> LineDialog:
    suggest = OwnerNames(MemberIndex(load_members())).suggest
    made = LineDialog("Link", "Leads to", "bad", hint="A name.", suggest=suggest, refuse=refuse)
    qtbot.addWidget(made)
    made.show()
    return made


def ok(dialog: LineDialog):
    return dialog.findChild(QDialogButtonBox).buttons()[0]


def test_a_wrong_answer_stays_with_the_reason_below_it(dialog, qtbot):
    qtbot.mouseClick(ok(dialog), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.line.text() == "bad"
    assert dialog.problem.isVisible()
    assert "“bad” will not do." in dialog.problem.text()


def test_the_reason_goes_when_typing_goes_on(dialog, qtbot):
    dialog.accept()
    qtbot.keyClicks(dialog.line, "good")
    assert not dialog.problem.isVisible()


def test_enter_gives_an_answer_that_will_do(dialog, qtbot):
    qtbot.keyClicks(dialog.line, "x.example")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.result() == LineDialog.DialogCode.Accepted


def test_members_and_regions_are_offered_while_typing(dialog, qtbot):
    qtbot.keyClicks(dialog.line, "Swaz")
    offers = dialog.line.completer().completionModel()
    shown = [offers.index(row, 0).data() for row in range(offers.rowCount())]
    assert shown == ["Eswatini  (Swaziland)"]


def test_without_names_nothing_is_offered(qtbot):
    made = LineDialog("Number of the item", "Number or letter", "1.")
    qtbot.addWidget(made)
    assert made.line.completer() is None
