"""The frame of what is shown of a change, a text or a record: what there is to say of it, and the verbs that decide."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wcodesk.model.decisions import Decision, Take
from wcodesk.model.submission import RecordChange, TextChange
from wcodesk.model.translation import mark
from wcodesk.ui.imports.verbs import NoteAndVerbs, Verbs
from wcodesk.ui.widgets import Label

VERBS = (
    ("theirs", mark("Take theirs"), "T"),
    ("ours", mark("Keep ours"), "K"),
    ("combine", mark("Combine…"), "C"),
    ("edit", mark("Edit…"), "E"),
    ("undecide", mark("Undecide"), "U"),
)
KEPT_OUT = mark("A problem keeps it out; mend it first.")
C = TypeVar("C", TextChange, RecordChange)


class ChangeDetail(QWidget, Generic[C]):
    """decided(Decision or None): what the user wants. back: the list may have the focus."""

    decided = Signal(object)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._change: C | None = None
        self._decision: Decision | None = None
        self._open = False
        self.note = Label(muted=True)
        self.note.setWordWrap(True)
        self.verbs = Verbs(VERBS)
        self.verbs.pressed.connect(self.act)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(NoteAndVerbs(self.note, self.verbs))

    def act(self, verb: str) -> bool:
        """Do what a key or button means; True where it was a decision."""
        change = self._change
        if change is None or not self._open:
            return False
        if verb == "combine":
            return not self.verbs.buttons["combine"].isHidden() and self._combine(change)
        if verb == "edit":
            self._edit(change)
            return False
        if verb == "undecide":
            self.decided.emit(None)
            return False
        if verb in ("theirs", "ours"):
            self.decided.emit(Decision(Take(verb)))
        return verb in ("theirs", "ours")

    def _show_verbs(
        self, change: C, decision: Decision | None, *, chosen: bool, open_: bool, hidden: tuple[str, ...]
    ) -> None:
        """chosen: somebody decided so; else it is the rule. open_: whether anything can be decided."""
        self._change, self._decision = change, decision
        self._open = open_ and not change.blocked
        decided = decision.take if decision else ""
        self.verbs.show_state("edit" if decided is Take.OWN else decided, open_=self._open, hidden=hidden)
        self.verbs.buttons["undecide"].setEnabled(self._open and chosen)

    def _combine(self, change: C) -> bool:
        """Put both sides' changes together; True where that is a decision."""
        raise NotImplementedError

    def _edit(self, change: C) -> None:
        """Let the user type what is to be."""
        raise NotImplementedError
