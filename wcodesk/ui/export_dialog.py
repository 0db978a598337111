"""What of the edition to export, and in which format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtWidgets import QButtonGroup, QDialog, QRadioButton, QVBoxLayout, QWidget

from wcodesk.model.content import Scope
from wcodesk.ui.widgets import Label, dialog_buttons, literal

Suffix = Literal["pdf", "xlsx", "json"]


class Format(NamedTuple):
    """A kind of file to export to."""

    suffix: Suffix
    label: str


FORMATS = (
    Format("pdf", "PDF, as the report is printed"),
    Format("xlsx", "Excel, one sheet a Member"),
    Format("json", "JSON, for other programs"),
)


class ExportDialog(QDialog):
    """Which scope and which format."""

    def __init__(self, scopes: Sequence[tuple[Scope, str]], chosen: Suffix, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setWindowTitle("Export")
        self._scopes = [scope for scope, _ in scopes]
        self._scope = QButtonGroup(self)
        self._format = QButtonGroup(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 14)
        rows.setSpacing(8)
        rows.addWidget(Label("What", bold=True))
        for number, (_, name) in enumerate(scopes):
            rows.addWidget(self._radio(self._scope, number, name, checked=number == 0))
        rows.addSpacing(8)
        rows.addWidget(Label("As", bold=True))
        for number, kind in enumerate(FORMATS):
            rows.addWidget(self._radio(self._format, number, kind.label, checked=kind.suffix == chosen))
        rows.addSpacing(8)
        rows.addWidget(dialog_buttons(self, "Choose the file…"))

    def _radio(self, group: QButtonGroup, number: int, name: str, *, checked: bool) -> QRadioButton:
        button = QRadioButton(literal(name))
        button.setAccessibleName(name)
        button.setChecked(checked)
        group.addButton(button, number)
        return button

    def scope(self) -> Scope:
        """What is to be exported."""
        return self._scopes[self._scope.checkedId()]

    def suffix(self) -> Suffix:
        """The format."""
        return FORMATS[self._format.checkedId()].suffix
