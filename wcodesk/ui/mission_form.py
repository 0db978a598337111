"""The one form for missions, made from the declared fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wcodesk.model.dates import understand
from wcodesk.model.errors import DeskError
from wcodesk.model.fields import MISSION_FIELDS, Field, FieldKind
from wcodesk.model.members import MemberIndex
from wcodesk.ui.widgets import Label, dialog_buttons, literal, tip, title_text

Input = QLineEdit | QComboBox | QPlainTextEdit


class FieldInput(QWidget):
    """One field: where it is typed, and under it what is understood of it or wrong with it."""

    def __init__(self, field: Field, members: MemberIndex, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._members = members
        self.input = _make_input(field, members)
        self.input.setAccessibleName(field.label)
        self.input.setAccessibleDescription(field.help)
        self.input.setToolTip(tip(field.help))
        self.input.installEventFilter(self)
        self.note = Label(muted=True)
        self.note.setWordWrap(True)
        self.note.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(3)
        rows.addWidget(self.input)
        rows.addWidget(self.note)
        self.setFocusProxy(self.input)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        if isinstance(self.input, QLineEdit):
            self.input.textChanged.connect(self._on_typed)

    def typed(self) -> str:
        """What stands in the field."""
        if isinstance(self.input, QComboBox):
            return str(self.input.currentData() or "")
        return self.input.toPlainText() if isinstance(self.input, QPlainTextEdit) else self.input.text()

    def set_value(self, value: str) -> None:
        """Show a stored value."""
        if isinstance(self.input, QComboBox):
            place = self.input.findData(value)
            if place < 0:  # stored by another version: kept, and shown as it is
                self.input.addItem(value, value)
                place = self.input.count() - 1
            self.input.setCurrentIndex(place)
        elif isinstance(self.input, QPlainTextEdit):
            self.input.setPlainText(value)
        else:
            self.input.setText(self.field.show(value, self._members))
            self.input.setCursorPosition(0)

    def read(self) -> str:
        """What is to be stored. Raises ValueError, which is shown under the field too; nothing typed is erased."""
        try:
            value = self.field.read(self.typed(), self._members)
        except ValueError as problem:
            self._say(f"⚠ {problem}")
            raise
        self._on_typed()
        return value

    def _on_typed(self) -> None:
        """While typing: what is understood of a date, and never a complaint."""
        when = understand(self.typed()) if self.field.kind is FieldKind.WHEN else None
        self._say(f"Understood as {when.label()}" if when else "")

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After leaving the field: say what is wrong with it."""
        left = isinstance(event, QFocusEvent) and event.lostFocus() and not _is_popup(event)
        if left and self.typed().strip():
            with suppress(ValueError):  # it is shown, and nothing is to be stored yet
                self.read()
        return super().eventFilter(watched, event)


def _is_popup(event: QFocusEvent) -> bool:
    """Whether the focus went to a list of suggestions, which is no leaving."""
    return event.reason() is Qt.FocusReason.PopupFocusReason


def _make_input(field: Field, members: MemberIndex) -> Input:
    if field.kind is FieldKind.CHOICE:
        box = QComboBox()
        if not field.required:
            box.addItem("", "")
        for choice in field.choices:
            box.addItem(choice.label, choice.value)
        return box
    if field.kind is FieldKind.NOTE:
        text = QPlainTextEdit()
        text.setTabChangesFocus(True)
        text.setFixedHeight(text.fontMetrics().lineSpacing() * 4)
        return text
    line = QLineEdit()
    offered = [member.name for member in members] if field.kind is FieldKind.MEMBER else list(field.suggestions)
    if offered:
        completer = QCompleter(offered, line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
    if field.kind is FieldKind.WHEN:
        line.setPlaceholderText("3-7 June 2019, June 2019 or 2019")
    return line


class MissionForm(QDialog):
    """submit(values): stores what was typed; a DeskError from it is shown and the form stays open."""

    def __init__(
        self,
        title: str,
        members: MemberIndex,
        values: Mapping[str, str],
        submit: Callable[[dict[str, str]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("mission_form")
        self.setWindowTitle(title_text(title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._submit = submit
        self.inputs: dict[str, FieldInput] = {}
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(9)
        for field in MISSION_FIELDS:
            row = self.inputs[field.name] = FieldInput(field, members)
            row.set_value(values.get(field.name, field.default))
            label = Label(literal(field.label + (" (required)" if field.required else "")))
            label.setBuddy(row.input)
            form.addRow(label, row)
        inside = QWidget()
        inside.setLayout(form)
        scroll = QScrollArea()
        scroll.setObjectName("form")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self.problem = Label()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 16, 18, 14)
        rows.setSpacing(12)
        rows.addWidget(scroll, 1)
        rows.addWidget(self.problem)
        rows.addWidget(dialog_buttons(self, "Save the mission"))
        em = self.fontMetrics().height()
        room = self.screen().availableGeometry().height() - 6 * em
        self.resize(em * 38, min(room, inside.sizeHint().height() + 8 * em))
        next(iter(self.inputs.values())).setFocus()

    def accept(self) -> None:
        """Store what was typed, unless something is wrong with it."""
        values: dict[str, str] = {}
        wrong: list[FieldInput] = []
        for name, row in self.inputs.items():
            try:
                values[name] = row.read()
            except ValueError:
                wrong.append(row)
        if wrong:
            wrong[0].input.setFocus()
            return
        try:
            self._submit(values)
        except DeskError as problem:
            self.problem.setText(f"⚠ {problem}")
            self.problem.show()
            return
        super().accept()
