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
from wcodesk.ui.imports.tally import COLUMNS, Line, tally, totals
from wcodesk.ui.imports.words import outcome
from wcodesk.ui.widgets import Label, dialog_buttons, title_text

HEADS = ("Member", "What", "New", "Changed", "Cleared", "Kept as ours", "Unchanged", "Kept out", "Open")


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
        self.setWindowTitle(title_text(f"Accept {proposal.submission.name}"))
        lines = tally(proposal, choices, members)
        whole = totals(lines)
        self.table = QTableWidget(len(lines) + 1, len(HEADS))
        self._fill([*lines, whole._replace(member="Altogether")])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 14)
        rows.setSpacing(10)
        rows.addWidget(Label(f"Into {proposal.edition_name}", scale=1.2, bold=True))
        for sentence in self._sentences(proposal, choices, whole):
            told = Label(sentence)
            told.setWordWrap(True)
            rows.addWidget(told)
        rows.addWidget(self.table, 1)
        rows.addWidget(Label("It is one step: Undo, or Take back in this window, brings everything back.", muted=True))
        rows.addWidget(dialog_buttons(self, "Accept"))
        em, room = self.fontMetrics().averageCharWidth(), self.screen().availableGeometry()
        self.resize(min(em * 130, room.width() - 80), min(em * 40 + 30 * (len(lines) + 2), room.height() - 80))

    def _sentences(self, proposal: SubmissionProposal, choices: Choices, whole: Line) -> list[str]:
        told = [outcome(proposal, choices)]
        if whole.open:
            told.append(f"⚠ {whole.open} still open: what is open stays as it is, and can be decided later.")
        if not proposal.mapped:
            told.append("⚠ A sheet of the file is none of ours, and nobody has said yet how it is to be read.")
        if whole.kept_out:
            told.append(f"⚠ {whole.kept_out} kept out because of a problem that was not mended.")
        return told

    def _fill(self, lines: list[Line]) -> None:
        table = self.table
        table.setAccessibleName("What becomes of it")
        table.setHorizontalHeaderLabels(list(HEADS))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        bold = QFont(table.font())
        bold.setBold(True)
        member = ""
        for row, line in enumerate(lines):
            numbers = [getattr(line, column) for column in COLUMNS]
            words = ["" if line.member == member else line.member, line.what, *(str(n) if n else "" for n in numbers)]
            member = line.member
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                if row == len(lines) - 1:
                    item.setFont(bold)
                if column > 1:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)
