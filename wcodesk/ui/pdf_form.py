"""The part of the export dialog that is about pages: the draft mark about those of Excel too, all else about PDF."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from wcodesk.model.dates import understand
from wcodesk.model.translation import mark, spoken, tr
from wcodesk.model.when import When
from wcodesk.ui.widgets import Label

PAPERS = (("A4", "A4"), ("Letter", mark("US Letter")))
DRAFTS = (None, True, False)


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
    charts: bool = False


class PdfForm(QWidget):
    """editions: id and name of those that changes can be marked against. draft_changed: another draft mark.

    frozen: whether what is exported can no longer change, and so is no draft.
    """

    draft_changed = Signal()

    def __init__(
        self,
        editions: Sequence[tuple[str, str]],
        chosen: PdfChoice,
        parent: QWidget | None = None,
        *,
        frozen: bool = False,
    ) -> None:
        super().__init__(parent)
        self._paper = _box(tr("Paper"), [tr(name) for _, name in PAPERS])
        self._paper.setCurrentIndex(next((at for at, (key, _) in enumerate(PAPERS) if key == chosen.paper), 0))
        self._front = QCheckBox(tr("Cover and table of contents"))
        self._front.setChecked(chosen.front)
        self._charts = QCheckBox(tr("Charts of missions, at the end of the overview and of each chapter"))
        self._charts.setChecked(chosen.charts)
        self._draft = _box(tr("Mark each page as a draft"), _said_of_drafts(frozen=frozen))
        self._draft.setCurrentIndex(DRAFTS.index(chosen.draft))
        self._draft.currentIndexChanged.connect(lambda _: self.draft_changed.emit())
        self._editions = list(editions)
        names = [tr("Nothing"), *(name for _, name in editions), tr("This edition, at the end of…")]
        self._since = _box(tr("Mark changes since"), names)
        self._day = QLineEdit(When((date.today() - timedelta(days=1)).isoformat()).label(spoken()))
        self._day.setAccessibleName(tr("The day since which changes are marked"))
        self._day.setEnabled(False)
        self._note = Label("", muted=True)
        self._day.textChanged.connect(self._say_day)
        self._since.currentIndexChanged.connect(lambda _: self._allow_day())
        rows = self._rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        paper, marked_since = Label(tr("Paper")), Label(tr("Mark changes since"))
        rows.addRow(paper, self._paper)
        rows.addRow(Label(), self._front)
        rows.addRow(Label(), self._charts)
        draft = Label(tr("Draft mark"))
        rows.addRow(draft, self._draft)
        since = QHBoxLayout()
        since.setSpacing(8)
        since.addWidget(self._since, 1)
        since.addWidget(self._day)
        rows.addRow(marked_since, since)
        rows.addRow(Label(), self._note)
        self._of_pages = (draft, self._draft)
        self._of_pdf = (paper, self._paper, self._front, self._charts, marked_since, self._since, self._note)

    def say_frozen(self, *, frozen: bool) -> None:
        """The edition was frozen or thawed since the form was made."""
        self._draft.setItemText(0, _said_of_drafts(frozen=frozen)[0])
        self.draft_changed.emit()

    def allow(self, suffixes: Sequence[str]) -> None:
        """Let be chosen what is of any use for some kinds of files."""
        for part in self._of_pdf:
            part.setEnabled("pdf" in suffixes)
        for part in self._of_pages:
            part.setEnabled("json" not in suffixes)
        self._allow_day()

    def _allow_day(self) -> None:
        last = self._since.currentIndex() == self._since.count() - 1
        self._day.setEnabled(last and self._since.isEnabled())

    def choice(self) -> PdfChoice:
        """What is chosen now."""
        paper, draft = PAPERS[self._paper.currentIndex()][0], DRAFTS[self._draft.currentIndex()]
        return PdfChoice(paper, self._front.isChecked(), draft, self._chosen_since(), self._charts.isChecked())

    def _chosen_since(self) -> Since | None:
        at = self._since.currentIndex()
        if at == 0:
            return None
        if at <= len(self._editions):
            return Since(edition_id=self._editions[at - 1][0])
        day = self.day()
        return Since(moment=datetime.combine(day, time.max).astimezone()) if day else None

    def day(self) -> date | None:
        """The day that was typed; None for what is none, and for one that is still to come."""
        when = understand(self._day.text())
        whole = when is not None and len(when.text) == len("2020-05-31")
        return when.first if when is not None and whole and when.first <= date.today() else None

    def problem(self) -> str:
        """Why the choice cannot be used, "" where it can."""
        if self._since.currentIndex() == self._since.count() - 1 and self.day() is None:
            return tr("“{typed}” is no day that has passed; write it like 31 May 2020.", typed=self._day.text())
        return ""

    def _say_day(self) -> None:
        day = self.day()
        said = When(day.isoformat()).label(spoken()) if day else ""
        self._note.setText(tr("Understood as {day}", day=said) if said else self.problem())


def _said_of_drafts(*, frozen: bool) -> list[str]:
    """What each of DRAFTS comes to."""
    usual = tr("None, as this edition is frozen") if frozen else tr("DRAFT on every page, as this edition is open")
    return [usual, tr("DRAFT on every page, always"), tr("Never")]


def _box(name: str, items: Sequence[str]) -> QComboBox:
    box = QComboBox()
    box.addItems(list(items))
    box.setAccessibleName(name)
    return box
