"""What happens when the program itself is wrong: it says so, keeps the typed text and writes down what happened.

What only a crash needs is imported when there is one, so that no start waits for it.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wcodesk import __version__
from wcodesk.model.paths import default_store_path

if TYPE_CHECKING:
    from wcodesk.ui.crash_dialog import CrashDialog

LOG_SIZE = 1_000_000  # bytes of each of two log files


class CrashHandler(QObject):
    """keep_text: called first, so that nothing typed is lost.

    One dialog at a time; every such error is written down in log_file, by default wcodesk.log beside the user's
    own store.
    """

    happened = Signal(str)

    def __init__(self, keep_text: Callable[[], None], parent: QWidget, log_file: Path | None = None) -> None:
        super().__init__(parent)
        self._window = parent
        self._keep_text = keep_text
        self._log_file = log_file
        self._dialog: CrashDialog | None = None
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

        self._write_down(kind, error, trace)
        details = "".join(format_exception(kind, error, trace))
        self.happened.emit(f"WCO Desk {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{details}")

    def _write_down(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Into the log; where that cannot be, the dialog alone has it."""
        import logging
        from logging.handlers import RotatingFileHandler

        log = logging.getLogger("wcodesk")
        path = self._log_file or default_store_path().with_name("wcodesk.log")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = RotatingFileHandler(path, maxBytes=LOG_SIZE, backupCount=1, encoding="utf-8")
        except OSError:
            log.critical("unexpected error", exc_info=(kind, error, trace))
            return
        file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        log.addHandler(file)
        try:
            log.critical("unexpected error", exc_info=(kind, error, trace))
        finally:
            log.removeHandler(file)
            file.close()

    def _show(self, details: str) -> None:
        self._keep_text()
        if self._dialog is None:
            from wcodesk.ui.crash_dialog import CrashDialog

            self._dialog = CrashDialog(details, self._window)
            self._dialog.destroyed.connect(self._forget)
            self._dialog.open()

    def _forget(self) -> None:
        self._dialog = None
