"""How large a new table is to be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from wcodesk.model.translation import tr
from wcodesk.ui.editor.tables import MOST_COLUMNS, MOST_ROWS
from wcodesk.ui.widgets import Label, dialog_buttons


class TableForm(QDialog):
    """submit(rows, columns): inserts it."""

    def __init__(self, submit: Callable[[int, int], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("table_form")
        self.setWindowTitle(tr("Insert a table"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._submit = submit
        self.rows, self.columns = QSpinBox(), QSpinBox()
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(9)
        for name, box, value, most in (
            (tr("&Rows, with the header"), self.rows, 3, MOST_ROWS),
            (tr("&Columns"), self.columns, 2, MOST_COLUMNS),
        ):
            box.setRange(1, most)
            box.setValue(value)
            box.setAccessibleName(name.replace("&", ""))
            label = Label(name)
            label.setBuddy(box)
            form.addRow(label, box)
        note = Label(tr("The first row is the header, which the page prints bold and repeats overleaf."), muted=True)
        note.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 16, 18, 14)
        rows.setSpacing(12)
        rows.addLayout(form)
        rows.addWidget(note)
        rows.addWidget(dialog_buttons(self, tr("Insert the table")))
        self.rows.selectAll()

    def accept(self) -> None:
        """Insert it."""
        super().accept()
        self._submit(self.rows.value(), self.columns.value())
