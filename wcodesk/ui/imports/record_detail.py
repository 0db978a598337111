"""A mission or fact by its fields, and what is decided about it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from wcodesk.model.decisions import Decision, Take
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import Candidate, ChangeState, RecordChange
from wcodesk.model.translation import mark, tr
from wcodesk.ui.imports.change_detail import KEPT_OUT, ChangeDetail
from wcodesk.ui.imports.fields_model import SENT, Draft, FieldsModel, combined, result_of
from wcodesk.ui.imports.fields_view import FieldsView
from wcodesk.ui.imports.look import KEY_GAP
from wcodesk.ui.widgets import Label, literal, tip

_NOTES = {
    ChangeState.SAME: mark("What came back is what the report says now."),
    ChangeState.UNTOUCHED: mark("The Member left it as it was sent."),
    ChangeState.CHANGED: mark("Changed by the Member alone: theirs is taken unless you say otherwise."),
    ChangeState.BOTH: mark(
        "Changed by the Member and here since it was sent: decide, in the table (T, K, E) for one field."
    ),
    ChangeState.DIFFERS: mark("It differs from the report, and nobody knows what was sent: decide what counts."),
    ChangeState.NEW: mark("New: it is added unless you say otherwise."),
    ChangeState.LIKELY: mark("It is much like one that is there already. Is it the same?"),
    ChangeState.GONE: mark("It was removed from the report since it was sent: theirs would bring it back."),
}
_LONG = 90  # letters of a candidate's title that are shown


class RecordDetail(ChangeDetail[RecordChange]):
    """See ChangeDetail. edited(Decision): what the user wants, and there may be more to edit."""

    edited = Signal(object)

    def __init__(self, members: MemberIndex, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._members = members
        self._draft: Draft | None = None
        self.candidates: list[QPushButton] = []
        self._choices = QVBoxLayout()
        self._choices.setContentsMargins(14, 0, 12, 6)
        self._choices.setSpacing(4)
        self.model = FieldsModel(members, self.palette(), self)
        self.model.typed.connect(self._type)
        self.table = FieldsView(self.model, members)
        self.table.field_verb.connect(self._decide_field)
        self.table.left.connect(self.back)
        self.problem = Label()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.setContentsMargins(14, 4, 12, 4)
        self.problem.hide()
        self._rows.addLayout(self._choices)
        self._rows.addWidget(self.problem)
        self._rows.addWidget(self.table, 1)

    def show_change(self, change: RecordChange, decision: Decision | None, *, chosen: bool, open_: bool) -> None:
        """chosen: somebody decided so; else it is the rule. open_: whether anything can be decided."""
        if self._change is None or self._change.key != change.key or self._decision != decision:
            self._draft = None
            self.problem.hide()
        likely = change.state is ChangeState.LIKELY
        hidden = ("theirs", "combine") if likely else () if change.now is not None else ("combine",)
        self.verbs.name("ours", mark("Skip it") if change.now is None else mark("Keep ours"))
        self._show_verbs(change, decision, chosen=chosen, open_=open_, hidden=hidden)
        self._show_candidates(change if likely else None, decision)
        self.note.setText(tr(KEPT_OUT) if change.blocked else tr(_NOTES[change.state]))
        self._load()

    def begin_review(self) -> None:
        """What follows is of another submission."""
        self._change = self._draft = None

    def enter(self) -> None:
        """Bring the focus here."""
        (self.candidates[0] if self.candidates else self.table).setFocus()

    def redraw(self) -> None:
        """The colours are others."""
        self.model.use_palette(self.window().palette())

    def _load(self) -> None:
        if self._change is not None:
            result = self._draft if self._draft is not None else result_of(self._change, self._decision)
            self.model.load(self._beside(self._change), result, editable=self._open)
            self.table.setColumnHidden(SENT, self._change.sent is None)
            self.table.resizeRowsToContents()
            if self.table.currentIndex().row() < 0:
                self.table.selectRow(self.model.first_changed())

    def _beside(self, change: RecordChange) -> RecordChange:
        """The change beside the record that it is the same as, or most likely is until somebody decides."""
        if change.state is not ChangeState.LIKELY or not change.candidates:
            return change
        decided = self._decision is not None and self._decision.take is not Take.OURS
        target = self._decision.target if decided and self._decision else change.candidates[0].record_id
        now = next((each.values for each in change.candidates if each.record_id == target), None)
        return replace(change, now=now) if now else change

    def _show_candidates(self, change: RecordChange | None, decision: Decision | None) -> None:
        for button in self.candidates:
            self._choices.removeWidget(button)
            button.deleteLater()
        self.candidates = []
        if change is None:
            return
        offered = [(_offer(each), each.record_id) for each in change.candidates[:9]]
        taken = decision.target if decision is not None and decision.take is not Take.OURS else None
        for number, (words, target) in enumerate([*offered, (tr("A new one"), "")], 1):
            key = number if target else 0
            button = QPushButton(literal(f"{words}{KEY_GAP}({key})"))
            button.setObjectName("candidate")
            button.setToolTip(tip(words))
            button.setAccessibleName(words)
            button.setCheckable(True)
            button.setChecked(taken == target)
            button.setAutoDefault(False)
            button.setEnabled(self._open)
            button.clicked.connect(lambda _=False, target=target: self._take_as(target))
            self._choices.addWidget(button)
            self.candidates.append(button)

    # -- deciding -----------------------------------------------------------------------------------------------

    def act(self, verb: str) -> bool:
        """See ChangeDetail. Where candidates are offered, digits choose one, and theirs asks which."""
        if verb.isdigit():
            return self._open and self._choose_candidate(int(verb))
        if verb == "theirs" and self._open and self.candidates:
            self.candidates[0].setFocus()
            return False
        return super().act(verb)

    def _edit(self, change: RecordChange) -> None:  # noqa: ARG002
        self.table.edit_result()

    def _choose_candidate(self, number: int) -> bool:
        if not self.candidates or number >= len(self.candidates):
            return False
        self.candidates[number - 1].click()  # the last one, a new one, is 0
        return True

    def _take_as(self, target: str) -> None:
        self.decided.emit(Decision(Take.THEIRS, target=target))

    def _combine(self, change: RecordChange) -> bool:
        self._draft = combined(change)
        if self._finish(self.decided):
            return True
        self._load()
        self.note.setText(tr("Both sides changed the fields with a sign: choose theirs (T) or ours (K) for each."))
        self.table.setFocus()
        self.table.selectRow(self.model.row_of(change.clashes[0]))
        return False

    def _decide_field(self, verb: str, name: str) -> None:
        change = self._change
        if change is not None and self._open:
            values = change.returned if verb == "theirs" else change.now or {}
            self._set(name, values.get(name, ""))
            row = self.table.currentIndex().row() + 1
            self.table.selectRow(min(row, self.model.rowCount() - 1))

    def _type(self, name: str, typed: str) -> None:
        field = self.model.field(self.model.row_of(name))
        try:
            value = field.read(typed, self._members)
        except ValueError as problem:
            self.problem.setText(f"⚠ {problem}")
            self.problem.show()
            return
        self.problem.hide()
        self._set(name, value)

    def _set(self, name: str, value: str) -> None:
        if self._change is None:
            return
        before = self._draft if self._draft is not None else result_of(self._change, self._decision)
        if name in before and before[name] == value:
            return
        self._draft = {**before, name: value}
        if not self._finish(self.edited):
            self._load()

    def _finish(self, tell: SignalInstance) -> bool:
        """Where every field says something, that is the decision."""
        change, draft = self._change, self._draft
        if change is None or draft is None or None in draft.values():
            return False
        values = {name: value for name, value in draft.items() if value is not None}
        target = self._decision.target if self._decision else ""
        if values == dict(change.returned) and change.state is not ChangeState.LIKELY:
            tell.emit(Decision(Take.THEIRS))
        else:
            tell.emit(Decision(Take.OWN, values=values, target=target))
        return True


def _offer(candidate: Candidate) -> str:
    told = {"title": candidate.title[:_LONG], "percent": candidate.likeness}
    if candidate.when:
        return tr("The same as “{title}”, {when}: {percent} % alike", when=candidate.when, **told)
    return tr("The same as “{title}”: {percent} % alike", **told)
