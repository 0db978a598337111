"""A text three times, side by side, and what is decided about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from wcodesk.model.decisions import Decision, Take
from wcodesk.model.submission import ChangeState, TextChange
from wcodesk.model.translation import mark, tr
from wcodesk.ui.imports.aligning import is_marked, side_by_side
from wcodesk.ui.imports.change_detail import KEPT_OUT, ChangeDetail
from wcodesk.ui.imports.columns import Columns
from wcodesk.ui.imports.own_text import OwnText
from wcodesk.ui.imports.ports import Compare
from wcodesk.ui.imports.words import titled

_NOTES = {
    ChangeState.SAME: mark("What came back is what the report says now."),
    ChangeState.UNTOUCHED: mark("The Member left it as it was sent."),
    ChangeState.CHANGED: mark("Changed by the Member alone: theirs is taken unless you say otherwise."),
    ChangeState.BOTH: mark("Changed by the Member and here since it was sent: decide which text counts."),
    ChangeState.DIFFERS: mark("It differs from the report, and nobody knows what was sent: decide which text counts."),
    ChangeState.NEW: mark("New: the report has no such section yet."),
    ChangeState.GONE: mark("The section was removed from the report since it was sent: theirs would bring it back."),
}

_DECIDED = {
    Take.THEIRS: mark("Decided: theirs is taken."),
    Take.OURS: mark("Decided: ours is kept."),
    Take.OWN: mark("Decided: a text of your own is taken; E goes on with it."),
}


class TextDetail(ChangeDetail[TextChange]):
    """See ChangeDetail. verb: a key that the list answers."""

    verb = Signal(str)

    def __init__(self, compare: Compare, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compare = compare
        self._drawn: tuple[TextChange, str | None] | None = None
        self._submission = ""
        self._drafts: dict[tuple[str, str], str] = {}  # texts that were being typed when another row was looked at
        self.columns = Columns()
        self.columns.verb.connect(self.verb)
        self.own = OwnText()
        self.own.hide()
        self.own.used.connect(self._use)
        self.own.left.connect(self.leave)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.columns)
        self._split.addWidget(self.own)
        self._rows.addWidget(self._split, 1)

    @property
    def typed(self) -> bool:
        """Whether any text was typed that nobody used yet."""
        return self.own.typed or bool(self._drafts)

    def enter(self) -> None:
        """Bring the focus here. A focus proxy would do so too, and keep Tab from what stands before it."""
        (self.own.edit if self.editing else self.columns.columns[1]).setFocus()

    @property
    def editing(self) -> bool:
        """Whether a text is being typed that nobody used yet."""
        return not self.own.isHidden()

    def show_change(self, change: TextChange, decision: Decision | None, *, chosen: bool, open_: bool) -> None:
        """chosen: somebody decided so; else it is the rule. open_: whether anything can be decided."""
        if self._change is None or self._change.key != change.key:
            self._put_by()
        self._show_verbs(change, decision, chosen=chosen, open_=open_, hidden=_hidden(change))
        note = _note(change)
        if chosen and decision is not None:
            note = tr(_DECIDED[decision.take])
        own = decision.text if chosen and decision is not None and decision.take is Take.OWN else None
        if self._drawn != (change, own):
            self._drawn = (change, own)
            self._draw(change, own)
        if self._formatting and not change.state.folded:
            note += " " + tr("Only the formatting differs (bold, italics, links).")
        self.note.setText(note)

    _formatting = False

    def _titles(self, change: TextChange, *, own: bool) -> list[tuple[str, str]]:
        now = (_heading(tr("As it stands now"), change, change.heading), tr("The report does not have this section."))
        if change.now:
            now = (now[0], "")
        elif change.now == "":
            now = (now[0], tr("There is no text."))
        back = (
            _heading(tr("As returned"), change, change.new_heading or change.heading),
            tr("The text is to be cleared.") if change.clears else tr("There is no text."),
        )
        if own:
            return [now, back, (tr("Your own text"), tr("There is no text."))]
        if change.sent is None:
            return [now, back]
        return [(tr("As sent"), tr("There was no text.")), back, now]

    def _draw(self, change: TextChange, own: str | None) -> None:
        """own: the text that was decided, which then stands beside what it may have been made from."""
        marks = self._compare.word_marks
        if own is None:
            rows = side_by_side(change.sent, change.returned, change.now, marks)
            base = change.now if change.sent is None else change.sent
            self._formatting = change.returned != base and not is_marked(rows, 1)
        else:
            rows = side_by_side(change.now or "", change.returned, own, marks)
            self._formatting = False
        self.columns.show_rows(self._titles(change, own=own is not None), rows)

    def begin_review(self, submission_id: str) -> None:
        """What follows is of this submission; keys mean something within one only."""
        self._put_by()
        self._submission, self._change = submission_id, None

    def _put_by(self) -> None:
        if self.own.typed and self._change is not None:
            self._drafts[self._submission, self._change.key] = self.own.edit.toPlainText()
        self.own.hide()

    def redraw(self) -> None:
        """The colours are others."""
        self.columns.redraw()

    def _combine(self, change: TextChange) -> bool:
        if self._go_on(change):
            return False
        both = self._compare.combine(change.sent, change.returned, change.now or "")
        note = (
            tr("Both sides' changes in one text. Use it as it is, or go on writing.")
            if both.clean
            else tr(
                "Some paragraphs were changed on both sides: theirs and ours stand one below the other, named in the "
                "margin. Keep what is wanted."
            )
        )
        self._begin(both.text, note, change)
        return False

    def _go_on(self, change: TextChange) -> bool:
        """Go on with what was typed before, where there is any."""
        draft = self._drafts.pop((self._submission, change.key), None)
        if draft is not None:
            self._begin(draft, tr("What you typed before and did not use yet. Cancel begins anew."), change)
            self.own.edit.document().setModified(True)
        return draft is not None

    def _edit(self, change: TextChange) -> None:
        if self._go_on(change):
            return
        own = self._decision is not None and self._decision.take is Take.OWN
        text = self._decision.text if own and self._decision else change.returned
        note = tr("Your own text.") if own else tr("The text as it is to be; it begins with theirs.")
        self._begin(text, note, change)

    def _begin(self, text: str, note: str, change: TextChange) -> None:
        self.own.begin(text, note, change.returned, change.now or "")
        height = self._split.height()
        self._split.setSizes([height * 38 // 100, height * 62 // 100])

    def _use(self, text: str) -> None:
        self.own.hide()
        self.decided.emit(Decision(Take.OWN, text))
        self.back.emit()

    def leave(self) -> None:
        """Stop editing; nothing is decided."""
        if self.editing:
            self.own.hide()
            self.back.emit()


def _note(change: TextChange) -> str:
    if change.blocked:
        return tr(KEPT_OUT)
    note = tr("The Member asks to clear this text.") if change.clears else tr(_NOTES.get(change.state, ""))
    if change.new_heading:
        note += " " + tr("The heading is new too: “{heading}”.", heading=change.new_heading)
    return note


def _heading(title: str, change: TextChange, heading: str) -> str:
    return titled(title, heading) if change.new_heading else title


def _hidden(change: TextChange) -> tuple[str, ...]:
    """Combining needs two texts that are there."""
    return () if change.now and change.returned and change.now != change.returned else ("combine",)
