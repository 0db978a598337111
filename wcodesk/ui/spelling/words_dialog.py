"""The user's own words and those ignored in a section: to be looked through, and taken out where one was a mistake."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from wcodesk.model.translation import tr
from wcodesk.spelling.words import plain
from wcodesk.ui.spelling.ignored_list import IgnoredList, IgnoredWord
from wcodesk.ui.widgets import Label


class WordsDialog(QDialog):
    """changed(words): these are the words now. minded(words): these ignored ones are to be marked again."""

    changed = Signal(list)
    minded = Signal(list)

    def __init__(self, words: list[str], ignored: Sequence[IgnoredWord], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("own_words")
        self.setWindowTitle(tr("Your words"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Your words"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.addItems(words)
        self.word = QLineEdit()
        self.word.setAccessibleName(tr("Another word"))
        self.word.setPlaceholderText(tr("Another word"))
        self.add = QPushButton(tr("Add"))
        self.remove = QPushButton(tr("Remove"))
        close = QPushButton(tr("Close"))
        for button in (self.add, self.remove, close):
            button.setAutoDefault(False)
        about = Label(tr("None of these words is marked, in any language. They are kept in the store."), muted=True)
        about.setWordWrap(True)
        top, own = QHBoxLayout(), QWidget()
        top.addWidget(self.word, 1)
        top.addWidget(self.add)
        page = QVBoxLayout(own)
        page.setSpacing(12)
        page.addWidget(about)
        page.addLayout(top)
        page.addWidget(self.list, 1)
        page.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.ignored = IgnoredList(ignored)
        self.ignored.removed.connect(self.minded)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(tr("Words that are not marked"))
        self.tabs.addTab(own, tr("Your words"))
        self.tabs.addTab(self.ignored, tr("Ignored in a section"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 14)
        rows.setSpacing(12)
        rows.addWidget(self.tabs, 1)
        rows.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        em = self.fontMetrics().height()
        self.resize(em * 26, em * 26)
        self.word.returnPressed.connect(self._add)
        self.word.textChanged.connect(lambda _: self._enable())
        self.add.clicked.connect(lambda: self._add())
        self.remove.clicked.connect(lambda: self._remove())
        self.list.itemSelectionChanged.connect(self._enable)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self._remove).setContext(
            Qt.ShortcutContext.WidgetShortcut
        )
        close.clicked.connect(lambda: self.reject())
        self._enable()

    def words(self) -> list[str]:
        """All that are shown."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _enable(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))
        self.add.setEnabled(bool(self.word.text().strip()))

    def _add(self) -> None:
        new = [plain(word) for word in self.word.text().split()]
        if new:
            self._show(sorted({*self.words(), *new}, key=str.casefold))
            self.word.clear()

    def _remove(self) -> None:
        gone = {item.text() for item in self.list.selectedItems()}
        if gone:
            self._show([word for word in self.words() if word not in gone])

    def _show(self, words: list[str]) -> None:
        self.list.clear()
        self.list.addItems(words)
        self.changed.emit(words)
