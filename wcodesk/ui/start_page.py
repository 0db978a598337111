"""What the middle of the window shows while no text is: what to do next, or how the edition stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from wcodesk.model.translation import tr
from wcodesk.ui.widgets import NAME, Label

if TYPE_CHECKING:
    from wcodesk.ui.actions import Actions
    from wcodesk.ui.session import Session
    from wcodesk.ui.start.page import EditionPage

NEXT = 10  # milliseconds from loading to making it, in which the window answers
LATER = 60  # milliseconds until the page of an edition is made: first of all the window is painted


class StartPage(QStackedWidget):
    """A heading, a few sentences and buttons for the actions that help; or the page of an edition.

    going(lists.Going), mission(id), submission(id): what was chosen there.
    other(edition id): that one is to be shown.
    """

    going = Signal(object)
    mission = Signal(object)
    submission = Signal(object)
    other = Signal(str)

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._import, self._all_missions = actions.import_books, actions.all_missions
        self._edition_id = ""
        self.edition: EditionPage | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER)
        self._later.timeout.connect(self._load)
        self._make_hint(actions.read, actions.open_store, actions.new_store)

    def _make_hint(self, read: QAction, open_store: QAction, new_store: QAction) -> None:
        self._hint = QFrame()
        self._hint.setObjectName("page")
        self._heading = Label(scale=NAME, bold=True)
        self._text = Label(muted=True)
        self._text.setWordWrap(True)
        self._text.setMaximumWidth(self.fontMetrics().averageCharWidth() * 80)
        self._heading.setWordWrap(True)
        self._buttons: dict[QAction, QPushButton] = {}
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for action in (read, open_store, new_store):
            button = self._buttons[action] = QPushButton(action.text().replace("&", ""))
            button.clicked.connect(action.trigger)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._read, self._open, self._new = read, open_store, new_store
        rows = QVBoxLayout()
        rows.setSpacing(14)
        rows.addWidget(self._heading)
        line = QHBoxLayout()  # gives it the height of the lines that it has in its own width, not in the window's
        line.addWidget(self._text, 1000)
        line.addStretch(1)
        rows.addLayout(line)
        rows.addLayout(buttons)
        outer = QVBoxLayout(self._hint)
        outer.setContentsMargins(36, 36, 36, 36)
        outer.addStretch(1)
        outer.addLayout(rows)
        outer.addStretch(3)
        self.addWidget(self._hint)

    def show_no_store(self) -> None:
        """No store is open."""
        self._show(
            tr("No store is open"),
            tr(
                "A store is one file that holds the editions of the report, their missions and the history of every "
                "change. Open the store you work with, or make a new one."
            ),
            self._open,
            self._new,
        )

    def show_no_edition(self) -> None:
        """The store is empty."""
        self._show(
            tr("Start with a report"),
            tr(
                "This store holds no edition yet. Read a published Capacity Building Progress Report, a PDF or text "
                "file: its overview, regions and Members become an edition that you can edit, log missions in and "
                "export. You see what was read before anything is stored."
            ),
            self._read,
        )

    def show_edition(self, edition_id: str) -> None:
        """How an edition stands. Its page is made when this is first seen, and the window was painted."""
        self._edition_id = edition_id
        if self.edition is None:
            self._show("", "")
        else:
            self._show_edition()

    def take_focus(self) -> None:
        """Put the focus on the first thing that can be done."""
        if self.edition is not None and self.currentWidget() is self.edition:
            self.edition.take_focus()
        else:
            shown = [button for button in self._buttons.values() if button.isVisible()]
            (shown[0] if shown else self).setFocus()

    def wake(self) -> None:
        """Make the page of the edition when this, which the window shows now, was painted."""
        if self._edition_id and self.edition is None:
            QTimer.singleShot(0, self._later, self._later.start)  # from the first turn on: a start may take longer

    def _load(self) -> None:
        """Load what draws charts, and make the page in the next turn: both together would keep the window waiting."""
        import wcodesk.ui.start.page  # noqa: F401

        QTimer.singleShot(NEXT, self, self._show_edition)

    def _show_edition(self) -> None:
        if not self._edition_id:
            return
        if self.edition is None:
            from wcodesk.ui.start.page import (
                EditionPage,
            )  # late: it draws charts, and a start shows no place of its own

            focused = self.hasFocus()
            self.edition = EditionPage(self._session, self._import, self._all_missions)
            self.edition.going.connect(self.going)
            self.edition.mission.connect(self.mission)
            self.edition.submission.connect(self.submission)
            self.edition.other.connect(self.other)
            self.addWidget(self.edition)
            self._show_page(self.edition)
            if focused:
                self.take_focus()
        else:
            self._show_page(self.edition)

    def _show_page(self, page: EditionPage) -> None:
        self.setCurrentWidget(page)  # first, so that it is filled before it is painted
        page.show_edition(self._edition_id)

    def _show(self, heading: str, text: str, *actions: QAction) -> None:
        if heading:
            self._edition_id = ""
        self.setCurrentWidget(self._hint)
        self._heading.setText(heading)
        self._text.setText(text)
        for action, button in self._buttons.items():
            button.setVisible(action in actions)
            button.setDefault(bool(actions) and action is actions[0])
