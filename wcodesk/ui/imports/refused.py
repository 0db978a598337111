"""The files that could not be read, a sentence each, until they are dismissed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from wcodesk.model.translation import tr
from wcodesk.ui.icons import icon
from wcodesk.ui.widgets import Label

MOST = 3.2  # sentences that are seen without scrolling


class Refused(QFrame):
    """Hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("problem", True)
        self.sentences: list[str] = []
        self._sign = Label()
        self._sign.setAccessibleName(tr("Problem"))
        self._head = Label(tr("Not read"), bold=True)
        self.close_all = QPushButton(tr("&Dismiss"))
        self.close_all.setAutoDefault(False)
        self.close_all.setAccessibleName(tr("Dismiss the files that could not be read"))
        self.close_all.clicked.connect(self.dismiss)
        inside = QWidget()
        inside.setAutoFillBackground(False)
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(3)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("refused")
        self._scroll.setAccessibleName(tr("Files that could not be read"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inside)
        top = QHBoxLayout()
        top.addWidget(self._sign)
        top.addWidget(self._head, 1)
        top.addWidget(self.close_all)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 6, 10, 8)
        rows.setSpacing(4)
        rows.addLayout(top)
        rows.addWidget(self._scroll)
        self.hide()

    def add(self, sentences: Sequence[str]) -> None:
        """Tell of more files."""
        for sentence in sentences:
            if sentence in self.sentences:
                continue
            self.sentences.append(sentence)
            line = Label(sentence)
            line.setWordWrap(True)
            self._lines.addWidget(line)
        if not self.sentences:
            return
        total = len(self.sentences)  # of which one may name several files
        line_height = self.fontMetrics().lineSpacing() + 5
        self._scroll.setFixedHeight(int(line_height * min(MOST, total)) + 4)
        self.colour_icons()
        self.show()

    def dismiss(self) -> None:
        """They were seen."""
        self.sentences = []
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.hide()

    def colour_icons(self) -> None:
        """There is another theme."""
        self._sign.setPixmap(icon("warning", self.window().palette()).pixmap(18, 18))
