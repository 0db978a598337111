"""The lines of a menu for a misspelt word: what may be meant, and what else can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from wcodesk.model.translation import tr
from wcodesk.spelling.words import Misspelt, stem
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.editor.growing_edit import GrowingEdit
from wcodesk.ui.editor.section_edit import SectionEdit
from wcodesk.ui.spelling.lookup import Lookup
from wcodesk.ui.widgets import literal


class Suggesting(QObject):
    """At the top of a menu; lives as long as it. Suggestions that are not known yet come in when they are."""

    def __init__(
        self, menu: QMenu, lookup: Lookup, view: EntryView, edit: GrowingEdit, language: str, word: Misspelt
    ) -> None:
        super().__init__(menu)
        self._menu = menu
        self._view = view
        self._edit = edit
        self._word = word
        self._key = (language, word.word)
        self._lookup = lookup
        first = next(iter(menu.actions()), None)
        self._waiting = self._line(tr("Looking for suggestions…"), first)
        self._waiting.setEnabled(False)
        self._before = menu.insertSeparator(first) if first else menu.addSeparator()
        own = literal(stem(word.word, language))
        self.add = self._line(tr("&Add “{word}” to your words", word=own), first)
        self.ignore = self._line(tr("&Ignore it in this section"), first)
        if first is not None:
            menu.insertSeparator(first)
        lookup.suggested.connect(self._on_suggested)
        self._fill(lookup.suggestions(*self._key))

    def _line(self, text: str, before: QAction | None) -> QAction:
        action = QAction(text, self._menu)
        if before is None:
            self._menu.addAction(action)
        else:
            self._menu.insertAction(before, action)
        return action

    def _on_suggested(self, language: str, word: str) -> None:
        if (language, word) == self._key:
            self._fill(self._lookup.suggestions(language, word))

    def _fill(self, words: list[str] | None) -> None:
        if words is None or self._waiting is None:
            return
        self._lookup.suggested.disconnect(self._on_suggested)
        if not words:
            self._waiting.setText(tr("No suggestions"))
            return
        self._menu.removeAction(self._waiting)
        for word in words:
            action = self._line(literal(word), self._before)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(partial(self._take, word))
        self._menu.setActiveAction(self._menu.actions()[0])

    def _take(self, by: str, _on: bool = False) -> None:
        """Put a suggestion in the word's place, in one step of undo, as bold and as linked as its first letter."""
        edit, word = self._edit, self._word
        if isinstance(edit, SectionEdit):
            with edit.act():
                put(edit, word, by)
        else:
            self._view.save_quietly()
            put(edit, word, by)
            self._view.save_quietly()


def put(edit: GrowingEdit, word: Misspelt, by: str) -> None:
    """Replace a word, with the apostrophe that it was written with; the cursor stays behind it."""
    cursor = edit.textCursor()
    cursor.setPosition(word.first + 1)
    style = cursor.charFormat()
    cursor.setPosition(word.first)
    cursor.setPosition(word.last, QTextCursor.MoveMode.KeepAnchor)
    written = cursor.selectedText()
    if "’" in written:
        by = by.replace("'", "’")
    cursor.insertText(by, style)
    edit.setTextCursor(cursor)
