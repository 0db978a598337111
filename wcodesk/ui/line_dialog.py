"""A line of text that is asked for; it stays open until the answer will do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from wcodesk.model.owner_names import Found
from wcodesk.model.translation import tr
from wcodesk.ui.owner_offers import OwnerOffers
from wcodesk.ui.widgets import Label, dialog_buttons, title_text


class LineDialog(QDialog):
    """See Prompts.ask_text."""

    def __init__(
        self,
        title: str,
        question: str,
        text: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        suggest: Callable[[str], list[Found]] | None = None,
        refuse: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("line")
        self.setWindowTitle(title_text(title))
        self.setMinimumWidth(420)
        self._refuse = refuse
        self.line = QLineEdit(text)
        self.line.setAccessibleName(question)
        self.line.setAccessibleDescription(hint)
        self.line.selectAll()
        if suggest is not None:
            OwnerOffers(suggest, self.line, question)
        self.hint, self.problem = Label(hint, muted=True), Label()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 16, 18, 14)
        for each in (Label(question), self.line, self.hint, self.problem):
            rows.addWidget(each)
        for label in (self.hint, self.problem):
            label.setWordWrap(True)
        self.hint.setVisible(bool(hint))
        self.problem.hide()
        rows.addStretch(1)
        rows.addWidget(dialog_buttons(self, tr("OK")))
        self.line.textEdited.connect(lambda _: self.problem.hide())

    def accept(self) -> None:
        """Close where the answer will do; else say why it does not, and keep what was typed."""
        problem = self._refuse(self.line.text()) if self._refuse is not None else ""
        if not problem:
            super().accept()
            return
        said = f"⚠ {problem}"
        self.problem.setText(said)
        self.problem.show()
        self.line.setFocus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
