"""What the window says of text that is not saved, and how it goes when it closes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMainWindow

from wcodesk.model.errors import DeskError
from wcodesk.model.translation import mark, tr
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.notice_bar import NoticeBar
from wcodesk.ui.prompts import Prompts
from wcodesk.ui.session import Session
from wcodesk.ui.status import Status

UNSAVED = "unsaved"  # the notice that there is such text
LOSING = mark(
    "What you typed last is on the screen only. Keep the window open and try again, or close it and lose what was "
    "typed last."
)


class Saving:
    """name_steps is called when there is a step of typing to undo, or none any more."""

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        entry: EntryView,
        status: Status,
        notices: NoticeBar,
        prompts: Prompts,
        name_steps: Callable[[], None],
    ) -> None:
        self._window = window
        self._session = session
        self._entry = entry
        self._status = status
        self._notices = notices
        self._prompts = prompts
        self._name_steps = name_steps
        entry.unsaved.connect(self._on_unsaved)
        entry.failed.connect(self.failed)

    def _on_unsaved(self, unsaved: bool) -> None:
        self._window.setWindowModified(unsaved)
        self._status.show_unsaved(unsaved)
        self._name_steps()

    def failed(self, why: str) -> None:
        """Say why something was not done; where it is that text could not be saved, until it is."""
        if not self._entry.has_unsaved():
            self._notices.warn(why)
            return
        self._status.show_failed()
        self._notices.warn(
            tr("Not saved: {why} What you typed is still here and is tried again every few seconds.", why=why),
            [(tr("Try again now"), self._try_again)],
            key=UNSAVED,
            lasting=True,
        )

    def _try_again(self) -> None:
        try:
            self._session.flush()
        except DeskError as problem:
            self.failed(str(problem))

    def settled(self) -> bool:
        """Save before the window closes. Only where that fails is there a question; False to keep it open."""
        try:
            self._session.flush()
        except DeskError as problem:
            answers = [tr("Keep the window open"), tr("Close and lose it")]
            if self._prompts.choose(tr("Not saved"), f"{problem}\n\n{tr(LOSING)}", answers, safe=0) == 0:
                return False
            self._entry.forget()
        return True
