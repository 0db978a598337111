"""The words that are ignored in one section each: where each is, and what marks them again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QPushButton, QVBoxLayout, QWidget

from wcodesk.model.spoken_names import name_of, region_name
from wcodesk.model.translation import tr
from wcodesk.ui.place import edition_name
from wcodesk.ui.reading import Reading
from wcodesk.ui.widgets import Label


class IgnoredWord(NamedTuple):
    """A word that is not marked in a section. where: the section, for people."""

    section_id: str
    word: str
    where: str


def ignored_words(reader: Reading, kept: dict[str, list[str]]) -> list[IgnoredWord]:
    """All of them with their places, in alphabetical order. kept: the words by section."""
    places = _places(reader) if kept else {}
    gone = tr("a section that was removed")
    found = [IgnoredWord(each, word, places.get(each, gone)) for each, words in kept.items() for word in set(words)]
    return sorted(found, key=lambda each: (each.word.casefold(), each.where))


def _places(reader: Reading) -> dict[str, str]:
    """What each section of the store is called, by its id; of more than one edition with the edition."""
    found: dict[str, str] = {}
    editions = reader.editions()
    for edition in editions:
        tree = reader.tree(edition.id, words=False)
        owners = {edition.id: tr("Overview")}
        for chapter in tree.chapters:
            owners[chapter.id] = region_name(chapter.region, chapter.name)
            owners |= {entry.id: name_of(entry) for entry in chapter.entries}
        above = f"{edition_name(edition)} › " if len(editions) > 1 else ""
        for section in reader.headings(edition.id):
            heading = section.heading or tr("Opening text")
            found[section.id] = f"{above}{owners.get(section.owner_id, '')} › {heading}"
    return found


class IgnoredList(QWidget):
    """removed(words): these are to be marked again."""

    removed = Signal(list)

    def __init__(self, words: Iterable[IgnoredWord], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: Sequence[IgnoredWord] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Ignored words"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.remove = QPushButton(tr("Mark again"))
        self.remove.setAutoDefault(False)
        about = Label(tr("Each of these words is not marked in one section."), muted=True)
        about.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setSpacing(12)
        rows.addWidget(about)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.remove.clicked.connect(lambda: self._remove())
        self.list.itemSelectionChanged.connect(self._enable)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self._remove).setContext(
            Qt.ShortcutContext.WidgetShortcut
        )
        self._show(words)

    def _enable(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))

    def _remove(self) -> None:
        rows = {index.row() for index in self.list.selectedIndexes()}
        gone = [word for row, word in enumerate(self._words) if row in rows]
        if gone:
            self._show([word for row, word in enumerate(self._words) if row not in rows])
            self.removed.emit(gone)

    def _show(self, words: Iterable[IgnoredWord]) -> None:
        self._words = list(words)
        self.list.clear()
        self.list.addItems([tr("{word}, in {place}", word=each.word, place=each.where) for each in self._words])
        self._enable()
