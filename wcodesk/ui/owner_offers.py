"""Names of Members and regions, offered below a field while one of them is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from wcodesk.model.owner_names import Found
from wcodesk.model.translation import tr


class OwnerOffers(QCompleter):
    """suggest: who may be meant by what was typed so far. The field takes a name, and the list says what led to it."""

    def __init__(self, suggest: Callable[[str], list[Found]], line: QLineEdit, field: str) -> None:
        super().__init__(line)
        self._suggest = suggest
        self._offers = QStandardItemModel(self)
        self.setModel(self._offers)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompletionRole(Qt.ItemDataRole.UserRole)
        complete(line, self, field)
        line.textEdited.connect(self._offer)

    def _offer(self, text: str) -> None:
        """Fill the list anew."""
        self._offers.clear()
        for found in self._suggest(text):
            item = QStandardItem(f"{found.name}  ({found.by})" if found.by else found.name)
            item.setData(found.name, Qt.ItemDataRole.UserRole)
            self._offers.appendRow(item)


def complete(line: QLineEdit, completer: QCompleter, field: str) -> None:
    """Have a field offer what is known. field: what it is called."""
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setMaxVisibleItems(10)
    line.setCompleter(completer)
    popup = completer.popup()
    if popup is not None:
        popup.setObjectName("suggestions")
        popup.setAccessibleName(tr("Suggestions for {field}", field=field))
