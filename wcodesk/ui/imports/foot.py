"""The foot of a review: what accepting would do, and the buttons that end it."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from wcodesk.model.submission import SubmissionState
from wcodesk.model.translation import tr
from wcodesk.ui.imports.items_view import HINT
from wcodesk.ui.imports.reviewing import Reviewing
from wcodesk.ui.imports.summaries import retold
from wcodesk.ui.imports.words import Counts, day, listed, outcome
from wcodesk.ui.widgets import Label

NO_BREAK = "\u00a0"


class Foot(QWidget):
    """accept, aside, back, reply, take_back: a button was pressed."""

    accept = Signal()
    aside = Signal()
    bring_back = Signal()
    reply = Signal()
    take_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.summary = Label()
        self.summary.setWordWrap(True)
        self.summary.setAccessibleName(tr("What accepting would do"))
        self.hint = Label(_wrapping(tr(HINT)), muted=True)
        self.hint.setWordWrap(True)
        self.buttons = {
            "reply": _button(tr("Repl&y to the sender…"), self.reply),
            "aside": _button(tr("&Set aside"), self.aside),
            "bring_back": _button(tr("&Bring back"), self.bring_back),
            "take_back": _button(tr("&Take back…"), self.take_back),
            "accept": _button(tr("Accept…"), self.accept),
        }
        accept = self.buttons["accept"]
        accept.setToolTip(tr("Ctrl+Enter"))
        # a button's own shortcut would wait for a drawn click
        self._accept = QAction(tr("Accept what was decided"), self)
        self._accept.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self._accept.triggered.connect(lambda: self.accept.emit())
        self.addAction(self._accept)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 8, 12, 8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.summary, 0, 0, 1, len(self.buttons) + 1)
        grid.addWidget(self.hint, 1, 0)
        for column, button in enumerate(self.buttons.values(), 1):
            grid.addWidget(button, 1, column)

    def show_review(self, reviewing: Reviewing) -> None:
        """Tell of a submission."""
        record = reviewing.record
        waits, done = reviewing.open, record.state is SubmissionState.ACCEPTED
        more = waits and (not done or bool(reviewing.acceptance))
        parts = []
        if done:
            parts += [tr("Accepted {when}.", when=listed((day(record.decided), record.who))), _sentence(record.summary)]
        elif not waits:
            parts.append(tr("Set aside."))
        if more:
            parts.append(outcome(reviewing.proposal, reviewing.choices))
        self.summary.setText("  ".join(part for part in parts if part))
        self.buttons["accept"].setText(tr("Accept the rest…") if done else tr("Accept…"))
        # It stands out when there is nothing left to decide; before that, what is to be decided does.
        self.buttons["accept"].setDefault(not Counts(reviewing.proposal, reviewing.choices).open)
        self._accept.setEnabled(more)
        shown = {
            "accept": more,
            "aside": waits and not done,
            "bring_back": not waits,
            "take_back": done and bool(record.operation_id),
        }
        for name, visible in shown.items():
            self.buttons[name].setVisible(visible)


def _wrapping(hint: str) -> str:
    """A line may end between two keys, never between a key and what it does."""
    return " · ".join(part.replace(" ", NO_BREAK) for part in hint.split(" · "))


def _sentence(summary: str) -> str:
    words = retold(summary)
    return f"{words[0].upper()}{words[1:]}." if words else ""


def _button(text: str, signal: SignalInstance) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: signal.emit())
    return button
