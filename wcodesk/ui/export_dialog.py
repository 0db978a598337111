"""What of the edition to export, in which format, with which options and under which name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from wcodesk.model.content import Scope
from wcodesk.model.errors import DeskError
from wcodesk.model.translation import mark, tr
from wcodesk.ui.fitting import Scrolled, fit
from wcodesk.ui.pdf_form import PdfChoice, PdfForm
from wcodesk.ui.widgets import ElidedLabel, Label, dialog_buttons, literal

Suffix = Literal["pdf", "xlsx", "json"]


class Format(NamedTuple):
    """A kind of file to export to."""

    suffix: Suffix
    label: str


FORMATS = (
    Format("pdf", mark("PDF, as the report is printed")),
    Format("xlsx", mark("Excel, one sheet a Member")),
    Format("json", mark("JSON, for other programs")),
)
PATTERN = "{what} - {edition}"


class ExportChoice(NamedTuple):
    """What was chosen last. pattern: of the file's name, see reports/names.py."""

    suffix: Suffix = "pdf"
    pdf: PdfChoice = PdfChoice()
    pattern: str = PATTERN


class ExportDialog(QDialog):
    """look_over: shows what an editor would want to know of a scope before it goes out.

    called: the name of the file that a choice leads to; it raises DeskError for a pattern that cannot be used.
    frozen: whether the edition can no longer change.
    """

    def __init__(
        self,
        scopes: Sequence[tuple[Scope, str]],
        chosen: ExportChoice,
        editions: Sequence[tuple[str, str]],
        look_over: Callable[[Scope, QWidget], None],
        called: Callable[[Scope, ExportChoice], str],
        parent: QWidget | None = None,
        *,
        frozen: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setWindowTitle(tr("Export"))
        self._called = called
        self._scopes = [scope for scope, _ in scopes]
        self._scope = QButtonGroup(self)
        self._format = QButtonGroup(self)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(Label(tr("What to export"), bold=True))
        for number, (_, name) in enumerate(scopes):
            rows.addWidget(self._radio(self._scope, number, name, checked=number == 0))
        self.look = QPushButton(tr("Look it over first…"))
        self.look.setAutoDefault(False)
        self.look.setAccessibleDescription(tr("Lists what is empty, missing or cannot print"))
        self.look.clicked.connect(lambda: look_over(self.scope(), self))
        beside = QHBoxLayout()
        beside.addWidget(self.look)
        beside.addStretch(1)
        rows.addLayout(beside)
        rows.addSpacing(8)
        rows.addWidget(Label(tr("Format"), bold=True))
        for number, kind in enumerate(FORMATS):
            rows.addWidget(self._radio(self._format, number, tr(kind.label), checked=kind.suffix == chosen.suffix))
        self.pdf = PdfForm(editions, chosen.pdf, frozen=frozen)
        self.pdf.setContentsMargins(24, 2, 0, 0)
        rows.addWidget(self.pdf)
        self._format.idToggled.connect(lambda _, on: self.pdf.allow(self.suffix()) if on else None)
        self.pdf.allow(chosen.suffix)
        rows.addSpacing(8)
        rows.addWidget(Label(tr("File name"), bold=True))
        self.pattern = QLineEdit(chosen.pattern)
        self.pattern.setAccessibleName(tr("Pattern of the file's name"))
        rows.addWidget(self.pattern)
        words = Label(tr("Words: {what} {code} {edition} {title} {month} {part} {draft} {date}"), muted=True)
        self.pattern.setAccessibleDescription(words.text())
        rows.addWidget(words)
        self.name = ElidedLabel()
        rows.addWidget(self.name)
        self._say_name()
        self.pattern.textChanged.connect(lambda _: self._say_name())
        self.pdf.draft_changed.connect(self._say_name)
        for group in (self._scope, self._format):
            group.idToggled.connect(lambda _, on: self._say_name() if on else None)
        self.problem = Label()
        self.problem.setWordWrap(True)
        self.problem.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 14)
        whole.setSpacing(12)
        whole.addWidget(Scrolled(inside), 1)
        whole.addWidget(self.problem)
        whole.addWidget(dialog_buttons(self, tr("Choose the file…")))
        fit(self, self.sizeHint().width(), self.sizeHint().height())

    def _say_name(self) -> None:
        """What the pattern comes to with what is chosen now, or why it comes to nothing."""
        try:
            said = tr("The file: {name}", name=self._called(self.scope(), self.choice()))
        except DeskError as problem:
            said = str(problem)
        self.name.set_whole(said)

    def accept(self) -> None:
        """Go on, unless something typed cannot be used: that is said here, and everything stays as it was typed."""
        problem = self._problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if not problem:
            super().accept()

    def _problem(self) -> str:
        from wcodesk.reports.names import file_name

        try:
            file_name(self.choice().pattern, {})
        except DeskError as problem:
            return str(problem)
        return self.pdf.problem() if self.suffix() == "pdf" else ""

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

    def choice(self) -> ExportChoice:
        """All that was chosen but the scope."""
        return ExportChoice(self.suffix(), self.pdf.choice(), self.pattern.text().strip() or PATTERN)
