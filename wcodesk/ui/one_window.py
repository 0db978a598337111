"""One window a store: a second start brings the first one to the front and ends.

The lock of the store says that somebody has it; only then is its window asked, over a local socket whose name follows
from the path of the store. Whoever holds the lock owns that name, so what a dead program left of it is cleared away.
"""

from __future__ import annotations

import contextlib
import os
import sys
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

from wcodesk.ui.session import Session

REACH, ANSWER = 500, 2000  # milliseconds until somebody takes the call, and answers it
LONGEST = 4096  # bytes of a call
SHOW, SHOWN = b"show", b"shown\n"
ACTIVATION = "XDG_ACTIVATION_TOKEN"  # with its value Wayland lets a program come to the front


def socket_name(store: Path) -> str:
    """The name that a store's window listens at: in the user's own folder where the system has one."""
    path = os.path.normcase(store.resolve())
    name = f"wcodesk-{sha256(os.fsencode(path)).hexdigest()[:32]}"
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(folder, name)) if folder and Path(folder).is_dir() else name


class OneWindow(QObject):
    """Listens for other starts with the session's store, whichever that is."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_call)
        session.opened.connect(self._listen)
        self._listen()

    @property
    def listening(self) -> bool:
        """Whether others can call."""
        return self._server.isListening()

    def _listen(self) -> None:
        self._server.close()
        reader = self._session.reader
        if reader is not None:
            name = socket_name(reader.path)
            QLocalServer.removeServer(name)  # the store's lock is ours, so it is nobody's
            self._server.listen(name)  # where that fails a second start is told who has the store, as ever

    def _on_call(self) -> None:
        call = self._server.nextPendingConnection()
        if call is not None:
            call.disconnected.connect(call.deleteLater)
            call.readyRead.connect(lambda: self._on_word(call))
            self._on_word(call)

    def _on_word(self, call: QLocalSocket) -> None:
        if call.bytesAvailable() > LONGEST:
            call.abort()
        elif call.canReadLine():
            word, _, token = bytes(call.readLine().data()).strip().partition(b" ")
            if word == SHOW:
                self._show(token.decode("ascii", errors="ignore"))
                call.write(SHOWN)
                call.flush()

    def _show(self, token: str) -> None:
        if token:
            os.environ[ACTIVATION] = token
        modal = QApplication.activeModalWidget()
        for window in (self._window, modal):
            if window is not None:
                window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
                window.show()
                window.raise_()
                window.activateWindow()
        os.environ.pop(ACTIVATION, None)


def bring_forward(store: Path, process: int) -> bool:
    """Ask the window that has a store to come to the front; whether it did. process: its number."""
    if sys.platform == "win32":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.windll.user32.AllowSetForegroundWindow(process)  # only who has the front may give it away
    call = QLocalSocket()
    call.connectToServer(socket_name(store))
    if not call.waitForConnected(REACH):
        return False
    token = os.environ.get(ACTIVATION, "").encode("ascii", errors="ignore")
    call.write(SHOW + b" " + token + b"\n")
    while not call.canReadLine():
        if not call.waitForReadyRead(ANSWER):
            return False
    return bool(call.readLine().data() == SHOWN)
