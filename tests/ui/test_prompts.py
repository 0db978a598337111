"""The real message boxes, which no other test sees."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget

from wcodesk.ui.prompts import WindowPrompts
from wcodesk.ui.theme import Scheme, Theme

TEXT = "<b>R&D</b> could not be saved"


@pytest.fixture
def prompts(qtbot) -> WindowPrompts:
    window = QWidget()
    qtbot.addWidget(window)
    return WindowPrompts(window)


def answer(act) -> list[QMessageBox]:
    """Have the box that comes up answered by act(box); it is in the list afterwards."""
    seen: list[QMessageBox] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert [label for label in box.findChildren(QLabel) if label.text() == TEXT]
        assert box.textFormat() is Qt.TextFormat.PlainText
        seen.append(box)
        act(box)

    QTimer.singleShot(50, look)
    return seen


def press(name: str):
    def act(box: QMessageBox) -> None:
        next(button for button in box.findChildren(QPushButton) if button.text() == name).click()

    return act


def test_a_warning_is_shown_literally(prompts):
    seen = answer(press("OK"))
    prompts.warn("Saving", TEXT)
    assert len(seen) == 1


def test_a_message_has_details_to_copy(prompts):
    seen = answer(press("OK"))
    prompts.tell("Saving", TEXT, "line one\nline two")
    assert len(seen) == 1


def test_the_buttons_of_a_question_are_words_alone(prompts, qapp):
    theme = Theme(qapp, Scheme.LIGHT)
    icons: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        icons.extend(button.icon().isNull() for button in dialog.findChildren(QPushButton))
        dialog.close()

    QTimer.singleShot(50, look)
    assert prompts.ask_text("Link", "Address") is None
    assert icons == [True, True]
    assert theme.scheme is Scheme.LIGHT


def test_the_answer_chosen_comes_back(prompts):
    answer(press("R&&D"))
    assert prompts.choose("Saving", TEXT, ["Keep", "R&D"], safe=0) == 1


def test_escape_means_the_safe_answer(prompts, qtbot):
    answer(lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))
    assert prompts.choose("Saving", TEXT, ["Lose", "Keep"], safe=1) == 1
