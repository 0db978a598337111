"""The fields of the form for missions: where each is typed, and what is understood of it while it is."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from wcodesk.model.fields import Field, FieldKind
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.owner_names import Owner, OwnerNames
from wcodesk.model.translation import mark, spoken, tr
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.owner_offers import OwnerOffers, complete
from wcodesk.ui.widgets import Label, tip

Input = QLineEdit | QComboBox | QPlainTextEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


HANDLED = HandledKeys(
    mark("In the form of a mission"),
    (
        ("Down", mark("Open the list of what is known")),
        ("Return", mark("Take what is chosen in the list")),
        ("Tab", mark("Take the only name that begins so, and go on")),
        ("Ctrl+Return", mark("Save the mission")),
        ("Ctrl+Shift+Return", mark("Save it and note another")),
    ),
)


class FieldInput(QWidget):
    """One field: where it is typed, and under it what is understood of it or wrong with it.

    finished(another): Ctrl+Return, or Ctrl+Shift+Return, wherever the cursor is. offered: what is suggested while
    typing; any other text is as good.
    """

    finished = Signal(bool)

    def __init__(
        self, field: Field, members: MemberIndex, offered: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._members = members
        self._offered = tuple(offered)
        self.input = self._make_input(offered)
        self.input.setAccessibleName(tr(field.label))
        self.input.setAccessibleDescription(tr(field.help))
        self.input.setToolTip(tip(tr(field.help)))
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
        self._on_typed()

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
            self.input.setText(self.field.show(value, self._members, language=spoken()))
            self.input.setCursorPosition(0)
        self._on_typed()

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
        """While typing: what is understood, and never a complaint."""
        self._say("")

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _make_input(self, offered: Sequence[str]) -> Input:
        if self.field.kind is FieldKind.CHOICE:
            box = QComboBox()
            if not self.field.required:
                box.addItem("", "")
            for choice in self.field.choices:
                box.addItem(tr(choice.label), choice.value)
            return box
        if self.field.kind is FieldKind.NOTE:
            text = QPlainTextEdit()
            text.setTabChangesFocus(True)
            text.setFixedHeight(text.fontMetrics().lineSpacing() * 3)
            return text
        line = QLineEdit()
        if offered:
            completer = QCompleter(list(offered), line)
            complete(line, completer, tr(self.field.label))
            self._watch(completer)
        return line

    def _watch(self, completer: QCompleter) -> None:
        if (popup := completer.popup()) is not None:
            popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After leaving the field: say what is wrong with it. Down offers everything; Ctrl+Return is done."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._on_key(watched, event)
        left = isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _NO_LEAVING
        if left and watched is self.input and self.typed().strip():
            with suppress(ValueError):  # it is shown, and nothing is to be stored yet
                self.read()
        return super().eventFilter(watched, event)

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        line = self.input if isinstance(self.input, QLineEdit) else None
        completer = line.completer() if line is not None else None
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if completer is not None and (popup := completer.popup()) is not None:
                popup.hide()
            self.finished.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True
        if completer is not None and watched is line and event.key() == Qt.Key.Key_Down:
            completer.setCompletionPrefix("" if completer.completionCount() < 2 else self.typed())
            completer.complete()
            return True
        if completer is not None and watched is completer.popup() and event.key() == Qt.Key.Key_Tab:
            self._take_begun(completer)
        return super().eventFilter(watched, event)

    def _take_begun(self, completer: QCompleter) -> None:
        """Tab while the list is open: write out the one known name that begins with what was typed.

        With none or several, with one chosen in the list, or with the list closed by Escape, all is left as it is.
        """
        popup, typed = completer.popup(), fold(self.typed())
        if popup is None or not popup.isVisible() or popup.currentIndex().isValid() or not typed:
            return
        begun = [name for name in self._offered if fold(name).startswith(typed)]
        begun = [name for name in begun if ";" not in name] or begun  # “Valuation; Origin” is two names and not one
        if len(begun) == 1 and isinstance(self.input, QLineEdit):
            self.input.setText(begun[0])


_NO_LEAVING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)  # suggestions, another window


class OwnerInput(FieldInput):
    """Whose the activity is: a Member by any of its names, or a region, for what is the whole region's."""

    def __init__(self, field: Field, members: MemberIndex, parent: QWidget | None = None) -> None:
        self._names = OwnerNames(members)
        super().__init__(field._replace(label=mark("Member or region"), required=True), members, (), parent)
        help_ = tr("By any name or code: Albania, AL, Swaziland; a region for what is all of its.")
        self.input.setToolTip(tip(help_))

    def owner(self) -> Owner:
        """Whose it is; read() comes first."""
        return self._names.meant(self.typed()) or Owner()

    def set_owner(self, owner: Owner) -> None:
        """Show whose it is."""
        if isinstance(self.input, QLineEdit):
            self.input.setText(self._names.name(owner))
            self.input.setCursorPosition(0)

    def read(self) -> str:
        """The Member's code; see owner() for a region. A name that is only begun is written out."""
        text, name = self.typed().strip(), tr(self.field.label)
        owner = self._names.meant(text)
        if owner is None:
            missing = tr("{field}: this must be filled in.", field=name)
            problem = _nobody(name, text, tr(" or ").join(self._names.near(text))) if text else missing
            self._say(f"⚠ {problem}")
            raise ValueError(problem)
        if self._names.name(owner) != text:
            self.set_owner(owner)
        self._on_typed()
        return owner.member

    def _on_typed(self) -> None:
        """While typing: who is understood, and who else it may be."""
        owner = self._names.meant(self.typed())
        if owner is None:
            self._say(tr("A Member by any name or code, or a region.") if not self.typed().strip() else "")
        elif owner.region:
            self._say(tr("{region}: for the whole region", region=self._names.name(owner)))
        else:
            self._say(f"{self._names.name(owner)}, {self._names.region_of(owner)}")

    def _make_input(self, offered: Sequence[str]) -> Input:  # noqa: ARG002
        line = QLineEdit()
        self._watch(OwnerOffers(self._names.suggest, line, tr(self.field.label)))
        return line


def _nobody(field: str, typed: str, near: str) -> str:
    """That nobody is called so. near: names that come close."""
    if near:
        return tr("{field}: nobody is called “{name}”; did you mean {near}?", field=field, name=typed, near=near)
    return tr("{field}: nobody is called “{name}”; write its name or its code of two letters.", field=field, name=typed)
