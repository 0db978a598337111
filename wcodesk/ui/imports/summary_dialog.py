"""The last look before a submission is accepted: what becomes of everything, by Member and section."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wcodesk.model.decisions import Choices
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import SubmissionProposal
from wcodesk.model.translation import mark, number, tr
from wcodesk.ui.imports.tally import COLUMNS, Line, tally, totals
from wcodesk.ui.imports.words import outcome
from wcodesk.ui.widgets import HEADING, Label, dialog_buttons, title_text

HEADS = (
    mark("Member"), mark("What"), mark("New"), mark("Changed"), mark("Cleared"), mark("Kept as ours"),
    mark("Unchanged"), mark("Kept out"), mark("Open"),
)  # fmt: skip
FIGURES = 2  # the first column of numbers, which end where their heads end
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SummaryDialog(QDialog):
    """Accepting it is the user's word that it may be written."""

    def __init__(
        self,
        proposal: SubmissionProposal,
        choices: Choices,
        members: MemberIndex,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("import_summary")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title_text(tr("Accept {name}", name=proposal.submission.name)))
        lines = tally(proposal, choices, members)
        whole = totals(lines)
        self.table = QTableWidget(len(lines) + 1, len(HEADS))
        self._fill([*lines, whole._replace(member=tr("Altogether"))])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 14)
        rows.setSpacing(10)
        rows.addWidget(Label(tr("Into {edition}", edition=proposal.edition_name), scale=HEADING, bold=True))
        for sentence in self._sentences(proposal, choices, whole):
            told = Label(sentence)
            told.setWordWrap(True)
            rows.addWidget(told)
        rows.addWidget(self.table, 1)
        back = tr("It is one step: Undo, or Take back in this window, brings everything back.")
        rows.addWidget(Label(back, muted=True))
        rows.addWidget(dialog_buttons(self, tr("Accept")))
        em, room = self.fontMetrics().averageCharWidth(), self.screen().availableGeometry()
        self.resize(min(em * 130, room.width() - 80), min(em * 40 + 30 * (len(lines) + 2), room.height() - 80))

    def _sentences(self, proposal: SubmissionProposal, choices: Choices, whole: Line) -> list[str]:
        told = [outcome(proposal, choices)]
        if whole.open:
            told.append(
                tr("⚠ {n} still open: what is open stays as it is, and can be decided later.", n=number(whole.open))
            )
        if not proposal.mapped:
            told.append(tr("⚠ A sheet of the file is none of ours, and nobody has said yet how it is to be read."))
        if whole.kept_out:
            told.append(tr("⚠ {n} kept out because of a problem that was not mended.", n=number(whole.kept_out)))
        return told

    def _fill(self, lines: list[Line]) -> None:
        table = self.table
        table.setObjectName("tally")
        table.setAccessibleName(tr("What becomes of it"))
        for column, head in enumerate(HEADS):
            said = QTableWidgetItem(tr(head))
            said.setTextAlignment(_RIGHT if column >= FIGURES else _LEFT)
            table.setHorizontalHeaderItem(column, said)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        bold = QFont(table.font())
        bold.setBold(True)
        member = ""
        for row, line in enumerate(lines):
            counts = [getattr(line, column) for column in COLUMNS]
            numbers = [number(count) if count else "" for count in counts]
            words = ["" if line.member == member else line.member, line.what, *numbers]
            member = line.member
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                if row == len(lines) - 1:
                    item.setFont(bold)
                if column >= FIGURES:
                    item.setTextAlignment(_RIGHT)
                table.setItem(row, column, item)
