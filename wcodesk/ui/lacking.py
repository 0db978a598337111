"""Which main sections a Member's entry lacks: told below its name, and a click leads to where the first is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from wcodesk.model.records import Section, SectionKind
from wcodesk.model.translation import mark, tr
from wcodesk.ui.widgets import MARGIN, set_named, tip

SHORT = {
    SectionKind.BACKGROUND: mark("Background"),
    SectionKind.CURRENT_PLANNING: mark("Current planning"),
    SectionKind.REFORM_PROGRESS: mark("Progress"),
    SectionKind.WCO_SUPPORT: mark("WCO support"),
}
"""Short names of the main sections, in the report's order."""
FRAME = 9  # pixels from the edge of the button to its words


def lacking(sections: Iterable[Section]) -> list[SectionKind]:
    """The main sections that are not there, or without a text."""
    told = {section.kind for section in sections if section.text}
    return [kind for kind in SHORT if kind not in told]


class Lacking(QWidget):
    """Hidden where nothing is missing. offer: leads to where a section of that kind is written."""

    def __init__(self, offer: Callable[[SectionKind], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: list[SectionKind] = []
        self.button = QToolButton()
        self.button.setObjectName("lacking")
        set_named(self.button, focusPolicy="TabFocus")
        self.button.clicked.connect(lambda: offer(self._kinds[0]))
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN - FRAME, 0, 0, 0)  # its words begin where those above and below do
        row.addWidget(self.button)
        row.addStretch(1)
        self.hide()

    def load(self, sections: Iterable[Section]) -> None:
        """Tell what is missing beside these sections of an entry."""
        self._kinds = lacking(sections)
        names = tr("Missing: {sections}", sections=", ".join(tr(SHORT[kind]) for kind in self._kinds))
        several = len(self._kinds) > 1  # whose names may be wider than a narrow window
        self.button.setText(tr("Missing: {n} main sections", n=len(self._kinds)) if several else names)
        self.button.setAccessibleName(names)
        self.button.setToolTip(tip(tr("{missing}. A click leads to where it can be written.", missing=names)))
        self.setVisible(bool(self._kinds))
