"""What happens when the program itself is wrong: it says so, keeps the typed text and writes down what happened."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from wcodesk import __version__
from wcodesk.ui.widgets import Label

log = logging.getLogger("wcodesk")


class CrashDialog(QDialog):
    """The unexpected error in words, and in full for whoever mends it."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash")
        self.setWindowTitle("Something went wrong")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = Label(
            "Something went wrong that WCO Desk did not foresee. Your text is still on the screen and is being saved "
            "again; what you did last may not have happened. You can go on. Please send what stands below to whoever "
            "looks after the program: it holds no text of the report unless the error quotes some."
        )
        words.setWordWrap(True)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName("What happened")
        self.details.setTabChangesFocus(True)
        copy = QPushButton("Copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        close = QPushButton("Close")
        close.clicked.connect(self.reject)
        buttons = QDialogButtonBox()
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        rows = QVBoxLayout(self)
        rows.addWidget(words)
        rows.addWidget(self.details, 1)
        rows.addWidget(buttons)
        em = self.fontMetrics().averageCharWidth()
        self.resize(em * 90, em * 50)


class CrashHandler(QObject):
    """keep_text: called first, so that nothing typed is lost. One dialog at a time; the log has every error."""

    happened = Signal(str)

    def __init__(self, keep_text: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._keep_text = keep_text
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
        log.critical("unexpected error", exc_info=(kind, error, trace))
        details = "".join(traceback.format_exception(kind, error, trace))
        self.happened.emit(f"WCO Desk {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{details}")

    def _show(self, details: str) -> None:
        self._keep_text()
        if self._dialog is None:
            self._dialog = CrashDialog(details, self._window)
            self._dialog.destroyed.connect(self._forget)
            self._dialog.open()

    def _forget(self) -> None:
        self._dialog = None
