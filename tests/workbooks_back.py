"""Workbooks that came back from Members: made by the program itself, then filled in cell by cell."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from wcodesk.model.content import Scope
from wcodesk.model.members import MemberIndex
from wcodesk.model.workbook import Role, key_of
from wcodesk.reports.workbook import WorkbookOptions, make_workbooks
from wcodesk.store import Store

Fill = Callable[["Filled"], object]


class Filled:
    """One workbook while it is filled in."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.texts, self.missions, self.facts = book.worksheets[1:4]

    def rows(self, page: Worksheet, name: str = "", *, filled: bool | None = None) -> list[int]:
        """Rows with a key: of that name; filled: whether their text, or first field, says something."""
        column = 5 if page is self.texts else 2
        found = []
        for row in range(1, page.max_row + 1):
            key = key_of(str(page.cell(row, 1).value or ""))
            if key is None or key.role is not Role.ROW or (name and key.name != name):
                continue
            if filled is None or bool(page.cell(row, column).value) is filled:
                found.append(row)
        return found

    def add_to_first_text(self, sentence: str) -> None:
        """A sentence at the end of the first text."""
        cell = self.texts.cell(self.rows(self.texts, filled=True)[0], 5)
        cell.value = f"{cell.value} {sentence}"

    def first_text(self, text: str) -> None:
        """A text in the first empty row of the texts."""
        self.texts.cell(self.rows(self.texts, filled=False)[0], 5).value = text

    def new_mission(self, *values: str) -> int:
        """A mission in the first empty row: title, form, topic, when, place, mode, state, programme, donor."""
        row = self.rows(self.missions, "M", filled=False)[0]
        for column, value in enumerate(values, 2):
            self.missions.cell(row, column).value = value or None
        return row

    def sender(self, name: str, email: str) -> None:
        """Who filled it in."""
        for field, value in (("sender-name", name), ("sender-email", email)):
            (row,) = self.rows(self.facts, field)
            self.facts.cell(row, 3).value = value


def sent_workbooks(store: Store, members: Iterable[str] = ()) -> dict[str, bytes]:
    """The workbooks of the newest edition's Members by their codes; of those alone, where any are given."""
    edition = store.editions()[0].id
    content, origin = store.snapshot(edition, Scope("report")), store.origin(edition)
    index = MemberIndex(store.members())
    wanted = set(members)
    found = {}
    for chapter in content.chapters:
        for entry in chapter.entries:
            if not wanted or entry.iso in wanted:
                scope = Scope("member", entry.iso)
                (made,) = make_workbooks(content, scope, origin, index, WorkbookOptions(language="en"))
                found[entry.iso] = made.data
    return found


def filled_in(data: bytes, fill: Fill) -> bytes:
    """The workbook after somebody wrote into it."""
    book = load_workbook(io.BytesIO(data))
    fill(Filled(book))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def save(folder: Path, name: str, data: bytes, fill: Fill = lambda _: None) -> Path:
    """The file that came back."""
    path = folder / name
    path.write_bytes(filled_in(data, fill))
    return path
