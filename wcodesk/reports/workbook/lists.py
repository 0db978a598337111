"""The hidden sheet with what the drop-down lists offer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from wcodesk.reports.workbook.look import Look


class Lists:
    """Lists by name, a column each, the name in its first row."""

    def __init__(self, title: str, lists: Mapping[str, Sequence[str]]) -> None:
        self._title = title
        self._lists = {name: entries for name, entries in lists.items() if entries}

    def __contains__(self, name: str) -> bool:
        return name in self._lists

    def formula(self, name: str) -> str:
        """Where a list stands."""
        letter = get_column_letter(list(self._lists).index(name) + 1)
        return f"'{self._title}'!${letter}$2:${letter}${len(self._lists[name]) + 1}"

    def write(self, book: Workbook, look: Look) -> None:
        """Add the sheet."""
        sheet = book.create_sheet(self._title)
        sheet.sheet_state = "hidden"
        for column, (name, entries) in enumerate(self._lists.items(), 1):
            for row, entry in enumerate((name, *entries), 1):
                look.set(sheet.cell(row, column), entry, "plain")
