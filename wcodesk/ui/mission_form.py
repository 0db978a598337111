"""The one form for missions, made from the declared fields: light enough to fill in under a minute, by keys alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from wcodesk.model.errors import DeskError
from wcodesk.model.fields import MISSION_FIELDS, Field, FieldKind
from wcodesk.model.members import MemberIndex
from wcodesk.model.owner_names import Owner
from wcodesk.model.translation import tr
from wcodesk.ui.mission_inputs import FieldInput, OwnerInput
from wcodesk.ui.mission_when import StateOfDate, WhenInput
from wcodesk.ui.prompts import Prompts, WindowPrompts
from wcodesk.ui.widgets import Label, dialog_buttons, literal, tip, title_text

ROWS = (
    ("member",),
    ("title",),
    ("form", "topic"),
    ("programme", "donor"),
    ("when", "place"),
    ("mode", "state"),
    ("note",),
)
"""The fields as they stand and as Tab goes through them: what is known first comes first."""
KEPT = ("member", "programme", "donor")
"""What one mission after the other mostly shares."""


class MissionForm(QDialog):
    """submit(values): stores what was typed; a DeskError from it is shown and the form stays open.

    values and what is submitted are by the names of the fields, and "region" where there is no Member. Without a state
    in values the state follows the date, until one is chosen.
    known: by field, what the log already holds, the most used first. another: whether one more can follow at once.
    make_prompts gets the form, which asks before it lets go of what was typed; tests give their own.
    """

    def __init__(
        self,
        title: str,
        members: MemberIndex,
        values: Mapping[str, str],
        submit: Callable[[dict[str, str]], None],
        parent: QWidget | None = None,
        *,
        known: Mapping[str, Sequence[str]] | None = None,
        another: bool = False,
        make_prompts: Callable[[QWidget], Prompts] = WindowPrompts,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("mission_form")
        self.setWindowTitle(title_text(title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._submit = submit
        self._another = another
        self._prompts = make_prompts(self)
        self._begun: dict[str, str] = {}  # what stood in the fields before anything was typed
        self.inputs: dict[str, FieldInput] = {}
        fields = {field.name: field for field in MISSION_FIELDS}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)  # as wide as the buttons below it
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(12)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        for row, names in enumerate(ROWS):
            for column, name in enumerate(names):
                offered = _offered(fields[name], (known or {}).get(name, ()))
                cell = self._cell(fields[name], members, offered)
                self._grid.addWidget(cell, row, column, 1, 3 - len(names), Qt.AlignmentFlag.AlignTop)
        self._grid.setRowStretch(len(ROWS), 1)  # what room is left stays below, so that no field moves
        self._state = self._state_of_date()
        self._fill(values)
        self.problem = Label()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._lay_out()
        self._start()

    def _cell(self, field: Field, members: MemberIndex, offered: Sequence[str]) -> QWidget:
        made = _made(field, members, offered)
        self.inputs[field.name] = made
        made.finished.connect(self._finish)
        name = tr(made.field.label)
        label = Label(literal(tr("{field} (required)", field=name) if made.field.required else name), muted=True)
        label.setBuddy(made.input)
        metrics = label.fontMetrics()  # an accent on a capital may stand higher than the line of its font
        label.setContentsMargins(0, max(0, -metrics.boundingRect("É").top() - metrics.ascent()), 0, 0)
        cell = QWidget()
        rows = QVBoxLayout(cell)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(label)
        rows.addWidget(made)
        return cell

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self._grid)
        scroll = QScrollArea()
        scroll.setObjectName("form")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        buttons = dialog_buttons(self, tr("Save the mission"))
        self._leave = buttons.buttons()[-1]
        buttons.buttons()[0].setToolTip(tip(tr("Save and close (Ctrl+Return)")))
        if self._another:
            more = QPushButton(tr("Save and &another"))
            more.setAccessibleName(tr("Save and another"))
            more.setAutoDefault(False)
            kept = tr("Save, and keep Member, programme and donor for the next one (Ctrl+Shift+Return)")
            more.setToolTip(tip(kept))
            more.clicked.connect(lambda: self._finish(True))
            buttons.addButton(more, QDialogButtonBox.ButtonRole.ActionRole)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 14)
        rows.setSpacing(12)
        rows.addWidget(scroll, 1)
        rows.addWidget(self.problem)
        rows.addWidget(buttons)
        em = self.fontMetrics().height()
        room = self.screen().availableGeometry().height() - 4 * em
        self.resize(em * 40, min(room, inside.sizeHint().height() + 7 * em))

    def _state_of_date(self) -> StateOfDate:
        when = self.inputs["when"]
        assert isinstance(when, WhenInput)
        return StateOfDate(when, self.inputs["state"])

    def _fill(self, given: Mapping[str, str]) -> None:
        """Show what is given of a mission, and what is usual for the rest: the state that follows from its date."""
        values = {field.name: field.default for field in MISSION_FIELDS} | dict(given)
        for name, row in self.inputs.items():
            if isinstance(row, OwnerInput):
                row.set_owner(Owner(values.get(name, ""), values.get("region", "")))
            else:
                row.set_value(values.get(name, ""))
        self._state.begin(follows="state" not in given)
        self._begun = self._typed()

    def _typed(self) -> dict[str, str]:
        return {name: row.typed() for name, row in self.inputs.items()}

    def _start(self) -> None:
        """Begin where something is to be typed: at the title, selected, unless it is not known yet whose it is."""
        first = self.inputs["title" if self.inputs["member"].typed() else "member"].input
        first.setFocus()
        if isinstance(first, QLineEdit):
            first.selectAll()

    def _finish(self, another: bool) -> None:
        if not (another and self._another):
            self.accept()
            return
        values = self._stored()
        if values is None:
            return
        self._leave.setText(tr("Close"))  # Cancel would sound as if it took back what was saved
        self._fill({name: values.get(name, "") for name in (*KEPT, "region")})
        self._tell(tr("Saved: “{title}”. The next one keeps its Member, programme and donor.", title=values["title"]))
        self._start()

    def accept(self) -> None:
        """Store what was typed, unless something is wrong with it."""
        if self._stored() is not None:
            super().accept()

    def reject(self) -> None:
        """Close without storing, whether by Escape, Cancel or the window's frame; what was typed is asked about."""
        if self._typed() != self._begun:
            question = tr("What you typed is not saved yet.")
            answers = (tr("Keep writing"), tr("Discard"))
            if self._prompts.choose(tr("Close the form"), question, answers, safe=0) == 0:
                return
        super().reject()

    def _stored(self) -> dict[str, str] | None:
        self.problem.hide()  # what was said of the last try or mission
        values: dict[str, str] = {}
        wrong: list[FieldInput] = []
        for name, row in self.inputs.items():
            try:
                values[name] = row.read()
            except ValueError:
                wrong.append(row)
        if wrong:
            wrong[0].input.setFocus()
            return None
        owner = self.inputs["member"]
        if not values["member"] and isinstance(owner, OwnerInput):
            values["region"] = owner.owner().region
        try:
            self._submit(values)
        except DeskError as problem:
            self._tell(f"⚠ {problem}")
            return None
        return values

    def _tell(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # late: as in the notice bar

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))


def _made(field: Field, members: MemberIndex, offered: Sequence[str]) -> FieldInput:
    if field.kind is FieldKind.MEMBER:
        return OwnerInput(field, members)
    return (WhenInput if field.kind is FieldKind.WHEN else FieldInput)(field, members, offered)


def _offered(field: Field, known: Sequence[str]) -> list[str]:
    """What is suggested: what the log holds, then what is usual."""
    return list(dict.fromkeys((*known, *field.suggestions)))
