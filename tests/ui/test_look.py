"""What stands under one another begins at one line, and letters have few sizes."""

import re
from pathlib import Path

import pytest
from desk_kit import Kit
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from test_window import contrast

import wcodesk.ui
from wcodesk.ui.theme import LIGHT, Scheme, Theme

WORD = "HHH"


@pytest.fixture
def _dressed(qtbot):
    app = QApplication.instance()
    theme = Theme(app, Scheme.LIGHT, contrast=False)
    yield
    app.setStyleSheet("")
    theme.deleteLater()


def ink(picture: QImage, part: QRect, colour: str) -> int:
    """The first column of pixels that has nearly this colour."""
    wanted = QColor(colour)
    for x in range(part.left(), part.right()):
        for y in range(part.top(), part.bottom()):
            at = picture.pixelColor(x, y)
            if max(abs(at.red() - wanted.red()), abs(at.green() - wanted.green()), abs(at.blue() - wanted.blue())) < 60:
                return x
    raise AssertionError(f"nothing in {colour}")


def shown(qtbot, widget: QWidget) -> QImage:
    qtbot.addWidget(widget)
    widget.show()
    return widget.grab().toImage()


@pytest.mark.usefixtures("_dressed")
def test_a_head_stands_over_the_words_of_its_column(qtbot):
    table = QTableWidget(1, 1)
    table.verticalHeader().hide()
    table.setHorizontalHeaderItem(0, QTableWidgetItem(WORD))
    table.setItem(0, 0, QTableWidgetItem(WORD))
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.resize(300, 120)
    picture = shown(qtbot, table)
    head = table.horizontalHeader()
    above = ink(picture, QRect(0, 2, 100, head.height() - 3), LIGHT.muted)
    below = ink(picture, QRect(0, head.height() + 3, 100, table.rowHeight(0) - 4), LIGHT.text)
    assert abs(above - below) <= 1


@pytest.mark.usefixtures("_dressed")
def test_a_list_to_choose_from_begins_its_words_where_a_line_does(qtbot):
    line, choice = QLineEdit(WORD), QComboBox()
    choice.addItem(WORD)
    first, second = (shown(qtbot, each) for each in (line, choice))
    inside = QRect(4, 6, 60, 12)
    assert abs(ink(first, inside, LIGHT.text) - ink(second, inside, LIGHT.text)) <= 1


def test_letters_have_the_sizes_of_one_scale():
    folder = Path(wcodesk.ui.__file__).parent
    own = re.compile(r"scale=\d|(?:pointSizeF|pixelSize)\(\)\)? \* \d|_scaled\([\w.]+, \d")
    found = [
        f"{path.relative_to(folder)}: {line.strip()}"
        for path in folder.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if own.search(line) and "def " not in line and not line.strip().startswith("scale:")
    ]
    assert found == []


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("kind", [QRadioButton, QCheckBox])
def test_what_can_be_ticked_stands_out_before_it_is(qtbot, _dressed, scheme, kind):
    theme = Theme(QApplication.instance(), scheme, contrast=False)
    button = kind("")
    qtbot.addWidget(button)
    ground = QApplication.palette().window().color().name()
    picture = shown(qtbot, button)
    middle = picture.height() // 2
    row = [picture.pixelColor(x, middle).name() for x in range(picture.width())]
    theme.deleteLater()
    assert max(contrast(colour, ground) for colour in row) >= 3


def test_the_view_menu_ticks_what_is_shown(kit: Kit):
    acts = kit.desk.actions_
    for action in (acts.show_tree, acts.show_page, acts.show_missions, acts.show_history, acts.show_problems):
        assert action.isCheckable() and not action.isIconVisibleInMenu()
    assert acts.show_tree.isChecked() and not acts.show_page.isChecked()
