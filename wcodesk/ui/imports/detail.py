"""What is shown of the chosen row: a text, a record, a problem, a foreign sheet, or a choice to take back."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from wcodesk.model.decisions import Choices, chosen, decision_of
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import ForeignSheet, Problem, RecordChange, SheetMapping, SubmissionProposal, TextChange
from wcodesk.model.translation import tr
from wcodesk.ui.imports.items import Item, ItemKind, Mended
from wcodesk.ui.imports.items_view import verb_of
from wcodesk.ui.imports.look import Signs
from wcodesk.ui.imports.ports import Compare, MakeMapping
from wcodesk.ui.imports.problem_detail import ProblemDetail, same_words
from wcodesk.ui.imports.record_detail import RecordDetail
from wcodesk.ui.imports.text_detail import TextDetail
from wcodesk.ui.widgets import HEADING, ElidedLabel, Label


class Detail(QFrame):
    """decided(key, decision), repaired(place, text), worded(field, said, stored), mapped(sheet, mapping): a choice.

    Where the last of them is None, the choice is taken back. edited(key, decision): and there may be more to edit.
    verb: a key that the list answers. back: the list may have the focus.
    """

    decided = Signal(str, object)
    edited = Signal(str, object)
    repaired = Signal(str, object)
    worded = Signal(str, str, object)
    mapped = Signal(str, object)
    verb = Signal(str)
    back = Signal()

    def __init__(
        self,
        members: MemberIndex,
        compare: Compare,
        make_mapping: MakeMapping,
        signs: Signs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._members = members
        self._make_mapping = make_mapping
        self._signs = signs
        self._item: Item | None = None
        self._sign = Label()
        self._title = ElidedLabel()
        font = self._title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * HEADING)
        self._title.setFont(font)
        self._place = Label(muted=True)
        self.text = TextDetail(compare)
        self.record = RecordDetail(members)
        self.problem = ProblemDetail(members)
        self.mended = _MendedDetail()
        self._nothing = Label("", muted=True)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(14, 8, 12, 8)
        self._mapping = QWidget()
        self._mapping_rows = QVBoxLayout(self._mapping)
        self._mapping_rows.setContentsMargins(0, 0, 0, 0)
        self._sheet: tuple[ForeignSheet, QWidget] | None = None
        self._mapping_page = _scrolled(self._mapping)
        self._problem_page = _scrolled(self.problem)
        self._pages = QStackedWidget()
        for page in (self._nothing, self.text, self.record, self._problem_page, self.mended, self._mapping_page):
            self._pages.addWidget(page)
        top = QHBoxLayout()
        top.setContentsMargins(14, 8, 12, 4)
        top.setSpacing(8)
        top.addWidget(self._sign)
        top.addWidget(self._title, 1)
        top.addWidget(self._place)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addWidget(self._pages, 1)
        self._connect()

    def _connect(self) -> None:
        for detail in (self.text, self.record):
            detail.decided.connect(self._decide)
            detail.back.connect(self.back)
        self.record.edited.connect(self._edit)
        self.text.verb.connect(self.verb)
        self.problem.repaired.connect(self.repaired)
        self.problem.worded.connect(self.worded)
        self.problem.back.connect(self.back)
        self.mended.taken_back.connect(self._take_back)

    def begin_review(self, submission_id: str) -> None:
        """What follows is of this submission."""
        self.text.begin_review(submission_id)
        self.record.begin_review()
        self.problem.begin_review()

    @property
    def editing(self) -> bool:
        """Whether a text or cell is being typed that nobody used yet."""
        page = self._page()
        return self.text.editing if page is self.text else page is self.problem and self.problem.typed

    def show_item(self, item: Item | None, proposal: SubmissionProposal, choices: Choices, *, open_: bool) -> None:
        """Show a row; None for nothing."""
        self._item = item
        self._title.set_whole(item.title if item and item.kind is not ItemKind.PROBLEM else item.state if item else "")
        self._place.setText(" · ".join(filter(None, (item.member, item.place))) if item else "")
        self._sign.setVisible(item is not None)
        if item is None or item.kind is ItemKind.FOLD:
            self._nothing.setText(
                tr("What came back unchanged needs no decision. Enter in the list shows or hides it.")
                if item
                else tr("Nothing here is left to look at.")
            )
            self._pages.setCurrentWidget(self._nothing)
        elif item.change is not None:
            change = item.change
            decision, said = decision_of(change, choices), chosen(change, choices) is not None
            detail: Any = self.text if isinstance(change, TextChange) else self.record
            self._pages.setCurrentWidget(detail)  # before it draws, so that it has its width
            detail.show_change(cast(RecordChange, change), decision, chosen=said, open_=open_)
        elif item.problem is not None:
            same = same_words(item.problem, proposal.problems)
            self.problem.show_problem(item.problem, same, _about(item.problem, proposal), open_=open_)
            self._pages.setCurrentWidget(self._problem_page)
        elif item.sheet is not None:
            self._show_sheet(item.sheet, open_=open_)
        elif item.mended is not None:
            self.mended.show_mended(item.title, open_=open_)
            self._pages.setCurrentWidget(self.mended)
        if item is not None:
            self._sign.setPixmap(self._signs(item.icon).pixmap(QSize(20, 20)))
            self._sign.setAccessibleName(item.state)

    def use_signs(self, signs: Signs) -> None:
        """Draw in other colours."""
        self._signs = signs
        self.text.redraw()
        self.record.redraw()
        if self._item is not None:
            self._sign.setPixmap(signs(self._item.icon).pixmap(QSize(20, 20)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that no control here wanted is the list's: the hint names it without saying where."""
        verb = verb_of(event)
        if verb and verb != "open":
            self.verb.emit(verb)
        else:
            super().keyPressEvent(event)

    def act(self, verb: str) -> bool:
        """Do what a key of the list means for the row; True where it was a decision."""
        page = self._page()
        if page is self.text or page is self.record or page is self.problem:
            return bool(cast(Any, page).act(verb))
        if verb == "undecide" and self._item is not None:
            if page is self.mended:
                self._take_back()
            elif self._item.sheet is not None:
                self.mapped.emit(self._item.sheet.sheet, None)
        return False

    def enter(self) -> None:
        """Bring the focus here."""
        page = self._page()
        if page is self._mapping_page and self._sheet is not None:
            _first_in(self._sheet[1]).setFocus()
        elif page is self.text or page is self.record or page is self.problem or page is self.mended:
            cast(Any, page).enter()

    def go_to_difference(self, step: int) -> None:
        """Where a text is shown, scroll to where it differs next, or before."""
        if self._page() is self.text:
            self.text.columns.go_to_difference(step)

    def _page(self) -> QWidget | None:
        page = self._pages.currentWidget()
        return self.problem if page is self._problem_page else page

    def _show_sheet(self, sheet: ForeignSheet, *, open_: bool) -> None:
        if self._sheet is None or self._sheet[0] != sheet:
            if self._sheet is not None:
                self._mapping_rows.removeWidget(self._sheet[1])
                self._sheet[1].hide()
                self._sheet[1].deleteLater()
            form = self._make_mapping(sheet, self._members)
            name = sheet.sheet
            cast(Any, form).confirmed.connect(lambda mapping: self._map(name, mapping))
            self._mapping_rows.addWidget(form)
            self._sheet = (sheet, form)
        self._sheet[1].setEnabled(open_)
        self._pages.setCurrentWidget(self._mapping_page)

    def _map(self, sheet: str, mapping: SheetMapping) -> None:
        self.mapped.emit(sheet, mapping)

    def _decide(self, decision: object) -> None:
        if self._item is not None and self._item.change is not None:
            self.decided.emit(self._item.change.key, decision)

    def _edit(self, decision: object) -> None:
        if self._item is not None and self._item.change is not None:
            self.edited.emit(self._item.change.key, decision)

    def _take_back(self) -> None:
        mended: Mended | None = self._item.mended if self._item else None
        if mended is None:
            return
        if mended.repair:
            self.repaired.emit(mended.repair, None)
        else:
            self.worded.emit(mended.field, mended.said, None)


def _scrolled(form: QWidget) -> QScrollArea:
    """A form that may want more height than a small screen has."""
    page = QScrollArea()
    page.setWidgetResizable(True)
    page.setWidget(form)
    page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    form.setObjectName("page")
    return page


def _about(problem: Problem, proposal: SubmissionProposal) -> str:
    """What the text or record is called that a problem keeps out."""
    return next((change.title for change in proposal.changes if problem.item and change.key == problem.item), "")


def _first_in(form: QWidget) -> QWidget:
    """The first control of a form that Tab reaches."""
    widget = form.nextInFocusChain()
    while widget is not None and form.isAncestorOf(widget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(form) and widget.isEnabled():
            return widget
        widget = widget.nextInFocusChain()
    return form


class _MendedDetail(QWidget):
    """taken_back: read the file again as it is there."""

    taken_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = Label()
        self.note.setWordWrap(True)
        self.button = QPushButton(tr("Read it as the file says (U)"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.taken_back)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 4, 12, 8)
        rows.addWidget(self.note)
        line = QHBoxLayout()
        line.addWidget(self.button)
        line.addStretch(1)
        rows.addLayout(line)
        rows.addStretch(1)

    def enter(self) -> None:
        """Bring the focus here."""
        self.button.setFocus()

    def show_mended(self, title: str, *, open_: bool) -> None:
        """Say what was mended."""
        self.note.setText(tr("{title}. You said so in this review; the file itself is not changed.", title=title))
        self.button.setEnabled(open_)
