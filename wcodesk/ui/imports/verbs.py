"""The buttons of a decision, each with the single key that does the same."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from wcodesk.model.translation import tr
from wcodesk.ui.imports.look import KEY_GAP
from wcodesk.ui.widgets import literal


class Verbs(QWidget):
    """pressed: the verb of a button. verbs: (verb, words that are to be translated, key)."""

    pressed = Signal(str)

    def __init__(self, verbs: tuple[tuple[str, str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.buttons: dict[str, QPushButton] = {}
        self._words: dict[str, tuple[str, str]] = {}
        for verb, words, key in verbs:
            button = QPushButton()
            button.setObjectName("verb")
            button.setAutoDefault(False)
            button.setCheckable(verb in ("theirs", "ours", "own"))
            button.clicked.connect(lambda _=False, verb=verb: self.pressed.emit(verb))
            row.addWidget(button)
            self.buttons[verb] = button
            self._words[verb] = (words, key)
            self.name(verb, words)

    def name(self, verb: str, words: str) -> None:
        """Call a verb otherwise, by words that are to be translated."""
        key, words = self._words[verb][1], tr(words)
        self.buttons[verb].setText(literal(f"{words}{KEY_GAP}({key})" if key else words))
        self.buttons[verb].setAccessibleName(words)
        self.buttons[verb].setAccessibleDescription(tr("Key {key} in the list", key=key) if key else "")

    def show_state(self, decided: str, *, open_: bool, hidden: tuple[str, ...] = ()) -> None:
        """decided: the verb that holds now; open_: whether anything can be decided."""
        for verb, button in self.buttons.items():
            button.setChecked(verb == decided)
            button.setEnabled(open_)
            button.setVisible(verb not in hidden)


class NoteAndVerbs(QWidget):
    """What there is to say of a change, and the buttons beside it; below it where there is little room."""

    def __init__(self, note: QWidget, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(14, 2, 12, 6)
        self._box.addWidget(note, 1)
        self._box.addWidget(verbs, 0, Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A note is a few words a line at least."""
        super().resizeEvent(event)
        least = self._verbs.sizeHint().width() + self.fontMetrics().averageCharWidth() * 32
        beside = event.size().width() >= least
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
