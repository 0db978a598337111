"""All that is known of a file: who sent it, what was read of it, and which cells were not taken, with the reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import SubmissionProposal, SubmissionRecord
from wcodesk.model.translation import counted, mark, number, tr
from wcodesk.ui.imports.words import day, listed, member_name
from wcodesk.ui.widgets import Label, tip, title_text

HEADS = (mark("Cells"), mark("Why they are left out"), mark("Where"))


class AboutFile(QDialog):
    """Nothing in it can be changed."""

    def __init__(
        self,
        record: SubmissionRecord,
        proposal: SubmissionProposal,
        members: MemberIndex,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("about_file")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title_text(tr("About {name}", name=record.name)))
        submission = proposal.submission
        account = submission.account
        ignored = sum(each.times for each in account.ignored)
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(6)
        rows = {
            tr("Members"): listed(member_name(code, members) for code in submission.members),
            tr("Made from"): submission.edition_name,
            tr("Sent on"): submission.date,
            tr("Received"): day(record.received),
            tr("Filled in by"): listed(submission.sender.get(name, "") for name in ("name", "position", "email")),
            tr("Dated"): submission.sender.get("date", ""),
            tr("Remarks"): submission.sender.get("remarks", ""),
            tr("Accepted"): listed((day(record.decided), record.who)) if record.operation_id else "",
            tr("Size"): counted(record.size, tr("{n} byte"), tr("{n} bytes")),
            "SHA-256": record.sha256,
            tr("Cells"): tr(
                "{seen} hold something: {read} read, {problems} with a problem, {ignored} left out",
                seen=number(account.seen),
                read=number(account.read),
                problems=number(account.problems),
                ignored=number(ignored),
            ),
        }
        for name, value in rows.items():
            if value:
                told = Label(value)
                told.setWordWrap(True)
                told.setTextInteractionFlags(
                    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
                )
                told.setAccessibleName(name)
                form.addRow(Label(name, muted=True), told)
        self.table = QTableWidget(len(account.ignored), len(HEADS))
        self.table.setHorizontalHeaderLabels([tr(head) for head in HEADS])
        self.table.setAccessibleName(tr("Cells that are left out"))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for row, each in enumerate(account.ignored):
            more = each.times - len(each.places)
            where = listed([*map(str, each.places), tr("{n} more", n=number(more)) if more > 0 and each.places else ""])
            for column, text in enumerate((number(each.times), each.reason, where)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.table.setItem(row, column, item)
        em = self.fontMetrics().averageCharWidth()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setColumnWidth(2, em * 36)
        self.table.setVisible(bool(account.ignored))
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        buttons = QDialogButtonBox()
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(20, 18, 20, 14)
        lay.setSpacing(12)
        lay.addLayout(form)
        lay.addWidget(self.table, 1)
        lay.addWidget(buttons)
        room = self.screen().availableGeometry()
        self.resize(min(em * 110, room.width() - 80), min(em * (70 if account.ignored else 45), room.height() - 80))
