"""Every window and dialog: what can have the focus has a name, and Tab reaches it; text stands out from its ground."""

import re
from collections.abc import Iterator

import pytest
from desk_kit import activate
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QWidget,
)
from walk_kit import walk

from wcodesk.model.resources import resource
from wcodesk.store import Store
from wcodesk.ui.theme import DARK, LIGHT, Colours, palette_of

LEAST = 4.5  # of WCAG 2, for text
ROUND = 40  # keys that bring nothing new, after which Tab has gone round


def test_everything_that_takes_the_focus_has_a_name_and_is_reached(make_kit, tmp_path):
    path = tmp_path / "walk.sqlite"
    Store.create(path, bundled=True).close()
    kit = make_kit(path, imports=True)
    bare, missed, names = [], [], []
    for name, window in walk(kit, tmp_path):
        names.append(name)
        activate(window)
        wanted = list(controls(window))
        bare += [f"{name}: {described(each)}" for each in wanted if not spoken(each)]
        bare += [f"{name}: a picture without a name" for each in pictures(window) if not each.accessibleName()]
        reached = tabbed(window)
        missed += [f"{name}: {described(each)}" for each in wanted if each not in reached]
    assert len(names) >= 30, names
    assert "\n".join(sorted({*bare, *missed})) == ""


def controls(window: QWidget) -> Iterator[QWidget]:
    """What Tab should reach."""
    for each in window.findChildren(QWidget):
        if each.window() is window.window() and each.isVisible() and each.isEnabled() and not inner(each):
            waits = isinstance(each, QRadioButton) and each.autoExclusive() and not each.isChecked()
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not waits and each.focusProxy() is None:
                yield each


def inner(widget: QWidget) -> bool:
    """Qt's own parts of a control, and what only holds others."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QComboBox | QLineEdit | QAbstractItemView | QAbstractSpinBox | QTabBar):
            return True
        above = above.parentWidget()
    return isinstance(widget, QScrollArea) or widget.objectName().startswith("qt_")


def pictures(window: QWidget) -> list[QLabel]:
    return [each for each in window.findChildren(QLabel) if each.isVisible() and not each.pixmap().isNull()]


def spoken(widget: QWidget) -> str:
    """What a screen reader calls it: its own name, its text or that of its label."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name).strip() if found else ""


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} {spoken(widget)} in {type(widget.parent()).__name__}"


def tabbed(window: QWidget) -> set[QWidget]:
    """What the focus comes to by Tab; where a text takes Tab for itself, Ctrl+Tab goes on."""
    reached: set[QWidget] = set()
    idle = 0
    while idle < ROUND:
        here = QApplication.focusWidget()
        QTest.keyClick(here or window, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is here and here is not None:
            QTest.keyClick(here, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        now = QApplication.focusWidget()
        idle = idle + 1 if now is None or now in reached else 0
        reached |= {now} - {None}
    return reached


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_stands_out_from_every_ground(colours: Colours):
    texts = {name: getattr(colours, name) for name in ("text", "muted", "accent")}
    grounds = {name: getattr(colours, name) for name in ("window", "base", "raised", "selected", "hover", "warm")}
    weak = [
        (text, ground)
        for text, ink in texts.items()
        for ground, paper in grounds.items()
        if contrast(ink, paper) < LEAST
    ]
    weak += [("on_accent", "accent")] if contrast(colours.on_accent, colours.accent) < LEAST else []
    assert weak == []


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_palette_is_readable(colours: Colours):
    palette, role = palette_of(colours), QPalette.ColorRole
    pairs = (
        (role.WindowText, role.Window), (role.Text, role.Base), (role.Text, role.AlternateBase),
        (role.PlaceholderText, role.Base), (role.ButtonText, role.Button), (role.HighlightedText, role.Highlight),
        (role.Link, role.Base), (role.LinkVisited, role.Base), (role.ToolTipText, role.ToolTipBase),
    )  # fmt: skip
    weak = [pair for pair in pairs if contrast(*(palette.color(each).name() for each in pair)) < LEAST]
    assert weak == []


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_rule_of_the_style_sheet_is_readable(colours: Colours):
    text = resource("styles", "desk.qss").read_text(encoding="utf-8") % (colours._asdict() | {"arrow": "", "tick": ""})
    weak = []
    for names, rule in re.findall(r"([^{}/]+)\{([^}]*)\}", text):
        said = dict(re.findall(r"(?:^|[;{ ])(color|background): (#\w+)", rule))
        if len(said) == 2 and "disabled" not in names and contrast(said["color"], said["background"]) < LEAST:
            weak.append(names.strip())
    assert weak == []


def contrast(one: str, other: str) -> float:
    """As WCAG 2 counts it."""
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_tab_goes_from_the_tree_through_the_sections_as_they_stand(kit):
    kit.go("AL")
    kit.desk.tree.view.setFocus()
    met = []
    for _ in range(7):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    first, second = kit.desk.entry.boxes
    assert met[:5] == [kit.desk.entry.lacking.missing, first.heading, first.text, second.heading, second.text]
    assert spoken(met[5]) == "Add a section"
    assert met[6] is kit.desk.side.tabs
