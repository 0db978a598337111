"""What was found before an export, as a list to go through and to copy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wcodesk.model.translation import mark, number, tr
from wcodesk.reports.preflight import Finding
from wcodesk.ui.widgets import Label

HEADS = (mark("Where"), mark("Section"), mark("Kind"), mark("Which"))


class FindingsDialog(QDialog):
    """A table of findings; nothing in it keeps anyone from exporting."""

    def __init__(self, findings: Sequence[Finding], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self.setWindowTitle(tr("Before the export"))
        self._findings = list(findings)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 14)
        rows.setSpacing(10)
        summary = Label(_summary(findings))
        summary.setWordWrap(True)
        rows.addWidget(summary)
        self.table = QTableWidget(len(findings), len(HEADS))
        self.table.setHorizontalHeaderLabels([tr(head) for head in HEADS])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAccessibleName(tr("What was found"))
        self.table.setTabKeyNavigation(False)
        for row, finding in enumerate(findings):
            for column, text in enumerate((finding.owner, finding.section, tr(finding.kind.value), finding.text)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()
        for column in range(len(HEADS) - 1):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column) + 8, 240))
        self.table.horizontalHeader().setSectionResizeMode(len(HEADS) - 1, QHeaderView.ResizeMode.Stretch)
        self.table.setVisible(bool(findings))
        rows.addWidget(self.table, 1)
        rows.addWidget(self._buttons(bool(findings)))
        em = self.fontMetrics().averageCharWidth()
        self.resize(em * (110 if findings else 50), em * (60 if findings else 10))

    def _buttons(self, any_found: bool) -> QDialogButtonBox:
        box = QDialogButtonBox()
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        box.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        if any_found:
            copy = QPushButton(tr("Copy the list"))
            copy.setAutoDefault(False)
            copy.clicked.connect(self.copy)
            box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.rejected.connect(self.reject)
        return box

    def copy(self) -> None:
        """Put the list on the clipboard, a line each."""
        QGuiApplication.clipboard().setText("\n".join(map(str, self._findings)))


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return tr("Nothing was found: no entry is empty, no usual section is missing, and everything can print.")
    kinds = Counter(finding.kind.value for finding in findings)
    told = ", ".join(f"{number(times)} × {tr(kind)}" for kind, times in kinds.most_common())
    return tr("{found}. All of it can be exported as it is.", found=told)
