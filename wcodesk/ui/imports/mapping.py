"""How a sheet that is none of ours is to be read: what is on it, and what each of its columns holds.

Whoever shows the form says over it which sheet it is about.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from wcodesk.intake.book.cells import letters
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import ForeignSheet, SheetMapping, SheetUse
from wcodesk.model.translation import counted, mark, number, tr
from wcodesk.ui.imports.dates_box import DatesBox
from wcodesk.ui.imports.mapping_columns import ColumnsForm
from wcodesk.ui.imports.mapping_preview import Preview
from wcodesk.ui.imports.mapping_words import USES, Column, columns_of, fields_of
from wcodesk.ui.imports.words import titled
from wcodesk.ui.widgets import Label

_GUESSED = mark("This sheet is none of ours. Look over how it is to be read; nothing of it is taken before.")
_REMEMBERED = mark("A sheet like this came before and is read as it was then. Change that here.")
_CONFIRMED = mark("How this sheet is read was confirmed. Change that here.")
_NEEDED = {
    SheetUse.MISSIONS: ("title", mark("Say which column holds the titles of the missions.")),
    SheetUse.TEXTS: ("text", mark("Say which column holds the texts.")),
}
_BESIDE = 140  # letters of width, from which the first rows stand beside the columns


class MappingForm(QWidget):
    """confirmed: the SheetMapping that somebody said is right, also one of nothing to read."""

    confirmed = Signal(object)

    def __init__(self, sheet: ForeignSheet, members: MemberIndex, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._members = members
        self._fields: dict[SheetUse, dict[int, str]] = {sheet.mapping.use: dict(sheet.mapping.columns)}
        self._columns: list[Column] = []
        self.use = QComboBox()
        for use, words in USES:
            self.use.addItem(tr(words), use)
        self.use.setCurrentIndex([use for use, _ in USES].index(sheet.mapping.use))
        self._shown_use = sheet.mapping.use
        self.header = HeaderBox(sheet)
        self.member = _member_box(members, sheet.mapping.member)
        self.dates = DatesBox(sheet.mapping.dates)
        self.dates.load(sheet.date)
        self.columns = ColumnsForm()
        self.preview = Preview(sheet)
        self.unread = Label(muted=True)
        self.unread.setWordWrap(True)
        self.problem = Label()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.read = QPushButton(tr("&Read it so"))
        self.read.setAccessibleName(tr("Read it so"))
        self.read.clicked.connect(self._on_read)
        self.leave = QPushButton(tr("&Leave this sheet out"))
        self.leave.setAccessibleName(tr("Leave this sheet out"))
        self.leave.clicked.connect(lambda: self.confirmed.emit(SheetMapping(SheetUse.NOTHING, self.header.value())))
        self._lay_out()
        self.use.currentIndexChanged.connect(self._on_use)
        self.header.currentIndexChanged.connect(self._on_header)
        self.columns.changed.connect(self._say)
        self._load()

    def mapping(self) -> SheetMapping:
        """What is chosen now."""
        use = self._use()
        if use is SheetUse.NOTHING:
            return SheetMapping(use, self.header.value())
        columns = tuple(sorted(self.columns.fields().items()))
        member = "" if self._names_members() else self._member() or ""
        return SheetMapping(use, self.header.value(), columns, member, self.dates.order())

    def showEvent(self, event: QShowEvent) -> None:
        """There is room to share out now."""
        super().showEvent(event)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first rows stand beside the columns where both have the width, else below."""
        super().resizeEvent(event)
        beside = event.size().width() >= self.fontMetrics().averageCharWidth() * _BESIDE
        turned = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._split.orientation() is not turned:
            self._split.setOrientation(turned)
            self._share()

    def _share(self) -> None:
        """Beside each other the columns get a little more; above each other all that they want, up to two thirds."""
        if self._split.orientation() is Qt.Orientation.Horizontal:
            room = self._split.width()
            wanted = room * 56 // 100
        else:
            room = self._split.height()
            wanted = min(self.columns.sizeHint().height() + 4, room * 2 // 3)
        self._split.setSizes([wanted, room - wanted])

    # -- what is chosen ------------------------------------------------------------------------------------------

    def _use(self) -> SheetUse:
        return USES[self.use.currentIndex()][0]

    def _names_members(self) -> bool:
        return "member" in self.columns.fields().values()

    def _member(self) -> str | None:
        """The Member's code, "" for none, None for a name that is nobody's."""
        typed = self.member.currentText().strip()
        if not typed:
            return ""
        found = self._members.find(typed)
        return found.iso if found else None

    def _on_use(self) -> None:
        self._fields[self._shown_use] = self.columns.fields()
        self._shown_use = self._use()
        if self._shown_use not in self._fields:
            self._fields[self._shown_use] = self._first_fields(self._shown_use)
        self._load()

    def _on_header(self) -> None:
        self._fields[self._shown_use] = self.columns.fields()
        self._load()

    def _first_fields(self, use: SheetUse) -> dict[int, str]:
        """For a use that was not guessed: the longest words are the texts or titles, and the Members stay."""
        if use is SheetUse.NOTHING or not self._columns:
            return {}
        kept = {column: name for column, name in self._sheet.mapping.columns if name == "member"}
        longest = max(self._columns, key=lambda column: sum(map(len, column.samples)))
        return {longest.number: _NEEDED[use][0], **kept}

    # -- what is shown -------------------------------------------------------------------------------------------

    def _load(self) -> None:
        use = self._use()
        self._columns = columns_of(self._sheet, self.header.value())
        guessed = dict(self._sheet.mapping.columns) if use is self._sheet.mapping.use else {}
        scores = {column: (guessed[column], score) for column, score in self._sheet.scores if column in guessed}
        self.columns.load(use, self._columns, self._fields.get(use, {}), scores)
        self._scroll.setEnabled(use is not SheetUse.NOTHING)
        self._say()

    def _say(self) -> None:
        use, fields = self._use(), self.columns.fields()
        labels = dict(fields_of(use))
        self.preview.show_reading({column: labels[name] for column, name in fields.items()}, self.header.value())
        self.member.setEnabled(use is not SheetUse.NOTHING and not self._names_members())
        self._member_label.setEnabled(self.member.isEnabled())
        self.dates.show_where(wanted=use is SheetUse.MISSIONS)
        saying = next((column for column, name in fields.items() if name == "member"), 0)
        line = self.member.lineEdit()
        if line is not None:
            known = tr("column {letter} says it", letter=letters(saying)) if saying else tr("not known")
            line.setPlaceholderText(known)
        self.unread.setText(self._unread(use, fields))
        self.read.setText(tr("&Read it so") if use is not SheetUse.NOTHING else tr("&Read nothing of it"))
        self.read.setAccessibleName(self.read.text().replace("&", ""))
        self._complain("")

    def _unread(self, use: SheetUse, fields: dict[int, str]) -> str:
        if use is SheetUse.NOTHING:
            return tr("Nothing of this sheet will be read.")
        left = [column for column in self._columns if column.number not in fields]
        if not left:
            return tr("Every column will be read.")
        named = ", ".join(
            tr("{letter} “{head}”", letter=letters(each.number), head=each.head) if each.head else letters(each.number)
            for each in left
        )
        if len(left) == 1:
            return tr("Not read: column {name}.", name=named)
        return tr("Not read: columns {names}.", names=named)

    def _complain(self, sentence: str) -> None:
        self.problem.setText(f"⚠ {sentence}" if sentence else "")
        self.problem.setVisible(bool(sentence))

    def _on_read(self) -> None:
        """Confirm, unless something is missing that reading needs."""
        use = self._use()
        if use is not SheetUse.NOTHING:
            name, sentence = _NEEDED[use]
            if name not in self.columns.fields().values():
                self._complain(tr(sentence))
                next(iter(self.columns.boxes.values()), self.use).setFocus()
                return
            typed = self.member.currentText().strip()
            if not self._names_members() and self._member() is None:
                self._complain(tr("No Member is called “{name}”; choose one from the list.", name=typed))
                self.member.setFocus()
                return
        self.confirmed.emit(self.mapping())

    def _lay_out(self) -> None:
        sheet = self._sheet
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 2, 12, 8)
        rows.setSpacing(8)
        lead = Label(tr(_REMEMBERED if sheet.remembered else _CONFIRMED if sheet.confirmed else _GUESSED), muted=True)
        lead.setWordWrap(True)
        rows.addWidget(lead)
        top = QGridLayout()
        top.setHorizontalSpacing(12)
        top.setVerticalSpacing(6)
        self._member_label = Label(tr("&Member of the sheet"))
        for place, (label, widget, what) in enumerate(
            (
                (Label(tr("&What is on this sheet?")), self.use, tr("What is on this sheet")),
                (Label(tr("Column &heads stand in row")), self.header, tr("Row of the column heads")),
                (self._member_label, self.member, tr("Member of the sheet, where no column says it")),
            )
        ):
            label.setBuddy(widget)
            widget.setAccessibleName(what)
            top.addWidget(label, 0, place)
            top.addWidget(widget, 1, place)
        top.setColumnStretch(0, 3)
        top.setColumnStretch(2, 3)
        rows.addLayout(top)
        order = QHBoxLayout()
        order.setSpacing(12)
        order.addWidget(self.dates.label)
        order.addWidget(self.dates)
        order.addStretch(1)
        rows.addLayout(order)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.columns)
        below = QWidget()
        inside = QVBoxLayout(below)
        inside.setContentsMargins(10, 6, 0, 0)
        inside.setSpacing(6)
        shown = len(sheet.rows)
        if sheet.of > shown:
            told = tr("The first {shown} of {all} rows", shown=number(shown), all=number(sheet.of))
        else:
            told = counted(shown, tr("All {n} row"), tr("All {n} rows"))
        inside.addWidget(Label(told, bold=True))
        inside.addWidget(self.preview, 1)
        self._split = QSplitter()
        self._split.setHandleWidth(1)
        self._split.addWidget(self._scroll)
        self._split.addWidget(below)
        self._split.setChildrenCollapsible(False)
        rows.addWidget(self._split, 1)
        rows.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.unread, 1)
        foot.addWidget(self.leave)
        foot.addWidget(self.read)
        self.read.setDefault(True)
        rows.addLayout(foot)


class HeaderBox(QComboBox):
    """The row of the column heads, by its number and its first words; 0 for none. It leaves the wheel to its parent."""

    def __init__(self, sheet: ForeignSheet) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addItem(tr("no heads"), 0)
        for place, row in enumerate(sheet.rows, sheet.first):
            words = " · ".join(" ".join(text.split())[:24] for text in row if text.strip())
            if words or place == sheet.mapping.header:
                self.addItem(titled(str(place), words[:70]), place)
        if self.findData(sheet.mapping.header) < 0:  # below the rows that are shown
            self.addItem(str(sheet.mapping.header), sheet.mapping.header)
        self.setCurrentIndex(self.findData(sheet.mapping.header))

    def value(self) -> int:
        """The row."""
        return int(self.currentData() or 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """See FieldBox."""
        event.ignore()


def _member_box(members: MemberIndex, chosen: str) -> QComboBox:
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItem("", "")
    for member in members:
        box.addItem(member.name, member.iso)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    completer = QCompleter([member.name for member in members], box)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    box.setCompleter(completer)
    return box
