"""What happens when the program itself is wrong: it says so, keeps the typed text and writes down what happened.

What only a crash needs is imported when there is one, so that no start waits for it.
"""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from wcodesk import __version__
from wcodesk.model.paths import default_store_path

if TYPE_CHECKING:
    from wcodesk.ui.crash_dialog import CrashDialog

LOG_SIZE = 200_000  # bytes of each of two log files


def log_path() -> Path:
    """Where unexpected errors are written down: beside the user's own store."""
    return default_store_path().with_name("wcodesk.log")


class CrashHandler(QObject):
    """keep_text: called first, so that nothing typed is lost.

    One dialog at a time, over the window that is at work; every such error is written down in log_file, by default
    that of log_path(). The log says where the program went wrong, never with which words, as these may be the report's.
    """

    happened = Signal(str)

    def __init__(self, keep_text: Callable[[], None], parent: QWidget, log_file: Path | None = None) -> None:
        super().__init__(parent)
        self._window = parent
        self._keep_text = keep_text
        self._log_file = log_file
        self._dialog: CrashDialog | None = None
        self._showing = False
        self.happened.connect(self._show)  # over a signal, because it may come from another thread

    def install(self) -> None:
        """Catch what nobody catches, in any thread."""
        sys.excepthook = self.handle
        threading.excepthook = lambda args: self.handle(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """As sys.excepthook."""
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        from traceback import format_exception

        self._write_down(error)
        details = "".join(format_exception(kind, error, trace))
        self.happened.emit(f"{_program()}\n\n{details}")

    def _write_down(self, error: BaseException) -> None:
        """Into the log; where that cannot be, the dialog alone has it."""
        import logging
        from logging.handlers import RotatingFileHandler

        log = logging.getLogger("wcodesk")
        words = f"unexpected error in {_program()}\n{_without_words(error)}"
        path = self._log_file or log_path()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = RotatingFileHandler(path, maxBytes=LOG_SIZE, backupCount=1, encoding="utf-8")
        except OSError:
            log.critical(words)
            return
        file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        log.addHandler(file)
        try:
            log.critical(words)
        finally:
            log.removeHandler(file)
            file.close()

    def _show(self, details: str) -> None:
        if self._showing:  # keeping the text went wrong itself: once is enough
            return
        self._showing = True
        try:
            kept = self._keep()
            if self._dialog is None:
                from wcodesk.ui.crash_dialog import CrashDialog

                active = QApplication.activeModalWidget() or QApplication.activeWindow() or self._window
                self._dialog = CrashDialog(details, active, kept=kept)
                self._dialog.destroyed.connect(self._forget)
                self._dialog.open()
        finally:
            self._showing = False

    def _keep(self) -> bool:
        """Whether the typed text could be kept."""
        with contextlib.suppress(Exception):  # it is what went wrong: this is told, and the rest goes on
            self._keep_text()
            return True
        return False

    def _forget(self) -> None:
        self._dialog = None


def _program() -> str:
    return f"WCO Desk {__version__}, Python {sys.version.split()[0]}, {sys.platform}"


def _without_words(error: BaseException) -> str:
    """Where an error and those that led to it came from, and of which kind they are."""
    from traceback import extract_tb, format_list

    told: list[str] = []
    met: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in met:
        met.add(id(each))
        told.append(f"{''.join(format_list(extract_tb(each.__traceback__)))}{type(each).__name__}")
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
    return "\nwhich led to\n".join(reversed(told))
