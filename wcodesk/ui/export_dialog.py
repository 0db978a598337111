"""What of the edition to export, in which format, with which options and under which name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QTimer
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

Kind = Literal["pdf", "xlsx", "pdf+xlsx", "json"]


class Format(NamedTuple):
    """A kind of file to export to, or several that are written at once."""

    kind: Kind
    label: str

    @property
    def suffixes(self) -> list[str]:
        """Of its files."""
        return self.kind.split("+")


FORMATS = (
    Format("pdf", mark("PDF, as the report is printed")),
    Format("xlsx", mark("Excel, one sheet a Member")),
    Format("pdf+xlsx", mark("PDF and Excel, two files at once")),
    Format("json", mark("JSON, for other programs")),
)
PATTERN = "{what} - {edition}"
_WORDS = mark(
    "What stands in braces is filled in for each export: {what} the Member or region, {code} its code, {edition} the"
    " edition, {title} of the report, {month} and {part} of the edition, {draft} DRAFT or nothing, {date} today."
)


class ExportChoice(NamedTuple):
    """What was chosen last. pattern: of the file's name, see reports/names.py."""

    kind: Kind = "pdf"
    pdf: PdfChoice = PdfChoice()
    pattern: str = PATTERN

    @property
    def format(self) -> Format:
        """The kind of file with its name."""
        return next(each for each in FORMATS if each.kind == self.kind)


class ExportDialog(QDialog):
    """look_over: shows what an editor would want to know of a scope before it goes out.

    called: the name, without its suffix, that a choice leads to; it raises DeskError for a pattern that is of no use.
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
            rows.addWidget(self._radio(self._format, number, tr(kind.label), checked=kind.kind == chosen.kind))
        self.pdf = PdfForm(editions, chosen.pdf, frozen=frozen)
        self.pdf.setContentsMargins(24, 2, 0, 0)
        rows.addWidget(self.pdf)
        self._format.idToggled.connect(lambda _, on: self.pdf.allow(self.format().suffixes) if on else None)
        self.pdf.allow(chosen.format.suffixes)
        rows.addSpacing(8)
        rows.addWidget(Label(tr("File name"), bold=True))
        self.name = ElidedLabel()
        self.rename = QPushButton(tr("Another name…"))
        self.rename.setAutoDefault(False)
        self.rename.clicked.connect(self._show_pattern)
        called_so = QHBoxLayout()
        called_so.addWidget(self.name, 1)
        called_so.addWidget(self.rename)
        rows.addLayout(called_so)
        self.pattern = QLineEdit(chosen.pattern)
        self.pattern.setAccessibleName(tr("Pattern of the file's name"))
        self._words = Label(tr(_WORDS), muted=True)
        self._words.setWordWrap(True)
        self.pattern.setAccessibleDescription(self._words.text())
        for part in (self.pattern, self._words):
            part.hide()
            rows.addWidget(part)
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
        self._scrolled = Scrolled(inside)
        whole.addWidget(self._scrolled, 1)
        whole.addWidget(self.problem)
        whole.addWidget(dialog_buttons(self, tr("Choose the file…")))
        fit(self, self.sizeHint().width(), self.sizeHint().height())

    def _show_pattern(self) -> None:
        if not self.pattern.isHidden():
            return
        self.rename.hide()
        self.pattern.show()
        self._words.show()
        self.pattern.setFocus()
        more = self.pattern.sizeHint().height() + self._words.heightForWidth(self.width())
        fit(self, self.width(), self.height() + more)
        QTimer.singleShot(0, self, lambda: self._scrolled.ensureWidgetVisible(self._words))

    def _say_name(self) -> None:
        """What the pattern comes to with what is chosen now, or why it comes to nothing."""
        try:
            said = self._said_of_name(self._called(self.scope(), self.choice()))
        except DeskError as problem:
            said = str(problem)
        self.name.set_whole(said)

    def _said_of_name(self, name: str) -> str:
        suffixes = self.format().suffixes
        if len(suffixes) > 1:
            return tr("The files: {name}.{first} and .{second}", name=name, first=suffixes[0], second=suffixes[1])
        return tr("The file: {name}", name=f"{name}.{suffixes[0]}")

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
            self._show_pattern()
            return str(problem)
        return self.pdf.problem() if "pdf" in self.format().suffixes else ""

    def _radio(self, group: QButtonGroup, number: int, name: str, *, checked: bool) -> QRadioButton:
        button = QRadioButton(literal(name))
        button.setAccessibleName(name)
        button.setChecked(checked)
        group.addButton(button, number)
        return button

    def scope(self) -> Scope:
        """What is to be exported."""
        return self._scopes[self._scope.checkedId()]

    def format(self) -> Format:
        """As what."""
        return FORMATS[self._format.checkedId()]

    def choice(self) -> ExportChoice:
        """All that was chosen but the scope."""
        return ExportChoice(self.format().kind, self.pdf.choice(), self.pattern.text().strip() or PATTERN)
