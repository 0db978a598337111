"""What was found before an export, as a list to go through and to copy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
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

from wcodesk.model.translation import counted, mark, number, tr
from wcodesk.reports.preflight import Finding, FindingKind
from wcodesk.ui.fitting import fit
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.problems.rows import text_of
from wcodesk.ui.widgets import Label, tip

HEADS = (mark("Where"), mark("Section"), mark("Kind"), mark("Which"))
HANDLED = HandledKeys(mark("Before the export"), (("Return", mark("Go to the place of what was found")),))
MOST = 22  # of a hundred parts of the table's width, for a column before the last


class FindingsDialog(QDialog):
    """A table of findings; nothing in it keeps anyone from exporting. going(row): its place is wanted."""

    going = Signal(int)

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
        self.table = _Table(len(findings), len(HEADS))
        self.table.setHorizontalHeaderLabels([tr(head) for head in HEADS])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAccessibleName(tr("What was found"))
        self.table.setTabKeyNavigation(False)
        for row, finding in enumerate(findings):
            words = (finding.owner, finding.section, tr(finding.kind.value), text_of(finding))
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.table.setItem(row, column, item)
        self.table.wanted.connect(self._go)
        self.table.doubleClicked.connect(lambda _: self._go())
        self.table.setVisible(bool(findings))
        rows.addWidget(self.table, 1)
        rows.addWidget(self._buttons(bool(findings)))
        em = self.fontMetrics().averageCharWidth()
        fit(self, em * (130 if findings else 50), em * (60 if findings else 10))
        self._share_width()
        if findings:
            self.table.selectRow(0)
            self.table.setFocus()

    def _share_width(self) -> None:
        """The last column, which says what it is, has what the others leave."""
        self.table.resizeColumnsToContents()
        for column in range(len(HEADS) - 1):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column) + 8, self.width() * MOST // 100))
        self.table.horizontalHeader().setSectionResizeMode(len(HEADS) - 1, QHeaderView.ResizeMode.Stretch)

    def _go(self) -> None:
        row = self.table.currentRow()
        if row >= 0:
            self.going.emit(row)

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
            go = QPushButton(tr("Go there"))
            go.setAutoDefault(False)
            go.clicked.connect(self._go)
            box.addButton(go, QDialogButtonBox.ButtonRole.ActionRole)
        box.rejected.connect(self.reject)
        return box

    def copy(self) -> None:
        """Put the list on the clipboard, a line each."""
        QGuiApplication.clipboard().setText("\n".join(map(str, self._findings)))


class _Table(QTableWidget):
    """wanted: the current row was chosen by a key."""

    wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for the row, not for the dialog's button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        else:
            super().keyPressEvent(event)


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return tr("Nothing was found: no entry is empty, no usual section is missing, and everything can print.")
    kinds = Counter(finding.kind for finding in findings)
    told = ", ".join(_told(kind, times, findings) for kind, times in kinds.most_common())
    return tr("{found}. All of it can be exported as it is.", found=told)


def _told(kind: FindingKind, times: int, findings: Sequence[Finding]) -> str:
    """How often something was found; of missing sections also in how many entries, as the start page counts these."""
    if kind is not FindingKind.MISSING_SECTION:
        return tr("{n} × {finding}", n=number(times), finding=tr(kind.value))
    members = len({finding.owner for finding in findings if finding.kind is kind})
    one, many = tr("{times} × {finding} ({n} Member)"), tr("{times} × {finding} ({n} Members)")
    return counted(members, one, many, times=number(times), finding=tr(kind.value))
