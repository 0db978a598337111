"""For whom to make workbooks, in which language, until when."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from wcodesk.model.content import Scope
from wcodesk.model.dates import understand
from wcodesk.model.spoken_names import region_name
from wcodesk.model.translation import mark, spoken, tr
from wcodesk.model.when import Precision
from wcodesk.reports.workbook import WorkbookOptions
from wcodesk.ui.widgets import Label, dialog_buttons, literal, tip

LANGUAGES = (("", mark("That of each Member")), ("en", mark("English")), ("fr", mark("French")))
LINES = 3  # of a signature that are seen
Managers = Callable[[Scope], Mapping[str, Sequence[str]]]


class WorkbooksDialog(QDialog):
    """scopes: what can be chosen, the nearest first; chosen: the options of the last time.

    managers: by region, the lines that a covering note is signed with unless others are typed.
    """

    def __init__(
        self,
        scopes: Sequence[tuple[Scope, str]],
        chosen: WorkbookOptions,
        managers: Managers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("workbooks")
        self.setWindowTitle(tr("Member workbooks"))
        self._scopes = [scope for scope, _ in scopes]
        self._managers = managers
        self._scope = QButtonGroup(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 14)
        rows.setSpacing(8)
        rows.addWidget(Label(tr("For whom"), bold=True))
        for number, (_, name) in enumerate(scopes):
            button = QRadioButton(literal(name))
            button.setAccessibleName(name)
            button.setChecked(number == 0)
            self._scope.addButton(button, number)
            rows.addWidget(button)
        rows.addSpacing(8)
        self.language = QComboBox()
        self.language.addItems([tr(name) for _, name in LANGUAGES])
        self.language.setCurrentIndex([key for key, _ in LANGUAGES].index(chosen.language))
        self.language.setAccessibleName(tr("Language"))
        day = understand(chosen.deadline) if chosen.deadline else None
        self.deadline = QLineEdit(day.label(spoken()) if day else "")
        self.deadline.setAccessibleName(tr("To come back by"))
        self.deadline.setPlaceholderText(tr("31 May 2020, or empty"))
        self.notes = QCheckBox(tr("With a covering note, as text for an e-mail"))
        self.notes.setChecked(chosen.notes)
        self.signature = QPlainTextEdit(chosen.signature)
        self.signature.setAccessibleName(tr("The note is signed by"))
        self.signature.setTabChangesFocus(True)
        self.signature.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 20)
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(Label(tr("Language")), self.language)
        form.addRow(Label(tr("To come back by")), self.deadline)
        form.addRow(Label(), self.notes)
        form.addRow(Label(tr("The note is signed by")), self.signature)
        rows.addLayout(form)
        self._wrong = Label()
        self._wrong.hide()
        rows.addWidget(self._wrong)
        rows.addSpacing(8)
        rows.addWidget(dialog_buttons(self, tr("Choose the folder…")))
        self.notes.toggled.connect(lambda _: self._say_signers())
        self._scope.idToggled.connect(lambda _, on: self._say_signers() if on else None)
        self._say_signers()

    def _say_signers(self) -> None:
        """Who signs while nothing is typed."""
        self.signature.setEnabled(self.notes.isChecked())
        managers = self._managers(self.scope())
        signs = {region: ", ".join(lines) for region, lines in managers.items() if lines}
        if not signs:
            said = tr("Left empty, nobody signs: the contacts of the edition name no manager of the region.")
        elif len(managers) == 1:
            said = tr("Left empty, it is signed by {who}", who=next(iter(signs.values())))
        else:
            each = [tr("{region}: {who}", region=region_name(region, region), who=who) for region, who in signs.items()]
            said = "\n".join([tr("Left empty, each is signed by the manager of its region:"), *each])
        self.signature.setPlaceholderText(said)
        self.signature.setToolTip(tip(said).replace("\n", "<br>"))  # which has room for all of them
        self.signature.setAccessibleDescription(said)

    def accept(self) -> None:
        """Go on, unless the day is none."""
        typed = self.deadline.text().strip()
        when = understand(typed) if typed else None
        if typed and (when is None or when.precision is not Precision.DAY):
            self._wrong.setText(tr("That is no day; write it like 31 May 2020, or leave it empty."))
            self._wrong.show()
            self.deadline.setFocus()
            return
        self.deadline.setText(when.text if when else "")
        super().accept()

    def scope(self) -> Scope:
        """For whom."""
        return self._scopes[self._scope.checkedId()]

    def options(self) -> WorkbookOptions:
        """How."""
        return WorkbookOptions(
            LANGUAGES[self.language.currentIndex()][0],
            self.notes.isChecked(),
            self.deadline.text().strip(),
            self.signature.toPlainText().strip(),
        )
