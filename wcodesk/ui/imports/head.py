"""The head of a review: whose workbook it is, where it comes from, what was in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QWidget

from wcodesk.model.members import MemberIndex
from wcodesk.model.translation import tr
from wcodesk.ui.imports.reviewing import Reviewing
from wcodesk.ui.imports.words import found, member_names, origin, sender
from wcodesk.ui.widgets import PART, ElidedLabel


class Head(QWidget):
    """about: the user wants to know all about the file."""

    about = Signal()

    def __init__(self, members: MemberIndex, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._members = members
        self._reviewing: Reviewing | None = None
        self.title = ElidedLabel()
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * PART)
        font.setBold(True)
        self.title.setFont(font)
        self.origin = ElidedLabel(muted=True)
        self.told = ElidedLabel()
        self.found = ElidedLabel(muted=True)
        self.button = QPushButton(tr("&About the file…"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.about)
        self.editions = QComboBox()
        self.editions.setAccessibleName(tr("The edition that it is for"))
        self.editions.setToolTip(tr("The edition that it is compared with and would change"))
        self.editions.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.editions.activated.connect(self._choose)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 12, 12, 6)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.editions, 0, 1)
        grid.addWidget(self.button, 0, 2)
        for row, label in enumerate((self.origin, self.told, self.found), 1):
            grid.addWidget(label, row, 0, 1, 3)

    def show_review(self, reviewing: Reviewing) -> None:
        """Tell of a submission."""
        proposal = reviewing.proposal
        names = member_names(proposal.submission.members, self._members)
        self.title.set_whole(names or reviewing.record.name)
        self.origin.set_whole(f"{reviewing.record.name}  ·  {origin(proposal)}")
        said = sender(proposal)
        self.told.set_whole(said)
        self.told.setVisible(bool(said))
        self.found.set_whole(found(proposal))
        self._reviewing = reviewing
        editions = reviewing.editions()
        if proposal.edition not in dict(editions):  # that one was frozen
            editions = ((proposal.edition, proposal.edition_name), *editions)
        self.editions.clear()
        for edition_id, name in editions:
            self.editions.addItem(tr("For {edition}", edition=name), edition_id)
        self.editions.setCurrentIndex(self.editions.findData(proposal.edition))
        self.editions.setVisible(len(editions) > 1 and reviewing.open)

    def _choose(self, number: int) -> None:
        if self._reviewing is not None:
            self._reviewing.choose_edition(self.editions.itemData(number))
