"""Which main sections a Member's entry lacks: told below its name, each line with the way to where one is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from wcodesk.model.records import Section, SectionKind
from wcodesk.model.translation import mark, tr
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.widgets import MARGIN, set_named, tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

SHORT = {
    SectionKind.BACKGROUND: mark("Background"),
    SectionKind.CURRENT_PLANNING: mark("Current planning"),
    SectionKind.REFORM_PROGRESS: mark("Progress"),
    SectionKind.WCO_SUPPORT: mark("WCO support"),
}
"""Short names of the main sections, in the report's order."""
FRAME = 9  # pixels from the edge of the button to its words


HANDLED = HandledKeys(
    mark("On the line below a name that says what is missing"),
    (("Return", mark("Offer to add it, or go into what is empty")),),
)
FEW = 2  # sections that are told by their names: more may be wider than a narrow window


class Gaps(NamedTuple):
    """Main sections in the report's order. missing: not there; empty: there, without a text."""

    missing: list[SectionKind]
    empty: list[SectionKind]


def gaps(sections: Iterable[Section]) -> Gaps:
    """What these sections of an entry leave to be written."""
    from wcodesk.model.kinds import kinds_told  # late: a start needs no words of headings

    says: dict[SectionKind, bool] = {}
    for section in sections:
        for kind in kinds_told(section.heading, section.kind):
            says[kind] = says.get(kind, False) or bool(section.text)
    return Gaps([kind for kind in SHORT if kind not in says], [kind for kind in SHORT if says.get(kind) is False])


class _Line(QToolButton):
    """Return does what a click does: it is where the start page leads to."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return, or a key of any button."""
        from PySide6.QtCore import Qt  # late: see widgets.set_named

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Lacking(QWidget):
    """Hidden where nothing is missing. offer: leads to where a section of that kind is written."""

    def __init__(self, offer: Callable[[SectionKind], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gaps = Gaps([], [])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN - FRAME, 0, 0, 0)  # its words begin where those above and below do
        rows.setSpacing(0)
        self.missing = self._line(rows, lambda: offer(self._gaps.missing[0]))
        self.empty = self._line(rows, lambda: offer(self._gaps.empty[0]))
        self.hide()

    def _line(self, rows: QVBoxLayout, act: Callable[[], object]) -> QToolButton:
        button = _Line()
        button.setObjectName("lacking")
        set_named(button, focusPolicy="TabFocus")
        button.clicked.connect(lambda: act())
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        rows.addLayout(row)
        return button

    def load(self, sections: Iterable[Section]) -> None:
        """Tell what there is to write beside these sections of an entry."""
        self._gaps = gaps(sections)
        missing, empty = (", ".join(tr(SHORT[kind]) for kind in kinds) for kinds in self._gaps)
        number = len(self._gaps.missing)
        named = tr("Missing: {sections}", sections=missing)
        self._tell(self.missing, number, named, tr("Missing: {n} main sections", n=number))
        self.missing.setToolTip(tip(tr("{missing}. A click offers to add it.", missing=named)))
        number = len(self._gaps.empty)
        named = tr("Without text: {sections}", sections=empty)
        self._tell(self.empty, number, named, tr("Without text: {n} main sections", n=number))
        self.empty.setToolTip(tip(tr("{empty}. A click goes into its text.", empty=named)))
        self.setVisible(bool(self._gaps.missing or self._gaps.empty))

    def _tell(self, button: QToolButton, number: int, named: str, counted: str) -> None:
        button.setText(named if number <= FEW else counted)
        button.setAccessibleName(named)
        button.setVisible(number > 0)
