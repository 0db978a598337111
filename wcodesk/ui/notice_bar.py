"""A line above the text that tells what happened, with what can be done about it. It never waits for an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from wcodesk.model.translation import tr
from wcodesk.ui.icons import icon
from wcodesk.ui.widgets import Label, literal, set_named

BESIDE = 2
"""So many buttons stand beside the text."""


class NoticeBar(QFrame):
    """Hidden while there is nothing to tell.

    key: what the shown notice is about, so that it can be taken back. lasting: it stays when the user goes elsewhere.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.key = ""
        self._lasting = False
        self._sign = Label()  # so that a problem is not told by its colour alone
        self._sign.setAccessibleName(tr("Problem"))
        self._sign.hide()
        self._text = Label()
        self._text.setWordWrap(True)
        set_named(self._text, textInteractionFlags="TextSelectableByMouse")
        self._buttons: list[QPushButton] = []
        self._close = QToolButton()
        self._close.setAccessibleName(tr("Close this message"))
        self._close.clicked.connect(self.hide)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(14, 6, 8, 6)
        self._row = QHBoxLayout()
        self._rows.addLayout(self._row)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._close)
        self.hide()

    def colour_icons(self) -> None:
        """There is another theme."""
        if not self.isHidden():
            self._draw()

    def _draw(self) -> None:
        self._close.setIcon(icon("close", self.window().palette()))
        if not self._sign.isHidden():
            self._sign.setPixmap(icon("warning", self.window().palette()).pixmap(18, 18))

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text.text() if not self.isHidden() else ""

    def warn(
        self, text: str, acts: Sequence[tuple[str, Callable[[], None]]] = (), *, key: str = "", lasting: bool = False
    ) -> None:
        """Tell what did not work: as say(), with a sign and a warmer ground."""
        self._lasting = lasting
        self._show(text, acts, key, problem=True)

    def say(
        self, text: str, acts: Sequence[tuple[str, Callable[[], None]]] = (), *, key: str = "", lasting: bool = False
    ) -> None:
        """Show a sentence, with a button for each (verb, act)."""
        self._lasting = lasting
        self._show(text, acts, key, problem=False)

    def _show(self, text: str, acts: Sequence[tuple[str, Callable[[], None]]], key: str, *, problem: bool) -> None:
        self._drop_buttons()
        self.key = key
        self._text.setText(text)
        self._sign.setVisible(problem)
        self.setProperty("problem", problem)
        self.style().polish(self)  # the ground follows the property
        self.setAccessibleName(tr("Problem: {text}", text=text) if problem else text)
        for verb, act in acts:
            button = QPushButton(literal(verb))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
            self._buttons.append(button)
        self._place_buttons()
        self._draw()
        self.show()
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # late: a start has nothing to tell

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def _drop_buttons(self) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        if self._rows.count() > 1:
            self._rows.takeAt(1)

    def _place_buttons(self) -> None:
        """Beside the text; more than that leaves room for are below it."""
        below = QHBoxLayout() if len(self._buttons) > BESIDE else None
        for button in self._buttons:
            if below is not None:
                below.addWidget(button)
            else:
                self._row.insertWidget(self._row.count() - 1, button)
        if below is not None:
            below.addStretch(1)
            self._rows.addLayout(below)

    def leave(self) -> None:
        """The user went elsewhere: hide what was told in passing, but not what still is to be mended."""
        if not self._lasting:
            self.hide()

    def take_back(self, key: str) -> None:
        """Hide the notice about this, if it is the one that is shown."""
        if self.key == key:
            self.hide()
