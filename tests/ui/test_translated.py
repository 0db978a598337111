"""Every word that a window shows is spoken through tr(), or is the report's own."""

import ast
import getpass
import html
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
import walk_kit
from desk_kit import Kit
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QStatusBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from walk_kit import walk

from wcodesk.model.content import Scope
from wcodesk.model.members import load_members
from wcodesk.model.regions import REGIONS
from wcodesk.model.reply_words import REPLY_WORDS
from wcodesk.model.translation import speak
from wcodesk.model.when import MONTHS
from wcodesk.reports.edition_json import to_json

OPEN, CLOSE = "⟦", "⟧"
KEYS = set(
    re.findall(
        r"\w+", "Ctrl Alt Shift Home End Left Right Up Down Return Enter Esc Del Tab Ins PgUp PgDown Space Backspace"
    )
)
NAMES = {"WCO", "Desk", "English", "Français", "CSV", "JSON", "PDF", "Excel", "Word", "Letter", "ODS", "SHA", "Text"}
HEADER_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
ROLES = (*HEADER_ROLES, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)
WALK = ast.parse(Path(walk_kit.__file__).read_text(encoding="utf-8"))  # what the walk itself writes and says
MANUAL = Path(str(files("wcodesk_resources") / "manual"))  # whose pages are written in each language
CELLS = re.compile(
    r"\w+![A-Z]+\d+(?::[A-Z]+\d+)?|\b[0-9a-f]{64}\b|\.(?:xlsx|csv|sqlite)\b"
)  # and checksums, and names of files
ROWS = 40  # of a model that are looked at


class Marked(dict[str, str]):
    """A language in which each text is itself between brackets."""

    def get(self, text: str, _missing: object = None) -> str:  # type: ignore[override]
        return f"{OPEN}{text}{CLOSE}"


@pytest.fixture
def marked() -> Iterator[None]:
    speak("fr", Marked())  # any but English, of which some sentences are only found when they are spoken
    yield
    speak("en")


def test_no_window_shows_an_untranslated_word(marked, make_kit, store_path, tmp_path):
    kit = make_kit(store_path, imports=True)
    left: dict[str, str] = {}
    for name, window in walk(kit, tmp_path):
        known = words_of_store(kit)
        for text in shown(window):
            if words := untranslated(text, known):
                left.setdefault(text, f"{name}: {text[:100]!r}: {' '.join(sorted(words))}")
    if left:
        pytest.fail("\n".join(left.values()))


def untranslated(text: str, known: set[str]) -> set[str]:
    """The words outside all brackets that are not the report's."""
    depth, outside = 0, []
    for sign in html.unescape(CELLS.sub("", re.sub(r"</?(qt|nobr)>", "", text))):
        depth += (sign == OPEN) - (sign == CLOSE)
        outside.append(sign if depth == 0 else " ")
    return set(re.findall(r"[^\W\d_]{2,}", "".join(outside))) - known


def words_of_store(kit: Kit) -> set[str]:
    """The words that are somebody's text: of the report, of names and files."""
    found = set(KEYS | NAMES)
    for months in MONTHS.values():
        found.update(months)
        found.update(month.capitalize() for month in months)
        found.update(month[:3] for month in months)
    texts = [node.value for node in ast.walk(WALK) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    texts += [
        text for each in REPLY_WORDS.values() for text in each if isinstance(text, str)
    ]  # of a reply, which has its reader's language
    texts += [f"{member.name} {member.name_fr} {member.iso}" for member in load_members()]
    texts += [
        getpass.getuser(),
        *(page.read_text(encoding="utf-8").partition("\n")[0] for page in MANUAL.glob("**/*.md")),
    ]
    texts += [f"{region.name} {region.name_fr}" for region in REGIONS]
    for edition in kit.store.editions():
        texts += [
            edition.title,
            edition.part,
            *leaves(json.loads(to_json(kit.store.snapshot(edition.id, Scope("report"))))),
        ]
    for text in texts:
        found.update(re.findall(r"[^\W\d_]{2,}", text))
    return found


def leaves(data: object) -> Iterator[str]:
    """The strings in what would be written as JSON."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list | tuple):
        for each in data.values() if isinstance(data, dict) else data:
            yield from leaves(each)


def shown(window: QWidget) -> Iterator[str]:
    """Every text that somebody sees or hears of a window."""
    for widget in [window, *window.findChildren(QWidget)]:
        if isinstance(widget.parent(), QTabBar):
            continue  # Qt's own buttons
        yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QGroupBox | QMenu):
            yield widget.title()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(tab) for tab in range(widget.count()))
        elif isinstance(widget, QStatusBar):
            yield widget.currentMessage()
        elif isinstance(widget, QTextEdit | QPlainTextEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _model(widget.model(), QModelIndex())
    for action in window.findChildren(QAction):
        yield from (action.text(), action.toolTip(), action.statusTip())


def _model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    if not parent.isValid():
        for orientation, count in (
            (Qt.Orientation.Horizontal, columns),
            (Qt.Orientation.Vertical, min(ROWS, model.rowCount())),
        ):
            for at in range(count):
                for role in HEADER_ROLES:
                    yield str(model.headerData(at, orientation, role) or "")
    for row in range(min(ROWS, model.rowCount(parent))):
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in ROLES:
                yield str(model.data(index, role) or "")
            if column == 0:
                yield from _model(model, index)
