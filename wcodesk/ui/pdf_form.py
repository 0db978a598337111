"""The part of the export dialog that is about PDF alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import NamedTuple

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QFormLayout, QHBoxLayout, QWidget

from wcodesk.ui.widgets import Label

PAPERS = (("A4", "A4"), ("Letter", "US Letter"))
DRAFTS = ((None, "While the edition is open"), (True, "Yes"), (False, "No"))


class Since(NamedTuple):
    """What changes are marked against: another edition by its id, or the same one at a moment."""

    edition_id: str = ""
    moment: datetime | None = None


class PdfChoice(NamedTuple):
    """What was chosen; see reports/options.py."""

    paper: str = "A4"
    front: bool = True
    draft: bool | None = None
    since: Since | None = None


class PdfForm(QWidget):
    """editions: id and name of those that changes can be marked against."""

    def __init__(self, editions: Sequence[tuple[str, str]], chosen: PdfChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = _box("Paper", [name for _, name in PAPERS])
        self._paper.setCurrentIndex(next((at for at, (key, _) in enumerate(PAPERS) if key == chosen.paper), 0))
        self._front = QCheckBox("Cover and table of contents")
        self._front.setChecked(chosen.front)
        self._draft = _box("Mark each page as a draft", [name for _, name in DRAFTS])
        self._draft.setCurrentIndex(next(at for at, (value, _) in enumerate(DRAFTS) if value is chosen.draft))
        self._editions = list(editions)
        names = ["Nothing", *(name for _, name in editions), "This edition, at the end of…"]
        self._since = _box("Mark changes since", names)
        self._day = QDateEdit(QDate.currentDate().addMonths(-1))
        self._day.setCalendarPopup(True)
        self._day.setMaximumDate(QDate.currentDate())
        self._day.setDisplayFormat("d MMMM yyyy")
        self._day.setAccessibleName("The day since which changes are marked")
        self._day.setEnabled(False)
        self._since.currentIndexChanged.connect(lambda at: self._day.setEnabled(at == len(names) - 1))
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        rows.addRow(Label("Paper"), self._paper)
        rows.addRow(Label(), self._front)
        rows.addRow(Label("Draft mark"), self._draft)
        since = QHBoxLayout()
        since.setSpacing(8)
        since.addWidget(self._since, 1)
        since.addWidget(self._day)
        rows.addRow(Label("Mark changes since"), since)

    def choice(self) -> PdfChoice:
        """What is chosen now."""
        paper, draft = PAPERS[self._paper.currentIndex()][0], DRAFTS[self._draft.currentIndex()][0]
        return PdfChoice(paper, self._front.isChecked(), draft, self._chosen_since())

    def _chosen_since(self) -> Since | None:
        at = self._since.currentIndex()
        if at == 0:
            return None
        if at <= len(self._editions):
            return Since(edition_id=self._editions[at - 1][0])
        day = self._day.date()
        end = datetime.combine(datetime(day.year(), day.month(), day.day()), time.max)
        return Since(moment=end.astimezone())


def _box(name: str, items: Sequence[str]) -> QComboBox:
    box = QComboBox()
    box.addItems(list(items))
    box.setAccessibleName(name)
    return box
